"""A plan that is handed in, as plain values: from YAML as it is, from a table or a calendar with what these can tell."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING, Any, Final

from bot.core.moment import Moment
from bot.core.phrase import Phrase
from bot.features.roadmap.model import DEFAULT_DAYS
from bot.features.roadmap.plan.node import LONGEST, Fault
from bot.features.roadmap.plan.paper import SCHEMA, WALL
from bot.features.roadmap.plan.proposal import Faulty
from bot.features.roadmap.plan.sheet import NEEDED, is_table, items_of

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping, Sequence

    from bot.core.calendar import CalendarEntry, ReadCalendar

_CALENDAR: Final = "BEGIN:VCALENDAR"
_DUE: Final = time(17)
"""The hour of what a calendar has on a whole day: the close of business, as in the program's templates."""
_COLUMN: Final = re.compile(r"[,;\t]")
_SIDES: Final = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Forms:
    """How what is handed in is read.

    Args:
        yaml: Reads a document as plain values; raises ``ConfigError`` with every fault of its form.
        calendar: Reads a calendar, given as its text and the zone of times without one.
    """

    yaml: Callable[[bytes], object]
    calendar: Callable[[str, str], ReadCalendar]


def values_of(text: str, name: str, city: str, zones: Mapping[str, str], forms: Forms) -> object:
    """Return a plan on paper, whatever it was written in; see `bot.features.roadmap.plan.paper`.

    Args:
        text: As it was handed in.
        name: What it is to be called; empty for its own name, or for the days it has.
        city: Id of the city whose dates those of a calendar are.
        zones: IANA names by city id.
        forms: Readers.

    Raises:
        ConfigError: It is not well written.
        Faulty: The calendar has faults, or the table cannot be parted into cells.
    """
    if text.lstrip("\ufeff \r\n").upper().startswith(_CALENDAR):
        return _paper(_dated(forms.calendar(text, zones[city]), city, zones[city]), name, zones)
    try:
        if is_table(text):
            return _paper(items_of(text, zones), name, zones)
    except csv.Error as error:
        raise Faulty((Fault("", Phrase("plan-fault-length", {"most": str(LONGEST)})),)) from error
    values = forms.yaml(text.encode())
    if isinstance(values, str) and _COLUMN.search(values):
        raise Faulty((Fault("", Phrase("plan-fault-columns", {"columns": ", ".join(NEEDED)})),))
    return {**values, "name": name} if name and isinstance(values, dict) else values


def _paper(items: Sequence[Mapping[str, Any]], name: str, known: Container[str]) -> dict[str, Any]:
    """Return a plan without a template: its sides are the cities that are known, in the order in which they come."""
    cities = dict.fromkeys(city for item in items for city in item["cities"] if city in known)
    days = sorted(item["due"][: len("2027-10-09")] for item in items)
    return {
        "schema": SCHEMA,
        "name": name or " – ".join(dict.fromkeys((days[0], days[-1]))) if days else name,
        "sides": dict(zip(_SIDES, cities, strict=False)),
        "milestones": [{"remind_days": list(DEFAULT_DAYS), **item} for item in items],
    }


def _dated(found: ReadCalendar, city: str, zone: str) -> list[dict[str, Any]]:
    """Return the entries of a calendar as dates of one city.

    Raises:
        Faulty: It cannot be read, or something in it recurs.
    """
    faults = [Fault(str(fault.line), fault.phrase) for fault in found.faults]
    recurring = [one for one in found.entries if one.rule is not None or one.replaces is not None]
    faults += [Fault(one.summary, Phrase("plan-fault-recurs")) for one in recurring]
    if faults:
        raise Faulty(tuple(faults))
    return [_item(one, city, zone) for one in found.entries if not one.cancelled]


def _item(entry: CalendarEntry, city: str, zone: str) -> dict[str, Any]:
    starts = entry.starts
    due = starts if isinstance(starts, Moment) else Moment(datetime.combine(starts, _DUE), zone)
    moment = {"due": due.wall.strftime(WALL), "zone": due.zone, **({"fold": due.fold} if due.fold else {})}
    first, _, title = entry.summary.partition(" ")
    own = title and entry.uid.partition("@")[0] == first  # what we hand out has its id in front
    return {"title": title if own else entry.summary, "cities": [city], **moment}
