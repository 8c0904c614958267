"""Words ready to be shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.core.document import Document, Line, Span

WORDS = st.text(st.characters(exclude_characters="\n\r"), max_size=20)
SPANS = st.builds(Span, WORDS, st.booleans(), st.none() | st.just("@ana:x"))
LINES = st.builds(Line, st.lists(SPANS, max_size=3).map(tuple), st.booleans())


def test_the_plain_body_carries_every_fact() -> None:
    """Weight and pills leave no trace in the plain text, quoted lines begin with a sign"""
    document = Document(
        (
            Line((Span("E1 Vindima", strong=True),)),
            Line((Span("Hello "), Span("Ana", mention="@ana:x"), Span("!"))),
            Line((Span("Olá"),), quoted=True),
        )
    )
    assert document.text == "E1 Vindima\nHello Ana!\n> Olá"


def test_empty_lines_stay() -> None:
    """A line without words is a line, and a document without lines is empty"""
    assert Document((Line(()), Line((Span("a"),)), Line((Span(""),)))).text == "\na\n"
    assert Document(()).text == ""


def test_what_can_be_unfolded_is_not_in_the_plain_body() -> None:
    """The plain body has the beginning of long words and how to get at the rest, not the rest"""
    lines = (Line((Span("one …"),), quoted=True, unfolds=("one", "two")), Line((Span("answer: original"),), fallback=True))
    assert Document(lines).text == "> one …\nanswer: original"


@given(st.lists(LINES, min_size=1, max_size=5))
def test_lines_stay_lines(lines: list[Line]) -> None:
    """The body has exactly the document's lines, each with all its words"""
    body = Document(tuple(lines)).text.split("\n")
    assert [text.removeprefix("> ") if line.quoted else text for text, line in zip(body, lines, strict=True)] == [
        line.text for line in lines
    ]
