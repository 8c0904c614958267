"""One event of a calendar that somebody hands in, as our own value."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from html import unescape
from typing import TYPE_CHECKING, Any
from zoneinfo import available_timezones

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from bot.calendars.ics import clean, in_one_line, is_address
from bot.core.calendar import CalendarEntry
from bot.core.errors import BadOption
from bot.core.moment import EARLIEST_YEAR, LATEST_YEAR, Moment, Readings, moment_of
from bot.core.phrase import Phrase
from bot.core.recurrence import anchored, parse_rrule, to_rrule

if TYPE_CHECKING:
    from icalendar import Event

    from bot.core.calendar import Day

LONGEST_LINE = 200
LONGEST_TEXT = 4_000
LONGEST_UID = 255
MOST_EXCEPTIONS = 500

_DAY = timedelta(days=1)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,1000}>")
_BREAKING_TAG = re.compile(r"<(?:br|/p|/div|/li)\b[^<>]{0,100}>", re.IGNORECASE)
_FALLBACK_ZONE = "Etc/UTC"
_NOWHERE = frozenset({"Factory", "localtime"})
"""Names of files beside those of zones: the machine's own zone is nobody else's business."""


class Unfit(Exception):
    """An event cannot be taken.

    Args:
        phrase: Why.
    """

    def __init__(self, phrase: Phrase) -> None:
        """Keep the phrase; nothing of the event is shown in logs."""
        super().__init__(phrase.id)
        self.phrase = phrase


def entry_of(event: Event, zone: str) -> tuple[CalendarEntry, bool]:
    """Return an event, and whether its times are meant in a zone it does not name.

    Args:
        event: As the library has read it.
        zone: IANA zone for such times.

    Raises:
        Unfit: Something is missing, or not taken.
    """
    if "RDATE" in event or "EXRULE" in event or _all_that_follow(event):
        raise Unfit(Phrase("feeds-fault-rule"))
    starts, floating = _day(_only(event, "DTSTART"), zone)
    home = starts.zone if isinstance(starts, Moment) else zone
    entry = CalendarEntry(
        uid=_needed(event, "UID", LONGEST_UID),
        summary=_needed(event, "SUMMARY", LONGEST_LINE),
        starts=starts,
        ends=_end(event, starts, home),
        sequence=_number(event),
        changed_at=_changed(event),
        rule=_rule(event, starts),
        exceptions=_exceptions(event, home),
        replaces=_day(event["RECURRENCE-ID"], home)[0] if "RECURRENCE-ID" in event else None,
        place=_line(event, "LOCATION"),
        link=_link(event),
        description=_text(event),
        cancelled=str(event.get("STATUS", "")).upper() == "CANCELLED",
        busy=str(event.get("TRANSP", "")).upper() != "TRANSPARENT" or str(event.get("STATUS", "")).upper() == "CANCELLED",
    )
    return entry, floating


def _all_that_follow(event: Event) -> bool:
    """Tell whether it stands in the place of several dates; we take the place of one."""
    named = event.get("RECURRENCE-ID")
    return named is not None and "RANGE" in getattr(named, "params", ())


def _only(event: Event, name: str) -> Any:  # noqa: ANN401 - the library's form
    found = event.get(name)
    if found is None or isinstance(found, list):
        raise Unfit(Phrase("feeds-fault-once", {"name": name}))
    return found


def _needed(event: Event, name: str, most: int) -> str:
    text = plain(in_one_line(str(_only(event, name))))
    if not 0 < len(text) <= most:
        raise Unfit(Phrase("feeds-fault-length", {"name": name, "most": str(most)}))
    return text


def _line(event: Event, name: str) -> str | None:
    if name not in event:
        return None
    text = plain(in_one_line(str(_only(event, name))))
    if len(text) > LONGEST_LINE:
        raise Unfit(Phrase("feeds-fault-length", {"name": name, "most": str(LONGEST_LINE)}))
    return text or None


def _text(event: Event) -> str | None:
    if "DESCRIPTION" not in event:
        return None
    return plain(clean(str(_only(event, "DESCRIPTION")))).strip()[:LONGEST_TEXT] or None


def _link(event: Event) -> str | None:
    """Return the address of a page; it is kept as words and never asked for anything."""
    found = str(event.get("URL", "")).strip()
    return found if len(found) <= LONGEST_LINE and is_address(found) else None


def plain(text: str) -> str:
    """Return a text without the marks of HTML that some programs put into one."""
    if not _TAG.search(text):
        return text
    return unescape(_TAG.sub("", _BREAKING_TAG.sub("\n" if "\n" in text else " ", text)))


def _number(event: Event) -> int:
    found = event.get("SEQUENCE", 0)
    return int(found) if isinstance(found, int) and 0 <= found < 2**31 else 0


def _changed(event: Event) -> datetime | None:
    for name in ("LAST-MODIFIED", "DTSTAMP"):
        found = getattr(event.get(name), "dt", None)
        if isinstance(found, datetime) and found.tzinfo is not None:
            return found.astimezone(UTC)
    return None


def _rule(event: Event, starts: Day) -> str | None:
    """Return a rule in the one form in which we write it."""
    if "RRULE" not in event:
        return None
    first, zone = (starts.day, starts.zone) if isinstance(starts, Moment) else (starts, None)
    try:
        rule = parse_rrule(_only(event, "RRULE").to_ical().decode(), starts)
    except BadOption as fault:
        raise Unfit(Phrase("feeds-fault-rule")) from fault
    return to_rrule(anchored(rule, first), zone)


def _exceptions(event: Event, zone: str) -> tuple[Day, ...]:
    found = event.get("EXDATE", [])
    days = [each for lot in (found if isinstance(found, list) else [found]) for each in lot.dts]
    if len(days) > MOST_EXCEPTIONS:
        raise Unfit(Phrase("feeds-fault-rule"))
    return tuple(_day(one, zone)[0] for one in days)


def _end(event: Event, starts: Day, zone: str) -> Day | None:
    ends = _given_end(event, starts, zone)
    if ends is None:
        return starts if not isinstance(starts, Moment) else None
    if isinstance(starts, Moment) and isinstance(ends, Moment):
        if ends.at < starts.at:
            raise Unfit(Phrase("feeds-fault-end"))
        return ends if ends.at > starts.at else None
    if isinstance(starts, Moment) or isinstance(ends, Moment):
        raise Unfit(Phrase("feeds-fault-end"))
    last = ends - _DAY
    if last < starts - _DAY:
        raise Unfit(Phrase("feeds-fault-end"))
    return max(last, starts)


def _given_end(event: Event, starts: Day, zone: str) -> Day | None:
    if "DTEND" in event:
        return _day(_only(event, "DTEND"), zone)[0]
    if "DURATION" not in event:
        return None
    lasts = _only(event, "DURATION").dt
    if not isinstance(lasts, timedelta) or not timedelta() <= lasts <= timedelta(days=366):
        raise Unfit(Phrase("feeds-fault-end"))
    return moment_of(starts.at + lasts, starts.zone) if isinstance(starts, Moment) else starts + lasts


def _day(found: Any, zone: str) -> tuple[Day, bool]:  # noqa: ANN401 - the library's form
    """Return a moment or a day, and whether it is a moment that names no zone."""
    value = getattr(found, "dt", None)
    if not isinstance(value, date):
        raise Unfit(Phrase("feeds-fault-unread"))
    if not EARLIEST_YEAR < value.year < LATEST_YEAR:
        raise Unfit(Phrase("feeds-fault-year", {"first": str(EARLIEST_YEAR + 1), "last": str(LATEST_YEAR - 1)}))
    if not isinstance(value, datetime):
        return value, False
    name = found.params.get("TZID")
    if name is None and value.tzinfo is not None:
        return moment_of(value, zone), False
    wall = value.replace(tzinfo=None, fold=0)
    readings = Readings.of(wall, zone if name is None else _zone(str(name)))
    if not readings:
        raise Unfit(Phrase("feeds-fault-gap"))
    return readings[0], name is None


def _zone(name: str) -> str:
    """Return the IANA name of a zone; some programs write it their own way."""
    asked = WINDOWS_TO_OLSON.get(name.strip(), name.strip())
    if asked == "UTC":
        return _FALLBACK_ZONE
    if asked not in available_timezones() - _NOWHERE:
        raise Unfit(Phrase("feeds-fault-zone", {"zone": in_one_line(name)[:60]}))
    return asked
