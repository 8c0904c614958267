"""Who somebody is, what a room is, in which language and zone they are spoken to."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.core.message import Author
from bot.core.person import Capacity, Person, Role, Room, Term
from bot.core.phrase import Phrase
from bot.core.ref import PersonRef, RoomRef
from bot.features.people.declared import DeclaredPerson, DeclaredRoom, DeclaredTerm, declare
from bot.features.people.directory import Network
from bot.features.people.model import locale_for, zone_for
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.people_world import KIM, PeopleWorld, people_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

CITIES = {city.id: city for city in (PORTO, BRISTOL)}
ROOM = RoomRef("console", "r")
ANA = PersonRef("console", "ana")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[PeopleWorld]:
    """Open an empty world."""
    async with people_world(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("person", "room", "locale"),
    [
        (Person(1, ANA, "Ana", language="de"), Room(1, ROOM, languages=("pt",)), "de"),
        (Person(1, ANA, "Ana", city="bristol"), Room(1, ROOM, languages=("pt",)), "pt"),
        (Person(1, ANA, "Ana", city="bristol"), Room(1, ROOM, languages=("pt", "en")), "en"),
        (Person(1, ANA, "Ana", city="bristol"), Room(1, ROOM, languages=("pt", "de")), "pt"),
        (Person(1, ANA, "Ana"), Room(1, ROOM, languages=("pt", "en")), "pt"),
        (Person(1, ANA, "Ana", city="porto"), Room(1, ROOM), "pt"),
        (Person(1, ANA, "Ana"), Room(1, ROOM), "fr"),
    ],
)
def test_the_language_somebody_is_answered_in(person: Person, room: Room, locale: str) -> None:
    """Own choice; the room's one language; of several, that of the person's city; else the deployment's"""
    assert locale_for(person, room, CITIES, "fr") == locale


@pytest.mark.parametrize(
    ("person", "room", "profile", "zone"),
    [
        (Person(1, ANA, "Ana", zone="Asia/Tokyo", city="porto"), Room(1, ROOM, "bristol"), "Europe/Rome", "Asia/Tokyo"),
        (Person(1, ANA, "Ana", city="porto"), Room(1, ROOM, "bristol"), "Europe/Rome", "Europe/London"),
        (Person(1, ANA, "Ana", city="porto"), Room(1, ROOM, shared=True), "Europe/Rome", "Europe/Lisbon"),
        (Person(1, ANA, "Ana"), Room(1, ROOM, shared=True), "Europe/Rome", "Europe/Rome"),
        (Person(1, ANA, "Ana", city="gone"), Room(1, ROOM, "gone"), None, None),
    ],
)
def test_the_zone_somebody_means(person: Person, room: Room, profile: str | None, zone: str | None) -> None:
    """Own choice; the room's city; the person's; the zone of their profile; else they are asked"""
    assert zone_for(person, room, CITIES, profile) == zone


async def test_dates_are_told_in_utc_where_nothing_is_known(world: PeopleWorld) -> None:
    """A stranger in a room of no city is told dates in UTC and asked what they mean by theirs"""
    eva, room = await world.who("Eva"), await world.add_room("r")
    assert world.directory.zone(eva, room) == "Etc/UTC"
    assert world.directory.known_zone(eva, room, None) is None
    assert world.directory.locale(eva, room) == "en"
    assert world.directory.locales(room) == ("en",)


def test_the_deployments_languages() -> None:
    """The default one first if a city speaks it, then those of the cities, each once"""
    assert Network((PORTO, BRISTOL, LINDENAU), frozenset(), "en").languages == ("en", "pt", "de")
    assert Network((PORTO, BRISTOL), frozenset(), "fr").languages == ("pt", "en")


async def test_admins_are_told_by_account(world: PeopleWorld) -> None:
    """Only the account named in the configuration is an admin, never a name; before and after it is entered"""
    kim = await world.database.write(world.directory.person, Author(KIM, "Anybody"))
    fake = await world.database.write(world.directory.person, Author(PersonRef("matrix", "kim"), "Kim"))
    assert (kim.admin, fake.admin) == (True, False)
    stored = await world.add_person("Kim")
    assert stored.admin
    numbered = await world.database.read(world.directory.person_numbered, stored.id)
    assert numbered is not None
    assert numbered.admin
    assert await world.database.read(world.directory.person_numbered, stored.id + 1) is None


async def test_people_go_by_the_name_they_have_now(world: PeopleWorld) -> None:
    """A new display name is kept; looking at a stranger keeps nothing"""
    ana = await world.add_person("Ana Sousa", PORTO)
    await world.database.write(world.directory.person, Author(ana.ref, "Ana Martins"))
    assert await world.database.read(world.stores.persons.names) == ["Ana Martins"]
    eva = await world.who("Eva")
    assert eva.id == 0
    assert await world.database.read(world.stores.persons.names) == ["Ana Martins"]


