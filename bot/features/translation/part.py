"""Parts of a message that are in a language of their own: people mix languages, mostly by whole sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.features.translation.text import blocks, words_for_detection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.core.engine import Detector

SENTENCE_END = re.compile(r"(?<=[.!?…。！？])(?:[\"'”’»)」』]*)(?:\s+|(?<=[。！？」』]))")
_FEWEST_WORDS = 3
"""A part of a message with fewer words is in the language of the rest."""
_MOST_LOOKED_AT = 2000


def sentences(line: str) -> Iterator[tuple[int, int]]:
    """Yield the ends of the sentences of a line, without and with the space behind them."""
    for found in SENTENCE_END.finditer(line):
        yield found.start(), found.end()
    yield len(line), len(line)


def language_of(detector: Detector, part: str, among: Iterable[str]) -> str | None:
    """Return the language of a part if that can be told for certain; ``None`` for too little to tell."""
    words = words_for_detection(part)
    if len(words.split()) < _FEWEST_WORDS and not _without_spaces(words):
        return None
    guess = detector.detect(words, tuple(dict.fromkeys(among)))
    return guess.language if guess.reliable else None


def is_mixed(detector: Detector, text: str, source: str, among: Iterable[str]) -> bool:
    """Tell whether a part of a text is for certain in another language than the whole.

    Args:
        detector: Guesses languages.
        text: As its author wrote it; its beginning tells.
        source: Locale code of the language of the whole.
        among: Languages that parts of it may be in.
    """
    codes = tuple(dict.fromkeys((source, *among)))
    if len(codes) == 1:
        return False
    for block in blocks(text[:_MOST_LOOKED_AT]):
        position = 0
        for end, after in sentences(block.words) if block.prose else ():
            if language_of(detector, block.words[position:end], codes) not in {None, source}:
                return True
            position = after
    return False


def _without_spaces(words: str) -> bool:
    """Tell whether words are in a script that sets no spaces between them."""
    return any("\u3040" <= sign <= "\u9fff" for sign in words)
