"""Discord's gateway breaks off, repeats itself and mixes things up: what people do is heard once and in order."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.document import Document, Line, Span
from bot.core.errors import StorageError
from bot.core.ids import RandomIds
from bot.core.message import Asked, Deleted, Edited, Joined, Reacted, Text
from bot.core.ref import MessageRef
from bot.core.wire import Act, Outgoing
from bot.platforms.discord.decoder import DiscordDecoder
from bot.platforms.discord.key import snowflake_at
from bot.platforms.discord.missed import MOST
from bot.platforms.discord.option import PLATFORM
from bot.platforms.discord.platform import DiscordPlatform
from tests.fakes.discord import DiscordServer, Permission
from tests.fakes.discord_network import DiscordNetwork, RunningClock, identify_at_once, reading_discord
from tests.fakes.inbox import FakeInbox

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from pathlib import Path

    from bot.core.ref import RoomRef
    from bot.core.wire import RawEvent


class TroubledInbox(FakeInbox):
    """An inbox whose database fails as often as it is told."""

    failures = 0

    async def receive(self, platform: str, account: str, events: Sequence[RawEvent], position: str | None) -> None:
        """Keep a batch, or fail."""
        if self.failures:
            self.failures -= 1
            raise StorageError("told to fail")
        await super().receive(platform, account, events, position)


class Place:
    """A channel that is linked, and the bot that reads it, one process after the other.

    Args:
        fake: Discord.
        folder: For the bot.
    """

    def __init__(self, fake: DiscordServer, folder: Path) -> None:
        """Build the channel; nothing is connected."""
        self.fake = fake
        self.inbox = TroubledInbox(DiscordDecoder())
        self.network = DiscordNetwork(fake, self.inbox)
        self.folder = folder

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[None]:
        """Connect for as long as the block lasts."""
        async with reading_discord(self.network, self.network.options(self.folder)):
            yield

    def write(self, *texts: str) -> None:
        """Have Ana write."""
        for text in texts:
            self.network.ana.type(text)

    async def heard(self, count: int) -> list[str]:
        """Wait for so many texts; return all there are."""
        return [text.text for text in await self.inbox.wait_for(Text, count)]


def _said(room: RoomRef, text: str) -> Outgoing:
    return Outgoing(RandomIds().row(0), room, Act.SEND, Document((Line((Span(text),)),)))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A channel without a bot yet."""
    identify_at_once(monkeypatch)
    monkeypatch.setattr("bot.platforms.discord.order._FIRST_PAUSE_SECONDS", 0.05)
    monkeypatch.setattr("bot.platforms.discord.gateway._FIRST_PAUSE_SECONDS", 0.05)
    return Place(DiscordServer(RunningClock(), allow_message_content=True), tmp_path)


# Broken off


async def test_a_cut_connection_is_resumed(place: Place) -> None:
    """The connection is cut: the bot resumes its session and hears what was written meanwhile, in order and once."""
    async with place.fake, place.reading():
        place.write("one")
        await place.fake.cut_gateway()
        place.write("two", "three")
        await place.fake.ready()
        place.write("four")
        assert await place.heard(4) == ["one", "two", "three", "four"]
        assert (place.fake.gateway.identified, place.fake.gateway.resumed) == (1, 1)


async def test_the_server_may_ask_to_connect_anew(place: Place) -> None:
    """Discord asks the bot to connect anew, as it does several times a day: it resumes, and nothing is lost."""
    async with place.fake, place.reading():
        place.write("one")
        await place.fake.ask_reconnect()
        place.write("two")
        assert await place.heard(2) == ["one", "two"]
        assert (place.fake.gateway.identified, place.fake.gateway.resumed) == (1, 1)


async def test_discord_away_for_a_while(place: Place) -> None:
    """Discord cannot be reached for a while: as soon as it can, the bot is there again and hears what was written meanwhile."""
    async with place.fake, place.reading():
        place.write("one")
        await place.heard(1)
        await place.fake.go_away()
        place.write("two")
        await place.fake.come_back()
        place.write("three")
        assert await place.heard(3) == ["one", "two", "three"]
        assert (place.fake.gateway.identified, place.fake.gateway.resumed) == (1, 1)


@pytest.mark.parametrize("resumable", [True, False])
async def test_an_invalid_session_loses_nothing(place: Place, resumable: bool) -> None:
    """Discord ends the session: the bot begins another, or resumes, and hears what was written meanwhile, in order and once."""
    async with place.fake, place.reading():
        place.write("one")
        await place.heard(1)
        await place.fake.invalidate_session(resumable=resumable)
        place.write("two", "three")
        await place.fake.ready()
        place.write("four")
        assert await place.heard(4) == ["one", "two", "three", "four"]
        assert place.fake.gateway.identified == (1 if resumable else 2)


