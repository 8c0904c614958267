"""A month as a calendar sheet: a row for each week, Monday first."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Final

from bot.drawing.canvas import ACCENT, INK, PALE, PAPER, TINT, WEEKEND, Canvas, legend_of, shade
from bot.drawing.entry import DAY, Placed, closed_runs, placed, weeks
from bot.drawing.lane import lanes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.drawing import CalendarSheet

WIDTH: Final = 800
_HEIGHT: Final = 600
_MARGIN: Final = 14.0
_NUMBERS: Final = 26.0
"""Width of the column of the weeks' numbers."""
_HEAD: Final = 58.0
_LINE: Final = 12.5
_NUMBER: Final = 16.0
"""Height of the line with the number of the day."""
_CLOSED: Final = 9.5
_FOOT: Final = 13.0
_SATURDAY: Final = 5
_MOST_CLOSED: Final = 2


class MonthSheet:
    """Draws one month.

    Args:
        sheet: What stands on it.
    """

    def __init__(self, sheet: CalendarSheet) -> None:
        """Measure the paper."""
        self._sheet = sheet
        self._entries = placed(sheet)
        self._closed_days = {date.fromisoformat(one.day) for one in sheet.closed}
        self._weeks = list(weeks(sheet))
        self._canvas = Canvas(WIDTH, _HEIGHT)
        self._below = _FOOT * (len(sheet.foot) + bool(sheet.closed)) + _MARGIN
        self._left = _MARGIN + _NUMBERS
        self._column = (WIDTH - _MARGIN - self._left) / 7
        self._row = (_HEIGHT - _HEAD - self._below) / len(self._weeks)

    def png(self) -> bytes:
        """Return the picture."""
        head(self._canvas, self._sheet, _MARGIN)
        for place, word in enumerate(self._sheet.weekdays):
            self._canvas.text(self._left + (place + 0.5) * self._column, _HEAD - 6, str(word), 11, bold=True, align="center")
        self._canvas.text(_MARGIN, _HEAD - 6, str(self._sheet.week_word), 8.5, colour=PALE, room=_NUMBERS - 2)
        for place, monday in enumerate(self._weeks):
            self._week(monday, _HEAD + place * self._row)
        foot(self._canvas, self._sheet, _MARGIN, _HEIGHT - self._below + _FOOT + 1)
        return self._canvas.png()

    def _x(self, day: date, monday: date) -> float:
        return self._left + (day - monday).days * self._column

    def _week(self, monday: date, top: float) -> None:
        sunday = monday + 6 * DAY
        for offset in range(7):
            self._day(monday + offset * DAY, self._left + offset * self._column, top)
        self._canvas.text(_MARGIN, top + 12, str(monday.isocalendar().week), 9, colour=PALE)
        self._grid(top)
        closed = self._closed(monday, sunday, top)
        lines = int((self._row - _NUMBER - 2 - closed * _CLOSED) / _LINE)
        self._events([one for one in self._entries if one.first <= sunday and one.last >= monday], monday, top, lines)

    def _day(self, day: date, left: float, top: float) -> None:
        if day.weekday() >= _SATURDAY:
            self._canvas.box(left, top, self._column, self._row, fill=WEEKEND)
        for one in self._sheet.closed:
            if one.day == day.isoformat():
                shade(self._canvas, one.city, left, top, self._column, self._row)
        number = str(day.day)
        if day.isoformat() == self._sheet.today:
            wide = self._canvas.width_of(number, 11, bold=True) + 10
            self._canvas.round_box(left + 2, top + 2, wide, 14, INK)
            self._canvas.text(left + 7, top + 13, number, 11, bold=True, colour=PAPER)
            return
        within = not self._sheet.month or day.isoformat().startswith(self._sheet.month)
        self._canvas.text(
            left + 4, top + 13, number, 11, bold=within, colour=INK if within else PALE, backed=day in self._closed_days
        )

    def _grid(self, top: float) -> None:
        right = self._left + 7 * self._column
        self._canvas.line(_MARGIN, top, right, top)
        self._canvas.line(_MARGIN, top + self._row, right, top + self._row)
        for place in range(8):
            x = self._left + place * self._column
            self._canvas.line(x, top, x, top + self._row)

    def _closed(self, monday: date, sunday: date, top: float) -> int:
        """Write why days are closed; return on how many lines."""
        runs = closed_runs(self._sheet.closed, monday, sunday)
        spans = [(first.toordinal(), last.toordinal() + 1) for first, last, _, _ in runs]
        used = 0
        for (first, last, city, label), lane in zip(runs, lanes(spans), strict=True):
            if lane >= _MOST_CLOSED:
                continue
            used = max(used, lane + 1)
            words = f"{self._sheet.cities[city]}: {label}" if city < len(self._sheet.cities) else label
            room = self._x(last + DAY, monday) - self._x(first, monday) - 6
            y = top + self._row - 3 - lane * _CLOSED
            self._canvas.text(self._x(first, monday) + 3, y, words, 8, room=room, colour=INK, backed=True)
        return used

    def _events(self, entries: Sequence[Placed], monday: date, top: float, lines: int) -> None:
        spans = [(one.first.toordinal(), one.last.toordinal() + 1) for one in entries]
        crowded = len(entries) > 7 * lines  # then there is no room for second lines, and nothing need be measured
        heights = [1 if crowded or one.is_bar or self._fits(one) else 2 for one in entries]
        found = lanes(spans, heights, lines)
        if any(line + height > lines for line, height in zip(found, heights, strict=True)):
            heights = [1] * len(entries)
            found = lanes(spans, most=lines)
        shown = lines if all(line < lines for line in found) else lines - 1
        for one, line, height in zip(entries, found, heights, strict=True):
            if line < shown:
                self._event(one, monday, top + _NUMBER + line * _LINE, height)
        hidden = [one for one, line in zip(entries, found, strict=True) if line >= shown]
        for day, count in Counter(
            monday + offset * DAY for offset in range(7) for one in hidden if one.on(monday + offset * DAY)
        ).items():
            y = top + _NUMBER + shown * _LINE + 9.5
            self._canvas.text(self._x(day, monday) + 4, y, f"+{count}", 9, bold=True, backed=True)

    def _fits(self, one: Placed) -> bool:
        words = f"{one.hour} {one.title}"
        return self._canvas.fitted(words, 9, self._column - 11) == self._canvas.fitted(words, 9, 10 * self._column)

    def _event(self, one: Placed, monday: date, top: float, lines: int) -> None:
        begins, ends = max(one.first, monday), min(one.last, monday + 6 * DAY)
        left = self._x(begins, monday) + (2 if begins == one.first else 0)
        width = self._x(ends + DAY, monday) - (2 if ends == one.last else 0) - left
        height, off = lines * _LINE - 1.5, one.entry.called_off
        words = f"{one.hour} {one.title}".strip() if begins == one.first else one.title
        if one.is_bar:
            fill, edge = (PAPER, PALE) if off else (TINT, ACCENT)
            self._canvas.box(left, top + 0.5, width, height, fill=fill, edge=edge, dashed=off)
        else:
            if one.first in self._closed_days:
                self._canvas.box(left, top + 0.5, width, height, fill=PAPER)
            self._canvas.box(left, top + 0.5, 2.2, height, fill=PALE if off else ACCENT)
        for number, line in enumerate(self._canvas.wrapped(words, 9, width - 7, lines)):
            self._canvas.text(left + 5, top + 9.5 + number * (_LINE - 1.5), line, 9, colour=PALE if off else INK, struck=off)


def head(canvas: Canvas, sheet: CalendarSheet, left: float) -> None:
    """Write the title, and how closed days are shaded."""
    canvas.text(left, 30, str(sheet.title), 22, bold=True, room=canvas.width - 2 * left)


def foot(canvas: Canvas, sheet: CalendarSheet, left: float, y: float) -> None:
    """Write what stands below: how closed days are shaded, and the lines that were wished."""
    if sheet.closed:
        used = sorted({one.city for one in sheet.closed if one.city < len(sheet.cities)})
        legend_of(canvas, [(place, str(sheet.cities[place])) for place in used], str(sheet.closed_word), left, y)
        y += _FOOT
    for line in sheet.foot:
        canvas.text(left, y, str(line), 9.5, colour=PALE, room=canvas.width - 2 * left)
        y += _FOOT
