"""What the roadmap needs from the rest of the house."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from bot.core.person import City, Duty, Person, Role, Room, Term
    from bot.core.phrase import Phrase
    from bot.core.ref import MessageRef
    from bot.core.rendition import Rendition
    from bot.core.track import Track
    from bot.core.transaction import Transaction


class Calendar(Protocol):
    """Cities and the days on which they are closed."""

    def cities(self) -> Sequence[City]:
        """Return all partners in order."""
        ...

    def city(self, city: str | None) -> City | None:
        """Return a partner by id."""
        ...

    def closed(self, tx: Transaction, city: str, first: date, last: date) -> dict[date, str]:
        """Return a city's closed days between two days, both included, with their labels."""
        ...


class Directory(Calendar, Protocol):
    """Cities, rooms and people."""

    def room(self, tx: Transaction, number: int) -> Room:
        """Return a room by number."""
        ...

    def companions(self, tx: Transaction, room: Room) -> list[Room]:
        """Return the other rooms of a room's link that the bot is in."""
        ...

    def rooms_of(self, tx: Transaction, city: str) -> list[Room]:
        """Return a city's own rooms, oldest first; never a talk of one person and the bot."""
        ...

    def locales(self, room: Room) -> tuple[str, ...]:
        """Return the languages in which a room is spoken to."""
        ...

    def person_numbered(self, tx: Transaction, number: int) -> Person | None:
        """Return a person by number with the roles they hold now, or ``None`` if they have been forgotten."""
        ...

    def ensure(self, tx: Transaction, person: Person, room: Room, now: datetime) -> Person:
        """Return the person as stored, entering them if nothing is stored yet."""
        ...

    def duty(self, tx: Transaction, role: Role, city: str) -> Duty:
        """Return who answers for a role of a city now."""
        ...

    def acting_for(self, tx: Transaction, person: Person, role: Role, city: str) -> Person | None:
        """Return the holder for whom somebody acts as a substitute, or ``None``."""
        ...

    def terms_starting(self, tx: Transaction, city: str, day: date) -> list[Term]:
        """Return the terms of a city whose first day this is."""
        ...

    def terms_ending(self, tx: Transaction, city: str, day: date) -> list[Term]:
        """Return the terms of a city whose last day this is."""
        ...

    def vacant(self, tx: Transaction, city: str | None) -> bool:
        """Tell whether nobody acts as a city's coordinator."""
        ...


class Happenings(Protocol):
    """What else the week of a city brings."""

    def agenda_lines(self, tx: Transaction, city: City, first: date, last: date) -> Sequence[Phrase]:
        """Return a line for each event that a city's rooms see, from one day of its calendar to another, both included."""
        ...

    def agenda_days(self, tx: Transaction, city: City, first: date) -> Sequence[Phrase]:
        """Return each event that a city's rooms see from a day on, in a few words."""
        ...


class Asking(Protocol):
    """Who asks, where and when."""

    @property
    def room(self) -> Room:
        """Where it was asked."""
        ...

    @property
    def asker(self) -> Person:
        """Who asked, with the roles they hold now."""
        ...

    @property
    def at(self) -> datetime:
        """The present moment, UTC."""
        ...

    @property
    def message(self) -> MessageRef | None:
        """What was written; ``None`` for a tap."""
        ...

    @property
    def apart(self) -> bool:
        """Nobody but the asker reads the answer."""
        ...


class Titles(Protocol):
    """What things are called in other languages."""

    def ask(self, tx: Transaction, subject: str, text: str, room: Room) -> None:
        """Have a title translated for the readers of a room."""
        ...

    def of(self, tx: Transaction, subject: str) -> Mapping[str, Rendition]:
        """Return what something is called, by language; the author's own words are not among them."""
        ...


class Assignments(Protocol):
    """Who answers for the roles of a plan."""

    def of(self, tx: Transaction, plan: int, role_key: str, city: str) -> Duty | None:
        """Return who answers for a role of a plan in a city, and who steps in; ``None`` if nobody was assigned.

        Args:
            tx: Open.
            plan: Number of the plan.
            role_key: As its template calls the role: ``treasurer``.
            city: Id of the city.
        """
        ...


class Tracks(Protocol):
    """Which tracks of a partnership are paused (house rule H15)."""

    def frozen(self, tx: Transaction, city: str, track: Track) -> bool:
        """Tell whether a track is paused in a city now."""
        ...
