"""Cities, rooms, people and their roles, as every layer speaks of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.phrase import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.core.phrase import Arg
    from bot.core.ref import PersonRef, RoomRef


class Role(StrEnum):
    """What somebody is in a city, from the permission table of the domain."""

    GUEST = "guest"
    MEMBER = "member"
    TEACHER = "teacher"
    COORDINATOR = "coordinator"
    CHAIR = "chair"
    MAYOR = "mayor"
    CRISIS_OFFICER = "crisis-officer"
    MEDIATOR = "mediator"
    OPERATOR = "operator"


class Capacity(StrEnum):
    """How somebody is entered for a role of a city."""

    HOLDER = "holder"
    """Holds the role itself."""
    SUBSTITUTE = "substitute"
    """Steps in when the holder does not answer or there is none; may always act for them."""
    ALTERNATE = "alternate"
    """Votes when the member cannot."""


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of somebody for a role of a city, for a time.

    Args:
        person: Who.
        role: Which role.
        city: Id of the city.
        capacity: Holder, substitute or alternate.
        starts_on: First day on the city's calendar; ``None`` for since ever.
        ends_on: Last day on the city's calendar; ``None`` for no end entered.
    """

    person: Person
    role: Role
    city: str
    capacity: Capacity = Capacity.HOLDER
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """Who answers for a role of a city at a moment.

    Args:
        holders: Who holds the role now, longest first; empty if it is vacant.
        substitutes: Who steps in, in order.
    """

    holders: tuple[Person, ...] = ()
    substitutes: tuple[Person, ...] = ()

    @property
    def vacant(self) -> bool:
        """Nobody holds the role now."""
        return not self.holders

    @property
    def people(self) -> tuple[Person, ...]:
        """Whom to turn to: the holders, else the substitutes."""
        return self.holders or self.substitutes


@dataclass(frozen=True, slots=True)
class City:
    """A partner of the network.

    Args:
        id: Short lower-case name from the configuration, ``porto``.
        name: As people write it.
        language: Its first language, a locale code.
        zone: IANA name.
        country: ISO 3166 code, upper-case.
    """

    id: str
    name: str
    language: str
    zone: str
    country: str


@dataclass(frozen=True, slots=True)
class Room:
    """A room the bot knows.

    Args:
        id: Row number.
        ref: The room on its network.
        city: Id of its city; ``None`` while unknown or when shared.
        shared: It belongs to several cities.
        languages: In order; empty while nobody has chosen.
        prefix: What commands begin with.
        translates: Its coordinator has switched translation on.
        link: Number of the group of rooms it is connected with.
        direct: A talk of one person and the bot alone.
        active: The bot is in it.
        encrypted: What is written there is encrypted from end to end.
        space: Key of the server it is a channel of, where rooms come in servers.
        home: It stands for its server: what is asked in a channel that is not known is meant here.
        gate: Key of the group on its server to which coordinators have to belong there as well.
        pupils: Key of the group on its server of people with whom the bot never talks in private.
    """

    id: int
    ref: RoomRef
    city: str | None = None
    shared: bool = False
    languages: tuple[str, ...] = ()
    prefix: str = "!"
    translates: bool = False
    link: int | None = None
    direct: bool = False
    active: bool = True
    encrypted: bool = False
    space: str | None = None
    home: bool = False
    gate: str | None = None
    pupils: str | None = None


def cities_of(rooms: Sequence[Room], every: Sequence[City]) -> Sequence[City]:
    """Return the cities of connected rooms; all where a room stands alone or one of them belongs to no one city.

    Args:
        rooms: A room and those linked with it.
        every: All partners in order.
    """
    theirs = {room.city for room in rooms}
    if len(rooms) == 1 or None in theirs:
        return every
    return tuple(city for city in every if city.id in theirs)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who uses the bot.

    Args:
        id: Row number; 0 for somebody of whom nothing is stored yet.
        ref: The account they are speaking from; of somebody looked up by number, the first of their accounts.
        name: As shown; never an authority.
        language: Own choice, else ``None``.
        zone: Own choice or from the network's profile, else ``None``.
        city: Where they belong, else ``None``.
        roles: Pairs of role and city id held at this moment, whether as holder or as a substitute who may act.
        admin: Named in the configuration: may do everything and grants roles. It comes from the account they are speaking from
            alone; of somebody looked up by number it tells whether one of their accounts is named there.
        accounts: All of their accounts, of somebody looked up by number; empty for whoever is speaking. How they were looked
            up makes nobody else of them.
    """

    id: int
    ref: PersonRef
    name: str
    language: str | None = None
    zone: str | None = None
    city: str | None = None
    roles: frozenset[tuple[Role, str]] = field(default_factory=frozenset)
    admin: bool = False
    accounts: tuple[PersonRef, ...] = field(default=(), compare=False)

    def accounts_on(self, platform: str) -> tuple[PersonRef, ...]:
        """Return their accounts on a network: all of them ring, since nobody knows which one they still use."""
        return tuple(dict.fromkeys(ref for ref in (self.ref, *self.accounts) if ref.platform == platform))

    def on(self, platform: str) -> PersonRef | None:
        """Return the account by which they are named on a network, or ``None`` if they have none there."""
        return next(iter(self.accounts_on(platform)), None)

    def has(self, role: Role, city: str) -> bool:
        """Tell whether the person holds a role in a city now."""
        return (role, city) in self.roles


def mentioned(person: Person, room: Room) -> Arg:
    """Return somebody's name, which pings where the room's network knows their account."""
    account = person.on(room.ref.platform)
    return Mention(account, person.name) if account else person.name
