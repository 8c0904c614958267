"""When a recurring reminder comes: by the wall clock of its home zone, which clock changes do not move (house rule H1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from bot.core.moment import Moment, moment_of

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_TIMES = 500
"""So often a reminder comes at most."""
MOST_YEARS = 5
"""For so long it comes at most."""

_SHORTEST_MONTH = 28
_WORKING_DAYS = range(5)
_MARGIN = timedelta(days=2)


class Every(StrEnum):
    """How often a reminder comes."""

    DAY = "day"
    WEEKDAY = "weekday"
    """From Monday to Friday."""
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Repeat:
    """How a reminder recurs.

    Args:
        every: How often.
        first: Wall time of the first one in the reminder's zone; the others have its time and its day of week, month or
            year.
        until: The last day on which it may come; ``None`` for as long as is allowed.
    """

    every: Every
    first: datetime
    until: date | None = None

    @property
    def last_day(self) -> date:
        """The last day on which it may come."""
        longest = longest_until(self.first.date())
        return longest if self.until is None else min(self.until, longest)


def longest_until(first: date) -> date:
    """Return the last day on which a reminder may come that comes first on a given day."""
    year = first.year + MOST_YEARS
    return date(year, 2, 28) if (first.month, first.day) == (2, 29) else first.replace(year=year)


def next_moment(repeat: Repeat, zone: str, after: datetime) -> Moment | None:
    """Return when a reminder comes next.

    A wall time that clocks skip is moved forward by as much as they skip; of one that happens twice the first counts. Where a
    month is too short its last day counts.

    Args:
        repeat: How it recurs.
        zone: IANA name of its home.
        after: Aware; what comes at this instant or before does not count.

    Returns:
        ``None`` if it does not come again.
    """
    local = moment_of(after, zone).wall - _MARGIN
    for wall in _walls(repeat, local):
        moment = Moment(wall, zone)
        if moment.at > after:
            return moment_of(moment.at, zone)
    return None


def _walls(repeat: Repeat, after: datetime) -> Iterator[datetime]:
    # Heavy to import, and few reminders recur.
    from dateutil.rrule import rrule

    last_day = repeat.last_day
    for number, wall in enumerate(rrule(dtstart=repeat.first, **_rule(repeat))):
        if number >= MOST_TIMES or wall.date() > last_day:
            return
        if wall > after:
            yield wall


def _rule(repeat: Repeat) -> dict[str, Any]:
    """Return the rule in the words of RFC 5545, section 3.3.10."""
    from dateutil.rrule import DAILY, MONTHLY, WEEKLY, YEARLY

    day = repeat.first.day
    # The last of those days which a month has: the wished one, or the month's last.
    days = {"bymonthday": tuple(range(min(day, _SHORTEST_MONTH), day + 1)), "bysetpos": -1}
    match repeat.every:
        case Every.DAY:
            return {"freq": DAILY}
        case Every.WEEKDAY:
            return {"freq": WEEKLY, "byweekday": tuple(_WORKING_DAYS)}
        case Every.WEEK:
            return {"freq": WEEKLY}
        case Every.MONTH:
            return {"freq": MONTHLY, **days}
        case Every.YEAR:
            return {"freq": YEARLY, "bymonth": repeat.first.month, **days}
