"""What is answered, in one line above the answer: webhooks cannot reply (discord/discord-api-docs#2251)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.platforms.discord.markup import escaped, plain, shortened

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST = 80
_QUOTE = re.compile(r"\A> [^\n]*\[↗\]\(https://discord\.com/channels/[^\s)]+\)(?:\n|\Z)")
_ABOUT = ("> ", "-# ")
"""Begins what stands above and below the words of a message that was passed on."""


def quote_of(message: Mapping[str, Any], link: str) -> str:
    """Return the line.

    Args:
        message: What is answered, as Discord tells it.
        link: Its address.
    """
    return f"> {escaped(shortened(_beginning(message), _LONGEST))} [↗]({link})"


def _beginning(message: Mapping[str, Any]) -> str:
    titles = [str(embed.get("title", "")) for embed in message.get("embeds", ())]
    lines = [*unquoted(str(message.get("content", ""))).splitlines(), *titles]
    said = next((line for line in lines if line.strip() and not line.startswith(_ABOUT)), "…")
    return plain(said) if message.get("author", {}).get("bot") else said


def unquoted(content: str) -> str:
    """Return what was said, without the line above it."""
    return _QUOTE.sub("", content)


def quote_in(content: str) -> str | None:
    """Return the line above what was said, if there is one."""
    found = _QUOTE.match(content)
    return found[0].rstrip("\n") if found else None
