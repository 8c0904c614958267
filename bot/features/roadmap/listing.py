"""Lists of what is open: all of it, what is late, what waits for others, what is one's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.features.roadmap.list_store import ANYTHING, Filter, View

if TYPE_CHECKING:
    from bot.core.transaction import Transaction
    from bot.features.roadmap.access import Access
    from bot.features.roadmap.entry import Entries, Entry
    from bot.features.roadmap.list_store import ListStore
    from bot.features.roadmap.port import Asking
    from bot.features.roadmap.store import RoadmapStore

PAGE = 6
"""So many lines a list shows at once."""
COUNTED = 200
"""So much of what comes after is counted."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A part of what is open.

    Args:
        entries: The next first.
        city: Whose list it is; ``None`` where it is nobody's.
        more: So many come after these.
        counted: There are no more than that.
    """

    entries: tuple[Entry, ...]
    city: str | None
    more: int
    counted: bool = True


class Lists:
    """Lists what is open.

    Args:
        store: Of the roadmap.
        lists: Finds what is wanted.
        access: What is seen where.
        entries: Who answers for what.
    """

    def __init__(self, store: RoadmapStore, lists: ListStore, access: Access, entries: Entries) -> None:
        """Take the parts."""
        self._store = store
        self._lists = lists
        self._access = access
        self._entries = entries

    def page(self, tx: Transaction, asking: Asking, number: int, wanted: Filter = ANYTHING) -> Listing:
        """Return a page of what is open for the room's city; in a shared room of what is joint.

        Args:
            tx: Open.
            asking: Who asks where.
            number: Of the page, from 1.
            wanted: Which of it.
        """
        start = (number - 1) * PAGE
        found = self._lists.open(tx, self._view(tx, asking), wanted, start + PAGE + COUNTED)
        shown = self._store.several(tx, found[start : start + PAGE])
        entries = tuple(self._entries.entry(tx, milestone) for milestone in shown)
        more = max(0, len(found) - start - PAGE)
        return Listing(entries, _own(asking), more, counted=more < COUNTED)

    def late(self, tx: Transaction, asking: Asking, number: int) -> Listing:
        """Return what a city has not done though its moment has passed; in a shared room any city, of what is joint."""
        cities = self._access.cities()
        wanted = Filter(
            late_at={city.id: moment_of(asking.at, city.zone) for city in cities},
            own=None if asking.room.shared else _own(asking),
            paused=[(city.id, track) for city in cities for track in self._entries.paused(tx, city.id)],
        )
        return self.page(tx, asking, number, wanted)

    def waiting(self, tx: Transaction, asking: Asking, number: int) -> Listing:
        """Return what another city has not done, and the asker's has or need not do."""
        return self.page(tx, asking, number, Filter(waiting=True, own=None if asking.room.shared else _own(asking)))

    def mine(self, tx: Transaction, asking: Asking, number: int) -> Listing:
        """Return what the asker answers for: in a talk with the bot alone in every city, in a room of what is seen there."""
        asker = asking.asker
        if not asker.id:
            return Listing((), None, 0)
        gone = [(person, city) for person, city in self._lists.takers(tx) if self._entries.has_left(tx, person, city)]
        wanted = Filter(held=self._access.answering(tx, asker), person=asker.id, gone=gone)
        return self.page(tx, asking, number, wanted)

    def _view(self, tx: Transaction, asking: Asking) -> View:
        room, asker = asking.room, asking.asker
        seen = View(self._access.open_to(tx, asking), self._access.concerned(tx, asking), room.shared, room.id, asker.id)
        if not room.direct:
            return seen
        own = {city for _, city in asker.roles}
        cities = tuple(city.id for city in self._access.cities() if city.id in own | {*seen.cities})
        return replace(seen, cities=self._access.see_plan_of(tx, asker, cities))


def _own(asking: Asking) -> str | None:
    return asking.room.city or asking.asker.city
