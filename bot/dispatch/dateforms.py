"""The forms in which people write dates and times, taken apart into numbers. Nothing is checked against the calendar here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING

from bot.dispatch.clockforms import OPEN, read_clock
from bot.dispatch.datewords import AHEAD, COMING, DISTANCES, FILLERS, FOLLOWING, HALVES, HOURS, MINUTES, MONTHS, ONE, WEEKDAYS
from bot.dispatch.kanjidates import spaced
from bot.dispatch.nearmiss import fold
from bot.dispatch.relative import distance, told_days
from bot.dispatch.spoken import opened, plainly
from bot.dispatch.spokenwords import MIDNIGHT, OUR_SIGN
from bot.dispatch.toldday import Ahead

if TYPE_CHECKING:
    from bot.dispatch.clockforms import Clock
    from bot.dispatch.toldday import Told

LONGEST = 80
"""No date has more characters."""

MONTHS_OF_YEAR = 12
_CENTURY = 2000
_MOST_AHEAD = 999
_LONGEST_CLOCK = 5
"""A time has no more words, with those that mean nothing."""
_NUMBER_AND_UNIT = re.compile(r"(?P<number>[0-9]{1,3})(?P<unit>[^\W\d_]+)")

_SIGNS = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys(",、", " ") | {"’": "'"})
_END = r"(?=\s|$)"
_YEAR = r"(?P<year>[0-9]{4})"

# Every pattern is bounded, so that reading takes linear time.
_HALF_DAY = re.compile(r"(?<=[0-9])\s([ap])\.?m\.?(?!\s?[0-9])" + _END)
_IN_BRACKETS = re.compile(r"\((?P<name>[^\W\d_]{2,13}(?:-feira)?)\.?\)")
_DAYS = (
    re.compile(rf"{_YEAR}(?P<mark>[-/.])(?P<month>[0-9]{{1,2}})(?P=mark)(?P<day>[0-9]{{1,2}})(?:t(?=[0-9])|{_END})"),
    re.compile(
        r"(?P<first>[0-9]{1,2})(?P<mark>[./-])\s?(?P<second>[0-9]{1,2})"
        rf"(?:(?P=mark)(?:\s?{_YEAR}|(?P<short_year>[0-9]{{2}}))?)?{_END}"
    ),
    re.compile(
        rf"(?P<day>[0-9]{{1,2}})(?:\.?(?:st|nd|rd|th|er|o|a)\s|\.?\s?)(?P<name>[^\W\d_]{{3,20}})\.?(?:\s{_YEAR})?{_END}"
    ),
    re.compile(rf"(?P<name>[^\W\d_]{{3,20}})\.?\s(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:\s{_YEAR})?{_END}"),
    re.compile(rf"(?:{_YEAR}年)?(?P<month>[0-9]{{1,2}})月(?P<day>[0-9]{{1,2}})(?P<mark>日){_END}"),
)


_BEFORE_AN_HOUR = frozenset({"at", "um", "las", "as"})
"""After these, a bare number is an hour: "mañana a las 9"."""
_O_CLOCK = "o'clock"


class Style(Enum):
    """How a date is written, so that right forms are shown in the same way."""

    PLAIN = auto()
    """In any form that has no style of its own: right forms are ISO 8601."""
    DOTTED = auto()
    """As in ``19.6.``"""
    KANJI = auto()
    """As in ``6月19日``."""


_STYLES = {".": Style.DOTTED, "日": Style.KANJI}


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written.

    Args:
        orders: Month and day; two pairs if both orders are in use; none if the day is told by its weekday or distance.
        year: ``None`` if it does not say.
        clock: ``None`` if it does not say.
        weekday: 1 (Monday) to 7, ``None`` if it does not say.
        style: How it is written.
        told: The day told in another way, ``None`` if it is not.
        following: The weekday stands beside a word such as "next", which may skip the coming one.
        ahead: From now, in minutes or hours; nothing else is said then.
    """

    orders: tuple[tuple[int, int], ...]
    year: int | None
    clock: Clock | None
    weekday: int | None = None
    style: Style = Style.PLAIN
    told: Told | None = None
    following: bool = False
    ahead: timedelta | None = None


