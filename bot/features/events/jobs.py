"""Does what comes up for events, looked at in the moment in which it comes up."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.core.ids import parse_short_id
from bot.core.quiet import waking
from bot.features.events.lead import leads_of, reminded_at
from bot.features.events.news import LATE_FROM
from bot.features.events.schedule import COUNT, HELD, LATER, REMIND, TELL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.due import Due
    from bot.core.transaction import Transaction
    from bot.features.events.held import Held
    from bot.features.events.model import Event
    from bot.features.events.news import Called
    from bot.features.events.schedule import Schedule
    from bot.features.events.store import EventStore
    from bot.features.events.telling import Telling

_TOO_LATE = timedelta(days=1)
"""A reminder that comes so late is none; nobody asks how many came so long after the end."""


class EventJob:
    """The `Job` of events.

    Args:
        store: Tables.
        telling: Reminders and news.
        held: What follows the end.
        schedule: Where a reminder is put that comes so late that it is night.
    """

    def __init__(self, store: EventStore, telling: Telling, held: Held, schedule: Schedule) -> None:
        """Take the parts."""
        self._store = store
        self._telling = telling
        self._held = held
        self._schedule = schedule

    def __call__(self, tx: Transaction, due: Sequence[Due], now: datetime) -> None:
        """Do what came up, event by event; of several reminders of one that were missed, the last one stands for all."""
        subjects: dict[str, dict[str, list[Due]]] = {}
        for one in due:
            subjects.setdefault(one.subject, {}).setdefault(one.step.partition(":")[0], []).append(one)
        called: list[Called] = []
        for subject, steps in subjects.items():
            event = self._event(tx, subject)
            if event is not None:
                called += self._do(tx, event, steps, now)
        self._telling.remind(tx, called)

    def _do(self, tx: Transaction, event: Event, steps: dict[str, list[Due]], now: datetime) -> Sequence[Called]:
        """Do what came up for an event, but for its reminders: return who is to be reminded."""
        if TELL in steps:
            self._telling.morning(tx, event, now)
        if not event.going:
            return ()
        if HELD in steps:
            self._held.close(tx, event)
        if COUNT in steps and now - steps[COUNT][-1].at < _TOO_LATE * 7:
            self._held.ask(tx, event)
        return self._called(tx, event, [*steps.get(REMIND, ()), *steps.get(LATER, ())], now)

    def _called(self, tx: Transaction, event: Event, steps: Sequence[Due], now: datetime) -> Sequence[Called]:
        """Return who is to be reminded in each room of whose own moments one has come, unless it is too late for that.

        What comes late at night waits for the morning, unless the event begins before that (house rule H12).
        """
        span = event.draft.span
        wanted = [_meant(step) for step in steps if now - step.at < _TOO_LATE]
        if span.begins_at <= now or not wanted:
            return ()

        def missed(zone: str) -> datetime | None:
            moments = {reminded_at(span, minutes, zone) for minutes in leads_of(event.draft)}
            return max((at for only, at in wanted if at in moments and only in {None, zone}), default=None)

        at_once: list[Called] = []
        asleep: dict[str, datetime] = {}
        for one in self._telling.called(tx, event, lambda zone: missed(zone) is not None, now - max(at for _, at in wanted)):
            zone = self._telling.zone(event, one.room)
            until = waking(now, zone) if one.late >= LATE_FROM else None
            if until is None or until >= span.begins_at:
                at_once.append(one)
            else:
                asleep[zone] = until
        for zone, until in asleep.items():
            self._schedule.later(tx, event, zone, missed(zone) or now, until)
        return at_once

    def _event(self, tx: Transaction, subject: str) -> Event | None:
        wanted = parse_short_id(subject)
        return None if wanted is None else self._store.get(tx, wanted.number)


def _meant(step: Due) -> tuple[str | None, datetime]:
    """Return in which zone alone a reminder is meant, if in one, and for when it was."""
    what, _, rest = step.step.partition(":")
    if what != LATER:
        return None, step.at
    at, _, zone = rest.partition("|")
    return zone, datetime.fromisoformat(at)
