"""What an event is, and its rules: when it may begin, when it is over, what counts as night."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.errors import BadOption, Conflict
from bot.core.ids import Prefix, ShortId
from bot.core.moment import moment_of
from bot.core.phrase import Phrase, When

if TYPE_CHECKING:
    from bot.core.moment import Moment
    from bot.core.phrase import Arg

LONGEST = 200
"""So many characters a title or a place may have."""

_MORNING_HOUR = 6
"""From midnight until then it is night: somebody would have to get up for it."""
_DAY = timedelta(days=1)
_EXAMPLE_LASTS = timedelta(hours=2)
_EXAMPLE_IN = timedelta(days=7)
_ISO_MINUTES = "%Y-%m-%dT%H:%M"


class Coming(StrEnum):
    """What somebody says about coming."""

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"
    NONE = "none"
    """Nothing, or nothing any more: the sign-up is withdrawn. Never stored."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An event as somebody wishes it.

    Args:
        title: In the author's words, one line.
        starts: Wall time, zone and fold.
        ends: After the start; ``None`` if nobody said.
        place: In the author's words, one line.
        limit: How many may come; ``None`` for any number.
    """

    title: str
    starts: Moment
    ends: Moment | None = None
    place: str | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """An event as it is entered.

    Args:
        number: Never used twice.
        draft: What its author wished.
        room: Number of the room where it was added.
        city: Id of the city whose planners may change it; ``None`` if it belongs to none.
        cancelled: It will not take place.
    """

    number: int
    draft: Draft
    room: int
    city: str | None = None
    cancelled: bool = False

    @property
    def id(self) -> str:
        """What people call it: ``E12``."""
        return str(ShortId(Prefix.EVENT, self.number))

    def over(self, now: datetime) -> bool:
        """Tell whether its end, or its start where no end is known, has come."""
        return last_moment(self.draft).at <= now


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people said what.

    Args:
        yes: Will come.
        no: Will not come.
        maybe: Do not know yet.
    """

    yes: int = 0
    no: int = 0
    maybe: int = 0


@dataclass(frozen=True, slots=True)
class SignUp:
    """What one person said last.

    Args:
        person: Number of the person.
        room: Number of the room where they said it.
        coming: Never ``NONE``.
    """

    person: int
    room: int
    coming: Coming


@dataclass(frozen=True, slots=True)
class Card:
    """A message that shows an event and is edited when it changes.

    Args:
        room: Number of the room.
        row: The outbox row of the message.
    """

    room: int
    row: str


def last_moment(draft: Draft) -> Moment:
    """Return the end, or the start where no end is known."""
    return draft.ends or draft.starts


def check(draft: Draft, now: datetime, prefix: str) -> None:
    """See that an event can take place as wished.

    Args:
        draft: The wish.
        now: Aware.
        prefix: What commands begin with, for the right line that is shown.

    Raises:
        BadOption: The title or the place is empty or too long.
        Conflict: The start has passed, or the end does not come after the start.
    """
    for text, phrase_id in ((draft.title, "event-title-length"), (draft.place, "event-place-length")):
        if text is not None and not 0 < len(text) <= LONGEST:
            raise BadOption(Phrase(phrase_id, {"most": LONGEST}))
    if draft.starts.at <= now:
        day = moment_of(now + _EXAMPLE_IN, draft.starts.zone).day
        example = datetime.combine(day, draft.starts.wall.time()).strftime(_ISO_MINUTES)
        said: dict[str, Arg] = {"starts": When(draft.starts), "title": draft.title.replace('"', '""'), "example": example}
        raise Conflict(Phrase("event-past", {**said, "prefix": prefix}))
    if draft.ends is not None and draft.ends.at <= draft.starts.at:
        example = example_end(draft.starts)
        raise Conflict(Phrase("event-end-early", {"starts": When(draft.starts), "ends": When(draft.ends), "example": example}))


def example_end(starts: Moment) -> str:
    """Return an end that fits a start, in the exact form."""
    return (starts.wall + _EXAMPLE_LASTS).strftime(_ISO_MINUTES)


def at_night(draft: Draft, zone: str) -> bool:
    """Tell whether people somewhere would have to be up between midnight and six in the morning.

    An event of a day or more has its nights wherever one is; of such a one only the start counts.

    Args:
        draft: The event.
        zone: IANA name of where these people are.
    """
    starts, ends = draft.starts.seen_from(zone), last_moment(draft).seen_from(zone)
    if starts.wall.hour < _MORNING_HOUR:
        return True
    return ends.at - starts.at < _DAY and ends.wall > datetime.combine(starts.day + _DAY, time())
