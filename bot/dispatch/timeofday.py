"""A time of day on a day that is known already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dispatch.dates import is_moment, read_moment

if TYPE_CHECKING:
    from datetime import date

    from bot.core.moment import Moment
    from bot.dispatch.reading import Reading


def read_time_on(day: date, text: str, reading: Reading) -> Moment:
    """Return the moment of a time of day; a text with a date of its own is read as it is.

    Args:
        day: The day that is meant where the text says none.
        text: As typed: ``10:00``, or a date with a time.
        reading: The circumstances.

    Raises:
        Misread: It cannot be read.
        Doubtful: It means several moments, or none since clocks change.
    """
    dated = f"{day.isoformat()} {text}"
    return read_moment(dated if is_moment(dated) else text, reading)
