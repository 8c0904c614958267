"""Cleaning what was typed, and quoting: how a text becomes words and words become a text again.

In plain double quotes a double quote is written twice; the other kinds of quotes hold everything but their own end.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 4000
"""More characters than this are never looked at by a pattern."""

_QUOTES: Mapping[str, str] = MappingProxyType(
    {
        '"': '"',
        "＂": "＂",
        "“": "”“",
        "„": "“”„",
        "”": "”",
        "«": "»",
        "»": "«",
        "「": "」",
        "『": "』",
        "'": "'",
        "‘": "’‘",
    }
)
"""By opening sign, the signs that can close."""

_APOSTROPHES = frozenset("'‘")
"""Also begin words, so that nothing is wrong if they are never closed."""

_DASHES = ("--", "—", "–", "－－")
"""What phones make of the two dashes in front of an option."""

# C0 and C1 except the line break, DEL, zero-width space, bidirectional overrides and isolates, lone surrogates, private use
# (some are marks of ours) and byte order mark.
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ud800-\uf8ff\ufeff]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_WORD = re.compile(r"\S+")
_SPACE = re.compile(r"\s*")
_IN_DOUBLE_QUOTES = re.compile(r'"((?:[^"]++|""|"(?![\s"]|$))*+)"(?=\s|$)')


def clean(text: str) -> str:
    """Return a text in NFC, its line breaks all alike, without signs that nobody sees and that can do harm."""
    if text.isascii() and text.isprintable():
        return text
    plain = _UNWANTED.sub("", _BREAKS.sub("\n", text).replace("\t", " "))
    return unicodedata.normalize("NFC", plain)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a quoted text.

    Args:
        text: Without its quotes.
        start: Where it begins in the line, quotes included.
        end: Where it ends.
        quoted: It stood in quotes.
        closed: Its quotes end; always so for a word.
    """

    text: str
    start: int
    end: int
    quoted: bool = False
    closed: bool = True


def skip_space(line: str, place: int) -> int:
    """Return where the next word begins, or the end of the line."""
    match = _SPACE.match(line, place)
    return match.end() if match else place


def token_at(line: str, place: int) -> Token | None:
    """Return the word or quoted text that begins at a place which is no space; ``None`` at the end of the line."""
    match = _WORD.match(line, place)
    if match is None:
        return None
    opening = line[place]
    if opening not in _QUOTES:
        return Token(match[0], place, match.end())
    quoted = _doubled(line, place) if opening == '"' else _enclosed(line, place, _QUOTES[opening])
    return quoted or Token(match[0], place, match.end(), closed=opening in _APOSTROPHES)


def tokens(line: str) -> list[Token]:
    """Return all words and quoted texts of a line."""
    found: list[Token] = []
    place = skip_space(line, 0)
    while (token := token_at(line, place)) is not None:
        found.append(token)
        place = skip_space(line, token.end)
    return found


def _enclosed(line: str, place: int, closing: str) -> Token | None:
    """Return the text up to the first closing sign that ends a word."""
    match = re.compile(rf"[{closing}](?=\s|$)").search(line, place + 1)
    return match and Token(line[place + 1 : match.start()], place, match.end(), quoted=True)


def _doubled(line: str, place: int) -> Token | None:
    match = _IN_DOUBLE_QUOTES.match(line, place)
    return match and Token(match[1].replace('""', '"'), place, match.end(), quoted=True)


def quote(text: str, *, always: bool = False) -> str:
    """Return a text as one token: in double quotes, or itself if it is a plain word, unless it is ``always`` to be quoted."""
    if not always and _WORD.fullmatch(text) and text[0] not in _QUOTES and not text.startswith(_DASHES):
        return text
    return '"' + text.replace('"', '""') + '"'


def dashed(text: str) -> str | None:
    """Return what follows the dashes of an option, or ``None`` if there are none."""
    dash = next((dash for dash in _DASHES if text.startswith(dash)), None)
    return None if dash is None else text[len(dash) :]
