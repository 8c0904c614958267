"""When something comes up: house rules H2 and H3 over Easter, Golden Week and changes of clocks, and the laws behind them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.moment import Moment, moment_of
from bot.core.person import Role
from bot.features.roadmap.model import Again, Promise, Side, Wish
from bot.features.roadmap.openday import after, is_open, on_or_after, on_or_before
from bot.features.roadmap.schedule import lateness
from bot.features.roadmap.step import Step, What, instant_mark, marked_instant
from tests.fakes.directory import LINDENAU, MINASAKI
from tests.fakes.roadmap import STORE, roadmap_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Room
    from tests.fakes.roadmap import RoadmapWorld

BERLIN, TOKYO = "Europe/Berlin", "Asia/Tokyo"
EASTER = frozenset({date(2027, 3, 26), date(2027, 3, 29), date(2027, 5, 6)})
GOLDEN_WEEK = frozenset({date(2027, 4, 29), *(date(2027, 5, day) for day in (3, 4, 5))})
DUE = Moment(datetime(2027, 3, 31, 12), BERLIN)  # noqa: DTZ001 - wall time
NOW = datetime(2027, 3, 1, 10, tzinfo=UTC)

some_days = st.dates(date(2027, 1, 1), date(2027, 12, 31))
closed_days = st.frozensets(st.dates(date(2027, 1, 1), date(2028, 3, 1)), max_size=60)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[RoadmapWorld]:
    """Open an empty world: Lindenau and Minasaki with their closed days, 1 March 2027, 10:00 in UTC."""
    async with roadmap_world(tmp_path, LINDENAU, MINASAKI) as opened:
        opened.directory.closed_days = {
            "lindenau": dict.fromkeys(sorted(EASTER), "zu"),
            "minasaki": dict.fromkeys(sorted(GOLDEN_WEEK), "休"),
        }
        yield opened


def wall(text: str, zone: str = BERLIN) -> Moment:
    """Return a wall time of 2027."""
    return Moment(datetime.fromisoformat(f"2027-{text}"), zone)


@pytest.mark.parametrize(
    ("due", "zone", "closed", "owner", "others"),
    [
        # ST1 5: Thursday 1 April, and Monday 5 April after a weekend.
        (wall("03-31T12:00"), BERLIN, EASTER, "04-01", "04-05"),
        # Over Good Friday and Easter Monday, with the change of clocks on 28 March.
        (wall("03-25T12:00"), BERLIN, EASTER, "03-30", "04-01"),
        (wall("03-27T12:00"), BERLIN, EASTER, "03-30", "04-01"),
        # Golden Week: Thursday 29 April, then Monday to Wednesday.
        (wall("04-28T17:00", TOKYO), TOKYO, GOLDEN_WEEK, "04-30", "05-07"),
        # Due at 23:00 in Lindenau is due on the day after in Minasaki.
        (wall("04-27T23:00"), TOKYO, GOLDEN_WEEK, "04-30", "05-07"),
        (wall("06-16T08:00"), BERLIN, frozenset[date](), "06-17", "06-21"),
        (wall("10-29T12:00"), BERLIN, frozenset({date(2027, 11, 1)}), "11-02", "11-04"),
    ],
)
def test_when_people_hear_that_something_is_open(
    due: Moment, zone: str, closed: frozenset[date], owner: str, others: str
) -> None:
    """H3: one and three open days after the local date of the moment, at nine there, whatever the clocks do"""
    found = lateness(due, zone, closed)
    assert (found.owner, found.others) == (wall(f"{owner}T09:00", zone), wall(f"{others}T09:00", zone))


@given(day=some_days, count=st.integers(1, 9), closed=closed_days)
def test_laws_of_open_days(day: date, count: int, closed: frozenset[date]) -> None:
    """So many open days lie after a day up to the one found, which is open; the nearest ones are the nearest"""
    found = after(day, count, closed)
    between = [day + timedelta(days=n) for n in range(1, (found - day).days + 1)]
    assert is_open(found, closed)
    assert sum(is_open(one, closed) for one in between) == count
    for nearest, step in [(on_or_after(day, closed), 1), (on_or_before(day, closed), -1)]:
        assert is_open(nearest, closed)
        passed = [day + timedelta(days=step * n) for n in range(abs((nearest - day).days))]
        assert not any(is_open(one, closed) for one in passed)


@pytest.mark.parametrize(
    "step",
    [
        Step(What.REMIND, "porto", "2027-03-30"),
        Step(What.LATE, "porto", "20270401"),
        Step(What.TELL, "minasaki", "20270405", "lindenau"),
        Step(What.DAY, "late", instant_mark(NOW)),
        Step(What.TELL, 32 * "a", "20270405", 32 * "b"),
    ],
)
def test_a_step_is_a_text_and_back(step: Step) -> None:
    """What the agenda keeps fits its column, and means the same when it comes up"""
    assert Step.read(str(step)) == step
    assert len(str(step)) <= 80


def test_a_strange_step_is_refused() -> None:
    """What none of ours has written is a defect, not a guess"""
    for text in ("", "porto", "nothing:porto:20270401", "a:b:c:d:e"):
        with pytest.raises(ValueError, match=r".*"):
            Step.read(text)
    assert marked_instant(instant_mark(NOW)) == NOW


async def planned(world: RoadmapWorld, side: Side, *days: int) -> list[str]:
    """Return what is planned for Lindenau's part of a joint date."""
    room = world.directory.add_room(LINDENAU)
    milestone = await world.database.write(STORE.add, Wish("a", DUE, days=days), ["lindenau", "minasaki"], room.id)
    await world.database.write(STORE.put_side, milestone.number, side)
    await world.plan_all()
    return [step for step in world.planned() if Step.read(step).city == "lindenau" or Step.read(step).about == "lindenau"]


