"""Keeps what changed of a city's part: the part itself, who did it, and every message that shows it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.features.roadmap.history import NOTHING, Deed, Entry

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.core.transaction import Transaction
    from bot.features.roadmap.access import Access
    from bot.features.roadmap.display import Display
    from bot.features.roadmap.history import Change, History
    from bot.features.roadmap.model import Milestone, Side
    from bot.features.roadmap.morning import Mornings
    from bot.features.roadmap.port import Asking
    from bot.features.roadmap.store import RoadmapStore


class Ledger:
    """Writes changes down and shows them.

    Args:
        store: Of the roadmap.
        history: Of its changes.
        access: For whom somebody acts.
        display: Cards.
        mornings: Morning messages.
    """

    def __init__(self, store: RoadmapStore, history: History, access: Access, display: Display, mornings: Mornings) -> None:
        """Take the parts."""
        self._store = store
        self._history = history
        self._access = access
        self._display = display
        self._mornings = mornings

    def put_side(  # noqa: PLR0913, PLR0917 - who changed which part of what, how
        self, tx: Transaction, asking: Asking, milestone: Milestone, side: Side, what: Deed, change: Change = NOTHING
    ) -> Milestone:
        """Keep a changed part, write down who changed it, and bring every message to it; return the milestone as it is now."""
        acting_for = self._access.acting_for(tx, asking.asker, milestone, side.city)
        self._store.put_side(tx, milestone.number, side)
        for_id = acting_for.id if acting_for else None
        self._history.note(tx, milestone.number, Entry(asking.at, asking.asker.id or None, for_id, side.city, what, change))
        return self.show(tx, _with(milestone, side))

    def put_quietly(self, tx: Transaction, milestone: Milestone, side: Side) -> Milestone:
        """Keep a part of which only its own city's messages show what changed: a wish to be reminded later."""
        self._store.put_side(tx, milestone.number, side)
        now = _with(milestone, side)
        self._mornings.refresh(tx, now, [side.city])
        return now

    def note(  # noqa: PLR0913, PLR0917 - who changed what, how
        self, tx: Transaction, asking: Asking, milestone: Milestone, what: Deed, city: str = "", change: Change = NOTHING
    ) -> None:
        """Write down who changed the whole of something, for a city if it is named."""
        self._history.note(tx, milestone.number, Entry(asking.at, asking.asker.id or None, None, city, what, change))

    def show(self, tx: Transaction, milestone: Milestone, cities: Collection[str] | None = None) -> Milestone:
        """Bring every message to the present state; return the milestone."""
        self._display.refresh(tx, milestone)
        self._mornings.refresh(tx, milestone, cities)
        return milestone


def _with(milestone: Milestone, side: Side) -> Milestone:
    sides = tuple(side if one.city == side.city else one for one in milestone.sides)
    return replace(milestone, sides=sides)
