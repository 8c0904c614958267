"""A chat network as its people see it, the same for every platform: what the bot does there, and what they do."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from bot.core.message import Invited, Joined
from bot.core.ref import MessageRef, PersonRef, RoomRef
from bot.core.wire import Act, Outgoing
from bot.platforms.console.clock import SimulatedClock
from bot.platforms.console.script import ScriptPlayer, read_script
from bot.platforms.console.world import ConsoleWorld
from tests.fakes.draughtsman import PNG
from tests.fakes.handed import Handed, opened, share
from tests.fakes.inbox import FakeInbox

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.core.attachment import Attachments
    from bot.core.message import Incoming
    from bot.core.wire import Messages, Sender
    from bot.demo.account import Account, Event
    from bot.platforms.console.world import Line
    from bot.platforms.matrix.platform import MatrixPlatform

NAME = "Ana Sousa"
_MATRIX_KINDS = {"m.room.message": "message", "m.reaction": "reaction", "m.room.redaction": "removal"}
_CONSOLE_KINDS = {"edit": "edit", "delete": "removal", "reaction": "reaction"}


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing of the bot that people see.

    Args:
        kind: ``message``, ``edit``, ``reaction`` or ``removal``.
        text: The words, or the emoji.
        html: The words with form, where there is any.
        rings: May ring.
        mentions: Whose phones ring by name.
        about: The message answered, edited, reacted to or removed.
        thread: The message at the root of the thread in which something is said.
    """

    kind: str
    text: str = ""
    html: str = ""
    rings: bool = False
    mentions: tuple[str, ...] = ()
    about: str | None = None
    thread: str | None = None


class Network(Protocol):
    """A room of a chat network with Ana and the bot in it."""

    inbox: FakeInbox
    room: RoomRef
    person: PersonRef
    accepts_invitations: bool
    """The bot is asked to come in; else it is put in."""
    apart: bool
    """Each file is a message of its own."""

    def as_told(self, incoming: Incoming) -> Incoming:
        """Return what comes in as this network tells it: some say more than others of who and where."""
        ...

    @property
    def sender(self) -> Sender:
        """The bot's way out."""
        ...

    async def seen(self, count: int) -> list[Seen]:
        """Wait for so many things of the bot; return all there are."""
        ...

    @property
    def attachments(self) -> Attachments:
        """Opens what people share."""
        ...

    @property
    def messages(self) -> Messages:
        """Reads again what people have written."""
        ...

    async def handed(self, count: int) -> list[Handed]:
        """Wait for so many files of the bot's; return all there are, as Ana's client opens them."""
        ...

    async def share(self, name: str, content: bytes, caption: str = "") -> str:
        """Have Ana share a file; return the message's key."""
        ...

    async def say(self, text: str, reply_to: str | None = None, thread: str | None = None) -> str:
        """Have Ana write, perhaps in the thread of a message; return the message's key."""
        ...

    async def edit(self, message: str, text: str) -> str:
        """Have Ana change her message; return the key of the edit."""
        ...

    async def react(self, message: str, emoji: str) -> str:
        """Have Ana tap a reaction; return its key."""
        ...

    async def remove(self, key: str) -> None:
        """Have Ana remove a message or take a reaction back."""
        ...

    async def invite(self) -> str:
        """Have Ana invite the bot into another room; return its key."""
        ...

    async def kick(self, room: str) -> None:
        """Have Ana remove the bot from a room."""
        ...

    async def catch_up(self) -> None:
        """Let the network tell the bot what came of its joining."""
        ...


