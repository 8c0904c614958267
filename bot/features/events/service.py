"""What one can do with events: add, see, move, call off, sign up; every card in every room is kept up to date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.core.errors import Conflict, NotFound, NotPermitted
from bot.core.ids import Prefix, parse_short_id
from bot.core.moment import Moment
from bot.core.permission import Action, may
from bot.core.person import Role
from bot.core.phrase import Listed, Phrase
from bot.features.events.board import Board
from bot.features.events.calendar import Calendar
from bot.features.events.listing import Attendance, agenda_day, agenda_line
from bot.features.events.model import Coming, check, check_move, event_id
from bot.features.events.news import Move
from bot.features.events.signup import SignUps, see_open

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.clock import Clock
    from bot.core.person import City, Person, Room
    from bot.core.phrase import Arg
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction
    from bot.features.events.card import Shown
    from bot.features.events.model import Draft, Event
    from bot.features.events.port import Cards, Directory, Titles
    from bot.features.events.signup import Answered, Wish
    from bot.features.events.span import Span
    from bot.features.events.store import EventStore

_ABROAD = timedelta(days=1)
"""Whole days begin elsewhere by so much earlier or later at most."""


class Events:
    """Events of rooms and of the rooms linked with them.

    Args:
        store: Tables.
        cards: Where messages are put up.
        directory: Cities, rooms and people.
        clock: Tells the present moment.
        titles: What events are called in other languages.
    """

    def __init__(self, store: EventStore, cards: Cards, directory: Directory, clock: Clock, titles: Titles) -> None:
        """Take the ports."""
        self._titles = titles
        self._store = store
        self._directory = directory
        self._clock = clock
        self._board = Board(store, cards, directory, titles)
        self._calendar = Calendar(store, cards, directory, self._board)
        self._sign_ups = SignUps(store, self._board, directory, clock)

    def add(  # noqa: PLR0913 - what, where, by whom, and how it is shown
        self,
        tx: Transaction,
        draft: Draft,
        room: Room,
        author: Person,
        asked: MessageRef | None = None,
        *,
        quietly: bool = False,
    ) -> Event:
        """Enter an event and show its card in the room and in those linked with it.

        Args:
            tx: Transaction.
            draft: The wish.
            room: Where it was asked for.
            author: The event belongs to the room's city, or else to theirs.
            asked: The message that the card in this room answers.
            quietly: It is seen there without a card of its own: one of many that come at once.

        Raises:
            BadOption: The title or the place is empty or too long.
            Conflict: The start has passed, or the end does not come after the start.
        """
        now = self._clock.now()
        check(draft, now, room.prefix)
        event = self._store.add(tx, draft, room, room.city or author.city, now)
        self._titles.ask(tx, event.id, draft.title, room)
        self._board.put_up(tx, event, room, asked, quietly=quietly)
        self._calendar.enter(tx, event, now)
        return event

    def retitled(self, tx: Transaction, subject: str) -> None:
        """Show a title in the language it is now known in; anything that is no event does not concern events."""
        wanted = parse_short_id(subject)
        found = self._store.get(tx, wanted.number) if wanted and wanted.prefix is Prefix.EVENT else None
        if found is not None:
            self._board.refresh(tx, found)

    def cities(self) -> Sequence[City]:
        """Return all partners in order."""
        return self._directory.cities()

    def find(self, tx: Transaction, number: int, room: Room) -> Event:
        """Return an event that can be seen in a room, see `Board.within_sight`.

        Raises:
            NotFound: There is none, or only elsewhere.
        """
        event = self._store.find(tx, number, [seen.id for seen in self._board.within_sight(tx, room)])
        if event is None:
            raise NotFound(Phrase("event-unknown", {"id": event_id(number), "prefix": room.prefix}))
        return event

    def coming(self, tx: Transaction, room: Room) -> list[Event]:
        """Return the events still to come that can be seen in a room, by their start, see `Board.within_sight`."""
        found = self._store.coming(tx, [seen.id for seen in self._board.within_sight(tx, room)], self._clock.now())
        return [self._board.titled(tx, event) for event in found]

    def between(self, tx: Transaction, room: Room, first: date, last: date) -> list[Event]:
        """Return what is on in a room on some days, by its start: each date of a series, and what was cancelled, marked so.

        Args:
            tx: Transaction.
            room: As in `coming`.
            first: The first day, by the clock of the room's city, or of the first city where it has none.
            last: The last one, included.
        """
        city = self._directory.city(room.city) or self.cities()[0]
        begins = Moment(datetime.combine(first, time()), city.zone).at - _ABROAD
        ends = Moment(datetime.combine(last, time()), city.zone).at + 2 * _ABROAD
        rooms = [seen.id for seen in self._board.within_sight(tx, room)]
        found = (
            (event, *event.draft.span.days(city.zone)) for event in self._store.occurrences_between(tx, rooms, begins, ends)
        )
        return [self._board.titled(tx, event) for event, starts, over in found if starts <= last and over >= first]

    def cities_of(self, tx: Transaction, room: Room) -> Sequence[City]:
        """Return the cities that concern a room, see `Board.cities`."""
        return self._board.cities(tx, room)

    def shown(self, tx: Transaction, event: Event, room: Room) -> Shown:
        """Return an event with all that is shown of it in a room."""
        return self._board.shown(tx, event, room)

    def attendance(self, tx: Transaction, event: Event, room: Room, asker: Person) -> Attendance:
        """Return who comes, city by city; in the event's own city and for who may change it with names, else only counts."""
        # Which city one says to be of gives no right; to be in its room does, or to hold a role there.
        at_home = event.city is not None and room.city == event.city and not room.direct
        named = at_home or any(city == event.city for _, city in asker.roles) or self._may_change(tx, event, asker)
        people: dict[str, list[str]] = {}
        counts: dict[str, int] = {}
        waiting: list[str] = []
        for said in self._store.sign_ups(tx, event.number):
            person = self._directory.person_numbered(tx, said.person)
            if person is None or said.coming is not Coming.YES:
                continue
            if said.waits:
                waiting.append(person.name)
                continue
            city = self._directory.city(person.city)
            where = city.name if city else ""
            people.setdefault(where, []).append(person.name)
            counts[where] = counts.get(where, 0) + said.places
        cities = {where: (count, tuple(people[where]) if named else ()) for where, count in counts.items()}
        return Attendance(event, self._store.counts(tx, event.number), cities, tuple(waiting) if named else ())

    def agenda_lines(self, tx: Transaction, city: City, first: date, last: date) -> tuple[Phrase, ...]:
        """Return the events of some days that a city's rooms see, as lines for its digest, by their start.

        Args:
            tx: Transaction.
            city: Whose digest it is; days are those of its calendar.
            first: The first day.
            last: The last day, included.
        """
        found = self._of_city(tx, city, first, last)
        return tuple(agenda_line(event, city, self._board.cities(tx, room)) for event, room in found)

    def agenda_days(self, tx: Transaction, city: City, first: date) -> tuple[Phrase, ...]:
        """Return the events from a day on that a city's rooms see, each in a few words, by their start."""
        return tuple(agenda_day(event, city) for event, _ in self._of_city(tx, city, first, date.max))

    def _of_city(self, tx: Transaction, city: City, first: date, last: date) -> list[tuple[Event, Room]]:
        found: dict[int, tuple[Event, Room]] = {}
        for room in self._directory.rooms_of(tx, city.id):
            for event in self.coming(tx, room):
                begins, ends = event.draft.span.days(city.zone)
                if begins <= last and ends >= first:
                    found.setdefault(event.number, (event, room))
        return sorted(found.values(), key=lambda one: (one[0].draft.span.begins_at, one[0].number))

    def to_change(self, tx: Transaction, event: Event, asker: Person, refusal: str = "event-up-to") -> Event:
        """Return an event as it is now, held, for somebody who may change it.

        Raises:
            NotPermitted: The asker plans nothing for the event's city, and the city has a coordinator.
        """
        if not self._may_change(tx, event, asker):
            raise NotPermitted(self._up_to(tx, event, refusal))
        return self._store.hold(tx, event.number)

    def cancel(self, tx: Transaction, event: Event, asker: Person) -> None:
        """Call an event off: the cards say so, and every room where people signed up is told, with their names.

        Raises:
            NotPermitted: The asker plans nothing for the event's city, and the city has a coordinator.
            Conflict: It was cancelled before, or is over.
        """
        event, now = self.to_change(tx, event, asker), self._clock.now()
        see_open(event, now)
        self._store.put_cancelled(tx, event.number, now)
        cancelled = replace(event, cancelled=True)
        self._board.refresh(tx, cancelled)
        self._board.tell_cancelled(tx, cancelled)
        self._calendar.call_off(tx, cancelled)

    def restore(self, tx: Transaction, event: Event, asker: Person) -> None:
        """Have an event take place after all that was called off; those who signed up are told.

        Raises:
            NotPermitted: As in `cancel`.
            Conflict: It was not called off, or would be over.
        """
        event, now = self.to_change(tx, event, asker), self._clock.now()
        if not event.cancelled:
            raise Conflict(Phrase("event-not-cancelled", {"id": event.id, "title": event.named}))
        restored = replace(event, cancelled=False)
        see_open(restored, now)
        self._store.put_cancelled(tx, event.number, None, now)
        self._board.refresh(tx, restored)
        self._board.tell_cancelled(tx, restored)
        self._calendar.enter(tx, restored, now)

    def move(self, tx: Transaction, event: Event, span: Span, asker: Person, prefix: str) -> bool:
        """Have an event take place at another time; whoever signed up hears of it and stays signed up (conversation 12).

        Args:
            tx: Transaction.
            event: The event.
            span: Its new time.
            asker: Who moves it.
            prefix: What commands begin with, for the right line that is shown.

        Returns:
            Whether anything has changed; if not, nobody is told anything.

        Raises:
            NotPermitted: As in `cancel`.
            Conflict: It is cancelled or over, its new start has passed, or its new end does not come after that.
        """
        event, now = self.to_change(tx, event, asker, "event-move-up-to"), self._clock.now()
        see_open(event, now)
        if span == event.draft.span:
            if span.begins_at > now:
                self._calendar.move(tx, event, span, now)  # there somebody may have changed it
            return False
        check_move(event, span, now, prefix)
        self._store.put_span(tx, event.number, span, now)
        moved = replace(event, draft=replace(event.draft, span=span))
        self._board.refresh(tx, moved)
        self._board.tell_moved(tx, Move(moved, event.draft.span))
        self._calendar.move(tx, moved, event.draft.span, now)
        return True

    def set_limit(self, tx: Transaction, event: Event, limit: int | None, asker: Person) -> None:
        """Let more people come, or fewer: whoever waits moves up, and nobody who has a place loses it.

        Raises:
            NotPermitted: As in `cancel`.
            Conflict: It is cancelled or over.
        """
        event, now = self.to_change(tx, event, asker), self._clock.now()
        see_open(event, now)
        if limit == event.draft.limit:
            return
        self._store.put_limit(tx, event.number, limit)
        changed = replace(event, draft=replace(event.draft, limit=limit))
        self._sign_ups.move_up(tx, changed, now)
        self._board.refresh(tx, changed)

    def sign_up(self, tx: Transaction, event: Event, room: Room, person: Person, wish: Wish) -> Answered:
        """Enter what somebody says about coming, see `SignUps.sign_up`."""
        return self._sign_ups.sign_up(tx, event, room, person, wish)

    def withdraw(self, tx: Transaction, event: Event, person: Person, was: Coming | None = None) -> Answered:
        """Take back what somebody said, see `SignUps.withdraw`."""
        return self._sign_ups.withdraw(tx, event, person, was)

    def interested(self, tx: Transaction, row: str, person: Person) -> None:
        """Take an interest in an entry of a server's calendar as a maybe, see `SignUps.interest`."""
        found = self._store.entered(tx, row)
        if found is not None:
            self._sign_ups.interest(tx, found[0], self._directory.room(tx, found[1]), person)

    def not_interested(self, tx: Transaction, row: str, person: Person) -> None:
        """Take a maybe back, as taking a reaction away does; a yes or no stays."""
        found = self._store.entered(tx, row)
        if found is not None:
            self._sign_ups.withdraw(tx, found[0], person, Coming.MAYBE)

    def entries(self, tx: Transaction) -> list[str]:
        """Return the rows by which events that are still to come stand in the calendars of servers."""
        return self._store.entries_to_come(tx, self._clock.now())

    def unscheduled(self, tx: Transaction, row: str) -> None:
        """Forget an entry that somebody has removed from a server's calendar, see `Calendar`."""
        self._store.drop_entry(tx, row)

    def rescheduled(self, tx: Transaction, row: str, starts: datetime) -> None:
        """Ask what becomes of an event whose entry in a server's calendar begins at another time now, see `Calendar`."""
        found, now = self._store.entered(tx, row), self._clock.now()
        if found is None or found[0].cancelled or starts == found[0].draft.span.begins_at or starts <= now:
            return
        self._calendar.ask(tx, self._board.titled(tx, found[0]), self._directory.room(tx, found[1]), starts)

    def forget(self, tx: Transaction, person: int) -> None:
        """Forget all sign-ups of a person, see `SignUps.forget`."""
        self._sign_ups.forget(tx, person)

    def join(self, tx: Transaction, kept: int, gone: int) -> None:
        """Make one sign-up of two by persons who are one, see `SignUps.join`."""
        self._sign_ups.join(tx, kept, gone)

    def _may_change(self, tx: Transaction, event: Event, asker: Person) -> bool:
        cities = [city.id for city in self._directory.cities()] if event.city is None else [event.city]
        nobody = all(self._directory.vacant(tx, city) for city in cities)
        return any(may(asker, Action.CHANGE_EVENT, city, vacant=nobody) for city in cities)

    def _up_to(self, tx: Transaction, event: Event, phrase_id: str) -> Phrase:
        city = self._directory.city(event.city)
        holders = self._directory.holders(tx, Role.COORDINATOR, event.city or "")
        names = Listed(tuple(person.name for person in holders))
        said: dict[str, Arg] = {"id": event.id, "city": city.name if city else event.city or "", "people": names}
        return Phrase(phrase_id, said)
