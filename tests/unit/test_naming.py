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
    """The whole name, one word of it, or an account, beside whatever signs and in any case"""
    assert WILL.names(text)


@pytest.mark.parametrize("text", ["Thanks, Will  Quill!", "@wquill:example.org", "hello @WQuill, are you there?"])
def test_a_whole_name_is_found_strictly(text: str) -> None:
    """Where a mistake would cost others what is theirs, the whole name as it is written counts, and an account"""
    assert WILL.names(text, strictly=True)


@pytest.mark.parametrize("text", ["", "Tranquillity", "Quills", "Willow", "wquill", "@wquillers"])
def test_part_of_a_word_is_no_name(text: str) -> None:
    """What only begins or ends like a name is left alone"""
    assert not WILL.names(text)


@pytest.mark.parametrize(
    "text", ["we will be there", "Will you come?", "Quill's bus", "will quill", "WILL QUILL", "Will Quills"]
)
def test_an_ordinary_word_is_no_name_where_that_matters(text: str) -> None:
    """Where a mistake would cost others what is theirs, neither a part of the name counts nor another spelling"""
    assert not WILL.names(text, strictly=True)


def test_a_short_name_is_none_where_that_matters() -> None:
    """Whoever is called like an article or a sign takes no text along in which it stands"""
    for name in ("de", "a", "王"):
        assert Naming(name, []).names(f"x {name} x")
        assert not Naming(name, []).names(f"x {name} x", strictly=True)


@pytest.mark.parametrize(
    ("call", "concerned"),
    [
        ("role revoke @wquill:example.org teacher porto --as holder", True),
        ("role revoke matrix:@wquill:example.org teacher porto", True),
        ('city closed add 2027-05-01 "Day of Will Quill" --city porto', True),
        ('city closed add 2027-05-01 "Quill" --city porto', False),
        ("role revoke @wquill:example.organ teacher porto", False),
        ("event rsvp E1 yes", False),
    ],
)
def test_a_command_concerns_somebody(call: str, *, concerned: bool) -> None:
    """By the account as one of its words, or by the whole name in quotes"""
    assert WILL.concerns(call) == concerned


@pytest.mark.parametrize("name", ["yes", "rsvp", "event rsvp", "E1 yes", "none --was yes", "porto"])
def test_words_of_commands_are_no_names(name: str) -> None:
    """Whoever is called like words of our own has nothing to do with our commands"""
    assert not Naming(name, [PersonRef("console", "eva")]).concerns("event rsvp E1 none --was yes --side porto")


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
    assert not Naming("", []).names("anything", strictly=True)
    assert not Naming("", []).concerns('"anything"')


@given(st.text(), st.text(), st.text(min_size=1))
def test_any_name_is_found_between_spaces(before: str, after: str, name: str) -> None:
    """Whatever signs a name has, it is found where it stands alone"""
    if name.strip():
        assert Naming(name, []).names(f"{before} {' '.join(name.split())} {after}")


def test_every_name_somebody_goes_by_counts() -> None:
    """Called otherwise on another network, they are recognised by each name, whole or in part, as by a single one"""
    naming = Naming("Will Quill", [], ["quilly 99", "", "田中 大地"])
    assert [text for text in ("Quill", "QUILLY", "大地", "Will power", "nobody") if naming.names(text)] == [
        "Quill",
        "QUILLY",
        "大地",
        "Will power",
    ]
    strictly = ("Will Quill", "with quilly 99", "田中 大地", "quilly", "Will power")
    assert [text for text in strictly if naming.names(text, strictly=True)] == ["Will Quill", "with quilly 99", "田中 大地"]
