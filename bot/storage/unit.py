"""The unit of work: one connection, one transaction, and what is to happen once it is saved."""

from __future__ import annotations

from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from sqlalchemy import text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import Connection

    from bot.core.transaction import Transaction


class Unit:
    """An open transaction, handed to everything that takes part in it.

    Args:
        connection: With the transaction begun.
    """

    __slots__ = ("connection", "hooks")

    def __init__(self, connection: Connection) -> None:
        """Begin with nothing to do after the commit."""
        self.connection = connection
        self.hooks: list[Callable[[], None]] = []

    def after_commit(self, act: Callable[[], None]) -> None:
        """Remember something for the moment all is saved, see `Transaction.after_commit`."""
        self.hooks.append(act)


def connection(tx: Transaction) -> Connection:
    """Return the SQLAlchemy connection of a transaction; for stores only."""
    return cast("Unit", tx).connection


@contextmanager
def savepoint(tx: Transaction) -> Iterator[None]:
    """Undo all that is done inside if something is raised there, what was to happen after the commit included."""
    unit = cast("Unit", tx)
    kept = len(unit.hooks)
    try:
        with unit.connection.begin_nested():
            yield
    except BaseException:
        del unit.hooks[kept:]
        raise


_PROBES = MappingProxyType(
    {
        "sqlite": text("PRAGMA user_version = 0"),
        "postgresql": text("UPDATE alembic_version SET version_num = version_num"),
    }
)


def run_all(hooks: list[Callable[[], None]]) -> None:
    """Do what was to happen after the commit, in order."""
    for hook in hooks:
        hook()


def probe(tx: Transaction) -> None:
    """Write something that changes nothing, to see whether the database can be written.

    Args:
        tx: A writing transaction.
    """
    opened = connection(tx)
    opened.execute(_PROBES[opened.dialect.name])
