"""An agenda as a calendar sheet, in no language yet."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.core.drawing import CalendarSheet, ClosedDay, Scale, SheetEntry
from bot.core.moment import Moment
from bot.core.phrase import Form, Phrase, When
from bot.features.events.span import AllDay

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.person import City
    from bot.core.phrase import Arg
    from bot.features.events.agenda import Agenda
    from bot.features.events.model import Event

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_NOON = time(12)


def sheet_of(agenda: Agenda) -> CalendarSheet:
    """Return what the sheet of an agenda shows."""
    stretch, here = agenda.stretch, agenda.here
    cities = list(dict.fromkeys((here, *agenda.cities)))
    form = Form.COLUMN if stretch.is_week else Form.WEEKDAY
    return CalendarSheet(
        title=_title(agenda),
        language=agenda.language,
        first=stretch.monday.isoformat(),
        last=stretch.sunday.isoformat(),
        weekdays=tuple(When(stretch.monday + offset * _DAY, form) for offset in range(7)),
        week_word=Phrase("event-sheet-week-word"),
        month="" if stretch.is_week else f"{stretch.first:%Y-%m}",
        today=agenda.today.isoformat(),
        cities=tuple(city.name for city in cities),
        closed=tuple(
            ClosedDay(day.isoformat(), place, label)
            for place, city in enumerate(cities)
            for day, label in sorted(agenda.closed[city.id].items())
        ),
        closed_word=Phrase("event-sheet-closed"),
        entries=tuple(_entry(event, here.zone) for event in agenda.events or ()),
        scales=_scales(agenda) if stretch.is_week else (),
        foot=(*_clocks(agenda), Phrase("event-sheet-times", {"city": here.name})),
        all_day=Phrase("event-sheet-all-day"),
    )


def _title(agenda: Agenda) -> Phrase:
    stretch, said = agenda.stretch, {"city": agenda.here.name}
    if not stretch.is_week:
        return Phrase("event-sheet-month", {**said, "month": When(stretch.first, Form.MONTH)})
    days: dict[str, Arg] = {"first": When(stretch.first, Form.SHORT_DAY), "last": When(stretch.last, Form.SHORT_DAY)}
    return Phrase("event-sheet-week", {**said, **days, "week": f"{stretch.first:%V}".lstrip("0"), "year": f"{stretch.last:%Y}"})


def _entry(event: Event, zone: str) -> SheetEntry:
    span = event.draft.span
    said: dict[str, Arg] = {"id": event.id, "title": event.named}
    title = Phrase("event-sheet-off" if event.cancelled else "event-sheet-entry", said)
    if isinstance(span, AllDay):
        return SheetEntry(title, span.first.isoformat(), span.last.isoformat(), event.cancelled)
    starts, ends = (moment.seen_from(zone).wall.isoformat(timespec="minutes") for moment in (span.starts, span.last))
    return SheetEntry(title, starts, ends, event.cancelled)


def _scales(agenda: Agenda) -> tuple[Scale, ...]:
    """Return the hours of the city, and those of the first other one whose clocks show others."""
    here, monday = agenda.here, agenda.stretch.monday
    offsets = ((city, _offset_minutes(here, city, monday)) for city in agenda.cities)
    others = [Scale(city.name, minutes) for city, minutes in offsets if minutes]
    return (Scale(here.name), *others[:1])


def _clocks(agenda: Agenda) -> Iterator[Phrase]:
    """Say from which day on the hours at the right are others, in a week in which clocks change."""
    if not agenda.stretch.is_week:
        return
    here, monday = agenda.here, agenda.stretch.monday
    days = [monday + offset * _DAY for offset in range(7)]
    for city in agenda.cities:
        offsets = [_offset_minutes(here, city, day) for day in days]
        changed = next((day for day, offset in zip(days, offsets, strict=True) if offset != offsets[0]), None)
        if changed is not None:
            there = Moment(datetime.combine(changed, _NOON), here.zone).seen_from(city.zone)
            said: dict[str, Arg] = {"day": When(changed, Form.SHORT_DAY), "here": here.name, "there": city.name}
            yield Phrase("event-sheet-clocks", {**said, "noon": f"{there.wall:%-H:%M}"})


def _offset_minutes(here: City, there: City, day: date) -> int:
    noon = Moment(datetime.combine(day, _NOON), here.zone)
    return (noon.seen_from(there.zone).wall - noon.wall) // _MINUTE
