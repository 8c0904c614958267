"""Looking after a PostgreSQL database needs nothing but this program, and loses nothing."""

from __future__ import annotations

import asyncio
import gzip
import json
import stat
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, cast

import pytest
from sqlalchemy import MetaData, insert, select, text

from bot.core.errors import StorageError
from bot.core.ref import PersonRef, RoomRef
from bot.core.wire import RawEvent
from bot.delivery.inbox import _Batch, _store
from bot.features.people.person_store import PersonStore, person_table
from bot.features.people.store import CityStore, RoomStore, closed_day_table
from bot.main import wiring
from bot.storage.dump import DUMP_NAME
from bot.storage.migration import bring_forward
from bot.storage.migrations import HEAD
from bot.storage.postgresql import PostgresDatabase
from bot.storage.postgresql_engine import Link, in_transaction
from bot.storage.postgresql_upkeep import PostgresUpkeep
from bot.storage.schema import METADATA
from bot.storage.unit import connection
from bot.storage.upkeep import NOT_EXPORTED
from tests.fakes.clock import FakeClock
from tests.fakes.directory import PORTO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection

    from bot.core.transaction import Transaction

assert wiring  # all tables are declared once the composition root is there
NOW = FakeClock().now()


class Site:
    """A PostgreSQL database and a data folder.

    Args:
        url: Of the database.
        folder: Empty.
    """

    def __init__(self, url: str, folder: Path) -> None:
        """Begin without a schema."""
        self.url = url
        self.folder = folder
        self.upkeep = PostgresUpkeep(url, folder, METADATA)

    def run(self, act: Callable[[Connection], Any]) -> Any:  # noqa: ANN401 - of any type
        """Do something in the database behind the program's back."""
        return asyncio.run(in_transaction(Link(self.url), act))

    def sql(self, statement: str) -> None:
        """Change the database."""
        self.run(lambda opened: opened.execute(text(statement)) and None)

    def names(self) -> list[str]:
        """Return the people in the database."""
        found = select(person_table.c.name).order_by(person_table.c.id)
        return list(self.run(lambda opened: list(opened.execute(found).scalars())))

    def write(self, act: Callable[..., Any], *args: Any) -> Any:  # noqa: ANN401 - as above
        """Do something as a running bot does."""

        async def write() -> Any:  # noqa: ANN401 - as above
            database = PostgresDatabase(self.url, self.folder)
            await database.open(self.upkeep.prepare)
            try:
                return await database.write(act, *args)
            finally:
                await database.close()

        return asyncio.run(write())

    def add(self, *names: str) -> None:
        """Enter people."""
        for name in names:
            self.write(PersonStore().add, PersonRef("matrix", f"@{name}:x"), name, NOW)


@pytest.fixture(name="site")
def _site(postgres_url: str, tmp_path: Path) -> Site:
    """Return a database at the newest schema."""
    site = Site(postgres_url, tmp_path / "data")
    site.upkeep.migrate()
    return site


def fill(tx: Transaction) -> None:
    """Enter a city, a room, a closed day, and something on its way."""
    CityStore().sync(tx, [PORTO])
    RoomStore().add(tx, RoomRef("matrix", "!a"), "!", direct=False)
    connection(tx).execute(insert(closed_day_table).values(city_id="porto", day=NOW.date(), label="Páscoa"))
    _store(tx, _Batch("matrix", "@j", [RawEvent("$1", "!a", "secret words")], "s1", NOW))


def lines(dump: Path) -> list[Any]:
    """Return what stands in a dump."""
    with gzip.open(dump, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


# Migrating


def test_migrating_makes_and_keeps(postgres_url: str, tmp_path: Path) -> None:
    """The first migration makes all tables; another changes nothing and says the same version"""
    upkeep = PostgresUpkeep(postgres_url, tmp_path / "data", METADATA)
    assert [upkeep.migrate() for _ in range(2)] == [HEAD, HEAD]
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["jumelage.lock"]


def test_an_older_database_is_copied_first(postgres_url: str, tmp_path: Path) -> None:
    """Before the schema changes, all rows of the older one are put into a file, from which they can be restored"""
    site = Site(postgres_url, tmp_path)
    site.run(lambda opened: bring_forward(opened, METADATA, "0001"))
    site.sql("INSERT INTO link (id, created_at) VALUES (7, '2027-03-01 10:00:00+00:00')")
    site.upkeep.migrate()
    saved = tmp_path / f"before-schema-{HEAD}.jsonl.gz"
    assert lines(saved)[0] == {"jumelage": 1, "schema": "0001"}
    site.sql("DELETE FROM link")
    (tmp_path / "old").mkdir()
    saved.rename(tmp_path / "old" / DUMP_NAME)
    site.upkeep.restore(tmp_path / "old")
    assert site.run(lambda opened: opened.scalar(text("SELECT id FROM link"))) == 7


def test_a_newer_database_is_left_alone(site: Site) -> None:
    """A database of a newer release is neither changed nor copied, and the operator reads what to do"""
    site.sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StorageError, match=r"9999.*newer release"):
        site.upkeep.migrate()
    with pytest.raises(StorageError, match="newer release"):
        site.add("Ana")
    assert not list(site.folder.glob("before-*"))


