"""The real outbox and dispatcher over a real database, and a network that can be told how to behave."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.core.ids import RandomIds
from bot.core.outbox import Lane, Post
from bot.core.ref import RoomRef
from bot.core.reply import Announcement, Reply, Said
from bot.core.wire import Capabilities
from bot.delivery.acknowledging import Pace
from bot.delivery.dispatcher import Dispatcher
from bot.delivery.outbox import StoredOutbox
from bot.delivery.table import outbox_table
from bot.dispatch.composing import Composer
from bot.storage.unit import connection
from tests.fakes.clock import FakeClock
from tests.fakes.database import FailingDatabase, database_in
from tests.fakes.sender import FakeSender
from tests.fakes.strings import FakeStrings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from sqlalchemy import RowMapping

    from bot.core.transaction import Transaction
    from tests.fakes.draughtsman import FakeDraughtsman

NETWORK = "console"
PORTO = RoomRef(NETWORK, "porto")
BRISTOL = RoomRef(NETWORK, "bristol")


def post(text: str, lane: Lane = Lane.REPLY, room: RoomRef = PORTO, **more: object) -> Post:
    """Return something to be said."""
    return Post(room, Announcement(Reply((Said(text),))), ("en",), lane, **more)  # type: ignore[arg-type]


@dataclass
class PostOffice:
    """Outbox and dispatcher of one process after the other.

    Args:
        database: Outlives them all.
        sender: The network.
        clock: For both.
        refusals: How often the dispatcher has said that the account is refused.
        starts: How many processes there were.
        can: What the network can show.
        draughtsman: Draws pictures, if anything does.
    """

    database: FailingDatabase
    sender: FakeSender = field(default_factory=FakeSender)
    clock: FakeClock = field(default_factory=FakeClock)
    refusals: int = 0
    starts: int = 0
    can: Capabilities = field(default_factory=lambda: Capabilities(taps=True, events=True))
    draughtsman: FakeDraughtsman | None = None

    def __post_init__(self) -> None:
        """Begin with a first process."""
        self._ids = RandomIds(Random(1))  # noqa: S311 - the same ids at every run
        self.begin()

    def begin(self) -> None:
        """Put another process in the place of the present one, without starting it."""
        self.starts += 1
        pace = Pace(f"process {self.starts}")
        senders = {NETWORK: self.sender}
        self.dispatcher = Dispatcher(self.database, senders, self.clock, pace, self._refused, self.draughtsman)
        self.outbox = StoredOutbox(Composer(FakeStrings()), self.dispatcher, self.clock, self._ids, {NETWORK: self.can})

    def _refused(self) -> None:
        self.refusals += 1

    async def restart(self) -> None:
        """Crash, and start again."""
        self.dispatcher.abandon()
        await self.database.drain()
        self.begin()
        await self.dispatcher.start()

    async def put(self, *posts: Post) -> list[str]:
        """Say several things in one transaction; return their rows."""

        def act(tx: Transaction) -> list[str]:
            return [self.outbox.post(tx, each) for each in posts]

        return await self.database.write(act)

    async def say(self, *texts: str) -> list[str]:
        """Say something in Porto's room in several replies, in one transaction; return their rows."""
        return await self.put(*(post(text) for text in texts))

    async def edit(self, row: str, text: str, lane: Lane = Lane.REPLY) -> None:
        """Give a message other words."""
        await self.database.write(self.outbox.edit, row, post(text, lane))

    async def rows(self) -> list[RowMapping]:
        """Return the table in the order in which things were said."""
        found = select(outbox_table).order_by(outbox_table.c.sequence)
        return await self.database.read(lambda tx: list(connection(tx).execute(found).mappings().all()))

    async def states(self) -> list[str]:
        """Return what has become of everything, in the order in which it was said."""
        return [row["state"] for row in await self.rows()]


@asynccontextmanager
async def post_office(
    folder: Path, can: Capabilities | None = None, draughtsman: FakeDraughtsman | None = None
) -> AsyncIterator[PostOffice]:
    """Open a post office with a first process that has started, and stop it afterwards.

    Args:
        folder: Of the database.
        can: What the network can show, if that is not what it usually is.
        draughtsman: Draws pictures, if anything does.
    """
    async with database_in(folder) as database:
        office = PostOffice(FailingDatabase(database), draughtsman=draughtsman)
        if can is not None:
            office.can = can
            office.sender.has_depot = can.apart
            office.begin()
        await office.dispatcher.start()
        try:
            yield office
        finally:
            office.dispatcher.abandon()
            await asyncio.sleep(0)
