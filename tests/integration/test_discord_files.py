"""A file given with a slash command, or beside a line to the bot by name, on the fake of Discord."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.core.attachment import Enclosure
from bot.core.document import Document, Line, Span
from bot.core.ids import RandomIds
from bot.core.message import Asked, FileKind, Upload
from bot.core.permission import Action
from bot.core.wire import Act, Outgoing
from bot.dispatch.definition import Commands, command
from bot.dispatch.option import Rest  # noqa: TC001 - the types of options are read at start
from bot.dispatch.slash import Slash
from bot.platforms.discord.decoder import DiscordDecoder
from bot.platforms.discord.platform import DiscordPlatform
from tests.fakes.discord import DiscordServer
from tests.fakes.discord.permission import Permission
from tests.fakes.discord_network import DiscordNetwork, OneCommand, RunningClock, reading_discord
from tests.fakes.inbox import FakeInbox
from tests.fakes.strings import FakeStrings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping
    from pathlib import Path

    import pytest

    from bot.core.reply import Answer
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.dispatch.definition import Command


class Taking:
    """A command that takes a file."""

    @command("take", action=Action.SELF, example="!take", takes_file=True)
    def take(self, tx: Transaction, call: Call, *, text: Rest | None = None) -> Answer:
        """Take a text, or the one in a file."""
        raise NotImplementedError


class TakingFront(OneCommand):
    """The list of commands with that one."""

    def __init__(self) -> None:
        """Make the list."""
        super().__init__()
        self._slash = Slash(Commands([Taking()]), FakeStrings({("dispatch-file-option", "pt"): ("ficheiro",)}))

    def payload(self) -> list[dict[str, Any]]:
        """Return the list."""
        return self._slash.payload()

    def read(self, data: Mapping[str, Any]) -> tuple[Command, dict[str, str]]:
        """Return what was asked for."""
        return self._slash.read(data)

    def form(self, command: Command, given: Mapping[str, str], locale: str | None) -> None:
        """Return no form."""
        del command, given, locale


@asynccontextmanager
async def channel(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[DiscordNetwork]:
    """Open a channel in which the command can be used."""
    monkeypatch.setattr("tests.fakes.discord_network.OneCommand", TakingFront)
    async with DiscordServer(RunningClock(), allow_message_content=True) as fake:
        network = DiscordNetwork(fake, FakeInbox(DiscordDecoder()))
        async with reading_discord(network, network.options(folder)):
            await fake.until(lambda: fake.command_syncs)
            yield network


async def test_a_file_given_with_a_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Discord takes the option for a file, and what is given in it can be read; it is no text of the command"""
    async with channel(tmp_path, monkeypatch) as network:
        network.ana.run("take", file=("plan.yaml", b"name: x\n"))
        (asked,) = await network.inbox.wait_for(Asked)
        assert (asked.command, asked.given) == ("take", {})
        assert asked.file is not None
        assert (asked.file.kind, asked.file.name) == (FileKind.FILE, "plan.yaml")
        assert await network.attachments.fetch(asked.file, 100) == b"name: x\n"


async def test_the_text_of_a_command_stands_beside_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Options that are text are read as ever, and without a file there is none"""
    async with channel(tmp_path, monkeypatch) as network:
        network.ana.run("take", text="name: x")
        (asked,) = await network.inbox.wait_for(Asked)
        assert (asked.given, asked.file) == ({"text": "name: x"}, None)


async def test_a_file_beside_a_line_to_the_bot_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever mentions the bot beside a file speaks to it"""
    async with channel(tmp_path, monkeypatch) as network:
        network.ana.type(f"<@{network.fake.bot.id}> take", files={"plan.yaml": b"x"})
        network.ana.type("take", files={"plan.yaml": b"x"})
        told = await network.inbox.wait_for(Upload, 2)
        assert [(upload.caption, upload.addressed) for upload in told] == [("take", True), ("take", False)]


async def test_words_go_out_where_files_may_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the bot may attach no files, its words arrive without them, and so does what is said later"""
    async with channel(tmp_path, monkeypatch) as network:
        network.channel.deny(Permission.ATTACH_FILES)
        words = Document((Line((Span("here"),)),))
        message = Outgoing(
            RandomIds().row(0), network.room, Act.SEND, words, enclosures=(Enclosure("a.txt", "text/plain", b"x"),)
        )
        await network.sender.send(message)
        await network.sender.send(replace(message, id=RandomIds().row(0), enclosures=()))
        assert [seen.text for seen in await network.seen(2)] == ["here", "here"]
        assert await network.handed(0) == []


def test_messages_take_files() -> None:
    """On Discord files go with their message"""
    assert DiscordPlatform.capabilities.files
    assert not DiscordPlatform.capabilities.apart
