"""Names and terms that are not left to an engine, made to be found in lines.

Nothing is compiled: a table by the first two signs of each term is built in well under a millisecond, and finding takes no
longer where there are many terms. A lexicon is built once and used for any number of lines.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEY: Final = 2
"""So many signs a term is found by. One of a single sign is not looked for: it is a part of too many other words."""
_KATAKANA: Final = (("\u30a1", "\u30fa"), ("\u30fc", "\u30ff"), ("\u31f0", "\u31ff"), ("\uff66", "\uff9f"))
_UNSPACED: Final = (
    ("\u3005", "\u3007"),
    ("\u3041", "\u309f"),
    ("\u3400", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U0003ffff"),
)
"""Hiragana, Chinese characters and the signs that repeat them."""
_WIDE: Final = (("\u3000", "\u3004"), ("\u3008", "\u301f"), ("\uff01", "\uff65"))
"""Signs of the same scripts between words, which bring their own space."""


class Lexicon(Mapping[str, str]):
    """Terms with what they become. A term is found as it is written; in lower case, also with a capital in front.

    Args:
        terms: By term, what it becomes; for a name that stays, itself.
    """

    def __init__(self, terms: Mapping[str, str]) -> None:
        """Build the table."""
        self._terms = dict(terms)
        forms = dict(form for term, filling in self._terms.items() for form in _forms(term, filling))
        self._table: dict[str, list[tuple[str, str]]] = {}
        for form in sorted(forms, key=len, reverse=True):
            if len(form) >= _KEY:
                self._table.setdefault(form[:_KEY], []).append((form, forms[form]))

    def __getitem__(self, term: str) -> str:
        return self._terms[term]

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)

    def __len__(self) -> int:
        return len(self._terms)

    def spans(self, line: str) -> Iterator[tuple[int, int, str]]:
        """Yield where terms stand, in order and without overlaps, and what each becomes; of two that begin together the longer.

        Args:
            line: Of any length.
        """
        place = 0
        while self._table and place < len(line) - 1:
            end = place + 1
            for form, filling in self._table.get(line[place : place + _KEY], ()):
                if line.startswith(form, place) and is_border(line, place) and is_border(line, place + len(form)):
                    end = place + len(form)
                    yield place, end, filling
                    break
            place = end


def is_border(line: str, place: int) -> bool:
    """Tell whether a word may begin or end at a place of a line.

    Where words are set apart by spaces, that is beside anything but a letter or figure. Chinese characters and hiragana have
    no spaces, so that a word of theirs may end anywhere; katakana are a word for as long as they go on. An underscore joins
    words, but with nothing on its other side it makes italics.
    """
    if not 0 < place < len(line):
        return True
    outside_left, outside_right = line[max(place - 2, 0) : place - 1], line[place + 1 : place + 2]
    if (line[place - 1] == "_" and not outside_left.isalnum()) or (line[place] == "_" and not outside_right.isalnum()):
        return True
    before, after = _script(line[place - 1]), _script(line[place])
    return not before or before != after


def is_unspaced(sign: str) -> bool:
    """Tell whether a sign is of a script that sets no spaces between words."""
    return sign >= _WIDE[0][0] and any(_within(sign, ranges) for ranges in (_UNSPACED, _KATAKANA, _WIDE))


def _script(sign: str) -> str:
    """Return by what signs belong to one word; empty for what belongs to none, or may belong to any."""
    if not (sign.isalnum() or sign == "_") or _within(sign, _UNSPACED):
        return ""
    return "katakana" if _within(sign, _KATAKANA) else "letter"


def _within(sign: str, ranges: tuple[tuple[str, str], ...]) -> bool:
    return any(first <= sign <= last for first, last in ranges)


def _forms(term: str, filling: str) -> Iterator[tuple[str, str]]:
    if term.strip():
        if term[0].islower():
            yield term[0].upper() + term[1:], filling[:1].upper() + filling[1:]
        yield term, filling