async def test_what_is_planned_for_a_part(world: RoadmapWorld) -> None:
    """Reminders, then its people, its substitute and the other city, each at nine of their own zone"""
    steps = await planned(world, Side("lindenau"), 14, 7, 2, 1)
    assert steps == [
        *(f"lindenau:2027-03-{day}" for day in (17, 24, 25, 30)),
        "late:lindenau:20270401",
        "ask:lindenau:20270405",
        "other:minasaki:lindenau:20270405",
        "other:lindenau:minasaki:20270405",
    ]
    at = {due.step: due.at for due in world.agenda.planned["roadmap", "M1"]}
    assert at["ask:lindenau:20270405"] == datetime(2027, 4, 5, 7, tzinfo=UTC)
    assert at["other:minasaki:lindenau:20270405"] == datetime(2027, 4, 5, 0, tzinfo=UTC)


async def test_the_other_city_hears_of_it_on_an_open_day(world: RoadmapWorld) -> None:
    """The same day, or the next open one there: what is told on 29 April in Lindenau comes on 30 April in Minasaki"""
    room = world.directory.add_room(LINDENAU)
    wish = Wish("a", wall("04-26T12:00"), days=())
    await world.database.write(STORE.add, wish, ["lindenau", "minasaki"], room.id)
    await world.plan_all()
    steps = world.planned()
    assert "ask:lindenau:20270429" in steps
    assert "other:minasaki:lindenau:20270430" in steps


async def test_a_promise_moves_all_of_it(world: RoadmapWorld) -> None:
    """What follows counts from the promised moment; whoever has just promised is not reminded within two days"""
    given_at = datetime(2027, 4, 5, 8, tzinfo=UTC)
    world.clock.set(given_at)
    side = Side("lindenau", promise=Promise(wall("04-07T12:00"), given_at))
    assert await planned(world, side, 14, 7, 2, 1) == [
        "late:lindenau:20270408",
        "ask:lindenau:20270412",
        "other:minasaki:lindenau:20270412",
    ]


async def test_a_promise_far_away_is_remembered(world: RoadmapWorld) -> None:
    """The wished days before count from it too"""
    side = Side("lindenau", promise=Promise(wall("04-28T12:00"), NOW))
    steps = await planned(world, side, 7, 1)
    assert steps[:3] == ["lindenau:2027-04-21", "lindenau:2027-04-27", "late:lindenau:20270429"]


async def test_a_wish_to_be_reminded_is_planned(world: RoadmapWorld) -> None:
    """At its very moment, once"""
    at = datetime(2027, 3, 30, 13, tzinfo=UTC)
    assert "again:lindenau:20270330T130000Z" in await planned(world, Side("lindenau", again=Again(at)), 1)


async def test_planning_again_changes_nothing(world: RoadmapWorld) -> None:
    """Restart law: the plan follows from what is stored, so planning it twice is the same as once"""
    await planned(world, Side("lindenau", again=Again(datetime(2027, 3, 30, 13, tzinfo=UTC))), 14, 1)
    first = world.agenda.planned["roadmap", "M1"]
    await world.plan_all()
    assert world.agenda.planned["roadmap", "M1"] == first


async def test_what_waits_at_this_moment_is_kept(world: RoadmapWorld) -> None:
    """A step whose moment has come while the bot was away is not planned away before it was done"""
    await planned(world, Side("lindenau"), 14)
    world.clock.set(datetime(2027, 3, 18, tzinfo=UTC))
    await world.plan_all()
    assert "lindenau:2027-03-17" in world.planned()


async def test_what_is_late_follows_changed_closed_days(world: RoadmapWorld) -> None:
    """After its moment too, as long as somebody has something to do"""
    await planned(world, Side("lindenau"), 14)
    world.clock.set(datetime(2027, 3, 31, 11, tzinfo=UTC))
    await world.close("lindenau", date(2027, 4, 1))
    assert "late:lindenau:20270402" in world.planned()


