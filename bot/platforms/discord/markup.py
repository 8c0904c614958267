"""People's words in Discord's markup: whatever they hold, they are shown as they were written."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"https?://[^\s<>]+")
_SIGNS = re.compile(r"([\\*_~`|>\[\]#<:@-])")
_LINE_SIGNS = frozenset("#->")
_PLAIN_COLON = re.compile(r":(?![\w~-]+:)")
_ZERO_WIDTH = "\u200b"
_FORBIDDEN = re.compile("discord|clyde", re.IGNORECASE)
LONGEST_USERNAME = 80


def escaped(text: str) -> str:
    """Return a line in which nothing is markup, a mention, an emoji or a moment; addresses stay as they are.

    Args:
        text: As somebody wrote it.
    """
    made, last = [], 0
    for found in _ADDRESS.finditer(text):
        made += [_escaped(text[last : found.start()], first=last == 0), found[0]]
        last = found.end()
    return "".join([*made, _escaped(text[last:], first=last == 0)])


def _escaped(text: str, *, first: bool) -> str:
    """Return a part of a line without markup; signs that mean something only at a line's beginning stay elsewhere."""
    start = len(text) - len(text.lstrip()) if first else -1

    def sign(found: re.Match[str]) -> str:
        if found[0] in _LINE_SIGNS and found.start() != start:
            return found[0]
        if found[0] == ":" and _PLAIN_COLON.match(text, found.start()):
            return found[0]
        return "\\" + found[0]

    return _SIGNS.sub(sign, text)


def username(name: str) -> str:
    """Return a name that Discord lets a webhook have: not empty, not too long, and without its own names."""
    plain = " ".join(name.split())[:LONGEST_USERNAME] or "?"
    return _FORBIDDEN.sub(lambda found: found[0][0] + _ZERO_WIDTH + found[0][1:], plain)[:LONGEST_USERNAME]
