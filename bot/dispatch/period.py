"""The type of option for a month or a week, as people say it.

``2027-06``, ``June``, ``next``, ``week``, ``next week``, ``KW 24``. A month without a year is the coming one, the present one
included; so is a week that is told by its number. A day stands for the month it lies in, or for its week where the word for a
week stands beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.core.moment import EARLIEST_YEAR, LATEST_YEAR, moment_of
from bot.core.phrase import Phrase
from bot.dispatch.dates import is_day, read_day
from bot.dispatch.datewords import FILLERS, MONTHS
from bot.dispatch.kind import Kind
from bot.dispatch.nearmiss import fold
from bot.dispatch.reading import Candidate, Doubtful, Misread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.dispatch.reading import Reading

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_MONTHS_A_YEAR = 12
_YEAR_MONTH = re.compile(r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})|(?P<month_2>[0-9]{1,2})[/.](?P<year_2>[0-9]{4})")
_KANJI = re.compile(r"(?:(?P<year>[0-9]{4})年)?(?P<month>[0-9]{1,2})月")
_ISO_WEEK = re.compile(r"(?P<year>[0-9]{4})-?w(?P<week>[0-9]{1,2})")
_YEAR = re.compile(r"[0-9]{4}")
_NUMBER = re.compile(r"[0-9]{1,2}")


@dataclass(frozen=True, slots=True)
class Period:
    """A month or a week.

    Args:
        first: Its first day; of a week the Monday.
        last: Its last day.
        is_week: It is a week.
    """

    first: date
    last: date
    is_week: bool = False


@dataclass(frozen=True, slots=True)
class PeriodKind(Kind):
    """A month or a week."""

    def read(self, text: str, reading: Reading) -> Period:
        """Return the period; none that lies outside of the years the bot knows."""
        today = moment_of(reading.now, reading.zone).day
        typed = " ".join(fold(text).split())
        for phrase_id, found in (
            ("option-this-month-words", month_of(today)),
            ("option-next-month-words", month_of(month_of(today).last + _DAY)),
            ("option-this-week-words", week_of(today)),
            ("option-next-week-words", week_of(today + _WEEK)),
        ):
            if typed in _words(phrase_id, reading):
                return found
        return self._told(text, typed, today, reading)

    def spans(self, text: str) -> bool:
        """Tell that any words are one value: what cannot be read is refused as a whole."""
        return bool(text)

    def _told(self, text: str, typed: str, today: date, reading: Reading) -> Period:
        found = _month(typed, today)
        if found is not None:
            return found
        week = _iso_week(typed)
        if week is not None:
            return week
        rest = _behind_week(typed, reading)
        if rest is None:
            return month_of(_day(text, text, reading))
        return _numbered(rest, today) or week_of(_day(rest, text, reading, "week "))


def month_of(day: date) -> Period:
    """Return the month in which a day lies."""
    following = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    return Period(day.replace(day=1), following - _DAY)


def week_of(day: date) -> Period:
    """Return the week in which a day lies."""
    monday = day - day.weekday() * _DAY
    return Period(monday, monday + _WEEK - _DAY, is_week=True)


def _words(phrase_id: str, reading: Reading) -> set[str]:
    return {fold(word) for locale in reading.strings.locales for word in reading.strings.words(phrase_id, locale)}


def _month(typed: str, today: date) -> Period | None:
    """Return the month that is named, with or without its year."""
    written = _YEAR_MONTH.fullmatch(typed) or _KANJI.fullmatch(typed)
    if written is not None:
        groups = {name.removesuffix("_2"): value for name, value in written.groupdict().items() if value is not None}
        return _of(int(groups["year"]) if "year" in groups else None, int(groups["month"]), today)
    words = [word.rstrip(".") for word in typed.split() if word not in FILLERS]
    names = [MONTHS[word] for word in words if word in MONTHS]
    years = [int(word) for word in words if _YEAR.fullmatch(word)]
    known = len(names) == 1 and len(years) <= 1 and len(names) + len(years) == len(words)
    return _of(years[0] if years else None, names[0], today) if known else None


def _of(year: int | None, month: int, today: date) -> Period | None:
    if not 1 <= month <= _MONTHS_A_YEAR:
        return None
    meant = year if year is not None else today.year + (month < today.month)
    return month_of(date(meant, month, 1)) if EARLIEST_YEAR <= meant <= LATEST_YEAR else None


def _iso_week(typed: str) -> Period | None:
    written = _ISO_WEEK.fullmatch(typed)
    return None if written is None else _week(int(written["year"]), int(written["week"]))


def _week(year: int, number: int) -> Period | None:
    try:
        return week_of(date.fromisocalendar(year, number, 1))
    except ValueError:
        return None


def _numbered(typed: str, today: date) -> Period | None:
    """Return the next week of a number."""
    if _NUMBER.fullmatch(typed) is None:
        return None
    found = (_week(year, int(typed)) for year in (today.isocalendar().year, today.isocalendar().year + 1))
    return next((week for week in found if week is not None and week.last >= today), None)


def _behind_week(typed: str, reading: Reading) -> str | None:
    """Return what stands beside the word for a week; ``None`` if there is no such word."""
    for word in sorted(_words("option-this-week-words", reading), key=len, reverse=True):
        if typed.startswith(word) or typed.endswith(word):
            return " ".join(_without_fillers(typed.removeprefix(word).removesuffix(word)))
    return None


def _without_fillers(typed: str) -> Iterator[str]:
    return (word for word in typed.removesuffix("の").split() if word not in FILLERS | {"vom"})


def _day(text: str, whole: str, reading: Reading, lead: str = "") -> date:
    """Return the day that stands for its month or week.

    Raises:
        Misread: It is none.
        Doubtful: It can be several; what is chosen stands for the same sort of period.
    """
    try:
        if is_day(text):
            return read_day(text, reading)
    except Doubtful as doubtful:
        candidates = tuple(Candidate(one.words, lead + one.text) for one in doubtful.candidates)
        raise Doubtful(doubtful.option, candidates, doubtful.why) from doubtful
    today = moment_of(reading.now, reading.zone).day
    raise Misread(Phrase("option-no-period", {"text": whole}), f"{today:%Y-%m}")
