"""Days that are told without naming day and month: by their distance, their week, their month."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

_WEEK = 7
_SUNDAY = 7
_MONTHS = 12
_LAST = -1


class Told(Protocol):
    """A day told in some way."""

    def days(self, today: date) -> list[date]:
        """Return the days that may be meant; none if there is no such day.

        Args:
            today: On the calendar of whoever says it.
        """
        ...


@dataclass(frozen=True, slots=True)
class Ahead:
    """So many days from today; several where several are meant as often."""

    distances: tuple[int, ...]

    def days(self, today: date) -> list[date]:
        """See `Told`."""
        return [today + timedelta(days) for days in self.distances]


@dataclass(frozen=True, slots=True)
class MonthsAhead:
    """So many months from today: the same day number, or the last day of a shorter month (house rule H18)."""

    months: int

    def days(self, today: date) -> list[date]:
        """See `Told`."""
        first = _month_after(today, self.months)
        return [first.replace(day=min(today.day, monthrange(first.year, first.month)[1]))]


@dataclass(frozen=True, slots=True)
class WeekdayAhead:
    """So many days after the coming such weekday; of today's weekday also after today."""

    weekday: int
    distance: int

    def days(self, today: date) -> list[date]:
        """See `Told`."""
        ahead = (self.weekday - today.isoweekday()) % _WEEK
        coming = [today + timedelta(ahead)] if ahead else [today, today + timedelta(_WEEK)]
        return [day + timedelta(self.distance) for day in coming]


@dataclass(frozen=True, slots=True)
class WeekdayOf:
    """A weekday of a calendar week after this one. Weeks begin on Monday; with some on Sunday, so that Sunday is two days."""

    weekday: int
    weeks: int

    def days(self, today: date) -> list[date]:
        """See `Told`."""
        monday = today - timedelta(today.isoweekday() - 1) + timedelta(_WEEK * self.weeks)
        day = monday + timedelta(self.weekday - 1)
        return [day - timedelta(_WEEK), day] if self.weekday == _SUNDAY else [day]


@dataclass(frozen=True, slots=True)
class Numbered:
    """The so many-th of a month: so many months after this one, or the next such day where it is not said."""

    number: int
    months: int | None = None

    def days(self, today: date) -> list[date]:
        """See `Told`."""
        first = _month_after(today, (self.number < today.day) if self.months is None else self.months)
        fits = 1 <= self.number <= monthrange(first.year, first.month)[1]
        return [first.replace(day=self.number)] if fits else []


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The first to fifth or last such weekday of a month, in a year or in the next such month."""

    nth: int
    weekday: int
    month: int
    year: int | None = None

    def days(self, today: date) -> list[date]:
        """See `Told`."""
        years = [today.year, today.year + 1] if self.year is None else [self.year]
        found = [day for year in years if (day := self._in(year)) is not None]
        return [day for day in found if self.year is not None or day >= today][:1]

    def _in(self, year: int) -> date | None:
        last = monthrange(year, self.month)[1]
        fitting = [day for number in range(1, last + 1) if (day := date(year, self.month, number)).isoweekday() == self.weekday]
        if self.nth == _LAST:
            return fitting[-1]
        return fitting[self.nth - 1] if self.nth <= len(fitting) else None


def _month_after(today: date, months: int) -> date:
    """Return the first day of the month so many months after that of a day."""
    years, month = divmod(today.month - 1 + months, _MONTHS)
    return date(today.year + years, month + 1, 1)
