"""Whether something typed is nearly something known."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_EDITS = 2
"""More differences than this are another word."""

SHORT = 6
"""Texts with fewer letters bear one difference only, and no other letter: ``!roll`` is for another bot, not for ``!role``."""

LONGEST = 60
"""Nothing known is longer; longer texts are never compared."""

_KANA_VOICING = "\u3099\u309a"


def fold(text: str) -> str:
    """Return a text without case, width and accents, for comparing; voiced kana stay what they are."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    kept = "".join(char for char in parts if char in _KANA_VOICING or not unicodedata.combining(char))
    return unicodedata.normalize("NFC", kept)


def distance(one: str, other: str) -> int:
    """Return how many letters must be put in, left out, replaced or swapped with a neighbour to get from one to the other."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, left in enumerate(one, 1):
        here = [row]
        for column, right in enumerate(other, 1):
            cost = min(last[column] + 1, here[-1] + 1, last[column - 1] + (left != right))
            if row > 1 and column > 1 and left == other[column - 2] and one[row - 2] == right:
                cost = min(cost, before[column - 2] + 1)
            here.append(cost)
        before, last = last, here
    return last[-1]


def is_near(typed: str, known: str) -> bool:
    """Tell whether two folded texts differ by a slip of the thumb only."""
    if len(typed) > LONGEST or abs(len(typed) - len(known)) > MOST_EDITS:
        return False
    if len(known) >= SHORT:
        return distance(typed, known) <= MOST_EDITS
    return distance(typed, known) <= 1 and (len(typed) != len(known) or sorted(typed) == sorted(known))


def nearest(typed: str, known: Iterable[str]) -> str | None:
    """Return the known text that was most likely meant.

    Args:
        typed: As somebody wrote it.
        known: Texts in their right spelling; the earlier wins among equally near ones.

    Returns:
        The nearest, or ``None`` if all are far.
    """
    folded = fold(typed[: LONGEST + 1])
    near = [text for text in known if is_near(folded, fold(text))]
    return min(near, key=lambda text: distance(folded, fold(text)), default=None)