async def test_newcomers_belong_to_the_rooms_city(world: PeopleWorld) -> None:
    """Whoever is entered belongs to the room's city and is told; in a shared room to none; once entered, nothing changes"""
    porto, shared = await world.add_room("p", PORTO), await world.add_room("s", shared=True)
    eva = await world.database.write(world.directory.ensure, await world.who("Eva"), porto, world.clock.now())
    assert (eva.id > 0, eva.city) == (True, "porto")
    assert await world.who("Eva") == eva
    note = await world.database.write(world.directory.newcomer_note, Author(eva.ref, "Eva"), porto)
    assert note == Phrase("people-new-here", {"city": "Porto", "prefix": "!"})
    assert await world.database.write(world.directory.ensure, eva, await world.add_room("b", BRISTOL), world.clock.now()) == eva
    sam = await world.database.write(world.directory.ensure, await world.who("Sam"), shared, world.clock.now())
    assert sam.city is None
    assert await world.database.write(world.directory.newcomer_note, Author(sam.ref, "Sam"), shared) is None


async def test_a_room_is_entered_once(world: PeopleWorld) -> None:
    """The first message of an unknown room enters it with the deployment's prefix; later ones find it"""
    assert await world.database.read(world.directory.room_of, ROOM) is None
    room = await world.database.write(lambda tx: world.directory.enter_room(tx, ROOM, direct=True))
    assert (room.prefix, room.direct, room.city, room.languages) == ("!", True, None, ())
    assert await world.database.write(lambda tx: world.directory.enter_room(tx, ROOM, direct=True)) == room
    assert await world.database.read(world.directory.room, room.id) == room


async def test_a_talk_of_two_is_none_once_somebody_else_is_there(world: PeopleWorld) -> None:
    """What is said in private is said there no more, and that stays so, whoever leaves again"""
    enter = world.directory.enter_room
    assert (await world.database.write(enter, ROOM, direct=True)).direct
    assert not (await world.database.write(enter, ROOM, direct=False)).direct
    assert not (await world.database.write(enter, ROOM, direct=True)).direct


async def test_who_takes_something_back_keeps_their_name(world: PeopleWorld) -> None:
    """A network that tells of a removal without a name takes nobody's name away"""
    await world.add_person("Ana", PORTO)
    nameless = Author(PersonRef("console", "ana"), "")
    assert (await world.database.write(world.directory.person, nameless)).name == "Ana"
    assert (await world.who("Ana")).name == "Ana"


async def test_companions_are_the_rooms_the_bot_is_in(world: PeopleWorld) -> None:
    """The others of the link, not the room itself, none it was removed from, and none without a link"""
    one, two, three = await world.linked_rooms(PORTO, BRISTOL, BRISTOL)
    await world.add_room("x", BRISTOL)
    assert await world.database.read(world.directory.companions, one) == [two, three]
    await world.database.write(world.stores.rooms.change, two.id, {"active": False})
    assert await world.database.read(world.directory.companions, one) == [three]
    assert await world.database.read(world.directory.companions, await world.add_room("y", PORTO)) == []


async def test_a_city_without_a_coordinator_is_vacant(world: PeopleWorld) -> None:
    """So is no city at all; a teacher does not fill it, a substitute does"""
    await world.add_person("Rui", PORTO, Role.TEACHER)
    assert await world.database.read(world.directory.vacant, "porto")
    assert await world.database.read(world.directory.vacant, None)
    ana = await world.add_person("Ana", PORTO, Role.COORDINATOR)
    assert not await world.database.read(world.directory.vacant, "porto")
    assert await world.database.read(world.directory.vacant, "bristol")
    assert await world.database.read(world.directory.holders, Role.COORDINATOR, "porto") == [ana]
    await world.add_term(ana, Role.COORDINATOR, BRISTOL, Capacity.ALTERNATE)
    assert await world.database.read(world.directory.vacant, "bristol")
    await world.add_term(ana, Role.COORDINATOR, BRISTOL, Capacity.SUBSTITUTE)
    assert not await world.database.read(world.directory.vacant, "bristol")
    assert await world.database.read(world.directory.holders, Role.COORDINATOR, "bristol") == []


async def test_names_that_are_never_translated(world: PeopleWorld) -> None:
    """Cities; people by their whole names, and by single words those of the rooms' cities and whoever is speaking"""
    here = await world.add_room("p", PORTO)
    await world.add_person("Ana B Sousa", PORTO)
    await world.add_person("Tom Hill", BRISTOL)
    cities, whole = {"Porto", "Bristol"}, {"Ana B Sousa", "Tom Hill"}
    assert await world.database.read(world.directory.names) == cities | whole
    assert await world.database.read(world.directory.names, [here]) == cities | whole | {"Ana", "Sousa"}
    speaking = {"Eva Castelo", "Eva", "Castelo"}
    assert await world.database.read(world.directory.names, [], "Eva Castelo") == cities | whole | speaking


