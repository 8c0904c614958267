"""Planned moments are wall times in a zone: they do not move when clocks change."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.core.moment import Moment, Readings, moment_of

LISBON, BERLIN, TOKYO = "Europe/Lisbon", "Europe/Berlin", "Asia/Tokyo"
ZONES = st.sampled_from(
    [LISBON, BERLIN, TOKYO, "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu", "Etc/UTC"]
)
WALLS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 12, 30))  # noqa: DTZ001 - wall time
INSTANTS = st.datetimes(datetime(2000, 1, 2), datetime(2100, 12, 30), timezones=st.just(UTC))  # noqa: DTZ001 - bounds


def wall(text: str) -> datetime:
    """Return what a clock on the wall shows."""
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "zone", "instant"),
    [
        ("2027-06-19T14:00", LISBON, "2027-06-19T13:00"),
        ("2027-12-19T14:00", LISBON, "2027-12-19T14:00"),
        ("2027-06-19T14:00", TOKYO, "2027-06-19T05:00"),
        ("2027-03-28T00:59:59", LISBON, "2027-03-28T00:59:59"),
        ("2027-03-28T02:00", LISBON, "2027-03-28T01:00"),
    ],
)
def test_a_wall_time_is_an_instant(text: str, zone: str, instant: str) -> None:
    """What the clocks of a zone show is one instant, by the rules of that day"""
    assert Moment(wall(text), zone).at == wall(instant).replace(tzinfo=UTC)


def test_the_hour_that_clocks_skip_does_not_exist() -> None:
    """On the last Sunday of March there is no 2:30 in Berlin, and 1:30 does not exist in Lisbon"""
    assert Readings.of(wall("2027-03-28T02:30"), BERLIN) == ()
    assert Readings.of(wall("2027-03-28T02:00"), BERLIN) == ()
    assert Readings.of(wall("2027-03-28T03:00"), BERLIN) == (Moment(wall("2027-03-28T03:00"), BERLIN),)
    assert Readings.of(wall("2027-03-28T01:30"), LISBON) == ()
    assert Readings.of(wall("2027-03-28T02:30"), LISBON) == (Moment(wall("2027-03-28T02:30"), LISBON),)


def test_the_hour_that_happens_twice_is_two_moments() -> None:
    """On the last Sunday of October 2:30 happens twice in Berlin, an hour apart, the earlier one first"""
    first, second = Readings.of(wall("2027-10-31T02:30"), BERLIN)
    assert (first.fold, second.fold) == (0, 1)
    assert second.at - first.at == timedelta(hours=1)
    assert len(Readings.of(wall("2027-10-31T03:00"), BERLIN)) == 1


def test_half_an_hour_can_be_skipped_too() -> None:
    """Where clocks change by half an hour, exactly that half hour is missing or double"""
    island = "Australia/Lord_Howe"
    assert Readings.of(wall("2027-10-03T02:15"), island) == ()
    assert len(Readings.of(wall("2027-10-03T02:30"), island)) == 1
    assert len(Readings.of(wall("2027-04-04T01:45"), island)) == 2
    assert len(Readings.of(wall("2027-04-04T01:15"), island)) == 1


def test_a_whole_day_can_be_missing() -> None:
    """Samoa went from Thursday to Saturday: that Friday has no time of day"""
    assert Readings.of(wall("2011-12-30T12:00"), "Pacific/Apia") == ()


@given(WALLS, ZONES)
def test_every_reading_shows_the_wall_time(text: datetime, zone: str) -> None:
    """Each moment a wall time can mean shows that time on the clocks there, and the first comes first"""
    readings = Readings.of(text, zone)
    assert len(readings) <= 2
    for reading in readings:
        assert moment_of(reading.at, zone) == reading
        assert reading.wall == text
    assert sorted(readings, key=lambda moment: moment.at) == list(readings)


@given(INSTANTS, ZONES)
def test_every_instant_is_a_reading_of_its_wall_time(instant: datetime, zone: str) -> None:
    """Whatever happens, happens at a wall time that exists, and the way back finds the same instant"""
    moment = moment_of(instant, zone)
    assert moment.at == instant
    assert moment in Readings.of(moment.wall, zone)
    assert moment.wall.tzinfo is None
    assert moment.wall.fold == 0


@given(INSTANTS, ZONES, ZONES)
def test_another_clock_shows_the_same_instant(instant: datetime, here: str, there: str) -> None:
    """A moment seen from another zone is the same moment, also seen back"""
    moment = moment_of(instant, here)
    seen = moment.seen_from(there)
    assert seen.at == moment.at
    assert seen.zone == there
    assert seen.seen_from(here) == moment


@given(WALLS, ZONES)
def test_a_wall_time_does_not_move(text: datetime, zone: str) -> None:
    """A moment keeps what people said, the second of two equal hours included"""
    readings = Readings.of(text, zone)
    assume(readings)
    assert {reading.wall for reading in readings} == {text}
    assert {reading.day for reading in readings} == {text.date()}


def test_a_day_is_that_of_the_moments_own_zone() -> None:
    """Midnight in Tokyo is still the day before in Porto"""
    midnight = Moment(wall("2027-03-02T00:00"), TOKYO)
    assert midnight.day == date(2027, 3, 2)
    assert midnight.seen_from(LISBON).day == date(2027, 3, 1)
