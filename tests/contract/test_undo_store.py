"""What every database must do for what can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.ref import PersonRef, RoomRef
from bot.core.undo import FINAL, UNDO_LIFE, Undo
from bot.features.dialogue.undo_store import LONGEST, UndoStore
from bot.features.people.store import RoomStore
from tests.fakes.database import database_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
STORE = UndoStore()
ANA, TOM = PersonRef("console", "ana"), PersonRef("console", "tom")
HERE, THERE = 1, 2
FIRST = Undo(ANA, HERE, "event cancel E1", NOW)
SECOND = Undo(ANA, HERE, "remind cancel R1", NOW)


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open a database with two rooms, numbers 1 and 2."""
    async with database_in(data_dir) as opened:
        for key in ("here", "there"):
            await opened.write(lambda tx, key: RoomStore().add(tx, RoomRef("console", key), "!", direct=False), key)
        yield opened


async def put(database: Database, *undos: Undo) -> None:
    """Remember things done."""
    for undo in undos:
        await database.write(STORE.put, undo)


async def test_the_newest_first_and_each_once(database: Database) -> None:
    """Of one person in one room, even if both were done in the same moment"""
    others = (replace(FIRST, person=TOM), replace(FIRST, room=THERE), replace(FIRST, person=PersonRef("matrix", "ana")))
    await put(database, FIRST, SECOND, *others)
    since = NOW - UNDO_LIFE
    taken = [await database.write(STORE.take, ANA, HERE, since) for _ in range(3)]
    assert taken == [SECOND, FIRST, None]
    assert await database.write(STORE.take, TOM, HERE, since) == others[0]
    assert await database.write(STORE.take, ANA, THERE, since) == others[1]


async def test_after_a_while_it_counts_no_more(database: Database) -> None:
    """What was done at the moment asked about or before is not handed out"""
    await put(database, FIRST)
    assert await database.write(STORE.take, ANA, HERE, NOW) is None
    assert await database.write(STORE.take, ANA, HERE, NOW - timedelta(microseconds=1)) == FIRST


async def test_the_old_are_swept_out(database: Database) -> None:
    """Only what is too old goes, and is counted"""
    fresh = replace(SECOND, done_at=NOW + timedelta(seconds=1))
    await put(database, FIRST, replace(FIRST, person=TOM), fresh)
    assert await database.write(STORE.forget_old, NOW) == 2
    assert await database.write(STORE.take, ANA, HERE, NOW) == fresh


async def test_a_person_is_forgotten(database: Database) -> None:
    """What they could take back goes in every room; other people's stays"""
    await put(database, FIRST, replace(FIRST, room=THERE), replace(FIRST, person=TOM))
    await database.write(STORE.forget_person, ANA)
    since = NOW - UNDO_LIFE
    assert await database.write(STORE.take, ANA, HERE, since) is None
    assert await database.write(STORE.take, ANA, THERE, since) is None
    assert await database.write(STORE.take, TOM, HERE, since) is not None


async def test_what_is_too_long_cannot_be_taken_back(database: Database) -> None:
    """A command of the longest length fits; a longer one is no way back, and what was done before it does not take its place"""
    long, longer = replace(FIRST, call="x" * LONGEST), replace(FIRST, call="x" * (LONGEST + 1))
    await put(database, long, longer)
    taken = [await database.write(STORE.take, ANA, HERE, NOW - UNDO_LIFE) for _ in range(2)]
    assert taken == [replace(longer, call=FINAL), long]
