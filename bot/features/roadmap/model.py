"""What stands on the roadmap, and on which mornings people are reminded of it (house rules H1 and H2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.errors import BadOption, Conflict
from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment, moment_of
from bot.core.person import Role
from bot.core.phrase import Phrase, When

if TYPE_CHECKING:
    from collections.abc import Container, Iterable
    from datetime import date

    from bot.core.phrase import Arg

LONGEST = 200
"""So many characters a title may have."""
JOINT = "joint"
"""Stands in the place of a city id for what both, or all, cities do."""
DEFAULT_DAYS = (14, 7, 1)
"""So many days before, people are reminded where nobody chose."""

_MORNING = time(9)
_DAY = timedelta(days=1)
_SATURDAY = 5
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
class Side:
    """A city's part.

    Args:
        city: Id of the city.
        done_at: When it was called done; ``None`` while it is open.
    """

    city: str
    done_at: datetime | None = None


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


@dataclass(frozen=True, slots=True)
class Posted:
    """A message that shows something of the roadmap.

    Args:
        room: Number of the room.
        about: Id of the city that was reminded; empty for a card.
        row: The outbox row of the message.
    """

    room: int
    about: str
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


def is_open(day: date, closed: Container[date]) -> bool:
    """Tell whether a city works on a day.

    Args:
        day: The day.
        closed: The city's closed days besides Saturdays and Sundays.
    """
    return day.weekday() < _SATURDAY and day not in closed


def mornings(due: Moment, zone: str, days: Iterable[int], closed: Container[date]) -> tuple[Moment, ...]:
    """Return when those responsible in a city are reminded: at 09:00 there, never on a closed day, never too late.

    The days are counted back on the city's calendar from its local date of the due moment. If a day is closed, or its morning
    would come only with or after the due moment, the last open day before takes its place; the same morning counts once.

    Args:
        due: By when.
        zone: Of the city.
        days: So many days before, not negative.
        closed: The city's closed days besides Saturdays and Sundays.

    Returns:
        Moments in the city's zone, the earliest first.
    """
    last = due.seen_from(zone).day
    wanted = {_open_morning(last - n * _DAY, due, zone, closed) for n in days}
    return tuple(sorted(wanted, key=lambda moment: moment.wall))


def _open_morning(day: date, due: Moment, zone: str, closed: Container[date]) -> Moment:
    while True:
        morning = Moment(datetime.combine(day, _MORNING), zone)
        if is_open(day, closed) and morning.at < due.at:
            return morning
        day -= _DAY
