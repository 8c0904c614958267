"""Switching translation on and off: each room's coordinator for the room's own words, knowing who reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.engine import Place
from bot.core.errors import Conflict, NotPermitted
from bot.core.permission import Action, may
from bot.core.person import Role
from bot.core.phrase import Language, Listed, Phrase
from bot.core.reply import Button, Reply
from bot.features.translation.trouble import named_engine, no_route

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.core.person import City, Person, Room
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.translation.port import RoomChanges, Rooms
    from bot.features.translation.route import Way
    from bot.features.translation.service import Languages
    from bot.features.translation.store import TranslationStore


class Consent:
    """Asks who may read a room's words.

    Args:
        rooms: Looks things up.
        changes: Sets the room.
        store: Remembers each city's yes in shared rooms.
        languages: Which engines there are.
    """

    def __init__(self, rooms: Rooms, changes: RoomChanges, store: TranslationStore, languages: Languages) -> None:
        """Take what it needs."""
        self._rooms = rooms
        self._changes = changes
        self._store = store
        self._languages = languages

    def switch_on(self, tx: Transaction, room: Room, asker: Person, now: datetime, *, confirmed: bool) -> Reply:
        """Have a room's words translated from now on.

        What stays on the operator's machines is switched on at once; words that go to an outside company only after a yes to
        the line that names it.

        Raises:
            Conflict: The room's language is not known, all read the same one, or nothing translates it.
            NotPermitted: The asker is no coordinator of the room's city.
        """
        self._require(tx, room, asker)
        if not room.languages:
            raise Conflict(Phrase("translation-no-language", {"prefix": room.prefix}))
        pairs = self._pairs(tx, room)
        ways = {pair: way for pair in pairs if (way := self._languages.routes.best(*pair)) is not None}
        if not pairs:
            raise Conflict(Phrase("translation-one-language", {"language": Language(room.languages[0])}))
        if not ways:
            source, target = pairs[0]
            raise Conflict(no_route(source, target, self._languages.operator))
        outside = {engine.name: engine for way in ways.values() for engine in way.outside}
        if outside and not confirmed:
            return self._question(list(ways), tuple(map(named_engine, outside.values())))
        waiting = self._waiting(tx, room, asker, now)
        if waiting:
            return Reply((Phrase("translation-waits", {"cities": Listed(tuple(waiting))}),), to_room=True)
        for name in outside:
            self._store.allow(tx, room.id, name)
        self._changes.change(tx, room.id, {"translates": True})
        return Reply(_switched_on(room, ways), to_room=True)

    def _question(self, pairs: list[tuple[str, str]], outside: tuple[Arg, ...]) -> Reply:
        asked = Phrase("translation-question", {"pairs": _named(pairs), "engine": Listed(outside)})
        yes = Button("👍", "room translate confirm", word="answer-yes")
        no = Button("👎", "room translate off", word="answer-no")
        return Reply((asked,), buttons=(yes, no))

    def switch_off(self, tx: Transaction, room: Room, asker: Person) -> Reply:
        """Pass a room's words on as they are from now on.

        Raises:
            NotPermitted: The asker is no coordinator of the room's city.
        """
        self._require(tx, room, asker)
        self._store.disagree(tx, room.id)
        self._changes.change(tx, room.id, {"translates": False})
        return Reply((Phrase("translation-off", {"prefix": room.prefix}),), to_room=True)

    def _pairs(self, tx: Transaction, room: Room) -> list[tuple[str, str]]:
        """Return the pairs a room's words need: into the languages of connected rooms, or of all cities while there is none."""
        others = self._rooms.companions(tx, room)
        wanted = [code for other in others for code in other.languages] or [city.language for city in self._rooms.cities()]
        targets = dict.fromkeys([*wanted, *(room.languages if len(room.languages) > 1 else ())])
        return [(source, target) for source in room.languages for target in targets if source != target]

    def _waiting(self, tx: Transaction, room: Room, asker: Person, now: datetime) -> list[str]:
        """Note the asker's cities' yes; return the names of the cities of a shared room that have not said theirs."""
        if not room.shared or asker.admin:
            return []
        said: set[str] = set()
        for city in self._rooms.cities():
            if may(asker, Action.TRANSLATE, city.id):
                said = self._store.agree(tx, room.id, city.id, now)
        return [city.name for city in self._rooms.cities() if city.id not in said]

    def _require(self, tx: Transaction, room: Room, asker: Person) -> None:
        if not decides(self._rooms, room, asker):
            raise NotPermitted(up_to(tx, self._rooms, room))


def decides(rooms: Rooms, room: Room, person: Person) -> bool:
    """Tell whether somebody has a say in who may read a room's words."""
    return any(may(person, Action.TRANSLATE, city.id) for city in _cities(rooms, room))


def up_to(tx: Transaction, rooms: Rooms, room: Room) -> Phrase:
    """Return whom that is up to."""
    cities = _cities(rooms, room)
    people = [person.name for city in cities for person in rooms.holders(tx, Role.COORDINATOR, city.id)]
    facts: dict[str, Arg] = {"city": Listed(tuple(city.name for city in cities)), "prefix": room.prefix}
    if not people:
        return Phrase("translation-up-to-nobody", facts)
    return Phrase("translation-up-to", {**facts, "people": Listed(tuple(dict.fromkeys(people)))})


def _cities(rooms: Rooms, room: Room) -> Sequence[City]:
    city = rooms.city(room.city)
    return [city] if city else rooms.cities()


def _switched_on(room: Room, ways: Mapping[tuple[str, str], Way]) -> tuple[Phrase, ...]:
    """Return the room's notice: what is translated, by what, and where the words go; a line for each kind of place."""
    lines = []
    for place in Place:
        theirs = {pair: way for pair, way in ways.items() if way.place is place}
        engines = {engine.name: engine for way in theirs.values() for engine in way.engines if engine.place is place}
        facts: dict[str, Arg] = {"pairs": _named(list(theirs)), "prefix": room.prefix}
        facts["engine"] = Listed(tuple(map(named_engine, engines.values())))
        if theirs:
            lines.append(Phrase(f"translation-on-{place.value}", facts))
    return tuple(lines)


def _named(pairs: list[tuple[str, str]]) -> Listed:
    named = [Phrase("translation-pair", {"source": Language(source), "target": Language(target)}) for source, target in pairs]
    return Listed(tuple(named))
