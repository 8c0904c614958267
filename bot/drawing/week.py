"""A week as a calendar sheet: a column for each day, the hours from top to bottom, on two clocks where there are two."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from math import ceil
from typing import TYPE_CHECKING, Final

from bot.drawing.canvas import ACCENT, INK, PALE, PAPER, TINT, WEEKEND, Canvas, shade
from bot.drawing.entry import DAY, Placed, closed_runs, placed
from bot.drawing.lane import lanes
from bot.drawing.month import WIDTH, foot, head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.drawing import CalendarSheet
    from bot.drawing.canvas import Align

_HEIGHT: Final = 600
_MARGIN: Final = 14.0
_SCALE: Final = 44.0
_HEAD: Final = 62.0
_LINE: Final = 13.0
_BOX_LINE: Final = 10.5
_MOST_LINES: Final = 7
_REASON: Final = 11.0
_LEAST_APART: Final = 12.0
"""Where hours are closer, only every second one is named."""
_FOOT: Final = 13.0
_SATURDAY: Final = 5
_FIRST_HOUR, _LAST_HOUR = 8, 20
"""At least these hours are shown."""
_MOST_LONG: Final = 6
_MOST_BESIDE: Final = 3
"""So many events at the same hour stand side by side: of more nobody could read a word."""
_MOST_A_DAY: Final = 24
"""So many boxes are drawn for a day, which keeps drawing short; what is left out is counted."""
_LEAST_HOURS: Final = 0.75
"""An event without an end, or a shorter one, is drawn so long."""


class WeekSheet:
    """Draws one week.

    Args:
        sheet: What stands on it.
    """

    def __init__(self, sheet: CalendarSheet) -> None:
        """Measure the paper."""
        self._sheet = sheet
        self._monday = date.fromisoformat(sheet.first)
        entries = placed(sheet)
        self._long = [one for one in entries if one.long]
        self._pieces = [piece for one in entries if not one.long for piece in _pieces(one, self._monday)]
        self._canvas = Canvas(WIDTH, _HEIGHT)
        two = len(sheet.scales) > 1
        self._left = _MARGIN + _SCALE
        self._right = WIDTH - _MARGIN - (_SCALE if two else 0)
        self._column = (self._right - self._left) / 7
        self._bottom = _HEIGHT - _FOOT * (len(sheet.foot) + bool(sheet.closed)) - 10
        self._first_hour = min([_FIRST_HOUR, *(int(begins) for _, _, begins, _ in self._pieces)])
        self._last_hour = max([_LAST_HOUR, *(ceil(ends) for _, _, _, ends in self._pieces)])
        self._runs = closed_runs(sheet.closed, self._monday, self._monday + 6 * DAY)
        self._run_lanes = lanes([(first.toordinal(), last.toordinal() + 1) for first, last, _, _ in self._runs])
        self._long_lanes = lanes([(one.first.toordinal(), one.last.toordinal() + 1) for one in self._long], most=_MOST_LONG)
        # From top to bottom: why days are closed, what lasts for days, the hours.
        self._band_top = _HEAD + (max(self._run_lanes, default=-1) + 1) * _REASON
        self._top = self._band_top + min(_MOST_LONG, max(self._long_lanes, default=-1) + 1) * _LINE + 7

    def png(self) -> bytes:
        """Return the picture."""
        head(self._canvas, self._sheet, _MARGIN)
        self._columns()
        self._scales()
        self._grid()
        self._reasons()
        self._band()
        self._boxes()
        foot(self._canvas, self._sheet, _MARGIN, self._bottom + _FOOT + 2)
        return self._canvas.png()

    def _x(self, day: date) -> float:
        return self._left + (day - self._monday).days * self._column

    def _y(self, hour: float) -> float:
        return self._top + (hour - self._first_hour) * self._an_hour

    @property
    def _an_hour(self) -> float:
        return (self._bottom - self._top) / (self._last_hour - self._first_hour)

    def _columns(self) -> None:
        for offset in range(7):
            day, left = self._monday + offset * DAY, self._left + offset * self._column
            if offset >= _SATURDAY:
                self._canvas.box(left, _HEAD, self._column, self._bottom - _HEAD, fill=WEEKEND)
            for one in self._sheet.closed:
                if one.day == day.isoformat():
                    shade(self._canvas, one.city, left, _HEAD, self._column, self._bottom - _HEAD)
            today = day.isoformat() == self._sheet.today
            if today:
                self._canvas.round_box(left + 3, _HEAD - 18, self._column - 6, 15, INK)
            word, colour = str(self._sheet.weekdays[offset]), PAPER if today else INK
            centre, room = left + self._column / 2, self._column - 8
            self._canvas.text(centre, _HEAD - 7, word, 11, bold=True, align="center", colour=colour, room=room)

    def _scales(self) -> None:
        every = 1 if self._an_hour >= _LEAST_APART else 2
        sides: tuple[tuple[float, Align], ...] = ((self._left - 5, "right"), (self._right + 5, "left"))
        for scale, (x, align) in zip(self._sheet.scales, sides, strict=False):
            self._canvas.text(x, _HEAD - 7, str(scale.city), 8.5, room=_SCALE + 4, colour=PALE, align=align)
            for hour in range(self._first_hour, self._last_hour + 1, every):
                clock = _clock(hour * 60 + scale.offset_minutes)
                self._canvas.text(x, self._y(hour) + 3, clock, 9, align=align)
        if self._long:
            x, y = self._left - 5, self._band_top + 10
            self._canvas.text(x, y, str(self._sheet.all_day), 8, align="right", room=_SCALE, colour=PALE)

    def _grid(self) -> None:
        for hour in range(self._first_hour, self._last_hour + 1):
            self._canvas.line(self._left, self._y(hour), self._right, self._y(hour), width=0.35)
        for offset in range(8):
            x = self._left + offset * self._column
            self._canvas.line(x, _HEAD, x, self._bottom)
        self._canvas.line(self._left, _HEAD, self._right, _HEAD)

    def _reasons(self) -> None:
        for (first, last, city, label), lane in zip(self._runs, self._run_lanes, strict=True):
            words = f"{self._sheet.cities[city]}: {label}" if city < len(self._sheet.cities) else label
            room = self._x(last + DAY) - self._x(first) - 6
            self._canvas.text(self._x(first) + 3, _HEAD + lane * _REASON + 9, words, 8.5, room=room, backed=True)

    def _band(self) -> None:
        found = list(zip(self._long, self._long_lanes, strict=True))
        shown = _MOST_LONG if all(lane < _MOST_LONG for lane in self._long_lanes) else _MOST_LONG - 1
        for one, lane in found:
            if lane < shown:
                self._bar(one, self._band_top + lane * _LINE)
        for day in (self._monday + offset * DAY for offset in range(7)):
            hidden = sum(1 for one, lane in found if lane >= shown and one.on(day))
            if hidden:
                self._canvas.text(self._x(day) + 5, self._band_top + shown * _LINE + 10, f"+{hidden}", 9, bold=True)

    def _bar(self, one: Placed, top: float) -> None:
        first, last = max(one.first, self._monday), min(one.last, self._monday + 6 * DAY)
        left, width = self._x(first) + 2, self._x(last + DAY) - self._x(first) - 4
        fill, edge, ink = _look(one)
        self._canvas.box(left, top + 1, width, _LINE - 2, fill=fill, edge=edge, dashed=one.entry.called_off)
        words = f"{one.hour} {one.title}".strip()
        self._canvas.text(left + 4, top + 10, words, 9, room=width - 6, struck=one.entry.called_off, colour=ink)

    def _boxes(self) -> None:
        for offset in range(7):
            day = self._monday + offset * DAY
            here = sorted((piece for piece in self._pieces if piece[1] == day), key=lambda piece: (piece[2], -piece[3]))
            beside = lanes([(begins, ends) for _, _, begins, ends in here], most=_MOST_BESIDE)
            fit = [(piece, lane) for piece, lane in zip(here, beside, strict=True) if lane < _MOST_BESIDE]
            shown = fit[:_MOST_A_DAY]
            columns = max((lane for _, lane in shown), default=0) + 1
            for (one, _, begins, ends), lane in shown:
                room = (self._column - 4) / columns
                self._box(one, self._x(day) + 2 + lane * room, begins, ends, room - 1.5)
            if len(here) > len(shown):
                more = f"+{len(here) - len(shown)}"
                self._canvas.text(self._x(day) + 5, self._bottom - 4, more, 9, bold=True, backed=True)

    def _box(self, one: Placed, left: float, begins: float, ends: float, width: float) -> None:
        top, height = self._y(begins), (ends - begins) * self._an_hour - 1
        fill, edge, ink = _look(one)
        self._canvas.box(left, top + 0.5, width, height, fill=fill, edge=edge, dashed=one.entry.called_off)
        self._canvas.box(left, top + 0.5, 2.5, height, fill=edge)
        lines, room = min(_MOST_LINES, max(1, int((height - 1) / _BOX_LINE))), width - 7
        hours = one.hours if self._canvas.width_of(one.hours, 9, bold=True) <= room else one.hour
        alone = one.title if self._canvas.width_of(one.hour, 9) > room / 2 else f"{one.hour} {one.title}"
        words = [hours, *self._canvas.wrapped(one.title, 9, room, lines - 1)] if lines > 1 else [alone]
        for number, line in enumerate(words):
            struck = one.entry.called_off and (number > 0 or lines == 1)
            y = top + 9.5 + number * _BOX_LINE
            self._canvas.text(left + 5, y, line, 9, room=room, bold=number == 0 and lines > 1, colour=ink, struck=struck)


def _look(one: Placed) -> tuple[str, str, str]:
    """Return the colours of an event: inside, outline, words."""
    return (PAPER, PALE, PALE) if one.entry.called_off else (TINT, ACCENT, INK)


def _pieces(one: Placed, monday: date) -> Iterator[tuple[Placed, date, float, float]]:
    """Return the parts of an event on each day of the week: the day, and the hours from and to."""
    for offset in range(7):
        day = monday + offset * DAY
        midnight = datetime.combine(day, time())
        if one.starts >= midnight + DAY or one.ends < midnight or (one.ends == midnight and one.starts < midnight):
            continue
        begins = max(one.starts - midnight, timedelta()) / timedelta(hours=1)
        ends = min(one.ends - midnight, DAY) / timedelta(hours=1)
        begins = min(begins, 24 - _LEAST_HOURS)
        yield one, day, begins, max(ends, begins + _LEAST_HOURS)


def _clock(minutes: int) -> str:
    """Return a time of the day, with a mark where it is one of the day after or before."""
    mark = {-1: "⁻¹", 0: "", 1: "⁺¹"}[minutes // (24 * 60)]
    return f"{minutes // 60 % 24}:{minutes % 60:02}{mark}"
