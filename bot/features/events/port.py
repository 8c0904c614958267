"""What events need of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from bot.core import prompt

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date, datetime

    from bot.core.bus import Bus
    from bot.core.clock import Clock
    from bot.core.due import Agenda
    from bot.core.message import Author
    from bot.core.occasion import Occasion
    from bot.core.outbox import Post
    from bot.core.person import City, Person, Role, Room
    from bot.core.ref import MessageRef
    from bot.core.rendition import Rendition
    from bot.core.transaction import Transaction


class Cards(prompt.Cards, Protocol):
    """Messages that can be answered, and entries in the calendars of servers."""

    def schedule(self, tx: Transaction, post: Post, occasion: Occasion) -> str:
        """Enter an occasion in the calendar of the room's server.

        Args:
            tx: The transaction.
            post: Where, and what is said of it.
            occasion: When and where it takes place.

        Returns:
            Its outbox row; empty where the network has no calendar.
        """
        ...

    def reschedule(self, tx: Transaction, row: str, post: Post, occasion: Occasion) -> str:
        """Put an occasion right; return the row by which it is known from now on."""
        ...

    def call_off(self, tx: Transaction, row: str) -> None:
        """Call an occasion off."""
        ...


class Rows(Protocol):
    """Knows our own messages."""

    def row_of(self, tx: Transaction, message: MessageRef) -> str | None:
        """Return the row that became this message, if it is one of ours."""
        ...


class Accounts(Protocol):
    """Knows who somebody is."""

    def person(self, tx: Transaction, author: Author) -> Person:
        """Return who an account is, by the name they go by now."""
        ...

    def known(self, tx: Transaction, author: Author) -> Person:
        """Return who an account is, as stored."""
        ...


class Directory(Protocol):
    """What events need to know of cities, rooms and people."""

    def cities(self) -> Sequence[City]:
        """Return all partners in order."""
        ...

    def city(self, city: str | None) -> City | None:
        """Return a partner by id."""
        ...

    def closed(self, tx: Transaction, city: str, first: date, last: date) -> dict[date, str]:
        """Return a city's closed days between two days, both included, with their labels."""
        ...

    def room(self, tx: Transaction, number: int) -> Room:
        """Return a room by number."""
        ...

    def rooms_of(self, tx: Transaction, city: str) -> list[Room]:
        """Return a city's own rooms that the bot is in, oldest first."""
        ...

    def shared_rooms(self, tx: Transaction) -> list[Room]:
        """Return the rooms of several cities that the bot is in, oldest first."""
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

    def vacant(self, tx: Transaction, city: str | None) -> bool:
        """Tell whether a city has no coordinator; so it is where there is no city."""
        ...


class Titles(Protocol):
    """What things are called in other languages."""

    def ask(self, tx: Transaction, subject: str, text: str, room: Room, stay: Collection[str] = ()) -> None:
        """Have words translated for the readers of a room; what was made of earlier words is forgotten or outdated.

        Args:
            tx: Open.
            subject: What they belong to.
            text: The words.
            room: Where they were written.
            stay: Names in them that are the same in every language.
        """
        ...

    def several(self, tx: Transaction, subjects: Collection[str]) -> Mapping[str, Mapping[str, Rendition]]:
        """Return what things are called, by thing and language; the author's own words are not among them."""
        ...

    def outdate(self, tx: Transaction, subjects: Collection[str]) -> None:
        """When or where something takes place has changed: what people have corrected or approved may not fit any more."""
        ...

    def forget(self, tx: Transaction, subject: str) -> None:
        """Forget what something was called in other languages: it is called nothing any more."""
        ...


@dataclass(frozen=True, slots=True)
class Ports:
    """What events need, together.

    Args:
        cards: Where messages are put up.
        directory: Cities, rooms and people.
        clock: Tells the present moment.
        titles: What events are called, and what is said of them, in other languages.
        agenda: Where due work is put.
        bus: Tells other parts what was held.
    """

    cards: Cards
    directory: Directory
    clock: Clock
    titles: Titles
    agenda: Agenda
    bus: Bus
