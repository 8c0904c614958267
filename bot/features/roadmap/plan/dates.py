"""When the items of a plan are due: anchor plus offset, then the closed days of those it concerns (house rule H4)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from bot.core.moment import Moment
from bot.features.roadmap.detail import WorkingDay
from bot.features.roadmap.openday import DAY, is_open
from bot.features.roadmap.plan.template import EACH, JOINT, Fixed

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from bot.features.roadmap.plan.template import Blueprint, Template

FARTHEST: Final = timedelta(days=90)
"""Closed days are asked for so far around a day; no city is closed for longer."""


def anchor_days(template: Template, given: Mapping[str, date]) -> dict[str, date]:
    """Return the day of each anchor that has one: as given, else counted from another one."""
    found = dict(given)
    for anchor in template.anchors:
        if anchor.key not in found and anchor.default_from is not None and anchor.default_from[0] in found:
            source, days = anchor.default_from
            found[anchor.key] = found[source] + timedelta(days=days)
    return found


def applies(blueprint: Blueprint, tags: Collection[str]) -> bool:
    """Tell whether an item belongs to a plan with some tags: it has one of those it asks for, or asks for none."""
    return not blueprint.applies_if or not set(tags).isdisjoint(blueprint.applies_if)


def cities_of(side: str, sides: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Return the cities of each item that one line of a template becomes.

    Args:
        side: Of the line: a side, ``each`` or ``joint``.
        sides: City ids by side, in order.

    Returns:
        For ``joint`` one item of all cities, for ``each`` one for each city, else one of that city.
    """
    every = tuple(dict.fromkeys(sides.values()))
    if side == JOINT:
        return [every]
    return [(city,) for city in every] if side == EACH else [(sides[side],)]


def open_day(day: date, working_day: WorkingDay, closed: Sequence[Collection[date]]) -> date:
    """Return where a day goes if one of the cities is closed on it.

    Args:
        day: As counted.
        working_day: To the open day before or after, or nowhere.
        closed: The closed days of each city it concerns, besides Saturdays and Sundays.
    """
    if working_day is WorkingDay.AS_IS:
        return day
    step = DAY if working_day is WorkingDay.AFTER else -DAY
    while not all(is_open(day, one) for one in closed):
        day += step
    return day


def counted(blueprint: Blueprint, anchor: date) -> date:
    """Return the day an item is counted to, before closed days move it."""
    rule = blueprint.rule
    return rule.on(anchor) if isinstance(rule, Fixed) else anchor + timedelta(days=rule)


def due_of(blueprint: Blueprint, due_time: time, anchor: date, zone: str, closed: Sequence[Collection[date]]) -> Moment:
    """Return when an item is due.

    Args:
        blueprint: The item.
        due_time: By what hour, where no outside body says it.
        anchor: The day it is counted from.
        zone: Of its city; of a joint item, of the first side.
        closed: The closed days of each city it concerns, besides Saturdays and Sundays.
    """
    day, rule = counted(blueprint, anchor), blueprint.rule
    if isinstance(rule, Fixed):
        return Moment(datetime.combine(day, rule.at), rule.zone)
    return Moment(datetime.combine(open_day(day, blueprint.working_day, closed), due_time), zone)
