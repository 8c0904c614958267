"""Rooms are connected by a yes on both sides, and parted out loud."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import Conflict, NotFound, NotPermitted
from bot.core.outbox import Kind
from bot.core.person import Role
from bot.core.reply import Announcement, Reply, Silence
from bot.core.undo import FINAL
from bot.features.people.directory import Network
from bot.features.people.model import CODE_LIFE
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.people_world import PeopleWorld, answered, people_world, posted, refused
from tests.fakes.premises import FakePremises

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person, Room
    from bot.core.reply import Answer


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[PeopleWorld]:
    """Open a world of three cities with a coordinator each in the first two."""
    async with people_world(tmp_path, (PORTO, BRISTOL, LINDENAU)) as opened:
        await opened.add_person("Ana Sousa", PORTO, Role.COORDINATOR)
        await opened.add_person("Grace Hill", BRISTOL, Role.COORDINATOR)
        yield opened


async def code_of(world: PeopleWorld, room: Room, asker: Person) -> str:
    """Return a fresh code."""
    reply = await world.database.write(world.links.offer, room, asker, world.clock.now())
    return answered(reply)[0].removeprefix("people-link-code(code=").partition(",")[0]


async def request(world: PeopleWorld, room: Room, asker: Person, typed: str) -> Answer:
    """Type a code or a room's name."""
    return await world.database.write(world.links.request, await world.again(room), asker, typed, world.clock.now())


async def accept(world: PeopleWorld, room: Room, asker: Person) -> Answer:
    """Say a room's yes."""
    return await world.database.write(world.links.accept, await world.again(room), asker, world.clock.now())


async def companions(world: PeopleWorld, room: Room) -> list[str]:
    """Return the keys of the rooms a room is connected with."""
    found = await world.database.read(world.directory.companions, await world.again(room))
    return [other.ref.key for other in found]


async def test_that_a_company_keeps_what_is_written_is_said_first(world: PeopleWorld) -> None:
    """Where the other room is on Discord, or may be, the side that is not hears so before its yes; on Discord it is no news"""
    world.premises = {"discord": FakePremises()}
    world.network = Network(list(world.network.cities.values()), frozenset(), "en", {"discord": "/"})
    matrix = await world.add_room("p", PORTO, platform="matrix")
    discord = await world.add_room("12", BRISTOL, platform="discord", prefix="/")
    ana, grace = await world.who("Ana Sousa"), await world.who("Grace Hill")

    async def offered(room: Room, who: Person) -> list[str]:
        return answered(await world.database.write(world.links.offer, room, who, world.clock.now()))

    async def asked(room: Room, who: Person, other: Room, by: Person) -> str:
        code = await code_of(world, other, by)
        return answered(await request(world, room, who, code))[0].partition("(")[0]

    assert (await offered(matrix, ana))[-1] == "people-link-if-discord"
    assert not (await offered(discord, grace))[-1].endswith("discord")
    assert await asked(matrix, ana, discord, grace) == "people-link-discord"
    assert await asked(discord, grace, matrix, ana) == "people-link-question"


async def test_a_code_and_a_yes_connect_two_rooms(world: PeopleWorld) -> None:
    """The code is four digits; typed in the other room it is a question there; after the yes both rooms are told once"""
    porto, bristol = await world.add_room("p", PORTO), await world.add_room("b", BRISTOL)
    ana, grace = await world.who("Ana Sousa"), await world.who("Grace Hill")
    code = await code_of(world, porto, ana)
    assert code.isdecimal()
    assert len(code) == 4
    question = await request(world, bristol, grace, code)
    assert answered(question) == ["people-link-question(city=Porto, languages=[pt], prefix=!)"]
    assert isinstance(question, Reply)
    assert [button.call for button in question.buttons] == ["room link accept", "room link decline"]
    assert await companions(world, porto) == []
    assert await accept(world, bristol, grace) == Silence(undo=FINAL)
    assert await companions(world, porto) == ["b"]
    assert await companions(world, bristol) == ["p"]
    assert world.told(porto) == ["people-linked(cities=[Bristol], prefix=!)"]
    assert world.told(bristol) == ["people-linked(cities=[Porto], prefix=!)"]


