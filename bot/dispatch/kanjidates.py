"""Dates and times as Japanese writes them, without spaces: parted into words that `bot.dispatch.dateforms` reads.

Years of an era become years of the common calendar (令和9年 is 2027), hours of a half day become hours of the day, and 5分後
becomes "in 5 min".
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.dispatch.clockforms import OPEN, opened
from bot.dispatch.datewords import WORDS
from bot.dispatch.spokenwords import MONTH_SIGN, WEEK_SIGN

if TYPE_CHECKING:
    from collections.abc import Mapping

_BEFORE_FIRST_YEAR: Mapping[str, int] = MappingProxyType({"令和": 2018, "平成": 1988, "昭和": 1925})
_NOON = 12
_LAST_OF_MIDDAY = 3
_NO_HOUR = 99
"""Is no hour and is answered as such: whether 午後12時 is noon or midnight, nobody can tell."""

_ANY = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
_NUMERAL = re.compile("[〇一二三四五六七八九十]+(?=[年月日時分週か箇ヶヵカ](?!曜)|間)")
_DIGITS: Mapping[str, int] = MappingProxyType({sign: number for number, sign in enumerate("〇一二三四五六七八九")})
_SHORT_ERA = re.compile(
    r"(?<![a-z0-9])(?P<era>[rhs])(?P<year>[0-9]{1,2})[./-](?P<month>[0-9]{1,2})[./-](?P<day>[0-9]{1,2})(?![0-9])"
)
_SHORT_ERAS: Mapping[str, str] = MappingProxyType({"r": "令和", "h": "平成", "s": "昭和"})
_ERA = re.compile(r"(?P<era>令和|平成|昭和)\s?(?P<year>元|[0-9]{1,2})\s?年")
_DAY = re.compile(r"(?:(?P<year>[0-9]{4})\s?年\s?)?(?P<month>[0-9]{1,2})\s?月\s?(?P<day>[0-9]{1,2})\s?日(?!曜)")
_WEEKDAY = re.compile(r"(?P<letter>[月火水木金土日])曜日?|\((?P<alone>[月火水木金土日])\)")
_NTH = re.compile(r"(?P<month>[0-9]{1,2})月の?(?:第(?P<nth>[1-5])|(?P<last>最終|最後の?))(?P<letter>[月火水木金土日])曜日?")
_IN_WEEK = re.compile(r"(?P<after>再?)来週の?(?=\s?[月火水木金土日](?:曜|\s))")
_IN_MONTH = re.compile(r"(?P<which>来|今)月の?(?=\s?[0-9])")
_DAY_ALONE = re.compile(r"(?<![0-9月])(?P<day>[0-9]{1,2})日(?![後曜間])")
_LATER = re.compile(r"(?P<number>[0-9]{1,3})\s?(?P<unit>日|週間|(?:か|ヶ|ヵ|カ|箇)月)後(?:の|に)?")
_TODAYS_PART = re.compile("今(?P<part>朝|夜|晩|夕)")
_NOON_SIGN = re.compile("正午")
_MONTHS_BY_NUMBER = WORDS["en"].months
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_LATE_PARTS = frozenset({"午後", "夕方", "夕", "夜", "晩"})
_CLOCK = re.compile(
    r"(?:(?P<half>午前|午後|朝|昼|夕方|夕|夜|晩)の?)?\s?(?P<hour>[0-9]{1,2})(?:時(?:(?P<middle>半)|(?P<minute>[0-9]{1,2})分)?|:(?P<digits>[0-9]{2}))(?:に|より|から(?!\s?[0-9午]))?"
)
_AHEAD = re.compile(r"(?P<number>[0-9]{1,3})\s?(?P<unit>分|時間(?P<half>半)?)後に?")
_DISTANCE = re.compile("|".join(sorted((one for all_ in WORDS["ja"].distances for one in all_), key=len, reverse=True)))
_BESIDE = re.compile("(?P<word>" + "|".join((*WORDS["ja"].following, *WORDS["ja"].coming)) + r")の?(?=\s?[月火水木金土日]曜)")


def spaced(text: str) -> str:
    """Return a text with the parts of Japanese dates in it set apart by spaces.

    Args:
        text: Folded by `bot.dispatch.nearmiss.fold`, of bounded length. Without kana and kanji it is returned as it is.
    """
    if _ANY.search(text) is None and _SHORT_ERA.search(text) is None:
        return text
    for form, into in _FORMS:
        text = form.sub(into, text)
    return _CLOCK.sub(_time, text)


def _ahead(match: re.Match[str]) -> str:
    """Return how far ahead in the words of another row of `bot.dispatch.datewords`."""
    if match["half"]:
        return f" in {int(match['number']) * 60 + 30} min "
    return f" in {match['number']} {'min' if match['unit'] == '分' else 'h'} "


def _numeral(match: re.Match[str]) -> str:
    """Return a number up to 99 in digits; signs that are no such number stay."""
    tens, mark, ones = match[0].rpartition("十")
    if mark:
        values = [
            _DIGITS.get(part, 1 if place == 0 else 0) if len(part) <= 1 else None for place, part in enumerate((tens, ones))
        ]
        return match[0] if None in values else str((values[0] or 0) * 10 + (values[1] or 0))
    return "".join(str(_DIGITS[sign]) for sign in match[0])


def _short_era(match: re.Match[str]) -> str:
    return f"{_SHORT_ERAS[match['era']]}{match['year']}年{match['month']}月{match['day']}日"


def _nth(match: re.Match[str]) -> str:
    month = int(match["month"])
    if not 1 <= month <= len(_MONTHS_BY_NUMBER):
        return match[0]
    nth = "last" if match["last"] else _ORDINALS[int(match["nth"]) - 1]
    weekday = WORDS["en"].weekdays["月火水木金土日".index(match["letter"])]
    return f" {nth} {weekday} {_MONTHS_BY_NUMBER[month - 1]} ".lower()


def _later(match: re.Match[str]) -> str:
    unit = {"日": "days", "週間": "weeks"}.get(match["unit"], "months")
    return f" in {match['number']} {unit} "


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
    half = match["half"]
    if half == "昼":
        hour = hour + _NOON if hour <= _LAST_OF_MIDDAY else hour
    elif half:
        hour = hour + (_NOON if half in _LATE_PARTS else 0) if hour < _NOON else _NO_HOUR
    minute = 30 if match["middle"] else int(match["minute"] or match["digits"] or 0)
    # What has no sign of Japanese may be part of a form of its own, such as T14:00+09:00.
    named = f" {OPEN}" if "時" in match[0] and not half and not match["minute"] and opened(hour) else ""
    return (
        f" {hour:02}:{minute:02}{named} "
        if match["half"] or "時" in match[0]
        else match[0].removesuffix("に").removesuffix("より")
    )


_FORMS = (
    (_NUMERAL, _numeral),
    (_AHEAD, _ahead),
    (_LATER, _later),
    (_SHORT_ERA, _short_era),
    (_ERA, _common_year),
    (_NTH, _nth),
    (_TODAYS_PART, lambda match: f" 今日 {match['part']}"),
    (_NOON_SIGN, " 12:00 "),
    (_IN_WEEK, lambda match: f" {WEEK_SIGN}{2 if match['after'] else 1} "),
    (_IN_MONTH, lambda match: f" {MONTH_SIGN}{1 if match['which'] == '来' else 0} "),
    (_BESIDE, _beside),
    (_DISTANCE, _apart),
    (_DAY, _date),
    (_DAY_ALONE, _apart),
    (_WEEKDAY, _weekday),
)
"""In this order, and the time last: what is taken first is no part of another."""
