"""What a room is: its languages, its city, its prefix, and who may say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.errors import BadOption, Conflict, NotPermitted
from bot.core.person import Role
from bot.core.reply import Choices
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.people_world import PeopleWorld, answered, people_world, refused

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[PeopleWorld]:
    """Open an empty world."""
    async with people_world(tmp_path) as opened:
        yield opened


async def test_languages_first_then_the_city_is_asked(world: PeopleWorld) -> None:
    """After the languages, a room of no city yet is asked for it, with a number for each city and one for both"""
    room = await world.add_room("r1")
    reply = await world.database.write(world.settings.set_languages, room, ["pt", "en"])
    assert (await world.again(room)).languages == ("pt", "en")
    assert answered(reply) == ["people-which-city", "1 Porto", "2 Bristol", "3 people-both"]
    assert reply.choices == Choices("room city {}", ("porto", "bristol", "both"))
    assert reply.to_room


async def test_three_cities_are_not_called_both(tmp_path: Path) -> None:
    """The last choice is all of them where there are more than two cities"""
    async with people_world(tmp_path, (PORTO, BRISTOL, LINDENAU)) as world:
        reply = await world.database.write(world.settings.set_languages, await world.add_room("r1"), ["en"])
    assert answered(reply)[-1] == "4 people-all"


@pytest.mark.parametrize(("column", "value"), [("city_id", "porto"), ("shared", True), ("direct", True)])
async def test_a_known_room_is_not_asked_again(world: PeopleWorld, column: str, value: object) -> None:
    """A room of a city, a shared one and a talk of two hear the new languages and nothing else"""
    room = await world.add_room("r1")
    await world.database.write(world.stores.rooms.change, room.id, {column: value})
    reply = await world.database.write(world.settings.set_languages, room, ["en", "pt"])
    assert answered(reply) == ["people-room-languages(languages=[en, pt])"]
    assert reply.choices is None


@pytest.mark.parametrize("typed", ["porto", "PORTO", " Porto "])
async def test_a_city_gives_language_and_zone(world: PeopleWorld, typed: str) -> None:
    """A city is known by id or name, in any case; the room gets its language and hears its time"""
    room = await world.add_room("r1")
    reply = await world.database.write(world.settings.set_city, room, await world.who("Ana"), typed, world.clock.now())
    fresh = await world.again(room)
    assert (fresh.city, fresh.shared, fresh.languages) == ("porto", False, ("pt",))
    assert answered(reply) == [
        "people-room-of-city(city=Porto, languages=[pt], now=2027-03-01T10:00:00 Europe/Lisbon)",
        "people-room-next(prefix=!)",
    ]


async def test_chosen_languages_stay(world: PeopleWorld) -> None:
    """A city does not change languages that were chosen before"""
    room = await world.add_room("r1", languages="en,pt")
    await world.database.write(world.settings.set_city, room, await world.who("Ana"), "porto", world.clock.now())
    assert (await world.again(room)).languages == ("en", "pt")


@pytest.mark.parametrize("typed", ["both", "Both", "ambas", "shared"])
async def test_both_makes_a_shared_room(world: PeopleWorld, typed: str) -> None:
    """The words of every catalogue for both make the room one of all cities, in all their languages"""
    room = await world.add_room("r1", PORTO, languages="")
    reply = await world.database.write(world.settings.set_city, room, await world.who("Ana"), typed, world.clock.now())
    fresh = await world.again(room)
    assert (fresh.city, fresh.shared, fresh.languages) == (None, True, ("en", "pt"))
    assert answered(reply)[0] == "people-room-shared(cities=[Porto, Bristol], languages=[en, pt])"


async def test_a_shared_room_is_made_by_who_coordinates_one_of_the_cities(world: PeopleWorld) -> None:
    """Once any city has a coordinator nobody else can: all cities see what is on there, and there what is joint"""
    room = await world.add_room("r1")
    grace = await world.add_person("Grace Hill", BRISTOL, Role.COORDINATOR)
    now = world.clock.now()
    with pytest.raises(NotPermitted) as fault:
        await world.database.write(world.settings.set_city, room, await world.who("Sam"), "both", now)
    assert refused(fault.value) == "people-room-up-to(city=[Porto, Bristol], people=[Grace Hill])"
    assert await world.again(room) == room
    await world.database.write(world.settings.set_city, room, grace, "both", now)
    assert (await world.again(room)).shared


async def test_a_city_that_is_none(world: PeopleWorld) -> None:
    """A city nobody knows is refused with the ones there are, and the room stays what it was"""
    room = await world.add_room("r1")
    with pytest.raises(BadOption) as fault:
        await world.database.write(world.settings.set_city, room, await world.who("Ana"), "Paris", world.clock.now())
    assert refused(fault.value) == "people-no-city(cities=[Porto, Bristol], example=porto, prefix=!, text=Paris)"
    assert await world.again(room) == room


async def test_a_city_with_a_coordinator_is_claimed_by_one(world: PeopleWorld) -> None:
    """Others are told who can; the coordinator and an admin may"""
    room = await world.add_room("r1")
    ana = await world.add_person("Ana Sousa", PORTO, Role.COORDINATOR)
    grace = await world.add_person("Grace Hill", BRISTOL, Role.COORDINATOR)
    rui = await world.add_person("Rui Lopes", PORTO, Role.TEACHER)
    now = world.clock.now()
    for other in (grace, rui, await world.who("Eva")):
        with pytest.raises(NotPermitted) as fault:
            await world.database.write(world.settings.set_city, room, other, "porto", now)
        assert refused(fault.value) == "people-room-up-to(city=Porto, people=[Ana Sousa])"
    assert (await world.again(room)).city is None
    for right in (ana, await world.who("Kim")):
        await world.database.write(world.settings.set_city, room, right, "porto", now)
        assert (await world.again(room)).city == "porto"


@pytest.mark.parametrize("prefix", ["?", "!", "!!", "??!", " ? ", "%", "+"])
async def test_signs_can_stand_in_front_of_commands(world: PeopleWorld, prefix: str) -> None:
    """One to three signs are taken, without the space around them"""
    room = await world.add_room("r1")
    reply = await world.database.write(world.settings.set_prefix, room, prefix)
    assert (await world.again(room)).prefix == prefix.strip()
    assert answered(reply) == [f"people-prefix-set(prefix={prefix.strip()})"]
    assert reply.to_room


@pytest.mark.parametrize("prefix", ["", " ", "a", "!a", "1", "????", "? ?", "-", "--", "—", "@", "#", '"', "'", "é", "日"])
async def test_what_cannot_stand_in_front(world: PeopleWorld, prefix: str) -> None:
    """Letters, digits, spaces, quotes, and what looks like an option or a mention are refused; the old prefix stays"""
    room = await world.add_room("r1")
    with pytest.raises(Conflict) as fault:
        await world.database.write(world.settings.set_prefix, room, prefix)
    assert refused(fault.value) == f"people-prefix-odd(prefix=!, text={prefix})"
    assert (await world.again(room)).prefix == "!"


async def test_a_room_shows_what_it_is(world: PeopleWorld) -> None:
    """City, languages, who reads along and whether words are translated; what is not set is said so"""
    fresh = await world.add_room("r0")
    assert answered(world.settings.show(fresh, []))[:3] == [
        "people-show-city(city=people-not-set)",
        "people-show-languages(languages=people-not-set)",
        "people-show-translates-not",
    ]
    porto, bristol = await world.linked_rooms(PORTO, BRISTOL)
    await world.database.write(world.stores.rooms.change, porto.id, {"translates": True})
    assert answered(world.settings.show(await world.again(porto), [bristol])) == [
        "people-show-city(city=Porto)",
        "people-show-languages(languages=[pt])",
        "people-show-linked(cities=[Bristol])",
        "people-show-change(prefix=!)",
    ]
    assert answered(world.settings.show(bristol, [porto]))[2] == "people-show-linked-not(cities=[Porto])"
    shared = await world.add_room("s", shared=True, languages="pt,en", translates=True)
    assert answered(world.settings.show(shared, []))[::2] == [
        "people-show-city(city=people-both)",
        "people-show-translates",
    ]
    assert answered(world.settings.show(porto, [shared]))[2] == "people-show-linked-not(cities=[people-shared-room])"
