"""What only PostgreSQL has: a server that can be away, a connection that can break, a lock that goes with it."""

from __future__ import annotations

import asyncio
import gc
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import asyncpg
import pytest
from sqlalchemy import text

from bot.core.errors import StorageError
from bot.storage.postgresql import PostgresDatabase
from bot.storage.postgresql_engine import LOCK
from bot.storage.unit import connection
from tests.fakes.counter import make_tables, put, values
from tests.fakes.postgres import PostgresServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Transaction

NOBODY_LEFT = "SELECT count(*) = 0 FROM pg_stat_activity WHERE application_name = 'jumelage'"
WAITS_AT_COMMIT = """
CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(60); RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER wait AFTER INSERT ON counter DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
WHEN (new.value = 60) EXECUTE FUNCTION wait()
"""


@asynccontextmanager
async def open_at(url: str, folder: Path) -> AsyncIterator[PostgresDatabase]:
    """Open a database with a counter."""
    database = PostgresDatabase(url, folder)
    await database.open(make_tables)
    try:
        yield database
    finally:
        await database.close()


@asynccontextmanager
async def somebody(url: str) -> AsyncIterator[Any]:
    """Connect as somebody else."""
    other = await asyncpg.connect(url)
    try:
        yield other
    finally:
        await other.close()


def ends(monkeypatch: pytest.MonkeyPatch) -> list[asyncio.Event]:
    """Return a list with the end of every connection that is opened from now on."""
    known: list[asyncio.Event] = []
    connect = asyncpg.connect

    async def connected(*args: object, **kwargs: object) -> Any:  # noqa: ANN401 - asyncpg has no types
        opened, end = await connect(*args, **kwargs), asyncio.Event()
        opened.add_termination_listener(lambda _: end.set())
        known.append(end)
        return opened

    monkeypatch.setattr(asyncpg, "connect", connected)
    return known


def backend(tx: Transaction) -> int:
    """Return the number of the server's process of a connection."""
    return int(connection(tx).execute(text("SELECT pg_backend_pid()")).scalar_one())


async def until(other: Any, query: str, *values: object) -> None:  # noqa: ANN401 - asyncpg has no types
    """Ask the server until it answers yes."""
    while not await other.fetchval(query, *values):
        pass


async def waits(other: Any, pid: int, event: str) -> None:  # noqa: ANN401 - as above
    """Wait until a process of the server waits for something."""
    await until(other, "SELECT wait_event = $2 FROM pg_stat_activity WHERE pid = $1", pid, event)


async def test_one_process_writes(postgres_url: str, tmp_path: Path) -> None:
    """A second bot on the same database is refused, also from another folder; the lock goes with the connection."""
    async with open_at(postgres_url, tmp_path / "one"):
        with pytest.raises(StorageError, match="another process is using this database"):
            await PostgresDatabase(postgres_url, tmp_path / "two").open(make_tables)
    async with open_at(postgres_url, tmp_path / "two"):
        pass


async def test_two_databases_share_no_folder(postgres: PostgresServer, postgres_url: str, tmp_path: Path) -> None:
    """The session of the chat account is in the folder: a second bot there is refused whatever its database."""
    other = await asyncio.to_thread(postgres.new_database)
    async with open_at(postgres_url, tmp_path):
        with pytest.raises(StorageError, match="another process is using this data_dir"):
            await PostgresDatabase(other, tmp_path).open(make_tables)
    await asyncio.to_thread(postgres.drop, other)


