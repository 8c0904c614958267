"""A line in which somebody types words of several languages: ``de: Partnerstadt, ja: 姉妹都市``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.core.errors import BadOption
from bot.core.phrase import Language, Phrase
from bot.features.translation.glossary.model import FEWEST_LANGUAGES, Entry, folded, plain, shortened

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_SIGN: Final = re.compile(r"[:：=＝]")
_PART: Final = re.compile(r"[\n,，、;；]")
_BETWEEN: Final = " \t\n\u3000,，、;；"
_QUOTES: Final = ("“”", "„“", "„”", "«»", "»«", "「」", "『』", '""')
_NOTE: Final = "note"


def entry_typed(text: str, languages: Mapping[str, str], notes: Collection[str], prefix: str) -> Entry:
    """Return what somebody has typed: languages by code or name, a colon or ``=``, a word; commas or lines between.

    A colon or comma inside a word is a part of it, unless what stands before it looks like one more language.

    Args:
        text: As typed.
        languages: Codes by all the names that people type.
        notes: What the note is called, folded.
        prefix: What commands begin with in the room.

    Raises:
        BadOption: A language is not known, is there twice, or has no word.
    """
    known = _Known(languages, notes)
    found: dict[str, str] = {}
    for key, value in _fields(text, known, prefix) if _SIGN.search(text) else _spaced(text, known, prefix):
        if key in found:
            raise BadOption(Phrase("glossary-twice", {"language": Language(key)}))
        found[key] = _unquoted(plain(value.strip(_BETWEEN)))
        if not found[key]:
            raise _unknown("", prefix)
    note = found.pop(_NOTE, "")
    if len(found) < FEWEST_LANGUAGES:
        raise _unknown("", prefix)
    return Entry(found, "", note)


class _Known:
    """What may stand before a colon."""

    def __init__(self, languages: Mapping[str, str], notes: Collection[str]) -> None:
        self._languages = languages
        self._notes = notes

    def key(self, name: str) -> str:
        """Return the code of a language or `_NOTE`; empty for what is neither."""
        bare = name.strip(_BETWEEN)
        if folded(bare) in self._notes:
            return _NOTE
        return self._languages.get(bare, "") if bare else ""


def _fields(text: str, known: _Known, prefix: str) -> Iterator[tuple[str, str]]:
    """Yield keys and values of a text in which signs stand between them, if only between the last of them."""
    key, begins = "", 0
    for sign in _SIGN.finditer(text):
        before = text[begins : sign.start()]
        part = max((one.end() for one in _PART.finditer(before)), default=0)
        word = len(before.rstrip()) - len(before.split()[-1]) if before.strip() else 0
        at = next((place for place in (part, word) if known.key(before[place:])), None)
        if at is not None:
            if key:
                yield key, before[:at]
            else:
                yield from _spaced(before[:at], known, prefix)
            key, begins = known.key(before[at:]), sign.end()
        elif not key or (part and key != _NOTE):
            raise _unknown(before[part:], prefix)
    yield key, text[begins:]


def _spaced(text: str, known: _Known, prefix: str) -> Iterator[tuple[str, str]]:
    """Yield keys and values of a text in which nothing but spaces stands between them: ``de Partnerstadt, ja 姉妹都市``."""
    for part in filter(str.strip, _PART.split(text)):
        name, *value = part.split(maxsplit=1)
        key = known.key(name)
        if not key or not value:
            raise _unknown(part, prefix)
        yield key, value[0]


def _unknown(text: str, prefix: str) -> BadOption:
    said = plain(text)
    if not said:
        return BadOption(Phrase("glossary-too-few", {"prefix": prefix}))
    return BadOption(Phrase("glossary-no-language", {"text": shortened(said), "prefix": prefix}))


def _unquoted(word: str) -> str:
    inside = word[1:-1].strip()
    return inside if inside and word[:1] + word[-1:] in _QUOTES else word
