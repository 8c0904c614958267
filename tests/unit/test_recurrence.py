"""When what recurs takes place: by the clock on the wall at home, over clock changes and short months; how it is written."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from bot.calendars.recurrence import DateutilExpansion
from bot.core.errors import BadOption
from bot.core.expansion import Recurrence
from bot.core.moment import Moment, Readings
from bot.core.recurrence import (
    LAST,
    MOST_TIMES,
    WORKING_DAYS,
    Frequency,
    Rule,
    anchored,
    anchored_anew,
    longest_until,
    parse_rrule,
    shifted,
    to_rrule,
)

BERLIN = "Europe/Berlin"
BEFORE = datetime(2020, 1, 1, tzinfo=UTC)
DAY, WEEK, MONTH, YEAR = (Rule(frequency) for frequency in Frequency)
WEEKDAY = Rule(Frequency.WEEKLY, weekdays=WORKING_DAYS)
RECURRENCE = Recurrence(DateutilExpansion())
ZONES = st.sampled_from([BERLIN, "Asia/Tokyo", "America/St_Johns", "Pacific/Chatham", "Africa/Cairo"])
WALLS = st.datetimes(datetime(2027, 1, 1), datetime(2030, 1, 1)).map(lambda wall: wall.replace(microsecond=0))  # noqa: DTZ001 - wall times
INTERVALS = st.integers(1, 12)
RULES = st.one_of(
    st.builds(Rule, st.just(Frequency.DAILY), INTERVALS),
    st.builds(Rule, st.just(Frequency.WEEKLY), INTERVALS, st.sets(st.integers(1, 7)).map(sorted).map(tuple)),
    st.builds(
        Rule,
        st.just(Frequency.MONTHLY),
        INTERVALS,
        st.integers(1, 7).map(lambda day: (day,)),
        st.sampled_from([1, 2, 3, 4, 5, LAST]),
    ),
    st.builds(lambda interval, day: Rule(Frequency.MONTHLY, interval, day=day), INTERVALS, st.integers(1, 31)),
    st.builds(Rule, st.just(Frequency.YEARLY), st.integers(1, 3)),
)


def wall(text: str) -> datetime:
    """Return a wall time."""
    return datetime.fromisoformat(text)


def series(rule: Rule, first: str, count: int, zone: str = BERLIN) -> list[str]:
    """Return the first wall times of what recurs."""
    found: list[str] = []
    at, begins = BEFORE, wall(first)
    while len(found) < count and (moment := RECURRENCE.next(anchored(rule, begins.date()), begins, zone, at)) is not None:
        found.append(moment.wall.isoformat(timespec="minutes"))
        at = moment.at
    return found


@pytest.mark.parametrize(
    ("rule", "first", "days"),
    [
        (DAY, "2027-03-12T15:00", ["03-12", "03-13", "03-14"]),
        (WEEKDAY, "2027-03-12T15:00", ["03-12", "03-15", "03-16"]),
        (WEEKDAY, "2027-03-13T15:00", ["03-15", "03-16", "03-17"]),
        (WEEK, "2027-03-12T15:00", ["03-12", "03-19", "03-26"]),
        (Rule(Frequency.WEEKLY, 2), "2027-03-12T15:00", ["03-12", "03-26", "04-09"]),
        (Rule(Frequency.WEEKLY, weekdays=(1, 4)), "2027-03-12T15:00", ["03-15", "03-18", "03-22"]),
        (MONTH, "2027-01-31T15:00", ["01-31", "02-28", "03-31", "04-30"]),
        (MONTH, "2027-01-30T15:00", ["01-30", "02-28", "03-30"]),
        (MONTH, "2027-01-05T15:00", ["01-05", "02-05", "03-05"]),
        (Rule(Frequency.MONTHLY, day=31), "2027-04-02T15:00", ["04-30", "05-31", "06-30"]),
        (Rule(Frequency.MONTHLY, weekdays=(4,), nth=2), "2027-03-18T15:00", ["04-08", "05-13", "06-10"]),
        (Rule(Frequency.MONTHLY, weekdays=(5,), nth=LAST), "2027-03-18T15:00", ["03-26", "04-30", "05-28"]),
        (Rule(Frequency.MONTHLY, weekdays=(1,), nth=5), "2027-03-01T15:00", ["03-29", "05-31", "08-30"]),
    ],
)
def test_days(rule: Rule, first: str, days: list[str]) -> None:
    """By days, weeks or months; on weekdays, on the n-th or last of a month, on a day of the month, else on its last one"""
    assert series(rule, first, len(days)) == [f"2027-{day}T15:00" for day in days]


def test_every_year() -> None:
    """29 February is 28 February in other years"""
    assert series(YEAR, "2028-02-29T09:00", 5) == [
        "2028-02-29T09:00",
        "2029-02-28T09:00",
        "2030-02-28T09:00",
        "2031-02-28T09:00",
        "2032-02-29T09:00",
    ]


def test_the_hour_stays_when_clocks_change() -> None:
    """Nine o'clock is nine o'clock before and after (house rule H1)"""
    first, second = islice(RECURRENCE.dates(DAY, wall("2027-03-27T09:00"), BERLIN), 2)
    assert (first.moment.wall.hour, second.moment.wall.hour) == (9, 9)
    assert second.moment.at - first.moment.at == timedelta(hours=23)


def test_an_hour_that_clocks_skip_is_moved_forward() -> None:
    """2:30 in the night in which clocks go from 2 to 3 is 3:30, and 2:30 again the night after; which one it is can be seen"""
    assert series(DAY, "2027-03-27T02:30", 3) == ["2027-03-27T02:30", "2027-03-28T03:30", "2027-03-29T02:30"]
    found = list(islice(RECURRENCE.dates(DAY, wall("2027-03-27T02:30"), BERLIN), 3))
    assert [one.displaced for one in found] == [False, True, False]
    assert found[1].wall == wall("2027-03-28T02:30")


def test_an_hour_that_happens_twice_counts_once() -> None:
    """2:30 in the night in which clocks go from 3 to 2 is the first one"""
    first = RECURRENCE.next(DAY, wall("2027-10-31T02:30"), BERLIN, BEFORE)
    assert first == Readings.of(wall("2027-10-31T02:30"), BERLIN)[0]
    assert series(DAY, "2027-10-30T02:30", 3) == ["2027-10-30T02:30", "2027-10-31T02:30", "2027-11-01T02:30"]


def test_it_ends() -> None:
    """After its last day, included, after so many times, after five years, or after 500 times"""
    until = Rule(Frequency.WEEKLY, until=date(2027, 3, 26))
    assert series(until, "2027-03-12T15:00", 9)[-1] == "2027-03-26T15:00"
    until = Rule(Frequency.WEEKLY, until=date(2027, 3, 25))
    assert series(until, "2027-03-12T15:00", 9)[-1] == "2027-03-19T15:00"
    assert len(series(Rule(Frequency.WEEKLY, count=4), "2027-03-12T15:00", 9)) == 4
    assert len(series(DAY, "2027-03-12T15:00", 9999)) == MOST_TIMES
    assert series(YEAR, "2027-03-12T15:00", 9999)[-1] == "2032-03-12T15:00"
    assert longest_until(date(2028, 2, 29)) == date(2033, 2, 28)
    assert longest_until(date(2027, 3, 12)) == date(2032, 3, 12)


def test_another_first_day_is_another_weekday_or_day_of_the_month() -> None:
    """What comes every Friday comes every Saturday once it was moved to one; several weekdays and n-th ones stay"""
    saturday = date(2027, 3, 13)
    assert anchored_anew(anchored(WEEK, date(2027, 3, 12)), saturday).weekdays == (6,)
    assert anchored_anew(anchored(MONTH, date(2027, 3, 12)), saturday).day == 13
    assert anchored_anew(anchored(YEAR, date(2027, 2, 1)), saturday) == anchored(YEAR, saturday)
    assert anchored_anew(WEEKDAY, saturday) == WEEKDAY
    assert shifted(anchored(WEEK, date(2027, 3, 14)), 1).weekdays == (1,)


@given(WALLS, RULES, ZONES, st.integers(0, 400))
def test_next_is_after_now(first: datetime, rule: Rule, zone: str, days: int) -> None:
    """Whenever one asks, what comes next lies ahead, is the same when asked a second before it, and has the wished hour"""
    now = first.replace(tzinfo=UTC) + timedelta(days=days)
    whole = anchored(rule, first.date())
    found = RECURRENCE.next(whole, first, zone, now)
    if found is None:
        assert all(one.moment.at <= now for one in RECURRENCE.dates(whole, first, zone))
        return
    assert found.at > now
    assert RECURRENCE.next(whole, first, zone, found.at - timedelta(seconds=1)) == found
    if Readings.of(datetime.combine(found.day, first.time()), zone):
        assert found.wall.time() == first.time()


@given(WALLS, RULES, ZONES)
def test_no_date_is_at_a_time_that_does_not_exist(first: datetime, rule: Rule, zone: str) -> None:
    """Every date is an hour that clocks show there; where they skip it, it comes later by as much, never earlier"""
    for one in islice(RECURRENCE.dates(anchored(rule, first.date()), first, zone), 60):
        assert Readings.of(one.moment.wall, zone)
        assert one.displaced is not bool(Readings.of(one.wall, zone))
        assert one.moment.wall >= one.wall


@given(WALLS, RULES, st.one_of(st.none(), st.integers(1, MOST_TIMES), st.dates(date(2027, 1, 1), date(2032, 1, 1))))
def test_it_is_written_as_the_standard_has_it_and_read_back(first: datetime, rule: Rule, end: int | date | None) -> None:
    """The text of a rule means the same dates to another reader of RFC 5545, and comes back as the same rule"""
    ended = {"count": end} if isinstance(end, int) else {"until": end}
    whole = anchored(Rule(**{name: getattr(rule, name) for name in ("frequency", "interval", "weekdays", "nth", "day")}), first)
    whole = Rule(whole.frequency, whole.interval, whole.weekdays, whole.nth, whole.day, whole.month, **ended)
    text = to_rrule(whole)
    assert parse_rrule(text) == whole
    at_end_of_day = text + "T235959" if whole.until else text
    others = list(islice(rrulestr(at_end_of_day, dtstart=first), 40))
    ours = [one.wall for one in islice(RECURRENCE.dates(whole, first, "Etc/UTC"), 40)]
    last = datetime.combine(longest_until(first.date()), time(23, 59, 59))
    assert ours == [one for one in others if one <= last]


def test_an_end_in_hours_is_given_in_utc() -> None:
    """RFC 5545 wants UNTIL in UTC where the start has a zone; it comes back as the day at home"""
    rule = Rule(Frequency.WEEKLY, weekdays=(4,), until=date(2027, 6, 30))
    text = to_rrule(rule, BERLIN)
    assert text == "FREQ=WEEKLY;BYDAY=TH;UNTIL=20270630T215959Z"
    assert parse_rrule(text, Moment(wall("2027-03-18T09:00"), BERLIN)) == rule
    evening = Moment(wall("2027-03-18T23:30"), BERLIN)
    assert parse_rrule("FREQ=WEEKLY;UNTIL=20270630T070000Z", evening).until == date(2027, 6, 29)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("RRULE:FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("freq=monthly;byday=TH;bysetpos=2", "FREQ=MONTHLY;BYDAY=2TH"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"),
        ("FREQ=WEEKLY;WKST=SU", "FREQ=WEEKLY"),
        ("FREQ=WEEKLY;BYDAY=TH,MO;COUNT=10;", "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10"),
    ],
)
def test_other_spellings_are_read(text: str, same: str) -> None:
    """What other programs write for the same rhythm is the same rule"""
    assert to_rrule(parse_rrule(text)) == same


@pytest.mark.parametrize(
    "text",
    [
        "",
        "FREQ=HOURLY",
        "FREQ=SECONDLY;COUNT=500",
        "INTERVAL=2",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;COUNT=501",
        "FREQ=WEEKLY;COUNT=3;UNTIL=20270630",
        "FREQ=WEEKLY;UNTIL=20271332",
        "FREQ=WEEKLY;BYDAY=1TH",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYHOUR=9,10",
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
        "FREQ=DAILY;INTERVAL=2;BYDAY=MO",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYMONTHDAY=1,15",
        "FREQ=MONTHLY;BYDAY=6TH",
        "FREQ=MONTHLY;BYDAY=1TH,3TH",
        "FREQ=MONTHLY;BYDAY=2TH;BYSETPOS=2",
        "FREQ=MONTHLY;BYDAY=TH",
        "FREQ=YEARLY;BYDAY=2SU;BYMONTH=5",
        "FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1",
        "FREQ=YEARLY;BYMONTH=5",
        "FREQ=WEEKLY" + ";" * 300,
    ],
)
def test_what_is_outside_of_the_subset_is_refused(text: str) -> None:
    """A rule that cannot be kept exactly is refused, never kept as something like it"""
    with pytest.raises(BadOption):
        parse_rrule(text)


def test_a_month_without_the_day_is_not_guessed() -> None:
    """Every month from the 31st leaves short months out for others, and comes on their last day for us: refused"""
    with pytest.raises(BadOption):
        parse_rrule("FREQ=MONTHLY", date(2027, 1, 31))
    assert parse_rrule("FREQ=MONTHLY", date(2027, 1, 28)) == MONTH
