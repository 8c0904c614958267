"""Reading dates and times that people type: done when there is one meaning, asked about when there are several.

What can be read: ISO 8601, the numeric forms of the languages in `bot.dispatch.datewords`, names of months, Japanese dates
with years of the common calendar or of an era, a weekday, today, tomorrow and the day after it, in how many minutes, hours,
days, weeks or months, a weekday of next week, the so many-th of this or of next month, the first or last such weekday of a
month; hours in numbers or in words. Dots part day and month in this order; a stroke or a dash leaves the order open. A missing
year is the next such day that is not past; if such a day has just passed, the year is wanted (house rule H6), unless a weekday
tells it. A weekday is the next such day after today; asked about is the weekday of today, and "next" beside a weekday, which
some take for the coming one and others for the one after it (conversation 13). An hour that is only named, up to seven, may be
before noon or after it, and midnight begins or ends a day: both are asked about, as are hours that clocks skip or repeat
(`bot.dispatch.clockchange`).
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.core.moment import EARLIEST_YEAR, LATEST_YEAR, Moment, moment_of
from bot.core.phrase import Form, Phrase, When
from bot.dispatch.clockchange import meanings, why
from bot.dispatch.dateforms import Style, take_apart
from bot.dispatch.reading import Candidate, Doubtful, Misread

if TYPE_CHECKING:
    from bot.core.phrase import Arg
    from bot.dispatch.clockforms import Clock
    from bot.dispatch.dateforms import Written
    from bot.dispatch.reading import Reading

UTC_ZONE = "Etc/UTC"
"""Where a time with ``Z`` is kept."""

_SHOWN_TIME = time(15)
_LEAP_YEAR = 2000
_JUST_PASSED_DAYS = 60
"""A day without a year that was not longer ago may be a slip, or meant as the past one."""
_YEARS_TO_NEXT_LEAP_DAY = 9
_WEEK = 7
_HALF_DAY = timedelta(hours=12)
_HOURS = 24
_SIXTY = 60
_FARTHEST_OFFSET_MINUTES = 15 * 60


def is_moment(text: str) -> bool:
    """Tell whether a text has the form of one date, with or without a time."""
    return take_apart(text) is not None


def is_day(text: str) -> bool:
    """Tell whether a text has the form of one date without a time."""
    written = take_apart(text)
    return written is not None and written.clock is None and written.ahead is None


def is_ahead(text: str) -> bool:
    """Tell whether a text says in how many minutes or hours, which is the same moment by every clock."""
    written = take_apart(text)
    return written is not None and written.ahead is not None


def read_moment(text: str, reading: Reading) -> Moment:
    """Return the moment that a text means.

    Args:
        text: As typed.
        reading: Wall times are meant in its zone; a missing year is counted from its present moment.

    Returns:
        A moment in the zone of the reading, or in ``Etc/UTC`` if the text ends in ``Z``.

    Raises:
        Misread: It is no date, has no time, does not exist, is not between 2000 and 2100 or has just passed by without a year.
        Doubtful: The order of day and month is open, a weekday can be two days, or clocks skip or repeat the hour.
    """
    written = _written(text, reading)
    if written.ahead is not None:
        return _in_years(moment_of((reading.now + written.ahead).replace(microsecond=0), reading.zone), text, reading)
    days = _days(written, text, reading)
    if written.clock is None:
        raise Misread(Phrase("option-time-missing", {"text": text}), _right(days[0], written))
    walls = [wall for day in days for wall in _walls(written.clock, text, day, written)]
    if not written.orders:
        walls = _to_come(walls, reading)
    if written.clock.offset_minutes is not None:
        zone = UTC_ZONE if written.clock.zulu else reading.zone
        return _in_years(_fixed(walls[0], written.clock.offset_minutes, zone), text, reading)
    found = [meaning for wall in walls for meaning in meanings(wall, reading.zone)]
    for meaning in found:
        _in_years(meaning.moment, text, reading)
    if len(found) == 1:
        return found[0].moment
    reason = why(walls[0], reading) if len(walls) == 1 else _several(written, days, text)
    raise Doubtful("", tuple(meaning.candidate(alone=len(walls) == 1) for meaning in found), reason)


def read_day(text: str, reading: Reading) -> date:
    """Return the day that a text means; arguments as in `read_moment`.

    Raises:
        Misread: It is no date, has a time, does not exist, is not between 2000 and 2100 or has just passed by without a year.
        Doubtful: The order of day and month is open, or a weekday can be two days.
    """
    try:
        written = _written(text, reading)
        days = _days(written, text, reading)
    except Misread as misread:
        raise Misread(misread.phrase, misread.right.partition(" ")[0]) from misread
    if written.clock is not None or written.ahead is not None:
        raise Misread(Phrase("option-day-only", {"text": text}), days[0].isoformat())
    if len(days) == 1:
        return days[0]
    candidates = tuple(Candidate(Phrase("option-candidate", {"when": When(day, Form.DAY)}), day.isoformat()) for day in days)
    raise Doubtful("", candidates, _two_days(written, text))


def _several(written: Written, days: list[date], text: str) -> Phrase:
    """Return why there are several moments to choose from."""
    if len(days) == 1 and written.clock is not None and written.clock.midnight:
        return Phrase("option-which-midnight")
    return Phrase("option-which-half") if len(days) == 1 else _two_days(written, text)


def _walls(clock: Clock, text: str, day: date, written: Written) -> list[datetime]:
    """Return the wall times that a time of a day may mean: two for midnight and for an hour that is only named."""
    if clock.hour == _HOURS and not clock.minute and not clock.second:
        return [datetime.combine(day + timedelta(1), time())]
    wall = datetime.combine(day, _time(clock, text, day, written))
    if clock.midnight:
        return [wall, wall + timedelta(1)]
    return [wall, wall + _HALF_DAY] if clock.open else [wall]


def _two_days(written: Written, text: str) -> Phrase:
    """Return why there are two days to choose from."""
    if written.orders or written.weekday is None:
        return Phrase("option-two-dates", {"text": text})
    return Phrase("option-which-weekday", {"weekday": written.weekday})


def _today(reading: Reading) -> date:
    return reading.now.astimezone(ZoneInfo(reading.zone)).date()


def _written(text: str, reading: Reading) -> Written:
    written = take_apart(text)
    if written is None:
        raise _no_date(text, _today(reading))
    if written.year is not None and written.orders and not EARLIEST_YEAR <= written.year <= LATEST_YEAR:
        nearest = EARLIEST_YEAR if written.year < EARLIEST_YEAR else LATEST_YEAR
        raise _outside(text, _right(_last_possible(*written.orders[0], nearest), written))
    return written


def _outside(text: str, right: str) -> Misread:
    limits = {"text": text, "earliest": str(EARLIEST_YEAR), "latest": str(LATEST_YEAR)}
    return Misread(Phrase("option-year-outside", limits), right)


def _in_years(moment: Moment, text: str, reading: Reading) -> Moment:
    """Return a moment of the years that are read.

    Raises:
        Misread: It is outside of them.
    """
    if not EARLIEST_YEAR <= moment.wall.year <= LATEST_YEAR:
        raise _outside(text, _no_date(text, _today(reading)).right)
    return moment


def _no_date(text: str, today: date) -> Misread:
    shown = datetime.combine(today + timedelta(_WEEK), _SHOWN_TIME)
    return Misread(Phrase("option-no-date", {"text": text}), f"{shown:%Y-%m-%d %H:%M}")


def _days(written: Written, text: str, reading: Reading) -> list[date]:
    """Return the one or two days that are meant; never none."""
    today = _today(reading)
    if written.orders:
        days = [day for month, number in written.orders if (day := _day(month, number, written.year, today))]
    else:
        days = _told(written, today)
    if not days and not written.orders:
        raise _no_date(text, today)
    if not days:
        raise _no_such_day(written, today)
    if len(written.orders) == 1:
        _want_year(written, days[0], today)
    if any(not EARLIEST_YEAR <= day.year <= LATEST_YEAR for day in days):
        raise _outside(text, _no_date(text, today).right)
    meant = [day for day in days if written.weekday in {None, day.isoweekday()}]
    if not meant:
        raise Misread(Phrase("option-other-weekday", {"text": text, "when": When(days[0], Form.DAY)}), _right(days[0], written))
    return meant


def _want_year(written: Written, day: date, today: date) -> None:
    """Refuse a day without a year that has just passed, unless a weekday tells that the next one is meant.

    Raises:
        Misread: With the next such day, its year beside it, as the right form.
    """
    passed = _passed(written, today)
    if passed is not None and written.weekday != day.isoweekday():
        phrase = Phrase("option-just-passed", {"when": When(passed, Form.DAY)})
        raise Misread(phrase, _right(day, replace(written, year=day.year)))


def _passed(written: Written, today: date) -> date | None:
    """Return the day without a year that has just passed."""
    month, number = written.orders[0]
    if written.year is not None:
        return None
    for year in (today.year, today.year - 1):
        if number <= monthrange(year, month)[1] and 0 < (today - date(year, month, number)).days <= _JUST_PASSED_DAYS:
            return date(year, month, number)
    return None


def _told(written: Written, today: date) -> list[date]:
    """Return the days that a distance or a weekday can mean: the weekday of today is today or in a week."""
    if written.ahead is not None:
        return [today]
    if written.told is not None:
        return written.told.days(today)
    ahead = ((written.weekday or 0) - today.isoweekday()) % _WEEK
    if written.following:
        return [today + timedelta(ahead or _WEEK), today + timedelta((ahead or _WEEK) + _WEEK)]
    return [today + timedelta(ahead)] if ahead else [today, today + timedelta(_WEEK)]


def _to_come(walls: list[datetime], reading: Reading) -> list[datetime]:
    """Return those that are not past by the clocks of the reading; all, if all are past."""
    present = reading.now.astimezone(ZoneInfo(reading.zone)).replace(tzinfo=None)
    return [wall for wall in walls if wall > present] or walls


def _day(month: int, number: int, year: int | None, today: date) -> date | None:
    years = [year] if year is not None else range(today.year, min(today.year + _YEARS_TO_NEXT_LEAP_DAY, LATEST_YEAR + 1))
    for tried in years:
        if 1 <= number <= monthrange(tried, month)[1]:
            day = date(tried, month, number)
            if year is not None or day >= today:
                return day
    return None


def _last_possible(month: int, number: int, year: int) -> date:
    return date(year, month, max(1, min(number, monthrange(year, month)[1])))


def _no_such_day(written: Written, today: date) -> Misread:
    month, number = written.orders[0]
    args: dict[str, Arg] = {"day": str(number), "month": Phrase(f"option-month-{month}")}
    nearest = _last_possible(month, number, written.year or today.year)
    if written.year is None and nearest < today:
        nearest = _last_possible(month, number, today.year + 1)
        return Misread(Phrase("option-no-such-day", args), _right(nearest, replace(written, year=nearest.year)))
    if written.year is not None and 1 <= number <= monthrange(_LEAP_YEAR, month)[1]:
        return Misread(Phrase("option-no-such-day-that-year", {**args, "year": str(written.year)}), _right(nearest, written))
    return Misread(Phrase("option-no-such-day", args), _right(nearest, written))


def _right(day: date, written: Written) -> str:
    """Return a right form, a day and a time, that is as near as can be to what was written."""
    shown = day.isoformat()
    if written.style is Style.DOTTED:
        shown = f"{day.day}.{day.month}." + ("" if written.year is None else f"{day.year}")
    elif written.style is Style.KANJI:
        shown = ("" if written.year is None else f"{day.year}年") + f"{day.month}月{day.day}日"
    clock = written.clock
    fits = clock is not None and clock.hour < _HOURS and clock.minute < _SIXTY
    return f"{shown} " + (f"{time(clock.hour, clock.minute):%H:%M}" if clock and fits else f"{_SHOWN_TIME:%H:%M}")


def _time(clock: Clock, text: str, day: date, written: Written) -> time:
    far = abs(clock.offset_minutes or 0) > _FARTHEST_OFFSET_MINUTES
    if far or clock.hour >= _HOURS or clock.minute >= _SIXTY or clock.second >= _SIXTY:
        raise Misread(Phrase("option-no-such-time", {"text": text}), _right(day, written))
    return time(clock.hour, clock.minute, clock.second)


def _fixed(wall: datetime, offset_minutes: int, zone: str) -> Moment:
    at = wall.replace(tzinfo=timezone(timedelta(minutes=offset_minutes))).astimezone(UTC)
    return moment_of(at, zone)
