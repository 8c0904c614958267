"""Codes of participants whom a leader signs up: no names, never shown to others, forgotten after the event (house rule H7)."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

from bot.core.errors import BadOption
from bot.core.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST = 99
"""So many codes one leader can sign up."""
_PART = re.compile(r"(?P<kind>P|HF|L)(?P<first>[0-9]{2})(?:-(?:(?P=kind))?(?P<last>[0-9]{2}))?")
_CODE = re.compile(r"([A-Z]+)([0-9]+)")
_SEPARATORS = re.compile(r"[\s,;、；]+")
_DASHES = str.maketrans("‐‑‒–—−〜~", "--------")


def read_codes(text: str) -> tuple[str, ...]:
    """Read codes as people type them: ``P01-P24``, ``HF03``, ``P01, P02``.

    Args:
        text: What somebody typed; parts are parted by commas or spaces.

    Returns:
        Each code once, in order.

    Raises:
        BadOption: Something in it is no code, or there are too many.
    """
    parts = [part for part in _SEPARATORS.split(unicodedata.normalize("NFKC", text).translate(_DASHES).upper()) if part]
    codes = {code for part in parts for code in _codes(part)}
    if not codes or len(codes) > MOST:
        raise _unread()
    return ordered(codes)


def ordered(codes: Iterable[str]) -> tuple[str, ...]:
    """Return codes by their kind and number, each once."""
    return tuple(sorted(set(codes), key=_key))


def said_codes(codes: Iterable[str]) -> str:
    """Return codes as they are typed and read, rows of them shortly: ``P01-P06,P08``."""
    rows = groupby(enumerate(ordered(codes)), key=lambda one: (_key(one[1])[0], _key(one[1])[1] - one[0]))
    each = ([code for _, code in row] for _, row in rows)
    return ",".join(row[0] if len(row) == 1 else f"{row[0]}-{row[-1]}" for row in each)


def _codes(part: str) -> Iterable[str]:
    found = _PART.fullmatch(part)
    if found is None:
        raise _unread()
    first, last = int(found["first"]), int(found["last"] or found["first"])
    if not 0 < first <= last:
        raise _unread()
    return (f"{found['kind']}{number:02}" for number in range(first, last + 1))


def _key(code: str) -> tuple[str, int]:
    found = _CODE.fullmatch(code)
    return (found[1], int(found[2])) if found else (code, 0)


def _unread() -> BadOption:
    # What was typed in the place of a code may be a name: it is not repeated.
    return BadOption(Phrase("event-codes-unread", {"most": MOST}))
