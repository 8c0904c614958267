"""Who has agreed to what with a room's words: each city to translation, each room to the engines that need a yes as well."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    delete,
    insert,
    select,
)

from bot.core.ref import PersonRef
from bot.storage.schema import METADATA, Erase, Instant, Kept, name_of, of_account
from bot.storage.unit import connection

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.transaction import Transaction

agreed_table = Table(
    "translation_agreed",
    METADATA,
    Column("room_id", Integer, ForeignKey("room.id"), nullable=False),
    Column("city_id", String(40), ForeignKey("city.id"), nullable=False),
    Column("at", Instant, nullable=False),
    Column("shared", Boolean, nullable=False, server_default="1"),
    Column("by", String(200), info=name_of("by_key")),
    Column("by_platform", String(20)),
    Column("by_key", String(255), info=of_account("by_platform", Kept.AGREED, Erase.CLEAR)),
    PrimaryKeyConstraint("room_id", "city_id"),
)
allowed_table = Table(
    "translation_allowed",
    METADATA,
    Column("room_id", Integer, ForeignKey("room.id"), nullable=False),
    Column("engine", String(60), nullable=False),
    PrimaryKeyConstraint("room_id", "engine"),
)


@dataclass(frozen=True, slots=True)
class Yes:
    """A city's yes to the translation of a room's words.

    Args:
        city: Id of the city.
        at: When.
        by: Who said it, as shown; empty once they are forgotten.
        account: From which account.
    """

    city: str
    at: datetime
    by: str
    account: PersonRef | None


class ConsentStore:
    """Keeps every yes until it is taken back.

    What was said while a room belonged to one city counts for nothing once it is shared, and the other way round.
    """

    def agree(self, tx: Transaction, room: int, said: Yes, *, shared: bool) -> None:
        """Note a city's yes; an earlier one of the same city stays."""
        kept = {yes.city for yes in self.agreed(tx, room, shared=shared)}
        if said.city in kept:
            return
        table, account = agreed_table, said.account
        connection(tx).execute(delete(table).where(table.c.room_id == room, table.c.city_id == said.city))
        who = {"by": said.by, "by_platform": account.platform if account else None, "by_key": account.key if account else None}
        values = {"room_id": room, "city_id": said.city, "at": said.at, "shared": shared, **who}
        connection(tx).execute(insert(table).values(values))

    def agreed(self, tx: Transaction, room: int, *, shared: bool) -> list[Yes]:
        """Return every city's yes, the oldest first."""
        table = agreed_table
        found = select(table).where(table.c.room_id == room, table.c.shared.is_(shared)).order_by(table.c.at, table.c.city_id)
        return [
            Yes(row.city_id, row.at, row.by or "", PersonRef(row.by_platform, row.by_key) if row.by_key else None)
            for row in connection(tx).execute(found)
        ]

    def disagree(self, tx: Transaction, room: int) -> None:
        """Forget every yes of a room, to translation and to engines."""
        connection(tx).execute(delete(agreed_table).where(agreed_table.c.room_id == room))
        connection(tx).execute(delete(allowed_table).where(allowed_table.c.room_id == room))

    def allow(self, tx: Transaction, room: int, engine: str) -> None:
        """Note that a room's words may go to an engine."""
        if engine not in self.allowed(tx, room):
            connection(tx).execute(insert(allowed_table).values(room_id=room, engine=engine))

    def allowed(self, tx: Transaction, room: int) -> frozenset[str]:
        """Return the engines to which a room has said a yes of their own."""
        found = select(allowed_table.c.engine).where(allowed_table.c.room_id == room)
        return frozenset(connection(tx).execute(found).scalars())
