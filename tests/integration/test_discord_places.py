"""A server's many channels: what is done in one and stands in another, and what nobody is let do there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.fakes.discord import Permission
from tests.fakes.discord_town import PATIENCE_SECONDS, DiscordTown, discord_town
from tests.fakes.process import eventually
from tests.fakes.weekend import SATURDAY, SUNDAY

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[DiscordTown]:
    """A server with the bot."""
    async with discord_town(tmp_path / "bot") as opened:
        yield opened


def soon() -> str:
    """Return the moment after the next second."""
    return f"{datetime.now(UTC) + timedelta(seconds=2):%Y-%m-%dT%H:%M:%SZ}"


async def test_it_is_said_where_a_reminder_appears(town: DiscordTown) -> None:
    """A reminder set in another channel is the home's, like everything that is asked there, and its author hears that"""
    lobby = town.guild.add_channel("lobby")
    said = await town.ana.user.at(lobby).run("remind add", due=soon(), text="Bus").answered(PATIENCE_SECONDS)
    assert "R1" in said.content
    assert "It appears in #geral." in said.content
    await town.sees(lambda: any("Bus" in text for text in town.channel.texts))
    assert not any("Bus" in text for text in lobby.texts)


async def test_nobody_speaks_in_the_home_from_elsewhere(tmp_path: Path) -> None:
    """Whoever may only read the home has nothing said there, by a command or by a line typed in another channel"""
    async with discord_town(tmp_path / "bot", relay=True) as town:
        lobby = town.guild.add_channel("lobby")
        eva = town.somebody("eva")
        town.channel.deny(Permission.SEND_MESSAGES, to=eva.user)
        there = eva.user.at(lobby)
        said = await there.run("remind add", due=soon(), text="Buy cheap").answered(PATIENCE_SECONDS)
        assert said.content.startswith("In #geral you can read but not write")
        there.type(f"<@{town.fake.bot.id}> ping Buy cheap")
        there.type(f"<@{town.fake.bot.id}> remind add {soon()} Buy cheap")
        there.type(f'<@{town.fake.bot.id}> event add "Buy cheap" {SATURDAY}T14:00')
        there.type(f'<@{town.fake.bot.id}> poll add "Buy cheap" "{SATURDAY}T14:00, {SUNDAY}T14:00"')
        assert "pong" in await town.does("ping")
        town.ana.type("/ping after")
        await town.sees(lambda: any("pong" in text or "after" in text for text in town.channel.texts))
        assert not any("Buy cheap" in text for text in town.channel.texts)
        assert not town.cards


async def test_nobody_speaks_through_the_bot_where_they_may_not(town: DiscordTown) -> None:
    """In a channel that one can only read the bot says nothing on one's behalf, neither at once nor later"""
    eva = town.somebody("eva")
    town.channel.deny(Permission.SEND_MESSAGES, to=eva.user)
    for name, options in (
        ("remind add", {"due": soon(), "text": "Buy cheap"}),
        ("remind everyone", {"due": soon(), "text": "Buy cheap"}),
        ("call", {"person": "Ana"}),
    ):
        said = await eva.run(name, **options).answered(PATIENCE_SECONDS)
        assert said.content.startswith("In #geral you can read but not write"), name
    assert "pong" in (await eva.run("ping").answered(PATIENCE_SECONDS)).content


async def test_talk_of_another_channel_is_not_passed_on(tmp_path: Path) -> None:
    """The home is connected: what people say to one another elsewhere, naming the bot, stays there"""
    async with discord_town(tmp_path / "bot", relay=True) as town:
        there = await town.linked_channel("bristol", "bristol")
        eva = town.somebody("eva").user.at(town.guild.add_channel("lobby"))
        eva.type(f"I would ask <@{town.fake.bot.id}> about that secret", eva.type("good morning"))
        town.ana.type("Bom dia")
        await town.sees(lambda: any("Bom dia" in text for text in there.channel.texts))
        assert not any("secret" in text for text in there.channel.texts)


async def test_what_stands_elsewhere_is_said(town: DiscordTown) -> None:
    """An event added in another channel stands in the home: whoever added it hears where"""
    lobby = town.ana.user.at(town.guild.add_channel("lobby"))
    said = await lobby.run("event add", title="Festa", starts=f"{SATURDAY}T14:00").answered(PATIENCE_SECONDS)
    assert said.content == "Done, in #geral."
    await town.sees(lambda: town.cards)
    assert await town.does("event add", title="Feira", starts=f"{SUNDAY}T14:00") == "Done."


async def test_a_home_that_is_gone_is_chosen_anew(town: DiscordTown) -> None:
    """Once its channel is deleted nothing is taken into the void: one line says so, and a choice puts it right"""
    lobby = town.guild.add_channel("lobby")
    there = town.ana.user.at(lobby)
    eva = town.guild.add_member(town.fake.add_user("eva", locale="en-GB")).at(lobby)
    town.channel.delete()

    async def lists() -> str:
        return (await eva.run("events list").answered(PATIENCE_SECONDS)).content

    async def is_gone() -> bool:
        return (await lists()).startswith("The channel in which I spoke on this server is gone")

    await eventually(is_gone)
    await there.run("setup", channel=str(lobby.id)).answered(PATIENCE_SECONDS)
    assert not await is_gone()
    await there.run("event add", title="Festa", starts=f"{SATURDAY}T14:00").answered(PATIENCE_SECONDS)
    await town.sees(lambda: any(message.embeds for message in lobby.messages.values()))
