"""The one day and hour of a message as the clocks of two cities show it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from bot.core.folding import folded
from bot.core.moment import Readings, moment_of
from bot.features.translation.occasion import read_occasion

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from bot.core.moment import Moment
    from bot.core.person import City
    from bot.features.translation.store import Saying

_CONTINENTS = ("Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/")
"""Where the names of zones are those of cities."""
_EVERYDAY = {"center", "central", "east", "easter", "north", "oral", "south", "wake", "west"}
"""Words that are also the names of zones."""


def moment_named(saying: Saying, here: City | None, now: datetime, cities: Collection[City] = ()) -> Moment | None:
    """Return the moment that a message names, if it names exactly one, by the clock of the city in whose room it was written.

    Args:
        saying: The message. Whoever belongs to another city than the room may mean the clocks at home.
        here: Where it was written, if that is known.
        now: Dates are read from it where it is not known when the message was written; weekdays are not read then.
        cities: Those of the partnership, whose hour may be meant where one is named.
    """
    if here is None or saying.city != here.name:
        return None
    today = moment_of(saying.written_at or now, here.zone).day
    places = _places(frozenset(city.name for city in cities))
    wall = read_occasion(saying.text, saying.language, today, sure=saying.written_at is not None, places=places)
    readings = () if wall is None else Readings.of(wall, here.zone)
    return readings[0] if len(readings) == 1 else None


def hours(moment: Moment | None, here: City | None, there: City | None) -> Sequence[tuple[str, Moment]]:
    """Return the names of two cities with a moment as their clocks show it.

    Args:
        moment: What a message names, if it names one.
        here: Where it was written.
        there: Where it is read.

    Returns:
        Nothing where both clocks show the same.
    """
    if moment is None or here is None or there is None:
        return ()
    seen = moment.seen_from(there.zone)
    return ((here.name, moment), (there.name, seen)) if seen.wall != moment.wall else ()


@cache
def _places(cities: frozenset[str]) -> frozenset[str]:
    """Return the names of cities, and of those that have given a zone of the world its name, folded."""
    zones = {key.rpartition("/")[2] for key in available_timezones() if key.startswith(_CONTINENTS)}
    named = {" ".join(re.findall(r"[^\W\d_]+", folded(name))) for name in zones | cities}
    return frozenset(named - _EVERYDAY)
