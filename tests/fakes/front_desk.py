"""The real inbox over a real database, and a handler whose deeds can be counted in that database."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import Column, Integer, MetaData, String, Table, insert, select

from bot.core.message import Author, Text
from bot.core.ref import MessageRef, PersonRef, RoomRef
from bot.core.wire import RawEvent
from bot.delivery.inbox import StoredInbox
from bot.delivery.table import inbox_table
from bot.storage.unit import connection
from tests.fakes.clock import FakeClock
from tests.fakes.database import FailingDatabase, database_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from sqlalchemy import RowMapping

    from bot.core.message import Incoming
    from bot.core.transaction import Transaction
    from bot.core.wire import Work

NETWORK = "console"
ACCOUNT = "@jumelage"
_NOTES = Table("note", MetaData(), Column("id", Integer, primary_key=True), Column("text", String, nullable=False))


def event(text: str, room: str = "porto", key: str | None = None) -> RawEvent:
    """Return an event that says something; its key is its words unless another is given."""
    return RawEvent(key or text, room, text)


class PlainDecoder:
    """Takes an event's body for its words; ``…`` concerns nobody, and ``odd`` breaks it."""

    def decode(self, event: RawEvent) -> Incoming | None:
        """Return a text."""
        if event.body == "odd":
            raise ValueError(event.body)
        if event.body == "…":
            return None
        author = Author(PersonRef(NETWORK, "ana"), "Ana")
        return Text(RoomRef(NETWORK, event.room), MessageRef(NETWORK, event.key), author, event.body)


@dataclass
class SlowWork:
    """Work that ends when it is told to, and notes that it has.

    Args:
        text: What it is about.
        fault: What to raise while preparing.
        aside: Nothing else waits for it.
        refusal: What to raise after it is noted.
        rest: What is left then.
    """

    text: str
    fault: Exception | None = None
    aside: bool = False
    refusal: Exception | None = None
    done: asyncio.Event = field(default_factory=asyncio.Event)
    prepared: int = 0
    rest: SlowWork | None = None

    async def prepare(self) -> None:
        """Wait until told."""
        self.prepared += 1
        await self.done.wait()
        if self.fault is not None:
            raise self.fault

    def finish(self, tx: Transaction) -> SlowWork | None:
        """Note it."""
        note(tx, f"finished {self.text}")
        if self.refusal is not None:
            raise self.refusal
        return self.rest


def note(tx: Transaction, text: str) -> None:
    """Do something in the transaction that can be seen afterwards."""
    connection(tx).execute(insert(_NOTES).values(text=text))


@dataclass
class NotingHandler:
    """The `Handler` port: notes everything in the transaction it is given.

    Args:
        faults: What to raise after the note, by words.
        work: What to return, by words.
        deaf: Words of which it cannot even tell that they failed.
        before_fault: Called before it raises.
        told: Of which faults it was to tell.
    """

    faults: dict[str, Exception] = field(default_factory=dict)
    work: dict[str, SlowWork] = field(default_factory=dict)
    deaf: set[str] = field(default_factory=set)
    before_fault: Callable[[], None] = lambda: None
    told: list[Exception] = field(default_factory=list)

    def handle(self, tx: Transaction, incoming: Incoming) -> Work | None:
        """Note a text."""
        assert isinstance(incoming, Text)
        if incoming.text not in self.work:
            note(tx, incoming.text)
        if incoming.text in self.faults:
            self.before_fault()
            raise self.faults[incoming.text]
        return self.work.get(incoming.text)

    def fail(self, tx: Transaction, incoming: Incoming, fault: Exception) -> None:
        """Note that it failed."""
        assert isinstance(incoming, Text)
        self.told.append(fault)
        note(tx, f"failed {incoming.text}")
        if incoming.text in self.deaf:
            raise LookupError(incoming.text)


@dataclass
class FrontDesk:
    """Inboxes of one process after the other.

    Args:
        database: Outlives them all.
    """

    database: FailingDatabase
    handler: NotingHandler = field(default_factory=NotingHandler)
    clock: FakeClock = field(default_factory=FakeClock)

    def __post_init__(self) -> None:
        """Begin with a first process."""
        self.begin()

    def begin(self) -> None:
        """Put another process in the place of the present one, without starting it."""
        self.inbox = StoredInbox(self.database, self.clock, self.handler, {NETWORK: PlainDecoder()})

    async def restart(self) -> None:
        """Crash, and start again."""
        self.inbox.abandon()
        await self.database.drain()
        self.begin()
        await self.inbox.start()

    async def receive(self, *events: RawEvent, position: str | None = None) -> None:
        """Take a batch."""
        await self.inbox.receive(NETWORK, ACCOUNT, events, position)

    async def notes(self) -> list[str]:
        """Return what was done and saved, in order."""
        found = select(_NOTES.c.text).order_by(_NOTES.c.id)
        return await self.database.read(lambda tx: list(connection(tx).execute(found).scalars()))

    async def rows(self) -> list[RowMapping]:
        """Return the table in order."""
        found = select(inbox_table).order_by(inbox_table.c.id)
        return await self.database.read(lambda tx: list(connection(tx).execute(found).mappings().all()))

    async def open(self) -> list[str]:
        """Return the keys of what is not handled yet."""
        return [row["event"] for row in await self.rows() if row["handled_at"] is None]


@asynccontextmanager
async def front_desk(folder: Path) -> AsyncIterator[FrontDesk]:
    """Open a front desk with a first process that has started, and stop it afterwards."""
    async with database_in(folder) as database:
        await database.write(lambda tx: _NOTES.create(connection(tx)))
        desk = FrontDesk(FailingDatabase(database))
        await desk.inbox.start()
        try:
            yield desk
        finally:
            desk.inbox.abandon()
            await asyncio.sleep(0)
