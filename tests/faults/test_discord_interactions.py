"""Between a command and its acknowledgement things go wrong: it is done once or not at all, as whoever asked is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.message import Asked, Deleted, Edited, Reacted, Text
from bot.platforms.discord.decoder import DiscordDecoder
from tests.fakes.discord import DiscordServer
from tests.fakes.discord_network import DiscordNetwork, RunningClock, identify_at_once, reading_discord
from tests.fakes.inbox import FakeInbox

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.fakes.discord import Person

_CALLBACK, _MEMBER = "^/interactions/", "/members/[0-9]+$"


@pytest.fixture
async def network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[DiscordNetwork]:
    """A channel with Ana and the connected bot in it."""
    identify_at_once(monkeypatch)
    monkeypatch.setattr("bot.platforms.discord.order._FIRST_PAUSE_SECONDS", 0.05)
    async with DiscordServer(RunningClock(), allow_message_content=True) as fake:
        network = DiscordNetwork(fake, FakeInbox(DiscordDecoder()))
        async with reading_discord(network, network.options(tmp_path)):
            await fake.until(lambda: fake.command_syncs)
            yield network


async def heard(network: DiscordNetwork, count: int) -> list[str]:
    """Wait for so many commands; return who asked, in order."""
    return [asked.author.person.key for asked in await network.inbox.wait_for(Asked, count)]


def alone(network: DiscordNetwork) -> Person:
    """Return Ana in a private talk."""
    return network.ana.user.in_private()


async def test_what_discord_has_called_off_is_not_done(network: DiscordNetwork) -> None:
    """Acknowledged too late, a command has failed for whoever asked, who asks again: it is done for the second time alone"""
    network.fake.acknowledge_seconds = 0.05
    held = network.fake.hold("POST", _CALLBACK, applied=False)
    late = network.ana.run("ping")
    await held.arrived.wait()
    with pytest.raises(AssertionError, match="not acknowledged"):
        await late.acknowledged()
    network.fake.acknowledge_seconds = 3.0
    held.set()
    again = network.ana.run("ping")
    (asked,) = await network.inbox.wait_for(Asked)
    assert str(again.id) in asked.message.key
    await network.ana.run("ping").acknowledged()
    assert len(await heard(network, 2)) == 2


async def test_what_one_person_does_keeps_its_order(network: DiscordNetwork) -> None:
    """Discord takes the first acknowledgement after the second: what was done first is handled first all the same"""
    held = network.fake.hold("POST", _CALLBACK, applied=False)
    first = network.ana.run("ping")
    await held.arrived.wait()
    second = network.ana.run("ping")
    await second.acknowledged()
    assert not network.inbox.of(Asked)
    held.set()
    asked = await network.inbox.wait_for(Asked, 2)
    assert [str(one.id) in said.message.key for one, said in zip((first, second), asked, strict=True)] == [True, True]


async def test_nobody_waits_for_somebody_elses_acknowledgement(network: DiscordNetwork) -> None:
    """While Discord is slow with one person's command, others are heard"""
    tom = network.guild.add_member(network.fake.add_user("tom")).at(network.channel)
    held = network.fake.hold("POST", _CALLBACK, applied=False)
    network.ana.run("ping")
    await held.arrived.wait()
    tom.run("ping")
    assert await heard(network, 1) == [str(tom.user.id)]
    held.set()
    assert await heard(network, 2) == [str(tom.user.id), str(network.ana.user.id)]


async def test_a_private_command_is_acknowledged_before_anything_is_looked_up(network: DiscordNetwork) -> None:
    """Who somebody is may take Discord long to say: whoever asked in private is not left without an answer meanwhile"""
    held = network.fake.hold("GET", _MEMBER)
    asked = alone(network).run("ping")
    await asked.acknowledged()
    assert not network.inbox.of(Asked)
    held.set()
    assert await heard(network, 1) == [str(network.ana.user.id)]


@pytest.mark.parametrize("status", [503, 429])
async def test_a_private_command_outlives_a_fault(network: DiscordNetwork, status: int) -> None:
    """Discord cannot say for a moment whether somebody belongs: their command is done once it can"""
    network.fake.fail_next("GET", _MEMBER, status, times=7)
    alone(network).run("ping")
    assert await heard(network, 1) == [str(network.ana.user.id)]


async def test_one_is_not_looked_up_at_each_step(network: DiscordNetwork) -> None:
    """Several commands within a minute ask Discord once who somebody is; the server the bot is not on is never asked"""
    for count in (1, 2, 3):
        alone(network).run("ping")
        await heard(network, count)
    assert len(network.fake.made("GET", _MEMBER)) == 1


async def test_nobody_waits_for_who_speaks_in_private(network: DiscordNetwork) -> None:
    """Discord cannot say who writes to the bot alone: channels are heard meanwhile, and the private talk in its order after"""
    stranger = network.fake.add_user("eve").in_private()
    network.fake.fail_next("GET", _MEMBER, 503, times=None)
    for who, text in ((stranger, "hello"), (alone(network), "one"), (alone(network), "two"), (network.ana, "said")):
        who.type(text)
    assert [text.text for text in await network.inbox.wait_for(Text)] == ["said"]
    network.fake.heal()
    assert [text.text for text in await network.inbox.wait_for(Text, 3)] == ["said", "one", "two"]


async def test_no_word_of_what_is_said_elsewhere_on_a_server_is_stored(network: DiscordNetwork) -> None:
    """Of channels that the bot has nothing to do with it keeps no word, no edit, no removal, no reaction, unless it is named"""
    lobby = network.ana.user.at(network.guild.add_channel("lobby"))
    said = lobby.type("good morning")
    lobby.edit(said, "good evening")
    lobby.react(said, "\N{THUMBS UP SIGN}")
    lobby.delete(said)
    lobby.type(f"<@{network.fake.bot.id}> hello")
    await network.hear("here")
    assert [text.text for text in network.inbox.of(Text)] == ["hello", "here"]
    assert not [one for kind in (Edited, Deleted, Reacted) for one in network.inbox.of(kind)]
