"""What one can do with events: add, see, move, call off, sign up; every card in every room is kept up to date."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.core.errors import NotFound
from bot.core.ids import Prefix, parse_short_id
from bot.core.moment import Moment
from bot.core.phrase import Phrase
from bot.features.events.access import Access
from bot.features.events.board import Board
from bot.features.events.calendar import Calendar
from bot.features.events.card import text_of
from bot.features.events.effect import Effects
from bot.features.events.guarding import ClashGuard
from bot.features.events.held import Held
from bot.features.events.held_store import HeldStore
from bot.features.events.jobs import EventJob
from bot.features.events.listing import Attendance, agenda_day, agenda_line
from bot.features.events.model import Coming, event_id
from bot.features.events.planning import Plans
from bot.features.events.schedule import Schedule
from bot.features.events.signup import SignUps
from bot.features.events.telling import Telling
from bot.features.events.told_store import ToldStore

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.person import City, Person, Room
    from bot.core.ref import MessageRef
    from bot.core.reply import Reply
    from bot.core.transaction import Transaction
    from bot.features.events.card import Shown
    from bot.features.events.model import Draft, Event, Told
    from bot.features.events.port import Ports
    from bot.features.events.signup import Answered, Wish
    from bot.features.events.span import Span
    from bot.features.events.store import EventStore

_ABROAD = timedelta(days=1)
"""Whole days begin elsewhere by so much earlier or later at most."""
_MOST = 300
"""So much is on at most in what somebody looks at; nobody could read more, and an answer must not take long."""


class Events:
    """Events of rooms and of the rooms linked with them.

    Args:
        store: Tables.
        ports: What events need.

    Attributes:
        job: Does what comes up for events.
        held: What follows their end.
        sign_ups: Who comes.
        guard: What speaks against a time.
    """

    def __init__(self, store: EventStore, ports: Ports) -> None:
        """Build the parts."""
        self._store = store
        self._directory = directory = ports.directory
        self._clock = ports.clock
        self._board = Board(store, ports.cards, directory, ports.titles)
        self._calendar = Calendar(store, ports.cards, directory, self._board)
        self._access = Access(store, directory)
        self._telling = telling = Telling(store, ToldStore(), ports.cards, directory, self._board)
        self._schedule = Schedule(store, directory, ports.agenda, telling, ports.clock)
        self.sign_ups = SignUps(store, self._board, ports, telling, self._schedule)
        effects = Effects(self._board, self._calendar, telling, self._schedule, self.sign_ups)
        self._plans = Plans(store, ports, self._access, effects)
        self.held = Held(HeldStore(), ports, self._board, self._access)
        self.job = EventJob(store, telling, self.held, self._schedule)
        self.guard = ClashGuard(self._board, directory)

    def ensure(self, tx: Transaction) -> None:
        """See that what comes up for events stands on the agenda; called at every start."""
        self._schedule.ensure(tx)

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
        """Enter an event and show its card, see `Plans.add`."""
        return self._plans.add(tx, draft, room, author, asked, quietly=quietly)

    def cancel(self, tx: Transaction, event: Event, asker: Person) -> None:
        """Call an event off, see `Plans.cancel`."""
        self._plans.cancel(tx, event, asker)

    def postpone(self, tx: Transaction, event: Event, asker: Person) -> None:
        """Put an event off without a new time yet, see `Plans.postpone`."""
        self._plans.postpone(tx, event, asker)

    def restore(self, tx: Transaction, event: Event, asker: Person) -> None:
        """Have an event take place after all, see `Plans.restore`."""
        self._plans.restore(tx, event, asker)

    def move(self, tx: Transaction, event: Event, span: Span, asker: Person, prefix: str) -> bool:
        """Have an event take place at another time, see `Plans.move`."""
        return self._plans.move(tx, event, span, asker, prefix)

    def edit(self, tx: Transaction, event: Event, draft: Draft, asker: Person) -> bool:
        """Change what is said of an event, see `Plans.edit`."""
        return self._plans.edit(tx, event, draft, asker)

    def revise(self, tx: Transaction, event: Event, draft: Draft, asker: Person, prefix: str) -> None:
        """Have an event be as a draft says, in words and time, see `Plans.revise`."""
        self._plans.revise(tx, event, draft, asker, prefix)

    def to_change(self, tx: Transaction, event: Event, asker: Person, refusal: str = "event-up-to") -> Event:
        """Return an event as it is now, held, for somebody who may change it, see `Access.to_change`."""
        return self._access.to_change(tx, event, asker, refusal)

    def dates_changed(self, tx: Transaction, date: Event, before: Told, instead: Event | None = None) -> None:
        """Tell those who signed up for a series what has become of one of its dates.

        Args:
            tx: Transaction.
            date: The date as an event of its own.
            before: What was known of it until now.
            instead: What was to take its place; whoever has not heard of that yet hears of neither.
        """
        unaware = self._telling.unaware(tx, instead) if instead is not None else ()
        self._telling.changed(tx, date, before, self._clock.now(), date.original, unaware)
        self._schedule.plan(tx, self._store.hold(tx, date.number))

    def replan(self, tx: Transaction, event: Event) -> None:
        """Plan what comes up for an event anew: another date of its series stands in its row now."""
        self._schedule.plan(tx, event)

    def retitled(self, tx: Transaction, subject: str) -> None:
        """Show a title in the language it is now known in; anything that is no event does not concern events."""
        wanted = parse_short_id(subject.partition("/")[0])
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
        """Return the events still to come that can be seen in a room, by their start, see `Board.within_sight`.

        What is put off is among them, and what was cancelled until its day is over.
        """
        now = self._clock.now()
        found = self._store.coming(tx, [seen.id for seen in self._board.within_sight(tx, room)], now)
        return self._board.all_titled(tx, [event for event in found if event.listed(now)])

    def between(self, tx: Transaction, room: Room, first: date, last: date, zone: str) -> list[Event] | None:
        """Return what is on in a room on some days, by its start: each date of a series, and what was cancelled, marked so.

        Args:
            tx: Transaction.
            room: As in `coming`.
            first: The first day, by the clock of the zone.
            last: The last one, included.
            zone: IANA name.

        Returns:
            ``None`` if there is more than anybody could read, counting the days before and after, on which it may be another
            day elsewhere.
        """
        begins = Moment(datetime.combine(first, time()), zone).at - _ABROAD
        ends = Moment(datetime.combine(last, time()), zone).at + 2 * _ABROAD
        rooms = [seen.id for seen in self._board.within_sight(tx, room)]
        found = self._store.occurrences_between(tx, rooms, begins, ends, _MOST)
        if found is None:
            return None
        days = ((event, *event.draft.span.days(zone)) for event in found)
        return self._board.all_titled(tx, [event for event, starts, over in days if starts <= last and over >= first])

    def cities_of(self, tx: Transaction, room: Room) -> Sequence[City]:
        """Return the cities that concern a room, see `Board.cities`."""
        return self._board.cities(tx, room)

    def shown(self, tx: Transaction, event: Event, room: Room) -> Shown:
        """Return an event with all that is shown of it in a room."""
        return self._board.shown(tx, event, room)

    def text(self, tx: Transaction, event: Event, room: Room, locale: str) -> Reply:
        """Return all that the author of an event wrote of it, see `text_of`."""
        return text_of(self._board.shown(tx, event, room), self._board.organisers(tx, event), locale)

    def attendance(self, tx: Transaction, event: Event, room: Room, asker: Person) -> Attendance:
        """Return who comes, city by city; in the event's own city and for who may change it with names, else only counts."""
        # Which city one says to be of gives no right; to be in its room does, or to hold a role there.
        at_home = event.city is not None and room.city == event.city and not room.direct
        named = at_home or any(city == event.city for _, city in asker.roles) or self._access.may_change(tx, event, asker)
        people: dict[str, list[str]] = {}
        counts: dict[str, int] = {}
        waiting: list[str] = []
        for said in self._store.sign_ups(tx, event.number):
            person = self._directory.person_numbered(tx, said.person)
            if person is None or said.coming is not Coming.YES or said.lapsed:
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
                if event.going and begins <= last and ends >= first:
                    found.setdefault(event.number, (event, room))
        return sorted(found.values(), key=lambda one: (one[0].draft.span.begins_at, one[0].number))

    def sign_up(self, tx: Transaction, event: Event, room: Room, person: Person, wish: Wish) -> Answered:
        """Enter what somebody says about coming, see `SignUps.sign_up`."""
        return self.sign_ups.sign_up(tx, event, room, person, wish)

    def withdraw(self, tx: Transaction, event: Event, person: Person, was: Coming | None = None) -> Answered:
        """Take back what somebody said, see `SignUps.withdraw`."""
        return self.sign_ups.withdraw(tx, event, person, was)

    def codes(self, tx: Transaction, number: int, asker: Person) -> list[tuple[str, tuple[str, ...]]]:
        """Return the codes by which participants are signed up, as far as somebody may see them, see `SignUps.codes`."""
        event = self._store.get(tx, number)
        return [] if event is None else self.sign_ups.codes(tx, event, asker)

    def interested(self, tx: Transaction, row: str, person: Person) -> None:
        """Take an interest in an entry of a server's calendar as a maybe, see `SignUps.interest`."""
        found = self._store.entered(tx, row)
        if found is not None:
            self.sign_ups.interest(tx, found[0], self._directory.room(tx, found[1]), person)

    def not_interested(self, tx: Transaction, row: str, person: Person) -> None:
        """Take a maybe back, as taking a reaction away does; a yes or no stays."""
        found = self._store.entered(tx, row)
        if found is not None:
            self.sign_ups.withdraw(tx, found[0], person, Coming.MAYBE)

    def entries(self, tx: Transaction) -> list[str]:
        """Return the rows by which events that are still to come stand in the calendars of servers."""
        return self._store.entries_to_come(tx, self._clock.now())

    def unscheduled(self, tx: Transaction, row: str) -> None:
        """Forget an entry that somebody has removed from a server's calendar, see `Calendar`."""
        self._store.drop_entry(tx, row)

    def rescheduled(self, tx: Transaction, row: str, starts: datetime) -> None:
        """Ask what becomes of an event whose entry in a server's calendar begins at another time now, see `Calendar`."""
        found, now = self._store.entered(tx, row), self._clock.now()
        if found is None or not found[0].going or starts == found[0].draft.span.begins_at or starts <= now:
            return
        self._calendar.ask(tx, self._board.titled(tx, found[0]), self._directory.room(tx, found[1]), starts)

    def forget(self, tx: Transaction, person: int) -> None:
        """Forget all sign-ups of a person, see `SignUps.forget`."""
        self.sign_ups.forget(tx, person)

    def join(self, tx: Transaction, kept: int, gone: int) -> None:
        """Make one sign-up of two by persons who are one, see `SignUps.join`."""
        self.sign_ups.join(tx, kept, gone)
