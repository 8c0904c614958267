"""The console's network: it holds the messages, outlives a crash of the bot, and does each write once."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from html import escape
from typing import TYPE_CHECKING

from bot.core.errors import PlatformError, TooLarge
from bot.core.message import Author, Deleted, Edited, File, FileKind, Invited, Joined, Left, Quoted, Reacted, Text, Upload
from bot.core.outbox import Kind
from bot.core.ref import MessageRef, PersonRef, RoomRef
from bot.core.wire import Act, Capabilities

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from bot.core.attachment import Enclosure
    from bot.core.clock import Clock
    from bot.core.document import Document
    from bot.core.message import Incoming
    from bot.core.wire import Outgoing, RawEvent

PLATFORM = "console"
CAPABILITIES = Capabilities(files=True, threads=True)
_PRIVATE = "private:"


def private_room(person: str) -> str:
    """Return the key of the private talk with a person."""
    return _PRIVATE + person


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that left the bot; see `docs/reference/console.md` for its form as JSON.

    Args:
        at: When.
        room: Key of the room.
        kind: ``reply``, ``announcement``, ``relay``, ``edit``, ``delete``, ``reaction`` or ``private``.
        outgoing: The write.
        id: The message's id on the console; of the message concerned for an edit, removal or reaction.
    """

    at: datetime
    room: str
    kind: str
    outgoing: Outgoing
    id: str

    def as_json(self) -> str:
        """Return the line for a script's output."""
        person = self.room.removeprefix(_PRIVATE) if self.room.startswith(_PRIVATE) else None
        document = self.outgoing.document
        record: dict[str, object] = {
            "at": self.at.isoformat().replace("+00:00", "Z"),
            "room": None if person else self.room,
            "person": person,
            "kind": self.kind,
            "text": document.text if document else self.outgoing.emoji or "",
            "html": _html(document) if document else "",
            "mentions": [] if self.kind == "edit" else list(self.outgoing.mentions),  # an edit rings for nobody
            "in_reply_to": self.outgoing.reply_to.key if self.outgoing.reply_to else None,
            "id": self.id,
            "buttons": [f"!{call}" for call in self.outgoing.buttons],
            "attachments": [file.name for file in (self.outgoing.file, *self.outgoing.enclosures) if file is not None],
        }
        if self.outgoing.thread is not None:
            record["thread"] = self.outgoing.thread.key
        if self.outgoing.enclosures:
            record["files"] = [_described(file) for file in self.outgoing.enclosures]
        if self.outgoing.translation is not None:
            spoken = self.outgoing.translation
            record["translation"] = {
                "source": spoken.source,
                "target": spoken.target,
                "text": spoken.text,
                "engine": spoken.engine,
            }
        return json.dumps(record, ensure_ascii=False)


def _described(file: Enclosure) -> dict[str, object]:
    about: dict[str, object] = {"name": file.name, "type": file.media_type, "bytes": len(file.content)}
    if not file.media_type.startswith("image/"):
        about["text"] = file.content.decode(errors="replace")
    return about | ({"alt": file.alt} if file.alt else {})


