"""Inserting what may be there already, in one statement on each database; SQL has no common word for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy.dialects import postgresql, sqlite

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Column, Connection, Table


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
    statement = _insert(connection, table).on_conflict_do_nothing().returning(key)
    return connection.execute(statement, dict(values)).scalar()


def put(connection: Connection, table: Table, keys: Sequence[str], values: Mapping[str, object]) -> None:
    """Insert a row, or give the one with the same keys these values.

    Args:
        connection: Of the transaction.
        table: Where.
        keys: Columns of the primary key or of a unique constraint.
        values: By column, the keys among them.
    """
    statement = _insert(connection, table)
    others = {name: statement.excluded[name] for name in values if name not in keys}
    connection.execute(statement.on_conflict_do_update(index_elements=list(keys), set_=others), dict(values))


def _insert(connection: Connection, table: Table) -> postgresql.Insert | sqlite.Insert:
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)
