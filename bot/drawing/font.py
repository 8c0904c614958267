"""Which fonts a picture is written in, and what becomes of characters that none of them has.

matplotlib has DejaVu Sans in it, which knows Latin, Greek, Cyrillic, Hebrew and Arabic letters; all else comes from packages of
the system. A letter is taken from the first font of the list that has it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from matplotlib.font_manager import FontProperties, fontManager, get_font

_FAMILIES: Final = (("Noto Sans CJK JP", "fonts-noto-cjk"), ("DejaVu Sans", ""), ("Symbola", "fonts-symbola"))
"""Families, the first choice first, with Debian's package of each; DejaVu Sans comes with matplotlib."""
_REGULAR, _BOLD = 400, 700
_SUBSTITUTE: Final = "□"
_LONGEST: Final = 400
"""More characters of a text are never looked at; no line has room for half as many."""
_TURNS: Final = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0000-\U000e01ef]")
"""Marks of direction, variants, shades of skin: without a shape of their own in our fonts."""
_JOINERS: Final = "\u200c\u200d"
"""They belong between letters; between emoji they only glue what our fonts show one by one."""


@cache
def families() -> tuple[str, ...]:
    """Return the families that are installed, the first choice first."""
    known = {entry.name for entry in fontManager.ttflist}
    return tuple(family for family, _ in _FAMILIES if family in known)


@cache
def missing() -> tuple[str, ...]:
    """Return the packages of fonts that are not installed."""
    return tuple(package for family, package in _FAMILIES if package and family not in families())


@cache
def face(size: float, *, bold: bool = False) -> FontProperties:
    """Return the fonts in a size.

    Args:
        size: In points.
        bold: With weight.
    """
    return FontProperties(family=list(families()), size=size, weight=_BOLD if bold else _REGULAR)


def shown(words: str) -> str:
    """Return words as our fonts can show them, on one line: what none of them has becomes a box."""
    line = " ".join(_TURNS.sub("", unicodedata.normalize("NFC", words[:_LONGEST])).split())
    return re.sub(
        f"{_SUBSTITUTE}+", _SUBSTITUTE, "".join(_shown(sign, line[max(0, at - 1) : at]) for at, sign in enumerate(line))
    )


def _shown(sign: str, before: str) -> str:
    if sign in _JOINERS:
        return sign if before and unicodedata.category(before)[0] in "LM" else ""
    if unicodedata.category(sign) in {"Cc", "Cf", "Cs"}:
        return ""
    return sign if ord(sign) in _known() else _SUBSTITUTE


@cache
def _known() -> frozenset[int]:
    paths = (path for family in families() for path in {_path(family)})
    return frozenset(code for path in paths for code in get_font(path).get_charmap())


def _path(family: str) -> str:
    return fontManager.findfont(FontProperties(family=family, weight=_REGULAR), fallback_to_default=False)
