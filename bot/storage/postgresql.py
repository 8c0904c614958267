"""PostgreSQL: one process, one connection that writes, readers beside it.

The connection that writes holds an advisory lock, and whoever has the lock alone writes: so writing transactions follow one
another as on SQLite, at no cost, and a process that has lost its connection can do no harm to the one that took its place.
Readers see one state of the database from their first statement to their last (REPEATABLE READ), as on SQLite.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.core.errors import StorageError
from bot.storage.postgresql_engine import SNAPSHOT, Link, engine_for, in_transaction, reached
from bot.storage.sqlite import LOCK_NAME, locked
from bot.storage.unit import Unit, run_all

if TYPE_CHECKING:
    from collections.abc import Callable
    from io import IOBase
    from pathlib import Path
    from typing import Any

    from sqlalchemy import Connection
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

    from bot.core.transaction import Transaction

P = ParamSpec("P")
T = TypeVar("T")

READERS = 3
_PATIENCE_SECONDS = 30.0
_SETTLING_PAUSE_SECONDS = 0.5
_OWN_NUMBER = "SELECT pg_current_xact_id_if_assigned()::text"
_FATE = text("SELECT pg_xact_status(CAST(CAST(:mark AS text) AS xid8))")


class PostgresDatabase:
    """The `Database` port on one PostgreSQL database.

    Args:
        url: Where it is, see `Link`.
        folder: The ``data_dir``; its lock is held as well, since the session of the chat account is there.
    """

    def __init__(self, url: str, folder: Path) -> None:
        """Remember the place; nothing is opened yet."""
        self._url = url
        self._folder = folder
        self._turn = asyncio.Lock()
        self._writing: set[asyncio.Task[Any]] = set()
        self._writer: AsyncEngine | None = None
        self._reader: AsyncEngine | None = None
        self._lock: IOBase | None = None
        self._unsettled = False

    async def open(self, prepare: Callable[[Connection], None]) -> None:
        """Take the locks and bring the schema up to date.

        Args:
            prepare: Brings the schema up to date; called in a transaction of its own.

        Raises:
            StorageError: PostgreSQL cannot be reached, another process uses the database or the folder, or the schema is newer
                than this program.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        self._lock = locked(self._folder / LOCK_NAME)
        self._writer = engine_for(Link(self._url, locks=True, patience_seconds=_PATIENCE_SECONDS))
        self._reader = engine_for(Link(self._url, patience_seconds=_PATIENCE_SECONDS), READERS).execution_options(**SNAPSHOT)
        try:
            with reached():
                async with self._writer.connect():
                    pass
            await in_transaction(Link(self._url), prepare)
        except BaseException:
            await self.close()
            raise

    async def write(self, act: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run one writing transaction, see `Database.write`; a caller who gives up does not break it off."""
        if self._writer is None:
            raise StorageError("the database is closed")
        bound: Callable[[Transaction], T] = partial(_bound, act, args, kwargs)
        task = asyncio.get_running_loop().create_task(self._in_turn(self._writer, bound))
        self._writing.add(task)
        task.add_done_callback(self._writing.discard)
        return await asyncio.shield(task)

    async def read(self, act: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run one reading transaction beside the writer, see `Database.read`."""
        if self._reader is None:
            raise StorageError("the database is closed")
        with reached():
            async with self._reader.begin() as opened:
                return await opened.run_sync(lambda inner: act(Unit(inner), *args, **kwargs))

    async def scrub(self, *, thorough: bool) -> None:
        """Remove from the files what was deleted, see `OpenDatabase.scrub`; writers wait meanwhile.

        Whoever may read the server's files finds old pages in its write-ahead log too; that is the server's to rotate.
        """
        if self._writer is None:
            raise StorageError("the database is closed")
        engine = engine_for(Link(self._url)).execution_options(isolation_level="AUTOCOMMIT")
        try:
            async with self._turn:
                with reached():
                    async with engine.connect() as opened:
                        await opened.execute(text("VACUUM FULL" if thorough else "VACUUM"))
        finally:
            await engine.dispose()

    async def close(self) -> None:
        """Close everything; what is in hand is saved before, and the locks are free afterwards."""
        (reader, self._reader), (writer, self._writer) = (self._reader, None), (self._writer, None)
        if self._writing:
            await asyncio.wait(self._writing)
        for engine in (reader, writer):
            if engine is not None:
                await engine.dispose()
        if self._lock is not None:
            self._lock.close()
        self._lock = None

    async def _in_turn(self, writer: AsyncEngine, act: Callable[[Transaction], T]) -> T:
        if self._unsettled:
            raise StorageError("the connection to the database is lost")
        async with self._turn:
            with reached():
                async with writer.connect() as opened:
                    result, hooks, mark = await _done(opened, act)
                    saved = await _saved(opened)
            if not saved and not await self._settled(writer, mark):
                raise StorageError("the connection to the database was lost")
        # Scheduled before the result is, so whoever awaits the result finds the hooks done.
        asyncio.get_running_loop().call_soon(run_all, hooks)
        return result

    async def _settled(self, writer: AsyncEngine, mark: str | None) -> bool:
        """Find out what became of a transaction whose connection was lost while it was being saved.

        Whoever asked for it would otherwise do it again, or believe that its outbox rows are on their way.
        """
        self._unsettled = True
        try:
            while mark is not None and self._writer is not None:
                fate = await _fate(writer, mark)
                if fate not in {None, "in progress"}:
                    return fate == "committed"
                await asyncio.sleep(_SETTLING_PAUSE_SECONDS)
        finally:
            self._unsettled = False
        return False


async def _done(opened: AsyncConnection, act: Callable[[Transaction], T]) -> tuple[T, list[Callable[[], None]], str | None]:
    """Do everything but save it; return the transaction's number too, if it has changed anything."""

    def inside(inner: Connection) -> tuple[T, list[Callable[[], None]]]:
        unit = Unit(inner)
        return act(unit), unit.hooks

    try:
        result, hooks = await opened.run_sync(inside)
        raw = (await opened.get_raw_connection()).driver_connection
        mark = await raw.fetchval(_OWN_NUMBER) if raw is not None and raw.is_in_transaction() else None
    except OSError:
        await opened.invalidate()
        raise
    return result, hooks, mark


async def _saved(opened: AsyncConnection) -> bool:
    """Save; tell whether the server has said so."""
    try:
        await opened.commit()
    except OSError:
        await opened.invalidate()
        return False
    except DBAPIError as fault:
        if not fault.connection_invalidated:
            raise
        return False
    return True


async def _fate(writer: AsyncEngine, mark: str) -> str | None:
    """Return what PostgreSQL knows of a transaction, or ``None`` while it cannot be asked."""
    try:
        with reached():
            async with writer.connect() as opened:
                found: str | None = await opened.scalar(_FATE, {"mark": mark})
                return found or "unknown"
    except StorageError:
        return None


def _bound(act: Callable[..., T], args: tuple[object, ...], kwargs: dict[str, object], tx: Transaction) -> T:
    return act(tx, *args, **kwargs)