class ConsoleWorld:
    """Rooms and messages of the console; the `Sender`, `Decoder`, `Attachments`, `Messages` and `Members` ports.

    Args:
        clock: When things happen.
        names: Display names by person.
        emit: Takes each thing that leaves the bot.
        invites: People who may invite the bot; everyone if it is empty.
        mark: Stands at the end of every message's id, so that ids of one run are not those of another.
    """

    edit_seconds = 0.0

    def __init__(
        self,
        clock: Clock,
        names: Mapping[str, str],
        emit: Callable[[Line], None],
        invites: frozenset[str] = frozenset(),
        mark: str = "",
    ) -> None:
        """Begin with no message."""
        self._clock = clock
        self._names = names
        self._emit = emit
        self._invites = invites
        self._mark = mark
        self._done: dict[str, str] = {}
        self._said = 0
        self._shared: dict[str, File] = {}
        self._contents: dict[str, bytes] = {}
        self._written: dict[tuple[str, str], Quoted] = {}
        self.joining: list[str] = []

    # What the bot does here

    def of(self, room: RoomRef, *, invited: bool) -> Collection[PersonRef]:
        """Return whom a room belongs to: a private one to one person, every other to all who have a name; see `Members.of`."""
        del invited
        private = room.key.startswith(_PRIVATE)
        people = (room.key.removeprefix(_PRIVATE),) if private else self._names
        return frozenset(PersonRef(PLATFORM, person) for person in people)

    async def deposit(self, outgoing: Outgoing) -> File | None:
        """Do nothing: files travel with their message; see `Sender.deposit`."""
        del outgoing
        return None

    async def send(self, outgoing: Outgoing) -> str:
        """Do one write, once however often it is asked; see `Sender.send`."""
        if outgoing.id in self._done:
            return self._done[outgoing.id]
        key = self._write(outgoing)
        self._done[outgoing.id] = key
        return key

    def _write(self, outgoing: Outgoing) -> str:
        match outgoing.act:
            case Act.SEND:
                self._said += 1
                key = f"b{self._said}{self._mark}"
                self._tell(outgoing, _kind(outgoing), key)
                return key
            case Act.EDIT:
                self._concern(outgoing, "edit")
            case Act.REDACT:
                self._concern(outgoing, "delete")
            case Act.REACT:
                self._concern(outgoing, "reaction")
                return f"{outgoing.target.key if outgoing.target else ''} {outgoing.emoji}"
            case Act.JOIN:
                self.joining.append(outgoing.room.key)
            case Act.LEAVE:
                self._tell(outgoing, "reply", "")
        return ""

    def _concern(self, outgoing: Outgoing, kind: str) -> None:
        if outgoing.target is None:
            raise PlatformError("no target")
        self._tell(outgoing, kind, outgoing.target.key)

    def _tell(self, outgoing: Outgoing, kind: str, key: str) -> None:
        self._emit(Line(self._clock.now(), outgoing.room.key, kind, outgoing, key))

    def remembers(self, outgoing: Outgoing) -> timedelta:
        """Return for ever: nothing is forgotten here; see `Sender.remembers`."""
        del outgoing
        return timedelta.max

    async def find(self, outgoing: Outgoing, since: datetime) -> Sequence[str]:
        """Look whether a write has arrived; see `Sender.find`."""
        del since
        return [self._done[outgoing.id]] if outgoing.id in self._done else []

    # What people do here

    def decode(self, event: RawEvent) -> Incoming | None:
        """Understand one line of a script; see `Decoder.decode`."""
        kept = {"written": self._clock.now().isoformat()} | json.loads(event.body)  # what is typed at a terminal is written now
        room = RoomRef(PLATFORM, event.room)
        if kept.get("do") == "join":
            return Joined(room, direct=event.room.startswith(_PRIVATE))
        if kept.get("do") == "kick":
            return Left(room)
        author = Author(PersonRef(PLATFORM, kept["from"]), self._names.get(kept["from"], kept["from"]))
        if kept.get("do") == "invite":
            return Invited(room, author, not self._invites or kept["from"] in self._invites)
        incoming = _said(room, author, event.key, kept)
        if isinstance(incoming, Upload):
            self._shared[event.key] = incoming.file
            self._contents[incoming.file.handle] = str(kept.get("content", "")).encode()
        self._note(room, incoming)
        return incoming

    def _note(self, room: RoomRef, incoming: Incoming | None) -> None:
        """Remember what people have written, as a network does."""
        match incoming:
            case Text() | Upload():
                text = incoming.text if isinstance(incoming, Text) else incoming.caption
                self._written.setdefault((room.key, incoming.message.key), Quoted(incoming.author, text, incoming.thread))
            case Edited():
                before = self._written.get((room.key, incoming.message.key))
                if before is not None and before.author.person == incoming.author.person:
                    self._written[room.key, incoming.message.key] = replace(before, text=incoming.text)
            case Deleted():
                self._written.pop((room.key, incoming.message.key), None)

    async def read(self, room: RoomRef, message: MessageRef) -> Quoted | None:
        """Return what a message says; see `Messages.read`."""
        found = self._written.get((room.key, message.key))
        return found if found is not None and found.text.strip() else None

    async def shared_in(self, room: RoomRef, message: MessageRef) -> File | None:
        """Return the file of a message; see `Attachments.shared_in`."""
        del room
        return self._shared.get(message.key)

    async def fetch(self, file: File, most_bytes: int) -> bytes:
        """Return what a script says that a file holds; see `Attachments.fetch`."""
        content = self._contents[file.handle]
        if len(content) > most_bytes:
            raise TooLarge("too large")
        return content


def _said(room: RoomRef, author: Author, key: str, kept: dict[str, str]) -> Incoming | None:
    message = MessageRef(PLATFORM, key, kept.get("thread"))
    if "react" in kept:
        return Reacted(room, message, author, MessageRef(PLATFORM, kept["to"]), kept["react"])
    if "edit" in kept:
        return Edited(room, MessageRef(PLATFORM, kept["edit"]), author, kept["text"], message)
    if "delete" in kept:
        return Deleted(room, MessageRef(PLATFORM, kept["delete"]), author)
    reply = MessageRef(PLATFORM, kept["reply"]) if kept.get("reply") else None
    direct = room.key.startswith(_PRIVATE)
    written_at = datetime.fromisoformat(kept["written"]) if "written" in kept else None
    if "file" in kept:
        shared = File(FileKind(kept.get("kind", "file")), kept["file"], kept["file"] if kept.get("kind") != "sticker" else "")
        return Upload(room, message, author, shared, kept.get("text", ""), reply, direct=direct, written_at=written_at)
    return Text(room, message, author, kept["text"], reply, direct=direct, written_at=written_at)


def _kind(outgoing: Outgoing) -> str:
    if outgoing.room.key.startswith(_PRIVATE):
        return Kind.PRIVATE.value
    if outgoing.kind is Kind.RELAY:
        return Kind.RELAY.value
    return Kind.REPLY.value if outgoing.quiet else Kind.ANNOUNCEMENT.value


def _html(document: Document) -> str:
    lines = []
    for line in document.lines:
        text = "".join(f"<strong>{escape(span.text)}</strong>" if span.strong else escape(span.text) for span in line.spans)
        lines.append(f"<blockquote>{text}</blockquote>" if line.quoted else text)
    return "<br/>".join(lines)
