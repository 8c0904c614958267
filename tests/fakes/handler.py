"""A handler that hears what people say, and does what a test wants about it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.core.message import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from bot.core.message import Incoming
    from bot.core.transaction import Transaction
    from bot.core.wire import Work

_HEARD_SECONDS = 20.0


class FakeHandler:
    """The `Handler` port; make it on the event loop, since it is called in the database's thread.

    Args:
        faults: What to raise, by the words of the message.
        work: What to return, by the words of the message.
    """

    def __init__(self, faults: Mapping[str, Exception] | None = None, work: Mapping[str, Work] | None = None) -> None:
        """Begin with nothing heard."""
        self._faults = faults or {}
        self._work = work or {}
        self._loop = asyncio.get_running_loop()
        self._heard: asyncio.Queue[str] = asyncio.Queue()

    def handle(self, tx: Transaction, incoming: Incoming) -> Work | None:
        """Hear a text."""
        if not isinstance(incoming, Text):
            return None
        self._loop.call_soon_threadsafe(self._heard.put_nowait, incoming.text)
        if incoming.text in self._faults:
            raise self._faults[incoming.text]
        return self._work.get(incoming.text)

    def fail(self, tx: Transaction, incoming: Incoming, fault: Exception) -> None:
        """Say nothing."""

    async def hear(self, count: int) -> list[str]:
        """Wait for so many texts; return them in the order in which they were handled."""
        async with asyncio.timeout(_HEARD_SECONDS):
            return [await self._heard.get() for _ in range(count)]

    async def hear_all(self, texts: Collection[str]) -> None:
        """Wait until each of some texts was heard, however often."""
        left = set(texts)
        while left:
            left -= set(await self.hear(1))

    def heard_more(self) -> bool:
        """Tell whether there was more than what was waited for."""
        return not self._heard.empty()
