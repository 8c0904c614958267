"""The `Database` port on SQLite: all or nothing, one after another, readers beside, one process at a time."""

from __future__ import annotations

import asyncio
import gc
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bot.core.errors import NotFound, StorageError
from bot.core.phrase import Phrase
from bot.storage.sqlite import FILE_NAME, LOCK_NAME, SqliteDatabase, probe
from bot.storage.unit import connection, savepoint

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from sqlalchemy import Engine

    from bot.core.transaction import Transaction

SECONDS = 5.0
"""How long a thread waits for another at most; nothing here needs it."""
HOLDS_THE_LOCK = """
import fcntl, sys
handle = open(sys.argv[1], "a")
fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
print("held", flush=True)
sys.stdin.read()
"""


class Unheard(BaseException):
    """Something that is no `Exception`, as an interrupt is none."""


def make_tables(engine: Engine) -> None:
    """Make a counter and a table that refers to it, checked at the end of a transaction."""
    with engine.begin() as opened:
        opened.execute(text("CREATE TABLE IF NOT EXISTS counter (id INTEGER PRIMARY KEY, value INTEGER NOT NULL)"))
        opened.execute(
            text("CREATE TABLE IF NOT EXISTS child (of INTEGER REFERENCES counter (id) DEFERRABLE INITIALLY DEFERRED)")
        )


def put(tx: Transaction, value: int) -> None:
    """Add a row."""
    connection(tx).execute(text("INSERT INTO counter (value) VALUES (:value)"), {"value": value})


def values(tx: Transaction) -> list[int]:
    """Return all rows."""
    return [int(row[0]) for row in connection(tx).execute(text("SELECT value FROM counter ORDER BY id"))]


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[SqliteDatabase]:
    """An open database."""
    opened = SqliteDatabase(tmp_path)
    await opened.open(make_tables)
    yield opened
    await opened.close()


def saved_outside(database: SqliteDatabase) -> int:
    """Return how many rows somebody else sees in the file."""
    with closing(sqlite3.connect(database.path)) as other:
        return int(other.execute("SELECT count(*) FROM counter").fetchone()[0])


def files_of(folder: Path) -> list[str]:
    """Return the names of what is in a folder."""
    return sorted(path.name for path in folder.iterdir())


async def test_what_is_written_is_there(database: SqliteDatabase) -> None:
    """A transaction that ends well is saved whole, and gives back what its function returns."""

    def act(tx: Transaction, first: int, *, second: int) -> str:
        put(tx, first)
        put(tx, second)
        return "done"

    assert await database.write(act, 1, second=2) == "done"
    assert await database.read(values) == [1, 2]
    assert saved_outside(database) == 2


@pytest.mark.parametrize(
    "fault", [ValueError("x"), StorageError("x"), NotFound(Phrase("x")), Unheard()], ids=lambda fault: type(fault).__name__
)
async def test_whatever_is_raised_undoes_everything(database: SqliteDatabase, fault: BaseException) -> None:
    """After any exception nothing is saved and no hook runs; the caller gets that very exception, and one can go on."""
    hooks: list[str] = []

    def act(tx: Transaction) -> None:
        put(tx, 1)
        tx.after_commit(lambda: hooks.append("ran"))
        raise fault

    with pytest.raises(type(fault)) as caught:
        await database.write(act)
    assert caught.value is fault
    await database.write(put, 2)
    assert (await database.read(values), hooks) == ([2], [])


async def test_a_commit_that_fails_undoes_everything(database: SqliteDatabase) -> None:
    """What the database refuses only at the end is undone too, without its hooks."""
    hooks: list[str] = []

    def act(tx: Transaction) -> None:
        put(tx, 1)
        connection(tx).execute(text("INSERT INTO child (of) VALUES (99)"))
        tx.after_commit(lambda: hooks.append("ran"))

    with pytest.raises(Exception, match="FOREIGN KEY"):
        await database.write(act)
    await database.write(put, 2)
    assert (await database.read(values), hooks) == ([2], [])


