"""Bringing a database to the newest schema: forward only, after a backup."""

from __future__ import annotations

from contextlib import contextmanager
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from sqlalchemy import inspect, text

from bot.core.errors import StorageError
from bot.storage.migrations import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alembic.config import Config
    from sqlalchemy import Connection, Engine, MetaData

VERSION_TABLE = "alembic_version"


def schema_version(connection: Connection) -> str | None:
    """Return the revision a database is at, or ``None`` for an empty one."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def alembic_config(metadata: MetaData, connection: Connection, scripts: str) -> Config:
    """Return Alembic's configuration without any file.

    Args:
        metadata: Of all stores, from the composition root.
        connection: With a transaction begun.
        scripts: Folder of the history.
    """
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", scripts)
    config.attributes.update(connection=connection, metadata=metadata)
    return config


def migrate(engine: Engine, metadata: MetaData) -> None:
    """Bring a SQLite database to `HEAD`, in one transaction.

    Args:
        engine: Of the database.
        metadata: Of all stores.

    Raises:
        StorageError: The database is newer than this program, or at a schema that was never released.
    """
    with changing(engine) as connection:
        bring_forward(connection, metadata)


@contextmanager
def changing(engine: Engine) -> Iterator[Connection]:
    """Begin a transaction in which a SQLite table can be replaced by another of the same name, as SQLite changes tables.

    Meanwhile references are not looked at: dropping the old table would take the rows with it that refer to it. They are
    checked before all is saved.

    Raises:
        StorageError: Rows would be left that refer to nothing.
    """
    with engine.connect() as connection:
        _look_at_references(connection, "OFF")
        try:
            with connection.begin():
                yield connection
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise StorageError("the change of schema would lose what rows refer to")
        finally:
            _look_at_references(connection, "ON")


def _look_at_references(connection: Connection, value: str) -> None:
    # Beside SQLAlchemy, which would begin a transaction, in which this has no effect.
    raw = connection.connection.driver_connection
    if raw is not None:
        raw.execute(f"PRAGMA foreign_keys={value}")


def bring_forward(connection: Connection, metadata: MetaData, revision: str = HEAD) -> None:
    """Bring the schema to a revision, in the transaction of the caller.

    Args:
        connection: With a transaction begun.
        metadata: Of all stores.
        revision: Where to stop.

    Raises:
        StorageError: As `migrate`.
    """
    found = schema_version(connection)
    if found == revision:
        return
    if found is not None and found > HEAD:
        raise StorageError(f"the database is at schema {found}, this program only knows {HEAD}: use the newer release")
    from alembic import command
    from alembic.util import CommandError

    with as_file(files("bot.storage") / "migrations") as scripts:
        try:
            command.upgrade(alembic_config(metadata, connection, str(scripts)), revision)
        except CommandError as fault:
            raise StorageError(f"the database is at schema {found}, which this program does not know") from fault
