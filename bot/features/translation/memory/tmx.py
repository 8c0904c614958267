"""Translations in TMX, the form in which translators' programs exchange them (LISA, TMX 1.4b).

Nothing but words goes out: each pair of texts with its languages, the moment, and how far it can be trusted. Whatever a program
has put between the words of a text, such as its own marks of bold type, is left out when it is read.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from bot.core.phrase import Phrase
from bot.core.rendition import Standing
from bot.features.translation.glossary.model import folded, plain
from bot.features.translation.markup import LANGUAGE, below, is_markup, name_of, parsed, written
from bot.features.translation.memory.model import LONGEST_TEXT, Pair, worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_VERSION: Final = "1.4"
_EDITION: Final = "1."
_ANY: Final = "*all*"
"""Any text of a unit may be the original; then the first one is taken for it."""
_STATE: Final = "x-state"
_MOMENT: Final = "%Y%m%dT%H%M%SZ"
_CODES: Final = frozenset({"bpt", "ept", "ph", "it", "ut"})
"""Pieces of another program's layout: neither they nor what stands in them is said."""
_BREAKS: Final = frozenset({"ph", "it", "ut"})
"""Those of them that can stand for the end of a line."""
_BREAK: Final = re.compile(r"\s*<br\s*/?>\s*|[ \t\r]*\n\s*", re.IGNORECASE)
_LONGEST_TAG: Final = 40
_HEAD: Final = {
    "creationtool": "Jumelage",
    "creationtoolversion": "1",
    "segtype": "block",
    "o-tmf": "Jumelage",
    "adminlang": "en",
    "srclang": _ANY,
    "datatype": "plaintext",
}


@dataclass(frozen=True, slots=True)
class Leaves:
    """What stands in a file.

    Args:
        pairs: What can be taken in.
        unknown: How many texts are in languages that the bot does not know, by the language.
        long: So many texts are too long.
        single: So many units have no words in two languages, or none in that of the original.
        fault: What is wrong with the file as a whole; then there is nothing else.
    """

    pairs: tuple[Pair, ...] = ()
    unknown: Mapping[str, int] = field(default_factory=dict)
    long: int = 0
    single: int = 0
    fault: Phrase | None = None


def tmx_of(pairs: Sequence[Pair]) -> str:
    """Return the file."""
    root = ET.Element("tmx", {"version": _VERSION})
    ET.SubElement(root, "header", _HEAD)
    body = ET.SubElement(root, "body")
    for pair in pairs:
        unit = ET.SubElement(body, "tu", {"srclang": _tag(pair.source)})
        if pair.at is not None:
            unit.set("creationdate", pair.at.strftime(_MOMENT))
        ET.SubElement(unit, "prop", {"type": _STATE}).text = pair.standing.value
        for code, text in ((pair.source, pair.original), (pair.target, pair.text)):
            there = ET.SubElement(unit, "tuv", {LANGUAGE: _tag(code)})
            ET.SubElement(there, "seg").text = worded(text)
    return written(root)


def _tag(code: str) -> str:
    """Return the tag of a language (BCP 47)."""
    return code.replace("_", "-")


def read_tmx(text: str, languages: Mapping[str, str]) -> Leaves:
    """Return what stands in a file; of the same text twice the later counts.

    Args:
        text: TMX of any edition before 2.
        languages: Codes by all the names that people type.
    """
    root = parsed(text) if is_markup(text) else Phrase("memory-fault-tmx")
    if isinstance(root, Phrase):
        return Leaves(fault=root)
    source = _source(root)
    if not source:
        return Leaves(fault=Phrase("memory-fault-tmx"))
    reader = _Reader(languages, source)
    found = {pair.place: pair for body in below(root, "body") for unit in below(body, "tu") for pair in reader.pairs(unit)}
    if not (found or reader.left_out):
        return Leaves(fault=Phrase("memory-fault-empty"))
    return Leaves(tuple(found.values()), dict(reader.unknown), reader.long, reader.single)


def _source(root: ET.Element) -> str:
    """Return what the header says of the language of originals; empty for what is no such file."""
    header = next(below(root, "header"), None)
    known = name_of(root) == "tmx" and root.get("version", "").startswith(_EDITION)
    return _tag_in(header.get("srclang")) if known and header is not None else ""


def _tag_in(value: str | None) -> str:
    """Return the tag of a language as a file has it; cut before anybody looks at it, since it can be as long as the file."""
    return plain((value or "")[:_LONGEST_TAG])


class _Reader:
    """Reads units, and counts what cannot be taken in."""

    def __init__(self, languages: Mapping[str, str], source: str) -> None:
        self._languages = languages
        self._source = source
        self.unknown: Counter[str] = Counter()
        self.long = 0
        self.single = 0

    @property
    def left_out(self) -> bool:
        """Anything was."""
        return bool(self.unknown or self.long or self.single)

    def pairs(self, unit: ET.Element) -> Iterator[Pair]:
        """Yield the pairs of a unit: its original with each other language."""
        before = sum(self.unknown.values()) + self.long
        texts = self._texts(unit)
        wanted = _tag_in(unit.get("srclang")) or self._source
        source = next(iter(texts), "") if folded(wanted) == _ANY else self._languages.get(wanted, "")
        targets = [code for code in texts if code != source] if source in texts else []
        if not targets and sum(self.unknown.values()) + self.long == before:
            self.single += 1  # where a text was left out already, that says it
        for code in targets:
            yield Pair(source, code, texts[source], texts[code], _standing(unit))

    def _texts(self, unit: ET.Element) -> dict[str, str]:
        """Return the words of a unit by language; of two varieties of one the language itself counts, or else the first."""
        texts: dict[str, str] = {}
        for there in below(unit, "tuv"):
            tag = _tag_in(there.get(LANGUAGE, there.get("lang")))
            said = next((worded(_said(one)) for one in below(there, "seg")), "")
            code = self._languages.get(tag, "") if tag else ""
            if not said:
                continue
            if not code:
                self.unknown[tag or "?"] += 1
            elif len(said) > LONGEST_TEXT:
                self.long += 1
            elif code not in texts or folded(tag) == code:
                texts[code] = said
        return texts


def _standing(unit: ET.Element) -> Standing:
    state = next((one.text or "" for one in below(unit, "prop") if one.get("type") == _STATE), "")
    return Standing.REVIEWED if state.strip() == Standing.REVIEWED.value else Standing.CORRECTED


def _said(there: ET.Element) -> str:
    """Return the words of an element, of the pieces of layout only the ends of lines; a pile, since files may be deep."""
    said: list[str] = []
    pile: list[ET.Element | str] = [there]
    while pile:
        one = pile.pop()
        if isinstance(one, str):
            said.append(one)
        elif name_of(one) not in _CODES:
            pile.extend(piece for child in reversed(one) for piece in (child.tail or "", child))
            pile.append(one.text or "")
        elif _breaks(one):
            said.append("\n")
    return "".join(said)


def _breaks(code: ET.Element) -> bool:
    """Tell whether a piece of layout is the end of a line."""
    if name_of(code) not in _BREAKS:
        return False
    return code.get("type") == "lb" or _BREAK.fullmatch("".join(code.itertext())) is not None