async def test_hooks_run_after_the_commit_and_before_the_caller_goes_on(database: SqliteDatabase) -> None:
    """Hooks see all saved, run on the event loop in order, and are done when the awaiting caller resumes."""
    seen: list[tuple[str, int, bool]] = []
    here = threading.current_thread()

    def act(tx: Transaction) -> None:
        for name in ("first", "second"):
            tx.after_commit(
                lambda name=name: seen.append((name, saved_outside(database), threading.current_thread() is here))  # type: ignore[misc]
            )
        put(tx, 1)
        assert saved_outside(database) == 0

    await database.write(act)
    assert seen == [("first", 1, True), ("second", 1, True)]


async def test_a_savepoint_undoes_its_part_only(database: SqliteDatabase) -> None:
    """What fails inside a savepoint is undone with its hooks; what came before and comes after is saved."""
    hooks: list[str] = []

    def part(tx: Transaction) -> None:
        with savepoint(tx):
            put(tx, 2)
            tx.after_commit(lambda: hooks.append("inside"))
            raise ValueError("undone")

    def act(tx: Transaction) -> None:
        put(tx, 1)
        tx.after_commit(lambda: hooks.append("before"))
        with pytest.raises(ValueError, match="undone"):
            part(tx)
        put(tx, 3)

    await database.write(act)
    assert (await database.read(values), hooks) == ([1, 3], ["before"])


async def test_writers_go_one_after_another(database: SqliteDatabase) -> None:
    """Who reads and then writes in one transaction never loses what another wrote at the same time."""
    await database.write(put, 0)

    def increment(tx: Transaction) -> None:
        (now,) = values(tx)
        connection(tx).execute(text("UPDATE counter SET value = :value"), {"value": now + 1})

    await asyncio.gather(*(database.write(increment) for _ in range(20)))
    assert await database.read(values) == [20]


async def test_readers_do_not_wait_for_a_writer(database: SqliteDatabase) -> None:
    """While a transaction is open, others read what was saved before it, several at once."""
    started, go_on = threading.Event(), threading.Event()

    def slow(tx: Transaction) -> None:
        put(tx, 1)
        started.set()
        assert go_on.wait(SECONDS)

    writing = asyncio.create_task(database.write(slow))
    assert await asyncio.to_thread(started.wait, SECONDS)
    assert await asyncio.gather(*(database.read(values) for _ in range(3))) == [[], [], []]
    assert not writing.done()
    go_on.set()
    await writing
    assert await database.read(values) == [1]


async def test_a_caller_who_gives_up_leaves_the_database_usable(database: SqliteDatabase) -> None:
    """A transaction under way when its caller is cancelled ends as it would have, and the next one is not disturbed."""
    started, go_on = threading.Event(), threading.Event()

    def slow(tx: Transaction) -> None:
        put(tx, 1)
        started.set()
        assert go_on.wait(SECONDS)

    writing = asyncio.create_task(database.write(slow))
    assert await asyncio.to_thread(started.wait, SECONDS)
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing
    go_on.set()
    await database.write(put, 2)
    assert await database.read(values) == [1, 2]


async def test_what_the_database_cannot_do_is_told_in_our_words(database: SqliteDatabase) -> None:
    """A failure of the database is a `StorageError` with the library's own as cause, when writing and when reading."""

    def act(tx: Transaction) -> None:
        connection(tx).execute(text("SELECT * FROM nowhere"))

    for attempt in (database.write, database.read):
        with pytest.raises(StorageError) as caught:
            await attempt(act)
        assert caught.value.__cause__ is not None


async def test_it_survives_a_power_cut_and_keeps_references(database: SqliteDatabase) -> None:
    """Writers and readers work with a write-ahead log, saved through to the disk, and check references."""

    def pragmas(tx: Transaction) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        return [connection(tx).exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]

    assert await database.write(pragmas) == ["wal", 2, 1, 5000]
    assert await database.read(pragmas) == ["wal", 2, 1, 5000]


