"""From when to when: hours up to hours, days up to days, the time in front of the day."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dispatch.dates import is_day, is_moment
from bot.dispatch.stretch import LONGEST, one_each, stretch, weekly


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("19.6. 14-22 Uhr", "19.6. 14:00", "22:00"),
        ("19.6., 14–22 Uhr", "19.6. 14:00", "22:00"),
        ("19.6. von 14 bis 22 Uhr", "19.6. 14:00", "22:00"),
        ("19.6. 14:00 bis 22:00", "19.6. 14:00", "22:00"),
        ("14-22 Uhr am 19.6.", "am 19.6. 14:00", "22:00"),
        ("19.6. 14.30-16 Uhr", "19.6. 14:30", "16:00"),
        ("19.6. 18-24 Uhr", "19.6. 18:00", "00:00"),
        ("19 June 2-4 pm", "19 June 14:00", "16:00"),
        ("19 June 11-1 pm", "19 June 11:00", "13:00"),
        ("19 June from 14:00 to 22:00", "19 June 14:00", "22:00"),
        ("19 de junio de 14:00 a 22:00", "19 de junio 14:00", "22:00"),
        ("19 de junio de las 14 h a las 22 h", "19 de junio 14:00", "22:00"),
        ("le 19 juin de 14 h à 22 h", "le 19 juin 14:00", "22:00"),
        ("le 19 juin de 14 h 30 à 22 h", "le 19 juin 14:30", "22:00"),
        ("19 de junho das 14h às 22h", "19 de junho 14:00", "22:00"),
        ("19.6. 14h-22h", "19.6. 14:00", "22:00"),
        ("6月19日 14時から22時", "6月19日 14:00", "22:00"),
        ("6月19日14時から22時まで", "6月19日 14:00", "22:00"),
        ("19.6. 14:00 bis 20.6. 16:00", "19.6. 14:00", "20.6. 16:00"),
        ("19.6. bis 21.6.", "19.6.", "21.6."),
        ("19.-21.6.", "19.6.", "21.6."),
        ("vom 19. bis 21.6.2027", "19.6.2027", "21.6.2027"),
    ],
)
def test_from_when_to_when(text: str, starts: str, ends: str) -> None:
    """Both ends are read, in the words of each language; they come out as exact forms."""
    found = stretch(text)
    assert found is not None
    assert (found.starts, found.ends) == (starts, ends)
    assert is_moment(found.starts)
    assert is_moment(found.ends or "") or is_moment(f"2027-06-19 {found.ends}")


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("15:00 on 12 March", "on 12 March 15:00"),
        ("at 3 pm on 12 March", "on 12 March 15:00"),
        ("um 15 Uhr am 12.3.", "am 12.3. 15:00"),
        ("às 15h no dia 12 de março", "no dia 12 de março 15:00"),
        ("12.3. 15:00", "12.3. 15:00"),
    ],
)
def test_the_time_may_stand_first(text: str, starts: str) -> None:
    """A time in front of its day is put behind it."""
    found = stretch(text)
    assert found is not None
    assert (found.starts, found.ends, found.timed) == (starts, None, True)


def test_a_day_alone_has_no_time() -> None:
    """A whole day is told from a moment."""
    found = stretch("19.6.")
    assert found is not None
    assert not found.timed


@pytest.mark.parametrize(
    "text", ["", "Bus", "19.6. 14-22", "14-22 Uhr", "Klasse 8-10", "19.6. Bus", "19.6. 14:00 " + "x" * LONGEST]
)
def test_what_says_nothing_of_when(text: str) -> None:
    """Numbers without anything that makes them hours are none, nor is a time without a day; long texts are not looked at."""
    assert stretch(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("every Friday 15:00", "Friday 15:00"),
        ("on Mondays 9:00", "Monday 9:00"),
        ("montags um 9 Uhr", "montag um 9 Uhr"),
        ("mittwochs 9 Uhr", "mittwoch 9 Uhr"),
        ("todos los sábados a las 9", "sábado a las 9"),
        ("tous les lundis à 9h", "lundi à 9h"),
        ("todas as segundas-feiras às 9", "segunda-feira às 9"),
        ("毎週月曜9時", "月曜9時"),
        ("Friday 15:00", None),
        ("todos los amigos", None),
    ],
)
def test_what_comes_back_every_week(text: str, day: str | None) -> None:
    """A weekday in the singular or the plural, in each language's own way of saying so."""
    assert weekly(text) == day


@pytest.mark.parametrize("text", ["Sonntags-Treff der holidays", "tous les amis", "毎週の会"])
def test_other_words_stay(text: str) -> None:
    """What is no weekday of many, people have written so."""
    assert one_each(text) == text


@given(st.text(alphabet="0123456789.:-/ hUrampjuni月日時分から~toà", max_size=40))
def test_what_is_read_is_a_date(text: str) -> None:
    """Whatever is typed: what comes out begins with a date, and there is a time in it if it says so."""
    found = stretch(text)
    if found is not None:
        assert is_moment(found.starts)
        assert is_day(found.starts) is not found.timed
