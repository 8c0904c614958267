"""Codes of participants and hosts, as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import BadOption
from bot.features.roadmap.code import codes, read, spans
from bot.features.roadmap.detail import Per
from bot.features.roadmap.model import Wish
from tests.fakes.roadmap import DUE, said

PAPERS = Wish("Exit papers", DUE, per=Per.PARTICIPANT, expected=24)
HOSTS = Wish("Hosts", DUE, per=Per.HOST, expected=20)
EVERY, BUT = {"all", "alle", "全員"}, {"but", "außer", "以外"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("P07", {"P07"}),
        ("p7, P19", {"P07", "P19"}),
        ("Ｐ０７　Ｐ１９", {"P07", "P19"}),
        ("7 and 19", {"P07", "P19"}),
        ("P07 und P19", {"P07", "P19"}),
        ("P03-P05", {"P03", "P04", "P05"}),
        ("P03 – 5, P09", {"P03", "P04", "P05", "P09"}),
        ("all", set(codes(PAPERS))),
        ("ALLE", set(codes(PAPERS))),
        ("all but P07 P19", set(codes(PAPERS)) - {"P07", "P19"}),
        ("全員　以外　P07、P19", set(codes(PAPERS)) - {"P07", "P19"}),
    ],
)
def test_what_is_read(text: str, expected: set[str]) -> None:
    """Some codes, a span, all, or all but some; phones and languages as they are"""
    assert read(text, PAPERS, EVERY, BUT) == expected


@pytest.mark.parametrize(
    "text", ["Leon", "P25", "P00", "HF03", "P7x", "all P07", "all but", "all but Leon", "", "P05-P03", "—"]
)
def test_what_is_not_read_is_not_repeated(text: str) -> None:
    """H7: a name may stand there; the answer shows how codes look and nothing of what was typed"""
    with pytest.raises(BadOption) as refused:
        read(text, PAPERS, EVERY, BUT)
    assert said(refused) == "I read codes from P01 to P24, as here: P01 P24"


def test_hosts_have_codes_of_their_own() -> None:
    """HF01 to HF20; a number alone means one of them"""
    assert (codes(HOSTS)[0], codes(HOSTS)[-1]) == ("HF01", "HF20")
    assert read("HF3 11", HOSTS, EVERY, BUT) == {"HF03", "HF11"}


@given(st.sets(st.sampled_from(codes(PAPERS)), min_size=1))
def test_what_is_written_short_is_read_again(several: set[str]) -> None:
    """However many codes an undo has to name: it names exactly these, on one short line"""
    short = spans(sorted(several))
    assert read(short, PAPERS, EVERY, BUT) == several
    assert len(short) <= len(",".join(several)) + 1


@given(st.text(max_size=40))
def test_nothing_else_is_ever_kept(text: str) -> None:
    """Whatever somebody types, nothing but a code that there is comes out"""
    try:
        found = read(text, PAPERS, EVERY, BUT)
    except BadOption:
        return
    assert found <= set(codes(PAPERS))
