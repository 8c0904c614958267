"""What one can do with the glossary, and what translation asks of it.

Translation asks for every message, and the glossary seldom changes. So it is read anew only after it has changed, which a
number in the database tells, and what is found in it is made ready once.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.errors import BadOption, Conflict, NotFound
from bot.core.ids import Prefix, ShortId
from bot.core.phrase import Phrase
from bot.features.translation.glossary.model import (
    MOST_CONCEPTS,
    Concept,
    Entry,
    Shelf,
    Step,
    entry_of,
    fault_of,
    folded,
    value_of,
)
from bot.features.translation.lexicon import Lexicon
from bot.features.translation.waiting_store import Waiting

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.core.transaction import Transaction
    from bot.features.translation.glossary.model import Asking
    from bot.features.translation.glossary.store import GlossaryStore
    from bot.features.translation.waiting_store import WaitingStore


@dataclass(frozen=True, slots=True)
class Done:
    """What became of an entry.

    Args:
        concept: As it stands now.
        before: What it said before; ``None`` if it was not there.
        undo: Number under which the change can be taken back; ``None`` if nothing was changed.
    """

    concept: Concept
    before: Entry | None
    undo: int | None


class Ready:
    """The glossary as it was at one of its changes, ready to be found in lines.

    Args:
        revision: At which.
        concepts: All of them.

    Attributes:
        revision: The same.
        names: Those that stay.
    """

    def __init__(self, revision: int, concepts: Sequence[Concept]) -> None:
        """Sort out the names; terms are made ready when a language is first asked for."""
        self.revision = revision
        self.names = frozenset(one.entry.stays for one in concepts if one.entry.stays)
        self._concepts = concepts
        self._become: dict[str, Mapping[str, Lexicon]] = {}

    def become(self, target: str) -> Mapping[str, Mapping[str, str]]:
        """Return what terms become in a language; see `Glossary.become`."""
        if target not in self._become:
            self._become[target] = _become(self._concepts, target)
        return self._become[target]


class Glossary:
    """Keeps the words on which a partnership has agreed.

    Args:
        store: Its tables.
        waiting: Keeps for a while how changes are taken back.
    """

    def __init__(self, store: GlossaryStore, waiting: WaitingStore) -> None:
        """Take what it needs."""
        self._store = store
        self._waiting = waiting
        self._ready = Ready(-1, ())

    # What translation asks.

    def become(self, tx: Transaction, target: str) -> Mapping[str, Mapping[str, str]]:
        """Return what terms become in a language: by their own language, term by term.

        A word that stands for two things is left to the engine: which of them is meant nobody can tell.
        """
        return self.now(tx).become(target)

    def names(self, tx: Transaction) -> frozenset[str]:
        """Return the names that are the same in all languages."""
        return self.now(tx).names

    def revision(self, tx: Transaction) -> int:
        """Return how often the glossary has changed: as long as it is the same number, so are its words."""
        return self._store.revision(tx)

    def now(self, tx: Transaction) -> Ready:
        """Return all of it as it is now, for whoever asks more than one thing."""
        revision, ready = self._store.revision(tx), self._ready
        if ready.revision != revision:
            ready = self._ready = Ready(revision, self._store.all(tx))
        return ready

    # What people ask.

    def all(self, tx: Transaction) -> Sequence[Concept]:
        """Return every concept, the oldest first."""
        return self._store.all(tx)

    def found(self, tx: Transaction, search: str) -> Sequence[Concept]:
        """Return the concepts of which a word, the note or the id has some letters in it, in any case."""
        wanted = folded(search.strip())
        return [one for one in self._store.all(tx) if any(wanted in folded(text) for text in _texts(one))]

    def put(self, tx: Transaction, asking: Asking, entry: Entry) -> Done:
        """Enter words, or a name that stays: as a new concept, or as more or other words of the one they are about.

        Raises:
            BadOption: It is no entry.
            Conflict: There are too many already.
        """
        fault = fault_of(entry)
        if fault is not None:
            raise BadOption(fault)
        found = Shelf(self._store.all(tx)).like(entry)
        if found is None:
            self.check_room(tx, 1)
            (number,) = self._store.add(tx, [entry], asking.account, asking.at)
            return Done(Concept(number, entry), None, self.remember(tx, asking, [Step(number, None, entry)]))
        _, there = found
        now = there.entry.with_more(entry)
        if now == there.entry:
            return Done(there, there.entry, None)
        self._store.change(tx, there.number, now)
        undo = self.remember(tx, asking, [Step(there.number, there.entry, now)])
        return Done(Concept(there.number, now), there.entry, undo)

    def remove(self, tx: Transaction, asking: Asking, wanted: ShortId) -> Done:
        """Take a concept out.

        Raises:
            NotFound: There is none of this id.
        """
        concept = self._store.get(tx, wanted.number)
        if concept is None or wanted.prefix is not Prefix.GLOSSARY:
            raise NotFound(Phrase("glossary-not-found", {"id": str(wanted), "prefix": asking.prefix}))
        self._store.remove(tx, concept.number)
        return Done(concept, concept.entry, self.remember(tx, asking, [Step(concept.number, concept.entry, None)]))

    def take_back(self, tx: Transaction, asking: Asking, number: int) -> Sequence[Step]:
        """Undo a change as a whole; return the steps of which it was made.

        Raises:
            NotFound: It can be taken back no more.
            Conflict: Somebody has changed one of the concepts since; all stay as they are.
        """
        value = self._waiting.take(tx, Waiting.UNDO, (asking.account, asking.room), number)
        if value is None:
            raise NotFound(Phrase("translation-file-back-gone"))
        steps = [_step(one) for one in value]
        now = {one.number: one.entry for one in self._store.all(tx)}
        for step in steps:
            if now.get(step.number) != step.after:
                raise Conflict(Phrase("glossary-back-changed", {"id": Concept(step.number, Entry()).id}))
        for step in steps:
            if step.before is None:
                self._store.remove(tx, step.number)
            elif step.after is None:
                self._store.restore(tx, step.number, step.before, asking.account, asking.at)
            else:
                self._store.change(tx, step.number, step.before)
        self._store.changed(tx)
        return steps

    def check_room(self, tx: Transaction, more: int) -> None:
        """See that some more concepts have room.

        Raises:
            Conflict: They have not.
        """
        if self._store.count(tx) + more > MOST_CONCEPTS:
            raise Conflict(Phrase("glossary-full", {"most": str(MOST_CONCEPTS)}))

    def remember(self, tx: Transaction, asking: Asking, steps: Sequence[Step]) -> int:
        """Note that the glossary has changed, and how that is taken back; return the number of the change."""
        self._store.changed(tx)
        value = [_value(step) for step in steps]
        return self._waiting.wait(tx, Waiting.UNDO, (asking.account, asking.room), value, asking.at)

    # What the house asks.

    def forget(self, tx: Transaction) -> None:
        """Look anew at what is there after this transaction: somebody is forgotten, and what names them goes."""
        self._store.changed(tx)


def _become(concepts: Sequence[Concept], target: str) -> Mapping[str, Lexicon]:
    pairs = [pair for concept in concepts for pair in _pairs(concept.entry, target)]
    meanings = Counter((source, term) for source, term, _ in dict.fromkeys(pairs))
    by_source: dict[str, dict[str, str]] = {}
    for source, term, word in pairs:
        if meanings[source, term] == 1:
            by_source.setdefault(source, {})[term] = word
    return {source: Lexicon(terms) for source, terms in by_source.items()}


def _pairs(entry: Entry, target: str) -> Iterator[tuple[str, str, str]]:
    word = entry.words.get(target)
    if word is not None:
        yield from ((source, term, word) for source, term in entry.words.items() if source != target)


def _texts(concept: Concept) -> Iterator[str]:
    yield from (concept.id, concept.entry.stays, concept.entry.note)
    yield from concept.entry.words.values()


def _value(step: Step) -> list[object]:
    return [step.number, *(None if entry is None else value_of(entry) for entry in (step.before, step.after))]


def _step(value: list[object]) -> Step:
    number, before, after = value
    return Step(int(str(number)), *(None if one is None else entry_of(one) for one in (before, after)))
