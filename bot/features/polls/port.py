"""What searches for a time need of the rest of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.moment import Moment
    from bot.core.person import City, Person, Role, Room
    from bot.core.phrase import Phrase
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction


class Directory(Protocol):
    """What has to be known of cities, rooms and people."""

    def cities(self) -> Sequence[City]:
        """Return all partners in order."""
        ...

    def city(self, city: str | None) -> City | None:
        """Return a partner by id."""
        ...

    def room(self, tx: Transaction, number: int) -> Room:
        """Return a room by number."""
        ...

    def companions(self, tx: Transaction, room: Room) -> list[Room]:
        """Return the other rooms of a room's link that the bot is in."""
        ...

    def locale(self, person: Person, room: Room) -> str:
        """Return the language in which somebody is answered in a room."""
        ...

    def locales(self, room: Room) -> tuple[str, ...]:
        """Return the languages in which a room is spoken to."""
        ...

    def ensure(self, tx: Transaction, person: Person, room: Room, now: datetime) -> Person:
        """Return the person as stored, entering them if nothing is stored yet."""
        ...

    def person_numbered(self, tx: Transaction, number: int) -> Person | None:
        """Return a person by number, or ``None`` if they have been forgotten."""
        ...

    def holders(self, tx: Transaction, role: Role, city: str) -> list[Person]:
        """Return who holds a role in a city now."""
        ...


class People(Protocol):
    """Finds people by name."""

    def known(self, tx: Transaction, room: Room, typed: str, now: datetime) -> Person:
        """Return the person meant by a name.

        Raises:
            NotFound: Nobody of that name has written here yet.
            Conflict: Several people have that name.
        """
        ...


class Guard(Protocol):
    """Knows what speaks against a time."""

    def marks(self, tx: Transaction, starts: Moment, ends: Moment, city: City) -> Sequence[Phrase]:
        """Return what speaks against a time in a city, in a word each, in the city's language."""
        ...


class Events(Protocol):
    """Makes an event of the slot that was picked."""

    def add(  # noqa: PLR0913, PLR0917 - one value for each thing that makes an event
        self, tx: Transaction, title: str, starts: Moment, ends: Moment, room: Room, author: Person, asked: MessageRef | None
    ) -> int:
        """Enter an event and show its card; return its number."""
        ...

    def cancel(self, tx: Transaction, number: int, room: Room, asker: Person) -> None:
        """Call an event off that is shown in a room, unless it is called off already."""
        ...


class Mornings(Protocol):
    """Knows when a city works."""

    def next(self, tx: Transaction, city: str, at: datetime) -> Moment:
        """Return the first nine o'clock of an open day of a city that is not before a moment."""
        ...
