"""Bringing a database to the newest schema: forward only, after a backup."""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from sqlalchemy import inspect, text

from bot.core.errors import StorageError
from bot.storage.migrations import HEAD

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection, Engine, MetaData

_VERSION_TABLE = "alembic_version"


def schema_version(connection: Connection) -> str | None:
    """Return the revision a database is at, or ``None`` for an empty one."""
    if not inspect(connection).has_table(_VERSION_TABLE):
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
    """Bring the schema to `HEAD`.

    Args:
        engine: Of the database.
        metadata: Of all stores.

    Raises:
        StorageError: The database is newer than this program, or at a schema that was never released.
    """
    with engine.begin() as connection:
        found = schema_version(connection)
        if found == HEAD:
            return
        if found is not None and found > HEAD:
            raise StorageError(f"the database is at schema {found}, this program only knows {HEAD}: use the newer release")
        from alembic import command
        from alembic.util import CommandError

        with as_file(files("bot.storage") / "migrations") as scripts:
            try:
                command.upgrade(alembic_config(metadata, connection, str(scripts)), "head")
            except CommandError as fault:
                raise StorageError(f"the database is at schema {found}, which this program does not know") from fault
