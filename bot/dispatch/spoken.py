"""What is said of days and hours in words, put into the plainer words that `bot.dispatch.dateforms` reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.dispatch.clockforms import OPEN, opened
from bot.dispatch.datewords import EARLY, HALVES, LATE, MONTHS, WEEKDAYS
from bot.dispatch.spokenwords import CLOCKS, HOUR, MINUTE, NUMBERS, PHRASES

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_PHRASE = max(len(words) for words in PHRASES)
_DAY_MINUTES = 1440
_MOST_HOURS = 24
_MOST_MINUTES = 60
_HALVES_OF_DAY = {"am": EARLY, "a.m.": EARLY, "pm": LATE, "p.m.": LATE}
_ONE_O_CLOCK = ("la", "una")
_JOINED_HOUR = re.compile(r"([0-9]{1,2})h")
_PART_OF_DAY = re.compile(
    "(?P<day>" + "|".join(sorted((w for w in WEEKDAYS if w.endswith("g")), key=len, reverse=True)) + r")"
    r"(?P<part>fruh|morgen|vormittag|mittag|nachmittag|abend)s?"
)
"""German writes a weekday and a part of it as one word."""


def plainly(words: Sequence[str]) -> list[str]:
    """Return words in which hours told in words stand as numbers, and what is said of weeks and halves of days as signs.

    Args:
        words: Folded.
    """
    found: list[str] = []
    place = 0
    parted = [part for word in words for part in _parted(word)]
    while place < len(parted):
        taken, plain = _phrase(parted, place) or _clock(parted, place) or (1, [_number(parted, place)])
        found += plain
        place += taken
    return found


def _parted(word: str) -> list[str]:
    match = _PART_OF_DAY.fullmatch(word)
    if match is not None:
        return [match["day"], HALVES.get(match["part"], match["part"])]
    return [word]


def _phrase(words: Sequence[str], place: int) -> tuple[int, list[str]] | None:
    if tuple(words[place : place + 2]) == _ONE_O_CLOCK:
        return 2, ["las", "1"]
    for length in range(min(_LONGEST_PHRASE, len(words) - place), 0, -1):
        plain = PHRASES.get(tuple(words[place : place + length]))
        if plain is not None:
            return length, list(plain)
    return None


def _number(words: Sequence[str], place: int) -> str:
    return str(NUMBERS.get(words[place], words[place]))


def _clock(words: Sequence[str], place: int) -> tuple[int, list[str]] | None:
    """Return an hour with its minutes told in words, as ``15:30``, with a sign if it may be before noon or after it."""
    joined = _JOINED_HOUR.fullmatch(words[place])
    if joined is not None:
        found = _clock([joined[1], "h", *words[place + 1 :]], 0)
        return (found[0] - 1, found[1]) if found else None
    for said, after in CLOCKS.items():
        part = words[place : place + len(said)]
        if len(part) < len(said) or any(
            sign not in {HOUR, MINUTE} and sign != word for sign, word in zip(said, part, strict=True)
        ):
            continue
        numbers = {sign: _small(word) for sign, word in zip(said, part, strict=True) if sign in {HOUR, MINUTE}}
        hour, minute = numbers[HOUR], numbers.get(MINUTE, 0)
        behind = "".join(words[place + len(said) : place + len(said) + 1])
        if (
            hour is None
            or minute is None
            or hour > _MOST_HOURS
            or minute >= _MOST_MINUTES
            or (MINUTE in said and behind in MONTHS)
        ):
            continue
        half = _HALVES_OF_DAY.get(behind)
        shown = _shown(hour * _MOST_MINUTES + minute + after, exact=MINUTE in said or half is not None)
        return (len(said) + 1, [*shown, half]) if half else (len(said), shown)
    return None


def _small(word: str) -> int | None:
    return int(word) if word.isdecimal() and len(word) <= len("24") else NUMBERS.get(word)


def _shown(minutes: int, *, exact: bool) -> list[str]:
    hour, minute = divmod(minutes % _DAY_MINUTES, _MOST_MINUTES)
    return [f"{hour}:{minute:02}", *([] if exact or not opened(hour) else [OPEN])]
