"""What one can do with the roadmap: add, list, call done, give up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.features.roadmap.access import CLOSED_BY
from bot.features.roadmap.gate import check_ticked
from bot.features.roadmap.history import Deed
from bot.features.roadmap.model import check

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.ids import ShortId
    from bot.core.person import City
    from bot.core.transaction import Transaction
    from bot.features.roadmap.access import Access
    from bot.features.roadmap.display import Display
    from bot.features.roadmap.entry import Entries, Entry
    from bot.features.roadmap.gate import Gates
    from bot.features.roadmap.ledger import Ledger
    from bot.features.roadmap.model import Milestone, Wish
    from bot.features.roadmap.port import Asking
    from bot.features.roadmap.schedule import Schedule
    from bot.features.roadmap.store import RoadmapStore


@dataclass(frozen=True, slots=True)
class Boards:
    """Where things of the roadmap are shown, and how changes get there.

    Args:
        entries: Who answers for what.
        display: Cards.
        ledger: Changes.
    """

    entries: Entries
    display: Display
    ledger: Ledger


class RoadmapService:
    """Adds to the roadmap, lists it, calls parts done.

    Args:
        store: Of the roadmap.
        access: Who may.
        schedule: Plans reminders.
        boards: Shows it.
        gates: What comes too early.
    """

    def __init__(self, store: RoadmapStore, access: Access, schedule: Schedule, boards: Boards, gates: Gates) -> None:
        """Take the parts."""
        self._gates = gates
        self._store = store
        self._access = access
        self._schedule = schedule
        self._boards = boards

    def cities(self) -> Sequence[City]:
        """Return the cities of the network in order."""
        return self._access.cities()

    def add(self, tx: Transaction, asking: Asking, wish: Wish, side: str | None) -> Milestone:
        """Put something on the roadmap, plan its reminders and show its card.

        Args:
            tx: Open.
            asking: Who asks where.
            wish: What.
            side: Id of the city that does it or ``JOINT``; ``None`` for the room's city, in a shared room for all.

        Raises:
            BadOption: The title is empty or too long.
            Conflict: The moment has passed, or no city can be told.
            NotPermitted: The asker plans for none of the cities.
        """
        check(wish, asking.at, asking.room.prefix)
        cities = self._access.cities_of(tx, asking, side)
        self._access.check_may_plan(tx, asking.asker, cities, wish.role)
        milestone = self._store.add(tx, wish, cities, asking.room.id)
        self._boards.ledger.note(tx, asking, milestone, Deed.ADDED)
        self._schedule.plan(tx, milestone)
        self._boards.entries.ask_title(tx, milestone, asking.room)
        self._boards.display.show(tx, milestone, asking.room, asking.message)
        return milestone

    def open(self, tx: Transaction, wish: Wish, cities: Sequence[str]) -> Milestone | None:
        """Put something on the roadmap that nobody typed, and show its card in the first room of each city.

        Args:
            tx: Open.
            wish: What; its moment may have passed.
            cities: Ids of the cities that do it.

        Returns:
            ``None`` where no city has a room.
        """
        rooms = self._access.own_rooms(tx, cities)
        if not rooms:
            return None
        milestone = self._store.add(tx, wish, tuple(cities), rooms[0].id)
        self._schedule.plan(tx, milestone)
        self._boards.display.open(tx, milestone, rooms)
        return milestone

    def show(self, tx: Transaction, asking: Asking, wanted: ShortId) -> Entry:
        """Return one thing of the roadmap.

        Raises:
            NotFound: There is none of this number that concerns the room.
        """
        return self._boards.entries.entry(tx, self._access.find(tx, asking, wanted))

    def done(self, tx: Transaction, asking: Asking, wanted: ShortId, side: str | None) -> str:
        """Call a city's part done: nothing more is sent about it, and messages say so. Twice is the same as once.

        Args:
            tx: Open.
            asking: Who asks where.
            wanted: Which thing.
            side: The city; ``None`` for the room's, else the asker's, else the only one.

        Returns:
            The city.

        Raises:
            NotFound: There is none of this number that concerns the room.
            Conflict: It was given up, a gate before it is open, codes are still to be ticked, or no city can be told.
            NotPermitted: The asker does not answer for that part.
        """
        milestone = self._access.find_going(tx, asking, wanted)
        self._gates.check(tx, asking, milestone)
        city = self._access.own_part(tx, asking, milestone, side, CLOSED_BY)
        part = milestone.side(city)
        if part is not None and part.done_at is None:
            check_ticked(milestone, part, asking.room.prefix)
            now = replace(part, done_at=asking.at, hand=self._access.hand(tx, asking, milestone, city), waiver=None)
            self._boards.ledger.put_side(tx, asking, milestone, now, Deed.DONE)
        return city

    def reopen(self, tx: Transaction, asking: Asking, wanted: ShortId, side: str | None) -> str:
        """Take back that a part is done or waived, or that the whole was given up; what is still to come of reminders is sent.

        Returns:
            The city whose part is open again; empty for the whole.

        Raises:
            NotFound: There is none of this number that concerns the room.
            Conflict: It cannot be told which city is meant.
            NotPermitted: The asker does not answer for that part, or may not plan.
        """
        milestone = self._access.find(tx, asking, wanted)
        if milestone.cancelled_at is not None:
            self._cancel(tx, asking, milestone, None)
            return ""
        city = self._access.own_part(tx, asking, milestone, side)
        part = milestone.side(city)
        if part is not None and part.settled:
            now = replace(part, done_at=None, hand=None, waiver=None)
            self._boards.ledger.put_side(tx, asking, milestone, now, Deed.REOPENED if part.waiver is None else Deed.UNWAIVED)
        return city

    def cancel(self, tx: Transaction, asking: Asking, wanted: ShortId) -> None:
        """Give something up: nothing more is sent about it, and messages say so; where it is joint the others read it anew.

        Raises:
            NotFound: There is none of this number that concerns the room.
            NotPermitted: The asker plans for none of its cities.
        """
        milestone = self._access.find(tx, asking, wanted)
        self._cancel(tx, asking, milestone, milestone.cancelled_at or asking.at)

    def _cancel(self, tx: Transaction, asking: Asking, milestone: Milestone, at: datetime | None) -> None:
        cities = tuple(side.city for side in milestone.sides)
        self._access.check_may_plan(tx, asking.asker, cities, milestone.wish.role)
        if at != milestone.cancelled_at:
            self._store.set_cancelled(tx, milestone.number, at)
            self._boards.ledger.note(tx, asking, milestone, Deed.RESUMED if at is None else Deed.CANCELLED)
            now = self._boards.ledger.show(tx, replace(milestone, cancelled_at=at))
            if at is not None:
                self._boards.display.repeat(tx, now, asking.room)
