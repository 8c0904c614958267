"""Which failures of a database may pass, and which are defects of ours and the same at every try."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.core.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEFECTS = frozenset({"0A", "22", "23", "42", "54"})
"""Classes of SQLSTATE (PostgreSQL, appendix A): not supported, data, constraint, syntax or access rule, too large."""


@contextmanager
def translated() -> Iterator[None]:
    """Tell what the database could not do from what we should not have asked, which is raised as it is.

    Raises:
        StorageError: The database failed: busy, full, damaged, away. The same may succeed later.
    """
    try:
        yield
    except DBAPIError as fault:
        if _is_defect(fault):
            raise
        raise StorageError(_name(fault)) from fault
    except (PoolTimeoutError, sqlite3.Error) as fault:
        raise StorageError(type(fault).__name__) from fault


def may_pass(fault: Exception) -> bool:
    """Tell whether it was the database that failed; for whoever catches inside a transaction, where nothing is translated yet.

    Args:
        fault: What was raised by whatever was done with the connection. asyncpg's time-outs and broken connections come as
            they are, through SQLAlchemy too.
    """
    if isinstance(fault, DBAPIError):
        return not _is_defect(fault)
    return isinstance(fault, StorageError | PoolTimeoutError | sqlite3.Error | TimeoutError | ConnectionError)


def _is_defect(fault: DBAPIError) -> bool:
    state = _state(fault)
    if state:
        return state[:2] in _DEFECTS
    # The last is what `sqlite3` says of a value that it cannot store.
    return isinstance(fault, IntegrityError | DataError | ProgrammingError) or isinstance(fault.orig, sqlite3.InterfaceError)


def _name(fault: DBAPIError) -> str:
    """Return a short code; the library's own words may hold what people wrote."""
    return f"{type(fault).__name__} {_state(fault) or ''}".strip()


def _state(fault: DBAPIError) -> str | None:
    return getattr(fault.orig, "sqlstate", None)
