"""Several named values in one text: on one line or on several, with names of any language or in order."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.core.errors import BadOption
from bot.dispatch.pairs import PairsKind, days_of, pairs_of
from bot.dispatch.reading import Doubtful, Reading
from tests.fakes.directory import LINDENAU
from tests.fakes.roadmap import STRINGS, said

NAMES = {"departure": "departure", "Tag der Abreise": "departure", "return": "return", "帰着日": "return"}
READING = Reading("Europe/Berlin", datetime(2027, 1, 11, 10, tzinfo=UTC), "de", [LINDENAU], STRINGS)


@pytest.mark.parametrize(
    "text",
    [
        "departure=9.10.2027, return=21.10.2027",
        "departure: 9.10.2027; return: 21.10.2027",
        "return 21.10.2027\ndeparture 9.10.2027",
        "9.10.2027\n21.10.2027",
        "departure 9.10.2027 return 21.10.2027",
        "departure=9.10.2027 return=21.10.2027",
        "9.10.2027, 21.10.2027",
        "Tag der Abreise = 9.10.2027\n帰着日：21.10.2027",
        "DEPARTURE＝9.10.2027、21.10.2027",
        "return=21.10.2027, 9.10.2027",
        "9 October 2027; October 21, 2027",
        "departure  9.10.2027 \t return   21.10.2027",
        "2027年10月9日、2027年10月21日",
    ],
)
def test_two_days_however_they_are_typed(text: str) -> None:
    """With names, in order, on lines of their own, in any language"""
    typed = PairsKind().read(text, READING)
    assert days_of(typed, NAMES, READING, "anchors") == {"departure": date(2027, 10, 9), "return": date(2027, 10, 21)}


def test_one_day_alone() -> None:
    """A day without a name is the first that is still open"""
    assert days_of("9.10.2027", NAMES, READING, "anchors") == {"departure": date(2027, 10, 9)}


def test_more_values_than_places() -> None:
    """What has no place is refused, with the names that have one"""
    with pytest.raises(BadOption) as refused:
        pairs_of("1, 2, 3", NAMES)
    assert said(refused) == "I do not know what 3 belongs to. What can be given: departure and return"


def test_a_day_that_does_not_exist() -> None:
    """The refusal shows a right pair"""
    with pytest.raises(BadOption) as refused:
        days_of("departure=31.6.2027", NAMES, READING, "anchors")
    assert said(refused) == "There is no 31 June. This would work: departure=30.6.2027"


def test_a_day_with_two_meanings() -> None:
    """Each candidate is the whole text with one of the meanings, which is read as that alone"""
    with pytest.raises(Doubtful) as doubtful:
        days_of("departure=9/10/2027, return=21.10.2027", NAMES, READING, "anchors")
    assert doubtful.value.option == "anchors"
    read = [days_of(one.text, NAMES, READING, "anchors") for one in doubtful.value.candidates]
    assert [one["departure"] for one in read] == [date(2027, 10, 9), date(2027, 9, 10)]
    assert {one["return"] for one in read} == {date(2027, 10, 21)}


def test_much_space_is_one() -> None:
    """However much of it somebody types, between and within values: nothing that reads them later goes through all of it"""
    assert PairsKind().read(f"departure{' ' * 2000}9.10.2027\n\n return\u3000=\t21.10.2027 ", READING) == (
        "departure 9.10.2027; return = 21.10.2027"
    )