async def test_the_line_for_the_other_network(world: PeopleWorld) -> None:
    """Where the other network has commands of its own, the code has its option's name there, and none here"""
    world.network = Network((PORTO, BRISTOL, LINDENAU), frozenset(), "en", {"console": "!", "discord": "/"})
    porto, ana = await world.add_room("p", PORTO), await world.who("Ana Sousa")
    here, there, _ = answered(await world.database.write(world.links.offer, porto, ana, world.clock.now()))
    assert re.fullmatch(r"people-link-code\(code=[0-9]{4}, prefix=!\)", here)
    assert re.fullmatch(r"people-link-code-elsewhere\(code=room:[0-9]{4}, prefix=/\)", there)


async def test_a_code_typed_on_a_phone(world: PeopleWorld) -> None:
    """Full-width digits are digits"""
    porto, bristol = await world.add_room("p", PORTO), await world.add_room("b", BRISTOL)
    code = await code_of(world, porto, await world.who("Ana Sousa"))
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in code)
    assert answered(await request(world, bristol, await world.who("Grace Hill"), wide))[0].startswith("people-link-question")


async def test_a_code_lapses_after_thirty_minutes(world: PeopleWorld) -> None:
    """At the last second it counts, half an hour after it was given it is unknown"""
    porto, bristol = await world.add_room("p", PORTO), await world.add_room("b", BRISTOL)
    ana, grace = await world.who("Ana Sousa"), await world.who("Grace Hill")
    code = await code_of(world, porto, ana)
    world.clock.advance(timedelta(minutes=30))
    with pytest.raises(NotFound) as fault:
        await request(world, bristol, grace, code)
    assert refused(fault.value) == f"people-link-unknown(prefix=!, text={code})"
    code = await code_of(world, porto, ana)
    world.clock.advance(timedelta(minutes=29, seconds=59))
    assert isinstance(await request(world, bristol, grace, code), Reply)


async def test_a_code_works_once(world: PeopleWorld) -> None:
    """Used, it is unknown in every room; a fresh one of the same room puts an older one out of use"""
    porto, bristol, other = [await world.add_room(key, city) for key, city in (("p", PORTO), ("b", BRISTOL), ("c", BRISTOL))]
    ana, grace = await world.who("Ana Sousa"), await world.who("Grace Hill")
    old, code = await code_of(world, porto, ana), await code_of(world, porto, ana)
    assert old != code
    with pytest.raises(NotFound):
        await request(world, bristol, grace, old)
    await request(world, bristol, grace, code)
    with pytest.raises(NotFound):
        await request(world, other, grace, code)


async def test_the_yes_lapses_after_thirty_minutes(world: PeopleWorld) -> None:
    """A question that waited half an hour is answered by nobody any more, and nothing is connected"""
    porto, bristol = await world.add_room("p", PORTO), await world.add_room("b", BRISTOL)
    grace = await world.who("Grace Hill")
    await request(world, bristol, grace, await code_of(world, porto, await world.who("Ana Sousa")))
    world.clock.advance(timedelta(minutes=30))
    for answer in (world.links.accept, world.links.decline):
        with pytest.raises(NotFound) as fault:
            await world.database.write(answer, bristol, grace, world.clock.now())
        assert refused(fault.value) == "people-link-no-wish(prefix=!)"
    assert await companions(world, porto) == []


async def test_a_room_named_by_its_id_is_asked_there(world: PeopleWorld) -> None:
    """The other room hears the question, for half an hour, may ring, and only its coordinator's yes connects"""
    porto, bristol = await world.add_room("p", PORTO), await world.add_room("b", BRISTOL)
    ana, grace = await world.who("Ana Sousa"), await world.who("Grace Hill")
    assert answered(await request(world, porto, ana, "b")) == ["people-link-waits(city=Bristol)"]
    (post,) = world.cards.shown_in(bristol.ref)
    assert posted(post) == ["people-link-question(city=Porto, languages=[pt], prefix=!)"]
    assert isinstance(post.says, Announcement)
    assert (post.says.mentions, post.kind, post.locales) == ((), Kind.ANNOUNCEMENT, ("en",))
    assert list(world.cards.patience.values()) == [CODE_LIFE]
    with pytest.raises(NotPermitted) as fault:
        await accept(world, bristol, ana)
    assert refused(fault.value) == "people-link-up-to(city=[Bristol], people=[Grace Hill])"
    assert await companions(world, porto) == []
    await accept(world, bristol, grace)
    assert await companions(world, porto) == ["b"]


