"""Looking up who somebody is and what a room is; what every other part asks."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.core.person import Capacity, Duty, Person, Role, Term
from bot.core.phrase import Phrase
from bot.features.people.model import has_settings_of_its_own, locale_for, zone_for
from bot.features.people.term import ACTING, longest_first

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from bot.core.clock import Clock
    from bot.core.message import Author
    from bot.core.person import City, Room
    from bot.core.ref import PersonRef, RoomRef
    from bot.core.transaction import Transaction
    from bot.core.wire import Members, Premises
    from bot.features.people.store import Stores
    from bot.features.people.term import Entry

UTC = "Etc/UTC"
_MOST_WORDS = 4
"""Longer names are no names of people, so that their single words are words like any other."""
_FIRST_CJK = "\u2e80"
_OWN_COMMANDS = "/"
"""Commands begin so where they are the network's own, and each value is given with its option's name."""


class Network:
    """What the configuration says of the partnership; it does not change while the program runs.

    Args:
        cities: The partners in order.
        admins: Accounts that may do everything.
        default_language: For whoever has no other.
        prefixes: What commands begin with in a new room, by network, where it is not ``!``.
    """

    def __init__(
        self,
        cities: Sequence[City],
        admins: frozenset[PersonRef],
        default_language: str,
        prefixes: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Keep the values."""
        self.cities = {city.id: city for city in cities}
        self.admins = admins
        self.default_language = default_language
        self._prefixes = prefixes

    def prefix(self, platform: str) -> str:
        """Return what commands begin with in a new room of a network."""
        return self._prefixes.get(platform, "!")

    def prefix_elsewhere(self, room: Room) -> str:
        """Return what commands begin with on the other network, where most people have their other account.

        Args:
            room: Where it is said; where there are not two kinds of networks, commands begin as there.
        """
        others = {prefix for platform, prefix in self._prefixes.items() if platform != room.ref.platform}
        return others.pop() if len(others) == 1 else room.prefix

    def given_elsewhere(self, room: Room, option: str, text: str) -> str:
        """Return a value as it is given to a command on the other network; where it is said, `Spelling` sees to it."""
        named = self.prefix_elsewhere(room) == _OWN_COMMANDS != room.prefix
        return f"{option}:{text}" if named else text

    @property
    def languages(self) -> tuple[str, ...]:
        """The deployment's languages: the default one, then those of the cities."""
        spoken = [city.language for city in self.cities.values()]
        first = [self.default_language] if self.default_language in spoken else []
        return tuple(dict.fromkeys([*first, *spoken]))


