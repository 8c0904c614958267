"""The one day and hour of a message as the clocks of two cities show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.moment import Readings, moment_of
from bot.features.translation.occasion import read_occasion

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.moment import Moment
    from bot.core.person import City


def hours(text: str, language: str, now: datetime, here: City | None, there: City | None) -> list[tuple[str, Moment]]:
    """Return the names of two cities with the moment that a message names, if it names exactly one.

    Args:
        text: The message.
        language: Locale code.
        now: When it was written, UTC.
        here: Where it was written, if that is known.
        there: Where it is read.

    Returns:
        Nothing where both clocks show the same.
    """
    if here is None or there is None or here.zone == there.zone:
        return []
    wall = read_occasion(text, language, moment_of(now, here.zone).day)
    readings = () if wall is None else Readings.of(wall, here.zone)
    if len(readings) != 1:
        return []
    seen = readings[0].seen_from(there.zone)
    return [(here.name, readings[0]), (there.name, seen)] if seen.wall != readings[0].wall else []
