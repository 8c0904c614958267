"""A fresh database for a test."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.storage.schema import METADATA
from bot.storage.sqlite import SqliteDatabase

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@asynccontextmanager
async def sqlite_database(folder: Path) -> AsyncIterator[SqliteDatabase]:
    """Open a database with all declared tables, without a migration, and close it afterwards."""
    database = SqliteDatabase(folder)
    await database.open(METADATA.create_all)
    try:
        yield database
    finally:
        await database.close()
