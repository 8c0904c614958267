"""What became of rows, written in batches."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.errors import StorageError
from bot.delivery import outbox_store as store

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any

    from bot.core.clock import Clock
    from bot.core.transaction import Database
    from bot.delivery.outbox_store import Outcome

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pace:
    """How the dispatcher works.

    Args:
        owner: Name under which this process holds rows; new at every start.
        acknowledge_seconds: How long outcomes may wait to be written together.
    """

    owner: str
    acknowledge_seconds: float = 0.05


class Acknowledging:
    """Writes outcomes.

    Args:
        database: Where.
        clock: When.
        pace: How long they may wait.
        spawn: Runs something beside everything else.
    """

    def __init__(
        self, database: Database, clock: Clock, pace: Pace, spawn: Callable[[Coroutine[Any, Any, None]], None]
    ) -> None:
        """Begin with none."""
        self._database = database
        self._clock = clock
        self._pace = pace
        self._spawn = spawn
        self._outcomes: list[Outcome] = []
        self._busy = False

    def add(self, outcome: Outcome) -> None:
        """Have an outcome written soon."""
        self._outcomes.append(outcome)
        if not self._busy:
            self._busy = True
            self._spawn(self._work())

    def idle(self) -> bool:
        """Tell whether all is written."""
        return not self._outcomes

    async def _work(self) -> None:
        while self._outcomes:
            if self._pace.acknowledge_seconds:
                await asyncio.sleep(self._pace.acknowledge_seconds)
            try:
                await self.write()
            except StorageError:
                _log.exception("outcomes could not be stored; trying again")
                await asyncio.sleep(1)
        self._busy = False

    async def write(self) -> None:
        """Write all there are.

        Raises:
            StorageError: It could not be done; they are kept.
        """
        outcomes, self._outcomes = self._outcomes, []
        if not outcomes:
            return
        try:
            await self._database.write(store.acknowledge, outcomes, self._pace.owner, self._clock.now())
        except StorageError:
            self._outcomes = outcomes + self._outcomes
            raise
