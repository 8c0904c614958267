"""A room's settings: its city and its languages, asked for at the first contact and changed at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.errors import BadOption, Conflict, NotPermitted
from bot.core.moment import moment_of
from bot.core.permission import Action, may
from bot.core.person import Role
from bot.core.phrase import Language, Listed, Phrase, When
from bot.core.reply import Choices, Items, Reply, Said
from bot.features.people.model import languages_after_city

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.person import City, Person, Room
    from bot.core.phrase import Strings
    from bot.core.transaction import Transaction
    from bot.features.people.directory import Directory
    from bot.features.people.store import RoomStore

SHARED = "both"
"""What one types for a room of all cities, beside the words of the catalogues."""
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

    def set_languages(self, tx: Transaction, room: Room, codes: Sequence[str], now: datetime) -> Reply:
        """Choose a room's languages; where the city is not known yet, ask for it.

        Args:
            tx: The transaction.
            room: The room.
            codes: Locale codes in order.
            now: The present moment.
        """
        self._rooms.change(tx, room.id, {"languages": ",".join(codes)})
        fresh = self._rooms.get(tx, room.id)
        if fresh.city is None and not fresh.shared and not fresh.direct:
            return self._ask_city(fresh)
        if fresh.direct:
            return Reply((Phrase("people-room-languages", {"languages": _named(fresh.languages)}),), to_room=True)
        return self._introduction(fresh, now)

    def _ask_city(self, room: Room) -> Reply:
        cities = self._directory.cities()
        names: list[Phrase | Said] = [Said(city.name) for city in cities]
        both = Phrase("people-both" if len(cities) == 2 else "people-all")  # noqa: PLR2004 - "both" is two
        return Reply(
            (Phrase("people-which-city"), Items((*names, both), numbered=True)),
            choices=Choices("room city {}", (*(city.id for city in cities), SHARED)),
            to_room=bool(room.languages),
        )

    def set_city(self, tx: Transaction, room: Room, asker: Person, typed: str, now: datetime) -> Reply:
        """Say which city a room belongs to.

        Raises:
            BadOption: There is no such city.
            NotPermitted: The city has a coordinator, and the asker is none.
        """
        if self._means_shared(typed):
            languages = room.languages or self._directory.network.languages
            values: dict[str, object] = {"city_id": None, "shared": True, "languages": ",".join(languages)}
        else:
            city = self._city(typed)
            self._require(tx, asker, city.id)
            values = {"city_id": city.id, "shared": False, "languages": ",".join(languages_after_city(room, city))}
        self._rooms.change(tx, room.id, values)
        return self._introduction(self._rooms.get(tx, room.id), now)

    def _means_shared(self, typed: str) -> bool:
        words = {SHARED}
        for locale in self._strings.locales:
            words.update(self._strings.words("people-both-words", locale))
        return typed.strip().casefold() in words

    def _city(self, typed: str) -> City:
        wanted = typed.strip().casefold()
        for city in self._directory.cities():
            if wanted in {city.id.casefold(), city.name.casefold()}:
                return city
        names = tuple(city.name for city in self._directory.cities())
        raise BadOption(
            Phrase("people-no-city", {"text": typed, "cities": Listed(names), "example": self._directory.cities()[0].id})
        )

    def _require(self, tx: Transaction, asker: Person, city: str) -> None:
        if may(asker, Action.SET_UP_ROOM, city, vacant=self._directory.vacant(tx, city)):
            return
        names = tuple(person.name for person in self._directory.holders(tx, Role.COORDINATOR, city))
        found = self._directory.city(city)
        raise NotPermitted(Phrase("people-room-up-to", {"city": found.name if found else city, "people": Listed(names)}))

    def _introduction(self, room: Room, now: datetime) -> Reply:
        """Return what a room hears once it is known whose it is."""
        city = self._directory.city(room.city)
        facts = {"languages": _named(room.languages)}
        if city is not None:
            here = moment_of(now, city.zone)
            first = Phrase("people-room-of-city", {**facts, "city": city.name, "now": When(here)})
        else:
            names = Listed(tuple(known.name for known in self._directory.cities()))
            first = Phrase("people-room-shared", {**facts, "cities": names})
        return Reply((first, Phrase("people-room-next", {"prefix": room.prefix})), to_room=True)

    def show(self, room: Room, companions: Sequence[Room]) -> Reply:
        """Return a room's settings."""
        city = self._directory.city(room.city)
        shared = Phrase("people-both") if room.shared else Phrase("people-not-set")
        whose = Phrase("people-show-city", {"city": city.name if city else shared})
        spoken = Phrase(
            "people-show-languages", {"languages": _named(room.languages) if room.languages else Phrase("people-not-set")}
        )
        state = Phrase("people-show-translates" if room.translates else "people-show-translates-not")
        lines: list[Phrase] = [whose, spoken, state]
        if companions:
            names = [self._directory.city(other.city) for other in companions]
            cities = Listed(tuple(dict.fromkeys(found.name for found in names if found)))
            lines.append(Phrase("people-show-linked", {"cities": cities}))
        return Reply((*lines, Phrase("people-show-change", {"prefix": room.prefix})))

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


def _named(codes: Sequence[str]) -> Listed:
    return Listed(tuple(Language(code) for code in codes))
