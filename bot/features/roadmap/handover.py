"""New people: what a city and its partners hear when somebody's term ends or begins (conversation 20). Never at midnight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.core.person import Capacity, Role, mentioned
from bot.core.phrase import Form, Listed, Phrase, When
from bot.core.reply import Ask, Joint
from bot.features.roadmap.entry import names_of
from bot.features.roadmap.list_store import ANYTHING, View
from bot.features.roadmap.openday import DAY
from bot.features.roadmap.point import Point, addressed
from bot.features.roadmap.wording import cities_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from bot.core.person import City, Person, Term
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.roadmap.digest import Reader
    from bot.features.roadmap.entry import Entries, Entry
    from bot.features.roadmap.list_store import ListStore
    from bot.features.roadmap.model import Milestone
    from bot.features.roadmap.port import Directory, Happenings
    from bot.features.roadmap.store import RoadmapStore

ANNOUNCED = (90, 30)
"""So many days before its last day, the end of a term is announced to the city (domain S02)."""
ASKED = 13
"""So many days before, a city is asked who comes after its coordinator: two weeks before the first day without them."""

_NAMED = 3
_NOT_ANNOUNCED = frozenset({Role.GUEST, Role.OPERATOR})
_ASK = Ask("role successor", "person")


class Handover:
    """Finds what is to be said about coordinators.

    Args:
        store: Of the roadmap.
        entries: Who answers for what.
        directory: Cities, rooms and terms.
        happenings: What else somebody new takes over.
        lists: Counts.
    """

    def __init__(
        self, store: RoadmapStore, entries: Entries, directory: Directory, happenings: Happenings, lists: ListStore
    ) -> None:
        """Take the ports."""
        self._lists = lists
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
        entries = [self._entries.entry(tx, found) for found in self._first(tx, reader)]
        events = self._happenings.agenda_days(tx, reader.city, moment_of(reader.now, reader.city.zone).day)
        handed = (*(_handed(entry, reader) for entry in entries), *events)
        count = self._lists.count(tx, reader.city.id) + len(events)
        what: dict[str, Arg] = {"count": count, "items": Listed(handed[:_NAMED]), "prefix": reader.room.prefix}
        last = Phrase("roadmap-handed-over" if handed else "roadmap-handed-nothing", what)
        return Point((head, last), Joint((head, last), " "), (person,))

    def _first(self, tx: Transaction, reader: Reader) -> list[Milestone]:
        view = View((reader.city.id,), (reader.city.id,), joint=False, room=0, person=0)
        return self._store.several(tx, self._lists.open(tx, view, ANYTHING, _NAMED))

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
        """Yield what is said of terms before they end, each on the open morning on or before its day."""
        meant = moment_of(reader.meant_at, reader.city.zone).day
        for number in range((next_day - meant).days):
            day = meant + number * DAY
            for before in ANNOUNCED:
                yield from self._announced(tx, reader, day + before * DAY)
            last = day + ASKED * DAY
            for term in self._holders(self._directory.terms_ending(tx, reader.city.id, last)):
                yield self._ends(tx, reader, term, last + DAY)

    def _announced(self, tx: Transaction, reader: Reader, last: date) -> Iterator[Point]:
        """Yield, in one line, whose terms end on a day."""
        ending = [term for term in self._directory.terms_ending(tx, reader.city.id, last) if term.role not in _NOT_ANNOUNCED]
        if ending:
            said: dict[str, Arg] = {"people": names_of(term.person for term in ending), "day": When(last, Form.DAY)}
            yield _quiet(Phrase("roadmap-terms-end", {**said, "count": len({term.person.id for term in ending})}))

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
        known = (linked | self._lists.partners(tx, reader.city.id)) - {reader.city.id}
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
