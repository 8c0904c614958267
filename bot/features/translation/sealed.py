"""Recognises what is never translated by a machine: forms of consent, medical forms, legal texts, alerts (house rule H13).

What counts is that a text *is* such a thing, not that it speaks of one: "please bring the consent form" is translated like all
talk. A text is one if it says what only such texts say ("I hereby consent"), if somebody agrees to something in it and signs,
if it begins as alerts do, if it names a danger and says what to do ("Fire! Leave the building!"), if it stands below the title
of a form, or if it leaves room for what a medical form asks ("Allergies: ____"). Where that is in doubt it is taken for talk; a
room whose words are of that kind throughout can be marked so as a whole.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.core.folding import folded
from bot.features.translation.sealed_words import Words, alternatives, is_unspaced, listed, plain

if TYPE_CHECKING:
    from bot.core.phrase import Strings

_LOOKED_AT_LINES: Final = 5
"""A title stands at the top, below a letterhead at most."""
_LONGEST_TITLE_WORDS: Final = 16
_PARTED: Final = re.compile(r"\s[-–—|·]+\s")
"""A school's name and the title are often set on one line: Lindenau School – Consent form."""
_LISTED: Final = re.compile(r"\s*(?:[-*•]|\d+[.)])\s")
_SENTENCE_END: Final = re.compile(r"[.,;!:。、][\W_]*+$")
_SAID: Final = re.compile(r"(?<!\.)[.!。](?!\.)[\W_]*+$")
_ABBREVIATED: Final = re.compile(r"(?<!\w)\w{1,3}\.$")
_BEGINNING: Final = r"(?:^|[:!。–—―|·\])】]|\s-\s)[\W_]*+"
"""Of an alert: that of the line, or behind the name of an office."""
_FEWEST_EMPTY_FIELDS: Final = 2
"""One may be the title of a list that people make: Allergies, and below it who has which."""
_LONG_RUN: Final = re.compile(r"[\W_]{13,}")
"""So many signs in a row say no more than fewer do, and looking behind each of them takes long."""
_SIGN_AFTER_ALERT: Final = re.compile(r"[\s*_]*(?:$|[:.!。–—―)\]】」]|-\s)")


class SealedTexts:
    """Tells such texts by words of all languages of the bot.

    Args:
        strings: The catalogues with the words.
    """

    def __init__(self, strings: Strings) -> None:
        """Read the words, once."""
        self._sayings = Words(listed(strings, "translation-sealed-saying-words"))
        self._signing = _Signing(strings)
        self._alerts = _Alerts(strings)
        self._titles = _Titles(strings)
        self._fields = _Fields(strings)

    def declines(self, text: str) -> bool:
        """Tell whether a text must not be translated by a machine.

        Args:
            text: Any number of lines.
        """
        bare = _LONG_RUN.sub(_shortened, folded(text))
        lines = [line for line in bare.splitlines() if plain(line)]
        said = plain(bare)
        return (
            self._sayings.stand_in(said)
            or self._signing.is_in(bare, said)
            or self._alerts.stand_in(lines[:_LOOKED_AT_LINES])
            or self._titles.stand_over(lines)
            or self._fields.stand_in(bare)
        )


def _shortened(run: re.Match[str]) -> str:
    first, middle, last = run[0][:6], run[0][6:-6], run[0][-6:]
    return f"{first}\n{last}" if "\n" in middle else f"{first}{last}"


class _Signing:
    """Tells where somebody agrees to something and signs, as in "I allow my child to come. Signature:".

    Args:
        strings: The catalogues with the words.
    """

    def __init__(self, strings: Strings) -> None:
        """Read the words."""
        signature = alternatives(listed(strings, "translation-sealed-signature-words"))
        self._agreeing = Words(listed(strings, "translation-sealed-agree-words"))
        self._line = re.compile(rf"(?:{signature})(?:[ /]+\w+){{0,8}}[^\w\n]*?(?:[:_]|\.{{3}})")
        self._last = re.compile(rf"\n\W*(?:[^\n.!?]{{0,40}}(?:{signature})|(?:{signature})[^\n.!?]{{0,40}})[\W_]*+$")

    def is_in(self, bare: str, said: str) -> bool:
        """Tell whether that is what a text does.

        Args:
            bare: The text, see `folded`.
            said: Its words alone.
        """
        return self._agreeing.stand_in(said) and bool(self._line.search(bare) or self._last.search(bare))


class _Fields:
    """Tells medical forms by what is to be filled in there, as in "Allergies: ____".

    Args:
        strings: The catalogues with the words.
    """

    def __init__(self, strings: Strings) -> None:
        """Read the words."""
        fields = alternatives(listed(strings, "translation-sealed-field-words"))
        self._ruled = re.compile(rf"(?:{fields})[^\w\n]{{0,5}}:[ \t]*(?:_{{2}}|\.{{3}})")
        self._empty = re.compile(rf"^\W*(?:{fields})[ \t*]*:[ \t*]*$", re.MULTILINE)

    def stand_in(self, bare: str) -> bool:
        """Tell whether a text leaves room for an answer: a line drawn for one, or several fields with nothing in them."""
        return bool(self._ruled.search(bare)) or len(self._empty.findall(bare)) >= _FEWEST_EMPTY_FIELDS


