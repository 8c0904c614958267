"""Texts of files are looked at like messages, however long they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.phrase import Phrase
from bot.features.safeguarding.reason import FileWatch
from bot.features.safeguarding.watch import Concern, Watch
from bot.main.wiring import catalogue
from tests.fakes.directory import BRISTOL, FakeDirectory

if TYPE_CHECKING:
    from bot.core.person import Person, Room

HEALTH = "Leon has asthma."
FILLING = "  - title: Book the bus\n    due: 2027-06-19\n"


@pytest.fixture(scope="module")
def watch() -> Watch:
    """What recognises such words, in all languages."""
    return Watch(catalogue())


def refused(watch: Watch, text: str) -> Phrase | None:
    directory = FakeDirectory((BRISTOL,))
    room: Room = directory.add_room(BRISTOL)
    person: Person = directory.add_person("Grace", BRISTOL)
    return FileWatch(watch, directory).refuses(text, room, person)


@pytest.mark.parametrize("before", [0, 100, 3000])
def test_what_must_not_be_there_is_found_anywhere(watch: Watch, before: int) -> None:
    """A line about somebody's health is found at the beginning, in the middle and at the end of a file"""
    text = FILLING * before + HEALTH + "\n" + FILLING * (3000 - before)
    assert refused(watch, text) == Phrase("safeguarding-personal")


def test_one_long_line_is_looked_at_too(watch: Watch) -> None:
    """A file without line breaks is looked at to its end"""
    assert refused(watch, "Book the bus. " * 5000 + HEALTH) == Phrase("safeguarding-personal")


def test_a_disclosure_names_the_number_to_call(watch: Watch) -> None:
    """Words that tell that somebody may not be safe are answered with the number of where the writer is"""
    assert refused(watch, "He hits me.") == Phrase("safeguarding-disclosure", {"number": "999"})


@pytest.mark.parametrize(
    "words",
    [
        "Leon has as\r\n thma.",
        "Leon has as\n\tthma.",
        "Please come. Leon h\r\n as asth\r\n ma.",
        "Please come.\\nLeon has\\nasthma.",
        "Leon has&nbsp\\;asthma.",
        "Leon has<br>asthma.",
        "x" * 7990 + " Leon has as\r\n thma.",
    ],
)
def test_words_of_a_calendar_are_put_together_first(watch: Watch, words: str) -> None:
    """What a calendar's form parts, by the ends of lines, marks or signs written out, is found like any other text"""
    text = f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDESCRIPTION:{words}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    assert refused(watch, text) == Phrase("safeguarding-personal")
    if len(text) < 1000:
        assert watch.look(f"!event import {text}") is Concern.PERSONAL


def test_a_plan_is_let_through(watch: Watch) -> None:
    """Ordinary dates are no reason"""
    assert refused(watch, FILLING * 100) is None


@pytest.mark.parametrize(
    "words",
    [
        "<seg>Leon has asthma</seg>",
        "<seg>Leon has <hi>asthma</hi></seg>",
        "<seg>Le<bpt i='1'>on</bpt> has&#32;asthma</seg>",
        "<term>Leon has asthma</term>",
    ],
)
def test_words_between_marks_are_looked_at_as_people_read_them(watch: Watch, words: str) -> None:
    """What stands in a file of translators' programs is found like any other text, typed or handed in"""
    for root in ("tmx", "tbx", "martif"):
        assert watch.look(f'!translation import <{root} version="1.4"><body>{words}</body></{root}>') is Concern.PERSONAL
    plain = '<tmx version="1.4"><tu creationdate="20270301T101000Z"><seg>The form on asthma is due.</seg></tu></tmx>'
    assert watch.look(plain) is None