async def test_a_session_that_is_never_good_is_given_up(place: Place) -> None:
    """Discord lets the bot resume and sends it away each time: it begins another session after some tries."""
    async with place.fake, place.reading():
        place.write("one")
        await place.heard(1)
        place.fake.gateway.turn_away = 100
        await place.fake.cut_gateway()
        place.write("two")
        await place.fake.until(lambda: place.fake.gateway.identified == 2)
        place.write("three")
        assert await place.heard(3) == ["one", "two", "three"]
        assert place.fake.gateway.resumed == 3


async def test_what_comes_at_once_waits_for_what_was_missed(place: Place) -> None:
    """What is written the moment the new session begins comes after what was missed, however long reading that takes."""
    async with place.fake, place.reading():
        place.write("one")
        await place.heard(1)
        slow = place.fake.hold("GET", "/messages", applied=False)
        await place.fake.invalidate_session()
        place.write("two")
        await place.fake.ready()
        place.write("three")
        await slow.arrived.wait()
        place.write("four")
        slow.set()
        assert await place.heard(4) == ["one", "two", "three", "four"]


@pytest.mark.parametrize("status", [502, 429])
async def test_reading_up_is_patient(place: Place, status: int) -> None:
    """What was missed cannot be read at first: the bot tries until it can, and nothing comes before it."""
    async with place.fake, place.reading():
        place.write("one")
        await place.heard(1)
        place.fake.reset_next("GET", "/messages")
        place.fake.fail_next("GET", "/messages", status)
        await place.fake.invalidate_session()
        place.write("two")
        await place.fake.ready()
        place.write("three")
        assert await place.heard(3) == ["one", "two", "three"]


async def test_the_next_process_reads_up_what_was_missed(place: Place) -> None:
    """What people write while no bot runs is read when one starts, in order; what an earlier one has had comes once."""
    async with place.fake:
        async with place.reading():
            place.write("one")
            await place.heard(1)
        place.write("two", "three")
        async with place.reading():
            assert await place.heard(3) == ["one", "two", "three"]
        async with place.reading():
            place.write("four")
            assert await place.heard(4) == ["one", "two", "three", "four"]


async def test_the_first_start_counts(place: Place) -> None:
    """What is written after the bot's first start is read up by the second, even if nobody had written before."""
    async with place.fake:
        async with place.reading():
            pass
        place.write("one")
        async with place.reading():
            assert await place.heard(1) == ["one"]


async def test_old_talk_is_left_alone(place: Place) -> None:
    """After a long absence what is older than a week is passed on no more."""
    async with place.fake:
        long_ago, of_late = timedelta(days=10), timedelta(days=2)
        since = datetime.now(UTC) - timedelta(days=20)
        await place.inbox.receive(PLATFORM, str(place.fake.bot.id), [], str(snowflake_at(since)))
        for age, text in ((long_ago, "long ago"), (of_late, "of late")):
            place.fake.clock.advance(-age)
            place.write(text)
            place.fake.clock.advance(age)
        async with place.reading():
            assert await place.heard(1) == ["of late"]


async def test_of_very_much_the_newest_is_read(place: Place) -> None:
    """Of more than is ever read up from one channel the oldest is left out, not the newest."""
    async with place.fake:
        async with place.reading():
            place.write("one")
            await place.heard(1)
        place.write(*(str(number) for number in range(MOST + 50)))
        async with place.reading():
            heard = await place.heard(MOST + 1)
        assert heard == ["one", *(str(number) for number in range(50, MOST + 50))]


async def test_only_people_are_read_up(place: Place) -> None:
    """Of what was missed only what people wrote is passed on: nothing of programs, webhooks or Discord itself."""
    async with place.fake:
        async with place.reading():
            pass
        program = place.network.guild.add_member(place.fake.add_user("program", bot=True)).at(place.network.channel)
        program.type("beep")
        place.network.ana.type("Ana pinned a message").kind = 6
        place.write("one")
        async with place.reading():
            assert await place.heard(1) == ["one"]


async def test_a_channel_that_cannot_be_read_holds_up_nothing(place: Place) -> None:
    """A channel whose history is closed to the bot keeps nobody waiting after a restart."""
    async with place.fake:
        async with place.reading():
            place.write("one")
            await place.heard(1)
        place.network.channel.deny(Permission.VIEW_CHANNEL)
        async with place.reading():
            place.network.channel.deny(Permission.NOTHING)
            place.write("two")
            assert await place.heard(2) == ["one", "two"]


