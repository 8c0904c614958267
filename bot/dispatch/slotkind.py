"""Types of options for finding a time: several moments at once, and what somebody says of each."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NewType

from bot.core.moment import Moment
from bot.core.phrase import Phrase
from bot.dispatch.answerwords import folded, known, without_thanks
from bot.dispatch.dates import is_day, is_moment, read_moment
from bot.dispatch.kind import Kind, RestKind
from bot.dispatch.reading import Candidate, Doubtful, Misread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.core.phrase import Strings
    from bot.dispatch.reading import Reading

Moments = NewType("Moments", tuple[Moment, ...])
"""Several moments, parted by commas, semicolons or line breaks; a time alone is of the day before it."""

YES, MAYBE, NO = "yes", "maybe", "no"
OPEN = "open"
"""Nothing is said of it any more; the program's own word."""

_STRONG = re.compile(r"[;；\n]+")
_WEAK = re.compile(r"[,，、]+")
_LONGEST_DATE = 3
"""So many commas at most part the words of one date: Wednesday, 17 February, 9:00."""
_PIECES = re.compile(r"[0-9]{1,2}(?:\s?[-–~〜]\s?[0-9]{1,2})?|[^0-9]+")
_SPAN = re.compile(r"([0-9]{1,2})(?:\s?[-–~〜]\s?([0-9]{1,2}))?")
_JOINING = re.compile(r"[\s:;=&+/.]+")


@dataclass(frozen=True, slots=True)
class Marks:
    """What somebody says of things that are numbered.

    Args:
        said: Numbers, each with ``yes``, ``maybe``, ``no`` or ``open``.
        others: What they say of all other numbers, if anything.
    """

    said: tuple[tuple[int, str], ...] = ()
    others: str | None = None


@dataclass(frozen=True, slots=True)
class MomentsKind(Kind):
    """Several dates with a time."""

    most_words: ClassVar[int] = 60

    def spans(self, text: str) -> bool:
        """Tell whether words are several such dates."""
        parts = _parts(text)
        return _is_one(next(parts, "")) and all(_is_one(part) or _is_time(part) for part in parts)

    def read(self, text: str, reading: Reading) -> tuple[Moment, ...]:
        """Return the moments in the order typed.

        Raises:
            Misread: One of them cannot be read.
            Doubtful: One of them can be read in several ways; the candidates are whole texts.
        """
        parts = tuple(_parts(text))
        found: list[Moment] = []
        for place, part in enumerate(parts):
            whole = f"{found[-1].day.isoformat()} {part}" if found and _is_time(part) else part
            try:
                found.append(read_moment(whole, reading))
            except Doubtful as doubt:
                candidates = tuple(Candidate(one.words, _with(parts, place, one.text)) for one in doubt.candidates)
                raise Doubtful("", candidates, doubt.why) from doubt
            except Misread as misread:
                raise Misread(misread.phrase, _with(parts, place, misread.right)) from misread
        return tuple(found)


@dataclass(frozen=True, slots=True)
class MarksKind(RestKind):
    """What somebody says of numbers: ``1 yes, 2 if need be, 3 no``; numbers alone are yes and the rest no."""

    def read(self, text: str, reading: Reading) -> Marks:
        """Return what is said.

        Raises:
            Misread: It is anything else.
        """
        found = _marks(without_thanks(folded(text.replace("、", ",")), reading.strings), reading.strings)
        if found is None:
            raise Misread(Phrase("option-no-marks", {"text": text}), "1 yes, 2 maybe, 3 no")
        return found


def _parts(text: str) -> Iterator[str]:
    """Yield the texts of single dates; commas may also stand inside one."""
    for line in _STRONG.split(unicodedata.normalize("NFKC", text)):
        pieces = [piece.strip() for piece in _WEAK.split(line) if piece.strip()]
        while pieces:
            sizes = range(min(_LONGEST_DATE, len(pieces)), 1, -1)
            size = next((size for size in sizes if _is_one(", ".join(pieces[:size]))), 1)
            yield ", ".join(pieces[:size])
            del pieces[:size]


def _is_one(text: str) -> bool:
    return is_moment(text) and not is_day(text)


def _is_time(text: str) -> bool:
    return not is_moment(text) and is_moment(f"2000-01-01 {text}")


def _with(parts: Sequence[str], place: int, text: str) -> str:
    return "; ".join((*parts[:place], text, *parts[place + 1 :]))


def _marks(text: str, strings: Strings) -> Marks | None:
    """Return what a folded text says, or ``None``."""
    pieces = [piece for piece in (_JOINING.sub(" ", one).strip() for one in _PIECES.findall(text)) if piece]
    words = [None if _SPAN.fullmatch(piece) else _word(piece, strings) for piece in pieces]
    spans = [_numbers(piece) for piece in pieces]
    if any(word is None and not numbers for word, numbers in zip(words, spans, strict=True)):
        return None
    numbers = tuple(dict.fromkeys(number for span in spans for number in span))
    told = [word for word in words if word is not None]
    if not told:
        return Marks(tuple((number, YES) for number in numbers), NO) if numbers else None
    if len(told) == 1 and words[0] is not None:
        return _one_word(told[0], numbers)
    return _in_turn(words, spans)


def _one_word(word: str, numbers: Sequence[int]) -> Marks:
    """Return what one word says, alone or before its numbers: no / yes 1 3."""
    if not numbers:
        return Marks(others=word)
    return Marks(tuple((number, word) for number in numbers), NO if word == YES else None)


def _in_turn(words: Sequence[str | None], spans: Sequence[Sequence[int]]) -> Marks | None:
    """Return what is said where each word follows its numbers."""
    said: dict[int, str] = {}
    waiting: list[int] = []
    for word, span in zip(words, spans, strict=True):
        waiting += span
        if word is not None:
            if not waiting:
                return None
            said |= dict.fromkeys(waiting, word)
            waiting = []
    return None if waiting else Marks(tuple(said.items()))


def _numbers(piece: str) -> Sequence[int]:
    match = _SPAN.fullmatch(piece)
    return range(int(match[1]), int(match[2] or match[1]) + 1) if match else ()


def _word(piece: str, strings: Strings) -> str | None:
    if piece == OPEN:
        return OPEN
    meanings = ((YES, "answer-yes"), (MAYBE, "answer-if-need-be"), (NO, "answer-no"))
    return next((meaning for meaning, phrase_id in meanings if piece in known(phrase_id, strings)), None)
