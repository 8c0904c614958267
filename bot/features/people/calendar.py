"""The days on which a city does not work; each city keeps its own list."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.core.errors import BadOption, Conflict, NotFound
from bot.core.phrase import Form, Phrase, When
from bot.core.reply import Items, Reply
from bot.features.people.model import ClosedDaysChanged

if TYPE_CHECKING:
    from bot.core.bus import Bus
    from bot.core.person import City
    from bot.core.transaction import Transaction
    from bot.features.people.store import CityStore

SHOWN = 10
AHEAD = timedelta(days=400)
LONGEST_LABEL = 200
"""A reason is not longer, in characters."""


class ClosedDays:
    """Changes a city's closed days.

    Args:
        cities: Stores them.
        bus: Tells what is planned by them.
    """

    def __init__(self, cities: CityStore, bus: Bus) -> None:
        """Take what it needs."""
        self._cities = cities
        self._bus = bus

    def add(self, tx: Transaction, city: City, day: date, label: str, prefix: str) -> Reply:
        """Enter a closed day.

        Args:
            tx: The transaction.
            city: Whose list.
            day: The day.
            label: Why, in somebody's words; may be empty.
            prefix: What commands begin with in the room.

        Raises:
            BadOption: The reason is too long.
            Conflict: It is entered already.
        """
        if len(label) > LONGEST_LABEL:
            raise BadOption(Phrase("people-closed-label-length", {"most": LONGEST_LABEL}))
        if not self._cities.close(tx, city.id, day, label):
            raise Conflict(Phrase("people-closed-already", {**_facts(city, day), "prefix": prefix}))
        self._bus.publish(tx, ClosedDaysChanged(city.id, (day,)))
        return Reply((Phrase("people-closed-added", _facts(city, day)),))

    def remove(self, tx: Transaction, city: City, day: date, prefix: str) -> Reply:
        """Take a closed day off the list; arguments as in `add`.

        Raises:
            NotFound: It is not on it.
        """
        if not self._cities.reopen(tx, city.id, day):
            raise NotFound(Phrase("people-closed-unknown", {**_facts(city, day), "prefix": prefix}))
        self._bus.publish(tx, ClosedDaysChanged(city.id, (day,)))
        return Reply((Phrase("people-closed-removed", _facts(city, day)),))

    def list(self, tx: Transaction, city: City, today: date) -> Reply:
        """Return the next closed days."""
        days = self._cities.closed(tx, city.id, today, today + AHEAD)
        if not days:
            return Reply((Phrase("people-closed-none", {"city": city.name}),))
        lines = [
            Phrase("people-closed-line" if label else "people-closed-line-bare", {"day": When(day, Form.DAY), "label": label})
            for day, label in list(days.items())[:SHOWN]
        ]
        return Reply((Phrase("people-closed-head", {"city": city.name}), Items(tuple(lines))))


def _facts(city: City, day: date) -> dict[str, str | When]:
    return {"city": city.name, "day": When(day, Form.DAY)}
