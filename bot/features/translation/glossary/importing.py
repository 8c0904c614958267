"""A glossary that somebody hands in: first it is shown what would be entered, then all of it is, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from bot.core.errors import NotFound
from bot.core.phrase import Phrase
from bot.features.translation.exchange import Plan, Shown
from bot.features.translation.glossary.model import Concept, Shelf, Step, entry_of, value_of
from bot.features.translation.glossary.sheet import read_csv
from bot.features.translation.glossary.tbx import read_tbx
from bot.features.translation.markup import is_markup
from bot.features.translation.waiting_store import Waiting

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.core.transaction import Transaction
    from bot.features.translation.glossary.model import Asking, Entry
    from bot.features.translation.glossary.paper import Paper
    from bot.features.translation.glossary.service import Glossary
    from bot.features.translation.glossary.store import GlossaryStore
    from bot.features.translation.waiting_store import WaitingStore

    GlossaryPlan: TypeAlias = Plan[Entry, tuple[Concept, Entry]]
    """Concepts that would say more or something else, each with what it says now; and entries about nothing there is."""
    GlossaryShown: TypeAlias = Shown[Paper, GlossaryPlan]


class Imports:
    """Takes glossaries in.

    Args:
        glossary: Where to.
        store: Its tables.
        waiting: Keeps what was handed in until the yes.
        languages: Codes by all the names that people type.
    """

    def __init__(self, glossary: Glossary, store: GlossaryStore, waiting: WaitingStore, languages: Mapping[str, str]) -> None:
        """Take what it needs."""
        self._glossary = glossary
        self._store = store
        self._waiting = waiting
        self._languages = languages

    def look(self, tx: Transaction, asking: Asking, text: str) -> GlossaryShown:
        """Return what a file would change; what can be read of it waits for a yes.

        Args:
            tx: Open.
            asking: Who hands it in.
            text: A table or TBX.

        Raises:
            Conflict: There would be too many concepts.
        """
        paper = read_tbx(text, self._languages) if is_markup(text) else read_csv(text, self._languages)
        plan = self._plan(tx, paper.entries)
        self._glossary.check_room(tx, len(plan.new))
        if not plan.changes:
            return Shown(paper, plan, None)
        seen = [[concept.number, value_of(before)] for concept, before in plan.changed]
        value = [[value_of(entry) for entry in paper.entries], seen]
        number = self._waiting.wait(tx, Waiting.IMPORT, (asking.account, asking.room), value, asking.at)
        return Shown(paper, plan, number)

    def carry_out(self, tx: Transaction, asking: Asking, number: int) -> tuple[GlossaryPlan, int | None]:
        """Enter what somebody has said yes to; return what was entered, and under which number that can be taken back.

        Nothing goes that they were not shown: of what was changed meanwhile, only what is added to is.

        Raises:
            NotFound: It waits no more.
            Conflict: There are too many concepts by now; none of these is entered.
        """
        value = self._waiting.take(tx, Waiting.IMPORT, (asking.account, asking.room), number)
        if value is None:
            raise NotFound(Phrase("translation-file-gone"))
        entries, seen = value
        plan = _agreed(self._plan(tx, map(entry_of, entries)), {number: entry_of(before) for number, before in seen})
        if not plan.changes:
            return plan, None
        self._glossary.check_room(tx, len(plan.new))
        numbers = self._store.add(tx, plan.new, asking.account, asking.at)
        for concept, _ in plan.changed:
            self._store.change(tx, concept.number, concept.entry)
        steps = [Step(new, None, entry) for new, entry in zip(numbers, plan.new, strict=True)]
        steps += [Step(concept.number, before, concept.entry) for concept, before in plan.changed]
        return plan, self._glossary.remember(tx, asking, steps)

    def drop(self, tx: Transaction, asking: Asking, number: int) -> None:
        """Forget what somebody has said no to."""
        self._waiting.take(tx, Waiting.IMPORT, (asking.account, asking.room), number)

    def _plan(self, tx: Transaction, entries: Iterable[Entry]) -> GlossaryPlan:
        """Return what becomes of entries, one after the other: later ones find what earlier ones have entered."""
        known = self._store.all(tx)
        shelf, before = Shelf(known), {one.number: one.entry for one in known}
        touched: dict[int, Concept] = {}
        same = 0
        for entry in entries:
            found = shelf.like(entry)
            place, there = found or (None, Concept(0, entry))
            now = Concept(there.number, there.entry.with_more(entry))
            if found is not None and now == there:
                same += 1
            else:
                touched[shelf.put(now, place)] = now
        new = tuple(one.entry for one in touched.values() if not one.number)
        changed = tuple((one, before[one.number]) for one in touched.values() if one.number and one.entry != before[one.number])
        return Plan(new, changed, same)


def _agreed(plan: GlossaryPlan, seen: Mapping[int, Entry]) -> GlossaryPlan:
    """Return a plan without what takes the place of words that were not shown, see `Imports.carry_out`.

    Args:
        plan: As of now.
        seen: What was to be changed, as it was shown, by the number of the concept.
    """
    changed = tuple(
        (concept, before)
        for concept, before in plan.changed
        if seen.get(concept.number) == before or not before.gives_way_to(concept.entry)
    )
    return Plan(plan.new, changed, plan.same, len(plan.changed) - len(changed))
