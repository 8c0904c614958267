"""What is answered, in one line above the answer: webhooks cannot reply (discord/discord-api-docs#2251)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.platforms.discord.markup import escaped, plain, shortened

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST = 80
_QUOTE = re.compile(r"\A> [^\n]*\[↗\]\(https://discord\.com/channels/[^\s)]+\)(?:\n|\Z)")
_CALL = re.compile(r"<@!?([0-9]+)>")
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
    """Return the first line that says something, with names for the numbers of people in it."""
    titles = [str(embed.get("title", "")) for embed in message.get("embeds", ())]
    lines = [*unquoted(str(message.get("content", ""))).splitlines(), *titles]
    by_program = message.get("author", {}).get("bot")
    words = ((line, _CALL.sub("", line) if by_program else line) for line in lines if not line.startswith(_ABOUT))
    said = next((line for line, apart_from_calls in words if apart_from_calls.strip()), "…")
    names = {str(user["id"]): f"@{user.get('global_name') or user['username']}" for user in message.get("mentions", ())}
    return _CALL.sub(lambda found: names.get(found[1], found[0]), plain(said) if by_program else said)


def unquoted(content: str) -> str:
    """Return what was said, without the line above it."""
    return _QUOTE.sub("", content)


def quote_in(content: str) -> str | None:
    """Return the line above what was said, if there is one."""
    found = _QUOTE.match(content)
    return found[0].rstrip("\n") if found else None
