"""Terms: an entry of somebody for a role of a city, for a time; who acts follows from the day on the city's calendar."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.core.person import Capacity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.core.person import Role

ACTING = frozenset({Capacity.HOLDER, Capacity.SUBSTITUTE})
"""Who may do what the role may do: acting for somebody is normal. An alternate only votes."""

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """A term as stored.

    Args:
        id: Row number.
        person: Number of the person.
        role: Which role.
        city: Id of the city.
        capacity: Holder, substitute or alternate.
        starts_on: First day on the city's calendar; ``None`` for since ever.
        ends_on: Last day on the city's calendar; ``None`` for no end entered.
    """

    id: int
    person: int
    role: Role
    city: str
    capacity: Capacity = Capacity.HOLDER
    starts_on: date | None = None
    ends_on: date | None = None

    def begun(self, day: date) -> bool:
        """Tell whether the first day has come by a day."""
        return self.starts_on is None or self.starts_on <= day

    def over(self, day: date) -> bool:
        """Tell whether the last day is past on a day."""
        return self.ends_on is not None and self.ends_on < day

    def runs_on(self, day: date) -> bool:
        """Tell whether a day of the city belongs to the term; the last day does."""
        return self.begun(day) and not self.over(day)

    def same_office(self, other: Entry) -> bool:
        """Tell whether both enter one person for one role of one city in one capacity."""
        mine = (self.person, self.role, self.city, self.capacity)
        return mine == (other.person, other.role, other.city, other.capacity)

    def meets(self, other: Entry) -> bool:
        """Tell whether two terms have a day in common."""
        return not self._ends_before(other) and not other._ends_before(self)

    def with_days_of(self, other: Entry) -> Entry:
        """Return the term with the days of both."""
        starts = None if self.starts_on is None or other.starts_on is None else min(self.starts_on, other.starts_on)
        ends = None if self.ends_on is None or other.ends_on is None else max(self.ends_on, other.ends_on)
        return replace(self, starts_on=starts, ends_on=ends)

    def _ends_before(self, other: Entry) -> bool:
        return self.ends_on is not None and other.starts_on is not None and self.ends_on < other.starts_on


def longest_first(entries: Iterable[Entry]) -> list[Entry]:
    """Return terms by their first day, those since ever first, and as entered where it is one day."""
    return sorted(entries, key=lambda entry: (entry.starts_on or date.min, entry.id))
