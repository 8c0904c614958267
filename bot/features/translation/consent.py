"""Switching translation on and off: each room's coordinator for the room's own words, knowing who reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.errors import Conflict, NotPermitted
from bot.core.permission import Action, may
from bot.core.person import Role
from bot.core.phrase import Language, Listed, Phrase
from bot.core.reply import Button, Reply
from bot.features.translation.agreement import needs_yes
from bot.features.translation.consent_store import Yes
from bot.features.translation.notice import by_whom, named_pairs, spare, switched_on
from bot.features.translation.setting_store import Switch
from bot.features.translation.trouble import by_name, no_route

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import datetime

    from bot.core.engine import Engine
    from bot.core.person import City, Person, Room
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.translation.notice import Ways
    from bot.features.translation.port import RoomChanges, Rooms
    from bot.features.translation.service import Kept, Languages


class Consent:
    """Asks who may read a room's words.

    Args:
        rooms: Looks things up.
        changes: Sets the room.
        kept: Remembers who has agreed to what.
        languages: Which engines there are.
        ended: Called when a room's words are translated no more.
    """

    def __init__(
        self,
        rooms: Rooms,
        changes: RoomChanges,
        kept: Kept,
        languages: Languages,
        ended: Callable[[Transaction, int], None],
    ) -> None:
        """Take what it needs."""
        self._rooms = rooms
        self._changes = changes
        self._kept = kept
        self._languages = languages
        self._ended = ended

    def switch_on(self, tx: Transaction, room: Room, asker: Person, now: datetime, *, confirmed: bool) -> Reply:
        """Have a room's words translated from now on.

        What stays on the operator's machines is switched on at once; words that go to an outside company, or leave an
        encrypted room's encryption, only after a yes to the line that says so.

        Raises:
            Conflict: The room's language is not known, all read the same one, nothing translates it, or it is sealed.
            NotPermitted: The asker is no coordinator of the room's city.
        """
        require(tx, self._rooms, room, asker)
        ways = self._ways(tx, room)
        others = spare(self._languages.routes, ways)
        named = {engine.name: engine for engine in (*(engine for way in ways.values() for engine in way.engines), *others)}
        asked = {name: engine for name, engine in named.items() if needs_yes(engine, encrypted=room.encrypted)}
        if (asked or room.encrypted) and not confirmed:
            return _question(room, ways, others, list(asked.values()))
        waiting = self._waiting(tx, room, asker, now)
        if waiting:
            return Reply((Phrase("translation-waits", {"cities": Listed(tuple(waiting))}),), to_room=True)
        for name in asked:
            self._kept.consents.allow(tx, room.id, name)
        self._kept.troubles.forget(tx, room.id)
        self._switch(tx, room, asker, now, on=True)
        return Reply(switched_on(room, ways, others), to_room=True)

    def switch_off(self, tx: Transaction, room: Room, asker: Person, now: datetime) -> Reply:
        """Pass a room's words on as they are from now on.

        Raises:
            NotPermitted: The asker is no coordinator of the room's city.
        """
        require(tx, self._rooms, room, asker)
        self._kept.consents.disagree(tx, room.id)
        if room.translates:
            self._switch(tx, room, asker, now, on=False)
        return Reply((Phrase("translation-off", {"prefix": room.prefix}),), to_room=True)

    def seal(self, tx: Transaction, room: Room, asker: Person, now: datetime) -> Reply:
        """Have nothing of a room translated by a machine from now on, for nobody.

        Raises:
            NotPermitted: The asker is no coordinator of the room's city.
        """
        require(tx, self._rooms, room, asker)
        self._kept.consents.disagree(tx, room.id)
        if not self._kept.settings.of(tx, room.id).sealed:
            self._kept.settings.seal(tx, room.id, sealed=True)
            self._switch(tx, room, asker, now, on=False)
        return Reply((Phrase("translation-sealed", {"prefix": room.prefix}),), to_room=True)

    def unseal(self, tx: Transaction, room: Room, asker: Person, now: datetime) -> Reply:
        """Let a room's words be translated again by whoever switches that on.

        Raises:
            NotPermitted: The asker is no coordinator of the room's city.
        """
        require(tx, self._rooms, room, asker)
        if self._kept.settings.of(tx, room.id).sealed:
            self._kept.settings.seal(tx, room.id, sealed=False)
            self._kept.settings.note(tx, room.id, Switch(now, asker.name, asker.ref))
        return Reply((Phrase("translation-unsealed", {"prefix": room.prefix}),), to_room=True)

    def _switch(self, tx: Transaction, room: Room, asker: Person, now: datetime, *, on: bool) -> None:
        self._changes.change(tx, room.id, {"translates": on})
        if not (on and room.translates):
            # Whether somebody may have it in private is decided anew each time that a room's words begin to be translated.
            self._kept.settings.set_private(tx, room.id, allowed=False)
            self._ended(tx, room.id)
        self._kept.settings.note(tx, room.id, Switch(now, asker.name, asker.ref))
        if not on:
            tx.after_commit(lambda: self._languages.translator.call_off(room.id))

    def _ways(self, tx: Transaction, room: Room) -> Ways:
        """Return how each pair is translated that the room's words need, for those that can be."""
        if self._kept.settings.of(tx, room.id).sealed:
            raise Conflict(Phrase("translation-is-sealed", {"prefix": room.prefix}))
        if not room.languages:
            raise Conflict(Phrase("translation-no-language", {"prefix": room.prefix}))
        wanted = pairs(tx, self._rooms, room)
        if not wanted:
            raise Conflict(Phrase("translation-one-language", {"language": Language(room.languages[0])}))
        ways = {pair: way for pair in wanted if (way := self._languages.routes.best(*pair)) is not None}
        if not ways:
            raise Conflict(no_route(*wanted[0], self._languages.operator))
        return ways

    def _waiting(self, tx: Transaction, room: Room, asker: Person, now: datetime) -> list[str]:
        """Note the asker's cities' yes; return the names of the cities of a shared room that have not said theirs."""
        consents, cities = self._kept.consents, cities_of(self._rooms, room)
        for city in cities:
            if may(asker, Action.TRANSLATE, city.id):
                consents.agree(tx, room.id, Yes(city.id, now, asker.name, asker.ref), shared=room.shared)
        if not room.shared:
            return []
        said = {yes.city for yes in consents.agreed(tx, room.id, shared=True)}
        return [city.name for city in cities if city.id not in said]


