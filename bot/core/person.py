"""Cities, rooms, people and their roles, as every layer speaks of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who uses the bot.

    Args:
        id: Row number; 0 for somebody of whom nothing is stored yet.
        ref: The account they are speaking from.
        name: As shown; never an authority.
        language: Own choice, else ``None``.
        zone: Own choice or from the network's profile, else ``None``.
        city: Where they belong, else ``None``.
        roles: Pairs of role and city id.
        admin: Named in the configuration: may do everything and grants roles.
    """

    id: int
    ref: PersonRef
    name: str
    language: str | None = None
    zone: str | None = None
    city: str | None = None
    roles: frozenset[tuple[Role, str]] = field(default_factory=frozenset)
    admin: bool = False

    def has(self, role: Role, city: str) -> bool:
        """Tell whether the person holds a role in a city now."""
        return (role, city) in self.roles
