"""What one can do with reminders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from textwrap import shorten
from typing import TYPE_CHECKING, Protocol

from bot.core.due import Due
from bot.core.errors import BadOption, Conflict, NotFound, NotPermitted
from bot.core.moment import moment_of
from bot.core.person import Role
from bot.core.phrase import Listed, Phrase, When
from bot.features.reminders.model import LONGEST, State, reminder_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.due import Agenda
    from bot.core.ids import ShortId
    from bot.core.moment import Moment
    from bot.core.person import City, Person, Room
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.reminders.model import Reminder
    from bot.features.reminders.store import ReminderStore

KIND = "reminder"
"""The kind of due work."""
STEP = "due"
"""A reminder's only step."""
PAGE = 6
"""So many reminders a list shows at once."""

_KEPT = timedelta(days=30)
_EXAMPLE_IN = timedelta(days=1)
_EXAMPLE_TIME = time(15)
_TEXT_SHOWN = 80


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


@dataclass(frozen=True, slots=True)
class Listing:
    """A part of a room's reminders.

    Args:
        entries: Each with the name of its author.
        more: So many come after these.
    """

    entries: tuple[tuple[Reminder, str], ...]
    more: int


class ReminderService:
    """Sets, lists and cancels reminders.

    Args:
        store: Of reminders.
        directory: Rooms and persons.
        agenda: Wakes the job.
    """

    def __init__(self, store: ReminderStore, directory: Directory, agenda: Agenda) -> None:
        """Take the ports."""
        self._store = store
        self._directory = directory
        self._agenda = agenda

    def add(self, tx: Transaction, asking: Asking, due: Moment, text: str) -> Reminder:
        """Set a reminder for the room in which it is asked for.

        Raises:
            BadOption: The text is too long.
            Conflict: The moment has passed.
        """
        if len(text) > LONGEST:
            raise BadOption(Phrase("reminder-too-long", {"most": str(LONGEST), **example(asking)}))
        if due.at <= asking.at:
            raise Conflict(_past(asking, due, text))
        author = self._directory.ensure(tx, asking.asker, asking.room, asking.at)
        reminder = self._store.add(tx, asking.room.id, author.id, due, text)
        self._plan(tx, reminder)
        return reminder

    def page(self, tx: Transaction, asking: Asking, number: int) -> Listing:
        """Return a page of the reminders of this room, the next one first.

        Args:
            tx: Open.
            asking: Who asks where.
            number: Of the page, from 1.
        """
        skipped = (number - 1) * PAGE
        found = self._store.page(tx, asking.room.id, skipped, PAGE)
        entries = tuple((reminder, self._name(tx, reminder)) for reminder in found)
        return Listing(entries, max(0, self._store.count(tx, asking.room.id) - skipped - len(found)))

    def cancel(self, tx: Transaction, asking: Asking, wanted: ShortId) -> None:
        """Cancel a reminder of this room; its words are erased at once.

        Raises:
            NotFound: This room has no open reminder of that number.
            NotPermitted: The asker neither set it nor coordinates the room's city.
        """
        reminder = self._store.get(tx, wanted.number)
        if reminder is None or reminder.room != asking.room.id or reminder.state is not State.OPEN:
            raise NotFound(Phrase("reminder-unknown", {"id": str(wanted), "prefix": asking.room.prefix}))
        self._check_may_cancel(tx, asking, reminder)
        self._store.change(tx, [reminder.number], State.CANCELLED, asking.at)
        self._agenda.plan(tx, KIND, reminder.id, ())

    def forget(self, tx: Transaction, person: int) -> None:
        """Remove everything a person has set."""
        for number in self._store.erase_of(tx, person):
            self._agenda.plan(tx, KIND, reminder_id(number), ())

    def suspend(self, tx: Transaction, room: Room, now: datetime) -> None:
        """The bot is no longer in a room: nothing of it comes up until it is back."""
        waiting = self._store.of_room(tx, room.id)
        self._store.change(tx, [reminder.number for reminder in waiting], State.SUSPENDED, now)
        for reminder in waiting:
            self._agenda.plan(tx, KIND, reminder.id, ())

    def resume(self, tx: Transaction, room: Room, now: datetime) -> None:
        """The bot is back in a room: what was suspended within the last 30 days is open again; what was missed comes up now."""
        self.tidy(tx, now)
        waiting = self._store.of_room(tx, room.id, State.SUSPENDED)
        self._store.change(tx, [reminder.number for reminder in waiting], State.OPEN, now)
        for reminder in waiting:
            self._plan(tx, reminder)

    def tidy(self, tx: Transaction, now: datetime) -> int:
        """Remove what has been delivered, cancelled or suspended for 30 days; return how many went."""
        return self._store.erase_before(tx, (State.DELIVERED, State.CANCELLED, State.SUSPENDED), now - _KEPT)

    def _plan(self, tx: Transaction, reminder: Reminder) -> None:
        self._agenda.plan(tx, KIND, reminder.id, (Due(KIND, reminder.id, STEP, reminder.due.at),))

    def _name(self, tx: Transaction, reminder: Reminder) -> str:
        author = self._directory.person_numbered(tx, reminder.author)
        return "" if author is None else author.name

    def _check_may_cancel(self, tx: Transaction, asking: Asking, reminder: Reminder) -> None:
        coordinators = self._coordinators(tx, asking.room)
        allowed = {reminder.author, *(person.id for person in coordinators)}
        if asking.asker.admin or asking.asker.id in allowed:
            return
        names = (self._name(tx, reminder), *(person.name for person in coordinators))
        people = Listed(tuple(dict.fromkeys(names)))
        raise NotPermitted(Phrase("reminder-not-yours", {"id": reminder.id, "people": people}))

    def _coordinators(self, tx: Transaction, room: Room) -> list[Person]:
        """Return who coordinates the city of a room, in a shared room those of all cities."""
        shared = [city.id for city in self._directory.cities()] if room.shared else []
        cities = [room.city] if room.city is not None else shared
        return [person for city in cities for person in self._directory.holders(tx, Role.COORDINATOR, city)]


def example(asking: Asking, wall: time = _EXAMPLE_TIME) -> dict[str, Arg]:
    """Return what a right line needs: the prefix of the room and a moment of tomorrow, as the asker would type it.

    Args:
        asking: Who asks where.
        wall: The time of day.
    """
    tomorrow = moment_of(asking.at + _EXAMPLE_IN, asking.zone).day
    return {"prefix": asking.room.prefix, "example": datetime.combine(tomorrow, wall).strftime("%Y-%m-%dT%H:%M")}


def _past(asking: Asking, due: Moment, text: str) -> Phrase:
    """Return what to say of a moment that has passed, with the same hour of tomorrow as the right line."""
    seen = due.seen_from(asking.zone)
    said: dict[str, Arg] = {"when": When(seen), "text": shorten(text, _TEXT_SHOWN, placeholder="…")}
    return Phrase("reminder-past", {**said, **example(asking, seen.wall.time())})