async def test_a_room_of_another_network_is_named_with_it(world: PeopleWorld) -> None:
    """`matrix:!abc` means that room from anywhere"""
    porto = await world.add_room("p", PORTO)
    await world.add_room("!abc:example.org", BRISTOL, platform="matrix")
    assert answered(await request(world, porto, await world.who("Ana Sousa"), "matrix:!abc:example.org"))[0].startswith(
        "people-link-waits"
    )


async def test_a_coordinator_of_both_has_said_yes_already(world: PeopleWorld) -> None:
    """Whoever may connect both rooms connects them at once, by id and by code; so does an admin"""
    both = await world.add_person("Maria Both", PORTO, Role.COORDINATOR)
    await world.add_term(both, Role.COORDINATOR, BRISTOL)
    both = await world.who("Maria Both")
    rooms = [await world.add_room(f"p{number}", PORTO) for number in range(3)]
    others = [await world.add_room(f"b{number}", BRISTOL) for number in range(3)]
    assert await request(world, rooms[0], both, "b0") == Silence(undo=FINAL)
    assert await request(world, others[1], both, await code_of(world, rooms[1], both)) == Silence(undo=FINAL)
    assert await request(world, rooms[2], await world.who("Kim"), "b2") == Silence(undo=FINAL)
    for number, room in enumerate(rooms):
        assert await companions(world, room) == [f"b{number}"]


async def test_a_no_is_told_to_the_other_side(world: PeopleWorld) -> None:
    """Declined, the other room hears so once, nothing is connected, and a yes comes too late"""
    porto, bristol = await world.add_room("p", PORTO), await world.add_room("b", BRISTOL)
    ana, grace = await world.who("Ana Sousa"), await world.who("Grace Hill")
    await request(world, porto, ana, "b")
    reply = await world.database.write(world.links.decline, bristol, grace, world.clock.now())
    assert answered(reply) == ["people-link-not-made"]
    assert world.told(porto) == ["people-link-declined(city=Bristol)"]
    with pytest.raises(NotFound):
        await accept(world, bristol, grace)
    assert await companions(world, porto) == []


async def test_who_may_connect(world: PeopleWorld) -> None:
    """Only the coordinators of the room's city; a city without one refers to the admins, a room without a city to its city"""
    porto, lindenau, fresh = (
        await world.add_room("p", PORTO),
        await world.add_room("l", LINDENAU),
        await world.add_room("fresh"),
    )
    grace, rui = await world.who("Grace Hill"), await world.add_person("Rui", PORTO, Role.TEACHER)
    for other in (grace, rui, await world.who("Eva")):
        with pytest.raises(NotPermitted) as fault:
            await world.database.write(world.links.offer, porto, other, world.clock.now())
        assert refused(fault.value) == "people-link-up-to(city=[Porto], people=[Ana Sousa])"
    with pytest.raises(NotPermitted) as fault:
        await world.database.write(world.links.offer, lindenau, grace, world.clock.now())
    assert refused(fault.value) == "people-link-up-to-nobody(city=[Lindenau], prefix=!)"
    with pytest.raises(Conflict) as conflict:
        await world.database.write(world.links.offer, fresh, await world.who("Kim"), world.clock.now())
    assert refused(conflict.value) == "people-room-no-city(example=porto, prefix=!)"


async def test_a_shared_room_is_connected_by_any_coordinator(world: PeopleWorld) -> None:
    """A coordinator of one of the cities may, a teacher may not and is told of all"""
    shared = await world.add_room("s", shared=True, languages="pt,en")
    await world.database.write(world.links.offer, shared, await world.who("Grace Hill"), world.clock.now())
    with pytest.raises(NotPermitted) as fault:
        await world.database.write(world.links.offer, shared, await world.who("Eva"), world.clock.now())
    assert refused(fault.value) == "people-link-up-to(city=[Porto, Bristol, Lindenau], people=[Ana Sousa, Grace Hill])"


