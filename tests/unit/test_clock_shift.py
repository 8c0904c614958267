"""Weeks in which clocks change: each city on other clocks hears once beforehand at what hour a recurring event is there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.calendars.recurrence import DateutilExpansion
from bot.core.expansion import Recurrence
from bot.core.moment import Moment
from bot.core.person import City
from bot.core.recurrence import Frequency, Rule, anchored
from bot.features.events.clock_shift import shift_line, shifts
from bot.features.events.model import Draft, Event
from bot.features.events.occurrence import dates_of
from bot.features.events.span import AllDay, Timed
from tests.fakes.directory import LINDENAU, MINASAKI
from tests.fakes.event_world import document, event_strings, hours
from tests.fakes.series_world import BERLIN, CALL, SeriesWorld, series_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.features.events.clock_shift import Shift
    from bot.features.events.span import Span

SAN_JACINTO = City("san-jacinto", "San Jacinto", "es", "America/Mexico_City", "MX")
ZONES = ("Europe/Berlin", "Asia/Tokyo", "America/Mexico_City", "America/Halifax", "Europe/London", "Australia/Lord_Howe")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[SeriesWorld]:
    """Open the world, with a third city that never changes its clocks."""
    async with series_world(tmp_path) as opened:
        opened.directory.partners = (LINDENAU, MINASAKI, SAN_JACINTO)
        opened.directory.add_room(SAN_JACINTO, link=1)
        yield opened


def found(span: Span, zone: str, rule: Rule | None = None) -> list[Shift]:
    """Return the changes that people of a zone see in the first hundred dates."""
    whole = anchored(rule or Rule(Frequency.WEEKLY, count=100), date(2027, 3, 11))
    return list(shifts(dates_of(whole, span, Recurrence(DateutilExpansion())), zone))


def test_europe_changes_and_japan_and_mexico_do_not() -> None:
    """Thursdays at nine in Lindenau: other hours elsewhere from 1 April and from 4 November 2027 on"""
    for zone in ("Asia/Tokyo", "America/Mexico_City"):
        first, second, *_ = found(hours("2027-03-11T09:00", None, BERLIN), zone)
        assert (first.after.starts.day, first.day) == (date(2027, 4, 1), date(2027, 3, 28))
        assert (second.after.starts.day, second.day) == (date(2027, 11, 4), date(2027, 10, 31))
    assert found(hours("2027-03-11T09:00", None, BERLIN), "Europe/Paris") == []
    assert found(hours("2027-03-11T09:00", None, "Asia/Tokyo"), "America/Mexico_City") == []


def test_two_changes_a_fortnight_apart() -> None:
    """North America changes on 14 March, Europe on the 28th: two other hours for two weeks"""
    first, second, *_ = found(hours("2027-03-11T15:00", None, "Europe/London"), "America/Halifax")
    assert (first.day, second.day) == (date(2027, 3, 14), date(2027, 3, 28))
    assert (
        second.after.starts.seen_from("America/Halifax").wall.hour == first.before.starts.seen_from("America/Halifax").wall.hour
    )


def test_whole_days_have_no_hours() -> None:
    """They are the same date for everyone"""
    assert found(AllDay(date(2027, 3, 11), date(2027, 3, 11), BERLIN), "Asia/Tokyo") == []


@settings(deadline=None)
@given(
    st.sampled_from(ZONES),
    st.sampled_from(ZONES),
    st.times(),
    st.sampled_from([Rule(Frequency.DAILY, count=60), Rule(Frequency.WEEKLY, count=60), Rule(Frequency.MONTHLY, count=24)]),
)
def test_every_other_hour_is_told_of(home: str, zone: str, at: time, rule: Rule) -> None:
    """Two dates that follow one another are at different hours for a reader exactly where a change is found between them"""
    wall = datetime(2027, 3, 1, at.hour, at.minute)  # noqa: DTZ001 - wall time
    dates = dates_of(anchored(rule, wall.date()), Timed(Moment(wall, home)), Recurrence(DateutilExpansion()))
    spans = [one.span for one in dates if isinstance(one.span, Timed) and not one.displaced]

    def apart(span: Timed) -> timedelta:
        seen = span.starts.at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        return seen - span.starts.wall

    expected = {(one.starts.at, other.starts.at) for one, other in pairwise(spans) if apart(one) != apart(other)}
    told = list(shifts(dates, zone))
    assert {(shift.before.starts.at, shift.after.starts.at) for shift in told} == expected
    assert all(shift.before.starts.day <= shift.day <= shift.after.starts.day for shift in told)


@pytest.mark.parametrize(
    ("locale", "line"),
    [
        ("en", "Clocks change: E9 Call is at 16:00 here from Thursday, 1 April (so far 17:00)."),
        ("de", "Zeitumstellung: E9 Call ist hier ab Donnerstag, 1. April um 16:00 (bisher 17:00)."),
        ("es", "Cambio de hora: E9 Call es aquí a las 16:00 desde el jueves, 1 de abril (hasta ahora 17:00)."),
        ("fr", "Changement d’heure : E9 Call est ici à 16:00 à partir du jeudi 1er avril (jusqu’ici 17:00)."),
        (
            "pt",
            "Mudança da hora: E9 Call passa aqui para as 16:00 a partir deste dia: quinta-feira, 1 de abril (até agora 17:00).",
        ),
        ("ja", "時計の切り替え：E9 Call は 4月1日(木) から、こちらの時刻で 16:00 になります（これまで 17:00）。"),
    ],
)
def test_the_event_its_new_hour_and_the_old_one(locale: str, line: str) -> None:
    """In one line, in every language"""
    (first, *_) = found(hours("2027-03-11T09:00", None, BERLIN), "Asia/Tokyo")
    event = Event(9, Draft("Call", first.before), 1)
    assert document((shift_line(event, first, MINASAKI, here=True),), locale).text == line


def test_the_day_changes_too() -> None:
    """Half past midnight on Friday becomes half past eleven on Thursday: both days are named; in a shared room the city"""
    (first, *_) = found(hours("2027-03-11T16:30", None, BERLIN), "Asia/Tokyo")
    event = Event(9, Draft("Call", first.before), 1)
    assert document((shift_line(event, first, MINASAKI, here=True),), "en").text == (
        "Clocks change: E9 Call is on another day here, first on Thursday, 1 April, 23:30 (so far Friday 0:30)."
    )
    said = [document((shift_line(event, first, MINASAKI, here=False),), locale).text for locale in event_strings().locales]
    assert all("Minasaki" in line for line in said)


async def test_each_city_hears_once_in_its_morning(world: SeriesWorld) -> None:
    """A week before the first date at the new hour, at nine there: Minasaki and San Jacinto on 25 March; Lindenau never"""
    await world.call()
    await world.come(datetime(2027, 4, 20, tzinfo=UTC))
    assert world.clocks() == [
        (
            "minasaki",
            "時計の切り替え：E1 Videokonferenz は 4月1日(木) から、こちらの時刻で 16:00 になります（これまで 17:00）。",
        )
    ]
    spoken = [post for post in world.cards.shown.values() if post.room.key == "san-jacinto"]
    assert document(spoken[-1].says.blocks, "es").text == (  # type: ignore[union-attr]
        "Cambio de hora: E1 Videokonferenz es aquí a las 1:00 desde el jueves, 1 de abril (hasta ahora 2:00)."
    )
    assert [due.subject for due in world.due() if due.step.startswith("clocks:minasaki")] == []


async def test_on_an_open_day(world: SeriesWorld) -> None:
    """Where the city is closed on that day, it hears on the last open day before"""
    world.directory.closed_days["minasaki"] = {date(2027, 3, 25): "", date(2027, 3, 24): ""}
    await world.call()
    clocks = {due.step: due.at for due in world.due() if due.step.startswith("clocks")}
    assert clocks["clocks:minasaki:2027-03-28"] == datetime(2027, 3, 23, 0, tzinfo=UTC)
    assert clocks["clocks:san-jacinto:2027-03-28"] == datetime(2027, 3, 25, 15, tzinfo=UTC)


async def test_entered_late_it_is_told_in_the_next_morning(world: SeriesWorld) -> None:
    """If there still is one before; else not at all, since then it would be no notice"""
    world.clock.set(datetime(2027, 3, 30, 12, tzinfo=UTC))
    begun = replace(CALL, span=hours("2027-03-31T09:00", "2027-03-31T10:00", BERLIN))
    await world.call(begun)
    assert not [due for due in world.due() if "2027-03-28" in due.step]
    world.clock.set(datetime(2027, 3, 26, 12, tzinfo=UTC))
    saturday = replace(CALL, span=hours("2027-03-27T09:00", "2027-03-27T10:00", BERLIN))
    await world.call(saturday)
    clocks = {due.step: due.at for due in world.due() if due.step.startswith("clocks")}
    assert clocks["clocks:minasaki:2027-03-28"] == datetime(2027, 3, 27, 0, tzinfo=UTC)


async def test_what_is_not_so_any_more_is_not_said(world: SeriesWorld) -> None:
    """Called off, or ended before the change: silence"""
    event = await world.call()
    await world.database.write(world.ends.end_before, event, date(2027, 3, 29), world.anke)
    await world.come(datetime(2027, 4, 20, tzinfo=UTC))
    assert world.clocks() == []
    other = await world.call(
        replace(CALL, span=hours("2027-10-07T09:00", "2027-10-07T10:00", BERLIN), rule=Rule(Frequency.WEEKLY))
    )
    due = [due for due in world.due() if due.step == "clocks:minasaki:2027-10-31"]
    await world.cancel(other, world.anke)
    await world.database.write(world.series.job, due, due[0].at)
    assert world.clocks() == []


async def test_a_date_left_out_changes_neither_when_nor_how_often_it_is_told(world: SeriesWorld) -> None:
    """The notice is of the change of clocks, not of one date"""
    event = await world.call()
    await world.skip(event, "2027-03-25")
    await world.come(datetime(2027, 3, 26, tzinfo=UTC))
    assert len(world.clocks()) == 1
    await world.skip(await world.stored(1), "2027-04-01")
    await world.come(datetime(2027, 4, 20, tzinfo=UTC))
    assert len(world.clocks()) == 1


async def test_two_events_are_one_message(world: SeriesWorld) -> None:
    """What a room hears on one morning about clocks stands together"""
    await world.call()
    await world.call(replace(CALL, title="Runde"))
    due = [one for one in world.due() if one.step == "clocks:minasaki:2027-03-28"]
    known = len(world.cards.shown)
    await world.database.write(world.series.job, due, due[0].at)
    assert len(world.cards.shown) == known + 1
