"""The mornings of a city on which there may be something to say that belongs to no date: always one row a city waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.roadmap.step import KIND, Step, What, instant_mark, marked_instant

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.due import Agenda
    from bot.core.person import City
    from bot.core.transaction import Transaction
    from bot.features.roadmap.port import Calendar
    from bot.features.roadmap.schedule import Schedule


class Daily:
    """Keeps each city's next open morning planned. The mark of its step is the instant from which on there may be news.

    Args:
        calendar: The cities.
        agenda: Wakes the job.
        schedule: Open days.
    """

    def __init__(self, calendar: Calendar, agenda: Agenda, schedule: Schedule) -> None:
        """Take the ports."""
        self._calendar = calendar
        self._agenda = agenda
        self._schedule = schedule

    def ensure(self, tx: Transaction, now: datetime) -> None:
        """Plan the next morning of every city for which none is planned; called at every start."""
        for city in self._calendar.cities():
            if not self._agenda.waiting(tx, KIND, city.id):
                self.follow(tx, city, now)

    def follow(self, tx: Transaction, city: City, now: datetime) -> None:
        """Plan the morning after this moment; it will tell what is new from now on."""
        self._plan(tx, city, now, now)

    def replan(self, tx: Transaction, city: str, now: datetime) -> None:
        """Move a city's next morning; its closed days have changed."""
        known = self._calendar.city(city)
        waiting = self._agenda.waiting(tx, KIND, city)
        if known is not None and waiting and waiting[0].at > now:
            self._plan(tx, known, marked_instant(Step.read(waiting[0].step).mark), now)

    def _plan(self, tx: Transaction, city: City, since: datetime, now: datetime) -> None:
        at = self._schedule.next_morning(tx, city, now).at
        self._agenda.plan(tx, KIND, city.id, [Step(What.DAY, city.id, instant_mark(since)).due(city.id, at)])
