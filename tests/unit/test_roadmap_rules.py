"""Who hears when: rules of a template, pauses, terms; and the laws that hold whatever the calendar (H2, H3, H15)."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.moment import Moment, moment_of
from bot.core.person import Capacity, Duty, Role
from bot.core.track import Track
from bot.features.roadmap.detail import Details, Late
from bot.features.roadmap.model import Milestone, Promise, Side, Wish
from bot.features.roadmap.openday import is_open, mornings
from bot.features.roadmap.schedule import Schedule, lateness
from bot.features.roadmap.step import OWN, Step, What
from bot.features.roadmap.store import RoadmapStore
from tests.fakes.agenda import FakeAgenda
from tests.fakes.clock import FakeClock
from tests.fakes.directory import BRISTOL, LINDENAU, MINASAKI, PORTO, FakeDirectory
from tests.fakes.roadmap import RoadmapWorld, post_rings, post_text, roadmap_world, text_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.core.outbox import Post

MONDAY = datetime(2027, 3, 1, 9, tzinfo=UTC)
YEAR_END = {date(2026, 12, 29) + timedelta(days=n): "閉庁" for n in range(6)}
DAYS = st.dates(date(2027, 1, 1), date(2028, 12, 31))
ZONES = st.sampled_from(["Europe/Berlin", "Asia/Tokyo", "America/Mexico_City", "America/Halifax", "Australia/Lord_Howe"])


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[RoadmapWorld]:
    """Open a world of Porto and Bristol with rooms and people, on Sunday, 28 February 2027."""
    async with roadmap_world(tmp_path) as opened:
        opened.clock.set(MONDAY - timedelta(days=1))
        opened.directory.add_room(PORTO, link=1)
        opened.directory.add_room(BRISTOL, link=1)
        opened.directory.add_person("Ana Reis", PORTO, Role.COORDINATOR)
        opened.directory.add_person("Tom Hill", BRISTOL, Role.COORDINATOR)
        rui = opened.directory.add_person("Rui Alves", PORTO)
        opened.directory.add_term(rui, Role.COORDINATOR, PORTO, Capacity.SUBSTITUTE)
        yield opened


async def enter(world: RoadmapWorld, wish: Wish, *cities: str) -> Milestone:
    """Put something on the roadmap and plan it."""
    known = [PORTO, BRISTOL][: len(cities)]
    entered = await world.enter(wish, next(iter(world.directory.rooms.values())), *known)
    await world.plan_all()
    return entered


async def heard(world: RoadmapWorld, day: int) -> list[tuple[int, str, list[str]]]:
    """Return what rings until a day of March 2027: on which day, where, for whom."""
    said = await world.until(datetime(2027, 3, day, 23, tzinfo=UTC))
    return [(at.day, post.room.key, post_rings(post)) for at, post in said if post_rings(post)]


def words(posts: list[tuple[datetime, Post]]) -> list[str]:
    """Return all lines of some messages, in English."""
    return [line for _, post in posts for line in post_text(post, "en")]


def due(day: int, hour: int = 12) -> Moment:
    """Return an hour of a day of March 2027 in Lisbon."""
    return Moment(datetime(2027, 3, day, hour), "Europe/Lisbon")  # noqa: DTZ001 - wall time


async def test_a_template_says_who_hears_when(world: RoadmapWorld) -> None:
    """Open days after the moment: here two for the owner, four for the substitute, five for the other side"""
    await enter(world, Wish("Lista", due(2), days=(), details=Details(late=Late(2, 4, 5))), "porto", "bristol")
    await world.done(world.directory.rooms_of_city("bristol")[0], world.directory.people[2])
    assert await heard(world, 12) == [(4, "porto", ["ana"]), (8, "porto", ["rui"]), (9, "bristol", ["tom"])]


async def test_whoever_else_hears_is_told_beforehand(world: RoadmapWorld) -> None:
    """Nobody is told behind anyone's back: the one line names them, the next rings for them"""
    rie = world.directory.add_person("Rie Kondo", PORTO)
    world.assigned.duties[1, "safeguarding", "porto"] = Duty((rie,))
    await enter(world, Wish("Matching", due(2), days=(), plan=1, details=Details(escalate_to="safeguarding")), "porto")
    said = [(at, post) for at, post in await world.until(datetime(2027, 3, 6, tzinfo=UTC)) if post_rings(post)]
    assert [(at.day, post_rings(post)) for at, post in said] == [(3, ["ana"]), (5, ["rui", "rie"])]
    assert words(said)[1].endswith("Otherwise I ask Rui Alves on Friday, 5 March, 9:00. I also tell Rie Kondo.")
    assert words(said)[-1] == "Also told: Rie Kondo"


