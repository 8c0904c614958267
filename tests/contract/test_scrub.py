"""What was deleted is not in the database's files any more."""

from __future__ import annotations

import asyncio
import random
from contextlib import closing
from sqlite3 import connect
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, insert, select, update

from bot.core.errors import StorageError
from bot.features.people.person_store import person_table
from bot.features.reminders.store import reminder_table
from bot.storage.sqlite import FILE_NAME
from bot.storage.unit import connection
from tests.fakes.clock import FakeClock
from tests.fakes.database import database_in, sqlite_database

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Transaction
    from bot.storage.postgresql import PostgresDatabase
    from bot.storage.sqlite import SqliteDatabase

MARK = "Quillwort"
NOW = FakeClock().now()


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[SqliteDatabase | PostgresDatabase]:
    """Open a database of each kind."""
    async with database_in(data_dir) as opened:
        yield opened


def enter(tx: Transaction, seed: int) -> None:
    """Enter reminders of all lengths, a few marked ones among them, in an order that splits many pages."""
    chance = random.Random(seed)  # noqa: S311 - the same rows at every run
    for _ in range(400):
        word = MARK if chance.random() < 0.2 else "Seagrass"
        values = {"room_id": 1, "person_id": int(word == MARK), "text": f"{word} " * chance.choice([1, 3, 40, 400])}
        values |= {"due_wall": NOW.replace(tzinfo=None), "due_zone": "UTC", "due_fold": 0, "due_at": NOW, "state": "open"}
        connection(tx).execute(insert(reminder_table), values)
        if chance.random() < 0.5:
            some = [chance.randrange(1, 400)]
            longer = f"{word} " * chance.randrange(200)
            connection(tx).execute(update(reminder_table).where(reminder_table.c.id.in_(some)).values(text=longer))


def forget(tx: Transaction) -> None:
    """Delete what is marked."""
    marked = reminder_table.c.text.contains(MARK)
    connection(tx).execute(delete(reminder_table).where(marked))


def count(tx: Transaction) -> int:
    """Return how many reminders there are."""
    return len(connection(tx).execute(select(reminder_table.c.id)).all())


def traces(folder: Path) -> dict[str, int]:
    """Return in which files the mark stands, and how often."""
    found = {path.name: path.read_bytes().count(MARK.encode()) for path in folder.iterdir()}
    return {name: times for name, times in found.items() if times}


@pytest.mark.parametrize("seed", range(3))
async def test_nothing_is_left_in_the_files(tmp_path: Path, seed: int) -> None:
    """After a thorough scrub no copy of a deleted text is left, neither in the file nor in the log beside it"""
    async with sqlite_database(tmp_path) as database:
        await database.write(enter, seed)
        await database.scrub(thorough=False)
        assert traces(tmp_path)
        await database.write(forget)
        kept = await database.read(count)
        await database.scrub(thorough=True)
        assert traces(tmp_path) == {}
        assert await database.read(count) == kept > 100


async def test_what_was_just_written_and_deleted_is_gone(tmp_path: Path) -> None:
    """A quick scrub is enough for a text that was written a moment ago and deleted again"""
    async with sqlite_database(tmp_path) as database:
        for _ in range(50):
            await database.write(
                lambda tx: connection(tx).execute(insert(person_table).values(name=MARK, created_at=NOW)) and None
            )
            await database.write(lambda tx: connection(tx).execute(update(person_table).values(name="")) and None)
        assert traces(tmp_path)
        await database.scrub(thorough=False)
        assert traces(tmp_path) == {}


@pytest.mark.parametrize("thorough", [False, True])
async def test_work_goes_on_meanwhile(database: SqliteDatabase | PostgresDatabase, *, thorough: bool) -> None:
    """Whoever writes and reads at the same time loses nothing and meets no fault"""

    async def work(number: int) -> None:
        await database.write(enter, number)
        await database.read(count)

    await asyncio.gather(database.scrub(thorough=thorough), *(work(number) for number in range(4)), database.read(count))
    assert await database.read(count) == 1600


async def test_somebody_who_reads_on_is_waited_for_in_vain(tmp_path: Path) -> None:
    """While a backup is being read the log cannot be emptied: that is told, and the next time it works"""
    async with sqlite_database(tmp_path) as database:
        await database.write(lambda tx: connection(tx).exec_driver_sql("PRAGMA busy_timeout=10") and None)
        await database.write(enter, 1)
        with closing(connect(tmp_path / FILE_NAME, isolation_level=None)) as other:
            other.execute("BEGIN")
            other.execute("SELECT count(*) FROM reminder").fetchone()
            await database.write(forget)
            with pytest.raises(StorageError, match="being read"):
                await database.scrub(thorough=False)
            other.execute("COMMIT")
        await database.scrub(thorough=True)
        assert traces(tmp_path) == {}


async def test_a_closed_database_is_not_scrubbed(database: SqliteDatabase | PostgresDatabase) -> None:
    """What is asked for too late is refused like anything else"""
    await database.close()
    with pytest.raises(StorageError, match="closed"):
        await database.scrub(thorough=True)
