"""A channel of Discord as its people see it: the fake on loopback, the real library and the real adapter in this process."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.core.message import Asked, Author, Deleted, Edited, Joined, Left, Text, Upload
from bot.core.ref import MessageRef, PersonRef, RoomRef
from bot.dispatch.front import Front
from bot.platforms.discord.key import MessageKey, message_key_of, reaction_key
from bot.platforms.discord.option import PLATFORM, DiscordOptions
from bot.platforms.discord.platform import DiscordPlatform
from tests.fakes.clock import FakeClock
from tests.fakes.discord_markdown import read
from tests.fakes.handed import Handed
from tests.fakes.network import NAME, Seen

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping
    from pathlib import Path

    import pytest

    from bot.core.attachment import Attachments
    from bot.core.message import Incoming
    from bot.core.wire import Inbox, Messages, Outgoing, Sender
    from bot.dispatch.definition import Command
    from tests.fakes.discord import DiscordServer, Interaction, Message, Person
    from tests.fakes.inbox import FakeInbox

_READY_SECONDS = 20.0
_SILENT = 1 << 12
_EVENTS = {
    "MESSAGE_CREATE": "message",
    "MESSAGE_UPDATE": "edit",
    "MESSAGE_DELETE": "removal",
    "MESSAGE_REACTION_ADD": "reaction",
}


class RunningClock(FakeClock):
    """Tells the real time, so that a fake server's ids agree with the clock of a bot that runs beside it."""

    def __init__(self) -> None:
        """Go right."""
        super().__init__()
        self._ahead = timedelta(0)

    def now(self) -> datetime:
        """Return this moment, or one as far from it as it was moved."""
        return datetime.now(UTC) + self._ahead

    def advance(self, step: timedelta) -> None:
        """Go so much further ahead of the real time."""
        self._ahead += step


class OneCommand(Front):
    """Stands for the whole bot's commands where only messages matter: there is ``/ping``, which nobody understands."""

    def __init__(self) -> None:
        """Need nothing."""

    def payload(self) -> list[dict[str, Any]]:
        """Return a list of one command."""
        return [{"name": "ping", "description": "Is anybody there?", "type": 1}]

    def read(self, data: Mapping[str, Any]) -> tuple[Command, dict[str, str]]:
        """Understand nothing.

        Raises:
            LookupError: Always.
        """
        raise LookupError(data["name"])

    def spelled(self, outgoing: Outgoing) -> Outgoing:
        """Return a message as it is."""
        return outgoing


