"""How a rule is said: "every Thursday until 30 June 2027"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.phrase import Form, Listed, Phrase, When
from bot.core.recurrence import WORKING_DAYS, Frequency

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.core.phrase import Arg
    from bot.core.recurrence import Rule


def rhythm(rule: Rule) -> Phrase:
    """Return how often something recurs, whatever its end.

    Args:
        rule: Of one that is not anchored only as much is said as it says.
    """
    every: dict[str, Arg] = {"every": rule.interval}
    match rule.frequency:
        case Frequency.WEEKLY if rule.weekdays:
            return _on_weekdays(rule, every)
        case Frequency.MONTHLY if rule.nth is not None:
            return Phrase("rhythm-nth", {**every, "nth": rule.nth, "day": rule.weekdays[0]})
        case Frequency.DAILY:
            return Phrase("rhythm-days", every)
        case Frequency.WEEKLY:
            return Phrase("rhythm-weeks", every)
        case Frequency.MONTHLY:
            return Phrase("rhythm-months", every)
    return Phrase("rhythm-years", every)


def _on_weekdays(rule: Rule, every: Mapping[str, Arg]) -> Phrase:
    if rule.weekdays == WORKING_DAYS and rule.interval == 1:
        return Phrase("rhythm-working-days")
    days = Listed(tuple(Phrase("rhythm-weekday", {"day": day}) for day in rule.weekdays))
    return Phrase("rhythm-weekdays", {**every, "days": days})


def rhythm_and_end(rule: Rule) -> Phrase:
    """Return how often something recurs, and until when or how often in all, where somebody has said that."""
    if rule.until is not None:
        return Phrase("rhythm-until", {"rhythm": rhythm(rule), "until": When(rule.until, Form.DAY)})
    if rule.count is not None:
        return Phrase("rhythm-times", {"rhythm": rhythm(rule), "count": rule.count})
    return rhythm(rule)
