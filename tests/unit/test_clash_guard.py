"""The clash guard says what speaks against a time, and never stands in the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.ids import Prefix, ShortId
from bot.core.person import City
from bot.core.reply import Acknowledgement, Reply, Silence
from bot.dispatch.call import Call
from bot.features.events.guard import Clocks, Closed, Double, Facts, Night, Plan, Weekend, clashes
from bot.features.events.guard_wording import checked, warning
from bot.features.events.model import Coming, Draft, Event, EventKind
from bot.features.events.span import AllDay
from commands.event import EventCommands
from tests.fakes.directory import BRISTOL, LINDENAU, MINASAKI, PORTO
from tests.fakes.event_world import EventWorld, event_strings, event_world, hours, lines, moment

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.features.events.guard import Clash
    from bot.features.events.span import Span

BERLIN = "Europe/Berlin"
BOTH = (LINDENAU, MINASAKI)
NOVEMBER = hours("2027-11-23T09:00", "2027-11-23T10:30", BERLIN)
CLOSED = {"minasaki": {date(2027, 11, 23): "勤労感謝の日"}}
CALL = Draft("Call", NOVEMBER, kind=EventKind.ONLINE_CALL)
E4 = Event(4, CALL, 1)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[EventWorld]:
    """Open a world with a room of Porto that is linked with one of Bristol."""
    async with event_world(tmp_path) as opened:
        opened.directory.add_room(PORTO, link=1)
        opened.directory.add_room(BRISTOL, link=1)
        yield opened


def found(span: Span, kind: EventKind | None = None, *, placed: bool = False, facts: Facts | None = None) -> tuple[Clash, ...]:
    """Return what speaks against a time for Lindenau and Minasaki."""
    return clashes(Plan(span, kind, placed), facts or Facts(BOTH, {}))


def test_an_ordinary_morning_is_free() -> None:
    """A Tuesday at nine in Lindenau, five in the afternoon in Minasaki, far from any clock change: nothing is said"""
    assert found(NOVEMBER, EventKind.MEETING) == ()


def test_closed_days_are_those_of_each_citys_calendar() -> None:
    """A day is closed where it is that day: 23:30 on Monday in Lindenau is already Tuesday in Minasaki"""
    facts = Facts(BOTH, CLOSED)
    closed = Closed(MINASAKI, ((date(2027, 11, 23), "勤労感謝の日"),))
    assert found(NOVEMBER, facts=facts) == (closed,)
    assert closed in found(hours("2027-11-22T23:30", zone=BERLIN), facts=facts)
    assert closed not in found(hours("2027-11-23T23:30", zone=BERLIN), facts=facts)
    assert found(AllDay(date(2027, 11, 22), date(2027, 11, 24), BERLIN), facts=facts) == (closed,)


@pytest.mark.parametrize(("kind", "warned"), [(EventKind.MEETING, True), (EventKind.FESTIVAL, False), (None, False)])
def test_weekends_matter_where_people_work(kind: EventKind | None, warned: bool) -> None:
    """A meeting on a Saturday is asked about; a festival on a Saturday is as it should be"""
    saturday = hours("2027-11-20T09:00", zone=BERLIN)
    assert found(saturday, kind, placed=True) == ((Weekend(BOTH, (date(2027, 11, 20),)),) if warned else ())


def test_a_weekend_may_begin_elsewhere() -> None:
    """A Friday late in Lindenau is Saturday in Minasaki alone"""
    friday = hours("2027-11-19T18:00", zone=BERLIN)
    assert Weekend((MINASAKI,), (date(2027, 11, 20),)) in found(friday, EventKind.MEETING)


def test_nights_matter_to_those_who_take_part_from_home() -> None:
    """At a place all have the same hour; a meeting or a call is for both cities wherever it is; whole days have no night"""
    afternoon = hours("2027-11-23T17:00", zone=BERLIN)
    assert found(afternoon) == (Night(MINASAKI, afternoon),)
    assert found(afternoon, EventKind.FESTIVAL, placed=True) == ()
    assert found(afternoon, EventKind.MEETING, placed=True) == (Night(MINASAKI, afternoon),)
    assert found(AllDay(date(2027, 11, 23), date(2027, 11, 23), BERLIN)) == ()


@pytest.mark.parametrize(
    ("day", "warned"), [("2027-03-20", False), ("2027-03-22", True), ("2027-04-03", True), ("2027-04-05", False)]
)
def test_clock_weeks_are_the_week_before_and_after(day: str, warned: bool) -> None:
    """Europe changes on 28 March, Japan never: seven days before and after, the city with other hours is named"""
    clocks = [clash for clash in found(hours(f"{day}T09:00", zone=BERLIN)) if isinstance(clash, Clocks)]
    assert [(clash.city, clash.home, clash.day) for clash in clocks] == [(MINASAKI, "Lindenau", date(2027, 3, 28))] * warned
    said = [line for clash in clocks for line in lines(warning("E1", [clash], BERLIN).blocks, "en")]
    sentence = "E1: Clocks change: from Sunday, 28 March Minasaki is 7 instead of 8 hours ahead of Lindenau."
    assert said[:1] == [sentence] * warned


def test_hours_may_go_from_none_to_one() -> None:
    """In the weeks between the changes of two countries, a city is an hour behind that has the same time else"""
    cities = (BRISTOL, City("accra", "Accra", "en", "Africa/Accra", "GH"))
    span = hours("2027-03-30T09:00", zone="Europe/London")
    (clash,) = clashes(Plan(span), Facts(cities, {}))
    said = lines(warning("E1", [clash], "Europe/London").blocks, "en")[0]
    assert said == "E1: Clocks change: from Sunday, 28 March Accra is 1 instead of 0 hours behind Bristol."


def test_all_is_said_in_six_lines() -> None:
    """What weighs most comes first, the rest is counted, and the last line says that nothing has to be done"""
    facts = Facts(BOTH, {**CLOSED, "lindenau": {date(2027, 11, 23): ""}}, [(E4, 0), (E4, 1), (E4, 3)])
    said = lines(warning("E12", clashes(Plan(NOVEMBER), facts), BERLIN).blocks, "en")
    assert said == [
        "E12: Lindenau is closed on Tuesday, 23 November.",
        "Minasaki is closed on Tuesday, 23 November (勤労感謝の日).",
        "At the same time: E4 Call, Tuesday, 23 November, 9:00 to 10:30.",
        "At the same time: E4 Call, Tuesday, 23 November, 9:00 to 10:30; 1 person comes to both.",
        "And 1 more.",
        "If that is meant, there is nothing to do.",
    ]


def test_who_asks_before_hears_the_same() -> None:
    """Asked beforehand, the time is repeated; a free one is said to be free"""
    asked = lines(checked(NOVEMBER, clashes(Plan(NOVEMBER), Facts(BOTH, CLOSED)), BERLIN).blocks, "de")
    assert asked == [
        "Zu Dienstag, 23. November 2027, 9:00 bis 10:30:",
        "Minasaki hat geschlossen: Dienstag, 23. November (勤労感謝の日).",
    ]
    free = lines(checked(NOVEMBER, (), BERLIN).blocks, "de")
    assert free == ["Gegen Dienstag, 23. November 2027, 9:00 bis 10:30 spricht nichts."]


@given(
    st.dates(date(2026, 1, 1), date(2030, 12, 31)),
    st.integers(0, 23),
    st.sampled_from([None, *EventKind]),
    st.sampled_from(["Europe/Berlin", "Asia/Tokyo", "America/Mexico_City"]),
)
def test_it_always_has_an_answer(day: date, hour: int, kind: EventKind | None, zone: str) -> None:
    """Whatever is planned, the guard answers in words, and a city is never warned of twice for the same"""
    answer = clashes(Plan(hours(f"{day}T{hour:02}:00", zone=zone), kind), Facts(BOTH, {}))
    assert len(set(answer)) == len(answer)
    assert not any(isinstance(clash, Double | Closed) for clash in answer)
    assert len(lines(warning("E1", answer, zone).blocks, "ja")) <= 6 if answer else True


async def says(world: EventWorld, name: str, **options: object) -> object:
    """Have somebody give a command in the room of Porto."""
    call = Call(world.directory.rooms[1], world.directory.stranger("Ana"), "en", PORTO.zone, world.clock.now())
    return await world.database.write(
        getattr(EventCommands(world.events, world.series.series, event_strings()), name), call, **options
    )


async def test_it_never_blocks(world: EventWorld) -> None:
    """An event on a closed night is entered and moved all the same; the author alone hears, and can take it back"""
    world.directory.closed_days["bristol"] = {date(2027, 6, 20): "Fête"}
    added = await says(world, "add", title="Call", starts=moment("2027-06-20T02:00"))
    assert isinstance(added, Reply)
    assert (added.undo, added.to_room) == ("event cancel E1", False)
    assert lines(added.blocks, "en") == [
        "E1: Bristol is closed on Sunday, 20 June (Fête).",
        "In Porto it is night then: Sunday, 20 June, 2:00.",
        "In Bristol it is night then: Sunday, 20 June, 2:00.",
        "If that is meant, there is nothing to do.",
    ]
    room = world.directory.rooms[1]
    (event,) = await world.database.read(world.events.coming, room)
    moved = await world.database.write(
        world.events.move, event, hours("2027-06-20T03:00"), world.directory.stranger("Ana"), "!"
    )
    assert moved
    assert len(world.cards.shown) == 2  # the cards; no warning in the rooms


async def test_nothing_is_said_where_nothing_clashes(world: EventWorld) -> None:
    """An event at a good hour is answered by its card alone"""
    assert isinstance(await says(world, "add", title="Call", starts=moment("2027-06-22T10:00")), Silence)


async def test_other_events_of_the_same_rooms_are_named(world: EventWorld) -> None:
    """What is on at the same time in one of the linked rooms; not what is cancelled, elsewhere, before, or an exhibition"""
    other = world.directory.add_room(BRISTOL)
    porto, bristol = world.directory.rooms[1], world.directory.rooms[2]
    here = await world.add(Draft("Here", hours("2027-06-22T10:00", "2027-06-22T12:00")), bristol)
    await world.add(Draft("Elsewhere", hours("2027-06-22T10:00")), other)
    await world.add(Draft("Before", hours("2027-06-22T08:00", "2027-06-22T11:00")), porto)
    await world.add(
        Draft("Pictures", AllDay(date(2027, 6, 1), date(2027, 6, 30), PORTO.zone), kind=EventKind.EXHIBITION), porto
    )
    gone = await world.add(Draft("Gone", hours("2027-06-22T11:00")), porto)
    await world.cancel(gone)
    open_end = await world.add(Draft("Open end", hours("2027-06-22T10:30")), porto)
    plan = Plan(hours("2027-06-22T11:00", "2027-06-22T12:00"))
    clash = await world.database.read(world.events.guard.of_plan, plan, porto)
    assert [one.event.number for one in clash if isinstance(one, Double)] == [here.number, open_end.number]
    own = await world.database.read(world.events.guard.of_event, here, bristol)
    assert here.number not in [one.event.number for one in own if isinstance(one, Double)]


async def test_the_same_people_elsewhere_are_counted(world: EventWorld) -> None:
    """Two who come to an event of another room at the same time, and one who may, count; who says no does not"""
    porto, other = world.directory.rooms[1], world.directory.add_room(BRISTOL)
    one = await world.add(Draft("One", hours("2027-06-22T10:00")), porto)
    two = await world.add(Draft("Two", hours("2027-06-22T10:00")), other)
    people = world.people(4)
    for person, here, there in zip(people, "yymn", "ymyy", strict=True):
        said = {"y": Coming.YES, "m": Coming.MAYBE, "n": Coming.NO}
        await world.says(one, porto, person, said[here])
        await world.says(two, other, person, said[there])
    clash = await world.database.read(world.events.guard.of_event, one, porto)
    assert clash == (Double(two, 3),)


async def test_a_move_into_a_clash_is_told_to_the_mover(world: EventWorld) -> None:
    """The mover hears it with the way back; a move that changes nothing is only acknowledged"""
    room = world.directory.rooms[1]
    event = await world.add(replace(CALL, span=hours("2027-06-22T10:00")), room)
    same = await says(world, "move", event=event_id(event), starts=moment("2027-06-22T10:00"))
    assert same == Acknowledgement()
    moved = await says(world, "move", event=event_id(event), starts=moment("2027-06-26T10:00"))
    assert isinstance(moved, Reply)
    assert lines(moved.blocks, "en")[0] == "E1: Weekend in Porto and Bristol: Saturday, 26 June."
    assert moved.undo is not None
    assert moved.undo.startswith("event move E1 2027-06-22T10:00")


async def test_marks_are_words_in_the_citys_language(world: EventWorld) -> None:
    """Beside a time that is only proposed: closed and why, weekend, night"""
    world.directory.closed_days["bristol"] = {date(2027, 6, 22): "Fair"}
    marks = world.events.guard.marks

    async def marked(starts: str, city: City) -> list[str]:
        found = await world.database.read(marks, moment(starts), moment(starts), city)
        return [line for phrase in found for line in lines((phrase,), "en", "pt")]

    assert await marked("2027-06-22T10:00", BRISTOL) == ["closed: Fair"]
    assert await marked("2027-06-26T02:00", PORTO) == ["fim de semana", "noite"]
    assert await marked("2027-06-22T10:00", PORTO) == []


def event_id(event: Event) -> ShortId:
    """Return an event's short id as an option."""
    return ShortId(Prefix.EVENT, event.number)
