"""An event as a file that calendars on phones and computers take (RFC 5545)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.occasion import Occasion

CONTENT_TYPE = "text/calendar; charset=utf-8"
_PROGRAM = "-//Jumelage//Events//EN"


def calendar_file(occasion: Occasion, uid: str, stamped_at: datetime) -> bytes:
    """Return the file.

    Args:
        occasion: What takes place; whole days are dates, anything else is given in UTC, which every calendar reads.
        uid: The same whenever the same event is handed out, so that calendars put it in the place of the earlier one.
        stamped_at: When it was made, UTC.
    """
    from icalendar import Calendar, Event

    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", stamped_at)
    event.add("summary", _in_one_line(occasion.title))
    event.add("location", _in_one_line(occasion.place))
    if occasion.days is not None:
        event.add("dtstart", occasion.days[0])
        event.add("dtend", occasion.days[1] + timedelta(days=1))  # the day after the last (RFC 5545, 3.6.1)
    else:
        event.add("dtstart", occasion.starts)
        event.add("dtend", occasion.ends)
    calendar = Calendar()
    calendar.add("prodid", _PROGRAM)
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _in_one_line(text: str) -> str:
    """Return a text without breaks of any kind: some programs take other signs for one than the format does."""
    return " ".join(text.split())