async def test_what_cannot_be_connected(world: PeopleWorld) -> None:
    """A room with itself, a talk of two, rooms connected already, and two rooms of different links"""
    kim = await world.who("Kim")
    r1, _ = await world.linked_rooms(PORTO, BRISTOL)
    link = await world.database.write(world.stores.links.create, world.clock.now())
    await world.add_room("x1", PORTO, link_id=link)
    await world.add_room("talk", BRISTOL, direct=True)
    wanted = {
        "r1": "people-link-same(prefix=!)",
        "talk": "people-link-direct",
        "r2": "people-link-already(city=Bristol)",
        "x1": "people-link-two(prefix=!)",
    }
    for typed, words in wanted.items():
        with pytest.raises(Conflict) as fault:
            await request(world, r1, kim, typed)
        assert refused(fault.value) == words
    code = await code_of(world, r1, kim)
    with pytest.raises(Conflict) as fault:
        await request(world, r1, kim, code)
    assert refused(fault.value) == "people-link-same(prefix=!)"


async def test_a_third_room_joins(world: PeopleWorld) -> None:
    """A room connected with a connected one is connected with all; each hears whom it is connected with now"""
    r1, r2 = await world.linked_rooms(PORTO, BRISTOL)
    third = await world.add_room("l", LINDENAU)
    await request(world, third, await world.who("Kim"), "r1")
    assert await companions(world, third) == ["r1", "r2"]
    assert world.told(r1) == ["people-linked(cities=[Bristol, Lindenau], prefix=!)"]
    assert world.told(r2) == ["people-linked(cities=[Porto, Lindenau], prefix=!)"]
    assert world.told(third) == ["people-linked(cities=[Porto, Bristol], prefix=!)"]


async def test_leaving_is_told_to_the_others_once(world: PeopleWorld) -> None:
    """One of three leaves: the others are told once, with whom to ask, and stay connected; of two, both are alone then"""
    r1, r2, r3 = await world.linked_rooms(PORTO, BRISTOL, LINDENAU)
    kim = await world.who("Kim")
    reply = await world.database.write(world.links.unlink, r1, kim)
    assert answered(reply) == ["people-link-ended-here"]
    assert world.told(r1) == []
    assert world.told(r2) == world.told(r3) == ["people-link-ended-ask(city=Porto, person=Ana Sousa)"]
    assert (await companions(world, r1), await companions(world, r2)) == ([], ["r3"])
    await world.database.write(world.links.unlink, await world.again(r3), kim)
    assert world.told(r2)[1:] == ["people-link-ended(city=Lindenau)"]
    assert (await world.again(r2)).link is None


async def test_a_room_connected_with_none_cannot_leave(world: PeopleWorld) -> None:
    """It is told how to connect one; and leaving, too, is up to the coordinator"""
    porto = await world.add_room("p", PORTO)
    with pytest.raises(Conflict) as fault:
        await world.database.write(world.links.unlink, porto, await world.who("Ana Sousa"))
    assert refused(fault.value) == "people-link-none(prefix=!)"
    r1, r2 = await world.linked_rooms(PORTO, BRISTOL)
    with pytest.raises(NotPermitted):
        await world.database.write(world.links.unlink, r1, await world.who("Grace Hill"))
    assert await companions(world, r2) == ["r1"]


async def test_a_room_the_bot_has_left_is_connected_with_none(world: PeopleWorld) -> None:
    """Neither its id, nor its code, nor its open question connects a room in which nobody can read along"""
    porto, gone = await world.add_room("p", PORTO), await world.add_room("b", BRISTOL)
    ana, grace = await world.who("Ana Sousa"), await world.who("Grace Hill")
    code = await code_of(world, gone, grace)
    await request(world, gone, grace, "p")
    await world.database.write(world.stores.rooms.change, gone.id, {"active": False})
    for typed in ("b", code):
        with pytest.raises(NotFound) as fault:
            await request(world, porto, ana, typed)
        assert refused(fault.value) == f"people-link-unknown(prefix=!, text={typed})"
    with pytest.raises(NotFound) as fault:
        await accept(world, porto, ana)
    assert refused(fault.value) == "people-link-no-wish(prefix=!)"
    assert (await world.again(gone)).link is None
