"""What an event is, who says what about coming, and what can take place."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.ids import Prefix, ShortId
from bot.core.moment import moment_of
from bot.core.person import Role
from bot.core.phrase import Titled

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.core.phrase import Arg
    from bot.core.recurrence import Rule
    from bot.core.rendition import Rendition
    from bot.features.events.span import Span

LONGEST = 200
"""So many characters a title or a place may have."""
LONGEST_LINK = 500
"""So many characters a link may have."""
LONGEST_ABOUT = 2000
"""So many characters a description may have."""
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


VISITED = frozenset({EventKind.VISIT, EventKind.CLASS_EXCHANGE, EventKind.FESTIVAL, EventKind.WORKSHOP, EventKind.EXHIBITION})
"""Kinds to which more people come than have signed up: afterwards it is asked how many, and looked back on it."""


class EventTrack(StrEnum):
    """Which strand of the partnership an event belongs to, where its author says so."""

    OFFICIAL = "official"
    PEOPLE = "people"
    EDUCATION = "education"
    ECONOMIC = "economic"
    SAFETY = "safety"


class EventPart(StrEnum):
    """What of an event can be left open."""

    PLACE = "place"
    LIMIT = "limit"
    KIND = "kind"
    LINK = "link"
    ABOUT = "about"
    ORGANISER = "organiser"
    TRACK = "track"


class Organiser(StrEnum):
    """The role of the event's city that organises it."""

    COORDINATOR = "coordinator"
    TEACHER = "teacher"
    CHAIR = "chair"
    MAYOR = "mayor"

    @property
    def role(self) -> Role:
        """The role itself."""
        return Role(self.value)


@dataclass(frozen=True, slots=True)
class Draft:
    """An event as somebody wishes it.

    Args:
        title: In the author's words, one line.
        span: When.
        place: In the author's words, one line.
        limit: How many may come; ``None`` for any number.
        kind: What sort of event it is; ``None`` if nobody said.
        link: Address of a page about it, beginning with ``https://``; shown as it is.
        about: Its description in the author's words.
        organiser: Who of its city organises it; ``None`` if nobody said, which means whoever coordinates there.
        track: Which strand it belongs to; ``None`` if nobody said.
        leads: So many minutes before its start those who signed up are reminded, see `bot.features.events.lead`; ``None`` for
            what is usual, empty for never.
        rule: How it recurs, anchored; ``None`` for once. The span is that of its next date then.
    """

    title: str
    span: Span
    place: str | None = None
    limit: int | None = None
    kind: EventKind | None = None
    link: str | None = None
    about: str | None = None
    organiser: Organiser | None = None
    track: EventTrack | None = None
    leads: tuple[int, ...] | None = None
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
        titles: What its title has become, by language.
        original: Of a series, which of its dates this is: the wall time at home that the rule says, wherever it has been moved.
        sequence: Grows with each change of time or state.
        changed_at: When that was last, or when it was entered, UTC.
        postponed: It is put off: when it will take place is not known yet.
        visitors: How many came, as counted afterwards; ``None`` while nobody has said.
        abouts: What its description has become, by language.
    """

    number: int
    draft: Draft
    room: int
    city: str | None = None
    cancelled: bool = False
    titles: Mapping[str, Rendition] = field(default_factory=dict, compare=False)
    original: datetime | None = None
    sequence: int = field(default=0, compare=False)
    changed_at: datetime | None = field(default=None, compare=False)
    postponed: bool = False
    visitors: int | None = None
    abouts: Mapping[str, Rendition] = field(default_factory=dict, compare=False)

    @property
    def id(self) -> str:
        """What people call it: ``E12``."""
        return event_id(self.number)

    @property
    def named(self) -> Arg:
        """Its title inside a sentence: in the reader's language, where it is known."""
        return Titled(self.draft.title, self.titles) if self.titles else self.draft.title

    @property
    def going(self) -> bool:
        """Whether it takes place when it says: neither cancelled nor put off."""
        return not self.cancelled and not self.postponed

    def over(self, now: datetime) -> bool:
        """Tell whether its end, or where none is known the hour after its start, has come; what is put off is never over."""
        return not self.postponed and self.draft.span.over_at <= now

    def listed(self, now: datetime) -> bool:
        """Tell whether it stands in lists: until it is over, and if it was cancelled, until its day is over."""
        if not self.cancelled:
            return not self.over(now)
        return moment_of(now, self.draft.span.zone).day <= self.draft.span.days(self.draft.span.zone)[1]


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
        codes: Of the participants for whom a leader has signed up, in order; then these are the places.
        lapsed: It was said before the event was put off: it counts no more, and they are asked again.
    """

    person: int
    room: int
    coming: Coming
    places: int = 1
    queued: int | None = None
    codes: tuple[str, ...] = ()
    lapsed: bool = False

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


def about_subject(event_number: int) -> str:
    """Return under which name an event's description is translated, beside its title."""
    return f"{event_id(event_number)}/about"


@dataclass(frozen=True, slots=True)
class Told:
    """What a room knows of an event, where it has still to hear of a change.

    Args:
        span: When it was said to take place.
        place: Where.
        cancelled: It was said not to take place.
        postponed: It was said to be put off.
    """

    span: Span
    place: str | None = None
    cancelled: bool = False
    postponed: bool = False

    @property
    def going(self) -> bool:
        """Whether it was said to take place."""
        return not self.cancelled and not self.postponed


def told_of(event: Event) -> Told:
    """Return what a room knows to which all of an event has been told."""
    return Told(event.draft.span, event.draft.place, event.cancelled, event.postponed)


@dataclass(frozen=True, slots=True)
class EventHeld:
    """Fact: an event has taken place and is over.

    Args:
        number: Of the event.
        title: In its author's words.
        city: Id of its city; ``None`` if it belongs to none.
        cities: Ids of the cities that took part.
        kind: What sort of event it was; ``None`` if nobody said.
        at: When it was over, UTC.
    """

    number: int
    title: str
    city: str | None
    cities: tuple[str, ...]
    kind: EventKind | None
    at: datetime
