"""Series from other calendars: whatever became of single dates there is the same here, and in the calendar handed out again."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import icalendar
import recurring_ical_events

from bot.calendars.ics import written
from bot.core.calendar import Calendar, CalendarEntry, Extract, Sight
from bot.features.events.diary import EventDiary
from bot.features.events.feed import EventFeed
from bot.features.events.store import EventStore
from tests.fakes.event_world import event_strings, hours, moment
from tests.fakes.series_world import BERLIN, CALL, SeriesWorld, series_world

if TYPE_CHECKING:
    from pathlib import Path

    from bot.core.calendar import Day

RULE = "FREQ=WEEKLY;COUNT=4"
TIMED = CalendarEntry("a@x", "Call", moment("2027-03-18T09:00", BERLIN), moment("2027-03-18T10:00", BERLIN), rule=RULE)
DAYS = CalendarEntry("a@x", "Besuch", date(2027, 3, 18), date(2027, 3, 18), rule=RULE)


def instead(replaces: Day, starts: Day, ends: Day | None = None, *, cancelled: bool = False) -> CalendarEntry:
    """Return what takes the place of a date."""
    return CalendarEntry("a@x", "Call", starts, ends, replaces=replaces, cancelled=cancelled)


def diary_of(world: SeriesWorld) -> EventDiary:
    """Return what enters events."""
    return EventDiary(world.events, world.recurring)


async def handed_out(world: SeriesWorld, number: int) -> list[str]:
    """Return the dates that a calendar program makes of the file of an event."""
    feed = EventFeed(world.events, EventStore(), world.titles, event_strings())
    extract = Extract(Sight(), "en", datetime(2000, 1, 1, tzinfo=UTC), "x")
    entries = await world.database.read(feed.one, number, world.lindenau, extract)
    found: Any = recurring_ical_events.of(icalendar.Calendar.from_ical(written(Calendar("E1", entries, BERLIN))))
    starts = [event["DTSTART"].dt for event in found.between((2027, 1, 1), (2028, 1, 1))]
    return sorted(start.isoformat() for start in starts)


async def entered(world: SeriesWorld, entry: CalendarEntry, *moved: CalendarEntry) -> list[str]:
    """Enter a series, and return what stands in the file that is handed out of it."""
    number = await world.database.write(diary_of(world).enter, entry, list(moved), world.lindenau, world.anke)
    return await handed_out(world, number)


async def test_a_date_that_takes_the_whole_day_there(tmp_path: Path) -> None:
    """A date of a series with hours that takes a whole day in the other calendar does so here, on its own day or another"""
    async with series_world(tmp_path) as world:
        own = instead(moment("2027-03-25T09:00", BERLIN), date(2027, 3, 25), date(2027, 3, 25))
        other = instead(moment("2027-04-01T09:00", BERLIN), date(2027, 4, 2), date(2027, 4, 3))
        assert await entered(world, TIMED, own, other) == [
            "2027-03-18T09:00:00+01:00",
            "2027-03-25",
            "2027-04-02",
            "2027-04-08T09:00:00+02:00",
        ]


async def test_a_date_that_has_an_hour_there(tmp_path: Path) -> None:
    """A date of a series of whole days that has an hour in the other calendar has it here"""
    async with series_world(tmp_path) as world:
        own = instead(date(2027, 3, 18), moment("2027-03-18T15:00", BERLIN))
        assert await entered(world, DAYS, own) == ["2027-03-18T15:00:00+01:00", "2027-03-25", "2027-04-01", "2027-04-08"]


async def test_a_date_by_the_clock_of_another_zone(tmp_path: Path) -> None:
    """A date that was moved by another city's clock is still named by the clock of the series"""
    async with series_world(tmp_path) as world:
        moved = instead(moment("2027-03-25T17:00", "Asia/Tokyo"), moment("2027-03-26T09:00", "Asia/Tokyo"))
        assert await entered(world, TIMED, moved) == [
            "2027-03-18T09:00:00+01:00",
            "2027-03-26T01:00:00+01:00",
            "2027-04-01T09:00:00+02:00",
            "2027-04-08T09:00:00+02:00",
        ]


async def test_a_date_that_is_moved_in_the_chat_by_another_clock(tmp_path: Path) -> None:
    """The same holds for what somebody moves here by the clock of their own city"""
    async with series_world(tmp_path) as world:
        event = await world.call(CALL)
        one = await world.on(event, "2027-03-25")
        span = hours("2027-03-25T09:00", "2027-03-25T10:00", "Asia/Tokyo")
        assert await world.database.write(world.recurring.move, event, one, span, world.anke, "!")
        assert (await handed_out(world, event.number))[:3] == [
            "2027-03-18T09:00:00+01:00",
            "2027-03-25T01:00:00+01:00",
            "2027-04-01T09:00:00+02:00",
        ]


async def test_what_takes_the_place_of_no_date(tmp_path: Path) -> None:
    """What names a date that a series does not have is told apart, unless it takes place in none of them anyway"""
    async with series_world(tmp_path) as world:
        known = instead(moment("2027-03-25T09:00", BERLIN), moment("2027-03-25T11:00", BERLIN))
        by_day = instead(date(2027, 4, 1), moment("2027-04-01T11:00", BERLIN))
        lost = instead(moment("2027-03-24T09:00", BERLIN), moment("2027-03-24T11:00", BERLIN))
        gone = instead(moment("2027-03-24T09:00", BERLIN), moment("2027-03-24T11:00", BERLIN), cancelled=True)
        diary = diary_of(world)
        assert diary.dateless(TIMED, [known, by_day, lost, gone], world.lindenau) == [lost]
        assert diary.dateless(DAYS, [by_day, lost], world.lindenau) == [lost]
