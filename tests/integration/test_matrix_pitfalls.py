"""Pitfalls of reading a Matrix account, numbered as in the project's reference; here those of sync and state.

Against a real Synapse, through the real matrix-nio.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.core.clock import SystemClock
from bot.core.errors import StorageError, TransientError
from bot.core.message import Invited, Joined, Text
from bot.core.ref import RoomRef
from bot.core.wire import Act, Outgoing
from bot.delivery.inbox import StoredInbox
from bot.platforms.matrix.decoder import MatrixDecoder
from tests.fakes.database import sqlite_database
from tests.fakes.handler import FakeHandler
from tests.fakes.inbox import FakeInbox, reading
from tests.fakes.proxy import Proxy
from tests.fakes.rooms import bodies, by, new_room

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from pathlib import Path

    from bot.core.transaction import Transaction
    from bot.core.wire import Handler, RawEvent
    from bot.demo.account import Account
    from bot.demo.homeserver import Homeserver
    from bot.platforms.matrix.option import MatrixOptions
    from bot.platforms.matrix.platform import MatrixPlatform
    from tests.conftest import Accounts, Bots

PAGE = 100
"""So many events of a room our sync takes at once."""


def decoder(options: MatrixOptions) -> MatrixDecoder:
    return MatrixDecoder(options.user_id, options.invites)


async def join(host: Account, platform: MatrixPlatform, options: MatrixOptions, name: str = "Porto") -> str:
    """Make a room and have the account under test come in."""
    room = await host.create_room(name, [options.user_id])
    await platform.sender.send(Outgoing("x" * 24, RoomRef("matrix", room), Act.JOIN))
    return room


@asynccontextmanager
async def house(options: MatrixOptions, folder: Path, handler: Handler, *known: str) -> AsyncIterator[MatrixPlatform]:
    """Read into a real inbox, which is dropped like in a crash when the block ends."""
    async with sqlite_database(folder) as database:
        inbox = StoredInbox(database, SystemClock(), handler, {"matrix": decoder(options)})
        await inbox.start()
        async with reading(options, inbox, known) as platform:
            yield platform
        inbox.abandon()


@dataclass
class SlowWork:
    """The `Work` of an engine that takes as long as the test wants."""

    go_on: asyncio.Event = field(default_factory=asyncio.Event)
    done: asyncio.Event = field(default_factory=asyncio.Event)
    aside: bool = False

    async def prepare(self) -> None:
        """Wait."""
        await self.go_on.wait()
        self.done.set()

    def finish(self, tx: Transaction) -> None:
        """Do nothing."""


async def test_pitfall_01_what_was_received_is_handled_after_a_crash(
    account: Accounts, matrix_options: MatrixOptions, tmp_path: Path
) -> None:
    """What was received but not handled before the process ended is handled by the next one, once, and so is what follows."""
    ana = await account("ana")
    crashing = FakeHandler(faults={"first": TransientError("until the crash")})
    async with house(matrix_options, tmp_path, crashing) as platform:
        room = await join(ana, platform, matrix_options)
        await ana.send(room, "first")
        await crashing.hear(1)
    await ana.send(room, "second")
    handler = FakeHandler()
    async with house(matrix_options, tmp_path, handler, room):
        assert await handler.hear(2) == ["first", "second"]
    again = FakeHandler()
    async with house(matrix_options, tmp_path, again, room):
        await ana.send(room, "third")
        assert await again.hear(1) == ["third"]
    assert not handler.heard_more()
    assert not again.heard_more()


async def test_pitfall_01_a_batch_that_could_not_be_stored_comes_again(
    account: Accounts, matrix_options: MatrixOptions
) -> None:
    """When a batch cannot be stored, reading goes on where it was: arrival and words come once the database works again."""
    ana = await account("ana")
    inbox = FullDiskInbox(decoder(matrix_options))
    async with reading(matrix_options, inbox) as platform:
        room = await ana.create_room("Porto", [matrix_options.user_id])
        await inbox.wait_for(Invited)
        inbox.refusals = 1
        await platform.sender.send(Outgoing("x" * 24, RoomRef("matrix", room), Act.JOIN))
        await ana.send(room, "first")
        texts = await inbox.wait_for(Text)
    assert inbox.refusals == 0
    assert [joined.room.key for joined in inbox.of(Joined)] == [room]
    assert [text.text for text in texts] == ["first"]


class FullDiskInbox(FakeInbox):
    """An inbox that refuses so many batches first."""

    refusals = 0

    async def receive(self, platform: str, account: str, events: Sequence[RawEvent], position: str | None) -> None:
        """Keep a batch, or not."""
        if self.refusals:
            self.refusals -= 1
            raise StorageError("disk full")
        await super().receive(platform, account, events, position)


async def test_pitfall_02_a_handler_that_fails_stops_nothing_else(
    account: Accounts, matrix_options: MatrixOptions, tmp_path: Path
) -> None:
    """A message at which our code fails keeps nothing from being handled, neither in its room nor in others."""
    ana = await account("ana")
    handler = FakeHandler(faults={"boom": RuntimeError("a bug")})
    async with house(matrix_options, tmp_path, handler) as platform:
        porto, bristol = await join(ana, platform, matrix_options), await join(ana, platform, matrix_options)
        for room, words in ((porto, "boom"), (porto, "after"), (bristol, "elsewhere")):
            await ana.send(room, words)
        await handler.hear_all({"boom", "after", "elsewhere"})


async def test_pitfall_03_a_slow_engine_does_not_make_the_bot_deaf(
    account: Accounts, matrix_options: MatrixOptions, tmp_path: Path
) -> None:
    """While an engine works on one message, others are handled, in the same room and elsewhere."""
    ana = await account("ana")
    slow = SlowWork()
    handler = FakeHandler(work={"translate me": slow})
    async with house(matrix_options, tmp_path, handler) as platform:
        porto, bristol = await join(ana, platform, matrix_options), await join(ana, platform, matrix_options)
        await ana.send(porto, "translate me")
        assert await handler.hear(1) == ["translate me"]
        await ana.send(porto, "here")
        await ana.send(bristol, "there")
        assert sorted(await handler.hear(2)) == ["here", "there"]
        assert not slow.done.is_set()
        slow.go_on.set()
        await asyncio.wait_for(slow.done.wait(), 5)


async def test_pitfall_04_people_and_private_talks_are_known_after_a_restart(
    account: Accounts, matrix_options: MatrixOptions
) -> None:
    """After a restart the first message already comes with its author's name, and a private talk is known as one."""
    ana = await account("ana")
    await ana.set_profile("displayname", "Ana Sousa")
    inbox = FakeInbox(decoder(matrix_options))
    async with reading(matrix_options, inbox) as platform:
        porto, talk = await join(ana, platform, matrix_options), await join(ana, platform, matrix_options, name="")
        await inbox.wait_for(Joined, 2)
    async with reading(matrix_options, inbox, [porto, talk]):
        await ana.send(porto, "in a room")
        await ana.send(talk, "in private")
        texts = await inbox.wait_for(Text, 2)
    assert {(text.text, text.author.name, text.direct) for text in texts} == {
        ("in a room", "Ana Sousa", False),
        ("in private", "Ana Sousa", True),
    }
    assert len(inbox.of(Joined)) == 2


