"""The numbers tables give out, which are never used twice: the last one of a table, and going on after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Integer, func, inspect, select, text

if TYPE_CHECKING:
    from sqlalchemy import Column, Connection, Table


def last_number(connection: Connection, table: Table) -> int | None:
    """Return the highest number a table has ever given out, or ``None`` if it gives out none.

    Args:
        connection: Of either kind of database.
        table: Declared or found.
    """
    key = _key(table)
    if key is None:
        return None
    highest = connection.scalar(select(func.max(key))) or 0
    if connection.dialect.name == "postgresql":
        sequence = _sequence(connection, table, key)
        return None if sequence is None else max(highest, _given_out(connection, sequence))
    return max(highest, _counted(connection, table))


def count_on_from(connection: Connection, table: Table, last: int | None) -> None:
    """Have a table of PostgreSQL give out higher numbers only.

    Args:
        connection: Of PostgreSQL.
        table: Declared or found.
        last: What `last_number` has returned, of this or another database.
    """
    key = _key(table)
    sequence = None if key is None else _sequence(connection, table, key)
    if sequence is not None and last:
        connection.execute(
            text("SELECT setval(CAST(CAST(:name AS text) AS regclass), :last)"), {"name": sequence, "last": last}
        )


def _key(table: Table) -> Column[int] | None:
    columns = list(table.primary_key)
    return columns[0] if len(columns) == 1 and isinstance(columns[0].type, Integer) else None


def _sequence(connection: Connection, table: Table, key: Column[int]) -> str | None:
    names = {"table": connection.dialect.identifier_preparer.format_table(table), "key": key.name}
    found: str | None = connection.scalar(text("SELECT pg_get_serial_sequence(:table, :key)"), names)
    return found


def _given_out(connection: Connection, sequence: str) -> int:
    found = connection.execute(text(f"SELECT last_value, is_called FROM {sequence}")).one()  # noqa: S608 - quoted by PostgreSQL
    return int(found.last_value) if found.is_called else 0


def _counted(connection: Connection, table: Table) -> int:
    """Return what SQLite remembers of a table that counts on beyond rows that are gone."""
    if not inspect(connection).has_table("sqlite_sequence"):
        return 0
    found = connection.scalar(text("SELECT seq FROM sqlite_sequence WHERE name = :table"), {"table": table.name})
    return int(found or 0)
