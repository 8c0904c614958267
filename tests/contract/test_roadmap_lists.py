"""What every database must do for lists of the roadmap, and for ticked codes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.moment import Moment, moment_of
from bot.core.person import Capacity, Role
from bot.core.track import Track
from bot.features.roadmap.detail import Details, Per
from bot.features.roadmap.list_store import ANYTHING, Filter, ListStore, View
from bot.features.roadmap.model import Posted, Promise, Side, Waiver, Wish
from bot.features.roadmap.plan.model import Head
from bot.features.roadmap.plan.store import PlanRoleStore, PlanStore
from bot.features.roadmap.store import RoadmapStore
from bot.features.roadmap.tick_store import TickStore
from tests.fakes.database import database_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection
    from pathlib import Path

    from bot.core.transaction import Database

NOW = datetime(2027, 4, 10, 10, 0, tzinfo=UTC)
STORE, LISTS, TICKS, ROLES = RoadmapStore(), ListStore(), TickStore(), PlanRoleStore()
OWN = View(("lindenau",), ("lindenau",), joint=False, room=1, person=0)


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open a database of each kind with six things on the roadmap."""
    async with database_in(data_dir) as opened:
        for wish, cities, room in [
            (due(20), ("lindenau",), 1),
            (due(10, track=Track.SAFETY), ("lindenau", "minasaki"), 1),
            (due(5, plan=7), ("minasaki",), 2),
            (due(2, plan=7, role=Role.TEACHER), ("lindenau",), 2),
            (due(1), ("lindenau",), 1),
            (due(30), ("minasaki", "lindenau"), 2),
        ]:
            await opened.write(STORE.add_many, [(wish, cities)], room)
        await opened.write(STORE.set_cancelled, 5, NOW)
        yield opened


def due(
    day: int, *, plan: int | None = None, track: Track | None = None, role: Role = Role.COORDINATOR, expected: int | None = None
) -> Wish:
    """Return something due at noon of a day of April 2027."""
    at = Moment(datetime(2027, 4, day, 12), "Europe/Berlin")  # noqa: DTZ001 - wall time
    per = Per.PARTICIPANT if expected else Per.GROUP
    return Wish(f"by {day}", at, role, plan=plan, track=track, per=per, expected=expected)


async def listed(database: Database, view: View = OWN, wanted: Filter = ANYTHING, most: int = 9) -> list[int]:
    """Return what is open, by number."""
    return await database.read(LISTS.open, view, wanted, most)


async def test_the_next_first_and_no_more_than_wanted(database: Database) -> None:
    """In the order of the dates; what was given up is not there"""
    assert await listed(database) == [4, 2, 1, 6]
    assert await listed(database, most=2) == [4, 2]


async def test_what_is_seen(database: Database) -> None:
    """A city's own; in a shared room what is joint; without the plan what was added, shown or taken over there"""
    both = ("lindenau", "minasaki")
    assert await listed(database, View(both, both, joint=True, room=9, person=0)) == [2, 6]
    assert await listed(database, View((), ("lindenau",), joint=False, room=2, person=0)) == [4, 3, 6]
    await database.write(STORE.put_post, 6, Posted(9, "r"))
    assert await listed(database, View((), ("lindenau",), joint=False, room=9, person=0)) == [6]
    await database.write(STORE.put_side, 4, Side("lindenau", person=3))
    assert await listed(database, View((), ("lindenau",), joint=False, room=9, person=3)) == [4, 6]
    assert await listed(database, View((), (), joint=False, room=9, person=0)) == []


async def test_which_of_it_is_wanted(database: Database) -> None:
    """Of a plan, of a track, late, waiting for others, of a role"""
    assert await listed(database, wanted=Filter(plan=7)) == [4]
    assert await listed(database, wanted=Filter(track=Track.SAFETY)) == [2]
    assert await listed(database, wanted=Filter(held={(Role.TEACHER, "lindenau")}, person=3)) == [4]
    assert await listed(database, wanted=Filter(held={(Role.TEACHER, "minasaki")}, person=3)) == []
    assert await listed(database, wanted=Filter(waiting=True)) == []
    await database.write(STORE.put_side, 2, Side("lindenau", waiver=Waiver(NOW, "no")))
    assert await listed(database, wanted=Filter(waiting=True)) == [2]
    await database.write(STORE.put_side, 2, Side("minasaki", NOW))
    assert await listed(database, wanted=Filter(waiting=True)) == []


