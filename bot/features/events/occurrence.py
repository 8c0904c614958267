"""One date of a series."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.moment import Moment
from bot.features.events.span import AllDay, moved_to

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.expansion import Planned, Recurrence
    from bot.core.recurrence import Rule
    from bot.features.events.span import Span


class State(StrEnum):
    """What becomes of a date."""

    PLANNED = "planned"
    """As the rule says."""
    MOVED = "moved"
    SKIPPED = "skipped"
    """Left out this once."""
    CANCELLED = "cancelled"
    """It comes after the end that somebody has given the series."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A date of a series.

    Args:
        original: The wall time at home that the rule says: its name, wherever it is moved. Of whole days, midnight.
        span: When it takes place.
        skipped: Somebody has left it out.
        ended: The series ends before it.
    """

    original: datetime
    span: Span
    skipped: bool = False
    ended: bool = False

    @property
    def regular(self) -> bool:
        """It takes place when the rule says, as far as clocks allow."""
        if isinstance(self.span, AllDay):
            return self.span.midnight == self.original
        return self.span.starts.at == Moment(self.original, self.span.zone).at

    @property
    def displaced(self) -> bool:
        """Clocks skip the hour that the rule says, so it is later by as much."""
        return self.regular and not isinstance(self.span, AllDay) and self.span.starts.wall != self.original

    @property
    def state(self) -> State:
        """What becomes of it."""
        if self.ended:
            return State.CANCELLED
        if self.skipped:
            return State.SKIPPED
        return State.PLANNED if self.regular else State.MOVED


def dates_of(rule: Rule, span: Span, recurrence: Recurrence) -> tuple[Occurrence, ...]:
    """Return the dates of a series, in order; each lasts as long as the first one would, by the clock on the wall.

    Args:
        rule: Anchored.
        span: When it would take place first; the first date is that or the next one that the rule has.
        recurrence: Finds the dates.
    """
    return tuple(Occurrence(one.wall, _span_at(span, one)) for one in recurrence.dates(rule, first_wall(span), span.zone))


def first_wall(span: Span) -> datetime:
    """Return the wall time from which a series counts; whole days begin at midnight."""
    return span.midnight if isinstance(span, AllDay) else span.starts.wall


def _span_at(span: Span, planned: Planned) -> Span:
    return moved_to(span, planned.wall.date() if isinstance(span, AllDay) else planned.moment, None, span.zone)
