"""Dates of rules by python-dateutil."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.core.recurrence import Frequency, month_days

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from bot.core.recurrence import Rule


class DateutilExpansion:
    """The `Expansion` port over `dateutil.rrule`."""

    def walls(self, rule: Rule, first: datetime) -> Iterator[datetime]:
        """Yield the wall times of a rule, see `Expansion.walls`."""
        # Heavy to import, and little recurs.
        from dateutil.rrule import rrule

        return iter(rrule(dtstart=first, **_words(rule)))


def _words(rule: Rule) -> dict[str, Any]:
    """Return a rule in the words of `dateutil.rrule`."""
    from dateutil import rrule

    words: dict[str, Any] = {"freq": getattr(rrule, rule.frequency), "interval": rule.interval}
    if rule.frequency in {Frequency.MONTHLY, Frequency.YEARLY} and rule.day is not None:
        words |= {"bymonthday": month_days(rule.day), "bysetpos": -1}
    if rule.month is not None:
        words["bymonth"] = rule.month
    if rule.weekdays:
        days = [rrule.weekday(day - 1) for day in rule.weekdays]
        words["byweekday"] = [day(rule.nth) for day in days] if rule.nth is not None else days
    return words