def late(*, own: str | None = None, paused: Collection[tuple[str, Track]] = ()) -> Filter:
    """Return the wish for what was late at noon of 11 April."""
    at = NOW + timedelta(days=1)
    clocks = {"lindenau": moment_of(at, "Europe/Berlin"), "minasaki": moment_of(at, "Asia/Tokyo")}
    return Filter(late_at=clocks, own=own, paused=paused)


async def test_what_is_late(database: Database) -> None:
    """By its date or, where another was promised, by that one on the city's clocks; not what waits for another, or is paused"""
    assert await listed(database, wanted=late()) == [4, 2]
    berlin = [Moment(datetime(2027, 4, 11, hour), "Europe/Berlin") for hour in (11, 13)]  # noqa: DTZ001 - wall times
    for number, until in zip((4, 1), berlin, strict=True):
        await database.write(STORE.put_side, number, Side("lindenau", promise=Promise(until, NOW)))
    assert await listed(database, wanted=late()) == [4, 2]
    await database.write(STORE.put_side, 4, Side("lindenau", promise=Promise(berlin[1], NOW)))
    assert await listed(database, wanted=late()) == [2]
    paused = [(city, Track.SAFETY) for city in ("lindenau", "minasaki")]
    assert await listed(database, wanted=late(paused=paused)) == []
    assert await listed(database, wanted=late(paused=paused[:1])) == [2]  # the other city's part, added in this room
    assert await listed(database, wanted=late(paused=[("lindenau", Track.PEOPLE), ("minasaki", Track.PEOPLE)])) == [2]
    room = View((), (), joint=False, room=1, person=0)
    await database.write(STORE.put_side, 2, Side("lindenau", NOW))
    assert await listed(database, room, late()) == [2]
    assert await listed(database, room, late(own="lindenau")) == []


async def test_whose_it_is(database: Database) -> None:
    """What somebody else has taken over is theirs, for as long as they have a role in the city"""
    await database.write(STORE.put_side, 1, Side("lindenau", person=8))
    held = {(Role.COORDINATOR, "lindenau")}
    assert await database.read(LISTS.takers) == [(8, "lindenau")]
    assert await listed(database, wanted=Filter(held=held, person=3)) == [2, 6]
    assert await listed(database, wanted=Filter(held=held, person=3, gone=[(8, "lindenau")])) == [2, 1, 6]
    assert await listed(database, wanted=Filter(held=(), person=8)) == [1]
    assert await listed(database, wanted=Filter(held=(), person=8, gone=[(8, "lindenau")])) == []


async def test_what_belongs_to_the_week(database: Database) -> None:
    """What is due by a day, and whatever somebody has promised; what stands in a message that is kept true"""
    until = NOW + timedelta(days=1)
    assert [one.number for one in await database.read(STORE.soon, "lindenau", until)] == [4, 2]
    promise = Promise(Moment(datetime(2027, 4, 9, 12), "Asia/Tokyo"), NOW)  # noqa: DTZ001 - wall time
    await database.write(STORE.put_side, 6, Side("minasaki", promise=promise))
    assert [one.number for one in await database.read(STORE.soon, "lindenau", until)] == [4, 2, 6]
    assert await database.read(STORE.shown, "lindenau") == []
    await database.write(STORE.put_post, 2, Posted(1, "r"))
    assert [one.number for one in await database.read(STORE.shown, "lindenau")] == [2]


async def test_counts_and_partners(database: Database) -> None:
    """How much is open that concerns a city, and with whom it shares some of it"""
    assert await database.read(LISTS.count, "lindenau") == 4
    assert await database.read(LISTS.partners, "lindenau") == {"minasaki"}
    assert await database.read(LISTS.partners, "porto") == set()


