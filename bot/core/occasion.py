"""An event as chat networks take it that have a calendar of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Occasion:
    """An entry in the calendar of a network; what is said of it there goes with it like the words of a message.

    Args:
        title: In people's words, with the short id before it; of any length.
        starts: UTC.
        ends: UTC, after the start.
        place: In people's words; never empty, of any length.
        days: First and last day of what takes whole days, which are the same for everybody; the moments are then those of the
            midnights at home.
        sequence: Grows with each change of time or state; for calendars of one's own alone.
    """

    title: str
    starts: datetime
    ends: datetime
    place: str
    days: tuple[date, date] | None = None
    sequence: int = 0
