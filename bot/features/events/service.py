"""What one can do with events: add, see, cancel, sign up; every card in every room is kept up to date."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from bot.core.errors import Conflict, NotFound, NotPermitted
from bot.core.ids import Prefix, ShortId
from bot.core.outbox import Kind, Lane, Post
from bot.core.permission import Action, may
from bot.core.person import Role
from bot.core.phrase import Listed, Phrase
from bot.core.reply import Announcement
from bot.features.events.card import Shown, cancelled_news, card
from bot.features.events.model import Card, Coming, SignUp, check

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.clock import Clock
    from bot.core.person import City, Person, Room
    from bot.core.phrase import Arg
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction
    from bot.features.events.model import Draft, Event
    from bot.features.events.store import EventStore


class Cards(Protocol):
    """Puts up messages whose buttons work for as long as they stand."""

    def show(self, tx: Transaction, post: Post) -> str:
        """Say something new and remember its buttons, if it has any.

        Returns:
            The outbox row of the message.
        """
        ...

    def refresh(self, tx: Transaction, row: str, post: Post) -> None:
        """Give an earlier message new words."""
        ...


class Directory(Protocol):
    """What events need to know of cities, rooms and people."""

    def cities(self) -> Sequence[City]:
        """Return all partners in order."""
        ...

    def city(self, city: str | None) -> City | None:
        """Return a partner by id."""
        ...

    def room(self, tx: Transaction, number: int) -> Room:
        """Return a room by number."""
        ...

    def companions(self, tx: Transaction, room: Room) -> list[Room]:
        """Return the other rooms of a room's link that the bot is in."""
        ...

    def locales(self, room: Room) -> tuple[str, ...]:
        """Return the languages in which a room is spoken to."""
        ...

    def ensure(self, tx: Transaction, person: Person, room: Room, now: datetime) -> Person:
        """Return the person as stored, entering them if nothing is stored yet."""
        ...

    def person_numbered(self, tx: Transaction, number: int) -> Person | None:
        """Return a person by number, or ``None`` if they have been forgotten."""
        ...

    def holders(self, tx: Transaction, role: Role, city: str) -> list[Person]:
        """Return who holds a role in a city now."""
        ...

    def vacant(self, tx: Transaction, city: str | None) -> bool:
        """Tell whether a city has no coordinator; so it is where there is no city."""
        ...


