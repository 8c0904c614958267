"""Parts of a message that are in a language of their own: people mix languages, mostly by whole sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.features.translation.text import blocks, words_for_detection
from bot.features.translation.unbroken import Borders, unbroken, without_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.core.engine import Detector

_SENTENCE_END = re.compile(r"(?<=[.!?…。！？])(?:[\"'”’»)」』]*)(?:\s+|(?<=[。！？」』]))")
MOST_SENTENCES: Final = 30
"""So many of a line are looked at singly, since that takes time; all behind them is as the last one is."""
_FEWEST_WORDS = 3
"""A part of a message with fewer words is in the language of the rest."""
_MOST_LOOKED_AT = 2000
_MOST_PARTS = 100


def sentences(line: str) -> Iterator[tuple[int, int]]:
    """Yield the ends of the sentences of a line, without and with the space behind them; none tears what has to stay whole."""
    borders, count = None, 1
    for found in _SENTENCE_END.finditer(line):
        if count == MOST_SENTENCES:
            break
        borders = borders or Borders(unbroken(line))
        if found.end() < len(line) and borders.allow(*found.span()):
            yield found.span()
            count += 1
    yield len(line), len(line)


def bounded(words: str, most: int) -> Iterator[tuple[str, bool]]:
    """Yield words in parts of a bounded length, and whether they are to be translated.

    A part ends where a sentence ends, else where a word ends, else anywhere, but it never tears what has to stay whole. What is
    longer than a part itself no engine sees: a link as it is; of a spoiler the two signs, so that none goes astray.

    Args:
        words: In one language.
        most: Characters in a part.
    """
    if len(words) <= most:
        yield words, True
        return
    stretches = unbroken(words)
    fixed = sorted(place for stretch in stretches if len(stretch) > most for place in stretch.fixed())
    borders = Borders(stretch for stretch in stretches if len(stretch) <= most)
    position = 0
    for start, end in [*fixed, (len(words), len(words))]:
        while position < start:
            cut = start if start - position <= most else _cut(words, position, position + most, borders)
            yield words[position:cut], True
            position = cut
        yield words[start:end], False
        position = end


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
    return any(language_of(detector, part, codes) not in {None, source} for part in _first_parts(text))


def _first_parts(text: str) -> Iterator[str]:
    """Yield the sentences that a text begins with, so many that looking at them takes little time."""
    left, count = _MOST_LOOKED_AT, 0
    for block in blocks(text):
        words, position = without_code(block.words)[:left] if block.prose else "", 0
        for end, after in sentences(words):
            yield words[position:end]
            position, count = after, count + 1
        left -= len(block.words)
        if left <= 0 or count >= _MOST_PARTS:
            return


def _cut(words: str, begin: int, limit: int, borders: Borders) -> int:
    """Return where a part that begins at a place ends, at a limit at the latest."""
    found = [end.span() for end in _SENTENCE_END.finditer(words, begin + 1, limit)]
    ends = [after for end, after in found if borders.allow(end, after)]
    if ends:
        return ends[-1]
    space = _before(limit, borders)
    while (space := words.rfind(" ", begin, space) + 1) > begin:
        if (before := _before(space, borders)) == space:
            return space
        space = before
    return _before(limit, borders)


def _before(place: int, borders: Borders) -> int:
    """Return the place, or the last one before it where nothing is torn."""
    torn = borders.around(place)
    return torn.start if torn else place


def _without_spaces(words: str) -> bool:
    """Tell whether words are in a script that sets no spaces between them."""
    return any("\u3040" <= sign <= "\u9fff" for sign in words)
