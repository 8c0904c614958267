"""How something recurs: a part of RFC 5545, section 3.3.10, as a value and as the text of that standard."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from textwrap import shorten
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.core.errors import BadOption
from bot.core.moment import Moment, moment_of
from bot.core.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_TIMES = 500
"""So often something takes place at most."""
MOST_YEARS = 5
"""For so long it recurs at most."""
MOST_INTERVAL = 99
LAST = -1
"""The last one of a weekday in a month."""
WORKING_DAYS = (1, 2, 3, 4, 5)
SHORTEST_MONTH = 28

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY = re.compile(r"(?P<nth>[1-5]|-1)?(?P<day>MO|TU|WE|TH|FR|SA|SU)")
_UNTIL = re.compile(r"(?P<day>[0-9]{8})(?:T(?P<time>[0-9]{6})(?P<utc>Z)?)?")
_LONGEST_DAY = 31
_LONGEST = 200
_SHOWN = 60
_PAIR = 2
_KNOWN = frozenset({"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "COUNT", "UNTIL", "WKST"})


class Frequency(StrEnum):
    """How often, in the words of RFC 5545."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


@dataclass(frozen=True, slots=True)
class Rule:
    """How something recurs. What is left open, the first date says, see `anchored`.

    Args:
        frequency: By days, weeks, months or years.
        interval: Every so many of these, from 1.
        weekdays: From 1 for Monday to 7, in order: the days of a weekly rule, or the one day of ``nth``.
        nth: Which of these days in a month, 1 to 5, or `LAST`; a month without a fifth is left out.
        day: Of the month, 1 to 31; where a month is too short its last day counts.
        month: Of a yearly rule, 1 to 12.
        count: How often in all; ``None`` for until a day, or for as long as is allowed.
        until: The last day on which it may take place, at home.
    """

    frequency: Frequency
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int | None = None
    day: int | None = None
    month: int | None = None
    count: int | None = None
    until: date | None = None

    @property
    def endless(self) -> bool:
        """Nobody said when it ends."""
        return self.count is None and self.until is None


def anchored(rule: Rule, first: date) -> Rule:
    """Return a rule that says by itself what the first date said for it.

    Args:
        rule: Perhaps only "every week".
        first: The day from which it counts.
    """
    match rule.frequency:
        case Frequency.WEEKLY if not rule.weekdays:
            return replace(rule, weekdays=(first.isoweekday(),))
        case Frequency.MONTHLY if rule.nth is None and rule.day is None:
            return replace(rule, day=first.day)
        case Frequency.YEARLY if rule.day is None:
            return replace(rule, day=first.day, month=first.month)
        case _:
            return rule


def anchored_anew(rule: Rule, first: date) -> Rule:
    """Return a rule that goes on from another date: its one day of the week, month or year is that of the date."""
    if rule.frequency is Frequency.WEEKLY and len(rule.weekdays) == 1:
        return replace(rule, weekdays=(first.isoweekday(),))
    if rule.day is not None:
        return replace(rule, day=first.day, month=first.month if rule.month else None)
    return rule


def longest_until(first: date) -> date:
    """Return the last day on which something may take place that does so first on a given day."""
    year = first.year + MOST_YEARS
    return date(year, 2, 28) if (first.month, first.day) == (2, 29) else first.replace(year=year)


def shifted(rule: Rule, days: int) -> Rule:
    """Return a weekly rule as people see it for whom it falls so many days later; others stay as they are."""
    if rule.frequency is not Frequency.WEEKLY:
        return rule
    return replace(rule, weekdays=tuple(sorted((day - 1 + days) % 7 + 1 for day in rule.weekdays)))


def to_rrule(rule: Rule, zone: str | None = None) -> str:
    """Return a rule as the value of RRULE.

    Args:
        rule: Anchored, if others than `parse_rrule` shall read it.
        zone: IANA zone of what has hours: UNTIL is then the end of the last day there, in UTC; else a date.
    """
    parts: dict[str, str] = {"FREQ": rule.frequency.value}
    if rule.interval > 1:
        parts["INTERVAL"] = str(rule.interval)
    if rule.month is not None:
        parts["BYMONTH"] = str(rule.month)
    if rule.day is not None:
        days = month_days(rule.day)
        parts["BYMONTHDAY"] = ",".join(map(str, days))
        if len(days) > 1:
            parts["BYSETPOS"] = "-1"
    if rule.weekdays:
        parts["BYDAY"] = ",".join(f"{rule.nth or ''}{_DAYS[day - 1]}" for day in rule.weekdays)
    if rule.count is not None:
        parts["COUNT"] = str(rule.count)
    elif rule.until is not None:
        parts["UNTIL"] = _until(rule.until, zone)
    return ";".join(f"{key}={value}" for key, value in parts.items())


def parse_rrule(text: str, starts: Moment | date | None = None) -> Rule:
    """Read the value of RRULE.

    Args:
        text: With or without ``RRULE:`` in front.
        starts: When it takes place first, where that is known: an UNTIL in UTC is then counted at home.

    Raises:
        BadOption: It is no rule, or none of those that a `Rule` can be.
    """
    try:
        return _read(_parts(text), starts)
    except ValueError as fault:
        raise BadOption(Phrase("rhythm-outside", {"rule": shorten(text, _SHOWN, placeholder="…")})) from fault


def month_days(day: int) -> tuple[int, ...]:
    """Return the days of which the last that a month has is the wished one, or the month's last."""
    return tuple(range(min(day, SHORTEST_MONTH), day + 1))


