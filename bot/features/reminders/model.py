"""What a reminder is, and how late is late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.ids import Prefix, ShortId

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.moment import Moment
    from bot.core.recurrence import Rule

LONGEST = 1000
"""So many characters a reminder may have."""

STEP = "due"
"""The only step of a reminder that is said once."""

_LATE_FROM = timedelta(seconds=60)
_VERY_LATE_FROM = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


class State(StrEnum):
    """Where a reminder is in its life."""

    OPEN = "open"
    DELIVERED = "delivered"
    """Said, and not to be said again unless somebody puts it off."""
    DONE = "done"
    """Somebody says that it is done."""
    CANCELLED = "cancelled"
    SUSPENDED = "suspended"
    """The bot is not in the room; if it comes back in time, the reminder is open again."""


class Whom(StrEnum):
    """For whom a reminder is."""

    AUTHOR = "author"
    """It rings for whoever set it."""
    ROOM = "room"
    """It is for everybody in the room and calls nobody by name."""


class Lateness(StrEnum):
    """How a reminder is said, by how late it is."""

    NONE = "none"
    """In time: a message of its own."""
    SOME = "some"
    """Said once, with how late it is; several of a room together."""
    MUCH = "much"
    """A day or more: only named in one list of the room."""


class Answer(StrEnum):
    """What somebody has answered to a message that said a reminder."""

    DONE = "done"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Rung:
    """The message that said a reminder last.

    Args:
        row: Its outbox row.
        due_at: For when it was.
        at: When it was said.
        answer: What was answered to it.
    """

    row: str
    due_at: datetime
    at: datetime
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """How a reminder recurs.

    Args:
        rule: Anchored; it says when it ends.
        first: Wall time of the first one in the reminder's zone; the others have its time.
    """

    rule: Rule
    first: datetime


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder as it is kept.

    Args:
        number: Never used twice.
        room: Number of the room where it was set and where it will be said.
        author: Number of the person who set it.
        due: The moment as its author meant it; of one that recurs or has been put off, when it comes next.
        text: In the author's words, empty if it is about a message alone; ``None`` once it is cancelled, or a week
            after it was delivered or done.
        state: Where it is in its life.
        repeat: How it recurs, if it does.
        said: How often it has been said.
        rung: The message of its own that said it last; ``None`` until there was one.
        whom: For whom it is.
        about: Key of the message it is about, which it answers; nothing of what that says is kept.
        insists: It comes again until somebody says that it is done.
    """

    number: int
    room: int
    author: int
    due: Moment
    text: str | None
    state: State = State.OPEN
    repeat: Repeat | None = None
    said: int = 0
    rung: Rung | None = None
    whom: Whom = Whom.AUTHOR
    about: str | None = None
    insists: bool = False

    @property
    def id(self) -> str:
        """What people call it: ``R5``."""
        return reminder_id(self.number)


def step_of(reminder: Reminder) -> str:
    """Return the name of the due work that says a reminder next: of the first time, or else its date and time at home."""
    if reminder.repeat is None and reminder.said == 0:
        return STEP
    return reminder.due.wall.isoformat() + ("" if reminder.due.fold == 0 else "/2")


def reminder_id(number: int) -> str:
    """Return what people call the reminder of a number: ``R5``."""
    return str(ShortId(Prefix.REMINDER, number))


def lateness(due: datetime, now: datetime) -> Lateness:
    """Return how a reminder is said that was due at one instant and comes up at another."""
    late = now - due
    if late < _LATE_FROM:
        return Lateness.NONE
    return Lateness.SOME if late < _VERY_LATE_FROM else Lateness.MUCH


def hours_and_minutes(late: timedelta) -> tuple[int, int]:
    """Return whole hours and the whole minutes beside them."""
    return divmod(late // _MINUTE, 60)
