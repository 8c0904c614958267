"""One account's way out: as wide as the server lets it be.

Nothing about a server's limits is assumed: many lift them for a bot. When it asks to wait, all of the account waits; then
one row at a time goes, alerts and reminders first, and the way widens again with each success.
"""

from __future__ import annotations

import asyncio
import heapq
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

WIDEST = 32
DEFAULT_WAIT_SECONDS = 5.0
SHORTEST_WAIT_SECONDS = 0.1
"""A server that limits and asks for no wait at all would else be asked again and again without a break."""
LONGEST_WAIT_SECONDS = 300.0


class Gate:
    """Lets at most so many writes through at once, the most urgent first."""

    def __init__(self) -> None:
        """Begin wide open."""
        self._width = WIDEST
        self._inside = 0
        self._open_at = 0.0
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []
        self._timer: asyncio.TimerHandle | None = None
        self.limited_count = 0

    @asynccontextmanager
    async def passing(self, lane: int, sequence: int) -> AsyncIterator[None]:
        """Wait for one's turn and hold a place while inside.

        Args:
            lane: Lower goes first.
            sequence: Within a lane, lower goes first.
        """
        if self._inside >= self._width or self._waiting or self._remaining() > 0:
            ticket: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            heapq.heappush(self._waiting, (lane, sequence, ticket))
            self._admit()
            await self._turn(ticket)
        else:
            self._inside += 1
        try:
            yield
        finally:
            self._inside -= 1
            self._admit()

    async def _turn(self, ticket: asyncio.Future[None]) -> None:
        try:
            await ticket
        except asyncio.CancelledError:
            if ticket.done() and not ticket.cancelled():
                self._inside -= 1
                self._admit()
            raise

    def limited(self, seconds: float | None) -> None:
        """The server asked to wait.

        Args:
            seconds: How long; `DEFAULT_WAIT_SECONDS` if it did not say, never less than `SHORTEST_WAIT_SECONDS` or more than
                `LONGEST_WAIT_SECONDS`.
        """
        wait = DEFAULT_WAIT_SECONDS if seconds is None else max(SHORTEST_WAIT_SECONDS, min(seconds, LONGEST_WAIT_SECONDS))
        self._width = 1
        self.limited_count += 1
        self._open_at = max(self._open_at, asyncio.get_running_loop().time() + wait)

    def succeeded(self) -> None:
        """A write went through: twice as many may go at once."""
        if self._width < WIDEST:
            self._width = min(WIDEST, self._width * 2)

    def _remaining(self) -> float:
        return self._open_at - asyncio.get_running_loop().time()

    def _admit(self) -> None:
        remaining = self._remaining()
        if remaining > 0:
            if self._waiting and self._timer is None:
                self._timer = asyncio.get_running_loop().call_later(remaining, self._reopen)
            return
        while self._waiting and self._inside < self._width:
            *_, ticket = heapq.heappop(self._waiting)
            if not ticket.cancelled():
                self._inside += 1
                ticket.set_result(None)

    def _reopen(self) -> None:
        self._timer = None
        self._admit()
