"""In which message somebody gave the words that a translation reads: two columns of each table that keeps such words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, Index, String

from bot.core.ref import MessageRef

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import ColumnElement, Table


def given_columns(table: str) -> tuple[Column[Any], Column[Any], Index]:
    """Return the columns, both empty for words that nobody gave in a message, and their index.

    Args:
        table: Name of the table.
    """
    index = Index(f"ix_{table}_given", "given_platform", "given_key")
    return Column("given_platform", String(20)), Column("given_key", String(255)), index


def given_values(message: MessageRef | None) -> dict[str, str | None]:
    """Return the values of the columns."""
    return {"given_platform": message.platform if message else None, "given_key": message.key if message else None}


def given_of(row: Mapping[Any, Any]) -> MessageRef | None:
    """Return the message that a row names."""
    return MessageRef(row["given_platform"], row["given_key"]) if row["given_key"] is not None else None


def is_given_in(table: Table, message: MessageRef) -> ColumnElement[bool]:
    """Return the condition that a row's words were given in a message."""
    return (table.c.given_platform == message.platform) & (table.c.given_key == message.key)
