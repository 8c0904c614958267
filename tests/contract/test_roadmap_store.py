"""What every database must do for the roadmap."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.moment import Moment, Readings
from bot.core.person import Role
from bot.features.roadmap.model import Milestone, Posted, Side, Wish
from bot.features.roadmap.store import RoadmapStore
from tests.fakes.database import sqlite_database

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database, Transaction

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
STORE = RoadmapStore()
DATABASES = {"sqlite": sqlite_database}


@pytest.fixture(params=sorted(DATABASES))
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """Open an empty database of each kind."""
    async with DATABASES[request.param](tmp_path) as opened:
        yield opened


def wish(day: int, zone: str = "Europe/Berlin") -> Wish:
    """Return something due at noon of a day of April 2027."""
    return Wish(f"by {day}", Moment(datetime(2027, 4, day, 12), zone))  # noqa: DTZ001 - wall time


def add(tx: Transaction, day: int, *cities: str, room: int = 1) -> Milestone:
    """Enter something for some cities."""
    return STORE.add(tx, wish(day), cities, room)


async def found(database: Database, *cities: str, room: int | None = None) -> list[int]:
    """Return the numbers of what is open for some cities or a room."""
    return [milestone.number for milestone in await database.read(STORE.open, cities, room)]


async def test_a_milestone_comes_back_as_it_was_entered(database: Database) -> None:
    """Title, moment with zone and fold, role, days, room and the order of the cities survive"""
    _, second = Readings.of(datetime(2027, 10, 31, 2, 30), "Europe/Berlin")  # noqa: DTZ001 - wall time
    wanted = Wish("名簿 «Água»", second, Role.CRISIS_OFFICER, (14, 0, 365))
    entered = await database.write(STORE.add, wanted, ("minasaki", "lindenau"), 3)
    assert entered == Milestone(1, wanted, 3, (Side("minasaki"), Side("lindenau")))
    assert await database.read(STORE.get, 1) == entered
    assert second.fold == 1


async def test_no_reminders_wished(database: Database) -> None:
    """An empty list of days stays empty"""
    await database.write(STORE.add, Wish("a", wish(1).due, days=()), ("lindenau",), 1)
    entered = await database.read(STORE.get, 1)
    assert entered is not None
    assert entered.wish.days == ()


async def test_an_unknown_number_is_nothing(database: Database) -> None:
    """A number nobody has been given finds nothing"""
    assert await database.read(STORE.get, 1) is None


async def test_a_part_is_done_and_open_again(database: Database) -> None:
    """Only the named city's part of the named milestone changes"""
    for _ in range(2):
        await database.write(add, 1, "lindenau", "minasaki")
    await database.write(STORE.set_done, 1, "minasaki", NOW)
    first, second = await database.read(STORE.get, 1), await database.read(STORE.get, 2)
    assert first is not None
    assert first.sides == (Side("lindenau"), Side("minasaki", NOW))
    assert second is not None
    assert second.sides == (Side("lindenau"), Side("minasaki"))
    await database.write(STORE.set_done, 1, "minasaki", None)
    first = await database.read(STORE.get, 1)
    assert first is not None
    assert first.sides == second.sides


async def test_what_was_given_up_says_when(database: Database) -> None:
    """The moment survives, and can be taken back"""
    await database.write(add, 1, "lindenau")
    await database.write(STORE.set_cancelled, 1, NOW)
    given_up = await database.read(STORE.get, 1)
    assert given_up is not None
    assert given_up.cancelled_at == NOW
    await database.write(STORE.set_cancelled, 1, None)
    back = await database.read(STORE.get, 1)
    assert back is not None
    assert back.cancelled_at is None


async def test_what_is_open_comes_by_its_moment(database: Database) -> None:
    """Open is what some city still has to do; of the named cities or of the room; zones do not disturb the order"""
    for day, cities, room in [
        (20, ("lindenau",), 1),
        (10, ("lindenau", "minasaki"), 1),
        (15, ("minasaki",), 2),
        (5, ("lindenau",), 1),
        (4, ("lindenau",), 1),
    ]:
        await database.write(add, day, *cities, room=room)
    await database.write(STORE.add, wish(10, "Asia/Tokyo"), ("lindenau",), 1)
    await database.write(STORE.set_done, 2, "lindenau", NOW)
    await database.write(STORE.set_done, 4, "lindenau", NOW)
    await database.write(STORE.set_cancelled, 5, NOW)
    assert await found(database, "lindenau") == [6, 2, 1]
    assert await found(database, "minasaki") == [2, 3]
    assert await found(database, "lindenau", "minasaki") == [6, 2, 3, 1]
    assert await found(database) == []
    assert await found(database, room=2) == [3]
    assert await found(database, "lindenau", room=2) == [6, 2, 3, 1]


async def test_what_is_to_come_for_a_city(database: Database) -> None:
    """Whatever is due after the instant and concerns the city, be it open, done or given up"""
    for day, cities in [(2, ("lindenau",)), (1, ("lindenau",)), (3, ("minasaki",)), (4, ("minasaki", "lindenau"))]:
        await database.write(add, day, *cities)
    await database.write(STORE.set_done, 1, "lindenau", NOW)
    await database.write(STORE.set_cancelled, 4, NOW)
    after = wish(1).due.at
    assert [one.number for one in await database.read(STORE.upcoming, "lindenau", after)] == [1, 4]
    assert [one.number for one in await database.read(STORE.upcoming, "lindenau", NOW)] == [2, 1, 4]


async def test_open_milestones_come_whole(database: Database) -> None:
    """What is found through one city has the parts of all, in their order"""
    entered = await database.write(add, 1, "minasaki", "lindenau")
    assert await database.read(STORE.open, ["lindenau"]) == [entered]


async def test_the_newest_message_about_the_same_is_kept(database: Database) -> None:
    """A room has one card and one reminder of each city for a milestone; a newer one takes the older one's place"""
    await database.write(add, 1, "lindenau")
    await database.write(add, 1, "lindenau")
    for number, posted in [
        (1, Posted(1, "", "card")),
        (1, Posted(1, "lindenau", "old")),
        (1, Posted(2, "", "card2")),
        (2, Posted(1, "", "other")),
        (1, Posted(1, "lindenau", "new")),
    ]:
        await database.write(STORE.put_post, number, posted)
    assert await database.read(STORE.posts, 1) == [
        Posted(1, "", "card"),
        Posted(1, "lindenau", "new"),
        Posted(2, "", "card2"),
    ]
    assert await database.read(STORE.posts, 2) == [Posted(1, "", "other")]
