"""From when to when: what people write where a date is asked for, beyond one exact date.

Read are times of day in front of the date (``15 Uhr am 12.3.``), spans of hours (``19.6. 14-22 Uhr``, ``6月19日 14時から22時``)
and a date up to a date. Asked only where the exact forms of `bot.dispatch.dates` do not fit.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from bot.dispatch.dateforms import take_apart
from bot.dispatch.dates import is_day, is_moment

LONGEST = 100
"""No such text has more characters."""

_NOON = 12
_NO_HOUR = 99
"""There is no 14 pm; 99 is no hour either and is answered as such."""
_MIDNIGHT = "24:00"
_EVENING, _DAWN = "18:00", "06:00"
"""What begins before the one and ends after the other does not go on overnight: "Monday 15 - 10:30" is the fifteenth."""

# One row per language: en, de, es, fr, pt, ja.
_FROM = r"(?:from|between|at|von|zwischen|um|ab|desde(?: l?as?)?|de las?|entre(?: l?as?)?|a las?|de|des|à|das?|às)"
_UP_TO = (
    r"(?:-|–|—|~|〜|から|\b(?:to|until|till|and|bis|und|a las?|hasta(?: las?)?|y(?: las?)?|al?|à|jusqu['’]à|au|et"
    r"|às|as|até(?: às?)?|ate(?: as?)?|e(?: as)?)\b)"
)
_CLOCK = (
    r"(?P<hour{n}>[0-9]{{1,2}})(?:[:.](?P<minute{n}>[0-9]{{2}})|\s?h\s?(?P<minute_h{n}>[0-9]{{2}})(?![0-9])"
    r"|時(?:(?P<minute_j{n}>[0-9]{{1,2}})分|(?P<half_j{n}>半))?)?"
    r"(?P<unit{n}>\s?(?:(?P<half{n}>[ap])\.?m\.?|uhr|hrs|hs|horas?|heures?|h)(?!\w))?"
)
_SPAN = rf"(?P<lead>\b{_FROM}\s)?{_CLOCK.format(n=1)}\s*(?P<up_to>{_UP_TO})\s*{_CLOCK.format(n=2)}(?:まで)?"
_SPAN_AFTER = re.compile(rf"(?:^|[\s,、]|(?<=[日)])){_SPAN}$", re.IGNORECASE)
_SPAN_BEFORE = re.compile(rf"{_SPAN}[\s,、]+", re.IGNORECASE)
_CLOCK_BEFORE = re.compile(rf"(?:{_FROM}\s)?{_CLOCK.format(n=1)}[\s,、]+", re.IGNORECASE)
_ONLY_NAMED = re.compile(r"\b[1-7](?:時半?|\s?(?:uhr|heures?|horas?))(?![\w])", re.IGNORECASE)
"""An hour that may be before noon or after it."""
_AT = frozenset({"a", "à", "a la", "a las", "às", "as"})
"""These stand in front of the hour of a day as well as between two hours."""
_CONNECTED = re.compile(rf"\s{_UP_TO}\s|\s?から\s?", re.IGNORECASE)
_SHORT_DAYS = re.compile(
    r"(?:vom\s)?(?P<first>[0-9]{1,2})\.?\s*(?:-|–|—|bis(?: zum)?|/)\s*(?P<second>[0-9]{1,2})\."
    r"(?P<month>[0-9]{1,2}\.)(?P<year>[0-9]{4})?",
    re.IGNORECASE,
)
_SECOND_DAY_LEAD = re.compile(r"(?:zum|den|the|el|le|o|dia|o dia)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A beginning and perhaps an end, in forms that `bot.dispatch.dates` reads.

    Args:
        starts: A date, with a time unless none was written.
        ends: A time, or a date with a time; ``None`` if none was written.
        timed: The beginning has a time.
    """

    starts: str
    ends: str | None = None
    timed: bool = True


