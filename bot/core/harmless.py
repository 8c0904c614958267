"""People's words, shown by the bot, call nobody."""

from __future__ import annotations

from typing import Final

_CALLS: Final = ("@room", "@everyone", "@here")


def harmless(text: str) -> str:
    """Return people's words so that no client takes anything in them for a call to everybody."""
    for call in _CALLS:
        if call in text.casefold():
            text = text.replace("@", "@\u200b")
    return text
