"""Dates and times as Japanese writes them, without spaces: parted into words that `bot.dispatch.dateforms` reads.

Years of an era become years of the common calendar (令和9年 is 2027), hours of a half day become hours of the day, and 5分後
becomes "in 5 min".
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.dispatch.datewords import WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

_BEFORE_FIRST_YEAR: Mapping[str, int] = MappingProxyType({"令和": 2018, "平成": 1988, "昭和": 1925})
_NOON = 12
_NO_HOUR = 99
"""Is no hour and is answered as such: whether 午後12時 is noon or midnight, nobody can tell."""

_ANY = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
_ERA = re.compile(r"(?P<era>令和|平成|昭和)\s?(?P<year>元|[0-9]{1,2})\s?年")
_DAY = re.compile(r"(?:(?P<year>[0-9]{4})\s?年\s?)?(?P<month>[0-9]{1,2})\s?月\s?(?P<day>[0-9]{1,2})\s?日(?!曜)")
_WEEKDAY = re.compile(r"(?P<letter>[月火水木金土日])曜日?|\((?P<alone>[月火水木金土日])\)")
_CLOCK = re.compile(
    r"(?P<half>午前|午後)?\s?(?P<hour>[0-9]{1,2})(?:時(?:(?P<middle>半)|(?P<minute>[0-9]{1,2})分)?|:(?P<digits>[0-9]{2}))(?:に|から(?!\s?[0-9午]))?"
)
_AHEAD = re.compile(r"(?P<number>[0-9]{1,3})\s?(?P<unit>分|時間)後に?")
_DISTANCE = re.compile("|".join(sorted((one for all_ in WORDS["ja"].distances for one in all_), key=len, reverse=True)))
_BESIDE = re.compile("(?P<word>" + "|".join((*WORDS["ja"].following, *WORDS["ja"].coming)) + r")の?(?=\s?[月火水木金土日]曜)")


def spaced(text: str) -> str:
    """Return a text with the parts of Japanese dates in it set apart by spaces.

    Args:
        text: Folded by `bot.dispatch.nearmiss.fold`, of bounded length. Without kana and kanji it is returned as it is.
    """
    if _ANY.search(text) is None:
        return text
    for form, into in _FORMS:
        text = form.sub(into, text)
    return _CLOCK.sub(_time, text)


def _ahead(match: re.Match[str]) -> str:
    """Return how far ahead in the words of another row of `bot.dispatch.datewords`."""
    return f" in {match['number']} {'min' if match['unit'] == '分' else 'h'} "


def _apart(match: re.Match[str]) -> str:
    return f" {match[0]} "


def _beside(match: re.Match[str]) -> str:
    return f" {match['word']} "


def _common_year(match: re.Match[str]) -> str:
    number = 1 if match["year"] == "元" else int(match["year"])
    return f"{_BEFORE_FIRST_YEAR[match['era']] + number}年"


def _date(match: re.Match[str]) -> str:
    year = f"{match['year']}年" if match["year"] else ""
    return f" {year}{match['month']}月{match['day']}日 "


def _weekday(match: re.Match[str]) -> str:
    return f" ({match['letter'] or match['alone']}曜日) "


def _time(match: re.Match[str]) -> str:
    hour = int(match["hour"])
    if match["half"]:
        hour = hour + (_NOON if match["half"] == "午後" else 0) if hour < _NOON else _NO_HOUR
    minute = 30 if match["middle"] else int(match["minute"] or match["digits"] or 0)
    # What has no sign of Japanese may be part of a form of its own, such as T14:00+09:00.
    return f" {hour:02}:{minute:02} " if match["half"] or "時" in match[0] else match[0].removesuffix("に")


_FORMS = (
    (_AHEAD, _ahead),
    (_ERA, _common_year),
    (_BESIDE, _beside),
    (_DISTANCE, _apart),
    (_DAY, _date),
    (_WEEKDAY, _weekday),
)
"""In this order, and the time last: what is taken first is no part of another."""
