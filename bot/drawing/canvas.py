"""A sheet of paper for lines, boxes and words, in units of which a hundred are an inch; y grows downwards."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import FancyBboxPatch, Polygon, Rectangle
from PIL import Image

from bot.drawing.font import face, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from matplotlib.patches import Patch

INK: Final = "#1f2933"
PALE: Final = "#7b8794"
RULE: Final = "#cbd2d9"
PAPER: Final = "#ffffff"
WEEKEND: Final = "#f5f5f2"
ACCENT: Final = "#0072b2"
TINT: Final = "#d6e8f5"
CITY_HATCHES: Final = ("////", "\\\\\\\\", "....", "----")
"""How each city's closed days are shaded, by its place."""
CITY_COLOURS: Final = ("#e3b778", "#8fb8d8", "#b7a3cf", "#9cc2a5")
"""The same in colour: different in brightness and for every eye."""

_NARROW: Final = 3.0
"""No hatch can be seen in less."""
_UNITS_AN_INCH: Final = 100
_PIXELS_AN_INCH: Final = 200
_POINTS_A_UNIT: Final = 72 / _UNITS_AN_INCH
_ELLIPSIS: Final = "…"
_COLOURS: Final = 128
"""Nobody can tell more of them apart here, and the file is a third as large."""

Align = Literal["left", "center", "right"]


class Canvas:
    """A sheet.

    Args:
        width: In units; two pixels each.
        height: The same.
    """

    def __init__(self, width: float, height: float) -> None:
        """Begin with white paper."""
        self.width, self.height = width, height
        self._figure = Figure((width / _UNITS_AN_INCH, height / _UNITS_AN_INCH), dpi=_PIXELS_AN_INCH, facecolor=PAPER)
        self._agg = FigureCanvasAgg(self._figure)
        self._axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set(xlim=(0, width), ylim=(height, 0))
        self._axes.axis("off")
        self._layer = 0

    def box(  # noqa: PLR0913 - the look of a box
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        *,
        fill: str | None = None,
        edge: str | None = None,
        hatch: str = "",
        hatch_colour: str = INK,
        line: float = 0.5,
        dashed: bool = False,
    ) -> None:
        """Draw a box; without ``edge`` it has no outline."""
        style = "--" if dashed else "-"
        self._add(Rectangle((left, top), width, height, facecolor=fill or "none", edgecolor="none"))
        if hatch:
            patch = Rectangle((left, top), width, height, facecolor="none", edgecolor=hatch_colour, linewidth=0, hatch=hatch)
            patch.set_hatch_linewidth(0.6)
            self._add(patch)
        if edge:
            self._add(Rectangle((left, top), width, height, facecolor="none", edgecolor=edge, linewidth=line, linestyle=style))

    def round_box(self, left: float, top: float, width: float, height: float, fill: str) -> None:
        """Draw a box with round corners."""
        radius = min(width, height) / 2
        shape = f"round,pad=0,rounding_size={radius}"
        self._add(FancyBboxPatch((left, top), width, height, boxstyle=shape, facecolor=fill, edgecolor="none"))

    def diamond(self, x: float, y: float, radius: float, *, fill: str, hatch: str = "") -> None:
        """Draw a square that stands on its corner."""
        corners = [(x - radius, y), (x, y - radius), (x + radius, y), (x, y + radius)]
        patch = Polygon(corners, closed=True, facecolor=fill, edgecolor=INK, linewidth=0.9, hatch=hatch or None)
        patch.set_hatch_linewidth(0.6)
        self._add(patch)

    def line(  # noqa: PLR0913 - two ends and a look
        self, x1: float, y1: float, x2: float, y2: float, *, colour: str = RULE, width: float = 0.5, dashed: bool = False
    ) -> None:
        """Draw a line."""
        self._layer += 1
        stroke = Line2D((x1, x2), (y1, y2), color=colour, linewidth=width, zorder=self._layer)
        stroke.set_linestyle("--" if dashed else "-")
        self._axes.add_line(stroke)

    def text(  # noqa: PLR0913 - the look of a word
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        *,
        room: float | None = None,
        bold: bool = False,
        colour: str = INK,
        align: Align = "left",
        struck: bool = False,
        backed: bool = False,
    ) -> float:
        """Write words on one line.

        Args:
            x: Where they begin, or as ``align`` says.
            y: Where they stand.
            words: What.
            size: Height of the letters with their space, in units.
            room: So wide they may be; longer ones are shortened.
            bold: With weight.
            colour: Of the letters.
            align: What ``x`` means.
            struck: With a line through them.
            backed: On white, where there is a hatch below.

        Returns:
            How wide they are.
        """
        line = shown(words) if room is None else self.fitted(words, size, room, bold=bold)
        if not line:
            return 0
        wide = self.width_of(line, size, bold=bold)
        left = {"left": x, "center": x - wide / 2, "right": x - wide}[align]
        if backed:
            self.box(left - 1, y - size * 0.8, wide + 2, size, fill=PAPER)
        self._layer += 1
        font = face(size * _POINTS_A_UNIT, bold=bold)
        self._axes.text(left, y, line, fontproperties=font, color=colour, zorder=self._layer, parse_math=False)
        if struck:
            self.line(left, y - size * 0.28, left + wide, y - size * 0.28, colour=colour, width=0.6)
        return wide

    def width_of(self, words: str, size: float, *, bold: bool = False) -> float:
        """Return how wide words are that can be shown as they are."""
        return _pixels(words, size * _POINTS_A_UNIT, bold) * _UNITS_AN_INCH / _PIXELS_AN_INCH

    def fitted(self, words: str, size: float, room: float, *, bold: bool = False) -> str:
        """Return words as they can be shown, shortened to a width; nothing, where not even one letter fits."""
        line = shown(words)
        if self.width_of(line, size, bold=bold) <= room:
            return line
        fits, fails = 0, len(line)
        while fails - fits > 1:
            middle = (fits + fails) // 2
            narrow = self.width_of(line[:middle].rstrip() + _ELLIPSIS, size, bold=bold) <= room
            fits, fails = (middle, fails) if narrow else (fits, middle)
        return _whole(line[:fits]) + _ELLIPSIS if fits else ""

    def wrapped(self, words: str, size: float, room: float, lines: int) -> list[str]:
        """Return words as several lines of a width, the last one shortened."""
        return list(self._wrapped(shown(words), size, room, lines))

    def _wrapped(self, rest: str, size: float, room: float, lines: int) -> Iterator[str]:
        for number in range(lines):
            if number == lines - 1 or self.width_of(rest, size) <= room:
                yield self.fitted(rest, size, room)
                return
            first = self._first_line(rest, size, room)
            yield first.rstrip()
            rest = rest[len(first) :].lstrip()

    def _first_line(self, words: str, size: float, room: float) -> str:
        """Return what stands on the first line: whole words, where the next one would fit on a line of its own."""
        full = self.fitted(words, size, room).removesuffix(_ELLIPSIS) or words[:1]
        head = full[: full.rfind(" ") + 1]
        following = words[len(head) :].partition(" ")[0]
        ends_inside = not words[len(full) :].startswith(" ")
        return head if head and ends_inside and self.width_of(following, size) <= room else full

    def png(self) -> bytes:
        """Return the picture."""
        self._agg.draw()  # type: ignore[no-untyped-call]
        drawn = np.asarray(self._agg.buffer_rgba())  # type: ignore[no-untyped-call]
        picture = Image.fromarray(drawn).convert("RGB")
        file = BytesIO()
        picture.quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(file, "png", optimize=False)
        return file.getvalue()

    def _add(self, patch: Patch) -> None:
        self._layer += 1
        patch.set_zorder(self._layer)
        self._axes.add_patch(patch)