@dataclass
class ConsoleNetwork:
    """The console, played line by line like a script; it is what its script player starts as well."""

    lines: list[Line] = field(default_factory=list)
    accepts_invitations = True
    apart = False

    def as_told(self, incoming: Incoming) -> Incoming:
        """Return the same."""
        return incoming

    def __post_init__(self) -> None:
        """Begin with one room."""
        clock = SimulatedClock()
        self._world = ConsoleWorld(clock, {"ana": NAME}, self.lines.append)
        self._player = ScriptPlayer(self._world, clock, self._start)
        self._rooms = 1
        self._said = 0
        self.inbox = FakeInbox(self._world)
        self.room = RoomRef("console", "room1")
        self.person = PersonRef("console", "ana")

    async def _start(self) -> ConsoleNetwork:
        return self

    async def next_due(self) -> datetime | None:
        """Return that nothing is due; of the script player's port."""
        return None

    async def do_due(self) -> None:
        """Do nothing."""

    async def abandon(self) -> None:
        """Do nothing."""

    @property
    def sender(self) -> Sender:
        """The bot's way out."""
        return self._world

    async def _play(self, record: Mapping[str, object], room: str | None = None) -> str:
        self._said += 1
        key = f"a{self._said}"
        line = {"at": "2027-03-17T08:00:00Z", "room": room or self.room.key, "from": "ana", "id": key, **record}
        await self._player.play(read_script(json.dumps(line)))
        return key

    async def seen(self, count: int) -> list[Seen]:
        """Return what left the bot."""
        del count
        return [_console_seen(line) for line in self.lines]

    @property
    def attachments(self) -> Attachments:
        """Opens what people share."""
        return self._world

    @property
    def messages(self) -> Messages:
        """Reads again what people have written."""
        return self._world

    async def handed(self, count: int) -> list[Handed]:
        """Return the files that left the bot; of a picture only its size is told."""
        del count
        found = [file for line in self.lines for file in json.loads(line.as_json()).get("files", ())]
        return [Handed(one["name"], one["type"], _told(one), one.get("alt", "")) for one in found]

    async def share(self, name: str, content: bytes, caption: str = "") -> str:
        """Share a file."""
        return await self._play({"file": name, "content": content.decode(), "text": caption})

    async def say(self, text: str, reply_to: str | None = None, thread: str | None = None) -> str:
        """Write."""
        return await self._play({"text": text, "reply": reply_to, "thread": thread})

    async def edit(self, message: str, text: str) -> str:
        """Change a message."""
        return await self._play({"edit": message, "text": text})

    async def react(self, message: str, emoji: str) -> str:
        """Tap a reaction."""
        return await self._play({"react": emoji, "to": message})

    async def remove(self, key: str) -> None:
        """Remove something."""
        await self._play({"delete": key})

    async def invite(self) -> str:
        """Invite into another room."""
        self._rooms += 1
        room = f"room{self._rooms}"
        await self._play({"do": "invite"}, room)
        return room

    async def kick(self, room: str) -> None:
        """Remove the bot."""
        await self._play({"do": "kick"}, room)

    async def catch_up(self) -> None:
        """Play on."""
        await self._play({"do": "advance"})

    async def settle(self) -> None:
        """Have nothing in hand; of the script player's port."""


def _told(file: Mapping[str, str]) -> bytes:
    return file["text"].encode() if "text" in file else PNG[: int(file["bytes"])]


def _console_seen(line: Line) -> Seen:
    record = json.loads(line.as_json())
    kind = _CONSOLE_KINDS.get(line.kind, "message")
    about = record["in_reply_to"] if kind == "message" else record["id"]
    rings, mentions = line.kind == "announcement", tuple(record["mentions"])
    return Seen(kind, record["text"], record["html"], rings, mentions, about, record.get("thread"))


