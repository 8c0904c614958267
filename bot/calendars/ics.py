"""Calendars as texts of RFC 5545, which programs on phones and computers subscribe to or take as files.

The same calendar always gives the same text: nothing in it depends on when it was made, so that a digest tells whether it
changed.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

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
_BREAK = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_ADDRESS = re.compile(r"https?://[^\s\x00-\x20\"<>\\^`{|}]+")


def written(calendar: Calendar) -> str:
    """Return the text of a calendar, with lines as the format wants them.

    Each entry becomes text by itself: thousands of them as objects at once would make the interpreter stop to look them over.
    """
    entries = sorted(calendar.entries, key=_order)
    head = _head(calendar, entries).to_ical().decode().removesuffix(_END)
    return "".join([head, *(_event(entry, calendar.alarms).to_ical().decode() for entry in entries), _END])


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


def _event(entry: CalendarEntry, alarms: Iterable[timedelta]) -> icalendar.Event:
    made = icalendar.Event()
    changed = (entry.changed_at or _NO_TIME).astimezone(UTC).replace(microsecond=0)
    made.add("uid", in_one_line(entry.uid))
    made.add("dtstamp", changed)
    made.add("last-modified", changed)
    made.add("sequence", entry.sequence)
    made.add("summary", in_one_line(entry.summary))
    made.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    made.add("transp", "OPAQUE" if entry.busy and not entry.cancelled else "TRANSPARENT")
    _add_times(made, entry)
    if entry.place:
        made.add("location", in_one_line(entry.place))
    if entry.link and is_address(entry.link):
        made.add("url", entry.link)
    if entry.description:
        made.add("description", clean(entry.description))
    if not (entry.cancelled or entry.quiet):
        for before in alarms:
            if (
                isinstance(entry.starts, Moment) or before >= _DAY
            ):  # whole days begin at midnight, when nobody wants to be woken
                made.add_component(_alarm(entry, before))
    return made


def _add_times(made: icalendar.Event, entry: CalendarEntry) -> None:
    made.add("dtstart", _given(entry.starts))
    if isinstance(entry.ends, Moment):
        made.add("dtend", _given(entry.ends))
    elif entry.ends is not None:
        made.add("dtend", entry.ends + _DAY)  # the day after the last (3.6.1)
    if entry.rule:
        made.add("rrule", icalendar.vRecur.from_ical(entry.rule))
    if entry.exceptions:
        made.add("exdate", [_given(day) for day in entry.exceptions])
    if entry.replaces is not None:
        made.add("recurrence-id", _given(entry.replaces))


def _alarm(entry: CalendarEntry, before: timedelta) -> icalendar.Alarm:
    made = icalendar.Alarm()
    made.add("action", "DISPLAY")
    made.add("description", in_one_line(entry.summary))
    made.add("trigger", -before)
    return made


def _given(day: Day) -> date | datetime:
    """Return a moment on the clock of its zone; the second of an hour that happens twice can only be given in UTC (3.3.5)."""
    if not isinstance(day, Moment):
        return day
    if day.zone in _UNIVERSAL or day.fold:
        return day.at
    return day.wall.replace(tzinfo=ZoneInfo(day.zone))


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
