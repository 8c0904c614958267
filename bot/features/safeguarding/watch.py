"""Recognises what must not be in a chat: the never-store list of the domain, in all languages at once.

People mix languages, so every text is held against the words of all of them. A word such as "allergy" alone is no reason to
step in, or nobody could ask for the forms: it has to be said of somebody. Somebody is a pronoun, "my son", a code such as P07
or a name: a capitalised word right before a verb of the lists, without an article and not known to be anything else. What is
stepped in for wrongly costs one message that can be written again; what is missed stays for good. In doubt the answer is given.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from bot.core.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.core.phrase import Strings

MOST_CHARACTERS = 8000
"""Longer texts are looked at in parts of this length."""
_OVERLAP = 200
_MOST_WRITTEN_OUT = 32_000

_FIRST_CJK = "\u2e80"
_CODE = r"\b(?:p|hf|l)[0-9]{1,3}(?![0-9a-z])"
"""Participant and host codes stand for one person each."""
_DIGITS = re.compile(r"[0-9]{2}|[0-9]-[0-9]")
_NUMBER = re.compile(r"(?:[a-z]{0,3}[0-9][ -]?){5}|(?<![0-9])(?:19[0-9]{2}|20[01][0-9])(?![0-9])")
"""Five digits or more, as in the numbers of papers, or the year of a birth; the day by which a form is due is neither."""
_COMING = re.compile(r"(?<![0-9])20[2-9][0-9](?:-[0-9]{2}-[0-9]{2})?(?![0-9])")
_MARK = "\ue000"
"""Put after every word that stands for somebody."""
_SIGNS = {"*": ".{1,30}?", "@": _MARK, "#": "[0-9]+(?:[.,][0-9]+)?", "|": r"\b"}
"""What the signs of a list stand for: a few more characters, somebody just named, a number, the end of a word."""
_CLAUSE = re.compile(r"[.,;:](?=\s)|[!?。]")
_WORD = re.compile(r"[^\s']+")
_BEFORE = 60
"""As much is looked at to tell whether a verb follows a name."""
_INFLECTED = ("e", "en", "er", "es", "em")
"""How German ends the word between an article and its noun."""
_CURRENCY = "(?:[€$£¥円]|euro|eur|gbp|usd|jpy|yen|dollar|dolar|pound|pfund|libra|livre|peso|reais)"
_VERB = re.compile(r"@([ '][^ *@]+)")
_AMOUNT = re.compile(
    rf"(?<![0-9])[0-9]{{1,3}}(?:[ .,'][0-9]{{3}})+(?![0-9])|[0-9]{{5}}|[0-9]{{4}} ?{_CURRENCY}|{_CURRENCY} ?[0-9]{{4}}"
    r"|[0-9] ?(?:[万億]|k\b|mil\b|tausend|thousand|milli?[oõ])"
)
"""A thousand or more, so that a voucher is nobody's secret; a bare number of four digits is a year."""
_ACCOUNT = re.compile(r"\b[a-z]{2}[0-9]{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,4})?\b")
"""International bank account numbers (ISO 13616)."""


