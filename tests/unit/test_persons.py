"""People's own settings, their roles, and how they are forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.errors import BadOption, Conflict, NotFound
from bot.core.person import Role
from bot.core.ref import PersonRef
from bot.dispatch.call import Call
from bot.dispatch.option import CityId, LocaleCode, PersonName, Zone
from bot.features.people.model import PersonErased
from commands.person import PersonCommands
from commands.role import RoleCommands
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
    assert answered(world.persons.show(again, "?")) == [
        "people-person-shown(city=Porto, language=en, name=Ana, zone=Asia/Tokyo)",
        "people-person-change(prefix=?)",
    ]


async def test_the_commands_set_what_they_say(world: PeopleWorld) -> None:
    """City, language and zone are stored and said; the answer to a new language is in it already"""
    room = await world.add_room("r")
    commands = PersonCommands(world.directory, world.persons)
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


async def test_a_role_gives_a_home(world: PeopleWorld) -> None:
    """Whoever has no city belongs to the one of the first role; a second role elsewhere moves nobody"""
    room = await world.add_room("p", PORTO)
    commands = RoleCommands(world.directory, world.persons)
    await world.add_person("Ana")
    kim = call(world, room, await world.who("Kim"))
    given = await world.database.write(commands.grant, kim, person=PersonName("ana"), role=Role.COORDINATOR)
    assert answered(given) == ["people-role-granted(city=Porto, person=Ana, prefix=, role=people-role-coordinator)"]
    await world.database.write(commands.grant, kim, person=PersonName("ana"), role=Role.TEACHER, city=CityId("bristol"))
    ana = await world.who("Ana")
    assert ana.city == "porto"
    assert ana.roles == {(Role.COORDINATOR, "porto"), (Role.TEACHER, "bristol")}
    held = await world.database.write(commands.grant, kim, person=PersonName("ana"), role=Role.TEACHER, city=CityId("bristol"))
    assert answered(held) == ["people-role-held(city=Bristol, person=Ana, prefix=, role=people-role-teacher)"]


async def test_a_role_without_a_city_is_asked_for_one(world: PeopleWorld) -> None:
    """In a room of no city the city has to be named"""
    room = await world.add_room("s", shared=True)
    await world.add_person("Ana", PORTO)
    commands = RoleCommands(world.directory, world.persons)
    with pytest.raises(BadOption) as fault:
        await world.database.write(
            commands.grant, call(world, room, await world.who("Kim")), person=PersonName("ana"), role=Role.TEACHER
        )
    assert refused(fault.value) == "people-role-which-city(example=porto, person=ana, prefix=!, role=teacher)"
    assert (await world.who("Ana")).roles == frozenset()


async def test_a_role_is_taken_away(world: PeopleWorld) -> None:
    """A revoked role holds no more, one that is not held is refused, and the list shows who holds what"""
    room = await world.add_room("p", PORTO)
    commands = RoleCommands(world.directory, world.persons)
    await world.add_person("Ana", PORTO, Role.COORDINATOR)
    await world.add_person("Rui", PORTO, Role.COORDINATOR)
    kim = call(world, room, await world.who("Kim"))
    gone = await world.database.write(commands.revoke, kim, person=PersonName("ana"), role=Role.COORDINATOR)
    assert answered(gone) == ["people-role-revoked(city=Porto, person=Ana, prefix=, role=people-role-coordinator)"]
    assert (await world.who("Ana")).roles == frozenset()
    with pytest.raises(Conflict) as fault:
        await world.database.write(commands.revoke, kim, person=PersonName("ana"), role=Role.COORDINATOR)
    assert refused(fault.value) == "people-role-not-held(city=Porto, person=Ana, prefix=!, role=people-role-coordinator)"
    assert answered(await world.database.read(commands.list, kim)) == [
        "people-role-line(city=Porto, people=[Rui], role=people-role-coordinator)"
    ]
    await world.database.write(commands.revoke, kim, person=PersonName("rui"), role=Role.COORDINATOR)
    assert answered(await world.database.read(commands.list, kim)) == ["people-role-none(prefix=!)"]


async def test_own_data_names_what_is_kept(world: PeopleWorld) -> None:
    """Name, account, city, language and roles are said, and how to have them erased; a stranger hears there is nothing"""
    room = await world.add_room("p", PORTO)
    ana = await world.add_person("Ana Sousa", PORTO, Role.TEACHER)
    held = "people-role-in(city=Porto, role=people-role-teacher)"
    assert answered(world.persons.own_data(ana, room)) == [
        f"people-data(account=ana, city=Porto, language=people-not-set, name=Ana Sousa, roles=[{held}])",
        "people-data-more",
        "people-data-erase(prefix=!)",
    ]
    assert answered(world.persons.own_data(await world.who("Eva"), room)) == ["people-data-none"]


async def test_nobody_is_erased_while_holding_a_role(world: PeopleWorld) -> None:
    """Whoever holds a role is asked to hand it over first; nothing is told and nothing forgotten"""
    room = await world.add_room("p", PORTO)
    ana = await world.add_person("Ana", PORTO, Role.COORDINATOR)
    told = world.hear(PersonErased)
    with pytest.raises(Conflict) as fault:
        await world.database.write(world.persons.erase, ana, room)
    assert refused(fault.value) == "people-data-roles-first(prefix=!)"
    assert (told, await world.who("Ana")) == ([], ana)


async def test_erasing_is_told_and_forgets(world: PeopleWorld) -> None:
    """Every feature learns who is to be forgotten; afterwards the account is a stranger's, with no name left behind"""
    room = await world.add_room("p", PORTO)
    ana = await world.add_person("Ana Sousa", PORTO)
    await world.database.write(world.stores.links.put_code, "4711", room.id, ana.id, world.clock.now())
    told = world.hear(PersonErased)
    assert answered(await world.database.write(world.persons.erase, ana, room)) == ["people-data-erased"]
    assert [fact.person for fact in told] == [ana]
    assert (await world.who("Ana Sousa")).id == 0
    assert await world.database.read(world.stores.persons.names) == []
    assert answered(await world.database.write(world.persons.erase, await world.who("Ana Sousa"), room)) == ["people-data-none"]
    assert len(told) == 1


async def test_a_feature_that_cannot_forget_keeps_all(world: PeopleWorld) -> None:
    """Forgetting is all or nothing: a fault in one feature leaves the person as stored"""
    room = await world.add_room("p", PORTO)
    ana = await world.add_person("Ana", BRISTOL)

    def fail(_tx: object, _fact: PersonErased) -> None:
        raise RuntimeError("told to fail")

    world.bus.subscribe(PersonErased, fail)
    with pytest.raises(RuntimeError, match="told to fail"):
        await world.database.write(world.persons.erase, ana, room)
    assert await world.who("Ana") == ana
