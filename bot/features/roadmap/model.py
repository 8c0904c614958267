"""What stands on the roadmap, with each city's part (house rule H1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.errors import BadOption, Conflict
from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment, moment_of
from bot.core.person import Role
from bot.core.phrase import Phrase, When

if TYPE_CHECKING:
    from bot.core.phrase import Arg

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
    """

    title: str
    due: Moment
    role: Role = Role.COORDINATOR
    days: tuple[int, ...] = DEFAULT_DAYS


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
class Side:
    """A city's part.

    Args:
        city: Id of the city.
        done_at: When it was called done; ``None`` while it is open.
        hand: Who did; ``None`` while it is open, or once that person has been forgotten.
        person: Number of the person who has taken it over; ``None`` while it belongs to the role.
        promise: Takes the place of the due moment for this part.
        again: When those responsible want to be reminded next.
    """

    city: str
    done_at: datetime | None = None
    hand: Hand | None = None
    person: int | None = None
    promise: Promise | None = None
    again: Again | None = None


@dataclass(frozen=True, slots=True)
class Milestone:
    """Something on the roadmap.

    Args:
        number: Never used twice.
        wish: As its author wished.
        room: Number of the room where it was added.
        sides: One for each city that takes part.
        cancelled_at: When it was given up.
    """

    number: int
    wish: Wish
    room: int
    sides: tuple[Side, ...]
    cancelled_at: datetime | None = None

    @property
    def id(self) -> str:
        """What people call it: ``M7``."""
        return str(ShortId(Prefix.MILESTONE, self.number))

    @property
    def open_cities(self) -> tuple[str, ...]:
        """The cities whose part is still to be done; none once it was given up."""
        return () if self.cancelled_at else tuple(side.city for side in self.sides if side.done_at is None)

    def side(self, city: str | None) -> Side | None:
        """Return the part of a city."""
        return next((side for side in self.sides if side.city == city), None)

    def until(self, side: Side) -> Moment:
        """Return by when a part is to be done: as promised, else as set for all."""
        return self.wish.due if side.promise is None else side.promise.until

    def is_late(self, side: Side, now: datetime) -> bool:
        """Tell whether a part is still open after its moment (house rule H3)."""
        return side.city in self.open_cities and self.until(side).at <= now


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
