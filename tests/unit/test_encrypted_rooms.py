"""What a room hears of its encryption: the sign beside the bot's name, and that something could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.message import Author, Joined, Left, Undecipherable
from bot.core.ref import MessageRef, PersonRef, RoomRef
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.people_world import PeopleWorld, answered, people_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Room

NEW = RoomRef("matrix", "!new")
EVA = Author(PersonRef("matrix", "@eva:example.org"), "Eva")
SIGN = "people-uncertified"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[PeopleWorld]:
    """Open an empty world."""
    async with people_world(tmp_path) as opened:
        yield opened


async def join(world: PeopleWorld, ref: RoomRef = NEW, *, direct: bool = False, encrypted: bool = True) -> Room:
    """Let the bot arrive in a room; return the room."""
    await world.database.write(world.welcome().joined, Joined(ref, direct, encrypted))
    room = await world.database.read(world.directory.room_of, ref)
    assert room is not None
    return room


async def settle(world: PeopleWorld, room: Room, city: str) -> list[str]:
    """Have somebody say whose room it is; return the lines of the answer."""
    asker = await world.add_person(f"{city}-teacher", PORTO)
    now = world.clock.now()
    return answered(await world.database.write(world.settings.set_city, await world.again(room), asker, city, now))


async def fail_to_read(world: PeopleWorld, key: str, ref: RoomRef = NEW) -> None:
    """Let a message come that has no key."""
    await world.database.write(world.welcome().undecipherable, Undecipherable(ref, MessageRef("matrix", key), EVA))


async def test_the_sign_is_explained_when_a_room_is_set_up(world: PeopleWorld) -> None:
    """An encrypted room hears of the sign with its first settings, at their end, and not again when they change"""
    room = await join(world)
    assert room.encrypted
    assert SIGN not in world.told(room)
    assert (await settle(world, room, "porto"))[-1].endswith(SIGN)
    assert SIGN not in await settle(world, room, "bristol")


async def test_a_plain_room_hears_nothing_of_it(world: PeopleWorld) -> None:
    """Where nothing is encrypted there is no sign to explain"""
    room = await join(world, encrypted=False)
    assert not room.encrypted
    assert SIGN not in await settle(world, room, "porto")


async def test_a_private_talk_hears_of_it_with_the_greeting(world: PeopleWorld) -> None:
    """In private there are no settings to wait for"""
    room = await join(world, direct=True)
    assert world.told(room)[-1].endswith(SIGN)


async def test_where_nothing_is_asked_the_greeting_ends_with_it(tmp_path: Path) -> None:
    """A network of one city and one language says everything at once"""
    async with people_world(tmp_path, (LINDENAU,), "de") as world:
        room = await join(world)
        assert world.told(room)[-1] == SIGN


async def test_encryption_that_is_switched_on_later_is_noted(world: PeopleWorld) -> None:
    """A room that was set up before hears of the sign then, once; one that was not, with its settings"""
    porto = await world.add_room("p", PORTO)
    for _ in range(2):
        await join(world, porto.ref)
    assert world.told(porto) == [SIGN]
    assert (await world.again(porto)).encrypted
    room = await join(world, encrypted=False)
    before = world.told(room)
    await join(world)
    assert world.told(room) == before
    assert SIGN in await settle(world, room, "bristol")


async def test_a_room_that_becomes_encrypted_stays_so(world: PeopleWorld) -> None:
    """Encryption cannot be switched off: an arrival that does not know of it, as after a restart, changes nothing"""
    room = await join(world)
    await join(world, encrypted=False)
    assert (await world.again(room)).encrypted


async def test_what_cannot_be_read_is_told_once(world: PeopleWorld) -> None:
    """A room hears once in its life that something could not be read; another room is another matter"""
    porto, bristol = await world.add_room("p", PORTO), await world.add_room("b", BRISTOL)
    for key in ("$1", "$2"):
        await fail_to_read(world, key, porto.ref)
    await fail_to_read(world, "$3", bristol.ref)
    assert world.told(porto) == ["people-undecipherable(name=Eva)"]
    assert world.told(bristol) == ["people-undecipherable(name=Eva)"]


async def test_nothing_is_said_where_the_bot_is_not(world: PeopleWorld) -> None:
    """A room that is not known, or was left meanwhile, is not written to"""
    await fail_to_read(world, "$1")
    porto = await world.add_room("p", PORTO)
    await world.database.write(world.welcome().left, Left(porto.ref))
    await fail_to_read(world, "$2", porto.ref)
    assert world.told(porto) == []
