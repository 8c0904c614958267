"""SQLite: one process, one writing thread, readers beside it.

Reasons, measured in the project's reference: WAL with ``synchronous=FULL`` survives power loss; a write that begins with
``BEGIN IMMEDIATE`` never meets "database is locked" half-way; writing through SQLAlchemy on aiosqlite statement by statement
costs 3 ms of CPU a reply more than one hop to a thread that runs the whole transaction.
"""

from __future__ import annotations

import asyncio
import fcntl
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import create_engine, event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool

from bot.core.errors import StorageError
from bot.storage.fault import translated
from bot.storage.unit import Unit, run_all

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from io import IOBase
    from pathlib import Path

    from sqlalchemy import Connection, Engine

    from bot.core.transaction import Transaction

P = ParamSpec("P")
T = TypeVar("T")

FILE_NAME = "jumelage.db"
LOCK_NAME = "jumelage.lock"
_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA busy_timeout=5000",
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    # What is deleted is overwritten. Copies that stay behind where pages were split are removed by `SqliteDatabase.scrub`.
    "PRAGMA secure_delete=ON",
)


def _prepare(dbapi: Any, _record: object) -> None:  # noqa: ANN401 - sqlite3 or aiosqlite's adapter
    cursor = dbapi.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()
    dbapi.isolation_level = None


def _forbid_writing(dbapi: Any, _record: object) -> None:  # noqa: ANN401 - as above
    cursor = dbapi.cursor()
    cursor.execute("PRAGMA query_only=ON")
    cursor.close()


def _begin_immediate(open_connection: Connection) -> None:
    open_connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin(open_connection: Connection) -> None:
    open_connection.exec_driver_sql("BEGIN")


def writing_engine(path: Path) -> Engine:
    """Return an engine with one connection, whose transactions hold the database from their beginning, DDL included."""
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=StaticPool,
        connect_args={"check_same_thread": False, "isolation_level": None},
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def reading_engine(path: Path) -> Engine:
    """Return an engine that changes nothing, whose transactions see one state of the database from beginning to end."""
    engine = create_engine(f"sqlite:///{path}", connect_args={"isolation_level": None})
    event.listen(engine, "connect", _forbid_writing)
    event.listen(engine, "begin", _begin)
    return engine


class SqliteDatabase:
    """The `Database` port on one SQLite file.

    Args:
        folder: Where the file and its lock are; made if missing.
    """

    def __init__(self, folder: Path) -> None:
        """Remember the place; nothing is opened yet."""
        self.path = folder / FILE_NAME
        self._folder = folder
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sqlite-writer")
        self._writer: Engine | None = None
        self._reader: AsyncEngine | None = None
        self._lock: IOBase | None = None

    async def open(self, prepare: Callable[[Engine], None]) -> None:
        """Take the lock, open the file and bring its schema up to date.

        Args:
            prepare: Brings the schema up to date; called in the writing thread with the engine.

        Raises:
            StorageError: Another process uses the folder, or the schema is newer than this program.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        self._lock = locked(self._folder / LOCK_NAME)
        self._writer = writing_engine(self.path)
        self._reader = create_async_engine(f"sqlite+aiosqlite:///{self.path}", pool_size=2)
        event.listen(self._reader.sync_engine, "connect", _prepare)
        event.listen(self._reader.sync_engine, "connect", _forbid_writing)
        event.listen(self._reader.sync_engine, "begin", _begin)
        try:
            await asyncio.get_running_loop().run_in_executor(self._thread, _prepared, prepare, self._writer)
        except BaseException:
            await self.close()
            raise

    async def write(self, act: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run one writing transaction, see `Database.write`."""
        if self._writer is None:
            raise StorageError("the database is closed")
        loop = asyncio.get_running_loop()
        bound: Callable[[Transaction], T] = partial(_bound, act, args, kwargs)
        return await loop.run_in_executor(self._thread, _in_thread, self._writer, loop, bound)

    async def read(self, act: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run one reading transaction beside the writer, see `Database.read`."""
        if self._reader is None:
            raise StorageError("the database is closed")
        with translated():
            return await _to_its_end(_read(self._reader, lambda inner: act(Unit(inner), *args, **kwargs)))

    async def scrub(self, *, thorough: bool) -> None:
        """Remove from the files what was deleted, see `OpenDatabase.scrub`; the write-ahead log is empty afterwards."""
        if self._writer is None:
            raise StorageError("the database is closed")
        await asyncio.get_running_loop().run_in_executor(self._thread, partial(_scrubbed, self._writer, thorough=thorough))

    async def close(self) -> None:
        """Close everything; the lock is free afterwards."""
        # Taken away first: what is asked for from now on is refused, else it would open the file again behind the last write.
        (reader, self._reader), (writer, self._writer) = (self._reader, None), (self._writer, None)
        if reader is not None:
            await reader.dispose()
        if writer is not None:
            await asyncio.get_running_loop().run_in_executor(self._thread, writer.dispose)
        self._thread.shutdown(wait=True)
        if self._lock is not None:
            self._lock.close()
        self._lock = None


async def _read(reader: AsyncEngine, act: Callable[[Connection], T]) -> T:
    async with reader.begin() as opened:
        return await opened.run_sync(act)


async def _to_its_end(work: Coroutine[Any, Any, T]) -> T:
    """Wait for a read; whoever is cancelled meanwhile is so when it is done.

    A connection of aiosqlite that is given up while it reads is never closed, and the program would not come to its end.
    """
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        task.cancelled() or task.exception()  # it is of no interest any more
        raise


def _prepared(prepare: Callable[[Engine], None], engine: Engine) -> None:
    with translated():
        prepare(engine)


def _scrubbed(writer: Engine, *, thorough: bool) -> None:
    """Neither statement may stand in a transaction, so both pass SQLAlchemy by.

    Raises:
        StorageError: The database failed, or somebody read for so long that the log could not be emptied.
    """
    raw = writer.raw_connection()
    try:
        with translated(), closing(raw.cursor()) as cursor:
            if thorough:
                cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            busy = (cursor.fetchone() or (1,))[0]
    finally:
        raw.close()
    if busy:
        raise StorageError("the write-ahead log is being read")


def _in_thread(writer: Engine, loop: asyncio.AbstractEventLoop, act: Callable[[Transaction], T]) -> T:
    with translated(), writer.begin() as opened:
        unit = Unit(opened)
        result = act(unit)
    if unit.hooks:
        # Scheduled before the result is, so whoever awaits the result finds the hooks done.
        loop.call_soon_threadsafe(run_all, unit.hooks)
    return result


def _bound(act: Callable[..., T], args: tuple[object, ...], kwargs: dict[str, object], tx: Transaction) -> T:
    return act(tx, *args, **kwargs)


def locked(path: Path) -> IOBase:
    """Take a lock file for as long as the handle is open.

    Raises:
        StorageError: Another process holds it.
    """
    handle = path.open("a")
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as fault:
        handle.close()
        raise StorageError("another process is using this data_dir") from fault
    return handle
