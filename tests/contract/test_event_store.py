"""What every database must do for events."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.moment import Moment, Readings
from bot.core.person import Room
from bot.core.ref import RoomRef
from bot.features.events.model import Card, Coming, Counts, Draft, Entry, Event, EventKind, EventTrack, Organiser, SignUp
from bot.features.events.span import AllDay, Timed
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


def at(day: int, hour: int = 14) -> Moment:
    """Return a wall time of June 2027 in Porto."""
    return Moment(datetime(2027, 6, day, hour), "Europe/Lisbon")  # noqa: DTZ001 - wall time


def add(tx: Transaction, draft: Draft, *rooms: int) -> Event:
    """Enter an event with a card in each of the rooms."""
    event = STORE.add(tx, draft, ROOM, "porto", NOW)
    for room in rooms:
        STORE.add_card(tx, event.number, Card(room, f"row{room}"))
    return event


async def test_an_event_comes_back_as_it_was_entered(database: Database) -> None:
    """Everything that its author said survives, both moments with zone and fold, and room and city"""
    _, second = Readings.of(datetime(2027, 10, 31, 2, 30), "Europe/Berlin")  # noqa: DTZ001 - wall time
    ends = Moment(datetime(2027, 11, 1, 9, 0), "Asia/Tokyo")  # noqa: DTZ001 - wall time
    more = ("https://example.org/água", "Um dia\ninteiro", Organiser.MAYOR, EventTrack.SAFETY, (2880, 30))
    wish = Draft("夏祭り \N{PARTY POPPER} «Água»", Timed(second, ends), "Praça da Ribeira", 40, EventKind.FESTIVAL, *more)
    entered = await database.write(add, wish, 7)
    assert second.fold == 1
    assert await database.read(STORE.find, entered.number, [7]) == Event(entered.number, wish, 7, "porto")


async def test_what_nobody_said_comes_back_as_nothing(database: Database) -> None:
    """No end, place, limit or city is none afterwards"""
    wish = Draft("Vindima", Timed(at(19)))
    entered = await database.write(STORE.add, wish, ROOM, None, NOW)
    await database.write(STORE.add_card, entered.number, Card(7, "row7"))
    assert await database.read(STORE.find, entered.number, [7]) == Event(entered.number, wish, 7)


async def test_numbers_are_never_used_twice(database: Database) -> None:
    """The number of an event that was removed is not given to the next one"""
    from sqlalchemy import delete

    from bot.features.events.table import event_table
    from bot.storage.unit import connection

    first = await database.write(add, Draft("Uma", Timed(at(19))))
    second = await database.write(add, Draft("Duas", Timed(at(19))))
    await database.write(lambda tx: connection(tx).execute(delete(event_table)))
    third = await database.write(add, Draft("Três", Timed(at(19))))
    assert first.number < second.number < third.number


async def test_an_event_is_found_only_where_it_is_shown(database: Database) -> None:
    """A room without a card of it knows nothing of an event"""
    entered = await database.write(add, Draft("Vindima", Timed(at(19))), 7, 8)
    assert [await database.read(STORE.find, entered.number, rooms) is not None for rooms in ([7], [5, 8], [9], [])] == [
        True,
        True,
        False,
        False,
    ]
    assert await database.read(STORE.find, entered.number + 1, [7]) is None


async def test_coming_events_stand_in_the_order_of_their_starts(database: Database) -> None:
    """Each event shown there stands once, by its instant, whatever the zone; what is over does not, unless it is put off"""

    def enter(tx: Transaction) -> list[int]:
        tokyo = Moment(datetime(2027, 6, 19, 20), "Asia/Tokyo")  # noqa: DTZ001 - wall time; 12:00 in Porto
        wishes = [
            Draft("later", Timed(at(20))),
            Draft("noon", Timed(tokyo)),
            Draft("two", Timed(at(19))),
            Draft("begun", Timed(at(18, 8), at(18, 23))),
            Draft("over", Timed(at(18, 8), at(18, 11))),
            Draft("begun without an end", Timed(at(18, 11))),
            Draft("off, long over", Timed(at(17, 8))),
            Draft("off", Timed(at(18, 9))),
            Draft("put off", Timed(at(17, 9))),
        ]
        numbers = [add(tx, wish, 7, 8).number for wish in wishes]
        add(tx, Draft("elsewhere", Timed(at(19))), 9)
        STORE.put_cancelled(tx, numbers[-3], NOW)
        STORE.put_cancelled(tx, numbers[-2], NOW)
        STORE.put_off(tx, numbers[-1], NOW)
        return numbers

    await database.write(enter)
    found = await database.read(STORE.coming, [7, 8], at(18, 12).at)
    assert [event.draft.title for event in found] == ["put off", "begun", "off", "noon", "two", "later"]


async def test_a_cancelled_event_stays(database: Database) -> None:
    """Whoever asks for a cancelled event still finds it, marked as cancelled"""
    entered = await database.write(add, Draft("Vindima", Timed(at(19))), 7)
    await database.write(STORE.put_cancelled, entered.number, NOW)
    found = await database.read(STORE.find, entered.number, [7])
    assert found is not None
    assert found.cancelled


async def test_cards_are_remembered(database: Database) -> None:
    """Every message that shows an event is found again, and no other event's"""
    entered = await database.write(add, Draft("Vindima", Timed(at(19))), 8, 7)
    await database.write(add, Draft("Magusto", Timed(at(19))), 7)
    assert await database.read(STORE.cards, entered.number) == [Card(7, "row7"), Card(8, "row8")]


