"""The table of who is entered for which role, and the only SQL that touches it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Row,
    String,
    Table,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from bot.core.person import Capacity, Role
from bot.features.people.term import Entry
from bot.storage.schema import METADATA, Instant, Kept, of_person
from bot.storage.unit import connection

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy import ColumnElement

    from bot.core.transaction import Transaction

role_table = Table(
    "role_held",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("person_id", Integer, ForeignKey("person.id", ondelete="CASCADE"), nullable=False, info=of_person(Kept.TERM)),
    Column("city_id", String(40), ForeignKey("city.id"), nullable=False),
    Column("role", String(20), nullable=False),
    Column("granted_at", Instant, nullable=False),
    Column("capacity", String(20), nullable=False, server_default=Capacity.HOLDER.value),
    Column("starts_on", Date),
    Column("ends_on", Date),
    Index("ix_role_held_city_id_role", "city_id", "role"),
)

_OF_PERSON = select(role_table).where(role_table.c.person_id == bindparam("person")).order_by(role_table.c.id)


def _entry(row: Row[tuple[object, ...]]) -> Entry:
    found = row._mapping  # noqa: SLF001 - SQLAlchemy's public name for a row's columns
    role, capacity = Role(found["role"]), Capacity(found["capacity"])
    return Entry(found["id"], found["person_id"], role, found["city_id"], capacity, found["starts_on"], found["ends_on"])


class TermStore:
    """Terms, in the order in which they were entered; which of them run, the directory says."""

    def add(self, tx: Transaction, entry: Entry, at: datetime) -> int:
        """Keep a term; return its number.

        Args:
            tx: The transaction.
            entry: Its own number does not matter.
            at: When it was entered.
        """
        values = {
            "person_id": entry.person,
            "city_id": entry.city,
            "role": entry.role.value,
            "capacity": entry.capacity.value,
            "starts_on": entry.starts_on,
            "ends_on": entry.ends_on,
            "granted_at": at,
        }
        return int(connection(tx).execute(insert(role_table).values(values).returning(role_table.c.id)).scalar_one())

    def of_person(self, tx: Transaction, person: int) -> list[Entry]:
        """Return somebody's terms, past ones included."""
        return [_entry(row) for row in connection(tx).execute(_OF_PERSON, {"person": person})]

    def of_role(self, tx: Transaction, role: Role, city: str) -> list[Entry]:
        """Return the terms of a role of a city, past ones included."""
        return self._found(tx, (role_table.c.role == role.value) & (role_table.c.city_id == city))

    def of_city(self, tx: Transaction, city: str) -> list[Entry]:
        """Return all terms of a city, past ones included."""
        return self._found(tx, role_table.c.city_id == city)

    def move(self, tx: Transaction, number: int, starts_on: date | None, ends_on: date | None) -> None:
        """Set the first and the last day of a term."""
        moved = update(role_table).where(role_table.c.id == number).values(starts_on=starts_on, ends_on=ends_on)
        connection(tx).execute(moved)

    def remove(self, tx: Transaction, number: int) -> None:
        """Forget a term."""
        connection(tx).execute(delete(role_table).where(role_table.c.id == number))

    def forget_person(self, tx: Transaction, person: int) -> None:
        """Forget all terms of somebody."""
        connection(tx).execute(delete(role_table).where(role_table.c.person_id == person))

    def _found(self, tx: Transaction, at: ColumnElement[bool]) -> list[Entry]:
        return [_entry(row) for row in connection(tx).execute(select(role_table).where(at).order_by(role_table.c.id))]
