"""Texts made fit to be compared."""

from __future__ import annotations

import unicodedata
from typing import Final

MOST_MARKS: Final = 30
"""So many marks may follow one letter; no language needs more (Unicode Standard Annex 15, Stream-Safe Text Format)."""


def stream_safe(text: str) -> str:
    """Return a text without the marks that nobody could read: bringing thousands of them into order takes seconds.

    Args:
        text: From a chat network or a file, of any length.

    Returns:
        The same text if there is nothing of that in it.
    """
    if len(text) <= MOST_MARKS or text.isascii():
        return text
    kept, run = list[str](), 0
    for sign in text:
        run = run + 1 if unicodedata.combining(sign) else 0
        if run <= MOST_MARKS:
            kept.append(sign)
    return text if len(kept) == len(text) else "".join(kept)


def folded(text: str) -> str:
    """Return a text without case, width and accents: what is compared, never shown."""
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return "".join(sign for sign in bare if not unicodedata.combining(sign))
