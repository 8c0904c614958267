"""What an operator does with the database: migrate, backup, restore, export. Synchronous: no bot need be up."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing, suppress
from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, select

from bot.core.errors import StorageError
from bot.storage.migration import migrate, schema_version
from bot.storage.migrations import HEAD
from bot.storage.sqlite import FILE_NAME, LOCK_NAME, locked, translated, writing_engine

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import MetaData

NOT_EXPORTED = frozenset({"inbox", "outbox", "position", "due", "prompt", "tap", "link_code", "link_wish", "passed_on"})
"""What is only on its way: the words of people in it are nobody's record."""
_SAVED = "before-{what}.db"


class Upkeep:
    """Looks after one database file.

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
        """Bring the database to the newest schema, after a backup beside it; return the schema's name.

        Raises:
            StorageError: A bot is running on it, or it is newer than this program.
        """
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
        """Write a consistent copy, also while a bot is running; return the file.

        Raises:
            StorageError: There is nothing to copy, or the folder holds a backup already.
        """
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
        """Put a backup in the place of the database, which is kept beside it.

        Raises:
            StorageError: A bot is running, or the backup is missing, damaged or newer than this program.
        """
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
        """Write what is on record, one file of JSON lines for each table; return the folder.

        Raises:
            StorageError: There is nothing to export, or the database is not at the newest schema.
        """
        if not self._path.exists():
            raise StorageError("there is no database yet")
        target.mkdir(parents=True, exist_ok=True)
        engine = create_engine(f"sqlite:///{self._path}")
        try:
            with translated(), engine.connect() as connection:
                for table in self._metadata.sorted_tables:
                    if table.name not in NOT_EXPORTED:
                        rows = connection.execute(select(table)).mappings()
                        lines = (json.dumps(dict(row), default=_plain, ensure_ascii=False) + "\n" for row in rows)
                        (target / f"{table.name}.jsonl").write_text("".join(lines), encoding="utf-8")
        finally:
            engine.dispose()
        return target


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


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
