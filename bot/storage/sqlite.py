"""SQLite: one process, one writing thread, readers beside it.

Reasons, measured in the project's reference: WAL with ``synchronous=FULL`` survives power loss; a write that begins with
``BEGIN IMMEDIATE`` never meets "database is locked" half-way; writing through SQLAlchemy on aiosqlite statement by statement
costs 3 ms of CPU a reply more than one hop to a thread that runs the whole transaction.
"""

from __future__ import annotations

import asyncio
import fcntl
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import create_engine, event
from sqlalchemy.exc import DatabaseError, DataError, IntegrityError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool

from bot.core.errors import StorageError
from bot.storage.unit import Unit, connection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
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
)


def _prepare(dbapi: Any, _record: object) -> None:  # noqa: ANN401 - sqlite3 or aiosqlite's adapter
    cursor = dbapi.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()
    dbapi.isolation_level = None


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


@contextmanager
def translated() -> Iterator[None]:
    """Tell what the database could not do from what we should not have asked: that is a defect, and the same at every try.

    Raises:
        StorageError: The database failed.
    """
    try:
        yield
    except (IntegrityError, DataError, ProgrammingError):
        raise
    except (DatabaseError, PoolTimeoutError, sqlite3.Error) as fault:
        raise StorageError(type(fault).__name__) from fault


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
            async with self._reader.begin() as opened:
                return await opened.run_sync(lambda inner: act(Unit(inner), *args, **kwargs))

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


def probe(tx: Transaction) -> None:
    """Write something that changes nothing, to see whether the database can be written.

    Args:
        tx: A writing transaction.
    """
    connection(tx).exec_driver_sql("PRAGMA user_version = 0")


def _prepared(prepare: Callable[[Engine], None], engine: Engine) -> None:
    with translated():
        prepare(engine)


def _in_thread(writer: Engine, loop: asyncio.AbstractEventLoop, act: Callable[[Transaction], T]) -> T:
    with translated(), writer.begin() as opened:
        unit = Unit(opened)
        result = act(unit)
    if unit.hooks:
        # Scheduled before the result is, so whoever awaits the result finds the hooks done.
        loop.call_soon_threadsafe(_run_all, unit.hooks)
    return result


def _bound(act: Callable[..., T], args: tuple[object, ...], kwargs: dict[str, object], tx: Transaction) -> T:
    return act(tx, *args, **kwargs)


def _run_all(hooks: list[Callable[[], None]]) -> None:
    for hook in hooks:
        hook()


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
