"""Texts made fit to be stored and compared."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

MOST_MARKS: Final = 30
"""So many marks may follow one letter; no language needs more (Unicode Standard Annex 15, Stream-Safe Text Format)."""


UNSTORABLE: Final = re.compile("[\0\ud800-\udfff]")
"""What no database stores: PostgreSQL takes no NUL sign, and nothing takes half a sign."""


def storable(text: str) -> str:
    """Return a text without what no database stores and nobody could read.

    Args:
        text: From a chat network, of any length.

    Returns:
        The same text if there is nothing of that in it, as nearly always.
    """
    return text if text.isascii() and "\0" not in text else stream_safe(UNSTORABLE.sub("", text))


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
