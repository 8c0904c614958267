"""Commands in sentences are called what people find in their list of commands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.document import Document, Line, Span
from bot.core.ref import RoomRef
from bot.core.wire import Act, Control, ControlKind, Outgoing
from bot.dispatch.spelling import Spelling
from docs.generate import every_command

SPELLING = Spelling(every_command())
ROW = Outgoing("row", RoomRef("discord", "1"), Act.SEND)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("All events: /event list", "All events: /events list"),
        ("More: /roadmap list 2 · /event add", "More: /dates list 2 · /event add"),
        ("Type /room link accept or /room link 4711", "Type /room accept or /room link 4711"),
        ("/event rsvp E1 yes, /events", "/rsvp E1 yes, /events list"),
        ("https://example.org/event list", "https://example.org/event list"),
        ("and/or, 1/2, /nothing of ours", "and/or, 1/2, /nothing of ours"),
        ("/help", "/help"),
    ],
)
def test_a_command_is_called_what_it_is_published_as(said: str, shown: str) -> None:
    """Whoever reads a hint on a network with commands of its own finds the command under that name."""
    document = Document((Line((Span("see "), Span(said, strong=True)), quoted=True),))
    spelled = Document((Line((Span("see "), Span(shown, strong=True)), quoted=True),))
    assert SPELLING.spelled(replace(ROW, document=document)) == replace(ROW, document=spelled)


def test_what_is_tapped_says_the_same() -> None:
    """The numbers and buttons under a message have the names that the message has; what they stand for stays as it is."""
    numbers = (Control("1", "1 See the events: /event list"), Control("2", "2 What is open: /roadmap list"))
    words = Control("", "Improve", ControlKind.WORDS, text="Type /event list")
    spelled = SPELLING.spelled(replace(ROW, controls=(*numbers, words)))
    assert spelled.controls == (
        Control("1", "1 See the events: /events list"),
        Control("2", "2 What is open: /dates list"),
        words,
    )


def test_what_says_nothing_stays() -> None:
    """A removal or a reaction has no words."""
    assert SPELLING.spelled(replace(ROW, act=Act.REDACT)) == replace(ROW, act=Act.REDACT)
