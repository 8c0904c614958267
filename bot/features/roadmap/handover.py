"""New people: what a city and its partners hear when somebody's term ends or begins (conversation 20). Never at midnight."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.core.person import Capacity, Role
from bot.core.phrase import Form, Listed, Phrase, When
from bot.core.reply import Ask, Joint
from bot.features.roadmap.entry import names_of
from bot.features.roadmap.openday import DAY
from bot.features.roadmap.point import Point, addressed, mentioned
from bot.features.roadmap.wording import cities_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from bot.core.person import City, Person, Term
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.roadmap.digest import Reader
    from bot.features.roadmap.entry import Entries, Entry
    from bot.features.roadmap.port import Directory, Happenings
    from bot.features.roadmap.store import RoadmapStore

ASKED_BEFORE = timedelta(days=14)
"""So long before the first day without them, a city is asked who comes after its coordinator."""

_NAMED = 3
_ASK = Ask("role successor", "person")


class Handover:
    """Finds what is to be said about coordinators.

    Args:
        store: Of the roadmap.
        entries: Who answers for what.
        directory: Cities, rooms and terms.
        happenings: What else somebody new takes over.
    """

    def __init__(self, store: RoadmapStore, entries: Entries, directory: Directory, happenings: Happenings) -> None:
        """Take the ports."""
        self._happenings = happenings
        self._store = store
        self._entries = entries
        self._directory = directory

    def points(self, tx: Transaction, reader: Reader, since: datetime, next_day: date) -> Iterator[Point]:
        """Yield what a city hears on a morning: of its own people, then of its partners'.

        Args:
            tx: Open.
            reader: For whom.
            since: The morning before.
            next_day: The day of the morning after, so that a note that falls on a closed day comes on the open one before.
        """
        yield from self._own(tx, reader, since)
        for city in self._partners(tx, reader):
            yield from self._partner(tx, city, since, reader.now)
        yield from self._ending(tx, reader, next_day)

    def _own(self, tx: Transaction, reader: Reader, since: datetime) -> Iterator[Point]:
        for day in _days(since, reader.now, reader.city.zone):
            for term in self._holders(self._directory.terms_starting(tx, reader.city.id, day)):
                yield self._welcome(tx, reader, term.person, day)
            if self._left_vacant(tx, reader.city, day):
                yield self._vacant(tx, reader, day - DAY)

    def _welcome(self, tx: Transaction, reader: Reader, person: Person, day: date) -> Point:
        said: dict[str, Arg] = {"city": reader.city.name, "day": When(day, Form.DAY_TIME)}
        head = Phrase("roadmap-welcome", {**said, "person": mentioned(person, reader.room)})
        entries = [self._entries.entry(tx, found) for found in self._store.open(tx, (reader.city.id,))]
        events = self._happenings.agenda_days(tx, reader.city, moment_of(reader.now, reader.city.zone).day)
        handed = (*(_handed(entry, reader) for entry in entries), *events)
        what: dict[str, Arg] = {"count": len(handed), "items": Listed(handed[:_NAMED]), "prefix": reader.room.prefix}
        last = Phrase("roadmap-handed-over" if handed else "roadmap-handed-nothing", what)
        return Point((head, last), Joint((head, last), " "), (person,))

    def _vacant(self, tx: Transaction, reader: Reader, last: date) -> Point:
        left = self._holders(self._directory.terms_ending(tx, reader.city.id, last))
        people = self._directory.duty(tx, Role.COORDINATOR, reader.city.id).people
        said: dict[str, Arg] = {"person": names_of(term.person for term in left), "day": When(last, Form.DAY_TIME)}
        which = "roadmap-vacant-here" if people else "roadmap-vacant-here-nobody"
        head = addressed(people, reader.room, Phrase(which, {**said, "people": names_of(people)}))
        how = Phrase("roadmap-successor", {"prefix": reader.room.prefix})
        return Point((head, how), Joint((*head.parts, how), " "), people, ask=_ASK)

    def _partner(self, tx: Transaction, city: City, since: datetime, now: datetime) -> Iterator[Point]:
        for day in _days(since, now, city.zone):
            before = names_of(term.person for term in self._holders(self._directory.terms_ending(tx, city.id, day - DAY)))
            for term in self._holders(self._directory.terms_starting(tx, city.id, day)):
                said: dict[str, Arg] = {"city": city.name, "person": term.person.name, "before": before}
                yield _quiet(Phrase("roadmap-new-there" if before.items else "roadmap-new-there-first", said))
            if self._left_vacant(tx, city, day):
                people = names_of(self._directory.duty(tx, Role.COORDINATOR, city.id).people)
                which = "roadmap-vacant-there" if people.items else "roadmap-vacant-there-nobody"
                yield _quiet(Phrase(which, {"city": city.name, "people": people}))

    def _ending(self, tx: Transaction, reader: Reader, next_day: date) -> Iterator[Point]:
        """Yield the question for a successor, 14 days before the first day without the holder, on an open day."""
        meant = moment_of(reader.meant_at, reader.city.zone).day
        for number in range((next_day - meant).days):
            first = meant + number * DAY + ASKED_BEFORE
            for term in self._holders(self._directory.terms_ending(tx, reader.city.id, first - DAY)):
                yield self._ends(tx, reader, term, first)

    def _ends(self, tx: Transaction, reader: Reader, term: Term, first: date) -> Point:
        said: dict[str, Arg] = {"person": term.person.name, "day": When(first - DAY, Form.DAY_TIME)}
        successors = self._holders(self._directory.terms_starting(tx, reader.city.id, first))
        if successors:
            named: dict[str, Arg] = {
                "first": When(first, Form.DAY_TIME),
                "successor": names_of(one.person for one in successors),
            }
            return _quiet(Phrase("roadmap-term-ends-known", {**said, **named}))
        line = Phrase("roadmap-term-ends", said)
        return Point((line,), line, rings=False, ask=_ASK)

    def _left_vacant(self, tx: Transaction, city: City, day: date) -> bool:
        """Tell whether the last holder's term ended the day before and nobody came after."""
        ended = self._holders(self._directory.terms_ending(tx, city.id, day - DAY))
        return bool(ended) and self._directory.duty(tx, Role.COORDINATOR, city.id).vacant

    def _partners(self, tx: Transaction, reader: Reader) -> list[City]:
        """Return the cities that a city shares something with."""
        linked = {room.city for room in self._directory.companions(tx, reader.room)}
        joint = {side.city for found in self._store.open(tx, (reader.city.id,)) for side in found.sides}
        known = (linked | joint) - {reader.city.id}
        return [city for city in self._directory.cities() if city.id in known]

    def _holders(self, terms: Sequence[Term]) -> list[Term]:
        return [term for term in terms if term.role is Role.COORDINATOR and term.capacity is Capacity.HOLDER]


def _days(since: datetime, now: datetime, zone: str) -> Iterator[date]:
    """Yield the days that have begun in a zone after an instant, up to another."""
    day, last = moment_of(since, zone).day, moment_of(now, zone).day
    while day < last:
        day += DAY
        yield day


def _handed(entry: Entry, reader: Reader) -> Phrase:
    part = entry.part(reader.city.id)
    if part is None or part not in entry.open_parts:
        return Phrase("roadmap-handed-waiting", {**entry.words(), "cities": cities_of(entry.open_parts)})
    return Phrase("roadmap-handed-open", {**entry.words(), "when": entry.when(part, reader.city.zone, Form.DAY_TIME)})


def _quiet(phrase: Phrase) -> Point:
    return Point((phrase,), phrase, rings=False)
