"""A network's files, of which a test says what they hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.core.errors import TooLarge

if TYPE_CHECKING:
    from bot.core.message import File
    from bot.core.ref import MessageRef, RoomRef


@dataclass
class FakeAttachments:
    """The `Attachments` port.

    Args:
        held: What files hold, by handle.
        shared: The files of messages, by key.
        faults: What to raise instead of fetching, one after the other.
        fetched: The handles that were asked for.
    """

    held: dict[str, bytes] = field(default_factory=dict)
    shared: dict[str, File] = field(default_factory=dict)
    faults: list[Exception] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)

    async def shared_in(self, room: RoomRef, message: MessageRef) -> File | None:
        """Return the file of a message."""
        return self.shared.get(message.key)

    async def fetch(self, file: File, most_bytes: int) -> bytes:
        """Return what a file holds."""
        self.fetched.append(file.handle)
        if self.faults:
            raise self.faults.pop(0)
        if len(self.held[file.handle]) > most_bytes:
            raise TooLarge("too large")
        return self.held[file.handle]
