"""When the hours between two cities change: said in the two weeks before, since nobody counts on it (domain 6.5)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.moment import gap
from bot.core.phrase import Form, Phrase, When
from bot.features.roadmap.openday import DAY

if TYPE_CHECKING:
    from datetime import date

    from bot.core.person import City
from bot.core.phrase import Arg

WATCHED = timedelta(days=14)
"""Changes are named for so many days ahead: in the digest of their own week and in the one before."""

_MINUTE = timedelta(minutes=1)


def change(here: City, there: City, first: date) -> Phrase | None:
    """Return from which day on another city's clocks differ from ours by other hours than before, if soon.

    Args:
        here: Whose digest it is.
        there: Another city.
        first: The day of the digest.
    """
    before, day = gap(here.zone, there.zone, first), first
    while day < first + WATCHED - DAY:
        day += DAY
        then = gap(here.zone, there.zone, day)
        if then != before:
            return _said(there.name, day, before, then)
    return None


def _said(city: str, day: date, before: timedelta, then: timedelta) -> Phrase:
    said: dict[str, Arg] = {"city": city, "day": When(day, Form.DAY_TIME)}
    if not then:
        return Phrase("roadmap-clocks-same", said)
    which = "ahead" if then > timedelta(0) else "behind"
    said["gap"] = _hours(then)
    if before * then.total_seconds() <= timedelta(0):
        return Phrase(f"roadmap-clocks-now-{which}", said)
    return Phrase(f"roadmap-clocks-{which}", {**said, "before": _number(before)})


def _hours(gap: timedelta) -> Phrase:
    hours, minutes = divmod(abs(gap) // _MINUTE, 60)
    which = "roadmap-minutes" if not hours else "roadmap-hours-and-minutes" if minutes else "roadmap-hours"
    return Phrase(which, {"hours": hours, "minutes": minutes})


def _number(gap: timedelta) -> str:
    hours, minutes = divmod(abs(gap) // _MINUTE, 60)
    return f"{hours}:{minutes:02}" if minutes else str(hours)
