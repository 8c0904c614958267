"""A whole database as one compressed file of JSON lines, written and read by this program alone: no other is needed.

The first line names the form and the schema. Then come, for each table, a line with its columns and the last number it gave
out, and a line for each row. The last line counts the rows: a file without it is not whole.
"""

from __future__ import annotations

import base64
import gzip
import json
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import MetaData, insert, select, text

from bot.core.errors import StorageError
from bot.storage.counting import count_on_from, last_number
from bot.storage.migration import VERSION_TABLE, bring_forward, schema_version
from bot.storage.migrations import HEAD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from sqlalchemy import Connection, Row, Table

DUMP_NAME = "jumelage.jsonl.gz"
_FORM = 1
_BATCH = 500
_DAMAGED = "that backup is damaged"
_READ: Mapping[type, Callable[[Any], object]] = {
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
    bytes: base64.b64decode,
}


def write_dump(connection: Connection, target: Path) -> None:
    """Write all tables of the database, whatever its schema.

    Args:
        connection: Whose transaction sees one state of the database from beginning to end.
        target: The file; readable by its owner alone.

    Raises:
        StorageError: It cannot be written; no half of it is left.
    """
    tables = [table for table in _reflected(connection).sorted_tables if table.name != VERSION_TABLE]
    try:
        target.touch(mode=0o600)
        with gzip.open(target, "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(line, default=_plain, ensure_ascii=False) + "\n" for line in _lines(connection, tables))
    except BaseException as fault:
        target.unlink(missing_ok=True)
        if isinstance(fault, OSError):
            raise StorageError("the copy could not be written") from fault
        raise


def check_dump(source: Path) -> None:
    """Read a dump to its end without keeping anything.

    Raises:
        StorageError: It is missing, damaged, none of ours, or newer than this program.
    """
    for _ in _read(source):
        pass


def load_dump(connection: Connection, metadata: MetaData, source: Path) -> None:
    """Fill an empty database from a dump, and bring it to the newest schema.

    Args:
        connection: With a transaction begun; nothing is in the database.
        metadata: Of all stores.
        source: The file.

    Raises:
        StorageError: As `check_dump`.
    """
    lines = _read(source)
    bring_forward(connection, metadata, next(lines)["schema"])
    tables = _reflected(connection).tables
    filled: _Filler | None = None
    for line in lines:
        if isinstance(line, dict):
            if filled is not None:
                filled.finish()
            filled = _Filler(connection, tables[line["table"]], line) if "table" in line else None
        elif filled is not None:
            filled.add(line)
    bring_forward(connection, metadata)


class _Filler:
    """Inserts the rows of one table."""

    def __init__(self, connection: Connection, table: Table, head: dict[str, Any]) -> None:
        self._connection, self._table, self._last = connection, table, head["last"]
        self._columns = [(name, _READ.get(table.c[name].type.python_type)) for name in head["columns"]]
        self._rows: list[dict[str, object]] = []

    def add(self, values: list[Any]) -> None:
        kept = zip(self._columns, values, strict=True)
        self._rows.append({name: value if read is None or value is None else read(value) for (name, read), value in kept})
        if len(self._rows) == _BATCH:
            self._flush()

    def finish(self) -> None:
        self._flush()
        count_on_from(self._connection, self._table, self._last)

    def _flush(self) -> None:
        if self._rows:
            self._connection.execute(insert(self._table), self._rows)
        self._rows = []


def _reflected(connection: Connection) -> MetaData:
    found = MetaData()
    found.reflect(connection)
    return found


def _lines(connection: Connection, tables: list[Table]) -> Iterator[object]:
    yield {"jumelage": _FORM, "schema": schema_version(connection)}
    count = 0
    for table in tables:
        yield {"table": table.name, "columns": list(table.c.keys()), "last": last_number(connection, table)}
        for row in _rows(connection, table):
            count += 1
            yield list(row)
    yield {"rows": count}


def _rows(connection: Connection, table: Table) -> Iterator[Row[Any]]:
    """Return all rows without having all in memory.

    The cursor is our own: asyncpg leaves its own open until the transaction ends, and until then the table cannot be dropped.
    """
    wanted = select(table).order_by(*table.primary_key).compile(connection)
    connection.execute(text(f'DECLARE "rows of {table.name}" NO SCROLL CURSOR FOR {wanted}'))
    while found := connection.execute(text(f'FETCH {_BATCH} FROM "rows of {table.name}"')).all():
        yield from found
    connection.execute(text(f'CLOSE "rows of {table.name}"'))


def _plain(value: object) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    raise TypeError(type(value).__name__)


def _read(source: Path) -> Iterator[Any]:
    """Return the lines of a dump but the last, having looked at each."""
    if not source.exists():
        raise StorageError(f"there is no {DUMP_NAME} in that folder")
    count = 0
    try:
        with gzip.open(source, "rt", encoding="utf-8") as file:
            lines = map(json.loads, file)
            yield _head(next(lines, None))
            for line in lines:
                if isinstance(line, dict) and "rows" in line:
                    if line["rows"] == count:
                        return
                    break
                count += isinstance(line, list)
                yield line
    except (OSError, EOFError, ValueError) as fault:  # not gzip, cut off; not UTF-8, not JSON
        raise StorageError(_DAMAGED) from fault
    raise StorageError(_DAMAGED)


def _head(line: object) -> dict[str, Any]:
    if not isinstance(line, dict) or line.get("jumelage") != _FORM or not isinstance(line.get("schema"), str):
        raise StorageError("that file is no backup of Jumelage")
    if line["schema"] > HEAD:
        newer = line["schema"]
        raise StorageError(f"that backup has schema {newer}, this program only knows {HEAD}: use the newer release")
    return line
