"""A person's own settings, and finding people."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.errors import Conflict, NotFound
from bot.core.phrase import Language, Phrase
from bot.core.ref import PersonRef
from bot.core.reply import Reply
from bot.features.people.account import listed

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.person import Person, Room
    from bot.core.transaction import Transaction
    from bot.features.people.directory import Directory
    from bot.features.people.person_store import PersonStore

_MENTION = re.compile(r"<@!?([0-9]{15,20})>")
"""How clients of a network that numbers its accounts send somebody's name that was picked while typing."""
_ADDRESS = re.compile(r"@.*:.*|[0-9]{15,20}")
"""What an account is called that nobody would take for a name."""
_HONORIFICS = ("さん", "様", "氏")
"""What Japanese people put after a name and no name ends in."""


class Persons:
    """Changes what is known of people.

    Args:
        directory: Looks things up.
        persons: Stores persons.
    """

    def __init__(self, directory: Directory, persons: PersonStore) -> None:
        """Take what it needs."""
        self._directory = directory
        self._persons = persons

    def set_own(self, tx: Transaction, asker: Person, room: Room, values: dict[str, str], now: datetime) -> Person:
        """Set the asker's own language, zone or city; return them as they are then."""
        person = self._directory.ensure(tx, asker, room, now)
        self._persons.change(tx, person.id, values)
        changed = self._directory.person_numbered(tx, person.id) or person
        return replace(changed, ref=asker.ref, admin=asker.admin)

    def show(self, tx: Transaction, asker: Person, prefix: str) -> Reply:
        """Return the asker's settings and accounts, if these are several, and how to change them in a room with this prefix."""
        unset = Phrase("people-not-set")
        city = self._directory.city(asker.city)
        facts = {
            "name": asker.name,
            "city": city.name if city else unset,
            "language": Language(asker.language) if asker.language else unset,
            "zone": asker.zone or (city.zone if city else unset),
        }
        accounts = self._persons.accounts(tx, asker.id)
        several = (Phrase("people-person-accounts", {"accounts": listed(accounts), "prefix": prefix}),) * (len(accounts) > 1)
        return Reply((Phrase("people-person-shown", facts), *several, Phrase("people-person-change", {"prefix": prefix})))

    def find(self, tx: Transaction, room: Room, typed: str, now: datetime) -> Person:
        """Return the person meant by a full id or by a name known here.

        Somebody named by full id is entered if nothing is stored of them yet.

        Raises:
            NotFound: Nobody of that name has used the bot.
            Conflict: Several people have that name.
        """
        mentioned = _MENTION.fullmatch(typed.strip())
        typed = mentioned[1] if mentioned else typed
        platform, parted, key = typed.partition(":")
        refs = [PersonRef(room.ref.platform, typed)] + ([PersonRef(platform, key)] if parted else [])
        for ref in refs:
            if (found := self._persons.find(tx, ref)) is not None:
                return found
        if parted and platform == room.ref.platform:
            typed = key
        if _ADDRESS.fullmatch(typed):
            ref = PersonRef(room.ref.platform, typed)
            self._persons.add(tx, ref, typed.removeprefix("@").partition(":")[0], now)
            entered = self._persons.find(tx, ref)
            if entered is not None:
                return entered
        named = self._persons.named(tx, typed.removeprefix("@"))
        if len(named) > 1:
            raise Conflict(Phrase("people-person-several", {"name": typed}))
        if not named:
            raise NotFound(Phrase("people-person-unknown", {"name": typed}))
        return named[0]

    def known(self, tx: Transaction, room: Room, typed: str, now: datetime) -> Person:
        """Return the person meant by an answer that is only a name: full id, name, or one word of it that only one has.

        Raises:
            NotFound: Nobody of that name has written here yet.
            Conflict: Several people have that name.
        """
        try:
            return self.find(tx, room, typed, now)
        except NotFound:
            meant = [typed, *(typed.strip().removesuffix(ending) for ending in _HONORIFICS if typed.strip().endswith(ending))]
            found = {person.id: person for name in meant for person in self._persons.called(tx, name.strip())}
            if len(found) == 1:
                return next(iter(found.values()))
            if found:
                raise Conflict(Phrase("people-person-several", {"name": typed})) from None
            raise NotFound(Phrase("people-successor-unknown", {"name": typed, "prefix": room.prefix})) from None
