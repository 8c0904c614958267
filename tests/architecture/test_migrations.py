"""The history of the schema is complete, packaged, and never leaves a database half-way."""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import event, inspect, text

from bot.core.errors import StorageError
from bot.main import wiring
from bot.storage.migration import migrate, schema_version
from bot.storage.migrations import HEAD
from bot.storage.schema import METADATA
from bot.storage.sqlite import translated, writing_engine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine, Inspector

assert wiring  # all tables are declared once the composition root is there


@pytest.fixture(name="engine")
def _engine(tmp_path: Path) -> Iterator[Engine]:
    """Return an engine on a database that does not exist yet."""
    engine = writing_engine(tmp_path / "jumelage.db")
    yield engine
    engine.dispose()


@pytest.fixture(name="history")
def _history() -> Iterator[ScriptDirectory]:
    """Return the packaged history."""
    with as_file(files("bot.storage") / "migrations") as scripts:
        yield ScriptDirectory(str(scripts))


def schema(engine: Engine) -> dict[str, str]:
    """Return everything in a database with its definition."""
    with engine.connect() as connection:
        found = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
        return {name: " ".join(sql.split()) for name, sql in found}


def constraints(found: Inspector, table: str) -> list[str]:
    """Return all constraints of a table in words."""
    several = [*found.get_foreign_keys(table), *found.get_unique_constraints(table), *found.get_check_constraints(table)]
    return sorted(map(str, [*several, found.get_pk_constraint(table)]))


def indexes(engine: Engine) -> dict[str, str]:
    """Return the indexes of a database with their conditions."""
    return {name: sql for name, sql in schema(engine).items() if sql.startswith("CREATE INDEX")}


def version(engine: Engine) -> str | None:
    """Return the revision a database is at."""
    with engine.connect() as connection:
        return schema_version(connection)


def test_the_newest_revision_is_named(history: ScriptDirectory) -> None:
    """What a start compares with is the end of the one history, which has one beginning and no branches"""
    assert history.get_heads() == [HEAD]
    assert len(history.get_bases()) == 1


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


def test_an_empty_database_becomes_what_the_stores_declare(engine: Engine) -> None:
    """After all revisions, tables, columns, types, indexes and constraints are those of the code"""
    migrate(engine, METADATA)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, METADATA) == []
    assert version(engine) == HEAD


def test_constraints_and_partial_indexes_are_the_same(engine: Engine, tmp_path: Path) -> None:
    """What Alembic does not compare is the same as well: conditions of indexes, keys that count on, names of constraints"""
    migrate(engine, METADATA)
    declared = writing_engine(tmp_path / "declared.db")
    METADATA.create_all(declared)
    migrated, wanted = inspect(engine), inspect(declared)
    for table in METADATA.tables:
        assert constraints(migrated, table) == constraints(wanted, table)
        for part in ("AUTOINCREMENT", "ON DELETE CASCADE"):
            assert (part in schema(engine)[table]) == (part in schema(declared)[table]), (table, part)
    assert indexes(engine) == indexes(declared)
    declared.dispose()


def test_migrating_again_changes_nothing(engine: Engine) -> None:
    """A database at the newest schema is left alone"""
    migrate(engine, METADATA)
    before = schema(engine)
    migrate(engine, METADATA)
    assert schema(engine) == before


class Breaker:
    """Breaks off at the statement it is told to.

    Args:
        engine: Whose statements.
    """

    def __init__(self, engine: Engine) -> None:
        """Listen."""
        self.count = 0
        self.breaks_at = 0
        event.listen(engine, "before_cursor_execute", self._next)

    def _next(self, *_: object) -> None:
        self.count += 1
        if self.count == self.breaks_at:
            raise ZeroDivisionError


def test_an_interrupted_upgrade_leaves_the_old_schema(engine: Engine, tmp_path: Path) -> None:
    """Wherever an upgrade breaks off, the database is as it was, and the next try succeeds"""
    other = writing_engine(tmp_path / "other.db")
    counting = Breaker(other)
    migrate(other, METADATA)
    other.dispose()
    assert counting.count > len(METADATA.tables)
    breaker = Breaker(engine)
    for place in range(2, counting.count, 5):
        breaker.count, breaker.breaks_at = 0, place
        with pytest.raises(ZeroDivisionError):
            migrate(engine, METADATA)
        breaker.breaks_at = 0
        assert schema(engine) == {}
    migrate(engine, METADATA)
    assert version(engine) == HEAD


def test_a_newer_database_is_refused(engine: Engine) -> None:
    """A database that a newer release has changed is not touched"""
    migrate(engine, METADATA)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StorageError, match="newer release"), translated():
        migrate(engine, METADATA)
    assert version(engine) == "9999"
