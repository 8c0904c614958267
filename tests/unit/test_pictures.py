"""Calendar sheets and timelines as pictures; characters without a glyph are warnings, and warnings are errors here."""

from __future__ import annotations

import struct
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.drawing import (
    MOST_ROWS,
    CalendarSheet,
    ClosedDay,
    Month,
    Scale,
    SheetEntry,
    StateWord,
    Timeline,
    TimelineRow,
)
from bot.drawing.canvas import Canvas
from bot.drawing.entry import closed_runs, placed
from bot.drawing.font import missing, shown
from bot.drawing.lane import lanes
from bot.drawing.line import LOOKS
from bot.drawing.picture import png
from bot.drawing.week import WeekSheet

if TYPE_CHECKING:
    from bot.core.drawing import Drawing

DAYS = ("月", "火", "水", "木", "金", "土", "日")
ODD = (
    "夏祭り 🎉",
    "$5 and $6 \\frac{}",
    "مهرجان الصيف",
    "חג שמח",
    "x" * 200,
    "Ein langer Titel " * 12,
    "한국어",
    "👨‍👩‍👧 🇩🇪",
    "",
    "\x00\n",
)
MONTH = CalendarSheet(
    "2027年6月 · Minasaki",
    "ja",
    "2027-05-31",
    "2027-07-04",
    DAYS,
    "週",
    month="2027-06",
    today="2027-06-10",
    cities=("Lindenau", "Minasaki"),
    closed=(ClosedDay("2027-06-17", 0, "Fronleichnam"), ClosedDay("2027-06-17", 1, "休み")),
    closed_word="休み",
    entries=(
        *(SheetEntry(title, "2027-06-19T14:00", "2027-06-19T22:00") for title in ODD),
        SheetEntry("中止", "2027-06-11", "2027-06-29", called_off=True),
    ),
    foot=("時刻は Minasaki の現地時間です。",),
)
WEEK = replace(
    MONTH, first="2027-06-14", last="2027-06-20", month="", scales=(Scale("Minasaki"), Scale("Lindenau", -420)), all_day="終日"
)
LINE = Timeline(
    "Fristen 2027",
    "de",
    "2027-01-01",
    "2027-12-31",
    tuple(Month(f"2027-{month:02}-01", f"{month}月") for month in range(1, 13)),
    today="2027-03-15",
    today_word="heute",
    cities=("Lindenau", "Minasaki"),
    closed=tuple(ClosedDay(f"2027-07-{day:02}", 0, "Ferien") for day in range(1, 20)),
    rows=tuple(
        TimelineRow(title, "Lindenau", "2027-03-31", state, "noch offen", "2027-03-01", ("2027-03-17",), gate=True)
        for title, state in zip(ODD, LOOKS, strict=False)
    ),
    legend=tuple(StateWord(state, state) for state in LOOKS),
    closed_word="geschlossen",
    gate_word="darauf wartet anderes",
)


def _size(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", picture[16:24])


@pytest.mark.parametrize("drawing", [MONTH, WEEK, LINE], ids=["month", "week", "timeline"])
def test_any_words_can_be_drawn(drawing: Drawing) -> None:
    """Japanese, Arabic, emoji, formulas, 200 letters, nothing at all: there is always a picture of twice the usual size."""
    width, height = _size(png(drawing))
    assert 1600 <= width <= 2000
    assert height >= 400


@pytest.mark.parametrize("drawing", [MONTH, WEEK], ids=["month", "week"])
def test_an_empty_sheet_is_a_picture(drawing: CalendarSheet) -> None:
    """A month without events is a month."""
    assert _size(png(replace(drawing, entries=(), closed=(), cities=(), scales=(), foot=(), today=""))) == (1600, 1200)


def test_a_timeline_grows_with_its_rows_and_stays_within_its_size() -> None:
    """Sixty rows are a taller picture; more are never drawn."""
    rows = tuple(replace(LINE.rows[0], title=f"M{number}") for number in range(MOST_ROWS + 20))
    sizes = [_size(png(replace(LINE, rows=rows[:many]))) for many in (0, 1, MOST_ROWS, MOST_ROWS + 20)]
    assert sizes[0][1] <= sizes[1][1] < sizes[2][1] == sizes[3][1]


def test_a_state_can_be_told_without_colours() -> None:
    """No two states have the same hatch, except white and full."""
    hatches = [hatch for _, hatch in LOOKS.values() if hatch]
    assert len(set(hatches)) == len(hatches) == len(LOOKS) - 2
    assert LOOKS["planned"][0] != LOOKS["done"][0]


def test_the_fonts_are_there() -> None:
    """Japanese letters and emoji need packages of the system, see docs/how-to/pictures.md."""
    assert missing() == ()
    assert shown("夏祭り 🎉 한국어 Füße") == "夏祭り 🎉 한국어 Füße"


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("a\nb\tc", "a b c"),
        ("\u2068חג\u2069", "חג"),
        ("❤\ufe0f", "❤"),
        ("👍🏽", "👍"),
        ("👨\u200d👩", "👨👩"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("𓀀𓀁x", "□x"),
        ("", ""),
    ],
)
def test_what_has_no_glyph_becomes_one_box(words: str, line: str) -> None:
    """Marks without a shape go; what no font has is one box, however many signs it is."""
    assert shown(words) == line


