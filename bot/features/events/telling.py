"""Telling those who signed up what has become of an event: at once, or at seven in the morning (house rule H12)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.outbox import Kind, Lane, Post
from bot.core.quiet import SOON, waking
from bot.core.reply import Announcement
from bot.features.events.card import times
from bot.features.events.model import Coming
from bot.features.events.news import (
    LATE_FROM,
    Called,
    Move,
    asked_again_news,
    cancelled_news,
    date_news,
    missed,
    moved_news,
    moved_up_news,
    place_change,
    place_news,
    put_off_news,
    reminder,
)
from bot.features.events.told_store import Hearing

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from datetime import datetime, timedelta

    from bot.core.person import City, Person, Room
    from bot.core.phrase import Phrase
    from bot.core.ref import PersonRef
    from bot.core.reply import Reply
    from bot.core.transaction import Transaction
    from bot.features.events.board import Board
    from bot.features.events.model import Event, SignUp, Told
    from bot.features.events.port import Cards, Directory
    from bot.features.events.store import EventStore
    from bot.features.events.told_store import ToldStore

MOST_TOGETHER = 20
"""So many late reminders one message holds at most."""


class Telling:
    """Says what has changed, once in each room where people signed up, with their names.

    What changes at night in a room's city is told there at seven in the morning, unless it cannot wait. Until then only what
    the room knows is kept: several changes become one message, and what was taken back in between is never said.

    Args:
        store: Who signed up where.
        told: What rooms know that have still to hear of something.
        cards: Where messages are put up.
        directory: Rooms and people.
        board: What is shown of an event in a room.
    """

    def __init__(self, store: EventStore, told: ToldStore, cards: Cards, directory: Directory, board: Board) -> None:
        """Take the ports."""
        self._store = store
        self._told = told
        self._cards = cards
        self._directory = directory
        self._board = board

    def changed(  # noqa: PLR0913, PLR0917 - what, from what, when, of which date, and to whom not
        self,
        tx: Transaction,
        event: Event,
        before: Told,
        now: datetime,
        date: datetime | None = None,
        unaware: Collection[int] = (),
    ) -> None:
        """Tell every room where people signed up, or see to it that it will be told.

        Args:
            tx: Transaction.
            event: As it is now, or one date of a series as an event of its own.
            before: What was known of it until now.
            now: Aware.
            date: Which date of a series alone is different, by the wall time that its rule says.
            unaware: Numbers of the rooms for which nothing is different.
        """
        waiting = self._told.of(tx, event.number)
        for room, said in (one for one in self._expected(tx, event) if one[0].id not in unaware):
            hearing = Hearing(room.id, date)
            until = None if _soon(event, before, now) else waking(now, self.zone(event, room))
            if until is None:
                known = waiting[hearing][0] if hearing in waiting else before
                self._told.drop(tx, event.number, hearing)
                self._say(tx, event, known, hearing, (room, said))
            elif hearing not in waiting:
                self._told.put(tx, event.number, hearing, before, until)

    def unaware(self, tx: Transaction, event: Event) -> set[int]:
        """Return the numbers of the rooms that have still to hear of a date of a series."""
        return {hearing.room for hearing in self._told.of(tx, event.number) if hearing.date == event.original}

    def morning(self, tx: Transaction, event: Event, now: datetime) -> None:
        """Tell the rooms that have waited until now, and those who came in from the waiting list at night."""
        expected = {room.id: (room, said) for room, said in self._expected(tx, event)}
        for hearing, (known, until) in self._told.of(tx, event.number).items():
            if until <= now:
                self._told.drop(tx, event.number, hearing)
                about = self._about(tx, event, hearing)
                if hearing.room in expected and about is not None:
                    self._say(tx, about, known, hearing, expected[hearing.room])
        self._ring_moved_up(tx, event, now)

    def waiting(self, tx: Transaction, event: Event) -> set[datetime]:
        """Return when people are told of changes of an event of which they have not heard yet."""
        rooms = {until for _, until in self._told.of(tx, event.number).values()}
        return rooms | {until for _, until in self._store.told_later(tx, event.number)}

    def called(self, tx: Transaction, event: Event, due: Callable[[str], bool], late: timedelta) -> list[Called]:
        """Return who is to be reminded of an event now, room by room: those who come or may come, where they signed up.

        Args:
            tx: Transaction.
            event: The event.
            due: Tells whether people in a zone are reminded now.
            late: How late it is.
        """
        event = self._board.titled(tx, event)
        said = [one for one in self._store.sign_ups(tx, event.number) if one.coming is not Coming.NO]
        rooms = self._by_room(tx, (one for one in said if not one.waits and not one.lapsed))
        due_now = ((room, theirs) for room, theirs in rooms if due(self.zone(event, room)))
        return [Called(event, room, tuple(person for person, _ in theirs), late) for room, theirs in due_now]

    def remind(self, tx: Transaction, called: Sequence[Called]) -> None:
        """Remind people, each event by itself; what comes late in a room is one message (conversation 21)."""
        together: dict[tuple[int, int], list[Called]] = {}
        for place, one in enumerate(called):
            together.setdefault((one.room.id, place // MOST_TOGETHER if one.late >= LATE_FROM else -1 - place), []).append(one)
        for several in together.values():
            room, cities = several[0].room, self._cities(tx, several[0].room)
            told = reminder(several[0], cities) if len(several) == 1 else missed(several, cities)
            self._ring(tx, told, tuple(dict.fromkeys(person for one in several for person in one.people)), room)

    def moved_up(self, tx: Transaction, event: Event, moved: Sequence[SignUp], now: datetime) -> None:
        """Tell those who have come in from the waiting list, where they signed up (conversation 11), or in the morning."""
        at_once: list[SignUp] = []
        for room, said in self._by_room(tx, moved):
            until = None if event.draft.span.begins_at - now < SOON else waking(now, self.zone(event, room))
            for _, one in said:
                if until is None:
                    at_once.append(one)
                else:
                    self._store.tell_later(tx, event.number, one.person, until)
        self._say_moved_up(tx, event, at_once)

    def _ring_moved_up(self, tx: Transaction, event: Event, now: datetime) -> None:
        due = [one for one, until in self._store.told_later(tx, event.number) if until <= now]
        for one in due:
            self._store.tell_later(tx, event.number, one.person, None)
        if event.going:
            self._say_moved_up(tx, event, [one for one in due if not one.lapsed])

    def _say_moved_up(self, tx: Transaction, event: Event, moved: Sequence[SignUp]) -> None:
        event = self._board.titled(tx, event)
        for room, said in self._by_room(tx, moved):
            people = [person for person, _ in said]
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

    def zone(self, event: Event, room: Room) -> str:
        """Return by whose clock a room lives: its city's, or where it has none, that of the event."""
        own = self._directory.city(room.city)
        return own.zone if own else event.draft.span.zone

    def _about(self, tx: Transaction, event: Event, hearing: Hearing) -> Event | None:
        """Return what a room hears of; of a date it hears nothing once the series is off or ends before it."""
        if hearing.date is None:
            return event
        return None if event.cancelled else self._store.date(tx, event.number, hearing.date)

    def _say(
        self, tx: Transaction, event: Event, known: Told, hearing: Hearing, where: tuple[Room, Sequence[tuple[Person, SignUp]]]
    ) -> None:
        """Say what a room does not know yet."""
        event, (room, said) = self._board.titled(tx, event), where
        if hearing.date is not None:
            self._say_date(tx, event, known, room, [person for person, _ in said])
            return
        if event.draft.rule is not None:
            known = replace(known, span=event.draft.span)  # dates come and go in the row of a series
        self._say_whole(tx, event, known, room, said)

    def _say_date(self, tx: Transaction, date: Event, known: Told, room: Room, people: Sequence[Person]) -> None:
        """Say that one date of a series has moved, is left out, or is on again."""
        if date.cancelled or (known.cancelled and known.span == date.draft.span):
            if date.cancelled != known.cancelled:
                if date.cancelled:
                    date = replace(date, draft=replace(date.draft, span=known.span))  # where it was moved, nobody has heard
                self._ring(tx, date_news(date, self._times(tx, date, room), people, room), people, room)
        elif known.span != date.draft.span:
            self._ring(tx, moved_news(Move(date, known.span), self._cities(tx, room), people, room), people, room)

    def _say_whole(self, tx: Transaction, event: Event, known: Told, room: Room, said: Sequence[tuple[Person, SignUp]]) -> None:
        """Say what has become of an event; whoever signed up before it was put off is asked again."""
        fresh = [person for person, one in said if not one.lapsed]
        lapsed = [person for person, one in said if one.lapsed]
        if not event.going:
            everybody = [person for person, _ in said]
            if (event.cancelled, event.postponed) != (known.cancelled, known.postponed):
                news = cancelled_news if event.cancelled else put_off_news
                self._ring(tx, news(event, self._times(tx, event, room), everybody, room), everybody, room)
            return
        if fresh:
            told = self._change(tx, event, known, room, fresh)
            if told is not None:
                self._ring(tx, told, fresh, room)
        if lapsed and (not known.going or known.span != event.draft.span):
            facts = (
                *self._times(tx, event, room),
                *([place_change(event, known.place)] if known.place != event.draft.place else []),
            )
            self._ring(tx, asked_again_news(event, facts, lapsed, room), lapsed, room)

    def _change(self, tx: Transaction, event: Event, known: Told, room: Room, people: Sequence[Person]) -> Reply | None:
        elsewhere = known.place != event.draft.place
        if not known.going and known.span == event.draft.span:
            return cancelled_news(event, self._times(tx, event, room), people, room)
        if known.span != event.draft.span:
            also = (place_change(event, known.place),) if elsewhere else ()
            return moved_news(Move(event, known.span), self._cities(tx, room), people, room, *also)
        return place_news(event, known.place, people, room) if elsewhere else None

    def _times(self, tx: Transaction, event: Event, room: Room) -> tuple[Phrase, ...]:
        return tuple(times(self._board.shown(tx, event, room)))

    def _cities(self, tx: Transaction, room: Room) -> Sequence[City]:
        own = self._directory.city(room.city)
        return (own,) if own else self._board.cities(tx, room)

    def _ring(self, tx: Transaction, told: Reply, people: Sequence[Person], room: Room) -> None:
        # An edit wakes nobody: this has to ring, and comes before all talk, like a reminder.
        says = Announcement(told, _mentions(people, room))
        self._cards.show(tx, Post(room.ref, says, self._directory.locales(room), Lane.REMINDER, Kind.ANNOUNCEMENT))

    def _expected(self, tx: Transaction, event: Event) -> list[tuple[Room, list[tuple[Person, SignUp]]]]:
        """Return who will come or may come, by the room where they said so."""
        return self._by_room(tx, (one for one in self._store.sign_ups(tx, event.number) if one.coming is not Coming.NO))

    def _by_room(self, tx: Transaction, said: Iterable[SignUp]) -> list[tuple[Room, list[tuple[Person, SignUp]]]]:
        """Return people by the room where they signed up, without the rooms that the bot is not in."""
        by_room: dict[int, list[tuple[Person, SignUp]]] = {}
        for one in said:
            person = self._directory.person_numbered(tx, one.person)
            if person is not None:
                by_room.setdefault(one.room, []).append((person, one))
        rooms = [(self._directory.room(tx, number), people) for number, people in by_room.items()]
        return [(room, people) for room, people in rooms if room.active]


def _soon(event: Event, before: Told, now: datetime) -> bool:
    """Tell whether an event begins, or was to begin, within a day."""
    starts = [span.begins_at for span, going in ((before.span, before.going), (event.draft.span, event.going)) if going]
    return any(at - now < SOON for at in starts)


def _mentions(people: Sequence[Person], room: Room) -> tuple[PersonRef, ...]:
    return tuple(account for person in people for account in person.accounts_on(room.ref.platform))
