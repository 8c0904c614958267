"""Ticks of codes and lines, and gates: everybody sees counts, only those who lead hear codes (H7)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import Conflict, NotPermitted
from bot.core.moment import Moment
from bot.core.person import Role
from bot.core.reply import Acknowledgement, Reply
from bot.features.roadmap.detail import Details, Per
from bot.features.roadmap.model import Wish
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.roadmap import COMPOSER, DUE, TwoRooms, post_text, roadmap_world, said, text_of, two_rooms

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person

PLAN = 5
LINES = ({"en": "Original", "pt": "Original visto"}, {"en": "Copy"}, {"en": "Translation", "ja": "翻訳"})


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[TwoRooms]:
    """Open two linked rooms with a plan: M1 exit papers by code, a gate before M2, to which both cities say go."""
    async with roadmap_world(tmp_path) as world:
        opened = two_rooms(world)
        papers = Details(blocks=("go",), checklist=LINES)
        gate = Wish(
            "Papers", DUE, Role.TEACHER, (), PLAN, "papers", gate=True, per=Per.PARTICIPANT, expected=24, details=papers
        )
        await world.enter(gate, opened.porto, PORTO)
        await world.enter(Wish("Go", DUE, days=(), plan=PLAN, key="go"), opened.porto, PORTO, BRISTOL)
        yield opened


def teacher(two: TwoRooms) -> Person:
    """Return Porto's teacher, who leads the group."""
    return two.world.directory.add_person("Eva Cruz", PORTO, Role.TEACHER)


async def tick(two: TwoRooms, codes: str, name: str = "tick") -> str:
    """Tick codes; return what is said."""
    return text_of(await two.world.do(name, two.porto, two.ana, codes=codes))


async def test_the_room_sees_how_many(two: TwoRooms) -> None:
    """ST2.2: all but two of 24 are 22 of 24; ticking once more changes nothing, and unticking is the way back"""
    answer = await two.world.do("tick", two.porto, two.ana, codes="all but P07 P19")
    assert text_of(answer) == "M1 Papers: 22 of 24"
    assert isinstance(answer, Reply)
    assert answer.undo == "roadmap untick M1 --side porto P01-P06,P08-P18,P20-P24"
    again = await two.world.do("tick", two.porto, two.ana, codes="P01")
    assert isinstance(again, Reply)
    assert again.undo is None
    assert await tick(two, "P01-P06,P08-P18,P20-P24", "untick") == "M1 Papers: 0 of 24"


async def test_a_card_in_the_room_says_it_without_a_message(two: TwoRooms) -> None:
    """The noise budget: where a card shows the count, a tick is no message"""
    await two.world.add(two.porto, two.ana, "Hosts", side="porto", per=Per.HOST, count=20)
    answer = await two.world.do("tick", two.porto, two.ana, codes="HF01-HF19", number=3)
    assert isinstance(answer, Acknowledgement)
    assert answer.says is not None
    assert COMPOSER.compose((answer.says,), ["en"]).text == "M3 Hosts: 19 of 20"
    assert post_text(list(two.world.cards.shown.values())[-1])[1].endswith("Responsável: Ana Reis · 0 de 20")


async def test_with_the_last_code_it_is_done(two: TwoRooms) -> None:
    """Until then it cannot be called done; a code taken back opens it again"""
    await tick(two, "all but P07")
    with pytest.raises(Conflict) as refused:
        await two.world.done(two.porto, two.ana)
    assert said(refused) == "M1: 23 of 24. With the last one it is done: !roadmap tick M1 all"
    await tick(two, "P07")
    assert (await two.world.milestone()).open_cities == ()
    await tick(two, "P07", "untick")
    assert (await two.world.milestone()).open_cities == ("porto",)


async def test_only_those_who_lead_hear_codes(two: TwoRooms) -> None:
    """The teacher, the coordinators and nobody else; it is said who can"""
    await tick(two, "all but P07 P19")
    eva, gil = teacher(two), two.world.directory.add_person("Gil Faria", PORTO, Role.MEMBER)
    for person in (eva, two.ana):
        answer = await two.world.do("missing", two.porto, person, apart=True)
        assert text_of(answer) == "M1 Papers: 22 of 24. Still missing: P07 and P19"
    with pytest.raises(NotPermitted) as refused:
        await two.world.do("missing", two.porto, gil, apart=True)
    assert said(refused) == "Which codes are missing in M1 can be asked by Eva Cruz or Ana Reis."


async def test_codes_are_told_in_private_only(two: TwoRooms) -> None:
    """In a room others read along; it is said how to ask"""
    with pytest.raises(Conflict) as refused:
        await two.world.do("missing", two.porto, two.ana)
    assert said(refused).endswith("Please write to me in private: !roadmap missing M1")


async def test_an_open_gate_holds_back(two: TwoRooms) -> None:
    """ST2.8: it is named with its count; with the codes only to those who lead, where nobody reads along"""
    await tick(two, "all but P19")
    with pytest.raises(Conflict) as refused:
        await two.world.done(two.porto, two.ana, number=2)
    assert said(refused) == "M2 comes after M1 “Papers” (so far 23 of 24)."
    with pytest.raises(Conflict) as refused:
        await two.world.do("done", two.porto, two.ana, number=2, apart=True)
    assert said(refused) == "M2 comes after M1 “Papers” (still open for P19)."
    with pytest.raises(Conflict):
        await two.world.done(two.bristol, two.tom, number=2)


