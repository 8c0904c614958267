"""What an event is, who says what about coming, and what can take place."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.errors import BadOption, Conflict
from bot.core.ids import Prefix, ShortId
from bot.core.phrase import Phrase, Titled, When
from bot.features.events.span import AllDay, ends_early, example_end, example_start, has_passed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.core.phrase import Arg
    from bot.core.recurrence import Rule
    from bot.features.events.span import Span

LONGEST = 200
"""So many characters a title or a place may have."""
MOST_TOGETHER = 99
"""So many people one person can sign up, themselves included."""


class Coming(StrEnum):
    """What somebody says about coming."""

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"
    NONE = "none"
    """Nothing, or nothing any more: the sign-up is withdrawn. Never stored."""


class EventKind(StrEnum):
    """What sort of event it is, where its author says so."""

    VISIT = "visit"
    CLASS_EXCHANGE = "class-exchange"
    FESTIVAL = "festival"
    MEETING = "meeting"
    WORKSHOP = "workshop"
    EXHIBITION = "exhibition"
    ONLINE_CALL = "online-call"


@dataclass(frozen=True, slots=True)
class Draft:
    """An event as somebody wishes it.

    Args:
        title: In the author's words, one line.
        span: When.
        place: In the author's words, one line.
        limit: How many may come; ``None`` for any number.
        kind: What sort of event it is; ``None`` if nobody said.
        rule: How it recurs, anchored; ``None`` for once. The span is that of its next date then.
    """

    title: str
    span: Span
    place: str | None = None
    limit: int | None = None
    kind: EventKind | None = None
    rule: Rule | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """An event as it is entered.

    Args:
        number: Never used twice.
        draft: What its author wished.
        room: Number of the room where it was added.
        city: Id of the city whose planners may change it; ``None`` if it belongs to none.
        cancelled: It will not take place.
        titles: What a machine has made of its title, by language.
        original: Of a series, which of its dates this is: the wall time at home that the rule says, wherever it has been moved.
        sequence: Grows with each change of time or state.
        changed_at: When that was last, or when it was entered, UTC.
    """

    number: int
    draft: Draft
    room: int
    city: str | None = None
    cancelled: bool = False
    titles: Mapping[str, str] = field(default_factory=dict, compare=False)
    original: datetime | None = None
    sequence: int = field(default=0, compare=False)
    changed_at: datetime | None = field(default=None, compare=False)

    @property
    def id(self) -> str:
        """What people call it: ``E12``."""
        return event_id(self.number)

    @property
    def named(self) -> Arg:
        """Its title inside a sentence: in the reader's language, where it is known."""
        return Titled(self.draft.title, self.titles, "event-title-machine") if self.titles else self.draft.title

    def over(self, now: datetime) -> bool:
        """Tell whether its end, or its start where no end is known, has come."""
        return self.draft.span.over_at <= now


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people said what.

    Args:
        yes: Will come and have a place, those they bring included.
        no: Will not come.
        maybe: Do not know yet.
        waiting: Would come if there were a place, those they would bring included.
    """

    yes: int = 0
    no: int = 0
    maybe: int = 0
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class SignUp:
    """What one person said last.

    Args:
        person: Number of the person.
        room: Number of the room where they said it.
        coming: Never ``NONE``.
        places: For how many people a yes is meant.
        queued: Where a yes stands on the waiting list: lower numbers come first; ``None`` for one with a place.
    """

    person: int
    room: int
    coming: Coming
    places: int = 1
    queued: int | None = None

    @property
    def waits(self) -> bool:
        """Whether it is a yes without a place yet."""
        return self.queued is not None


@dataclass(frozen=True, slots=True)
class Card:
    """A message that shows an event and is edited when it changes.

    Args:
        room: Number of the room.
        row: The outbox row of the message.
    """

    room: int
    row: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An event in the calendar of a server.

    Args:
        room: Number of the room for whose server it was made.
        row: The outbox row that made it.
    """

    room: int
    row: str


def event_id(number: int) -> str:
    """Return what people call the event of a number: ``E12``."""
    return str(ShortId(Prefix.EVENT, number))


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
    quoted = draft.title.replace('"', '""')
    check_span(draft.span, now, Phrase("event-past", {**_past(draft.span, now), "title": quoted, "prefix": prefix}))


def check_move(event: Event, span: Span, now: datetime, prefix: str) -> None:
    """See that an event can be moved; arguments as in `check`.

    Raises:
        Conflict: The new start has passed, or the new end does not come after it.
    """
    check_span(span, now, Phrase("event-move-past", {**_past(span, now), "id": event.id, "prefix": prefix}))


def check_span(span: Span, now: datetime, past: Phrase) -> None:
    """See that something can take place then.

    Args:
        span: When.
        now: Aware.
        past: What to say of a start that has passed.

    Raises:
        Conflict: The start has passed, or the end does not come after the start.
    """
    if has_passed(span, now):
        raise Conflict(past)
    if ends_early(span):
        starts, ends = (span.first, span.last) if isinstance(span, AllDay) else (span.starts, span.last)
        said: dict[str, Arg] = {"starts": When(starts), "ends": When(ends), "example": example_end(starts)}
        raise Conflict(Phrase("event-end-early", said))


def _past(span: Span, now: datetime) -> dict[str, Arg]:
    starts = span.first if isinstance(span, AllDay) else span.starts
    return {"starts": When(starts), "example": example_start(span, now)}
