"""`event attendance` and `event figures`: how many came, in numbers alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from bot.core.ids import Prefix, ShortId
from bot.core.moment import EARLIEST_YEAR, LATEST_YEAR
from bot.core.reply import Acknowledgement
from bot.dispatch.definition import Audience, command
from bot.dispatch.option import Between
from bot.features.events.listing import figures

if TYPE_CHECKING:
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.features.events.service import Events

_MOST = 1_000_000


class AttendanceCommands:
    """Numbers of events that are over.

    Args:
        events: What they do.
    """

    def __init__(self, events: Events) -> None:
        """Take the service."""
        self._events = events

    # Who may say it depends on the event's city, not on the room's: the service asks.
    @command("event attendance", audience=Audience.COORDINATORS, example="!event attendance E12 180", internal=("forget",))
    def attendance(
        self,
        tx: Transaction,
        call: Call,
        *,
        event: Annotated[ShortId, Prefix.EVENT],
        visitors: Annotated[int, Between(0, _MOST)],
        forget: bool = False,
    ) -> Answer:
        """Say how many came; with ``forget``, take that back."""
        found = self._events.find(tx, event.number, call.room)
        self._events.held.count(tx, found, None if forget else visitors, call.asker)
        before = "0 --forget yes" if found.visitors is None else str(found.visitors)
        return Acknowledgement(undo=f"event attendance {found.id} {before}")

    @command("event figures", example="!event figures 2027", slash="events figures")
    def figures(
        self, tx: Transaction, call: Call, *, year: Annotated[int, Between(EARLIEST_YEAR, LATEST_YEAR)] | None = None
    ) -> Answer:
        """Show how many events of a year were held by the cities of this room, and how many people came."""
        wanted = year or call.at.year
        return figures(wanted, *self._events.held.figures(tx, wanted, call.room))
