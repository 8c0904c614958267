"""The forms in which people write times of the day, taken apart into numbers. Whether there is such a time is not checked."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.dispatch.datewords import EARLY, LATE, MIDDAY
from bot.dispatch.spokenwords import MIDNIGHT

OPEN = "~open"
"""Sign for an hour that is only named: it may be before noon or after it."""
_LAST_OPEN_HOUR = 7
"""Up to this hour, one that is only named may be meant before noon or after it."""
_NOON = 12
_FIRST_OF_MIDDAY = 10
_LAST_OF_MIDDAY = 3
_NO_HOUR = 99
"""There is no 14 pm; 99 is no hour either and is answered as such."""

# Every pattern is used on a whole text and bounded, so that reading takes linear time.
_ISO_CLOCK = re.compile(
    r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:\.[0-9]{1,9})?)?"
    r"(?P<offset>\s?z|\s?[+-][0-9]{2}:?[0-9]{2})?"
)
_CLOCK = re.compile(
    r"(?P<hour>[0-9]{1,2})"
    r"(?P<minutes>[:.](?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?|(?:\s?h|\sh\s)(?P<minute_h>[0-9]{2})(?:m(?:in)?)?)?"
    r"(?P<unit>\s?(?:(?P<half>[ap])\.?m\.?|h|hs|hrs|horas?|heures?|uhr))?"
)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time as written.

    Args:
        hour: From 0; may be no hour at all, such as 25.
        minute: As written.
        second: As written.
        offset_minutes: East of UTC; ``None`` if it does not say.
        zulu: It ends in ``Z``.
        open: It may be meant twelve hours later as well.
        midnight: It is midnight, of which nobody knows whether it begins or ends the day.
    """

    hour: int
    minute: int = 0
    second: int = 0
    offset_minutes: int | None = None
    zulu: bool = False
    open: bool = False
    midnight: bool = False


def opened(hour: int) -> bool:
    """Tell whether an hour that is only named may be meant before noon or after it."""
    return 1 <= hour <= _LAST_OPEN_HOUR


def read_clock(text: str, *, iso: bool = False) -> Clock | None:
    """Return the numbers of a written time.

    Args:
        text: Folded, its words parted by single spaces; `EARLY` or `LATE` stands for a word such as "morning".
        iso: It follows a date as ISO 8601 writes it, so that it may have an offset.

    Returns:
        The numbers; ``None`` if the text is not exactly one time. A bare number is none, unless a word such as "morning"
        stands beside it.
    """
    match = _ISO_CLOCK.fullmatch(text) if iso else None
    if match:
        offset = (match["offset"] or "").strip()
        return Clock(int(match["hour"]), int(match["minute"]), int(match["second"] or 0), _minutes_east(offset), offset == "z")
    if text == MIDNIGHT:
        return Clock(0, midnight=True)
    words = text.split()
    part = next((part for part in (EARLY, LATE, MIDDAY) if part in words), "")
    rest = " ".join(word for word in words if word not in {part, OPEN})
    match = _CLOCK.fullmatch(rest)
    if match is None or not (match["minutes"] or match["unit"] or part or OPEN in words):
        return None
    if match["minute_h"] and match["unit"]:
        return None  # "14 h 22 h" is two times
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % _NOON + (_NOON if match["half"] == "p" else 0) if 1 <= hour <= _NOON else _NO_HOUR
    clock = Clock(hour, int(match["minute"] or match["minute_h"] or 0), int(match["second"] or 0))
    return _in_part(clock, part) if part else replace(clock, open=OPEN in words)


def _in_part(clock: Clock, part: str) -> Clock | None:
    """Return the time in its part of the day; ``None`` for twelve, which is noon to some and midnight to others."""
    if part == MIDDAY:
        hour = clock.hour + (_NOON if clock.hour <= _LAST_OF_MIDDAY else 0)
        return replace(clock, hour=hour) if _FIRST_OF_MIDDAY <= hour <= _NOON + _LAST_OF_MIDDAY else None
    if clock.hour == _NOON or (part == EARLY and clock.hour > _NOON):
        return None
    return replace(clock, hour=clock.hour + _NOON) if part == LATE and clock.hour < _NOON else clock


def _minutes_east(offset: str) -> int | None:
    if offset in {"", "z"}:
        return 0 if offset else None
    digits = offset[1:].replace(":", "")
    return (-1 if offset[0] == "-" else 1) * (int(digits[:2]) * 60 + int(digits[2:]))
