"""Open days of a city, and the mornings that are counted on them (house rules H2 and H3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.openday import DAY, is_open, morning, on_or_before

if TYPE_CHECKING:
    from collections.abc import Container, Iterable
    from datetime import date

    from bot.core.moment import Moment

__all__ = ["DAY", "after", "is_open", "morning", "mornings", "on_or_after", "on_or_before"]


def on_or_after(day: date, closed: Container[date]) -> date:
    """Return the day if it is open, else the next open one."""
    while not is_open(day, closed):
        day += DAY
    return day


def after(day: date, count: int, closed: Container[date]) -> date:
    """Return the open day that is the so many-th after a day.

    Args:
        day: Counting begins with the day after it; it may be closed.
        count: From 1.
        closed: The city's closed days besides Saturdays and Sundays.
    """
    for _ in range(count):
        day = on_or_after(day + DAY, closed)
    return day


def mornings(due: Moment, zone: str, days: Iterable[int], closed: Container[date]) -> tuple[Moment, ...]:
    """Return when those responsible in a city are reminded: at 09:00 there, never on a closed day, never too late.

    The days are counted back on the city's calendar from its local date of the due moment. If a day is closed, or its morning
    would come only with or after the due moment, the last open day before takes its place; the same morning counts once.

    Args:
        due: By when.
        zone: Of the city.
        days: So many days before, not negative.
        closed: The city's closed days besides Saturdays and Sundays.

    Returns:
        Moments in the city's zone, the earliest first.
    """
    last = due.seen_from(zone).day
    wanted = {_open_morning(last - n * DAY, due, zone, closed) for n in days}
    return tuple(sorted(wanted, key=lambda moment: moment.wall))


def _open_morning(day: date, due: Moment, zone: str, closed: Container[date]) -> Moment:
    while True:
        found = morning(day, zone)
        if is_open(day, closed) and found.at < due.at:
            return found
        day -= DAY
