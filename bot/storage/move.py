"""Moving from SQLite to PostgreSQL: every row, with its number, or nothing."""

from __future__ import annotations

import asyncio
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import String, func, insert, select

from bot.core.errors import StorageError
from bot.storage.counting import count_on_from, last_number
from bot.storage.fault import translated
from bot.storage.migration import bring_forward, schema_version
from bot.storage.postgresql_engine import Link, in_transaction
from bot.storage.postgresql_upkeep import refuse_strange
from bot.storage.sqlite import FILE_NAME, LOCK_NAME, locked, reading_engine
from bot.storage.sqlite_upkeep import SqliteUpkeep

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, MetaData, Row, Table

_BATCH = 500


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of a table.

    Args:
        table: Its name.
        rows: How many it has, on both sides.
        cut: How many values were longer than their column allows, or held a sign that PostgreSQL does not store.
    """

    table: str
    rows: int
    cut: int


def move(folder: Path, url: str, metadata: MetaData) -> list[Moved]:
    """Copy the SQLite database of a folder into an empty PostgreSQL database; the first stays as it is.

    Args:
        folder: The ``data_dir``; no bot is running on it.
        url: Of the new database.
        metadata: Of all stores.

    Returns:
        What was moved, table by table.

    Raises:
        StorageError: There is nothing to move, a bot is running, the new database cannot be reached or is not empty, or the
            counts differ; nothing is in the new database then.
    """
    path = folder / FILE_NAME
    if not path.exists():
        raise StorageError("there is no SQLite database in data_dir")
    with closing(locked(folder / LOCK_NAME)):
        SqliteUpkeep(folder, metadata).migrate_locked()
        engine = reading_engine(path)
        try:
            with translated(), engine.begin() as source:
                return asyncio.run(in_transaction(Link(url, locks=True), lambda target: _copy_all(source, target, metadata)))
        finally:
            engine.dispose()


def _copy_all(source: Connection, target: Connection, metadata: MetaData) -> list[Moved]:
    if schema_version(target) is None:
        refuse_strange(target)
    bring_forward(target, metadata)
    if any(_count(target, table) for table in metadata.sorted_tables):
        raise StorageError("that database is not empty; move into one that holds nothing yet")
    return [_copy(source, target, table) for table in metadata.sorted_tables]


def _copy(source: Connection, target: Connection, table: Table) -> Moved:
    fitted = _Fitted(table)
    rows = source.execute(select(table).execution_options(yield_per=_BATCH))
    for batch in rows.partitions():
        target.execute(insert(table), [fitted.row(row) for row in batch])
    count_on_from(target, table, last_number(source, table))
    counts = _count(source, table), _count(target, table)
    if counts[0] != counts[1]:
        raise StorageError(f"{table.name} has {counts[0]} rows here and {counts[1]} there; nothing was moved")
    return Moved(table.name, counts[0], fitted.cut)


def _count(connection: Connection, table: Table) -> int:
    return int(connection.scalar(select(func.count()).select_from(table)) or 0)


class _Fitted:
    """Makes rows fit: SQLite minds neither lengths nor the sign NUL."""

    def __init__(self, table: Table) -> None:
        self.cut = 0
        texts = {column.name: column.type for column in table.columns}
        self._lengths = {name: kind.length for name, kind in texts.items() if isinstance(kind, String)}

    def row(self, row: Row[tuple[object, ...]]) -> dict[str, object]:
        return {name: self._fit(name, value) for name, value in row._mapping.items()}  # noqa: SLF001 - SQLAlchemy's public name

    def _fit(self, name: str, value: object) -> object:
        if not isinstance(value, str) or name not in self._lengths:
            return value
        fitting = value.replace("\0", "")[: self._lengths[name]]
        self.cut += fitting != value
        return fitting
