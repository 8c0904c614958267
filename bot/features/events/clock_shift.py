"""When the hour of a recurring event changes somewhere, since clocks change there or at its home and not in both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.core.openday import DAY, morning, on_or_before
from bot.core.phrase import Form, Phrase, When
from bot.features.events.span import Timed

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator
    from datetime import date

    from bot.core.person import City
    from bot.core.phrase import Arg
    from bot.features.events.model import Event
    from bot.features.events.occurrence import Occurrence

_AHEAD = timedelta(days=7)
_NOON = time(12)


@dataclass(frozen=True, slots=True)
class Shift:
    """The hour changes between two dates of a series.

    Args:
        before: The last date at the old hour.
        after: The first one at the new hour.
        day: From which day on the clocks differ by other hours than before: the name of the change.
    """

    before: Timed
    after: Timed
    day: date

    def told_at(self, zone: str, closed: Container[date], now: datetime) -> datetime | None:
        """Return when people of a zone are told: at nine, about a week before, on an open day.

        Args:
            zone: IANA name.
            closed: Closed days there, besides Saturdays and Sundays.
            now: Aware. If that morning has passed, it is the next one.

        Returns:
            ``None`` if it is too late to tell them beforehand.
        """
        first = self.after.starts.seen_from(zone).day
        wanted = morning(on_or_before(first - _AHEAD, closed), zone).at
        today = now.astimezone(ZoneInfo(zone)).date()
        coming = (morning(today + days * DAY, zone).at for days in range(2))
        at = wanted if wanted > now else next(one for one in coming if one > now)
        return at if at < self.after.starts.at else None


def shifts(dates: Iterable[Occurrence], zone: str) -> Iterator[Shift]:
    """Yield every change of the hour that people of a zone see.

    Args:
        dates: In order; what was moved or left out, by people or by clocks that skip an hour, says nothing about the rule.
        zone: IANA name of where these people are.
    """
    usual = (one.span for one in dates if one.regular and not one.displaced and not one.skipped)
    for before, after in pairwise(span for span in usual if isinstance(span, Timed)):
        if _gap(before, zone) != _gap(after, zone):
            yield Shift(before, after, _first_day(before, after, zone))


def shift_line(event: Event, shift: Shift, city: City, *, here: bool) -> Phrase:
    """Return what a room is told.

    Args:
        event: What recurs.
        shift: Its hour changes.
        city: By whose clocks.
        here: It is told in that city's own room; else the city is named.
    """
    old, new = (span.starts.seen_from(city.zone) for span in (shift.before, shift.after))
    said: dict[str, Arg] = {"id": event.id, "title": event.named, "city": city.name, "old": When(old, Form.TIME)}
    # On the home's calendar both fall on days of the rule; elsewhere one of them may be the day before or after.
    same_day = (old.day - shift.before.starts.day) == (new.day - shift.after.starts.day)
    if same_day:
        said |= {"new": When(new, Form.TIME), "day": When(new.day, Form.DAY_TIME)}
        return Phrase("event-clocks" if here else "event-clocks-city", said)
    said |= {"new": When(new, Form.DAY_TIME), "weekday": Phrase("rhythm-weekday", {"day": old.day.isoweekday()})}
    return Phrase("event-clocks-day" if here else "event-clocks-day-city", said)


def _first_day(before: Timed, after: Timed, zone: str) -> date:
    day, gap = after.starts.day, _gap(after, zone)
    while (
        day > before.starts.day
        and _gap_at(datetime.combine(day - DAY, _NOON, tzinfo=ZoneInfo(after.zone)), after.zone, zone) == gap
    ):
        day -= DAY
    return day


def _gap(span: Timed, zone: str) -> timedelta:
    return _gap_at(span.starts.at, span.zone, zone)


def _gap_at(at: datetime, home: str, zone: str) -> timedelta:
    here, there = (at.astimezone(ZoneInfo(name)).utcoffset() or timedelta() for name in (home, zone))
    return there - here
