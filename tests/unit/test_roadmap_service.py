"""Putting something on the roadmap: who may, for which cities, with which card and which mornings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import BadOption, Conflict, NotPermitted
from bot.core.moment import Moment
from bot.core.outbox import Kind, Lane
from bot.core.person import Role
from bot.core.reply import Acknowledgement, Reply, Silence
from bot.features.roadmap.model import Owner
from bot.features.roadmap.step import Step
from tests.fakes.directory import BRISTOL, LINDENAU, MINASAKI, PORTO
from tests.fakes.roadmap import (
    ASKED,
    DUE,
    post_text,
    roadmap_world,
    said,
    text_of,
    two_rooms,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.fakes.roadmap import RoadmapWorld, TwoRooms


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[RoadmapWorld]:
    """Open an empty world: Porto and Bristol, 1 March 2027, 10:00."""
    async with roadmap_world(tmp_path) as opened:
        yield opened


@pytest.fixture
def two(world: RoadmapWorld) -> TwoRooms:
    """Link a room of Porto and one of Bristol."""
    return two_rooms(world)


async def test_the_card_of_a_joint_date(two: TwoRooms) -> None:
    """Each city's line is in its language with whoever is responsible; it answers here, and is quietly shown over there once"""
    assert await two.world.add(two.porto, two.ana, "Lista final", side="joint") == Silence(undo="roadmap cancel M1")
    here, there = two.world.cards.shown.values()
    lines = [
        "M1 Lista final",
        "Porto: quarta-feira, 31 de março de 2027, 12:00. Responsável: Ana Reis",
        "Bristol: Wednesday, 31 March 2027, 12:00. Responsible: Tom Hill",
    ]
    assert post_text(here) == post_text(there) == lines
    assert isinstance(here.says, Reply)
    assert isinstance(there.says, Reply)
    assert (here.room, here.lane, here.kind, here.reply_to) == (two.porto.ref, Lane.REPLY, Kind.REPLY, ASKED)
    assert (there.room, there.lane, there.kind, there.reply_to) == (two.bristol.ref, Lane.CHATTER, Kind.ANNOUNCEMENT, None)


async def test_the_card_says_every_citys_day(tmp_path: Path) -> None:
    """ST1 1: due on Wednesday 31 March 12:00 in Lindenau, 19:00 in Minasaki, each with weekday and date"""
    async with roadmap_world(tmp_path, LINDENAU, MINASAKI) as world:
        room = world.directory.add_room(LINDENAU)
        anke = world.directory.add_person("Anke Brandt", LINDENAU, Role.COORDINATOR)
        world.directory.add_person("Keiko Mori", MINASAKI, Role.COORDINATOR)
        await world.add(room, anke, due=replace(DUE, zone="Europe/Berlin"), side="JOINT", remind=(14, 7, 2, 1))
        assert post_text(world.cards.shown["card1"])[1:] == [
            "Lindenau: Mittwoch, 31. März 2027, 12:00. Zuständig: Anke Brandt",
            "Minasaki: 2027年3月31日(水) 19:00　担当：Keiko Mori さん",
        ]


async def test_one_citys_date_stays_in_its_room(two: TwoRooms) -> None:
    """Without further words a date is of the room's city and nobody else sees it"""
    await two.world.add(two.porto, two.ana)
    assert [post.room for post in two.world.cards.shown.values()] == [two.porto.ref]
    assert post_text(two.world.cards.shown["card1"])[1:] == [
        "Porto: quarta-feira, 31 de março de 2027, 12:00. Responsável: Ana Reis"
    ]
    assert await two.world.done_at() == {"porto": None}