class DiscordNetwork:
    """A channel with Ana and the bot in it.

    Args:
        fake: The server of all servers, not connected yet; may show what people write.
        inbox: Where the bot reads into.

    Attributes:
        rooms: Channels that the bot knows from the beginning, with their servers.
        entries: Keys of what stands of the bot's events in calendars.
    """

    accepts_invitations = False
    apart = False
    entries: tuple[str, ...] = ()

    def __init__(self, fake: DiscordServer, inbox: FakeInbox) -> None:
        """Make the server and a second one that the bot is not on yet."""
        self.fake = fake
        self.inbox = inbox
        self.guild, self.other = (fake.add_guild(name, locale="pt-BR") for name in ("Porto", "Bristol"))
        self.channel = self.guild.add_channel("geral")
        self.other.add_channel("general")
        fake.remove_guild(self.other)
        self.ana = self.guild.add_member(fake.add_user("ana", "pt-BR", NAME)).at(self.channel)
        self._reactions: dict[str, tuple[Message, str]] = {}
        self._told: list[tuple[str, dict[str, Any]]] = []
        self._listen()
        self.room = RoomRef(PLATFORM, str(self.channel.id))
        self.rooms: dict[str, str | None] = {self.room.key: str(self.guild.id)}
        self.person = PersonRef(PLATFORM, str(self.ana.user.id))
        self.platform: DiscordPlatform
        self.asked: Interaction

    def _listen(self) -> None:
        """See what happens as a person's app does, in order."""
        tell = self.fake.tell

        def told(event: str, data: dict[str, Any]) -> None:
            self._told.append((event, data))
            tell(event, data)

        self.fake.tell = told

    def options(self, folder: Path, *, relay: bool = True) -> DiscordOptions:
        """Return how the bot is set up here.

        Args:
            folder: Where it keeps what it has published.
            relay: Channels may be linked.
        """
        guilds = frozenset((self.guild.id, self.other.id))
        return DiscordOptions(self.fake.token, guilds, folder / "commands", relay=relay, api=self.fake.url)

    async def known_rooms(self) -> dict[str, str | None]:
        """Return the channels that the bot has been told of."""
        known = {joined.room.key: joined.space for joined in self.inbox.of(Joined)} | self.rooms
        gone = {left.room.key for left in self.inbox.of(Left)}
        return {key: space for key, space in known.items() if key not in gone}

    async def known_entries(self) -> tuple[str, ...]:
        """Return what stands of the bot's events in calendars."""
        return self.entries

    def as_told(self, incoming: Incoming) -> Incoming:
        """Return what comes in with what Discord adds: the server and pictures; it says not who removed a message."""
        match incoming:
            case Text():
                return replace(incoming, author=self._pictured(incoming.author), space=str(self.guild.id))
            case Upload():
                return replace(incoming, author=self._pictured(incoming.author), space=str(self.guild.id))
            case Edited():
                return replace(incoming, author=self._pictured(incoming.author), edit=None)
            case Deleted() if incoming.message.key in self._reactions:
                return replace(incoming, author=Author(self.person, ""))
            case Deleted():
                return replace(incoming, author=Author(PersonRef(PLATFORM, ""), ""))
        return incoming

    def _pictured(self, author: Author) -> Author:
        number = (self.ana.user.id >> 22) % 6
        return replace(author, picture=f"https://cdn.discordapp.com/embed/avatars/{number}.png")

    @property
    def sender(self) -> Sender:
        """The bot's way out."""
        return self.platform.sender

    async def seen(self, count: int) -> list[Seen]:
        """Wait for what the bot does, as Ana's app gets it."""
        await self.fake.until(lambda: len(self._doings()) >= count)
        return [self._seen(_EVENTS[event], data) for event, data in self._doings()]

    def _key(self, data: Mapping[str, Any], name: str) -> str | None:
        """Return the key of a message that an event names."""
        thread = data["channel_id"] if data["channel_id"] in self._threads else None
        return str(MessageKey(data[name], thread)) if data.get(name) else None

    @property
    def _threads(self) -> set[str]:
        return {str(one.id) for one in self.fake.channels.values() if one.is_thread}

    def _seen(self, kind: str, data: Mapping[str, Any]) -> Seen:
        if kind == "reaction":
            return Seen(kind, data["emoji"]["name"], about=self._key(data, "message_id"))
        if kind == "removal":
            return Seen(kind, about=self._key(data, "id"))
        shown, mentions = read(_markup(data)), tuple(user["id"] for user in data["mentions"])
        if kind == "edit":
            return Seen(kind, shown.text, shown.html, mentions=mentions, about=self._key(data, "id"))
        about = self._key(data["message_reference"], "message_id") if "message_reference" in data else None
        thread = data["channel_id"] if data["channel_id"] in self._threads else None
        return Seen(kind, shown.text, shown.html, not data["flags"] & _SILENT, mentions, about, thread)

    def _doings(self) -> list[tuple[str, dict[str, Any]]]:
        found = [(event, data) for event, data in self._told if event in _EVENTS]
        mine = {data["id"] for event, data in found if event == "MESSAGE_CREATE" and self._is_bot(data["author"]["id"])}
        return [(event, data) for event, data in found if data.get("id") in mine or self._is_bot(data.get("user_id"))]

    def _is_bot(self, user: object) -> bool:
        return user == str(self.fake.bot.id)

    @property
    def attachments(self) -> Attachments:
        """Opens what people share."""
        return self.platform.attachments

    @property
    def messages(self) -> Messages:
        """Reads again what people have written."""
        return self.platform.messages

    async def handed(self, count: int) -> list[Handed]:
        """Wait for files, and open them as Ana's app does."""

        def found() -> list[dict[str, Any]]:
            said = [data for event, data in self._doings() if event == "MESSAGE_CREATE"]
            return [file for data in said for file in data["attachments"]]

        await self.fake.until(lambda: len(found()) >= count)
        return [_handed(one, self.fake.files[int(one["id"])]) for one in found()]

    async def share(self, name: str, content: bytes, caption: str = "") -> str:
        """Share a file."""
        return str(self.ana.type(caption, files={name: content}).id)

    async def say(self, text: str, reply_to: str | None = None, thread: str | None = None) -> str:
        """Write; in a thread that begins with it if need be."""
        answered = self.message(reply_to) if reply_to else None
        if thread is None:
            return str(self.ana.type(text, answered).id)
        root = self.message(thread)
        ana = self.ana.user.at(root.thread) if root.thread else self.ana.begin_thread(root)
        return str(MessageKey(str(ana.type(text, answered).id), thread))

    def message(self, key: str) -> Message:
        """Return a message of the channel or of one of its threads."""
        which = message_key_of(key)
        place = self.fake.channels[int(which.thread)] if which.thread else self.channel
        return place.messages[int(which.message)]

    async def hear(self, text: str) -> None:
        """Have Ana write, and wait until the bot has heard it, and with it all that was told before."""
        heard = len(self.inbox.of(Text))
        await self.say(text)
        await self.inbox.wait_for(Text, heard + 1)

    async def ask(self) -> MessageRef:
        """Have Ana use the command; return what an answer goes to once the bot has heard it."""
        await self.fake.until(lambda: self.fake.command_syncs)
        self.asked = self.ana.run("ping")
        return (await self.inbox.wait_for(Asked))[-1].message

    def ref(self, message: Message) -> MessageRef:
        """Return a message as the bot knows it."""
        return MessageRef(PLATFORM, str(message.id))

    async def edit(self, message: str, text: str) -> str:
        """Change a message; there is nothing beside it that is the edit."""
        self._at(message).edit(self.message(message), text)
        return message

    def _at(self, message: str) -> Person:
        """Return Ana where a message stands."""
        return self.ana.user.at(self.message(message).channel)

    async def react(self, message: str, emoji: str) -> str:
        """Tap a reaction."""
        self._at(message).react(self.message(message), emoji)
        key = reaction_key(int(message_key_of(message).message), self.ana.user.id, emoji)
        self._reactions[key] = self.message(message), emoji
        return key

    async def remove(self, key: str) -> None:
        """Remove something."""
        if key in self._reactions:
            self.ana.unreact(*self._reactions[key])
        else:
            self._at(key).delete(self.message(key))

    async def invite(self) -> str:
        """Add the bot to another server; return the key of the channel in which it is to introduce itself."""
        self.fake.return_to(self.other)
        return str(next(iter(self.other.channels)))

    async def kick(self, room: str) -> None:
        """Remove the bot from the server of a channel."""
        guild = self.fake.channels[int(room)].guild
        assert guild is not None
        self.fake.remove_guild(guild)

    async def catch_up(self) -> None:
        """Do nothing: it comes by itself."""