async def test_an_idle_connection_that_was_cut_is_replaced_unnoticed(
    postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that ended our connections while nobody used them costs nothing, and the lock is taken anew."""
    async with somebody(postgres_url) as other:
        ended = ends(monkeypatch)
        async with open_at(postgres_url, tmp_path) as database:
            await database.write(put, 1)
            await database.read(values)
            await other.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'jumelage'")
            for end in [*ended]:  # it comes through the network
                await end.wait()
            await database.write(put, 2)
            assert await database.read(values) == [1, 2]
            assert not await other.fetchval("SELECT pg_try_advisory_lock($1)", LOCK)


async def test_who_has_lost_the_lock_writes_no_more(postgres_url: str, tmp_path: Path) -> None:
    """When somebody else took our place while our connection was broken, our writes fail until they are gone."""
    async with open_at(postgres_url, tmp_path) as database, somebody(postgres_url) as other:
        pid = await database.write(backend)
        await other.execute("SELECT pg_terminate_backend($1)", pid)
        await other.execute("SELECT pg_advisory_lock($1)", LOCK)
        with pytest.raises(StorageError):
            await database.write(put, 1)
        await other.execute("SELECT pg_advisory_unlock($1)", LOCK)
        await database.write(put, 2)
        assert await database.read(values) == [2]


async def test_a_connection_that_breaks_undoes_everything(postgres_url: str, tmp_path: Path) -> None:
    """A transaction cut off in the middle is nowhere, is told as a failure of the database, and the next one succeeds."""
    async with open_at(postgres_url, tmp_path) as database, somebody(postgres_url) as other:
        hooks: list[str] = []

        def act(tx: Transaction) -> None:
            put(tx, 1)
            tx.after_commit(lambda: hooks.append("ran"))
            connection(tx).execute(text("SELECT pg_sleep(60)"))

        pid = await database.write(backend)
        writing = asyncio.create_task(database.write(act))
        await waits(other, pid, "PgSleep")
        await other.execute("SELECT pg_terminate_backend($1)", pid)
        with pytest.raises(StorageError):
            await writing
        await database.write(put, 2)
        assert (await database.read(values), hooks) == ([2], [])


async def test_a_commit_of_unknown_end_that_was_saved_counts(postgres_url: str, tmp_path: Path) -> None:
    """If the connection breaks after the server has saved and before it says so, nothing is done twice and the hooks run.

    The server waits for a standby that is not there: by then the transaction is saved, and nobody has been told.
    """
    async with open_at(postgres_url, tmp_path) as database, somebody(postgres_url) as other:
        hooks: list[str] = []

        def act(tx: Transaction) -> str:
            connection(tx).execute(text("SET LOCAL synchronous_commit = remote_write"))
            put(tx, 1)
            tx.after_commit(lambda: hooks.append("ran"))
            return "done"

        pid = await database.write(backend)
        try:
            await other.execute("ALTER SYSTEM SET synchronous_standby_names = 'nobody'")
            await other.execute("SELECT pg_reload_conf()")
            await until(other, "SHOW synchronous_standby_names")
            writing = asyncio.create_task(database.write(act))
            await waits(other, pid, "SyncRep")
            await other.execute("SELECT pg_terminate_backend($1)", pid)
            assert await writing == "done"
        finally:
            await other.execute("ALTER SYSTEM RESET synchronous_standby_names")
            await other.execute("SELECT pg_reload_conf()")
        assert (await database.read(values), hooks) == ([1], ["ran"])


async def test_a_commit_of_unknown_end_that_was_not_saved_fails(postgres_url: str, tmp_path: Path) -> None:
    """If the connection breaks while the server is still saving, the caller is told that nothing was saved, and nothing was."""
    async with open_at(postgres_url, tmp_path) as database, somebody(postgres_url) as other:
        await other.execute(WAITS_AT_COMMIT)
        pid = await database.write(backend)
        writing = asyncio.create_task(database.write(put, 60))
        await waits(other, pid, "PgSleep")
        await other.execute("SELECT pg_terminate_backend($1)", pid)
        with pytest.raises(StorageError):
            await writing
        await database.write(put, 2)
        assert await database.read(values) == [2]


async def test_a_server_that_starts_again(tmp_path: Path) -> None:
    """While the server is away everything is a `StorageError`; when it is back, the same database goes on."""
    server = await asyncio.to_thread(PostgresServer().__enter__)
    try:
        async with open_at(await asyncio.to_thread(server.new_database), tmp_path) as database:
            await database.write(put, 1)
            await asyncio.to_thread(server.stop)
            for _ in range(2):
                with pytest.raises(StorageError):
                    await database.write(put, 2)
                with pytest.raises(StorageError):
                    await database.read(values)
            await asyncio.to_thread(server.start)
            await database.write(put, 3)
            assert await database.read(values) == [1, 3]
    finally:
        await asyncio.to_thread(server.__exit__, None, None, None)


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("postgresql://jumelage@127.0.0.1:1/none", "cannot be reached"),
        ("postgresql://jumelage@/none?host=/nowhere", "cannot be reached"),
        ("missing", 'database "missing" does not exist'),
    ],
)
async def test_a_server_that_is_not_there_is_told(postgres: PostgresServer, tmp_path: Path, url: str, why: str) -> None:
    """Whoever starts a bot without its database reads what is missing, and the folder is free again."""
    for _ in range(2):
        with pytest.raises(StorageError, match=why):
            await PostgresDatabase(postgres.url(url) if url == "missing" else url, tmp_path).open(make_tables)


@pytest.mark.parametrize(
    ("state", "passes"),
    [
        ("40001", True),  # serialization failure
        ("40P01", True),  # deadlock
        ("53100", True),  # disk full
        ("57014", True),  # cancelled
        ("25006", True),  # read-only, as a standby is
        ("22001", False),  # text too long
        ("22021", False),  # a sign that cannot be stored
        ("42P01", False),  # no such table
        ("54000", False),  # too large for an index
    ],
)
async def test_what_may_pass_is_told_from_what_is_always_wrong(
    postgres_url: str, tmp_path: Path, state: str, *, passes: bool
) -> None:
    """Only what may succeed at the next try is a failure of the database; the rest is told as it is."""
    statement = text(f"DO $$ BEGIN RAISE EXCEPTION 'made up' USING ERRCODE = '{state}'; END $$")
    async with open_at(postgres_url, tmp_path) as database:
        with pytest.raises(Exception, match=state if passes else "made up") as caught:
            await database.write(lambda tx: connection(tx).execute(statement))
    assert isinstance(caught.value, StorageError) == passes


async def test_closing_leaves_nothing_behind(postgres_url: str, tmp_path: Path) -> None:
    """After closing no connection is open and no task is left."""
    before = asyncio.all_tasks()
    async with open_at(postgres_url, tmp_path) as database:
        await database.write(put, 1)
        await asyncio.gather(*(database.read(values) for _ in range(8)))
    gc.collect()  # what was not closed warns now, and a warning fails the test
    assert asyncio.all_tasks() == before
    async with somebody(postgres_url) as other:
        await until(other, NOBODY_LEFT)
