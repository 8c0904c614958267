"""What every database must do for cities, rooms, links and people."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.person import Capacity, City, Person, Role, Room
from bot.core.ref import PersonRef, RoomRef
from bot.features.people.person_store import PersonStore
from bot.features.people.store import CityStore, LinkStore, RoomStore
from bot.features.people.term import Entry
from bot.features.people.term_store import TermStore
from tests.fakes.database import database_in
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=30)
CITIES, ROOMS, LINKS, PERSONS, TERMS = CityStore(), RoomStore(), LinkStore(), PersonStore(), TermStore()
ANA = PersonRef("console", "Ana")


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open a database of each kind that knows Porto and Bristol and nothing else."""
    async with database_in(data_dir) as opened:
        await opened.write(CITIES.sync, [PORTO, BRISTOL])
        yield opened


async def add_room(database: Database, key: str, *, platform: str = "console", **columns: object) -> Room:
    """Enter a room and set some of its columns."""
    room = await database.write(lambda tx: ROOMS.add(tx, RoomRef(platform, key), "!", direct=False))
    if columns:
        await database.write(ROOMS.change, room.id, columns)
    return await database.read(ROOMS.get, room.id)


async def add_person(database: Database, name: str) -> Person:
    """Enter somebody; the account's key is their name."""
    number = await database.write(PERSONS.add, PersonRef("console", name), name, NOW)
    person = await database.read(PERSONS.get, number)
    assert person is not None
    return person


async def test_cities_are_those_of_the_configuration(database: Database) -> None:
    """In its order, with what it says now; a city no longer named is gone, and comes back when it is named again"""
    assert await database.read(CITIES.all) == [PORTO, BRISTOL]
    renamed = City("porto", "Porto e Gaia", "en", "Europe/Madrid", "ES")
    await database.write(CITIES.sync, [LINDENAU, renamed])
    assert await database.read(CITIES.all) == [LINDENAU, renamed]
    await database.write(CITIES.sync, [PORTO, BRISTOL])
    assert await database.read(CITIES.all) == [PORTO, BRISTOL]


async def test_a_city_no_longer_named_keeps_what_was_entered(database: Database) -> None:
    """Its closed days are still there when it is named again"""
    await database.write(CITIES.close, "porto", date(2027, 3, 26), "Sexta-feira Santa")
    await database.write(CITIES.sync, [BRISTOL])
    await database.write(CITIES.sync, [PORTO])
    found = await database.read(CITIES.closed, "porto", date(2027, 3, 26), date(2027, 3, 26))
    assert found == {date(2027, 3, 26): "Sexta-feira Santa"}


async def test_closed_days(database: Database) -> None:
    """Entered once each; both ends of a span count; in order; of one city alone"""
    days = [date(2027, 3, number) for number in (26, 1, 31)]
    assert [await database.write(CITIES.close, "porto", day, f"n{day.day}") for day in days] == [True] * 3
    assert not await database.write(CITIES.close, "porto", days[0], "other")
    assert await database.write(CITIES.close, "bristol", date(2027, 3, 10), "")
    assert list((await database.read(CITIES.closed, "porto", days[1], days[2])).items()) == [
        (date(2027, 3, 1), "n1"),
        (date(2027, 3, 26), "n26"),
        (date(2027, 3, 31), "n31"),
    ]
    assert await database.read(CITIES.closed, "porto", date(2027, 3, 2), date(2027, 3, 30)) == {days[0]: "n26"}


async def test_a_day_is_open_again(database: Database) -> None:
    """Only the city's own day goes; what was not entered is said so"""
    day = date(2027, 3, 26)
    await database.write(CITIES.close, "porto", day, "")
    assert not await database.write(CITIES.reopen, "bristol", day)
    assert not await database.write(CITIES.reopen, "porto", date(2027, 3, 27))
    assert await database.write(CITIES.reopen, "porto", day)
    assert await database.read(CITIES.closed, "porto", day, day) == {}


async def test_a_new_room_knows_nothing(database: Database) -> None:
    """No city, no language, no link, not greeted, translation off, the bot in it; found by its name on its network alone"""
    ref = RoomRef("matrix", "!abc:example.org")
    assert await database.read(ROOMS.find, ref) is None
    room = await database.write(lambda tx: ROOMS.add(tx, ref, "?", direct=True))
    assert room == Room(room.id, ref, prefix="?", direct=True)
    assert await database.read(ROOMS.find, ref) == await database.read(ROOMS.get, room.id) == room
    assert await database.read(ROOMS.find, RoomRef("console", ref.key)) is None
    assert not await database.read(ROOMS.greeted, room.id)


