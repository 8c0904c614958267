"""Words in which people speak of days and hours, one table row per language; all rows are read at once, as in `datewords`."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.dispatch.nearmiss import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

HOUR = "#"
"""Stands for an hour in what is said of a clock."""
MINUTE = "@"
"""Stands for minutes in it."""


@dataclass(frozen=True, slots=True)
class SpokenWords:
    """The words of one language.

    Args:
        numbers: Words for numbers, as they stand before a unit or as an hour, unless they are another word of a date too.
        ordinals: Words for the first to the fifth, several for each.
        last: Words for the last.
        days: Words for days, where one says in how many.
        weeks: Words for weeks.
        months: Words for months.
        about: Numbers of days that stand for whole weeks as well: eight for seven, fifteen for fourteen.
        next_week: What is said of the calendar week after this one.
        week_after: What is said of the one after that.
        next_month: What is said of the calendar month after this one.
        this_month: What is said of this month.
        evening: What is said of today's second half.
        morning: What is said of today's first half.
        noon: What is said of twelve at noon.
        past_noon: What is said of half past twelve.
        midnight: What is said of midnight.
        half_hour: What is said of half an hour.
        hour_and_half: What is said of an hour and a half.
        exactly: Words beside an hour that change nothing.
        starting: What is said in front of an hour from which something goes on.
        also: Other words for a weekday, of several words or by number, to its usual name.
        fixed: Distances that have a word of their own, to days.
        clocks: What is said of an hour, to how many minutes after it that is; `HOUR` and `MINUTE` stand for the numbers.
    """

    numbers: Mapping[str, int]
    ordinals: tuple[tuple[str, ...], ...]
    last: tuple[str, ...]
    days: tuple[str, ...]
    weeks: tuple[str, ...]
    months: tuple[str, ...]
    next_week: tuple[str, ...]
    next_month: tuple[str, ...]
    this_month: tuple[str, ...]
    evening: tuple[str, ...]
    morning: tuple[str, ...]
    noon: tuple[str, ...]
    midnight: tuple[str, ...]
    half_hour: tuple[str, ...]
    clocks: Mapping[str, int]
    past_noon: tuple[str, ...] = ()
    hour_and_half: tuple[str, ...] = ()
    exactly: tuple[str, ...] = ()
    starting: tuple[str, ...] = ()
    also: tuple[tuple[str, str], ...] = ()
    week_after: tuple[str, ...] = ()
    about: tuple[tuple[int, int], ...] = ()
    fixed: tuple[tuple[str, int], ...] = ()


def _counted(*words: str) -> dict[str, int]:
    return {word: number for number, word in enumerate(words, 2) if word}


_NAMED_BY_NUMBER = ("segunda", "terça", "quarta", "quinta", "sexta")
_EIGHT_AND_FIFTEEN = ((8, 7), (15, 14))

SPOKEN: Mapping[str, SpokenWords] = MappingProxyType(
    {
        "en": SpokenWords(
            numbers=_counted(*("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")),
            ordinals=(("first", "1st"), ("second", "2nd"), ("third", "3rd"), ("fourth", "4th"), ("fifth", "5th")),
            last=("last",),
            days=("day", "days"),
            weeks=("week", "weeks"),
            months=("month", "months"),
            next_week=("next week", "of next week", "in next week"),
            week_after=("the week after next", "week after next"),
            next_month=("next month",),
            this_month=("this month",),
            evening=("tonight", "this evening", "this afternoon"),
            morning=("this morning",),
            noon=("noon", "midday", "12 noon"),
            midnight=("midnight",),
            half_hour=("half an hour", "half hour"),
            hour_and_half=("an hour and a half", "one and a half hours"),
            exactly=("sharp",),
            fixed=(("a fortnight", 14),),
            clocks={f"half past {HOUR}": 30, f"a quarter past {HOUR}": 15, f"quarter past {HOUR}": 15}
            | {f"a quarter to {HOUR}": -15, f"quarter to {HOUR}": -15, f"half {HOUR}": 30},
        ),
        "de": SpokenWords(
            numbers=_counted(*("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")),
            ordinals=(
                *(("erster", "ersten", "erste"), ("zweiter", "zweiten", "zweite"), ("dritter", "dritten", "dritte")),
                *(("vierter", "vierten", "vierte"), ("fünfter", "fünften", "fünfte")),
            ),
            last=("letzter", "letzten", "letzte"),
            days=("tag", "tagen"),
            weeks=("woche", "wochen"),
            months=("monat", "monaten"),
            next_week=(
                *("nächste woche", "nächster woche", "nächsten woche", "der nächsten woche", "in der nächsten woche"),
                *("kommende woche", "kommender woche", "der kommenden woche", "naechste woche", "naechster woche"),
            ),
            week_after=("übernächste woche", "übernächster woche", "der übernächsten woche"),
            next_month=(
                "des nächsten monats",
                "nächsten monats",
                "im nächsten monat",
                "nächsten monat",
                "des kommenden monats",
            ),
            this_month=("dieses monats", "diesen monat", "in diesem monat"),
            evening=("heute abend", "heute nachmittag", "heute nacht"),
            morning=("heute früh", "heute vormittag", "heute morgen"),
            noon=(),
            midnight=("mitternacht",),
            half_hour=("einer halben stunde", "halben stunde", "halbe stunde"),
            hour_and_half=("anderthalb stunden", "eineinhalb stunden"),
            exactly=("punkt",),
            also=(("sonnabend", "samstag"),),
            about=((8, 7),),
            clocks={f"halb {HOUR}": -30, f"viertel nach {HOUR}": 15, f"viertel vor {HOUR}": -15, f"{HOUR} uhr {MINUTE}": 0},
        ),
        "es": SpokenWords(
            numbers=_counted(*("dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"))
            | {"quince": 15},
            ordinals=(("primer", "primero", "1er"), ("segundo",), ("tercer", "tercero", "3er"), ("cuarto",), ("quinto",)),
            last=("último",),
            days=("día", "días"),
            weeks=("semana", "semanas"),
            months=("mes", "meses"),
            about=_EIGHT_AND_FIFTEEN,
            next_week=(
                *("la próxima semana", "próxima semana", "de la próxima semana", "la semana próxima", "semana próxima"),
                *("la semana que viene", "semana que viene", "de la semana que viene", "de la semana próxima"),
                *("la semana que entra", "semana que entra", "de la semana que entra"),
            ),
            next_month=("del próximo mes", "próximo mes", "del mes que viene", "mes que viene", "del mes próximo"),
            this_month=("de este mes", "este mes"),
            evening=("esta noche", "esta tarde"),
            morning=("esta mañana",),
            noon=("mediodía", "12 del mediodía", "las 12 del mediodía", "al mediodía"),
            midnight=("medianoche", "a medianoche"),
            half_hour=("media hora",),
            hour_and_half=("hora y media", "una hora y media"),
            exactly=("en punto",),
            clocks={f"{HOUR} y media": 30, f"{HOUR} y cuarto": 15, f"{HOUR} menos cuarto": -15},
        ),
        "fr": SpokenWords(
            numbers=_counted(*("deux", "trois", "quatre", "cinq", "six", "", "huit", "neuf", "dix", "onze", "douze"))
            | {"quinze": 15},
            ordinals=(
                ("premier", "1er"),
                ("deuxième", "second", "2e", "2ème"),
                ("troisième", "3e", "3ème"),
                ("quatrième", "4e", "4ème"),
                ("cinquième",),
            ),
            last=("dernier",),
            days=("jour", "jours"),
            weeks=("semaine", "semaines"),
            months=("mois",),
            about=_EIGHT_AND_FIFTEEN,
            next_week=("la semaine prochaine", "semaine prochaine", "de la semaine prochaine"),
            next_month=("du mois prochain", "mois prochain"),
            this_month=("de ce mois", "ce mois-ci", "ce mois"),
            evening=("ce soir", "cet après-midi", "cet aprem", "cette nuit"),
            morning=("ce matin",),
            noon=("midi",),
            past_noon=("midi et demi", "midi et demie"),
            midnight=("minuit",),
            half_hour=("une demi-heure", "demi-heure", "une demi heure"),
            hour_and_half=("une heure et demie",),
            exactly=("précises", "précise", "pile"),
            clocks={f"{HOUR} heures {tail}": minutes for tail, minutes in (("et demie", 30), ("et quart", 15))}
            | {f"{HOUR} h {tail}": minutes for tail, minutes in (("et demie", 30), ("et quart", 15), ("moins le quart", -15))}
            | {f"{HOUR} heures moins le quart": -15, f"{HOUR} heures {MINUTE}": 0},
        ),
        "pt": SpokenWords(
            numbers=_counted(*("dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze"))
            | {"duas": 2, "quinze": 15},
            ordinals=(
                *(("primeira", "primeiro", "1ª"), ("segunda", "segundo", "2ª"), ("terceira", "terceiro", "3ª")),
                *(("quarta", "quarto", "4ª"), ("quinta", "quinto", "5ª")),
            ),
            last=("última", "último"),
            days=("dia", "dias"),
            weeks=("semana", "semanas"),
            months=("mês", "meses"),
            about=_EIGHT_AND_FIFTEEN,
            next_week=("na próxima semana", "da próxima semana", "na semana que vem", "da semana que vem", "a semana que vem"),
            next_month=("do próximo mês", "no próximo mês", "do mês que vem", "no mês que vem", "próximo mês", "mês que vem"),
            this_month=("deste mês", "este mês"),
            evening=("esta noite", "hoje à noite", "esta tarde", "hoje à tarde"),
            morning=("esta manhã", "hoje de manhã"),
            noon=("meio-dia", "ao meio-dia", "meio dia", "ao meio dia"),
            past_noon=("meio-dia e meia", "ao meio-dia e meia"),
            midnight=("meia-noite",),
            half_hour=("meia hora",),
            hour_and_half=("hora e meia", "uma hora e meia"),
            exactly=("em ponto",),
            starting=("a partir das",),
            also=tuple((f"{number}ª feira", f"{name}-feira") for number, name in enumerate(_NAMED_BY_NUMBER, 2)),
            clocks={f"{HOUR} e meia": 30, f"{HOUR} e um quarto": 15, f"{HOUR} menos um quarto": -15},
        ),
    }
)
"""By language. Japanese puts no spaces between words: its rows are the patterns of `bot.dispatch.kanjidates`."""

OUR_SIGN = "~"
"""Begins the signs that stand for words; what is typed with it is no date."""
WEEK_SIGN, MONTH_SIGN = "~week", "~month"
"""Signs for a calendar week or month; behind them how many after this one."""
MIDNIGHT = "~midnight"
"""Sign for midnight."""


def _phrases() -> dict[tuple[str, ...], tuple[str, ...]]:
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for row in SPOKEN.values():
        for said, plain in (
            (row.next_week, (f"{WEEK_SIGN}1",)),
            (row.week_after, (f"{WEEK_SIGN}2",)),
            (row.next_month, (f"{MONTH_SIGN}1",)),
            (row.this_month, (f"{MONTH_SIGN}0",)),
            (row.evening, ("today", "~late")),
            (row.morning, ("today", "~early")),
            (row.noon, ("12:00",)),
            (row.past_noon, ("12:30",)),
            (row.midnight, (MIDNIGHT,)),
            (row.half_hour, ("30", "min")),
            (row.hour_and_half, ("90", "min")),
            (row.exactly, ()),
            (row.starting, ("at",)),
        ):
            found |= {tuple(fold(words).split()): plain for words in said}
        found |= {tuple(fold(words).split()): (str(days), "days") for words, days in row.fixed}
        found |= {tuple(fold(words).split()): (fold(name),) for words, name in row.also}
    return found


PHRASES: Mapping[tuple[str, ...], tuple[str, ...]] = MappingProxyType(_phrases())
"""Folded words, to the words that `bot.dispatch.dateforms` reads in their place."""

CLOCKS: Mapping[tuple[str, ...], int] = MappingProxyType(
    {tuple(fold(said).split()): minutes for row in SPOKEN.values() for said, minutes in row.clocks.items()}
)
"""What is said of an hour, to how many minutes after it that is."""

NUMBERS: Mapping[str, int] = MappingProxyType(
    {fold(word): number for row in SPOKEN.values() for word, number in row.numbers.items()}
)
"""Folded words for numbers."""

ORDINALS: Mapping[str, int] = MappingProxyType(
    {fold(word): nth for row in SPOKEN.values() for nth, words in enumerate(row.ordinals, 1) for word in words}
    | {fold(word): -1 for row in SPOKEN.values() for word in row.last}
)
"""Folded words for which one of several it is, to 1 to 5, or -1 for the last."""

UNITS: Mapping[str, str] = MappingProxyType(
    {
        fold(word): unit
        for row in SPOKEN.values()
        for unit, words in (("day", row.days), ("week", row.weeks), ("month", row.months))
        for word in words
    }
)
"""Folded words for days, weeks and months."""

ABOUT: Mapping[tuple[int, str], int] = MappingProxyType(
    {(said, fold(word)): days for row in SPOKEN.values() for said, days in row.about for word in row.days}
)
"""A number of days and the word for days, to the other number that is meant by it as often."""