async def test_pitfall_05_no_message_of_a_long_absence_is_missed(account: Accounts, matrix_options: MatrixOptions) -> None:
    """All that was said while the bot was away is read, in order and once, also where it is more than a page."""
    ana = await account("ana")
    inbox = FakeInbox(decoder(matrix_options))
    async with reading(matrix_options, inbox) as platform:
        room = await join(ana, platform, matrix_options)
        await ana.send(room, "before")
        await inbox.wait_for(Text)
    said = await asyncio.gather(*(ana.send(room, f"n{number}") for number in range(PAGE + 30)))
    await ana.wait_for(room, lambda event: event["event_id"] == said[-1])
    async with reading(matrix_options, inbox, [room]):
        texts = await inbox.wait_for(Text, len(said) + 1)
    assert [text.text for text in texts] == bodies(ana.events(room), ana.user_id)


async def test_pitfall_06_a_restart_goes_on_where_reading_ended(
    account: Accounts, matrix_options: MatrixOptions, homeserver: Homeserver
) -> None:
    """Only the very first start asks without a position, so no stale answer can be served to a restarted bot."""
    ana = await account("ana")
    inbox = FakeInbox(decoder(matrix_options))
    async with Proxy(homeserver.url) as proxy:
        options = replace(matrix_options, homeserver=proxy.url)
        async with reading(options, inbox) as platform:
            room = await join(ana, platform, matrix_options)
            await inbox.wait_for(Joined)
        async with reading(options, inbox, [room]):
            await ana.send(room, "after")
            await inbox.wait_for(Text)
    positions = [asked.query.get("since") for asked in proxy.asked if asked.path.endswith("/sync")]
    assert positions.count(None) == 1
    assert positions[0] is None


