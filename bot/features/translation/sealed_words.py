"""The words by which texts are told that no machine may translate, and how they are found in a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.core.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.core.phrase import Strings

_FIRST_UNSPACED: Final = "\u2e80"
"""From here on scripts set no spaces between words."""
_SIGNS: Final = re.compile(r"[\W_]+")


class Words:
    """Finds words in plain texts, whole where a script parts words.

    Args:
        words: As they are listed; one that ends in ``*`` may go on.
    """

    def __init__(self, words: Iterable[str]) -> None:
        """Take them."""
        known = [(plain(folded(word)), word.endswith("*")) for word in words]
        self._parted = tuple(
            f" {word}" if open_ended else f" {word} " for word, open_ended in known if word and not is_unspaced(word)
        )
        self._others = tuple(word.replace(" ", "") for word, _ in known if word and is_unspaced(word))

    def stand_in(self, text: str) -> bool:
        """Tell whether one of them stands in a plain text."""
        spaced, closed = f" {text} ", text.replace(" ", "")
        return any(word in spaced for word in self._parted) or any(word in closed for word in self._others)


def listed(strings: Strings, phrase_id: str) -> tuple[str, ...]:
    """Return the words of a list in all languages, each once: what is written may be in any of them."""
    return tuple(dict.fromkeys(word for locale in strings.locales for word in strings.words(phrase_id, locale)))


def plain(bare: str) -> str:
    """Return the words alone of a folded text."""
    return _SIGNS.sub(" ", bare).strip()


def alternatives(words: Iterable[str]) -> str:
    """Return what finds any of some words in a folded text, the longest first, as a part of a regular expression."""
    known = sorted({plain(folded(word)) for word in words}, key=len, reverse=True)
    return "|".join(re.escape(word) if is_unspaced(word) else rf"(?<!\w){_parted(word)}(?!\w)" for word in known)


def is_unspaced(word: str) -> bool:
    """Tell whether a word is of a script that sets no spaces, where it can be found within others only."""
    return word[:1] >= _FIRST_UNSPACED


def _parted(word: str) -> str:
    return _SIGNS.pattern.join(map(re.escape, word.split()))
