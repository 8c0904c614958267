"""A directory over plain dictionaries: cities, rooms, links, people, roles, closed days."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.core.person import Capacity, City, Duty, Person, Role, Room, Term
from bot.core.ref import PersonRef, RoomRef
from bot.features.people.model import locale_for, zone_for
from bot.features.people.term import ACTING, Entry, longest_first
from tests.fakes.clock import FakeClock

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date, datetime

    from bot.core.clock import Clock
    from bot.core.message import Author
    from bot.core.transaction import Transaction

LINDENAU = City("lindenau", "Lindenau", "de", "Europe/Berlin", "DE")
MINASAKI = City("minasaki", "Minasaki", "ja", "Asia/Tokyo", "JP")
PORTO = City("porto", "Porto", "pt", "Europe/Lisbon", "PT")
BRISTOL = City("bristol", "Bristol", "en", "Europe/London", "GB")


@dataclass
class FakeDirectory:
    """Answers what `bot.features.people.directory.Directory` answers; tests enter and change everything as they like.

    Args:
        partners: The cities in order.
        default_language: For whoever has no other.
        clock: Who holds a role follows from the moment.
        entries: Terms beside the roles that people came with, which they hold all the time.
    """

    partners: tuple[City, ...] = (PORTO, BRISTOL)
    default_language: str = "en"
    rooms: dict[int, Room] = field(default_factory=dict)
    people: dict[int, Person] = field(default_factory=dict)
    closed_days: dict[str, dict[date, str]] = field(default_factory=dict)
    clock: Clock = field(default_factory=FakeClock)
    entries: list[Entry] = field(default_factory=list)

    def add_room(  # noqa: PLR0913  each is one column of a room, given by name
        self,
        city: City | None = None,
        *,
        languages: tuple[str, ...] | None = None,
        link: int | None = None,
        prefix: str = "!",
        platform: str = "console",
        direct: bool = False,
        space: str | None = None,
    ) -> Room:
        """Enter a room; its key is its city's id, or ``room`` and its number if it has none or is not the city's first."""
        number = len(self.rooms) + 1
        key = city.id if city and not self.rooms_of_city(city.id) else f"room{number}"
        spoken = languages if languages is not None else ((city.language,) if city else ())
        room = Room(
            number,
            RoomRef(platform, key),
            city.id if city else None,
            languages=spoken,
            link=link,
            prefix=prefix,
            direct=direct,
            space=space,
        )
        self.rooms[number] = room
        return room

    def rooms_of_city(self, city: str) -> list[Room]:
        """Return a city's rooms, whether the bot is in them or not."""
        return [room for room in self.rooms.values() if room.city == city]

    def change_room(self, room: Room) -> Room:
        """Put a room in the place of the one with its number."""
        self.rooms[room.id] = room
        return room

    def add_person(
        self, name: str, city: City | None = None, *roles: Role, platform: str = "console", language: str | None = None
    ) -> Person:
        """Enter somebody, with roles in their city; the account's key is the first word of the name in lower case."""
        number = max(self.people, default=0) + 1
        held = frozenset((role, city.id) for role in roles) if city else frozenset[tuple[Role, str]]()
        ref = PersonRef(platform, name.partition(" ")[0].lower())
        person = Person(number, ref, name, language=language, city=city.id if city else None, roles=held)
        self.people[number] = person
        return person

    def add_account(self, person: Person, platform: str, key: str) -> Person:
        """Give somebody one more account; looked up by number, they come with the first of all."""
        accounts = sorted({person.ref, *person.accounts, PersonRef(platform, key)}, key=lambda ref: (ref.platform, ref.key))
        self.people[person.id] = replace(person, ref=accounts[0], accounts=tuple(accounts))
        return self.people[person.id]

    def add_term(  # noqa: PLR0913  each is one column of a term, given by name
        self,
        person: Person,
        role: Role,
        city: City,
        capacity: Capacity = Capacity.HOLDER,
        *,
        starts_on: date | None = None,
        ends_on: date | None = None,
    ) -> None:
        """Enter a term."""
        self.entries.append(Entry(len(self.entries) + 1, person.id, role, city.id, capacity, starts_on, ends_on))

    def stranger(self, name: str, platform: str = "console") -> Person:
        """Return somebody of whom nothing is stored."""
        return Person(0, PersonRef(platform, name.partition(" ")[0].lower()), name)

    def forget_person(self, number: int) -> None:
        """Forget somebody."""
        del self.people[number]

    def cities(self) -> Sequence[City]:
        """Return all partners in order."""
        return self.partners

    def city(self, city: str | None) -> City | None:
        """Return a partner by id."""
        return next((found for found in self.partners if found.id == city), None)

    def closed(self, tx: Transaction, city: str, first: date, last: date) -> dict[date, str]:
        """Return a city's closed days between two days, both included."""
        days = self.closed_days.get(city, {})
        return {day: days[day] for day in sorted(days) if first <= day <= last}

    def room(self, tx: Transaction, number: int) -> Room:
        """Return a room by number."""
        return self.rooms[number]

    def room_of(self, tx: Transaction, ref: RoomRef) -> Room | None:
        """Return a room by its name on the network."""
        return next((room for room in self.rooms.values() if room.ref == ref), None)

    def names(self, tx: Transaction, rooms: Collection[Room] = (), author: str = "") -> frozenset[str]:
        """Return the names of cities."""
        return frozenset(city.name for city in self.partners)

    def companions(self, tx: Transaction, room: Room) -> list[Room]:
        """Return the other rooms of a room's link that the bot is in."""
        if room.link is None:
            return []
        return [other for other in self.rooms.values() if other.link == room.link and other.id != room.id and other.active]

    def name_of(self, room: Room) -> str:
        """Return that rooms have no names."""
        return ""

    def rooms_of(self, tx: Transaction, city: str) -> list[Room]:
        """Return a city's own rooms that the bot is in, oldest first."""
        return [room for room in self.rooms_of_city(city) if room.active and not room.direct]

    def shared_rooms(self, tx: Transaction) -> list[Room]:
        """Return the rooms of several cities that the bot is in, oldest first."""
        return [room for room in self.rooms.values() if room.shared and room.active]

    def person(self, tx: Transaction, author: Author) -> Person:
        """Return who an account is, by the name they go by now."""
        found = next((person for person in self.people.values() if person.ref == author.person), None)
        if found is None:
            return Person(0, author.person, author.name)
        self.people[found.id] = replace(found, name=author.name)
        return self._complete(self.people[found.id])

    def known(self, tx: Transaction, author: Author) -> Person:
        """Return who an account is, as entered."""
        found = next((person for person in self.people.values() if person.ref == author.person), None)
        return Person(0, author.person, author.name) if found is None else self._complete(found)

    def person_numbered(self, tx: Transaction, number: int) -> Person | None:
        """Return a person by number."""
        found = self.people.get(number)
        return None if found is None else self._complete(found)

    def _complete(self, person: Person) -> Person:
        acts = (entry for entry in self.entries if entry.person == person.id and entry.capacity in ACTING)
        return replace(person, roles=person.roles | {(entry.role, entry.city) for entry in acts if self._runs(entry)})

    def _runs(self, entry: Entry) -> bool:
        return entry.runs_on(self.today(entry.city))

    def today(self, city: str) -> date:
        """Return the day it is now on a city's calendar."""
        found = self.city(city)
        return moment_of(self.clock.now(), found.zone if found else "Etc/UTC").day

    def ensure(self, tx: Transaction, person: Person, room: Room, now: datetime) -> Person:
        """Return the person as entered, entering them as belonging to the room's city if they are new."""
        if person.id:
            return person
        if any(known.ref == person.ref for known in self.people.values()):
            raise AssertionError(person.ref)
        number = max(self.people, default=0) + 1
        self.people[number] = replace(person, id=number, city=room.city)
        return self.people[number]

    def duty(self, tx: Transaction, role: Role, city: str) -> Duty:
        """Return who answers for a role of a city now."""
        running = [entry for entry in self._entries() if (entry.role, entry.city) == (role, city) and self._runs(entry)]
        holders = longest_first(entry for entry in running if entry.capacity is Capacity.HOLDER)
        return Duty(self._named(holders), self._named(entry for entry in running if entry.capacity is Capacity.SUBSTITUTE))

    def _entries(self) -> list[Entry]:
        """Return all terms; the roles that people came with are terms without days."""
        held = [(person.id, role, city) for person in self.people.values() for role, city in sorted(person.roles)]
        return [*(Entry(0, person, role, city) for person, role, city in held), *self.entries]

    def _named(self, entries: Iterable[Entry]) -> tuple[Person, ...]:
        numbers = dict.fromkeys(entry.person for entry in entries if entry.person in self.people)
        return tuple(self._complete(self.people[number]) for number in numbers)

    def holders(self, tx: Transaction, role: Role, city: str) -> list[Person]:
        """Return who holds a role in a city now, in the order in which they were entered."""
        return list(self.duty(tx, role, city).holders)

    def acting_for(self, tx: Transaction, person: Person, role: Role, city: str) -> Person | None:
        """Return the holder for whom a substitute acts now."""
        duty = self.duty(tx, role, city)
        holders, substitutes = ({one.id for one in people} for people in (duty.holders, duty.substitutes))
        return duty.holders[0] if person.id in substitutes - holders and duty.holders else None

    def terms(self, tx: Transaction, city: str) -> list[Term]:
        """Return the terms of a city that run now or are still to come, by first day."""
        return self._full(entry for entry in self._entries() if entry.city == city and not entry.over(self.today(city)))

    def terms_starting(self, tx: Transaction, city: str, day: date) -> list[Term]:
        """Return the terms of a city whose first day is this one."""
        return self._full(entry for entry in self._entries() if (entry.city, entry.starts_on) == (city, day))

    def terms_ending(self, tx: Transaction, city: str, day: date) -> list[Term]:
        """Return the terms of a city whose last day is this one."""
        return self._full(entry for entry in self._entries() if (entry.city, entry.ends_on) == (city, day))

    def _full(self, entries: Iterable[Entry]) -> list[Term]:
        return [
            Term(self._complete(self.people[one.person]), one.role, one.city, one.capacity, one.starts_on, one.ends_on)
            for one in longest_first(entries)
            if one.person in self.people
        ]

    def vacant(self, tx: Transaction, city: str | None) -> bool:
        """Tell whether a city has neither coordinator nor substitute; so it is where there is no city."""
        return city is None or not self.duty(tx, Role.COORDINATOR, city).people

    def locale(self, person: Person, room: Room) -> str:
        """Return the language in which somebody is answered in a room."""
        return locale_for(person, room, {city.id: city for city in self.partners}, self.default_language)

    def locales(self, room: Room) -> tuple[str, ...]:
        """Return the languages in which a room is spoken to."""
        return room.languages or (self.default_language,)

    def zone(self, person: Person, room: Room) -> str:
        """Return the zone in which somebody is told dates; UTC if nothing is known."""
        return zone_for(person, room, {city.id: city for city in self.partners}) or "Etc/UTC"