def legend_of(canvas: Canvas, cities: Sequence[tuple[int, str]], word: str, left: float, y: float) -> float:
    """Draw how the closed days of cities are shaded, each by its place; return where it ends."""
    for place, city in cities:
        shade(canvas, place, left, y - 8, 16, 10)
        canvas.box(left, y - 8, 16, 10, edge=RULE)
        left += 20 + canvas.text(left + 20, y, f"{city}: {word}", 9.5, colour=PALE) + 14
    return left


def shade(canvas: Canvas, place: int, left: float, top: float, width: float, height: float) -> None:  # noqa: PLR0913, PLR0917 - as `box`
    """Shade a place as closed in the city of this place in the list."""
    kind = place % len(CITY_HATCHES)
    narrow = CITY_COLOURS[kind] if width < _NARROW else None
    canvas.box(left, top, width, height, fill=narrow, hatch=CITY_HATCHES[kind], hatch_colour=CITY_COLOURS[kind])


def _whole(cut: str) -> str:
    """Return shortened words without half a word of a few letters at their end."""
    head, space, tail = cut.rstrip().rpartition(" ")
    return head if space and len(tail) <= 2 and len(head) > len(cut) // 2 else cut.rstrip()  # noqa: PLR2004 - see above


@lru_cache(maxsize=4096)
def _pixels(words: str, points: float, bold: bool) -> float:
    """Return how wide words are, in pixels; `parse_math` stays off, or a price of ``$5`` would be a formula."""
    font = face(points, bold=bold)
    width, _, _ = _measure().get_text_width_height_descent(words, font, ismath=False)  # type: ignore[no-untyped-call]
    return float(width)


@lru_cache(maxsize=1)
def _measure() -> RendererAgg:
    return RendererAgg(1, 1, _PIXELS_AN_INCH)  # type: ignore[no-untyped-call]
