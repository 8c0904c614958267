"""After something was erased: what was on its way goes too, and the database's files are rid of every trace."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.errors import StorageError
from bot.delivery.outbox_store import erase_bodies
from bot.storage.personal import Whose, erase_places

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from bot.core.clock import Clock
    from bot.core.transaction import Transaction
    from bot.storage.opening import OpenDatabase

_log = logging.getLogger(__name__)

SENT_WITHIN_SECONDS = 60.0
"""So long what is on its way is waited for; what takes longer is erased with the other sent words, a day later."""
AGAIN_SECONDS = 30.0
_LOOK_AGAIN_SECONDS = 0.01
MARK = "erasure.unfinished"


class Scrubbing:
    """Scrubs in the background, once for all who ask meanwhile.

    Args:
        database: Whose files.
        is_idle: Tells whether nothing is on its way to a network.
        clock: The present moment.
        mark: A file that is there while an erasure is not finished, so that a crash does not leave it so.
    """

    def __init__(self, database: OpenDatabase, is_idle: Callable[[], bool], clock: Clock, mark: Path) -> None:
        """Begin with nothing to do."""
        self._database = database
        self._is_idle = is_idle
        self._clock = clock
        self._mark = mark
        self._erased: list[Whose] = []
        self._asked = False
        self._task: asyncio.Task[None] | None = None

    def resume(self) -> None:
        """Finish what an earlier process has not; called on the event loop."""
        if self._mark.exists():
            self.erased(Whose(0, "", ()))

    def soon(self) -> None:
        """Remove what was written and deleted again a moment ago; called on the event loop after the commit."""
        self._asked = True
        if self._task is None:
            self._task = asyncio.get_running_loop().create_task(self._work())
            self._task.add_done_callback(self._done)

    def erased(self, whose: Whose) -> None:
        """Remove the last traces of somebody; called on the event loop after the commit."""
        self._mark.touch()
        self._erased.append(whose)
        self.soon()

    async def settle(self) -> None:
        """Wait until there is nothing to do."""
        if self._task is not None:
            await asyncio.wait([self._task])

    async def close(self, seconds: float) -> None:
        """Finish, or stop after so many seconds."""
        if self._task is not None:
            await asyncio.wait([self._task], timeout=seconds)
        self.abandon()

    def abandon(self) -> None:
        """Stop at once, like a crash."""
        if self._task is not None:
            self._task.cancel()

    async def _work(self) -> None:
        while self._asked:
            people = list(self._erased)
            self._asked = False
            try:
                await self._scrub(people)
            except StorageError:
                _log.exception("the database could not be scrubbed; trying again")
                self._asked = True
                await asyncio.sleep(AGAIN_SECONDS)
            else:
                del self._erased[: len(people)]
                if not self._erased:
                    self._mark.unlink(missing_ok=True)

    async def _scrub(self, people: Sequence[Whose]) -> None:
        if people:
            await self._sent()
            # What was done in this very moment is done as well.
            await self._database.write(_erase_last, people, self._clock.now() + timedelta(seconds=1))
        await self._database.scrub(thorough=bool(people))

    async def _sent(self) -> None:
        """Wait for what is on its way, the answer to whoever was erased among it."""
        loop = asyncio.get_running_loop()
        until = loop.time() + SENT_WITHIN_SECONDS
        while not self._is_idle() and loop.time() < until:  # noqa: ASYNC110 - nothing tells when a network has answered
            await asyncio.sleep(_LOOK_AGAIN_SECONDS)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._task = None
        if not task.cancelled() and task.exception() is not None:
            _log.error("scrubbing ended unexpectedly", exc_info=task.exception())


def _erase_last(tx: Transaction, people: Sequence[Whose], before: datetime) -> None:
    erase_bodies(tx, before)
    for whose in people:
        erase_places(tx, whose)
