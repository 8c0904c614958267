"""Who holds which role for how long, who steps in and who comes after (conversation 20, domain S32)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.core.errors import BadOption, Conflict, NotPermitted
from bot.core.permission import Action, may
from bot.core.person import Capacity, Role, Term
from bot.core.phrase import Form, Phrase, When
from bot.core.reply import Items, Reply
from bot.core.undo import FINAL
from bot.features.people.model import TermsChanged
from bot.features.people.office_wording import entered, office_facts, role_lines, up_to
from bot.features.people.term import DAY, Entry

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.bus import Bus
    from bot.core.person import City, Person, Room
    from bot.core.transaction import Transaction
    from bot.features.people.directory import Directory
    from bot.features.people.store import Stores

YEAR = timedelta(days=365)
SHOWN = 12
"""How many lines of the list are said at once."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One person in one role of one city, whatever the days.

    Args:
        person: Who.
        role: Which role.
        city: Where.
        capacity: As what; ``None`` for whatever it is, a holder first.
    """

    person: Person
    role: Role
    city: City
    capacity: Capacity | None = None

    def term(self, starts_on: date | None = None, ends_on: date | None = None) -> Term:
        """Return a term in this seat."""
        return Term(self.person, self.role, self.city.id, self.capacity or Capacity.HOLDER, starts_on, ends_on)


class Offices:
    """Enters, changes and ends terms; whoever asks has been checked before, except for `succeed`.

    Args:
        directory: Looks things up.
        stores: Terms, and where people belong.
        bus: Tells other features that somebody else answers.
    """

    def __init__(self, directory: Directory, stores: Stores, bus: Bus) -> None:
        """Take what it needs."""
        self._directory = directory
        self._terms = stores.terms
        self._persons = stores.persons
        self._bus = bus

    def enter(self, tx: Transaction, seat: Seat, days: tuple[date | None, date | None], room: Room, now: datetime) -> Reply:
        """Give somebody a role; who has no city yet belongs to it from now on.

        Args:
            tx: The transaction.
            seat: Who is to be what.
            days: First and last day on the city's calendar; ``None`` for an open side.
            room: Where it is said.
            now: The present moment.

        Raises:
            BadOption: The days do not fit one another, or are past.
            Conflict: They are entered for some of the days already.
        """
        self._check(seat.city, *days)
        term = seat.term(*days)
        wanted = _entry(term)
        there = [entry for entry in self._open(tx, seat.city) if entry.same_office(wanted)]
        if met := [entry for entry in there if entry.meets(wanted)]:
            return self._held(seat, met[0], days, room)
        self._terms.add(tx, wanted, now)
        if seat.person.city is None:
            self._persons.change(tx, seat.person.id, {"city_id": seat.city.id})
        self._bus.publish(tx, TermsChanged(seat.city.id))
        return Reply((entered(term, seat.city),), to_room=True, undo=f"role revoke {_typed(term, room)}")

    def leave(self, tx: Transaction, seat: Seat, starts_on: date | None, room: Room, asker: Person) -> Reply:
        """Take a role from somebody: the running term and those to come.

        Args:
            tx: The transaction.
            seat: Who is to be no longer what.
            starts_on: Only the term with this first day.
            room: Where it is said.
            asker: Who says so: an admin, or somebody who could name anew what is taken away.

        Raises:
            Conflict: There is no such term.
            NotPermitted: It is not up to the asker.
        """
        gone = [entry for entry in self._seated(tx, seat) if starts_on in {None, entry.starts_on}]
        if not gone:
            raise Conflict(Phrase("people-role-not-held", {**office_facts(seat.term(), seat.city), "prefix": room.prefix}))
        if not all(self._could_name(asker, entry) for entry in gone):
            raise NotPermitted(Phrase("people-role-up-to-admins"))
        for entry in gone:
            self._terms.remove(tx, entry.id)
        self._bus.publish(tx, TermsChanged(seat.city.id))
        term = _term(gone[0], seat.person)
        undo = f"role grant {_typed(term, room)}{_until(term)}" if len(gone) == 1 else FINAL
        return Reply((self._left(gone[0], term, seat.city),), to_room=True, undo=undo)

    def _could_name(self, asker: Person, entry: Entry) -> bool:
        """Tell whether somebody could have named this: a coordinator a substitute, and a holder who comes next."""
        if may(asker, Action.GRANT, entry.city):
            return True
        to_come = entry.capacity is Capacity.HOLDER and not entry.begun(self._directory.today(entry.city))
        if to_come and asker.has(entry.role, entry.city):
            return True
        return (to_come or entry.capacity is Capacity.SUBSTITUTE) and may(asker, Action.HAND_OVER, entry.city)

    def _left(self, entry: Entry, term: Term, city: City) -> Phrase:
        facts = office_facts(term, city)
        if entry.starts_on is None or entry.begun(self._directory.today(city.id)):
            return Phrase("people-role-revoked", facts)
        return Phrase("people-role-revoked-from", {**facts, "from": When(entry.starts_on, Form.DAY)})

    def move(
        self, tx: Transaction, seat: Seat, days: tuple[date | None, date | None], room: Room, *, open_end: bool = False
    ) -> Reply:
        """Change the days of somebody's running term, or else of the next one.

        Args:
            tx: The transaction.
            seat: Whose term.
            days: New first and last day; ``None`` leaves it as it is.
            room: Where it is said.
            open_end: There is no last day any more.

        Raises:
            BadOption: No day is given, or the days do not fit one another, or are past.
            Conflict: There is no such term, or another one has some of the days.
        """
        terms = self._seated(tx, seat)
        if not terms:
            raise Conflict(Phrase("people-role-not-held", {**office_facts(seat.term(), seat.city), "prefix": room.prefix}))
        entry, *others = terms
        before = _term(entry, seat.person)
        if days == (None, None) and not open_end:
            example = {"end": self._year_on(seat.city), "typed": _seat_typed(before, room), "prefix": room.prefix}
            raise BadOption(Phrase("people-term-which-day", example))
        wanted = replace(entry, starts_on=days[0] or entry.starts_on, ends_on=None if open_end else days[1] or entry.ends_on)
        self._check(seat.city, wanted.starts_on, wanted.ends_on)
        if met := [other for other in others if other.same_office(wanted) and other.meets(wanted)]:
            return self._held(seat, met[0], days, room)
        self._terms.move(tx, entry.id, wanted.starts_on, wanted.ends_on)
        self._bus.publish(tx, TermsChanged(seat.city.id))
        return Reply((entered(_term(wanted, seat.person), seat.city),), to_room=True, undo=_moved_back(before, wanted, room))

    def succeed(self, tx: Transaction, ending: Term, successor: Person, room: Room, now: datetime) -> Reply:
        """Enter somebody from the day after a term ends (conversation 20).

        Raises:
            Conflict: They are entered for that already.
        """
        city = self._directory.city(ending.city)
        if city is None or ending.ends_on is None:
            raise LookupError(ending.city)
        return self.enter(tx, Seat(successor, ending.role, city), (ending.ends_on + DAY, None), room, now)

    def ending(self, tx: Transaction, asker: Person, cities: Sequence[City], role: Role | None, prefix: str) -> Term:
        """Return the term whose successor the asker may name: their own, or any in a city in which they hand over.

        Args:
            tx: The transaction.
            asker: Who names somebody.
            cities: Where to look, the likeliest first.
            role: Only terms of this role.
            prefix: What commands begin with in the room.

        Raises:
            NotPermitted: Terms end there, and none of them is up to the asker.
            BadOption: Several could be meant.
            Conflict: No term there has a last day.
        """
        ending = [
            term
            for city in cities
            for term in self._directory.terms(tx, city.id)
            if term.capacity is Capacity.HOLDER and term.ends_on is not None and role in {None, term.role}
        ]
        mine = [term for term in ending if term.person.id == asker.id and asker.id]
        mine = mine or [term for term in ending if may(asker, Action.HAND_OVER, term.city)]
        if ending and not mine:
            people = self._directory.duty(tx, Role.COORDINATOR, cities[0].id).people
            raise NotPermitted(up_to(cities[0], people, prefix))
        if not mine:
            raise Conflict(Phrase("people-successor-no-end", {"end": self._year_on(cities[0]), "prefix": prefix}))
        if len({(term.role, term.city) for term in mine}) > 1:
            facts = {"role": mine[0].role.value, "city": mine[0].city, "prefix": prefix}
            raise BadOption(Phrase("people-successor-which", facts))
        return min(mine, key=lambda term: term.ends_on or date.max)

    def show(self, tx: Transaction, cities: Sequence[City], prefix: str) -> Reply:
        """Return who holds which role in cities, or how to give one in a room with this prefix."""
        lines = [
            line
            for city in cities
            for line in role_lines(city, self._directory.terms(tx, city.id), self._directory.today(city.id))
        ]
        if not lines:
            return Reply((Phrase("people-role-none", {"prefix": prefix}),))
        rest = len(lines) - SHOWN
        more = (Phrase("people-role-more", {"count": rest, "prefix": prefix, "city": cities[-1].id}),) if rest > 0 else ()
        return Reply((Items(tuple(lines[:SHOWN])), *more))

    def _held(self, seat: Seat, entry: Entry, days: tuple[date | None, date | None], room: Room) -> Reply:
        """Say that somebody is entered already; where other days were wished, how to change them."""
        term = _term(entry, seat.person)
        facts = office_facts(term, seat.city)
        if days in {(None, None), (entry.starts_on, entry.ends_on)}:
            return Reply((Phrase("people-role-held", facts),), to_room=True)
        end = str(days[1]) if days[1] else self._year_on(seat.city)
        more = {"typed": _seat_typed(term, room), "end": end, "prefix": room.prefix}
        raise Conflict(Phrase("people-role-held-days", {**facts, **more}))

    def _check(self, city: City, starts_on: date | None, ends_on: date | None) -> None:
        today = self._directory.today(city.id)
        if ends_on is not None and ends_on < today:
            facts = {"day": When(ends_on, Form.DAY), "today": When(today, Form.DAY)}
            raise BadOption(Phrase("people-term-past", facts))
        if starts_on is not None and ends_on is not None and ends_on < starts_on:
            days = {"from": When(starts_on, Form.DAY), "until": When(ends_on, Form.DAY)}
            raise BadOption(Phrase("people-term-order", days))

    def _year_on(self, city: City) -> str:
        """Return a day for an example, as typed."""
        return str(self._directory.today(city.id) + YEAR)

    def _open(self, tx: Transaction, city: City) -> list[Entry]:
        day = self._directory.today(city.id)
        return [entry for entry in self._terms.of_city(tx, city.id) if not entry.over(day)]

    def _seated(self, tx: Transaction, seat: Seat) -> list[Entry]:
        """Return somebody's terms in a seat that run or are to come, the running first; in one capacity."""
        day = self._directory.today(seat.city.id)
        mine = [entry for entry in self._open(tx, seat.city) if (entry.person, entry.role) == (seat.person.id, seat.role)]
        for capacity in [seat.capacity] if seat.capacity else Capacity:
            if found := [entry for entry in mine if entry.capacity is capacity]:
                return sorted(found, key=lambda entry: (not entry.begun(day), entry.starts_on or day, entry.id))
        return []


def _entry(term: Term) -> Entry:
    return Entry(0, term.person.id, term.role, term.city, term.capacity, term.starts_on, term.ends_on)


def _term(entry: Entry, person: Person) -> Term:
    return Term(person, entry.role, entry.city, entry.capacity, entry.starts_on, entry.ends_on)


def address(person: Person, room: Room) -> str:
    """Return somebody's account as it is typed in a room: exactly one, whatever the name."""
    account = person.on(room.ref.platform)
    return account.key if account else f"{person.ref.platform}:{person.ref.key}"


def _seat_typed(term: Term, room: Room) -> str:
    return f"{address(term.person, room)} {term.role.value} {term.city}"


def _typed(term: Term, room: Room) -> str:
    first = f" --from {term.starts_on}" if term.starts_on else ""
    return f"{_seat_typed(term, room)}{first} --as {term.capacity.value}"


def _until(term: Term) -> str:
    return f" --until {term.ends_on}" if term.ends_on else ""


def _moved_back(before: Term, after: Entry, room: Room) -> str | None:
    """Return what sets the days back; there is no going back to no first day."""
    if before.starts_on is None and after.starts_on is not None:
        return None
    return f"role term {_typed(before, room)}{_until(before) or ' --open yes'}"
