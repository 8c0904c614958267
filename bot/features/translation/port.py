"""What translation needs of the rest of the house."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from bot.core.person import City, Person, Role, Room
    from bot.core.ref import PersonRef, RoomRef
    from bot.core.transaction import Transaction


class Rooms(Protocol):
    """Who and where, see `bot.features.people.directory.Directory`."""

    def cities(self) -> Sequence[City]:
        """Return all partners in order."""
        ...

    def city(self, city: str | None) -> City | None:
        """Return a partner by id."""
        ...

    def room(self, tx: Transaction, number: int) -> Room:
        """Return a room by number."""
        ...

    def room_of(self, tx: Transaction, ref: RoomRef) -> Room | None:
        """Return a room by its name on the network."""
        ...

    def present(self, room: Room, *, invited: bool = False) -> Collection[PersonRef] | None:
        """Return who is in a room beside the bot; ``None`` where nobody can tell for certain."""
        ...

    def names(self, tx: Transaction, rooms: Collection[Room], author: str = "") -> Collection[str]:
        """Return names that are never translated in some rooms where somebody by this name speaks."""
        ...

    def companions(self, tx: Transaction, room: Room) -> list[Room]:
        """Return the other rooms of a room's link."""
        ...

    def ensure(self, tx: Transaction, person: Person, room: Room, now: datetime) -> Person:
        """Return the person as stored, entering them if nothing is stored yet."""
        ...

    def holders(self, tx: Transaction, role: Role, city: str) -> list[Person]:
        """Return who holds a role in a city."""
        ...

    def locales(self, room: Room) -> tuple[str, ...]:
        """Return the languages in which a room is spoken to."""
        ...


class RoomChanges(Protocol):
    """Sets columns of rooms."""

    def change(self, tx: Transaction, number: int, values: Mapping[str, object]) -> None:
        """Set columns of a room."""
        ...
