"""What follows an event that was held: its cities look back on it together."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment, moment_of
from bot.core.phrase import Phrase
from bot.features.events.model import VISITED, EventHeld
from bot.features.roadmap.detail import WorkingDay
from bot.features.roadmap.model import LONGEST, Wish
from bot.features.roadmap.plan.dates import FARTHEST, open_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.bus import Bus
    from bot.core.person import City
    from bot.core.phrase import Strings
    from bot.core.transaction import Transaction
    from bot.features.people.directory import Directory
    from bot.features.roadmap.assembly import Roadmap

_AFTER, _AT = timedelta(days=14), time(17)


def open_debriefs(bus: Bus, roadmap: Roadmap, directory: Directory, strings: Strings) -> None:
    """Have a joint date for looking back put on the roadmap whenever an event was held to which people came.

    It is two weeks later; if one of the cities is closed then, on the last day before on which all are open (H4).
    """

    def held(tx: Transaction, fact: EventHeld) -> None:
        cities = [city for city in directory.cities() if city.id in {fact.city, *fact.cities}]
        if fact.kind in VISITED and cities:
            home = directory.city(fact.city) or cities[0]
            counted = moment_of(fact.at, home.zone).day + _AFTER
            closed = [directory.closed(tx, city.id, counted - FARTHEST, counted) for city in cities]
            due = Moment(datetime.combine(open_day(counted, WorkingDay.BEFORE, closed), _AT), home.zone)
            roadmap.service.open(tx, Wish(_title(fact, cities, strings), due), [city.id for city in cities])

    bus.subscribe(EventHeld, held)


def _title(fact: EventHeld, cities: Sequence[City], strings: Strings) -> str:
    """Return what is to be done, in every city's language, since nobody typed it in one."""
    languages = dict.fromkeys(city.language for city in cities)
    words = " / ".join(dict.fromkeys(strings.say(Phrase("event-debrief"), language) for language in languages))
    return f"{words} · {ShortId(Prefix.EVENT, fact.number)} {fact.title}"[:LONGEST]
