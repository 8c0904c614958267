"""A message that somebody has picked out on Discord: its words, whoever wrote it and however it is built."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Final, cast

import pytest

from bot.core.message import Asked, Written
from bot.core.ref import MessageRef, PersonRef
from bot.core.wire import RawEvent
from bot.platforms.discord.decoder import DiscordDecoder
from bot.platforms.discord.event import interaction_row
from bot.platforms.discord.picked import picked
from bot.platforms.discord.thread import Place

if TYPE_CHECKING:
    import discord

APPLICATION, BOT = 90, 91
GUILD: Final = SimpleNamespace(
    id=5, channels=[SimpleNamespace(id=7, name="geral")], roles=[SimpleNamespace(id=8, name="pais")], preferred_locale=None
)
RUI: Final = {"id": "33", "username": "rui"}
ANA: Final = {"id": "34", "username": "ana", "global_name": "Ana S"}
FRAMED: Final = [{"title": "Festa", "description": "às nove"}, {"url": "https://example.org"}]
QUOTE: Final = "> Olá [↗](https://discord.com/channels/5/7/11)"


def chosen(message: dict[str, Any] | None, guild: object = GUILD) -> discord.Interaction:
    """Return a choice in the menu of a message, as far as it is looked at."""
    resolved = {"messages": {"12": {"id": "12", "author": {"id": "33"}, **message}}} if message is not None else {}
    data = {"type": 3, "name": "Translate", "target_id": "12", "resolved": resolved}
    user = SimpleNamespace(id=44, display_name="Tom", display_avatar=None, roles=[])
    place = {
        "id": 1,
        "token": "t",
        "channel_id": 7,
        "guild_id": getattr(guild, "id", None),
        "locale": SimpleNamespace(value="ja"),
        "user": user,
    }
    return cast("discord.Interaction", SimpleNamespace(data=data, application_id=APPLICATION, guild=guild, **place))


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ({"content": "Bom dia"}, "Bom dia"),
        ({"content": f"<@{BOT}>, bom <:sol:77>"}, "bom :sol:"),
        ({"content": "<@33> <@!34>", "mentions": [RUI, ANA]}, "@rui @Ana S"),
        ({"content": "em <#7> com <@&8>"}, "em #geral com @pais"),
        ({"content": "a \\* b\n-# pequeno"}, "a \\* b\n-# pequeno"),
        ({"content": "", "message_snapshots": [{"message": {"content": "De longe"}}]}, "De longe"),
        ({"content": "", "embeds": FRAMED}, "Festa\nàs nove"),
        ({"content": "Vejam", "embeds": [{"title": "Festa"}]}, "Vejam"),
    ],
)
def test_what_others_wrote(message: dict[str, Any], text: str) -> None:
    """Words as they stand, with names in place of marks; what was handed on, or stands in a frame, where there are no others"""
    assert picked(chosen(message), "text", BOT)["given"] == {"text": text}


@pytest.mark.parametrize("ours", [{"application_id": str(APPLICATION), "webhook_id": "55"}, {"author": {"id": str(BOT)}}])
def test_what_we_said(ours: dict[str, Any]) -> None:
    """Our own markup is none of the words, nor what a passed-on message answers, nor the small print under it"""
    said = f"{QUOTE}\nGood \\*morning\\*\n**1\\. all**\n-# machine translation · Bom dia"
    assert picked(chosen({"content": said, **ours}), "text", BOT)["given"] == {"text": "Good *morning*\n1. all"}
    card = {"content": "", "embeds": [{"title": "E1 Fest\\_a", "description": "Porto"}], **ours}
    assert picked(chosen(card), "text", BOT)["given"] == {"text": "E1 Fest_a\nPorto"}


@pytest.mark.parametrize("message", [{"content": " \n"}, {"content": "", "attachments": [{}]}, None])
def test_a_message_without_words(message: dict[str, Any] | None) -> None:
    """A picture has none, and neither has what Discord does not tell"""
    assert picked(chosen(message), "text", BOT)["given"] == {}


def test_in_a_talk_of_two() -> None:
    """Where there is no server, there are no names of its channels"""
    assert picked(chosen({"content": "<#7>"}, None), "text", BOT)["given"] == {"text": "<#7>"}


def test_it_comes_to_the_command_and_the_message() -> None:
    """The row is read as a use of the command, with the message and its writer beside it"""
    choice = chosen({"content": "Bom dia"})
    row = interaction_row(choice, Place(7), {"what": "asked", "command": "translate", **picked(choice, "text", BOT)}, [])
    asked = DiscordDecoder().decode(RawEvent(row.key, row.room, row.body))
    assert isinstance(asked, Asked)
    assert (asked.command, asked.given, asked.author.language) == ("translate", {"text": "Bom dia"}, "ja")
    assert asked.about == Written(MessageRef("discord", "12"), PersonRef("discord", "33"))
