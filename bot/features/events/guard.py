"""The clash guard: what speaks against a time while an event is planned. It warns; nothing is ever refused for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final, TypeAlias

from bot.core.moment import gap
from bot.features.events.model import EventKind
from bot.features.events.span import AllDay, at_night

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from bot.core.person import City
    from bot.features.events.model import Event
    from bot.features.events.span import Span

WORKING: Final = frozenset({EventKind.MEETING, EventKind.WORKSHOP, EventKind.ONLINE_CALL})
"""What is held on working days; a festival on a Saturday is as it should be."""
CLOCK_WEEK: Final = timedelta(days=7)
"""A clock change so near to an event makes people come an hour early or late."""

_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


@dataclass(frozen=True, slots=True)
class Plan:
    """An event as far as its time matters.

    Args:
        span: When.
        kind: What sort of event; ``None`` if nobody said.
        placed: It has a place where everybody is, so that nobody takes part from home at night.
    """

    span: Span
    kind: EventKind | None = None
    placed: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What a plan can clash with.

    Args:
        cities: Whose people are concerned, in order.
        closed: Their closed days around the time, with labels, by city.
        others: Events at the same time that the same people see or come to, each with how many come to both.
    """

    cities: Sequence[City]
    closed: Mapping[str, Mapping[date, str]]
    others: Sequence[tuple[Event, int]] = ()


@dataclass(frozen=True, slots=True)
class Closed:
    """A city does not work.

    Args:
        city: Which.
        days: When and why; a reason may be empty.
    """

    city: City
    days: tuple[tuple[date, str], ...]


@dataclass(frozen=True, slots=True)
class Weekend:
    """It is Saturday or Sunday.

    Args:
        cities: Where.
        days: When, on their calendars.
    """

    cities: tuple[City, ...]
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Night:
    """People would have to be up between midnight and six.

    Args:
        city: Where.
        span: When.
    """

    city: City
    span: Span


@dataclass(frozen=True, slots=True)
class Double:
    """Something else takes place at the same time.

    Args:
        event: What.
        shared: So many people come to both.
    """

    event: Event
    shared: int


@dataclass(frozen=True, slots=True)
class Clocks:
    """The hours between a city and the event's home change in the week before or after.

    Args:
        city: Which.
        home: Name of the home, as a city or by its zone.
        day: From when.
        before: So far ahead of home until then; negative if behind.
        then: So far ahead from then on.
    """

    city: City
    home: str
    day: date
    before: timedelta
    then: timedelta


Clash: TypeAlias = Closed | Weekend | Night | Double | Clocks


def clashes(plan: Plan, facts: Facts) -> tuple[Clash, ...]:
    """Return what speaks against a time, what weighs most first.

    Args:
        plan: What is planned.
        facts: What it can clash with.
    """
    return (
        *_closed(plan, facts),
        *_weekends(plan, facts),
        *_nights(plan, facts),
        *(Double(event, shared) for event, shared in facts.others),
        *_clocks(plan, facts),
    )


def days_of(span: Span, zone: str) -> tuple[date, ...]:
    """Return all days of a span on the calendar of a zone."""
    first, last = span.days(zone)
    return tuple(first + _DAY * number for number in range((last - first).days + 1))


def is_weekend(day: date) -> bool:
    """Tell whether a day is a Saturday or Sunday."""
    return day.weekday() >= _SATURDAY


def _closed(plan: Plan, facts: Facts) -> Iterator[Closed]:
    for city in facts.cities:
        known = facts.closed.get(city.id, {})
        days = tuple((day, known[day]) for day in days_of(plan.span, city.zone) if day in known)
        if days:
            yield Closed(city, days)


def _weekends(plan: Plan, facts: Facts) -> Iterator[Weekend]:
    if plan.kind not in WORKING:
        return
    where: dict[tuple[date, ...], list[City]] = {}
    for city in facts.cities:
        days = tuple(filter(is_weekend, days_of(plan.span, city.zone)))
        where.setdefault(days, []).append(city)
    yield from (Weekend(tuple(cities), days) for days, cities in where.items() if days)


def _nights(plan: Plan, facts: Facts) -> Iterator[Night]:
    if plan.kind in WORKING or not plan.placed:
        yield from (Night(city, plan.span) for city in facts.cities if at_night(plan.span, city.zone))


def _clocks(plan: Plan, facts: Facts) -> Iterator[Clocks]:
    if isinstance(plan.span, AllDay):
        return
    zone, day = plan.span.zone, plan.span.starts.day
    name = next((city.name for city in facts.cities if city.zone == zone), zone.rpartition("/")[2].replace("_", " "))
    for city in facts.cities:
        changed = _change(zone, city.zone, day)
        if changed is not None:
            yield Clocks(city, name, changed, gap(zone, city.zone, changed - _DAY), gap(zone, city.zone, changed))


def _change(home: str, zone: str, day: date) -> date | None:
    """Return the day nearest before or after another from which on two zones are another number of hours apart."""
    near = (day + _DAY * number for number in range(1 - CLOCK_WEEK.days, CLOCK_WEEK.days + 1))
    return next((one for one in near if gap(home, zone, one) != gap(home, zone, one - _DAY)), None)
