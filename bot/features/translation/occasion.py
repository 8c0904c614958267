"""Read the one day and the one hour out of a message, or nothing.

A wrong time below a message is worse than none. So the text is used up: dates, weekdays and hours are taken out of it, and if
what remains still holds a number that might be a day or an hour, or a word that turns the meaning (tomorrow, next, not, met,
your time), nothing is read. A weekday alone is the coming one only where nothing tells of the past. Another language is another
entry of the table in `bot.features.translation.occasion_words`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.core.folding import folded
from bot.features.translation.occasion_elsewhere import ELSEWHERE, NEUTRAL, ZONES
from bot.features.translation.occasion_past import PAST
from bot.features.translation.occasion_words import DAY_READ, HOUR_READ, TONGUES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from bot.features.translation.occasion_words import Tongue

MOST_READ = 2000
"""Nobody says one day and one hour in more characters, and reading stays quick whatever is sent."""
_WEEK_DAYS = 7
_FURTHEST_DAYS = 183
"""A date without a year that is further ahead than this may as well be the past one."""
_NOON = 12
_HALF_HOUR = 30
_HALVES: Mapping[str, str] = MappingProxyType({"午前": "a", "午後": "p"})
_LATEST_DOUBTFUL_HOUR = 6
"""Hours up to this one, said without more, are as often those of the afternoon."""

_ISO = r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"

_NOT_PROSE = re.compile(r"^[^\S\n]*>.*$|(?<!\S)\S*(?:://|@|www\.)\S*|`[^`]*`", re.MULTILINE)
_NAME_WORDS = (1, 2, 3)
"""Of how many words the name of a place may be."""
_LEFT_OVER = (
    rf"\d{{1,2}}[/.]\d{{1,2}}|(?<!\d)\d+(?:st|nd|rd|th|\.?[ªº])|\d{{1,2}}(?=\s*(?:$|[-–—/,;.!?)\n{DAY_READ}]))"
    rf"|{HOUR_READ}\s*[(\[/=≈].*|{HOUR_READ}z|[\U0001f1e6-\U0001f1ff]+|{ZONES}"
)
"""In any language: numeric dates (12/05 is two days), ordinals, single numbers before a stop, remarks, flags, zones."""

_LOWER = "".join(sign for sign in map(chr, range(0x80, 0x530)) if sign.islower())
_NAME = rf"(?-i:(?![a-z{_LOWER}])[^\W\d_])\w*+"
"""A word with a capital, or in a script that has none."""
_GAP, _WIDE_GAP = r"[ \t\xa0\u202f:(–—-]*", r"[ \t\xa0\u202f,:(–—-]*"
"""What may lie between a name and the day or hour it belongs to; a comma behind a name is rather that of an address."""


@dataclass(frozen=True, slots=True)
class _Hour:
    hour: int
    minute: int
    half: str | None
    leading_zero: bool


class _DoubtError(Exception):
    """Something cannot be read for certain; never leaves this module."""


def read_occasion(text: str, language: str, today: date, *, sure: bool = True, places: Collection[str] = ()) -> datetime | None:
    """Read the only day and the only hour a message names.

    Args:
        text: What somebody wrote; of more than `MOST_READ` characters nothing is read.
        language: Locale code of its language; those without a table are never read.
        today: The author's day.
        sure: It was written on that day; else no weekday is read that stands without a date.
        places: Folded names of places whose hour may be meant where somebody writes them in small letters ("9am tokyo").

    Returns:
        Wall time without a zone, of a day after ``today``: that date, or the next such weekday. ``None`` when there is no day
        or no hour, more than one of either, or any doubt.
    """
    tongue = TONGUES.get(language)
    said = "" if tongue is None or len(text) > MOST_READ else unicodedata.normalize(tongue.form, text)
    if not said or len(said) > MOST_READ:
        return None
    try:
        wall, dated = _read(said, language, today, places)
    except _DoubtError:
        return None
    return wall if sure or dated else None


def _read(text: str, language: str, today: date, places: Collection[str]) -> tuple[datetime, bool]:
    """Return what is read, and whether a date says so."""
    tongue = TONGUES[language]
    rest = _pattern(tongue, tongue.empty).sub(" ", _NOT_PROSE.sub(" ", text))
    rest = re.sub(r"(?<=\d-\d\d)T(?=\d\d:)", " ", rest)
    rest, weekdays = _take(rest, tongue, tongue.weekdays, DAY_READ)
    rest, dates = _take(rest, tongue, _date_patterns(tongue), DAY_READ)
    rest, hours = _take(rest, tongue, _hour_patterns(tongue), HOUR_READ)
    parts = {name for name, words in (("a", tongue.morning), ("p", tongue.later)) if _pattern(tongue, words).search(rest)}
    doubts = (_LEFT_OVER, tongue.turns, ELSEWHERE[language], *_numbers_left(tongue), *_names_beside(tongue, NEUTRAL[language]))
    if _pattern(tongue, *doubts).search(rest) or (not dates and _pattern(tongue, PAST[language]).search(rest)):
        raise _DoubtError
    day = _day({_date(found, tongue, today) for found in dates}, {_weekday(found[0], tongue) for found in weekdays}, today)
    times = {_time(_hour(found), parts) for found in hours}
    if len(times) != 1 or _is_any_named(rest, places):
        raise _DoubtError
    return datetime.combine(day, times.pop()), bool(dates)


def _is_any_named(text: str, places: Collection[str]) -> bool:
    """Tell whether one of some places is named, in small letters; what has a capital is a doubt beside an hour anyway."""
    words = re.findall(r"[^\W\d_]+", text)
    runs = (" ".join(words[at : at + length]) for at in range(len(words)) for length in _NAME_WORDS)
    return any(run.islower() and folded(run) in places for run in runs)


def _pattern(tongue: Tongue, *choices: str) -> re.Pattern[str]:
    before, after = tongue.edges
    return re.compile(rf"{before}(?:{'|'.join(choices)}){after}", re.IGNORECASE)


def _date_patterns(tongue: Tongue) -> tuple[str, ...]:
    return (_ISO, *(pattern.replace("MONTH", "|".join(tongue.months)) for pattern in tongue.dates))


def _hour_patterns(tongue: Tongue) -> Iterator[str]:
    yield from tongue.hours
    if tongue.before_hour:
        first = tongue.before_hour.partition("|")[0]
        ends = rf"$|[,;!?)\n{DAY_READ}]|\.(?!\d)|(?:{tongue.after_hour})(?!\w)"
        yield rf"{first}\s+(?P<hour>\d{{1,2}})(?=\s*(?:{ends}))"


def _numbers_left(tongue: Tongue) -> Iterator[str]:
    """Yield what shows that a number which was not taken may be an hour after all."""
    if tongue.before_hour:
        yield rf"(?:{tongue.before_hour})\s+\d{{1,2}}(?!\d)"


def _names_beside(tongue: Tongue, neutral: str) -> Iterator[str]:
    """Yield what shows that a place may stand beside the hour, whose hour it then is."""
    if not neutral:
        return
    name = rf"(?!(?:{neutral}|{tongue.before_hour}|{tongue.after_hour})(?!\w)){_NAME}"
    yield rf"{name}{_WIDE_GAP}{HOUR_READ}"
    yield rf"{name}{_GAP}{DAY_READ}{_WIDE_GAP}{HOUR_READ}"
    yield rf"{HOUR_READ}{_WIDE_GAP}(?:{DAY_READ}{_WIDE_GAP})?{name}"


def _take(text: str, tongue: Tongue, patterns: Iterator[str] | tuple[str, ...], sign: str) -> tuple[str, list[re.Match[str]]]:
    """Take everything that fits out of a text.

    Returns:
        The text with a sign in each place, and what was there.
    """
    taken: list[re.Match[str]] = []

    def note(found: re.Match[str]) -> str:
        taken.append(found)
        return sign

    for pattern in patterns:
        text = _pattern(tongue, pattern).sub(note, text)
    return text, taken


def _date(found: re.Match[str], tongue: Tongue, today: date) -> date:
    name = found["month"]
    numbers = [number for number, month in enumerate(tongue.months, start=1) if _pattern(tongue, month).fullmatch(name)]
    month = int(name) if name.isdecimal() else numbers[0]
    try:
        if found["year"]:
            return date(int(found["year"]), month, int(found["day"]))
        this_year = date(today.year, month, int(found["day"]))
        coming = this_year if this_year >= today else this_year.replace(year=today.year + 1)
    except ValueError as error:
        raise _DoubtError from error
    if (coming - today).days > _FURTHEST_DAYS:
        raise _DoubtError
    return coming


def _weekday(name: str, tongue: Tongue) -> int:
    return next(number for number, words in enumerate(tongue.weekdays) if re.match(words, name, re.IGNORECASE))


def _day(dates: set[date], weekdays: set[int], today: date) -> date:
    if len(dates) > 1 or len(weekdays) > 1 or not (dates or weekdays):
        raise _DoubtError
    ahead = (weekdays.copy().pop() - today.weekday()) % _WEEK_DAYS if weekdays else 0
    day = dates.copy().pop() if dates else today + timedelta(days=ahead)
    if day <= today or (weekdays and day.weekday() not in weekdays):
        raise _DoubtError
    return day


def _hour(found: re.Match[str]) -> _Hour:
    groups = found.groupdict()
    half = groups.get("half")
    minute = _HALF_HOUR if groups.get("thirty") else int(groups.get("minute") or 0)
    return _Hour(int(found["hour"]), minute, half and _HALVES.get(half, half.lower()), found["hour"].startswith("0"))


def _time(said: _Hour, parts: set[str]) -> time:
    if len(parts) > 1 or (said.half and parts and said.half not in parts):
        raise _DoubtError
    half = said.half or next(iter(parts), None)
    hour = said.hour
    if half is None and not said.leading_zero and 0 < hour <= _LATEST_DOUBTFUL_HOUR:
        raise _DoubtError
    if half is not None:
        hour = _of_half(said, half)
    try:
        return time(hour, said.minute)
    except ValueError as error:
        raise _DoubtError from error


def _of_half(said: _Hour, half: str) -> int:
    """Return the hour of 24 in one half of the day."""
    if said.half:
        if not 0 < said.hour <= _NOON:
            raise _DoubtError
        return said.hour % _NOON + (_NOON if half == "p" else 0)
    if said.hour == _NOON or (half == "a" and said.hour > _NOON) or (half == "p" and said.leading_zero):
        raise _DoubtError
    return said.hour + _NOON if half == "p" and said.hour < _NOON else said.hour
