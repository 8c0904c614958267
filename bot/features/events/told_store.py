"""What rooms know of events of whose change they hear only in the morning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, insert, select

from bot.features.events.model import Told
from bot.features.events.span_columns import span_of, span_values
from bot.features.events.table import event_told_table
from bot.storage.unit import connection

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.transaction import Transaction

_OF_EVENT = (
    select(event_told_table)
    .where(event_told_table.c.event_number == bindparam("number"))
    .order_by(event_told_table.c.tell_at, event_told_table.c.room_id)
)


class ToldStore:
    """Remembers what was said last, until the next word."""

    def of(self, tx: Transaction, number: int) -> dict[int, tuple[Told, datetime]]:
        """Return what the rooms know that have still to hear of a change of an event, and when they hear of it."""
        rows = connection(tx).execute(_OF_EVENT, {"number": number})
        return {
            row.room_id: (Told(span_of(row), row.place, cancelled=row.cancelled, postponed=row.postponed), row.tell_at)
            for row in rows
        }

    def put(self, tx: Transaction, number: int, room: int, told: Told, at: datetime) -> None:
        """Remember what a room knows, until it hears more.

        Args:
            tx: Transaction.
            number: Of the event.
            room: Number of the room, of which nothing is remembered yet.
            told: What it knows.
            at: When it is told.
        """
        values = span_values(told.span) | {"event_number": number, "room_id": room, "tell_at": at}
        values |= {"place": told.place, "cancelled": told.cancelled, "postponed": told.postponed}
        connection(tx).execute(insert(event_told_table).values(values))

    def drop(self, tx: Transaction, number: int, room: int) -> None:
        """Forget what a room knew: it has heard everything."""
        at = (event_told_table.c.event_number == number) & (event_told_table.c.room_id == room)
        connection(tx).execute(delete(event_told_table).where(at))
