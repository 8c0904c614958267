"""Somebody over there is called: the bot's own words may ring by name, once an hour."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import Conflict, NotFound
from bot.core.outbox import Kind, Lane
from bot.core.reply import Acknowledgement, Announcement
from bot.core.undo import FINAL
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.people_world import PeopleWorld, people_world, posted, refused

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person, Room
    from bot.core.reply import Answer


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[PeopleWorld]:
    """Open an empty world of three cities."""
    async with people_world(tmp_path, (PORTO, BRISTOL, LINDENAU)) as opened:
        yield opened


async def ring(world: PeopleWorld, room: Room, asker: Person, name: str) -> Answer:
    """Call somebody."""
    return await world.database.write(world.attention.call, room, asker, name, world.clock.now())


@pytest.mark.parametrize("name", ["Grace", "grace hill", "HILL", "@Grace"])
async def test_a_call_rings_over_there(world: PeopleWorld, name: str) -> None:
    """A name or one word of it is enough; the message names and rings for that person alone, in their language"""
    porto, bristol = await world.linked_rooms(PORTO, BRISTOL)
    ana, grace = await world.add_person("Ana Sousa", PORTO), await world.add_person("Grace Hill", BRISTOL)
    assert await ring(world, porto, ana, name) == Acknowledgement(undo=FINAL)
    (post,) = world.outbox.posts.values()
    assert posted(post) == ["people-call(asker=Ana Sousa, city=Porto, person=Grace Hill)"]
    assert isinstance(post.says, Announcement)
    assert post.says.mentions == (grace.ref,)
    assert (post.room, post.lane, post.kind, post.locales) == (bristol.ref, Lane.REPLY, Kind.ANNOUNCEMENT, ("en",))


@pytest.mark.parametrize(
    ("known", "typed"),
    [
        ("田中", "田中さん"),
        ("森恵子", "森恵子 先生"),
        ("田中", "@田中様"),
        ("Grace Hill", "Ms. Hill"),
        ("Anke Brandt", "Frau Brandt"),
        ("Dr. Keil", "Herr Dr. Keil"),
        ("Ana Sousa", "Dona Ana"),
        ("Dona Kyle", "Dona"),
    ],
)
async def test_people_are_called_politely(world: PeopleWorld, known: str, typed: str) -> None:
    """With a title before the name or behind it, as one speaks of somebody; who is called so is meant first"""
    porto, _ = await world.linked_rooms(PORTO, BRISTOL)
    person = await world.add_person(known, BRISTOL, key="somebody")
    await ring(world, porto, await world.add_person("Rui", PORTO), typed)
    (post,) = world.outbox.posts.values()
    assert isinstance(post.says, Announcement)
    assert post.says.mentions == (person.ref,)


@pytest.mark.parametrize("typed", ["さん", "Frau", "Herr Niemand"])
async def test_a_title_is_nobodys_name(world: PeopleWorld, typed: str) -> None:
    """Nobody is called by a title alone"""
    porto, _ = await world.linked_rooms(PORTO, BRISTOL)
    await world.add_person("Grace Hill", BRISTOL)
    with pytest.raises(NotFound):
        await ring(world, porto, await world.add_person("Ana", PORTO), typed)


async def test_somebody_is_called_in_their_own_language(world: PeopleWorld) -> None:
    """Whoever has chosen a language is called in it, whatever the room speaks"""
    porto, _ = await world.linked_rooms(PORTO, BRISTOL)
    grace = await world.add_person("Grace", BRISTOL)
    await world.database.write(world.stores.persons.change, grace.id, {"language": "pt"})
    await ring(world, porto, await world.add_person("Ana", PORTO), "Grace")
    assert [post.locales for post in world.outbox.posts.values()] == [("pt",)]


async def test_once_an_hour(world: PeopleWorld) -> None:
    """Within the hour nobody rings the same person again, from whichever room; after it one may; others may be called"""
    porto, lindenau, _ = await world.linked_rooms(PORTO, LINDENAU, BRISTOL)
    ana, anke = await world.add_person("Ana", PORTO), await world.add_person("Anke", LINDENAU)
    await world.add_person("Grace", BRISTOL)
    await world.add_person("Tom", BRISTOL)
    await ring(world, porto, ana, "Grace")
    world.clock.advance(timedelta(minutes=59, seconds=59))
    with pytest.raises(Conflict) as fault:
        await ring(world, lindenau, anke, "Grace")
    assert refused(fault.value) == "people-call-again(person=Grace)"
    await ring(world, lindenau, anke, "Tom")
    assert len(world.outbox.posts) == 2
    world.clock.advance(timedelta(seconds=1))
    await ring(world, lindenau, anke, "Grace")
    assert len(world.outbox.posts) == 3


async def test_of_namesakes_nobody_is_rung(world: PeopleWorld) -> None:
    """Where several people may be meant, all of them are named with their cities, and nobody is called"""
    porto, lindenau, _ = await world.linked_rooms(PORTO, LINDENAU, BRISTOL)
    ana = await world.add_person("Ana", PORTO)
    await world.add_person("Tom", BRISTOL)
    await world.add_person("Tom Hill", BRISTOL, key="hill")
    await world.add_person("Tom Berg", LINDENAU, key="berg")
    with pytest.raises(Conflict) as fault:
        await ring(world, porto, ana, "Tom")
    people = "[Tom (Bristol), Tom Hill (Bristol), Tom Berg (Lindenau)]"
    assert refused(fault.value) == f"people-call-which(example=Tom (Bristol), people={people}, prefix=!)"
    assert world.outbox.posts == {}
    with pytest.raises(NotFound):
        await ring(world, lindenau, ana, "Berg")
    await ring(world, porto, ana, "Berg")
    assert len(world.outbox.posts) == 1


@pytest.mark.parametrize("name", ["Tom (Bristol)", "tom Bristol", "@Tom（BRISTOL）"])
async def test_the_city_tells_namesakes_apart(world: PeopleWorld, name: str) -> None:
    """A name with its city, as it stands in the question who is meant, is that name alone, not a longer one"""
    porto, _, _ = await world.linked_rooms(PORTO, LINDENAU, BRISTOL)
    ana, tom = await world.add_person("Ana", PORTO), await world.add_person("Tom", BRISTOL)
    await world.add_person("Tom Hill", BRISTOL, key="hill")
    await world.add_person("Tom", LINDENAU, key="other")
    await ring(world, porto, ana, name)
    (post,) = world.outbox.posts.values()
    assert isinstance(post.says, Announcement)
    assert post.says.mentions == (tom.ref,)


async def test_namesakes_of_one_city(world: PeopleWorld) -> None:
    """Where not even the city tells them apart, it is said so, and nobody is called"""
    porto, _ = await world.linked_rooms(PORTO, BRISTOL)
    ana = await world.add_person("Ana", PORTO)
    await world.add_person("Tom", BRISTOL)
    await world.add_person("Tom", BRISTOL, key="tom2")
    for name in ("Tom", "Tom (Bristol)"):
        with pytest.raises(Conflict) as fault:
            await ring(world, porto, ana, name)
        assert refused(fault.value) == "people-call-namesakes(people=[Tom (Bristol), Tom (Bristol)])"
    assert world.outbox.posts == {}


@pytest.mark.parametrize("name", ["Nobody", "Rui", "Anke", "Mika", "Gra"])
async def test_only_people_of_connected_rooms(world: PeopleWorld, name: str) -> None:
    """Nobody is called who is unknown, of one's own city, of a city not connected, or on another network; no part of a word"""
    porto, _ = await world.linked_rooms(PORTO, BRISTOL)
    await world.add_room("l", LINDENAU)
    ana = await world.add_person("Ana", PORTO)
    await world.add_person("Rui", PORTO)
    await world.add_person("Anke", LINDENAU)
    await world.add_person("Grace", BRISTOL)
    await world.add_person("Mika", BRISTOL, platform="matrix")
    with pytest.raises(NotFound) as fault:
        await ring(world, porto, ana, name)
    assert refused(fault.value) == f"people-call-nobody(name={name}, prefix=!)"
    assert world.outbox.posts == {}