def _question(room: Room, ways: Ways, others: Sequence[Engine], asked: Collection[Engine]) -> Reply:
    """Return what is asked before words leave the house or their encryption."""
    yes = Button("👍", "room translate confirm", word="answer-yes")
    no = Button("👎", "room translate off", word="answer-no")
    if room.encrypted:
        lines = (Phrase("translation-question-encrypted"), *by_whom(ways, others), Phrase("translation-question-sure"))
        return Reply(lines, buttons=(yes, no))
    wanted = named_pairs([pair for pair, way in ways.items() if way.outside])
    return Reply((Phrase("translation-question", {"pairs": wanted, **by_name(asked)}),), buttons=(yes, no))


def pairs(tx: Transaction, rooms: Rooms, room: Room) -> list[tuple[str, str]]:
    """Return the pairs a room's words need: into the languages of connected rooms, or of all cities while there is none."""
    others = rooms.companions(tx, room)
    wanted = [code for other in others for code in other.languages] or [city.language for city in rooms.cities()]
    targets = dict.fromkeys([*wanted, *(room.languages if len(room.languages) > 1 else ())])
    return [(source, target) for source in room.languages for target in targets if source != target]


def require(tx: Transaction, rooms: Rooms, room: Room, asker: Person) -> None:
    """See that somebody has a say in how a room is translated.

    Raises:
        NotPermitted: They have none.
    """
    if not decides(rooms, room, asker):
        raise NotPermitted(up_to(tx, rooms, room))


def decides(rooms: Rooms, room: Room, person: Person) -> bool:
    """Tell whether somebody has a say in who may read a room's words."""
    return any(may(person, Action.TRANSLATE, city.id) for city in cities_of(rooms, room))


def up_to(tx: Transaction, rooms: Rooms, room: Room) -> Phrase:
    """Return whom that is up to."""
    cities = cities_of(rooms, room)
    people = [person.name for city in cities for person in rooms.holders(tx, Role.COORDINATOR, city.id)]
    facts: dict[str, Arg] = {"city": Listed(tuple(city.name for city in cities)), "prefix": room.prefix}
    if not people:
        return Phrase("translation-up-to-nobody", facts)
    return Phrase("translation-up-to", {**facts, "people": Listed(tuple(dict.fromkeys(people)))})


def cities_of(rooms: Rooms, room: Room) -> Sequence[City]:
    """Return the cities that have a say in a room."""
    city = rooms.city(room.city)
    return [city] if city else rooms.cities()
