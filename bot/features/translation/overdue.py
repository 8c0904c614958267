"""What is left of passing a message on where an engine is slow: the original is out, the translation follows."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.features.translation.translator import Made

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.core.transaction import Transaction
    from bot.features.translation.passing import PassOn

_log = logging.getLogger(__name__)

LONGEST_SECONDS = 120.0
"""What has not come by then does not come any more; engines have limits of their own that are much shorter."""


@dataclass(slots=True)
class Overdue:
    """The rest of the work; the `Work` port.

    The event counts as handled only when this is done, so that after a crash the message sets out again and finds what has
    become of it.

    Args:
        work: What has gone out in the original.
        slow: What is being made of it.
        made: What became of it.
    """

    work: PassOn
    slow: asyncio.Task[Mapping[str, Made]]
    made: Mapping[str, Made] = field(default_factory=dict)

    @property
    def aside(self) -> bool:
        """Nobody has asked for it."""
        return False

    async def prepare(self) -> None:
        """Wait for the engine; one that never answers counts as failed."""
        self.made = {code: Made(self.work.words.text, None, failed=True) for code in self.work.promised}
        if not await in_time(self.slow, LONGEST_SECONDS):
            abandon(self.slow)
        elif (fault := self.slow.exception()) is not None:
            _log.error("a translation failed", exc_info=fault)
        else:
            self.made = self.slow.result()

    def finish(self, tx: Transaction) -> None:
        """Put the translation in the place of the original."""
        self.work.complete(tx, self.made)


async def in_time(task: asyncio.Task[Any], seconds: float) -> bool:
    """Tell whether something is done after so many seconds at most; it goes on in any case, unless we are stopped."""
    try:
        done, _ = await asyncio.wait([task], timeout=seconds)
    except asyncio.CancelledError:
        task.cancel()
        raise
    return bool(done)


def abandon(task: asyncio.Task[Any]) -> None:
    """Let something go that nobody waits for any more, whatever has come or comes of it."""
    task.cancel()
    task.add_done_callback(lambda gone: gone.cancelled() or gone.exception())
