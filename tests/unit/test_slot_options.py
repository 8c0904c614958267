"""Several moments in one option, and what somebody says of numbers."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.moment import Moment
from bot.dispatch.option import Doubtful, Marks, Misread, Moments, Reading, kind_of
from tests.fakes.poll_world import poll_strings

NOW = datetime(2027, 2, 1, 10, 0, tzinfo=UTC)
READING = Reading("Europe/Lisbon", NOW, "en", (), poll_strings())


def moments(text: str) -> list[str]:
    """Return the moments of a text."""
    found = kind_of(Moments).read(text, READING)
    assert isinstance(found, tuple)
    return [one.wall.strftime("%d.%m. %H:%M") for one in found if isinstance(one, Moment)]


def marks(text: str) -> tuple[dict[int, str], str | None]:
    """Return what a text says."""
    found = kind_of(Marks).read(text, READING)
    assert isinstance(found, Marks)
    return dict(found.said), found.others


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("17.2. 9:00, 18.2. 16:30", ["17.02. 09:00", "18.02. 16:30"]),
        ("17.2. 9:00; 18.2. 16:30;", ["17.02. 09:00", "18.02. 16:30"]),
        ("17.2. 9:00\n18.2. 16:30", ["17.02. 09:00", "18.02. 16:30"]),
        ("17.2. 9:00, 10:30, 18.2. 16:30", ["17.02. 09:00", "17.02. 10:30", "18.02. 16:30"]),
        ("Wednesday, 17 February 2027, 9:00, Thursday, 18 February 2027, 16:30", ["17.02. 09:00", "18.02. 16:30"]),
        ("2月17日17:00、2月18日17:00", ["17.02. 17:00", "18.02. 17:00"]),
        ("2027-02-17T09:00", ["17.02. 09:00"]),
    ],
)
def test_several_moments(text: str, wanted: list[str]) -> None:
    """Parted by commas, semicolons, lines or Japanese signs; a comma in a date parts nothing; a time alone is of that day"""
    assert moments(text) == wanted


def test_one_that_does_not_fit_is_shown_right_among_the_others() -> None:
    """The right line keeps what was right"""
    with pytest.raises(Misread) as fault:
        moments("17.2. 9:00, 31.2. 9:00, 18.2. 16:30")
    assert fault.value.right == "17.2. 9:00; 28.2. 09:00; 18.2. 16:30"
    assert moments(fault.value.right) == ["17.02. 09:00", "28.02. 09:00", "18.02. 16:30"]


def test_one_in_doubt_is_asked_about_alone() -> None:
    """Each candidate is the whole text with that one made exact"""
    with pytest.raises(Doubtful) as doubt:
        moments("17.2. 9:00, 3/4 9:00")
    assert [moments(one.text)[1] for one in doubt.value.candidates] == ["03.04. 09:00", "04.03. 09:00"]


@pytest.mark.parametrize(
    ("text", "said", "others"),
    [
        ("1 3", {1: "yes", 3: "yes"}, "no"),
        ("１、３", {1: "yes", 3: "yes"}, "no"),
        ("1-3", {1: "yes", 2: "yes", 3: "yes"}, "no"),
        ("1 yes, 2 if need be, 3 no", {1: "yes", 2: "maybe", 3: "no"}, None),
        ("1: yes; 2: maybe; 3: no.", {1: "yes", 2: "maybe", 3: "no"}, None),
        ("1 ja 2 zur Not 3 nein, danke", {1: "yes", 2: "maybe", 3: "no"}, None),
        ("1 はい、2 調整可、3 いいえ", {1: "yes", 2: "maybe", 3: "no"}, None),
        ("1 sí, 2 si hace falta", {1: "yes", 2: "maybe"}, None),
        ("1 oui, 2 au besoin", {1: "yes", 2: "maybe"}, None),
        ("1 sim, 2 se for preciso", {1: "yes", 2: "maybe"}, None),
        ("1 2 yes, 3 no", {1: "yes", 2: "yes", 3: "no"}, None),
        ("yes 1 3", {1: "yes", 3: "yes"}, "no"),
        ("no 2", {2: "no"}, None),
        ("2 maybe", {2: "maybe"}, None),
        ("2 open", {2: "open"}, None),
        ("no", {}, "no"),
        ("Ja!", {}, "yes"),
    ],
)
def test_what_is_said_of_numbers(text: str, said: dict[int, str], others: str | None) -> None:
    """Each number with the word after it, in any language; numbers alone are yes and the rest no; a word alone is for all"""
    assert marks(text) == (said, others)


@pytest.mark.parametrize(
    "text", ["thanks", "3 pm works for me", "1 yes 2", "yes 1 no 2", "see you on the 3rd", "1 perhaps on Friday", "?"]
)
def test_talk_is_no_answer(text: str) -> None:
    """Anything else is not guessed at, so that a reply among people stays one"""
    with pytest.raises(Misread) as fault:
        marks(text)
    assert marks(fault.value.right) == ({1: "yes", 2: "maybe", 3: "no"}, None)
    assert not kind_of(Marks).spans(text)


@given(st.dictionaries(st.integers(1, 10), st.sampled_from(["yes", "maybe", "no", "open"]), min_size=1))
def test_what_takes_an_answer_back_is_read_as_it_was(said: dict[int, str]) -> None:
    """The line that gives an answer back says exactly that answer"""
    assert marks(" ".join(f"{number} {word}" for number, word in said.items())) == (said, None)