_CALENDAR = re.compile(r"^BEGIN:VEVENT\s*$", re.IGNORECASE | re.MULTILINE)
_FOLD = re.compile(r"(?:\r\n|\r|\n)[ \t]")
_ESCAPED = re.compile(r"\\([nN,;\\])")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,1000}>")
_EXCHANGE = re.compile(r"<(?:tmx|tbx|martif)\b", re.IGNORECASE)
"""How the files begin in which translators' programs exchange words."""
_INSIDE = re.compile(r"</?(?:hi|bpt|ept|ph|it|ut|sub)\b[^<>]{0,1000}>")
"""Tags inside a sentence."""


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

    Attributes:
        locales: The languages that have words.
    """

    def __init__(self, strings: Strings) -> None:
        """Make one pattern of each list, so that looking takes microseconds."""
        self.locales = tuple(strings.locales)
        self._disclosure = _pattern(strings, "safeguarding-disclosure-words")
        self._whole = frozenset(_words(strings, "safeguarding-help-words"))
        self._personal = _pattern(strings, "safeguarding-personal-words")
        self._somebody = _pattern(strings, "safeguarding-somebody-words", _CODE)
        self._perhaps = _pattern(strings, "safeguarding-perhaps-words")
        self._paper = _pattern(strings, "safeguarding-paper-words")
        self._anybody = _pattern(strings, "safeguarding-anybody-words")
        self._numbered = _pattern(strings, "safeguarding-numbered-words")
        self._home = _pattern(strings, "safeguarding-home-words")
        self._told = _pattern(strings, "safeguarding-told-words")
        self._value = _pattern(strings, "safeguarding-value-words")
        self._budget = _pattern(strings, "safeguarding-budget-words")
        self._harmless = _pattern(strings, "safeguarding-harmless-words")
        self._said = _pattern(strings, "safeguarding-said-words")
        self._being = _pattern(strings, "safeguarding-being-words")
        self._votes = _pattern(strings, "safeguarding-votes-words")
        self._party = _pattern(strings, "safeguarding-party-words")
        self._names = _Names(strings)

    def look(self, text: str) -> Concern | None:
        """Return why a text must not be kept, the gravest reason first, or ``None`` if nothing in it is known to be one."""
        text = file_words(text)
        # Some signs stand for eighteen others: what is looked at has a limit when they are written out, too.
        # A link writes its spaces as %20.
        text = unicodedata.normalize("NFKC", unquote(text))[:_MOST_WRITTEN_OUT]
        plain = _plain(text)
        if plain.lstrip("¡ ").rstrip(" .!?。…") in self._whole:
            return Concern.DISCLOSURE
        found = {self._concern(part) for part in _parts(self._harmless.sub(" ", plain))}
        found |= {self._of_clause(clause) for clause in _CLAUSE.split(self._harmless.sub(" ", self._names.mark(text)))}
        return next((concern for concern in (Concern.DISCLOSURE, Concern.PERSONAL, Concern.SECRET) if concern in found), None)

    def _concern(self, text: str) -> Concern | None:
        if self._disclosure.search(text):
            return Concern.DISCLOSURE
        if self._personal.search(text) and self._is_of_somebody(text):
            return Concern.PERSONAL
        secret = self._is_numbered(text) or self._told.search(text) or _ACCOUNT.search(text)
        return Concern.SECRET if secret else None

    def _of_clause(self, clause: str) -> Concern | None:
        """Tell what is said of somebody in a clause in which all who are named are marked."""
        if _MARK in clause and self._disclosure.search(clause):
            return Concern.DISCLOSURE
        if self._said.search(clause) or (_MARK in clause and self._is_said(clause)):
            return Concern.PERSONAL
        secret = (_MARK in clause and self._told.search(clause)) or self._is_valued(clause)
        return Concern.SECRET if secret else None

    def _is_said(self, clause: str) -> bool:
        """Tell whether somebody is, has or takes something personal, and not its form, or sides with a party."""
        being, votes = self._being.search(clause), self._votes.search(clause)
        if being and self._personal.search(clause, being.start()) and not self._paper.search(clause):
            return True
        return votes is not None and self._party.search(clause, votes.start()) is not None

    def _is_valued(self, clause: str) -> bool:
        """Tell whether it is said what a thing is worth; a grant and its project are to be spoken of."""
        return bool(self._value.search(clause) and _AMOUNT.search(clause)) and not self._budget.search(clause)

    def _is_numbered(self, text: str) -> bool:
        """Tell whether the number of a paper, a birth or an address is given, and not only spoken of."""
        if self._numbered.search(text) and _NUMBER.search(_COMING.sub(" ", text)):
            return True
        return self._home.search(text) is not None and _DIGITS.search(text) is not None

    def _is_of_somebody(self, text: str) -> bool:
        """Tell whether it is said of somebody; "he" or "has a" alone are not where forms, courses or anybody are spoken of."""
        if self._somebody.search(text):
            return True
        return self._perhaps.search(text) is not None and not (self._paper.search(text) or self._anybody.search(text))


def file_words(text: str) -> str:
    """Return the words of a file that is made of more than words, as people read them; any other text stays.

    Of a calendar the lines are made whole, of which programs part every one after 75 octets, within words too; marks, and signs
    that are written out there, stand between words as well (RFC 5545, 3.1 and 3.3.11). Of TMX and TBX each text is a line.
    """
    if _CALENDAR.search(text):
        whole = _ESCAPED.sub(lambda sign: sign[1] if sign[1] in ",;\\" else "\n", _FOLD.sub("", text))
        return unescape(_TAG.sub(" ", whole))
    if _EXCHANGE.search(text):
        return unescape(_TAG.sub("\n", _INSIDE.sub("", text)))
    return text


class _Names:
    """Finds who is named in a text.

    Args:
        strings: The catalogues with the words of each language.
    """

    def __init__(self, strings: Strings) -> None:
        """Take every verb that a list has after somebody for one that a name can stand before."""
        self._persons = _pattern(strings, "safeguarding-persons-words", _CODE, end=f"(?!{_MARK})")
        self._nobody = _pattern(strings, "safeguarding-nobody-words")
        self._determiners = frozenset(_words(strings, "safeguarding-determiner-words"))
        lists = ("disclosure", "told", "said", "being", "votes")
        said = [word for name in lists for word in _listed(strings, f"safeguarding-{name}-words")]
        verbs = {verb for word in said for verb in _VERB.findall(word)}
        self._verbs = re.compile(rf"{_expression(verbs)}(?!\w)", re.IGNORECASE)

    def mark(self, text: str) -> str:
        """Return a text plain, with a mark after each word that stands for somebody."""
        straight = " ".join(unicodedata.normalize("NFKC", text).replace("’", "'").split())

        def marked(verb: re.Match[str]) -> str:
            before = straight[max(verb.start() - _BEFORE, 0) : verb.start()]
            return f"{_MARK if self._is_name(before) else ''}{verb[0]}"

        return self._persons.sub(rf"\g<0>{_MARK}", _plain(self._verbs.sub(marked, straight)))

    def _is_name(self, before: str) -> bool:
        """Tell whether what stands before a verb ends in a name."""
        *ahead, name = _WORD.findall(before)[-3:] or [""]
        name = name.strip('*_"“”„«»(')
        if not (name[:1].isupper() and name[-1].isalnum()) or self._nobody.fullmatch(_plain(name)):
            return False
        if ahead and len(ahead) > 1 and ahead[1].endswith(_INFLECTED) and not self._persons.fullmatch(_plain(ahead[1])):
            return self._determiners.isdisjoint(map(_plain, ahead))
        return not ahead or _plain(ahead[-1]) not in self._determiners


def _parts(text: str) -> Iterator[str]:
    for start in range(0, max(len(text), 1), MOST_CHARACTERS - _OVERLAP):
        yield text[start : start + MOST_CHARACTERS]


def _plain(text: str) -> str:
    """Return a text without case, width, accents and runs of space."""
    return " ".join(folded(text).replace("’", "'").split())


def _listed(strings: Strings, phrase_id: str) -> Iterator[str]:
    for locale in strings.locales:
        yield from strings.words(phrase_id, locale)


def _words(strings: Strings, phrase_id: str) -> set[str]:
    return set(map(_plain, _listed(strings, phrase_id)))


def _pattern(strings: Strings, phrase_id: str, *more: str, end: str = "") -> re.Pattern[str]:
    """Return a pattern for any of the words, whole where a script parts words, and whatever more there is."""
    parted: list[str] = []
    others: list[str] = []
    for word in _words(strings, phrase_id):
        (parted if word[0].isalnum() and word[0] < _FIRST_CJK else others).append(_ended(word))
    ways = [*([rf"\b{_expression(parted)}"] if parted else []), *([_expression(others)] if others else []), *more]
    return re.compile(f"(?:{'|'.join(ways)}){end}")


def _ended(word: str) -> str:
    """A word that ends in ``*`` may go on; any other of a script that parts words is over."""
    if word.endswith("*"):
        return word[:-1]
    return f"{word}|" if word[-1].isalnum() and word[-1] < _FIRST_CJK else word


def _expression(words: Iterable[str]) -> str:
    """Return an expression for any of the words; what begins alike is looked at once, however many there are."""
    tails: dict[str, list[str]] = {}
    for word in words:
        tails.setdefault(word[:1], []).append(word[1:])
    ways = [
        _SIGNS.get(first, re.escape(first)) + (_expression(rest) if first else "")
        for first, rest in sorted(tails.items(), reverse=True)
    ]
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
