"""What comes back, told in the middle of a line: rhythm, time, first and last day, and the words around them."""

from __future__ import annotations

import pytest

from bot.dispatch.datewords import WORDS
from bot.dispatch.recurring import returning, whole
from bot.dispatch.tokens import tokens


@pytest.mark.parametrize(
    ("line", "every", "starts", "ends", "until"),
    [
        ("every Friday at 15:00", "every Friday", "today at 15:00", None, None),
        ("Tuesdays 7pm", "Tuesdays", "today 7pm", None, None),
        (
            "jeden Dienstag 19 Uhr bis 21 Uhr ab 6.4.2027 bis 29.6.2027",
            "jeden Dienstag",
            "ab 6.4.2027 19:00",
            "21:00",
            "29.6.2027",
        ),
        ("jeden ersten Montag im Monat 9 Uhr", "jeden ersten Montag im Monat", "today 9 Uhr", None, None),
        ("alle zwei Wochen Dienstag 9:00", "alle zwei Wochen Dienstag", "tuesday 9:00", None, None),
        ("every day from 6 April 8:00", "every day", "from 6 April 8:00", None, None),
        ("every Monday and Thursday 9:00-10:30", "every Monday and Thursday", "today 09:00", "10:30", None),
        (
            "todos los martes a las 19 desde el 6 de abril hasta el 29 de junio",
            "todos los martes",
            "desde el 6 de abril a las 19",
            None,
            "29 de junio",
        ),
        ("tous les mardis à 19 h jusqu'au 29 juin", "tous les mardis", "today à 19 h", None, "29 juin"),
        ("todas as terças-feiras às 19h até 29 de junho", "todas as terças-feiras", "today às 19h", None, "29 de junho"),
        ("隔週火曜日 19時 4月6日から6月29日まで", "隔週火曜日", "4月6日 19時", None, "6月29日"),
        (
            "tous les jeudis de 18h à 20h du 1er avril au 24 juin",
            "tous les jeudis",
            "du 1er avril 18:00",
            "20:00",
            "24 juin",
        ),
        ("los lunes a las 9", "los lunes", "today a las 9", None, None),
        ("every day 8:00", "every day", "today 8:00", None, None),
        ("todos os dias às 9", "todos os dias", "today às 9", None, None),
        ("毎日9時", "毎日", "today 9時", None, None),
        ("on Mondays 9:00", "on Mondays", "today 9:00", None, None),
        ("montags um 9 Uhr", "montags", "today um 9 Uhr", None, None),
        ("mittwochs 9 Uhr", "mittwochs", "today 9 Uhr", None, None),
        ("todas as segundas-feiras às 9", "todas as segundas-feiras", "today às 9", None, None),
        ("毎週月曜9時", "毎週月曜", "today 9時", None, None),
        ("毎週金曜日15時", "毎週金曜日", "today 15時", None, None),
    ],
)
def test_what_comes_back(line: str, every: str, starts: str, ends: str | None, until: str | None) -> None:
    """It is read in all six languages, each part in its own words; where no day is written, it counts from the present one."""
    found = whole(line)
    assert found is not None
    assert (found.every, found.when.starts, found.when.ends, found.until) == (every, starts, ends, until)


@pytest.mark.parametrize(
    ("line", "before", "after"),
    [
        ("Choir practice every Tuesday 19:00", "Choir practice", ""),
        ("every Tuesday 19:00 choir practice", "", "choir practice"),
        ('"Every Friday" every Tuesday 19:00 Town hall', "Every Friday", "Town hall"),
        ("毎週火曜日19時 合唱練習", "", "合唱練習"),
    ],
)
def test_the_words_around_it(line: str, before: str, after: str) -> None:
    """What stands in front of it and behind it is left to the other options; what is quoted is never part of it."""
    found = returning(tokens(line), line)
    assert found is not None
    around = [" ".join(word.text for word in words) for words in (found.before, found.after)]
    assert around == [before, after]


@pytest.mark.parametrize(
    "line",
    [
        "Sports day 14:00 19.6.",
        "Woche der Musik 19.6. 14:00",
        "Friday 15:00",
        "am Freitag um 15 Uhr",
        "on Friday at 15:00",
        "el viernes a las 15",
        "le vendredi à 15 h",
        "na sexta-feira às 15h",
        "金曜日の15時",
        "every Tuesday",
        "Réunion mardi 16 mars 19h",
        "Every good boy 19.6. 14:00",
        "Sonntags-Treff der holidays 19.6. 14:00",
        "todos los amigos 19.6. 14:00",
        "毎週の会 6月19日 14時",
    ],
)
def test_what_does_not(line: str) -> None:
    """A day, a mere "day" or "week" in a title, and a rhythm without a time or a day to begin with are none."""
    assert returning(tokens(line), line) is None


@pytest.mark.parametrize(
    "lead", ["", "on", "this", "next", "am", "diesen", "kommenden", "el", "este", "le", "ce", "na", "no", "esta"]
)
@pytest.mark.parametrize("time", ["15:00", "um 15 Uhr", "a las 15", "à 15 h", "às 15h", "at 3pm"])
def test_one_weekday_is_one_day(lead: str, time: str) -> None:
    """However a weekday is written, alone it is one day and never a series."""
    days = {form for words in WORDS.values() for day in words.weekdays for form in (day, day[:3], f"{day[:2]}.")}
    assert len(days) > 80
    lines = [f"Treffen {lead} {day} {time}" for day in days]
    assert [line for line in lines if returning(tokens(line), line) is not None] == []
