"""Codes of participants, hosts and leaders, all that is ever kept of them here: ``P07``, ``HF03``, ``L01`` (house rule H7)."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from bot.core.errors import BadOption
from bot.core.phrase import Phrase
from bot.features.roadmap.detail import Per

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.features.roadmap.model import Wish

MOST = 99
"""A code has two digits."""

_CODE = re.compile(r"(P|HF|L)(\d{1,2})")
_SPAN = re.compile(r"((?:P|HF|L)\d{1,2})-((?:P|HF|L)?\d{1,2})")
_BETWEEN = re.compile(r"[\s,;、，]+")
_DASHES = re.compile(r"\s*[-–—‐〜~]\s*")
_JOINING = frozenset({"AND", "UND", "ET", "Y", "E", "&", "+", "と"})


def codes(wish: Wish) -> tuple[str, ...]:
    """Return every code that something has a tick for, in order."""
    letters = "HF" if wish.per is Per.HOST else "P"
    return tuple(f"{letters}{number:02d}" for number in range(1, (wish.expected or 0) + 1))


def read(text: str, wish: Wish, every: Collection[str], but: Collection[str]) -> set[str]:
    """Return the codes that somebody typed: some of them, a span, all, or all but some.

    Args:
        text: As typed: ``P07 P19``, ``P01-P12``, ``all but P07``.
        wish: What has the ticks.
        every: Words for all of them, lower-case.
        but: Words after which come those that are left out, lower-case.

    Raises:
        BadOption: Something else stands there than these, or a code that there is not.
    """
    known = codes(wish)
    words = _words(text)
    folded = [word.casefold() for word in words]
    if not folded or folded[0] not in every:
        return _codes(words, known)
    if len(folded) == 1:
        return set(known)
    if folded[1] not in but:
        raise _not_read(known)
    return set(known) - _codes(words[2:], known)


def spans(several: Sequence[str]) -> str:
    """Return codes as they can be typed, in few signs: ``P01-P06,P08``.

    Args:
        several: In order.
    """
    runs: list[list[str]] = []
    for code in several:
        if runs and _number(runs[-1][-1]) + 1 == _number(code):
            runs[-1].append(code)
        else:
            runs.append([code])
    return ",".join(run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def _number(code: str) -> int:
    return int(code[-2:])


def _words(text: str) -> list[str]:
    plain = _DASHES.sub("-", unicodedata.normalize("NFKC", text).strip().upper())
    return [word for word in _BETWEEN.split(plain) if word and word not in _JOINING]


def _codes(words: Collection[str], known: tuple[str, ...]) -> set[str]:
    found = {code for word in words for code in _span(word, known)}
    if not found or not found <= set(known):
        raise _not_read(known)
    return found


def _span(word: str, known: tuple[str, ...]) -> list[str]:
    span = _SPAN.fullmatch(word)
    first, last = (_code(part, known) for part in (span.groups() if span else (word, word)))
    return list(known[known.index(first) : known.index(last) + 1])


def _code(word: str, known: tuple[str, ...]) -> str:
    letters = known[0].rstrip("0123456789") if known else "P"
    match = _CODE.fullmatch(word if not word.isdigit() else f"{letters}{word}")
    code = f"{match[1]}{int(match[2]):02d}" if match else ""
    if code not in known:
        raise _not_read(known)
    return code


def _not_read(known: tuple[str, ...]) -> BadOption:
    # What was typed is never repeated: it may be somebody's name.
    first, last = (known[0], known[-1]) if known else ("P01", "P24")
    return BadOption(Phrase("roadmap-no-code", {"first": first, "last": last}))