async def test_pitfall_07_what_was_said_before_the_first_start_is_left_alone(
    account: Accounts, matrix_options: MatrixOptions
) -> None:
    """A bot that starts without a position greets the rooms it is in and leaves alone what was said there."""
    ana = await account("ana")
    inbox = FakeInbox(decoder(matrix_options))
    async with reading(matrix_options, inbox) as platform:
        room = await join(ana, platform, matrix_options)
        await ana.send(room, "old")
        await inbox.wait_for(Text)
    fresh = FakeInbox(decoder(matrix_options))
    async with reading(matrix_options, fresh):
        await ana.send(room, "new")
        texts = await fresh.wait_for(Text)
    assert [text.text for text in texts] == ["new"]
    assert [joined.room.key for joined in fresh.of(Joined)] == [room]


async def test_pitfall_07_what_a_room_said_before_the_bot_came_is_left_alone(
    account: Accounts, matrix_options: MatrixOptions
) -> None:
    """In a room the bot comes into, only what is said after its coming counts, also when both are read at once."""
    ana = await account("ana")
    inbox = FakeInbox(decoder(matrix_options))
    room = await ana.create_room("Porto")
    for number in range(PAGE + 5):
        await ana.send(room, f"old {number}")
    async with reading(matrix_options, inbox) as platform:
        await ana.invite(room, matrix_options.user_id)
        await inbox.wait_for(Invited)
    await platform.log_in()
    await platform.sender.send(Outgoing("x" * 24, RoomRef("matrix", room), Act.JOIN))
    await platform.close()
    await ana.send(room, "new")
    async with reading(matrix_options, inbox):
        await ana.send(room, "newer")
        texts = await inbox.wait_for(Text, 2)
    assert [text.text for text in texts] == ["new", "newer"]


async def test_pitfall_08_bots_do_not_answer_each_other(account: Accounts, bots: Bots) -> None:
    """Two bots in one room stay quiet about each other: only a person's command is answered, once by each, in a notice."""
    ana = await account("ana")
    one, two = bots(ana), bots(ana)
    await one.start()
    await two.start()
    room = await new_room(ana, one, "porto")
    await ana.invite(room, two.user_id)
    await ana.wait_for(room, by(two.user_id))
    await ana.send_event(room, "m.room.message", {"msgtype": "m.notice", "body": "!ping from a bot"})
    await ana.send(room, "!ping from a person")
    for bot in (one, two):
        answer = await ana.wait_for(room, by(bot.user_id, "pong"))
        assert answer["content"]["msgtype"] == "m.notice"
    await ana.send(room, "!ping last")
    for bot in (one, two):
        await ana.wait_for(room, by(bot.user_id, "pong last"))
        pongs = [body for body in bodies(ana.events(room), bot.user_id) if body.startswith("pong")]
        assert pongs == ["pong from a person", "pong last"]