def stretch(text: str) -> Stretch | None:
    """Return what a text says of when, or ``None`` if it is nothing else than that.

    Args:
        text: As typed, in any width.
    """
    if len(text) > LONGEST:
        return None
    plain = unicodedata.normalize("NFKC", text).strip()
    if is_moment(plain):
        return Stretch(plain, timed=not is_day(plain))
    return _span(plain) or _clock_first(plain) or _days_connected(plain)


def _span(text: str) -> Stretch | None:
    """Read hours up to hours, behind the day or in front of it."""
    match = _SPAN_AFTER.search(text)
    day = text[: match.start()] if match else ""
    if match is None or not is_day(day.strip(" ,、")):
        match = _SPAN_BEFORE.match(text)
        day = text[match.end() :] if match else ""
    day = day.strip(" ,、")
    if match is None or not day or not is_day(day):
        return None
    bare = not match["lead"] and not _is_clock(match, 1) and not _names_month(day)
    if bare and match["up_to"].lower() in _AT:
        return None  # "lunes 15 a las 10" is the fifteenth
    clocks = _clocks(match)
    if clocks is None or (bare and clocks[1] < clocks[0] and not _overnight(*clocks)):
        return None
    return Stretch(f"{day} {clocks[0]}", clocks[1])


def _overnight(starts: str, ends: str) -> bool:
    return starts >= _EVENING and ends <= _DAWN


def _names_month(day: str) -> bool:
    written = take_apart(day)
    return written is not None and bool(written.orders)


def _clock_first(text: str) -> Stretch | None:
    match = _CLOCK_BEFORE.match(text)
    if match is None or not _is_clock(match, 1):
        return None
    day = text[match.end() :]
    only_named = _ONLY_NAMED.search(match[0])
    clock = only_named[0] if only_named else _shown(match, 1, match["half1"])
    return Stretch(f"{day} {clock}") if is_day(day) else None


def _days_connected(text: str) -> Stretch | None:
    """Read a date up to another, both with a time or both without."""
    short = _SHORT_DAYS.fullmatch(text)
    if short and is_day(starts := f"{short['first']}.{short['month']}{short['year'] or ''}"):
        return Stretch(starts, short["second"] + "." + short["month"] + (short["year"] or ""), timed=False)
    for match in _CONNECTED.finditer(text):
        starts, ends = text[: match.start()].strip(), text[match.end() :].strip().removesuffix("まで")
        ends = _SECOND_DAY_LEAD.sub("", ends, count=1)
        if is_moment(starts) and is_moment(ends) and is_day(starts) == is_day(ends):
            return Stretch(starts, ends, timed=not is_day(starts))
    return None


def _clocks(match: re.Match[str]) -> tuple[str, str] | None:
    """Return both times of a span; ``None`` if nothing tells that the numbers are times."""
    if not (_is_clock(match, 1) or _is_clock(match, 2)):
        return None
    first, second = match["half1"], match["half2"]
    if second and not first and int(match["hour1"]) <= _NOON:
        # Two to four in the afternoon; but eleven to one begins before noon.
        same = int(match["hour1"]) % _NOON < int(match["hour2"]) % _NOON
        first = second if same else {"p": "a", "a": "p"}[second.lower()]
    ends = _shown(match, 2, second)
    return _shown(match, 1, first), "00:00" if ends == _MIDNIGHT else ends


def _is_clock(match: re.Match[str], number: int) -> bool:
    marks = ("minute", "minute_h", "minute_j", "half_j", "unit")
    return any(match[f"{mark}{number}"] for mark in marks) or "時" in match[0]


def _shown(match: re.Match[str], number: int, half: str | None) -> str:
    """Return a time as ``14:00``; what is no time stays as it is and is answered as such."""
    hour = int(match[f"hour{number}"])
    if half:
        hour = hour % _NOON + (_NOON if half.lower() == "p" else 0) if 1 <= hour <= _NOON else _NO_HOUR
    minute = next((match[f"{mark}{number}"] for mark in ("minute", "minute_h", "minute_j") if match[f"{mark}{number}"]), None)
    return f"{hour:02}:{int(minute or (30 if match[f'half_j{number}'] else 0)):02}"
