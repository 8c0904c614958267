"""A fresh database for a test."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from bot.core.errors import StorageError
from bot.storage.schema import METADATA
from bot.storage.sqlite import SqliteDatabase

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from bot.core.transaction import Database, Transaction

P = ParamSpec("P")
T = TypeVar("T")


@asynccontextmanager
async def sqlite_database(folder: Path) -> AsyncIterator[SqliteDatabase]:
    """Open a database with all declared tables, without a migration, and close it afterwards."""
    database = SqliteDatabase(folder)
    await database.open(METADATA.create_all)
    try:
        yield database
    finally:
        await database.close()


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
