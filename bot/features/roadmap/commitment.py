"""What people commit themselves to: a new moment, taking something over; and their wish to be reminded later."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.core.errors import Conflict
from bot.core.moment import Moment, moment_of
from bot.core.phrase import Phrase, When
from bot.features.roadmap.history import Change, Deed
from bot.features.roadmap.model import Again, Promise
from bot.features.roadmap.openday import morning

if TYPE_CHECKING:
    from datetime import date

    from bot.core.ids import ShortId
    from bot.core.person import City
    from bot.core.transaction import Transaction
    from bot.features.roadmap.access import Access
    from bot.features.roadmap.entry import Entry, Part
    from bot.features.roadmap.ledger import Ledger
    from bot.features.roadmap.port import Asking, Directory
    from bot.features.roadmap.schedule import Schedule
    from bot.features.roadmap.service import Boards


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise that has just been given.

    Args:
        entry: What it is about, as it is now.
        part: Of the city that promised.
        before: Its promise before this one.
    """

    entry: Entry
    part: Part
    before: Promise | None


class Commitments:
    """Changes what a city has committed itself to.

    Args:
        access: Who may.
        directory: Cities and people.
        schedule: Plans what comes up.
        boards: Shows it.
    """

    def __init__(self, access: Access, directory: Directory, schedule: Schedule, boards: Boards) -> None:
        """Take the parts."""
        self._access = access
        self._directory = directory
        self._schedule = schedule
        self._boards = boards

    def snooze(
        self, tx: Transaction, asking: Asking, wanted: ShortId, until: Moment | date | None, side: str | None
    ) -> tuple[Again, City]:
        """Have a city reminded of its part at another moment; reminders before it are left out.

        Args:
            tx: Open.
            asking: Who asks where.
            wanted: Which thing.
            until: A moment; nine o'clock of a day; ``None`` for the next open morning.
            side: The city; ``None`` for the room's, else the asker's, else the only one.

        Returns:
            When they will be reminded, and who.

        Raises:
            NotFound: There is none of this number that concerns the room.
            Conflict: It is not open, the moment has passed, or it cannot be told which city is meant.
            NotPermitted: The asker does not answer for that part.
        """
        milestone, part, city = self._access.open_part(tx, asking, wanted, side)
        at = self._schedule.next_morning(tx, city, asking.at) if until is None else _moment(until, city.zone)
        _see_future(at, asking.at)
        known = self._directory.ensure(tx, asking.asker, asking.room, asking.at)
        again = Again(at.at, tapped=asking.message is None, by=known.id)
        self._schedule.plan(tx, self._ledger.put_quietly(tx, milestone, replace(part, again=again)))
        return again, city

    def unsnooze(self, tx: Transaction, asking: Asking, wanted: ShortId, side: str | None) -> None:
        """Take back a wish to be reminded later; errors as in `snooze`."""
        milestone, part, _ = self._access.open_part(tx, asking, wanted, side)
        if part.again is not None:
            self._schedule.plan(tx, self._ledger.put_quietly(tx, milestone, replace(part, again=None)))

    def promise(self, tx: Transaction, asking: Asking, wanted: ShortId, until: Moment | date, side: str | None) -> Promised:
        """Promise a new moment for a city's part: what follows while it is open counts from then on (house rule H3).

        The moment that was set for all stays as it is.

        Args:
            tx: Open.
            asking: Who asks where.
            wanted: Which thing.
            until: A moment; of a day, the hour of the one before.
            side: The city; ``None`` for the room's, else the asker's, else the only one.

        Returns:
            The thing as it is now.

        Raises:
            NotFound: There is none of this number that concerns the room.
            Conflict: It is not open, the moment has passed, or it cannot be told which city is meant.
            NotPermitted: The asker does not answer for that part.
        """
        milestone, part, city = self._access.open_part(tx, asking, wanted, side)
        before = milestone.until(part).seen_from(city.zone)
        at = until if isinstance(until, Moment) else Moment(datetime.combine(until, before.wall.time()), city.zone)
        _see_future(at, asking.at)
        changed = replace(part, promise=Promise(at.seen_from(city.zone), asking.at), again=None)
        now = self._ledger.put_side(tx, asking, milestone, changed, Deed.PROMISED, Change(milestone.until(part), at))
        self._schedule.plan(tx, now)
        entry = self._boards.entries.entry(tx, now)
        return Promised(entry, next(one for one in entry.parts if one.city.id == city.id), part.promise)

    def unpromise(self, tx: Transaction, asking: Asking, wanted: ShortId, side: str | None) -> None:
        """Take a promise back: the moment that was set for all counts again; errors as in `snooze`."""
        milestone, part, _ = self._access.open_part(tx, asking, wanted, side)
        if part.promise is not None:
            changed = replace(part, promise=None)
            self._schedule.plan(tx, self._ledger.put_side(tx, asking, milestone, changed, Deed.UNPROMISED))

    def take(self, tx: Transaction, asking: Asking, wanted: ShortId, side: str | None) -> City:
        """Have the asker answer for a city's part by name, in the place of whoever holds the role.

        Returns:
            The city.

        Raises:
            NotFound: There is none of this number that concerns the room.
            Conflict: It is not open, or it cannot be told which city is meant.
            NotPermitted: The asker does not answer for that part.
        """
        milestone, part, city = self._access.open_part(tx, asking, wanted, side)
        known = self._directory.ensure(tx, asking.asker, asking.room, asking.at)
        if part.person != known.id:
            self._ledger.put_side(tx, asking, milestone, replace(part, person=known.id), Deed.TAKEN)
        return city

    def release(self, tx: Transaction, asking: Asking, wanted: ShortId, side: str | None) -> None:
        """Give a part back to whoever holds the role; errors as in `take`."""
        milestone, part, _ = self._access.open_part(tx, asking, wanted, side)
        if part.person is not None:
            self._ledger.put_side(tx, asking, milestone, replace(part, person=None), Deed.RELEASED)

    @property
    def _ledger(self) -> Ledger:
        return self._boards.ledger


def _moment(until: Moment | date, zone: str) -> Moment:
    return until if isinstance(until, Moment) else morning(until, zone)


def _see_future(at: Moment, now: datetime) -> None:
    if at.at <= now:
        raise Conflict(Phrase("roadmap-moment-passed", {"when": When(moment_of(at.at, at.zone))}))