class _Alerts:
    """Tells alerts and their exercises by what stands in front, as in "Flood warning:" or 【訓練】.

    The name of a danger is a word of talk as well: it counts alone with an exclamation mark, or where it is said what to do.

    Args:
        strings: The catalogues with the words.
    """

    def __init__(self, strings: Strings) -> None:
        """Read the words."""
        exercise = alternatives(listed(strings, "translation-sealed-exercise-words"))
        titles = alternatives(listed(strings, "translation-sealed-alert-words"))
        self._past = Words(listed(strings, "translation-sealed-past-words"))
        self._exercise = re.compile(rf"[\W_]*+(?:{exercise})(?:[\W_]+(?:{exercise}))*[\s*_]*(?:[–—―\])】〕]|-\s)")
        dangers = alternatives(listed(strings, "translation-sealed-danger-words"))
        where = alternatives(listed(strings, "translation-sealed-where-words"))
        self._orders = Words(listed(strings, "translation-sealed-order-words"))
        self._title = re.compile(rf"{_BEGINNING}(?:{titles})")
        self._danger = re.compile(rf"{_BEGINNING}(?:{dangers})(?:[\s*_]*(?:$|[:.,!。、–—―)\]】」]|-\s)|\s*(?:{where}))")
        self._cry = re.compile(rf"[\W_]*+(?:{dangers})[\s*_]*!\W*$")
        self._of = re.compile(rf"\s*(?:{alternatives(listed(strings, 'translation-sealed-of-words'))})")

    def stand_in(self, lines: list[str]) -> bool:
        """Tell whether one stands in the first lines of a text."""
        told = self._orders.stand_in(plain("\n".join(lines)))
        return any(self._exercise.match(line) for line in lines[:1]) or any(self._begins(line, told=told) for line in lines)

    def _begins(self, line: str, *, told: bool) -> bool:
        """Tell whether a line is an alert, not a question about one, nor what is told of an earlier one.

        Args:
            line: One of the first.
            told: People are told what to do in case of danger.
        """
        if "?" in line or self._past.stand_in(plain(line)):
            return False
        if self._cry.match(line) or (told and self._danger.search(line)):
            return True
        ends = (found.end() for found in self._title.finditer(line))
        return any(_SIGN_AFTER_ALERT.match(line, end) or self._of.match(line, end) for end in ends)


class _Titles:
    """Tells forms and legal texts by the title above them.

    Args:
        strings: The catalogues with the words.
    """

    def __init__(self, strings: Strings) -> None:
        """Read the words."""
        titles = listed(strings, "translation-sealed-title-words")
        common = listed(strings, "translation-sealed-common-title-words")
        self._talk = Words(listed(strings, "translation-sealed-talk-words"))
        self._of = re.compile(rf"\s*(?:{alternatives(listed(strings, 'translation-sealed-of-words'))})")
        self._title = re.compile(rf"[\W_]*+(?:{alternatives(word for word in titles if not is_unspaced(word))})")
        self._closing = re.compile(rf"(?:{alternatives(filter(is_unspaced, titles))})\s*(:.*|(?:\(.*\))?[\W_]*)$")
        self._common = re.compile(rf"[\W_]*+(?:{alternatives(common)})[\s*_]*(?::|$)")

    def stand_over(self, lines: list[str]) -> bool:
        """Tell whether one stands at the top of a text; where talk has begun, what follows is talk as well."""
        for at, line in enumerate(lines[:_LOOKED_AT_LINES]):
            words = plain(line)
            long = len(words.split()) > _LONGEST_TITLE_WORDS
            if long or "?" in line or _LISTED.match(line) or self._talk.stand_in(words):
                return False
            parts, below = _PARTED.split(line), at + 1 < len(lines)
            if any(self._is_title(part, below=below or part is not parts[-1]) for part in parts):
                return True
            if below and any(map(self._common.match, parts)):
                return True
            if _SENTENCE_END.search(line) and not _ABBREVIATED.search(line):
                return False
        return False

    def _is_title(self, part: str, *, below: bool) -> bool:
        """Tell whether words are the title of a form: with text below, or with more of the title behind.

        Args:
            part: Of a line.
            below: Whether more text follows.
        """
        closing, found = self._closing.search(part), self._title.match(part)
        if closing is not None:
            return below or closing[1].startswith(":")
        if found is None:
            return False
        rest = part[found.end() :].lstrip(" *_")
        if not plain(rest):
            return below
        return rest.startswith(":") or bool(self._of.match(rest)) or (below and not _SAID.search(rest))