class Events:
    """Events of rooms and of the rooms linked with them.

    Args:
        store: Tables.
        cards: Where messages are put up.
        directory: Cities, rooms and people.
        clock: Tells the present moment.
    """

    def __init__(self, store: EventStore, cards: Cards, directory: Directory, clock: Clock) -> None:
        """Take the ports."""
        self._store = store
        self._cards = cards
        self._directory = directory
        self._clock = clock

    def add(self, tx: Transaction, draft: Draft, room: Room, author: Person, asked: MessageRef | None = None) -> Event:
        """Enter an event and show its card in the room and in those linked with it.

        Args:
            tx: Transaction.
            draft: The wish.
            room: Where it was asked for.
            author: The event belongs to the room's city, or else to theirs.
            asked: The message that the card in this room answers.

        Raises:
            BadOption: The title or the place is empty or too long.
            Conflict: The start has passed, or the end does not come after the start.
        """
        now = self._clock.now()
        check(draft, now, room.prefix)
        event = self._store.add(tx, draft, room, room.city or author.city, now)
        answer = replace(self._post(tx, event, room, Lane.REPLY), kind=Kind.REPLY, reply_to=asked, alone=True)
        self._store.add_card(tx, event.number, Card(room.id, self._cards.show(tx, answer)))
        for other in self._directory.companions(tx, room):
            row = self._cards.show(tx, self._post(tx, event, other, Lane.RELAY))
            self._store.add_card(tx, event.number, Card(other.id, row))
        return event

    def cities(self) -> Sequence[City]:
        """Return all partners in order."""
        return self._directory.cities()

    def find(self, tx: Transaction, number: int, room: Room) -> Event:
        """Return an event that is shown in a room or in one linked with it.

        Raises:
            NotFound: There is none, or only elsewhere.
        """
        event = self._store.find(tx, number, self._within_sight(tx, room))
        if event is None:
            said: dict[str, Arg] = {"id": str(ShortId(Prefix.EVENT, number)), "prefix": room.prefix}
            raise NotFound(Phrase("event-unknown", said))
        return event

    def coming(self, tx: Transaction, room: Room) -> list[Event]:
        """Return the events of a room and of those linked with it that are still to come, by their start."""
        return self._store.coming(tx, self._within_sight(tx, room), self._clock.now())

    def shown(self, tx: Transaction, event: Event, room: Room) -> Shown:
        """Return an event with all that is shown of it in a room."""
        return Shown(event, self._store.counts(tx, event.number), self._cities(tx, room))

    def cancel(self, tx: Transaction, event: Event, asker: Person) -> None:
        """Call an event off: the cards say so, and every room where people signed up is told, with their names.

        Raises:
            NotPermitted: The asker plans nothing for the event's city, and the city has a coordinator.
            Conflict: It was cancelled before, or is over.
        """
        if not may(asker, Action.CHANGE_EVENT, event.city, vacant=self._directory.vacant(tx, event.city)):
            raise NotPermitted(self._up_to(tx, event))
        now = self._clock.now()
        _see_open(event, now)
        self._store.cancel(tx, event.number, now)
        cancelled = replace(event, cancelled=True)
        self._refresh(tx, cancelled)
        self._tell(tx, cancelled)

    def sign_up(self, tx: Transaction, event: Event, room: Room, person: Person, coming: Coming) -> None:
        """Enter what somebody says about coming; the same words twice change nothing.

        Args:
            tx: Transaction.
            event: The event.
            room: Where they say it; they will hear of changes there.
            person: Entered in the directory if nothing is stored of them yet.
            coming: ``NONE`` goes through `withdraw`.

        Raises:
            Conflict: The event is cancelled, over or full.
        """
        now = self._clock.now()
        _see_open(event, now)
        before = self._store.sign_up(tx, event.number, person.id)
        if before is not None and before.coming is coming:
            return
        if coming is Coming.YES:
            self._see_room(tx, event)
        known = self._directory.ensure(tx, person, room, now)
        self._store.put_sign_up(tx, event.number, SignUp(known.id, room.id, coming), now)
        self._refresh(tx, event)

    def withdraw(self, tx: Transaction, event: Event, person: Person, was: Coming | None = None) -> None:
        """Take back what somebody said; possible at any time.

        Args:
            tx: Transaction.
            event: The event.
            person: Who said it.
            was: Take back only this; whoever has said something else since keeps that.
        """
        before = self._store.sign_up(tx, event.number, person.id)
        if before is None or was not in {None, before.coming}:
            return
        self._store.drop_sign_up(tx, event.number, person.id)
        self._refresh(tx, event)

    def forget(self, tx: Transaction, person: int) -> None:
        """Forget all sign-ups of a person who asked to be forgotten; the cards count without them.

        Args:
            tx: Transaction.
            person: Number of the person.
        """
        for event in self._store.forget(tx, person):
            self._refresh(tx, event)

    def _up_to(self, tx: Transaction, event: Event) -> Phrase:
        city = self._directory.city(event.city)
        holders = self._directory.holders(tx, Role.COORDINATOR, event.city or "")
        names = Listed(tuple(person.name for person in holders))
        return Phrase("event-up-to", {"id": event.id, "city": city.name if city else event.city or "", "people": names})

    def _see_room(self, tx: Transaction, event: Event) -> None:
        limit, yes = event.draft.limit, self._store.counts(tx, event.number).yes
        if limit is not None and yes >= limit:
            raise Conflict(Phrase("event-full", {"id": event.id, "yes": yes, "limit": limit}))

    def _within_sight(self, tx: Transaction, room: Room) -> list[int]:
        return [room.id, *(other.id for other in self._directory.companions(tx, room))]

    def _cities(self, tx: Transaction, room: Room) -> Sequence[City]:
        """Return the cities of a room and of those linked with it; all where there is no link or a room of no one city."""
        companions = self._directory.companions(tx, room)
        theirs = {other.city for other in (room, *companions)}
        every = self._directory.cities()
        if not companions or None in theirs:
            return every
        return tuple(city for city in every if city.id in theirs)

    def _post(self, tx: Transaction, event: Event, room: Room, lane: Lane) -> Post:
        says = card(self.shown(tx, event, room))
        return Post(room.ref, says, self._directory.locales(room), lane, Kind.ANNOUNCEMENT)

    def _refresh(self, tx: Transaction, event: Event) -> None:
        # All edits go in one lane: no older count can arrive after a newer one.
        for shown in self._store.cards(tx, event.number):
            room = self._directory.room(tx, shown.room)
            if room.active:
                self._cards.refresh(tx, shown.row, self._post(tx, event, room, Lane.CHATTER))

    def _tell(self, tx: Transaction, event: Event) -> None:
        for room, people in self._expected(tx, event):
            told = cancelled_news(self.shown(tx, event, room), people, room)
            mentions = tuple(person.ref for person in people if person.ref.platform == room.ref.platform)
            says = Announcement(told, mentions)
            # An edit wakes nobody: this has to ring, and comes before all talk, like a reminder.
            self._cards.show(tx, Post(room.ref, says, self._directory.locales(room), Lane.REMINDER, Kind.ANNOUNCEMENT))

    def _expected(self, tx: Transaction, event: Event) -> list[tuple[Room, list[Person]]]:
        """Return who will come or may come, by the room where they said so."""
        by_room: dict[int, list[Person]] = {}
        for said in self._store.sign_ups(tx, event.number):
            person = self._directory.person_numbered(tx, said.person)
            if person is not None and said.coming is not Coming.NO:
                by_room.setdefault(said.room, []).append(person)
        rooms = [(self._directory.room(tx, number), people) for number, people in by_room.items()]
        return [(room, people) for room, people in rooms if room.active]


def _see_open(event: Event, now: datetime) -> None:
    said: dict[str, Arg] = {"id": event.id, "title": event.draft.title}
    if event.cancelled:
        raise Conflict(Phrase("event-cancelled", said))
    if event.over(now):
        raise Conflict(Phrase("event-over", said))