def _handed(file: Mapping[str, Any], content: bytes) -> Handed:
    return Handed(file["filename"], file["content_type"].partition(";")[0], content, file.get("description", ""))


def _markup(data: Mapping[str, Any]) -> str:
    embeds = [part for embed in data["embeds"] for part in (embed.get("title"), embed.get("description"))]
    return "\n".join(filter(None, (data["content"], *embeds)))


@asynccontextmanager
async def reading_discord(
    network: DiscordNetwork, options: DiscordOptions, inbox: Inbox | None = None
) -> AsyncIterator[DiscordPlatform]:
    """Connect the adapter to the fake and read into an inbox for as long as the block lasts.

    Args:
        network: Where.
        options: How.
        inbox: Takes what comes; the network's own when left out.
    """
    network.platform = platform = DiscordPlatform(options, OneCommand, network.known_rooms, network.known_entries)
    ready = asyncio.Event()
    try:
        await platform.log_in()
    except BaseException:
        await platform.close()
        raise
    reader = asyncio.create_task(platform.run(inbox or network.inbox, ready.set))
    try:
        await _first(reader, ready.wait)
        assert ready.is_set(), "Discord has not answered"
        yield platform
    finally:
        reader.cancel()
        await asyncio.wait([reader])
        await platform.close()
        if not reader.cancelled():
            reader.result()


def identify_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the library begin a new session without the five seconds it waits for the sake of other shards."""

    async def at_once(*_: object, **__: object) -> None:
        """Wait for nothing."""

    monkeypatch.setattr("discord.Client.before_identify_hook", at_once)


async def _first(reader: asyncio.Task[None], ready: Callable[[], Any]) -> None:
    waiting = asyncio.ensure_future(ready())
    await asyncio.wait([reader, waiting], timeout=_READY_SECONDS, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
