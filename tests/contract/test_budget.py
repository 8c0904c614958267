"""What may be given to engines that cost something, on every database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.ref import PersonRef, RoomRef
from bot.features.people.store import RoomStore
from bot.features.translation.budget import Budget, Limits, Payer, Used
from bot.features.translation.budget_store import BudgetStore
from tests.fakes.clock import FakeClock
from tests.fakes.database import database_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database

ANA, RUI = PersonRef("console", "ana"), PersonRef("console", "rui")
HERE, THERE = 1, 2
MESSAGE = Payer(HERE, "m1", ANA)
COMPANY = ["company"]


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open a database of each kind with two rooms, numbers 1 and 2."""
    async with database_in(data_dir) as opened:
        for key in ("here", "there"):
            await opened.write(lambda tx, key: RoomStore().add(tx, RoomRef("console", key), "!", direct=False), key)
        yield opened


def budget(database: Database, limits: Limits, clock: FakeClock | None = None) -> Budget:
    """Return what a day has."""
    return Budget(database, BudgetStore(), limits, clock or FakeClock(datetime(2027, 3, 1, 10, tzinfo=UTC)))


@pytest.mark.parametrize(
    ("limits", "second", "fits"),
    [
        (Limits(person_characters=150), Payer(THERE, "m2", ANA), False),
        (Limits(person_characters=150), Payer(HERE, "m2", RUI), True),
        (Limits(person_characters=150), Payer(HERE, "E1"), True),
        (Limits(room_characters=150), Payer(HERE, "m2", RUI), False),
        (Limits(room_characters=150), Payer(THERE, "m2", ANA), True),
        (Limits(day_characters=150), Payer(THERE, "m2", RUI), False),
        (Limits(day_characters=200), Payer(THERE, "m2", RUI), True),
        (Limits(day_money=0.003, prices={"company": 20.0}), Payer(THERE, "m2", RUI), False),
        (Limits(day_money=0.004, prices={"company": 20.0}), Payer(THERE, "m2", RUI), True),
        (Limits(day_money=0.003), Payer(THERE, "m2", RUI), True),
    ],
)
async def test_limits(database: Database, limits: Limits, second: Payer, fits: bool) -> None:
    """A person, a room and the whole day have so many characters, the day so much money; each is counted by itself."""
    today = budget(database, limits)
    assert today.limited
    assert await today.reserve(today.share(MESSAGE, "en"), COMPANY, 100)
    assert await today.reserve(today.share(second, "en"), COMPANY, 100) is fits


async def test_a_day_is_a_day(database: Database) -> None:
    """What was given counts until midnight of UTC; then the whole budget is there again."""
    clock = FakeClock(datetime(2027, 3, 1, 23, 59, tzinfo=UTC))
    today = budget(database, Limits(day_characters=100), clock)
    assert await today.reserve(today.share(MESSAGE, "en"), COMPANY, 100)
    assert today.until() == datetime(2027, 3, 2, tzinfo=UTC)
    assert not await today.reserve(today.share(Payer(HERE, "m2"), "en"), COMPANY, 1)
    clock.advance(timedelta(minutes=1))
    assert await today.reserve(today.share(Payer(HERE, "m2"), "en"), COMPANY, 100)


async def test_what_is_settled_takes_the_place_of_what_was_set_aside(database: Database) -> None:
    """After an engine has answered what it was really given counts, and what was set aside for others is free again."""
    today = budget(database, Limits(day_characters=1000, prices={"company": 20.0}))
    share = today.share(MESSAGE, "en")
    await today.reserve(share, ["company", "other"], 100)
    assert await database.read(today.used, HERE, ANA) == Used(200, 200, 200, 2000)
    await today.settle(share, {"company": 120, "other": 0})
    assert await database.read(today.used, HERE, ANA) == Used(120, 120, 120, 2400)
    assert await database.read(today.used, THERE, RUI) == Used(0, 0, 120, 2400)


