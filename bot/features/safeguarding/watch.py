"""Recognises what must not be in a chat: the never-store list of the domain, in all languages at once.

People mix languages, so every text is held against the words of all of them. A word such as "allergy" alone is no reason to
step in, or nobody could ask for the forms: it has to be said of somebody. What is stepped in for wrongly costs one message
that can be written again; what is missed stays for good. In doubt the answer is given.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.phrase import Strings

MOST_CHARACTERS = 8000
"""Longer texts are looked at in parts of this length."""
_OVERLAP = 200

_FIRST_CJK = "\u2e80"
_CODE = r"\b(?:p|hf|l)[0-9]{1,3}(?![0-9a-z])"
"""Participant and host codes stand for one person each."""
_DIGITS = re.compile(r"[0-9]{2}|[0-9]-[0-9]")
_NUMBER = re.compile(r"(?:[a-z]{0,3}[0-9][ -]?){5}|(?<![0-9])(?:19[0-9]{2}|20[01][0-9])(?![0-9])")
"""Five digits or more, as in the numbers of papers, or the year of a birth; the day by which a form is due is neither."""
_COMING = re.compile(r"(?<![0-9])20[2-9][0-9](?:-[0-9]{2}-[0-9]{2})?(?![0-9])")
_INSIDE = ".{1,30}?"
"""What ``*`` inside an expression stands for."""
_ACCOUNT = re.compile(r"\b[a-z]{2}[0-9]{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,4})?\b")
"""International bank account numbers (ISO 13616)."""


class Concern(StrEnum):
    """Why a text must not be in a chat."""

    PERSONAL = "personal"
    """Health, faith, origin, family and the like of somebody: it belongs on the school's paper form."""
    SECRET = "secret"  # noqa: S105 - a name, no secret
    """Numbers of papers and accounts, birth dates, home addresses, passwords."""
    DISCLOSURE = "disclosure"
    """Somebody may not be safe."""


class Watch:
    """Looks at texts.

    Args:
        strings: The catalogues with the words of each language.
    """

    def __init__(self, strings: Strings) -> None:
        """Make one pattern of each list, so that looking takes microseconds."""
        self._disclosure = _pattern(strings, "safeguarding-disclosure-words")
        self._whole = frozenset(_words(strings, "safeguarding-help-words"))
        self._personal = _pattern(strings, "safeguarding-personal-words")
        self._somebody = _pattern(strings, "safeguarding-somebody-words", _CODE)
        self._perhaps = _pattern(strings, "safeguarding-perhaps-words")
        self._paper = _pattern(strings, "safeguarding-paper-words")
        self._numbered = _pattern(strings, "safeguarding-numbered-words")
        self._home = _pattern(strings, "safeguarding-home-words")
        self._told = _pattern(strings, "safeguarding-told-words")
        self._harmless = _pattern(strings, "safeguarding-harmless-words")

    def look(self, text: str) -> Concern | None:
        """Return why a text must not be kept, or ``None`` if nothing in it is known to be a reason."""
        if _plain(text).lstrip("¡ ").rstrip(" .!?。…") in self._whole:
            return Concern.DISCLOSURE
        for part in _parts(self._harmless.sub(" ", _plain(text))):
            concern = self._concern(part)
            if concern is not None:
                return concern
        return None

    def _concern(self, text: str) -> Concern | None:
        if self._disclosure.search(text):
            return Concern.DISCLOSURE
        if self._personal.search(text) and self._is_of_somebody(text):
            return Concern.PERSONAL
        secret = self._is_numbered(text) or self._told.search(text) or _ACCOUNT.search(text)
        return Concern.SECRET if secret else None

    def _is_numbered(self, text: str) -> bool:
        """Tell whether the number of a paper, a birth or an address is given, and not only spoken of."""
        if self._numbered.search(text) and _NUMBER.search(_COMING.sub(" ", text)):
            return True
        return self._home.search(text) is not None and _DIGITS.search(text) is not None

    def _is_of_somebody(self, text: str) -> bool:
        """Tell whether it is said of somebody; "he" or "has a" alone are not where forms, courses or anybody are spoken of."""
        if self._somebody.search(text):
            return True
        return self._perhaps.search(text) is not None and self._paper.search(text) is None


def _parts(text: str) -> Iterator[str]:
    for start in range(0, max(len(text), 1), MOST_CHARACTERS - _OVERLAP):
        yield text[start : start + MOST_CHARACTERS]


def _plain(text: str) -> str:
    """Return a text without case, width, accents and runs of space."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    bare = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return " ".join(bare.replace("’", "'").split())


def _words(strings: Strings, phrase_id: str) -> list[str]:
    return sorted({_plain(word) for locale in strings.locales for word in strings.words(phrase_id, locale)}, key=len)


def _pattern(strings: Strings, phrase_id: str, *more: str) -> re.Pattern[str]:
    """Return a pattern for any of the words, whole where a script parts words, and whatever more there is."""
    return re.compile("|".join([*map(_whole, reversed(_words(strings, phrase_id))), *more]))


def _whole(word: str) -> str:
    """A word that ends in ``*`` may go on; ``*`` inside stands for up to thirty signs."""
    inside = re.escape(word.removesuffix("*")).replace(r"\*", _INSIDE)
    if word[0] >= _FIRST_CJK:
        return inside
    return rf"\b{inside}" + ("" if word.endswith("*") else r"\b")
