"""Connections to PostgreSQL, through SQLAlchemy on asyncpg.

The address is libpq's connection URI (PostgreSQL manual, 34.1.1.2), read by asyncpg itself. The password comes from
``PGPASSWORD``, the file that ``PGPASSFILE`` or ``passfile`` names, or ``~/.pgpass``.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from functools import partial
from importlib.util import find_spec
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import event
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.core.errors import StorageError
from bot.storage.fault import translated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from asyncpg import Connection as RawConnection
    from sqlalchemy import Connection

T = TypeVar("T")

LOCK = int.from_bytes(b"jumelage")
"""Key of the advisory lock of whoever writes. Such locks are per database."""
_CONNECT_SECONDS = 10.0
_STATEMENTS_KEPT = 500
"""More than the bot has, so that each is planned once per connection."""
_SESSION = {
    "application_name": "jumelage",
    "timezone": "UTC",
    "jit": "off",  # never pays for statements as short as ours
    # A lock whose holder's machine is gone is free again within a minute; without effect on a socket of this machine.
    "tcp_keepalives_idle": "30",
    "tcp_keepalives_interval": "10",
    "tcp_keepalives_count": "3",
}


SNAPSHOT: Mapping[str, Any] = MappingProxyType({"isolation_level": "REPEATABLE READ", "postgresql_readonly": True})
"""For transactions that see one state of the database from beginning to end, and change nothing."""


class Way(Enum):
    """What a transaction is for."""

    CHANGES = "changes"
    LOOKS = "looks"


@dataclass(frozen=True, slots=True)
class Link:
    """How to connect.

    Args:
        url: ``postgresql://…``, without a password.
        locks: Hold the lock of whoever writes, for as long as the connection is open.
        patience_seconds: How long one statement may take; ``None`` for any time.
    """

    url: str
    locks: bool = False
    patience_seconds: float | None = None


def engine_for(link: Link, most: int = 1) -> AsyncEngine:
    """Return an engine with a small pool; nothing is opened yet.

    Args:
        link: How to connect.
        most: So many connections at most.

    Raises:
        StorageError: asyncpg is not installed.
    """
    if find_spec("asyncpg") is None:
        raise StorageError("PostgreSQL needs asyncpg, which is not installed: pip install 'jumelage[postgresql]'")
    arguments = {"async_creator_fn": partial(_connect, link), "prepared_statement_cache_size": _STATEMENTS_KEPT}
    engine = create_async_engine("postgresql+asyncpg://", connect_args=arguments, pool_size=most, max_overflow=0)
    event.listen(engine.sync_engine, "checkout", _still_open)
    return engine


async def _connect(link: Link) -> RawConnection[Any]:
    import asyncpg

    try:
        opened = await asyncpg.connect(
            link.url, timeout=_CONNECT_SECONDS, command_timeout=link.patience_seconds, server_settings=_SESSION
        )
        if link.locks and not await opened.fetchval("SELECT pg_try_advisory_lock($1)", LOCK):
            await opened.close()
            raise StorageError("another process is using this database")
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as fault:
        raise StorageError(f"PostgreSQL cannot be reached: {str(fault) or type(fault).__name__}") from fault
    return opened


def _still_open(dbapi: Any, _record: object, _proxy: object) -> None:  # noqa: ANN401 - SQLAlchemy's adapter
    """Have a connection that the server has closed meanwhile replaced before it is used; this asks nobody."""
    if dbapi.driver_connection.is_closed():
        raise DisconnectionError


@contextmanager
def reached() -> Iterator[None]:
    """As `translated`, and a network that fails is a database that fails.

    Raises:
        StorageError: The database failed.
    """
    import asyncpg

    try:
        with translated():
            yield
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as fault:  # time-outs are OSError
        raise StorageError(type(fault).__name__) from fault


async def in_transaction(link: Link, act: Callable[[Connection], T], way: Way = Way.CHANGES) -> T:
    """Run something that may take long in one transaction, on a connection of its own.

    Args:
        link: How to connect.
        act: Gets the connection.
        way: With `Way.LOOKS` it sees one state of the database from beginning to end.

    Raises:
        StorageError: The database failed; nothing was saved.
    """
    engine = engine_for(link)
    try:
        with reached():
            async with engine.execution_options(**(SNAPSHOT if way is Way.LOOKS else {})).begin() as opened:
                return await opened.run_sync(act)
    finally:
        await engine.dispose()
