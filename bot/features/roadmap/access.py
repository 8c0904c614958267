"""Who sees what of the roadmap where, and who may change it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.errors import Conflict, NotFound, NotPermitted
from bot.core.permission import Action, items_of, may
from bot.core.person import Role
from bot.core.phrase import Listed, Phrase
from bot.features.roadmap.entry import names_of
from bot.features.roadmap.model import JOINT, Hand, Owner

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from bot.core.ids import ShortId
    from bot.core.person import City, Person, Room
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.roadmap.entry import Entries
    from bot.features.roadmap.model import Milestone, Side
    from bot.features.roadmap.port import Asking, Directory
    from bot.features.roadmap.store import RoadmapStore

_SEVERAL = 2
CLOSED_BY = "roadmap-close-up-to"
"""Says who can call a part done."""
CHANGED_BY = "roadmap-part-up-to"
"""Says who can change anything else about a part."""


class Access:
    """Finds things and judges rights.

    Args:
        store: Of the roadmap.
        directory: Cities, rooms and people.
        entries: Who answers for what.
    """

    def __init__(self, store: RoadmapStore, directory: Directory, entries: Entries) -> None:
        """Take the ports."""
        self._store = store
        self._directory = directory
        self._entries = entries

    def cities(self) -> Sequence[City]:
        """Return the cities of the network in order."""
        return self._directory.cities()

    def cities_of(self, tx: Transaction, asking: Asking, side: str | None) -> tuple[str, ...]:
        """Return the cities that something new concerns.

        Raises:
            Conflict: No city can be told.
        """
        room = asking.room
        own = room.city or (asking.asker.city if room.direct else None)
        chosen = side or (JOINT if room.shared else own)
        if chosen is None:
            example = next((city.id for city in self.cities()), "")
            raise Conflict(Phrase("roadmap-which-city", {"city": example}))
        return self._linked_cities(tx, room) if chosen == JOINT else (chosen,)

    def own_rooms(self, tx: Transaction, cities: Iterable[str]) -> list[Room]:
        """Return the first room of each city that has one."""
        found = (self._directory.rooms_of(tx, city) for city in cities)
        return [rooms[0] for rooms in found if rooms]

    def concerned(self, tx: Transaction, asking: Asking) -> tuple[str, ...]:
        """Return the cities whose things are seen in a room."""
        if asking.room.shared:
            return self._linked_cities(tx, asking.room)
        own = asking.room.city or (asking.asker.city if asking.room.direct else None)
        return () if own is None else (own,)

    def open_to(self, tx: Transaction, asking: Asking) -> tuple[str, ...]:
        """Return the cities, of those whose things are seen in a room, whose plan somebody may see."""
        return self.see_plan_of(tx, asking.asker, self.concerned(tx, asking))

    def see_plan_of(self, tx: Transaction, asker: Person, cities: Sequence[str]) -> tuple[str, ...]:
        """Return the cities, of some, whose plan somebody may see."""
        vacant = self._directory.vacant
        return tuple(city for city in cities if may(asker, Action.SEE_PLAN, city, vacant=vacant(tx, city)))

    def is_seen(self, tx: Transaction, asking: Asking, milestone: Milestone, cities: Collection[str]) -> bool:
        """Tell whether somebody may see something in a room: what stands in it everybody there; more, who may see the plan.

        That is what belongs to the room's city; in a shared room only what is joint.

        Args:
            tx: Open.
            asking: Who asks where.
            milestone: What.
            cities: See `open_to`.
        """
        room, asker = asking.room, asking.asker
        own = asker.id != 0 and any(side.person == asker.id for side in milestone.sides)
        if milestone.room == room.id or own:
            return True
        joint = len(milestone.sides) >= _SEVERAL
        if (joint or not room.shared) and any(milestone.side(city) for city in cities):
            return True
        return self.stands_in(tx, room, milestone)

    def stands_in(self, tx: Transaction, room: Room, milestone: Milestone) -> bool:
        """Tell whether a card of something stands in a room."""
        return any(card.room == room.id for card in self._store.posts(tx, milestone.number))

    def find(self, tx: Transaction, asking: Asking, wanted: ShortId) -> Milestone:
        """Return one thing of the roadmap.

        Raises:
            NotFound: There is none of this number that concerns the room.
        """
        found = self._store.get(tx, wanted.number)
        if found is None or not self.is_seen(tx, asking, found, self.open_to(tx, asking)):
            raise NotFound(Phrase("roadmap-unknown", {"id": str(wanted), "prefix": asking.room.prefix}))
        return found

    def find_going(self, tx: Transaction, asking: Asking, wanted: ShortId) -> Milestone:
        """Return one thing of the roadmap that has not been given up.

        Raises:
            NotFound: There is none of this number that concerns the room.
            Conflict: It was given up.
        """
        found = self.find(tx, asking, wanted)
        if found.cancelled_at is not None:
            raise Conflict(Phrase("roadmap-done-given-up", {"id": found.id, "prefix": asking.room.prefix}))
        return found

    def own_part(
        self, tx: Transaction, asking: Asking, milestone: Milestone, side: str | None, refusal: str = CHANGED_BY
    ) -> str:
        """Return the city whose part is meant, see `part_of`.

        Raises:
            Conflict: It cannot be told which city is meant.
            NotPermitted: The asker does not answer for that part.
        """
        meant = self.part_of(asking, milestone, side)
        if not self._answers_for(tx, asking, milestone, meant):
            raise NotPermitted(self._up_to(tx, milestone, meant, refusal))
        return meant

    def part_of(self, asking: Asking, milestone: Milestone, side: str | None) -> str:
        """Return the city whose part is meant: the one named, else the room's, else the asker's, else the only one.

        Raises:
            Conflict: It cannot be told which city is meant.
        """
        cities = [one.city for one in milestone.sides]
        guesses = (asking.room.city, asking.asker.city, cities[0] if len(cities) == 1 else None)
        meant = side or next((city for city in guesses if city in cities), None)
        if meant is None or meant not in cities:
            said: dict[str, Arg] = {"id": milestone.id, "prefix": asking.room.prefix, "city": cities[0]}
            raise Conflict(Phrase("roadmap-which-part", {**said, "cities": Listed(self._names(cities))}))
        return meant

    def people_of(self, tx: Transaction, milestone: Milestone, city: str) -> list[Person]:
        """Return who may be asked to change a city's part: whoever answers for it, and its coordinators."""
        duties = [self._entries.duty(tx, milestone, city), self._directory.duty(tx, Role.COORDINATOR, city)]
        return [person for duty in duties for person in (*duty.holders, *duty.substitutes)]

    def open_part(self, tx: Transaction, asking: Asking, wanted: ShortId, side: str | None) -> tuple[Milestone, Side, City]:
        """Return the part that is meant, with its city; see `part_of`.

        Raises:
            NotFound: There is none of this number that concerns the room.
            Conflict: It is not open, or it cannot be told which city is meant.
            NotPermitted: The asker does not answer for that part.
        """
        milestone = self.find_going(tx, asking, wanted)
        city = self._directory.city(self.own_part(tx, asking, milestone, side))
        part = milestone.side(city.id) if city else None
        if city is None or part is None or part.settled:
            said: dict[str, Arg] = {"id": milestone.id, "city": city.name if city else "", "prefix": asking.room.prefix}
            raise Conflict(Phrase("roadmap-is-done", said))
        return milestone, part, city

    def could_answer(self, tx: Transaction, person: Person, milestone: Milestone, city: str) -> bool:
        """Tell whether something can be given to somebody: they hold a role in the city, or it has nobody at all."""
        has_role = person.admin or any(held_in == city for _, held_in in person.roles)
        return has_role or self._is_named(tx, person, milestone, city) or self._directory.vacant(tx, city)

    def answering(self, tx: Transaction, person: Person) -> frozenset[tuple[Role, str]]:
        """Return the roles of cities for which somebody answers now: their own, and for coordinators those nobody holds."""
        places = ((owner.role, city) for city in {city for _, city in person.roles} for owner in Owner)
        return frozenset((role, city) for role, city in places if person.id in self._numbers(tx, role, city))

    def _numbers(self, tx: Transaction, role: Role, city: str) -> set[int]:
        people = self._directory.duty(tx, role, city).people or self._directory.duty(tx, Role.COORDINATOR, city).people
        return {one.id for one in people}

    def known(self, tx: Transaction, asking: Asking) -> Person:
        """Return the asker as stored."""
        return self._directory.ensure(tx, asking.asker, asking.room, asking.at)

    def check_may_plan(self, tx: Transaction, asker: Person, cities: Sequence[str], owner: Role) -> None:
        """See that somebody may plan something that belongs to a role, for one of some cities.

        Raises:
            NotPermitted: They may not; it is said who can.
        """
        own = items_of(owner)
        vacant = {city: self._directory.vacant(tx, city) for city in cities}
        if not any(may(asker, Action.CHANGE_PLAN, city, vacant=vacant[city], within=own) for city in cities):
            people = [person for city in cities for person in self._directory.duty(tx, Role.COORDINATOR, city).people]
            said: dict[str, Arg] = {"cities": Listed(self._names(cities)), "people": names_of(people)}
            raise NotPermitted(Phrase("roadmap-plan-up-to", said))

    def acting_for(self, tx: Transaction, asker: Person, milestone: Milestone, city: str) -> Person | None:
        """Return the holder for whom somebody acts when they change a city's part; ``None`` if they act for themselves."""
        side, role = milestone.side(city), milestone.wish.role
        if asker.id == 0 or (side is not None and side.person == asker.id):
            return None
        duty = self._entries.duty(tx, milestone, city)
        if any(holder.id == asker.id for holder in duty.holders):
            return None
        if duty.holders and any(one.id == asker.id for one in duty.substitutes):
            return duty.holders[0]
        found = self._directory.acting_for(tx, asker, role, city)
        return found or self._directory.acting_for(tx, asker, Role.COORDINATOR, city)

    def hand(self, tx: Transaction, asking: Asking, milestone: Milestone, city: str) -> Hand | None:
        """Return who calls a city's part done, for whom and how; ``None`` if nothing is stored of them."""
        if not asking.asker.id:
            return None
        acting_for = self.acting_for(tx, asking.asker, milestone, city)
        return Hand(asking.asker.id, acting_for.id if acting_for else None, tapped=asking.message is None)

    def _linked_cities(self, tx: Transaction, room: Room) -> tuple[str, ...]:
        """Return the cities of a room and of those linked with it; all, if these are not several."""
        rooms = (room, *self._directory.companions(tx, room))
        every = tuple(city.id for city in self.cities())
        linked = {one.city for one in rooms}
        found = tuple(city for city in every if city in linked)
        return found if len(found) >= _SEVERAL else every

    def _answers_for(self, tx: Transaction, asking: Asking, milestone: Milestone, city: str) -> bool:
        asker = asking.asker
        if asker.admin or asker.has(milestone.wish.role, city) or asker.has(Role.COORDINATOR, city):
            return True
        if asker.id and self._is_named(tx, asker, milestone, city):
            return True
        # While a city has nobody to coordinate it, whoever is of it may tick.
        return self._directory.vacant(tx, city) and city in {asking.room.city, asker.city}

    def _is_named(self, tx: Transaction, asker: Person, milestone: Milestone, city: str) -> bool:
        """Tell whether somebody has taken a city's part over, or was assigned to it in its plan."""
        side, duty = milestone.side(city), self._entries.duty(tx, milestone, city)
        taken = side is not None and side.person == asker.id
        return taken or any(one.id == asker.id for one in (*duty.holders, *duty.substitutes))

    def _up_to(self, tx: Transaction, milestone: Milestone, city: str, refusal: str) -> Phrase:
        people = self.people_of(tx, milestone, city)
        (name,) = self._names([city])
        if not people:
            return Phrase("roadmap-part-up-to-city", {"id": milestone.id, "city": name})
        return Phrase(refusal, {"id": milestone.id, "city": name, "people": replace(names_of(people), either=True)})

    def _names(self, cities: Iterable[str]) -> tuple[str, ...]:
        known = {city.id: city.name for city in self.cities()}
        return tuple(known.get(city, city) for city in cities)
