"""The real outbox and dispatcher before the real adapter, over the fake of Discord: what is put in comes out there."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.core.ids import RandomIds
from bot.core.outbox import Kind, Lane, Post
from bot.core.ref import MessageRef, RoomRef
from bot.core.reply import Announcement, Reply, Said
from bot.delivery.acknowledging import Pace
from bot.delivery.dispatcher import Dispatcher
from bot.delivery.outbox import StoredOutbox
from bot.delivery.table import outbox_table
from bot.dispatch.composing import Composer
from bot.features.translation.dress import Byline, plain
from bot.main.wiring import catalogue
from bot.platforms.discord.decoder import DiscordDecoder
from bot.platforms.discord.option import PLATFORM
from bot.storage.unit import connection
from tests.fakes.clock import FakeClock
from tests.fakes.database import FailingDatabase, sqlite_database
from tests.fakes.discord import DiscordServer
from tests.fakes.discord_network import DiscordNetwork, reading_discord
from tests.fakes.inbox import FakeInbox

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from sqlalchemy import RowMapping

    from bot.core.transaction import Transaction
    from tests.fakes.discord import Channel, Message

_PATIENCE_SECONDS = 20.0


def post(text: str, room: RoomRef, **more: object) -> Post:
    """Return something the bot says itself."""
    return Post(room, Announcement(Reply((Said(text),))), ("en",), Lane.REPLY, **more)  # type: ignore[arg-type]


def relay(text: str, room: RoomRef, author: str = "Ana", **more: object) -> Post:
    """Return something that somebody wrote in another room."""
    return Post(room, plain(Byline(author, "Porto"), text, "en"), ("en",), Lane.RELAY, Kind.RELAY, **more)  # type: ignore[arg-type]


class DiscordOffice:
    """Outbox and dispatcher of one process after the other, with two channels.

    Args:
        network: A server, read by the adapter.
        database: Outlives all processes.
        clock: For them and the fake.
    """

    def __init__(self, network: DiscordNetwork, database: FailingDatabase, clock: FakeClock) -> None:
        """Begin with a first process."""
        self.network, self.fake, self.database, self.clock = network, network.fake, database, clock
        self.channel, self.room = network.channel, network.room
        self.other = network.guild.add_channel("other")
        self.other_room = RoomRef(PLATFORM, str(self.other.id))
        self.refusals = 0
        self._composer = Composer(catalogue())
        self._starts = 0
        self.begin()

    def begin(self) -> None:
        """Put another process in the place of the present one, without starting it."""
        self._starts += 1
        pace, platform = Pace(f"process {self._starts}"), self.network.platform
        self.dispatcher = Dispatcher(self.database, {PLATFORM: platform.sender}, self.clock, pace, self._refused)
        capabilities = {PLATFORM: platform.capabilities}
        self.outbox = StoredOutbox(self._composer, self.dispatcher, self.clock, RandomIds(), capabilities)

    def _refused(self) -> None:
        self.refusals += 1

    async def crash(self) -> None:
        """End the process as a power cut would."""
        self.dispatcher.abandon()
        await self.database.drain()

    async def start(self) -> None:
        """Start the next process."""
        self.begin()
        await self.dispatcher.start()

    async def put(self, *posts: Post) -> list[str]:
        """Say several things in one transaction; return their rows."""

        def act(tx: Transaction) -> list[str]:
            return [self.outbox.post(tx, each) for each in posts]

        return await self.database.write(act)

    async def say(self, *texts: str) -> list[str]:
        """Say something in the first channel; return the rows."""
        return await self.put(*(post(text, self.room) for text in texts))

    async def pass_on(self, *texts: str) -> list[str]:
        """Pass something on into the first channel; return the rows."""
        return await self.put(*(relay(text, self.room) for text in texts))

    async def edit(self, row: str, changed: Post) -> None:
        """Give a message other words."""
        await self.database.write(self.outbox.edit, row, changed)

    async def remove(self, row: str) -> None:
        """Remove a message of ours."""
        await self.database.write(self.outbox.redact, row)

    async def remove_others(self, message: Message) -> None:
        """Remove somebody's message."""
        target = MessageRef(PLATFORM, str(message.id))
        await self.database.write(self.outbox.remove, self.room, target)

    async def settled(self) -> None:
        """Wait until everything has come to its end."""
        await self.until(self.dispatcher.idle)

    async def until(self, holds: Callable[[], object]) -> None:
        """Wait until something holds of the outbox, looking again after each write of the database."""
        async with asyncio.timeout(_PATIENCE_SECONDS):
            while not holds():
                await self.database.drain()

    async def is_silent_once_limited(self) -> bool:
        """Wait until the account has been asked to wait; tell whether nothing of what is said then is asked of Discord."""
        gate = self.dispatcher.gates[PLATFORM]
        await self.until(lambda: gate.limited_count)
        asked = len(self.fake.calls)
        await self.put(post("elsewhere", self.other_room), relay("there too", self.other_room))
        await self.until(lambda: len(gate._waiting) == 3)
        return len(self.fake.calls) == asked

    async def rows(self) -> list[RowMapping]:
        """Return the table in the order in which things were said."""
        found = select(outbox_table).order_by(outbox_table.c.sequence)
        return await self.database.read(lambda tx: list(connection(tx).execute(found).mappings().all()))

    async def fates(self) -> list[str]:
        """Return what has become of everything, a failure by its number, once all has come to its end."""
        await self.settled()
        return [row["fault"] if row["state"] == "failed" else row["state"] for row in await self.rows()]

    async def arrived(self, count: int, channel: Channel | None = None) -> list[Message]:
        """Wait for so many messages in a channel, the first one when left out; return all there are."""
        place = channel or self.channel
        await self.fake.until(lambda: len(place.messages) >= count, _PATIENCE_SECONDS, f"only {place.texts}")
        return list(place.messages.values())


@asynccontextmanager
async def discord_office(
    folder: Path, clock: FakeClock | None = None, *, relay_on: bool = True
) -> AsyncIterator[DiscordOffice]:
    """Open a fake, connect the adapter and start a first process; stop it all afterwards."""
    time = clock or FakeClock()
    async with DiscordServer(time, allow_message_content=relay_on) as fake, sqlite_database(folder) as database:
        network = DiscordNetwork(fake, FakeInbox(DiscordDecoder()))
        async with reading_discord(network, network.options(folder, relay=relay_on)):
            office = DiscordOffice(network, FailingDatabase(database), time)
            await office.dispatcher.start()
            try:
                yield office
            finally:
                await office.dispatcher.close(0)
        assert fake.unknown_routes == []
