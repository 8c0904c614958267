"""What an operator does with the database."""

from __future__ import annotations

import json
import sqlite3
import stat
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import insert

from bot.core.errors import StorageError
from bot.core.ref import PersonRef, RoomRef
from bot.core.wire import RawEvent
from bot.delivery.inbox import _Batch, _store
from bot.features.people.person_store import PersonStore
from bot.features.people.store import CityStore, RoomStore, closed_day_table
from bot.main import wiring
from bot.storage.migrations import HEAD
from bot.storage.schema import METADATA
from bot.storage.sqlite import SqliteDatabase
from bot.storage.sqlite_upkeep import SqliteUpkeep
from bot.storage.unit import connection
from bot.storage.upkeep import NOT_EXPORTED
from tests.fakes.clock import FakeClock
from tests.fakes.directory import PORTO

if TYPE_CHECKING:
    from pathlib import Path

    from bot.core.transaction import Transaction

assert wiring  # all tables are declared once the composition root is there
NOW = FakeClock().now()


@pytest.fixture(name="data")
def _data(tmp_path: Path) -> Path:
    """Return a data folder with a database at the newest schema."""
    folder = tmp_path / "data"
    upkeep(folder).migrate()
    return folder


def upkeep(folder: Path) -> SqliteUpkeep:
    """Return what looks after a folder."""
    return SqliteUpkeep(folder, METADATA)


def fill(tx: Transaction, *names: str) -> None:
    """Enter a city, a room, people, a closed day, and something on its way."""
    CityStore().sync(tx, [PORTO])
    RoomStore().add(tx, RoomRef("matrix", "!a"), "!", direct=False)
    for name in names:
        PersonStore().add(tx, PersonRef("matrix", f"@{name}:x"), name, NOW)
    connection(tx).execute(insert(closed_day_table).values(city_id="porto", day=NOW.date(), label="Páscoa"))
    _store(tx, _Batch("matrix", "@j", [RawEvent("$1", "!a", "secret words")], "s1", NOW))


async def running(folder: Path) -> SqliteDatabase:
    """Open the database as a running bot does."""
    database = SqliteDatabase(folder)
    await database.open(lambda _: upkeep(folder).migrate_locked())
    return database


def names(file: Path) -> list[str]:
    """Return the people in a database file."""
    with closing(sqlite3.connect(file)) as found:
        return [name for (name,) in found.execute("SELECT name FROM person ORDER BY id")]


def mark(file: Path, version: str) -> None:
    """Make a database file say that it is at another schema."""
    with closing(sqlite3.connect(file)) as found:
        found.execute("UPDATE alembic_version SET version_num = ?", (version,))
        found.commit()


# Migrating


def test_migrating_makes_and_keeps(tmp_path: Path) -> None:
    """The first migration makes folder and database; another changes nothing and says the same version"""
    folder = tmp_path / "new" / "data"
    assert [upkeep(folder).migrate() for _ in range(2)] == [HEAD, HEAD]
    assert sorted(path.name for path in folder.iterdir()) == ["jumelage.db", "jumelage.lock"]


async def test_migrating_needs_the_bot_to_be_down(data: Path) -> None:
    """While a bot runs on the database it is not migrated"""
    database = await running(data)
    with pytest.raises(StorageError, match="another process"):
        upkeep(data).migrate()
    await database.close()


def test_a_newer_database_is_left_alone(data: Path) -> None:
    """A database of a newer release is neither opened nor changed, and the operator reads what to do"""
    mark(data / "jumelage.db", "9999")
    with pytest.raises(StorageError, match=r"9999.*newer release"):
        upkeep(data).migrate()
    with closing(sqlite3.connect(data / "jumelage.db")) as found:
        assert found.execute("SELECT version_num FROM alembic_version").fetchall() == [("9999",)]


async def test_a_bot_does_not_start_on_a_newer_database(data: Path) -> None:
    """A start on a database of a newer release ends with the same words and leaves the folder free"""
    mark(data / "jumelage.db", "9999")
    for _ in range(2):
        with pytest.raises(StorageError, match="newer release"):
            await running(data)


def test_an_older_database_is_copied_first(data: Path) -> None:
    """Before the schema changes, the database as it was is put beside it"""
    mark(data / "jumelage.db", "0000")
    with pytest.raises(Exception, match="0000"):
        upkeep(data).migrate()
    assert (data / f"before-schema-{HEAD}.db").exists()


def test_what_is_no_database_is_told_as_such(tmp_path: Path) -> None:
    """A file that is no database is no reason for a traceback"""
    (tmp_path / "jumelage.db").write_bytes(b"something else entirely" * 50)
    with pytest.raises(StorageError):
        upkeep(tmp_path).migrate()


# Backup and restore


async def test_a_backup_is_made_while_the_bot_runs(data: Path, tmp_path: Path) -> None:
    """A backup holds all that was saved when it was made, also what is only in the log file yet, and no later words"""
    database = await running(data)
    await database.write(fill, "Ana")
    copy = upkeep(data).backup(tmp_path / "backup" / "monday")
    await database.write(PersonStore().add, PersonRef("matrix", "@tom:x"), "Tom", NOW)
    await database.close()
    assert copy == tmp_path / "backup" / "monday" / "jumelage.db"
    assert names(copy) == ["Ana"]
    assert names(data / "jumelage.db") == ["Ana", "Tom"]


async def test_a_backup_waits_for_no_writer(data: Path, tmp_path: Path) -> None:
    """A backup made in the middle of a transaction holds nothing of it"""
    database = await running(data)

    def act(tx: Transaction) -> Path:
        fill(tx, "Ana")
        return upkeep(data).backup(tmp_path / "backup")

    assert names(await database.write(act)) == []
    await database.close()


