"""Quiet hours: at night nobody's phone rings, unless it cannot wait (house rule H12)."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from bot.core.moment import Moment, moment_of

QUIET_FROM, QUIET_UNTIL = time(22), time(7)
SOON = timedelta(days=1)
"""What changes so shortly before the start is told even at night."""
_DAY = timedelta(days=1)


def waking(at: datetime, zone: str) -> datetime | None:
    """Return when a quiet hour is over in a zone; ``None`` if an instant falls into none."""
    local = moment_of(at, zone)
    clock = local.wall.time()
    if QUIET_UNTIL <= clock < QUIET_FROM:
        return None
    day = local.day if clock < QUIET_UNTIL else local.day + _DAY
    return Moment(datetime.combine(day, QUIET_UNTIL), zone).at
