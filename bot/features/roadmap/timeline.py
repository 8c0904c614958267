"""A plan or a year of the roadmap at a glance: in words, and as a picture."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.core.attachment import Picture
from bot.core.drawing import MOST_ROWS, ClosedDay, Month, StateWord, Timeline, TimelineRow
from bot.core.errors import NotFound
from bot.core.moment import Moment, moment_of
from bot.core.phrase import Form, Phrase, When
from bot.core.reply import Items, Reply
from bot.features.roadmap.timeline_row import STATES, Lasting, lasting

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.core.person import City
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.roadmap.access import Access
    from bot.features.roadmap.entry import Entries
    from bot.features.roadmap.port import Asking, Directory
    from bot.features.roadmap.store import RoadmapStore
    from bot.features.roadmap.timeline_store import TimelineStore

_LINES = 10
"""So many things stand under the head line; with the line for the rest there are never more than twelve."""
_LOOKED_THROUGH = 400
"""So much is looked through for what may be seen in a room."""
_DAY = timedelta(days=1)
_MONTH = timedelta(days=32)
_MOST_MONTHS = 18


@dataclass(frozen=True, slots=True)
class Overview:
    """What stands on a timeline.

    Args:
        subject: The year, or the id of the plan, as people call it.
        is_plan: It is a plan.
        here: The city on whose calendar it is told.
        cities: All that are concerned.
        rows: What is due, by city and then by day.
        hidden: So many more there are.
        first: The first day shown.
        last: The last day shown.
        today: The present day there.
        closed: Closed days of each city, by its id.
        language: The first of the room's.
        prefix: What commands begin with in the room.
    """

    subject: str
    is_plan: bool
    here: City
    cities: Sequence[City]
    rows: tuple[Lasting, ...]
    hidden: int
    first: date
    last: date
    today: date
    closed: Mapping[str, Mapping[date, str]]
    language: str
    prefix: str

    @property
    def titled(self) -> str:
        """What it is about, with its years if there are several."""
        years = self.first.year, self.last.year
        return self.subject if years[0] == years[1] else f"{self.subject} ({years[0]}–{years[1]})"


class Timelines:
    """Finds out what stands on a timeline.

    Args:
        store: Of the roadmap.
        timelines: Finds what is due when.
        access: Who sees what where.
        entries: What things are called.
        directory: Cities and their closed days.
    """

    def __init__(
        self, store: RoadmapStore, timelines: TimelineStore, access: Access, entries: Entries, directory: Directory
    ) -> None:
        """Take the ports."""
        self._store = store
        self._timelines = timelines
        self._access = access
        self._entries = entries
        self._directory = directory

    def of_year(self, tx: Transaction, asking: Asking, year: int | None) -> Overview:
        """Return a year of the roadmap as a room sees it; without a number the present one."""
        here = self._here(asking)
        wanted = year or moment_of(asking.at, here.zone).day.year
        first, last = date(wanted, 1, 1), date(wanted, 12, 31)
        after, before = (Moment(datetime.combine(day, time()), here.zone).at for day in (first, last + _DAY))
        cities = self._access.concerned(tx, asking)
        numbers = self._timelines.between(tx, cities, after.astimezone(UTC), before.astimezone(UTC), _LOOKED_THROUGH)
        return self._overview(tx, asking, str(wanted), numbers, (first, last))

    def of_plan(self, tx: Transaction, asking: Asking, plan: int, name: str) -> Overview:
        """Return a plan as a room sees it.

        Args:
            tx: Open.
            asking: Who asks where.
            plan: Its number.
            name: Its id.

        Raises:
            NotFound: Nothing of such a plan can be seen in the room.
        """
        numbers = self._timelines.of_plan(tx, plan, _LOOKED_THROUGH)
        found = self._overview(tx, asking, name, numbers, None)
        if not found.rows:
            raise NotFound(Phrase("roadmap-timeline-no-plan", {"id": name, "prefix": asking.room.prefix}))
        return found

    def _here(self, asking: Asking) -> City:
        cities = self._directory.cities()
        return self._directory.city(asking.room.city) or self._directory.city(asking.asker.city) or cities[0]

    def _overview(
        self, tx: Transaction, asking: Asking, subject: str, numbers: Sequence[int], days: tuple[date, date] | None
    ) -> Overview:
        here, seen_by = self._here(asking), self._access.open_to(tx, asking)
        seen = [one for one in self._store.several(tx, numbers) if self._access.is_seen(tx, asking, one, seen_by)]
        rows = sorted((lasting(self._entries.entry(tx, one), here.zone, asking.at) for one in seen[:MOST_ROWS]), key=_place)
        first, last = days or _around(rows)
        concerned = {city for one in seen for city in (side.city for side in one.sides)}
        cities = [city for city in self._directory.cities() if city.id in concerned]
        closed = {city.id: self._directory.closed(tx, city.id, first, last) for city in cities}
        return Overview(
            subject,
            days is None,
            here,
            cities,
            tuple(rows),
            len(seen) - len(rows),
            first,
            last,
            moment_of(asking.at, here.zone).day,
            closed,
            self._directory.locales(asking.room)[0],
            asking.room.prefix,
        )


def told(overview: Overview) -> Reply:
    """Return a timeline for a room: what is open first in words, and all of it as a picture."""
    by_day = sorted(overview.rows, key=lambda row: (row.settled, row.due))
    said: dict[str, Arg] = {"subject": overview.titled, "count": len(by_day) + overview.hidden}
    lines = [Phrase("roadmap-timeline-head", said), *(row.line() for row in by_day[:_LINES])]
    rest = len(by_day) + overview.hidden - _LINES
    if rest > 0:
        lines.append(Phrase("roadmap-timeline-more", {"count": rest, "prefix": overview.prefix}))
    blocks = (Items(tuple(lines)),)
    if not by_day:
        return Reply(blocks, to_room=True)
    picture = Picture(f"timeline-{overview.subject}.png", blocks, drawing_of(overview))
    return Reply(blocks, to_room=True, attachments=(picture,))


def drawing_of(overview: Overview) -> Timeline:
    """Return what the picture shows."""
    said: dict[str, Arg] = {"subject": overview.titled, "city": overview.here.name}
    states = {row.state for row in overview.rows}
    return Timeline(
        title=Phrase("roadmap-timeline-title", said),
        language=overview.language,
        first=overview.first.isoformat(),
        last=overview.last.isoformat(),
        months=tuple(Month(day.isoformat(), When(day, Form.SHORT_MONTH)) for day in _months(overview.first, overview.last)),
        today=overview.today.isoformat(),
        today_word=Phrase("roadmap-timeline-today", {"day": When(overview.today, Form.SHORT_DAY)}),
        cities=tuple(city.name for city in overview.cities),
        closed=tuple(
            ClosedDay(day.isoformat(), place, label)
            for place, city in enumerate(overview.cities)
            for day, label in sorted(overview.closed[city.id].items())
        ),
        rows=tuple(_row(row) for row in overview.rows),
        legend=tuple(
            StateWord(state.value, Phrase("roadmap-timeline-state", {"state": state.value}))
            for state in STATES
            if state in states
        ),
        closed_word=Phrase("roadmap-timeline-closed"),
        gate_word=Phrase("roadmap-timeline-gate") if any(row.gate for row in overview.rows) else "",
        foot=tuple(_foot(overview)),
    )


def _row(row: Lasting) -> TimelineRow:
    marks = tuple((row.due - days * _DAY).isoformat() for days in row.days)
    starts = (row.due - max(row.days) * _DAY).isoformat() if any(row.days) else ""
    return TimelineRow(row.title(), row.heading(), row.due.isoformat(), row.state.value, row.label(), starts, marks, row.gate)


def _foot(overview: Overview) -> Iterator[Phrase]:
    if any(row.days for row in overview.rows):
        yield Phrase("roadmap-timeline-marks")
    if overview.hidden:
        yield Phrase("roadmap-timeline-hidden", {"count": overview.hidden})


def _place(row: Lasting) -> tuple[int, str, date]:
    """Return where a row stands: what is joint comes last."""
    return len(row.cities) > 1, row.cities[0] if len(row.cities) == 1 else "", row.due


def _around(rows: Sequence[Lasting]) -> tuple[date, date]:
    """Return the months from the first reminder to the last day."""
    if not rows:
        return date.min, date.min
    first = min(row.due - max(row.days, default=0) * _DAY for row in rows)
    last = max(row.due for row in rows)
    earliest = (last - (_MOST_MONTHS - 1) * timedelta(days=30)).replace(day=1)
    return max(first.replace(day=1), earliest), (last.replace(day=1) + _MONTH).replace(day=1) - _DAY


def _months(first: date, last: date) -> Iterator[date]:
    day = first.replace(day=1)
    while day <= last:
        yield day
        day = (day + _MONTH).replace(day=1)
