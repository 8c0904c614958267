"""When people are reminded of an event, in which words they choose that, and when nobody's phone rings (house rule H12)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import BadOption
from bot.core.moment import moment_of
from bot.core.quiet import QUIET_FROM, QUIET_UNTIL, waking
from bot.features.events.lead import MOST, asked_at, read_leads, reminded_at, typed_leads
from bot.features.events.model import Draft
from bot.features.events.span import AllDay
from tests.fakes.event_world import event_strings, hours, said

ZONES = st.sampled_from(["Europe/Lisbon", "Asia/Tokyo", "America/Halifax", "Australia/Lord_Howe", "Asia/Kathmandu"])
INSTANTS = st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - made aware


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("1d,1h", (1440, 60)),
        ("1h 1d", (1440, 60)),
        ("2 Tage, 3 Stunden", (2880, 180)),
        ("1 dia e", None),
        ("30m", (30,)),
        ("１日前、３０分前", (1440, 30)),
        ("2 jours, 1 heure", (2880, 60)),
        ("1 día,2 horas", (1440, 120)),
        ("none", ()),
        ("keine", ()),
        ("なし", ()),
        ("0h", None),
        ("61d", None),
        ("5", None),
        ("1x", None),
        ("1d,2d,3d,4d,5d,6d", None),
        ("soon", None),
    ],
)
def test_times_before_the_start_are_read(typed: str, minutes: tuple[int, ...] | None) -> None:
    """In the words of every language; what cannot be read is answered with a line that fits"""
    if minutes is not None:
        assert read_leads(typed, event_strings()) == minutes
        return
    with pytest.raises(BadOption) as refused:
        read_leads(typed, event_strings())
    english, _ = said(refused.value)
    assert english == f"I cannot read “{typed}” as times before the start. This would work: --remind 1d,1h (or: none)"


@given(st.sets(st.integers(1, 60 * 24 * 60).filter(lambda minutes: minutes % 60 == 0 or minutes < 1000), max_size=MOST))
def test_what_is_typed_back_is_read_alike(minutes: set[int]) -> None:
    """Taking a change back restores exactly the times that were chosen"""
    leads = tuple(sorted(minutes, reverse=True))
    assert read_leads(typed_leads(Draft("x", hours("2027-06-19T14:00"), leads=leads)), event_strings()) == leads


@given(INSTANTS, ZONES)
def test_nobody_is_woken(at: datetime, zone: str) -> None:
    """A quiet hour is over at seven of the same night; every other instant falls into none"""
    until = waking(at, zone)
    clock = moment_of(at, zone).wall.time()
    assert (until is None) == (QUIET_UNTIL <= clock < QUIET_FROM)
    if until is not None:
        assert moment_of(until, zone).wall.time() == time(7)
        assert timedelta() < until - at <= timedelta(hours=10)


def test_days_before_count_by_the_clock_on_the_wall() -> None:
    """A day before Sunday's 10:00 is Saturday's 10:00, though clocks change in between; hours are hours"""
    span = hours("2027-03-28T10:00", zone="Europe/Berlin")
    assert reminded_at(span, 1440, "Europe/Berlin") == datetime(2027, 3, 27, 9, tzinfo=UTC)
    assert reminded_at(span, 600, "Europe/Berlin") == datetime(2027, 3, 27, 22, tzinfo=UTC)


def test_a_reminder_of_another_day_waits_for_the_morning() -> None:
    """What is 22:00 or 3:00 elsewhere comes there at seven; an hour before the start it comes in any case"""
    span = hours("2027-06-19T15:00", zone="Europe/Berlin")
    assert reminded_at(span, 1440, "Asia/Tokyo") == datetime(2027, 6, 18, 22, tzinfo=UTC)
    assert reminded_at(span, 60, "Asia/Tokyo") == datetime(2027, 6, 19, 12, tzinfo=UTC)
    assert reminded_at(span, 60, "America/Mexico_City") == datetime(2027, 6, 19, 12, tzinfo=UTC)


def test_whole_days_are_announced_at_nine_of_the_day_before() -> None:
    """Of each city's own day before, since the date is the same everywhere"""
    days = AllDay(date(2027, 6, 19), date(2027, 6, 20), "Europe/Berlin")
    assert reminded_at(days, 60, "Europe/Berlin") == datetime(2027, 6, 18, 7, tzinfo=UTC)
    assert reminded_at(days, 1440, "Asia/Tokyo") == datetime(2027, 6, 18, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ends", "asked"),
    [("2027-06-19T16:00", "19 14:00"), ("2027-06-19T18:00", "20 07:00"), ("2027-06-20T02:00", "20 07:00")],
)
def test_how_many_came_is_asked_by_day(ends: str, asked: str) -> None:
    """At the end if that is by day, else next morning at nine"""
    expected = datetime.fromisoformat(f"2027-06-{asked}").replace(tzinfo=UTC)
    assert asked_at(hours("2027-06-19T14:00", ends, "Europe/Berlin"), "Europe/Berlin") == expected
