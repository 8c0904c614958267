"""Something on the roadmap with the people who answer for it at this moment."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.core.person import Duty, Role
from bot.core.phrase import Form, Listed, Phrase, Titled, When
from bot.core.track import Track
from bot.features.roadmap.detail import house_role
from bot.features.roadmap.model import Side
from bot.features.roadmap.standing import state_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from bot.core.person import City, Person, Room
    from bot.core.phrase import Arg
    from bot.core.rendition import Rendition
    from bot.core.transaction import Transaction
    from bot.features.roadmap.model import Again, Hand, Milestone, Wish
    from bot.features.roadmap.port import Assignments, Directory, Titles, Tracks
    from bot.features.roadmap.standing import State


@dataclass(frozen=True, slots=True)
class Part:
    """A city's part of something.

    Args:
        city: The city.
        side: What is stored of it.
        people: Who answers for it now; empty while nobody is named.
        standing_in: Nobody holds the role: these are substitutes.
        substitutes: Who is asked when those responsible do not answer.
        done_by: Who called it done, if a substitute did, and for whom.
        again_by: Who wishes to be reminded of it later, by name; empty if nobody does or nobody knows it any more.
        also: Who hears of it as well when it is late.
        frozen: Its track is paused in the city.
    """

    city: City
    side: Side
    people: tuple[Person, ...]
    standing_in: bool = False
    substitutes: tuple[Person, ...] = ()
    done_by: tuple[Person, Person] | None = None
    again_by: str = ""
    also: tuple[Person, ...] = ()
    frozen: bool = False

    @property
    def named(self) -> Arg:
        """The responsible people by name, as one list; or that nobody is named yet, and who stands in."""
        names = names_of(self.people)
        if not self.people:
            return Phrase("roadmap-nobody")
        return Phrase("roadmap-nobody-but", {"people": names}) if self.standing_in else names


@dataclass(frozen=True, slots=True)
class Entry:
    """Something on the roadmap with all its parts.

    Args:
        milestone: As stored.
        parts: In the order of its sides.
        titles: What its title has become, by language.
    """

    milestone: Milestone
    parts: tuple[Part, ...]
    titles: Mapping[str, Rendition] = field(default_factory=dict)

    def part(self, city: str | None) -> Part | None:
        """Return the part of a city."""
        return next((part for part in self.parts if part.city.id == city), None)

    def others(self, part: Part) -> tuple[Part, ...]:
        """Return the parts of the other cities."""
        return tuple(one for one in self.parts if one.city.id != part.city.id)

    def when(self, part: Part, zone: str, form: Form = Form.FULL) -> When:
        """Return by when a part is to be done, as the clocks of a zone show it."""
        return When(self.milestone.until(part.side).seen_from(zone), form)

    @property
    def open_parts(self) -> tuple[Part, ...]:
        """The parts that are still to be done."""
        return tuple(part for part in self.parts if part.side.city in self.milestone.open_cities)

    @property
    def unanswered(self) -> tuple[Part, ...]:
        """The parts whose cities have not agreed to a date that is proposed."""
        return tuple(part for part in self.parts if part.side in self.milestone.unanswered)

    def words(self) -> dict[str, Arg]:
        """Return what every sentence about it needs."""
        return {"id": self.milestone.id, "title": title_of(self.milestone, self.titles)}

    def state(self, part: Part, now: datetime) -> State:
        """Return how a part stands."""
        return state_of(self.milestone, part.side, now, part.city.zone, frozen=part.frozen)


class Entries:
    """Finds out who answers for what.

    Args:
        directory: Cities and people.
        titles: What things are called in other languages.
        assignments: Who answers for the roles of a plan.
        tracks: What is paused.
    """

    def __init__(self, directory: Directory, titles: Titles, assignments: Assignments, tracks: Tracks) -> None:
        """Take the ports."""
        self._directory = directory
        self._titles = titles
        self._assignments = assignments
        self._tracks = tracks

    def ask_title(self, tx: Transaction, milestone: Milestone, room: Room) -> None:
        """Have a title translated for the readers of the room where it was typed."""
        self._titles.ask(tx, milestone.id, milestone.wish.title, room)

    def entry(self, tx: Transaction, milestone: Milestone) -> Entry:
        """Return something with its parts as they are now; a city that has left the network is left out."""
        known = ((self._directory.city(side.city), side) for side in milestone.sides)
        parts = tuple(self._part(tx, milestone, side, city) for city, side in known if city is not None)
        return Entry(milestone, parts, self._titles.of(tx, milestone.id))

    def duty(self, tx: Transaction, milestone: Milestone, city: str) -> Duty:
        """Return who answers for a city's part by role: as assigned in the plan, else the house role, else coordinators."""
        return self._duty(tx, milestone.wish, milestone.wish.role_key, milestone.wish.role, city)

    def frozen(self, tx: Transaction, milestone: Milestone, city: str) -> bool:
        """Tell whether something is paused in a city."""
        track = milestone.wish.track
        return track is not None and self._tracks.frozen(tx, city, track)

    def paused(self, tx: Transaction, city: str) -> list[Track]:
        """Return the tracks that are paused in a city."""
        return [track for track in Track if self._tracks.frozen(tx, city, track)]

    def has_left(self, tx: Transaction, person: int, city: str) -> bool:
        """Tell whether what somebody has taken over belongs to the role again: they have none in the city any more."""
        return self._taken_over(tx, Side(city, person=person)) is None

    def _duty(self, tx: Transaction, wish: Wish, role_key: str, role: Role, city: str) -> Duty:
        assigned = None if wish.plan is None or not role_key else self._assignments.of(tx, wish.plan, role_key, city)
        if assigned is not None and assigned.people:
            return assigned
        found = self._directory.duty(tx, role, city)
        return found if found.people else self._directory.duty(tx, Role.COORDINATOR, city)

    def _also(self, tx: Transaction, wish: Wish, city: str) -> tuple[Person, ...]:
        key = wish.details.escalate_to
        return self._duty(tx, wish, key, house_role(key), city).people if key else ()

    def _part(self, tx: Transaction, milestone: Milestone, side: Side, city: City) -> Part:
        role = milestone.wish.role
        duty = self.duty(tx, milestone, city.id)
        named = self._taken_over(tx, side)
        people = (named,) if named else duty.people
        coordination = self._directory.duty(tx, Role.COORDINATOR, city.id) if role is not Role.COORDINATOR else duty
        holders = duty.holders if named else ()
        substitutes = _without((*duty.substitutes, *coordination.substitutes, *holders), people)
        standing_in = bool(people) and named is None and duty.vacant
        return Part(
            city=city,
            side=side,
            people=people,
            standing_in=standing_in,
            substitutes=substitutes,
            done_by=self._doer(tx, side.hand),
            again_by=self._wisher(tx, side.again),
            also=_without(self._also(tx, milestone.wish, city.id), (*people, *substitutes)),
            frozen=self.frozen(tx, milestone, city.id),
        )

    def _taken_over(self, tx: Transaction, side: Side) -> Person | None:
        """Return who has taken a part over, for as long as they have a role in that city, or it has nobody at all."""
        person = None if side.person is None else self._directory.person_numbered(tx, side.person)
        if person is None:
            return None
        has_role = person.admin or any(city == side.city for _, city in person.roles)
        return person if has_role or self._directory.vacant(tx, side.city) else None

    def _doer(self, tx: Transaction, hand: Hand | None) -> tuple[Person, Person] | None:
        if hand is None or hand.acting_for in {None, hand.person}:
            return None
        by, acting_for = (self._directory.person_numbered(tx, number) for number in (hand.person, hand.acting_for))
        return (by, acting_for) if by is not None and acting_for is not None else None

    def _wisher(self, tx: Transaction, again: Again | None) -> str:
        person = None if again is None or again.by is None else self._directory.person_numbered(tx, again.by)
        return "" if person is None else person.name


def title_of(milestone: Milestone, known: Mapping[str, Rendition]) -> Arg:
    """Return what something is called: in the reader's language as written or else translated, else as typed.

    Args:
        milestone: What.
        known: What its title has become, by language.
    """
    title, written = milestone.wish.title, milestone.wish.details.titles
    return Titled(title, known, written) if known or written else title


def names_of(people: Iterable[Person]) -> Listed:
    """Return people's names as one list, each once."""
    return Listed(tuple(dict.fromkeys(person.name for person in people)))


def _without(people: Iterable[Person], others: Iterable[Person]) -> tuple[Person, ...]:
    left_out = {person.id for person in others}
    return tuple({person.id: person for person in people if person.id not in left_out}.values())
