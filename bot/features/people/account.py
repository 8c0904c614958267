"""Accounts of one person: two persons who are one in truth become one, and an account can stand for itself again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.errors import Conflict
from bot.core.phrase import Listed, Phrase
from bot.core.reply import Reply
from bot.core.undo import FINAL
from bot.features.people.model import PersonsJoined, TermsChanged
from bot.features.people.term import longest_first
from bot.storage.personal import repoint

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bot.core.bus import Bus
    from bot.core.person import Person
    from bot.core.ref import PersonRef
    from bot.core.transaction import Transaction
    from bot.features.people.store import Stores
    from bot.features.people.term import Entry


class Accounts:
    """Joins and parts accounts.

    Args:
        stores: Persons and terms.
        bus: Tells other features.
    """

    def __init__(self, stores: Stores, bus: Bus) -> None:
        """Take what it needs."""
        self._persons = stores.persons
        self._terms = stores.terms
        self._bus = bus

    def find(self, tx: Transaction, account: PersonRef) -> Person | None:
        """Return whose an account is, by the name it has on its network."""
        return self._persons.find(tx, account)

    def of(self, tx: Transaction, person: Person) -> Listed:
        """Return all accounts of somebody as one list."""
        return listed(self._persons.accounts(tx, person.id) or [person.ref])

    def join(self, tx: Transaction, kept: int, gone: int) -> None:
        """Make one person of two: the first one keeps their settings, and has what both had.

        Args:
            tx: Open.
            kept: Number of the person who stays.
            gone: Number of the person who is no more then.
        """
        first, second = self._persons.get(tx, kept), self._persons.get(tx, gone)
        if first is None or second is None:
            raise LookupError((kept, gone))
        self._bus.publish(tx, PersonsJoined(first, second))
        cities = {entry.city for number in (kept, gone) for entry in self._terms.of_person(tx, number)}
        self._persons.join(tx, first, second)
        repoint(tx, gone, kept)
        self._unite_terms(tx, kept)
        for city in sorted(cities):
            self._bus.publish(tx, TermsChanged(city))

    def _unite_terms(self, tx: Transaction, person: int) -> None:
        """Make one term of those in which somebody is now entered twice for the same, with the days of both."""
        united: list[Entry] = []
        for entry in longest_first(self._terms.of_person(tx, person)):
            met = next((one for one in united if one.same_office(entry) and one.meets(entry)), None)
            if met is None:
                united.append(entry)
                continue
            both = met.with_days_of(entry)
            united[united.index(met)] = both
            self._terms.remove(tx, entry.id)
            self._terms.move(tx, both.id, both.starts_on, both.ends_on)

    def part(self, tx: Transaction, asker: Person, prefix: str, now: datetime) -> Reply:
        """Have the account somebody speaks from stand for itself again: with the same settings, and nothing else.

        Args:
            tx: Open.
            asker: Who wishes it, by that account.
            prefix: What commands begin with in the room.
            now: The present moment.

        Raises:
            Conflict: It is the only one they have.
        """
        others = [account for account in self._persons.accounts(tx, asker.id) if account != asker.ref] if asker.id else []
        if not others:
            raise Conflict(Phrase("people-part-alone", {"prefix": prefix}))
        self._persons.part(tx, asker, now)
        return Reply((Phrase("people-parted", {"accounts": listed(others)}),), undo=FINAL)


def said(account: PersonRef) -> Phrase:
    """Return an account as people know it: its address and its network."""
    return Phrase("people-account", {"address": account.key, "network": account.platform})


def listed(accounts: Iterable[PersonRef]) -> Listed:
    """Return accounts as one list."""
    return Listed(tuple(said(account) for account in accounts))
