"""What an operator does with the database: migrate, backup, restore, export. Synchronous: no bot need be up."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from sqlalchemy import select

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, MetaData

NOT_EXPORTED = frozenset(
    {
        *("inbox", "outbox", "position", "due"),
        *("prompt", "tap", "undo", "link_code", "link_wish", "join_code", "join_guess"),
        *("passed_on", "passed_tap", "title_wish", "under_way", "calendar_draft"),
    }
)
"""What is only on its way: the words of people in it are nobody's record."""


class Upkeep(Protocol):
    """Looks after one database."""

    def migrate(self) -> str:
        """Bring the database to the newest schema, after a backup into the ``data_dir``; return the schema's name.

        Raises:
            StorageError: A bot is running on it, or it is newer than this program.
        """
        ...

    def backup(self, target: Path) -> Path:
        """Write a consistent copy, also while a bot is running; return the file.

        Args:
            target: A folder; made if it is missing.

        Raises:
            StorageError: There is nothing to copy, or the folder holds a backup already.
        """
        ...

    def restore(self, source: Path) -> None:
        """Put a backup in the place of the database, of which a copy is kept in the ``data_dir``.

        Args:
            source: The folder of a backup of the same kind of database.

        Raises:
            StorageError: A bot is running, or the backup is missing, damaged or newer than this program.
        """
        ...

    def export(self, target: Path) -> Path:
        """Write what is on record at one moment, one file of JSON lines for each table; return the folder.

        Args:
            target: A folder; made if it is missing.

        Raises:
            StorageError: There is nothing to export, or the database is not at the newest schema.
        """
        ...


def export_tables(connection: Connection, metadata: MetaData, target: Path) -> None:
    """Write what is on record as files of JSON lines, rows in the order of their keys.

    Args:
        connection: Whose transaction sees one state of the database from beginning to end.
        metadata: Of all stores.
        target: A folder; made if it is missing.
    """
    target.mkdir(parents=True, exist_ok=True)
    for table in metadata.sorted_tables:
        if table.name in NOT_EXPORTED:
            continue
        rows = connection.execute(select(table).order_by(*table.primary_key)).mappings()
        with (target / f"{table.name}.jsonl").open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(dict(row), default=_plain, ensure_ascii=False) + "\n" for row in rows)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)
