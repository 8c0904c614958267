"""Which cities an announcement concerns, in which room each is asked, and where it goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.person import cities_of
from bot.features.announcements.model import Key

if TYPE_CHECKING:
    from bot.core.person import Room
    from bot.core.transaction import Transaction
    from bot.features.announcements.model import Announcement
    from bot.features.announcements.port import Directory


class Reach:
    """Finds rooms.

    Args:
        directory: Cities and rooms.
    """

    def __init__(self, directory: Directory) -> None:
        """Take it."""
        self._directory = directory

    def keys(self, tx: Transaction, room: Room) -> tuple[Key, ...]:
        """Return the cities that have to say yes to what is drafted in a room: of those connected with it, else all.

        A city in none of whose rooms the bot is can neither be asked nor read it.
        """
        around = (room, *self._directory.companions(tx, room))
        asked = ((city.id, self._asked(tx, city.id, around)) for city in cities_of(around, self._directory.cities()))
        return tuple(Key(city, found.id) for city, found in asked if found is not None)

    def rooms(self, tx: Transaction, announcement: Announcement) -> list[Room]:
        """Return where an announcement goes out: its room, those connected with it, and one of each other city.

        Rooms of cities that have not been asked are left out: they were connected later.
        """
        home = self._directory.room(tx, announcement.room)
        around = (home, *self._directory.companions(tx, home))
        asked = (self._asked(tx, key.city, around) for key in announcement.keys)
        every = {room.id: room for room in (*around, *asked) if room is not None and room.active}
        return [room for room in every.values() if room.id == home.id or room.city is None or announcement.key(room.city)]

    def _asked(self, tx: Transaction, city: str, around: tuple[Room, ...]) -> Room | None:
        """Return the room in which a city is asked: its own, best a connected one, else one that it shares with others."""
        own = [room for room in around if room.city == city]
        shared = [room for room in around if room.shared]
        if around[0].shared:
            return around[0]
        found = (*own, *self._directory.rooms_of(tx, city), *shared, *self._directory.shared_rooms(tx))
        return next((room for room in found if room.active), None)
