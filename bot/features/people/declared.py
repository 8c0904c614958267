"""Rooms and people that the configuration declares, as the console does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.person import Capacity
from bot.features.people.term import Entry

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from bot.core.person import Role
    from bot.core.ref import PersonRef, RoomRef
    from bot.core.transaction import Transaction
    from bot.features.people.store import Stores


@dataclass(frozen=True, slots=True)
class DeclaredRoom:
    """A room that is there from the start.

    Args:
        ref: The room.
        city: Id of its city, if it has one.
        shared: It belongs to all cities.
        languages: Empty if people are still to be asked.
    """

    ref: RoomRef
    city: str | None
    shared: bool
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DeclaredTerm:
    """A term that is entered from the start; fields as in `bot.core.person.Term`; without a city it is the person's own."""

    role: Role
    city: str | None = None
    capacity: Capacity = Capacity.HOLDER
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class DeclaredPerson:
    """A person that is there from the start; fields as in `bot.core.person.Person`."""

    ref: PersonRef
    name: str
    city: str | None
    language: str | None
    zone: str | None
    terms: tuple[DeclaredTerm, ...] = ()


def declare(
    tx: Transaction, stores: Stores, rooms: Sequence[DeclaredRoom], people: Sequence[DeclaredPerson], now: datetime
) -> list[RoomRef]:
    """Enter what is declared and not there yet.

    Returns:
        The fresh rooms of which nothing but the id is declared: the bot still has to introduce itself there.
    """
    strange = []
    for room in rooms:
        if stores.rooms.find(tx, room.ref) is None:
            known = bool(room.city or room.shared or room.languages)
            if not known:
                strange.append(room.ref)
                continue
            number = stores.rooms.add(tx, room.ref, "!", direct=False).id
            values = {"city_id": room.city, "shared": room.shared, "languages": ",".join(room.languages), "greeted_at": now}
            stores.rooms.change(tx, number, values)
    for person in people:
        if stores.persons.find(tx, person.ref) is None:
            number = stores.persons.add(tx, person.ref, person.name, now)
            stores.persons.change(tx, number, {"language": person.language, "zone": person.zone, "city_id": person.city})
            for term in person.terms:
                if (city := term.city or person.city) is not None:
                    entry = Entry(0, number, term.role, city, term.capacity, term.starts_on, term.ends_on)
                    stores.terms.add(tx, entry, now)
    return strange
