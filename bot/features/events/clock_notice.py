"""Tells cities, once beforehand, that clock changes move the hour of a recurring event there (domain F36)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.due import Due
from bot.core.moment import moment_of
from bot.core.openday import DAY
from bot.core.outbox import Kind, Lane, Post
from bot.core.reply import Items, Reply
from bot.features.events.clock_shift import shift_line, shifts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from bot.core.person import City, Room
    from bot.core.phrase import Phrase
    from bot.core.transaction import Transaction
    from bot.features.events.board import Board
    from bot.features.events.clock_shift import Shift
    from bot.features.events.model import Event
    from bot.features.events.port import Cards, Directory
    from bot.features.events.series_store import SeriesStore
    from bot.features.events.store import EventStore

STEP = "clocks"
"""What the names of such steps begin with: ``clocks:minasaki:2027-03-28``."""

_MOST = 60
"""So many dates ahead are looked at: of a daily event two months."""


class ClockNotices:
    """Plans and says what changes for whom.

    Args:
        store: Events.
        dates: Dates of series.
        board: Which rooms see an event.
        cards: Where messages are put up.
        directory: Cities, their rooms and closed days.
    """

    def __init__(self, store: EventStore, dates: SeriesStore, board: Board, cards: Cards, directory: Directory) -> None:
        """Take the ports."""
        self._store = store
        self._dates = dates
        self._board = board
        self._cards = cards
        self._directory = directory

    def steps(self, tx: Transaction, kind: str, event: Event, now: datetime) -> Iterator[Due]:
        """Yield the due work that tells the cities of an event what changes for them."""
        for city, _ in self._readers(tx, event):
            for shift in self._ahead(tx, event, city, now):
                first, last = moment_of(now, city.zone).day - DAY, shift.after.starts.seen_from(city.zone).day
                at = shift.told_at(city.zone, self._directory.closed(tx, city.id, first, last), now)
                if at is not None:
                    yield Due(kind, event.id, f"{STEP}:{city.id}:{shift.day.isoformat()}", at)

    def tell(self, tx: Transaction, came: Iterable[tuple[Event, Due]], now: datetime) -> None:
        """Tell what came up, all of a room in one message; what is not so any more is not said."""
        rooms: dict[int, tuple[Room, list[Phrase]]] = {}
        for event, due in came:
            found = self._line(tx, event, due, now)
            if found is not None:
                rooms.setdefault(found[0].id, (found[0], []))[1].append(found[1])
        for room, lines in rooms.values():
            says = Reply((Items(tuple(lines)),), to_room=True)
            post = Post(room.ref, says, self._directory.locales(room), Lane.REMINDER, Kind.ANNOUNCEMENT)
            self._cards.show(tx, post)

    def _line(self, tx: Transaction, event: Event, due: Due, now: datetime) -> tuple[Room, Phrase] | None:
        _, name, day = due.step.split(":")
        for city, room in self._readers(tx, event):
            for shift in self._ahead(tx, event, city, now):
                if (city.id, shift.day.isoformat()) == (name, day):
                    return room, shift_line(self._board.titled(tx, event), shift, city, here=room.city == city.id)
        return None

    def _ahead(self, tx: Transaction, event: Event, city: City, now: datetime) -> Iterator[Shift]:
        dates = self._dates.around(tx, event.number, now, _MOST)
        yield from (shift for shift in shifts(dates, city.zone) if shift.after.starts.at > now)

    def _readers(self, tx: Transaction, event: Event) -> Iterator[tuple[City, Room]]:
        """Yield the cities on other clocks than the event's home, each with the room where it reads of it."""
        shown = {card.room for card in self._store.cards(tx, event.number)}
        shared = [room for number in sorted(shown) if (room := self._directory.room(tx, number)).active and room.city is None]
        for city in self._directory.cities():
            if city.zone == event.draft.span.zone:
                continue
            own = [room for room in self._directory.rooms_of(tx, city.id) if self._sees(tx, room, shown)]
            yield from ((city, room) for room in [*own, *shared][:1])

    def _sees(self, tx: Transaction, room: Room, shown: set[int]) -> bool:
        return not shown.isdisjoint(seen.id for seen in self._board.within_sight(tx, room))
