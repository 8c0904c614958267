"""A fresh database for a test."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from sqlalchemy import String

from bot.core.errors import StorageError
from bot.storage.postgresql import PostgresDatabase
from bot.storage.schema import METADATA
from bot.storage.sqlite import SqliteDatabase
from tests.fakes.loop import standing_still

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from sqlalchemy import Connection, Engine

    from bot.core.transaction import Database, Transaction

POSTGRESQL = "postgresql.url"
"""A file with the address of a test's PostgreSQL database."""

P = ParamSpec("P")
T = TypeVar("T")


@asynccontextmanager
async def database_in(folder: Path) -> AsyncIterator[SqliteDatabase | PostgresDatabase]:
    """Open a database with all declared tables, and close it afterwards.

    Args:
        folder: If `POSTGRESQL` stands in it, see the fixture ``data_dir``, the database is there; else it is SQLite.
    """
    address = folder / POSTGRESQL
    async with postgres_database(folder, address.read_text()) if address.exists() else sqlite_database(folder) as database:
        yield database


@asynccontextmanager
async def postgres_database(folder: Path, url: str) -> AsyncIterator[PostgresDatabase]:
    """Open a database that has its tables, and close it afterwards."""
    database = PostgresUnderTest(url, folder)
    await database.open(METADATA.create_all)
    try:
        yield database
    finally:
        await database.close()


class PostgresUnderTest(PostgresDatabase):
    """Tells a simulated clock to stand still while the server works."""

    async def write(self, act: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Write."""
        with standing_still():
            return await super().write(act, *args, **kwargs)

    async def read(self, act: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Read."""
        with standing_still():
            return await super().read(act, *args, **kwargs)

    async def open(self, prepare: Callable[[Connection], None]) -> None:
        """Open."""
        with standing_still():
            await super().open(prepare)

    async def close(self) -> None:
        """Close."""
        with standing_still():
            await super().close()


class SqliteUnderTest(SqliteDatabase):
    """Tells a simulated clock to stand still while a thread reads of which the loop knows nothing."""

    async def read(self, act: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Read."""
        with standing_still():
            return await super().read(act, *args, **kwargs)


@asynccontextmanager
async def sqlite_database(folder: Path) -> AsyncIterator[SqliteDatabase]:
    """Open a database with all declared tables, without a migration, and close it afterwards.

    It refuses texts that are longer than their column, as PostgreSQL does: so any test over SQLite notices.
    """
    database = SqliteUnderTest(folder)
    await database.open(_strict)
    try:
        yield database
    finally:
        await database.close()


def _strict(engine: Engine) -> None:
    METADATA.create_all(engine)
    with engine.begin() as opened:
        for table in METADATA.tables.values():
            lengths = {column.name: column.type.length for column in table.columns if isinstance(column.type, String)}
            long = " OR ".join(f'length(NEW."{name}") > {length}' for name, length in lengths.items() if length)
            for verb in ("INSERT", "UPDATE") if long else ():
                refusal = "BEGIN SELECT RAISE(ABORT, 'a text is too long for PostgreSQL'); END"
                opened.exec_driver_sql(
                    f'CREATE TRIGGER IF NOT EXISTS "{table.name} {verb}" BEFORE {verb} ON "{table.name}" WHEN {long} {refusal}'
                )


class FailingDatabase:
    """The `Database` port over a real one that fails as often as it is told.

    Args:
        real: Does what does not fail.
    """

    def __init__(self, real: Database) -> None:
        """Begin without failures."""
        self._real = real
        self._failures = 0

    def fail(self, count: int) -> None:
        """Let so many of the next writes fail."""
        self._failures = count

    async def write(self, act: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Write, or fail."""
        if self._failures:
            self._failures -= 1
            raise StorageError("told to fail")
        return await self._real.write(act, *args, **kwargs)

    async def read(self, act: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Read; this never fails."""
        return await self._real.read(act, *args, **kwargs)

    async def drain(self) -> None:
        """Wait until no write is under way any more: those of a process that has crashed are saved by then, or never."""
        await self._real.write(_nothing)


def _nothing(tx: Transaction) -> None:
    del tx