async def test_a_room_the_bot_has_left_is_not_rung(world: PeopleWorld) -> None:
    """A connection whose room is gone is none"""
    porto, bristol = await world.linked_rooms(PORTO, BRISTOL)
    await world.add_person("Grace", BRISTOL)
    await world.database.write(world.stores.rooms.change, bristol.id, {"active": False})
    with pytest.raises(Conflict) as fault:
        await ring(world, porto, await world.who("Ana"), "Grace")
    assert refused(fault.value) == "people-call-no-link(prefix=!)"


async def test_people_of_a_shared_room_are_reached_there(world: PeopleWorld) -> None:
    """A shared room in the link stands for people of every city; a caller of no city's room is said to be of their own"""
    (porto,) = await world.linked_rooms(PORTO)
    shared = await world.add_room("s", shared=True, languages="de,en", link_id=porto.link)
    await world.add_person("Anke", LINDENAU)
    await ring(world, porto, await world.add_person("Ana", PORTO), "Anke")
    (post,) = world.outbox.posts.values()
    assert (post.room, post.locales) == (shared.ref, ("de",))
    await world.add_person("Rui", PORTO)
    await ring(world, shared, await world.who("Anke"), "Rui")
    assert posted(list(world.outbox.posts.values())[1]) == ["people-call(asker=Anke, city=Lindenau, person=Rui)"]
