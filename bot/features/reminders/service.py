"""What one can do with reminders."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from textwrap import shorten
from typing import TYPE_CHECKING

from bot.core.due import Due
from bot.core.errors import BadOption, Conflict
from bot.core.moment import moment_of
from bot.core.phrase import Phrase, When
from bot.core.recurrence import anchored, longest_until
from bot.features.reminders.access import Access
from bot.features.reminders.message import ANSWERED_FOR, Messages
from bot.features.reminders.model import LONGEST, Reminder, Repeat, State, Whom, reminder_id, step_of
from bot.features.reminders.postponing import Postponing

if TYPE_CHECKING:
    from datetime import date

    from bot.core.due import Agenda
    from bot.core.expansion import Recurrence
    from bot.core.ids import ShortId
    from bot.core.moment import Moment
    from bot.core.person import Room
    from bot.core.phrase import Arg
    from bot.core.recurrence import Rule
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction
    from bot.features.reminders.port import Asking, Directory
    from bot.features.reminders.store import ReminderStore

KIND = "reminder"
"""The kind of due work."""
PAGE = 6
"""So many reminders a list shows at once."""

_KEPT = timedelta(days=30)

_EXAMPLE_IN = timedelta(days=1)
_EXAMPLE_TIME = time(15)
_TEXT_SHOWN = 80
_SECOND = timedelta(seconds=1)
_NOWHERE = "Etc/UTC"


@dataclass(frozen=True, slots=True)
class Listing:
    """A part of a room's reminders.

    Args:
        entries: Each with the name of its author.
        more: So many come after these.
    """

    entries: tuple[tuple[Reminder, str], ...]
    more: int


@dataclass(frozen=True, slots=True)
class Wish:
    """A reminder as somebody wishes it.

    Args:
        due: When it comes, or comes first.
        text: In their words.
        every: How often it recurs, if it does.
        until: The last day on which it may come.
        whom: For whom it is.
        about: The message it is about; nothing of what that says is kept.
        insists: It comes again until somebody says that it is done.
    """

    due: Moment
    text: str
    every: Rule | None = None
    until: date | None = None
    whom: Whom = Whom.AUTHOR
    about: MessageRef | None = None
    insists: bool = False


class ReminderService:
    """Sets, lists, changes and cancels reminders.

    Args:
        store: Of reminders.
        directory: Rooms and persons.
        messages: Tell the rooms where they were said.
        agenda: Wakes the job.
        recurrence: Finds the dates of those that recur.
    """

    def __init__(
        self, store: ReminderStore, directory: Directory, messages: Messages, agenda: Agenda, recurrence: Recurrence
    ) -> None:
        """Take the ports."""
        self._store = store
        self._messages = messages
        self._directory = directory
        self._agenda = agenda
        self._recurrence = recurrence
        self._access = Access(store, directory)
        self._postponing = Postponing(
            store, self._access, messages, recurrence, lambda tx, reminder: plan(agenda, tx, reminder)
        )

    def add(self, tx: Transaction, asking: Asking, wish: Wish) -> Reminder:
        """Set a reminder for the room in which it is asked for.

        Raises:
            BadOption: The text is too long, a last day does not fit, or it would both recur and insist.
            Conflict: The moment has passed.
        """
        if len(wish.text) > LONGEST:
            raise BadOption(Phrase("reminder-too-long", {"most": str(LONGEST), **example(asking)}))
        if wish.insists and wish.every is not None:
            raise BadOption(Phrase("reminder-insists-every", example(asking)))
        if wish.due.at <= asking.at:
            raise Conflict(_past(asking, wish))
        due, repeat = (wish.due, None) if wish.every is None and wish.until is None else self._recurring(asking, wish)
        author = self._directory.ensure(tx, asking.asker, asking.room, asking.at)
        about = wish.about.key if wish.about else None
        new = Reminder(0, asking.room.id, author.id, due, wish.text, repeat=repeat)
        new = replace(new, whom=wish.whom, about=about, insists=wish.insists)
        reminder = self._store.add(tx, new)
        plan(self._agenda, tx, reminder)
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
        entries = tuple((reminder, self._access.author_name(tx, reminder)) for reminder in found)
        return Listing(entries, max(0, self._store.count(tx, asking.room.id) - skipped - len(found)))

    def cancel(self, tx: Transaction, asking: Asking, wanted: ShortId) -> None:
        """Cancel a reminder of this room; its words are erased at once.

        Raises:
            NotFound: This room has no open reminder of that number.
            NotPermitted: The asker neither set it nor coordinates the room's city.
        """
        reminder = self._access.find(tx, asking, wanted, {State.OPEN}, "reminder-not-yours")
        self._store.change(tx, [reminder.number], State.CANCELLED, asking.at)
        self._agenda.plan(tx, KIND, reminder.id, ())
        self._messages.end(tx, asking, reminder)

    @property
    def postponing(self) -> Postponing:
        """What can be done with a reminder that has been said, or before it is."""
        return self._postponing

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
            plan(self._agenda, tx, replace(reminder, state=State.OPEN))

    def tidy(self, tx: Transaction, now: datetime) -> int:
        """Remove what has been delivered, done, cancelled or suspended for 30 days, and words said a week ago.

        Returns:
            How many reminders went.
        """
        self._store.erase_words(tx, (State.DELIVERED, State.DONE), now - ANSWERED_FOR)
        over = (State.DELIVERED, State.DONE, State.CANCELLED, State.SUSPENDED)
        return self._store.erase_before(tx, over, now - _KEPT)

    def _recurring(self, asking: Asking, wish: Wish) -> tuple[Moment, Repeat]:
        """Return when a recurring reminder comes first, and how it goes on from there, by the wall clock of its home."""
        if wish.every is None:
            raise BadOption(Phrase("reminder-until-alone", example(asking)))
        # A moment given as an instant has no wall clock of its own: the asker's keeps the hour over clock changes.
        home = wish.due.seen_from(asking.zone) if wish.due.zone == _NOWHERE else wish.due
        latest = longest_until(home.day)
        fits = wish.until is None or home.day <= wish.until <= latest
        repeat = Repeat(anchored(replace(wish.every, until=wish.until or wish.every.until), home.day), home.wall)
        first = self._recurrence.next(repeat.rule, home.wall, home.zone, home.at - _SECOND) if fits else None
        if first is None:
            said: dict[str, Arg] = {"first": When(home.day), "latest": When(latest), "example": latest.isoformat()}
            raise BadOption(Phrase("reminder-until", said))
        return first, repeat


def plan(agenda: Agenda, tx: Transaction, reminder: Reminder) -> None:
    """Have a reminder said when it comes next, and not when it would have come before."""
    steps = (Due(KIND, reminder.id, step_of(reminder), reminder.due.at),) if reminder.state is State.OPEN else ()
    agenda.plan(tx, KIND, reminder.id, steps)


def example(asking: Asking, wall: time = _EXAMPLE_TIME) -> dict[str, Arg]:
    """Return what a right line needs: the prefix of the room and a moment of tomorrow, as the asker would type it.

    Args:
        asking: Who asks where.
        wall: The time of day.
    """
    tomorrow = moment_of(asking.at + _EXAMPLE_IN, asking.zone).day
    return {"prefix": asking.room.prefix, "example": datetime.combine(tomorrow, wall).strftime("%Y-%m-%dT%H:%M")}


def _past(asking: Asking, wish: Wish) -> Phrase:
    """Return what to say of a moment that has passed, with the same hour of tomorrow as the right line."""
    seen = wish.due.seen_from(asking.zone)
    said: dict[str, Arg] = {"when": When(seen), **example(asking, seen.wall.time())}
    if wish.about is not None:
        return Phrase("reminder-past-this", said)
    verb = "add" if wish.whom is Whom.AUTHOR else "everyone"
    return Phrase("reminder-past", {**said, "verb": verb, "text": shorten(wish.text, _TEXT_SHOWN, placeholder="…")})