async def test_a_room_comes_back_as_it_was_set(database: Database) -> None:
    """Every setting survives; the others stay"""
    link = await database.write(LINKS.create, NOW)
    room = await add_room(database, "r", city_id="porto", languages="pt,en", prefix="?", translates=True, link_id=link)
    assert room == Room(
        room.id, RoomRef("console", "r"), "porto", languages=("pt", "en"), prefix="?", translates=True, link=link
    )
    await database.write(ROOMS.change, room.id, {"city_id": None, "shared": True, "active": False, "greeted_at": NOW})
    changed = await database.read(ROOMS.get, room.id)
    assert (changed.city, changed.shared, changed.active, changed.prefix) == (None, True, False, "?")
    assert await database.read(ROOMS.greeted, room.id)


async def test_rooms_of_a_link(database: Database) -> None:
    """All of it, whether the bot is in them or not, oldest first; no others"""
    one, two = [await database.write(LINKS.create, NOW) for _ in range(2)]
    assert one != two
    rooms = [await add_room(database, f"r{number}", link_id=one, active=number != 1) for number in range(3)]
    await add_room(database, "other", link_id=two)
    await add_room(database, "alone")
    assert await database.read(ROOMS.linked, one) == rooms


async def test_rooms_of_a_city(database: Database) -> None:
    """Its own, oldest first; no talk of two, none the bot has left, none of another city"""
    first = await add_room(database, "r1", city_id="porto")
    await add_room(database, "talk", city_id="porto", direct=True)
    await add_room(database, "left", city_id="porto", active=False)
    await add_room(database, "b", city_id="bristol")
    second = await add_room(database, "r2", city_id="porto")
    assert await database.read(ROOMS.of_city, "porto") == [first, second]


async def test_shared_rooms(database: Database) -> None:
    """Those of several cities, oldest first; none the bot has left, none of one city"""
    first = await add_room(database, "r1", shared=True)
    await add_room(database, "left", shared=True, active=False)
    await add_room(database, "p", city_id="porto")
    second = await add_room(database, "!m", platform="matrix", shared=True)
    assert await database.read(ROOMS.shared) == [first, second]


async def test_rooms_of_a_network(database: Database) -> None:
    """Those the bot is in, talks of two included, of this network alone"""
    one, talk = await add_room(database, "r1"), await add_room(database, "talk", direct=True)
    await add_room(database, "left", active=False)
    await add_room(database, "!m", platform="matrix")
    assert await database.read(ROOMS.active, "console") == [one, talk]


async def test_a_code_stands_for_a_room_until_it_lapses(database: Database) -> None:
    """Who offered it and where comes back up to its last moment; used, it is forgotten"""
    room, ana = await add_room(database, "r"), await add_person(database, "Ana")
    await database.write(LINKS.put_code, "4711", room.id, ana.id, LATER)
    assert await database.read(LINKS.code, "4711", LATER - timedelta(microseconds=1)) == (room.id, ana.id)
    assert await database.read(LINKS.code, "4711", LATER) is None
    assert await database.read(LINKS.code, "4712", NOW) is None
    await database.write(LINKS.drop_code, "4711")
    assert await database.read(LINKS.code, "4711", NOW) is None


async def test_a_room_has_one_code(database: Database) -> None:
    """A new one takes the place of the older one, not of another room's; the digits of a lapsed one can be used again"""
    room, other, ana = await add_room(database, "r"), await add_room(database, "s"), await add_person(database, "Ana")
    await database.write(LINKS.put_code, "1111", room.id, ana.id, LATER)
    await database.write(LINKS.put_code, "2222", other.id, ana.id, NOW)
    await database.write(LINKS.put_code, "3333", room.id, ana.id, LATER)
    assert await database.read(LINKS.code, "1111", NOW) is None
    assert await database.read(LINKS.code, "2222", NOW - timedelta(hours=1)) == (other.id, ana.id)
    await database.write(LINKS.put_code, "2222", room.id, ana.id, LATER)
    assert await database.read(LINKS.code, "2222", NOW) == (room.id, ana.id)


