"""What comes in from a chat network, in our vocabulary. Adapters make these values from their inbox rows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.core.ref import MessageRef, PersonRef, RoomRef


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote, as the network knows them.

    Args:
        person: The account.
        name: The display name there. Never an authority, only shown.
        language: The locale code in which they use the network, where it says so.
        picture: Address of their picture, where everybody can see it.
        groups: Keys of the groups they belong to on the server. They never give a right, they only may be asked for as well.
    """

    person: PersonRef
    name: str
    language: str | None = None
    picture: str | None = None
    groups: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Text:
    """A fresh text message.

    Args:
        room: Where it was written.
        message: The message itself.
        author: Who wrote it.
        text: Its plain text, without a quoted reply in front.
        reply_to: The message it answers.
        addressed: The bot is mentioned by the network's own means.
        direct: The room is a talk of this person and the bot alone.
        zone: The IANA zone in the author's profile on the network, where it has one.
        space: Key of the server whose channel the room is, where rooms come in servers.
        written_at: When it was written, UTC, where the network says so.
    """

    room: RoomRef
    message: MessageRef
    author: Author
    text: str
    reply_to: MessageRef | None = None
    addressed: bool = False
    direct: bool = False
    zone: str | None = None
    space: str | None = None
    written_at: datetime | None = None

    @property
    def thread(self) -> MessageRef | None:
        """The message at the root of the thread it was written in."""
        return self.message.root


@dataclass(frozen=True, slots=True)
class Written:
    """A message that somebody has picked out.

    Args:
        message: The message.
        writer: The account that wrote it.
    """

    message: MessageRef
    writer: PersonRef


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a message of somebody's says, read again.

    Args:
        author: Who wrote it.
        text: Its plain text, or what is said beside a file; never blank.
        thread: The message at the root of the thread it stands in, where the name of the message does not tell.
    """

    author: Author
    text: str
    thread: MessageRef | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody used a command by the network's own means, its options filled in one by one.

    Args:
        room: Where.
        message: What an answer goes to; the asker alone sees it.
        author: Who asked.
        command: Its English name: ``event add``.
        given: Texts of its options by name, as typed.
        direct: The room is a talk of this person and the bot alone.
        space: As in `Text`.
        about: The message on which it was used; what that says is the text of an option.
        file: Given with it.
    """

    room: RoomRef
    message: MessageRef
    author: Author
    command: str
    given: Mapping[str, str]
    direct: bool = False
    space: str | None = None
    about: Written | None = None
    file: File | None = None


@dataclass(frozen=True, slots=True)
class Tapped:
    """Somebody tapped something under a message of ours that is there to be tapped.

    Args:
        room: Where.
        message: What an answer goes to; whoever tapped sees it alone.
        author: Who tapped.
        target: The message of ours.
        sign: What stands for the answer, as in `bot.core.wire.Control`: an emoji or numbers.
        direct: As in `Asked`.
        space: As in `Text`.
    """

    room: RoomRef
    message: MessageRef
    author: Author
    target: MessageRef
    sign: str
    direct: bool = False
    space: str | None = None


@dataclass(frozen=True, slots=True)
class Filled:
    """Somebody answered a message of ours in words, in a form that the network opened for it.

    Args:
        room: Where.
        message: What an answer goes to; whoever wrote sees it alone.
        author: Who wrote.
        target: The message of ours.
        text: The words.
        direct: As in `Asked`.
        space: As in `Text`.
    """

    room: RoomRef
    message: MessageRef
    author: Author
    target: MessageRef
    text: str
    direct: bool = False
    space: str | None = None


class FileKind(StrEnum):
    """What sort of thing somebody shared."""

    IMAGE = "image"
    VIDEO = "video"
    AUDIO = "audio"
    FILE = "file"
    STICKER = "sticker"
    POLL = "poll"


@dataclass(frozen=True, slots=True)
class File:
    """Something shared that is no text. It is handed on as it is, or named; opened only for a command that asks for it.

    Args:
        kind: What it is.
        name: File name or description as its author gave it; may be empty.
        handle: What the network needs to show it again, opaque to all but its adapter; empty if it can only be named.
    """

    kind: FileKind
    name: str
    handle: str = ""


