"""Who may change an event, and who is told so who may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.errors import NotPermitted
from bot.core.permission import Action, may
from bot.core.person import Role
from bot.core.phrase import Listed, Phrase

if TYPE_CHECKING:
    from bot.core.person import Person
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.events.model import Event
    from bot.features.events.port import Directory
    from bot.features.events.store import EventStore


class Access:
    """Judges rights.

    Args:
        store: Tables.
        directory: Cities and people.
    """

    def __init__(self, store: EventStore, directory: Directory) -> None:
        """Take the ports."""
        self._store = store
        self._directory = directory

    def may_change(self, tx: Transaction, event: Event, asker: Person) -> bool:
        """Tell whether somebody plans for the event's city."""
        cities = [city.id for city in self._directory.cities()] if event.city is None else [event.city]
        nobody = all(self._directory.vacant(tx, city) for city in cities)
        return any(may(asker, Action.CHANGE_EVENT, city, vacant=nobody) for city in cities)

    def to_change(self, tx: Transaction, event: Event, asker: Person, refusal: str = "event-up-to") -> Event:
        """Return an event as it is now, for somebody who may change it.

        Raises:
            NotPermitted: The asker plans nothing for the event's city, and the city has a coordinator.
        """
        if not self.may_change(tx, event, asker):
            raise NotPermitted(self._up_to(tx, event, refusal))
        return self._store.hold(tx, event.number)

    def _up_to(self, tx: Transaction, event: Event, phrase_id: str) -> Phrase:
        city = self._directory.city(event.city)
        holders = self._directory.holders(tx, Role.COORDINATOR, event.city or "")
        names = Listed(tuple(person.name for person in holders))
        said: dict[str, Arg] = {"id": event.id, "city": city.name if city else event.city or "", "people": names}
        return Phrase(phrase_id, said)
