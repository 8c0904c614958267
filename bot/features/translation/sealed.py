"""Recognises what is never translated by a machine: forms of consent, medical forms, legal texts, alerts (house rule H13).

What counts is that a text *is* such a thing, not that it speaks of one: "please bring the consent form" is translated like all
talk. A text is one if it says what only such texts say ("I hereby consent"), or if it stands below such a title. Where that is
in doubt it is taken for talk; a room whose words are of that kind throughout can be marked so as a whole.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.core.phrase import Strings

_FIRST_UNSPACED: Final = "\u2e80"
"""From here on scripts set no spaces between words."""
_SIGNS: Final = re.compile(r"[\W_]+")
_AFTER_TITLE: Final = re.compile(r"\s*[:：–—-]")
_LONGEST_TITLE_WORDS: Final = 12


class SealedTexts:
    """Tells such texts by words of all languages of the bot.

    Args:
        strings: The catalogues with the words.
    """

    def __init__(self, strings: Strings) -> None:
        """Read the words, once."""
        self._sayings = _Words(_listed(strings, "translation-sealed-saying-words"))
        self._titles = [plain for word in _listed(strings, "translation-sealed-title-words") if (plain := _plain(word))]
        self._talk = _Words(_listed(strings, "translation-sealed-talk-words"))
        self._of = {_plain(word) for word in _listed(strings, "translation-sealed-of-words")}

    def declines(self, text: str) -> bool:
        """Tell whether a text must not be translated by a machine.

        Args:
            text: Any number of lines.
        """
        return self._sayings.stand_in(_plain(text)) or self._is_titled(text)

    def _is_titled(self, text: str) -> bool:
        """Tell whether a text has the title of such a thing over it, or in front."""
        lines = [line for line in text.splitlines() if _plain(line)]
        first = lines[0] if lines else ""
        plain = _plain(first)
        if "?" in first or "？" in first or len(plain.split()) > _LONGEST_TITLE_WORDS or self._talk.stand_in(plain):
            return False
        for title in self._titles:
            if title[0] >= _FIRST_UNSPACED:
                if plain.endswith(title) and len(lines) > 1:
                    return True
            elif plain == title:
                return len(lines) > 1
            elif plain.startswith(f"{title} "):
                following = plain[len(title) :].split()[0]
                return len(lines) > 1 or following in self._of or _parts_off(first, title)
        return False


class _Words:
    """Finds words in plain texts, whole where a script parts words.

    Args:
        words: As they are listed; one that ends in ``*`` may go on.
    """

    def __init__(self, words: Iterable[str]) -> None:
        plain = [(_plain(word), word.endswith("*")) for word in words]
        self._parted = tuple(
            f" {word}" if open_ended else f" {word} " for word, open_ended in plain if word and word[0] < _FIRST_UNSPACED
        )
        self._others = tuple(word.replace(" ", "") for word, _ in plain if word and word[0] >= _FIRST_UNSPACED)

    def stand_in(self, plain: str) -> bool:
        """Tell whether one of them stands in a plain text."""
        spaced, closed = f" {plain} ", plain.replace(" ", "")
        return any(word in spaced for word in self._parted) or any(word in closed for word in self._others)


def _listed(strings: Strings, phrase_id: str) -> Iterable[str]:
    return dict.fromkeys(word for locale in strings.locales for word in strings.words(phrase_id, locale))


def _plain(text: str) -> str:
    """Return a text as its words alone, without case, width, accents and signs."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    bare = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return _SIGNS.sub(" ", bare).strip()


def _parts_off(line: str, title: str) -> bool:
    """Tell whether a sign parts the title from the rest of its line: Consent form: pictures."""
    words = len(title.split())
    rest = re.match(rf"\W*(?:\w+\W+?){{{words - 1}}}\w+", line)
    return rest is not None and _AFTER_TITLE.match(line[rest.end() :]) is not None
