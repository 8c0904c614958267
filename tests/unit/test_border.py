"""What comes from chat networks can be stored, or is nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.message import Asked, Author, Deleted, Edited, File, FileKind, Joined, Reacted, Text, Upload
from bot.core.ref import MessageRef, PersonRef, RoomRef
from bot.delivery.border import LONGEST_KEY, LONGEST_NAME, fitting

HERE = RoomRef("matrix", "!porto")
ANA = Author(PersonRef("matrix", "@ana:x"), "Ana «Água» 森")
SAID = MessageRef("matrix", "$1")
TEXT = Text(HERE, SAID, ANA, "olá 🎉\nzwei", reply_to=MessageRef("matrix", "$0"))
NO_KEYS = ["$" * (LONGEST_KEY + 1), "$\0", "$\ud800"]


@pytest.mark.parametrize(
    "incoming",
    [
        TEXT,
        Upload(HERE, SAID, ANA, File(FileKind.IMAGE, "foto «1».jpg", "{}"), "olhem"),
        Edited(HERE, SAID, ANA, "bom dia"),
        Reacted(HERE, SAID, ANA, SAID, "✅"),
        Joined(HERE),
        Asked(HERE, SAID, ANA, "translate", {"text": "olá 🎉"}),
    ],
    ids=lambda one: type(one).__name__,
)
def test_what_is_well_stays_as_it_is(incoming: Text) -> None:
    """Nothing is changed, nor even copied, of what any database stores"""
    assert fitting(incoming) is incoming


def test_signs_that_cannot_be_stored_are_left_out() -> None:
    """NUL and half surrogate pairs vanish from names and words, wherever they stand"""
    odd = replace(TEXT, text="o\0lá \ud83c", author=replace(ANA, name="A\0na"))
    assert fitting(odd) == replace(TEXT, text="olá ", author=replace(ANA, name="Ana"))
    shared = Upload(HERE, SAID, ANA, File(FileKind.FILE, "a\0.pdf"), "c\0")
    assert fitting(shared) == Upload(HERE, SAID, ANA, File(FileKind.FILE, "a.pdf"), "c")
    asked = Asked(HERE, SAID, ANA, "event add", {"title": "F\0esta", "place": "Porto \ud83c"})
    assert fitting(asked) == replace(asked, given={"title": "Festa", "place": "Porto "})


def test_a_name_has_its_length() -> None:
    """A display name is cut to what is stored of it; only the name, not the words"""
    long = "x" * (LONGEST_NAME + 100)
    fitted = fitting(replace(TEXT, text=long, author=replace(ANA, name=long)))
    assert fitted == replace(TEXT, text=long, author=replace(ANA, name=long[:LONGEST_NAME]))


@pytest.mark.parametrize("key", NO_KEYS)
def test_an_id_that_can_be_none_drops_the_event(key: str) -> None:
    """An event about something that cannot be named concerns nobody"""
    assert fitting(replace(TEXT, room=replace(HERE, key=key))) is None
    assert fitting(replace(TEXT, author=replace(ANA, person=PersonRef("matrix", key)))) is None
    assert fitting(Deleted(HERE, MessageRef("matrix", key), ANA)) is None


@pytest.mark.parametrize("key", NO_KEYS)
def test_a_reply_to_nothing_is_a_message(key: str) -> None:
    """Words stay words, whatever they claim to answer"""
    assert fitting(replace(TEXT, reply_to=MessageRef("matrix", key))) == replace(TEXT, reply_to=None)


@pytest.mark.parametrize("key", NO_KEYS)
def test_a_thread_of_nothing_is_the_room(key: str) -> None:
    """Words stay words, whatever thread they claim to stand in; a thread of something stays as it is"""
    fitted = fitting(replace(TEXT, message=replace(SAID, thread=key)))
    assert isinstance(fitted, Text)
    assert (fitted, fitted.thread) == (TEXT, None)
    within = replace(TEXT, message=replace(SAID, thread="$0"))
    assert fitting(within) is within


@given(text=st.text(st.characters(exclude_categories=[])), name=st.text(st.characters(exclude_categories=[])))
def test_whatever_comes_can_be_stored(text: str, name: str) -> None:
    """What is left is UTF-8 without NUL, and fitting it again changes nothing"""
    fitted = fitting(replace(TEXT, text=text, author=replace(ANA, name=name)))
    assert isinstance(fitted, Text)
    assert b"\0" not in (fitted.text + fitted.author.name).encode()
    assert fitting(fitted) is fitted


def test_letters_carry_no_more_marks_than_anybody_can_read() -> None:
    """Thousands of accents on one letter would take seconds to be compared; a letter keeps thirty, and all others theirs"""
    told = fitting(replace(TEXT, text="é a" + "\u0301\u0316" * 30_000 + " naïve"))
    assert isinstance(told, Text)
    assert told.text == "é a" + "\u0301\u0316" * 15 + " naïve"
