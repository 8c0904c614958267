"""Draws whatever drawing it is given."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bot.core.drawing import CalendarSheet, Timeline
from bot.drawing.line import TimelineSheet
from bot.drawing.month import MonthSheet
from bot.drawing.week import WeekSheet

if TYPE_CHECKING:
    from bot.core.drawing import Drawing

_WEEK_DAYS = 7


def png(drawing: Drawing) -> bytes:
    """Return a picture as PNG.

    Args:
        drawing: In words already.
    """
    match drawing:
        case Timeline():
            return TimelineSheet(drawing).png()
        case CalendarSheet():
            days = (date.fromisoformat(drawing.last) - date.fromisoformat(drawing.first)).days + 1
            return WeekSheet(drawing).png() if days == _WEEK_DAYS else MonthSheet(drawing).png()
