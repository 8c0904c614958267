"""The messages about events: cards in every room that shows one, and news where people signed up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.outbox import Kind, Lane, Post
from bot.core.reply import Announcement
from bot.features.events.card import Shown, card, times
from bot.features.events.model import Card, Coming
from bot.features.events.news import cancelled_news, date_news, moved_news, moved_up_news

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.person import City, Person, Room
    from bot.core.ref import MessageRef, PersonRef
    from bot.core.reply import Reply
    from bot.core.transaction import Transaction
    from bot.features.events.model import Event, SignUp
    from bot.features.events.news import Move
    from bot.features.events.port import Cards, Directory, Titles
    from bot.features.events.store import EventStore

NO_CARD = ""
"""In place of a card's row: the event is seen in a room without a card of its own."""


class Board:
    """Puts cards up, keeps them right, and tells people.

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
        return Shown(self.titled(tx, event), counts, self.cities(tx, room), locales)

    def titled(self, tx: Transaction, event: Event) -> Event:
        """Return an event with what it is called in other languages."""
        return replace(event, titles=self._titles.of(tx, event.id))

    def within_sight(self, tx: Transaction, room: Room) -> list[Room]:
        """Return the rooms whose events are seen in a room: itself, linked ones, and in a city's own room the shared ones."""
        shared = self._directory.shared_rooms(tx) if room.city is not None and not room.direct else ()
        return [room, *self._directory.companions(tx, room), *shared]

    def cities(self, tx: Transaction, room: Room) -> Sequence[City]:
        """Return the cities of a room and of those linked with it; all where there is no link or a room of no one city."""
        companions = self._directory.companions(tx, room)
        theirs = {other.city for other in (room, *companions)}
        every = self._directory.cities()
        if not companions or None in theirs:
            return every
        return tuple(city for city in every if city.id in theirs)

    def tell_cancelled(self, tx: Transaction, event: Event) -> None:
        """Tell every room where people signed up, with their names, that an event is off, or that it is on again."""
        event = self.titled(tx, event)
        for room, people in self._expected(tx, event):
            told = cancelled_news(event, tuple(times(self.shown(tx, event, room))), people, room)
            self._ring(tx, told, people, room)

    def tell_moved(self, tx: Transaction, move: Move) -> None:
        """Tell every room where people signed up, with their names, what has changed (conversation 12)."""
        move = replace(move, event=self.titled(tx, move.event))
        for room, people in self._expected(tx, move.event):
            own = self._directory.city(room.city)
            told = moved_news(move, (own,) if own else self.cities(tx, room), people, room)
            self._ring(tx, told, people, room)

    def tell_date(self, tx: Transaction, date: Event) -> None:
        """Tell every room where people signed up, with their names, that a date is left out, or is not after all."""
        date = self.titled(tx, date)
        for room, people in self._expected(tx, date):
            self._ring(tx, date_news(date, tuple(times(self.shown(tx, date, room))), people, room), people, room)

    def tell_moved_up(self, tx: Transaction, event: Event, moved: Sequence[SignUp]) -> None:
        """Tell those who have come in from the waiting list, where they signed up (conversation 11)."""
        event = self.titled(tx, event)
        for room, people in self._by_room(tx, moved):
            told = moved_up_news(event, people, room)
            if len(people) > 1:
                self._ring(tx, told, people, room)
                continue
            accounts = _mentions(people, room) or (people[0].ref,)
            says = Announcement(told, _mentions(people, room))
            locales = (self._directory.locale(people[0], room),)
            post = Post(room.ref, says, locales, Lane.REMINDER, Kind.ANNOUNCEMENT)
            # With two accounts here either may answer; somebody else's answer only ever concerns their own sign-up.
            self._cards.show(tx, post, accounts[0] if len(accounts) == 1 else None)

    def _post(self, tx: Transaction, event: Event, room: Room, lane: Lane) -> Post:
        return Post(room.ref, card(self.shown(tx, event, room)), self._directory.locales(room), lane, Kind.ANNOUNCEMENT)

    def _ring(self, tx: Transaction, told: Reply, people: Sequence[Person], room: Room) -> None:
        # An edit wakes nobody: this has to ring, and comes before all talk, like a reminder.
        says = Announcement(told, _mentions(people, room))
        self._cards.show(tx, Post(room.ref, says, self._directory.locales(room), Lane.REMINDER, Kind.ANNOUNCEMENT))

    def _expected(self, tx: Transaction, event: Event) -> list[tuple[Room, list[Person]]]:
        """Return who will come or may come, by the room where they said so."""
        said = self._store.sign_ups(tx, event.number)
        return self._by_room(tx, [one for one in said if one.coming is not Coming.NO])

    def _by_room(self, tx: Transaction, said: Sequence[SignUp]) -> list[tuple[Room, list[Person]]]:
        """Return people by the room where they signed up, without the rooms that the bot is not in."""
        by_room: dict[int, list[Person]] = {}
        for one in said:
            person = self._directory.person_numbered(tx, one.person)
            if person is not None:
                by_room.setdefault(one.room, []).append(person)
        rooms = [(self._directory.room(tx, number), people) for number, people in by_room.items()]
        return [(room, people) for room, people in rooms if room.active]


def _mentions(people: Sequence[Person], room: Room) -> tuple[PersonRef, ...]:
    return tuple(account for person in people for account in person.accounts_on(room.ref.platform))
