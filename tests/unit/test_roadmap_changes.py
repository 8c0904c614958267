"""Waived, given to others, moved: what a city does for itself, and what needs the others."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import BadOption, Conflict, NotPermitted
from bot.core.moment import Moment
from bot.core.person import Duty, Role
from bot.core.reply import Acknowledgement, Announcement, Reply, Silence
from bot.features.roadmap.detail import Details, house_role
from bot.features.roadmap.model import Owner, Promise, Side, Wish
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.roadmap import DUE, STORE, TwoRooms, post_rings, post_text, roadmap_world, said, text_of, two_rooms

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Transaction

LATER = Moment(datetime(2027, 4, 7, 12), "Europe/Lisbon")  # noqa: DTZ001 - wall time


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[TwoRooms]:
    """Open two linked rooms with something joint on the roadmap."""
    async with roadmap_world(tmp_path) as world:
        opened = two_rooms(world)
        await world.add(opened.porto, opened.ana, "Lista", side="joint", remind=())
        yield opened


def undo_of(answer: object) -> str | None:
    """Return the line that takes an answer's deed back."""
    assert isinstance(answer, Reply | Silence)
    return answer.undo


async def test_each_city_waives_for_itself(two: TwoRooms) -> None:
    """One city's waiver leaves the other's part open; with both it is open nowhere, and nothing more is said"""
    answer = await two.world.do("waive", two.porto, two.ana, reason=" not needed  this year ")
    assert text_of(answer).split("\n") == ["M1 Lista: not needed for Porto (not needed this year).", "Waiting for Bristol."]
    assert undo_of(answer) == "roadmap reopen M1 --side porto"
    assert (await two.world.milestone()).open_cities == ("bristol",)
    await two.world.do("waive", two.bristol, two.tom, reason="no")
    assert (await two.world.milestone()).open_cities == ()
    assert await two.world.until(datetime(2027, 4, 30, tzinfo=UTC)) == []
    await two.world.reopen(two.porto, two.ana)
    assert (await two.world.milestone()).open_cities == ("porto",)


async def test_a_waiver_needs_a_reason(two: TwoRooms) -> None:
    """An empty one is answered with a right line; nothing is waived"""
    with pytest.raises(BadOption) as refused:
        await two.world.do("waive", two.porto, two.ana, reason=" ")
    assert said(refused).endswith('!roadmap waive M1 "not needed this year"')
    assert (await two.world.milestone()).open_cities == ("porto", "bristol")


async def test_only_whoever_answers_waives(two: TwoRooms) -> None:
    """Of the other city nobody does; it is said who can"""
    with pytest.raises(NotPermitted) as refused:
        await two.world.do("waive", two.porto, two.tom, reason="no", side="porto")
    assert "Ana Reis" in said(refused)


async def test_a_part_is_given_to_somebody(two: TwoRooms) -> None:
    """They answer for it by name from then on; it can be taken back, and the history says from whom to whom"""
    two.world.directory.add_person("Eva Cruz", PORTO, Role.TEACHER)
    answer = await two.world.do("assign", two.porto, two.ana, person="Eva Cruz")
    assert text_of(answer) == "M1 Lista is with Eva Cruz now."
    assert undo_of(answer) == "roadmap release M1 --side porto"
    rui = two.world.directory.add_person("Rui Alves", PORTO, Role.TEACHER)
    again = await two.world.do("assign", two.porto, two.ana, person=rui.name)
    assert undo_of(again) == 'roadmap assign M1 "console:eva" --side porto'
    history = text_of(await two.world.do("history", two.porto, two.ana))
    assert "Ana Reis gave Porto's part to Rui Alves (so far Eva Cruz)" in history
    assert "Ana Reis gave Porto's part to Eva Cruz (so far whoever has the role)" in history
    two.world.directory.forget_person(rui.id)
    history = text_of(await two.world.do("history", two.porto, two.ana))
    assert "Ana Reis gave Porto's part to somebody (so far Eva Cruz)" in history
    two.world.directory.forget_person(next(one.id for one in two.world.directory.people.values() if one.name == "Eva Cruz"))
    history = text_of(await two.world.do("history", two.porto, two.ana))
    assert "Ana Reis gave Porto's part to somebody (so far somebody)" in history
    assert "Ana Reis gave Porto's part to somebody (so far whoever has the role)" in history


