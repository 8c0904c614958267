"""Looking after a SQLite database: a backup is a file of the same kind."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from bot.core.errors import StorageError
from bot.storage.fault import translated
from bot.storage.migration import migrate, schema_version
from bot.storage.migrations import HEAD
from bot.storage.sqlite import FILE_NAME, LOCK_NAME, locked, reading_engine, writing_engine
from bot.storage.upkeep import export_tables

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import MetaData

_SAVED = "before-{what}.db"


class SqliteUpkeep:
    """The `Upkeep` port on one SQLite file.

    Args:
        folder: The ``data_dir``.
        metadata: Of all stores.
    """

    def __init__(self, folder: Path, metadata: MetaData) -> None:
        """Remember the place."""
        self._folder = folder
        self._metadata = metadata
        self._path = folder / FILE_NAME

    def migrate(self) -> str:
        """Bring the database to the newest schema, see `Upkeep.migrate`."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with closing(locked(self._folder / LOCK_NAME)):
            self.migrate_locked()
        return HEAD

    def migrate_locked(self) -> None:
        """Do the same while the caller holds the lock."""
        engine = writing_engine(self._path)
        try:
            with translated():
                with engine.connect() as connection:
                    found = schema_version(connection)
                if found is not None and found < HEAD:
                    self._copy(self._folder / _SAVED.format(what=f"schema-{HEAD}"))
                migrate(engine, self._metadata)
        finally:
            engine.dispose()

    def backup(self, target: Path) -> Path:
        """Write a copy, see `Upkeep.backup`."""
        if not self._path.exists():
            raise StorageError("there is no database yet")
        target.mkdir(parents=True, exist_ok=True)
        copy = target / FILE_NAME
        if copy.exists():
            raise StorageError("that folder holds a backup already; choose another")
        self._copy(copy)
        return copy

    def _copy(self, target: Path) -> None:
        target.unlink(missing_ok=True)
        try:
            target.touch(mode=0o600)
            with closing(sqlite3.connect(self._path)) as source:
                source.execute("VACUUM INTO ?", (str(target),))
        except sqlite3.Error as fault:
            target.unlink(missing_ok=True)
            raise StorageError("the copy could not be written") from fault

    def _keep(self, target: Path) -> None:
        """Copy what is about to be replaced; one that is damaged, which is why it is replaced, byte by byte."""
        try:
            self._copy(target)
        except StorageError:
            target.touch(mode=0o600)
            target.write_bytes(self._path.read_bytes())

    def restore(self, source: Path) -> None:
        """Put a backup in the place of the database, see `Upkeep.restore`."""
        copy = source / FILE_NAME
        _check(copy)
        self._folder.mkdir(parents=True, exist_ok=True)
        with closing(locked(self._folder / LOCK_NAME)):
            if self._path.exists():
                self._keep(self._folder / _SAVED.format(what="restore"))
            for suffix in ("-wal", "-shm"):
                with suppress(FileNotFoundError):
                    self._path.with_name(FILE_NAME + suffix).unlink()
            fresh = self._path.with_suffix(".new")
            fresh.write_bytes(copy.read_bytes())
            fresh.chmod(0o600)
            fresh.replace(self._path)

    def export(self, target: Path) -> Path:
        """Write what is on record, see `Upkeep.export`."""
        if not self._path.exists():
            raise StorageError("there is no database yet")
        engine = reading_engine(self._path)
        try:
            with translated(), engine.begin() as connection:
                export_tables(connection, self._metadata, target)
        finally:
            engine.dispose()
        return target


def _check(copy: Path) -> None:
    if not copy.exists():
        raise StorageError(f"there is no {FILE_NAME} in that folder")
    try:
        with closing(sqlite3.connect(f"{copy.resolve().as_uri()}?mode=ro", uri=True)) as found:
            found.execute("SELECT 1 FROM outbox")
            version = found.execute("SELECT version_num FROM alembic_version").fetchone()[0]
            state = found.execute("PRAGMA integrity_check").fetchone()[0]
    except (sqlite3.Error, TypeError) as fault:  # TypeError: no row, so no version
        raise StorageError("that file is no backup of Jumelage") from fault
    if state != "ok":
        raise StorageError("that backup is damaged")
    if version > HEAD:
        raise StorageError(f"that backup has schema {version}, this program only knows {HEAD}: use the newer release")
