"""What is kept of events beside themselves, over every database: what rooms know, sign-ups that lapsed, codes, and numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.person import Room
from bot.core.ref import RoomRef
from bot.features.events.held_store import Figures, HeldStore, Whose
from bot.features.events.model import Coming, Counts, Draft, EventKind, SignUp, Told
from bot.features.events.span import AllDay
from bot.features.events.store import EventStore
from bot.features.events.told_store import Hearing, ToldStore
from tests.fakes.database import database_in
from tests.fakes.event_world import hours

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database, Transaction

NOW = datetime(2027, 3, 1, 10, tzinfo=UTC)
DATE = datetime(2027, 6, 26, 14)  # noqa: DTZ001 - wall time
LATER = datetime(2027, 3, 2, 7, tzinfo=UTC)
STORE, TOLD, HELD = EventStore(), ToldStore(), HeldStore()
WISH = Draft("Vindima", hours("2027-06-19T14:00", "2027-06-19T22:00"), "Ribeira")


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open an empty database of each kind."""
    async with database_in(data_dir) as opened:
        yield opened


def add(tx: Transaction, draft: Draft = WISH, city: str | None = "porto") -> int:
    """Enter an event and return its number."""
    return STORE.add(tx, draft, Room(7, RoomRef("console", "porto")), city, NOW).number


async def test_what_a_room_knows_is_kept_until_it_hears_more(database: Database) -> None:
    """Times or whole days, of all or one date, the place, whether it is on, when that is told; dropped for one room alone"""
    number = await database.write(add)
    days = Told(AllDay(date(2027, 6, 19), date(2027, 6, 20), "Europe/Lisbon"), None, cancelled=True)
    timed = Told(WISH.span, "Ribeira", postponed=True)
    await database.write(TOLD.put, number, Hearing(7), days, LATER)
    await database.write(TOLD.put, number, Hearing(8, DATE), timed, NOW)
    assert await database.read(TOLD.of, number) == {Hearing(8, DATE): (timed, NOW), Hearing(7): (days, LATER)}
    await database.write(TOLD.drop, number, Hearing(8, DATE))
    assert await database.read(TOLD.of, number) == {Hearing(7): (days, LATER)}


async def test_what_was_said_before_an_event_was_put_off_counts_no_more(database: Database) -> None:
    """It is kept, marked, and in no count or waiting list; taken back it counts again, given a new date it does not"""

    def sign_up(tx: Transaction) -> int:
        number = add(tx)
        STORE.put_sign_up(tx, number, SignUp(1, 7, Coming.YES, 2, codes=("P01", "P02")), NOW)
        STORE.put_sign_up(tx, number, SignUp(2, 7, Coming.YES, 1, 1), NOW)
        return number

    number = await database.write(sign_up)
    before = await database.read(STORE.sign_ups, number)
    await database.write(STORE.put_off, number, NOW)
    event = await database.read(STORE.get, number)
    assert event is not None
    assert event.postponed
    assert await database.read(STORE.counts, number) == Counts()
    assert await database.read(STORE.waiting, number) == []
    assert await database.read(STORE.sign_ups, number) == [replace(said, lapsed=True) for said in before]
    await database.write(_take_up, number, as_before=True)
    assert await database.read(STORE.sign_ups, number) == before
    await database.write(STORE.put_off, number, LATER)
    await database.write(_take_up, number, as_before=False)
    assert await database.read(STORE.counts, number) == Counts()
    event = await database.read(STORE.get, number)
    assert event is not None
    assert not event.postponed


def _take_up(tx: Transaction, number: int, *, as_before: bool) -> None:
    STORE.take_up(tx, number, NOW, as_before=as_before)


async def test_only_the_last_answers_come_back(database: Database) -> None:
    """Put off twice and taken back once, what was said before the first time stays behind"""
    number = await database.write(add)
    await database.write(STORE.put_sign_up, number, SignUp(1, 7, Coming.YES, 5), NOW)
    await database.write(STORE.put_off, number, NOW)
    await database.write(_take_up, number, as_before=False)
    await database.write(STORE.put_sign_up, number, SignUp(2, 7, Coming.YES), NOW)
    await database.write(STORE.put_off, number, LATER)
    await database.write(_take_up, number, as_before=True)
    assert await database.read(STORE.counts, number) == Counts(yes=1)


async def test_the_figures_of_a_year(database: Database) -> None:
    """What was held, by kind and city, by the year of its own calendar; visitors and sign-ups in numbers"""

    def enter(tx: Transaction) -> None:
        festival = replace(WISH, kind=EventKind.FESTIVAL)
        first, _, cancelled, put_off = add(tx, festival), add(tx, WISH, None), add(tx, festival), add(tx, festival)
        add(tx, replace(WISH, span=hours("2027-12-31T20:00")), "bristol")
        add(tx, replace(WISH, span=hours("2028-01-01T02:00")), "bristol")
        add(tx, replace(WISH, span=hours("2026-12-31T22:00")), "bristol")
        STORE.put_cancelled(tx, cancelled, NOW)
        STORE.put_off(tx, put_off, NOW)
        HELD.put_visitors(tx, first, 180)
        for person, said in enumerate((SignUp(1, 7, Coming.YES, 3), SignUp(2, 7, Coming.NO), SignUp(3, 7, Coming.YES, 1, 1))):
            STORE.put_sign_up(tx, first, replace(said, person=person), NOW)

    await database.write(enter)
    summer, end = datetime(2027, 7, 1, tzinfo=UTC), datetime(2028, 2, 1, tzinfo=UTC)
    kinds: dict[EventKind | None, int] = {EventKind.FESTIVAL: 1, None: 1}
    cities: dict[str | None, int] = {"porto": 1, None: 1}
    assert await database.read(HELD.figures, 2027, summer, Whose()) == Figures(2, 180, 1, 3, kinds, cities)
    assert await database.read(HELD.figures, 2027, end, Whose()) == Figures(
        3, 180, 1, 3, {EventKind.FESTIVAL: 1, None: 2}, {"porto": 1, None: 1, "bristol": 1}
    )
    assert (await database.read(HELD.figures, 2025, end, Whose())).events == 0
    theirs = await database.read(HELD.figures, 2027, end, Whose({"bristol"}, (7,)))
    assert theirs.cities == {None: 1, "bristol": 1}
    assert (await database.read(HELD.figures, 2027, end, Whose({"bristol"}))).cities == {"bristol": 1}


async def test_codes_are_forgotten_and_numbers_stay(database: Database) -> None:
    """Of events that were over before an instant; of others they are kept"""
    number = await database.write(add)
    await database.write(STORE.put_sign_up, number, SignUp(1, 7, Coming.YES, 2, codes=("HF03", "P01")), NOW)
    assert await database.write(HELD.forget_codes, WISH.span.over_at) == 0
    assert (await database.read(STORE.sign_ups, number))[0].codes == ("HF03", "P01")
    assert await database.write(HELD.forget_codes, datetime(2027, 7, 1, tzinfo=UTC)) == 1
    assert await database.read(STORE.sign_ups, number) == [SignUp(1, 7, Coming.YES, 2)]
