"""A small schema to try a database with, somebody else who looks at it, and a gate that holds a transaction up."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, closing
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from sqlalchemy import Column, Connection, Engine, ForeignKey, Integer, MetaData, String, Table, insert, select, text

from bot.storage.sqlite import FILE_NAME, SqliteDatabase
from bot.storage.unit import connection
from tests.fakes.database import POSTGRESQL, PostgresUnderTest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Transaction

AnyDatabase: TypeAlias = "SqliteDatabase | PostgresUnderTest"

SECONDS = 5.0
"""How long a thread waits for another at most; nothing here needs it."""
_GATE = 4711
_COUNT = "SELECT count(*) FROM counter"
_WORLD = MetaData()
counter_table = Table(
    "counter",
    _WORLD,
    Column("id", Integer, primary_key=True),
    Column("value", Integer, nullable=False),
    Column("name", String(8), unique=True),
)
Table("child", _WORLD, Column("of", Integer, ForeignKey("counter.id", deferrable=True, initially="DEFERRED")))
Table("alembic_version", _WORLD, Column("version_num", String(32)))


def make_tables(place: Engine | Connection) -> None:
    """Make a counter, and a table that refers to it, checked at the end of a transaction."""
    _WORLD.create_all(place)


def database_of(folder: Path) -> AnyDatabase:
    """Return the database of a folder, see the fixture ``data_dir``, not opened yet."""
    address = folder / POSTGRESQL
    return PostgresUnderTest(address.read_text(), folder) if address.exists() else SqliteDatabase(folder)


@asynccontextmanager
async def counting(folder: Path) -> AsyncIterator[AnyDatabase]:
    """Open the database of a folder with these tables, and close it afterwards."""
    database = database_of(folder)
    await database.open(make_tables)
    try:
        yield database
    finally:
        await database.close()


def put(tx: Transaction, value: int) -> None:
    """Add a row."""
    connection(tx).execute(insert(counter_table).values(value=value))


def values(tx: Transaction) -> list[int]:
    """Return all rows."""
    return list(connection(tx).execute(select(counter_table.c.value).order_by(counter_table.c.id)).scalars())


def saved_outside(folder: Path, *, put_first: bool = False) -> int:
    """Return how many rows somebody else sees.

    Args:
        folder: Of the database.
        put_first: They add one before they look.
    """
    statements = ["INSERT INTO counter (value) VALUES (1)"] if put_first else []
    address = folder / POSTGRESQL
    if address.exists():
        with ThreadPoolExecutor(1) as beside:
            return beside.submit(asyncio.run, _count(address.read_text(), statements)).result()
    with closing(sqlite3.connect(folder / FILE_NAME)) as other, other:
        for statement in statements:
            other.execute(statement)
        return int(other.execute(_COUNT).fetchone()[0])


async def _count(url: str, statements: list[str]) -> int:
    import asyncpg

    other = await asyncpg.connect(url)
    try:
        for statement in statements:
            await other.execute(statement)
        return int(await other.fetchval(_COUNT))
    finally:
        await other.close()


class Gate(Protocol):
    """Holds transactions up."""

    def wait(self, tx: Transaction) -> None:
        """Wait, inside a transaction, until it is opened."""
        ...

    async def reached(self) -> None:
        """Wait until somebody waits."""
        ...

    async def open(self) -> None:
        """Let them go on."""
        ...


class ThreadGate:
    """For transactions that have a thread of their own."""

    def __init__(self) -> None:
        """Begin closed."""
        self._reached, self._opened = threading.Event(), threading.Event()

    def wait(self, tx: Transaction) -> None:
        """Wait in the thread."""
        del tx
        self._reached.set()
        assert self._opened.wait(SECONDS)

    async def reached(self) -> None:
        """Wait for the thread."""
        assert await asyncio.to_thread(self._reached.wait, SECONDS)

    async def open(self) -> None:
        """Wake the thread."""
        self._opened.set()


class ServerGate:
    """For transactions that wait for a server: they wait for a lock there.

    Args:
        holder: A connection of somebody else, who has the lock.
    """

    def __init__(self, holder: Any) -> None:  # noqa: ANN401 - asyncpg has no types
        """Begin closed."""
        self._holder = holder
        self._reached = asyncio.Event()

    def wait(self, tx: Transaction) -> None:
        """Ask for the lock."""
        self._reached.set()
        connection(tx).execute(text(f"SELECT pg_advisory_xact_lock({_GATE})"))

    async def reached(self) -> None:
        """Wait until it is asked for."""
        await self._reached.wait()

    async def open(self) -> None:
        """Give the lock up."""
        await self._holder.execute(f"SELECT pg_advisory_unlock({_GATE})")


@asynccontextmanager
async def gate_of(folder: Path) -> AsyncIterator[Gate]:
    """Return a closed gate for the database of a folder."""
    address = folder / POSTGRESQL
    if not address.exists():
        yield ThreadGate()
        return
    import asyncpg

    holder = await asyncpg.connect(address.read_text())
    try:
        await holder.execute(f"SELECT pg_advisory_lock({_GATE})")
        yield ServerGate(holder)
    finally:
        await holder.close()
