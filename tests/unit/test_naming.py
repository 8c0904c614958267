"""Whether a text names somebody."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.ref import PersonRef
from bot.storage.naming import Naming

WILL = Naming("Will Quill", [PersonRef("matrix", "@wquill:example.org")])
TANAKA = Naming("田中 大地", [PersonRef("console", "tanaka")])


@pytest.mark.parametrize(
    "text",
    [
        "Thanks, Will Quill!",
        "thanks, will  quill",
        "Quill's bus",
        "WILL: yes",
        "@wquill:example.org",
        "hello @WQuill, are you there?",
        "Quillさん、おはようございます",
        json.dumps("two lines\nQuill"),
    ],
)
def test_a_name_is_found(text: str) -> None:
    """The whole name, one word of it, or an account, beside whatever signs; strictly too"""
    assert WILL.names(text)
    assert WILL.names(text, strictly=True)


@pytest.mark.parametrize("text", ["", "Tranquillity", "Quills", "Willow", "wquill", "@wquillers"])
def test_part_of_a_word_is_no_name(text: str) -> None:
    """What only begins or ends like a name is left alone"""
    assert not WILL.names(text)


def test_an_ordinary_word_is_no_name_where_that_matters() -> None:
    """Where a mistake would cost others what is theirs, a word has to be written as a name"""
    text = "we will be there"
    assert WILL.names(text)
    assert not WILL.names(text, strictly=True)


@pytest.mark.parametrize("text", ["田中さん、おはようございます", "大地さん", "担当は田中です", "TANAKA さん"])
def test_names_without_spaces_around(text: str) -> None:
    """In scripts that set no spaces a name stands beside other signs"""
    assert TANAKA.names(text)


def test_one_sign_is_no_name() -> None:
    """A single sign or two letters of a name could be anything"""
    naming = Naming("王 Li", [])
    assert not naming.names("王様と Li")
    assert naming.names("王 Li さん")


def test_nobody_is_never_named() -> None:
    """Without a name and accounts nothing is found"""
    assert not Naming("", []).names("anything")


@given(st.text(), st.text(), st.text(min_size=1))
def test_any_name_is_found_between_spaces(before: str, after: str, name: str) -> None:
    """Whatever signs a name has, it is found where it stands alone"""
    if name.strip():
        assert Naming(name, []).names(f"{before} {' '.join(name.split())} {after}")