async def test_nobody_without_a_role_gets_it(two: TwoRooms) -> None:
    """Else it would stay where it was without anybody knowing; it is said what would work"""
    two.world.directory.add_person("Gil Faria", PORTO)
    with pytest.raises(Conflict) as refused:
        await two.world.do("assign", two.porto, two.ana, person="Gil Faria")
    assert said(refused) == "Gil Faria has no role in Porto yet. Whoever runs me can give one: !role grant"


@pytest.mark.parametrize("given", [{"role": Owner.TEACHER}, {"person": "Lehrkraft"}, {"person": "teacher"}])
async def test_it_is_given_to_a_role(two: TwoRooms, given: dict[str, object]) -> None:
    """By its name in any language; whoever holds the role answers"""
    two.world.directory.add_person("Eva Cruz", PORTO, Role.TEACHER)
    answer = await two.world.do("assign", two.porto, two.ana, **given)
    assert text_of(answer) == "M1 Lista is with Eva Cruz now."
    assert undo_of(answer) == "roadmap assign M1 --role coordinator --side porto"
    assert (await two.world.milestone()).wish.role is Role.TEACHER


async def test_what_one_city_does_moves_at_once(two: TwoRooms) -> None:
    """Reminders follow; undo moves it back; a day keeps the hour"""
    await two.world.add(two.porto, two.ana, "Voos", side="porto", remind=(1,))
    answer = await two.world.do("move", two.porto, two.ana, due=date(2027, 4, 7), number=2)
    assert text_of(answer) == "M2 Voos is now on Wednesday, 7 April 2027, 12:00 (before: Wednesday, 31 March, 12:00)."
    assert undo_of(answer) == "roadmap move M2 2027-03-31T12:00 --side porto --zone Europe/Lisbon --sure yes"
    assert two.world.reminders("M2") == ["porto:2027-04-06"]


async def test_a_joint_date_waits_for_the_other(two: TwoRooms) -> None:
    """H8: the old date stands, reminders too, however long nobody answers; the other city's coordinator is asked by name"""
    before = two.world.planned()
    shown = len(two.world.cards.shown)
    answer = await two.world.do("move", two.porto, two.ana, due=LATER)
    assert text_of(answer).startswith("Asked Bristol: M1 Lista on Wednesday, 7 April 2027, 12:00?")
    assert two.world.planned() == before
    (asked,) = list(two.world.cards.shown.values())[shown:]
    assert (asked.room, post_rings(asked)) == (two.bristol.ref, ["tom"])
    assert post_text(asked, "en") == [
        "Tom Hill Porto proposes a new date for M1 Lista: Wednesday, 7 April 2027, 12:00 (so far Wednesday, 31 March, 12:00).",
        "👍 agree · 👎 keep the old date, or: ?roadmap agree M1, ?roadmap decline M1",
    ]
    assert isinstance(asked.says, Announcement)
    assert [button.call for button in asked.says.reply.buttons] == ["roadmap agree M1", "roadmap decline M1"]
    two.world.clock.set(datetime(2027, 3, 30, tzinfo=UTC))
    assert (await two.world.milestone()).wish.due == DUE


async def test_it_moves_when_the_other_agrees(two: TwoRooms) -> None:
    """The proposing city is told in its room; the question says it and can be answered no more"""
    await two.world.do("move", two.porto, two.ana, due=LATER)
    shown = len(two.world.cards.shown)
    await two.world.do("agree", two.bristol, two.tom)
    found = await two.world.milestone()
    assert (found.wish.due, found.proposal) == (LATER, None)
    (told,) = list(two.world.cards.shown.values())[shown:]
    assert told.room == two.porto.ref
    assert post_rings(told) == []
    with pytest.raises(Conflict):
        await two.world.do("agree", two.bristol, two.tom)