@dataclass(frozen=True, slots=True)
class Upload:
    """Somebody shared a file. Its caption runs only as a command that takes a file.

    Args:
        room: Where.
        message: The message itself.
        author: Who shared it.
        file: What.
        caption: Words beside it; may be empty.
        reply_to: The message it answers.
        space: As in `Text`.
        direct: As in `Text`.
        addressed: As in `Text`.
        written_at: As in `Text`.
    """

    room: RoomRef
    message: MessageRef
    author: Author
    file: File
    caption: str = ""
    reply_to: MessageRef | None = None
    space: str | None = None
    direct: bool = False
    addressed: bool = False
    written_at: datetime | None = None

    @property
    def thread(self) -> MessageRef | None:
        """As in `Text`."""
        return self.message.root


@dataclass(frozen=True, slots=True)
class Undecipherable:
    """An encrypted message came that the bot has no key for.

    Args:
        room: Where; it is told so once.
        message: The message.
        author: Who wrote it.
    """

    room: RoomRef
    message: MessageRef
    author: Author


@dataclass(frozen=True, slots=True)
class Edited:
    """Somebody gives a text message other words. An edit never runs as a command.

    Args:
        room: Where.
        message: The message that is named; on a network that does not see to it, perhaps another person's.
        author: Who edits.
        text: The new words.
        edit: The edit itself, where the network keeps it beside the message.
        written_at: When the message itself was written, UTC, where the network says so.
    """

    room: RoomRef
    message: MessageRef
    author: Author
    text: str
    edit: MessageRef | None = None
    written_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reacted:
    """Somebody put an emoji to a message.

    Args:
        room: Where.
        reaction: The reaction itself, so that its removal can be understood.
        author: Who reacted.
        target: The message reacted to.
        emoji: Without variation selectors.
    """

    room: RoomRef
    reaction: MessageRef
    author: Author
    target: MessageRef
    emoji: str


@dataclass(frozen=True, slots=True)
class Deleted:
    """A message or reaction was removed."""

    room: RoomRef
    message: MessageRef
    author: Author


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody invites the bot.

    Args:
        room: The room.
        author: The inviter.
        allowed: The configuration lets this person invite the bot.
    """

    room: RoomRef
    author: Author
    allowed: bool


@dataclass(frozen=True, slots=True)
class Joined:
    """The bot is now a member of the room.

    Args:
        room: The room.
        direct: It is a talk of one person and the bot alone.
        encrypted: What is said there is encrypted from end to end.
        space: The server that the bot has joined; the room is the one in which it introduces itself there.
        language: Locale code of the server's language, where it says so.
    """

    room: RoomRef
    direct: bool = False
    encrypted: bool = False
    space: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """The bot was removed from the room, or the room is gone."""

    room: RoomRef


@dataclass(frozen=True, slots=True)
class Interested:
    """Somebody says by the network's own means that they may come to an event in a server's calendar, or no longer says so.

    Args:
        room: A room of the server.
        occasion: The event as it stands there.
        author: Who; without a name where they take it back.
        on: They say so; else they take it back.
    """

    room: RoomRef
    occasion: MessageRef
    author: Author
    on: bool


@dataclass(frozen=True, slots=True)
class Unscheduled:
    """An event stands in a server's calendar no more: it was removed or ended there.

    Args:
        room: A room of the server.
        occasion: The event as it stood there.
    """

    room: RoomRef
    occasion: MessageRef


@dataclass(frozen=True, slots=True)
class Rescheduled:
    """An event in a server's calendar begins at another time: somebody has changed it there, the network does not say who.

    Args:
        room: A room of the server.
        occasion: The event as it stands there.
        starts: Its start now, UTC.
    """

    room: RoomRef
    occasion: MessageRef
    starts: datetime


Incoming: TypeAlias = (
    Text
    | Asked
    | Tapped
    | Filled
    | Upload
    | Undecipherable
    | Edited
    | Reacted
    | Deleted
    | Invited
    | Joined
    | Left
    | Interested
    | Unscheduled
    | Rescheduled
)
