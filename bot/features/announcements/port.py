"""What announcements need of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from bot.core.clock import Clock
    from bot.core.due import Agenda
    from bot.core.person import City, Person, Role, Room
    from bot.core.phrase import Phrase
    from bot.core.prompt import Cards
    from bot.core.rendition import By, Rendition
    from bot.core.transaction import Transaction


class Directory(Protocol):
    """What has to be known of cities, rooms and people."""

    @property
    def default_language(self) -> str:
        """The language of whoever has no other."""
        ...

    def cities(self) -> Sequence[City]:
        """Return all partners in order."""
        ...

    def city(self, city: str | None) -> City | None:
        """Return a partner by id."""
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


class Texts(Protocol):
    """What is read in other languages than its author's; an announcement is one subject among others."""

    def of(self, tx: Transaction, subject: str) -> Mapping[str, Rendition]:
        """Return the words there are, by language."""
        ...

    def awaited(self, tx: Transaction, subject: str) -> Collection[str]:
        """Return the languages into which something is still being translated."""
        ...

    def written(self, tx: Transaction, text: str, room: Room) -> str:
        """Return the language in which something is written in a room that has a language."""
        ...

    def want(  # noqa: PLR0913, PLR0917 - whose words, where from, from which into which languages
        self, tx: Transaction, subject: str, text: str, room: Room, source: str, targets: Collection[str]
    ) -> None:
        """Have words translated; what people have written or approved for earlier ones stays and is outdated."""
        ...

    def correct(self, tx: Transaction, subject: str, language: str, words: str, by: By) -> None:
        """Put somebody's words in the place of what there was in a language."""
        ...

    def review(self, tx: Transaction, subject: str, language: str, by: By) -> None:
        """Have somebody stand for the words there are in a language."""
        ...

    def reopen(self, tx: Transaction, subject: str, language: str) -> None:
        """Have nobody stand for the words in a language any more."""
        ...

    def forget(self, tx: Transaction, subject: str) -> None:
        """Forget the words in all languages."""
        ...


class Events(Protocol):
    """Knows events that announcements are about."""

    def line(self, tx: Transaction, number: int, room: Room, city: City) -> Phrase | None:
        """Return an event as it is said in a line to a city, in its language; ``None`` if it cannot be seen in the room."""
        ...


@dataclass(frozen=True, slots=True)
class Ports:
    """What announcements need, together.

    Args:
        directory: Cities, rooms and people.
        texts: What they are in other languages.
        cards: Where messages are put up.
        agenda: Where due work is planned.
        events: What they may be about.
        clock: The present moment.
    """

    directory: Directory
    texts: Texts
    cards: Cards
    agenda: Agenda
    events: Events
    clock: Clock
