"""What one can do with the roadmap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from bot.core.errors import Conflict, NotFound, NotPermitted
from bot.core.permission import Action, may
from bot.core.person import Role
from bot.core.phrase import Listed, Phrase
from bot.features.roadmap.model import JOINT, check

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from bot.core.ids import ShortId
    from bot.core.person import City, Person, Room
    from bot.core.phrase import Arg
    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction
    from bot.features.roadmap.display import Directory, Display
    from bot.features.roadmap.model import Milestone, Wish
    from bot.features.roadmap.schedule import Schedule
    from bot.features.roadmap.store import RoadmapStore
    from bot.features.roadmap.wording import Entry

PAGE = 6
"""So many lines a list shows at once."""
_SEVERAL = 2


class Asking(Protocol):
    """Who asks, where and when."""

    @property
    def room(self) -> Room:
        """Where it was asked."""
        ...

    @property
    def asker(self) -> Person:
        """Who asked, with the roles they hold now."""
        ...

    @property
    def at(self) -> datetime:
        """The present moment, UTC."""
        ...

    @property
    def message(self) -> MessageRef | None:
        """What was written or tapped."""
        ...


@dataclass(frozen=True, slots=True)
class Listing:
    """A part of what is open.

    Args:
        entries: The next first.
        city: Whose list it is; ``None`` where it is nobody's.
        more: So many come after these.
    """

    entries: tuple[Entry, ...]
    city: str | None
    more: int


class RoadmapService:
    """Adds to the roadmap, lists it, calls parts done.

    Args:
        store: Of the roadmap.
        directory: Cities, rooms and people.
        schedule: Plans reminders.
        display: Puts messages up.
    """

    def __init__(self, store: RoadmapStore, directory: Directory, schedule: Schedule, display: Display) -> None:
        """Take the ports."""
        self._store = store
        self._directory = directory
        self._schedule = schedule
        self._display = display

    def cities(self) -> Sequence[City]:
        """Return the cities of the network in order."""
        return self._directory.cities()

    def add(self, tx: Transaction, asking: Asking, wish: Wish, side: str | None) -> Milestone:
        """Put something on the roadmap, plan its reminders and show its card.

        Args:
            tx: Open.
            asking: Who asks where.
            wish: What.
            side: Id of the city that does it or ``JOINT``; ``None`` for the room's city, in a shared room for all.

        Raises:
            BadOption: The title is empty or too long.
            Conflict: The moment has passed, or no city can be told.
            NotPermitted: The asker plans for none of the cities.
        """
        check(wish, asking.at, asking.room.prefix)
        cities = self._cities_of(tx, asking, side)
        self._check_may_plan(tx, asking.asker, cities)
        milestone = self._store.add(tx, wish, cities, asking.room.id)
        self._schedule.plan(tx, milestone)
        self._display.show(tx, milestone, asking.room, asking.message)
        return milestone

    def page(self, tx: Transaction, asking: Asking, number: int) -> Listing:
        """Return a page of what is open for the room's city; in a shared room of what is joint.

        Args:
            tx: Open.
            asking: Who asks where.
            number: Of the page, from 1.
        """
        found = self._store.open(tx, self._concerned(tx, asking), asking.room.id)
        seen = [milestone for milestone in found if self._is_seen(tx, asking, milestone)]
        start = (number - 1) * PAGE
        entries = tuple(self._display.entry(tx, milestone) for milestone in seen[start : start + PAGE])
        return Listing(entries, asking.room.city or asking.asker.city, max(0, len(seen) - start - PAGE))

    def show(self, tx: Transaction, asking: Asking, wanted: ShortId) -> Entry:
        """Return one thing of the roadmap.

        Raises:
            NotFound: There is none of this number that concerns the room.
        """
        return self._display.entry(tx, self._find(tx, asking, wanted))

    def done(self, tx: Transaction, asking: Asking, wanted: ShortId, side: str | None) -> None:
        """Call a city's part done: nothing more is sent about it, and cards say so. Twice is the same as once.

        Args:
            tx: Open.
            asking: Who asks where.
            wanted: Which thing.
            side: The city; ``None`` for the room's, else the asker's, else the only one.

        Raises:
            NotFound: There is none of this number that concerns the room.
            Conflict: It was given up, or it cannot be told which city is meant.
            NotPermitted: The asker does not answer for that part.
        """
        milestone = self._find(tx, asking, wanted)
        if milestone.cancelled_at is not None:
            given_up: dict[str, Arg] = {"id": milestone.id, "prefix": asking.room.prefix}
            raise Conflict(Phrase("roadmap-done-given-up", given_up))
        city = self._own_part(tx, asking, milestone, side)
        if city in milestone.open_cities:
            self._store.set_done(tx, milestone.number, city, asking.at)
            self._changed(tx, milestone, [city])

    def reopen(self, tx: Transaction, asking: Asking, wanted: ShortId, side: str | None) -> None:
        """Take back that a city's part is done, or that the whole was given up; what is still to come of its reminders is sent.

        Raises:
            NotFound: There is none of this number that concerns the room.
            Conflict: It cannot be told which city is meant.
            NotPermitted: The asker does not answer for that part, or may not plan.
        """
        milestone = self._find(tx, asking, wanted)
        if milestone.cancelled_at is not None:
            self._cancel(tx, asking.asker, milestone, None)
            return
        city = self._own_part(tx, asking, milestone, side)
        if city not in milestone.open_cities:
            self._store.set_done(tx, milestone.number, city, None)
            self._changed(tx, milestone, [city])

    def cancel(self, tx: Transaction, asking: Asking, wanted: ShortId) -> None:
        """Give something up: nothing more is sent about it, and cards say so.

        Raises:
            NotFound: There is none of this number that concerns the room.
            NotPermitted: The asker plans for none of its cities.
        """
        milestone = self._find(tx, asking, wanted)
        self._cancel(tx, asking.asker, milestone, milestone.cancelled_at or asking.at)

    def replan(self, tx: Transaction, city: str) -> None:
        """Plan everything anew that concerns a city; its closed days have changed."""
        self._schedule.replan(tx, city)

    def _cancel(self, tx: Transaction, asker: Person, milestone: Milestone, at: datetime | None) -> None:
        cities = tuple(side.city for side in milestone.sides)
        self._check_may_plan(tx, asker, cities)
        if at != milestone.cancelled_at:
            self._store.set_cancelled(tx, milestone.number, at)
            self._changed(tx, milestone, cities)

    def _changed(self, tx: Transaction, milestone: Milestone, cities: Sequence[str]) -> None:
        self._display.refresh(tx, self._store.get(tx, milestone.number) or milestone, cities)

    def _cities_of(self, tx: Transaction, asking: Asking, side: str | None) -> tuple[str, ...]:
        room = asking.room
        own = room.city or (asking.asker.city if room.direct else None)
        chosen = side or (JOINT if room.shared else own)
        if chosen is None:
            example = next((city.id for city in self.cities()), "")
            raise Conflict(Phrase("roadmap-which-city", {"city": example}))
        return self._linked_cities(tx, room) if chosen == JOINT else (chosen,)

    def _linked_cities(self, tx: Transaction, room: Room) -> tuple[str, ...]:
        """Return the cities of a room and of those linked with it; all, if these are not several."""
        rooms = (room, *self._directory.companions(tx, room))
        every = tuple(city.id for city in self.cities())
        linked = {one.city for one in rooms}
        found = tuple(city for city in every if city in linked)
        return found if len(found) >= _SEVERAL else every

    def _concerned(self, tx: Transaction, asking: Asking) -> tuple[str, ...]:
        """Return the cities whose things are seen in a room."""
        if asking.room.shared:
            return self._linked_cities(tx, asking.room)
        own = asking.room.city or (asking.asker.city if asking.room.direct else None)
        return () if own is None else (own,)

    def _is_seen(self, tx: Transaction, asking: Asking, milestone: Milestone) -> bool:
        """Tell whether a room may see something: what was added in it, its city's, in a shared room only what is joint."""
        if milestone.room == asking.room.id:
            return True
        joint = len(milestone.sides) >= _SEVERAL
        concerned = any(milestone.side(city) for city in self._concerned(tx, asking))
        return concerned and (joint or not asking.room.shared)

    def _find(self, tx: Transaction, asking: Asking, wanted: ShortId) -> Milestone:
        found = self._store.get(tx, wanted.number)
        if found is None or not self._is_seen(tx, asking, found):
            raise NotFound(Phrase("roadmap-unknown", {"id": str(wanted), "prefix": asking.room.prefix}))
        return found

    def _own_part(self, tx: Transaction, asking: Asking, milestone: Milestone, side: str | None) -> str:
        """Return the city whose part is meant, if the asker answers for it."""
        cities = [one.city for one in milestone.sides]
        guesses = (asking.room.city, asking.asker.city, cities[0] if len(cities) == 1 else None)
        meant = side or next((city for city in guesses if city in cities), None)
        if meant is None or meant not in cities:
            said: dict[str, Arg] = {"id": milestone.id, "prefix": asking.room.prefix, "city": cities[0]}
            raise Conflict(Phrase("roadmap-which-part", {**said, "cities": Listed(self._names(cities))}))
        if not self._answers_for(tx, asking, milestone, meant):
            raise NotPermitted(self._up_to(tx, milestone, meant))
        return meant

    def _answers_for(self, tx: Transaction, asking: Asking, milestone: Milestone, city: str) -> bool:
        asker = asking.asker
        if asker.admin or asker.has(milestone.wish.role, city) or asker.has(Role.COORDINATOR, city):
            return True
        # While a city has nobody to coordinate it, whoever is of it may tick.
        return self._directory.vacant(tx, city) and city in {asking.room.city, asker.city}

    def _up_to(self, tx: Transaction, milestone: Milestone, city: str) -> Phrase:
        people = (
            *self._directory.holders(tx, milestone.wish.role, city),
            *self._directory.holders(tx, Role.COORDINATOR, city),
        )
        (name,) = self._names([city])
        if not people:
            return Phrase("roadmap-part-up-to-city", {"id": milestone.id, "city": name})
        return Phrase("roadmap-part-up-to", {"id": milestone.id, "city": name, "people": _listed(people)})

    def _check_may_plan(self, tx: Transaction, asker: Person, cities: Sequence[str]) -> None:
        if not any(may(asker, Action.CHANGE_PLAN, city, vacant=self._directory.vacant(tx, city)) for city in cities):
            people = [person for city in cities for person in self._directory.holders(tx, Role.COORDINATOR, city)]
            said: dict[str, Arg] = {"cities": Listed(self._names(cities)), "people": _listed(people)}
            raise NotPermitted(Phrase("roadmap-plan-up-to", said))

    def _names(self, cities: Iterable[str]) -> tuple[str, ...]:
        known = {city.id: city.name for city in self.cities()}
        return tuple(known.get(city, city) for city in cities)


def _listed(people: Iterable[Person]) -> Listed:
    return Listed(tuple(dict.fromkeys(person.name for person in people)))