def test_a_backup_is_for_its_owner_only(data: Path, tmp_path: Path) -> None:
    """Nobody else on the machine can read a backup, which holds people's names"""
    copy = upkeep(data).backup(tmp_path / "backup")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_a_backup_overwrites_none(data: Path, tmp_path: Path) -> None:
    """A folder with a backup is not used again; without a database there is nothing to back up"""
    upkeep(data).backup(tmp_path / "backup")
    with pytest.raises(StorageError, match="already"):
        upkeep(data).backup(tmp_path / "backup")
    with pytest.raises(StorageError, match="no database"):
        upkeep(tmp_path / "empty").backup(tmp_path / "other")


async def test_a_restore_puts_the_backup_in_place(data: Path, tmp_path: Path) -> None:
    """After restoring, the database is the one of the backup, with nothing of later log files, and the last one is beside it"""
    database = await running(data)
    await database.write(fill, "Ana")
    upkeep(data).backup(tmp_path / "backup")
    await database.write(PersonStore().add, PersonRef("matrix", "@tom:x"), "Tom", NOW)
    await database.close()
    (data / "jumelage.db-wal").write_bytes(b"left by a crash")
    upkeep(data).restore(tmp_path / "backup")
    again = await running(data)
    await again.close()
    assert names(data / "jumelage.db") == ["Ana"]
    assert names(data / "before-restore.db") == ["Ana", "Tom"]
    assert names(tmp_path / "backup" / "jumelage.db") == ["Ana"]


def test_a_restore_works_on_a_new_machine(data: Path, tmp_path: Path) -> None:
    """Where there is no database yet, the backup becomes it, wherever the backup stands"""
    backup = tmp_path / "a backup? 100% #1"
    upkeep(data).backup(backup)
    upkeep(tmp_path / "new").restore(backup)
    assert names(tmp_path / "new" / "jumelage.db") == []
    assert stat.S_IMODE((tmp_path / "new" / "jumelage.db").stat().st_mode) == 0o600


async def test_a_restore_needs_the_bot_to_be_down(data: Path, tmp_path: Path) -> None:
    """While a bot runs nothing is put in the place of its database"""
    upkeep(data).backup(tmp_path / "backup")
    database = await running(data)
    await database.write(fill, "Ana")
    with pytest.raises(StorageError, match="another process"):
        upkeep(data).restore(tmp_path / "backup")
    await database.close()
    assert names(data / "jumelage.db") == ["Ana"]


def no_backup(file: Path) -> None:
    """Leave nothing."""
    file.unlink()


def no_file_of_ours(file: Path) -> None:
    """Put another program's database there."""
    file.unlink()
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE alembic_version (version_num TEXT)")
        other.execute("INSERT INTO alembic_version VALUES ('0001')")
        other.commit()


def no_database(file: Path) -> None:
    """Put a text there."""
    file.write_text("dear diary" * 100)


def no_version(file: Path) -> None:
    """Take the version out."""
    with closing(sqlite3.connect(file)) as found:
        found.execute("DELETE FROM alembic_version")
        found.commit()


def newer(file: Path) -> None:
    """Make it newer than this program."""
    mark(file, "9999")


def damaged(file: Path) -> None:
    """Write over some pages in the middle."""
    whole = bytearray(file.read_bytes())
    middle = len(whole) // 2 // 4096 * 4096
    whole[middle : middle + 8192] = b"\xff" * 8192
    file.write_bytes(whole)


def cut_off(file: Path) -> None:
    """Lose the second half, as a full disk does."""
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])


@pytest.mark.parametrize("spoil", [no_backup, no_file_of_ours, no_database, no_version, newer, damaged, cut_off])
def test_what_is_no_good_backup_is_refused(data: Path, tmp_path: Path, spoil: object) -> None:
    """A backup that is missing, foreign, damaged or newer is refused before anything is touched"""
    copy = upkeep(data).backup(tmp_path / "backup")
    assert callable(spoil)
    spoil(copy)
    before = (data / "jumelage.db").read_bytes()
    with pytest.raises(StorageError):
        upkeep(data).restore(tmp_path / "backup")
    assert (data / "jumelage.db").read_bytes() == before
    assert not (data / "before-restore.db").exists()


# Export


async def test_an_export_holds_what_is_on_record(data: Path, tmp_path: Path) -> None:
    """Each table becomes a file of JSON lines in plain words; what is only on its way is nobody's record and left out"""
    database = await running(data)
    await database.write(fill, "Ana", "森 恵子")
    folder = upkeep(data).export(tmp_path / "export")
    await database.close()
    people = [json.loads(line) for line in (folder / "person.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [person["name"] for person in people] == ["Ana", "森 恵子"]
    assert people[0]["created_at"] == NOW.isoformat()
    assert "森 恵子" in (folder / "person.jsonl").read_text(encoding="utf-8")
    assert json.loads((folder / "closed_day.jsonl").read_text())["day"] == "2027-03-01"
    assert {path.stem for path in folder.iterdir()} == set(METADATA.tables) - NOT_EXPORTED
    assert "secret words" not in "".join(path.read_text() for path in folder.iterdir())


def test_what_is_left_out_exists() -> None:
    """Every table that an export leaves out is a table, so that none slips in by a change of name"""
    assert set(METADATA.tables) >= NOT_EXPORTED


def test_there_must_be_something_to_export(tmp_path: Path) -> None:
    """Without a database there is nothing to export, and no empty folder is left behind"""
    with pytest.raises(StorageError, match="no database"):
        upkeep(tmp_path / "data").export(tmp_path / "export")
    assert not (tmp_path / "export").exists()
