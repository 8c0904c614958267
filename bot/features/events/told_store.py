"""What rooms know of events of whose change they hear only in the morning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, insert, select

from bot.features.events.model import Told
from bot.features.events.span_columns import span_of, span_values
from bot.features.events.table import event_told_table
from bot.storage.unit import connection

if TYPE_CHECKING:
    from bot.core.transaction import Transaction

_OF_EVENT = (
    select(event_told_table)
    .where(event_told_table.c.event_number == bindparam("number"))
    .order_by(event_told_table.c.tell_at, event_told_table.c.room_id)
)


@dataclass(frozen=True, slots=True)
class Hearing:
    """Who has still to hear, and of what.

    Args:
        room: Number of the room.
        date: Of a series the date concerned, by the wall time at home that its rule says; ``None`` for the whole event.
    """

    room: int
    date: datetime | None = None


class ToldStore:
    """Remembers what was said last, until the next word."""

    def of(self, tx: Transaction, number: int) -> dict[Hearing, tuple[Told, datetime]]:
        """Return what the rooms know that have still to hear of a change of an event, and when they hear of it."""
        rows = connection(tx).execute(_OF_EVENT, {"number": number})
        return {
            Hearing(row.room_id, datetime.fromisoformat(row.date) if row.date else None): (
                Told(span_of(row), row.place, cancelled=row.cancelled, postponed=row.postponed),
                row.tell_at,
            )
            for row in rows
        }

    def put(self, tx: Transaction, number: int, hearing: Hearing, told: Told, at: datetime) -> None:
        """Remember what a room knows, until it hears more.

        Args:
            tx: Transaction.
            number: Of the event.
            hearing: The room and what it is about, of which nothing is remembered yet.
            told: What it knows.
            at: When it is told.
        """
        values = span_values(told.span) | {"event_number": number, **_key(hearing), "tell_at": at}
        values |= {"place": told.place, "cancelled": told.cancelled, "postponed": told.postponed}
        connection(tx).execute(insert(event_told_table).values(values))

    def drop(self, tx: Transaction, number: int, hearing: Hearing) -> None:
        """Forget what a room knew: it has heard everything."""
        at = {"event_number": number, **_key(hearing)}
        connection(tx).execute(delete(event_told_table).filter_by(**at))


def _key(hearing: Hearing) -> dict[str, object]:
    return {"room_id": hearing.room, "date": hearing.date.isoformat(timespec="seconds") if hearing.date else ""}
