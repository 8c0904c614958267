"""Reading a calendar that somebody hands in: nothing in it is trusted, nothing it names is fetched, all that is wrong is said.

Only the lines that are needed reach the library: zones of the file's own, attendees, attachments and alarms never do. Every
limit is checked before anything is unfolded or expanded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from icalendar import Event

from bot.calendars.entry_reader import Unfit, entry_of
from bot.core.calendar import Fault, ReadCalendar
from bot.core.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.calendar import CalendarEntry

MAX_BYTES: Final = 256 * 1024
MAX_ENTRIES: Final = 200
MAX_DEPTH: Final = 3
MAX_FAULTS: Final = 50
_MAX_LINE = 8_000

_EVENT: Final = "VEVENT"
_LEFT_OUT: Final = frozenset({"VTIMEZONE", "VALARM", "STANDARD", "DAYLIGHT"})
_TEXTS = {"UID", "SUMMARY", "LOCATION", "URL", "DESCRIPTION", "STATUS", "TRANSP", "SEQUENCE", "LAST-MODIFIED", "DTSTAMP"}
_TIMES = {"DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RDATE", "EXRULE", "RECURRENCE-ID"}
_NEEDED: Final = frozenset(_TEXTS | _TIMES)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]")
_NAME = re.compile(r"[A-Za-z0-9-]{1,60}(?=[;:])")


@dataclass(slots=True)
class _Block:
    """The needed lines of an event, and where it begins in the file."""

    line: int
    lines: list[str] = field(default_factory=list)


def read_calendar(text: str, zone: str) -> ReadCalendar:
    """Read a calendar.

    Args:
        text: Of a file of RFC 5545.
        zone: IANA zone in which times are meant that say none.

    Returns:
        Its entries, or all its faults.
    """
    if len(text.encode(errors="replace")) > MAX_BYTES:
        return _refused(1, Phrase("feeds-fault-size", {"most": str(MAX_BYTES // 1024)}))
    faults: list[Fault] = []
    blocks = list(_blocks(text, faults))
    if not blocks and not faults:
        return _refused(1, Phrase("feeds-fault-none"))
    if len(blocks) > MAX_ENTRIES:
        return _refused(blocks[MAX_ENTRIES].line, Phrase("feeds-fault-entries", {"most": str(MAX_ENTRIES)}))
    found: dict[tuple[str, str], tuple[CalendarEntry, bool]] = {}
    for block in blocks:
        try:
            _keep(found, *entry_of(_parsed(block), zone))
        except Unfit as unfit:
            faults.append(Fault(block.line, unfit.phrase))
    if faults:
        return ReadCalendar(faults=tuple(sorted(faults, key=lambda fault: fault.line)[:MAX_FAULTS]))
    entries = tuple(entry for entry, _ in found.values())
    return ReadCalendar(entries, floating=sum(floating for _, floating in found.values()))


def _keep(found: dict[tuple[str, str], tuple[CalendarEntry, bool]], entry: CalendarEntry, floating: bool) -> None:
    """Keep the newest of what stands in a file several times (RFC 5545, 3.8.7.4)."""
    key = (entry.uid, "" if entry.replaces is None else str(entry.replaces))
    if key not in found or found[key][0].sequence <= entry.sequence:
        found[key] = entry, floating


def _refused(line: int, phrase: Phrase) -> ReadCalendar:
    return ReadCalendar(faults=(Fault(line, phrase),))


def _parsed(block: _Block) -> Event:
    text = "\r\n".join([f"BEGIN:{_EVENT}", *block.lines, f"END:{_EVENT}", ""])
    try:
        found = Event.from_ical(text)
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError, OSError) as error:
        raise Unfit(Phrase("feeds-fault-unread")) from error
    if not isinstance(found, Event) or found.errors:
        raise Unfit(Phrase("feeds-fault-unread"))
    return found


def _blocks(text: str, faults: list[Fault]) -> Iterator[_Block]:
    """Yield the events; what does not fit outside of them is noted."""
    inside: list[str] = []
    block: _Block | None = None
    for number, line in _unfolded(text, faults):
        verb, _, name = line.partition(":")
        verb, name = verb.upper(), name.strip().upper()
        if verb == "BEGIN":
            inside.append(name)
            if len(inside) > MAX_DEPTH or not _is_in_place(inside):
                faults.append(Fault(number, Phrase("feeds-fault-kind")))
                return
            block = _Block(number) if name == _EVENT else block
        elif verb == "END":
            if not inside or inside.pop() != name:
                faults.append(Fault(number, Phrase("feeds-fault-pairs")))
                return
            if name == _EVENT and block is not None:
                yield block
        elif inside[-1:] == [_EVENT] and block is not None and _name_of(line) in _NEEDED:
            block.lines.append(line)
    if inside and not faults:
        faults.append(Fault(1, Phrase("feeds-fault-pairs")))


def _is_in_place(inside: list[str]) -> bool:
    """Tell whether what has just begun may stand where it stands."""
    if len(inside) == 1:
        return inside == ["VCALENDAR"]
    return inside[-1] in _LEFT_OUT or inside[1:] == [_EVENT]


def _name_of(line: str) -> str:
    match = _NAME.match(line)
    return match[0].upper() if match else ""


def _unfolded(text: str, faults: list[Fault]) -> Iterator[tuple[int, str]]:
    """Yield whole lines with the number of their first (RFC 5545, 3.1)."""
    whole, first = "", 0
    for number, line in enumerate(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if _CONTROL.search(line):
            faults.append(Fault(number, Phrase("feeds-fault-control")))
            line = _CONTROL.sub("", line)  # noqa: PLW2901 - so that nothing else seems wrong with it
        goes_on = line[:1] in {" ", "\t"} and first > 0
        if not goes_on and whole.strip():
            yield first, whole
        whole, first = (whole + line[1:], first) if goes_on else (line, number)
        if len(whole) > _MAX_LINE:
            faults.append(Fault(first, Phrase("feeds-fault-line", {"most": str(_MAX_LINE)})))
            return
    if whole.strip():
        yield first, whole
