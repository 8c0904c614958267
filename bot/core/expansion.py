"""When what recurs takes place: by the clock on the wall at home, which clock changes do not move (house rule H1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Protocol

from bot.core.moment import Moment, moment_of
from bot.core.recurrence import MOST_TIMES, longest_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.recurrence import Rule

_MARGIN = timedelta(days=2)


class Expansion(Protocol):
    """Knows the calendar."""

    def walls(self, rule: Rule, first: datetime) -> Iterator[datetime]:
        """Yield the wall times of a rule, the earliest first, however many.

        Args:
            rule: Anchored; its count and its last day are of no concern here.
            first: Where counting begins; not among what is yielded unless the rule has it.
        """
        ...


@dataclass(frozen=True, slots=True)
class Planned:
    """One date of what recurs.

    Args:
        wall: What the rule says; of several clocks that change it stays the same.
        moment: When it takes place. A wall time that clocks skip is moved forward by as much as they skip; of an hour that
            happens twice the first counts.
    """

    wall: datetime
    moment: Moment

    @property
    def displaced(self) -> bool:
        """Clocks skip the hour that the rule says."""
        return self.moment.wall != self.wall


class Recurrence:
    """Finds the dates of rules: at most `MOST_TIMES` within five years.

    Args:
        expansion: Knows the calendar.
    """

    def __init__(self, expansion: Expansion) -> None:
        """Take the calendar."""
        self._expansion = expansion

    def dates(self, rule: Rule, first: datetime, zone: str) -> Iterator[Planned]:
        """Yield every date of a rule, the earliest first.

        Args:
            rule: Anchored.
            first: Wall time from which it counts.
            zone: IANA name of its home.
        """
        return (_planned(wall, zone) for wall in self._walls(rule, first))

    def next(self, rule: Rule, first: datetime, zone: str, after: datetime) -> Moment | None:
        """Return when a rule comes next.

        Args:
            rule: Anchored.
            first: Wall time from which it counts.
            zone: IANA name of its home.
            after: Aware; what comes at this instant or before does not count.

        Returns:
            ``None`` if it does not come again.
        """
        local = moment_of(after, zone).wall - _MARGIN
        ahead = (_planned(wall, zone).moment for wall in self._walls(rule, first) if wall > local)
        return next((moment for moment in ahead if moment.at > after), None)

    def _walls(self, rule: Rule, first: datetime) -> Iterator[datetime]:
        latest = longest_until(first.date())
        last = latest if rule.until is None else min(rule.until, latest)
        walls = takewhile(lambda wall: wall.date() <= last, self._expansion.walls(rule, first))
        return islice(walls, min(rule.count or MOST_TIMES, MOST_TIMES))


def _planned(wall: datetime, zone: str) -> Planned:
    # Through UTC, where every wall time is some instant.
    return Planned(wall, moment_of(Moment(wall, zone).at, zone))
