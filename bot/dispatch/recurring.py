"""Reading what comes back, in the middle of a line: "Chorprobe jeden Dienstag 19-21 Uhr ab 6.4. bis 29.6."."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from bot.core.recurrence import Frequency
from bot.dispatch.dates import read_moment
from bot.dispatch.every import rules_of
from bot.dispatch.nearmiss import fold
from bot.dispatch.reading import Doubtful, Misread
from bot.dispatch.stretch import Stretch, stretch
from bot.dispatch.tokens import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bot.dispatch.reading import Reading

EVERY, UNTIL = "every", "until"
"""The options that say how often something comes back, and the last day of it."""

_MOST_WORDS = 14
_MOST_BEGINNINGS = 4
"""Rhythms do not stand in one line by the dozen."""
_SOME_DAY = "1.1.2028 "
_EACH = re.compile(r"(?:every|each|all|jede[nsr]?|alle|cada|chaque|todos|todas|toutes|tous)\s")
"""Stands in front of what comes back; en, de, es and pt, fr."""
_ONE_EACH = frozenset({"every", "each", "jede", "jeden", "jedes", "jeder", "cada", "chaque"})
_UP_TO = frozenset({"until", "till", "to", "bis", "hasta", "jusqu'au", "jusqu’au", "au", "al", "ate"})
_LEADS = frozenset({"on", "as", "aos", "nas", "nos"})
"""Stand in front of many of a weekday; en, pt."""
_THE_MANY = "los"
"""In Spanish only this tells many weekdays from one."""
_SHORTEST_WEEKDAY = 5
"""Letters of lunes."""
_TODAY, _TOMORROW = "today", "tomorrow"
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_EACH_KANJI = ("毎", "隔")


@dataclass(frozen=True, slots=True)
class Returning:
    """What comes back.

    Args:
        before: The words in front of it.
        after: The words behind it.
        every: How often, as `bot.dispatch.every` reads it.
        when: The first time, as `bot.dispatch.dates` reads it, and when that ends.
        until: The last day, if one was written.
    """

    before: Sequence[Token]
    after: Sequence[Token]
    every: str
    when: Stretch
    until: str | None = None


def returning(words: Sequence[Token], rest: str) -> Returning | None:
    """Return what comes back, by its rhythm, a time and perhaps its first and last day, in this order.

    Args:
        words: Of a line.
        rest: The line.
    """
    line = _Line([part for word in words for part in _parts(word)], rest)
    for first in islice(filter(line.begins, range(len(line.words))), _MOST_BEGINNINGS):
        readings = [one for after in line.all(first, _is_rhythm) if (one := _after_rhythm(line, first, after)) is not None]
        if readings:
            return min(readings, key=_left_over)
    return None


def is_each(word: str) -> bool:
    """Tell whether a word stands in front of one day that comes back, and ends no title: "for all" does."""
    return fold(word) in _ONE_EACH


def whole(text: str) -> Returning | None:
    """Return what comes back if a text says nothing else."""
    found = returning(tokens(text), text)
    return found if found is not None and not found.before and not found.after else None


def first_time(text: str, reading: Reading) -> str:
    """Return when something comes back first that begins today: tomorrow if its time has passed."""
    if not text.startswith(f"{_TODAY} "):
        return text
    try:
        passed = read_moment(text, reading).at <= reading.now
    except (Misread, Doubtful):
        return text
    return _TOMORROW + text.removeprefix(_TODAY) if passed else text


@dataclass(frozen=True, slots=True)
class _Line:
    words: Sequence[Token]
    rest: str

    def text(self, first: int, last: int) -> str:
        return self.rest[self.words[first].start : self.words[last - 1].end]

    def begins(self, first: int) -> bool:
        """Tell whether a rhythm can begin with a word; asked of every word, so it is cheap."""
        word = fold(self.words[first].text)
        if word.startswith(_EACH_KANJI) or _EACH.match(f"{word} ") or word == _THE_MANY:
            return True
        following = fold(self.words[first + 1].text) if word in _LEADS and first + 1 < len(self.words) else word
        return len(following) >= _SHORTEST_WEEKDAY and bool(rules_of(following))

    def longest(self, first: int, fits: Callable[[str], bool]) -> int | None:
        """Return the number after the last of the most words from one on that fit together."""
        return next(self.all(first, fits), None)

    def all(self, first: int, fits: Callable[[str], bool]) -> Iterator[int]:
        """Yield where words from one on that fit together can end, the most words first; none of them is quoted."""
        most = first
        while most < min(len(self.words), first + _MOST_WORDS) and not self.words[most].quoted:
            most += 1
        return (last for last in range(most, first, -1) if fits(self.text(first, last)))


def _parts(word: Token) -> tuple[Token, ...]:
    """Return a Japanese word that begins with a rhythm in two parts; no space is written behind it."""
    text = word.text
    if word.quoted or not text.startswith(_EACH_KANJI):
        return (word,)
    size = next((size for size in range(len(text) - 1, 1, -1) if _is_rhythm(text[:size])), None)
    if size is None:
        return (word,)
    cut = word.start + size
    return Token(text[:size], word.start, cut), Token(text[size:], cut, word.end)


def _left_over(found: Returning) -> tuple[int, int, int]:
    """Return what tells the best reading: no word left over, all weekdays with the rhythm, "at" with the time."""
    return len(found.after), -len(rules_of(found.every)[0].weekdays), len(found.every)


def _after_rhythm(line: _Line, first: int, after: int) -> Returning | None:
    every = line.text(first, after)
    # "At 7 from the 6th of April" are no hours from seven to six: what leaves no word over is right.
    at = max(line.all(after, _is_clock), key=lambda end: _days(line, end)[2], default=None)
    if at is None:
        return _from_date(line, first, after)
    day, until, last = _days(line, at)
    clock = stretch(_SOME_DAY + line.text(after, at))
    starts = day or _begins(every)
    if clock is None or starts is None:
        return None
    when = Stretch(f"{starts} {clock.starts.removeprefix(_SOME_DAY)}", clock.ends)
    return Returning(line.words[:first], line.words[last:], every, when, until)


def _from_date(line: _Line, first: int, after: int) -> Returning | None:
    """Read a date with its time behind the rhythm."""
    at = line.longest(after, _is_timed)
    when = stretch(line.text(after, at)) if at is not None else None
    if at is None or when is None:
        return None
    day, until, last = _days(line, at)
    return None if day else Returning(line.words[:first], line.words[last:], line.text(first, after), when, until)


def _days(line: _Line, at: int) -> tuple[str | None, str | None, int]:
    """Return the first and the last day, as far as they are written, and the number of the word after them."""
    last = line.longest(at, _is_day)
    if last is not None:
        found = stretch(line.text(at, last))
        return (found.starts, found.ends, last) if found else (None, None, at)
    if at < len(line.words) and fold(line.words[at].text) in _UP_TO:
        last = line.longest(at + 1, _is_day)
        if last is not None:
            return None, line.text(at + 1, last), last
    return None, None, at


def _is_day(text: str) -> bool:
    when = stretch(text)
    return when is not None and not when.timed


def _is_timed(text: str) -> bool:
    if not any(map(str.isdigit, text)):
        return False
    when = stretch(text)
    return when is not None and when.timed


def _is_clock(text: str) -> bool:
    # Only numbers tell a time; the day in front has some of its own.
    return any(map(str.isdigit, text)) and _is_timed(_SOME_DAY + text)


def _is_rhythm(text: str) -> bool:
    """Tell whether a text is a rhythm; a weekday alone is a day, and a mere "day" or "week" may be part of a title."""
    found = () if stretch(text) is not None else rules_of(text)
    plain = fold(text)
    if not found or text.startswith(_EACH_KANJI) or _EACH.match(plain):
        return bool(found)
    # Several of a weekday, but not of its short form: "mars" is a month. One of it is a day, whatever stands around it.
    words = plain.split()
    if not found[0].weekdays or (words[0] != _THE_MANY and any(map(_is_day, words))):
        return False
    return any(len(word) >= _SHORTEST_WEEKDAY for word in words)


def _begins(every: str) -> str | None:
    """Return from which day on a rhythm counts where none is written: from the next one of it; ``None`` if it may be any."""
    rule = rules_of(every)[0]
    if rule.interval > 1 and rule.weekdays:
        return _DAYS[rule.weekdays[0] - 1]  # from its own day on, since weeks are left out
    return _TODAY if rule.weekdays or rule.frequency is Frequency.DAILY else None
