"""Calling a city's part done, giving something up, and what each room sees of the roadmap."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import Conflict, NotFound, NotPermitted
from bot.core.person import Role
from bot.core.phrase import Phrase
from bot.core.reply import Acknowledgement, IfMay, Reply
from bot.features.roadmap.model import Owner
from tests.fakes.directory import PORTO
from tests.fakes.roadmap import (
    DUE,
    STRINGS,
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


async def test_done_by_one_side(two: TwoRooms) -> None:
    """The receipt is a reaction; every card says it with the day of that city; the other side's part stays open"""
    await two.world.add(two.porto, two.ana, side="joint")
    two.world.clock.set(datetime(2027, 3, 30, 9, 12, tzinfo=UTC))
    assert await two.world.done(two.bristol, two.tom) == Acknowledgement(undo="roadmap reopen M1 --side bristol")
    assert await two.world.done_at() == {"porto": None, "bristol": two.world.clock.now()}
    for row in ("card1", "card2"):
        assert post_text(two.world.cards.now(row)) == [
            "M1 Lista",
            "Porto: quarta-feira, 31 de março de 2027, 12:00. Responsável: Ana Reis",
            "Bristol: Wednesday, 31 March 2027, 12:00. Responsible: Tom Hill. Done on Tuesday, 30 March",
            {"card1": "Em espera: Porto.", "card2": "Waiting for Porto."}[row],
        ]
    await two.world.done(two.porto, two.ana)
    assert post_text(two.world.cards.now("card1"))[1] == (
        "Porto: quarta-feira, 31 de março de 2027, 12:00. Responsável: Ana Reis. Concluído: terça-feira, 30 de março"
    )


async def test_done_twice_is_done_once(two: TwoRooms) -> None:
    """The first moment stays and no card is edited again"""
    await two.world.add(two.porto, two.ana)
    await two.world.done(two.porto, two.ana)
    first, edits = await two.world.done_at(), len(two.world.cards.refreshed)
    two.world.clock.set(datetime(2027, 3, 2, tzinfo=UTC))
    assert await two.world.done(two.porto, two.ana) == Acknowledgement(undo="roadmap reopen M1 --side porto")
    assert await two.world.done_at() == first
    assert len(two.world.cards.refreshed) == edits


async def test_done_can_be_taken_back(two: TwoRooms) -> None:
    """The part is open again, the cards too, and what is planned has never been touched"""
    await two.world.add(two.porto, two.ana, side="joint")
    before, card = two.world.planned(), post_text(two.world.cards.shown["card1"])
    await two.world.done(two.porto, two.ana)
    assert await two.world.reopen(two.porto, two.ana) == Acknowledgement(undo="roadmap done M1 --side porto")
    assert await two.world.done_at() == {"porto": None, "bristol": None}
    assert post_text(two.world.cards.now("card1")) == card
    assert two.world.planned() == before
    edits = len(two.world.cards.refreshed)
    await two.world.reopen(two.porto, two.ana)
    assert len(two.world.cards.refreshed) == edits


async def test_who_can_call_a_part_done(two: TwoRooms) -> None:
    """Whoever holds the role in that city, its coordinators and admins; anyone else is told who"""
    teacher = two.world.directory.add_person("Rui Alves", PORTO, Role.TEACHER)
    eva = two.world.directory.add_person("Eva Cruz", PORTO, Role.CHAIR)
    await two.world.add(two.porto, two.ana, owner=Owner.TEACHER)
    for other in (two.tom, eva):
        with pytest.raises(NotPermitted) as refused:
            await two.world.done(two.porto, other)
        assert said(refused) == "M1 can be closed for Porto by Rui Alves or Ana Reis."
        assert said(refused, "pt") == "M1 (Porto) pode ser concluído por Rui Alves ou Ana Reis."
    with pytest.raises(NotPermitted):
        await two.world.reopen(two.porto, two.tom)
    for asker in (teacher, two.ana, replace(eva, admin=True)):
        await two.world.done(two.porto, asker)
        assert (await two.world.done_at())["porto"] is not None
        await two.world.reopen(two.porto, asker)
        assert (await two.world.done_at())["porto"] is None


async def test_a_city_with_nobody_is_ticked_in_its_own_room(two: TwoRooms) -> None:
    """Others are told where, since there is nobody to name"""
    await two.world.add(two.porto, two.ana, side="joint")
    two.world.directory.forget_person(two.tom.id)
    with pytest.raises(NotPermitted) as refused:
        await two.world.done(two.porto, two.ana, "bristol")
    assert said(refused) == "This can be said of M1 in the room of Bristol."
    assert said(refused, "pt") == "Isto pode ser dito de M1 na sala da respetiva cidade (Bristol)."
    await two.world.done(two.bristol, two.world.directory.stranger("Kit"))
    assert (await two.world.done_at())["bristol"] is not None