@pytest.mark.parametrize(("room", "asker"), [("porto", "ana"), ("bristol", "tom")])
async def test_it_stays_when_somebody_declines(two: TwoRooms, room: str, asker: str) -> None:
    """The other city keeps the date, or the proposing one withdraws"""
    await two.world.do("move", two.porto, two.ana, due=LATER)
    await two.world.do("decline", getattr(two, room), getattr(two, asker))
    found = await two.world.milestone()
    assert (found.wish.due, found.proposal) == (DUE, None)


async def test_ones_own_proposal_is_not_ones_own_to_agree_to(two: TwoRooms) -> None:
    """Nor may whoever plans for another city, or for none, answer for this one"""
    await two.world.do("move", two.porto, two.ana, due=LATER)
    with pytest.raises(Conflict):
        await two.world.do("agree", two.porto, two.ana)
    with pytest.raises(NotPermitted):
        await two.world.do("agree", two.bristol, two.ana)
    assert (await two.world.milestone()).wish.due == DUE


async def test_of_three_cities_both_others_agree(tmp_path: Path) -> None:
    """With one yes of two it does not move yet; a new proposal asks everybody again"""
    async with roadmap_world(tmp_path, PORTO, BRISTOL, LINDENAU) as world:
        two = two_rooms(world)
        lindenau = world.directory.add_room(LINDENAU, link=1)
        anke = world.directory.add_person("Anke Brandt", LINDENAU, Role.COORDINATOR)
        await world.add(two.porto, two.ana, "Lista", side="joint")
        await world.do("move", two.porto, two.ana, due=LATER)
        await world.do("agree", two.bristol, two.tom)
        assert (await world.milestone()).wish.due == DUE
        await world.do("move", two.porto, two.ana, due=replace(LATER, wall=datetime(2027, 4, 8, 12)))  # noqa: DTZ001
        await world.do("agree", lindenau, anke)
        assert (await world.milestone()).wish.due == DUE
        await world.do("agree", two.bristol, two.tom)
        assert (await world.milestone()).wish.due.day == date(2027, 4, 8)


async def test_whoever_does_not_need_it_is_not_asked(tmp_path: Path) -> None:
    """A city that has waived its part has nothing to agree to; where nobody else is left, the date moves at once"""
    async with roadmap_world(tmp_path, PORTO, BRISTOL, LINDENAU) as world:
        two = two_rooms(world)
        lindenau = world.directory.add_room(LINDENAU, link=1)
        anke = world.directory.add_person("Anke Brandt", LINDENAU, Role.COORDINATOR)
        await world.add(two.porto, two.ana, "Lista", side="joint")
        await world.do("waive", lindenau, anke, reason="no")
        shown = len(world.cards.shown)
        answer = await world.do("move", two.porto, two.ana, due=LATER)
        assert text_of(answer).startswith("Asked Bristol: ")
        assert [post.room for post in list(world.cards.shown.values())[shown:]] == [two.bristol.ref]
        await world.do("agree", two.bristol, two.tom)
        assert (await world.milestone()).wish.due == LATER
        await world.do("waive", two.bristol, two.tom, reason="no")
        answer = await world.do("move", two.porto, two.ana, due=DUE)
        assert text_of(answer).startswith("M1 Lista is now on Wednesday, 31 March 2027, 12:00")


async def test_with_the_waiver_of_the_last_city_asked_it_moves(two: TwoRooms) -> None:
    """Nobody is left to say yes: the date that was proposed holds, and both rooms read it"""
    await two.world.do("move", two.porto, two.ana, due=LATER)
    shown = list(two.world.cards.shown)
    await two.world.do("waive", two.bristol, two.tom, reason="no")
    found = await two.world.milestone()
    assert (found.wish.due, found.proposal) == (LATER, None)
    (told,) = [post for row, post in two.world.cards.shown.items() if row not in shown]
    assert (told.room, post_text(told, "en")[0][:18]) == (two.porto.ref, "M1 Lista is now on")


