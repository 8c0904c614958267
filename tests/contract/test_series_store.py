"""What every database must do for events that recur."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.calendars.recurrence import DateutilExpansion
from bot.core.expansion import Recurrence
from bot.core.moment import Moment
from bot.core.person import Room
from bot.core.recurrence import Frequency, Rule, anchored
from bot.core.ref import RoomRef
from bot.features.events.model import Card, Coming, Draft, Event, EventKind, SignUp
from bot.features.events.occurrence import Occurrence, State, dates_of
from bot.features.events.series_store import SeriesStore
from bot.features.events.span import AllDay, Timed
from bot.features.events.store import EventStore
from tests.fakes.database import database_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database, Transaction

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
ROOM = Room(7, RoomRef("console", "lindenau"), "lindenau")
EVENTS, SERIES = EventStore(), SeriesStore()
FIRST = datetime(2027, 3, 18, 9)  # noqa: DTZ001 - wall time
BERLIN = "Europe/Berlin"
HOUR = timedelta(hours=1)
WEEKLY = anchored(Rule(Frequency.WEEKLY, count=4), FIRST.date())
CALL = Draft("Videokonferenz", Timed(Moment(FIRST, BERLIN), Moment(FIRST + HOUR, BERLIN)), rule=WEEKLY)
DATES = dates_of(WEEKLY, CALL.span, Recurrence(DateutilExpansion()))


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open an empty database of each kind."""
    async with database_in(data_dir) as opened:
        yield opened


def enter(tx: Transaction, draft: Draft = CALL, dates: tuple[Occurrence, ...] = DATES, room: int = 7) -> Event:
    """Enter a series with a card in a room."""
    event = EVENTS.add(tx, draft, ROOM, "lindenau", NOW)
    EVENTS.add_card(tx, event.number, Card(room, f"row{room}-{event.number}"))
    SERIES.begin(tx, event.number, dates)
    return event


def moved(one: Occurrence, days: int) -> Occurrence:
    """Return a date so many days later."""
    assert isinstance(one.span, Timed)
    starts = Moment(one.span.starts.wall + timedelta(days=days), BERLIN)
    return replace(one, span=Timed(starts, Moment(starts.wall + HOUR, BERLIN)))


async def test_a_series_comes_back_as_it_was_entered(database: Database) -> None:
    """The rule stands in the event, which is its first date; every date keeps its name, its hours and what has become of it"""
    event = await database.write(enter)
    stored = await database.read(EVENTS.get, event.number)
    assert stored is not None
    assert (stored.draft, stored.original) == (CALL, FIRST)
    assert await database.read(SERIES.dates, event.number) == list(DATES)
    assert [one.original.day for one in DATES] == [18, 25, 1, 8]


async def test_whole_days_come_back(database: Database) -> None:
    """A festival of two days every year is whole days in every year"""
    rule = anchored(Rule(Frequency.YEARLY, count=3), date(2027, 6, 19))
    draft = Draft("Sommerfest", AllDay(date(2027, 6, 19), date(2027, 6, 20), BERLIN), kind=EventKind.FESTIVAL, rule=rule)
    dates = dates_of(rule, draft.span, Recurrence(DateutilExpansion()))
    event = await database.write(enter, draft, dates)
    found = await database.read(SERIES.dates, event.number)
    assert [one.span for one in found] == [AllDay(date(year, 6, 19), date(year, 6, 20), BERLIN) for year in (2027, 2028, 2029)]


async def test_what_becomes_of_a_date_is_kept(database: Database) -> None:
    """Moved, left out, or after the end: seen in the list of dates, and only what takes place is still to come"""
    event = await database.write(enter)
    later = moved(DATES[0], 20)
    await database.write(SERIES.put, event.number, later, NOW)
    await database.write(SERIES.put, event.number, replace(DATES[1], skipped=True), NOW)
    await database.write(SERIES.put_rule, event.number, replace(WEEKLY, count=3), DATES[2].original, NOW)
    found = await database.read(SERIES.dates, event.number)
    assert [one.state for one in found] == [State.MOVED, State.SKIPPED, State.PLANNED, State.CANCELLED]
    upcoming = await database.read(SERIES.upcoming, event.number, NOW, 10)
    assert upcoming == [DATES[2], later]
    assert await database.read(SERIES.upcoming, event.number, NOW, 1) == [DATES[2]]
    stored = await database.read(EVENTS.get, event.number)
    assert stored is not None
    assert stored.draft.rule == replace(WEEKLY, count=3)


async def test_an_end_can_be_taken_back(database: Database) -> None:
    """What came after the end is there again, as it was"""
    event = await database.write(enter)
    await database.write(SERIES.put, event.number, replace(DATES[3], skipped=True), NOW)
    await database.write(SERIES.put_rule, event.number, replace(WEEKLY, count=2), DATES[1].original, NOW)
    await database.write(SERIES.put_rule, event.number, WEEKLY, DATES[3].original, NOW)
    assert await database.read(SERIES.dates, event.number) == [*DATES[:3], replace(DATES[3], skipped=True)]


