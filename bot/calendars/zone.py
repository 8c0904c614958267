"""A time zone as calendar files carry it (RFC 5545, 3.6.5), made of the IANA data for as long as a file needs it.

The library could do that by itself, but it gives the onset of summer time on the new clock, where the format wants the old one.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

if TYPE_CHECKING:
    from collections.abc import Iterator

_STEP = timedelta(days=7)
"""No zone changes its clocks twice within a week."""
_EXACT = timedelta(minutes=1)


def zone_table(zone: str, first: date, last: date) -> Timezone:
    """Return a zone's clock changes.

    Args:
        zone: IANA name.
        first: The first day that is needed.
        last: The last one.
    """
    info = ZoneInfo(zone)
    begin = datetime.combine(first - _STEP, time(), UTC)
    table = Timezone()
    table.add("tzid", zone)
    table.add_component(_observance(begin.astimezone(info), begin.astimezone(info)))
    for at in _changes(info, begin, datetime.combine(last + _STEP, time(), UTC)):
        table.add_component(_observance((at - _EXACT).astimezone(info), at.astimezone(info)))
    return table


def _observance(before: datetime, after: datetime) -> TimezoneStandard | TimezoneDaylight:
    """Return what holds from an instant on; the instant is given on the clock that held until then."""
    found = TimezoneDaylight() if after.dst() else TimezoneStandard()
    old = before.utcoffset() or timedelta()
    found.add("dtstart", (after.astimezone(UTC) + old).replace(tzinfo=None))
    found.add("tzoffsetfrom", old)
    found.add("tzoffsetto", after.utcoffset() or timedelta())
    found.add("tzname", after.tzname() or "")
    return found


def _changes(info: ZoneInfo, begin: datetime, end: datetime) -> Iterator[datetime]:
    """Yield the first instants, UTC, at which clocks show something else than a minute before."""
    while begin < end:
        until = begin + _STEP
        if _shows(info, begin) != _shows(info, until):
            yield _edge(info, begin, until)
        begin = until


def _edge(info: ZoneInfo, low: datetime, high: datetime) -> datetime:
    while high - low > _EXACT:
        middle = low + (high - low) // (2 * _EXACT) * _EXACT
        low, high = (middle, high) if _shows(info, middle) == _shows(info, low) else (low, middle)
    return high


def _shows(info: ZoneInfo, at: datetime) -> tuple[timedelta | None, timedelta | None]:
    local = at.astimezone(info)
    return local.utcoffset(), local.dst()
