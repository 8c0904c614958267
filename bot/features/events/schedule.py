"""What comes up for an event: its reminders, news that wait for the morning, its end, and the question how many came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.core.due import Due
from bot.features.events.lead import asked_at, leads_of, reminded_at
from bot.features.events.model import VISITED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from bot.core.clock import Clock
    from bot.core.due import Agenda
    from bot.core.transaction import Transaction
    from bot.features.events.model import Event
    from bot.features.events.port import Directory
    from bot.features.events.store import EventStore
    from bot.features.events.telling import Telling

KIND: Final = "event"
"""The kind of due work."""
REMIND, TELL, HELD, COUNT, LATER = "remind", "tell", "held", "count", "later"
"""What steps begin with; after a colon follows their moment, since a step that was done once never comes again.

What comes late at night, and so in the morning, has the moment for which it was meant, and in which zone it is night.
"""


class Schedule:
    """Plans what comes up.

    Args:
        store: Tables.
        directory: The cities, each of which has its own clock.
        agenda: Where due work is put.
        telling: News that wait.
        clock: Tells the present moment.
    """

    def __init__(self, store: EventStore, directory: Directory, agenda: Agenda, telling: Telling, clock: Clock) -> None:
        """Take the ports."""
        self._store = store
        self._directory = directory
        self._agenda = agenda
        self._telling = telling
        self._clock = clock

    def plan(self, tx: Transaction, event: Event) -> None:
        """Put on the agenda what is still to come of an event, in the place of what stood there."""
        now, moments = self._clock.now(), {(TELL, at) for at in self._telling.waiting(tx, event)}
        if event.going:
            moments |= {one for one in self._going(event) if one[1] > now}
        steps = [Due(KIND, event.id, f"{what}:{at.isoformat()}", at) for what, at in sorted(moments, key=lambda one: one[::-1])]
        asleep = [one for one in self._agenda.waiting(tx, KIND, event.id) if one.step.startswith(LATER)]
        self._agenda.plan(tx, KIND, event.id, [*steps, *asleep])

    def later(self, tx: Transaction, event: Event, zone: str, meant: datetime, until: datetime) -> None:
        """Remind people in a zone in the morning of what they were to be reminded of before; a move makes it void."""
        step = Due(KIND, event.id, f"{LATER}:{meant.isoformat()}|{zone}", until)
        self._agenda.plan(tx, KIND, event.id, [*self._agenda.waiting(tx, KIND, event.id), step])

    def ensure(self, tx: Transaction) -> None:
        """Plan for events that were entered when nothing came up for any; called at every start."""
        for event in self._store.unplanned(tx, self._clock.now()):
            self.plan(tx, event)

    def _going(self, event: Event) -> Iterator[tuple[str, datetime]]:
        span = event.draft.span
        zones = {span.zone, *(city.zone for city in self._directory.cities())}
        for minutes in leads_of(event.draft):
            yield from ((REMIND, reminded_at(span, minutes, zone)) for zone in zones)
        if event.draft.rule is not None:
            return  # whether a date of a series was held, and how many came, nobody is asked
        yield HELD, span.over_at
        if event.draft.kind in VISITED:
            yield COUNT, asked_at(span, self._home(event))

    def _home(self, event: Event) -> str:
        city = self._directory.city(event.city)
        return city.zone if city else event.draft.span.zone
