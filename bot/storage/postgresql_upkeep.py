"""Looking after a PostgreSQL database with nothing but this program. Whoever has ``pg_dump`` may use that as well."""

from __future__ import annotations

import asyncio
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import MetaData, inspect

from bot.core.errors import StorageError
from bot.storage.dump import DUMP_NAME, check_dump, load_dump, write_dump
from bot.storage.migration import bring_forward, schema_version
from bot.storage.migrations import HEAD
from bot.storage.postgresql_engine import Link, Way, in_transaction
from bot.storage.sqlite import LOCK_NAME, locked
from bot.storage.upkeep import export_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection

T = TypeVar("T")

_SAVED = "before-{what}.jsonl.gz"


class PostgresUpkeep:
    """The `Upkeep` port on one PostgreSQL database.

    Args:
        url: Where it is, see `Link`.
        folder: The ``data_dir``.
        metadata: Of all stores.
    """

    def __init__(self, url: str, folder: Path, metadata: MetaData) -> None:
        """Remember the place."""
        self._url = url
        self._folder = folder
        self._metadata = metadata

    def migrate(self) -> str:
        """Bring the database to the newest schema, see `Upkeep.migrate`."""
        self._alone(self.prepare)
        return HEAD

    def prepare(self, connection: Connection) -> None:
        """Do the same in a transaction of a caller who has the lock.

        Raises:
            StorageError: The database is newer than this program, or holds something else.
        """
        found = schema_version(connection)
        if found is None:
            refuse_strange(connection)
        elif found < HEAD:
            write_dump(connection, self._folder / _SAVED.format(what=f"schema-{HEAD}"))
        bring_forward(connection, self._metadata)

    def backup(self, target: Path) -> Path:
        """Write a copy, see `Upkeep.backup`."""
        copy = target / DUMP_NAME
        if copy.exists():
            raise StorageError("that folder holds a backup already; choose another")

        def write(connection: Connection) -> None:
            _refuse_nothing(connection)
            with _written():
                target.mkdir(parents=True, exist_ok=True)
            write_dump(connection, copy)

        self._looking(write)
        return copy

    def restore(self, source: Path) -> None:
        """Put a backup in the place of the database, see `Upkeep.restore`: all at once or not at all."""
        copy = source / DUMP_NAME
        check_dump(copy)

        def replace(connection: Connection) -> None:
            if schema_version(connection) is None:
                refuse_strange(connection)
            else:
                write_dump(connection, self._folder / _SAVED.format(what="restore"))
                _remove_all(connection)
            load_dump(connection, self._metadata, copy)

        self._alone(replace)

    def export(self, target: Path) -> Path:
        """Write what is on record, see `Upkeep.export`."""

        def write(connection: Connection) -> None:
            _refuse_nothing(connection)
            with _written():
                export_tables(connection, self._metadata, target)

        self._looking(write)
        return target

    def _alone(self, act: Callable[[Connection], T]) -> T:
        self._folder.mkdir(parents=True, exist_ok=True)
        with closing(locked(self._folder / LOCK_NAME)):
            return asyncio.run(in_transaction(Link(self._url, locks=True), act))

    def _looking(self, act: Callable[[Connection], T]) -> T:
        return asyncio.run(in_transaction(Link(self._url), act, Way.LOOKS))


def refuse_strange(connection: Connection) -> None:
    """Make sure that nothing is in a database that has no schema of ours.

    Raises:
        StorageError: There are tables.
    """
    if inspect(connection).get_table_names():
        raise StorageError("that database holds something else; make one for Jumelage alone")


@contextmanager
def _written() -> Iterator[None]:
    """Tell a folder that cannot be written from a network that fails."""
    try:
        yield
    except OSError as fault:
        raise StorageError(f"the files could not be written: {fault.strerror}") from fault


def _refuse_nothing(connection: Connection) -> None:
    if schema_version(connection) is None:
        raise StorageError("there is no database yet")


def _remove_all(connection: Connection) -> None:
    found = MetaData()
    found.reflect(connection)
    found.drop_all(connection)
