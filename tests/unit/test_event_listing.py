"""Who comes, and the events of a week for a city's digest."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.person import Role
from bot.features.events.listing import attendance, listing
from bot.features.events.model import Coming, Draft, EventKind
from bot.features.events.span import AllDay
from tests.fakes.directory import BRISTOL, LINDENAU, MINASAKI, PORTO
from tests.fakes.event_world import WISH, EventWorld, document, event_world, hours, lines

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import City, Person, Room
    from bot.features.events.model import Event

BERLIN = "Europe/Berlin"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[EventWorld]:
    """Open an empty world: Porto and Bristol, 1 March 2027."""
    async with event_world(tmp_path) as opened:
        yield opened


async def who(world: EventWorld, event: Event, asker: Person, room: Room) -> list[str]:
    """Return what somebody reads who asks in a room who comes."""
    return lines(attendance(await world.database.read(world.events.attendance, event, room, asker)).blocks, "en")


async def test_who_comes_by_city(world: EventWorld) -> None:
    """Organisers, and who asks in a room of the event's city, read names; who only says to be of it reads numbers"""
    porto, bristol = world.directory.add_room(PORTO, link=1), world.directory.add_room(BRISTOL, link=1)
    ana = world.directory.add_person("Ana Sousa", PORTO, Role.COORDINATOR)
    event = await world.add(replace(WISH, limit=5), porto, ana)
    rui, tom = world.directory.add_person("Rui Lopes", PORTO), world.directory.add_person("Tom Reed", BRISTOL)
    zoe, kim = world.directory.add_person("Zoe", BRISTOL), world.directory.add_person("Kim")
    sam, eva = world.directory.add_person("Sam", BRISTOL), world.directory.add_person("Eva", PORTO)
    for person, coming, places in (
        (rui, Coming.YES, 1),
        (tom, Coming.YES, 2),
        (zoe, Coming.YES, 1),
        (kim, Coming.YES, 1),
        (sam, Coming.YES, 2),
        (eva, Coming.NO, None),
    ):
        await world.says(event, bristol, person, coming, places)
    named = [
        "E1 Vindima: yes 5",
        "Bristol (3): Tom Reed and Zoe",
        "no city (1): Kim",
        "Porto (1): Rui Lopes",
        "waiting list (2): Sam",
    ]
    talk = world.directory.add_room(PORTO, direct=True)
    for asker, room in ((ana, bristol), (tom, porto), (replace(sam, admin=True), talk)):
        assert sorted(await who(world, event, asker, room)) == sorted(named)
    for asker, room in ((tom, bristol), (eva, bristol), (eva, talk)):
        assert sorted(await who(world, event, asker, room)) == sorted(
            ["E1 Vindima: yes 5", "Bristol: 3", "no city: 1", "Porto: 1", "waiting list 2"]
        )


async def test_who_has_been_forgotten_is_no_longer_named(world: EventWorld) -> None:
    """An event of which nobody says anything has one line"""
    room = world.directory.add_room(PORTO)
    event = await world.add(WISH, room)
    assert await who(world, event, world.directory.add_person("Rui", PORTO), room) == ["E1 Vindima: yes 0"]


def test_the_list_names_kinds_and_whole_days() -> None:
    """What sort of event it is stands behind its title, if somebody said; whole days have no hour, whoever reads"""
    from bot.features.events.model import Event

    fest = Event(1, Draft("Stadtfest", AllDay(date(2027, 6, 19), date(2027, 6, 20), BERLIN), kind=EventKind.FESTIVAL), 1)
    call = Event(2, Draft("Anruf", hours("2027-06-21T09:00", zone=BERLIN), kind=EventKind.ONLINE_CALL), 1)
    assert lines(listing([fest, call], 1, "Asia/Tokyo", "!").blocks, "en") == [
        "E1 Stadtfest (festival): Saturday, 19 June 2027 to Sunday, 20 June",
        "E2 Anruf (online call): Monday, 21 June 2027, 16:00",
    ]
    assert lines(listing([fest], 1, "Asia/Tokyo", "!").blocks, "ja") == [
        "E1 Stadtfest（お祭り）：2027年6月19日(土) から 6月20日(日) まで"
    ]


