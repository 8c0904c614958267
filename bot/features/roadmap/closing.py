"""What is due on days that a city has just closed: its date stays until somebody moves it, so it is named (house rule H4)."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment
from bot.core.phrase import Listed, Phrase
from bot.features.roadmap.openday import DAY, on_or_before

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from bot.core.person import City
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.roadmap.list_store import ListStore
    from bot.features.roadmap.port import Calendar
    from bot.features.roadmap.store import RoadmapStore

NAMED = 3
"""So many dates are named at once."""
_MOST = 99
_LOOK_BACK = timedelta(days=90)


class Closing:
    """Names what is due on closed days.

    Args:
        store: Of the roadmap.
        lists: Finds what is open.
        calendar: Closed days.
    """

    def __init__(self, store: RoadmapStore, lists: ListStore, calendar: Calendar) -> None:
        """Take the ports."""
        self._store = store
        self._lists = lists
        self._calendar = calendar

    def falling(self, tx: Transaction, city: City, days: Collection[date], prefix: str) -> Phrase | None:
        """Return what is open with a city and due on some of its days, and how the first is moved; ``None`` for nothing.

        Args:
            tx: Open; the days are closed already.
            city: Whose days.
            days: At least one.
            prefix: What commands begin with in the room.
        """
        found = self._lists.due_within(tx, city.id, [_span(day, city.zone) for day in days], _MOST)
        first = self._store.get(tx, found[0]) if found else None
        if first is None:
            return None
        due = first.wish.due.seen_from(city.zone).day
        closed = self._calendar.closed(tx, city.id, due - _LOOK_BACK, due)
        named: list[Arg] = [str(ShortId(Prefix.MILESTONE, number)) for number in found[:NAMED]]
        if len(found) > NAMED:
            named.append(Phrase("plan-and-more", {"count": len(found) - NAMED}))
        line = f"{prefix}roadmap move {first.id} {on_or_before(due, closed)}"
        return Phrase("roadmap-falling", {"dates": Listed(tuple(named)), "line": line})


def _span(day: date, zone: str) -> tuple[datetime, datetime]:
    return _midnight(day, zone), _midnight(day + DAY, zone)


def _midnight(day: date, zone: str) -> datetime:
    return Moment(datetime.combine(day, time()), zone).at