@dataclass(frozen=True, slots=True)
class _Leading:
    """What stands in front of a date or of a time.

    Args:
        words: How many words that is.
        weekday: Among them, 1 to 7.
        following: "Next" is among them.
    """

    words: int
    weekday: int | None
    following: bool


def take_apart(text: str) -> Written | None:
    """Return the numbers of a written date.

    Args:
        text: As typed, in any width.

    Returns:
        The parts; ``None`` if the text is not exactly one date, with or without a time.
    """
    if len(text) > LONGEST:
        return None
    # Parted from its number, "am" would be taken for the German word in front of a day.
    typed = fold(text).translate(_SIGNS)
    if OUR_SIGN in typed:
        return None
    folded = _HALF_DAY.sub(r"\1m", spaced(typed))
    weekday, plain = _weekday_in_brackets(folded)
    typed_words = plain.split()
    words = _hours_named(plainly(typed_words))
    if not (words or weekday) or (words[-1:] and words[-1] in FILLERS):
        return None
    return _in_any_way(words, weekday) or _clock_first(words, weekday, frozenset(typed_words))


def _in_any_way(words: list[str], weekday: int | None) -> Written | None:
    ways = (_told_ahead, _dated, _told_by_distance, _told_in_other_ways, _told_by_weekday)
    return next((found for way in ways if (found := way(words, weekday))), None)


def _clock_first(words: list[str], weekday: int | None, typed: frozenset[str]) -> Written | None:
    """Read a time told in words in front of its day: "noon on Friday"; one in digits is for `bot.dispatch.stretch`."""
    for length in range(min(len(words) - 1, _LONGEST_CLOCK), 0, -1):
        told = words[:length]
        if (
            any((":" in word or word == MIDNIGHT) and word not in typed for word in told)
            and read_clock(_plain(told)) is not None
        ):
            return _in_any_way([*words[length:], *told], weekday)
    return None


def _hours_named(words: list[str]) -> list[str]:
    """Return words in which bare numbers that are hours are marked as such, and whether they may be before noon or after it."""
    found: list[str] = []
    for place, word in enumerate(words):
        behind = words[place + 1 : place + 2]
        led = place > 0 and words[place - 1] in _BEFORE_AN_HOUR
        named = word.isdecimal() and (led or behind == [_O_CLOCK])
        if named and behind != ["h"] and not _is_measured(behind):
            found += [f"{word}h", *([OPEN] if opened(int(word)) and not _in_part_of_day(words) else [])]
        elif word != _O_CLOCK:
            found.append(word)
    return found


def _is_measured(behind: list[str]) -> bool:
    return bool(behind) and (behind[0] in HOURS or behind[0] in MINUTES or behind[0] in MONTHS or behind[0] == "uhr")


def _in_part_of_day(words: list[str]) -> bool:
    return any(word.removeprefix("l'") in HALVES or word in HALVES.values() for word in words)


def _weekday_in_brackets(text: str) -> tuple[int | None, str]:
    match = _IN_BRACKETS.search(text)
    weekday = WEEKDAYS.get(match["name"]) if match else None
    return (None, text) if match is None or weekday is None else (weekday, f"{text[: match.start()]} {text[match.end() :]}")


def _told_ahead(words: list[str], weekday: int | None) -> Written | None:
    """Read in how many minutes or hours: "in 5 Minuten"."""
    del weekday
    lead = next((lead for lead in AHEAD if tuple(words[: len(lead)]) == lead), None)
    rest = words[len(lead) :] if lead else []
    joined = _NUMBER_AND_UNIT.fullmatch(rest[0]) if len(rest) == 1 else None
    rest = [joined["number"], joined["unit"]] if joined else rest
    if len(rest) != len(("5", "minutes")) or not (rest[1] in MINUTES or rest[1] in HOURS):
        return None
    number = 1 if rest[0] in ONE else int(rest[0]) if rest[0].isdecimal() else 0
    if not 1 <= number <= _MOST_AHEAD:
        return None
    return Written((), None, None, ahead=timedelta(minutes=number) if rest[1] in MINUTES else timedelta(hours=number))


def _dated(words: list[str], weekday: int | None) -> Written | None:
    """Read a date with its day and month."""
    leading = _leading(words, dated=True)
    found = _in_any_form(words[leading.words :], leading.weekday or weekday)
    # A cut weekday may be a cut month as well: "mar 12".
    return found or (_in_any_form(words, weekday) if leading.weekday else None)