class Directory:
    """Answers questions about rooms and persons inside a transaction.

    Args:
        network: From the configuration.
        stores: Rooms, persons, terms and closed days.
        clock: Who holds a role follows from the moment.
        premises: What networks know by themselves of their servers.
        members: What networks know of who is in a room.
    """

    def __init__(
        self,
        network: Network,
        stores: Stores,
        clock: Clock,
        premises: Mapping[str, Premises] = MappingProxyType({}),
        members: Mapping[str, Members] = MappingProxyType({}),
    ) -> None:
        """Take the stores."""
        self.network = network
        self._premises = premises
        self._members = members
        self._stores = stores
        self._cities = stores.cities
        self._rooms = stores.rooms
        self._persons = stores.persons
        self._terms = stores.terms
        self._clock = clock

    def at(self, clock: Clock) -> Directory:
        """Return the same directory at another moment."""
        return Directory(self.network, self._stores, clock, self._premises, self._members)

    def cities(self) -> Sequence[City]:
        """Return all partners in order."""
        return tuple(self.network.cities.values())

    def city(self, city: str | None) -> City | None:
        """Return a partner by id."""
        return self.network.cities.get(city or "")

    def closed(self, tx: Transaction, city: str, first: date, last: date) -> dict[date, str]:
        """Return a city's closed days between two days, both included, with their labels."""
        return self._cities.closed(tx, city, first, last)

    def room(self, tx: Transaction, number: int) -> Room:
        """Return a room by number."""
        return self._rooms.get(tx, number)

    def room_of(self, tx: Transaction, ref: RoomRef) -> Room | None:
        """Return a room by its name on the network."""
        return self._rooms.find(tx, ref)

    def enter_room(self, tx: Transaction, ref: RoomRef, *, direct: bool) -> Room:
        """Return a room, entering it if it is not known yet.

        A talk of two in which somebody else has arrived is none any more, whatever it has been: what is for one alone to read
        would be read by others there.
        """
        found = self._rooms.find(tx, ref) or self._rooms.add(tx, ref, self.network.prefix(ref.platform), direct=direct)
        if found.direct and not direct:
            self._rooms.change(tx, found.id, {"direct": False})
            return self._rooms.get(tx, found.id)
        return found

    def place(self, tx: Transaction, ref: RoomRef, space: str | None, *, direct: bool, itself: bool) -> Room:
        """Return the room that somebody speaks in where rooms come in servers.

        A channel without settings of its own stands for its server's home: what is asked there is meant there, unless it is
        about the channel itself, which then begins with the home's settings.

        Args:
            tx: The transaction.
            ref: The room.
            space: Its server.
            direct: It is a talk of two.
            itself: What is said concerns this very room.
        """
        found, premises = self.seen(tx, ref, space), self._premises.get(ref.platform)
        # Threads and the like are no rooms of their own.
        stands_alone = space is None or premises is None or not premises.knows(space) or premises.has(space, ref)
        if found is not None and (found.ref == ref or not (itself and stands_alone)):
            return found
        added = self.enter_room(tx, ref, direct=direct)
        values: dict[str, object] = {"space": space, "home": space is not None and found is None}
        if found is not None:
            values |= {"city_id": found.city, "shared": found.shared, "languages": ",".join(found.languages)}
        self._rooms.change(tx, added.id, values)
        return self._rooms.get(tx, added.id)

    def seen(self, tx: Transaction, ref: RoomRef, space: str | None) -> Room | None:
        """Return a room, or the one that stands for its server while it is not known itself or has nothing of its own."""
        found = self._rooms.find(tx, ref)
        home = None if space is None or (found is not None and found.home) else self._rooms.home_of(tx, ref.platform, space)
        return found if home is None or (found is not None and has_settings_of_its_own(found, home)) else home

    def present(self, room: Room, *, invited: bool = False) -> Collection[PersonRef] | None:
        """Return who is in a room beside the bot; ``None`` where nobody can tell for certain."""
        members = self._members.get(room.ref.platform)
        return None if members is None else members.of(room.ref, invited=invited)

    def name_of(self, room: Room) -> str:
        """Return a room as people write it; empty where rooms have no such names."""
        premises = self._premises.get(room.ref.platform)
        return premises.name(room.ref) if premises is not None else ""

    def has_servers(self, platform: str) -> bool:
        """Tell whether the rooms of a network come in servers."""
        return platform in self._premises

    def gate(self, tx: Transaction, platform: str, space: str) -> str | None:
        """Return the group on a server to which its coordinators have to belong as well."""
        home = self._rooms.home_of(tx, platform, space)
        return None if home is None else home.gate

    def is_mute(self, author: Author, room: Room) -> bool:
        """Tell whether somebody may not write in a room, as far as the groups they are known to belong to say."""
        premises = self._premises.get(room.ref.platform)
        return premises is not None and room.space is not None and not premises.writes(room.space, room.ref, author)

    def is_outside(self, asker: Person, author: Author, room: Room) -> bool:
        """Tell whether somebody cannot read the room that stands for the place where they speak.

        Whoever has a role in one of the room's cities belongs there all the same.

        Args:
            asker: Who speaks.
            author: The same, as the network knows them.
            room: What stands for where they speak.
        """
        premises = self._premises.get(room.ref.platform)
        if premises is None or room.space is None or asker.admin:
            return False
        if any(city == room.city or room.shared for _, city in asker.roles):
            return False
        return not premises.sees(room.space, room.ref, author)

    def is_kept_public(self, tx: Transaction, author: Author) -> bool:
        """Tell whether somebody is marked as a pupil on a server of theirs: nobody talks with them in private."""
        return bool(author.groups) and not author.groups.isdisjoint(self._rooms.pupils(tx, author.person.platform))

    def people_around(self, tx: Transaction, room: Room) -> Sequence[str]:
        """Return the names of whoever belongs to a room's cities or is entered for a role in any, by alphabet."""
        cities = {room.city} if room.city else set(self.network.cities)
        return sorted(dict.fromkeys(self._persons.names_around(tx, cities)))

    def newcomer_note(self, tx: Transaction, author: Author, room: Room) -> Phrase | None:
        """Return what somebody hears who has just been entered as belonging to a city, or ``None``."""
        found = self._persons.find(tx, author.person)
        city = None if found is None else self.city(found.city)
        return None if city is None else Phrase("people-new-here", {"city": city.name, "prefix": room.prefix})

    def names(self, tx: Transaction, rooms: Collection[Room] = (), author: str = "") -> frozenset[str]:
        """Return the names that are never translated: of cities, of everybody known, and single words of those around.

        Nobody shall switch translation off by what they call themselves; so ordinary words are no names.

        Args:
            tx: Open.
            rooms: Single words of the names of whoever belongs to one of their cities, or holds a role anywhere, count too.
            author: Name of somebody who is speaking there, known or not.
        """
        everybody = self._persons.names(tx)
        shared = any(room.shared for room in rooms)
        around = everybody if shared else self._persons.names_around(tx, {room.city for room in rooms if room.city})
        whole = {name for name in (*everybody, author) if sum(map(_begins_like_a_name, name.split())) > 1}
        single = {word for name in (*around, author) for word in _single_words(name)}
        return frozenset({city.name for city in self.cities()} | whole | single)

    def companions(self, tx: Transaction, room: Room) -> list[Room]:
        """Return the other rooms of a room's link that the bot is in."""
        if room.link is None:
            return []
        return [other for other in self._rooms.linked(tx, room.link) if other.id != room.id and other.active]

    def rooms_of(self, tx: Transaction, city: str) -> list[Room]:
        """Return a city's own rooms, oldest first."""
        return self._rooms.of_city(tx, city)

    def shared_rooms(self, tx: Transaction) -> list[Room]:
        """Return the rooms of several cities that the bot is in, oldest first."""
        return self._rooms.shared(tx)

    def person(self, tx: Transaction, author: Author) -> Person:
        """Return who an account is, by the name they go by now; number 0 for somebody of whom nothing is stored."""
        found = self.known(tx, author)
        if not author.name:
            return found  # a removal does not tell by what name
        if found.name != author.name:
            # Entered by address when a role was granted, or renamed since: lists and cards shall say the name people know.
            self._persons.rename(tx, found.id, author.person, author.name)
        return replace(found, name=author.name)

    def known(self, tx: Transaction, author: Author) -> Person:
        """Return who an account is, as stored; see `person`."""
        found = self._persons.find(tx, author.person) or Person(0, author.person, author.name)
        return self._complete(tx, replace(found, admin=author.person in self.network.admins))

    def person_numbered(self, tx: Transaction, number: int) -> Person | None:
        """Return a person by number, or ``None`` if they have been forgotten."""
        found = self._persons.get(tx, number)
        if found is None:
            return None
        return self._complete(tx, replace(found, admin=not self.network.admins.isdisjoint(found.accounts)))

    def _complete(self, tx: Transaction, person: Person) -> Person:
        held = frozenset(
            (entry.role, entry.city)
            for entry in (self._terms.of_person(tx, person.id) if person.id else ())
            if entry.capacity in ACTING and entry.runs_on(self.today(entry.city))
        )
        return replace(person, roles=held)

    def ensure(self, tx: Transaction, person: Person, room: Room, now: datetime) -> Person:
        """Return the person as stored, entering them if nothing is stored yet.

        Whoever is new is taken to belong to the room's city; they are told so once and can change it.
        """
        if person.id:
            return person
        number = self._persons.add(tx, person.ref, person.name, now)
        if room.city is not None:
            self._persons.change(tx, number, {"city_id": room.city})
        return replace(person, id=number, city=room.city)

    def today(self, city: str) -> date:
        """Return the day it is now on a city's calendar; by UTC for one that is no longer a partner."""
        found = self.city(city)
        return moment_of(self._clock.now(), found.zone if found else UTC).day

    def duty(self, tx: Transaction, role: Role, city: str) -> Duty:
        """Return who answers for a role of a city now: the holders, longest first, and the substitutes as entered."""
        day = self.today(city)
        running = [entry for entry in self._terms.of_role(tx, role, city) if entry.runs_on(day)]
        holders = longest_first(entry for entry in running if entry.capacity is Capacity.HOLDER)
        substitutes = [entry for entry in running if entry.capacity is Capacity.SUBSTITUTE]
        return Duty(self._people(tx, holders), self._people(tx, substitutes))

    def _people(self, tx: Transaction, entries: Sequence[Entry]) -> tuple[Person, ...]:
        numbers = dict.fromkeys(entry.person for entry in entries)
        return tuple(person for number in numbers if (person := self.person_numbered(tx, number)) is not None)

    def holders(self, tx: Transaction, role: Role, city: str) -> list[Person]:
        """Return who holds a role in a city now, longest first; substitutes stand in `duty`."""
        return list(self.duty(tx, role, city).holders)

    def acting_for(self, tx: Transaction, person: Person, role: Role, city: str) -> Person | None:
        """Return the holder for whom a substitute acts now; ``None`` for a holder, a stranger, a vacant role."""
        duty = self.duty(tx, role, city)
        holds = any(holder.id == person.id for holder in duty.holders)
        acts = any(substitute.id == person.id for substitute in duty.substitutes)
        return duty.holders[0] if acts and not holds and duty.holders else None

    def terms(self, tx: Transaction, city: str) -> list[Term]:
        """Return the terms of a city that run now or are still to come, by first day."""
        day = self.today(city)
        return self._full(tx, [entry for entry in self._terms.of_city(tx, city) if not entry.over(day)])

    def terms_starting(self, tx: Transaction, city: str, day: date) -> list[Term]:
        """Return the terms of a city whose first day is this one."""
        return self._full(tx, [entry for entry in self._terms.of_city(tx, city) if entry.starts_on == day])

    def terms_ending(self, tx: Transaction, city: str, day: date) -> list[Term]:
        """Return the terms of a city whose last day is this one."""
        return self._full(tx, [entry for entry in self._terms.of_city(tx, city) if entry.ends_on == day])

    def _full(self, tx: Transaction, entries: Sequence[Entry]) -> list[Term]:
        return [
            Term(person, entry.role, entry.city, entry.capacity, entry.starts_on, entry.ends_on)
            for entry in longest_first(entries)
            if (person := self.person_numbered(tx, entry.person)) is not None
        ]

    def vacant(self, tx: Transaction, city: str | None) -> bool:
        """Tell whether a city has neither coordinator nor substitute now; so it is where there is no city."""
        return city is None or not self.duty(tx, Role.COORDINATOR, city).people

    def locale(self, person: Person, room: Room) -> str:
        """Return the language in which somebody is answered in a room."""
        return locale_for(person, room, self.network.cities, self.network.default_language)

    @property
    def default_language(self) -> str:
        """The language of whoever has no other."""
        return self.network.default_language

    def locales(self, room: Room) -> tuple[str, ...]:
        """Return the languages in which a room is spoken to."""
        return room.languages or (self.network.default_language,)

    def zone(self, person: Person, room: Room) -> str:
        """Return the zone in which somebody is told dates; UTC if nothing is known."""
        return self.known_zone(person, room, None) or UTC

    def known_zone(self, person: Person, room: Room, profile_zone: str | None) -> str | None:
        """Return the zone in which somebody's dates are meant, or ``None`` if they have to be asked."""
        return zone_for(person, room, self.network.cities, profile_zone)


def _single_words(name: str) -> Iterator[str]:
    """Yield the words of a name by which people call one another."""
    words = name.split()
    for word in words if len(words) <= _MOST_WORDS else ():
        least = 2 if word[0] >= _FIRST_CJK else 3
        if _begins_like_a_name(word) and sum(map(str.isalpha, word)) >= least:
            yield word


def _begins_like_a_name(word: str) -> bool:
    """Tell whether a word begins with a capital, or with a letter of a script without case."""
    return word[0].isalpha() and not word[0].islower()
