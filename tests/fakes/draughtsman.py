"""Somebody who draws the same small picture of everything, and what there is to be drawn."""

from __future__ import annotations

import asyncio
import struct
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.core.drawing import CalendarSheet

if TYPE_CHECKING:
    from bot.core.drawing import Drawing
    from bot.core.phrase import Arg

WIDTH, HEIGHT = 4, 3


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


PNG = b"".join(
    (
        b"\x89PNG\r\n\x1a\n",
        _chunk(b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 0, 0, 0, 0)),
        _chunk(b"IDAT", zlib.compress((b"\0" + b"\x80" * WIDTH) * HEIGHT)),
        _chunk(b"IEND", b""),
    )
)
"""A grey picture."""


def sheet(title: Arg = "June", weekdays: tuple[Arg, ...] = ("Mo",)) -> CalendarSheet:
    """Return something to be drawn."""
    return CalendarSheet(title, "en", "2027-05-31", "2027-07-04", weekdays, "week")


@dataclass
class FakeDraughtsman:
    """The `Draughtsman` port.

    Args:
        faults: What to raise instead of drawing, one after the other.
        drawn: What was drawn.
        takes_seconds: How long each takes.
    """

    faults: list[Exception] = field(default_factory=list)
    drawn: list[Drawing] = field(default_factory=list)
    takes_seconds: float = 0.0

    async def draw(self, drawing: Drawing) -> bytes:
        """Draw, as told."""
        await asyncio.sleep(self.takes_seconds)
        if self.faults:
            raise self.faults.pop(0)
        self.drawn.append(drawing)
        return PNG