async def test_a_probe_changes_nothing(database: SqliteDatabase) -> None:
    """Whether it can be written can be asked without a trace."""
    await database.write(put, 1)
    await database.write(probe)
    assert await database.read(values) == [1]


async def test_a_second_handle_is_refused(database: SqliteDatabase, tmp_path: Path) -> None:
    """Who opens a folder in use is told so; the first is not disturbed, and the folder is free after it."""
    second = SqliteDatabase(tmp_path)
    with pytest.raises(StorageError, match="another process"):
        await second.open(make_tables)
    await second.close()
    await database.write(put, 1)
    await database.close()
    third = SqliteDatabase(tmp_path)
    await third.open(make_tables)
    assert await third.read(values) == [1]
    await third.close()


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


async def test_an_opening_that_fails_frees_the_folder(tmp_path: Path) -> None:
    """If the schema cannot be brought up to date, everything is closed again and the reason told."""

    def fail(engine: Engine) -> None:
        with engine.begin() as opened:
            opened.execute(text("CREATE TABLE half (id INTEGER)"))
            raise StorageError("newer")

    with pytest.raises(StorageError, match="newer"):
        await SqliteDatabase(tmp_path).open(fail)
    again = SqliteDatabase(tmp_path)
    await again.open(make_tables)
    with pytest.raises(StorageError):  # the table of the failed opening is not there
        await again.read(lambda tx: connection(tx).execute(text("SELECT * FROM half")))
    await again.close()


async def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    """Something else under the name of the database is left as it is."""
    (tmp_path / FILE_NAME).write_bytes(b"a letter, and by no means a database" * 100)
    with pytest.raises(StorageError):
        await SqliteDatabase(tmp_path).open(make_tables)
    assert (tmp_path / FILE_NAME).read_bytes().startswith(b"a letter")


async def test_a_closed_database_says_so(tmp_path: Path) -> None:
    """Before it is opened and after it is closed, nothing is done and `StorageError` raised; closing twice is no fault."""
    database = SqliteDatabase(tmp_path)
    for attempt in (database.write, database.read):
        with pytest.raises(StorageError, match="closed"):
            await attempt(values)
    await database.open(make_tables)
    await database.close()
    await database.close()
    for attempt in (database.write, database.read):
        with pytest.raises(StorageError, match="closed"):
            await attempt(values)


async def test_what_is_in_hand_is_saved_when_it_closes(tmp_path: Path) -> None:
    """Writes asked for before closing are saved; one asked for while closing is refused and leaves nothing open."""
    database = SqliteDatabase(tmp_path)
    await database.open(make_tables)
    started, go_on = threading.Event(), threading.Event()

    def slow(tx: Transaction) -> None:
        started.set()
        assert go_on.wait(SECONDS)
        put(tx, 1)

    before = [asyncio.create_task(database.write(slow)), asyncio.create_task(database.write(put, 2))]
    assert await asyncio.to_thread(started.wait, SECONDS)
    closing_it = asyncio.create_task(database.close())
    await asyncio.sleep(0)
    late = asyncio.create_task(database.write(put, 3))
    await asyncio.sleep(0)
    go_on.set()
    await asyncio.gather(*before, closing_it)
    with pytest.raises(StorageError, match="closed"):
        await late
    with closing(sqlite3.connect(database.path)) as other:
        assert [row[0] for row in other.execute("SELECT value FROM counter ORDER BY id")] == [1, 2]


async def test_closing_leaves_nothing_behind(tmp_path: Path) -> None:
    """After closing no thread is left, and nothing was merely dropped that should have been closed."""
    before = set(threading.enumerate())
    database = SqliteDatabase(tmp_path)
    await database.open(make_tables)
    await database.write(put, 1)
    await asyncio.gather(*(database.read(values) for _ in range(4)))
    assert set(threading.enumerate()) > before
    await database.close()
    gc.collect()  # what was not closed warns now, and a warning fails the test
    assert set(threading.enumerate()) == before
    assert files_of(tmp_path) == [FILE_NAME, LOCK_NAME]
