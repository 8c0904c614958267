"""Words for how often something comes back, one table row per language; all rows are read at once, as with dates."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.core.recurrence import LAST, Frequency
from bot.dispatch.nearmiss import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class RhythmWords:
    """The words of one language.

    Args:
        fillers: Mean nothing here.
        days: For a day, and for "daily"; so with weeks, months and years.
        weeks: See above.
        months: See above.
        years: See above.
        working: For from Monday to Friday; some are of several words.
        numbers: From two on.
        ordinals: From the first on, each in its forms.
        last: The last one.
        other: "Every other": every second.
        proposed: What is proposed to whoever fills the option in: a day, a working day, a week, two weeks, a month, a year.
        by_turns: An ordinal in front of a weekday can mean by turns as well: every second Thursday.
        inclusive: Eight days can mean a week and fifteen two, since the first day is counted too.
    """

    fillers: tuple[str, ...]
    days: tuple[str, ...]
    weeks: tuple[str, ...]
    months: tuple[str, ...]
    years: tuple[str, ...]
    working: tuple[str, ...]
    numbers: tuple[str, ...]
    ordinals: tuple[tuple[str, ...], ...]
    last: tuple[str, ...]
    proposed: tuple[str, ...]
    other: tuple[str, ...] = ()
    by_turns: bool = False
    inclusive: bool = False


WORDS: Mapping[str, RhythmWords] = MappingProxyType(
    {
        "en": RhythmWords(
            ("every", "each", "on", "the", "of", "a", "in", "all"),
            ("day", "days", "daily"),
            ("week", "weeks", "weekly"),
            ("month", "months", "monthly"),
            ("year", "years", "yearly", "annually"),
            ("weekday", "weekdays", "working day", "working days", "workday", "workdays", "business day", "business days"),
            ("two", "three", "four", "five", "six"),
            (("first",), ("second",), ("third",), ("fourth",), ("fifth",)),
            ("last",),
            ("day", "weekday", "week", "2 weeks", "month", "year"),
            other=("other",),
            by_turns=True,
        ),
        "de": RhythmWords(
            ("jede", "jeden", "jeder", "jedes", "alle", "am", "der", "den", "die", "das", "des", "im", "in", "ein", "einmal"),
            ("tag", "tage", "tagen", "täglich"),
            ("woche", "wochen", "wöchentlich"),
            ("monat", "monate", "monats", "monaten", "monatlich"),
            ("jahr", "jahre", "jahres", "jahren", "jährlich"),
            ("werktag", "werktage", "werktags", "arbeitstag", "arbeitstage"),
            ("zwei", "drei", "vier", "fünf", "sechs"),
            (
                ("erste", "ersten", "erster", "erstes"),
                ("zweite", "zweiten", "zweiter", "zweites"),
                ("dritte", "dritten", "dritter", "drittes"),
                ("vierte", "vierten", "vierter", "viertes"),
                ("fünfte", "fünften", "fünfter", "fünftes"),
            ),
            ("letzte", "letzten", "letzter", "letztes"),
            ("Tag", "Werktag", "Woche", "2 Wochen", "Monat", "Jahr"),
            by_turns=True,
            inclusive=True,
        ),
        "es": RhythmWords(
            ("cada", "todo", "todos", "toda", "todas", "el", "los", "la", "las", "de", "del", "al", "en", "un", "una"),
            ("día", "días", "diario", "diariamente"),
            ("semana", "semanas", "semanal", "semanalmente"),
            ("mes", "meses", "mensual", "mensualmente"),
            ("año", "años", "anual", "anualmente"),
            (
                *("día laborable", "días laborables", "laborable", "laborables"),
                *("día hábil", "días hábiles", "día de semana", "de lunes a viernes"),
            ),
            ("dos", "tres", "cuatro", "cinco", "seis"),
            (("primer", "primero"), ("segundo",), ("tercer", "tercero"), ("cuarto",), ("quinto",)),
            ("último", "última"),
            ("día", "día laborable", "semana", "2 semanas", "mes", "año"),
            inclusive=True,
        ),
        "fr": RhythmWords(
            ("chaque", "tous", "toutes", "tout", "toute", "le", "les", "la", "du", "de", "par", "un", "une", "fois"),
            ("jour", "jours", "quotidien"),
            ("semaine", "semaines", "hebdomadaire"),
            ("mois", "mensuel"),
            ("an", "ans", "année", "années", "annuel"),
            ("jour ouvré", "jours ouvrés", "jour ouvrable", "jours ouvrables", "jour de semaine", "du lundi au vendredi"),
            ("deux", "trois", "quatre", "cinq", "six"),
            (
                ("premier", "première"),
                ("deuxième", "seconde"),
                ("troisième",),
                ("quatrième",),
                ("cinquième",),
            ),
            ("dernier", "dernière"),
            ("jour", "jour ouvré", "semaine", "2 semaines", "mois", "an"),
            inclusive=True,
        ),
        "pt": RhythmWords(
            (
                "todo",
                "todos",
                "toda",
                "todas",
                "os",
                "as",
                "o",
                "às",
                "aos",
                "ao",
                "à",
                "da",
                "das",
                "na",
                "no",
                "em",
                "uma",
                "um",
            ),
            ("dia", "dias", "diário", "diariamente"),
            ("semana", "semanas", "semanal", "semanalmente"),
            ("mês", "meses", "mensal", "mensalmente"),
            ("ano", "anos", "anual", "anualmente"),
            ("dia útil", "dias úteis", "dia de semana", "de segunda a sexta", "de segunda a sexta-feira"),
            ("dois", "três", "quatro", "cinco", "seis"),
            (("primeiro", "primeira"), ("segundo",), ("terceiro", "terceira"), ("quarto",), ("quinto",)),
            ("último", "última"),
            ("dia", "dia útil", "semana", "2 semanas", "mês", "ano"),
            inclusive=True,
        ),
        "ja": RhythmWords(
            (),
            ("毎日", "日"),
            ("毎週", "週"),
            ("毎月", "月"),
            ("毎年", "年"),
            ("平日", "平日毎日", "毎平日"),
            (),
            (),
            (),
            ("毎日", "平日", "毎週", "隔週", "毎月", "毎年"),
        ),
    }
)
"""By language; a language is added by adding its row. What Japanese parts of several are in `bot.dispatch.every`."""

AND = frozenset({",", "and", "und", "y", "e", "et", "&", "+"})
"""Stand between several weekdays; folded."""

FEMININE: Mapping[str, int] = MappingProxyType({"segunda": 2, "quarta": 4, "quinta": 5})
"""Portuguese: Monday, Wednesday and Thursday, but in front of another weekday the second, the fourth and the fifth."""


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


FILLERS = _folded(word for row in WORDS.values() for word in row.fillers)
"""Mean nothing."""

UNITS: Mapping[str, Frequency] = MappingProxyType(
    {
        fold(word): frequency
        for row in WORDS.values()
        for frequency, words in zip(Frequency, (row.days, row.weeks, row.months, row.years), strict=True)
        for word in words
    }
)
"""Folded words for a day, a week, a month, a year."""

WORKING = tuple(sorted(_folded(word for row in WORDS.values() for word in row.working), key=len, reverse=True))
"""Folded words for from Monday to Friday, the longest first."""

NUMBERS: Mapping[str, int] = MappingProxyType(
    {fold(word): number for row in WORDS.values() for number, word in enumerate(row.numbers, 2)}
)
"""Folded words for numbers."""

ORDINALS: Mapping[str, int] = MappingProxyType(
    {fold(word): nth for row in WORDS.values() for nth, words in enumerate(row.ordinals, 1) for word in words}
    | {fold(word): LAST for row in WORDS.values() for word in row.last}
)
"""Folded words for the first, the second …, the last."""

BY_TURNS = _folded(word for row in WORDS.values() if row.by_turns for words in row.ordinals[1:] for word in words)
"""Folded ordinals that can mean by turns."""

OTHER = _folded(word for row in WORDS.values() for word in row.other)
"""Folded words for every second."""

INCLUSIVE = _folded(word for row in WORDS.values() if row.inclusive for word in row.days)
"""Folded words for days of which eight can mean a week."""
