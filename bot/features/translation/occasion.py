"""Read the one day and the one hour out of a message, or nothing.

A wrong time below a message is worse than none. So the text is used up: dates, weekdays and hours are taken out of it, and if
what remains still holds a number that might be a day or an hour, or a word that turns the meaning (tomorrow, next, not, met,
your time), nothing is read. Another language is another entry of the table.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WEEK_DAYS = 7
_FURTHEST_DAYS = 183
"""A date without a year that is further ahead than this may as well be the past one."""
_NOON = 12
_LATEST_DOUBTFUL_HOUR = 6
"""Hours up to this one, said without more, are as often those of the afternoon."""

_DAY_READ, _HOUR_READ = "\ue000", "\ue001"
_CAPITAL = r"(?-i:[A-ZÀ-Ý])"
_ISO = r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"
_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?![:.]?\d)(?:\s?h)?"
_LETTER_H = r"(?P<hour>\d{1,2})\s?h(?:(?P<minute>\d{2})(?:\s?min)?|oras?)?"
_HALF = r"(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))?\s?(?P<half>[ap])\.?\s?m\.?"

_NOT_PROSE = re.compile(r"^[^\S\n]*>.*$|(?<!\S)\S*(?:://|@|www\.)\S*|`[^`]*`", re.MULTILINE)
_LEFT_OVER = (
    rf"\d{{1,2}}[/.]\d{{1,2}}|\d+(?:st|nd|rd|th|\.?[ªº])|\d{{1,2}}(?=\s*(?:$|[-–—/,;.!?)\n{_DAY_READ}]))"
    rf"|{_HOUR_READ}\s*\(\s*{_CAPITAL}.*|{_HOUR_READ}z"
    r"|utc|gmt|bst|wes?t|ces?t|ees?t|[ecmp][sd]t|jst|brt|msk"
)
"""In any language: numeric dates (12/05 is two days), ordinals, single numbers before a stop, other places and zones."""


@dataclass(frozen=True, slots=True)
class _Tongue:
    """How a language says days and hours, as patterns.

    Args:
        weekdays: Each weekday, Monday first.
        months: Each month, January first.
        dates: With the groups ``day`` and ``month`` and perhaps ``year``; ``MONTH`` stands for any month.
        hours: With the groups ``hour`` and perhaps ``minute`` and ``half`` (``a`` or ``p``).
        before_hour: What is said before a bare hour: "at".
        after_hour: What may follow a bare hour, so that it is none of something else.
        morning: Parts of the day in which hours are those before noon.
        later: Parts of the day in which they are those after noon.
        empty: Greetings and the like, which mean no part of the day.
        turns: Words with which the day or the hour is not what it seems.
    """

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    dates: tuple[str, ...]
    hours: tuple[str, ...]
    before_hour: str
    after_hour: str
    morning: str
    later: str
    empty: str
    turns: str


_TONGUES: Mapping[str, _Tongue] = MappingProxyType(
    {
        "en": _Tongue(
            weekdays=(
                r"mon(?:day)?",
                r"tue(?:s(?:day)?)?",
                r"wed(?:s|nesday)?",
                r"thu(?:r(?:s(?:day)?)?)?",
                r"fri(?:day)?",
                r"saturday",
                r"sunday",
            ),
            months=(
                r"jan(?:uary)?",
                r"feb(?:ruary)?",
                r"mar(?:ch)?",
                r"apr(?:il)?",
                r"may",
                r"june?",
                r"july?",
                r"aug(?:ust)?",
                r"sep(?:t(?:ember)?)?",
                r"oct(?:ober)?",
                r"nov(?:ember)?",
                r"dec(?:ember)?",
            ),
            dates=(
                r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>MONTH)(?:,?\s+(?P<year>\d{4}))?",
                r"(?P<month>MONTH)\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![:.]\d)(?:,?\s+(?P<year>\d{4}))?",
            ),
            hours=(_HALF, r"(?P<hour>\d{1,2})\s*o['’]?\s?clock", _CLOCK, _LETTER_H),
            before_hour=r"at|by|from|until|till|after|before|around|about",
            after_hour=r"on|in\s+the|for|with|if|please|sharp|then|because",
            morning=r"morning",
            later=r"afternoon|evening",
            empty=r"good\s+(?:morning|afternoon|evening|night)|no\s+(?:problem|worries)",
            turns=(
                r"today|tonight|tomorrow|yesterday|now|next|last|previous|following|weeks?|weekend|fortnight|every|each|daily|weekly"
                r"|ago|not|no|never|\w+n['’]t|cannot|cant|cancel\w*|instead|was|were|had|did|met|been|night|sat|sun"
                r"|noon|midnight|midday|half|quarter|in\s+\d+\s+(?:minutes|hours|days)"
                r"|(?:at|or|to|and|till)\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
                rf"|(?:your|their|his|her|its|local)\s+time|{_HOUR_READ}\s*\(?\w*\s*time|{_HOUR_READ}\s*in\s+{_CAPITAL}.*"
                r"|\d{1,2}\s+(?:or|to|and|till|until|in|at)"
            ),
        ),
        "pt": _Tongue(
            weekdays=(
                *(
                    rf"{name}(?:\s*-\s*|\s+)feira|{number}\.?[ªa]?\s*-?\s*feira|{name}(?=\s*(?:$|[,;.!?)]|[àa]s\s|\d))"
                    for number, name in enumerate((r"segunda", r"ter[çc]a", r"quarta", r"quinta", r"sexta"), start=2)
                ),
                r"s[áa]bado",
                r"domingo",
            ),
            months=(
                r"jan(?:eiro)?",
                r"fev(?:ereiro)?",
                r"mar(?:[çc]o)?",
                r"abr(?:il)?",
                r"mai(?:o)?",
                r"jun(?:ho)?",
                r"jul(?:ho)?",
                r"ago(?:sto)?",
                r"set(?:embro)?",
                r"out(?:ubro)?",
                r"nov(?:embro)?",
                r"dez(?:embro)?",
            ),
            dates=(r"(?P<day>\d{1,2})(?:\.?º)?\s+(?:de\s+)?(?P<month>MONTH)(?:\s+(?:de\s+)?(?P<year>\d{4}))?",),
            hours=(_LETTER_H, _CLOCK),
            before_hour=r"às|as|das|pelas|até",
            after_hour=r"d[ae]\s+(?:manhã|tarde|noite)|na|no|para|com|se|por\s+favor",
            morning=r"(?:da|de|pela)\s+manhã",
            later=r"(?:da|de|à|pela)\s+tarde|(?:da|à|pela)\s+noite",
            empty=r"bom\s+dia|boa\s+tarde|boa\s+noite",
            turns=(
                r"hoje|amanh[ãa]|(?:ante)?ontem|agora|pr[óo]xim[oa]s?|passad[oa]s?|anterior|seguinte|que\s+vem|semanas?|todos|todas|cada"
                r"|daqui|não|nao|nunca|nem|cancel\w*|em\s+vez|foi|foram|era|eram|estava|estive\w*|houve|tive\w*|madrugada"
                r"|segundas?|ter[çc]as?|quartas?|quintas?|sextas?|s[áa]bados|domingos|mei[ao][\s-](?:dia|noite)|dia\s+\d+"
                r"|e\s+(?:meia|um\s+quarto|cinco|dez|quinze|vinte|trinta|quarenta|cinquenta)|menos"
                r"|(?:às|das|ou)\s+(?:uma|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze)"
                rf"|hora\s+local|horas?\s+d[aeo]\s+{_CAPITAL}.*|(?:vossa|tua|sua)\s+hora|hora\s+(?:vossa|tua|sua)"
                rf"|{_HOUR_READ}\s*(?:de|do|da|em|no|na)\s+{_CAPITAL}.*|\d{{1,2}}\s+(?:ou|a|e|às|até|em|no|na)"
            ),
        ),
    },
)


@dataclass(frozen=True, slots=True)
class _Hour:
    hour: int
    minute: int
    half: str | None
    leading_zero: bool


class _DoubtError(Exception):
    """Something cannot be read for certain; never leaves this module."""


def read_occasion(text: str, language: str, today: date) -> datetime | None:
    """Read the only day and the only hour a message names.

    Args:
        text: What somebody wrote.
        language: Locale code of its language; those without a table are never read.
        today: The author's day.

    Returns:
        Wall time without a zone, of a day after ``today``: that date, or the next such weekday. ``None`` when there is no day
        or no hour, more than one of either, or any doubt.
    """
    tongue = _TONGUES.get(language)
    if tongue is None:
        return None
    try:
        return _read(unicodedata.normalize("NFC", text), tongue, today)
    except _DoubtError:
        return None


def _read(text: str, tongue: _Tongue, today: date) -> datetime:
    rest = _pattern(tongue.empty).sub(" ", _NOT_PROSE.sub(" ", text))
    rest = re.sub(r"(?<=\d-\d\d)T(?=\d\d:)", " ", rest)
    rest, dates = _take(rest, _date_patterns(tongue), _DAY_READ)
    rest, weekdays = _take(rest, tongue.weekdays, _DAY_READ)
    rest, hours = _take(rest, _hour_patterns(tongue), _HOUR_READ)
    if _pattern(_LEFT_OVER, tongue.turns, rf"(?:{tongue.before_hour})\s+\d{{1,2}}(?!\d)").search(rest):
        raise _DoubtError
    day = _day({_date(found, tongue, today) for found in dates}, {_weekday(found[0], tongue) for found in weekdays}, today)
    parts = {name for name, words in (("a", tongue.morning), ("p", tongue.later)) if _pattern(words).search(rest)}
    times = {_time(_hour(found), parts) for found in hours}
    if len(times) != 1:
        raise _DoubtError
    return datetime.combine(day, times.pop())


def _pattern(*choices: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(choices)})(?!\w)", re.IGNORECASE)


def _date_patterns(tongue: _Tongue) -> tuple[str, ...]:
    return (_ISO, *(pattern.replace("MONTH", "|".join(tongue.months)) for pattern in tongue.dates))


def _hour_patterns(tongue: _Tongue) -> Iterator[str]:
    yield from tongue.hours
    first = tongue.before_hour.partition("|")[0]
    ends = rf"$|[,;!?)\n{_DAY_READ}]|\.(?!\d)|(?:{tongue.after_hour})(?!\w)"
    yield rf"{first}\s+(?P<hour>\d{{1,2}})(?=\s*(?:{ends}))"


def _take(text: str, patterns: Iterator[str] | tuple[str, ...], sign: str) -> tuple[str, list[re.Match[str]]]:
    """Take everything that fits out of a text.

    Returns:
        The text with a sign in each place, and what was there.
    """
    taken: list[re.Match[str]] = []

    def note(found: re.Match[str]) -> str:
        taken.append(found)
        return sign

    for pattern in patterns:
        text = _pattern(pattern).sub(note, text)
    return text, taken


def _date(found: re.Match[str], tongue: _Tongue, today: date) -> date:
    name = found["month"]
    numbers = [number for number, month in enumerate(tongue.months, start=1) if _pattern(month).fullmatch(name)]
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


def _weekday(name: str, tongue: _Tongue) -> int:
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
    return _Hour(int(found["hour"]), int(groups.get("minute") or 0), half and half.lower(), found["hour"].startswith("0"))


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
