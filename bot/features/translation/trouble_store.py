"""Which rooms have heard of what does not work, so that each hears it once, and that it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, ForeignKey, Integer, PrimaryKeyConstraint, String, Table, delete, insert, select

from bot.storage.schema import METADATA, Instant
from bot.storage.unit import connection
from bot.storage.upsert import put

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.transaction import Transaction

told_table = Table(
    "translation_told",
    METADATA,
    Column("room_id", Integer, ForeignKey("room.id"), nullable=False),
    Column("source", String(10), nullable=False),
    Column("target", String(10), nullable=False),
    PrimaryKeyConstraint("room_id", "source", "target"),
)
fault_table = Table(
    "translation_fault",
    METADATA,
    Column("room_id", Integer, ForeignKey("room.id"), nullable=False),
    Column("told_at", Instant, nullable=False),
    PrimaryKeyConstraint("room_id"),
)


class TroubleStore:
    """Keeps what rooms were told."""

    def tell_once(self, tx: Transaction, room: int, source: str, target: str) -> bool:
        """Tell whether a room has yet to hear that a pair cannot be translated, and remember that it has now."""
        at = (told_table.c.room_id == room) & (told_table.c.source == source) & (told_table.c.target == target)
        if connection(tx).execute(select(told_table.c.room_id).where(at)).first() is not None:
            return False
        connection(tx).execute(insert(told_table).values(room_id=room, source=source, target=target))
        return True

    def untell(self, tx: Transaction, room: int, source: str, target: str) -> bool:
        """Forget that a room has heard of a pair, which can be translated now; tell whether it had."""
        at = (told_table.c.room_id == room) & (told_table.c.source == source) & (told_table.c.target == target)
        return connection(tx).execute(delete(told_table).where(at)).rowcount > 0

    def forget(self, tx: Transaction, room: int) -> None:
        """Forget of which pairs a room has heard: what may be done with its words is decided anew."""
        connection(tx).execute(delete(told_table).where(told_table.c.room_id == room))

    def fault_told_at(self, tx: Transaction, room: int) -> datetime | None:
        """Return when a room last heard that translation does not work, if it has not heard since that it does again."""
        return connection(tx).execute(select(fault_table.c.told_at).where(fault_table.c.room_id == room)).scalar()

    def put_fault(self, tx: Transaction, room: int, at: datetime) -> None:
        """Remember that a room has heard that translation does not work."""
        put(connection(tx), fault_table, ("room_id",), {"room_id": room, "told_at": at})

    def end_fault(self, tx: Transaction, room: int) -> bool:
        """Forget a fault; tell whether the room had heard of it."""
        return connection(tx).execute(delete(fault_table).where(fault_table.c.room_id == room)).rowcount > 0
