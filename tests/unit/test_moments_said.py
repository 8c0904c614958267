"""Moments in words: the exact form of every language."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.moment import Moment
from bot.core.phrase import Form, When
from bot.i18n import KNOWN_LOCALES
from bot.i18n.moments import say_when

LINDENAU = "Europe/Berlin"
MINASAKI = "Asia/Tokyo"


def _moment(text: str, zone: str = LINDENAU) -> Moment:
    return Moment(datetime.fromisoformat(text), zone)


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "Wednesday, 31 March 2027, 12:00"),
        ("de", "Mittwoch, 31. März 2027, 12:00"),
        ("es", "miércoles, 31 de marzo de 2027, 12:00"),
        ("fr", "mercredi 31 mars 2027, 12:00"),
        ("pt", "quarta-feira, 31 de março de 2027, 12:00"),
        ("ja", "2027年3月31日(水) 12:00"),
    ],
)
def test_in_full(locale: str, said: str) -> None:
    """A due moment is said with weekday, date, year and time (story ST1)."""
    assert say_when(When(_moment("2027-03-31T12:00")), locale) == said


def test_each_city_reads_its_own_clock() -> None:
    """Noon in Lindenau is 19:00 in Minasaki, and reads so in Japanese (story ST1)."""
    due = _moment("2027-03-31T12:00")
    assert say_when(When(due.seen_from(MINASAKI)), "ja") == "2027年3月31日(水) 19:00"


def test_a_night_hour_over_there_is_the_next_day() -> None:
    """The end of the festival is early on Sunday in Minasaki, without a leading zero (story ST3)."""
    end = _moment("2027-06-19T22:00").seen_from(MINASAKI)
    assert say_when(When(end, Form.DAY_TIME), "ja") == "6月20日(日) 5:00"
    assert say_when(When(end), "de") == "Sonntag, 20. Juni 2027, 5:00"


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "Saturday, 19 June, 15:00"),
        ("de", "Samstag, 19. Juni, 15:00"),
        ("es", "sábado, 19 de junio, 15:00"),
        ("fr", "samedi 19 juin, 15:00"),
        ("pt", "sábado, 19 de junho, 15:00"),
        ("ja", "6月19日(土) 15:00"),
    ],
)
def test_without_the_year(locale: str, said: str) -> None:
    """A moment near by is said with weekday, date and time."""
    assert say_when(When(_moment("2027-06-19T15:00"), Form.DAY_TIME), locale) == said


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "Friday, 12 March 2027"),
        ("de", "Freitag, 12. März 2027"),
        ("es", "viernes, 12 de marzo de 2027"),
        ("fr", "vendredi 12 mars 2027"),
        ("pt", "sexta-feira, 12 de março de 2027"),
        ("ja", "2027年3月12日(金)"),
    ],
)
def test_a_day(locale: str, said: str) -> None:
    """A day reads the same whether it is a whole day or the day of a moment."""
    assert say_when(When(_moment("2027-03-12T15:00"), Form.DAY), locale) == said
    assert say_when(When(date(2027, 3, 12), Form.DAY), locale) == said
    assert say_when(When(date(2027, 3, 12), Form.FULL), locale) == said


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "Friday, 12 March"),
        ("de", "Freitag, 12. März"),
        ("es", "viernes, 12 de marzo"),
        ("fr", "vendredi 12 mars"),
        ("pt", "sexta-feira, 12 de março"),
        ("ja", "3月12日(金)"),
    ],
)
def test_a_whole_day_without_the_year(locale: str, said: str) -> None:
    """The short form of a whole day has weekday and date, and no hour is made up."""
    assert say_when(When(date(2027, 3, 12), Form.DAY_TIME), locale) == said


@pytest.mark.parametrize("locale", KNOWN_LOCALES)
def test_the_time_alone(locale: str) -> None:
    """Hours run from 0 to 23 and carry no leading zero, minutes always have two digits."""
    times = ["00:05", "09:00", "14:30", "23:59"]
    said = [say_when(When(_moment(f"2027-06-19T{time}"), Form.TIME), locale) for time in times]
    assert said == ["0:05", "9:00", "14:30", "23:59"]


def test_a_whole_day_has_no_time() -> None:
    """Asking for the time of a whole day is a defect, not midnight."""
    with pytest.raises(ValueError, match="no time"):
        say_when(When(date(2027, 3, 12), Form.TIME), "en")


def test_french_counts_the_first() -> None:
    """French says "1er" for the first day of a month and plain numbers for all others."""
    assert say_when(When(_moment("2027-03-01T09:00")), "fr") == "lundi 1er mars 2027, 9:00"
    assert say_when(When(date(2027, 4, 1), Form.DAY_TIME), "fr") == "jeudi 1er avril"
    assert say_when(When(date(2027, 3, 21), Form.DAY), "fr") == "dimanche 21 mars 2027"
    assert say_when(When(date(2027, 3, 1), Form.DAY), "es") == "lunes, 1 de marzo de 2027"


def test_the_wall_decides_not_the_offset() -> None:
    """An hour that happens twice is said as the clock shows it, both times."""
    wall = datetime.fromisoformat("2027-10-31T02:30")
    assert {say_when(When(Moment(wall, LINDENAU, fold)), "en") for fold in (0, 1)} == {"Sunday, 31 October 2027, 2:30"}


def test_a_variety_and_a_stranger() -> None:
    """A variety is said as its language; a language without an order of its own follows English."""
    assert say_when(When(_moment("2027-03-31T12:00")), "de-AT") == "Mittwoch, 31. März 2027, 12:00"
    assert say_when(When(_moment("2027-03-31T12:00")), "nl") == "woensdag, 31 maart 2027, 12:00"
    with pytest.raises(LookupError, match="xx"):
        say_when(When(_moment("2027-03-31T12:00")), "xx")


@given(wall=st.datetimes(datetime(2000, 1, 1), datetime(2100, 12, 31)), locale=st.sampled_from(KNOWN_LOCALES))  # noqa: DTZ001 wall times are naive
def test_nothing_is_lost(wall: datetime, locale: str) -> None:
    """Year, day, hour and minute of every moment can be read off in every language."""
    said = say_when(When(Moment(wall, "UTC")), locale)
    assert said.endswith(f" {wall.hour}:{wall.minute:02}")
    assert str(wall.year) in said
    assert str(wall.day) in said.removesuffix(f"{wall.hour}:{wall.minute:02}").replace(str(wall.year), "")


def test_the_card_of_the_festival() -> None:
    """Both cities' lines of an event's card read as in the guide (conversation 10)."""
    begins, ends = (_moment(f"2027-06-19T{hour}:00") for hour in (14, 22))
    assert say_when(When(begins), "de") == "Samstag, 19. Juni 2027, 14:00"
    assert say_when(When(ends, Form.TIME), "de") == "22:00"
    assert say_when(When(begins.seen_from(MINASAKI)), "ja") == "2027年6月19日(土) 21:00"
    assert say_when(When(ends.seen_from(MINASAKI), Form.DAY_TIME), "ja") == "6月20日(日) 5:00"


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", ["June 2027", "Jun", "Sat", "Sat 19", "19 Jun"]),
        ("de", ["Juni 2027", "Jun", "Sa", "Sa 19.", "19. Juni"]),
        ("es", ["junio de 2027", "jun", "sáb", "sáb 19", "19 jun"]),
        ("fr", ["juin 2027", "juin", "sam.", "sam. 19", "19 juin"]),
        ("pt", ["junho de 2027", "jun.", "sábado", "sábado 19", "19 de jun."]),
        ("ja", ["2027年6月", "6月", "土", "19日(土)", "6月19日"]),
    ],
)
def test_short_forms_for_columns(locale: str, said: list[str]) -> None:
    """Over a column of a picture stands as little as will do."""
    forms = (Form.MONTH, Form.SHORT_MONTH, Form.WEEKDAY, Form.COLUMN, Form.SHORT_DAY)
    assert [say_when(When(date(2027, 6, 19), form), locale) for form in forms] == said
