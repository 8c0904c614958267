"""Plans when something comes up in which city: reminders, and what follows while a part stays open. Nobody is chosen here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.ids import Prefix, parse_short_id
from bot.core.moment import moment_of
from bot.features.roadmap.detail import Late
from bot.features.roadmap.openday import DAY, after, morning, mornings, on_or_after, on_or_before
from bot.features.roadmap.plan.closure import Closures
from bot.features.roadmap.step import KIND, Step, What, day_mark, instant_mark

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date, datetime

    from bot.core.clock import Clock
    from bot.core.due import Agenda, Due
    from bot.core.moment import Moment
    from bot.core.person import City
    from bot.core.transaction import Transaction
    from bot.features.roadmap.model import Milestone, Side
    from bot.features.roadmap.port import Calendar
    from bot.features.roadmap.store import RoadmapStore

LOOK_AHEAD = timedelta(days=90)
"""Closed days are looked up for so long after a moment; no city is closed for longer."""
HOUSE_RULE = Late()
"""So many open days after the moment, where nothing else is said (H3)."""
UNASKED_FOR = timedelta(days=2)
"""Whoever has promised a new moment is not reminded of it for so long: they have just said it."""
_OF_A_MORNING = frozenset({What.REMIND, What.LATE, What.ASK})

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Lateness:
    """The mornings on which people hear that a part is still open (house rule H3).

    Args:
        owner: Those responsible, at 09:00 of their city.
        others: The substitute, at 09:00 of their city.
        other_side: The day on which whoever coordinates the other cities is told, each at 09:00 there.
    """

    owner: Moment
    others: Moment
    other_side: date


def lateness(until: Moment, zone: str, closed: frozenset[date], late: Late = HOUSE_RULE) -> Lateness:
    """Return when people of a city hear that its part is still open.

    Args:
        until: By when it was to be done.
        zone: Of the city.
        closed: The city's closed days besides Saturdays and Sundays.
        late: After how many open days who hears of it.
    """
    day = until.seen_from(zone).day
    owner, others, other_side = (after(day, count, closed) for count in (late.owner, late.substitute, late.other_side))
    return Lateness(morning(owner, zone), morning(others, zone), other_side)


class Schedule:
    """Puts what comes up into the agenda.

    Args:
        store: Of the roadmap.
        calendar: Zones and closed days.
        agenda: Wakes the job.
        clock: Tells the present moment.
    """

    def __init__(self, store: RoadmapStore, calendar: Calendar, agenda: Agenda, clock: Clock) -> None:
        """Take the ports."""
        self._store = store
        self._calendar = calendar
        self._agenda = agenda
        self._clock = clock

    def plan(self, tx: Transaction, milestone: Milestone) -> None:
        """Replace what is still to come of a milestone; what has passed is left out, unless it waits to be said at this moment.

        Parts that are done are planned as well: when their mornings come the job says nothing, and if they are opened again
        before, nothing has to be planned anew. So nothing that waits can get lost while somebody ticks.
        """
        now = self._clock.now()
        steps = [step for step in self._agenda.waiting(tx, KIND, milestone.id) if step.at <= now or _lasts(step)]
        for side in milestone.sides:
            city = self._calendar.city(side.city)
            if city is not None:
                steps += [step for step in self._steps(tx, milestone, side, city) if step.at > now]
        self._agenda.plan(tx, KIND, milestone.id, list({step.step: step for step in steps}.values()))

    def thaw(self, tx: Transaction, milestone: Milestone, city: City) -> None:
        """Plan that a city is asked for a new date on its next open morning: the old one passed in a pause (H15)."""
        self.plan(tx, milestone)
        at = self.next_morning(tx, city, self._clock.now())
        asked = Step(What.THAW, city.id, day_mark(at)).due(milestone.id, at.at)
        self._agenda.plan(tx, KIND, milestone.id, [*self._agenda.waiting(tx, KIND, milestone.id), asked])

    def replan(self, tx: Transaction, city: str, days: Collection[date]) -> None:
        """Plan anew what some days of a city move, which have been closed or opened.

        A last reminder whose open day has become a past one is sent at once (domain §6.2).
        """
        now = self._clock.now()
        known, anew = self._calendar.city(city), Schedule(self._store, Closures(self._calendar), self._agenda, self._clock)
        for milestone in self._touched(tx, known, days) if known else ():
            expected = self._reminders_to_come(tx, milestone, city, now)
            anew.plan(tx, milestone)
            if expected and not self._reminders_to_come(tx, milestone, city, now):
                at_once = Step(What.REMIND, city, instant_mark(now)).due(milestone.id, now)
                self._agenda.plan(tx, KIND, milestone.id, [*self._agenda.waiting(tx, KIND, milestone.id), at_once])

    def _touched(self, tx: Transaction, city: City, days: Collection[date]) -> Iterator[Milestone]:
        """Yield what some days can move: what comes up on them or on the open day before, and what is late across them.

        Everything else stays as it is, so that a day is closed in a moment however much is still to come.
        """
        near: set[int] = set()
        late: set[int] = set()
        closed = {*self.closed(tx, city, min(days) - LOOK_AHEAD, max(days)), *days}
        for day in days:
            first, last = morning(on_or_before(day, closed), city.zone).at, morning(day + DAY, city.zone).at
            near.update(self._numbers(tx, first, last))
            late.update(self._numbers(tx, last, morning(day + LOOK_AHEAD, city.zone).at))
        end, wanted = morning(max(days) + DAY, city.zone).at, sorted(near | late)
        for start in range(0, len(wanted), _AT_ONCE):
            for one in self._store.several(tx, wanted[start : start + _AT_ONCE]):
                if one.number in near or any(one.until(side).at <= end for side in one.sides):
                    yield one

    def _numbers(self, tx: Transaction, first: datetime, last: datetime) -> Iterator[int]:
        """Yield the numbers of what has a step from one instant to another."""
        for subject in self._agenda.subjects(tx, KIND, first, last):
            wanted = parse_short_id(subject)
            if wanted is not None and wanted.prefix is Prefix.MILESTONE:
                yield wanted.number

    def _reminders_to_come(self, tx: Transaction, milestone: Milestone, city: str, now: datetime) -> bool:
        steps = (Step.read(due.step) for due in self._agenda.waiting(tx, KIND, milestone.id) if due.at > now)
        return any(step.what is What.REMIND and step.city == city for step in steps)

    def lateness(self, tx: Transaction, milestone: Milestone, side: Side, city: City) -> Lateness:
        """Return when people of a city hear that its part is still open."""
        until = milestone.until(side)
        day = until.seen_from(city.zone).day
        return lateness(until, city.zone, self.closed(tx, city, day, day + LOOK_AHEAD), milestone.wish.details.late)

    def next_morning(self, tx: Transaction, city: City, now: datetime) -> Moment:
        """Return the next nine o'clock of an open day that is still to come in a city."""
        today = moment_of(now, city.zone).day
        closed = self.closed(tx, city, today, today + LOOK_AHEAD)
        found = morning(on_or_after(today, closed), city.zone)
        return found if found.at > now else morning(after(today, 1, closed), city.zone)

    def comes_up_again(self, tx: Transaction, milestone: Milestone, city: City, now: datetime) -> bool:
        """Tell whether a city's morning is still to come on which it hears of something anyway."""
        today = moment_of(now, city.zone).day
        waiting = (due for due in self._agenda.waiting(tx, KIND, milestone.id) if due.at > now)
        steps = (Step.read(due.step) for due in waiting if moment_of(due.at, city.zone).day == today)
        return any(step.city == city.id and step.what in _OF_A_MORNING for step in steps)

    def closed(self, tx: Transaction, city: City, first: date, last: date) -> frozenset[date]:
        """Return a city's closed days between two days, both included."""
        return frozenset(self._calendar.closed(tx, city.id, first, last))

    def _steps(self, tx: Transaction, milestone: Milestone, side: Side, city: City) -> Iterator[Due]:
        yield from self._reminders(tx, milestone, side, city)
        if side.again is not None:
            yield Step(What.AGAIN, city.id, instant_mark(side.again.at)).due(milestone.id, side.again.at)
        if milestone.is_stale(side):
            return
        late = self.lateness(tx, milestone, side, city)
        yield Step(What.LATE, city.id, day_mark(late.owner)).due(milestone.id, late.owner.at)
        yield Step(What.ASK, city.id, day_mark(late.others)).due(milestone.id, late.others.at)
        for other in milestone.sides:
            reader = self._calendar.city(other.city)
            if reader is not None and reader.id != city.id:
                told = self._told(tx, reader, late.other_side)
                yield Step(What.TELL, reader.id, day_mark(told), city.id).due(milestone.id, told.at)

    def _reminders(self, tx: Transaction, milestone: Milestone, side: Side, city: City) -> Iterator[Due]:
        # Days before today need no look-up: whatever falls on them has passed.
        until, promise = milestone.until(side), side.promise
        today, last = moment_of(self._clock.now(), city.zone).day, until.seen_from(city.zone).day
        for found in mornings(until, city.zone, milestone.wish.days, self.closed(tx, city, today, last)):
            if promise is None or found.at >= promise.given_at + UNASKED_FOR:
                yield Step(What.REMIND, city.id, found.day.isoformat()).due(milestone.id, found.at)

    def _told(self, tx: Transaction, reader: City, day: date) -> Moment:
        """Return nine o'clock of the same day where it is read, of the next open one if it is closed there."""
        return morning(on_or_after(day, self.closed(tx, reader, day, day + LOOK_AHEAD)), reader.zone)


def _lasts(due: Due) -> bool:
    """Tell whether a step follows from something else than the dates; if they change it stays, and finds nothing to say."""
    return Step.read(due.step).what is What.THAW