async def test_the_role_answers(two: TwoRooms) -> None:
    """Whoever holds the role is named, all of them; where nobody does, the coordinators; where there are none, nobody yet"""
    two.world.directory.add_person("Rui Alves", PORTO, Role.TEACHER)
    two.world.directory.add_person("Eva Cruz", PORTO, Role.TEACHER)
    await two.world.add(two.porto, two.ana, side="joint", owner=Owner.TEACHER)
    assert post_text(two.world.cards.shown["card1"])[1:] == [
        "Porto: quarta-feira, 31 de março de 2027, 12:00. Responsável: Rui Alves e Eva Cruz",
        "Bristol: Wednesday, 31 March 2027, 12:00. Responsible: Tom Hill",
    ]
    two.world.directory.forget_person(two.tom.id)
    two.world.directory.forget_person(two.ana.id)
    await two.world.add(two.porto, two.ana, side="joint")
    assert post_text(two.world.cards.shown["card3"])[1:] == [
        "Porto: quarta-feira, 31 de março de 2027, 12:00. Responsável: ainda por indicar",
        "Bristol: Wednesday, 31 March 2027, 12:00. Responsible: not named yet",
    ]


async def test_a_shared_room_adds_joint_dates(world: RoadmapWorld) -> None:
    """In a room of several cities a date is everyone's, though the rooms are not linked"""
    room = world.directory.change_room(replace(world.directory.add_room(languages=("en", "pt")), shared=True))
    ana = world.directory.add_person("Ana Reis", PORTO, Role.COORDINATOR)
    await world.add(room, ana)
    assert await world.done_at() == {"porto": None, "bristol": None}


@pytest.mark.parametrize("word", ["joint", "Joint", "both", "conjunto", "ＪＯＩＮＴ"])
async def test_joint_in_many_words(two: TwoRooms, word: str) -> None:
    """What both do can be said in any language, on any keyboard"""
    await two.world.add(two.porto, two.ana, side=word)
    assert await two.world.done_at() == {"porto": None, "bristol": None}


async def test_joint_means_the_linked_cities(tmp_path: Path) -> None:
    """In a network of three, what is joint concerns the cities of the linked rooms, in the network's order"""
    async with roadmap_world(tmp_path, PORTO, BRISTOL, LINDENAU) as world:
        room = world.directory.add_room(LINDENAU, link=1)
        world.directory.add_room(PORTO, link=1)
        await world.add(room, world.directory.add_person("Anke", LINDENAU, Role.COORDINATOR), side="joint")
        assert list(await world.done_at()) == ["porto", "lindenau"]


async def test_a_city_can_be_named(two: TwoRooms) -> None:
    """A city's id or name; anything else is answered with what fits"""
    await two.world.add(two.porto, replace(two.ana, admin=True), side="BRISTOL")
    assert await two.world.done_at() == {"bristol": None}
    with pytest.raises(BadOption) as refused:
        await two.world.add(two.porto, two.ana, side="Paris")
    assert said(refused) == "I do not know Paris as a city. These work: Porto, Bristol and joint"
    assert said(refused, "pt") == "Não conheço Paris como cidade. O que serve: Porto, Bristol e conjunto"


async def test_only_planners_of_a_city_plan_for_it(two: TwoRooms) -> None:
    """Coordinators, admins, and a chair what the chair answers for; anyone else is told who can, and nothing is kept"""
    chair = two.world.directory.add_person("Rui Alves", PORTO, Role.CHAIR)
    await two.world.add(two.porto, chair, owner=Owner.CHAIR)
    for asker, side in [
        (two.world.directory.add_person("Eva", PORTO, Role.TEACHER), None),
        (chair, None),
        (two.tom, None),
        (two.tom, "porto"),
    ]:
        with pytest.raises(NotPermitted) as refused:
            await two.world.add(two.porto, asker, side=side)
        assert said(refused) == "Who can change the roadmap of Porto: Ana Reis"
        assert said(refused, "pt") == "Quem pode alterar o roteiro (Porto): Ana Reis"
    assert await two.world.done_at(2) == {}


async def test_a_city_without_coordinators_can_begin(world: RoadmapWorld) -> None:
    """As long as nobody coordinates a city, everyone in its room can add and tick"""
    room, eva = world.directory.add_room(PORTO), world.directory.add_person("Eva", PORTO)
    await world.add(room, eva)
    assert await world.done(room, world.directory.stranger("Rui")) == Acknowledgement(undo="roadmap reopen M1 --side porto")
    assert await world.done_at() == {"porto": world.clock.now()}


