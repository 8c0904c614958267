"""People's words in Discord's markup: whatever they hold, they are shown as they were written."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ADDRESS = re.compile(r"https?://(?=[^\s<>\ufeff]+[^\s<>\ufeff.,:;\"'\]])[^\s<>\ufeff]+")
"""What apps take for an address; they take no escapes in it, and all that follows up to a space for a part of it."""
_SIGNS = re.compile(r"[\\*_~`|>\[\]#<:@+-]")
_LINE_SIGNS = frozenset("#->+")
_CALLED_BY_COLON = re.compile(r":(?:[\w+~-]+:|//)")
"""An emoji's name between colons, or something that would be an address."""
_EVERYBODY = ("@everyone", "@here")
_COUNTED = re.compile(r"(\s*[0-9]+)([.)]\s)")
_BREAKS = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_RAW = re.compile(r"[*\\]")
_ESCAPED = re.compile(r"\\([^0-9A-Za-z\s])")
GAP = "\ufeff"
"""Seen by nobody; a space in the apps' rules, so that an address ends there."""
STRONG = "**"
LONGEST_USERNAME = 80
_FORBIDDEN = re.compile("(dis)(cord)|(cly)(de)", re.IGNORECASE)
_UNSEEN = re.compile("[\0-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line.

    Args:
        text: As somebody wrote it; a line break in it becomes a space.
        strong: Shown with weight.
        markup: Stands as it is in place of the text.
    """

    text: str
    strong: bool = False
    markup: str = ""


def escaped(text: str) -> str:
    """Return a line in which nothing is markup, a mention, an emoji or a moment; addresses stay as they are."""
    return line_of([Piece(text)])


def line_of(pieces: Iterable[Piece]) -> str:
    """Return a line of which only what is asked for is markup, whatever the pieces make together."""
    parts = [Piece(GAP, markup=piece.markup) if piece.markup else piece for piece in _merged(pieces)]
    line = _Line(_BREAKS.sub(" ", "".join(part.text for part in parts)))
    place, made = 0, []
    for part in parts:
        made.append(line.shown(place, place + len(part.text), part))
        place += len(part.text)
    return "".join(made)


def _merged(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield pieces, what has the same weight in one: two bold ones side by side would not be bold."""
    said = (piece for piece in pieces if piece.text or piece.markup)
    for (weight, markup), group in groupby(said, lambda piece: (piece.strong, piece.markup)):
        if markup:
            yield from group
        else:
            yield Piece("".join(piece.text for piece in group), weight)


class _Line:
    """A line whose signs are judged by all that stands around them.

    Args:
        text: Without line breaks.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._addresses = [found.span() for found in _ADDRESS.finditer(text)]
        self._starts = [start for start, _ in self._addresses]
        self._begins = len(text) - len(text.lstrip())
        self._ends = {end for _, end in self._addresses}
        self._signs = {found.start() for found in _SIGNS.finditer(text) if self._means_something(found.start())}
        if (counted := _COUNTED.match(text)) is not None:
            self._signs.add(counted.end(1))

    def _means_something(self, place: int) -> bool:
        sign = self._text[place]
        before = bisect_right(self._starts, place)
        if before and place < self._addresses[before - 1][1]:
            return False
        if sign == ":":
            return _CALLED_BY_COLON.match(self._text, place) is not None
        if sign == "@":
            return self._text.startswith(_EVERYBODY, place)
        return sign not in _LINE_SIGNS or place <= self._begins

    def shown(self, begin: int, end: int, part: Piece) -> str:
        """Return a part in markup."""
        gap = GAP if begin in self._ends else ""
        if part.markup:
            return gap + part.markup
        said = "".join(self._sign(place) for place in range(begin, end))
        if part.strong and said.strip() and not self._spoils_weight(begin, end):
            return f"{gap}{STRONG}{said.removeprefix(gap)}{STRONG}"
        return said

    def _sign(self, place: int) -> str:
        gap = GAP if place in self._ends and self._text[place].strip() else ""
        return f"{gap}\\{self._text[place]}" if place in self._signs else gap + self._text[place]

    def _spoils_weight(self, begin: int, end: int) -> bool:
        """Tell whether an address in a part would be taken apart by the signs of weight, or take them in."""
        touched = [(start, stop) for start, stop in self._addresses if start < end and stop > begin]
        return any(start < begin or stop > end or _RAW.search(self._text, start, stop) for start, stop in touched)


def plain(markup: str) -> str:
    """Return the words of a line that we have written in markup."""
    return _ESCAPED.sub(r"\1", markup.replace(STRONG, "")).replace(GAP, "")


def username(name: str) -> str:
    """Return a name that Discord lets a webhook have: not empty, not too long, and without its own names."""
    seen = _FORBIDDEN.sub(lambda found: "·".join(filter(None, found.groups())), " ".join(_UNSEEN.sub("", name).split()))
    return shortened(seen, LONGEST_USERNAME) or "?"


def units(text: str) -> int:
    """Return the length of a text as Discord's apps count it, in UTF-16."""
    return len(text.encode("utf-16-le", "replace")) // 2


def shortened(text: str, most: int) -> str:
    """Return a text of at most so many units, cut at a line's end if one is near, never in an emoji or an escape."""
    if units(text) <= most:
        return text
    kept = text.encode("utf-16-le", "replace")[: (most - 1) * 2].decode("utf-16-le", "ignore")
    whole = kept.rpartition("\n")[0]
    return f"{whole}\n…" if units(whole) * 2 > most else kept.rstrip("\\").rstrip() + "…"
