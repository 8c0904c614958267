"""What somebody writes from right to left turns nothing that stands behind it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.direction import straight
from bot.core.phrase import Phrase
from bot.core.reply import Folded, Quote, Said
from bot.core.wire import Capabilities
from bot.dispatch.composing import Composer
from tests.fakes.strings import FakeStrings


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        ("good morning", "good morning"),
        ("caf\u00e9", "caf\u00e9"),
        ("\u202ehidden", "\u202ehidden\u202c"),
        ("\u202ehidden\u202c", "\u202ehidden\u202c"),
        ("\u2067a\u202eb", "\u2067a\u202eb\u202c\u2069"),
        ("\u2067a\u202eb\u2069c", "\u2067a\u202eb\u2069c"),
        ("a\u202cb\u2069", "a\u202cb\u2069"),
        ("\u2066\u2066a\u2069", "\u2066\u2066a\u2069\u2069"),
    ],
)
def test_what_is_open_is_closed(line: str, closed: str) -> None:
    """Each mark that turns the direction is taken back once at the end of the line, and nothing else is added"""
    assert straight(line) == closed


@given(st.lists(st.sampled_from("a\u00e9\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")).map("".join))
def test_closing_twice_changes_nothing(line: str) -> None:
    """Whatever the marks, a line that is closed is closed, and begins as it was written"""
    closed = straight(line)
    assert straight(closed) == closed
    assert closed.startswith(line)


def test_peoples_words_and_quotations_are_closed() -> None:
    """In a message each line of somebody's words, and of a quotation, ends in the direction in which it began"""
    blocks = (Said("\u202eone\ntwo"), Quote("\u202ethree"))
    document = Composer(FakeStrings()).compose(blocks, ("en",), Capabilities())
    assert [line.text for line in document.lines] == ["\u202eone\u202c", "two", "\u202ethree\u202c"]
    folded = Folded("\u202eone …", "\u202eone\n\u202etwo", Phrase("how"))
    beginning = Composer(FakeStrings()).compose((folded,), ("en",), Capabilities()).lines[0]
    assert (beginning.text, beginning.unfolds) == ("\u202eone …\u202c", ("\u202eone\u202c", "\u202etwo\u202c"))
