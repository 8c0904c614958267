"""The tables of persons and their accounts, and the only SQL that touches them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Row,
    String,
    Table,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from bot.core.person import Person
from bot.core.ref import PersonRef
from bot.features.people.term_store import role_table
from bot.storage.schema import METADATA, Instant, Kept, name_of, of_account, of_person
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from bot.core.transaction import Transaction

person_table = Table(
    "person",
    METADATA,
    Column("id", Integer, primary_key=True, info=of_person(Kept.PROFILE)),
    Column("name", String(200), nullable=False, info=name_of("id")),
    Column("language", String(10)),
    Column("zone", String(60)),
    Column("city_id", String(40), ForeignKey("city.id")),
    Column("created_at", Instant, nullable=False),
    Column("called_at", Instant),
)
account_table = Table(
    "account",
    METADATA,
    Column("platform", String(20), nullable=False),
    Column("key", String(255), nullable=False, info=of_account("platform", Kept.PROFILE)),
    Column("person_id", Integer, ForeignKey("person.id", ondelete="CASCADE"), nullable=False, info=of_person(Kept.PROFILE)),
    # What its network calls them, of whoever has several accounts; else the person's own name is the account's too.
    Column("name", String(200), info=name_of("key")),
    PrimaryKeyConstraint("platform", "key"),
    Index("ix_account_person_id", "person_id"),
)

_PERSON = (
    select(person_table, account_table.c.name.label("known_as"))
    .join(account_table, account_table.c.person_id == person_table.c.id)
    .where(account_table.c.platform == bindparam("platform"), account_table.c.key == bindparam("key"))
)
_NAMES = (
    select(person_table.c.id, person_table.c.name)
    .union(select(account_table.c.person_id, account_table.c.name).where(account_table.c.name.is_not(None)))
    .order_by("id", "name")
)
"""Everything somebody goes by, each name once, with their number."""


def _person(row: Row[tuple[object, ...]], ref: PersonRef) -> Person:
    found = row._mapping  # noqa: SLF001 - SQLAlchemy's public name for a row's columns
    name = found.get("known_as") or found["name"]
    return Person(found["id"], ref, name, found["language"], found["zone"], found["city_id"])


def _is(ref: PersonRef) -> ColumnElement[bool]:
    return (account_table.c.platform == ref.platform) & (account_table.c.key == ref.key)


class PersonStore:
    """Persons and their accounts; what they come with holds no roles, since those follow from the day."""

    def find(self, tx: Transaction, ref: PersonRef) -> Person | None:
        """Return the person behind an account, by the name they have there."""
        row = connection(tx).execute(_PERSON, {"platform": ref.platform, "key": ref.key}).first()
        return None if row is None else _person(row, ref)

    def get(self, tx: Transaction, number: int) -> Person | None:
        """Return a person by number, with all of their accounts."""
        row = connection(tx).execute(select(person_table).where(person_table.c.id == number)).first()
        if row is None:
            return None
        accounts = tuple(self.accounts(tx, number))
        return replace(_person(row, accounts[0] if accounts else PersonRef("", "")), accounts=accounts)

    def add(self, tx: Transaction, ref: PersonRef, name: str, at: datetime) -> int:
        """Enter a person with one account; return the number."""
        added = insert(person_table).values(name=name, created_at=at).returning(person_table.c.id)
        number = int(connection(tx).execute(added).scalar_one())
        values = {"platform": ref.platform, "key": ref.key, "person_id": number}
        connection(tx).execute(insert(account_table).values(values))
        return number

    def accounts(self, tx: Transaction, number: int) -> list[PersonRef]:
        """Return all accounts of a person."""
        found = select(account_table).where(account_table.c.person_id == number)
        rows = connection(tx).execute(found.order_by(account_table.c.platform, account_table.c.key))
        return [PersonRef(row.platform, row.key) for row in rows]

    def change(self, tx: Transaction, number: int, values: Mapping[str, object]) -> None:
        """Set columns of a person."""
        connection(tx).execute(update(person_table).where(person_table.c.id == number).values(dict(values)))

    def rename(self, tx: Transaction, number: int, ref: PersonRef, name: str) -> None:
        """Call a person by what one of their accounts is called from now on."""
        self.change(tx, number, {"name": name})
        several = account_table.c.name.is_not(None)
        connection(tx).execute(update(account_table).where(_is(ref), several).values(name=name))

    def join(self, tx: Transaction, kept: Person, gone: Person) -> None:
        """Keep what each account of two persons is called, and give the one who is kept what only the other has set."""
        for person in (kept, gone):
            nameless = (account_table.c.person_id == person.id) & account_table.c.name.is_(None)
            connection(tx).execute(update(account_table).where(nameless).values(name=person.name))
        lacking = {
            "language": kept.language or gone.language,
            "zone": kept.zone or gone.zone,
            "city_id": kept.city or gone.city,
        }
        self.change(tx, kept.id, lacking)

    def part(self, tx: Transaction, person: Person, at: datetime) -> int:
        """Give the account somebody speaks from a person of its own, with their settings; return the number."""
        values = {"language": person.language, "zone": person.zone, "city_id": person.city}
        added = insert(person_table).values(name=person.name, created_at=at, **values).returning(person_table.c.id)
        number = int(connection(tx).execute(added).scalar_one())
        connection(tx).execute(update(account_table).where(_is(person.ref)).values(person_id=number, name=None))
        left = select(account_table.c.name).where(account_table.c.person_id == person.id)
        names = list(connection(tx).execute(left.order_by(account_table.c.platform, account_table.c.key)).scalars())
        self.change(tx, person.id, {"name": names[0]})
        return number

    def names_of(self, tx: Transaction, number: int) -> list[str]:
        """Return all names somebody goes by."""
        found = _NAMES.subquery()
        return list(connection(tx).execute(select(found.c.name).where(found.c.id == number).order_by(found.c.name)).scalars())

    def named(self, tx: Transaction, name: str) -> list[Person]:
        """Return the persons with exactly this name on one of their networks, whatever the case."""
        return self._going_by(tx, lambda known: known == name.casefold())

    def called(self, tx: Transaction, name: str) -> list[Person]:
        """Return the persons one word of whose name is this, or whose whole name is, whatever the case."""
        return self._going_by(tx, lambda known: name.casefold() in {known, *known.split()})

    def _going_by(self, tx: Transaction, fits: Callable[[str], bool]) -> list[Person]:
        numbers = sorted({row.id for row in connection(tx).execute(_NAMES) if fits(row.name.casefold())})
        people = [self.get(tx, number) for number in numbers]
        return [person for person in people if person is not None]

    def names(self, tx: Transaction) -> list[str]:
        """Return everybody's names."""
        return [row.name for row in connection(tx).execute(_NAMES)]

    def names_around(self, tx: Transaction, cities: Collection[str]) -> list[str]:
        """Return the names of whoever belongs to one of some cities or is entered for a role in any."""
        found = _NAMES.subquery()
        home = select(person_table.c.id).where(person_table.c.city_id.in_(cities))
        around = found.c.id.in_(home) | found.c.id.in_(select(role_table.c.person_id))
        return list(connection(tx).execute(select(found.c.name).where(around)).scalars())

    def called_at(self, tx: Transaction, number: int) -> datetime | None:
        """Return when somebody's attention was last asked for."""
        return connection(tx).execute(select(person_table.c.called_at).where(person_table.c.id == number)).scalar()

    def erase(self, tx: Transaction, number: int) -> None:
        """Forget a person, their accounts and their roles; nothing else may refer to them any more."""
        connection(tx).execute(delete(role_table).where(role_table.c.person_id == number))
        connection(tx).execute(delete(account_table).where(account_table.c.person_id == number))
        connection(tx).execute(delete(person_table).where(person_table.c.id == number))