async def test_what_is_frozen_sends_nothing(world: RoadmapWorld) -> None:
    """H15: no reminder, no question, no word to the other side; it is shown as paused, not as still open"""
    world.paused.frozen_now = {("porto", Track.OFFICIAL)}
    await enter(world, Wish("Visit", due(10), days=(7, 1), track=Track.OFFICIAL), "porto", "bristol")
    await world.done(world.directory.rooms_of_city("bristol")[0], world.directory.people[2])
    assert await heard(world, 31) == []
    room, ana = world.directory.rooms_of_city("porto")[0], world.directory.people[1]
    assert "paused (the date was Wednesday, 10 March 2027, 12:00)" in text_of(await world.show(room, ana))
    assert text_of(await world.listed(room, ana)).endswith("(Ana Reis) · paused")
    assert await world.lists("late", room, ana) == "Nothing is open after its date."


async def test_after_a_pause_a_new_date_is_wanted(world: RoadmapWorld) -> None:
    """ST6 8: asked once on the next open morning; never counted as late; with the new date all goes on as usual"""
    world.paused.frozen_now = {("porto", Track.OFFICIAL)}
    await enter(world, Wish("Visit", due(3), days=(), track=Track.OFFICIAL), "porto", "bristol")
    await enter(world, Wish("Later", due(30), days=(), track=Track.OFFICIAL), "porto", "bristol")
    await world.done(world.directory.rooms_of_city("bristol")[0], world.directory.people[2])
    await world.until(datetime(2027, 3, 4, 12, tzinfo=UTC))
    world.paused.frozen_now = set()
    await world.database.write(world.roadmap.thawed, "porto", Track.OFFICIAL)
    said = [(at, post) for at, post in await world.until(datetime(2027, 3, 26, tzinfo=UTC)) if post_rings(post)]
    assert [(at.day, post.room.key, post_rings(post)) for at, post in said] == [(5, "porto", ["ana"])]
    assert words(said) == [
        (
            "Ana Reis M1 Visit: the pause is over, and its date, Wednesday, 3 March, 12:00, has passed meanwhile. "
            "By when will it be done? Please answer with a new date."
        )
    ]
    room, ana = world.directory.rooms_of_city("porto")[0], world.directory.people[1]
    assert text_of(await world.listed(room, ana)).split("\n")[0].endswith("· a new date is wanted")
    await world.do("promise", room, ana, until=due(29))
    later = [post for _, post in await world.until(datetime(2027, 3, 30, 12, tzinfo=UTC)) if post_rings(post)]
    assert [post_rings(post) for post in later] == [["ana"]]


@pytest.mark.parametrize(("closed", "announced"), [(YEAR_END, date(2026, 12, 28)), ({}, date(2026, 12, 31))])
async def test_terms_are_announced(tmp_path: Path, closed: dict[date, str], announced: date) -> None:
    """ST4 2: 90 and 30 days before they end, on the open day before if that is closed; in one line, of whatever role"""
    async with roadmap_world(tmp_path, LINDENAU, MINASAKI) as world:
        world.clock.set(datetime(2026, 12, 1, tzinfo=UTC))
        room = world.directory.add_room(MINASAKI)
        world.directory.closed_days = {"minasaki": closed}
        for name in ("Haruto Ito", "Yui Abe"):
            member = world.directory.add_person(name, MINASAKI)
            world.directory.add_term(member, Role.MEMBER, MINASAKI, ends_on=date(2027, 3, 31))
        await world.database.write(world.roadmap.ensure)
        said = [(at, post) for at, post in await world.until(datetime(2027, 3, 31, tzinfo=UTC)) if post.room == room.ref]
        assert [moment_of(at, MINASAKI.zone).day for at, _ in said] == [announced, date(2027, 3, 1)]
        assert {at.hour for at, _ in said} == {0}
        assert words(said) == ["These terms are entered until Wednesday, 31 March 2027: Haruto Ito and Yui Abe"] * 2


