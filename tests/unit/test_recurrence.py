"""When recurring reminders come: by the clock on the wall at home, over clock changes and short months."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.moment import Readings
from bot.features.reminders.recurrence import MOST_TIMES, Every, Repeat, longest_until, next_moment

BERLIN = "Europe/Berlin"
BEFORE = datetime(2020, 1, 1, tzinfo=UTC)
ZONES = st.sampled_from([BERLIN, "Asia/Tokyo", "America/St_Johns", "Pacific/Chatham", "Africa/Cairo"])
WALLS = st.datetimes(datetime(2027, 1, 1), datetime(2030, 1, 1)).map(lambda wall: wall.replace(microsecond=0))  # noqa: DTZ001 - wall times


def series(every: Every, first: str, count: int, zone: str = BERLIN, until: date | None = None) -> list[str]:
    """Return the first wall times of a recurring reminder."""
    found: list[str] = []
    repeat, at = Repeat(every, datetime.fromisoformat(first), until), BEFORE
    while len(found) < count and (moment := next_moment(repeat, zone, at)) is not None:
        found.append(moment.wall.isoformat(timespec="minutes"))
        at = moment.at
    return found


@pytest.mark.parametrize(
    ("every", "first", "days"),
    [
        (Every.DAY, "2027-03-12T15:00", ["03-12", "03-13", "03-14"]),
        (Every.WEEKDAY, "2027-03-12T15:00", ["03-12", "03-15", "03-16"]),
        (Every.WEEKDAY, "2027-03-13T15:00", ["03-15", "03-16", "03-17"]),
        (Every.WEEK, "2027-03-12T15:00", ["03-12", "03-19", "03-26"]),
        (Every.MONTH, "2027-01-31T15:00", ["01-31", "02-28", "03-31", "04-30"]),
        (Every.MONTH, "2027-01-30T15:00", ["01-30", "02-28", "03-30"]),
        (Every.MONTH, "2027-01-05T15:00", ["01-05", "02-05", "03-05"]),
    ],
)
def test_days(every: Every, first: str, days: list[str]) -> None:
    """Every day, from Monday to Friday, on the same weekday, or on the same day of the month, else on the last one it has"""
    assert series(every, first, len(days)) == [f"2027-{day}T15:00" for day in days]


def test_every_year() -> None:
    """29 February is 28 February in other years"""
    assert series(Every.YEAR, "2028-02-29T09:00", 5) == [
        "2028-02-29T09:00",
        "2029-02-28T09:00",
        "2030-02-28T09:00",
        "2031-02-28T09:00",
        "2032-02-29T09:00",
    ]


def test_the_hour_stays_when_clocks_change() -> None:
    """Nine o'clock is nine o'clock before and after (house rule H1)"""
    repeat = Repeat(Every.DAY, datetime(2027, 3, 27, 9))  # noqa: DTZ001 - wall time
    first = next_moment(repeat, BERLIN, BEFORE)
    assert first is not None
    second = next_moment(repeat, BERLIN, first.at)
    assert second is not None
    assert (first.wall.hour, second.wall.hour) == (9, 9)
    assert second.at - first.at == timedelta(hours=23)


def test_an_hour_that_clocks_skip_is_moved_forward() -> None:
    """2:30 in the night in which clocks go from 2 to 3 is 3:30, and 2:30 again the night after"""
    assert series(Every.DAY, "2027-03-27T02:30", 3) == ["2027-03-27T02:30", "2027-03-28T03:30", "2027-03-29T02:30"]


def test_an_hour_that_happens_twice_counts_once() -> None:
    """2:30 in the night in which clocks go from 3 to 2 is the first one"""
    repeat = Repeat(Every.DAY, datetime(2027, 10, 31, 2, 30))  # noqa: DTZ001 - wall time
    first = next_moment(repeat, BERLIN, BEFORE)
    assert first == Readings.of(datetime(2027, 10, 31, 2, 30), BERLIN)[0]  # noqa: DTZ001 - wall time
    assert series(Every.DAY, "2027-10-30T02:30", 3) == ["2027-10-30T02:30", "2027-10-31T02:30", "2027-11-01T02:30"]


def test_it_ends() -> None:
    """After its last day, included, after five years, or after 500 times"""
    assert series(Every.WEEK, "2027-03-12T15:00", 9, until=date(2027, 3, 26))[-1] == "2027-03-26T15:00"
    assert series(Every.WEEK, "2027-03-12T15:00", 9, until=date(2027, 3, 25))[-1] == "2027-03-19T15:00"
    assert len(series(Every.DAY, "2027-03-12T15:00", 9999)) == MOST_TIMES
    assert series(Every.YEAR, "2027-03-12T15:00", 9999)[-1] == "2032-03-12T15:00"
    assert longest_until(date(2028, 2, 29)) == date(2033, 2, 28)
    assert longest_until(date(2027, 3, 12)) == date(2032, 3, 12)


@given(WALLS, st.sampled_from(Every), ZONES, st.integers(0, 400))
def test_next_is_after_now(first: datetime, every: Every, zone: str, days: int) -> None:
    """Whenever one asks, what comes next lies ahead, is the same when asked a second before it, and has the wished hour"""
    now = first.replace(tzinfo=UTC) + timedelta(days=days)
    found = next_moment(Repeat(every, first), zone, now)
    if found is None:
        assert every is Every.DAY or days > 360
        return
    assert found.at > now
    assert next_moment(Repeat(every, first), zone, found.at - timedelta(seconds=1)) == found
    if Readings.of(datetime.combine(found.day, first.time()), zone):
        assert found.wall.time() == first.time()