async def test_a_wish_waits_until_it_lapses(database: Database) -> None:
    """The newest stands up to its last moment; answered, it is forgotten; the other room waits for nobody"""
    room, one, two = [await add_room(database, key) for key in ("r", "s", "t")]
    await database.write(LINKS.put_wish, room.id, one.id, LATER)
    await database.write(LINKS.put_wish, room.id, two.id, LATER)
    assert await database.read(LINKS.wish, room.id, LATER - timedelta(microseconds=1)) == two.id
    assert await database.read(LINKS.wish, room.id, LATER) is None
    assert await database.read(LINKS.wish, two.id, NOW) is None
    await database.write(LINKS.drop_wish, room.id)
    assert await database.read(LINKS.wish, room.id, NOW) is None


async def test_a_room_the_bot_has_left_offers_and_wishes_nothing(database: Database) -> None:
    """Its code and its wish count no more while it is gone"""
    gone, room, ana = await add_room(database, "r"), await add_room(database, "s"), await add_person(database, "Ana")
    await database.write(LINKS.put_code, "4711", gone.id, ana.id, LATER)
    await database.write(LINKS.put_wish, room.id, gone.id, LATER)
    await database.write(ROOMS.change, gone.id, {"active": False})
    assert await database.read(LINKS.code, "4711", NOW) is None
    assert await database.read(LINKS.wish, room.id, NOW) is None


async def test_a_person_comes_back_as_entered(database: Database) -> None:
    """Found by account and by number, with what was set, and without roles, which follow from the day"""
    assert await database.read(PERSONS.find, ANA) is None
    number = await database.write(PERSONS.add, ANA, "Ana Sousa", NOW)
    assert await database.read(PERSONS.find, ANA) == Person(number, ANA, "Ana Sousa")
    await database.write(PERSONS.change, number, {"language": "pt", "zone": "Asia/Tokyo", "city_id": "porto"})
    await database.write(TERMS.add, Entry(0, number, Role.TEACHER, "bristol"), NOW)
    wanted = Person(number, ANA, "Ana Sousa", "pt", "Asia/Tokyo", "porto")
    assert await database.read(PERSONS.find, ANA) == await database.read(PERSONS.get, number) == wanted
    assert await database.read(PERSONS.find, PersonRef("matrix", "Ana")) is None
    assert await database.read(PERSONS.get, number + 1) is None
    found = await database.read(PERSONS.get, number)
    assert found is not None
    assert found.accounts == (ANA,)


async def add_term(database: Database, entry: Entry) -> Entry:
    """Enter a term; return it as it is stored."""
    return replace(entry, id=await database.write(TERMS.add, entry, NOW))


async def test_a_term_comes_back_as_entered(database: Database) -> None:
    """With its days, or without; found by person, by role and by city, in the order in which they were entered"""
    ana, rui = await add_person(database, "Ana"), await add_person(database, "Rui")
    plain = await add_term(database, Entry(0, ana.id, Role.COORDINATOR, "porto"))
    dated = Entry(0, rui.id, Role.COORDINATOR, "porto", Capacity.SUBSTITUTE, date(2027, 4, 1), date(2029, 3, 31))
    dated = await add_term(database, dated)
    chair = await add_term(database, Entry(0, ana.id, Role.CHAIR, "porto", Capacity.ALTERNATE, None, date(2027, 3, 31)))
    away = await add_term(database, Entry(0, ana.id, Role.COORDINATOR, "bristol"))
    assert await database.read(TERMS.of_person, ana.id) == [plain, chair, away]
    assert await database.read(TERMS.of_person, rui.id) == [dated]
    assert await database.read(TERMS.of_role, Role.COORDINATOR, "porto") == [plain, dated]
    assert await database.read(TERMS.of_city, "porto") == [plain, dated, chair]
    assert await database.read(TERMS.of_person, rui.id + 1) == []


async def test_one_role_in_several_terms(database: Database) -> None:
    """The same person holds the same role one term after another, and is substitute of it beside that; past terms stay"""
    ana = await add_person(database, "Ana")
    years = [
        await add_term(
            database, Entry(0, ana.id, Role.CHAIR, "porto", starts_on=date(year, 4, 1), ends_on=date(year + 1, 3, 31))
        )
        for year in (2025, 2026, 2027)
    ]
    beside = await add_term(database, Entry(0, ana.id, Role.CHAIR, "porto", Capacity.SUBSTITUTE, date(2026, 4, 1)))
    assert await database.read(TERMS.of_person, ana.id) == [*years, beside]