async def agenda(world: EventWorld, city: City, first: str, last: str, locale: str = "en") -> list[str]:
    """Return the lines of a digest."""
    found = await world.database.read(world.events.agenda_lines, city, date.fromisoformat(first), date.fromisoformat(last))
    return [document((line,), locale).text for line in found]


async def test_the_digest_has_the_hour_here_and_there(world: EventWorld) -> None:
    """Of two cities each reads its own hour first (conversation 17), with the day where it is another there"""
    world.directory.partners = (LINDENAU, MINASAKI)
    lindenau = world.directory.add_room(LINDENAU, link=1)
    world.directory.add_room(MINASAKI, link=1)
    await world.add(Draft("Video call", hours("2027-03-18T09:00", zone=BERLIN)), lindenau)
    await world.add(Draft("Late", hours("2027-03-20T18:00", zone=BERLIN)), lindenau)
    assert await agenda(world, LINDENAU, "2027-03-15", "2027-03-21") == [
        "E1 Video call, Thursday, 18 March, 9:00 here, 17:00 there",
        "E2 Late, Saturday, 20 March, 18:00 here, Sunday, 21 March, 2:00 there",
    ]
    assert (await agenda(world, MINASAKI, "2027-03-15", "2027-03-21", "ja"))[0] == (
        "E1 Video call、こちら 3月18日(木) 17:00、先方 9:00"
    )
    assert await agenda(world, MINASAKI, "2027-03-21", "2027-03-21") == [
        "E2 Late, Sunday, 21 March, 2:00 here, Saturday, 20 March, 18:00 there"
    ]


async def test_the_digest_of_three_cities_names_them(world: EventWorld) -> None:
    """Where there are more than two, each other hour has its city; where clocks agree, one hour is enough"""
    world.directory.partners = (PORTO, BRISTOL, MINASAKI)
    room = world.directory.add_room(PORTO)
    await world.add(Draft("Call", hours("2027-03-18T09:00")), room)
    assert await agenda(world, PORTO, "2027-03-15", "2027-03-21") == [
        "E1 Call, Thursday, 18 March, 9:00 here, 18:00 in Minasaki"
    ]
    world.directory.partners = (PORTO, BRISTOL)
    assert await agenda(world, PORTO, "2027-03-15", "2027-03-21") == ["E1 Call, Thursday, 18 March, 9:00"]


async def test_the_digest_has_what_the_citys_rooms_see_in_those_days(world: EventWorld) -> None:
    """Events of the week that are neither over nor off, each once, by their start; whole days are the same dates"""
    room, other = world.directory.add_room(PORTO, link=1), world.directory.add_room(PORTO, link=1)
    far = world.directory.add_room(BRISTOL)
    fair = AllDay(date(2027, 3, 13), date(2027, 3, 15), "Europe/Lisbon")
    await world.add(Draft("Feira", fair), room)
    await world.add(Draft("Sunday", hours("2027-03-21T09:00")), other)
    await world.add(Draft("next Monday", hours("2027-03-22T00:00")), room)
    await world.add(Draft("elsewhere", hours("2027-03-16T09:00")), far)
    off = await world.add(Draft("off", hours("2027-03-16T09:00")), room)
    await world.cancel(off)
    await world.add(Draft("Monday", hours("2027-03-15T08:00")), room)
    world.clock.set(datetime(2027, 3, 15, 7, 59, tzinfo=UTC))
    week = ("2027-03-15", "2027-03-21")
    assert await agenda(world, PORTO, *week) == [
        "E1 Feira, Saturday, 13 March to Monday, 15 March",
        "E6 Monday, Monday, 15 March, 8:00",
        "E2 Sunday, Sunday, 21 March, 9:00",
    ]
    world.clock.set(datetime(2027, 3, 15, 9, 0, tzinfo=UTC))
    assert len(await agenda(world, PORTO, *week)) == 2
    world.directory.change_room(replace(world.directory.rooms[1], active=False))
    world.directory.change_room(replace(world.directory.rooms[2], active=False))
    assert await agenda(world, PORTO, *week) == []
