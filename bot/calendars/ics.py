"""Calendars as texts of RFC 5545, which programs on phones and computers subscribe to or take as files.

The same calendar always gives the same text: nothing in it depends on when it was made, so that a digest tells whether it
changed.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

import icalendar

from bot.calendars.zone import zone_table
from bot.core.moment import Moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.core.calendar import Calendar, CalendarEntry, Day

MEDIA_TYPE = "text/calendar"
PROGRAM = "-//Jumelage//Calendar//EN"
AGAIN = timedelta(hours=1)
"""After so long, programs may look for something new; written as PT1H where the library knows no durations."""
HORIZON = timedelta(days=5 * 366)
"""Nothing recurs for longer."""

_DAY = timedelta(days=1)
_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)
_END = "END:VCALENDAR\r\n"
_UNIVERSAL = frozenset({"Etc/UTC", "UTC"})
_LONGEST = 75
"""Octets of a line."""
_BREAK = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_ADDRESS = re.compile(r"https?://[^\s\x00-\x20\"<>\\^`{|}]+")


def written(calendar: Calendar) -> str:
    """Return the text of a calendar, with lines as the format wants them.

    The library writes what stands before the entries; of those there may be thousands, for which it would take seconds.
    """
    entries = sorted(calendar.entries, key=_order)
    head = _head(calendar, entries).to_ical().decode().removesuffix(_END)
    alarms = [(before, _lasting(-before)) for before in calendar.alarms]
    lines = (folded(line) for entry in entries for line in _event(entry, alarms))
    return "".join([head, *lines, _END])


def _head(calendar: Calendar, entries: Iterable[CalendarEntry]) -> icalendar.Calendar:
    """Return a calendar without its entries."""
    made = icalendar.Calendar()
    made.add("prodid", PROGRAM)
    made.add("version", "2.0")
    name = in_one_line(calendar.name)
    made.add("name", name)
    made.add("x-wr-calname", name)
    made.add("x-wr-timezone", calendar.zone)
    made.add("refresh-interval", AGAIN, {"VALUE": "DURATION"})
    made.add("x-published-ttl", "PT1H")
    for zone, first, last in _zones(entries):
        made.add_component(zone_table(zone, first, last))
    return made


def in_one_line(text: str) -> str:
    """Return a text without line breaks, of which some programs know others than the format, and without unseen signs."""
    return " ".join(clean(text).split())


def escaped(text: str) -> str:
    """Return a text as it stands in a line (RFC 5545, 3.3.11)."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> str:
    """Return a line with its end, parted so that no part is longer than 75 octets (RFC 5545, 3.1)."""
    if len(line) <= _LONGEST and line.isascii():
        return f"{line}\r\n"
    parts, room = [""], _LONGEST
    for sign in line:
        room -= len(sign.encode())
        if room < 0:
            parts.append(" ")
            room = _LONGEST - 1 - len(sign.encode())
        parts[-1] += sign
    return "\r\n".join(parts) + "\r\n"


def clean(text: str) -> str:
    """Return a text whose lines end in the one way, without unseen signs that could turn or split what stands beside them."""
    return "".join(sign for sign in _BREAK.sub("\n", text) if sign == "\n" or _is_seen(sign))


def _is_seen(sign: str) -> bool:
    # Joiners belong to emoji and to some scripts; all else of these classes has no place in a title.
    return sign in "\u200c\u200d" or unicodedata.category(sign) not in {"Cc", "Cf", "Cs"} or sign == "\t"


def is_address(text: str) -> bool:
    """Tell whether a text is the address of a page and nothing else."""
    return _ADDRESS.fullmatch(text) is not None


def _order(entry: CalendarEntry) -> tuple[datetime, str, str]:
    return _instant(entry.starts), entry.uid, "" if entry.replaces is None else _instant(entry.replaces).isoformat()


def _instant(day: Day) -> datetime:
    return day.at if isinstance(day, Moment) else datetime.combine(day, time(), UTC)


def _event(entry: CalendarEntry, alarms: Iterable[tuple[timedelta, str]]) -> Iterator[str]:
    """Yield the lines of an event."""
    changed = f"{_wall((entry.changed_at or _NO_TIME).astimezone(UTC))}Z"
    summary = escaped(in_one_line(entry.summary))
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(in_one_line(entry.uid))}"
    yield f"DTSTAMP:{changed}"
    yield f"LAST-MODIFIED:{changed}"
    yield f"SEQUENCE:{entry.sequence}"
    yield f"SUMMARY:{summary}"
    yield f"STATUS:{_status(entry)}"
    yield f"TRANSP:{'OPAQUE' if entry.busy and not (entry.cancelled or entry.tentative) else 'TRANSPARENT'}"
    yield from _times(entry)
    if entry.place:
        yield f"LOCATION:{escaped(in_one_line(entry.place))}"
    if entry.link and is_address(entry.link):
        yield f"URL:{entry.link}"
    if entry.description:
        yield f"DESCRIPTION:{escaped(clean(entry.description))}"
    if not (entry.cancelled or entry.tentative or entry.quiet):
        for before, trigger in alarms:
            if (
                isinstance(entry.starts, Moment) or before >= _DAY
            ):  # whole days begin at midnight, when nobody wants to be woken
                yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{summary}", f"TRIGGER:{trigger}", "END:VALARM")
    yield "END:VEVENT"


def _status(entry: CalendarEntry) -> str:
    if entry.cancelled:
        return "CANCELLED"
    return "TENTATIVE" if entry.tentative else "CONFIRMED"


def _times(entry: CalendarEntry) -> Iterator[str]:
    yield f"DTSTART{_given(entry.starts)}"
    if isinstance(entry.ends, Moment):
        yield f"DTEND{_given(entry.ends)}"
    elif entry.ends is not None:
        yield f"DTEND{_given(entry.ends + _DAY)}"  # the day after the last (3.6.1)
    if entry.rule:
        yield f"RRULE:{entry.rule}"
    for day in entry.exceptions:
        yield f"EXDATE{_given(day)}"
    if entry.replaces is not None:
        yield f"RECURRENCE-ID{_given(entry.replaces)}"


def _given(day: Day) -> str:
    """Return a moment on the clock of its zone; the second of an hour that happens twice can only be given in UTC (3.3.5)."""
    if not isinstance(day, Moment):
        return f";VALUE=DATE:{day.isoformat().replace('-', '')}"
    if day.zone in _UNIVERSAL or day.fold:
        return f":{_wall(day.at.astimezone(UTC))}Z"
    return f";TZID={day.zone}:{_wall(day.wall)}"


def _lasting(time: timedelta) -> str:
    return str(icalendar.vDuration(time).to_ical().decode())  # type: ignore[no-untyped-call]


def _wall(wall: datetime) -> str:
    return wall.replace(tzinfo=None).isoformat(timespec="seconds").replace("-", "").replace(":", "")


def _zones(entries: Iterable[CalendarEntry]) -> Iterator[tuple[str, date, date]]:
    """Yield each zone that is named, with the first and the last day for which it is needed."""
    needed: dict[str, list[date]] = {}
    for entry in entries:
        days = (entry.starts, entry.ends, entry.replaces, *entry.exceptions)
        for moment in (day for day in days if isinstance(day, Moment) and day.zone not in _UNIVERSAL and not day.fold):
            needed.setdefault(moment.zone, []).append(moment.day)
            if entry.rule:
                needed[moment.zone].append(moment.day + HORIZON)
    for zone in sorted(needed):
        yield zone, min(needed[zone]), max(needed[zone])
