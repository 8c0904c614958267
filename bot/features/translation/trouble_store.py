"""Which rooms have heard of what does not work, so that each hears it once, and that it is over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Boolean, Column, ForeignKey, Integer, PrimaryKeyConstraint, String, Table, delete, insert, select

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
    Column("over", Boolean, nullable=False, server_default="0"),
    Column("source", String(10), nullable=False),
    Column("target", String(10), nullable=False),
    PrimaryKeyConstraint("room_id"),
)


@dataclass(frozen=True, slots=True)
class Fault:
    """A room has heard that translation does not work.

    Args:
        told_at: When.
        pair: What could not be translated.
        over: It has heard since that it works again.
    """

    told_at: datetime
    pair: tuple[str, str]
    over: bool = False


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

    def fault(self, tx: Transaction, room: int) -> Fault | None:
        """Return of which fault a room has heard last, over or not."""
        row = connection(tx).execute(select(fault_table).where(fault_table.c.room_id == room)).first()
        return None if row is None else Fault(row.told_at, (row.source, row.target), over=row.over)

    def put_fault(self, tx: Transaction, room: int, fault: Fault) -> None:
        """Remember of which fault a room has heard."""
        source, target = fault.pair
        values = {"told_at": fault.told_at, "source": source, "target": target, "over": fault.over}
        put(connection(tx), fault_table, ("room_id",), {"room_id": room, **values})
