"""What calendars need of the rest of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.calendar import CalendarEntry, Extract, Page
    from bot.core.person import City, Duty, Person, Role, Room
    from bot.core.transaction import Transaction


class Directory(Protocol):
    """Cities, rooms and people."""

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

    def name_of(self, room: Room) -> str:
        """Return a room as people write it; empty where rooms have no such names."""
        ...

    def ensure(self, tx: Transaction, person: Person, room: Room, now: datetime) -> Person:
        """Return the person as stored, entering them if nothing is stored yet."""
        ...

    def person_numbered(self, tx: Transaction, number: int) -> Person | None:
        """Return a person by number, or ``None`` if they have been forgotten."""
        ...

    def duty(self, tx: Transaction, role: Role, city: str) -> Duty:
        """Return who answers for a role of a city now."""
        ...

    def vacant(self, tx: Transaction, city: str | None) -> bool:
        """Tell whether a city has no coordinator; so it is where there is no city."""
        ...


class Source(Protocol):
    """Where entries come from: events, or the roadmap."""

    def page(self, tx: Transaction, extract: Extract, after: int) -> Page:
        """Return the next entries.

        Args:
            tx: Open.
            extract: What is asked for.
            after: The last number of the page before; 0 at first.
        """
        ...


class Happenings(Protocol):
    """Knows single events."""

    def one(self, tx: Transaction, number: int, room: Room, extract: Extract) -> tuple[CalendarEntry, ...]:
        """Return an event that can be seen in a room, with all its dates if it recurs.

        Raises:
            NotFound: There is none, or only elsewhere.
        """
        ...


class Diary(Protocol):
    """Enters what is handed in."""

    def find(self, tx: Transaction, number: int, room: Room) -> CalendarEntry | None:
        """Return an event that can be seen in a room as it stands now; its uid is its short id."""
        ...

    def enter(self, tx: Transaction, entry: CalendarEntry, moved: Sequence[CalendarEntry], room: Room, author: Person) -> int:
        """Enter an event, with what became of single dates of it, without a card of its own; return its number.

        Raises:
            UserError: It does not fit.
        """
        ...

    def ahead(self, entry: CalendarEntry, room: Room, now: datetime) -> CalendarEntry | None:
        """Return what recurs from its next date on; ``None`` if it has none to come.

        Raises:
            UserError: It does not fit.
        """
        ...

    def dateless(self, entry: CalendarEntry, moved: Sequence[CalendarEntry], room: Room) -> Sequence[CalendarEntry]:
        """Return what would take the place of dates that what recurs does not have.

        Raises:
            UserError: It does not fit.
        """
        ...

    def change(self, tx: Transaction, number: int, entry: CalendarEntry, room: Room, asker: Person) -> None:
        """Have an event take place as an entry says.

        Raises:
            UserError: They may not, or it does not fit.
        """
        ...
