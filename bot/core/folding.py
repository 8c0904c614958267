"""Texts without what tells only their letters' dress apart."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """Return a text without case, width and accents: what is compared, never shown."""
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return "".join(sign for sign in bare if not unicodedata.combining(sign))
