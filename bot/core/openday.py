"""Open days of a city, its mornings, and the hours of the night."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.core.moment import Moment

if TYPE_CHECKING:
    from collections.abc import Container
    from datetime import date

DAY = timedelta(days=1)

_NINE = time(9)
_SATURDAY = 5


def is_open(day: date, closed: Container[date]) -> bool:
    """Tell whether a city works on a day.

    Args:
        day: The day.
        closed: The city's closed days besides Saturdays and Sundays.
    """
    return day.weekday() < _SATURDAY and day not in closed


def morning(day: date, zone: str) -> Moment:
    """Return nine o'clock of a day in a zone."""
    return Moment(datetime.combine(day, _NINE), zone)


def on_or_before(day: date, closed: Container[date]) -> date:
    """Return the day if it is open, else the last open one before."""
    while not is_open(day, closed):
        day -= DAY
    return day
