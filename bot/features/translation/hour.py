"""The one day and hour of a message as the clocks of two cities show it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from bot.core.folding import folded
from bot.core.moment import Readings, moment_of
from bot.features.translation.occasion import read_occasion
from bot.features.translation.occasion_elsewhere import WITHIN
from bot.features.translation.occasion_words import CAPITAL

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from bot.core.moment import Moment
    from bot.core.person import City
    from bot.features.translation.store import Saying

_CONTINENTS = ("Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/")
"""Where the names of zones are those of cities."""
_EVERYDAY = frozenset(
    [
        *("act", "center", "central", "christmas", "east", "easter", "jersey", "madeira", "nome", "north", "oral", "resolute"),
        *("reunion", "salta", "south", "virgin", "wake", "west"),
    ]
)
"""Words that are also the names of zones, accents aside: the French "réunion" is one."""
_LETTER = "[a-z]"
"""What cannot stand beside a whole name; in a language without spaces, other letters may."""
_ENDINGS = "(?:s|er|ers|ern|ner)?"
"""What a name may carry in these languages: Minasakis, die Halifaxer."""
_SHORTEST_ID = 4
"""Shorter ids of cities are rather words, or countries."""


def moment_named(saying: Saying, here: City | None, now: datetime, cities: Collection[City] = ()) -> Moment | None:
    """Return the moment that a message names, if it names exactly one, by the clock of the city in whose room it was written.

    Args:
        saying: The message. Whoever belongs to another city than the room may mean the clocks at home.
        here: Where it was written, if that is known.
        now: Dates are read from it where it is not known when the message was written; weekdays are not read then.
        cities: Those of the partnership. Where another one than the author's is named, its hour may be meant.
    """
    if here is None or saying.city != here.name:
        return None
    today = moment_of(saying.written_at or now, here.zone).day
    text, sure = _without_home(saying.text, saying.language, here), saying.written_at is not None
    wall = read_occasion(text, saying.language, today, sure=sure, places=_zones() - {_spelt(here.name)})
    if wall is None or _names_another(text, here, cities):
        return None
    readings = Readings.of(wall, here.zone)
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


def _without_home(text: str, language: str, here: City) -> str:
    """Return a text without what says that something is in the author's own city; whoever says so means its clocks."""
    within = WITHIN.get(language, "NAME").replace("NAME", f"(?-i:{re.escape(here.name)})")
    # What follows may make it the name of another place: Porto Alegre.
    return re.sub(rf"(?<!\w){within}(?![\w-]|\s+{CAPITAL})" if language != "ja" else within, " ", text, flags=re.IGNORECASE)


def _names_another(text: str, here: City, cities: Collection[City]) -> bool:
    """Tell whether a text names another city than the author's, anywhere and however it is written."""
    others = {spelt for city in cities if city.id != here.id for spelt in (_spelt(city.name), _spelt_id(city)) if spelt}
    every = sorted(others | {_spelt(here.name)}, key=len, reverse=True)
    choices = "|".join(re.escape(name).replace(r"\ ", r"[\W_]+") for name in every)
    found = re.finditer(rf"(?<!{_LETTER})(?P<name>{choices}){_ENDINGS}(?!{_LETTER})", folded(text))
    return any(_spelt(one["name"]) in others for one in found)


def _spelt(name: str) -> str:
    """Return the words of a name as they are compared."""
    return " ".join(re.findall(r"[^\W\d_]+", folded(name)))


def _spelt_id(city: City) -> str:
    return _spelt(city.id) if len(city.id) >= _SHORTEST_ID else ""


@cache
def _zones() -> frozenset[str]:
    """Return the names of the cities that have given a zone of the world its name."""
    zones = {key.rpartition("/")[2] for key in available_timezones() if key.startswith(_CONTINENTS)}
    return frozenset({_spelt(name) for name in zones} - _EVERYDAY)