async def test_whose_part_is_meant(two: TwoRooms) -> None:
    """The city named, else the room's, else the asker's; where neither tells, it is asked for"""
    shared = two.world.directory.change_room(replace(two.world.directory.add_room(languages=("en",), link=1), shared=True))
    await two.world.add(shared, two.ana)
    await two.world.done(shared, two.tom)
    assert [city for city, at in (await two.world.done_at()).items() if at] == ["bristol"]
    await two.world.reopen(shared, two.ana, "porto")
    await two.world.done(shared, two.ana, "porto")
    assert all((await two.world.done_at()).values())
    kim = replace(two.world.directory.add_person("Kim"), admin=True)
    with pytest.raises(Conflict) as refused:
        await two.world.done(shared, kim)
    assert said(refused) == ("M1 concerns Porto and Bristol. Please add for which city, as here: !roadmap done M1 --side porto")
    assert said(refused, "pt") == (
        "M1 tem partes de várias cidades: Porto e Bristol. "
        "Basta acrescentar a cidade, por exemplo: !roadmap done M1 --side porto"
    )
    await two.world.add(two.porto, two.ana)
    with pytest.raises(Conflict):
        await two.world.done(two.porto, two.ana, "bristol", number=2)


async def test_giving_up(two: TwoRooms) -> None:
    """Cards say so, in the other city by a new one; ticking is answered with the way back, and it can be taken back"""
    await two.world.add(two.porto, two.ana, side="joint")
    assert await two.world.cancel(two.bristol, two.tom) == Acknowledgement(undo="roadmap reopen M1")
    assert post_text(two.world.cards.now("card1"))[-1] == "Este prazo foi posto de parte."
    assert post_text(two.world.cards.now("card2"))[-1] == "This date was given up."
    assert two.world.cards.now("card3") == two.world.cards.now("card1")
    assert len(two.world.cards.shown) == 3
    with pytest.raises(Conflict) as refused:
        await two.world.done(two.porto, two.ana)
    assert said(refused) == "M1 was given up. To take it up again: !roadmap reopen M1"
    assert said(refused, "pt") == "M1 foi posto de parte. Para o retomar: !roadmap reopen M1"
    edits = len(two.world.cards.refreshed)
    await two.world.cancel(two.porto, two.ana)
    assert len(two.world.cards.refreshed) == edits
    await two.world.reopen(two.porto, two.ana)
    assert len(post_text(two.world.cards.now("card3"))) == 3
    await two.world.done(two.porto, two.ana)


async def test_only_planners_give_up(two: TwoRooms) -> None:
    """Of a joint date each side's planners can, since one no makes a no; others are told who"""
    eva = two.world.directory.add_person("Eva", PORTO, Role.TEACHER)
    await two.world.add(two.porto, two.ana, side="joint")
    with pytest.raises(NotPermitted) as refused:
        await two.world.cancel(two.porto, eva)
    assert said(refused) == "Who can change the roadmap of Porto and Bristol: Ana Reis and Tom Hill"
    await two.world.cancel(two.porto, two.ana)
    with pytest.raises(NotPermitted):
        await two.world.reopen(two.porto, eva)


async def test_guests_see_what_stands_in_the_room(two: TwoRooms) -> None:
    """Domain §5: without a role one sees what was entered or shown in the room, not the rest of the plan of a city one names"""
    guest = two.world.directory.add_person("Sam", PORTO)
    other, talk = two.world.directory.add_room(PORTO), two.world.directory.add_room(direct=True)
    await two.world.add(other, two.ana, "elsewhere")
    await two.world.add(two.bristol, two.tom, "joint", side="joint")
    for room, asker, seen in (
        (two.porto, guest, ["joint"]),
        (two.porto, two.ana, ["elsewhere", "joint"]),
        (talk, guest, []),
        (talk, two.ana, ["elsewhere", "joint"]),
    ):
        text = text_of(await two.world.listed(room, asker))
        assert [word for word in ("elsewhere", "joint") if word in text] == seen
    with pytest.raises(NotFound):
        await two.world.do("show", talk, guest)


async def test_rooms_see_what_concerns_them(two: TwoRooms) -> None:
    """A city's own dates are seen in its rooms, joint ones in all, in a shared room only joint ones; the rest is not there"""
    shared = two.world.directory.change_room(replace(two.world.directory.add_room(languages=("en",), link=1), shared=True))
    await two.world.add(two.porto, two.ana, "own")
    await two.world.add(two.porto, two.ana, "joint", side="joint")
    seen = {}
    for name, room, asker in [("porto", two.porto, two.ana), ("bristol", two.bristol, two.tom), ("shared", shared, two.ana)]:
        text = text_of(await two.world.listed(room, asker))
        seen[name] = [line.split()[1].rstrip(":") for line in text.split("\n")]
    assert seen == {"porto": ["own", "joint"], "bristol": ["joint"], "shared": ["joint"]}
    for number in (1, 3):
        with pytest.raises(NotFound) as refused:
            await two.world.show(two.bristol, replace(two.tom, admin=True), number)
        assert said(refused) == f"There is no M{number} here. What is open: ?roadmap list"
        assert said(refused, "pt") == f"Não há M{number} aqui. O que está em aberto: ?roadmap list"


