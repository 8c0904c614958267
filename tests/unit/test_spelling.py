"""Lines in sentences are written as they are used where a network has commands of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.document import Document, Line, Span
from bot.core.ref import RoomRef
from bot.core.wire import Act, Control, ControlKind, Outgoing
from bot.dispatch.grammar import Grammar
from bot.dispatch.spelling import Spelling
from bot.main.wiring import catalogue
from docs.generate import every_command

COMMANDS = every_command()
GRAMMAR = Grammar(COMMANDS, catalogue())
SPELLING = Spelling(GRAMMAR)
ROW = Outgoing("row", RoomRef("discord", "1"), Act.SEND)


def spelled(*spans: Span, quoted: bool = False) -> tuple[Span, ...]:
    document = SPELLING.spelled(replace(ROW, document=Document((Line(spans, quoted=quoted),)))).document
    assert document is not None
    return document.lines[0].spans


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("All events: /event list", "All events: /events list"),
        ("Open: /roadmap list · new: /event add", "Open: /dates list · new: /event add"),
        ("Type /room link accept or /room link.", "Type /room accept or /room link."),
        ("https://example.org/event list", "https://example.org/event list"),
        ("and/or, 1/2, /nothing of ours", "and/or, 1/2, /nothing of ours"),
        ("/help", "/help"),
    ],
)
def test_a_command_is_called_what_it_is_published_as(said: str, shown: str) -> None:
    """Whoever reads a hint on a network with commands of its own finds the command under that name."""
    assert spelled(Span("see "), Span(said)) == (Span("see "), Span(shown))


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("So geht es: /event add Treffen 30.6.2027 15:00", "So geht es: /event add title:Treffen starts:30.6.2027 15:00"),
        ('/event add "Zu viele" 2026-11-30 15:00', "/event add title:Zu viele starts:2026-11-30 15:00"),
        ("/event add Fest 19.6. 14:00 --zone Europe/Berlin", "/event add title:Fest starts:19.6. 14:00 zone:Europe/Berlin"),
        ("/event add Fest 6月19日(土) 14:00", "/event add title:Fest starts:6月19日(土) 14:00"),
        (
            '/event add "Fest (klein), mit ""Musik"" · Tanz" 19.6.',
            '/event add title:Fest (klein), mit "Musik" · Tanz starts:19.6.',
        ),
        ("/rsvp E1 yes --places 3", "/rsvp event:E1 answer:yes places:3"),
        ("Sign up: /event answer E1 yes (or: no)", "Sign up: /rsvp event:E1 answer:yes (or: no)"),
        ("/person join 482913", "/person join code:482913"),
        ("here: /room link 4711 · there: /room link 4712.", "here: /room link room:4711 · there: /room link room:4712."),
        ("/translate --to en …", "/translate to:en text:…"),
        ("/setup --city …", "/setup city:…"),
        ("Stop: /room translate off", "Stop: /room translate on:False"),
        ("/roadmap done M7, or /remind done R5", "/date done date:M7, or /remind done reminder:R5"),
        ("(Taken back: /event limit E1 40).", "(Taken back: /event limit event:E1 limit:40)."),
        ("/remind add 19.6. 14:00 Bus, bitte. Danke!", "/remind add due:19.6. 14:00 text:Bus, bitte. Danke!"),
        ("More: /help event add, /help roadmap", "More: /help topic:event add, /help topic:roadmap"),
        ("/event list 2", "/events list page:2"),
        ("/role grant NAME coordinator", "/role grant person:NAME role:coordinator"),
    ],
)
def test_what_is_typed_in_a_row_has_its_names(said: str, shown: str) -> None:
    """An example can be used as it stands: no values without a name, no dashes, no quotes."""
    assert spelled(Span(said)) == (Span(shown),)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("This would work: --end 22:00", "This would work: end:22:00"),
        ("also: --end, --place, --zone", "also: end:, place:, zone:"),
        ("a dash -- or --nothing of ours, well--end", "a dash -- or --nothing of ours, well--end"),
    ],
)
def test_an_option_alone_has_its_form_too(said: str, shown: str) -> None:
    """What is to be added to a command is written as it is given there."""
    assert spelled(Span(said)) == (Span(shown),)


@pytest.mark.parametrize(
    "said",
    [
        "the code that /room link gives to you",
        "please do /event move E12 soon",
        "/rsvp yes E1",
        "/roadmap done it is",
        "/event add Fest",
        "/event limit E1 many",
        "/person join and then some",
    ],
)
def test_words_of_the_sentence_are_no_options(said: str) -> None:
    """What follows a command is an option only if all of it can be read, and has its option's form."""
    assert spelled(Span(said)) == (Span(said.replace("/roadmap done", "/date done")),)


def test_peoples_words_stay() -> None:
    """Titles and quotations are as their writers wrote them, also where a command stands in them."""
    title, words = Span("E1 Read /event list", strong=True), Span("Type /room link 4711")
    assert spelled(title) == (title,)
    assert spelled(words, quoted=True) == (words,)


def test_what_is_tapped_says_the_same() -> None:
    """The numbers and buttons under a message have the names that the message has; what they stand for stays as it is."""
    numbers = (Control("1", "1 See the events: /event list"), Control("2", "2 /event add Fest 19.6. 14:00"))
    words = Control("", "Improve", ControlKind.WORDS, text="Type /event list")
    assert SPELLING.spelled(replace(ROW, controls=(*numbers, words))).controls == (
        Control("1", "1 See the events: /events list"),
        Control("2", "2 /event add title:Fest starts:19.6. 14:00"),
        words,
    )


def test_what_says_nothing_stays() -> None:
    """A removal or a reaction has no words."""
    assert SPELLING.spelled(replace(ROW, act=Act.REDACT)) == replace(ROW, act=Act.REDACT)


@pytest.mark.parametrize("command", list(COMMANDS), ids=lambda command: str(command.name))
def test_every_example_can_be_used(command: object) -> None:
    """The example in each command's help has a name before every value."""
    found = next(one for one in COMMANDS if one is command)
    named = spelled(Span("/" + found.example[1:]))[0].text
    read = GRAMMAR.call(found.example[1:])
    assert read is not None
    assert named.startswith("/" + " ".join(found.published))
    assert [f" {option}:" in named for option in read[1]] == [True] * len(read[1])


@given(st.text("/ -·.,()\"'eventaddhlp1:\n", max_size=60))
def test_any_text_is_borne(text: str) -> None:
    """Whatever a sentence holds can be said; what has no command and no option in it stays, sign by sign."""
    (span,) = spelled(Span(text))
    assert "/" in text or "--" in text or span.text == text