def test_a_long_title_is_shortened_to_its_room() -> None:
    """The end is left out with an ellipsis, and no stump of a word stays."""
    canvas = Canvas(100, 100)
    fitted = canvas.fitted("Final list of host families", 9, 70)
    assert fitted == "Final list of…"
    assert canvas.width_of(fitted, 9) <= 70


def test_lines_break_between_words() -> None:
    """A word is cut only where it would not fit on a line of its own."""
    canvas = Canvas(100, 100)
    assert canvas.wrapped("E17 Nachtwanderung", 9, 75, 3) == ["E17", "Nachtwanderung"]
    assert "".join(canvas.wrapped("受け入れ家庭の最終名簿", 9, 50, 5)) == "受け入れ家庭の最終名簿"


def test_midnight_belongs_to_the_day_before() -> None:
    """An event until 0:00 does not reach into the next day; what lasts a day and more is a bar."""
    sheet = replace(
        MONTH, entries=(SheetEntry("a", "2027-06-19T20:00", "2027-06-20T00:00"), SheetEntry("b", "2027-06-19", "2027-06-21"))
    )
    whole, evening = placed(sheet)
    assert (evening.last, evening.is_bar, evening.hours) == (date(2027, 6, 19), False, "20:00–0:00")
    assert (whole.last, whole.is_bar, whole.hours) == (date(2027, 6, 21), True, "")


def test_closed_days_in_a_row_are_named_once() -> None:
    """Holidays of a week bear one label."""
    days = (*(ClosedDay(f"2027-07-{day:02}", 0, "Ferien") for day in (1, 2, 5)), ClosedDay("2027-07-02", 1, "Ferien"))
    runs = closed_runs(days, date(2027, 7, 1), date(2027, 7, 31))
    assert [(first.day, last.day, city) for first, last, city, _ in runs] == [(1, 2, 0), (2, 2, 1), (5, 5, 0)]


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 9), st.integers(1, 3)), max_size=25))
def test_nothing_covers_anything_else(made: list[tuple[int, int, int]]) -> None:
    """No two spans that overlap share a line."""
    spans = [(first, first + length) for first, length, _ in made]
    found = lanes(spans, [height for _, _, height in made])
    cells = [
        (place, line + more)
        for (first, last), line, (_, _, height) in zip(spans, found, made, strict=True)
        for place in range(first, last)
        for more in range(height)
    ]
    assert len(cells) == len(set(cells))


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(1, 7)), max_size=40), st.integers(1, 5))
def test_what_is_not_shown_changes_nothing_of_what_is(made: list[tuple[int, int]], most: int) -> None:
    """However many events a month has, each line that is shown holds what it would hold if all had been looked at"""
    spans = [(float(first), float(first + length)) for first, length in made]
    known, looked_at = lanes(spans), lanes(spans, most=most)
    assert [line if line < most else None for line in looked_at] == [line if line < most else None for line in known]


@pytest.mark.parametrize("drawing", [MONTH, WEEK], ids=["month", "week"])
def test_a_full_sheet_keeps_its_size(drawing: CalendarSheet) -> None:
    """Forty events, ten of them over several days, are counted where there is no room."""
    day = date(2027, 6, 14)
    hours = [
        SheetEntry(f"E{n}", f"{day + timedelta(n % 7)}T{n % 24:02}:00", f"{day + timedelta(n % 7)}T23:30") for n in range(30)
    ]
    bars = [SheetEntry(f"E{n}", str(day + timedelta(n - 40)), str(day + timedelta(n - 30))) for n in range(30, 40)]
    assert _size(png(replace(drawing, entries=(*hours, *bars)))) == (1600, 1200)


@pytest.mark.parametrize(
    ("count", "boxes", "left_out"), [(3, 3, 0), (9, 9, 0), (100, 3 * 8, 100 - 3 * 8), (2000, 3 * 8, 2000 - 3 * 8)]
)
def test_a_full_day_counts_what_nobody_could_read(count: int, boxes: int, left_out: int) -> None:
    """Three events stand side by side and 24 below one another; how many more a day has stands at its foot"""
    entries = (SheetEntry("E", f"2027-06-14T{n % 12 + 8:02}:00", f"2027-06-14T{n % 12 + 9:02}:00") for n in range(count))
    sheet = WeekSheet(replace(WEEK, entries=tuple(entries)))
    assert sheet.png()
    words = [text.get_text() for text in sheet._canvas._axes.texts]
    assert words.count("E") == boxes
    assert [word for word in words if word.startswith("+")] == ([f"+{left_out}"] if left_out else [])
