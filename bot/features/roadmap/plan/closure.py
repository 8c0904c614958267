"""Closed days, looked up once for each city while many items are planned together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.moment import EARLIEST_YEAR, LATEST_YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.person import City
    from bot.core.transaction import Transaction
    from bot.features.roadmap.port import Calendar

from datetime import date


class Closures:
    """A `Calendar` that asks once for each city; for the length of one transaction.

    Args:
        calendar: The real one.
    """

    def __init__(self, calendar: Calendar) -> None:
        """Take the calendar."""
        self._calendar = calendar
        self._known: dict[str, dict[date, str]] = {}

    def cities(self) -> Sequence[City]:
        """Return all partners in order."""
        return self._calendar.cities()

    def city(self, city: str | None) -> City | None:
        """Return a partner by id."""
        return self._calendar.city(city)

    def closed(self, tx: Transaction, city: str, first: date, last: date) -> dict[date, str]:
        """Return a city's closed days between two days, both included, with their labels."""
        if city not in self._known:
            self._known[city] = self._calendar.closed(tx, city, date(EARLIEST_YEAR, 1, 1), date(LATEST_YEAR, 12, 31))
        return {day: label for day, label in self._known[city].items() if first <= day <= last}
