"""What comes in from a chat network, in our vocabulary. Adapters make these values from their inbox rows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from bot.core.ref import MessageRef, PersonRef, RoomRef


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote, as the network knows them.

    Args:
        person: The account.
        name: The display name there. Never an authority, only shown.
    """

    person: PersonRef
    name: str


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
    """

    room: RoomRef
    message: MessageRef
    author: Author
    text: str
    reply_to: MessageRef | None = None
    addressed: bool = False
    direct: bool = False
    zone: str | None = None


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
    """Something shared that is no text. The bot never opens it: it is handed on as it is, or named.

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
    """Somebody shared a file. Its caption never runs as a command.

    Args:
        room: Where.
        message: The message itself.
        author: Who shared it.
        file: What.
        caption: Words beside it; may be empty.
        reply_to: The message it answers.
    """

    room: RoomRef
    message: MessageRef
    author: Author
    file: File
    caption: str = ""
    reply_to: MessageRef | None = None


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
    """

    room: RoomRef
    message: MessageRef
    author: Author
    text: str
    edit: MessageRef | None = None


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
    """

    room: RoomRef
    direct: bool = False
    encrypted: bool = False


@dataclass(frozen=True, slots=True)
class Left:
    """The bot was removed from the room, or the room is gone."""

    room: RoomRef


Incoming: TypeAlias = Text | Upload | Undecipherable | Edited | Reacted | Deleted | Invited | Joined | Left
