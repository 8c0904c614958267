"""Discord's gateway breaks off, repeats itself and mixes things up: what people do is heard once and in order."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.core.document import Document, Line, Span
from bot.core.ids import RandomIds
from bot.core.message import Asked, Deleted, Edited, Joined, Reacted, Text
from bot.core.ref import MessageRef
from bot.core.wire import Act, Outgoing
from bot.platforms.discord.option import PLATFORM
from bot.platforms.discord.platform import DiscordPlatform
from tests.fakes.discord_place import ENDLESS_POLL, Place, impatient_place

if TYPE_CHECKING:
    from pathlib import Path

    from bot.core.ref import RoomRef
    from tests.fakes.discord import DiscordServer


def _said(room: RoomRef, text: str) -> Outgoing:
    return Outgoing(RandomIds().row(0), room, Act.SEND, Document((Line((Span(text),)),)))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A channel without a bot yet."""
    return impatient_place(tmp_path, monkeypatch)


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


async def test_discord_away_when_the_intent_is_not_ticked(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """The intent is not ticked, and Discord is not well when the bot logs in without it: the bot tries until it can."""
    monkeypatch.setattr("bot.platforms.discord.platform.AGAIN_SECONDS", 0.01)
    place.fake.allow_message_content = False
    async with place.fake:
        place.fake.fail_next("GET", "/users/@me$", 503, 2, after=1)
        async with place.reading():
            await place.network.ask()
        assert len(place.inbox.of(Asked)) == 1


async def test_nothing_is_missed_that_is_never_used(
    place: Place, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """At a start nobody is warned that there are no libraries for voice."""
    for library in ("nacl", "dave"):
        monkeypatch.setattr(f"discord.VoiceClient.warn_{library}", True)
    async with place.fake, place.reading():
        pass
    assert "voice" not in caplog.text


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


async def test_what_cannot_be_read_ends_nothing(place: Place, caplog: pytest.LogCaptureFixture) -> None:
    """Discord tells things in a form that the library does not know: they are left out, and what people wrote is not logged."""
    async with place.fake, place.reading():
        place.network.ana.type("secret", poll=ENDLESS_POLL)
        where = {"channel_id": place.network.room.key, "guild_id": str(place.network.guild.id)}
        place.fake.tell("MESSAGE_UPDATE", {"id": "1", "content": "secret", **where})
        place.write("one")
        assert await place.heard(1) == ["one"]
    assert [record.told for record in caplog.records if hasattr(record, "told")] == ["MESSAGE_CREATE", "MESSAGE_UPDATE"]
    assert "secret" not in caplog.text


# The database


async def test_nothing_is_lost_to_a_failing_database(place: Place) -> None:
    """The database fails while things are heard: each is taken when it works again, in the order in which they came."""
    async with place.fake, place.reading():
        place.inbox.failures = 3
        place.write("one", "two", "three")
        assert await place.heard(3) == ["one", "two", "three"]


async def test_a_command_is_not_lost_to_a_failing_database(place: Place) -> None:
    """The database fails when somebody uses a command: it is taken when it works again, and they wait no longer than that."""
    async with place.fake, place.reading():
        place.inbox.failures = 2
        await place.network.ask()
        assert len(place.inbox.of(Asked)) == 1
