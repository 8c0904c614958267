"""Drawings as values: said in one language, kept as JSON, read back alike."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bot.core.drawing import (
    CalendarSheet,
    ClosedDay,
    Month,
    Scale,
    SheetEntry,
    StateWord,
    Timeline,
    TimelineRow,
    packed,
    unpacked,
    worded,
)
from bot.core.phrase import Phrase

if TYPE_CHECKING:
    from bot.core.drawing import Drawing
    from bot.core.phrase import Arg

SHEET = CalendarSheet(
    title=Phrase("agenda-month"),
    language="en",
    first="2027-05-31",
    last="2027-07-04",
    weekdays=("Mon", Phrase("tue")),
    week_word=Phrase("week"),
    cities=("Lindenau",),
    closed=(ClosedDay("2027-06-17", 0, Phrase("holiday")),),
    entries=(SheetEntry(Phrase("feast"), "2027-06-19T14:00", "2027-06-19T22:00", called_off=True),),
    scales=(Scale("Minasaki", 420),),
)
LINE = Timeline(
    title="2027",
    language="ja",
    first="2027-01-01",
    last="2027-12-31",
    months=(Month("2027-01-01", Phrase("january")),),
    rows=(TimelineRow("M7 List", Phrase("both"), "2027-03-31", "late", Phrase("late"), marks=("2027-03-17",), gate=True),),
    legend=(StateWord("late", Phrase("late")),),
)


def _say(arg: Arg) -> str:
    assert isinstance(arg, Phrase)
    return f"<{arg.id}>"


@pytest.mark.parametrize("drawing", [SHEET, LINE], ids=["sheet", "timeline"])
def test_a_drawing_in_words_survives_json(drawing: Drawing) -> None:
    """What is kept with a message is read back as it was."""
    said = worded(drawing, _say)
    assert unpacked(json.loads(json.dumps(packed(said)))) == said


def test_every_word_is_said_and_nothing_else_is_touched() -> None:
    """Phrases become words wherever they stand; people's own words, days, numbers and flags stay."""
    said = worded(SHEET, _say)
    assert (said.title, said.weekdays, said.closed[0].label) == ("<agenda-month>", ("Mon", "<tue>"), "<holiday>")
    assert said.entries == (SheetEntry("<feast>", "2027-06-19T14:00", "2027-06-19T22:00", called_off=True),)
    assert said.scales[0].offset_minutes == 420


def test_what_is_no_drawing_is_refused() -> None:
    """A row of another time, or a broken one, is told from a drawing."""
    with pytest.raises(LookupError):
        unpacked({"kind": "sculpture"})
    with pytest.raises(TypeError):
        unpacked({"kind": "timeline", "colour": "red"})
