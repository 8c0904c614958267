"""What every database must do for translation: who agreed, who was told, what can be corrected."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.ref import RoomRef
from bot.features.people.store import CityStore, RoomStore
from bot.features.translation.store import PassedOn, TranslationStore
from tests.fakes.database import database_in
from tests.fakes.directory import BRISTOL, PORTO

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
STORE = TranslationStore()
HERE, THERE = 1, 2
PASSED = PassedOn("row1", HERE, "Ana «Água»", "", "pt", "en", "Bom dia\n夏祭り")


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open a database of each kind with two cities and two rooms, numbers 1 and 2."""
    async with database_in(data_dir) as opened:
        await opened.write(CityStore().sync, [PORTO, BRISTOL])
        for key in ("here", "there"):
            await opened.write(lambda tx, key: RoomStore().add(tx, RoomRef("console", key), "!", direct=False), key)
        yield opened


async def test_each_citys_yes_is_kept(database: Database) -> None:
    """All that have said yes in this room come back; a second yes of the same city changes nothing"""
    assert await database.write(STORE.agree, HERE, "porto", NOW) == {"porto"}
    assert await database.write(STORE.agree, HERE, "porto", NOW) == {"porto"}
    assert await database.write(STORE.agree, THERE, "bristol", NOW) == {"bristol"}
    assert await database.write(STORE.agree, HERE, "bristol", NOW) == {"porto", "bristol"}


async def test_a_no_forgets_every_yes_of_the_room(database: Database) -> None:
    """All cities have to say it again; other rooms keep theirs"""
    for room in (HERE, THERE):
        await database.write(STORE.agree, room, "porto", NOW)
    await database.write(STORE.disagree, HERE)
    assert await database.write(STORE.agree, HERE, "bristol", NOW) == {"bristol"}
    assert await database.write(STORE.agree, THERE, "bristol", NOW) == {"porto", "bristol"}


async def test_a_yes_to_an_outside_engine_is_kept(database: Database) -> None:
    """Each room says yes to each engine once; its no takes them all back, and other rooms keep theirs"""
    for room, engine in ((HERE, "deepl"), (HERE, "deepl"), (HERE, "google"), (THERE, "deepl")):
        await database.write(STORE.allow, room, engine)
    assert await database.read(STORE.allowed, HERE) == {"deepl", "google"}
    await database.write(STORE.disagree, HERE)
    assert await database.read(STORE.allowed, HERE) == set()
    assert await database.read(STORE.allowed, THERE) == {"deepl"}


async def test_a_pair_is_told_once(database: Database) -> None:
    """In each room, for each pair and direction"""
    asked = [(HERE, "pt", "en"), (HERE, "pt", "en"), (HERE, "en", "pt"), (HERE, "pt", "de"), (THERE, "pt", "en")]
    assert [await database.write(STORE.tell_once, *each) for each in asked] == [True, False, True, True, True]


async def test_what_was_passed_on_comes_back(database: Database) -> None:
    """Author, languages and the original, by the row it became"""
    other = replace(PASSED, row="row2", room=THERE, city="Porto")
    await database.write(STORE.put, PASSED, NOW)
    await database.write(STORE.put, other, NOW)
    assert await database.read(STORE.get, "row1") == PASSED
    assert await database.read(STORE.get, "row2") == other
    assert await database.read(STORE.get, "row3") is None


async def test_what_was_passed_on_is_forgotten(database: Database) -> None:
    """All that is older than a moment goes, and is counted; what is of that moment stays"""
    for number in range(3):
        await database.write(STORE.put, replace(PASSED, row=f"row{number}"), NOW + timedelta(seconds=number))
    assert await database.write(STORE.forget, NOW) == 0
    assert await database.write(STORE.forget, NOW + timedelta(seconds=2)) == 2
    assert [await database.read(STORE.get, f"row{number}") is None for number in range(3)] == [True, True, False]
