"""When an event takes place: hours of a zone, or days that are the same everywhere; and what moving makes of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import Conflict
from bot.core.moment import Moment, moment_of
from bot.features.events.model import Draft
from bot.features.events.rule import check, check_move
from bot.features.events.span import AllDay, Timed, at_night, has_passed, moved_to, typed_end, typed_start
from tests.fakes.event_world import hours, moment

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
ZONES = st.sampled_from(["Europe/Berlin", "Asia/Tokyo", "America/Mexico_City", "Pacific/Chatham", "America/St_Johns"])
DAYS = st.dates(date(2027, 3, 2), date(2035, 1, 1))


def days(first: str, last: str | None = None, zone: str = "Europe/Lisbon") -> AllDay:
    """Return whole days."""
    return AllDay(date.fromisoformat(first), date.fromisoformat(last or first), zone)


@given(DAYS, st.integers(0, 9), ZONES, ZONES)
def test_whole_days_are_the_same_everywhere(first: date, more: int, home: str, reader: str) -> None:
    """A date is never shifted, wherever somebody reads it, and is at night for nobody"""
    span = AllDay(first, first + timedelta(days=more), home)
    assert span.days(reader) == (first, first + timedelta(days=more))
    assert not at_night(span, reader)


def test_whole_days_are_over_with_their_last_midnight() -> None:
    """A day of two ends where it was set, at the midnight after the second one"""
    span = days("2027-06-19", "2027-06-20", "Asia/Tokyo")
    assert span.begins_at == datetime(2027, 6, 18, 15, tzinfo=UTC)
    assert span.over_at == datetime(2027, 6, 20, 15, tzinfo=UTC)


@pytest.mark.parametrize(("first", "passed"), [("2027-02-28", True), ("2027-03-01", False), ("2027-03-02", False)])
def test_today_can_still_be_entered(first: str, *, passed: bool) -> None:
    """A whole day has passed once it is not today any more; one that began before has passed, even if it goes on"""
    assert has_passed(days(first, "2027-03-09"), NOW) is passed


def test_a_refused_day_comes_with_one_that_works() -> None:
    """The right line shown for a day that has passed has a day and no time, a week from now; so has the one for a last day"""
    with pytest.raises(Conflict) as refused:
        check(Draft("Stadtfest", days("2027-02-19")), NOW, "!")
    assert (refused.value.phrase.id, refused.value.phrase.args["example"]) == ("event-past", "2027-03-08")
    with pytest.raises(Conflict) as refused:
        check(Draft("Stadtfest", days("2027-06-19", "2027-06-18")), NOW, "!")
    assert (refused.value.phrase.id, refused.value.phrase.args["example"]) == ("event-end-early", "2027-06-20")


def test_moving_keeps_how_long_it_takes() -> None:
    """Where no end is given, an event takes as long as before, by the clock on the wall"""
    old = hours("2027-06-19T14:00", "2027-06-19T22:00")
    assert moved_to(old, moment("2027-06-20T15:00"), None, "X") == hours("2027-06-20T15:00", "2027-06-20T23:00")
    assert moved_to(hours("2027-06-19T14:00"), moment("2027-06-20T15:00"), None, "X") == hours("2027-06-20T15:00")
    assert moved_to(days("2027-06-19", "2027-06-20"), date(2027, 7, 1), None, "X") == days("2027-07-01", "2027-07-02")


def test_moving_over_a_clock_change_keeps_the_hours_of_the_wall() -> None:
    """From ten to six in the morning stays so in the night in which clocks change"""
    old = hours("2027-03-20T22:00", "2027-03-21T06:00")
    assert moved_to(old, moment("2027-03-27T22:00"), None, "X") == hours("2027-03-27T22:00", "2027-03-28T06:00")


def test_moving_never_makes_an_end_before_the_start() -> None:
    """In the hour that happens twice, as long by the clock would be no time at all: it then takes as long as it did"""
    second_one = Moment(datetime(2027, 10, 31, 1, 50), "Europe/Lisbon", 1)  # noqa: DTZ001 - wall time
    old = Timed(moment("2027-10-30T01:50"), moment("2027-10-30T02:10"))
    new = moved_to(old, second_one, None, "X")
    assert isinstance(new, Timed)
    assert new.last.at > new.starts.at


def test_moving_can_change_hours_into_days_and_back() -> None:
    """Hours become days of the mover's zone, days become hours; an end that equals the start is no end"""
    timed, whole = hours("2027-06-19T14:00", "2027-06-19T22:00"), days("2027-06-19", "2027-06-20", "Asia/Tokyo")
    assert moved_to(timed, date(2027, 6, 20), date(2027, 6, 21), "Asia/Tokyo") == days("2027-06-20", "2027-06-21", "Asia/Tokyo")
    assert moved_to(timed, date(2027, 6, 20), None, "Asia/Tokyo") == days("2027-06-20", zone="Asia/Tokyo")
    assert moved_to(whole, moment("2027-06-20T15:00"), None, "X") == hours("2027-06-20T15:00")
    assert moved_to(whole, date(2027, 6, 21), None, "X") == days("2027-06-21", "2027-06-22", "Asia/Tokyo")
    start = moment("2027-06-20T15:00")
    assert moved_to(timed, start, start, "X") == Timed(start)


@given(st.datetimes(datetime(2027, 3, 2), datetime(2035, 1, 1), timezones=st.just(UTC)), st.integers(1, 5000), ZONES)  # noqa: DTZ001 - bounds are naive
def test_what_is_typed_back_is_the_same_instant(at: datetime, minutes: int, zone: str) -> None:
    """The exact form of a start and an end means this very moment, also in hours that happen twice"""
    at = at.replace(microsecond=0)
    span = Timed(moment_of(at, zone), moment_of(at + timedelta(minutes=minutes), zone))
    assert datetime.fromisoformat(typed_start(span)) == span.starts.at
    assert datetime.fromisoformat(typed_end(span)) == span.last.at


def test_a_move_into_the_past_is_refused_with_a_line_that_works() -> None:
    """The right line moves the same event, to the same hour a week from now"""
    from bot.features.events.model import Event

    event = Event(12, Draft("Sommerfest", hours("2027-06-19T14:00")), 1)
    with pytest.raises(Conflict) as refused:
        check_move(event, hours("2027-02-19T15:00"), NOW, "%")
    said = refused.value.phrase
    assert (said.id, said.args["id"], said.args["prefix"], said.args["example"]) == (
        "event-move-past",
        "E12",
        "%",
        "2027-03-08T15:00",
    )