@given(DAYS, st.integers(0, 23), ZONES, st.sets(st.integers(0, 60), max_size=6), st.sets(DAYS, max_size=40))
def test_no_reminder_on_a_closed_day(day: date, hour: int, zone: str, before: set[int], closed: set[date]) -> None:
    """H2: at nine of an open day of the owner's city, before the moment, and no two on one morning"""
    at = Moment(datetime.combine(day, datetime.min.time().replace(hour=hour)), "Europe/Berlin")
    found = mornings(at, zone, sorted(before), closed)
    assert all(is_open(one.day, closed) and one.wall.hour == 9 and one.at < at.at for one in found)
    assert len({one.day for one in found}) == len(found)


@given(DAYS, ZONES, st.sets(DAYS, max_size=40), st.tuples(*[st.integers(1, 10)] * 3))
def test_no_question_on_a_closed_day(day: date, zone: str, closed: set[date], late: tuple[int, int, int]) -> None:
    """H3: so many open days after, whatever the template says; never on a closed one, never before the moment"""
    at = Moment(datetime.combine(day, datetime.min.time()), zone)
    found = lateness(at, zone, frozenset(closed), Late(*late))
    assert all(is_open(one.day, closed) and one.day > day for one in (found.owner, found.others))
    between = [day + timedelta(days=n) for n in range(1, (found.owner.day - day).days + 1)]
    assert sum(is_open(one, closed) for one in between) == late[0]


@settings(max_examples=60, deadline=None)
@given(
    st.sets(st.integers(0, 40), max_size=6),
    st.sets(st.dates(date(2027, 3, 1), date(2027, 6, 30)), max_size=30),
    st.one_of(st.none(), st.integers(1, 40)),
    st.tuples(st.integers(1, 4), st.integers(1, 6), st.integers(1, 6)),
)
def test_one_thing_rings_once_a_morning(
    before: set[int], closed: set[date], promised: int | None, late: tuple[int, int, int]
) -> None:
    """H2, H5: a city is reminded of one thing once a morning, never on a closed day of its own; after a promise too"""
    clock, agenda, directory = FakeClock(), FakeAgenda(), FakeDirectory()
    directory.closed_days = {"porto": dict.fromkeys(closed, "x")}
    until = None if promised is None else Promise(Moment(datetime(2027, 4, 1, 12) + timedelta(promised), PORTO.zone), MONDAY)  # noqa: DTZ001
    wish = Wish("Lista", due(31), days=tuple(before), details=Details(late=Late(*late)))
    Schedule(RoadmapStore(), directory, agenda, clock).plan(
        None,  # type: ignore[arg-type]  # nothing is read
        Milestone(1, wish, 1, (Side("porto", promise=until), Side("bristol"))),
    )
    planned = [(Step.read(one.step), one.at) for one in agenda.planned["roadmap", "M1"]]
    own = [(step.city, at) for step, at in planned if step.what in OWN - {What.LATE, What.ASK}]
    assert len(own) == len(set(own))
    for step, at in planned:
        closed_there = closed if step.city == "porto" else set()
        zone = PORTO.zone if step.city == "porto" else BRISTOL.zone
        assert is_open(moment_of(at, zone).day, closed_there), step


@settings(max_examples=15, deadline=None)
@given(st.sets(st.integers(0, 9), max_size=4), st.tuples(*[st.integers(1, 3)] * 3), st.integers(2, 12))
def test_nobody_hears_twice_of_one_thing(before: set[int], late: tuple[int, int, int], day: int) -> None:
    """H5: whatever the template says, no one person's phone rings twice in one morning about one thing"""

    async def play(folder: Path) -> None:
        async with roadmap_world(folder) as world:
            world.clock.set(MONDAY - timedelta(days=1))
            for city, name in ((PORTO, "Ana Reis"), (BRISTOL, "Tom Hill")):
                world.directory.add_room(city)
                world.directory.add_person(name, city, Role.COORDINATOR)
            wish = Wish("Lista", due(day), days=tuple(before), details=Details(late=Late(*late)))
            await enter(world, wish, "porto", "bristol")
            said = await world.until(datetime(2027, 3, 31, tzinfo=UTC))
            rung = [(at.date(), person) for at, post in said for person in post_rings(post)]
            assert len(rung) == len(set(rung))

    with TemporaryDirectory() as folder:
        asyncio.run(play(Path(folder)))
