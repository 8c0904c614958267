"""Commands in sentences are called what people find in their list of commands."""

from __future__ import annotations

import pytest

from bot.core.document import Document, Line, Span
from bot.dispatch.spelling import Spelling
from docs.generate import every_command

SPELLING = Spelling(every_command())


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
    assert SPELLING.spelled(document) == Document((Line((Span("see "), Span(shown, strong=True)), quoted=True),))