class MatrixNetwork:
    """A room on a real homeserver.

    Args:
        ana: Her account.
        platform: The bot's, being read.
        inbox: Where it is read into.
        user_id: The bot's.
    """

    accepts_invitations = True
    apart = True

    def __init__(self, ana: Account, platform: MatrixPlatform, inbox: FakeInbox, user_id: str) -> None:
        """Begin without a room."""
        self._ana = ana
        self._platform = platform
        self._user_id = user_id
        self.inbox = inbox
        self.room = RoomRef("matrix", "")
        self.person = PersonRef("matrix", ana.user_id)

    async def open(self) -> None:
        """Make the room and come in."""
        await self._ana.set_profile("displayname", NAME)
        self.room = RoomRef("matrix", await self.invite())
        await self.inbox.wait_for(Invited)
        await self.sender.send(Outgoing("x" * 24, self.room, Act.JOIN))
        await self.inbox.wait_for(Joined)
        self.inbox.incoming.clear()

    def as_told(self, incoming: Incoming) -> Incoming:
        """Return the same."""
        return incoming

    @property
    def sender(self) -> Sender:
        """The bot's way out."""
        return self._platform.sender

    async def seen(self, count: int) -> list[Seen]:
        """Wait for what the bot does, as Ana's client gets it."""
        await self._ana.wait_for(self.room.key, lambda _: len(self._events()) >= count)
        return [_matrix_seen(event) for event in self._events()]

    @property
    def attachments(self) -> Attachments:
        """Opens what people share."""
        return self._platform.attachments

    @property
    def messages(self) -> Messages:
        """Reads again what people have written."""
        return self._platform.messages

    async def handed(self, count: int) -> list[Handed]:
        """Wait for files, and open them as Ana's client does."""

        def found() -> list[Event]:
            return [event for event in self._events() if event["content"].get("filename")]

        await self._ana.wait_for(self.room.key, lambda _: len(found()) >= count)
        return [await opened(self._ana, event) for event in found()]

    async def share(self, name: str, content: bytes, caption: str = "") -> str:
        """Share a file."""
        return await share(self._ana, self.room.key, name, content, caption)

    def _events(self) -> list[Event]:
        found = self._ana.events(self.room.key)
        return [event for event in found if event["sender"] == self._user_id and event["type"] in _MATRIX_KINDS]

    async def say(self, text: str, reply_to: str | None = None, thread: str | None = None) -> str:
        """Write; in a thread as clients do that know threads."""
        if thread is None:
            return await self._ana.send(self.room.key, text, reply_to=reply_to)
        answered = {"m.in_reply_to": {"event_id": reply_to or thread}}
        relation = {"rel_type": "m.thread", "event_id": thread, "is_falling_back": reply_to is None, **answered}
        content = {"msgtype": "m.text", "body": text, "m.mentions": {}, "m.relates_to": relation}
        return await self._ana.send_event(self.room.key, "m.room.message", content)

    async def edit(self, message: str, text: str) -> str:
        """Change a message."""
        return await self._ana.edit(self.room.key, message, text)

    async def react(self, message: str, emoji: str) -> str:
        """Tap a reaction."""
        return await self._ana.react(self.room.key, message, emoji)

    async def remove(self, key: str) -> None:
        """Remove something."""
        await self._ana.redact(self.room.key, key)

    async def invite(self) -> str:
        """Invite into another room."""
        return await self._ana.create_room("Porto", [self._user_id])

    async def kick(self, room: str) -> None:
        """Remove the bot."""
        await self._ana.kick(room, self._user_id)

    async def catch_up(self) -> None:
        """Do nothing: it comes with the next sync."""


def _matrix_seen(event: Event) -> Seen:
    content = event["content"]
    relation = content.get("m.relates_to", {})
    kind = _MATRIX_KINDS[event["type"]]
    if kind == "reaction":
        return Seen(kind, relation["key"], about=relation["event_id"])
    if kind == "removal":
        return Seen(kind, about=content["redacts"])
    mentions = tuple(content["m.mentions"].get("user_ids", ()))
    if relation.get("rel_type") == "m.replace":
        fresh = content["m.new_content"]
        rings = content["msgtype"] == "m.text"
        return Seen("edit", fresh["body"], fresh.get("formatted_body", ""), rings, mentions, relation["event_id"])
    about = None if relation.get("is_falling_back") else relation.get("m.in_reply_to", {}).get("event_id")
    thread = relation["event_id"] if relation.get("rel_type") == "m.thread" else None
    html, rings = content.get("formatted_body", ""), content["msgtype"] == "m.text"
    return Seen(kind, content["body"], html, rings, mentions, about, thread)


def message(room: RoomRef, key: str) -> MessageRef:
    """Return the name of a message of a room."""
    return MessageRef(room.platform, key)
