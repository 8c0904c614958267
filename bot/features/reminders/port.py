"""What reminders need of the rest of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.person import City, Person, Role, Room
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction


class Directory(Protocol):
    """Who and where, as far as reminders ask."""

    def cities(self) -> Sequence[City]:
        """Return all partners in order."""
        ...

    def room(self, tx: Transaction, number: int) -> Room:
        """Return a room by number."""
        ...

    def person_numbered(self, tx: Transaction, number: int) -> Person | None:
        """Return a person by number, or ``None`` if they have been forgotten."""
        ...

    def ensure(self, tx: Transaction, person: Person, room: Room, now: datetime) -> Person:
        """Return the person as stored, entering them if nothing is stored yet."""
        ...

    def holders(self, tx: Transaction, role: Role, city: str) -> list[Person]:
        """Return who holds a role in a city now, longest first."""
        ...

    def locale(self, person: Person, room: Room) -> str:
        """Return the language in which somebody is answered in a room."""
        ...

    def locales(self, room: Room) -> tuple[str, ...]:
        """Return the languages in which a room is spoken to."""
        ...

    def zone(self, person: Person, room: Room) -> str:
        """Return the zone in which somebody's dates are meant."""
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
    def zone(self) -> str:
        """IANA zone in which the asker's dates are meant."""
        ...

    @property
    def at(self) -> datetime:
        """The present moment, UTC."""
        ...

    @property
    def message(self) -> MessageRef | None:
        """What was written; ``None`` for a reaction or its removal."""
        ...
