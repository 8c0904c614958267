"""Rules about people and rooms: which language and zone hold, who belongs where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from bot.core.person import City, Person, Room
    from bot.core.ref import PersonRef

CODE_LIFE = timedelta(minutes=30)
"""How long a link code or a wish to be linked is good for."""
CODE_DIGITS = 4
JOIN_DIGITS = 6
"""A code that joins two accounts gives one the rights of the other: it is longer than one between rooms."""
MOST_GUESSES = 5
"""So many codes that are none may somebody try within the life of a code."""
RETURN_WITHIN = timedelta(days=30)
"""A room the bot was removed from finds its settings again for this long."""


@dataclass(frozen=True, slots=True)
class RoomLeft:
    """Fact: the bot is no longer in a room.

    Args:
        room: As it was.
    """

    room: Room


@dataclass(frozen=True, slots=True)
class RoomReturned:
    """Fact: the bot is back in a room it was removed from.

    Args:
        room: As it is now.
    """

    room: Room


@dataclass(frozen=True, slots=True)
class ClosedDaysChanged:
    """Fact: a city works on other days than before.

    Args:
        city: Its id.
        days: Which have been closed or opened.
    """

    city: str
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class TermsChanged:
    """Fact: somebody else answers for a role of a city than before, now or on a day to come.

    Args:
        city: Its id.
    """

    city: str


@dataclass(frozen=True, slots=True)
class PersonsJoined:
    """Fact: two persons are one in truth; whatever names the one who is gone will name the other in a moment.

    A feature in which both may have something of which there can be one sees to it now, while each still has their own.

    Args:
        kept: Whoever keeps their number and settings, as stored until now.
        gone: The other, as stored until now.
    """

    kept: Person
    gone: Person


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """Somebody's wish that another account of theirs be joined with the one they asked from.

    Args:
        code: What they were given.
        account: Where they asked from.
        room: Number of the room in which they asked.
        apart: Nobody but them could see the code there.
        other: The account that has used the code, if one has.
        other_room: Number of the room in which it did.
        other_apart: Nobody else could see that there.
        agreed: That account has said yes, and the first one is asked.
    """

    code: str
    account: PersonRef
    room: int
    apart: bool = False
    other: PersonRef | None = None
    other_room: int | None = None
    other_apart: bool = False
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class PersonErased:
    """Fact: somebody asked to be forgotten; every feature forgets them in this transaction.

    Args:
        person: As stored until now.
    """

    person: Person


def locale_for(person: Person, room: Room, cities: Mapping[str, City], default: str) -> str:
    """Return the language in which somebody is answered in a room.

    Own choice first; then the room's, when it has one; in a room of several, that of the person's city; then the deployment's.
    """
    if person.language:
        return person.language
    home = cities.get(person.city or "")
    if len(room.languages) > 1:
        return home.language if home and home.language in room.languages else room.languages[0]
    if room.languages:
        return room.languages[0]
    return home.language if home else default


def zone_for(person: Person, room: Room, cities: Mapping[str, City], profile_zone: str | None = None) -> str | None:
    """Return the zone in which somebody's dates are meant.

    Own choice, else the room's city, else the person's city, else the zone in their profile on the network; ``None`` if none of
    these is known, so that the person is asked.
    """
    if person.zone:
        return person.zone
    for city in (room.city, person.city):
        if city is not None and city in cities:
            return cities[city].zone
    return profile_zone


def has_settings_of_its_own(room: Room, home: Room) -> bool:
    """Tell whether a channel is more than one of its server's many: connected, translated, or of another city or language."""
    if room.city is None and not room.shared:
        return room.link is not None or room.translates
    differs = (room.city, room.shared, room.languages) != (home.city, home.shared, home.languages)
    return room.link is not None or room.translates or differs


def languages_after_city(room: Room, city: City) -> tuple[str, ...]:
    """Return a room's languages once it belongs to a city: what was chosen stays, else the city's own."""
    return room.languages or (city.language,)


def partners_named(rooms: Sequence[Room], cities: Mapping[str, City]) -> tuple[str, ...]:
    """Return the names of the cities that rooms belong to, each once, in order."""
    return tuple(dict.fromkeys(cities[room.city].name for room in rooms if room.city is not None and room.city in cities))
