"""What a month or a week brings in a room: as lines, and as what a calendar sheet shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.core.attachment import Picture
from bot.core.moment import moment_of
from bot.core.phrase import Form, Listed, Phrase, When
from bot.core.reply import Items, Reply
from bot.features.events.card import said_span
from bot.features.events.sheet import sheet_of
from bot.features.events.span import AllDay

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from bot.core.person import City, Person, Room
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.events.model import Event
    from bot.features.events.port import Directory
    from bot.features.events.service import Events
    from bot.features.events.span import Timed

_LINES = 8
"""So many events stand under the head line, so that there are never more than twelve lines with closed days and the rest."""
_MOST_CITIES = 2
"""So many cities' closed days are named in words."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A month or a week.

    Args:
        first: Its first day; of a week the Monday.
        last: Its last day.
        is_week: It is a week.
    """

    first: date
    last: date
    is_week: bool = False

    @property
    def monday(self) -> date:
        """The first day of its sheet."""
        return self.first - self.first.weekday() * _DAY

    @property
    def sunday(self) -> date:
        """The last day of its sheet."""
        return self.last + (6 - self.last.weekday()) * _DAY


@dataclass(frozen=True, slots=True)
class Agenda:
    """What a month or a week brings.

    Args:
        stretch: Which.
        here: The city in whose times it is told.
        cities: All cities that concern the room.
        events: Those of the days of its sheet, by their start, with what they are called in other languages; ``None`` if there
            are more than a sheet shows.
        closed: Closed days of each city, by its id, over the days of its sheet.
        today: The present day in that city.
        room: Where it is told.
        language: The first of the room's.
    """

    stretch: Stretch
    here: City
    cities: Sequence[City]
    events: tuple[Event, ...] | None
    closed: Mapping[str, Mapping[date, str]]
    today: date
    room: Room
    language: str


class Agendas:
    """Finds out what a month or a week brings.

    Args:
        events: The events.
        directory: Cities, rooms and their closed days.
    """

    def __init__(self, events: Events, directory: Directory) -> None:
        """Take the ports."""
        self._events = events
        self._directory = directory

    def of(self, tx: Transaction, room: Room, asker: Person, stretch: Stretch, now: datetime) -> Agenda:
        """Return what is shown of a month or a week in a room.

        Args:
            tx: Transaction.
            room: Its city's times are told; in a room of several cities those of the asker's city.
            asker: Who wants to know.
            stretch: Which month or week.
            now: Aware.
        """
        cities = self._events.cities_of(tx, room)
        here = self._directory.city(room.city) or self._directory.city(asker.city) or cities[0]
        first, last = stretch.monday, stretch.sunday
        found = self._events.between(tx, room, first, last, here.zone)
        events = None if found is None else tuple(found)
        closed = {city.id: self._directory.closed(tx, city.id, first, last) for city in (here, *cities)}
        today, language = moment_of(now, here.zone).day, self._directory.locales(room)[0]
        return Agenda(stretch, here, cities, events, closed, today, room, language)


def told(agenda: Agenda) -> Reply:
    """Return an agenda for a room: in words, and as a picture where there is anything to be seen."""
    stretch = agenda.stretch
    if agenda.events is None:
        return Reply((Items((_full(agenda), *_closed_lines(agenda))),), to_room=True)
    events = list(_on(agenda.events, agenda.here, stretch.first, stretch.last))
    entries = [[event] for event in events] if stretch.is_week else _together(events, agenda.here)
    shown, hidden = entries[:_LINES], [event for entry in entries[_LINES:] for event in entry]
    count = sum(not event.cancelled for event in events)
    lines = [_head(agenda, count), *(_entry(entry, agenda) for entry in shown), *_closed_lines(agenda)]
    if hidden:
        lines.append(_more(agenda, hidden))
    blocks = (Items(tuple(lines)),)
    if not events and not any(agenda.closed.values()):
        return Reply(blocks, to_room=True)
    picture = Picture(f"agenda-{_name(stretch)}.png", blocks, sheet_of(agenda))
    return Reply(blocks, to_room=True, attachments=(picture,))


def _on(events: Sequence[Event], here: City, first: date, last: date) -> Iterator[Event]:
    """Yield what is on from one day to another on a city's calendar."""
    for event in events:
        begins, ends = event.draft.span.days(here.zone)
        if begins <= last and ends >= first:
            yield event


