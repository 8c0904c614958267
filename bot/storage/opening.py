"""The database of a configuration: which of the two kinds it is, is known here alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from bot.core.transaction import Database
from bot.storage.postgresql import PostgresDatabase
from bot.storage.postgresql_upkeep import PostgresUpkeep
from bot.storage.sqlite import SqliteDatabase
from bot.storage.sqlite_upkeep import SqliteUpkeep

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import MetaData

    from bot.storage.upkeep import Upkeep

SQLITE = "sqlite"


class OpenDatabase(Database, Protocol):
    """A `Database` that was opened."""

    async def scrub(self, *, thorough: bool) -> None:
        """Remove from the database's files what was deleted from its tables.

        Args:
            thorough: Write everything anew, so that not even an old copy of a page is left; else take care only of what has
                just been written and deleted again.

        Raises:
            StorageError: It did not work; nothing that is kept was harmed.
        """
        ...

    async def close(self) -> None:
        """Close everything; what is in hand is saved before, and another process may open it."""
        ...


async def open_database(place: str, folder: Path, metadata: MetaData) -> OpenDatabase:
    """Open the database and bring it to the newest schema, after a backup.

    Args:
        place: ``sqlite``, or the address of a PostgreSQL database.
        folder: The ``data_dir``.
        metadata: Of all stores.

    Raises:
        StorageError: It cannot be opened, another process uses it, or it is newer than this program.
    """
    if place == SQLITE:
        file = SqliteDatabase(folder)
        await file.open(lambda _: SqliteUpkeep(folder, metadata).migrate_locked())
        return file
    server = PostgresDatabase(place, folder)
    await server.open(PostgresUpkeep(place, folder, metadata).prepare)
    return server


def upkeep_of(place: str, folder: Path, metadata: MetaData) -> Upkeep:
    """Return what looks after the database; arguments as for `open_database`."""
    return SqliteUpkeep(folder, metadata) if place == SQLITE else PostgresUpkeep(place, folder, metadata)