async def test_the_last_word_counts(database: Database) -> None:
    """Somebody who says something else takes the place of what they said, and the order is that of the last words"""

    def say(tx: Transaction) -> int:
        number = add(tx, Draft("Vindima", Timed(at(19))), 7).number
        words = [(1, Coming.YES), (2, Coming.MAYBE), (3, Coming.YES), (1, Coming.NO), (4, Coming.YES)]
        for minute, (person, coming) in enumerate(words):
            STORE.put_sign_up(tx, number, SignUp(person, 7, coming), NOW + timedelta(minutes=minute))
        STORE.drop_sign_up(tx, number, 4)
        other = add(tx, Draft("Magusto", Timed(at(19))), 7).number
        STORE.put_sign_up(tx, other, SignUp(9, 7, Coming.YES), NOW)
        return number

    number = await database.write(say)
    assert await database.read(STORE.counts, number) == Counts(yes=1, no=1, maybe=1)
    assert await database.read(STORE.sign_ups, number) == [
        SignUp(2, 7, Coming.MAYBE),
        SignUp(3, 7, Coming.YES),
        SignUp(1, 7, Coming.NO),
    ]
    assert await database.read(STORE.sign_up, number, 1) == SignUp(1, 7, Coming.NO)
    assert await database.read(STORE.sign_up, number, 4) is None


async def test_whole_days_come_back_as_the_same_dates(database: Database) -> None:
    """A date is kept as it is in every zone; what takes whole days begins and is over with its zone's midnights"""

    def enter(tx: Transaction) -> list[AllDay]:
        spans = [AllDay(date(2027, 6, 19), date(2027, 6, 20), zone) for zone in ("Asia/Tokyo", "America/Los_Angeles")]
        for span in spans:
            add(tx, Draft(span.zone, span), 7)
        return spans

    spans = await database.write(enter)
    found = await database.read(STORE.coming, [7], NOW)
    assert [event.draft.span for event in found] == spans
    tokyo_is_over = datetime(2027, 6, 20, 15, tzinfo=UTC)
    assert len(await database.read(STORE.coming, [7], tokyo_is_over - timedelta(seconds=1))) == 2
    assert [event.draft.span for event in await database.read(STORE.coming, [7], tokyo_is_over)] == spans[1:]


async def test_what_is_changed_comes_back_changed(database: Database) -> None:
    """Another time, another number of places, and an event that takes place after all"""
    entered = await database.write(add, Draft("Vindima", Timed(at(19), at(19, 22)), limit=40), 7)
    whole_day = AllDay(date(2027, 6, 20), date(2027, 6, 20), "Europe/Lisbon")

    def change(tx: Transaction) -> Event:
        STORE.put_span(tx, entered.number, whole_day)
        STORE.put_draft(tx, entered.number, replace(STORE.hold(tx, entered.number).draft, limit=None))
        STORE.put_cancelled(tx, entered.number, NOW)
        STORE.put_cancelled(tx, entered.number, None)
        return STORE.hold(tx, entered.number)

    assert await database.write(change) == Event(entered.number, Draft("Vindima", whole_day), 7, "porto")
    await database.write(STORE.put_span, entered.number, Timed(at(21)))
    found = await database.read(STORE.find, entered.number, [7])
    assert found is not None
    assert found.draft.span == Timed(at(21))


