"""Rolling a plan forward: as it stands now, hand-made changes included, to new days; nothing is stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.core.moment import Moment
from bot.features.roadmap.plan.dates import open_day
from bot.features.roadmap.plan.model import Drawn, Sketch

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from bot.features.roadmap.model import Milestone, Wish
    from bot.features.roadmap.plan.drawing import Closed
    from bot.features.roadmap.plan.model import Head


def meant_days(milestones: Iterable[Milestone], old: Head, new: Head, closed: Closed) -> list[date]:
    """Return the days to which the items of a plan are counted anew, before closed days move anything."""
    return [meant for one in milestones if (meant := _meant(one.wish, _cities(one), old, new, closed)) is not None]


def roll(milestones: Sequence[Milestone], old: Head, new: Head, closed: Closed) -> Sketch:
    """Return last year's plan on new days.

    Args:
        milestones: As they stand now, without what was given up.
        old: What the plan was.
        new: The same with new days; what is counted from a day that has none now is left out.
        closed: Each city's closed days, besides Saturdays and Sundays, around old and new days.
    """
    found = []
    for one in milestones:
        meant = _meant(one.wish, _cities(one), old, new, closed)
        if meant is not None:
            found.append(_drawn(one, meant, old, new, closed))
    return Sketch(new, tuple(sorted(found, key=lambda drawn: drawn.wish.due.at)))


def _drawn(one: Milestone, meant: date, old: Head, new: Head, closed: Closed) -> Drawn:
    wish, cities, details = one.wish, _cities(one), one.wish.details
    day = meant
    if not details.fixed:
        day = open_day(meant, details.working_day, [closed.get(city, frozenset()) for city in cities])
    due = Moment(datetime.combine(day, wish.due.wall.time()), wish.due.zone)
    anchor = _anchor(wish, old, new)
    offset = None if details.fixed or anchor is None else (meant - new.anchors[anchor]).days
    fresh = replace(wish, due=due, plan=None, details=replace(details, anchor=anchor or "", offset=offset))
    return Drawn(fresh, cities, None if details.fixed else meant)


def _meant(wish: Wish, cities: Sequence[str], old: Head, new: Head, closed: Closed) -> date | None:
    """Return the day that something is counted to anew; ``None`` if the day it is counted from is not known now.

    What was moved by hand keeps its distance from its anchor; what closed days moved is counted from where it was before.
    """
    anchor = _anchor(wish, old, new)
    if anchor is None:
        return None
    before, after = old.anchors[anchor], new.anchors[anchor]
    if wish.details.fixed:
        return _same_day(wish.due.day, after.year - before.year)
    offset, days = wish.details.offset, (wish.due.day - before).days
    if offset is not None:
        counted = before + timedelta(days=offset)
        if open_day(counted, wish.details.working_day, [closed.get(city, frozenset()) for city in cities]) == wish.due.day:
            days = offset
    return after + timedelta(days=days)


def _anchor(wish: Wish, old: Head, new: Head) -> str | None:
    """Return from which day something is counted: as its template says; what was added by hand from the first day of all."""
    if wish.details.anchor:
        key = wish.details.anchor
        return key if key in old.anchors and key in new.anchors else None
    known: Mapping[str, date] = {key: day for key, day in old.anchors.items() if key in new.anchors}
    return min(known, key=lambda key: known[key], default=None)


def _same_day(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)


def _cities(one: Milestone) -> tuple[str, ...]:
    return tuple(side.city for side in one.sides)
