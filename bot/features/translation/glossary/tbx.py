"""A glossary in TBX, the form in which translators' programs exchange terms (ISO 30042), in the dialect TBX-Basic.

Written is the edition of 2019 with elements for data categories (DCA); read is the older one of 2008 as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from bot.core.phrase import Phrase
from bot.features.translation.glossary.model import folded, plain
from bot.features.translation.glossary.paper import Fault, Paper, checked
from bot.features.translation.markup import LANGUAGE, below, name_of, parsed, written

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.features.translation.glossary.model import Concept, Entry

NAMESPACE: Final = "urn:iso:std:iso:30042:ed-2"
_MANY: Final = "mul"
"""The code of several languages at once (ISO 639): a name that stays is in all of them."""
_CONCEPTS: Final = ("conceptEntry", "termEntry")
_LANGUAGES: Final = ("langSec", "langSet")
_TERMS: Final = ("termSec", "tig", "ntig")
_STATUS: Final = frozenset({"administrativeStatus", "normativeAuthorization"})
_BAD: Final = ("deprecated", "superseded", "obsolete")
_LONGEST_ID: Final = 40
_HEAD: Final = "Glossary of a partnership, made by Jumelage"


def tbx_of(concepts: Sequence[Concept], locale: str) -> str:
    """Return the file.

    Args:
        concepts: Its entries. A name that stays is a proper noun of several languages at once.
        locale: The language of its head.
    """
    root = ET.Element("tbx", {"style": "dca", "type": "TBX-Basic", LANGUAGE: locale, "xmlns": NAMESPACE})
    source = ET.SubElement(ET.SubElement(ET.SubElement(root, "tbxHeader"), "fileDesc"), "sourceDesc")
    ET.SubElement(source, "p").text = _HEAD
    body = ET.SubElement(ET.SubElement(root, "text"), "body")
    for concept in concepts:
        _write(ET.SubElement(body, "conceptEntry", {"id": concept.id}), concept.entry)
    return written(root)


def _write(there: ET.Element, entry: Entry) -> None:
    if entry.note:
        ET.SubElement(there, "note").text = entry.note
    for code, word in sorted(entry.words.items()):
        _write_term(there, code, word)
    if entry.stays:
        ET.SubElement(_write_term(there, _MANY, entry.stays), "termNote", {"type": "partOfSpeech"}).text = "properNoun"


def _write_term(there: ET.Element, code: str, word: str) -> ET.Element:
    term = ET.SubElement(ET.SubElement(there, "langSec", {LANGUAGE: code}), "termSec")
    ET.SubElement(term, "term").text = word
    return term


def read_tbx(text: str, languages: Mapping[str, str]) -> Paper:
    """Return what stands in a file; of several terms of one language the preferred or else the first, none that is deprecated.

    Args:
        text: In either edition, with data categories as elements or as their attributes.
        languages: Codes by all the names that people type.
    """
    root = parsed(text)
    if isinstance(root, Phrase):
        return Paper(faults=(Fault(root),))
    entries: list[Entry] = []
    faults: list[Fault] = []
    ignored: dict[str, None] = {}
    bodies = (body for part in below(root, "text") for body in below(part, "body"))
    concepts = (there for body in bodies for there in below(body, *_CONCEPTS))
    for number, there in enumerate(concepts, 1):
        found = _read(there, languages, ignored)
        if isinstance(found, Phrase):
            name = plain(there.get("id", ""))[:_LONGEST_ID] or str(number)
            faults.append(Fault(found, Phrase("glossary-at-entry", {"id": name})))
        else:
            entries.append(found)
    if not (entries or faults):
        faults.append(Fault(Phrase("glossary-fault-no-concepts")))
    return Paper(tuple(entries), tuple(faults), tuple(ignored))


def _read(there: ET.Element, languages: Mapping[str, str], ignored: dict[str, None]) -> Entry | Phrase:
    """Return a concept; codes of languages that are not known are added to those that are ignored."""
    words: dict[str, str] = {}
    stays = ""
    for section in below(there, *_LANGUAGES):
        tag = plain(section.get(LANGUAGE, section.get("lang", "")))[:_LONGEST_ID]
        word = _term(section)
        if folded(tag) == _MANY:
            stays = word
        elif code := languages.get(tag, ""):
            if word and (code not in words or folded(tag) == code):
                words[code] = word
        elif word:
            ignored[tag] = None
    return checked(words, stays, _note(there))


def _term(section: ET.Element) -> str:
    """Return the word that a language prefers; empty if it has none."""
    ranked = [(rank, word) for one in below(section, *_TERMS) if (rank := _rank(one)) is not None and (word := _text(one))]
    return min(ranked, key=lambda pair: pair[0])[1] if ranked else ""


def _rank(term: ET.Element) -> int | None:
    """Return how willingly a term is used, the least being the best; ``None`` for one that is used no more."""
    status = " ".join(folded("".join(one.itertext())) for one in term.iter() if _category(one) in _STATUS)
    if any(word in status for word in _BAD):
        return None
    return 0 if "preferred" in status else 1


def _note(there: ET.Element) -> str:
    """Return what a concept is, or what is noted of it."""
    defined = [_joined(one) for one in there.iter() if _category(one) == "definition"]
    noted = [_joined(one) for one in there if name_of(one) == "note"]
    return next(filter(None, (*defined, *noted)), "")


def _category(element: ET.Element) -> str:
    """Return the data category of an element, which is its type or else its name."""
    return element.get("type") or name_of(element)


def _text(there: ET.Element) -> str:
    return next((_joined(one) for one in there.iter() if name_of(one) == "term"), "")


def _joined(element: ET.Element) -> str:
    return plain("".join(element.itertext()))
