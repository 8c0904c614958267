"""What only SQLite has: a file, a lock beside it, a thread that writes."""

from __future__ import annotations

import asyncio
import gc
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bot.core.errors import StorageError
from bot.storage.sqlite import FILE_NAME, LOCK_NAME, SqliteDatabase
from bot.storage.unit import connection
from tests.fakes.counter import counting, make_tables, put, values

if TYPE_CHECKING:
    from pathlib import Path

    from bot.core.transaction import Transaction

HOLDS_THE_LOCK = """
import fcntl, sys
handle = open(sys.argv[1], "a")
fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
print("held", flush=True)
sys.stdin.read()
"""


def files_of(folder: Path) -> list[str]:
    """Return the names of what is in a folder."""
    return sorted(path.name for path in folder.iterdir())


async def test_what_the_database_cannot_do_is_told_in_our_words(tmp_path: Path) -> None:
    """A failure of the database is a `StorageError` with the library's own as cause, when writing and when reading."""

    def act(tx: Transaction) -> None:
        connection(tx).execute(text("SELECT * FROM nowhere"))

    async with counting(tmp_path) as database:
        for attempt in (database.write, database.read):
            with pytest.raises(StorageError) as caught:
                await attempt(act)
            assert caught.value.__cause__ is not None


async def test_it_survives_a_power_cut_and_keeps_references(tmp_path: Path) -> None:
    """Writers and readers work with a write-ahead log, saved through to the disk, and check references."""

    def pragmas(tx: Transaction) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        return [connection(tx).exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]

    async with counting(tmp_path) as database:
        assert await database.write(pragmas) == ["wal", 2, 1, 5000]
        assert await database.read(pragmas) == ["wal", 2, 1, 5000]


async def test_a_folder_of_another_process_is_refused(tmp_path: Path) -> None:
    """The lock holds between processes, and ends with the process that held it, however it ends."""
    command = [sys.executable, "-I", "-c", HOLDS_THE_LOCK, str(tmp_path / LOCK_NAME)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:  # noqa: ASYNC220, S603 - our own line
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        database = SqliteDatabase(tmp_path)
        with pytest.raises(StorageError, match="another process"):
            await database.open(make_tables)
        assert not (tmp_path / FILE_NAME).exists()
        other.kill()
    await database.open(make_tables)
    assert await database.read(values) == []
    await database.close()


async def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    """Something else under the name of the database is left as it is."""
    (tmp_path / FILE_NAME).write_bytes(b"a letter, and by no means a database" * 100)
    with pytest.raises(StorageError):
        await SqliteDatabase(tmp_path).open(make_tables)
    assert (tmp_path / FILE_NAME).read_bytes().startswith(b"a letter")


async def test_closing_leaves_nothing_behind(tmp_path: Path) -> None:
    """After closing no thread is left, and nothing was merely dropped that should have been closed."""
    before = set(threading.enumerate())
    async with counting(tmp_path) as database:
        await database.write(put, 1)
        await asyncio.gather(*(database.read(values) for _ in range(4)))
        assert set(threading.enumerate()) > before
    gc.collect()  # what was not closed warns now, and a warning fails the test
    assert set(threading.enumerate()) == before
    assert files_of(tmp_path) == [FILE_NAME, LOCK_NAME]
