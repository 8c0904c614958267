"""How often something comes back, as people type it; what can mean two things is asked, never guessed."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.core.recurrence import LAST, WORKING_DAYS, Frequency, Rule, to_rrule
from bot.core.rhythm import rhythm_and_end
from bot.dispatch.composing import Composer
from bot.dispatch.every import EveryKind
from bot.dispatch.option import kind_of
from bot.dispatch.reading import Doubtful, Misread, Reading
from bot.dispatch.rhythmwords import WORDS
from bot.i18n import COMPLETE_LOCALES
from bot.i18n.catalogue import load_catalogue
from bot.i18n.strings import FluentStrings

STRINGS = FluentStrings(load_catalogue(["bot.dispatch"], COMPLETE_LOCALES))
READING = Reading("Europe/Berlin", datetime(2027, 3, 1, tzinfo=UTC), "en", (), STRINGS)
DAY, WEEK, MONTH, YEAR = (Rule(frequency) for frequency in Frequency)
WORKING = Rule(Frequency.WEEKLY, weekdays=WORKING_DAYS)
TWO_WEEKS = Rule(Frequency.WEEKLY, 2)
THURSDAY = Rule(Frequency.WEEKLY, weekdays=(4,))
SECOND_THURSDAY = Rule(Frequency.MONTHLY, weekdays=(4,), nth=2)
LAST_FRIDAY = Rule(Frequency.MONTHLY, weekdays=(5,), nth=LAST)
THURSDAYS_BY_TURNS = Rule(Frequency.WEEKLY, 2, (4,))
MONDAY_AND_THURSDAY = Rule(Frequency.WEEKLY, weekdays=(1, 4))


def read(text: str) -> object:
    """Return the rule of a text."""
    return EveryKind().read(text, READING)


def in_words(rule: Rule, locale: str) -> str:
    """Return how a rule is said."""
    return Composer(STRINGS).compose((rhythm_and_end(rule),), [locale]).text


@pytest.mark.parametrize(
    ("rule", "texts"),
    [
        (DAY, ["day", "daily", "every day", "Tag", "täglich", "jeden Tag", "día", "jour", "dia", "todos os dias", "毎日"]),
        (WEEK, ["week", "weekly", "Woche", "wöchentlich", "semana", "semaine", "chaque semaine", "毎週", "週"]),
        (MONTH, ["month", "Monat", "jeden Monat", "mes", "mois", "mês", "todos os meses", "毎月"]),
        (YEAR, ["year", "jährlich", "año", "an", "année", "ano", "毎年"]),
        (
            WORKING,
            [
                *("weekday", "weekdays", "Werktag", "jeden Werktag", "día laborable", "jour ouvré", "jours ouvrés"),
                *("dias úteis", "de segunda a sexta", "du lundi au vendredi", "平日", "平日毎日"),
            ],
        ),
        (
            TWO_WEEKS,
            [
                *(
                    "2 weeks",
                    "every two weeks",
                    "every other week",
                    "2nd week",
                    "every second week",
                    "2 Wochen",
                ),
                *(
                    "alle zwei Wochen",
                    "jede zweite Woche",
                    "cada 2 semanas",
                    "toutes les deux semaines",
                    "2 semanas",
                ),
                *("隔週", "2週間ごと", "２週間ごと", "二週間ごと"),
            ],
        ),
        (
            THURSDAY,
            [
                *(
                    "thursday",
                    "every Thursday",
                    "Thursdays",
                    "Donnerstag",
                    "donnerstags",
                    "jeden Do",
                    "jueves",
                    "todos los jueves",
                ),
                *(
                    "jeudi",
                    "tous les jeudis",
                    "quinta-feira",
                    "quintas-feiras",
                    "às quintas",
                    "quinta",
                    "木曜日",
                    "毎週木曜",
                    "毎週木曜日",
                ),
            ],
        ),
        (
            SECOND_THURSDAY,
            [
                *(
                    "2nd thursday",
                    "2nd Thursday of the month",
                    "second Thursday of the month",
                    "2. Donnerstag",
                    "2. Donnerstag im Monat",
                ),
                *("zweiter Donnerstag des Monats", "segundo jueves", "2.º jueves", "2º jueves", "segundo jueves del mes"),
                *(
                    "2e jeudi",
                    "deuxième jeudi du mois",
                    "segunda quinta-feira",
                    "2ª quinta-feira do mês",
                    "第2木曜",
                    "毎月第２木曜日",
                    "第二木曜日",
                ),
            ],
        ),
        (
            LAST_FRIDAY,
            [
                *("last friday", "letzter Freitag", "jeden letzten Freitag im Monat", "último viernes", "dernier vendredi"),
                *("última sexta-feira", "última sexta do mês", "最終金曜日", "毎月最終金曜"),
            ],
        ),
        (THURSDAYS_BY_TURNS, ["2 weeks thursday", "every other thursday", "alle 2 Wochen donnerstags", "隔週木曜"]),
        (
            MONDAY_AND_THURSDAY,
            [
                *(
                    "monday, thursday",
                    "Monday and Thursday",
                    "Mo, Do",
                    "Montag und Donnerstag",
                    "lunes y jueves",
                    "lundi et jeudi",
                ),
                *("segunda e quinta", "segunda, quinta", "毎週月・木", "毎週月曜日と木曜日"),
            ],
        ),
        (Rule(Frequency.MONTHLY, 3), ["3 months", "alle drei Monate", "tous les trois mois", "3か月ごと", "３ヶ月毎"]),
        (Rule(Frequency.MONTHLY, day=15), ["15th day of the month", "15. Tag des Monats", "毎月15日"]),
        (Rule(Frequency.MONTHLY, day=31), ["last day of the month", "letzter Tag des Monats", "último dia do mês", "月末"]),
        (Rule(Frequency.MONTHLY, weekdays=(1,), nth=2), ["segundo lunes", "2. Montag", "第2月曜"]),
        (Rule(Frequency.WEEKLY, weekdays=(1,)), ["segunda", "lunes", "Mo"]),
        (Rule(Frequency.WEEKLY, 2, (4,)), ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "rrule:freq=weekly;interval=2;byday=th"]),
    ],
)
def test_rhythms_are_read(rule: Rule, texts: list[str]) -> None:
    """Words of all languages, digits of any width, weekdays long, cut or in the plural, and the exact form"""
    assert {text: read(text) for text in texts} == dict.fromkeys(texts, rule)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("second thursday", (SECOND_THURSDAY, THURSDAYS_BY_TURNS)),
        ("jeden zweiten Donnerstag", (SECOND_THURSDAY, THURSDAYS_BY_TURNS)),
        ("every third Monday", (Rule(Frequency.MONTHLY, weekdays=(1,), nth=3), Rule(Frequency.WEEKLY, 3, (1,)))),
        ("15 jours", (Rule(Frequency.DAILY, 15), TWO_WEEKS)),
        ("cada 15 días", (Rule(Frequency.DAILY, 15), TWO_WEEKS)),
        ("alle 8 Tage", (Rule(Frequency.DAILY, 8), WEEK)),
    ],
)
def test_what_can_mean_two_rhythms_is_asked(text: str, rules: tuple[Rule, ...]) -> None:
    """Each choice has words, and an exact form that is read as that one alone (house rule H6)"""
    with pytest.raises(Doubtful) as asked:
        read(text)
    assert tuple(read(one.text) for one in asked.value.candidates) == rules


@pytest.mark.parametrize(
    "text",
    [
        *(
            "often",
            "2",
            "2 thursday",
            "0 weeks",
            "100 weeks",
            "week month",
            "6th thursday",
            "32nd",
            "15th",
            "second",
            "first week",
            "monday month",
        ),
        *(
            "weekday thursday",
            "2nd 3rd thursday",
            "last",
            "hourly",
            "FREQ=HOURLY",
            "x" * 500,
            "毎時",
            "第6木曜",
            "毎月32日",
            "2日おき",
        ),
    ],
)
def test_anything_else_is_refused_with_what_fits(text: str) -> None:
    """Neither guessed nor cut down to what could be read; the right text can be typed"""
    with pytest.raises(Misread) as refused:
        read(text)
    assert read(refused.value.right) == WEEK


def test_several_words_need_no_quotation_marks_where_they_are_one_rhythm() -> None:
    """As with dates; of what can mean two things every word belongs to it as well"""
    assert EveryKind().spans("2 weeks")
    assert EveryKind().spans("monday and thursday")
    assert not EveryKind().spans("week Sommerfest")
    assert EveryKind().spans("second thursday")
    assert not EveryKind().spans("second")


@pytest.mark.parametrize("locale", COMPLETE_LOCALES)
def test_what_is_proposed_is_read(locale: str) -> None:
    """Each language proposes a day, a working day, a week, two weeks, a month and a year"""
    assert [read(word) for word in WORDS[locale].proposed] == [DAY, WORKING, WEEK, TWO_WEEKS, MONTH, YEAR]


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (DAY, ("every day", "jeden Tag", "cada día", "chaque jour", "todos os dias", "毎日")),
        (
            WORKING,
            (
                "from Monday to Friday",
                "von Montag bis Freitag",
                "de lunes a viernes",
                "du lundi au vendredi",
                "de segunda a sexta-feira",
                "平日毎日",
            ),
        ),
        (THURSDAY, ("every Thursday", "jeden Donnerstag", "cada jueves", "chaque jeudi", "às quintas-feiras", "毎週木曜日")),
        (
            THURSDAYS_BY_TURNS,
            (
                *("every 2 weeks on Thursday", "alle 2 Wochen am Donnerstag", "cada 2 semanas, el jueves"),
                *("toutes les 2 semaines, le jeudi", "de 2 em 2 semanas, às quintas-feiras", "2週間ごとの木曜日"),
            ),
        ),
        (
            SECOND_THURSDAY,
            (
                *("on the 2nd Thursday of every month", "jeden Monat am 2. Donnerstag", "cada mes, el 2.º jueves"),
                *("chaque mois, le 2e jeudi", "todos os meses, na 2.ª quinta-feira", "毎月第2木曜日"),
            ),
        ),
        (
            LAST_FRIDAY,
            (
                *("on the last Friday of every month", "jeden Monat am letzten Freitag", "cada mes, el último viernes"),
                *("chaque mois, le dernier vendredi", "todos os meses, na última sexta-feira", "毎月最終金曜日"),
            ),
        ),
        (
            Rule(Frequency.MONTHLY, 2, (6,), nth=1),
            (
                *("on the 1st Saturday of every 2 months", "alle 2 Monate am 1. Samstag", "cada 2 meses, el primer sábado"),
                *("tous les 2 mois, le 1er samedi", "de 2 em 2 meses, no 1.º sábado", "2か月ごとの第1土曜日"),
            ),
        ),
        (
            Rule(Frequency.YEARLY, day=19, month=6, count=3),
            (
                "every year, 3 times",
                "jedes Jahr, 3-mal",
                "cada año, 3 veces",
                "chaque année, 3 fois",
                "todos os anos, 3 vezes",
                "毎年、全3回",
            ),
        ),
        (
            Rule(Frequency.WEEKLY, weekdays=(1, 4), until=date(2027, 6, 30)),
            (
                "every Monday and Thursday until Wednesday, 30 June 2027",
                "jeden Montag und Donnerstag bis Mittwoch, 30. Juni 2027",
                "cada lunes y jueves hasta el miércoles, 30 de junio de 2027",
                "chaque lundi et jeudi jusqu’au mercredi 30 juin 2027",
                "às segundas-feiras e às quintas-feiras, até quarta-feira, 30 de junho de 2027",
                "毎週月曜日、木曜日、2027年6月30日(水)まで",
            ),
        ),
    ],
)
def test_rhythms_are_said(rule: Rule, words: tuple[str, ...]) -> None:
    """In each language, with the end where somebody has said one"""
    assert tuple(in_words(rule, locale) for locale in COMPLETE_LOCALES) == words


def test_it_is_an_option_type() -> None:
    """A command asks for it by the annotation ``Rule | None``"""
    assert kind_of(Rule | None) == EveryKind()
    assert to_rrule(THURSDAY) == "FREQ=WEEKLY;BYDAY=TH"
