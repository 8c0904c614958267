"""What somebody has said, as it is passed on: the words, who reads them where, and what they answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.features.translation.memory_store import digest_of
from bot.features.translation.store import Saying
from bot.features.translation.under_way_store import Wording

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.message import File
    from bot.core.person import Room
    from bot.core.ref import MessageRef, PersonRef
    from bot.features.translation.dress import Byline


@dataclass(frozen=True, slots=True)
class Words:
    """What is passed on.

    Args:
        message: As its author wrote it.
        room: Where it was written.
        text: What it says; empty for a file without words.
        source: Its language.
        byline: Who wrote it.
        writer: The account that wrote it.
        file: What was shared with it.
        written_at: When it was written, UTC, if that is known.
        among: The languages that it, or a part of it, may be in.
    """

    message: MessageRef
    room: Room
    text: str
    source: str
    byline: Byline
    writer: PersonRef
    file: File | None = None
    written_at: datetime | None = None
    among: tuple[str, ...] = ()

    @property
    def wording(self) -> Wording:
        """By which these words are known among those that the message has had."""
        return Wording(self.message, self.writer, digest_of(self.text))

    @property
    def saying(self) -> Saying:
        """What its author said."""
        return Saying(self.text, self.source, self.byline.city, self.written_at)

    def place(self, room: int, code: str, *, below: bool) -> tuple[int, str]:
        """Return where something of it stands: another room reads it once, and in each of its further languages below that."""
        return (room, code if below or room == self.room.id else "")


@dataclass(frozen=True, slots=True)
class Copy:
    """One reader of it.

    Args:
        room: The room.
        code: The language it reads it in.
        row: What it has become there before; ``None`` if it is new.
        below: It stands below what the message becomes in that room, for those there who read another language.
    """

    room: Room
    code: str
    row: str | None = None
    below: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """A message that is answered, or in whose thread something is said, as it stands in one room.

    Args:
        message: Somebody's own.
        row: Or the row of one of ours.
    """

    message: MessageRef | None = None
    row: str | None = None
