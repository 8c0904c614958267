"""Ids: short ones that people type, long ones that make a write happen once."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.ids import Prefix, RandomIds, ShortId, parse_short_id

NUMBERS = st.integers(1, 999_999_999)
MOMENTS = st.integers(0, 2**48 - 1)
FULL_WIDTH = str.maketrans({chr(sign): chr(sign + 0xFEE0) for sign in range(0x21, 0x7F)})


@given(st.sampled_from(Prefix), NUMBERS)
def test_a_short_id_is_read_as_it_is_written(prefix: Prefix, number: int) -> None:
    """Whatever the bot calls a thing, people can type"""
    short = ShortId(prefix, number)
    assert parse_short_id(str(short)) == short


@given(st.sampled_from(Prefix), NUMBERS)
def test_a_short_id_is_read_as_phones_type_it(prefix: Prefix, number: int) -> None:
    """Small letters, full-width signs and space around it mean the same"""
    short = ShortId(prefix, number)
    for typed in (str(short).lower(), f" {short}\n", str(short).translate(FULL_WIDTH), f"\u3000{short}"):
        assert parse_short_id(typed) == short


@pytest.mark.parametrize(
    "typed",
    ["", "E", "12", "E 12", "E0", "E012", "E-1", "E1.5", "E12x", "xE12", "EE1", "P7", "HF3", "L2", "E1234567890", "Ä1"],
)
def test_what_is_no_short_id(typed: str) -> None:
    """Other letters, other people's codes, leading zeros and anything around it are no id of ours"""
    assert parse_short_id(typed) is None


@given(st.text())
def test_any_text_can_be_asked(typed: str) -> None:
    """Reading never fails, and what is read is written the same way up to form"""
    found = parse_short_id(typed)
    assert found is None or parse_short_id(str(found)) == found


@given(MOMENTS, MOMENTS, st.integers())
def test_row_ids_sort_by_age(one: int, other: int, seed: int) -> None:
    """A row made later has the greater id, whatever the random part; every id has 24 small letters and digits"""
    ids = RandomIds(Random(seed))  # noqa: S311 - a law over all sources
    first, second = ids.row(one), ids.row(other)
    assert all(len(row) == 24 and set(row) <= set("0123456789abcdefghijklmnopqrstuv") for row in (first, second))
    if one != other:
        assert (first < second) == (one < other)


def test_row_ids_of_one_moment_differ() -> None:
    """Many rows of the same millisecond have different ids"""
    ids = RandomIds()
    assert len({ids.row(1_800_000_000_000) for _ in range(10_000)}) == 10_000


def test_a_seeded_source_repeats_itself() -> None:
    """A script played twice has the same ids; different seeds have different ones"""
    rows = [RandomIds(Random(seed)).row(5) for seed in (1, 1, 2)]  # noqa: S311 - the same ids at every run
    assert rows[0] == rows[1] != rows[2]


@given(st.integers(1, 9), st.integers())
def test_digits_can_be_read_aloud(count: int, seed: int) -> None:
    """A code has exactly as many digits as asked for, also on paper, where leading zeros get lost"""
    digits = RandomIds(Random(seed)).digits(count)  # noqa: S311 - a law over all sources
    assert len(digits) == count
    assert str(int(digits)) == digits
    assert int(digits) > 0


def test_digits_use_their_whole_range() -> None:
    """Codes are spread over all numbers of their length"""
    ids = RandomIds(Random(1))  # noqa: S311 - the same ids at every run
    assert {ids.digits(1) for _ in range(1000)} == set("123456789")
