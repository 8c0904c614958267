"""What a city hears on a morning beside its own dates: new people, what the other side has done, the week."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.features.roadmap.lateness import done_there
from bot.features.roadmap.openday import DAY, morning, on_or_after, on_or_before
from bot.features.roadmap.reminder import Reminded
from bot.features.roadmap.step import marked_instant

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date, datetime

    from bot.core.phrase import Phrase
    from bot.core.transaction import Transaction
    from bot.features.roadmap.digest import Digest, Reader
    from bot.features.roadmap.entry import Entries
    from bot.features.roadmap.handover import Handover
    from bot.features.roadmap.morning_store import Line
    from bot.features.roadmap.point import Point
    from bot.features.roadmap.schedule import Schedule
    from bot.features.roadmap.store import RoadmapStore

_LOOK_BACK = timedelta(days=90)


class News:
    """Words what is new.

    Args:
        store: Of the roadmap.
        entries: Who answers for what.
        schedule: Open days.
        handover: New people.
        digest: The week.
    """

    def __init__(self, store: RoadmapStore, entries: Entries, schedule: Schedule, handover: Handover, digest: Digest) -> None:
        """Take the parts."""
        self._store = store
        self._entries = entries
        self._schedule = schedule
        self._handover = handover
        self._digest = digest

    def points(self, tx: Transaction, reader: Reader, line: Line, named: Collection[int]) -> Iterator[Point]:
        """Yield what is new since the morning before.

        Args:
            tx: Open.
            reader: For whom.
            line: The step of this morning.
            named: Numbers of what the message speaks of already.
        """
        since = marked_instant(line.step.mark)
        next_day = self._schedule.next_morning(tx, reader.city, reader.now).day
        yield from self._handover.points(tx, reader, since, next_day)
        yield from self._done(tx, reader, since, named)

    def week(self, tx: Transaction, reader: Reader, named: Collection[int], lines: int) -> list[Phrase]:
        """Return the digest if this is the first morning of a week on which the city works; arguments as in `Digest.lines`."""
        meant = moment_of(reader.meant_at, reader.city.zone).day
        if _week(self._open_before(tx, reader, meant)) == _week(reader.today):
            return []
        return self._digest.lines(tx, replace(reader, meant_at=self._week_meant_at(tx, reader)), named, lines)

    def _week_meant_at(self, tx: Transaction, reader: Reader) -> datetime:
        """Return when the digest of this week was to be said: after a long outage not when that of an earlier one was."""
        monday = reader.today - reader.today.weekday() * DAY
        first = morning(
            on_or_after(monday, self._schedule.closed(tx, reader.city, monday, monday + _LOOK_BACK)), reader.city.zone
        )
        return max(reader.meant_at, first.at) if first.at <= reader.now else reader.meant_at

    def _open_before(self, tx: Transaction, reader: Reader, day: date) -> date:
        return on_or_before(day - DAY, self._schedule.closed(tx, reader.city, day - _LOOK_BACK, day))

    def _done(self, tx: Transaction, reader: Reader, since: datetime, named: Collection[int]) -> Iterator[Point]:
        # Whole seconds, as the mark of the next morning has them: what happens in this very second is told then.
        until = reader.now.replace(microsecond=0)
        for milestone in self._store.done_between(tx, reader.city.id, since, until):
            entry = self._entries.entry(tx, milestone)
            part = entry.part(reader.city.id)
            if part is None or milestone.number in named:
                continue
            others = tuple(
                other for other in entry.others(part) if other.side.done_at is not None and since <= other.side.done_at < until
            )
            yield done_there(Reminded(entry, part, reader.room, reader.meant_at, reader.now), others)


def _week(day: date) -> tuple[int, int]:
    return day.isocalendar()[:2]
