"""When something is broken already, looking after the database makes it no worse and says what it is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

import bot.main.wiring  # noqa: F401 - declares the tables of all stores
from bot.core.errors import StorageError
from bot.storage.migrations import HEAD
from bot.storage.schema import METADATA
from bot.storage.sqlite import FILE_NAME
from bot.storage.sqlite_upkeep import SqliteUpkeep

if TYPE_CHECKING:
    from pathlib import Path

BROKEN = b"what a broken disk gives back" * 100


@pytest.fixture
def upkeep(tmp_path: Path) -> SqliteUpkeep:
    """What looks after a database with one city in it."""
    upkeep = SqliteUpkeep(tmp_path / "data", METADATA)
    upkeep.migrate()
    run(tmp_path / "data" / FILE_NAME, "INSERT INTO city VALUES ('porto', 'Porto', 'pt', 'Europe/Lisbon', 'PT', 0, 1)")
    return upkeep


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the database is."""
    return tmp_path / "data" / FILE_NAME


def run(file: Path, statement: str) -> None:
    """Change a database behind the program's back."""
    with closing(sqlite3.connect(file)) as opened, opened:
        opened.execute(statement)


def cities(file: Path) -> list[str]:
    """Return the cities in a database."""
    with closing(sqlite3.connect(file)) as opened:
        return [str(row[0]) for row in opened.execute("SELECT name FROM city ORDER BY position")]


def test_restore_replaces_a_database_that_is_damaged(upkeep: SqliteUpkeep, file: Path, tmp_path: Path) -> None:
    """The day a backup is needed is the day the database cannot be read: it is replaced, and its bytes are kept."""
    upkeep.backup(tmp_path / "copy")
    file.write_bytes(BROKEN)
    upkeep.restore(tmp_path / "copy")
    assert cities(file) == ["Porto"]
    assert file.with_name("before-restore.db").read_bytes() == BROKEN


def test_restore_forgets_the_log_of_the_old_database(upkeep: SqliteUpkeep, file: Path, tmp_path: Path) -> None:
    """What a crashed bot had written to its log does not get into the restored database, and is in what is kept."""
    upkeep.backup(tmp_path / "copy")
    with closing(sqlite3.connect(file)) as crashed:
        crashed.execute("PRAGMA journal_mode=WAL")
        crashed.execute("INSERT INTO city VALUES ('bristol', 'Bristol', 'en', 'Europe/London', 'GB', 1, 1)")
        crashed.commit()
        left = {path.name: path.read_bytes() for path in file.parent.glob(f"{FILE_NAME}*")}
    for name, content in left.items():
        (file.parent / name).write_bytes(content)
    upkeep.restore(tmp_path / "copy")
    assert (cities(file), cities(file.with_name("before-restore.db"))) == (["Porto"], ["Porto", "Bristol"])


def test_a_backup_that_fails_can_be_tried_again(upkeep: SqliteUpkeep, file: Path, tmp_path: Path) -> None:
    """Half a copy does not stay where a whole one is looked for."""
    whole = file.read_bytes()
    file.write_bytes(BROKEN)
    with pytest.raises(StorageError, match="could not be written"):
        upkeep.backup(tmp_path / "copy")
    file.write_bytes(whole)
    assert cities(upkeep.backup(tmp_path / "copy")) == ["Porto"]


def test_a_schema_that_was_never_released_is_told(upkeep: SqliteUpkeep, file: Path) -> None:
    """An older database is copied beside it first; one that cannot be brought forward is left as it is and named."""
    run(file, "UPDATE alembic_version SET version_num = '0000'")
    with pytest.raises(StorageError, match="0000"):
        upkeep.migrate()
    assert cities(file) == cities(file.with_name(f"before-schema-{HEAD}.db")) == ["Porto"]


def test_a_newer_database_is_not_even_copied(upkeep: SqliteUpkeep, file: Path) -> None:
    """An older program leaves nothing beside what it refuses."""
    run(file, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StorageError, match="newer release"):
        upkeep.migrate()
    assert not list(file.parent.glob("before-*"))


def test_an_export_of_an_unfinished_database_is_told(upkeep: SqliteUpkeep, file: Path, tmp_path: Path) -> None:
    """A database without one of its tables is told in our words."""
    run(file, "DROP TABLE city")
    with pytest.raises(StorageError):
        upkeep.export(tmp_path / "out")
