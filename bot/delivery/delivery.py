"""Inbox, outbox and due work as one thing that is started and stopped together."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from bot.delivery.dispatcher import Dispatcher
    from bot.delivery.due import DueWork
    from bot.delivery.inbox import StoredInbox

_LOOK_AGAIN_SECONDS = 0.001


class Delivery:
    """What must arrive.

    Args:
        inbox: Each event once.
        dispatcher: Each row once.
        due: Each moment once.
    """

    def __init__(self, inbox: StoredInbox, dispatcher: Dispatcher, due: DueWork) -> None:
        """Take the three."""
        self.inbox = inbox
        self.dispatcher = dispatcher
        self._due = due

    def counters(self) -> dict[str, float]:
        """Return what only grows, for the metrics page."""
        tally = self.dispatcher.tally
        return {
            "events_handled": self.inbox.handled_count,
            "messages_sent": tally.sent,
            "messages_failed": tally.failed,
            "messages_retried": tally.retried,
            "times_limited": sum(gate.limited_count for gate in self.dispatcher.gates.values()),
        }

    def gauges(self) -> dict[str, float]:
        """Return what goes up and down, for the metrics page."""
        return {"events_waiting": self.inbox.waiting_count(), "messages_waiting": self.dispatcher.open_count()}

    async def start(self) -> None:
        """Take up what an earlier process left."""
        await self.dispatcher.start()
        await self.inbox.start()

    async def next_due(self) -> datetime | None:
        """Return the moment of the next due work."""
        return await self._due.next_at()

    async def do_due(self) -> None:
        """Do all that is due now."""
        await self._due.run()

    async def settle(self) -> None:
        """Wait until nothing is in hand: everything received is handled, everything said is sent."""
        while not (self.inbox.idle() and self.dispatcher.idle()):  # noqa: ASYNC110 - two parts, asked by scripts only
            await asyncio.sleep(_LOOK_AGAIN_SECONDS)

    async def close(self, seconds: float) -> None:
        """Finish what is under way, then stop.

        Args:
            seconds: How long each part may take.
        """
        await self.inbox.close(seconds)
        await self.dispatcher.close(seconds)

    def abandon(self) -> None:
        """Stop at once, like a crash."""
        self.inbox.abandon()
        self.dispatcher.abandon()
