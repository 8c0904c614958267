"""What people write on Discord, in our vocabulary: names for numbers, and nothing of what programs say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.message import Deleted, Edited, FileKind, Reacted, Text, Upload
from bot.platforms.discord.decoder import DiscordDecoder
from tests.fakes.discord import DiscordServer
from tests.fakes.discord_network import DiscordNetwork, RunningClock, reading_discord
from tests.fakes.inbox import FakeInbox

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def network(tmp_path: Path) -> AsyncIterator[DiscordNetwork]:
    """A channel that the bot reads."""
    async with DiscordServer(RunningClock(), allow_message_content=True) as fake:
        network = DiscordNetwork(fake, FakeInbox(DiscordDecoder()))
        async with reading_discord(network, network.options(tmp_path)):
            yield network


async def heard(network: DiscordNetwork, text: str) -> Text:
    """Return what is heard of what Ana writes."""
    await network.hear(text)
    return network.inbox.of(Text)[-1]


async def test_numbers_become_names(network: DiscordNetwork) -> None:
    """People, roles, channels and a server's own emojis are called by their names, as people see them."""
    tom = network.guild.add_member(network.fake.add_user("tom", global_name="Tom Reed")).user
    role = network.guild.add_role("team", mentionable=True)
    await network.hear("told of it")
    said = await heard(network, f"<@{tom.id}> <@!{tom.id}> <@&{role.id}> <#{network.channel.id}> <:party:123> <a:dance:4>")
    assert said.text == "@Tom Reed @Tom Reed @team #geral :party: :dance:"


async def test_what_is_forwarded_is_said(network: DiscordNetwork) -> None:
    """A message forwarded from elsewhere says what it says there, with its file, and answers nothing."""
    where = {"channel_id": "7", "message_id": "8", "guild_id": "9"}
    file = {
        "id": "1",
        "filename": "adega.png",
        "content_type": "image/png",
        "size": 1,
        "url": "http://x/a.png",
        "proxy_url": "",
    }
    moment = {"timestamp": "2026-06-01T12:00:00+00:00", "edited_timestamp": None}
    told = {"type": 0, "content": "De longe", "embeds": [], "attachments": [file], **moment}
    network.ana.type("", message_reference={"type": 1, **where}, message_snapshots=[{"message": told}])
    (said,) = await network.inbox.wait_for(Upload)
    assert (said.caption, said.file.name, said.reply_to) == ("De longe", "adega.png", None)


async def test_whoever_names_the_bot_speaks_to_it(network: DiscordNetwork) -> None:
    """A mention of the bot in front is the address on a letter and no part of it; elsewhere it is a word among others."""
    bot = network.fake.bot.id
    first = await heard(network, f"<@{bot}>, ping")
    assert (first.text, first.addressed) == ("ping", True)
    last = await heard(network, f"ask <@{bot}>")
    assert (last.text, last.addressed) == ("ask @jumelage", True)
    none = await heard(network, "ping")
    assert not none.addressed


@pytest.mark.parametrize(
    ("name", "kind"), [("a.png", FileKind.IMAGE), ("a.pdf", FileKind.FILE), ("a.txt", FileKind.FILE), ("a", FileKind.FILE)]
)
async def test_a_file_is_shared(network: DiscordNetwork, name: str, kind: FileKind) -> None:
    """A file is one, with the words beside it, its name and where it can be seen again."""
    network.ana.type("Look!", files={name: b"x"})
    (upload,) = await network.inbox.wait_for(Upload)
    assert (upload.caption, upload.file.kind, upload.file.name) == ("Look!", kind, name)
    assert upload.file.handle.endswith(f"/{name}")


async def test_programs_are_not_heard(network: DiscordNetwork) -> None:
    """What programs and webhooks write, change and react to, and what Discord itself says, is nothing for us."""
    program = network.guild.add_member(network.fake.add_user("program", bot=True)).at(network.channel)
    message = program.type("beep")
    program.edit(message, "beep beep")
    program.react(message, "👍")
    pinned = network.ana.type("pinned")
    pinned.kind = 6
    network.ana.edit(pinned, "pinned a message")
    await network.hear("the end")
    assert {type(incoming) for incoming in network.inbox.incoming} == {Text}
    assert [text.text for text in network.inbox.of(Text)] == ["pinned", "the end"]


async def test_a_preview_is_no_change(network: DiscordNetwork) -> None:
    """Discord adds a preview to a message with a link: its words are what they were, and nobody has changed them."""
    message = network.ana.type("https://example.org")
    message.embeds = [{"type": "link", "title": "Example"}]
    message.announce_change()
    await network.hear("the end")
    assert network.inbox.of(Edited) == []


async def test_a_servers_own_emoji_is_no_reaction_elsewhere(network: DiscordNetwork) -> None:
    """A reaction with a picture of one server means nothing on other networks; any other is heard with its author's name."""
    message = network.ana.type("one")
    network.ana.react(message, "party:123")
    network.ana.react(message, "👍🏽")
    (reacted,) = await network.inbox.wait_for(Reacted)
    assert (reacted.emoji, reacted.author.name) == ("👍", "Ana Sousa")


async def test_many_removals_at_once(network: DiscordNetwork) -> None:
    """A moderator removes many messages at once: each of them is heard."""
    messages = [network.ana.type(str(number)) for number in range(5)]
    network.channel.clear(messages)
    removed = await network.inbox.wait_for(Deleted, 5)
    assert [deleted.message.key for deleted in removed] == [str(message.id) for message in messages]
