"""Months and weeks as people type them, in six languages; it is Tuesday, 1 June 2027."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dispatch.option import Doubtful, Misread, Period, kind_of
from bot.dispatch.period import month_of, week_of
from bot.dispatch.reading import Reading
from tests.fakes.event_world import event_strings

NOW = datetime(2027, 6, 1, 8, tzinfo=UTC)
KIND = kind_of(Period)
JUNE, JULY = date(2027, 6, 1), date(2027, 7, 1)


def _read(text: str) -> Period:
    found = KIND.read(text, Reading("Europe/Berlin", NOW, "en", (), event_strings()))
    assert isinstance(found, Period)
    return found


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("2027-06", JUNE),
        ("06/2027", JUNE),
        ("6.2027", JUNE),
        ("June", JUNE),
        ("june 2028", date(2028, 6, 1)),
        ("May", date(2028, 5, 1)),
        ("Dez.", date(2027, 12, 1)),
        ("Juni 2027", JUNE),
        ("junio de 2027", JUNE),
        ("juin", JUNE),
        ("junho de 2027", JUNE),
        ("６月", JUNE),
        ("2027年6月", JUNE),
        ("1月", date(2028, 1, 1)),
        ("month", JUNE),
        ("diesen Monat", JUNE),
        ("今月", JUNE),
        ("next", JULY),
        ("next month", JULY),
        ("nächsten Monat", JULY),
        ("el mes que viene", JULY),
        ("mois prochain", JULY),
        ("próximo mês", JULY),
        ("来月", JULY),
        ("19.6.", JUNE),
        ("2027-07-03", JULY),
        ("tomorrow", JUNE),
    ],
)
def test_a_month(text: str, first: date) -> None:
    """A month without a year is the coming one; a day stands for its month."""
    assert _read(text) == month_of(first)


@pytest.mark.parametrize(
    ("text", "monday"),
    [
        ("week", date(2027, 5, 31)),
        ("diese Woche", date(2027, 5, 31)),
        ("今週", date(2027, 5, 31)),
        ("semana", date(2027, 5, 31)),
        ("next week", date(2027, 6, 7)),
        ("Nächste Woche", date(2027, 6, 7)),
        ("semaine prochaine", date(2027, 6, 7)),
        ("la próxima semana", date(2027, 6, 7)),
        ("来週", date(2027, 6, 7)),
        ("week 24", date(2027, 6, 14)),
        ("KW 24", date(2027, 6, 14)),
        ("kw24", date(2027, 6, 14)),
        ("2027-W24", date(2027, 6, 14)),
        ("Woche 3", date(2028, 1, 17)),
        ("week 19.6.", date(2027, 6, 14)),
        ("week of 2027-06-19", date(2027, 6, 14)),
        ("Woche vom 19.6.", date(2027, 6, 14)),
        ("6月19日の週", date(2027, 6, 14)),
        ("2027-06-19 week", date(2027, 6, 14)),
    ],
)
def test_a_week(text: str, monday: date) -> None:
    """Weeks begin on Monday and have the numbers of ISO 8601; a number without a year is the coming one."""
    assert _read(text) == week_of(monday)


@pytest.mark.parametrize(
    "text", ["soon", "13/2027", "2027-13", "week 54", "2027-W60", "June July", "1812-06", "week soon", "月月"]
)
def test_anything_else_is_refused_with_what_would_fit(text: str) -> None:
    """Nothing is guessed: the refusal repeats the words and names one right form."""
    with pytest.raises(Misread) as refused:
        _read(text)
    assert refused.value.right.startswith("202")


def test_a_doubtful_day_beside_the_word_for_a_week_is_asked_about_as_a_week() -> None:
    """What is chosen is a week again."""
    with pytest.raises(Doubtful) as doubtful:
        _read("week 3/4/2028")
    assert {_read(candidate.text).first for candidate in doubtful.value.candidates} == {date(2028, 4, 3), date(2028, 2, 28)}


@given(st.dates(date(2001, 1, 1), date(2099, 12, 31)))
def test_a_day_lies_in_its_month_and_its_week(day: date) -> None:
    """Months begin on the first and end before the next one; weeks are seven days from a Monday."""
    month, week = month_of(day), week_of(day)
    assert month.first <= day <= month.last
    assert (month.first.day, (month.last.replace(day=28) - month.last).days <= 0) == (1, True)
    assert week.first <= day <= week.last
    assert (week.first.weekday(), (week.last - week.first).days) == (0, 6)
