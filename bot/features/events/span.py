"""When an event takes place: at wall times of a zone, or on whole days that are the same date everywhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from bot.core.moment import Moment, moment_of

_MORNING_HOUR = 6
"""From midnight until then it is night: somebody would have to get up for it."""
_DAY = timedelta(days=1)
_LASTS = timedelta(hours=1)
"""So long an event is taken to last whose end nobody said."""
_EXAMPLE_LASTS = timedelta(hours=2)
_EXAMPLE_IN = timedelta(days=7)
_ISO_MINUTES = "%Y-%m-%dT%H:%M"


@dataclass(frozen=True, slots=True)
class Timed:
    """Times of day; elsewhere the clocks show others (house rule H1).

    Args:
        starts: Wall time, zone and fold.
        ends: After the start; ``None`` if nobody said.
    """

    starts: Moment
    ends: Moment | None = None

    @property
    def zone(self) -> str:
        """IANA zone in which it was set."""
        return self.starts.zone

    @property
    def last(self) -> Moment:
        """The end, or the start where no end is known."""
        return self.ends or self.starts

    @property
    def begins_at(self) -> datetime:
        """When it begins, UTC."""
        return self.starts.at

    @property
    def over_at(self) -> datetime:
        """When it is over, UTC; where no end is known, an hour after it has begun."""
        return self.ends.at if self.ends else self.starts.at + _LASTS

    def days(self, zone: str) -> tuple[date, date]:
        """Return the first and the last day of it on the calendar of a zone."""
        return self.starts.seen_from(zone).day, self.last.seen_from(zone).day


@dataclass(frozen=True, slots=True)
class AllDay:
    """Whole days: the same date for every reader, never shifted.

    Args:
        first: The first day.
        last: The last one; the same for one day.
        zone: IANA zone whose midnights begin and end it for the program; nobody is shown these.
    """

    first: date
    last: date
    zone: str

    @property
    def midnight(self) -> datetime:
        """The wall time at which its first day begins."""
        return datetime.combine(self.first, time())

    @property
    def begins_at(self) -> datetime:
        """When its first day begins at home, UTC."""
        return Moment(self.midnight, self.zone).at

    @property
    def over_at(self) -> datetime:
        """When its last day is over at home, UTC."""
        return Moment(datetime.combine(self.last + _DAY, time()), self.zone).at

    def days(self, zone: str) -> tuple[date, date]:
        """Return the first and the last day, the same for every zone."""
        del zone
        return self.first, self.last


Span: TypeAlias = Timed | AllDay


def at_home(span: Span, zone: str) -> Span:
    """Return when something takes place by the clock of a zone, at the same time; whole days stay the same days."""
    if isinstance(span, AllDay):
        return replace(span, zone=zone)
    return Timed(span.starts.seen_from(zone), None if span.ends is None else span.ends.seen_from(zone))


def has_passed(span: Span, now: datetime) -> bool:
    """Tell whether it is too late to enter something: a start is over, or a first day was before today."""
    if isinstance(span, AllDay):
        return span.first < moment_of(now, span.zone).day
    return span.begins_at <= now


def ends_early(span: Span) -> bool:
    """Tell whether the end does not come after the start, or the last day is before the first."""
    if isinstance(span, AllDay):
        return span.last < span.first
    return span.ends is not None and span.ends.at <= span.starts.at


def at_night(span: Span, zone: str) -> bool:
    """Tell whether people somewhere would have to be up between midnight and six in the morning.

    An event of a day or more has its nights wherever one is; of such a one only the start counts. Whole days have none.

    Args:
        span: When it takes place.
        zone: IANA name of where these people are.
    """
    if isinstance(span, AllDay):
        return False
    starts, ends = span.starts.seen_from(zone), span.last.seen_from(zone)
    if starts.wall.hour < _MORNING_HOUR:
        return True
    return ends.at - starts.at < _DAY and ends.wall > datetime.combine(starts.day + _DAY, time())


def moved_to(old: Span, starts: Moment | date, ends: Moment | date | None, zone: str) -> Span:
    """Return when an event takes place after it has been moved.

    It takes as long as before where no end is given, by the clock on the wall. An end that equals a start in time is no end.

    Args:
        old: When it took place so far.
        starts: The new start, or for whole days the first one.
        ends: The new end or last day.
        zone: IANA zone in which the days of an event begin that had hours so far.
    """
    if isinstance(starts, Moment):
        return Timed(starts, _new_end(old, starts, ends))
    lasts = old.last - old.first if isinstance(old, AllDay) else timedelta()
    return AllDay(starts, ends if isinstance(ends, date) else starts + lasts, old.zone if isinstance(old, AllDay) else zone)


def _new_end(old: Span, starts: Moment, ends: Moment | date | None) -> Moment | None:
    if isinstance(ends, Moment):
        return None if ends.at == starts.at else ends
    if isinstance(old, AllDay) or old.ends is None:
        return None
    lasts = old.ends.seen_from(old.zone).wall - old.starts.wall
    ends_at = Moment(starts.wall + lasts, starts.zone).at
    if ends_at <= starts.at:
        # The clocks were put back in between: so long by the clock would be no time at all.
        ends_at = starts.at + (old.ends.at - old.starts.at)
    return moment_of(ends_at, starts.zone)


def typed_start(span: Span) -> str:
    """Return the start in the exact form, with its offset, so that it is read as this very moment."""
    return span.first.isoformat() if isinstance(span, AllDay) else _typed(span.starts)


def typed_end(span: Span) -> str:
    """Return the end in the exact form; where there is none, the start, which means the same to `moved_to`."""
    return span.last.isoformat() if isinstance(span, AllDay) else _typed(span.last)


def _typed(moment: Moment) -> str:
    return moment.wall.replace(tzinfo=ZoneInfo(moment.zone), fold=moment.fold).isoformat()


def example_start(span: Span, now: datetime) -> str:
    """Return a start a week from now that would fit, in the exact form."""
    day = moment_of(now + _EXAMPLE_IN, span.zone).day
    return (
        day.isoformat() if isinstance(span, AllDay) else datetime.combine(day, span.starts.wall.time()).strftime(_ISO_MINUTES)
    )


def example_end(starts: Moment | date) -> str:
    """Return an end that fits a start, in the exact form."""
    return (starts.wall + _EXAMPLE_LASTS).strftime(_ISO_MINUTES) if isinstance(starts, Moment) else (starts + _DAY).isoformat()
