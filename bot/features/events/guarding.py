"""Asks the clash guard about events and about times that are only proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.phrase import Phrase
from bot.features.events.guard import Facts, Plan, clashes, days_of, is_weekend
from bot.features.events.guard_store import GuardStore
from bot.features.events.span import Timed, at_night

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.moment import Moment
    from bot.core.person import City, Room
    from bot.core.transaction import Transaction
    from bot.features.events.board import Board
    from bot.features.events.guard import Clash
    from bot.features.events.model import Event
    from bot.features.events.port import Directory


class ClashGuard:
    """Looks up what a time can clash with.

    Args:
        board: Which cities and rooms see an event.
        directory: Closed days.
    """

    def __init__(self, board: Board, directory: Directory) -> None:
        """Take the ports."""
        self._board = board
        self._directory = directory
        self._others = GuardStore()

    def of_event(self, tx: Transaction, event: Event, room: Room) -> tuple[Clash, ...]:
        """Return what speaks against the time of an event, for the people of a room."""
        draft = event.draft
        return self.of_plan(tx, Plan(draft.span, draft.kind, placed=draft.place is not None), room, event.number)

    def of_plan(self, tx: Transaction, plan: Plan, room: Room, number: int = 0) -> tuple[Clash, ...]:
        """Return what speaks against a time, for the people of a room and of the rooms linked with it.

        Args:
            tx: Open.
            plan: What is planned.
            room: Where.
            number: Of the event, if it is entered already.
        """
        cities = self._board.cities(tx, room)
        rooms = [one.id for one in (room, *self._directory.companions(tx, room))]
        found = self._others.at_the_time(tx, plan.span, number, rooms)
        others = [(self._board.titled(tx, event), shared) for event, shared in found]
        closed = {city.id: self._directory.closed(tx, city.id, *plan.span.days(city.zone)) for city in cities}
        return clashes(plan, Facts(cities, closed, others))

    def marks(self, tx: Transaction, starts: Moment, ends: Moment, city: City) -> Sequence[Phrase]:
        """Return what speaks against a time of a meeting in a city, in a word each, in the city's language."""
        span = Timed(starts, ends)
        closed = self._directory.closed(tx, city.id, *span.days(city.zone))
        reason = next(iter(closed.values()), "")
        found = [_mark_closed(reason, city)] if closed else []
        if not closed and any(map(is_weekend, days_of(span, city.zone))):
            found.append(Phrase("event-mark-weekend", {}, city.language))
        if at_night(span, city.zone):
            found.append(Phrase("event-mark-night", {}, city.language))
        return found


def _mark_closed(reason: str, city: City) -> Phrase:
    if not reason:
        return Phrase("event-mark-closed", {}, city.language)
    return Phrase("event-mark-closed-for", {"label": reason}, city.language)