async def test_what_is_due_on_some_days(database: Database) -> None:
    """What the city itself has still to do, from midnight to midnight; not what is done there or was given up"""
    spans = [(datetime(2027, 4, day, tzinfo=UTC), datetime(2027, 4, day + 1, tzinfo=UTC)) for day in (1, 10, 20)]
    assert await database.read(LISTS.due_within, "lindenau", spans, 9) == [2, 1]
    assert await database.read(LISTS.due_within, "lindenau", spans, 1) == [2]
    await database.write(STORE.put_side, 2, Side("lindenau", NOW))
    assert await database.read(LISTS.due_within, "lindenau", spans, 9) == [1]
    assert await database.read(LISTS.due_within, "minasaki", spans, 9) == [2]


async def test_gates_before_something(database: Database) -> None:
    """By its key in its own plan, by its id where it has none; none that is done"""
    gate = Wish("Gate", due(1).due, plan=7, gate=True, details=Details(blocks=("go", "M1")))
    await database.write(STORE.add_many, [(gate, ("lindenau",)), (due(9, plan=8), ("lindenau",))], 1)
    first = await database.read(STORE.get, 1)
    assert first is not None
    assert await database.read(STORE.gates_before, first) == []  # of another plan
    free = Wish("Free", due(1).due, gate=True, details=Details(blocks=("M1",)))
    await database.write(STORE.add_many, [(free, ("lindenau",))], 1)
    assert [one.number for one in await database.read(STORE.gates_before, first)] == [9]
    await database.write(STORE.put_side, 9, Side("lindenau", NOW))
    assert await database.read(STORE.gates_before, first) == []


async def test_codes_are_kept_and_forgotten(database: Database) -> None:
    """Each city has its own; the others of the plan keep them alive until the last list was due or given up"""
    several = [(due(10, plan=9, expected=3), ("lindenau", "minasaki")), (due(20, plan=9, expected=3), ("lindenau",))]
    first, last = await database.write(STORE.add_many, several, 1)
    await database.write(TICKS.put, first.number, "lindenau", {"P01", "P03"})
    await database.write(TICKS.put, first.number, "minasaki", {"P02"})
    await database.write(TICKS.put, last.number, "lindenau", {"P02"})
    assert await database.read(TICKS.of, first.number, "lindenau") == {"P01", "P03"}
    assert await database.read(TICKS.missing, first, "lindenau") == ["P02"]
    assert await database.write(TICKS.erase_before, last.wish.due.at) == 0
    assert await database.write(TICKS.erase_before, last.wish.due.at + timedelta(seconds=1)) == 4
    await database.write(TICKS.put, last.number, "lindenau", {"P01"})
    await database.write(STORE.set_cancelled, last.number, NOW)
    assert await database.write(TICKS.erase_before, NOW) == 0
    assert await database.write(TICKS.erase_before, NOW + timedelta(days=1)) == 1
    await database.write(TICKS.put, first.number, "lindenau", set())
    assert await database.read(TICKS.of, first.number, "lindenau") == set()


async def test_codes_go_with_their_plan(database: Database) -> None:
    """Ended long before its dates, which may all be ticked: the codes are not kept until then"""
    plan = await database.write(PlanStore().propose, Head("9b"), "{}", 1, NOW)
    (made,) = await database.write(STORE.add_many, [(due(30, plan=plan.number, expected=2), ("lindenau",))], 1)
    await database.write(TICKS.put, made.number, "lindenau", {"P01", "P02"})
    await database.write(PlanStore().put, replace(plan, ended_at=NOW))
    assert await database.write(TICKS.erase_before, NOW) == 0
    assert await database.write(TICKS.erase_before, NOW + timedelta(seconds=1)) == 2


async def test_whose_role_it_is_in_a_plan(database: Database) -> None:
    """What a plan gives somebody by name is theirs, and no longer everybody's who has the role"""
    plan = await database.write(PlanStore().propose, Head("9b"), "{}", 1, NOW)
    named = replace(due(3, plan=plan.number, role=Role.TEACHER), role_key="teacher")
    await database.write(STORE.add_many, [(named, ("lindenau",))], 1)
    assert await listed(database, wanted=Filter(held={(Role.TEACHER, "lindenau")}, person=3)) == [4, 7]
    await database.write(ROLES.put, plan.number, "teacher", "lindenau", {Capacity.HOLDER: 5})
    assert await listed(database, wanted=Filter(held={(Role.TEACHER, "lindenau")}, person=3)) == [4]
    assert await listed(database, wanted=Filter(held=frozenset(), person=5)) == [7]
