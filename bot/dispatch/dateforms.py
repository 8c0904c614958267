"""The forms in which people write dates and times, taken apart into numbers. Nothing is checked against the calendar here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.dispatch.datewords import FILLERS, MONTHS, WEEKDAYS
from bot.dispatch.nearmiss import fold

LONGEST = 80
"""No date has more characters."""

MONTHS_OF_YEAR = 12
_NOON = 12
_CENTURY = 2000

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | {",": " ", "’": "'"})
_END = r"(?=\s|$)"
_YEAR = r"(?P<year>[0-9]{4})"

# Every pattern is anchored and bounded, so that reading takes linear time.
_ISO_CLOCK = re.compile(
    r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:\.[0-9]{1,9})?)?"
    r"(?P<offset>\s?z|\s?[+-][0-9]{2}:?[0-9]{2})?"
)
_CLOCK = re.compile(
    r"(?P<hour>[0-9]{1,2})"
    r"(?P<minutes>[:.](?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?|\s?h(?P<minute_h>[0-9]{2})(?:m(?:in)?)?)?"
    r"(?P<unit>\s?(?:(?P<half>[ap])\.?m\.?|h|hs|hrs|horas?|uhr|o'clock))?"
)
_DAYS = (
    re.compile(rf"{_YEAR}(?P<mark>[-/.])(?P<month>[0-9]{{1,2}})(?P=mark)(?P<day>[0-9]{{1,2}})(?:t(?=[0-9])|{_END})"),
    re.compile(
        r"(?P<first>[0-9]{1,2})(?P<mark>[./-])\s?(?P<second>[0-9]{1,2})"
        rf"(?:(?P=mark)(?:\s?{_YEAR}|(?P<short_year>[0-9]{{2}}))?)?{_END}"
    ),
    re.compile(rf"(?P<day>[0-9]{{1,2}})(?:(?:st|nd|rd|th|o|a)\s|\.?\s?)(?P<name>[^\W\d_]{{3,20}})\.?(?:\s{_YEAR})?{_END}"),
    re.compile(rf"(?P<name>[^\W\d_]{{3,20}})\.?\s(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:\s{_YEAR})?{_END}"),
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
    """

    hour: int
    minute: int = 0
    second: int = 0
    offset_minutes: int | None = None
    zulu: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written.

    Args:
        orders: Month and day; two pairs if both orders are in use.
        year: ``None`` if it does not say.
        clock: ``None`` if it does not say.
        weekday: 1 (Monday) to 7, ``None`` if it does not say.
        dotted: In the form ``19.6.``, so that right forms are shown in the same.
    """

    orders: tuple[tuple[int, int], ...]
    year: int | None
    clock: Clock | None
    weekday: int | None = None
    dotted: bool = False


def take_apart(text: str) -> Written | None:
    """Return the numbers of a written date.

    Args:
        text: As typed, in any width.

    Returns:
        The parts; ``None`` if the text is not exactly one date, with or without a time.
    """
    if len(text) > LONGEST:
        return None
    words = fold(text).translate(_DASHES).split()
    if not words or words[-1] in FILLERS:
        return None
    weekday, words = _weekday(words)
    plain = " ".join(word for word in words if word not in FILLERS)
    return next((found for form in _DAYS if (found := _read(form, plain, weekday))), None)


def _weekday(words: list[str]) -> tuple[int | None, list[str]]:
    start = 1 if words[0] in FILLERS and len(words) > 1 else 0
    weekday = WEEKDAYS.get(words[start].rstrip("."))
    return (None, words) if weekday is None else (weekday, words[start + 1 :])


def _read(form: re.Pattern[str], plain: str, weekday: int | None) -> Written | None:
    match = form.match(plain)
    if match is None:
        return None
    orders = _orders(match)
    rest = plain[match.end() :].strip()
    clock = _clock(rest, iso=form is _DAYS[0] and match["mark"] == "-") if rest else None
    if not orders or (rest and clock is None):
        return None
    return Written(orders, _year(match), clock, weekday, match.groupdict().get("mark") == ".")


def _orders(match: re.Match[str]) -> tuple[tuple[int, int], ...]:
    parts = match.groupdict()
    if parts.get("first") is None:
        month = MONTHS.get(parts["name"], 0) if parts.get("name") else int(parts["month"])
        pairs = [(month, int(parts["day"]))]
    else:
        first, second = int(parts["first"]), int(parts["second"])
        pairs = [(second, first)] if parts["mark"] == "." or first == second else [(second, first), (first, second)]
    return tuple(pair for pair in pairs if 1 <= pair[0] <= MONTHS_OF_YEAR)


def _year(match: re.Match[str]) -> int | None:
    parts = match.groupdict()
    if parts.get("short_year"):
        return _CENTURY + int(parts["short_year"])
    return int(parts["year"]) if parts["year"] else None


def _clock(text: str, *, iso: bool) -> Clock | None:
    match = _ISO_CLOCK.fullmatch(text) if iso else None
    if match:
        offset = (match["offset"] or "").strip()
        return Clock(int(match["hour"]), int(match["minute"]), int(match["second"] or 0), _minutes_east(offset), offset == "z")
    match = _CLOCK.fullmatch(text)
    if match is None or not (match["minutes"] or match["unit"]):
        return None
    hour = int(match["hour"])
    if match["half"]:
        # There is no 14 pm; 99 is no hour either and is answered as such.
        hour = hour % _NOON + (_NOON if match["half"] == "p" else 0) if 1 <= hour <= _NOON else 99
    return Clock(hour, int(match["minute"] or match["minute_h"] or 0), int(match["second"] or 0))


def _minutes_east(offset: str) -> int | None:
    if offset in {"", "z"}:
        return 0 if offset else None
    digits = offset[1:].replace(":", "")
    return (-1 if offset[0] == "-" else 1) * (int(digits[:2]) * 60 + int(digits[2:]))