def two_rooms_of(world: RoadmapWorld) -> Room:
    """Put up both cities' rooms and coordinators; return Lindenau's."""
    room = world.directory.add_room(LINDENAU)
    world.directory.add_room(MINASAKI)
    world.directory.add_person("Anke Brandt", LINDENAU, Role.COORDINATOR)
    world.directory.add_person("Keiko Mori", MINASAKI, Role.COORDINATOR)
    return room


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    dues=st.lists(st.datetimes(datetime(2027, 3, 3), datetime(2027, 4, 20)), min_size=1, max_size=4),  # noqa: DTZ001
    days=st.lists(st.integers(0, 20), max_size=3),
    closed=st.frozensets(st.dates(date(2027, 3, 1), date(2027, 5, 10)), max_size=12),
    settled=st.sampled_from(["open", "done", "given up"]),
)
async def test_laws_of_mornings_said(
    tmp_path_factory: pytest.TempPathFactory, dues: list[datetime], days: list[int], closed: frozenset[date], settled: str
) -> None:
    """A city hears one message a morning at most, at nine, never on a closed day; of what is done or given up, nothing"""
    async with roadmap_world(tmp_path_factory.mktemp("law"), LINDENAU, MINASAKI) as world:
        world.directory.closed_days = {city: dict.fromkeys(sorted(closed), "") for city in ("lindenau", "minasaki")}
        room = two_rooms_of(world)
        await world.database.write(world.roadmap.ensure)
        for due in dues:
            wish = Wish("a", Moment(due, BERLIN), days=tuple(days))
            milestone = await world.database.write(STORE.add, wish, ["lindenau", "minasaki"], room.id)
            if settled == "done":
                for side in milestone.sides:
                    await world.database.write(STORE.put_side, milestone.number, replace(side, done_at=NOW))
            elif settled == "given up":
                await world.database.write(STORE.set_cancelled, milestone.number, NOW)
        await world.plan_all()
        said = await world.until(datetime(2027, 5, 15, tzinfo=UTC))
        heard = [(post.room.key, moment_of(at, {"lindenau": BERLIN, "minasaki": TOKYO}[post.room.key])) for at, post in said]
        assert len({(room_key, moment.day) for room_key, moment in heard}) == len(heard)
        assert all(moment.wall.time() == time(9) and is_open(moment.day, closed) for _, moment in heard)
        assert bool(heard) is (settled == "open")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    dues=st.lists(st.dates(date(2027, 3, 8), date(2027, 4, 20)), min_size=1, max_size=4),
    days=st.lists(st.integers(0, 20), max_size=3),
    closed=st.frozensets(st.dates(date(2027, 3, 2), date(2027, 5, 10)), max_size=12),
    changed=st.frozensets(st.dates(date(2027, 3, 8), date(2027, 5, 1)), min_size=1, max_size=4),
)
async def test_law_of_changed_days(
    tmp_path_factory: pytest.TempPathFactory,
    dues: list[date],
    days: list[int],
    closed: frozenset[date],
    changed: frozenset[date],
) -> None:
    """Whichever days a city opens or closes, its reminders come as if the days had always been so"""
    async with roadmap_world(tmp_path_factory.mktemp("law"), LINDENAU, MINASAKI) as world:
        world.directory.closed_days = {"lindenau": dict.fromkeys(sorted(closed), "")}
        room = two_rooms_of(world)
        for due in dues:
            wish = Wish("a", Moment(datetime.combine(due, time(12)), BERLIN), days=tuple(days))
            await world.database.write(STORE.add, wish, ["lindenau", "minasaki"], room.id)
        await world.plan_all()
        world.directory.closed_days = {"lindenau": dict.fromkeys(sorted(closed ^ changed), "")}
        await world.database.write(world.roadmap.replan, "lindenau", sorted(changed))
        moved = dict(world.agenda.planned)
        await world.plan_all()
        for subject, steps in world.agenda.planned.items():
            as_moved, as_planned = ({one for one in found if one.at > NOW} for found in (moved[subject], steps))
            assert as_moved == as_planned, subject


async def test_a_changed_day_touches_little(world: RoadmapWorld) -> None:
    """What comes long before or after a changed day is not looked at: a city with very much to come does not wait for it"""
    room = world.directory.add_room(LINDENAU)
    for month in (4, 5, 6):
        wish = Wish("a", Moment(datetime(2027, month, 15, 12), BERLIN), days=(7,))  # noqa: DTZ001 - wall time
        await world.database.write(STORE.add, wish, ["lindenau"], room.id)
    await world.plan_all()
    before = dict(world.agenda.planned)
    await world.close("lindenau", date(2027, 5, 7))
    changed = [subject for subject, steps in world.agenda.planned.items() if steps is not before[subject]]
    assert changed == [("roadmap", "M2")]
