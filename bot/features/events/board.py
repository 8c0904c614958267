"""The cards of events, in every room that shows one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.outbox import Kind, Lane, Post
from bot.core.person import cities_of
from bot.features.events.card import Organisers, Shown, card
from bot.features.events.model import Card, Organiser, about_subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.person import City, Room
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction
    from bot.features.events.model import Event
    from bot.features.events.port import Cards, Directory, Titles
    from bot.features.events.store import EventStore

NO_CARD = ""
"""In place of a card's row: the event is seen in a room without a card of its own."""


class Board:
    """Puts cards up and keeps them right.

    Args:
        store: Tables.
        cards: Where messages are put up.
        directory: Cities, rooms and people.
        titles: What events are called in other languages.
    """

    def __init__(self, store: EventStore, cards: Cards, directory: Directory, titles: Titles) -> None:
        """Take the ports."""
        self._titles = titles
        self._store = store
        self._cards = cards
        self._directory = directory

    def put_up(self, tx: Transaction, event: Event, room: Room, asked: MessageRef | None, *, quietly: bool = False) -> None:
        """Show a card in a room, as the answer to a message, and in the rooms linked with it; or have it seen without one."""
        if quietly:
            for each in (room, *self._directory.companions(tx, room)):
                self._store.add_card(tx, event.number, Card(each.id, NO_CARD))
            return
        says, locales = card(self.shown(tx, event, room)), self._directory.locales(room)
        answer = Post(room.ref, says, locales, Lane.REPLY, Kind.REPLY, reply_to=asked, alone=True)
        self._store.add_card(tx, event.number, Card(room.id, self._cards.show(tx, answer)))
        for other in self._directory.companions(tx, room):
            row = self._cards.show(tx, self._post(tx, event, other, Lane.RELAY))
            self._store.add_card(tx, event.number, Card(other.id, row))

    def refresh(self, tx: Transaction, event: Event) -> None:
        """Edit all cards of an event."""
        # All edits go in one lane: no older count can arrive after a newer one.
        for shown in self._store.cards(tx, event.number):
            room = self._directory.room(tx, shown.room)
            if room.active and shown.row != NO_CARD:
                self._cards.refresh(tx, shown.row, self._post(tx, event, room, Lane.CHATTER))

    def shown(self, tx: Transaction, event: Event, room: Room) -> Shown:
        """Return an event with all that is shown of it in a room."""
        counts, locales = self._store.counts(tx, event.number), self._directory.locales(room)
        organisers = self.organisers(tx, event) if event.draft.organiser else None
        return Shown(self.titled(tx, event), counts, self.cities(tx, room), locales, organisers, room.prefix)

    def titled(self, tx: Transaction, event: Event) -> Event:
        """Return an event with what it is called, and what is said of it, in other languages."""
        return self.all_titled(tx, [event])[0]

    def all_titled(self, tx: Transaction, events: Sequence[Event]) -> list[Event]:
        """Return events as `titled` does, in the same order; what they are called is looked up once for all."""
        subjects = {event.id for event in events} | {about_subject(event.number) for event in events if event.draft.about}
        said = self._titles.several(tx, subjects)
        return [
            replace(event, titles=said.get(event.id, {}), abouts=said.get(about_subject(event.number), {})) for event in events
        ]

    def organisers(self, tx: Transaction, event: Event) -> Organisers:
        """Return who organises an event now."""
        role = event.draft.organiser or Organiser.COORDINATOR
        city = self._directory.city(event.city)
        holders = self._directory.holders(tx, role.role, city.id) if city else []
        return Organisers(role, city.name if city else "", tuple(person.name for person in holders))

    def within_sight(self, tx: Transaction, room: Room) -> list[Room]:
        """Return the rooms whose events are seen in a room: itself, linked ones, and in a city's own room the shared ones."""
        shared = self._directory.shared_rooms(tx) if room.city is not None and not room.direct else ()
        return [room, *self._directory.companions(tx, room), *shared]

    def cities(self, tx: Transaction, room: Room) -> Sequence[City]:
        """Return the cities of a room and of those linked with it; all where there is no link or a room of no one city."""
        return cities_of((room, *self._directory.companions(tx, room)), self._directory.cities())

    def _post(self, tx: Transaction, event: Event, room: Room, lane: Lane) -> Post:
        return Post(room.ref, card(self.shown(tx, event, room)), self._directory.locales(room), lane, Kind.ANNOUNCEMENT)