async def test_whose_single_words_count(world: PeopleWorld) -> None:
    """Of whoever belongs to a city of the rooms or holds a role in any; in a shared room of everybody"""
    porto, bristol = await world.add_room("p", PORTO), await world.add_room("b", BRISTOL)
    shared, new = await world.add_room("s", shared=True), await world.add_room("n")
    await world.add_person("Ana", PORTO)
    await world.add_person("Tom", BRISTOL)
    await world.add_person("Grace", BRISTOL, Role.COORDINATOR)
    await world.add_person("Eva")
    for rooms, names in (
        ([porto], {"Ana", "Grace"}),
        ([porto, bristol], {"Ana", "Tom", "Grace"}),
        ([shared], {"Ana", "Tom", "Grace", "Eva"}),
        ([new], {"Grace"}),
    ):
        assert await world.database.read(world.directory.names, rooms) - {"Porto", "Bristol"} == names


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Bom dia de que o a e", set()),
        ("bom dia", set()),
        ("Bom dia", {"Bom"}),
        ("Ana de Sousa e Melo", {"Ana de Sousa e Melo"}),
        ("Ana de Sousa Melo", {"Ana de Sousa Melo", "Ana", "Sousa", "Melo"}),
        ("Li Wu", {"Li Wu"}),
        ("Zoë 7 (x)", {"Zoë"}),
        ("o a que", set()),
        ("森 恵子", {"森 恵子", "恵子"}),
        ("森恵子", {"森恵子"}),
        ("김 민준", {"김 민준", "민준"}),
        ("Анна", {"Анна"}),
        ("анна", set()),
        ("دانا علي", {"دانا علي", "دانا", "علي"}),
        ("", set()),
    ],
)
async def test_which_words_are_a_name(world: PeopleWorld, name: str, words: set[str]) -> None:
    """Whole names of two names at least; of up to four words each that begins like a name and is no mere syllable"""
    assert await world.database.read(world.directory.names, [], name) - {"Porto", "Bristol"} == words


async def test_cities_rooms_and_closed_days(world: PeopleWorld) -> None:
    """Partners in the order of the configuration, by id, with their rooms and closed days"""
    porto = await world.add_room("p", PORTO)
    day = date(2027, 3, 26)
    await world.database.write(world.stores.cities.close, "porto", day, "Sexta-feira Santa")
    assert world.directory.cities() == (PORTO, BRISTOL)
    assert (world.directory.city("porto"), world.directory.city("paris"), world.directory.city(None)) == (PORTO, None, None)
    assert await world.database.read(world.directory.rooms_of, "porto") == [porto]
    assert await world.database.read(world.directory.closed, "porto", day, day) == {day: "Sexta-feira Santa"}


async def test_what_the_configuration_declares_is_entered_once(world: PeopleWorld) -> None:
    """Declared rooms and people are there from the start and are not greeted; what people changed since stays"""
    rooms = [
        DeclaredRoom(RoomRef("console", "p"), "porto", shared=False, languages=("pt",)),
        DeclaredRoom(RoomRef("console", "s"), None, shared=True, languages=("pt", "en")),
        DeclaredRoom(RoomRef("console", "new"), None, shared=False, languages=()),
    ]
    people = [
        DeclaredPerson(ANA, "Ana", "porto", "pt", None, (DeclaredTerm(Role.COORDINATOR),)),
        DeclaredPerson(
            PersonRef("console", "daichi"),
            "Daichi",
            None,
            None,
            None,
            (
                DeclaredTerm(Role.CHAIR),
                DeclaredTerm(Role.CHAIR, "porto", Capacity.SUBSTITUTE, date(2027, 4, 1), date(2028, 3, 31)),
            ),
        ),
    ]
    for _ in range(2):
        strange = await world.database.write(declare, world.stores, rooms, people, world.clock.now())
        assert strange == [RoomRef("console", "new")]
        ana = await world.who("Ana")
        assert ana.city == "porto"
        assert ana.roles == {(Role.COORDINATOR, "porto")}
        await world.database.write(world.stores.persons.change, ana.id, {"language": "en"})
    assert (await world.who("Ana")).language == "en"
    porto = await world.database.read(world.directory.room_of, RoomRef("console", "p"))
    assert porto is not None
    assert (porto.city, porto.languages) == ("porto", ("pt",))
    assert await world.database.read(world.stores.rooms.greeted, porto.id)
    assert len(await world.database.read(world.stores.rooms.active, "console")) == 2
    (term,) = await world.database.read(world.directory.terms_starting, "porto", date(2027, 4, 1))
    assert term == Term(
        await world.who("Daichi"), Role.CHAIR, "porto", Capacity.SUBSTITUTE, date(2027, 4, 1), date(2028, 3, 31)
    )
