"""The history of the schema is complete, packaged, the same on both databases, and never leaves one half-way."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Inspector, MetaData, event, func, insert, inspect, select, text

from bot.core.errors import StorageError
from bot.core.recurrence import parse_rrule, to_rrule
from bot.main import wiring
from bot.storage.fault import translated
from bot.storage.migration import bring_forward, changing, migrate, schema_version
from bot.storage.migrations import HEAD
from bot.storage.postgresql_engine import Link, in_transaction
from bot.storage.schema import METADATA
from bot.storage.sqlite import writing_engine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Engine
    from sqlalchemy.engine.interfaces import ReflectedIndex

T = TypeVar("T")

assert wiring  # all tables are declared once the composition root is there
FIRST = "0001"


class Site:
    """A database that does not exist yet or is empty, of either kind.

    Args:
        engine: Of SQLite.
        url: Of PostgreSQL.
    """

    def __init__(self, engine: Engine | None = None, url: str = "") -> None:
        """Take one of them."""
        self._engine = engine
        self._url = url
        self.is_sqlite = engine is not None

    def run(self, act: Callable[[Connection], T]) -> T:
        """Do something in one transaction."""
        if self._engine is None:
            return asyncio.run(in_transaction(Link(self._url), act))
        with self._engine.begin() as connection:
            return act(connection)

    def to_head(self) -> None:
        """Bring it to the newest schema."""
        if self._engine is not None:
            migrate(self._engine, METADATA)
            return
        self.run(lambda connection: bring_forward(connection, METADATA))


@pytest.fixture(name="engine")
def _engine(tmp_path: Path) -> Iterator[Engine]:
    """Return an engine on a SQLite file that does not exist yet."""
    engine = writing_engine(tmp_path / "jumelage.db")
    yield engine
    engine.dispose()


@pytest.fixture(name="site", params=["sqlite", "postgresql"])
def _site(request: pytest.FixtureRequest) -> Site:
    """Return an empty database of each kind."""
    if request.param == "sqlite":
        return Site(engine=request.getfixturevalue("engine"))
    return Site(url=request.getfixturevalue("postgres_url"))


@pytest.fixture(name="history")
def _history() -> Iterator[ScriptDirectory]:
    """Return the packaged history."""
    with as_file(files("bot.storage") / "migrations") as scripts:
        yield ScriptDirectory(str(scripts))


def definitions(connection: Connection) -> dict[str, str]:
    """Return everything in a SQLite database with its definition."""
    found = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
    return {name: " ".join(sql.split()) for name, sql in found}


def shape(connection: Connection) -> dict[str, Any]:
    """Return all tables of a database with their columns, keys, constraints and indexes."""
    found = inspect(connection)
    return {table: _shape(found, table) for table in sorted(found.get_table_names())}


def _shape(found: Inspector, table: str) -> dict[str, Any]:
    columns = {
        column["name"]: (str(column["type"]), column["nullable"], str(column.get("default")).strip("'"))
        for column in found.get_columns(table)
    }
    several = [*found.get_foreign_keys(table), *found.get_unique_constraints(table), *found.get_check_constraints(table)]
    constraints = sorted(map(str, [*several, found.get_pk_constraint(table)]))
    indexes = sorted(map(_index, found.get_indexes(table)))
    return {"columns": columns, "constraints": constraints, "indexes": indexes}


def _index(index: ReflectedIndex) -> str:
    options = {name: str(value) for name, value in index.get("dialect_options", {}).items()}
    return f"{index['name']} {index['column_names']} {index['unique']} {options}"


def differences(connection: Connection) -> list[Any]:
    """Return what a database has otherwise than the stores declare it, as far as Alembic looks."""
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    return list(compare_metadata(context, METADATA))


def declared(connection: Connection) -> dict[str, Any]:
    """Make the tables as the stores declare them, without the history; return their shape."""
    METADATA.create_all(connection)
    return shape(connection)


def remove_all(connection: Connection) -> None:
    """Remove every table."""
    found = MetaData()
    found.reflect(connection)
    found.drop_all(connection)


def stamp(connection: Connection) -> None:
    """Make a database say that a newer release has changed it."""
    connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))


def test_the_newest_revision_is_named(history: ScriptDirectory) -> None:
    """What a start compares with is the end of the one history, which has one beginning and no branches"""
    assert history.get_heads() == [HEAD]
    assert history.get_bases() == [FIRST]


def test_revisions_sort_by_their_names(history: ScriptDirectory) -> None:
    """A newer schema has the greater number, since that is how a start knows a newer database"""
    names = [script.revision for script in history.walk_revisions()]
    assert names == sorted(names, reverse=True)
    assert all(len(name) == 4 and name.isdecimal() for name in names)


def test_every_revision_is_packaged(history: ScriptDirectory) -> None:
    """Each file of the history is one of its revisions and of the installed package, and goes forward only"""
    kept = {path.name for path in (files("bot.storage") / "migrations" / "versions").iterdir() if path.name[0].isdigit()}
    assert {script.path.rpartition("/")[2] for script in history.walk_revisions()} == kept
    assert all(not hasattr(script.module, "downgrade") for script in history.walk_revisions())


def test_an_empty_database_becomes_what_the_stores_declare(site: Site) -> None:
    """After all revisions, tables, columns, types, indexes and constraints are those of the code"""
    site.to_head()
    assert site.run(differences) == []
    assert site.run(schema_version) == HEAD


def enter_everywhere(connection: Connection) -> None:
    """Enter a row into every table, each referring to those before."""
    found = MetaData()
    found.reflect(connection)
    for table in found.sorted_tables:
        if table.name != "alembic_version":
            connection.execute(insert(table), {column.name: _value(column) for column in table.columns})


def _value(column: Column[Any]) -> object:
    values: dict[type, object] = {
        int: 7,
        str: "7",
        bool: True,
        date: date(2027, 3, 1),
        datetime: datetime(2027, 3, 1, tzinfo=UTC if getattr(column.type, "timezone", False) else None),
    }
    return values[column.type.python_type]


def counts(connection: Connection) -> dict[str, int]:
    """Return how many rows each table has."""
    found = MetaData()
    found.reflect(connection)
    return {table.name: connection.scalar(select(func.count()).select_from(table)) or 0 for table in found.sorted_tables}


def test_an_upgrade_keeps_what_was_entered(site: Site) -> None:
    """A database of the first release becomes the same as a new one, and every row of every table is still there"""
    site.run(lambda connection: bring_forward(connection, METADATA, FIRST))
    site.run(enter_everywhere)
    before = site.run(counts)
    assert set(before.values()) == {1}
    site.to_head()
    assert site.run(differences) == []
    after = site.run(counts)
    assert {table: after[table] for table in before} == before


@pytest.mark.parametrize(
    ("every", "first", "until", "rule"),
    [
        ("day", "2027-03-12", None, "FREQ=DAILY"),
        ("weekday", "2027-03-12", None, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("week", "2027-03-12", "2027-06-30", "FREQ=WEEKLY;BYDAY=FR;UNTIL=20270630"),
        ("month", "2027-01-31", None, "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"),
        ("year", "2027-03-12", None, "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=12"),
    ],
)
def test_reminders_keep_their_rhythm(site: Site, every: str, first: str, until: str | None, rule: str) -> None:
    """What recurred before there were rules recurs by the rule that says the same"""
    site.run(lambda connection: bring_forward(connection, METADATA, "0007"))
    site.run(lambda connection: _enter_reminder(connection, every, datetime.fromisoformat(f"{first}T15:00"), until))
    site.to_head()
    stored = site.run(lambda connection: connection.scalar(text("SELECT rule FROM reminder")))
    assert stored == rule
    assert to_rrule(parse_rrule(rule)) == rule


def _enter_reminder(connection: Connection, every: str, first: datetime, until: str | None) -> None:
    found = MetaData()
    found.reflect(connection)
    table = found.tables["reminder"]
    filled = {column.name: _value(column) for column in table.columns if not column.nullable}
    recurs = {"every": every, "first_wall": first, "until_day": None if until is None else date.fromisoformat(until)}
    connection.execute(insert(table), filled | recurs)


def test_nothing_differs_that_alembic_does_not_compare(site: Site) -> None:
    """Conditions of indexes, actions of references and names of constraints are those of the code as well"""
    site.to_head()
    migrated = site.run(shape)
    del migrated["alembic_version"]
    site.run(remove_all)
    assert migrated == site.run(declared)


def test_keys_that_count_on_are_the_same(engine: Engine, tmp_path: Path) -> None:
    """On SQLite, where a number could be used again otherwise, the tables that count on are those of the code"""
    migrate(engine, METADATA)
    other = writing_engine(tmp_path / "declared.db")
    METADATA.create_all(other)
    migrated, wanted = Site(engine=engine).run(definitions), Site(engine=other).run(definitions)
    for table in METADATA.tables:
        assert ("AUTOINCREMENT" in migrated[table]) == ("AUTOINCREMENT" in wanted[table]), table
    other.dispose()


def test_migrating_again_changes_nothing(site: Site) -> None:
    """A database at the newest schema is left alone"""
    site.to_head()
    before = site.run(shape)
    site.to_head()
    assert site.run(shape) == before


class Breaker:
    """Counts the statements of a connection and breaks off at the one it is told to.

    Args:
        breaks_at: Number of the statement; none if it is 0.
    """

    def __init__(self, breaks_at: int = 0) -> None:
        """Begin counting."""
        self.count = 0
        self.breaks_at = breaks_at

    def upgrade(self, connection: Connection) -> None:
        """Bring a database to the newest schema, or break off."""
        event.listen(connection, "before_cursor_execute", self._next)
        bring_forward(connection, METADATA)

    def _next(self, *_: object) -> None:
        self.count += 1
        if self.count == self.breaks_at:
            raise ZeroDivisionError


def test_an_interrupted_upgrade_leaves_the_old_schema(site: Site) -> None:
    """Wherever an upgrade breaks off, the database is as it was, and the next try succeeds"""
    counting = Breaker()
    with pytest.raises(ZeroDivisionError):
        site.run(lambda connection: counting.upgrade(connection) or 1 // 0)  # type: ignore[func-returns-value]
    assert counting.count > len(METADATA.tables)
    for place in range(2, counting.count, 5 if site.is_sqlite else 25):
        with pytest.raises(ZeroDivisionError):
            site.run(Breaker(place).upgrade)
        assert site.run(shape) == {}
    site.to_head()
    assert site.run(schema_version) == HEAD


def change(engine: Engine, *statements: str) -> None:
    """Change a SQLite database."""
    with changing(engine) as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def test_replacing_a_table_keeps_the_rows_that_refer_to_it(engine: Engine) -> None:
    """SQLite changes a table by dropping it; its children stay, unless they would be left without it"""
    statements = (
        "CREATE TABLE parent (id INTEGER PRIMARY KEY)",
        "CREATE TABLE child (of INTEGER REFERENCES parent (id) ON DELETE CASCADE)",
        "INSERT INTO parent VALUES (7)",
        "INSERT INTO child VALUES (7)",
    )
    replacement = ("DROP TABLE parent", statements[0])
    change(engine, *statements, *replacement, statements[2])
    assert Site(engine=engine).run(lambda connection: connection.scalar(text("SELECT of FROM child"))) == 7
    with pytest.raises(StorageError, match="refer"):
        change(engine, *replacement)
    assert Site(engine=engine).run(lambda connection: connection.scalar(text("SELECT id FROM parent"))) == 7


def test_a_newer_database_is_refused(site: Site) -> None:
    """A database that a newer release has changed is not touched"""
    site.to_head()
    site.run(stamp)
    with pytest.raises(StorageError, match="newer release"), translated():
        site.to_head()
    assert site.run(schema_version) == "9999"


def test_a_schema_that_was_never_released_is_refused(site: Site) -> None:
    """A database at a revision that no release had is not touched, and named"""
    site.to_head()
    site.run(lambda connection: connection.execute(text("UPDATE alembic_version SET version_num = '0000'")) and None)
    with pytest.raises(StorageError, match="0000"):
        site.to_head()