async def test_after_the_gate_both_sides_say_go(two: TwoRooms) -> None:
    """ST2.8: with one yes it is done on one side; a waived gate holds nothing back"""
    await two.world.do("waive", two.porto, two.ana, reason="nobody travels by air")
    await two.world.done(two.porto, two.ana, number=2)
    assert (await two.world.milestone(2)).open_cities == ("bristol",)
    await two.world.done(two.bristol, two.tom, number=2)
    assert (await two.world.milestone(2)).open_cities == ()


async def test_a_gate_of_another_plan_holds_nothing_back(two: TwoRooms) -> None:
    """The same key next year is another thing; an id names exactly one"""
    await two.world.enter(Wish("Go", DUE, days=(), plan=PLAN + 1, key="go"), two.porto, PORTO)
    await two.world.done(two.porto, two.ana, number=3)
    await two.world.add(two.porto, two.ana, "Bus", side="porto")
    await two.world.enter(Wish("Contract", DUE, days=(), gate=True, details=Details(blocks=("M4",))), two.porto, PORTO)
    with pytest.raises(Conflict) as refused:
        await two.world.done(two.porto, two.ana, number=4)
    assert said(refused) == "M4 comes after M5 “Contract” (still open)."


async def test_lines_are_ticked(two: TwoRooms) -> None:
    """In the reader's language, each city for itself; the way back is a line too"""
    answer = await two.world.do("check", two.porto, two.ana, line=2)
    assert isinstance(answer, Acknowledgement)
    assert answer.undo == "roadmap uncheck M1 2 --side porto"
    shown = await two.world.show(two.porto, two.ana)
    assert text_of(shown, "pt").split("\n")[1:] == [
        "Porto: quarta-feira, 31 de março de 2027, 12:00. Responsável: Ana Reis · 0 de 24 e lista: 1 de 3",
        "– 1 Original visto",
        "✓ 2 Copy",
        "– 3 Translation",
    ]
    await two.world.do("uncheck", two.porto, two.ana, line=2)
    assert (await two.world.side("porto")).checked == ()
    with pytest.raises(Conflict) as refused:
        await two.world.do("check", two.porto, two.ana, line=4)
    assert said(refused).startswith("M1 has a checklist of 3 lines.")


async def test_where_nothing_is_counted(two: TwoRooms) -> None:
    """It is said what works there"""
    with pytest.raises(Conflict) as refused:
        await two.world.do("tick", two.porto, two.ana, codes="all", number=2)
    assert said(refused) == "M2 has no codes to tick. Once it is done: !roadmap done M2"


async def test_codes_go_and_counts_stay(two: TwoRooms) -> None:
    """H7: thirty days after the last list of the plan; history never held them"""
    await tick(two, "all but P07 P19")
    ticks = two.world.roadmap.ticks
    assert await two.world.database.write(ticks.tidy, DUE.at - timedelta(seconds=1)) == 0
    assert await two.world.database.write(ticks.tidy, datetime(2027, 5, 1, tzinfo=UTC)) == 22
    assert "22 of 24" in text_of(await two.world.show(two.porto, two.ana))
    history = text_of(await two.world.do("history", two.porto, two.ana))
    assert "22/24 (so far 0/24)" in history
    assert "P0" not in history


async def test_a_list_that_is_still_to_come_keeps_the_codes(two: TwoRooms) -> None:
    """As long as something of the plan is still to be ticked, its codes are needed"""
    await tick(two, "P01")
    end = Moment(DUE.wall + timedelta(days=20), DUE.zone)
    await two.world.enter(Wish("Talks", end, days=(), plan=PLAN, per=Per.PARTICIPANT, expected=24), two.porto, PORTO)
    assert await two.world.database.write(two.world.roadmap.ticks.tidy, end.at) == 0
    assert await two.world.database.write(two.world.roadmap.ticks.tidy, end.at + timedelta(seconds=1)) == 1


async def test_what_is_not_needed_stays_so(two: TwoRooms) -> None:
    """Ticks of a waived part are corrected without making it needed again; the answer says so, and what would"""
    await tick(two, "P01-P03")
    await two.world.do("waive", two.porto, two.ana, reason="no")
    lines = (await tick(two, "P03", "untick")).split("\n")
    assert lines == ["M1 Papers: 2 of 24", "It still counts as not needed. Needed after all: !roadmap reopen M1 --side porto"]
    assert (await two.world.milestone()).open_cities == ()


async def test_what_is_never_typed_is_shown(two: TwoRooms) -> None:
    """H7: whoever looks at a date reads, in their language, what does not belong into the room"""
    details = Details(never_store=({"en": "scans", "pt": "digitalizações"}, {"en": "names"}))
    await two.world.enter(Wish("Visa", DUE, days=(), details=details), two.porto, PORTO)
    shown = await two.world.show(two.porto, two.ana, 3)
    assert "Please do not type here: scans and names" in text_of(shown)
    assert "Por favor, não escrever aqui: digitalizações e names" in text_of(shown, "pt")
