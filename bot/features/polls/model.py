"""What a search for a time is, what people say of its slots, and which slot fits best."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.errors import BadOption, Conflict
from bot.core.ids import Prefix, ShortId
from bot.core.moment import moment_of
from bot.core.phrase import Phrase, When

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.core.moment import Moment
    from bot.core.person import Role

LONGEST = 200
"""So many characters a title may have."""
FEWEST_SLOTS, MOST_SLOTS = 2, 10
KEPT = timedelta(days=60)
"""So long after its end a search for a time is kept with all that was said."""
USUAL_TIME = timedelta(days=7)
"""For so long people are asked where nobody says until when."""


class Mark(StrEnum):
    """What somebody says of a slot."""

    YES = "yes"
    MAYBE = "maybe"
    """If need be."""
    NO = "no"


class State(StrEnum):
    """Where a search is in its life."""

    OPEN = "open"
    CLOSED = "closed"
    PICKED = "picked"
    """One slot has become an event."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A search for a time as somebody wishes it.

    Args:
        title: What for, one line.
        slots: When it could begin, in order.
        lasts: How long it takes.
        closes: Until when people are asked.
        roles: Whose holders are asked, in each city.
        people: Numbers of those who are asked by name.
    """

    title: str
    slots: tuple[Moment, ...]
    lasts: timedelta
    closes: Moment
    roles: tuple[Role, ...] = ()
    people: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Poll:
    """A search for a time as it is kept.

    Args:
        number: Never used twice.
        wish: What its author wished.
        room: Number of the room where it was added.
        city: Id of the city whose coordinators may end it too; ``None`` if it belongs to none.
        author: Number of the person; ``None`` once they have been forgotten.
        created_at: UTC.
        state: Where it is in its life.
        event: Number of the event that has come of it.
    """

    number: int
    wish: Wish
    room: int
    city: str | None
    author: int | None
    created_at: datetime
    state: State = State.OPEN
    event: int | None = None

    @property
    def id(self) -> str:
        """What people call it: ``T3``."""
        return poll_id(self.number)

    @property
    def halfway(self) -> datetime:
        """The middle of the time in which people are asked, UTC."""
        return self.created_at + (self.wish.closes.at - self.created_at) / 2

    def ends(self, slot: int) -> Moment:
        """Return when a slot would be over.

        Args:
            slot: From 1.
        """
        starts = self.wish.slots[slot - 1]
        return moment_of(starts.at + self.wish.lasts, starts.zone)


@dataclass(frozen=True, slots=True)
class Answer:
    """What one person says of one slot.

    Args:
        person: Number of the person.
        room: Number of the room where they said it.
        slot: From 1.
        mark: What.
    """

    person: int
    room: int
    slot: int
    mark: Mark


@dataclass(frozen=True, slots=True)
class Card:
    """A message that shows a search and is edited when it changes.

    Args:
        room: Number of the room.
        row: The outbox row of the message.
    """

    room: int
    row: str


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a slot suits those who have answered.

    Args:
        slot: From 1.
        yes: So many can.
        maybe: So many can if need be.
        no: So many cannot.
    """

    slot: int
    yes: int = 0
    maybe: int = 0
    no: int = 0

    @property
    def can(self) -> int:
        """So many could come."""
        return self.yes + self.maybe


def poll_id(number: int) -> str:
    """Return what people call the search of a number: ``T3``."""
    return str(ShortId(Prefix.TIME, number))


def fits(poll: Poll, answers: Sequence[Answer]) -> tuple[Fit, ...]:
    """Return how each slot suits, in order."""

    def count(slot: int, mark: Mark) -> int:
        return sum(answer.slot == slot and answer.mark is mark for answer in answers)

    slots = range(1, len(poll.wish.slots) + 1)
    return tuple(Fit(slot, *(count(slot, mark) for mark in Mark)) for slot in slots)


def best(found: Sequence[Fit]) -> Fit | None:
    """Return the slot for which most could come, of such the one with most who say yes, of such the earliest; or ``None``."""
    fit = max(found, key=lambda one: (one.can, one.yes, -one.slot), default=None)
    return fit if fit is not None and fit.can else None


def marked(poll: Poll, said: Mapping[int, Mark | None], before: Mapping[int, Mark]) -> dict[int, Mark]:
    """Return what somebody says of all slots once they have said this.

    Args:
        poll: The search.
        said: By slot; ``None`` takes back what was said of it.
        before: What they had said until then, by slot.

    Raises:
        BadOption: There is no such slot.
    """
    last = len(poll.wish.slots)
    if any(not 1 <= slot <= last for slot in said):
        raise BadOption(Phrase("poll-no-slot", {"id": poll.id, "last": str(last)}))
    merged = {**before, **said}
    return {slot: mark for slot, mark in sorted(merged.items()) if mark is not None}


def check(wish: Wish, now: datetime) -> None:
    """See that people can be asked so.

    Args:
        wish: With slots in order.
        now: Aware.

    Raises:
        BadOption: The title is empty or too long, or there are too few or too many slots.
        Conflict: A slot has passed, or people would be asked until it is too late.
    """
    if not 0 < len(wish.title) <= LONGEST:
        raise BadOption(Phrase("poll-title-length", {"most": LONGEST}))
    if not FEWEST_SLOTS <= len(wish.slots) <= MOST_SLOTS:
        raise BadOption(Phrase("poll-slots-count", {"least": FEWEST_SLOTS, "most": MOST_SLOTS}))
    first, closes = wish.slots[0], wish.closes
    if first.at <= now:
        raise Conflict(Phrase("poll-slot-past", {"when": When(first)}))
    if closes.at <= now:
        raise Conflict(Phrase("poll-until-past", {"until": When(closes), "example": first.day.isoformat()}))
    if closes.at > first.at:
        raise Conflict(Phrase("poll-until-late", {"until": When(closes), "first": When(first)}))
