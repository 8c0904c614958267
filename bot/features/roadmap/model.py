"""What stands on the roadmap, with each city's part (house rule H1)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.errors import BadOption, Conflict
from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment, moment_of
from bot.core.person import Role
from bot.core.phrase import Phrase, When
from bot.features.roadmap.detail import Details, Level, Per

if TYPE_CHECKING:
    from bot.core.phrase import Arg
    from bot.core.track import Track

LONGEST = 200
"""So many characters a title may have."""
JOINT = "joint"
"""Stands in the place of a city id for what both, or all, cities do."""
DEFAULT_DAYS = (14, 7, 1)
"""So many days before, people are reminded where nobody chose."""

_EXAMPLE_IN = timedelta(days=7)


class Owner(StrEnum):
    """The roles that can answer for something on the roadmap."""

    COORDINATOR = "coordinator"
    TEACHER = "teacher"
    CHAIR = "chair"
    MAYOR = "mayor"
    CRISIS_OFFICER = "crisis-officer"

    @property
    def role(self) -> Role:
        """The role itself."""
        return Role(self.value)


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants on the roadmap.

    Args:
        title: In the author's words, one line.
        due: By when; belongs to the zone of the body that set it.
        role: Whoever holds it in a city when a reminder comes up answers for that city's part.
        days: So many days before, from 0 to 365; in any order.
        plan: Number of the plan it belongs to.
        key: What its template calls it, the same year after year; empty where it was typed.
        role_key: The role of the plan that answers for it, such as ``treasurer``; empty for the house role alone.
        level: How much depends on it.
        track: What of the partnership it belongs to.
        gate: What its details name as blocked may not be called done before it.
        per: What is ticked.
        expected: So many codes are to be ticked in each city; ``None`` where nothing is.
        details: What is seldom asked for.
    """

    title: str
    due: Moment
    role: Role = Role.COORDINATOR
    days: tuple[int, ...] = DEFAULT_DAYS
    plan: int | None = None
    key: str = ""
    role_key: str = ""
    level: Level = Level.MUST
    track: Track | None = None
    gate: bool = False
    per: Per = Per.GROUP
    expected: int | None = None
    details: Details = field(default_factory=Details)


@dataclass(frozen=True, slots=True)
class Hand:
    """Who called a part done.

    Args:
        person: Number of the person.
        acting_for: Number of the holder for whom they acted as a substitute.
        tapped: With a reaction, so that its removal takes it back.
    """

    person: int
    acting_for: int | None = None
    tapped: bool = False


@dataclass(frozen=True, slots=True)
class Promise:
    """A new moment that a city has promised for its part.

    Args:
        until: By when it will be done; in the city's zone.
        given_at: When it was promised.
    """

    until: Moment
    given_at: datetime


@dataclass(frozen=True, slots=True)
class Again:
    """A wish to be reminded of a part later.

    Args:
        at: When.
        tapped: With a reaction, so that its removal takes it back.
        by: Number of the person who wishes it; ``None`` once they have been forgotten.
    """

    at: datetime
    tapped: bool = False
    by: int | None = None


@dataclass(frozen=True, slots=True)
class Waiver:
    """That a city's part is not needed.

    Args:
        at: When it was waived.
        reason: In the words of whoever did.
        person: Number of the person; ``None`` once they have been forgotten.
    """

    at: datetime
    reason: str
    person: int | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A new date for something joint, which holds once every other city has agreed (house rule H8).

    Args:
        due: The new moment.
        city: Id of the city that proposes it.
        at: When it did.
        person: Number of the person; ``None`` once they have been forgotten.
    """

    due: Moment
    city: str
    at: datetime
    person: int | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """A city's part.

    Args:
        city: Id of the city.
        done_at: When it was called done; ``None`` while it is open.
        hand: Who did; ``None`` while it is open, or once that person has been forgotten.
        person: Number of the person who has taken it over; ``None`` while it belongs to the role.
        promise: Takes the place of the due moment for this part.
        again: When those responsible want to be reminded next.
        waiver: It is not needed.
        checked: Lines of the checklist that are ticked, from 1, in order.
        ticked: So many codes are ticked; ``None`` while there was nothing to tick.
        agreed_at: When the city agreed to the new date that is proposed.
        thawed_at: When a pause of its track ended last.
    """

    city: str
    done_at: datetime | None = None
    hand: Hand | None = None
    person: int | None = None
    promise: Promise | None = None
    again: Again | None = None
    waiver: Waiver | None = None
    checked: tuple[int, ...] = ()
    ticked: int | None = None
    agreed_at: datetime | None = None
    thawed_at: datetime | None = None

    @property
    def settled(self) -> bool:
        """Nothing is to be done any more: done, or not needed."""
        return self.done_at is not None or self.waiver is not None


@dataclass(frozen=True, slots=True)
class Milestone:
    """Something on the roadmap.

    Args:
        number: Never used twice.
        wish: As its author wished.
        room: Number of the room where it was added.
        sides: One for each city that takes part.
        cancelled_at: When it was given up.
        proposal: A new date that waits for the other cities.
    """

    number: int
    wish: Wish
    room: int
    sides: tuple[Side, ...]
    cancelled_at: datetime | None = None
    proposal: Proposal | None = None

    @property
    def id(self) -> str:
        """What people call it: ``M7``."""
        return str(ShortId(Prefix.MILESTONE, self.number))

    @property
    def open_cities(self) -> tuple[str, ...]:
        """The cities whose part is still to be done; none once it was given up."""
        return () if self.cancelled_at else tuple(side.city for side in self.sides if not side.settled)

    @property
    def unanswered(self) -> tuple[Side, ...]:
        """The parts whose cities have not agreed to a date that is proposed; whoever does not need theirs is not asked."""
        return tuple(side for side in self.sides if side.agreed_at is None and side.waiver is None)

    def side(self, city: str | None) -> Side | None:
        """Return the part of a city."""
        return next((side for side in self.sides if side.city == city), None)

    def until(self, side: Side) -> Moment:
        """Return by when a part is to be done: as promised, else as set for all."""
        return self.wish.due if side.promise is None else side.promise.until

    def is_late(self, side: Side, now: datetime) -> bool:
        """Tell whether a part is still open after its moment (house rule H3); what passed in a pause is not (H15)."""
        return side.city in self.open_cities and self.until(side).at <= now and not self.is_stale(side)

    def is_stale(self, side: Side) -> bool:
        """Tell whether the moment of a part passed while its track was paused, so that a new one is wanted."""
        return side.thawed_at is not None and not side.settled and self.until(side).at <= side.thawed_at


@dataclass(frozen=True, slots=True)
class Posted:
    """A card of something on the roadmap.

    Args:
        room: Number of the room.
        row: The outbox row of the message.
    """

    room: int
    row: str


def check(wish: Wish, now: datetime, prefix: str) -> None:
    """See that something can be put on the roadmap.

    Args:
        wish: What somebody wants.
        now: Aware.
        prefix: What commands begin with, for the right line that is shown.

    Raises:
        BadOption: The title is empty or too long.
        Conflict: The moment has passed.
    """
    if not 0 < len(wish.title) <= LONGEST:
        raise BadOption(Phrase("roadmap-title-length", {"most": str(LONGEST)}))
    if wish.due.at <= now:
        day = moment_of(now + _EXAMPLE_IN, wish.due.zone).day
        example = datetime.combine(day, wish.due.wall.time()).strftime("%Y-%m-%dT%H:%M")
        said: dict[str, Arg] = {"when": When(wish.due), "title": wish.title, "example": example, "prefix": prefix}
        raise Conflict(Phrase("roadmap-past", said))
