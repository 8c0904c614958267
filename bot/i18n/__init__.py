"""The catalogues and how moments, numbers and lists are said."""

from __future__ import annotations

from typing import Final

COMPLETE_LOCALES: Final = ("en", "de", "es", "fr", "pt", "ja")
"""The languages in which every phrase exists, English first; a test holds every catalogue to this list."""

KNOWN_LOCALES: Final = ("en", "de", "es", "fr", "pt", "ja")
"""The languages whose dates, and whose names of languages, the bot can write and read."""
