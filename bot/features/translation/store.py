"""Tables of translation and the only SQL that touches them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Column, ForeignKey, Integer, PrimaryKeyConstraint, String, Table, Text, delete, insert, select

from bot.storage.schema import METADATA, Instant
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
    PrimaryKeyConstraint("room_id", "city_id"),
)
allowed_table = Table(
    "translation_allowed",
    METADATA,
    Column("room_id", Integer, ForeignKey("room.id"), nullable=False),
    Column("engine", String(60), nullable=False),
    PrimaryKeyConstraint("room_id", "engine"),
)
told_table = Table(
    "translation_told",
    METADATA,
    Column("room_id", Integer, ForeignKey("room.id"), nullable=False),
    Column("source", String(10), nullable=False),
    Column("target", String(10), nullable=False),
    PrimaryKeyConstraint("room_id", "source", "target"),
)
passed_on_table = Table(
    "passed_on",
    METADATA,
    Column("row", String(24), primary_key=True),
    Column("room_id", Integer, ForeignKey("room.id"), nullable=False),
    Column("author", String(200), nullable=False),
    Column("city", String(100), nullable=False),
    Column("source", String(10), nullable=False),
    Column("target", String(10), nullable=False),
    Column("original", Text, nullable=False),
    Column("at", Instant, nullable=False),
)


@dataclass(frozen=True, slots=True)
class PassedOn:
    """A message that was passed on, for as long as it can be corrected.

    Args:
        row: The outbox row it became.
        room: Number of the room it was passed on to.
        author: Who wrote it, as shown.
        city: Name of the author's city, or empty.
        source: Language it was written in.
        target: Language it was passed on in; equal to ``source`` if it was not translated.
        original: As written.
    """

    row: str
    room: int
    author: str
    city: str
    source: str
    target: str
    original: str


class TranslationStore:
    """Keeps who agreed, who was told, and what can still be corrected."""

    def agree(self, tx: Transaction, room: int, city: str, at: datetime) -> set[str]:
        """Note a city's yes for a shared room; return all cities that have said yes."""
        found = select(agreed_table.c.city_id).where(agreed_table.c.room_id == room)
        said = set(connection(tx).execute(found).scalars())
        if city not in said:
            connection(tx).execute(insert(agreed_table).values(room_id=room, city_id=city, at=at))
        return said | {city}

    def disagree(self, tx: Transaction, room: int) -> None:
        """Forget every yes of a room, to translation and to outside engines."""
        connection(tx).execute(delete(agreed_table).where(agreed_table.c.room_id == room))
        connection(tx).execute(delete(allowed_table).where(allowed_table.c.room_id == room))

    def allow(self, tx: Transaction, room: int, engine: str) -> None:
        """Note that a room's words may go to an outside engine."""
        if engine not in self.allowed(tx, room):
            connection(tx).execute(insert(allowed_table).values(room_id=room, engine=engine))

    def allowed(self, tx: Transaction, room: int) -> frozenset[str]:
        """Return the outside engines that a room's words may go to."""
        found = select(allowed_table.c.engine).where(allowed_table.c.room_id == room)
        return frozenset(connection(tx).execute(found).scalars())

    def tell_once(self, tx: Transaction, room: int, source: str, target: str) -> bool:
        """Tell whether a room has yet to hear that a pair cannot be translated, and remember that it has now."""
        at = (told_table.c.room_id == room) & (told_table.c.source == source) & (told_table.c.target == target)
        if connection(tx).execute(select(told_table.c.room_id).where(at)).first() is not None:
            return False
        connection(tx).execute(insert(told_table).values(room_id=room, source=source, target=target))
        return True

    def put(self, tx: Transaction, passed: PassedOn, at: datetime) -> None:
        """Remember a message that was passed on."""
        values = {
            "row": passed.row,
            "room_id": passed.room,
            "author": passed.author,
            "city": passed.city,
            "source": passed.source,
            "target": passed.target,
            "original": passed.original,
            "at": at,
        }
        connection(tx).execute(insert(passed_on_table).values(values))

    def get(self, tx: Transaction, row: str) -> PassedOn | None:
        """Return a message that was passed on, unless it was too long ago."""
        found = connection(tx).execute(select(passed_on_table).where(passed_on_table.c.row == row)).first()
        if found is None:
            return None
        return PassedOn(found.row, found.room_id, found.author, found.city, found.source, found.target, found.original)

    def forget(self, tx: Transaction, before: datetime) -> int:
        """Delete what was passed on before a moment; return how many."""
        return connection(tx).execute(delete(passed_on_table).where(passed_on_table.c.at < before)).rowcount