def test_a_database_of_something_else_is_left_alone(postgres_url: str, tmp_path: Path) -> None:
    """A database with other tables is not made ours"""
    site = Site(postgres_url, tmp_path)
    site.sql("CREATE TABLE theirs (id INTEGER)")
    with pytest.raises(StorageError, match="something else"):
        site.upkeep.migrate()


def test_what_changes_it_needs_the_bot_to_be_down(site: Site, tmp_path: Path) -> None:
    """While a bot runs on the database, from whatever folder, nothing is migrated or restored"""
    copy = site.upkeep.backup(tmp_path / "backup").parent
    other = PostgresUpkeep(site.url, tmp_path / "other", METADATA)

    async def try_beside() -> None:
        database = PostgresDatabase(site.url, site.folder)
        await database.open(site.upkeep.prepare)
        for act in (other.migrate, lambda: other.restore(copy), site.upkeep.migrate, lambda: site.upkeep.restore(copy)):
            with pytest.raises(StorageError, match="another process"):
                await asyncio.to_thread(act)
        await asyncio.to_thread(other.backup, tmp_path / "beside")
        await asyncio.to_thread(other.export, tmp_path / "export")
        await database.close()

    asyncio.run(try_beside())
    assert (tmp_path / "beside" / DUMP_NAME).exists()


# Backup and restore


def test_a_restore_puts_the_backup_in_place(site: Site, tmp_path: Path) -> None:
    """After restoring, every row is as it was, and what was there before is in a file of its own"""
    site.write(fill)
    site.add("Ana «Água»", "森 恵子")
    before = lines(site.upkeep.backup(tmp_path / "one"))
    site.add("Tom")
    site.upkeep.restore(tmp_path / "one")
    assert site.names() == ["Ana «Água»", "森 恵子"]
    assert lines(site.upkeep.backup(tmp_path / "two")) == before
    assert "Tom" in str(lines(site.folder / "before-restore.jsonl.gz"))


def test_numbers_go_on_after_a_restore(site: Site, tmp_path: Path) -> None:
    """A number that was given out before the backup is not given out again after it, whether its row is left or not"""
    site.add("Ana", "Tom")
    site.sql("DELETE FROM account WHERE person_id = 2")
    site.sql("DELETE FROM person WHERE id = 2")
    site.upkeep.backup(tmp_path / "backup")
    site.upkeep.restore(tmp_path / "backup")
    assert site.write(PersonStore().add, PersonRef("matrix", "@eva:x"), "Eva", NOW) == 3


def test_a_restore_works_on_a_new_machine(site: Site, postgres_url: str, tmp_path: Path) -> None:
    """Where there is no schema yet, the backup makes it, and nothing is kept of what was not there"""
    site.add("Ana")
    site.upkeep.backup(tmp_path / "backup")
    site.sql("DROP SCHEMA public CASCADE")
    site.sql("CREATE SCHEMA public")
    fresh = PostgresUpkeep(postgres_url, tmp_path / "new", METADATA)
    fresh.restore(tmp_path / "backup")
    assert site.names() == ["Ana"]
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["jumelage.lock"]


def test_a_backup_is_for_its_owner_only(site: Site, tmp_path: Path) -> None:
    """Nobody else on the machine can read a backup, which holds people's names"""
    assert stat.S_IMODE(site.upkeep.backup(tmp_path / "backup").stat().st_mode) == 0o600


def test_a_backup_overwrites_none(site: Site, tmp_path: Path) -> None:
    """A folder with a backup is not used again"""
    site.upkeep.backup(tmp_path / "backup")
    with pytest.raises(StorageError, match="already"):
        site.upkeep.backup(tmp_path / "backup")