def _together(events: Sequence[Event], here: City) -> list[list[Event]]:
    """Return events by their first date, the dates of a series at one hour in one entry; what is off stands by itself."""
    found: dict[tuple[object, ...], list[Event]] = {}
    for place, event in enumerate(events):
        span = event.draft.span
        hour = None if isinstance(span, AllDay) else span.starts.seen_from(here.zone).wall.time()
        found.setdefault((event.number, hour, place if event.cancelled else None), []).append(event)
    return list(found.values())


def _entry(dates: Sequence[Event], agenda: Agenda) -> Phrase:
    line, later = _line(dates[0], agenda), len(dates) - 1
    return Phrase("event-agenda-again", {"entry": line, "count": later}) if later else line


def _name(stretch: Stretch) -> str:
    return f"{stretch.first:%G-W%V}" if stretch.is_week else f"{stretch.first:%Y-%m}"


def _head(agenda: Agenda, count: int) -> Phrase:
    phrase_id = "event-agenda-week" if agenda.stretch.is_week else "event-agenda-month"
    return Phrase(phrase_id, {**_said(agenda), "count": count})


def _full(agenda: Agenda) -> Phrase:
    """Say that there are more events than a sheet shows, and what to look at instead."""
    said = {**_said(agenda), "prefix": agenda.room.prefix, "day": agenda.stretch.first.isoformat()}
    return Phrase("event-agenda-week-full" if agenda.stretch.is_week else "event-agenda-month-full", said)


def _said(agenda: Agenda) -> dict[str, Arg]:
    stretch = agenda.stretch
    said: dict[str, Arg] = {"city": agenda.here.name}
    if not stretch.is_week:
        return said | {"month": When(stretch.first, Form.MONTH)}
    said |= {"first": When(stretch.first, Form.SHORT_DAY), "last": When(stretch.last, Form.SHORT_DAY)}
    return said | {"week": f"{stretch.first:%V}".lstrip("0"), "year": f"{stretch.last:%Y}"}


def _line(event: Event, agenda: Agenda) -> Phrase:
    span, here = event.draft.span, agenda.here
    said: dict[str, Arg] = {"id": event.id, "title": event.named, "here": said_span(span, here.zone, Form.DAY_TIME)}
    others = () if isinstance(span, AllDay) else tuple(_elsewhere(span, agenda))
    line = Phrase("event-agenda-line-there", {**said, "there": Listed(others)}) if others else Phrase("event-agenda-line", said)
    return Phrase("event-agenda-off", {"entry": line}) if event.cancelled else line


def _elsewhere(span: Timed, agenda: Agenda) -> Iterator[Phrase]:
    seen = span.starts.seen_from(agenda.here.zone)
    for city in agenda.cities:
        there = span.starts.seen_from(city.zone)
        if there.wall != seen.wall:
            form = Form.TIME if there.day == seen.day else Form.DAY_TIME
            yield Phrase("event-agenda-elsewhere", {"city": city.name, "when": When(there, form)})


def _more(agenda: Agenda, hidden: Sequence[Event]) -> Phrase:
    said: dict[str, Arg] = {"count": len(hidden), "prefix": agenda.room.prefix}
    if agenda.stretch.is_week:
        return Phrase("event-agenda-more-list", said)
    first = max(agenda.stretch.first, hidden[0].draft.span.days(agenda.here.zone)[0])
    return Phrase("event-agenda-more", {**said, "day": first.isoformat()})


def _closed_lines(agenda: Agenda) -> Iterator[Phrase]:
    cities = list(dict.fromkeys((agenda.here, *agenda.cities)))
    told_of = [(city, runs) for city in cities if (runs := _runs(agenda.closed[city.id], agenda.stretch))]
    for city, runs in told_of[:_MOST_CITIES]:
        yield Phrase("event-agenda-closed", {"city": city.name, "days": Listed(tuple(runs))})


def _runs(closed: Mapping[date, str], stretch: Stretch) -> list[Phrase]:
    """Return closed days in words; those in a row with the same reason as one."""
    runs: list[tuple[date, date, str]] = []
    for day, label in sorted(closed.items()):
        if not stretch.first <= day <= stretch.last:
            continue
        if runs and runs[-1][1] + _DAY == day and runs[-1][2] == label:
            runs[-1] = (runs[-1][0], day, label)
        else:
            runs.append((day, day, label))
    return [_run(first, last, label) for first, last, label in runs]


def _run(first: date, last: date, label: str) -> Phrase:
    day = When(first, Form.SHORT_DAY)
    when = day if first == last else Phrase("event-span-days", {"starts": day, "ends": When(last, Form.SHORT_DAY)})
    return Phrase("event-agenda-closed-day" if label else "event-agenda-closed-bare", {"day": when, "label": label})
