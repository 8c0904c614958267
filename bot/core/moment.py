"""Planned moments: wall time, zone and fold are one value.

A planned moment does not move when clocks change (house rule H1), so it is kept as people said it and turned into UTC only to
compare. What has *happened* is an aware UTC `datetime` whose name ends in ``_at``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

EARLIEST_YEAR = 2000
LATEST_YEAR = 2100

_NOON = time(12)


@dataclass(frozen=True, slots=True)
class Moment:
    """A wall-clock time somewhere.

    Args:
        wall: Naive date and time as the clock on the wall shows it.
        zone: IANA name such as ``Europe/Lisbon``.
        fold: 0 for the first, 1 for the second of an hour that happens twice.
    """

    wall: datetime
    zone: str
    fold: int = 0

    @property
    def at(self) -> datetime:
        """The same moment in UTC, aware."""
        return self.wall.replace(tzinfo=ZoneInfo(self.zone), fold=self.fold).astimezone(UTC)

    def seen_from(self, zone: str) -> Moment:
        """Return this moment as the clocks of another zone show it."""
        return moment_of(self.at, zone)

    @property
    def day(self) -> date:
        """The calendar day in the moment's own zone."""
        return self.wall.date()


def moment_of(at: datetime, zone: str) -> Moment:
    """Return the wall-clock moment of an instant.

    Args:
        at: Aware instant.
        zone: IANA name.
    """
    local = at.astimezone(ZoneInfo(zone))
    return Moment(local.replace(tzinfo=None, fold=0), zone, local.fold)


def gap(here: str, there: str, day: date) -> timedelta:
    """Return by how much the clocks of one zone are ahead of another's at noon of a day.

    Args:
        here: IANA name.
        there: Of the zone that is ahead, or behind if this is negative.
        day: On the calendar of the first.
    """
    noon = datetime.combine(day, _NOON, tzinfo=ZoneInfo(here)).astimezone(UTC)
    return _offset(noon, there) - _offset(noon, here)


def _offset(at: datetime, zone: str) -> timedelta:
    return at.astimezone(ZoneInfo(zone)).utcoffset() or timedelta(0)


class Readings:
    """How often a wall time happens in a zone: never, once or twice (house rule H6)."""

    @staticmethod
    def of(wall: datetime, zone: str) -> tuple[Moment, ...]:
        """Return every moment that this wall time can mean.

        Args:
            wall: Naive wall time.
            zone: IANA name.

        Returns:
            Empty in the hour that clocks skip, two values in the hour that happens twice, else one.
        """
        first, second = (wall.replace(tzinfo=ZoneInfo(zone), fold=fold) for fold in (0, 1))
        exists = first.astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0) == wall
        if not exists:
            return ()
        if first.utcoffset() == second.utcoffset():
            return (Moment(wall, zone),)
        return (Moment(wall, zone, 0), Moment(wall, zone, 1))
