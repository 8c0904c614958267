"""Finding the reminder that somebody means, and whether it is theirs to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.errors import NotFound, NotPermitted
from bot.core.person import Role
from bot.core.phrase import Listed, Phrase

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.core.ids import ShortId
    from bot.core.person import Person, Room
    from bot.core.transaction import Transaction
    from bot.features.reminders.model import Reminder, State
    from bot.features.reminders.port import Asking, Directory
    from bot.features.reminders.store import ReminderStore


class Access:
    """Looks up reminders for those who may change them: their author, and who coordinates the room's city.

    Args:
        store: Of reminders.
        directory: Rooms and persons.
    """

    def __init__(self, store: ReminderStore, directory: Directory) -> None:
        """Take the ports."""
        self._store = store
        self._directory = directory

    def find(
        self, tx: Transaction, asking: Asking, wanted: ShortId, states: Collection[State], refusal: str = "reminder-up-to"
    ) -> Reminder:
        """Return a reminder of the room that still has its words.

        Args:
            tx: Transaction.
            asking: Who asks where.
            wanted: Which.
            states: In one of these.
            refusal: Message that says who may change it.

        Raises:
            NotFound: This room has no such reminder of that number.
            NotPermitted: The asker neither set it nor coordinates the room's city.
        """
        reminder = self._store.get(tx, wanted.number)
        if reminder is None or reminder.room != asking.room.id or reminder.state not in states or reminder.text is None:
            raise NotFound(Phrase("reminder-unknown", {"id": str(wanted), "prefix": asking.room.prefix}))
        self._check(tx, asking, reminder, refusal)
        return reminder

    def author_name(self, tx: Transaction, reminder: Reminder) -> str:
        """Return who set a reminder; nothing if they have been forgotten."""
        author = self._directory.person_numbered(tx, reminder.author)
        return "" if author is None else author.name

    def author_zone(self, tx: Transaction, reminder: Reminder) -> str:
        """Return the zone of whoever set a reminder; that of the reminder if they have been forgotten."""
        author = self._directory.person_numbered(tx, reminder.author)
        room = self._directory.room(tx, reminder.room)
        return reminder.due.zone if author is None else self._directory.zone(author, room)

    def _check(self, tx: Transaction, asking: Asking, reminder: Reminder, refusal: str) -> None:
        if asking.asker.admin or asking.asker.id == reminder.author:
            return
        coordinators = self._coordinators(tx, asking.room)
        if asking.asker.id in {person.id for person in coordinators}:
            return
        names = (self.author_name(tx, reminder), *(person.name for person in coordinators))
        people = Listed(tuple(dict.fromkeys(names)))
        raise NotPermitted(Phrase(refusal, {"id": reminder.id, "people": people}))

    def _coordinators(self, tx: Transaction, room: Room) -> list[Person]:
        """Return who coordinates the city of a room, in a shared room those of all cities."""
        shared = [city.id for city in self._directory.cities()] if room.shared else []
        cities = [room.city] if room.city is not None else shared
        return [person for city in cities for person in self._directory.holders(tx, Role.COORDINATOR, city)]
