"""A person's own settings, roles, and what is kept about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.errors import Conflict, NotFound
from bot.core.person import Role
from bot.core.phrase import Language, Listed, Phrase
from bot.core.ref import PersonRef
from bot.core.reply import Items, Reply
from bot.features.people.model import PersonErased

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.bus import Bus
    from bot.core.person import City, Person, Room
    from bot.core.transaction import Transaction
    from bot.features.people.directory import Directory
    from bot.features.people.store import PersonStore


class Persons:
    """Changes what is known of people.

    Args:
        directory: Looks things up.
        persons: Stores persons.
        bus: Tells other features whom to forget.
    """

    def __init__(self, directory: Directory, persons: PersonStore, bus: Bus) -> None:
        """Take what it needs."""
        self._directory = directory
        self._persons = persons
        self._bus = bus

    def set_own(self, tx: Transaction, asker: Person, room: Room, values: dict[str, str], now: datetime) -> Person:
        """Set the asker's own language, zone or city; return them as they are then."""
        person = self._directory.ensure(tx, asker, room, now)
        self._persons.change(tx, person.id, values)
        return self._persons.find(tx, asker.ref) or person

    def show(self, asker: Person, prefix: str) -> Reply:
        """Return the asker's settings, and how to change them in a room with this prefix."""
        unset = Phrase("people-not-set")
        city = self._directory.city(asker.city)
        facts = {
            "name": asker.name,
            "city": city.name if city else unset,
            "language": Language(asker.language) if asker.language else unset,
            "zone": asker.zone or (city.zone if city else unset),
        }
        return Reply((Phrase("people-person-shown", facts), Phrase("people-person-change", {"prefix": prefix})))

    def find(self, tx: Transaction, room: Room, typed: str, now: datetime) -> Person:
        """Return the person meant by a full id or by a name known here.

        Somebody named by full id is entered if nothing is stored of them yet.

        Raises:
            NotFound: Nobody of that name has used the bot.
            Conflict: Several people have that name.
        """
        platform, parted, key = typed.partition(":")
        if parted and platform == room.ref.platform:
            typed = key
        if typed.startswith("@") or room.ref.platform == "console":
            found = self._persons.find(tx, PersonRef(room.ref.platform, typed))
            if found is not None:
                return found
        if typed.startswith("@") and ":" in typed:
            ref = PersonRef(room.ref.platform, typed)
            self._persons.add(tx, ref, typed[1:].partition(":")[0], now)
            entered = self._persons.find(tx, ref)
            if entered is not None:
                return entered
        named = self._persons.named(tx, typed.removeprefix("@"))
        if len(named) > 1:
            raise Conflict(Phrase("people-person-several", {"name": typed}))
        if not named:
            raise NotFound(Phrase("people-person-unknown", {"name": typed}))
        return named[0]

    def grant(self, tx: Transaction, person: Person, role: Role, city: City, now: datetime) -> Reply:
        """Give somebody a role in a city; who has no city yet belongs to it from now on."""
        fresh = self._persons.grant(tx, person.id, role, city.id, now)
        if person.city is None:
            self._persons.change(tx, person.id, {"city_id": city.id})
        said = "people-role-granted" if fresh else "people-role-held"
        return Reply((self._role_phrase(said, person, role, city),), to_room=True)

    def revoke(self, tx: Transaction, person: Person, role: Role, city: City, prefix: str) -> Reply:
        """Take a role from somebody.

        Raises:
            Conflict: They do not hold it.
        """
        if not self._persons.revoke(tx, person.id, role, city.id):
            raise Conflict(self._role_phrase("people-role-not-held", person, role, city, prefix))
        return Reply((self._role_phrase("people-role-revoked", person, role, city),), to_room=True)

    def _role_phrase(self, phrase_id: str, person: Person, role: Role, city: City, prefix: str = "") -> Phrase:
        named = Phrase(f"people-role-{role.value}")
        return Phrase(phrase_id, {"person": person.name, "role": named, "city": city.name, "prefix": prefix})

    def roles(self, tx: Transaction, cities: Sequence[City], prefix: str) -> Reply:
        """Return who holds which role in cities, or how to give one in a room with this prefix."""
        lines = [
            Phrase("people-role-line", {"city": city.name, "role": Phrase(f"people-role-{role.value}"), "people": _names(held)})
            for city in cities
            for role in Role
            if (held := self._persons.holders(tx, role, city.id))
        ]
        if not lines:
            return Reply((Phrase("people-role-none", {"prefix": prefix}),))
        return Reply((Items(tuple(lines)),))

    def own_data(self, asker: Person, room: Room) -> Reply:
        """Return what is kept about the asker, and how to have it erased."""
        if asker.id == 0:
            return Reply((Phrase("people-data-none"),))
        city = self._directory.city(asker.city)
        unset = Phrase("people-not-set")
        held = tuple(
            Phrase("people-role-in", {"role": Phrase(f"people-role-{role.value}"), "city": found.name})
            for role, where in sorted(asker.roles)
            if (found := self._directory.city(where))
        )
        facts = {
            "name": asker.name,
            "account": asker.ref.key,
            "city": city.name if city else unset,
            "language": Language(asker.language) if asker.language else unset,
            "roles": Listed(held) if held else Phrase("people-data-no-roles"),
        }
        return Reply(
            (Phrase("people-data", facts), Phrase("people-data-more"), Phrase("people-data-erase", {"prefix": room.prefix}))
        )

    def erase(self, tx: Transaction, asker: Person, room: Room) -> Reply:
        """Forget the asker everywhere.

        Raises:
            Conflict: They hold a role: somebody must take it over first.
        """
        if asker.id == 0:
            return Reply((Phrase("people-data-none"),))
        if asker.roles:
            raise Conflict(Phrase("people-data-roles-first", {"prefix": room.prefix}))
        self._bus.publish(tx, PersonErased(asker))
        self._persons.erase(tx, asker.id)
        return Reply((Phrase("people-data-erased"),))


def _names(people: Sequence[Person]) -> Listed:
    return Listed(tuple(person.name for person in people))
