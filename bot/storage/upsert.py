"""Inserting what may be there already, in one statement on each database; SQL has no common word for it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy.dialects import postgresql, sqlite

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Column, Connection, Executable, Table

    Insert = postgresql.Insert | sqlite.Insert


def insert_new(connection: Connection, table: Table, values: Mapping[str, object], key: Column[Any]) -> Any | None:  # noqa: ANN401 - of any type
    """Insert a row unless one with the same unique values is there.

    Args:
        connection: Of the transaction.
        table: Where.
        values: By column.
        key: What to return.

    Returns:
        The new row's key, or ``None`` if the other row stays.
    """
    statement = _new(connection.dialect.name, table, key)
    return connection.execute(statement, dict(values)).scalar()


def put(connection: Connection, table: Table, keys: Sequence[str], values: Mapping[str, object]) -> None:
    """Insert a row, or give the one with the same keys these values.

    Args:
        connection: Of the transaction.
        table: Where.
        keys: Columns of the primary key or of a unique constraint.
        values: By column, the keys among them.
    """
    others = tuple(name for name in values if name not in keys)
    connection.execute(_replacing(connection.dialect.name, table, tuple(keys), others), dict(values))


# Each is built once: building costs more than running it, and every message that comes in needs both.


@cache
def _new(dialect: str, table: Table, key: Column[Any]) -> Executable:
    return _insert(dialect, table).on_conflict_do_nothing().returning(key)


@cache
def _replacing(dialect: str, table: Table, keys: tuple[str, ...], others: tuple[str, ...]) -> Executable:
    statement = _insert(dialect, table)
    return statement.on_conflict_do_update(index_elements=keys, set_={name: statement.excluded[name] for name in others})


def _insert(dialect: str, table: Table) -> Insert:
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
