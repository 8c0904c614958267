"""Texts in two languages, as they go out of the memory of corrections and come in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from bot.core.rendition import Standing
from bot.features.translation.memory_store import digest_of

if TYPE_CHECKING:
    from datetime import datetime

LONGEST_TEXT: Final = 4000
MOST_PAIRS: Final = 2000
"""A room keeps no more once a file was taken in. What people put right one by one is not counted against them."""
_UNSAID: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What no file in XML can hold, and other signs that are none."""

Place: TypeAlias = tuple[str, str, str]
"""By what a pair is known again in a room: the digest of its original and both languages."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A text and what somebody has made of it.

    Args:
        source: Language of the original.
        target: Language of the words.
        original: As it was written.
        text: The words.
        standing: They were put right, or approved.
        at: When that was; ``None`` where nobody has said.
    """

    source: str
    target: str
    original: str
    text: str
    standing: Standing = Standing.CORRECTED
    at: datetime | None = None

    @property
    def place(self) -> Place:
        """By what it is known again."""
        return digest_of(self.original), self.source, self.target

    @property
    def fits(self) -> bool:
        """It can go into a file and come back."""
        return bool(self.original and self.text) and max(len(self.original), len(self.text)) <= LONGEST_TEXT


def worded(text: str) -> str:
    """Return a text as files hold it: bare words on any number of lines."""
    return _UNSAID.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def value_of(pair: Pair) -> list[str]:
    """Return a pair as plain values."""
    return [pair.source, pair.target, pair.original, pair.text, pair.standing.value]


def pair_of(value: object) -> Pair:
    """Return the pair of plain values, see `value_of`."""
    source, target, original, text, standing = cast("list[str]", value)
    return Pair(source, target, original, text, Standing(standing))
