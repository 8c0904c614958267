"""Events in the calendars of servers, on networks whose servers have one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, TypeAlias

from bot.core.moment import moment_of
from bot.core.outbox import Kind, Lane, Post
from bot.features.events.model import Entry
from bot.features.events.news import Move, moved_by_hand
from bot.features.events.occasion import description, occasion_of
from bot.features.events.span import AllDay, moved_to

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.core.moment import Moment
    from bot.core.occasion import Occasion
    from bot.core.person import Room
    from bot.core.transaction import Transaction
    from bot.features.events.board import Board
    from bot.features.events.model import Event
    from bot.features.events.port import Cards, Directory
    from bot.features.events.span import Span
    from bot.features.events.store import EventStore

_Server: TypeAlias = tuple[str, str]
"""Network and key of a server."""
_PATIENCE = timedelta(days=7)
"""For so long it can be said what becomes of an event whose entry was moved."""


class Calendar:
    """Keeps events in step with the calendars of the servers in whose rooms they have a card: one entry in each server.

    What somebody changes in an entry by hand is not taken over by itself. The network says that an entry has changed, but not
    who did it: Discord tells that in a server's audit log alone, which the bot has no permission to read, and a permission on a
    server gives no right here (`bot.core.permission`). So where an entry was moved, the room is asked, and whoever may move the
    event takes it over or has the entry put right. Another name or place stays until then. An entry that was removed by hand is
    forgotten, and made anew only when the event is moved, or takes place after all that was called off.

    Args:
        store: Tables.
        cards: Where entries are made.
        directory: Rooms and their servers.
        board: What is shown of an event in a room.
    """

    def __init__(self, store: EventStore, cards: Cards, directory: Directory, board: Board) -> None:
        """Take the ports."""
        self._store = store
        self._cards = cards
        self._directory = directory
        self._board = board

    def enter(self, tx: Transaction, event: Event, now: datetime) -> None:
        """Make an entry in each server that has none; what has begun already cannot be entered any more."""
        if event.draft.span.begins_at <= now:
            return
        entered = self._entered(tx, event)
        for server, room in self._servers(tx, event).items():
            if server not in entered:
                self._keep(tx, event, room, self._cards.schedule(tx, *self._said(tx, event, room)))

    def move(self, tx: Transaction, event: Event, old: Span, now: datetime) -> None:
        """Put every entry of an event right, and make those that are missing.

        Args:
            tx: Transaction.
            event: As it is now.
            old: When it took place so far.
            now: Aware. An entry that has begun cannot be moved, and none can begin in the past.
        """
        if min(old.begins_at, event.draft.span.begins_at) <= now:
            self.call_off(tx, event)
        self.put_right(tx, event)
        self.enter(tx, event, now)

    def put_right(self, tx: Transaction, event: Event) -> None:
        """Put every entry of an event right that there is."""
        servers = self._servers(tx, event)
        for server, entry in self._entered(tx, event).items():
            room = servers.get(server)
            if room is None:
                continue
            row = self._cards.reschedule(tx, entry.row, *self._said(tx, event, room))
            if row != entry.row:
                self._store.drop_entry(tx, entry.row)
                self._keep(tx, event, room, row)

    def follow(self, tx: Transaction, event: Event, old: Span, now: datetime) -> None:
        """Go on to the next date of a series: entries of one that is over have ended by themselves, and others are made.

        Arguments as in `move`.
        """
        if old.over_at > now:
            self.move(tx, event, old, now)
            return
        for entry in self._store.entries(tx, event.number):
            self._store.drop_entry(tx, entry.row)
        self.enter(tx, event, now)

    def ask(self, tx: Transaction, event: Event, room: Room, starts: datetime) -> None:
        """Ask a room what becomes of an event whose entry begins at another time now.

        Args:
            tx: Transaction.
            event: The event.
            room: Where its entry was made.
            starts: When that begins, UTC.
        """
        span = event.draft.span
        moment = moment_of(starts, span.zone)
        moved = replace(event, draft=replace(event.draft, span=moved_to(span, _start_like(span, moment), None, span.zone)))
        own = self._directory.city(room.city)
        asked = moved_by_hand(Move(moved, span), own.zone if own else span.zone)
        post = Post(room.ref, asked, self._directory.locales(room), Lane.REPLY, Kind.ANNOUNCEMENT)
        self._cards.show(tx, post, None, _PATIENCE)

    def call_off(self, tx: Transaction, event: Event) -> None:
        """Call every entry of an event off. There is no way back: should it take place after all, others are made."""
        for entry in self._store.entries(tx, event.number):
            self._cards.call_off(tx, entry.row)
            self._store.drop_entry(tx, entry.row)

    def _keep(self, tx: Transaction, event: Event, room: Room, row: str) -> None:
        """Remember an entry, unless the room's network has no calendar."""
        if row:
            self._store.add_entry(tx, event.number, Entry(room.id, row))

    def _said(self, tx: Transaction, event: Event, room: Room) -> tuple[Post, Occasion]:
        shown = self._board.shown(tx, event, room)
        occasion = occasion_of(shown)
        locales = self._directory.locales(room)
        post = Post(room.ref, description(shown), locales, Lane.CALENDAR, Kind.ANNOUNCEMENT, not_after=occasion.starts)
        return post, occasion

    def _servers(self, tx: Transaction, event: Event) -> dict[_Server, Room]:
        """Return the servers that show an event, each with one of the rooms that do."""
        found: dict[_Server, Room] = {}
        for card in self._store.cards(tx, event.number):
            room = self._directory.room(tx, card.room)
            server = _server(room)
            if server is not None and room.active:
                found.setdefault(server, room)
        return found

    def _entered(self, tx: Transaction, event: Event) -> dict[_Server, Entry]:
        entries = ((_server(self._directory.room(tx, entry.room)), entry) for entry in self._store.entries(tx, event.number))
        return {server: entry for server, entry in entries if server is not None}


def _server(room: Room) -> _Server | None:
    return None if room.space is None else (room.ref.platform, room.space)


def _start_like(span: Span, moment: Moment) -> Moment | date:
    """Return a start as the event has one: a day where it takes whole days."""
    return moment.day if isinstance(span, AllDay) else moment
