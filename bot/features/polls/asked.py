"""Who is asked for a time, who has answered, and in which room they are told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.person import cities_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.person import City, Person, Room
    from bot.core.transaction import Transaction
    from bot.features.polls.model import Poll
    from bot.features.polls.port import Directory
    from bot.features.polls.store import PollStore


@dataclass(frozen=True, slots=True)
class Group:
    """People who are told something in one room.

    Args:
        room: Where.
        people: Whom, each once.
    """

    room: Room
    people: tuple[Person, ...]


class Asked:
    """Knows the people of a search; holders of a role are looked up at the moment they are asked for.

    Args:
        store: Answers and cards.
        directory: Rooms, people and roles.
    """

    def __init__(self, store: PollStore, directory: Directory) -> None:
        """Take the ports."""
        self._store = store
        self._directory = directory

    def cities(self, tx: Transaction, room: Room) -> Sequence[City]:
        """Return the cities whose people see what is shown in a room."""
        return cities_of((room, *self._directory.companions(tx, room)), self._directory.cities())

    def reached(self, tx: Transaction, room: Room) -> Sequence[City]:
        """Return the cities in whose rooms a search that was added in a room is shown; all where a room belongs to several."""
        theirs = {one.city for one in (room, *self._directory.companions(tx, room))}
        return tuple(city for city in self._directory.cities() if None in theirs or city.id in theirs)

    def silent(self, tx: Transaction, poll: Poll, city: str | None = None) -> list[Person]:
        """Return who is asked and has not answered.

        Args:
            tx: Open.
            poll: The search.
            city: Only those of this city; whoever belongs to none of the cities counts with the first of them.
        """
        answered = {answer.person for answer in self._store.answers(tx, poll.number)}
        return [person for person, home in self._asked(tx, poll) if person.id not in answered and city in {None, home}]

    def told(self, tx: Transaction, poll: Poll) -> list[Group]:
        """Return everyone asked and everyone who has answered, each in one room: where they answered, else their city's."""
        where = {answer.person: answer.room for answer in self._store.answers(tx, poll.number)}
        for person, home in self._asked(tx, poll):
            where.setdefault(person.id, self.room(tx, poll, home).id)
        by_room: dict[int, list[Person]] = {}
        for number, room in where.items():
            found = self._directory.person_numbered(tx, number)
            if found is not None:
                by_room.setdefault(room, []).append(found)
        groups = [Group(self._directory.room(tx, room), tuple(people)) for room, people in by_room.items()]
        return [group for group in groups if group.room.active]

    def room(self, tx: Transaction, poll: Poll, city: str | None) -> Room:
        """Return the room of a city that shows a search, else the one where it was added."""
        home = self._directory.room(tx, poll.room)
        rooms = (self._directory.room(tx, card.room) for card in self._store.cards(tx, poll.number))
        return next((room for room in (home, *rooms) if city and room.city == city and room.active), home)

    def _asked(self, tx: Transaction, poll: Poll) -> list[tuple[Person, str]]:
        """Return who is asked, each once, with the city of whose people they are."""
        cities = self.reached(tx, self._directory.room(tx, poll.room))
        found: dict[int, tuple[Person, str]] = {}
        for city in cities:
            for role in poll.wish.roles:
                for person in self._directory.holders(tx, role, city.id):
                    found.setdefault(person.id, (person, city.id))
        ids = [city.id for city in cities]
        for number in poll.wish.people:
            named = self._directory.person_numbered(tx, number)
            if named is not None:
                found.setdefault(number, (named, named.city if named.city in ids else ids[0]))
        return list(found.values())
