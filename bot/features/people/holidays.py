"""Public holidays as a proposal: a city takes into its closed days what it says yes to, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.errors import BadOption, Conflict
from bot.core.phrase import Form, Listed, Phrase, When
from bot.core.reply import Button, Choices, HowTo, Items, Reply
from bot.features.people.calendar import SHOWN
from bot.features.people.model import ClosedDaysChanged

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from bot.core.bus import Bus
    from bot.core.person import City
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.people.port import PublicHolidays
    from bot.features.people.store import CityStore

_SATURDAY = 5
_MOST_REGIONS = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """Which public holidays somebody asks for.

    Args:
        city: Whose.
        year: Of which year.
        region: As typed; ``None`` for the days of the whole country.
        page: From 1.
        prefix: What commands begin with in the room.
    """

    city: City
    year: int
    region: str | None = None
    page: int = 1
    prefix: str = "!"


class Holidays:
    """Proposes public holidays and enters those that are confirmed.

    Args:
        cities: Stores closed days.
        source: Knows public holidays.
        bus: Tells what is planned by closed days.
    """

    def __init__(self, cities: CityStore, source: PublicHolidays, bus: Bus) -> None:
        """Take what it needs."""
        self._cities = cities
        self._source = source
        self._bus = bus

    def propose(self, tx: Transaction, asked: Asked, today: date) -> Reply:
        """Return the public holidays still to come that are neither entered nor on a weekend, to be confirmed by number.

        Raises:
            BadOption: There is no such region.
        """
        region = self._region(asked)
        found = self._open(tx, asked, region, today)
        start = (asked.page - 1) * SHOWN
        page = dict(list(found.items())[start : start + SHOWN])
        facts = {"city": asked.city.name, "year": str(asked.year), "prefix": asked.prefix}
        hint = self._hint(asked, region)
        if not page:
            return Reply((Phrase("people-holidays-none", facts), *hint))
        lines = tuple(Phrase("people-closed-line", {"day": When(day, Form.DAY), "label": name}) for day, name in page.items())
        left = len(found) - start - len(page)
        more = (Phrase("people-holidays-more", {**facts, "count": left, "page": str(asked.page + 1)}),) * (left > 0)
        how = HowTo(Phrase("people-holidays-how"), Phrase("people-holidays-how-tap"))
        days = [day.isoformat() for day in page]
        call = f"city closed confirm {{}} --city {asked.city.id}" + (f" --region {region}" if region else "")
        return Reply(
            (Phrase("people-holidays-head", facts), Items(lines, numbered=True), *more, *hint, how),
            buttons=(Button("👍", call.format(",".join(days)), word="answer-all"),),
            choices=Choices(call, tuple(days), several=True),
        )

    def confirm(self, tx: Transaction, asked: Asked, days: Sequence[date]) -> tuple[Reply, Sequence[date]]:
        """Enter days as closed, with the names they have as public holidays; those entered before stay as they are.

        Args:
            tx: Open.
            asked: Of which city, and by the calendar of which region.
            days: Which.

        Returns:
            What to say, and the days that are new.

        Raises:
            BadOption: There is no such region.
            Conflict: All of them are entered already.
        """
        region = self._region(asked)
        names: dict[date, str] = {}
        for year in {day.year for day in days}:
            names |= self._source.of(asked.city.country, region, year, asked.city.language)
        entered = [day for day in sorted(days) if self._cities.close(tx, asked.city.id, day, names.get(day, ""))]
        if not entered:
            facts: dict[str, Arg] = {"city": asked.city.name, "day": When(min(days), Form.DAY), "prefix": asked.prefix}
            raise Conflict(Phrase("people-closed-already", facts))
        self._bus.publish(tx, ClosedDaysChanged(asked.city.id, tuple(entered)))
        return Reply((Phrase("people-holidays-entered", _facts(asked.city, entered)),)), entered

    def take_back(self, tx: Transaction, city: City, days: Sequence[date]) -> Reply:
        """Take days off the list again."""
        gone = [day for day in sorted(days) if self._cities.reopen(tx, city.id, day)]
        if gone:
            self._bus.publish(tx, ClosedDaysChanged(city.id, tuple(gone)))
        return Reply((Phrase("people-holidays-taken-back", _facts(city, sorted(days))),))

    def _open(self, tx: Transaction, asked: Asked, region: str | None, today: date) -> Mapping[date, str]:
        city = asked.city
        found = self._source.of(city.country, region, asked.year, city.language)
        coming = {day: name for day, name in found.items() if day >= today and day.weekday() < _SATURDAY}
        entered = self._cities.closed(tx, city.id, min(coming), max(coming)) if coming else {}
        return {day: name for day, name in coming.items() if day not in entered}

    def _region(self, asked: Asked) -> str | None:
        if asked.region is None:
            return None
        region = self._source.region(asked.city.country, asked.region)
        if region is None:
            raise BadOption(self._regions(asked, asked.region))
        return region

    def _regions(self, asked: Asked, typed: str) -> Phrase:
        """Return which regions there are instead of one that was typed."""
        codes = tuple(self._source.regions(asked.city.country))
        facts = {"typed": typed, "city": asked.city.name, "year": str(asked.year), "prefix": asked.prefix}
        if not codes:
            return Phrase("people-holidays-no-regions", facts)
        shown = codes if len(codes) <= _MOST_REGIONS else (*codes[:_MOST_REGIONS], "…")
        return Phrase("people-holidays-which-region", {**facts, "regions": Listed(shown), "example": codes[0]})

    def _hint(self, asked: Asked, region: str | None) -> tuple[Phrase, ...]:
        """Return how one sees the days of a region, where the country has any and none was named."""
        codes = self._source.regions(asked.city.country)
        if region is not None or not codes:
            return ()
        facts = {"prefix": asked.prefix, "year": str(asked.year), "example": codes[0]}
        return (Phrase("people-holidays-regions", facts),)


def _facts(city: City, days: Sequence[date]) -> dict[str, str | Listed]:
    return {"city": city.name, "days": Listed(tuple(When(day, Form.DAY) for day in days))}