def _until(last: date, zone: str | None) -> str:
    if zone is None:
        return f"{last:%Y%m%d}"
    ends = datetime.combine(last, time(23, 59, 59), tzinfo=ZoneInfo(zone))
    return f"{ends.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _parts(text: str) -> dict[str, str]:
    plain = text.strip().upper().removeprefix("RRULE:")
    pairs = [part.split("=") for part in plain.strip(";").split(";")]
    parts = {pair[0]: pair[1] for pair in pairs if len(pair) == _PAIR and pair[1]}
    if len(text) > _LONGEST or len(parts) < len(pairs) or not parts.keys() <= _KNOWN:
        raise ValueError(text)
    return parts


def _read(parts: Mapping[str, str], starts: Moment | date | None) -> Rule:
    """Return the rule of some parts.

    Raises:
        ValueError: There is none.
    """
    frequency = Frequency(parts.get("FREQ", ""))
    interval = _number(parts, "INTERVAL", MOST_INTERVAL) or 1
    rule = Rule(frequency, interval, count=_number(parts, "COUNT", MOST_TIMES), until=_last_day(parts, starts))
    if rule.count is not None and rule.until is not None:
        raise ValueError("COUNT and UNTIL")
    if interval > 1 and parts.get("WKST", "MO") != "MO":
        raise ValueError("WKST")
    given = {key: parts[key] for key in ("BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS") if key in parts}
    read = {
        Frequency.DAILY: _daily,
        Frequency.WEEKLY: _weekly,
        Frequency.MONTHLY: _monthly,
        Frequency.YEARLY: _yearly,
    }[frequency]
    first = starts.day if isinstance(starts, Moment) else starts
    return read(rule, given, None if first is None else first.day)


def _daily(rule: Rule, given: Mapping[str, str], first: int | None) -> Rule:
    if not given:
        return rule
    if rule.interval > 1:
        raise ValueError("BYDAY")
    return _weekly(replace(rule, frequency=Frequency.WEEKLY), given, first)


def _weekly(rule: Rule, given: Mapping[str, str], first: int | None) -> Rule:
    del first
    days = _weekdays(given.get("BYDAY"))
    if given.keys() - {"BYDAY"} or any(nth for nth, _ in days):
        raise ValueError("weekly")
    return replace(rule, weekdays=tuple(sorted({day for _, day in days})))


def _monthly(rule: Rule, given: Mapping[str, str], first: int | None) -> Rule:
    if "BYDAY" not in given:
        return replace(rule, day=_month_day(given, first))
    days = _weekdays(given["BYDAY"])
    nth = int(given["BYSETPOS"]) if "BYSETPOS" in given else days[0][0]
    both = "BYSETPOS" in given and days[0][0] is not None
    if given.keys() - {"BYDAY", "BYSETPOS"} or len(days) != 1 or both or nth not in {1, 2, 3, 4, 5, LAST}:
        raise ValueError("monthly")
    return replace(rule, weekdays=(days[0][1],), nth=nth)


def _yearly(rule: Rule, given: Mapping[str, str], first: int | None) -> Rule:
    if "BYDAY" in given or ("BYMONTHDAY" in given) is not ("BYMONTH" in given):
        raise ValueError("yearly")
    return replace(rule, day=_month_day(given, first), month=_number(given, "BYMONTH", 12))


def _month_day(given: Mapping[str, str], first: int | None) -> int | None:
    """Return the day of the month; one that not all months have must be the last of several, as `to_rrule` writes it."""
    if "BYMONTHDAY" not in given:
        if "BYSETPOS" in given or (first or 1) > SHORTEST_MONTH:
            raise ValueError("a day that some months do not have")
        return None
    days = sorted(int(day) for day in given["BYMONTHDAY"].split(","))
    if days == [LAST] and "BYSETPOS" not in given:
        return _LONGEST_DAY
    wanted = days[-1]
    last = {"BYSETPOS": "-1"} if len(days) > 1 else {}
    given_last = {key: value for key, value in given.items() if key == "BYSETPOS"}
    if not 1 <= wanted <= _LONGEST_DAY or tuple(days) != month_days(wanted) or given_last != last:
        raise ValueError("BYMONTHDAY")
    return wanted


def _weekdays(text: str | None) -> list[tuple[int | None, int]]:
    found = [_DAY.fullmatch(part) for part in text.split(",")] if text else []
    days = [(int(match["nth"]) if match["nth"] else None, _DAYS.index(match["day"]) + 1) for match in found if match]
    if len(days) < len(found):
        raise ValueError("BYDAY")
    return days


def _number(parts: Mapping[str, str], key: str, most: int) -> int | None:
    if key not in parts:
        return None
    if not parts[key].isascii() or not parts[key].isdigit() or not 1 <= int(parts[key]) <= most:
        raise ValueError(key)
    return int(parts[key])


def _last_day(parts: Mapping[str, str], starts: Moment | date | None) -> date | None:
    if "UNTIL" not in parts:
        return None
    match = _UNTIL.fullmatch(parts["UNTIL"])
    if match is None:
        raise ValueError("UNTIL")
    if match["time"] is None or not isinstance(starts, Moment):
        return datetime.strptime(match["day"], "%Y%m%d").replace(tzinfo=UTC).date()
    until = datetime.strptime(match["day"] + match["time"], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    # Without a mark it is meant at home.
    local = moment_of(until, starts.zone).wall if match["utc"] else until.replace(tzinfo=None)
    return local.date() if local.time() >= starts.wall.time() else local.date() - timedelta(days=1)
