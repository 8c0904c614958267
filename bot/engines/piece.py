"""Lines in pieces that a neural engine translates well: a sentence each, and no longer than it can take.

Given several sentences at once such engines leave some out, and they cut long text short without a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_CHARACTERS = 200
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)]*\s+(?![a-zà-ÿ])")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Za-z]|\b(?:sra?|dra?|mr|mrs|ms|st|prof|profa|eng|av|no|nr|etc|ex|vs|approx))\.\s*\Z",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[,;:]\s+")
_WORD_END = re.compile(r"\s+")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line.

    Args:
        before: Space.
        words: What is to be translated; empty if there are no letters in it.
        after: Space, or what has no letters.
    """

    before: str
    words: str
    after: str


def parts(line: str) -> Iterator[Piece]:
    """Cut a line into what is translated and what stands around it; control characters become spaces."""
    for piece in pieces(_UNSAFE.sub(" ", line)):
        words = piece.strip()
        if any(sign.isalpha() for sign in words):
            before, after = piece.split(words)
            yield Piece(before, words, after)
        else:
            yield Piece("", "", piece)


def pieces(line: str) -> Iterator[str]:
    """Cut a line into sentences, and what is still too long at commas, between words, and at last anywhere.

    Yields:
        Pieces of at most 200 characters with the space behind them; together they are the line.
    """
    for sentence in _cut(line, _SENTENCE_END):
        if len(sentence) <= _MOST_CHARACTERS:
            yield sentence
        else:
            yield from _packed(sentence)


def _packed(sentence: str) -> Iterator[str]:
    """Yield as few pieces as go, each as long as it may be."""
    rest = sentence
    while len(rest) > _MOST_CHARACTERS:
        end = _last_end(rest, _CLAUSE_END) or _last_end(rest, _WORD_END) or _MOST_CHARACTERS
        yield rest[:end]
        rest = rest[end:]
    yield rest


def _last_end(text: str, border: re.Pattern[str]) -> int:
    ends = [found.end() for found in border.finditer(text, 0, _MOST_CHARACTERS)]
    return ends[-1] if ends else 0


def _cut(line: str, border: re.Pattern[str]) -> Iterator[str]:
    start = 0
    for found in border.finditer(line):
        if not _ABBREVIATION.search(line, max(start, found.start() - 10), found.end()):
            yield line[start : found.end()]
            start = found.end()
    if start < len(line):
        yield line[start:]
