"""Each city keeps its own list of days on which it does not work."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import BadOption, Conflict, NotFound, NotPermitted
from bot.core.person import Role
from bot.dispatch.call import Call
from bot.dispatch.option import CityId
from bot.features.people.model import ClosedDaysChanged
from commands.city import CityCommands
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.people_world import PeopleWorld, answered, people_world, refused

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person, Room

FRIDAY = date(2027, 3, 26)
TODAY = date(2027, 3, 1)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[PeopleWorld]:
    """Open an empty world."""
    async with people_world(tmp_path) as opened:
        yield opened


def call(world: PeopleWorld, room: Room, asker: Person) -> Call:
    """Return one use of a command."""
    return Call(room, asker, "en", "Europe/Lisbon", world.clock.now())


async def test_a_closed_day_is_entered_once_and_told(world: PeopleWorld) -> None:
    """What is planned by it learns of the city, once; a second entry is refused and tells nothing"""
    changed = world.hear(ClosedDaysChanged)
    days = world.closed_days
    added = await world.database.write(days.add, PORTO, FRIDAY, "Sexta-feira Santa", "!")
    assert answered(added) == ["people-closed-added(city=Porto, day=2027-03-26)"]
    with pytest.raises(Conflict) as fault:
        await world.database.write(days.add, PORTO, FRIDAY, "", "?")
    assert refused(fault.value) == "people-closed-already(city=Porto, day=2027-03-26, prefix=?)"
    assert changed == [ClosedDaysChanged("porto", (FRIDAY,))]


async def test_a_day_taken_off_is_a_working_day(world: PeopleWorld) -> None:
    """Taken off, the fact is told again; what is not on the list is refused"""
    changed = world.hear(ClosedDaysChanged)
    days = world.closed_days
    await world.database.write(days.add, PORTO, FRIDAY, "", "!")
    gone = await world.database.write(days.remove, PORTO, FRIDAY, "!")
    assert answered(gone) == ["people-closed-removed(city=Porto, day=2027-03-26)"]
    with pytest.raises(NotFound) as fault:
        await world.database.write(days.remove, PORTO, FRIDAY, "!")
    assert refused(fault.value) == "people-closed-unknown(city=Porto, day=2027-03-26, prefix=!)"
    assert changed == [ClosedDaysChanged("porto", (FRIDAY,))] * 2


async def test_a_list_shows_the_next_ten(world: PeopleWorld) -> None:
    """Days from today on, in order, with their reasons, at most ten, of this city alone"""
    days = world.closed_days
    assert answered(await world.database.read(days.list, PORTO, TODAY)) == ["people-closed-none(city=Porto)"]
    await world.database.write(days.add, PORTO, TODAY - timedelta(days=1), "gone", "!")
    await world.database.write(days.add, BRISTOL, TODAY, "elsewhere", "!")
    for number in reversed(range(11)):
        await world.database.write(days.add, PORTO, TODAY + timedelta(days=number), f"n{number}" if number else "", "!")
    lines = answered(await world.database.read(days.list, PORTO, TODAY))
    assert lines[:3] == [
        "people-closed-head(city=Porto)",
        "people-closed-line-bare(day=2027-03-01, label=)",
        "people-closed-line(day=2027-03-02, label=n1)",
    ]
    assert len(lines) == 11


async def test_only_its_coordinator_changes_a_citys_days(world: PeopleWorld) -> None:
    """The coordinator of the other city, a teacher and a stranger are told who can; an admin may"""
    room = await world.add_room("p", PORTO)
    commands = CityCommands(world.directory, world.closed_days, world.holidays, lambda *_: None)
    ana = await world.add_person("Ana", PORTO, Role.COORDINATOR)
    grace = await world.add_person("Grace", BRISTOL, Role.COORDINATOR)
    rui = await world.add_person("Rui", PORTO, Role.TEACHER)
    for other in (grace, rui, await world.who("Eva")):
        with pytest.raises(NotPermitted) as fault:
            await world.database.write(commands.add, call(world, room, other), day=FRIDAY)
        assert refused(fault.value) == "people-room-up-to(city=Porto, people=[Ana])"
    await world.database.write(commands.add, call(world, room, ana), day=FRIDAY)
    await world.database.write(commands.remove, call(world, room, await world.who("Kim")), day=FRIDAY)
    await world.database.write(commands.add, call(world, room, grace), day=FRIDAY, city=CityId("bristol"))
    assert await world.database.read(world.directory.closed, "bristol", FRIDAY, FRIDAY) == {FRIDAY: ""}
    assert await world.database.read(world.directory.closed, "porto", FRIDAY, FRIDAY) == {}


async def test_whose_days_are_meant(world: PeopleWorld) -> None:
    """The city named, else the room's, else the asker's; where none is known it is asked for"""
    shared = await world.add_room("s", shared=True)
    commands = CityCommands(world.directory, world.closed_days, world.holidays, lambda *_: None)
    ana = await world.add_person("Ana", BRISTOL)
    listed = await world.database.read(commands.list, call(world, shared, ana))
    assert answered(listed) == ["people-closed-none(city=Bristol)"]
    named = await world.database.read(commands.list, call(world, shared, ana), city=CityId("porto"))
    assert answered(named) == ["people-closed-none(city=Porto)"]
    porto = await world.add_room("p", PORTO)
    assert answered(await world.database.read(commands.list, call(world, porto, ana))) == ["people-closed-none(city=Porto)"]
    with pytest.raises(BadOption) as fault:
        await world.database.read(commands.list, call(world, shared, await world.who("Eva")))
    assert refused(fault.value) == "people-closed-which-city(example=porto, prefix=!)"
