"""Days told by their distance, week or month, found among the words of a date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.dispatch.datewords import AHEAD, COMING, FILLERS, FOLLOWING, MONTHS, ONE, WEEKDAYS
from bot.dispatch.spokenwords import ABOUT, MONTH_SIGN, ORDINALS, UNITS, WEEK_SIGN
from bot.dispatch.toldday import Ahead, MonthsAhead, NthWeekday, Numbered, WeekdayAhead, WeekdayOf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.dispatch.toldday import Told

_MOST_AHEAD = 999
_DAYS_OF = {"day": 1, "week": 7}
_BEFORE_A_NUMBER = frozenset({"the", "am", "dem", "el", "le", "dia"})
"""In front of a bare number these make it a day of the month: "am 15.", "le 15"."""
_BEHIND_A_NUMBER = (".", "st", "nd", "rd", "th")
_LATER = ("from", "now"), ("from", "today"), ("ahead",)
_IN_EIGHT = {("en", "8"): 7, ("en", "15"): 14}
"""French for in a week, in two weeks, behind a weekday."""


@dataclass(frozen=True, slots=True)
class Found:
    """A told day among words.

    Args:
        told: The day.
        words: How many words tell it.
        first: Number of the first of them.
    """

    told: Told
    words: int
    first: int = 0


def told_days(words: Sequence[str], weekday: int | None) -> Iterator[Found]:
    """Yield every way in which words tell a day; whoever asks sees whether the other words are a time.

    Args:
        words: Folded, as `bot.dispatch.spoken.plainly` returns them.
        weekday: That stood in brackets.
    """
    yield from _of_weeks(words, weekday)
    for first in range(len(words)):
        for way in (_weekday_after, _after_weekday, _nth, _numbered):
            found = way(words[first:])
            if found is not None:
                yield Found(found.told, found.words, first)
        found = distance(words[first:])
        if found is not None:
            yield Found(found.told, found.words, first)


def distance(words: Sequence[str]) -> Found | None:
    """Read in how many days, weeks or months: "in 3 days", "three days from now"; ``None`` if the words begin with none."""
    lead = next((len(lead) for lead in sorted(AHEAD, key=len, reverse=True) if tuple(words[: len(lead)]) == lead), 0)
    counted = _counted(words[lead:])
    if counted is None:
        return None
    told, taken = counted
    tail = next((len(tail) for tail in _LATER if tuple(words[lead + taken : lead + taken + len(tail)]) == tail), 0)
    return Found(told, lead + taken + tail) if lead or tail else None


def _counted(words: Sequence[str]) -> tuple[Told, int] | None:
    said, unit = "".join(words[:1]), UNITS.get("".join(words[1:2]))
    number = 1 if said in ONE else int(said) if said.isdecimal() and len(said) <= len(str(_MOST_AHEAD)) else 0
    if unit is None or number < 1:
        return None
    if unit == "month":
        return MonthsAhead(number), 2
    about = ABOUT.get((number, words[1]))
    distances = (number * _DAYS_OF[unit],) if about is None else (about, number)
    return Ahead(distances), 2


def _of_weeks(words: Sequence[str], weekday: int | None) -> Iterator[Found]:
    """Find a weekday of a calendar week: "Dienstag nächster Woche", "next week Tuesday"."""
    sign = next((place for place, word in enumerate(words) if word.startswith(WEEK_SIGN)), None)
    if sign is None:
        return
    weeks = int(words[sign].removeprefix(WEEK_SIGN))
    if weekday is not None:
        yield Found(WeekdayOf(weekday, weeks), 1, sign)
    first = sign
    while first > 0 and words[first - 1] in FILLERS:
        first -= 1
    if first > 0 and (day := WEEKDAYS.get(words[first - 1].rstrip("."))) is not None:
        yield Found(WeekdayOf(day, weeks), sign - first + 2, first - 1)
    behind = sign + 1
    while behind < len(words) and words[behind] in FILLERS:
        behind += 1
    if behind < len(words) and (day := WEEKDAYS.get(words[behind].rstrip("."))) is not None:
        yield Found(WeekdayOf(day, weeks), behind - sign + 1, sign)


def _weekday_after(words: Sequence[str]) -> Found | None:
    """Read a weekday some weeks later: "Friday in a week", "vendredi en huit"."""
    day = WEEKDAYS.get("".join(words[:1]).rstrip("."))
    if day is None:
        return None
    later = _IN_EIGHT.get(tuple(words[1:3]))  # type: ignore[arg-type]
    if later is not None:
        return Found(WeekdayAhead(day, later), 3)
    ahead = distance(words[1:])
    if ahead is None or not isinstance(ahead.told, Ahead) or ahead.told.distances[0] % _DAYS_OF["week"]:
        return None
    return Found(WeekdayAhead(day, ahead.told.distances[0]), ahead.words + 1)


def _after_weekday(words: Sequence[str]) -> Found | None:
    """Read some weeks from a weekday: "a week from Friday"."""
    counted = _counted(words)
    if counted is None or not isinstance(counted[0], Ahead) or "".join(words[2:3]) != "from":
        return None
    day = WEEKDAYS.get("".join(words[3:4]))
    return None if day is None else Found(WeekdayAhead(day, counted[0].distances[0]), 4)


def _nth(words: Sequence[str]) -> Found | None:
    """Read which weekday of a month: "the first Monday in April"."""
    nth, place = ORDINALS.get("".join(words[:1])), 1
    day = WEEKDAYS.get("".join(words[1:2]).removesuffix("."))
    if nth is None or day is None:
        return None
    place = 2
    while place < len(words) and words[place] in FILLERS | {"im", "em"}:
        place += 1
    month = MONTHS.get("".join(words[place : place + 1]).removeprefix("d'").rstrip("."))
    if month is None:
        return None
    year = "".join(words[place + 1 : place + 2])
    known = int(year) if len(year) == len("2027") and year.isdecimal() else None
    return Found(NthWeekday(nth, day, month, known), place + (2 if known else 1))


def _numbered(words: Sequence[str]) -> Found | None:
    """Read a day of a month that is not named: "am 15.", "the 5th of next month"."""
    led, place = False, 0
    while place < len(words) and words[place] in FILLERS | COMING | FOLLOWING and not words[place].startswith("~"):
        led = led or words[place] in _BEFORE_A_NUMBER
        place += 1
    months, place = _month(words, place)
    said = "".join(words[place : place + 1])
    bare = said.rstrip("日")
    for tail in _BEHIND_A_NUMBER:
        bare = bare.removesuffix(tail)
    if not bare.isdecimal() or len(bare) > len("31"):
        return None
    led, place = led or bare != said, place + 1
    if months is None:
        months, place = _month(words, place)
    return Found(Numbered(int(bare), months), place) if led or months is not None else None


def _month(words: Sequence[str], place: int) -> tuple[int | None, int]:
    ahead = place
    while ahead < len(words) and words[ahead] in FILLERS:
        ahead += 1
    if ahead < len(words) and words[ahead].startswith(MONTH_SIGN):
        return int(words[ahead].removeprefix(MONTH_SIGN)), ahead + 1
    return None, place