async def test_after_a_crash_words_are_set_aside_once(database: Database) -> None:
    """The same message that sets out again after a crash takes the place of its first try; another language is another try."""
    for _ in range(2):
        today = budget(database, Limits(day_characters=1000))
        again = today.share(MESSAGE, "en")
        await today.reserve(again, COMPANY, 100)
    await today.reserve(today.share(MESSAGE, "ja"), COMPANY, 100)
    assert (await database.read(today.used, HERE)).total == 200
    await today.settle(again, {"company": 100})
    await today.reserve(today.share(MESSAGE, "en"), COMPANY, 100)
    assert (await database.read(today.used, HERE)).total == 300


async def test_after_a_crash_several_works_are_set_aside_once_each(database: Database) -> None:
    """Works about the same words that set out again, in whichever order, take the place of their first tries together."""
    for turn in (1, -1):
        today = budget(database, Limits(day_characters=1000))
        shares = [today.share(MESSAGE, "en") for _ in range(2)]
        for share, characters in list(zip(shares, (100, 30), strict=True))[::turn]:
            await today.reserve(share, COMPANY, characters)
    for share in shares:
        await today.settle(share, {"company": 10})
    assert (await database.read(today.used, HERE)).total == 20


async def test_each_work_has_a_share_of_its_own(database: Database) -> None:
    """What one work has set aside for the same words in the same language no other one releases, and what is settled goes."""
    today = budget(database, Limits(day_characters=200))
    first, second, third = (today.share(MESSAGE, "en") for _ in range(3))
    assert [await today.reserve(share, COMPANY, 90) for share in (first, second, third)] == [True, True, False]
    assert await today.reserve(first, COMPANY, 110)
    await today.settle(third, {})
    assert (await database.read(today.used, HERE)).total == 200
    await today.settle(second, {"company": 80})
    await today.settle(first, {})
    assert (await database.read(today.used, HERE)).total == 80


async def test_what_does_not_fit_takes_nothing_away(database: Database) -> None:
    """A work that would need more than is left keeps what it has set aside before, since that may be given already."""
    today = budget(database, Limits(day_characters=100))
    share = today.share(MESSAGE, "en")
    assert [await today.reserve(share, COMPANY, characters) for characters in (60, 120)] == [True, False]
    assert (await database.read(today.used, HERE)).total == 60


async def test_a_room_hears_it_once_a_day(database: Database) -> None:
    """That a budget is used up is said once in each room and day."""
    clock = FakeClock(datetime(2027, 3, 1, 10, tzinfo=UTC))
    today = budget(database, Limits(day_characters=0), clock)
    assert [await database.write(today.tell_once, room) for room in (HERE, HERE, THERE)] == [True, False, True]
    clock.advance(timedelta(days=1))
    assert await database.write(today.tell_once, HERE)


async def test_whose_words_it_were_can_be_forgotten(database: Database) -> None:
    """Somebody who is forgotten stands in no row any more; the day's sums stay, and after two days everything goes."""
    clock = FakeClock(datetime(2027, 3, 1, 10, tzinfo=UTC))
    today, store = budget(database, Limits(day_characters=1000), clock), BudgetStore()
    await today.reserve(today.share(MESSAGE, "en"), COMPANY, 100)
    await database.write(store.forget_person, ANA)
    assert await database.read(today.used, HERE, ANA) == Used(0, 100, 100, 0)
    await database.write(store.forget, clock.now())
    assert (await database.read(today.used, HERE)).total == 100
    await database.write(store.forget, clock.now() + timedelta(days=1))
    assert (await database.read(today.used, HERE)).total == 0


def test_no_limit(database: Database) -> None:
    """Without limits nothing is counted at all; a limit of nothing is a limit."""
    limits = Limits()
    assert not budget(database, limits).limited
    assert budget(database, replace(limits, day_money=0)).limited
