"""Entries of a glossary: one word for one thing in each language, or a name that stays as it is."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, cast

from bot.core.folding import stream_safe
from bot.core.ids import Prefix, ShortId
from bot.core.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from bot.core.ref import PersonRef

MOST_CONCEPTS: Final = 2000
LONGEST_WORD: Final = 100
LONGEST_NOTE: Final = 300
FEWEST_LANGUAGES: Final = 2
_SHORTEST: Final = 2
"""A word of a single sign is a part of too many others; so it is looked for nowhere, and a name cannot be one."""
_SHOWN: Final = 40
"""So many signs of a text that does not fit are repeated."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a glossary says of one thing.

    Args:
        words: By language, the one word for it.
        stays: A name that is the same in all languages; then there are no words.
        note: What it is, for people; may be empty.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    stays: str = ""
    note: str = ""

    def __bool__(self) -> bool:
        """Tell whether it says anything."""
        return bool(self.words or self.stays)

    def with_more(self, other: Entry) -> Entry:
        """Return what both say; where they differ, what the other says."""
        return Entry({**self.words, **other.words}, self.stays, other.note or self.note)

    def replaced_by(self, other: Entry) -> dict[str, str]:
        """Return the words, by language, that are another in an entry that takes its place."""
        return {code: word for code, word in self.words.items() if other.words.get(code, word) != word}

    def gives_way_to(self, other: Entry) -> bool:
        """Tell whether words or a note of this are lost where an entry takes its place."""
        return bool(self.replaced_by(other)) or self.note not in {"", other.note}


@dataclass(frozen=True, slots=True)
class Concept:
    """An entry as it stands in the glossary.

    Args:
        number: Of its short id; 0 while it has none.
        entry: What it says.
    """

    number: int
    entry: Entry

    @property
    def id(self) -> str:
        """The short id."""
        return str(ShortId(Prefix.GLOSSARY, self.number))


@dataclass(frozen=True, slots=True)
class Step:
    """What happened to one concept, so that it can be taken back.

    Args:
        number: Of its short id.
        before: What it said; ``None`` if it was not there.
        after: What it says since; ``None`` if it is gone.
    """

    number: int
    before: Entry | None
    after: Entry | None


@dataclass(frozen=True, slots=True)
class Asking:
    """Who changes the glossary, and where.

    Args:
        account: Who.
        room: Number of the room.
        at: The present moment, UTC.
        prefix: What commands begin with there.
    """

    account: PersonRef
    room: int
    at: datetime
    prefix: str


def plain(text: str) -> str:
    """Return a text on one line, in NFC, without signs that nobody sees."""
    return " ".join("".join(map(_seen, unicodedata.normalize("NFC", stream_safe(text)))).split())


def folded(text: str) -> str:
    """Return by what a word is known again: case and width do not matter."""
    return unicodedata.normalize("NFKC", text).casefold()


def value_of(entry: Entry) -> list[object]:
    """Return an entry as plain values."""
    return [dict(entry.words), entry.stays, entry.note]


def entry_of(value: object) -> Entry:
    """Return the entry of plain values, see `value_of`."""
    said, stays, note = cast("tuple[dict[str, str], str, str]", value)
    return Entry(said, stays, note)


def shortened(text: str) -> str:
    """Return so much of a text that does not fit as is to be repeated."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def fault_of(entry: Entry) -> Phrase | None:
    """Return what is wrong with an entry; ``None`` if it can stand in a glossary."""
    if not entry.stays and len(entry.words) < FEWEST_LANGUAGES:
        return Phrase("glossary-fault-one")
    for word in (*entry.words.values(), *filter(None, (entry.stays,))):
        if len(word) > LONGEST_WORD:
            return Phrase("glossary-fault-long", {"text": shortened(word), "most": str(LONGEST_WORD)})
        if not any(sign.isalpha() for sign in word):
            return Phrase("glossary-fault-no-word", {"text": word})
    if len(entry.note) > LONGEST_NOTE:
        return Phrase("glossary-fault-long", {"text": shortened(entry.note), "most": str(LONGEST_NOTE)})
    if entry.stays and len(entry.stays) < _SHORTEST:
        return Phrase("glossary-fault-no-word", {"text": entry.stays})
    return None


class Shelf:
    """Concepts, found by their words.

    Args:
        concepts: Those there are.
    """

    def __init__(self, concepts: Iterable[Concept] = ()) -> None:
        """Begin with these."""
        self._concepts: list[Concept] = []
        self._places: dict[tuple[str, str], set[int]] = {}
        for concept in concepts:
            self.put(concept)

    def put(self, concept: Concept, place: int | None = None) -> int:
        """Add a concept, or give the one at a place another entry; return its place."""
        if place is None:
            place = len(self._concepts)
            self._concepts.append(concept)
        else:
            for key in _keys(self._concepts[place].entry):
                self._places[key].discard(place)
            self._concepts[place] = concept
        for key in _keys(concept.entry):
            self._places.setdefault(key, set()).add(place)
        return place

    def like(self, entry: Entry) -> tuple[int, Concept] | None:
        """Return the concept that an entry is about, with its place.

        A name that stays is known by its spelling. Words are about a concept if at least as many of them are the same as are
        another word: "responsable" alone does not make one thing of two. Of several the most alike counts.
        """
        keys = _keys(entry)
        same = Counter(place for key in keys for place in self._places.get(key, ()))
        best: tuple[int, int] | None = None
        for place, count in same.items():
            there = self._concepts[place].entry
            common = len(there.words.keys() & entry.words.keys()) or 1
            if count * 2 >= common and (best is None or (2 * count - common, -place) > best):
                best = (2 * count - common, -place)
        return None if best is None else (-best[1], self._concepts[-best[1]])


def _seen(sign: str) -> str:
    category = unicodedata.category(sign)
    return " " if category == "Cc" else "" if category[0] == "C" else sign


def _keys(entry: Entry) -> list[tuple[str, str]]:
    words = {"": entry.stays} if entry.stays else entry.words
    return [(code, folded(word)) for code, word in words.items()]
