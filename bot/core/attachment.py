"""Files in both directions: what the bot hands along with its words, and what people share for it to read.

A command hands a file out by naming it in its `bot.core.reply.Reply`; the words must say all that matters, since a network may
take no files, and a picture that cannot be drawn is left out::

    Reply((Phrase("plan-exported", {...}),), attachments=(Attachment("plan.yaml", "application/yaml", text),))
    Reply((...,), attachments=(Picture("june.png", (Phrase("agenda-alt", {...}),), CalendarSheet(...)),))
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from bot.core.errors import TooLarge

if TYPE_CHECKING:
    from collections.abc import AsyncIterable

    from bot.core.drawing import Drawing
    from bot.core.message import File
    from bot.core.ref import MessageRef, RoomRef
    from bot.core.reply import Block

MOST_BYTES = 256 * 1024
"""No file is longer, neither one that is handed out nor one that is read."""
LONGEST_NAME = 80
_NO_NAME = re.compile(r'[/\\:*?"<>|\s]+')
_EXTENSION = re.compile(r"(?<=.)\.[A-Za-z0-9]{1,8}$")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A small text file. It is kept with the message until that is sent, and erased with its words.

    Args:
        name: With its extension; what cannot stand in a file's name is taken out.
        media_type: Such as ``text/calendar``; the text is sent as UTF-8.
        text: At most `MOST_BYTES` long.

    Raises:
        ValueError: It is longer: a defect, since whoever makes a file knows what it may hold.
    """

    name: str
    media_type: str
    text: str = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse what is too long to be kept with a message."""
        if len(self.text.encode(errors="replace")) > MOST_BYTES:
            raise ValueError(f"more than {MOST_BYTES} bytes")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of something, in no language yet; it is drawn right before it is sent.

    Args:
        name: With the extension ``.png``.
        alt: Its facts, for whoever does not see it; said in the first of the languages in which the message is.
        drawing: What it shows; its values are said in that language too, see `bot.core.drawing.worded`.
    """

    name: str
    alt: tuple[Block, ...]
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture in words already, as an outbox row keeps it.

    Args:
        name: Safe as a file's name.
        alt: Its facts.
        drawing: What it shows.
    """

    name: str
    alt: str
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file as it leaves; it is kept nowhere.

    Args:
        name: Safe as a file's name.
        media_type: Such as ``image/png``.
        content: Its bytes.
        alt: What it shows; empty for what is no picture.
    """

    name: str
    media_type: str
    content: bytes = field(repr=False)
    alt: str = ""


class Attachments(Protocol):
    """Opens what people share on one network. Nothing of it is kept."""

    async def shared_in(self, room: RoomRef, message: MessageRef) -> File | None:
        """Return the file of a message; ``None`` if it has none, or it is gone, or cannot be read.

        Args:
            room: Where whoever asks can read it.
            message: One of this room.

        Raises:
            TransientError: The network cannot be asked.
        """
        ...

    async def fetch(self, file: File, most_bytes: int) -> bytes:
        """Return what a file holds, asked of the network's own place for files and of no other.

        Args:
            file: With its handle.
            most_bytes: What is longer is not read to its end.

        Raises:
            TooLarge: It is longer.
            TransientError: The network cannot be asked, or takes too long.
            PlatformError: The network does not hand it out.
        """
        ...


def file_name(text: str) -> str:
    """Return a name that every system takes: not hidden, no separators, no sign that is unseen or turns the direction."""
    seen = "".join(" " if unicodedata.category(sign)[0] == "C" else sign for sign in unicodedata.normalize("NFC", text))
    name = _NO_NAME.sub("-", seen.strip()).strip("-.") or "file"
    extension = _EXTENSION.search(name)
    end = extension[0] if extension else ""
    return name[: len(name) - len(end)][: LONGEST_NAME - len(end)].rstrip("-.") + end


async def at_most(chunks: AsyncIterable[bytes], most_bytes: int) -> bytes:
    """Return what comes in pieces, put together.

    Args:
        chunks: The pieces.
        most_bytes: It is not read beyond so many.

    Raises:
        TooLarge: There is more.
    """
    content = bytearray()
    async for chunk in chunks:
        content += chunk
        if len(content) > most_bytes:
            raise TooLarge("too large")
    return bytes(content)