def test_there_must_be_something(postgres_url: str, tmp_path: Path) -> None:
    """Of a database without a schema nothing is written, and no empty folder is left behind"""
    upkeep = PostgresUpkeep(postgres_url, tmp_path / "data", METADATA)
    for act in (upkeep.backup, upkeep.export):
        with pytest.raises(StorageError, match="no database"):
            act(tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("verb", ["backup", "export"])
def test_a_place_that_cannot_be_written_is_told(site: Site, tmp_path: Path, verb: str) -> None:
    """A file where the folder should be is no failure of the database"""
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="could not be written"):
        getattr(site.upkeep, verb)(tmp_path / "file" / "below")


def missing(dump: Path) -> None:
    """Leave nothing."""
    dump.unlink()


def no_dump(dump: Path) -> None:
    """Put a text there."""
    dump.write_text("dear diary" * 100)


def cut_off(dump: Path) -> None:
    """Lose the second half, as a full disk does."""
    whole = dump.read_bytes()
    dump.write_bytes(whole[: len(whole) // 2])


def rewritten(dump: Path, change: Callable[[list[Any]], list[Any]]) -> None:
    """Change the lines and pack them again."""
    kept = change(lines(dump))
    with gzip.open(dump, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(line) + "\n" for line in kept)


def without_a_row(dump: Path) -> None:
    """Lose a line in the middle."""
    rewritten(dump, lambda kept: [line for line in kept if not (isinstance(line, list) and "Ana" in line)])


def without_an_end(dump: Path) -> None:
    """Lose the last line."""
    rewritten(dump, lambda kept: kept[:-1])


def newer(dump: Path) -> None:
    """Make it newer than this program."""
    rewritten(dump, lambda kept: [{**kept[0], "schema": "9999"}, *kept[1:]])


def foreign(dump: Path) -> None:
    """Put JSON lines of another program there."""
    rewritten(dump, lambda _: [{"hello": "world"}])


@pytest.mark.parametrize("spoil", [missing, no_dump, cut_off, without_a_row, without_an_end, newer, foreign])
def test_what_is_no_good_backup_is_refused(site: Site, tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    """A backup that is missing, foreign, damaged or newer is refused before anything is touched"""
    site.add("Ana")
    spoil(site.upkeep.backup(tmp_path / "backup"))
    with pytest.raises(StorageError):
        site.upkeep.restore(tmp_path / "backup")
    assert site.names() == ["Ana"]
    assert not list(site.folder.glob("before-*"))


def test_a_restore_that_breaks_off_changes_nothing(site: Site, tmp_path: Path) -> None:
    """A backup with a row that does not fit leaves the database as it was"""
    site.add("Ana")
    dump = site.upkeep.backup(tmp_path / "backup")
    rewritten(
        dump,
        lambda kept: [["matrix", "@x", 99, None] if isinstance(line, list) and line[0] == "matrix" else line for line in kept],
    )
    site.add("Tom")
    with pytest.raises(Exception, match="account"):
        site.upkeep.restore(tmp_path / "backup")
    assert site.names() == ["Ana", "Tom"]


# Export


def test_an_export_holds_what_is_on_record(site: Site, tmp_path: Path) -> None:
    """Each table becomes a file of JSON lines in plain words, the same as of SQLite"""
    site.write(fill)
    site.add("Ana", "森 恵子")
    folder = site.upkeep.export(tmp_path / "export")
    people = [json.loads(line) for line in (folder / "person.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [person["name"] for person in people] == ["Ana", "森 恵子"]
    assert people[0]["created_at"] == NOW.isoformat()
    assert json.loads((folder / "closed_day.jsonl").read_text())["day"] == "2027-03-01"
    assert {path.stem for path in folder.iterdir()} == set(METADATA.tables) - NOT_EXPORTED
    assert "secret words" not in "".join(path.read_text() for path in folder.iterdir())


def test_an_export_is_of_one_moment(site: Site, tmp_path: Path) -> None:
    """What is saved while tables are being written is in none of them"""
    site.add("Ana")
    seen = cast("MetaData", _InterruptedMetadata(site))
    PostgresUpkeep(site.url, site.folder, seen).export(tmp_path / "export")
    assert site.names() == ["Ana", "Tom"]
    assert "@Tom:x" not in (tmp_path / "export" / "account.jsonl").read_text()


class _InterruptedMetadata:
    """Declares all tables, and enters somebody once the people have been written.

    Args:
        site: Where.
    """

    def __init__(self, site: Site) -> None:
        self._site = site

    @property
    def sorted_tables(self) -> Iterator[object]:
        """Return the tables one by one."""
        for table in METADATA.sorted_tables:
            yield table
            if table is person_table:
                with ThreadPoolExecutor(1) as beside:  # the export holds this thread's event loop
                    beside.submit(self._site.add, "Tom").result()
