"""People's own settings, and how they are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.errors import Conflict, NotFound
from bot.core.ref import PersonRef
from bot.dispatch.call import Call
from bot.dispatch.option import CityId, LocaleCode, Zone
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.people_world import PeopleWorld, answered, people_world, refused

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person, Room


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[PeopleWorld]:
    """Open an empty world."""
    async with people_world(tmp_path) as opened:
        yield opened


def call(world: PeopleWorld, room: Room, asker: Person) -> Call:
    """Return one use of a command."""
    return Call(room, asker, "en", "Europe/Lisbon", world.clock.now())


async def find(world: PeopleWorld, room: Room, typed: str) -> Person:
    """Return who is meant."""
    return await world.database.write(world.persons.find, room, typed, world.clock.now())


async def test_own_settings_enter_a_person_of_the_rooms_city(world: PeopleWorld) -> None:
    """Whoever sets something is entered, as belonging to the room's city, with what was set"""
    room = await world.add_room("p", PORTO)
    ana = await world.database.write(world.persons.set_own, await world.who("Ana"), room, {"language": "en"}, world.clock.now())
    assert (ana.id > 0, ana.city, ana.language, ana.zone) == (True, "porto", "en", None)
    again = await world.database.write(world.persons.set_own, ana, room, {"zone": "Asia/Tokyo"}, world.clock.now())
    assert (again.id, again.language, again.zone) == (ana.id, "en", "Asia/Tokyo")
    assert answered(await world.database.read(world.persons.show, again, "?")) == [
        "people-person-shown(city=Porto, language=en, name=Ana, zone=Asia/Tokyo)",
        "people-person-change(prefix=?)",
    ]


async def test_the_commands_set_what_they_say(world: PeopleWorld) -> None:
    """City, language and zone are stored and said; the answer to a new language is in it already"""
    room = await world.add_room("r")
    commands = world.person_commands
    ana = await world.who("Ana")
    said = await world.database.write(commands.city, call(world, room, ana), city=CityId("bristol"))
    assert answered(said) == ["people-person-city-set(city=Bristol)"]
    ana = await world.who("Ana")
    spoken = await world.database.write(commands.language, call(world, room, ana), language=LocaleCode("pt"))
    assert answered(spoken) == ["people-person-language-set(language=pt)"]
    zoned = await world.database.write(commands.zone, call(world, room, ana), zone=Zone("Asia/Tokyo"))
    assert answered(zoned) == ["people-person-zone-set(now=2027-03-01T19:00:00 Asia/Tokyo, zone=Asia/Tokyo)"]
    ana = await world.who("Ana")
    assert (ana.city, ana.language, ana.zone) == ("bristol", "pt", "Asia/Tokyo")
    shown = await world.database.write(commands.show, call(world, room, await world.who("Eva")))
    assert answered(shown)[0] == (
        "people-person-shown(city=people-not-set, language=people-not-set, name=Eva, zone=people-not-set)"
    )


async def test_somebody_is_found_by_full_id(world: PeopleWorld) -> None:
    """A full address names exactly one account, entered if nothing is stored of it; with or without its network in front"""
    room = await world.add_room("!p", PORTO, platform="matrix")
    eva = await find(world, room, "@eva:example.org")
    assert (eva.ref, eva.name, eva.city) == (PersonRef("matrix", "@eva:example.org"), "eva", None)
    assert await find(world, room, "@eva:example.org") == eva
    assert await find(world, room, "matrix:@eva:example.org") == eva
    assert (await find(world, room, "@eva:example.net")).id != eva.id


async def test_somebody_is_found_by_name(world: PeopleWorld) -> None:
    """A name known here is enough, in any case, with or without the sign in front; a part of it is not"""
    room = await world.add_room("!p", PORTO, platform="matrix")
    ana = await world.add_person("Ana Sousa", PORTO, platform="matrix")
    for typed in ("Ana Sousa", "ana sousa", "@Ana Sousa"):
        assert (await find(world, room, typed)).id == ana.id
    for typed in ("Ana", "Sousa", "Maria"):
        with pytest.raises(NotFound) as fault:
            await find(world, room, typed)
        assert refused(fault.value) == f"people-person-unknown(name={typed})"


async def test_a_name_of_two_is_refused(world: PeopleWorld) -> None:
    """Where two people have the name nobody is guessed; the address still tells them apart"""
    room = await world.add_room("!p", PORTO, platform="matrix")
    first, second = await find(world, room, "@rui:example.org"), await find(world, room, "@rui:example.net")
    with pytest.raises(Conflict) as fault:
        await find(world, room, "Rui")
    assert refused(fault.value) == "people-person-several(name=Rui)"
    assert await find(world, room, "@rui:example.net") == second != first


async def test_an_answer_that_is_only_a_name(world: PeopleWorld) -> None:
    """A full name, or one word of it that only one has, Japanese honorifics left aside; nobody is guessed"""
    room = await world.add_room("!p", PORTO, platform="matrix")
    sato = await world.add_person("佐藤 大地", PORTO, platform="matrix")
    await world.add_person("Rui Lopes", PORTO, platform="matrix")
    await world.add_person("Eva Lopes", BRISTOL, platform="matrix")

    async def known(typed: str) -> Person:
        return await world.database.write(world.persons.known, room, typed, world.clock.now())

    for typed in ("佐藤 大地", "佐藤", "佐藤さん", "佐藤 様"):
        assert (await known(typed)).id == sato.id
    assert (await known("rui lopes")).name == (await known("Rui")).name == "Rui Lopes"
    assert (await known("@maria:example.org")).name == "maria"
    with pytest.raises(Conflict) as several:
        await known("Lopes")
    assert refused(several.value) == "people-person-several(name=Lopes)"
    with pytest.raises(NotFound) as nobody:
        await known("Sou")
    assert refused(nobody.value) == "people-successor-unknown(name=Sou, prefix=!)"


async def test_somebody_of_another_network_is_found_by_full_id(world: PeopleWorld) -> None:
    """With the network in front an account is found from anywhere, and never entered where it cannot be known"""
    room = await world.add_room("p", PORTO)
    eva = await world.add_person("Eva", BRISTOL, platform="matrix")
    assert await find(world, room, "matrix:eva") == eva
    with pytest.raises(NotFound):
        await find(world, room, "matrix:nobody")