async def test_discord_away_at_the_start(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Discord goes away between the bot's log-in and its first connection: the bot waits, and hears what people write then."""
    async with place.fake:
        log_in = DiscordPlatform.log_in

        async def log_in_and_lose(platform: DiscordPlatform) -> None:
            await log_in(platform)
            await place.fake.go_away()
            asyncio.get_running_loop().call_later(0.2, back.set)

        back = asyncio.Event()
        monkeypatch.setattr(DiscordPlatform, "log_in", log_in_and_lose)
        returning = asyncio.create_task(_come_back(place.fake, back))
        async with place.reading():
            await returning
            place.write("one")
            assert await place.heard(1) == ["one"]


async def _come_back(fake: DiscordServer, when: asyncio.Event) -> None:
    await when.wait()
    await fake.come_back()


# Repeated and mixed up


async def test_what_is_told_twice_is_heard_once(place: Place) -> None:
    """Each thing that Discord tells twice is heard once: messages, changes, reactions and their end, removals."""
    async with place.fake, place.reading():
        place.fake.duplicate_events(lambda event, _: event.startswith("MESSAGE_"), 20)
        network = place.network
        text = await network.say("one")
        await network.edit(text, "two")
        tap = await network.react(text, "👍")
        await network.remove(tap)
        await network.remove(text)
        await network.hear("the end")
        assert [type(incoming) for incoming in place.inbox.incoming] == [Text, Edited, Reacted, Deleted, Deleted, Text]


async def test_the_same_reaction_again_is_another(place: Place) -> None:
    """Somebody takes a reaction back and puts it again: that is three things, not one told twice."""
    async with place.fake, place.reading():
        network = place.network
        text = await network.say("one")
        for _ in range(2):
            await network.remove(await network.react(text, "👍"))
        await network.hear("the end")
        assert [type(incoming) for incoming in place.inbox.incoming] == [Text, *[Reacted, Deleted] * 2, Text]


async def test_a_server_told_of_twice_is_one_arrival(place: Place) -> None:
    """That the bot was added to a server is told twice: it introduces itself once."""
    async with place.fake, place.reading():
        place.fake.duplicate_events(lambda event, _: event == "GUILD_CREATE")
        await place.network.invite()
        await place.network.hear("the end")
        assert len(place.inbox.of(Joined)) == 1


async def test_what_comes_in_the_wrong_order_is_heard(place: Place) -> None:
    """Messages that Discord tells in the wrong order are all heard, each once."""
    async with place.fake, place.reading():
        place.fake.reorder_events(lambda event, _: event == "MESSAGE_CREATE", 2)
        place.write("one", "two", "three", "four")
        assert sorted(await place.heard(4)) == ["four", "one", "three", "two"]


async def test_our_own_removals_are_not_heard(place: Place) -> None:
    """What somebody else removes of ours is heard, since what was said goes elsewhere as well; what we remove is not."""
    async with place.fake, place.reading():
        network = place.network
        mine = [await network.sender.send(_said(network.room, text)) for text in ("one", "two")]
        await network.sender.send(Outgoing(RandomIds().row(0), network.room, Act.REDACT, target=MessageRef(PLATFORM, mine[0])))
        network.message(mine[1]).delete()
        await network.hear("the end")
        assert [deleted.message.key for deleted in place.inbox.of(Deleted)] == [mine[1]]


# The database


async def test_nothing_is_lost_to_a_failing_database(place: Place) -> None:
    """The database fails while things are heard: each is taken when it works again, in the order in which they came."""
    async with place.fake, place.reading():
        place.inbox.failures = 3
        place.write("one", "two", "three")
        assert await place.heard(3) == ["one", "two", "three"]


async def test_nothing_missed_is_lost_to_a_failing_database(place: Place) -> None:
    """The database fails while what was missed is read up: it is read up again, before all that comes after it."""
    async with place.fake, place.reading():
        place.write("one")
        await place.heard(1)
        place.inbox.failures = 2
        await place.fake.invalidate_session()
        place.write("two")
        await place.fake.ready()
        place.write("three")
        assert await place.heard(3) == ["one", "two", "three"]


async def test_a_command_is_not_lost_to_a_failing_database(place: Place) -> None:
    """The database fails when somebody uses a command: it is taken when it works again, and they wait no longer than that."""
    async with place.fake, place.reading():
        place.inbox.failures = 2
        await place.network.ask()
        assert len(place.inbox.of(Asked)) == 1
