"""A room's settings: its city and its languages, asked for at the first contact and changed at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.errors import BadOption, Conflict, NotPermitted
from bot.core.permission import Action, may
from bot.core.person import Role
from bot.core.phrase import Listed, Phrase
from bot.core.reply import Reply
from bot.features.people.introduction import SHARED, every_city, languages_named, settled, which_city
from bot.features.people.model import languages_after_city, partners_named

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.person import City, Person, Room
    from bot.core.phrase import Strings
    from bot.core.transaction import Transaction
    from bot.features.people.directory import Directory
    from bot.features.people.store import RoomStore

MOST_PREFIX = 3


class RoomSettings:
    """Changes what a room is.

    Args:
        directory: Looks things up.
        rooms: Stores rooms.
        strings: For the words that mean "both".
    """

    def __init__(self, directory: Directory, rooms: RoomStore, strings: Strings) -> None:
        """Take what it needs."""
        self._directory = directory
        self._rooms = rooms
        self._strings = strings

    def set_languages(self, tx: Transaction, room: Room, codes: Sequence[str]) -> Reply:
        """Choose a room's languages; where the city is not known yet, ask for it.

        Args:
            tx: The transaction.
            room: The room.
            codes: Locale codes in order.
        """
        self._rooms.change(tx, room.id, {"languages": ",".join(codes)})
        fresh = self._rooms.get(tx, room.id)
        if fresh.city is None and not fresh.shared and not fresh.direct:
            return which_city(self._directory.cities())
        return Reply((Phrase("people-room-languages", {"languages": languages_named(fresh.languages)}),), to_room=True)

    def set_city(self, tx: Transaction, room: Room, asker: Person, typed: str, now: datetime) -> Reply:
        """Say which city a room belongs to.

        Raises:
            BadOption: There is no such city.
            Conflict: It is connected, with rooms that agreed to what it is now.
            NotPermitted: The city has a coordinator, and the asker is none; or it is to be shared, and they coordinate none.
        """
        if self._means_shared(typed):
            # It sees what is joint, and every city sees what is on there.
            self._require(tx, asker, self._directory.cities())
            languages = room.languages or self._directory.network.languages
            values: dict[str, object] = {"city_id": None, "shared": True, "languages": ",".join(languages)}
        else:
            city = self._city(typed, room.prefix)
            self._require(tx, asker, [city])
            values = {"city_id": city.id, "shared": False, "languages": ",".join(languages_after_city(room, city))}
        if (values["city_id"], values["shared"]) != (room.city, room.shared):
            check_apart(room)
            # What was agreed to was agreed to by those whose room it was.
            values["translates"] = False
        self._rooms.change(tx, room.id, values)
        first = room.city is None and not room.shared
        return settled(self._rooms.get(tx, room.id), self._directory.cities(), now, warns=first)

    def require(self, tx: Transaction, room: Room, asker: Person) -> None:
        """See that somebody may set a room up as whose it is now; anybody, while it is nobody's.

        Raises:
            NotPermitted: Its city has a coordinator, and the asker is none.
        """
        own = self._directory.city(room.city)
        cities = self._directory.cities() if room.shared else [own] if own is not None else []
        if cities:
            self._require(tx, asker, cities)

    def _means_shared(self, typed: str) -> bool:
        words = {SHARED}
        for locale in self._strings.locales:
            words.update(self._strings.words("people-both-words", locale))
        return typed.strip().casefold() in words

    def _city(self, typed: str, prefix: str) -> City:
        wanted = typed.strip().casefold()
        for city in self._directory.cities():
            if wanted in {city.id.casefold(), city.name.casefold()}:
                return city
        names = tuple(city.name for city in self._directory.cities())
        example = self._directory.cities()[0].id
        raise BadOption(
            Phrase("people-no-city", {"text": typed, "cities": Listed(names), "example": example, "prefix": prefix})
        )

    def _require(self, tx: Transaction, asker: Person, cities: Sequence[City]) -> None:
        """See that somebody may set rooms up for one of some cities; anybody, while none of them has a coordinator."""
        nobody = all(self._directory.vacant(tx, city.id) for city in cities)
        if any(may(asker, Action.SET_UP_ROOM, city.id, vacant=nobody) for city in cities):
            return
        people = [person.name for city in cities for person in self._directory.duty(tx, Role.COORDINATOR, city.id).people]
        where = cities[0].name if len(cities) == 1 else Listed(tuple(city.name for city in cities))
        raise NotPermitted(Phrase("people-room-up-to", {"city": where, "people": Listed(tuple(dict.fromkeys(people)))}))

    def show(self, room: Room, companions: Sequence[Room]) -> Reply:
        """Return a room's settings."""
        unset = Phrase("people-not-set")
        shared = every_city(self._directory.cities())
        city = self._directory.city(room.city)
        lines = (
            Phrase("people-show-city", {"city": city.name if city else shared if room.shared else unset}),
            Phrase("people-show-languages", {"languages": languages_named(room.languages) if room.languages else unset}),
            self._passing_on(room, companions),
        )
        return Reply((*lines, Phrase("people-show-change", {"prefix": room.prefix})))

    def _passing_on(self, room: Room, companions: Sequence[Room]) -> Phrase:
        on = "" if room.translates else "-not"
        if not companions:
            return Phrase(f"people-show-translates{on}")
        names = partners_named(companions, self._directory.network.cities)
        return Phrase(f"people-show-linked{on}", {"cities": Listed(names or (Phrase("people-shared-room"),))})

    def set_prefix(self, tx: Transaction, room: Room, prefix: str) -> Reply:
        """Choose what commands begin with in a room.

        Raises:
            Conflict: It is too long, or made of letters or digits, or could be taken for an option.
        """
        clean = prefix.strip()
        odd = not clean or len(clean) > MOST_PREFIX or any(sign.isalnum() or sign.isspace() for sign in clean)
        if odd or clean[0] in "-—@#\"'":
            raise Conflict(Phrase("people-prefix-odd", {"text": prefix, "prefix": room.prefix}))
        self._rooms.change(tx, room.id, {"prefix": clean})
        return Reply((Phrase("people-prefix-set", {"prefix": clean}),), to_room=True)


def check_apart(room: Room) -> None:
    """See that a room may become another city's.

    Raises:
        Conflict: It is connected, with rooms that agreed to what it is now.
    """
    if room.link is not None and (room.city is not None or room.shared):
        raise Conflict(Phrase("people-linked-stays", {"prefix": room.prefix}))