async def test_taking_an_answer_back_asks_the_other_city(two: TwoRooms) -> None:
    """H8: neither city moves a joint date alone, so undo proposes; the answering room reads the outcome once"""
    await two.world.do("move", two.porto, two.ana, due=LATER)
    agreed = await two.world.do("agree", two.bristol, two.tom)
    assert isinstance(agreed, Acknowledgement)
    assert agreed.undo == "roadmap move M1 2027-03-31T12:00 --side bristol --zone Europe/Lisbon --sure yes"
    await two.world.do("move", two.porto, two.ana, due=date(2027, 4, 9))
    declined = await two.world.do("decline", two.bristol, two.tom)
    assert isinstance(declined, Acknowledgement)
    assert declined.undo == "roadmap move M1 2027-04-09T12:00 --side bristol --zone Europe/Lisbon --sure yes"
    await two.world.do("move", two.porto, two.ana, due=date(2027, 4, 9))
    withdrawn = await two.world.do("decline", two.porto, two.ana)
    assert undo_of(withdrawn) == "roadmap move M1 2027-04-09T12:00 --side porto --zone Europe/Lisbon --sure yes"


async def test_a_day_set_by_others_is_asked_about(two: TwoRooms) -> None:
    """H4: nothing moves before somebody says that the new day is read in the call"""
    wish = Wish("Grant", DUE, days=(), details=Details(fixed=True))
    await two.world.enter(wish, two.porto, PORTO)
    answer = await two.world.do("move", two.porto, two.ana, due=LATER, number=2)
    assert isinstance(answer, Reply)
    assert [button.call for button in answer.buttons] == [
        "roadmap move M2 2027-04-07T12:00 --side porto --zone Europe/Lisbon --sure yes"
    ]
    assert (await two.world.milestone(2)).wish.due == DUE
    await two.world.do("move", two.porto, two.ana, due=LATER, number=2, sure=True)
    assert (await two.world.milestone(2)).wish.due == LATER


async def test_a_promise_beyond_the_new_date_stays(two: TwoRooms) -> None:
    """Whoever has promised a later day keeps it; an earlier promise gives way to the date for all"""
    await two.world.add(two.porto, two.ana, "Voos", side="porto")
    promised = replace(LATER, wall=datetime(2027, 4, 5, 12))  # noqa: DTZ001
    await two.world.do("promise", two.porto, two.ana, until=promised, number=2)
    await two.world.do("move", two.porto, two.ana, due=date(2027, 4, 2), number=2)
    assert (await two.world.side("porto", 2)).promise is not None
    await two.world.do("move", two.porto, two.ana, due=date(2027, 4, 9), number=2)
    assert (await two.world.side("porto", 2)).promise is None


async def test_a_role_of_a_plan_has_its_own_people(two: TwoRooms) -> None:
    """Whoever was assigned answers and may close it, though they hold no house role; else the house role that stands for it"""
    wish = Wish("Accounts", DUE, house_role("treasurer"), plan=3, role_key="treasurer")
    await two.world.enter(wish, two.porto, PORTO)
    assert "Responsible: Ana Reis" in text_of(await two.world.show(two.porto, two.ana, 2))
    gil = two.world.directory.add_person("Gil Faria", PORTO)
    two.world.assigned.duties[3, "treasurer", "porto"] = Duty((gil,))
    assert "Responsible: Gil Faria" in text_of(await two.world.show(two.porto, two.ana, 2))
    await two.world.done(two.porto, gil, number=2)
    assert (await two.world.milestone(2)).open_cities == ()


@pytest.mark.parametrize(
    ("key", "role"),
    [
        ("crisis", Role.CRISIS_OFFICER),
        ("mayors_office", Role.MAYOR),
        ("teacher", Role.TEACHER),
        ("chair", Role.CHAIR),
        ("host_finder", Role.COORDINATOR),
    ],
)
def test_roles_of_templates(key: str, role: Role) -> None:
    """Where nobody is assigned, a template's role goes to the house role of that name, any other to the coordinator"""
    assert house_role(key) is role