async def test_a_term_is_moved_and_forgotten(database: Database) -> None:
    """Only its days change, to none if so wished; forgotten it is gone, and the others stay"""
    ana, rui = await add_person(database, "Ana"), await add_person(database, "Rui")
    one, two = [await add_term(database, Entry(0, ana.id, role, "porto")) for role in (Role.CHAIR, Role.TEACHER)]
    other = await add_term(database, Entry(0, rui.id, Role.CHAIR, "porto"))
    await database.write(TERMS.move, one.id, date(2027, 4, 1), date(2028, 3, 31))
    moved = replace(one, starts_on=date(2027, 4, 1), ends_on=date(2028, 3, 31))
    assert await database.read(TERMS.of_city, "porto") == [moved, two, other]
    await database.write(TERMS.move, one.id, None, None)
    assert await database.read(TERMS.of_city, "porto") == [one, two, other]
    await database.write(TERMS.remove, two.id)
    assert await database.read(TERMS.of_city, "porto") == [one, other]
    await database.write(TERMS.forget_person, ana.id)
    assert await database.read(TERMS.of_city, "porto") == [other]


async def test_people_by_name(database: Database) -> None:
    """A whole name in any case and any script; one word of it where that is asked for; never a part of a word"""
    ana, other, agueda = [await add_person(database, name) for name in ("Ana Sousa", "ana sousa", "ÁGUEDA")]
    assert await database.read(PERSONS.named, "ANA SOUSA") == [ana, other]
    assert await database.read(PERSONS.named, "águeda") == [agueda]
    assert await database.read(PERSONS.named, "Ana") == []
    assert await database.read(PERSONS.called, "SOUSA") == [ana, other]
    assert await database.read(PERSONS.called, "Ana Sousa") == [ana, other]
    assert await database.read(PERSONS.called, "Sou") == []
    assert await database.read(PERSONS.names) == ["Ana Sousa", "ana sousa", "ÁGUEDA"]


async def test_names_of_those_around(database: Database) -> None:
    """Whoever belongs to one of some cities, or is entered for a role in any, each once"""
    ana, tom, grace, _ = [await add_person(database, name) for name in ("Ana", "Tom", "Grace", "Eva")]
    for person, city in ((ana, "porto"), (tom, "bristol"), (grace, "bristol")):
        await database.write(PERSONS.change, person.id, {"city_id": city})
    for role in (Role.TEACHER, Role.COORDINATOR):
        await add_term(database, Entry(0, grace.id, role, "bristol"))
    for cities, names in ((["porto"], ["Ana", "Grace"]), ([], ["Grace"]), (["porto", "bristol"], ["Ana", "Grace", "Tom"])):
        assert sorted(await database.read(PERSONS.names_around, cities)) == names


async def test_when_somebody_was_called(database: Database) -> None:
    """Never at first; then the moment, in UTC"""
    ana = await add_person(database, "Ana")
    assert await database.read(PERSONS.called_at, ana.id) is None
    await database.write(PERSONS.change, ana.id, {"called_at": NOW})
    assert await database.read(PERSONS.called_at, ana.id) == NOW


async def test_who_is_erased_is_forgotten(database: Database) -> None:
    """Account, roles, codes and name are gone; others stay; the same account can be entered anew"""
    ana, rui = await add_person(database, "Ana"), await add_person(database, "Rui")
    await add_term(database, Entry(0, ana.id, Role.TEACHER, "porto"))
    room = await add_room(database, "r")
    await database.write(LINKS.put_code, "4711", room.id, ana.id, LATER)
    await database.write(LINKS.forget_codes, ana.id)
    await database.write(PERSONS.erase, ana.id)
    assert await database.read(PERSONS.find, ANA) is None
    assert await database.read(PERSONS.get, ana.id) is None
    assert await database.read(TERMS.of_city, "porto") == []
    assert await database.read(LINKS.code, "4711", NOW) is None
    assert await database.read(PERSONS.names) == ["Rui"]
    assert await database.read(PERSONS.get, rui.id) == rui
    again = await add_person(database, "Ana")
    assert (again.roles, again.city) == (frozenset(), None)
    assert await database.read(TERMS.of_person, again.id) == []