async def test_the_waiting_list_keeps_its_order(database: Database) -> None:
    """Who waits stands in the order of coming, even in the same instant; each counts for as many as they bring"""

    def say(tx: Transaction) -> int:
        number = add(tx, Draft("Vindima", Timed(at(19)), limit=3), 7).number
        STORE.put_sign_up(tx, number, SignUp(1, 7, Coming.YES, 3), NOW)
        for person, places in ((9, 2), (2, 1), (5, 1)):
            queued = STORE.next_queued(tx, number)
            STORE.put_sign_up(tx, number, SignUp(person, 7, Coming.YES, places, queued), NOW)
        return number

    number = await database.write(say)
    assert await database.read(STORE.counts, number) == Counts(yes=3, waiting=4)
    assert [(said.person, said.places) for said in await database.read(STORE.waiting, number)] == [(9, 2), (2, 1), (5, 1)]
    await database.write(STORE.give_place, number, 2)
    assert [said.person for said in await database.read(STORE.waiting, number)] == [9, 5]
    assert await database.read(STORE.counts, number) == Counts(yes=4, waiting=3)


async def test_nobody_has_said_anything_at_first(database: Database) -> None:
    """A new event counts nobody"""
    entered = await database.write(add, Draft("Vindima", Timed(at(19))), 7)
    assert await database.read(STORE.counts, entered.number) == Counts()


async def test_somebody_is_forgotten_everywhere(database: Database) -> None:
    """Forgetting a person leaves none of their sign-ups, names the events concerned, and leaves other people's"""

    def say(tx: Transaction) -> list[Event]:
        events = [add(tx, Draft(title, Timed(at(19))), 7) for title in ("one", "two", "three")]
        for event in events[:2]:
            STORE.put_sign_up(tx, event.number, SignUp(1, 7, Coming.YES), NOW)
        STORE.put_sign_up(tx, events[1].number, SignUp(2, 7, Coming.YES), NOW)
        return events

    events = await database.write(say)
    assert await database.write(STORE.forget, 1) == events[:2]
    assert await database.write(STORE.forget, 1) == []
    assert [(await database.read(STORE.counts, event.number)).yes for event in events] == [0, 1, 0]


# Calendars


async def test_an_entry_is_found_by_its_row(database: Database) -> None:
    """Where an event stands in calendars is remembered, with the room it was made for, until it is dropped"""
    event = await database.write(add, Draft("Uma", Timed(at(19))), 7, 9)
    other = await database.write(add, Draft("Duas", Timed(at(20))), 7)
    for number, entry in ((event.number, Entry(9, "row1")), (event.number, Entry(7, "row2")), (other.number, Entry(7, "row3"))):
        await database.write(STORE.add_entry, number, entry)
    assert await database.read(STORE.entries, event.number) == [Entry(7, "row2"), Entry(9, "row1")]
    assert await database.read(STORE.entered, "row1") == (event, 9)
    assert await database.read(STORE.entries_to_come, NOW) == ["row2", "row1", "row3"]
    assert await database.read(STORE.entries_to_come, at(20).at) == ["row3"]
    await database.write(STORE.drop_entry, "row1")
    assert await database.read(STORE.entered, "row1") is None
    assert await database.read(STORE.entries, event.number) == [Entry(7, "row2")]
    assert await database.read(STORE.entries, other.number) == [Entry(7, "row3")]


async def test_what_takes_place_between_two_instants(database: Database) -> None:
    """Whatever touches them and has a card in one of the rooms, also when it began before or is cancelled, by its start

    If that is more than wanted, only that it is.
    """
    await database.write(add, Draft("before", Timed(at(9), at(10))), 7)
    long = await database.write(add, Draft("long", AllDay(date(2026, 1, 1), date(2028, 1, 1), "Europe/Lisbon")), 7)
    off = await database.write(add, Draft("off", Timed(at(12))), 7, 8)
    await database.write(add, Draft("elsewhere", Timed(at(12))), 9)
    inside = await database.write(add, Draft("inside", Timed(at(13))), 8)
    await database.write(add, Draft("after", Timed(at(20))), 7)
    await database.write(STORE.put_cancelled, off.number, NOW)
    found = await database.read(STORE.occurrences_between, [7, 8], at(11).at, at(15).at, 3)
    assert found is not None
    assert [(event.number, event.cancelled) for event in found] == [
        (long.number, False),
        (off.number, True),
        (inside.number, False),
    ]
    assert await database.read(STORE.occurrences_between, [7, 8], at(11).at, at(15).at, 2) is None
