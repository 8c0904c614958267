"""What people need of the rest of the house."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from bot.core.person import Person, Room


class Asking(Protocol):
    """Who asks, where and when."""

    @property
    def room(self) -> Room:
        """Where it was asked."""
        ...

    @property
    def asker(self) -> Person:
        """Who asked."""
        ...

    @property
    def at(self) -> datetime:
        """The present moment, UTC."""
        ...

    @property
    def apart(self) -> bool:
        """Nobody but the asker sees the answer."""
        ...


class PublicHolidays(Protocol):
    """Knows the public holidays of countries. They are proposed, never entered by themselves."""

    def of(self, country: str, region: str | None, year: int, language: str) -> Mapping[date, str]:
        """Return the public holidays of a year with their names.

        Args:
            country: ISO 3166 code.
            region: One of `regions`; ``None`` for what holds in the whole country.
            year: The year.
            language: Locale code of the names; English where the days have no names in it.

        Returns:
            By day; empty for a country that is not known.
        """
        ...

    def regions(self, country: str) -> Sequence[str]:
        """Return the codes of the regions of a country that have days of their own; empty if it has none."""
        ...

    def region(self, country: str, typed: str) -> str | None:
        """Return the code of the region that somebody has typed by its code or name."""
        ...
