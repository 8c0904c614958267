"""Public holidays that tests invent."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass
class FakeHolidays:
    """The `PublicHolidays` port over a dictionary; Portugal has the regions 20 (Açores) and 30 (Madeira).

    Args:
        days: By country and region.
    """

    days: dict[tuple[str, str | None], dict[date, str]] = field(
        default_factory=lambda: {
            ("PT", None): {
                date(2027, 3, 26): "Sexta-feira Santa",
                date(2027, 4, 25): "Liberdade",
                date(2027, 6, 10): "Portugal",
            },
            ("PT", "30"): {date(2027, 7, 1): "Madeira"},
        }
    )

    def of(self, country: str, region: str | None, year: int, language: str) -> Mapping[date, str]:
        """Return the days of the country with those of the region."""
        found = {**self.days.get((country, None), {}), **self.days.get((country, region), {})}
        return {day: name for day, name in found.items() if day.year == year}

    def regions(self, country: str) -> Sequence[str]:
        """Return the codes."""
        return ("20", "30") if country == "PT" else ()

    def region(self, country: str, typed: str) -> str | None:
        """Return the code of a code or name."""
        known = {"20": "20", "30": "30", "açores": "20", "madeira": "30"} if country == "PT" else {}
        return known.get(typed.casefold())
