"""Codes of participants: how they are typed, who signs them up, who sees them, and when they are gone (house rule H7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import BadOption, Conflict, NotPermitted
from bot.core.person import Role
from bot.features.events.code import MOST, ordered, read_codes, said_codes
from bot.features.events.model import Coming, Counts
from bot.features.events.signup import Wish
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.event_world import WISH, EventWorld, event_world, said

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person
    from bot.features.events.model import Event
    from bot.features.events.signup import Answered

CODES = st.builds(lambda kind, number: f"{kind}{number:02}", st.sampled_from(["P", "HF", "L"]), st.integers(1, 99))


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[EventWorld]:
    """Open a world with a room of Porto."""
    async with event_world(tmp_path) as opened:
        opened.directory.add_room(PORTO)
        yield opened


async def signs_up(world: EventWorld, event: Event, leader: Person, typed: str) -> Answered:
    """Have a leader sign participants up."""
    wish = Wish(Coming.YES, codes=read_codes(typed))
    return await world.database.write(world.events.sign_up, event, world.directory.rooms[1], leader, wish)


async def seen(world: EventWorld, event: Event, asker: Person) -> list[tuple[str, tuple[str, ...]]]:
    """Return the codes that somebody may see."""
    return await world.database.read(world.events.codes, event.number, asker)


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("P01", ("P01",)),
        ("p01-p03", ("P01", "P02", "P03")),
        ("P01–03, HF11", ("HF11", "P01", "P02", "P03")),
        ("Ｐ０７、Ｌ０１", ("L01", "P07")),
        ("P02 P01 P02", ("P01", "P02")),
    ],
)
def test_codes_are_read_as_phones_type_them(typed: str, codes: tuple[str, ...]) -> None:
    """Single ones, rows, several kinds, in any form of the signs; each counts once"""
    assert read_codes(typed) == codes


@pytest.mark.parametrize("typed", ["Leon", "P1", "P03-P01", "P00", "P01-HF02", "Q01", "P01-P99 L01"])
def test_what_is_no_code_is_not_repeated(typed: str) -> None:
    """It may be a name: the answer shows how codes look, and nothing of what was typed"""
    with pytest.raises(BadOption) as refused:
        read_codes(typed)
    assert said(refused.value)[0] == "Codes look like this, at most 99: --codes P01-P24 (also HF03, L01)"


@given(st.sets(CODES, min_size=1, max_size=MOST))
def test_what_is_said_is_read_alike(codes: set[str]) -> None:
    """Rows are said shortly, and typed back they are the same codes"""
    assert read_codes(said_codes(codes)) == ordered(codes)


async def test_a_leader_signs_a_group_up_by_codes(world: EventWorld) -> None:
    """As many places as codes; more are added, and one that is taken out frees its place at once for whoever waits"""
    event = await world.add(replace(WISH, limit=24), world.directory.rooms[1])
    miriam = world.directory.add_person("Miriam", PORTO, Role.TEACHER)
    await signs_up(world, event, miriam, "P01-P22")
    assert (await signs_up(world, event, miriam, "P23,P24")).changed
    assert await world.counts(event, world.directory.rooms[1]) == Counts(yes=24)
    assert not (await signs_up(world, event, miriam, "P07")).changed
    tom = world.directory.add_person("Tom", PORTO)
    await world.says(event, world.directory.rooms[1], tom, Coming.YES)
    await world.database.write(world.events.sign_ups.take_out, event, miriam, ["P07"])
    assert await world.counts(event, world.directory.rooms[1]) == Counts(yes=24)
    assert await seen(world, event, miriam) == [("Miriam", read_codes("P01-P06,P08-P24"))]
    with pytest.raises(Conflict):
        await signs_up(world, event, miriam, "P07")


async def test_taking_the_last_one_out_withdraws(world: EventWorld) -> None:
    """Nobody is left: nothing of it is kept; others' codes are left alone"""
    event = await world.add(WISH, world.directory.rooms[1])
    miriam = world.directory.add_person("Miriam", PORTO, Role.TEACHER)
    await signs_up(world, event, miriam, "P01,P02")
    nothing = await world.database.write(world.events.sign_ups.take_out, event, miriam, ["P09"])
    assert not nothing.changed
    await world.database.write(world.events.sign_ups.take_out, event, miriam, ["P02", "P01"])
    assert await world.counts(event, world.directory.rooms[1]) == Counts()
    assert await seen(world, event, miriam) == []


async def test_codes_are_for_those_who_lead(world: EventWorld) -> None:
    """Teachers and coordinators; everybody else is told who can"""
    event = await world.add(WISH, world.directory.rooms[1])
    world.directory.add_person("Ana Lima", PORTO, Role.COORDINATOR)
    with pytest.raises(NotPermitted) as refused:
        await signs_up(world, event, world.directory.add_person("Rui", PORTO), "P01")
    assert said(refused.value)[0] == "Signing up by codes is up to teachers and coordinators. In Porto: Ana Lima."


async def test_codes_are_seen_by_the_leader_and_coordinators_alone(world: EventWorld) -> None:
    """The coordinator of the event's city, that of the leader's city and the leader; nobody else, not even another teacher"""
    event = await world.add(WISH, world.directory.rooms[1], world.directory.add_person("Ana", PORTO, Role.COORDINATOR))
    miriam = world.directory.add_person("Miriam", BRISTOL, Role.TEACHER)
    await signs_up(world, event, miriam, "P01")
    for person, may in (
        (miriam, True),
        (world.directory.people[1], True),
        (world.directory.add_person("Grace", BRISTOL, Role.COORDINATOR), True),
        (world.directory.add_person("Other", PORTO, Role.TEACHER), False),
        (world.directory.stranger("Eva"), False),
    ):
        assert bool(await seen(world, event, person)) is may, person.name


async def test_another_number_is_another_sign_up(world: EventWorld) -> None:
    """Whoever then says yes for a number of people no longer stands for codes; a no keeps none"""
    room = world.directory.rooms[1]
    event = await world.add(WISH, room)
    miriam = world.directory.add_person("Miriam", PORTO, Role.TEACHER)
    await signs_up(world, event, miriam, "P01,P02")
    await world.says(event, room, miriam, Coming.YES, 5)
    assert await seen(world, event, miriam) == []
    await signs_up(world, event, miriam, "P01,P02")
    assert await world.counts(event, room) == Counts(yes=2)
    await world.says(event, room, miriam, Coming.NO)
    assert await seen(world, event, miriam) == []


async def test_codes_are_gone_thirty_days_after_the_event(world: EventWorld) -> None:
    """The sweep forgets the codes of what was over before, not how many they were; whoever is erased takes theirs along"""
    event = await world.add(WISH, world.directory.rooms[1])
    miriam, anke = (world.directory.add_person(name, PORTO, Role.TEACHER) for name in ("Miriam", "Anke"))
    await signs_up(world, event, miriam, "P01-P24")
    await signs_up(world, event, anke, "L01")
    await world.database.write(world.events.forget, anke.id)
    assert [name for name, _ in await seen(world, event, replace(anke, admin=True))] == ["Miriam"]
    early, late = datetime(2027, 6, 19, 20, tzinfo=UTC), datetime(2027, 6, 19, 22, tzinfo=UTC)
    assert await world.database.write(world.events.held.forget_codes, early) == 0
    assert await world.database.write(world.events.held.forget_codes, late) == 1
    assert await seen(world, event, miriam) == []
    assert await world.counts(event, world.directory.rooms[1]) == Counts(yes=24)
