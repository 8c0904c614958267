"""Plans the mornings on which people are reminded; nobody is chosen here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from bot.core.due import Due
from bot.core.moment import moment_of
from bot.features.roadmap.model import mornings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from bot.core.clock import Clock
    from bot.core.due import Agenda
    from bot.core.person import City
    from bot.core.transaction import Transaction
    from bot.features.roadmap.model import Milestone
    from bot.features.roadmap.store import RoadmapStore

KIND = "roadmap"
"""The kind of due work."""


class Calendar(Protocol):
    """Cities and the days on which they are closed."""

    def city(self, city: str | None) -> City | None:
        """Return a partner by id."""
        ...

    def closed(self, tx: Transaction, city: str, first: date, last: date) -> dict[date, str]:
        """Return a city's closed days between two days, both included, with their labels."""
        ...


class Schedule:
    """Puts reminder mornings into the agenda.

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
        """Replace what is still to come of a milestone; mornings that have passed are left out.

        Parts that are done are planned as well: when their mornings come the job says nothing, and if they are opened again
        before, nothing has to be planned anew. So nothing that waits can get lost while somebody ticks.
        """
        now = self._clock.now()
        steps = [step for side in milestone.sides for step in self._steps(tx, milestone, side.city, now)]
        self._agenda.plan(tx, KIND, milestone.id, steps)

    def replan(self, tx: Transaction, city: str) -> None:
        """Plan everything anew that concerns a city; its closed days have changed."""
        for milestone in self._store.upcoming(tx, city, self._clock.now()):
            self.plan(tx, milestone)

    def _steps(self, tx: Transaction, milestone: Milestone, city: str, now: datetime) -> Iterator[Due]:
        known = self._calendar.city(city)
        if known is None:
            return
        # Days before today need no look-up: whatever falls on them has passed.
        today, last = moment_of(now, known.zone).day, milestone.wish.due.seen_from(known.zone).day
        closed = self._calendar.closed(tx, city, today, last)
        for morning in mornings(milestone.wish.due, known.zone, milestone.wish.days, closed):
            if morning.at > now:
                yield Due(KIND, milestone.id, step(city, morning.day), morning.at)


def step(city: str, day: date) -> str:
    """Return the name of a city's morning as a step: ``porto:2027-03-30``."""
    return f"{city}:{day.isoformat()}"


def city_of(due: Due) -> str:
    """Return the city that a step reminds."""
    return due.step.partition(":")[0]
