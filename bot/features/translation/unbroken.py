"""What of a line is never cut: code, links, mentions, and what stands between a pair of markup signs.

Half of a link is words to an engine, and one of two signs of a spoiler hides nothing any more. So whoever cuts a line asks here
first. Everything takes time in proportion to the line, whatever is in it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from bot.features.translation.literal import LITERAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_HINT: Final = re.compile(r"[`<\[\\*_]|~~|\|\||:(?=[^\W\d]|/)|\w/|www\.|[\"“„«「『(（'‘][!！/]", re.IGNORECASE)
"""Without any of these nothing in a line could be torn that has the end of a sentence in it, and most lines have none."""
_TICKS: Final = re.compile(r"`+")
_SIGNS: Final = re.compile(r"\*+|_+|~+|\|+")
_PAIRED: Final = {"*": (1, 2, 3), "_": (1, 2, 3), "~": (2,), "|": (2,)}
"""How many of a sign in a row mean something."""
_MOST_SIGNS: Final = 2000
"""Nobody means more of them in a line, and each takes time."""


@dataclass(frozen=True, slots=True)
class Unbroken:
    """A stretch of a line that stays in one part. Of two, one is within the other, or they have nothing in common.

    Args:
        start: Where it begins.
        end: Where it ends.
        sign: How long the signs around it are; none are around what is no words at all.
    """

    start: int
    end: int
    sign: int = 0

    def __len__(self) -> int:
        """Return how long it is."""
        return self.end - self.start

    def fixed(self) -> tuple[tuple[int, int], ...]:
        """Return what of it no engine sees if it is too long to stay in one part: all of it, or the signs around it."""
        inner, outer = self.start + self.sign, self.end - self.sign
        return ((self.start, inner), (outer, self.end)) if self.sign else ((self.start, self.end),)


class Borders:
    """Tells where a line may be cut.

    Args:
        stretches: What stays in one part.
    """

    def __init__(self, stretches: Iterable[Unbroken]) -> None:
        """Keep those that are within no other."""
        self._outermost = list[Unbroken]()
        for stretch in sorted(stretches, key=lambda one: (one.start, -one.end)):
            if not self._outermost or stretch.start >= self._outermost[-1].end:
                self._outermost.append(stretch)
        self._starts = [stretch.start for stretch in self._outermost]

    def around(self, place: int) -> Unbroken | None:
        """Return what a cut at a place would tear."""
        number = bisect_right(self._starts, place) - 1
        stretch = self._outermost[number] if number >= 0 else None
        return stretch if stretch is not None and stretch.start < place < stretch.end else None

    def allow(self, end: int, begin: int) -> bool:
        """Tell whether one part may end at a place and the next begin at another, with nothing but space between."""
        return self.around(end) is None and self.around(begin) is None


def unbroken(line: str) -> list[Unbroken]:
    """Return what of a line stays in one part."""
    if not _HINT.search(line):
        return []
    whole = list[Unbroken]()

    def take(found: re.Match[str]) -> str:
        whole.append(Unbroken(*found.span()))
        return "." * len(found[0])

    bare = LITERAL.sub(take, line)
    return [*whole, *_pairs(bare)]


def without_code(line: str) -> str:
    """Return a line with its code taken out: it is in no language."""
    if "`" not in line:
        return line
    words, position = "", 0
    for start, end in _code(line):
        words += line[position:start] + " "
        position = end
    return words + line[position:]


def _code(line: str) -> Iterator[tuple[int, int]]:
    """Yield where code is: from some backticks to the next that are as many."""
    ticks = [found.span() for found in _TICKS.finditer(line)]
    closing, last = dict[int, int](), dict[int, int]()
    for start, end in reversed(ticks):
        closing[start] = last.get(end - start, 0)
        last[end - start] = end
    position = 0
    for start, _ in ticks:
        if start >= position and closing[start]:
            yield start, closing[start]
            position = closing[start]


def _pairs(line: str) -> Iterator[Unbroken]:
    """Yield what stands between two signs, with the signs. A pair that crosses another one is none."""
    opened = dict[str, int]()
    for found in islice(_SIGNS.finditer(line), _MOST_SIGNS):
        start, end = found.span()
        if end - start not in _PAIRED[line[start]]:
            continue
        behind, ahead = line[start - 1 : start], line[end : end + 1]
        while sign := _closing(line[start:end], opened, behind, ahead):
            begin = opened[sign]
            opened = {other: place for other, place in opened.items() if place < begin}
            start += len(sign)
            yield Unbroken(begin, start, len(sign))
        for sign in _opening(line[start:end], behind, ahead):
            opened.pop(sign, None)
            opened[sign] = start
            start += len(sign)


def _closing(signs: str, opened: dict[str, int], behind: str, ahead: str) -> str:
    """Return the sign that closes what was opened last with the same, of some in a row; nothing if none does.

    A single one stands right behind a word; the single ``_`` not within one.
    """
    single = not behind.isspace() and not (signs[:1] == "_" and ahead.isalnum())
    could = [sign for sign in (signs[:1] * single, signs[:1] * 2) if sign in opened and signs.startswith(sign)]
    return max(could, key=opened.__getitem__, default="")


def _opening(signs: str, behind: str, ahead: str) -> Sequence[str]:
    """Return the signs that open something, of some in a row: a single one stands right before a word."""
    single = len(signs) % 2 and ahead.strip() and not (signs[:1] == "_" and behind.isalnum())
    return [signs[:2]] * (len(signs) > 1) + [signs[:1]] * bool(single)
