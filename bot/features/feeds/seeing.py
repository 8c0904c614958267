"""What may be seen in a feed at this moment, with the rights that its maker has now, and what the feed is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.calendar import Sight
from bot.core.permission import Action, may
from bot.core.phrase import Listed, Phrase
from bot.features.feeds.model import FeedScope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.person import Person, Room
    from bot.core.transaction import Transaction
    from bot.features.feeds.model import Feed
    from bot.features.feeds.port import Directory

NOTHING = Sight()


class Seeing:
    """Knows what is seen where.

    Args:
        directory: Cities, rooms and people.
    """

    def __init__(self, directory: Directory) -> None:
        """Take the port."""
        self._directory = directory

    def sight(self, tx: Transaction, feed: Feed) -> Sight:
        """Return what stands in a feed now; nothing where its maker may see nothing any more."""
        maker = self._directory.person_numbered(tx, feed.person)
        if maker is None:
            return NOTHING
        match feed.scope:
            case FeedScope.MINE:
                return Sight(person=maker.id, held=frozenset((role.value, city) for role, city in maker.roles))
            case FeedScope.ALL:
                return self._of_all(tx, maker)
            case FeedScope.CITY:
                return self._of_city(tx, maker, feed.city or "")
            case FeedScope.ROOM:
                return self._of_room(tx, feed.room or 0)

    def belongs(self, maker: Person, city: str) -> bool:
        """Tell whether somebody may have a feed of a city: they hold a role there."""
        return maker.admin or any(held_in == city for _, held_in in maker.roles)

    def _of_room(self, tx: Transaction, number: int) -> Sight:
        room = self._directory.room(tx, number)
        if not room.active:
            return NOTHING
        return Sight(rooms=tuple(sorted({seen.id for seen in self._within_sight(tx, room)})), room=room.id)

    def _of_city(self, tx: Transaction, maker: Person, city: str) -> Sight:
        if not self.belongs(maker, city):
            return NOTHING
        own = self._directory.rooms_of(tx, city)
        rooms = {seen.id for room in own for seen in self._within_sight(tx, room)}
        rooms |= {room.id for room in self._directory.shared_rooms(tx)}
        return Sight(rooms=tuple(sorted(rooms)), plans=(city,) if self._sees_plan(tx, maker, city) else ())

    def _of_all(self, tx: Transaction, maker: Person) -> Sight:
        """Return what the cities share: their events, and what is joint of the plans that its maker may see."""
        rooms = {room.id for room in (*self._directory.shared_rooms(tx), *self._linked(tx))}
        plans = tuple(city.id for city in self._directory.cities() if self._sees_plan(tx, maker, city.id))
        return Sight(tuple(sorted(rooms)), plans, joint=True)

    def _sees_plan(self, tx: Transaction, maker: Person, city: str) -> bool:
        return may(maker, Action.SEE_PLAN, city, vacant=self._directory.vacant(tx, city))

    def _linked(self, tx: Transaction) -> Iterator[Room]:
        """Yield the rooms of cities that are connected with a room of another."""
        for city in self._directory.cities():
            for room in self._directory.rooms_of(tx, city.id):
                if any(other.city != city.id for other in self._directory.companions(tx, room)):
                    yield room

    def _within_sight(self, tx: Transaction, room: Room) -> Iterator[Room]:
        """Yield the rooms whose events are seen in a room, as for its own list of events."""
        yield room
        yield from self._directory.companions(tx, room)
        if room.city is not None and not room.direct:
            yield from self._directory.shared_rooms(tx)

    def name(self, tx: Transaction, feed: Feed) -> Phrase:
        """Return what a feed is called."""
        if feed.scope is FeedScope.MINE:
            return Phrase("feeds-name-mine")
        if feed.scope is FeedScope.ALL:
            return Phrase("feeds-name-all", {"cities": self._cities()})
        if feed.scope is FeedScope.CITY:
            return Phrase("feeds-name-city", {"city": self._city(feed.city)})
        room = self._directory.room(tx, feed.room or 0)
        place = self._directory.name_of(room) or (self._city(room.city) if room.city else self._cities())
        return Phrase("feeds-name-room", {"place": place})

    def zone(self, feed: Feed, maker: Person | None) -> str:
        """Return the zone of whoever a feed is for."""
        ids = (feed.city, maker.city if maker else None)
        city = next((found for one in ids if (found := self._directory.city(one))), None) or self._directory.cities()[0]
        return maker.zone if maker and maker.zone and feed.scope is FeedScope.MINE else city.zone

    def _city(self, city: str | None) -> str:
        found = self._directory.city(city)
        return found.name if found else city or ""

    def _cities(self) -> Listed:
        return Listed(tuple(city.name for city in self._directory.cities()))