async def test_where_it_was_added_it_is_seen(two: TwoRooms) -> None:
    """Somebody who plans for another city finds it again in the room where it was added"""
    await two.world.add(two.porto, replace(two.ana, admin=True), side="bristol")
    assert text_of(await two.world.listed(two.porto, two.ana)).startswith("M1 Lista: ")
    assert text_of(await two.world.show(two.porto, two.ana)).startswith("M1 Lista\n")


async def test_lines_of_the_list(two: TwoRooms) -> None:
    """Next first, on the asker's clock: who answers for it, whom we wait for, what is still open after its moment"""
    two.world.directory.add_person("Eva Cruz", PORTO, Role.TEACHER)
    await two.world.add(two.porto, two.ana, "Voos", side="joint", due=replace(DUE, wall=datetime(2027, 3, 5, 10)))  # noqa: DTZ001
    await two.world.add(two.porto, two.ana, "Lista", owner=Owner.TEACHER)
    await two.world.add(two.porto, two.ana, "Carta", due=replace(DUE, wall=datetime(2027, 3, 2, 10)))  # noqa: DTZ001
    await two.world.add(two.porto, two.ana, "Nunca", due=replace(DUE, wall=datetime(2027, 3, 3, 10)))  # noqa: DTZ001
    await two.world.done(two.porto, two.ana)
    await two.world.cancel(two.porto, two.ana, 4)
    two.world.clock.set(datetime(2027, 3, 2, 10, tzinfo=UTC))
    answer = await two.world.listed(two.porto, two.ana)
    assert text_of(answer, "pt").split("\n") == [
        "M3 Carta: ainda em aberto, o prazo era terça-feira, 2 de março de 2027, 10:00 (Ana Reis)",
        "M1 Voos: sexta-feira, 5 de março de 2027, 10:00, em espera: Bristol · para breve",
        "M2 Lista: quarta-feira, 31 de março de 2027, 12:00 (Eva Cruz)",
    ]
    assert text_of(answer).split("\n") == [
        "M3 Carta: still open, the date was Tuesday, 2 March 2027, 10:00 (Ana Reis)",
        "M1 Voos: Friday, 5 March 2027, 10:00, waiting for Bristol · due soon",
        "M2 Lista: Wednesday, 31 March 2027, 12:00 (Eva Cruz)",
    ]
    two.world.directory.forget_person(two.tom.id)
    answer = await two.world.listed(two.bristol, two.tom)
    assert text_of(answer) == "M1 Voos: Friday, 5 March 2027, 10:00 (not named yet) · due soon"


async def test_a_long_list_has_pages(two: TwoRooms) -> None:
    """Six at a time, then how many more there are and how to see them"""
    for _ in range(8):
        await two.world.add(two.bristol, two.tom)
    first = text_of(await two.world.listed(two.bristol, two.tom)).split("\n")
    assert (len(first), first[6]) == (7, "2 more: ?roadmap list 2")
    assert text_of(await two.world.listed(two.bristol, two.tom), "pt").split("\n")[6] == "Mais 2: ?roadmap list 2"
    second = text_of(await two.world.listed(two.bristol, two.tom, 2)).split("\n")
    assert [line.partition(" ")[0] for line in second] == ["M7", "M8"]


async def test_an_empty_list_says_how_to_begin(two: TwoRooms) -> None:
    """Nothing open, also because all is done, is said with the way to add something to whoever may"""
    await two.world.add(two.bristol, two.tom)
    await two.world.done(two.bristol, two.tom)
    answer = await two.world.listed(two.bristol, two.tom)
    assert isinstance(answer, Reply)
    add = Phrase("roadmap-nothing", {"prefix": "?"})
    assert answer.blocks == (IfMay("roadmap add", add, Phrase("roadmap-empty")),)
    assert STRINGS.say(add, "en") == "Nothing is open. Put something on the roadmap: ?roadmap add"
    assert STRINGS.say(add, "pt") == "Nada em aberto. Pôr um prazo no roteiro: ?roadmap add"


async def test_showing_one_concerns_the_asker_alone(two: TwoRooms) -> None:
    """All its lines are in the asker's language, and it can be seen after it is done"""
    await two.world.add(two.porto, two.ana, side="joint")
    await two.world.done(two.porto, two.ana)
    answer = await two.world.show(two.bristol, two.tom)
    assert isinstance(answer, Reply)
    assert not answer.to_room
    assert text_of(answer) == (
        "M1 Lista\n"
        "Porto: Wednesday, 31 March 2027, 12:00. Responsible: Ana Reis. Done on Monday, 1 March\n"
        "Bristol: Wednesday, 31 March 2027, 12:00. Responsible: Tom Hill\n"
        "Waiting for Bristol."
    )
    await two.world.done(two.bristol, two.tom)
    assert text_of(await two.world.show(two.bristol, two.tom)).endswith("Done on Monday, 1 March")


async def test_cards_in_rooms_that_were_left_are_not_edited(two: TwoRooms) -> None:
    """Where the bot is no longer, nothing is sent"""
    await two.world.add(two.porto, two.ana, side="joint")
    two.world.directory.change_room(replace(two.bristol, active=False))
    await two.world.done(two.porto, two.ana)
    assert [row for row, _ in two.world.cards.refreshed] == ["card1"]
