"""An event as chat networks take it that have a calendar of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Occasion:
    """An entry in the calendar of a network; what is said of it there goes with it like the words of a message.

    Args:
        title: In people's words, with the short id before it; of any length.
        starts: UTC.
        ends: UTC, after the start.
        place: In people's words; never empty, of any length.
    """

    title: str
    starts: datetime
    ends: datetime
    place: str
