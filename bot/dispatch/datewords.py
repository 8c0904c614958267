"""Words of dates, one table row per language; all rows are read at once, since people mix their languages."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.dispatch.nearmiss import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SHORTEST = 3
"""Names may be cut to this many letters."""


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words of one language.

    Args:
        months: From January on.
        weekdays: From Monday on.
        fillers: Words that may stand between the parts of a date and mean nothing.
    """

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    fillers: tuple[str, ...]


WORDS: Mapping[str, DateWords] = MappingProxyType(
    {
        "en": DateWords(
            (
                *("January", "February", "March", "April", "May", "June"),
                *("July", "August", "September", "October", "November", "December"),
            ),
            ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            ("on", "the", "of", "at"),
        ),
        "pt": DateWords(
            (
                *("janeiro", "fevereiro", "março", "abril", "maio", "junho"),
                *("julho", "agosto", "setembro", "outubro", "novembro", "dezembro"),
            ),
            ("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"),
            ("dia", "no", "em", "de", "do", "às", "as", "à", "pelas"),
        ),
    }
)
"""By language; a language is added by adding its row."""


def _by_beginning(rows: Iterable[tuple[str, ...]]) -> Mapping[str, int]:
    """Return the number, from 1, for every beginning that means one thing in all languages together."""
    meanings: dict[str, set[int]] = {}
    for row in rows:
        for number, name in enumerate(map(fold, row), 1):
            for length in range(min(SHORTEST, len(name)), len(name) + 1):
                meanings.setdefault(name[:length], set()).add(number)
    return MappingProxyType({word: next(iter(numbers)) for word, numbers in meanings.items() if len(numbers) == 1})


MONTHS = _by_beginning(words.months for words in WORDS.values())
"""Folded names of months, whole or cut, to 1..12."""

WEEKDAYS = _by_beginning(words.weekdays for words in WORDS.values())
"""Folded names of weekdays, whole or cut, to 1 (Monday)..7."""

FILLERS = frozenset(fold(word) for words in WORDS.values() for word in words.fillers)
"""Folded words that mean nothing in a date."""
