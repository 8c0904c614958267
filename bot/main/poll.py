"""Searches for a time among the other parts: what becomes an event, when a city works, what is proposed for an id."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.dispatch.completing import Proposal
from bot.features.events.model import Draft
from bot.features.events.span import Timed
from bot.features.polls.assembly import Ports, Searches
from bot.features.roadmap.openday import DAY, morning, on_or_after

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from bot.core.clock import Clock
    from bot.core.due import Agenda
    from bot.core.moment import Moment
    from bot.core.person import Person, Room
    from bot.core.prompt import Cards
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction
    from bot.dispatch.call import Call
    from bot.dispatch.completing import Source
    from bot.features.events.service import Events
    from bot.features.people.directory import Directory
    from bot.features.polls.service import Polls

_CLOSED_AHEAD = timedelta(days=60)
"""No city is closed for longer."""


class PickedEvents:
    """The `Events` port of searches over the events.

    Args:
        events: Events.
    """

    def __init__(self, events: Events) -> None:
        """Take the service."""
        self._events = events

    def add(  # noqa: PLR0913, PLR0917 - see the port
        self, tx: Transaction, title: str, starts: Moment, ends: Moment, room: Room, author: Person, asked: MessageRef | None
    ) -> int:
        """Enter an event and show its card; return its number."""
        return self._events.add(tx, Draft(title, Timed(starts, ends)), room, author, asked).number

    def cancel(self, tx: Transaction, number: int, room: Room, asker: Person) -> None:
        """Call an event off, unless it is called off already."""
        event = self._events.find(tx, number, room)
        if not event.cancelled:
            self._events.cancel(tx, event, asker)


class OpenMornings:
    """The `Mornings` port over the closed days of cities.

    Args:
        directory: Cities and their closed days.
    """

    def __init__(self, directory: Directory) -> None:
        """Take it."""
        self._directory = directory

    def next(self, tx: Transaction, city: str, at: datetime) -> Moment:
        """Return the first nine o'clock of an open day of a city that is not before a moment."""
        found = self._directory.city(city)
        zone = found.zone if found else "Etc/UTC"
        day = moment_of(at, zone).day
        closed = self._directory.closed(tx, city, day, day + _CLOSED_AHEAD)
        first = day if morning(day, zone).at >= at else day + DAY
        return morning(on_or_after(first, closed), zone)


def searches(directory: Directory, cards: Cards, agenda: Agenda, clock: Clock, events: Events) -> Searches:
    """Return the whole feature."""
    return Searches(Ports(directory, cards, agenda, clock, events.guard, PickedEvents(events), OpenMornings(directory)))


def poll_source(polls: Polls) -> Source:
    """Return what proposes the open searches, by their titles."""

    def propose(tx: Transaction, call: Call) -> Iterator[Proposal]:
        for poll in polls.open(tx, call.room):
            yield Proposal(poll.id, poll.wish.title)

    return propose
