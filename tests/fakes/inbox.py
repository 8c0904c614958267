"""An inbox that keeps what it is given, and reading into it."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, TypeVar

from bot.platforms.matrix.platform import MatrixPlatform

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection, Sequence

    from bot.core.message import Incoming
    from bot.core.wire import Decoder, Inbox, RawEvent
    from bot.platforms.matrix.option import MatrixOptions

    I = TypeVar("I", bound=Incoming)  # noqa: E741 - as in Incoming

_READY_SECONDS = 20.0


class FakeInbox:
    """The `Inbox` port in memory; like the real one it takes each event once.

    Args:
        decoder: Understands what comes.

    Attributes:
        incoming: What came and concerns us, in order.
        rows: All that was to be stored.
    """

    def __init__(self, decoder: Decoder) -> None:
        """Begin empty."""
        self._decoder = decoder
        self._positions: dict[str, str] = {}
        self._keys: set[str] = set()
        self._changed = asyncio.Condition()
        self.incoming: list[Incoming] = []
        self.rows: list[RawEvent] = []

    async def receive(self, platform: str, account: str, events: Sequence[RawEvent], position: str | None) -> None:
        """Keep a batch and the position after it."""
        self.rows += events
        for event in events:
            understood = None if event.key in self._keys else self._decoder.decode(event)
            self._keys.add(event.key)
            if understood is not None:
                self.incoming.append(understood)
        if position is not None:
            self._positions[account] = position
        async with self._changed:
            self._changed.notify_all()

    async def position(self, platform: str, account: str) -> str | None:
        """Return where an account goes on."""
        return self._positions.get(account)

    def of(self, kind: type[I]) -> list[I]:
        """Return what came of one kind, in order."""
        return [incoming for incoming in self.incoming if isinstance(incoming, kind)]

    async def wait_for(self, kind: type[I], count: int = 1, *, seconds: float = 20.0) -> list[I]:
        """Wait until so many of a kind have come; return all of that kind."""
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(lambda: len(self.of(kind)) >= count)
        return self.of(kind)

    async def wait_for_position(self, *, seconds: float = 20.0) -> None:
        """Wait until it is known where an account goes on."""
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(lambda: self._positions)


@asynccontextmanager
async def reading(options: MatrixOptions, inbox: Inbox, known: Collection[str] = ()) -> AsyncIterator[MatrixPlatform]:
    """Read an account into an inbox for as long as the block lasts.

    Args:
        options: The account.
        inbox: Takes what comes.
        known: Rooms the bot is known to be in.
    """

    async def known_rooms() -> set[str]:
        return set(known)

    platform = MatrixPlatform(options, known_rooms)
    ready = asyncio.Event()
    try:
        await platform.log_in()
    except BaseException:
        await platform.close()
        raise
    reader = asyncio.create_task(platform.run(inbox, ready.set))
    waiting = asyncio.create_task(ready.wait())
    try:
        await asyncio.wait([reader, waiting], timeout=_READY_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        assert ready.is_set(), "the homeserver has not answered"
        yield platform
    finally:
        for task in (reader, waiting):
            task.cancel()
        await asyncio.wait([reader, waiting])
        await platform.close()
        if not reader.cancelled():
            reader.result()
