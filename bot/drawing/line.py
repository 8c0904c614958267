"""A timeline: a row for each thing that is due, along an axis of months."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from bot.core.drawing import MOST_ROWS
from bot.drawing.canvas import INK, PALE, PAPER, RULE, WEEKEND, Canvas, legend_of, shade
from bot.drawing.entry import DAY, closed_runs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.core.drawing import Timeline, TimelineRow

_WIDTH: Final = 920
_MARGIN: Final = 14.0
_TITLES: Final = 256.0
_LABELS: Final = 176.0
_HEAD: Final = 74.0
_ROW: Final = 18.0
_GROUP: Final = 20.0
_FOOT: Final = 15.0
_BAR: Final = 10.0
_MOST_DAYS_WITH_WEEKS: Final = 200
_LEAST: Final = 9.0
"""A bar is at least so long."""

LOOKS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "planned": (PAPER, ""),
        "due-soon": ("#f0e442", "...."),
        "due": ("#e69f00", "xxxx"),
        "late": ("#d55e00", "////"),
        "stale": ("#f3a683", "-//"),
        "one-side": ("#9ad0f0", "\\\\\\\\"),
        "done": ("#009e73", ""),
        "waived": ("#d9dde1", "----"),
        "promised": ("#dfa6c6", "||||"),
        "frozen": ("#eef3f7", "++++"),
    }
)
"""Colour and hatch of each state; no two have the same hatch, but for white and full, which nobody confuses."""


class TimelineSheet:
    """Draws one timeline.

    Args:
        line: What stands on it.
    """

    def __init__(self, line: Timeline) -> None:
        """Measure the paper."""
        self._line = line
        rows = line.rows[:MOST_ROWS]
        self._groups = [(city, list(group)) for city, group in groupby(rows, key=lambda row: str(row.city))]
        self._first, self._last = date.fromisoformat(line.first), date.fromisoformat(line.last)
        self._left, self._right = _MARGIN + _TITLES, _WIDTH - _MARGIN - _LABELS
        self._bottom = _HEAD + len(self._groups) * _GROUP + max(1, len(rows)) * _ROW
        self._canvas = Canvas(_WIDTH, self._bottom + (3 + len(line.foot)) * _FOOT)

    def png(self) -> bytes:
        """Return the picture."""
        self._canvas.text(_MARGIN, 30, str(self._line.title), 22, bold=True, room=_WIDTH - 2 * _MARGIN)
        self._stripes()
        self._closed()
        self._axis()
        for top, row in self._tops():
            self._row(row, top)
        self._today()
        self._legend()
        return self._canvas.png()

    def _x(self, day: date) -> float:
        days = (self._last - self._first).days + 1
        return self._left + (self._right - self._left) * max(0, min(days, (day - self._first).days)) / days

    def _tops(self) -> list[tuple[float, TimelineRow]]:
        found, top = [], _HEAD
        for _, rows in self._groups:
            top += _GROUP
            for row in rows:
                found.append((top, row))
                top += _ROW
        return found

    def _stripes(self) -> None:
        top = _HEAD
        for city, rows in self._groups:
            height = _GROUP + len(rows) * _ROW
            self._canvas.box(_MARGIN, top + 1, _WIDTH - 2 * _MARGIN, _GROUP - 2, fill=WEEKEND)
            self._canvas.text(_MARGIN + 4, top + 14, city, 11.5, bold=True, room=_TITLES - 8)
            top += height

    def _closed(self) -> None:
        runs = closed_runs(self._line.closed, self._first, self._last)
        names, top = [str(city) for city in self._line.cities], _HEAD
        for heading, rows in self._groups or [("", [])]:
            height = _GROUP + max(1, len(rows)) * _ROW
            for first, last, city, _ in runs:
                if heading not in names or names.index(heading) == city:
                    left = self._x(first)
                    shade(self._canvas, city, left, top, max(1.2, self._x(last + DAY) - left), height)
            top += height

    def _axis(self) -> None:
        bottom = self._bottom
        for month in self._line.months:
            begins = date.fromisoformat(month.first)
            left = self._x(begins)
            ends = self._x((begins.replace(day=1) + timedelta(days=32)).replace(day=1))
            if begins >= self._first:
                self._canvas.line(left, _HEAD - 16, left, bottom, colour=RULE)
            self._canvas.text(left + 3, _HEAD - 5, str(month.name), 10, bold=True, room=ends - left - 3)
        self._mondays()
        self._canvas.line(self._left, _HEAD, self._right, _HEAD, colour=INK, width=0.8)
        self._canvas.line(self._left, bottom, self._right, bottom, colour=RULE)

    def _mondays(self) -> None:
        """Mark the weeks where there is room for them."""
        days = (self._last - self._first).days + 1
        if days > _MOST_DAYS_WITH_WEEKS:
            return
        for day in (self._first + number * DAY for number in range(days)):
            if day.weekday() == 0:
                x = self._x(day)
                self._canvas.line(x, _HEAD, x, self._bottom, width=0.25)
                self._canvas.text(x + 1.5, _HEAD + 9, str(day.day), 7.5, colour=PALE)

    def _row(self, row: TimelineRow, top: float) -> None:
        middle, waived = top + _ROW / 2, row.state == "waived"
        self._canvas.text(_MARGIN + 4, middle + 3.5, str(row.title), 10.5, room=_TITLES - 12, colour=PALE if waived else INK)
        self._canvas.line(self._left, top + _ROW, self._right, top + _ROW, width=0.3)
        self._canvas.text(self._right + 8, middle + 3.5, str(row.label), 10, room=_LABELS - 8)
        if self._first <= date.fromisoformat(row.due) <= self._last:
            self._bar(row, middle)

    def _bar(self, row: TimelineRow, middle: float) -> None:
        fill, hatch = LOOKS.get(row.state, LOOKS["planned"])
        ends = self._x(date.fromisoformat(row.due) + DAY)
        for mark in (date.fromisoformat(mark) for mark in row.marks):
            if self._first <= mark <= self._last:
                x = self._x(mark)
                self._canvas.line(x, middle + _BAR / 2, x, middle + _BAR / 2 + 3, colour=INK, width=0.7)
        if row.starts or not row.gate:
            starts = self._x(date.fromisoformat(row.starts)) if row.starts else ends - _LEAST
            left = max(self._left, min(starts, ends - _LEAST))
            self._canvas.box(left, middle - _BAR / 2, max(2.0, ends - left), _BAR, fill=fill, hatch=hatch, edge=INK, line=0.7)
            self._canvas.line(ends, middle - _BAR / 2 - 1.5, ends, middle + _BAR / 2 + 1.5, colour=INK, width=1.6)
        if row.gate:
            self._canvas.diamond(ends, middle, 6.5, fill=fill, hatch=hatch)

    def _today(self) -> None:
        if not self._line.today:
            return
        day = date.fromisoformat(self._line.today)
        if self._first <= day <= self._last:
            x = self._x(day)
            self._canvas.line(x, _HEAD, x, self._bottom, colour=INK, width=1.1, dashed=True)
            self._canvas.line(x, _HEAD - 19, x, _HEAD - 15, colour=INK, width=1.1)
            wide = self._canvas.width_of(str(self._line.today_word), 9.5, bold=True)
            place = min(max(x, self._left + wide / 2), self._right - wide / 2)
            self._canvas.text(place, _HEAD - 21, str(self._line.today_word), 9.5, bold=True, align="center", backed=True)

    def _legend(self) -> None:
        y, left = self._bottom + _FOOT, _MARGIN
        for word in self._line.legend:
            fill, hatch = LOOKS.get(word.state, LOOKS["planned"])
            wide = self._canvas.width_of(str(word.word), 9.5)
            if left + wide + 34 > _WIDTH - _MARGIN:
                y, left = y + _FOOT, _MARGIN
            self._canvas.box(left, y - 8, 16, 10, fill=fill, hatch=hatch, edge=INK, line=0.7)
            left += 20 + self._canvas.text(left + 20, y, str(word.word), 9.5) + 14
        y, left = y + _FOOT, _MARGIN
        if self._line.gate_word:
            self._canvas.diamond(left + 8, y - 3, 6, fill=PAPER)
            left += 20 + self._canvas.text(left + 20, y, str(self._line.gate_word), 9.5, colour=PALE) + 14
        used = sorted({one.city for one in self._line.closed if one.city < len(self._line.cities)})
        cities: Sequence[tuple[int, str]] = [(place, str(self._line.cities[place])) for place in used]
        legend_of(self._canvas, cities, str(self._line.closed_word), left, y)
        for number, words in enumerate(self._line.foot, start=1):
            self._canvas.text(_MARGIN, y + number * _FOOT, str(words), 9.5, colour=PALE, room=_WIDTH - 2 * _MARGIN)