async def test_lists_of_ones_own_of_what_is_late_and_what_waits(two: TwoRooms) -> None:
    """Late is one's own city's, not what it waits for; what waits is done here; mine is what I answer for"""
    eva = two.world.directory.add_person("Eva Cruz", PORTO, Role.TEACHER)
    await two.world.add(two.porto, two.ana, "Voos", side="porto", owner=Owner.TEACHER)
    await two.world.add(two.porto, two.ana, "Carta", side="joint", due=replace(DUE, wall=datetime(2027, 3, 2, 10)))  # noqa: DTZ001
    two.world.clock.set(datetime(2027, 3, 3, tzinfo=UTC))
    assert (await two.world.lists("late", two.porto, two.ana)).startswith("M3 Carta: still open")
    await two.world.done(two.porto, two.ana, number=3)
    assert await two.world.lists("late", two.porto, two.ana) == "Nothing is open after its date."
    assert (await two.world.lists("waiting", two.porto, two.ana)).startswith("M3 Carta")
    assert (await two.world.lists("late", two.bristol, two.tom)).startswith("M3 Carta")
    assert await two.world.lists("waiting", two.bristol, two.tom) == "Nothing waits for another city."
    assert (await two.world.lists("mine", two.porto, eva)).startswith("M2 Voos")
    assert (await two.world.lists("mine", two.porto, two.ana)).startswith("M1 Lista")
    assert await two.world.lists("mine", two.bristol, eva) == "Nothing is open with you."


async def test_in_a_talk_alone_one_sees_all_that_is_ones_own(two: TwoRooms) -> None:
    """Across rooms, in every city where somebody holds a role; nothing of cities where they hold none"""
    await two.world.enter(Wish("Hosts", DUE), two.bristol, BRISTOL)
    talk = two.world.directory.add_room(direct=True)
    both = two.world.directory.add_person("Lia Faro", PORTO, Role.COORDINATOR)
    assert "M2" not in await two.world.lists("mine", talk, both)
    two.world.directory.add_term(both, Role.COORDINATOR, BRISTOL)
    seen = two.world.directory.person_numbered(None, both.id)  # type: ignore[arg-type]  # nothing is read
    assert seen is not None
    assert "M2 Hosts" in await two.world.lists("mine", talk, seen)


async def test_the_store_is_not_asked_for_everything(two: TwoRooms) -> None:
    """A page holds six lines; what comes after is counted"""
    await two.world.database.write(lambda tx: STORE.add_many(tx, [(Wish(f"d{n}", DUE), ("porto",)) for n in range(20)], 1))
    assert text_of(await two.world.listed(two.porto, two.ana)).endswith("15 more: !roadmap list 2")
    assert text_of(await two.world.listed(two.porto, two.ana, 4)).count("\n") == 2


async def test_nothing_late_or_ones_own_hides_behind_much_else(two: TwoRooms) -> None:
    """However much was promised anew, or is with somebody else, before it: it is found, and what comes after is counted"""
    eva = two.world.directory.add_person("Eva Cruz", PORTO, Role.TEACHER)
    early = replace(DUE, wall=datetime(2027, 3, 2, 10))  # noqa: DTZ001 - wall time
    promise = Promise(replace(DUE, wall=datetime(2027, 5, 2, 10)), datetime(2027, 3, 1, tzinfo=UTC))  # noqa: DTZ001 - wall time

    def fill(tx: Transaction) -> None:
        for one in STORE.add_many(tx, [(Wish(f"d{n}", early), ("porto",)) for n in range(250)], two.porto.id):
            STORE.put_side(tx, one.number, Side("porto", person=eva.id, promise=promise))
        later = replace(DUE, wall=datetime(2027, 3, 3, 10))  # noqa: DTZ001 - wall time
        STORE.add_many(tx, [(Wish("Carta", later), ("porto",)) for _ in range(9)], two.porto.id)

    await two.world.database.write(fill)
    two.world.clock.set(datetime(2027, 3, 4, tzinfo=UTC))
    for name in ("late", "mine"):
        shown = (await two.world.lists(name, two.porto, two.ana)).split("\n")
        assert [line.split(":")[0].partition(" ")[2] for line in shown[:6]] == ["Carta"] * 6
        assert shown[6].startswith("3 more" if name == "late" else "4 more")


async def test_what_nobody_else_answers_for_is_the_coordinators(two: TwoRooms) -> None:
    """A city without a teacher: what belongs to the teacher is reminded of with the coordinator, and is theirs"""
    await two.world.add(two.porto, two.ana, "Passaportes", owner=Owner.TEACHER)
    assert "M2 Passaportes" in await two.world.lists("mine", two.porto, two.ana)
