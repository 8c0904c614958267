"""What a morning says of one thing on the roadmap: looked up at that moment, so that nothing is said that is no longer so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.ids import parse_short_id
from bot.core.person import Role
from bot.core.phrase import Phrase
from bot.core.reply import Joint
from bot.features.roadmap.lateness import new_date_wanted, still_open, take_over, taken, told
from bot.features.roadmap.point import Point
from bot.features.roadmap.reminder import Reminded, reminder, settled, states_of_all
from bot.features.roadmap.schedule import UNASKED_FOR
from bot.features.roadmap.step import What

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.transaction import Transaction
    from bot.features.roadmap.digest import Reader
    from bot.features.roadmap.entry import Entries, Part
    from bot.features.roadmap.model import Milestone
    from bot.features.roadmap.morning_store import Line
    from bot.features.roadmap.port import Directory
    from bot.features.roadmap.schedule import Schedule
    from bot.features.roadmap.store import RoadmapStore


@dataclass(frozen=True, slots=True)
class Item:
    """What is said of one thing.

    Args:
        number: Of the milestone.
        due_at: By when it is to be done; the next comes first.
        told: It is about the part of another city, which comes after the own.
        point: What is said.
    """

    number: int
    due_at: datetime
    told: bool
    point: Point


class Items:
    """Words things of the roadmap for a morning.

    Args:
        store: Of the roadmap.
        entries: Who answers for what.
        directory: Who coordinates.
        schedule: Mornings to come.
    """

    def __init__(self, store: RoadmapStore, entries: Entries, directory: Directory, schedule: Schedule) -> None:
        """Take the ports."""
        self._store = store
        self._entries = entries
        self._directory = directory
        self._schedule = schedule

    def milestone(self, tx: Transaction, subject: str) -> Milestone | None:
        """Return what a subject of the agenda names."""
        wanted = parse_short_id(subject)
        return None if wanted is None else self._store.get(tx, wanted.number)

    def item(self, tx: Transaction, line: Line, reader: Reader, *, live: bool) -> Item | None:
        """Return what a step of the agenda leads to.

        Args:
            tx: Open.
            line: The step.
            reader: For whom.
            live: It is being said now; else it was said at that moment, and is brought to the present state.

        Returns:
            ``None`` if there is nothing to say any more.
        """
        milestone = self.milestone(tx, line.subject)
        if milestone is None:
            return None
        entry = self._entries.entry(tx, milestone)
        part = entry.part(line.step.city)
        if part is None:
            return None
        one = Reminded(entry, part, reader.room, line.meant_at, reader.now)
        other = entry.part(line.step.about)
        point = self._told(tx, one, other, live=live) if other else self._own(tx, one, line.step.what, live=live)
        return None if point is None else Item(milestone.number, milestone.wish.due.at, other is not None, point)

    def _own(self, tx: Transaction, one: Reminded, what: What, *, live: bool) -> Point | None:
        if not live and (now := settled(one)) is not None:
            return now
        if one.part not in one.entry.open_parts or (live and one.part.frozen):
            return None
        if what in {What.REMIND, What.AGAIN}:
            return self._reminder(tx, one, what, live=live)
        return self._past(tx, one, what, live=live)

    def _past(self, tx: Transaction, one: Reminded, what: What, *, live: bool) -> Point | None:
        if one.entry.milestone.is_stale(one.part.side):
            return new_date_wanted(one) if what is What.THAW else None
        if what is What.THAW or not one.entry.milestone.is_late(one.part.side, one.now):
            return None
        if what is What.LATE:
            late = self._schedule.lateness(tx, one.entry.milestone, one.part.side, one.part.city)
            return still_open(one, late.others)
        return taken(one) if not live and one.part.side.person is not None else take_over(one)

    def _reminder(self, tx: Transaction, one: Reminded, what: What, *, live: bool) -> Point | None:
        again, promise = one.part.side.again, one.part.side.promise
        if live and what is What.REMIND and promise is not None and one.meant_at < promise.given_at + UNASKED_FOR:
            return None
        put_off = again is not None and again.at > one.now
        if live and (put_off or (what is What.AGAIN and again is None)):
            return None
        # Missed while the bot was down: the morning that is about to come says it in time.
        if live and what is What.REMIND and self._schedule.comes_up_again(tx, one.entry.milestone, one.part.city, one.now):
            return None
        return reminder(one, self._schedule.next_morning(tx, one.part.city, one.now))

    def _told(self, tx: Transaction, one: Reminded, other: Part, *, live: bool) -> Point | None:
        promise = other.side.promise
        if not live and (other not in one.entry.open_parts or (promise is not None and promise.given_at >= one.now)):
            line = Joint((Phrase("roadmap-title", one.entry.words()), *states_of_all(one)))
            return Point((line,), line)
        if other.frozen or other not in one.entry.open_parts or not one.entry.milestone.is_late(other.side, one.now):
            return None
        return told(one, other, self._directory.duty(tx, Role.COORDINATOR, one.part.city.id).people)
