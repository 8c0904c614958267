"""What is kept of events that were held: numbers, no names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select, true, update

from bot.features.events.model import Coming, EventKind
from bot.features.events.table import event_table, sign_up_table
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import ColumnElement

    from bot.core.transaction import Transaction

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose events are counted.

    Args:
        cities: Ids of their cities; ``None`` for all events there are.
        rooms: Numbers of the rooms whose events count, too, where they belong to no one city.
    """

    cities: Collection[str] | None = None
    rooms: Collection[int] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """Numbers of the events of a year that are over and were held.

    Args:
        events: How many there were.
        visitors: How many came to those that were counted.
        counted: How many of them were counted.
        signed_up: How many people had a place.
        kinds: How many there were of each kind; ``None`` for those whose kind nobody said.
        cities: How many there were of each city, by its id.
    """

    events: int
    visitors: int
    counted: int
    signed_up: int
    kinds: dict[EventKind | None, int]
    cities: dict[str | None, int]


class HeldStore:
    """Visitors and yearly figures."""

    def put_visitors(self, tx: Transaction, number: int, visitors: int | None) -> None:
        """Enter how many came to an event."""
        connection(tx).execute(update(event_table).where(event_table.c.number == number).values(visitors=visitors))

    def figures(self, tx: Transaction, year: int, now: datetime, whose: Whose) -> Figures:
        """Return the figures of a year, by the calendar where each event took place."""
        held = _held(year, now) & _of(whose)
        whole = select(
            func.count(), func.coalesce(func.sum(event_table.c.visitors), 0), func.count(event_table.c.visitors)
        ).where(held)
        events, visitors, counted = connection(tx).execute(whole).one()
        of_held = sign_up_table.c.event_number.in_(select(event_table.c.number).where(held))
        places = sign_up_table.c.coming == Coming.YES.value
        places &= sign_up_table.c.queued.is_(None) & sign_up_table.c.lapsed_at.is_(None)
        signed_up = connection(tx).execute(select(func.sum(sign_up_table.c.places)).where(of_held, places)).scalar()
        kinds = {None if kind is None else EventKind(kind): count for kind, count in self._by(tx, held, "kind").items()}
        cities = self._by(tx, held, "city_id")
        return Figures(int(events), int(visitors), int(counted), int(signed_up or 0), kinds, cities)

    def forget_codes(self, tx: Transaction, before: datetime) -> int:
        """Forget the participants' codes of events that were over before an instant; return how many sign-ups had some."""
        over = select(event_table.c.number).where(event_table.c.over_utc < before)
        theirs = sign_up_table.c.codes.is_not(None) & sign_up_table.c.event_number.in_(over)
        return connection(tx).execute(update(sign_up_table).where(theirs).values(codes=None)).rowcount

    def _by(self, tx: Transaction, held: ColumnElement[bool], column: str) -> dict[str | None, int]:
        found = event_table.c[column]
        counted = select(found.label("what"), func.count().label("many")).where(held).group_by(found).order_by(found)
        return {row.what: int(row.many) for row in connection(tx).execute(counted)}


def _of(whose: Whose) -> ColumnElement[bool]:
    if whose.cities is None:
        return true()
    city = event_table.c.city_id
    return city.in_(whose.cities) | (city.is_(None) & event_table.c.room_id.in_(whose.rooms))


def _held(year: int, now: datetime) -> ColumnElement[bool]:
    wall, over = event_table.c.starts_wall, event_table.c.over_utc
    # The second line says the same roughly, for the index.
    in_year = (wall >= datetime(year, 1, 1)) & (wall < datetime(year + 1, 1, 1))  # noqa: DTZ001 - as the clock on the wall shows it
    roughly = (over >= datetime(year, 1, 1, tzinfo=UTC) - _A_DAY) & (over <= now)
    return in_year & roughly & event_table.c.cancelled_at.is_(None) & event_table.c.postponed_at.is_(None)
