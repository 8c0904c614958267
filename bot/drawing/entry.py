"""The events and closed days of a calendar sheet, with their days as days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.core.drawing import CalendarSheet, ClosedDay, SheetEntry

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Placed:
    """An event on a sheet.

    Args:
        entry: What is said of it.
        starts: When it begins.
        ends: When it ends.
        timed: It has hours.
    """

    entry: SheetEntry
    starts: datetime
    ends: datetime
    timed: bool

    @property
    def first(self) -> date:
        """Its first day."""
        return self.starts.date()

    @property
    def last(self) -> date:
        """Its last day; midnight belongs to the day before."""
        ended = self.timed and self.ends > self.starts and self.ends.time() == time()
        return (self.ends - DAY).date() if ended else self.ends.date()

    @property
    def hour(self) -> str:
        """When it begins, as a clock shows it; nothing for whole days."""
        return f"{self.starts:%-H:%M}" if self.timed else ""

    @property
    def hours(self) -> str:
        """From when to when."""
        return f"{self.hour}–{self.ends:%-H:%M}" if self.timed and self.ends > self.starts else self.hour

    @property
    def title(self) -> str:
        """What it is called."""
        return str(self.entry.title)

    @property
    def long(self) -> bool:
        """It has no hours, or lasts a day and more: it stands above the hours of a week."""
        return not self.timed or self.ends - self.starts >= DAY

    def on(self, day: date) -> bool:
        """Tell whether it takes place on a day."""
        return self.first <= day <= self.last

    @property
    def is_bar(self) -> bool:
        """It fills its days or goes on over several."""
        return self.long or self.first != self.last


def placed(sheet: CalendarSheet) -> list[Placed]:
    """Return the events of a sheet that lie on its days: bars first, then by the hour."""
    first, last = date.fromisoformat(sheet.first), date.fromisoformat(sheet.last)
    all_of_it = [_placed(entry) for entry in sheet.entries]
    seen = [one for one in all_of_it if one.first <= last and one.last >= first]
    return sorted(seen, key=lambda one: (one.first, not one.is_bar, one.starts, one.first - one.last))


def weeks(sheet: CalendarSheet) -> Iterator[date]:
    """Return the Mondays of a sheet."""
    day = date.fromisoformat(sheet.first)
    while day <= date.fromisoformat(sheet.last):
        yield day
        day += 7 * DAY


def closed_runs(closed: Sequence[ClosedDay], first: date, last: date) -> list[tuple[date, date, int, str]]:
    """Return the closed days between two days as runs of the same city and reason: first, last, place of the city, reason."""
    found = ((date.fromisoformat(one.day), one.city, str(one.label)) for one in closed)
    days = sorted(((day, city, label) for day, city, label in found if first <= day <= last), key=lambda one: (one[1], one[0]))
    runs = []
    for (city, label, _), run in groupby(
        enumerate(days), key=lambda one: (one[1][1], one[1][2], one[1][0].toordinal() - one[0])
    ):
        members = [day for _, (day, _, _) in run]
        runs.append((members[0], members[-1], city, label))
    return sorted(runs)


def _placed(entry: SheetEntry) -> Placed:
    timed = "T" in entry.starts
    return Placed(entry, datetime.fromisoformat(entry.starts), datetime.fromisoformat(entry.ends), timed)