async def test_a_day_names_a_date(database: Database) -> None:
    """By the rule first, else what was moved there; not what comes after the end"""
    event = await database.write(enter)
    there, aside = moved(DATES[0], 7), moved(DATES[2], 1)
    await database.write(SERIES.put, event.number, there, NOW)
    await database.write(SERIES.put, event.number, aside, NOW)
    await database.write(SERIES.put_rule, event.number, replace(WEEKLY, count=3), DATES[2].original, NOW)
    for day, expected in ((18, there), (25, DATES[1]), (26, None)):
        assert await database.read(SERIES.on, event.number, date(2027, 3, day)) == expected
    assert await database.read(SERIES.on, event.number, date(2027, 4, 2)) == aside
    assert await database.read(SERIES.on, event.number, date(2027, 4, 8)) is None


async def test_around_an_instant(database: Database) -> None:
    """What has begun, then what comes, each once"""
    event = await database.write(enter)
    now = DATES[1].span.begins_at
    assert await database.read(SERIES.around, event.number, now, 1) == list(DATES[:2])
    assert await database.read(SERIES.around, event.number, now, 9) == list(DATES)


async def test_the_next_date_stands_in_the_event(database: Database) -> None:
    """Whoever looks at the event sees that date"""
    event = await database.write(enter)
    await database.write(SERIES.show, event.number, DATES[2])
    stored = await database.read(EVENTS.get, event.number)
    assert stored is not None
    assert (stored.draft.span, stored.original) == (DATES[2].span, DATES[2].original)


async def test_sign_ups_are_carried_over(database: Database) -> None:
    """Everyone has said the same about the other event, with their place on the waiting list"""
    first, second = await database.write(enter), await database.write(enter)
    for said in (SignUp(1, 7, Coming.YES, 3), SignUp(2, 7, Coming.YES, 1, 4), SignUp(3, 8, Coming.NO)):
        await database.write(EVENTS.put_sign_up, first.number, said, NOW)
    await database.write(SERIES.carry_sign_ups, first.number, second.number)
    assert await database.read(EVENTS.sign_ups, second.number) == await database.read(EVENTS.sign_ups, first.number)
    assert len(await database.read(EVENTS.sign_ups, second.number)) == 3


async def test_what_was_said_since_is_carried_back(database: Database) -> None:
    """Of two answers of a person the newer one stands; who has answered only there has answered here now"""
    first, second = await database.write(enter), await database.write(enter)
    for number, said, minutes in (
        (first.number, SignUp(1, 7, Coming.YES), 0),
        (second.number, SignUp(1, 7, Coming.NO), 1),
        (first.number, SignUp(2, 7, Coming.MAYBE), 2),
        (second.number, SignUp(2, 7, Coming.YES), 1),
        (second.number, SignUp(3, 7, Coming.YES, 2), 1),
    ):
        await database.write(EVENTS.put_sign_up, number, said, NOW + timedelta(minutes=minutes))
    await database.write(SERIES.carry_back, second.number, first.number)
    stand = {said.person: said for said in await database.read(EVENTS.sign_ups, first.number)}
    assert stand == {1: SignUp(1, 7, Coming.NO), 2: SignUp(2, 7, Coming.MAYBE), 3: SignUp(3, 7, Coming.YES, 2)}


async def test_what_is_on_between_two_instants(database: Database) -> None:
    """Events and each date of a series, by their start, where they have a card; cancelled and left out ones are marked"""
    series = await database.write(enter)
    await database.write(SERIES.put, series.number, replace(DATES[1], skipped=True), NOW)
    await database.write(SERIES.put, series.number, moved(DATES[2], 1), NOW)
    await database.write(SERIES.put_rule, series.number, replace(WEEKLY, count=3), DATES[2].original, NOW)
    await database.write(enter, CALL, DATES, 8)
    once = Draft("Sommerfest", moved(DATES[0], 2).span)
    single = await database.write(EVENTS.add, once, ROOM, "lindenau", NOW)
    await database.write(EVENTS.add_card, single.number, Card(7, "row9"))
    off = await database.write(EVENTS.add, replace(once, title="Konzert"), ROOM, "lindenau", NOW)
    await database.write(EVENTS.add_card, off.number, Card(7, "row10"))
    await database.write(EVENTS.put_cancelled, off.number, NOW)

    found = await database.read(EVENTS.occurrences_between, [7], NOW, NOW + timedelta(days=90), 5)
    assert found is not None
    assert [(one.number, one.draft.span.begins_at.day, one.cancelled) for one in found] == [
        (series.number, 18, False),
        (single.number, 20, False),
        (off.number, 20, True),
        (series.number, 25, True),
        (series.number, 2, False),
    ]
    assert await database.read(EVENTS.occurrences_between, [7], NOW, NOW + timedelta(days=90), 4) is None
    assert [one.original for one in found if one.number == series.number] == [one.original for one in DATES[:3]]

    begins, over = DATES[0].span.begins_at, DATES[0].span.over_at
    for first, last, count in (
        (begins, begins, 0),
        (begins, over, 1),
        (over, over + HOUR, 1),
        (over + HOUR, over + 2 * HOUR, 0),
    ):
        within = await database.read(EVENTS.occurrences_between, [7], first, last, 9)
        assert within is not None
        assert len(within) == count
