"""How a moment is said: weekday first, always; hours from 0 to 23, and without a leading zero."""

from __future__ import annotations

from datetime import date
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from bot.core.phrase import Form
from bot.i18n.cldr import cldr_locale

if TYPE_CHECKING:
    from collections.abc import Mapping

    from babel.dates import DateTimePattern

    from bot.core.phrase import When

# Of each language: the day, the year after it or before it, and what stands before the time. The letters are those of
# https://www.unicode.org/reports/tr35/tr35-dates.html#Date_Field_Symbol_Table
_DAYS: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "en": ("EEEE, d MMMM", "EEEE, d MMMM y", ", "),
        "de": ("EEEE, d. MMMM", "EEEE, d. MMMM y", ", "),
        "es": ("EEEE, d 'de' MMMM", "EEEE, d 'de' MMMM 'de' y", ", "),
        "fr": ("EEEE d MMMM", "EEEE d MMMM y", ", "),
        "pt": ("EEEE, d 'de' MMMM", "EEEE, d 'de' MMMM 'de' y", ", "),
        "ja": ("M月d日(E)", "y年M月d日(E)", " "),
    }
)
_TIME: Final = "H:mm"
# Of each language: the month with its year, the weekday with the number of the day, and that number with the month.
_SHORT: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "en": ("LLLL y", "EEE d", "d MMM"),
        "de": ("LLLL y", "ccc d.", "d. MMM"),
        "es": ("LLLL 'de' y", "EEE d", "d MMM"),
        "fr": ("LLLL y", "EEE d", "d MMM"),
        "pt": ("LLLL 'de' y", "EEE d", "d 'de' MMM"),
        "ja": ("y年M月", "d日(E)", "M月d日"),
    }
)


def say_when(when: When, locale: str) -> str:
    """Return a moment in words, as the clocks of its own zone show it.

    Args:
        when: A whole day has no time: it is said as a day whatever the form, with the year unless the form leaves it out.
        locale: A language tag such as ``pt``; a language without an order of its own follows English.

    Raises:
        ValueError: The time alone is asked of a whole day.
        LookupError: Nothing is known of this language.
    """
    whole_day = isinstance(when.moment, date)
    if whole_day and when.form is Form.TIME:
        raise ValueError("a whole day has no time")
    point = when.moment if isinstance(when.moment, date) else when.moment.wall
    pattern = _pattern(locale, when.form, whole_day, point.day == 1)
    return pattern.apply(point, cldr_locale(locale))


@cache
def _pattern(locale: str, form: Form, whole_day: bool, first_of_month: bool) -> DateTimePattern:
    from babel.dates import parse_pattern

    return parse_pattern(_letters(cldr_locale(locale).language, form, whole_day, first_of_month))


def _letters(language: str, form: Form, whole_day: bool, first_of_month: bool) -> str:
    month, column, short_day = _SHORT.get(language, _SHORT["en"])
    alone = {Form.TIME: _TIME, Form.MONTH: month, Form.SHORT_MONTH: "LLL", Form.WEEKDAY: "ccc"}
    alone |= {Form.COLUMN: column, Form.SHORT_DAY: short_day}
    if form in alone:
        return alone[form]
    without_year, with_year, before_time = _DAYS.get(language, _DAYS["en"])
    letters = without_year if form is Form.DAY_TIME else with_year
    if language == "fr" and first_of_month:  # French counts the first day of a month, and only that: "1er mars"
        letters = letters.replace(" d ", " d'er' ")
    return letters if whole_day or form is Form.DAY else letters + before_time + _TIME