async def test_a_room_without_a_city(world: RoadmapWorld) -> None:
    """Where no city can be told it is asked for; in a private talk the asker's city counts"""
    nowhere, talk = world.directory.add_room(), world.directory.add_room(direct=True)
    ana = world.directory.add_person("Ana", PORTO, Role.COORDINATOR)
    with pytest.raises(Conflict) as refused:
        await world.add(nowhere, ana)
    assert said(refused) == "Which city is it for? Please add this: --side porto"
    assert said(refused, "pt") == "Para que cidade é? Basta acrescentar: --side porto"
    await world.add(talk, ana)
    assert await world.done_at() == {"porto": None}


async def test_the_past_is_not_accepted(two: TwoRooms) -> None:
    """A moment that has passed is named, with the same hour a week from now as the right line"""
    with pytest.raises(Conflict) as refused:
        await two.world.add(two.porto, two.ana, due=Moment(datetime(2027, 3, 1, 9, 30), "Europe/Lisbon"))  # noqa: DTZ001
    assert said(refused) == ('Monday, 1 March 2027, 9:30 has passed. This would work: !roadmap add "Lista" 2027-03-08T09:30')
    assert said(refused, "pt") == (
        "O momento indicado, segunda-feira, 1 de março de 2027, 9:30, já passou. "
        'Assim funciona: !roadmap add "Lista" 2027-03-08T09:30'
    )
    with pytest.raises(BadOption) as refused_title:
        await two.world.add(two.porto, two.ana, 201 * "a")
    assert said(refused_title) == "A title has 1 to 200 characters."
    assert said(refused_title, "pt") == "Um título tem de 1 a 200 caracteres."


async def test_reminders_are_planned_for_each_city(two: TwoRooms) -> None:
    """14, 7 and 1 days before unless somebody chose; by each city's closed days; mornings that have passed are left out"""
    two.world.directory.closed_days = {"bristol": {date(2027, 3, 24): "Fair"}}
    await two.world.add(two.porto, two.ana, side="joint")
    assert two.world.reminders() == [
        *("porto:2027-03-17", "porto:2027-03-24", "porto:2027-03-30"),
        *("bristol:2027-03-17", "bristol:2027-03-23", "bristol:2027-03-30"),
    ]
    assert [due.at for due in two.world.agenda.planned["roadmap", "M1"]][:3] == [
        datetime(2027, 3, 17, 9, tzinfo=UTC),
        datetime(2027, 3, 24, 9, tzinfo=UTC),
        datetime(2027, 3, 30, 8, tzinfo=UTC),
    ]
    two.world.clock.set(datetime(2027, 3, 24, 9, tzinfo=UTC))
    await two.world.add(two.porto, two.ana, remind=(7, 2))
    assert two.world.reminders("M2") == ["porto:2027-03-29"]


async def test_changed_closed_days_plan_anew(two: TwoRooms) -> None:
    """What a changed day moves is planned anew, by the days as they are now, the other city's part too"""
    await two.world.add(two.porto, two.ana, side="joint")
    await two.world.add(two.bristol, two.tom)
    two.world.directory.closed_days = {"bristol": {date(2027, 3, 17): "Fair"}}
    await two.world.close("porto", date(2027, 3, 30))
    assert two.world.reminders() == [
        *("porto:2027-03-17", "porto:2027-03-24", "porto:2027-03-29"),
        *("bristol:2027-03-16", "bristol:2027-03-24", "bristol:2027-03-30"),
    ]


async def test_a_city_that_left_the_network(two: TwoRooms) -> None:
    """Its part is neither shown nor planned, and the others' go on"""
    await two.world.add(two.porto, two.ana, side="joint")
    two.world.directory.partners = (PORTO,)
    await two.world.plan_all()
    assert {Step.read(step).city for step in two.world.planned()} == {"porto"}
    assert len(text_of(await two.world.show(two.porto, two.ana)).split("\n")) == 2
