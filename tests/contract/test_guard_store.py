"""What every database must find at the time of an event."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.moment import Moment
from bot.core.person import Room
from bot.core.recurrence import Frequency, Rule, anchored
from bot.core.ref import RoomRef
from bot.features.events.guard_store import GuardStore
from bot.features.events.model import Card, Coming, Draft, EventKind, SignUp
from bot.features.events.occurrence import Occurrence
from bot.features.events.series_store import SeriesStore
from bot.features.events.span import Timed
from bot.features.events.store import EventStore
from tests.fakes.database import database_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database, Transaction

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
ROOM = Room(7, RoomRef("console", "porto"), "porto")
STORE = EventStore()


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open an empty database of each kind."""
    async with database_in(data_dir) as opened:
        yield opened


def span(hour: int, hours: int | None = 1) -> Timed:
    """Return some hours of 19 June in Porto."""
    starts = Moment(datetime(2027, 6, 19, hour), "Europe/Lisbon")  # noqa: DTZ001 - wall time
    return Timed(starts, None if hours is None else Moment(starts.wall + timedelta(hours=hours), starts.zone))


def add(tx: Transaction, when: Timed, room: int = 7, kind: EventKind | None = None) -> int:
    """Enter an event with a card in a room."""
    event = STORE.add(tx, Draft("Feira", when, kind=kind), ROOM, "porto", NOW)
    STORE.add_card(tx, event.number, Card(room, f"row{event.number}"))
    return event.number


async def found(database: Database, when: Timed, number: int = 0, *rooms: int) -> list[tuple[int, int]]:
    """Return what is found in some rooms."""
    events = await database.read(GuardStore().at_the_time, when, number, rooms or (7,))
    return [(event.number, shared) for event, shared in events]


async def test_what_overlaps_is_found(database: Database) -> None:
    """From start to end, an open end for an hour; nothing that only touches, is off, put off, elsewhere or an exhibition"""
    long, open_end = await database.write(add, span(9, 4)), await database.write(add, span(11, None))
    await database.write(add, span(10, 1))
    await database.write(add, span(12, 1))
    await database.write(add, span(11, 1), 8)
    await database.write(add, span(9, 8), 7, EventKind.EXHIBITION)
    gone, put_off = await database.write(add, span(11)), await database.write(add, span(11))
    await database.write(STORE.put_cancelled, gone, NOW)
    await database.write(STORE.put_off, put_off, NOW)
    assert await found(database, span(11)) == [(long, 0), (open_end, 0)]
    assert await found(database, span(11), long) == [(open_end, 0)]
    assert await found(database, span(11, None)) == [(long, 0), (open_end, 0)]


async def test_shared_people_are_found_anywhere(database: Database) -> None:
    """Whoever says yes or maybe to both counts, whichever room shows the other event"""
    here, there = await database.write(add, span(11)), await database.write(add, span(11), 8)
    assert await found(database, span(11), here) == []
    for person, first, second in ((1, Coming.YES, Coming.MAYBE), (2, Coming.YES, Coming.NO), (3, Coming.MAYBE, Coming.YES)):
        await database.write(STORE.put_sign_up, here, SignUp(person, 7, first), NOW)
        await database.write(STORE.put_sign_up, there, SignUp(person, 8, second), NOW)
    assert await found(database, span(11), here) == [(there, 2)]


async def test_every_date_of_a_series_is_found(database: Database) -> None:
    """Not only the next one, which stands in its row, but neither what is left out nor what comes after its end"""

    def weekly(tx: Transaction) -> int:
        rule = anchored(Rule(Frequency.WEEKLY), span(11).starts.day)
        event = STORE.add(tx, Draft("Ensaio", span(11), rule=rule), ROOM, "porto", NOW)
        STORE.add_card(tx, event.number, Card(7, "row"))
        dates = [Occurrence(on(week).starts.wall, on(week), skipped=week == 2, ended=week == 3) for week in range(4)]
        SeriesStore().begin(tx, event.number, dates)
        return event.number

    def on(week: int) -> Timed:
        return Timed(Moment(span(11).starts.wall + timedelta(weeks=week), "Europe/Lisbon"))

    number = await database.write(weekly)
    assert [await found(database, on(week)) for week in range(4)] == [[(number, 0)], [(number, 0)], [], []]
    assert await found(database, on(1), number) == []
    ((event, _),) = await database.read(GuardStore().at_the_time, on(1), 0, (7,))
    assert event.draft.span == on(1)