def _in_any_form(words: list[str], weekday: int | None) -> Written | None:
    plain = _plain(words)
    return next((found for form in _DAYS if (found := _read(form, plain, weekday))), None)


def _told_by_distance(words: list[str], weekday: int | None) -> Written | None:
    """Read today, tomorrow and the day after it."""
    for length in (4, 3, 2, 1):
        days = DISTANCES.get(tuple(words[:length]))
        if days is not None:
            return _told(Ahead((days,)), words[length:], weekday) or _told_from_today(days, words[length:])
    return None


def _told_from_today(days: int, words: list[str]) -> Written | None:
    """Read how long after a day it is: "heute in 14 Tagen"."""
    ahead = distance(words)
    if ahead is None or not isinstance(ahead.told, Ahead):
        return None
    return _told(Ahead(tuple(days + more for more in ahead.told.distances)), words[ahead.words :], None)


def _told_in_other_ways(words: list[str], weekday: int | None) -> Written | None:
    """Read a day told by its week or month or by how many days ahead it is, with or without a time in front or behind."""
    for found in told_days(words, weekday):
        written = _told(found.told, [*words[: found.first], *words[found.first + found.words :]], None)
        if written is not None:
            return written
    return None


def _told(told: Told, rest: list[str], weekday: int | None) -> Written | None:
    """Return a told day with what stands beside it: nothing, or a time."""
    leading = _leading(rest, dated=False)
    plain = _plain(rest[leading.words :])
    clock = read_clock(plain) if plain else None
    if plain and clock is None:
        return None
    return Written((), None, clock, leading.weekday or weekday, told=told)


def _told_by_weekday(words: list[str], weekday: int | None) -> Written | None:
    """Read a day of which only the weekday is told."""
    leading = _leading(words, dated=False)
    found = leading.weekday or weekday
    rest = _plain(words[leading.words :])
    clock = read_clock(rest) if rest else None
    if found is None or (rest and clock is None):
        return None
    return Written((), None, clock, found, following=leading.following)


def _leading(words: list[str], *, dated: bool) -> _Leading:
    """Return what stands in front; before a ``dated`` day, what can be a filler is one: "do" is Portuguese, not Thursday."""
    weekday, following, place = None, False, 0
    for word in words:
        bare = word.rstrip(".")
        if weekday is None and bare in WEEKDAYS and not (dated and bare in FILLERS):
            weekday = WEEKDAYS[bare]
        elif word in FOLLOWING:
            following = True
        elif word not in COMING and word not in FILLERS:
            break
        place += 1
    return _Leading(place, weekday, following)


def _plain(words: list[str]) -> str:
    """Return words without those that mean nothing, and with a sign for those that tell the half of the day."""
    return " ".join(
        _half(place, words) or word for place, word in enumerate(words) if word not in FILLERS or _parts_times(place, words)
    )


def _parts_times(place: int, words: list[str]) -> bool:
    """Tell whether a word stands between two times: "14 h à 22" is no 14:22."""
    return words[place - 1 : place] == ["h"] and "".join(words[place + 1 : place + 2])[:1].isdigit()


def _half(place: int, words: list[str]) -> str | None:
    """Return the sign for a half of the day.

    At the end such a word needs a filler ("in the morning") or is an adverb ("abends"): it may begin another text,
    "9:00 morning walk".
    """
    word = words[place].removeprefix("l'")
    bound = word != words[place] or word.endswith("s") or (place > 0 and words[place - 1] in FILLERS)
    return HALVES.get(word) if bound or place < len(words) - 1 else None


def _read(form: re.Pattern[str], plain: str, weekday: int | None) -> Written | None:
    match = form.match(plain)
    if match is None:
        return None
    orders = _orders(match)
    rest = plain[match.end() :].strip()
    clock = read_clock(rest, iso=form is _DAYS[0] and match["mark"] == "-") if rest else None
    if not orders or (rest and clock is None):
        return None
    style = _STYLES.get(match.groupdict().get("mark") or "", Style.PLAIN)
    # A date whose year comes first is shown as ISO, whatever its marks.
    return Written(orders, _year(match), clock, weekday, Style.PLAIN if form is _DAYS[0] else style)


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
