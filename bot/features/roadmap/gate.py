"""What may not be called done yet: what a gate holds back that is still open, and what still has codes to be ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.errors import Conflict
from bot.core.phrase import Listed, Phrase
from bot.features.roadmap.detail import Per
from bot.features.roadmap.entry import title_of

if TYPE_CHECKING:
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.roadmap.model import Milestone, Side
    from bot.features.roadmap.port import Asking
    from bot.features.roadmap.secrecy import Secrecy
    from bot.features.roadmap.store import RoadmapStore
    from bot.features.roadmap.tick_store import TickStore

NAMED = 3
"""So many open gates, or codes, are named at once."""


class Gates:
    """Holds back what comes too early.

    Args:
        store: Of the roadmap.
        ticks: Of the codes.
        secrecy: Who may hear codes.
    """

    def __init__(self, store: RoadmapStore, ticks: TickStore, secrecy: Secrecy) -> None:
        """Take the parts."""
        self._store = store
        self._ticks = ticks
        self._secrecy = secrecy

    def check(self, tx: Transaction, asking: Asking, milestone: Milestone) -> None:
        """See that no open gate holds something back.

        Raises:
            Conflict: One does; it is named, and what is missing there: codes only to whoever may hear them here.
        """
        shut = self._store.gates_before(tx, milestone)
        if shut:
            gates = Listed(tuple(self._gate(tx, asking, gate) for gate in shut[:NAMED]))
            said: dict[str, Arg] = {"id": milestone.id, "gates": gates, "count": len(shut)}
            raise Conflict(Phrase("roadmap-gate-open", said))

    def _gate(self, tx: Transaction, asking: Asking, gate: Milestone) -> Phrase:
        said: dict[str, Arg] = {"id": gate.id, "title": title_of(gate, {})}
        open_here = [side for side in gate.sides if not side.settled]
        if not counts(gate) or not open_here:
            return Phrase("roadmap-gate", said)
        side = open_here[0]
        missing = self._ticks.missing(tx, gate, side.city)
        if self._secrecy.may_hear(tx, asking, gate, side.city) and len(missing) <= NAMED:
            return Phrase("roadmap-gate-codes", {**said, "codes": Listed(tuple(missing))})
        return Phrase("roadmap-gate-counts", {**said, **count_words(gate, side)})


def counts(milestone: Milestone) -> bool:
    """Tell whether codes are ticked for something."""
    return milestone.wish.per is not Per.GROUP and bool(milestone.wish.expected)


def count_words(milestone: Milestone, side: Side) -> dict[str, Arg]:
    """Return how many codes of a part are ticked, of how many."""
    return {"ticked": str(side.ticked or 0), "all": str(milestone.wish.expected or 0)}


def check_ticked(milestone: Milestone, side: Side, prefix: str) -> None:
    """See that every code of a part is ticked.

    Raises:
        Conflict: Some are not.
    """
    if counts(milestone) and (side.ticked or 0) < (milestone.wish.expected or 0):
        said: dict[str, Arg] = {"id": milestone.id, **count_words(milestone, side), "prefix": prefix}
        raise Conflict(Phrase("roadmap-ticks-missing", said))
