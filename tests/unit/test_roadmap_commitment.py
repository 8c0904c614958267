"""Being reminded later, promising a new date, taking over, and the history of it all."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import Conflict, NotFound, NotPermitted
from bot.core.ids import Prefix, ShortId
from bot.core.moment import Moment
from bot.core.person import Capacity, Role
from bot.core.reply import Acknowledgement, Announcement, Ask, Reply
from bot.features.roadmap.history import Change, Deed, Entry, History
from bot.features.roadmap.model import Again
from bot.storage.personal import repoint
from tests.fakes.directory import PORTO
from tests.fakes.roadmap import STRINGS, post_text, roadmap_world, said, text_of, two_rooms

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person
    from bot.core.transaction import Transaction
    from tests.fakes.roadmap import RoadmapWorld, TwoRooms

LATER = Moment(datetime(2027, 4, 7, 12), "Europe/Lisbon")  # noqa: DTZ001 - wall time
THREE = Moment(datetime(2027, 3, 30, 15), "Europe/Lisbon")  # noqa: DTZ001 - wall time
NINE = datetime(2027, 3, 30, 8, 12, tzinfo=UTC)
"""12 minutes past nine in both cities, the day before."""


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[RoadmapWorld]:
    """Open an empty world: Porto and Bristol, 1 March 2027, 10:00."""
    async with roadmap_world(tmp_path) as opened:
        yield opened


@pytest.fixture
async def two(world: RoadmapWorld) -> TwoRooms:
    """Link two rooms that share a date, and move on to the morning before it."""
    found = two_rooms(world)
    await world.add(found.porto, found.ana, side="joint", remind=(1,))
    world.clock.set(NINE)
    return found


def substitute(two: TwoRooms) -> Person:
    """Enter somebody who may act for Ana."""
    rui = two.world.directory.add_person("Rui Alves", PORTO)
    two.world.directory.add_term(rui, Role.COORDINATOR, PORTO, Capacity.SUBSTITUTE)
    return two.world.directory._complete(rui)


async def test_later_is_the_next_open_morning(two: TwoRooms) -> None:
    """Without a date, at nine of the city's next open day; a tap needs no words, a date is read back; it can be taken back"""
    two.world.directory.closed_days = {"porto": {date(2027, 3, 31): "Feriado"}}
    answer = await two.world.do("snooze", two.porto, two.ana)
    assert answer == Acknowledgement(undo="roadmap unsnooze M1 --side porto")
    assert (await two.world.side("porto")).again == Again(datetime(2027, 4, 1, 8, tzinfo=UTC), by=two.ana.id)
    assert "again:porto:20270401T080000Z" in two.world.planned()
    await two.world.do("unsnooze", two.porto, two.ana)
    assert (await two.world.side("porto")).again is None
    assert not any(step.startswith("again:") for step in two.world.planned())


async def test_later_on_a_date(two: TwoRooms) -> None:
    """A day means nine in the morning; what has passed is refused; the newest wish counts"""
    for until, wanted, line in [
        (date(2027, 4, 2), datetime(2027, 4, 2, 8, tzinfo=UTC), "M1: again on Friday, 2 April, 9:00."),
        (
            THREE,
            datetime(2027, 3, 30, 14, tzinfo=UTC),
            "M1: again on Tuesday, 30 March, 15:00.",
        ),
    ]:
        answer = await two.world.do("snooze", two.porto, two.ana, until=until)
        assert text_of(answer) == line
        assert (await two.world.side("porto")).again == Again(wanted, by=two.ana.id)
    assert [step for step in two.world.planned() if step.startswith("again:")] == ["again:porto:20270330T140000Z"]
    with pytest.raises(Conflict) as refused:
        await two.world.do("snooze", two.porto, two.ana, until=date(2027, 3, 30))
    assert said(refused) == "Tuesday, 30 March 2027, 9:00 has passed. Please give a moment that is still to come."


async def test_the_reminder_says_until_when_and_by_whom(two: TwoRooms) -> None:
    """Its last line tells the room, it offers nothing more, though ✅ still counts; taken back, it is as it was, quietly"""
    (mine,) = [post for _, post in await two.world.until(NINE) if post.room == two.porto.ref]
    (row,) = [row for row, post in two.world.cards.shown.items() if post is mine]

    def last() -> tuple[str, bool, list[str]]:
        says = two.world.cards.now(row).says
        assert isinstance(says, Announcement)
        assert says.mentions == ()
        return post_text(two.world.cards.now(row))[-1], says.reply.offers, [button.emoji for button in says.reply.buttons]

    await two.world.do("snooze", two.porto, substitute(two), until=THREE)
    line = "Outra vez: terça-feira, 30 de março, 15:00 (Rui Alves). Desfazer: !roadmap unsnooze M1"
    assert last() == (line, False, ["✅", "💤"])
    await two.world.do("unsnooze", two.porto, two.ana)
    assert last() == (post_text(mine)[-1], True, ["✅", "💤"])


async def test_whoever_put_it_off_may_be_forgotten(two: TwoRooms) -> None:
    """It stays put off, and nobody stands behind it; the year is said where it is another one"""
    await two.world.until(NINE)
    rui = substitute(two)
    await two.world.do("snooze", two.porto, rui, until=date(2028, 1, 7))
    await two.world.database.write(two.world.roadmap.forget, rui.id)
    lines = [post_text(post)[-1] for _, post in two.world.cards.refreshed if post.room == two.porto.ref]
    assert lines[-1] == "Outra vez: sexta-feira, 7 de janeiro de 2028, 9:00. Desfazer: !roadmap unsnooze M1"


async def test_nothing_is_said_before_the_wished_moment(two: TwoRooms) -> None:
    """A reminder planned before it is left out, the wished one comes; of a wish taken back nothing comes"""
    two.world.clock.set(datetime(2027, 3, 29, 10, tzinfo=UTC))
    await two.world.do("snooze", two.porto, two.ana, until=date(2027, 3, 31))
    heard = await two.world.until(datetime(2027, 3, 31, 10, tzinfo=UTC))
    assert [at for at, post in heard if post.room == two.porto.ref] == [datetime(2027, 3, 31, 8, tzinfo=UTC)]


async def test_a_promise_is_shown_to_both(two: TwoRooms) -> None:
    """The new moment here and there, cards in both rooms, and the moment that was set for all stays beside it"""
    answer = await two.world.do("promise", two.porto, two.ana, until=LATER)
    assert isinstance(answer, Reply)
    assert answer.to_room
    assert answer.undo == "roadmap unpromise M1 --side porto"
    assert text_of(answer) == "M1 new: Wednesday, 7 April 2027, 12:00 (Bristol 12:00). Bristol sees the new date."
    for row in ("card1", "card2"):
        assert post_text(two.world.cards.now(row))[1:] == [
            (
                "Porto: quarta-feira, 7 de abril de 2027, 12:00 (novo; antes: quarta-feira, 31 de março, 12:00)."
                " Responsável: Ana Reis"
            ),
            "Bristol: Wednesday, 31 March 2027, 12:00. Responsible: Tom Hill",
        ]
    assert "late:porto:20270408" in two.world.planned()
    assert "late:bristol:20270401" in two.world.planned()


async def test_taking_a_promise_back(two: TwoRooms) -> None:
    """The one before it counts again, else the moment that was set for all"""
    await two.world.do("promise", two.porto, two.ana, until=LATER)
    second = await two.world.do("promise", two.porto, two.ana, until=date(2027, 4, 9))
    assert isinstance(second, Reply)
    assert second.undo == "roadmap promise M1 2027-04-07T12:00 --side porto --zone Europe/Lisbon"
    assert "late:porto:20270412" in two.world.planned()
    await two.world.do("unpromise", two.porto, two.ana)
    assert (await two.world.side("porto")).promise is None
    assert "late:porto:20270401" in two.world.planned()


async def test_a_promise_of_a_day_keeps_the_hour(two: TwoRooms) -> None:
    """The hour of the moment before it; what has passed is refused, and so is what is done or given up"""
    await two.world.do("promise", two.porto, two.ana, until=date(2027, 4, 7))
    promise = (await two.world.side("porto")).promise
    assert promise is not None
    assert promise.until == LATER
    with pytest.raises(Conflict):
        await two.world.do("promise", two.porto, two.ana, until=date(2027, 3, 1))
    await two.world.done(two.porto, two.ana)
    with pytest.raises(Conflict) as refused:
        await two.world.do("promise", two.porto, two.ana, until=LATER)
    assert said(refused) == "M1 is done for Porto. To open it again: !roadmap reopen M1"
    await two.world.cancel(two.porto, two.ana)
    with pytest.raises(Conflict):
        await two.world.do("take", two.porto, two.ana)


async def test_taking_over(two: TwoRooms) -> None:
    """ST1 6: the substitute answers for it by name, is asked by when, and it can be given back"""
    rui = substitute(two)
    answer = await two.world.do("take", two.porto, rui)
    assert isinstance(answer, Reply)
    assert text_of(answer) == "M1 is with you now. By when?"
    assert answer.ask == Ask("roadmap promise M1 --side porto", "until", expected=True)
    assert answer.undo == "roadmap release M1 --side porto"
    assert post_text(two.world.cards.now("card1"))[1].endswith("Responsável: Rui Alves")
    await two.world.do("release", two.porto, two.ana)
    assert post_text(two.world.cards.now("card1"))[1].endswith("Responsável: Ana Reis")


async def test_whoever_took_it_over_answers_for_it(two: TwoRooms) -> None:
    """For as long as they have a role there: afterwards it belongs to the role again, and nobody is left out"""
    rui = substitute(two)
    await two.world.do("take", two.porto, rui)
    two.world.directory.entries.clear()
    await two.world.done(two.bristol, two.tom)
    assert post_text(two.world.cards.now("card1"))[1].endswith("Responsável: Ana Reis")
    two.world.directory.forget_person(rui.id)
    await two.world.reopen(two.bristol, two.tom)
    assert post_text(two.world.cards.now("card1"))[1].endswith("Responsável: Ana Reis")


async def test_acting_for_somebody_is_shown(two: TwoRooms) -> None:
    """What a substitute calls done is done by them for the holder; what one does oneself needs no such words"""
    await two.world.done(two.porto, substitute(two))
    assert post_text(two.world.cards.now("card1"))[1].endswith("Concluído: terça-feira, 30 de março (Rui Alves por Ana Reis)")
    await two.world.reopen(two.porto, two.ana)
    await two.world.done(two.porto, two.ana)
    assert post_text(two.world.cards.now("card1"))[1].endswith("Concluído: terça-feira, 30 de março")


async def test_whoever_is_joined_is_shown_by_one_name(two: TwoRooms) -> None:
    """Holder and substitute turn out to be one person: cards and history name whoever is kept, who has acted for nobody"""
    rui = substitute(two)
    await two.world.do("take", two.porto, rui)
    await two.world.done(two.porto, rui)
    await two.world.do("reopen", two.porto, rui)
    await two.world.do("release", two.porto, rui)
    await two.world.done(two.porto, rui)
    assert post_text(two.world.cards.now("card1"))[1].endswith("(Rui Alves por Ana Reis)")

    def join(tx: Transaction) -> None:
        two.world.roadmap.join(tx, two.ana.id, rui.id)
        repoint(tx, rui.id, two.ana.id)

    await two.world.database.write(join)
    two.world.directory.forget_person(rui.id)
    assert post_text(two.world.cards.now("card1"))[1].endswith("Concluído: terça-feira, 30 de março")
    lines = text_of(await two.world.do("history", two.porto, two.ana)).split("\n")
    assert lines[0] == "Tuesday, 30 March, 9:12: Ana Reis said that Porto's part is done"
    assert not any("Rui" in line or "for Ana" in line for line in lines)


async def test_what_was_taken_over_is_the_kept_ones(two: TwoRooms) -> None:
    """A part that the one who is gone took over is named after whoever is kept, on every card"""
    rui, eva = substitute(two), two.world.directory.add_person("Eva Cruz", PORTO, Role.TEACHER)
    await two.world.do("take", two.porto, rui)
    assert post_text(two.world.cards.now("card1"))[1].endswith("Responsável: Rui Alves")
    await two.world.database.write(two.world.roadmap.join, eva.id, rui.id)
    assert post_text(two.world.cards.now("card1"))[1].endswith("Responsável: Eva Cruz")
    assert (await two.world.side("porto")).person == eva.id


async def test_a_vacant_role_falls_to_the_substitute(two: TwoRooms) -> None:
    """It is shown that nobody is named yet, and who stands in until then"""
    rui = substitute(two)
    two.world.directory.forget_person(two.ana.id)
    shown = text_of(await two.world.show(two.porto, rui))
    assert "Porto: Wednesday, 31 March 2027, 12:00. Responsible: not named yet; until then Rui Alves" in shown


@pytest.mark.parametrize("name", ["snooze", "unsnooze", "promise", "unpromise", "take", "release"])
async def test_only_who_answers_for_a_part_changes_it(two: TwoRooms, name: str) -> None:
    """Others hear who can; a thing that concerns another room is not there"""
    options = {"until": LATER} if name == "promise" else {}
    with pytest.raises(NotPermitted) as refused:
        await two.world.do(name, two.porto, two.tom, **options)
    assert said(refused) == "Who can say this of M1 for Porto: Ana Reis"
    with pytest.raises(NotFound):
        await two.world.do(name, two.porto, two.ana, number=9, **options)


async def test_the_history(two: TwoRooms) -> None:
    """ST1 6: who changed what and when, the newest first, on the asker's clock, with those they acted for"""
    rui = substitute(two)
    await two.world.do("take", two.porto, rui)
    await two.world.do("promise", two.porto, rui, until=LATER)
    two.world.clock.set(datetime(2027, 4, 7, 9, tzinfo=UTC))
    await two.world.done(two.porto, two.ana)
    assert text_of(await two.world.do("history", two.bristol, two.tom)).split("\n") == [
        "Wednesday, 7 April, 10:00: Ana Reis said that Porto's part is done",
        "Tuesday, 30 March, 9:12: Rui Alves promised Wednesday, 7 April, 12:00 for Porto",
        "Tuesday, 30 March, 9:12: Rui Alves for Ana Reis took over Porto's part",
        "Monday, 1 March, 10:00: Ana Reis put it on the roadmap",
    ]
    await two.world.database.write(two.world.roadmap.forget, rui.id)
    two.world.directory.forget_person(rui.id)
    lines = text_of(await two.world.do("history", two.porto, two.ana)).split("\n")
    assert lines[1:3] == [
        "Tuesday, 30 March, 9:12: somebody promised Wednesday, 7 April, 12:00 for Porto",
        "Tuesday, 30 March, 9:12: somebody took over Porto's part",
    ]


async def test_a_long_history_has_pages(two: TwoRooms) -> None:
    """Six at a time, then how many are older and how to see them; of nothing it is said that there is nothing"""
    for _ in range(4):
        await two.world.done(two.porto, two.ana)
        await two.world.reopen(two.porto, two.ana)
    first = text_of(await two.world.do("history", two.bristol, two.tom)).split("\n")
    assert (len(first), first[6]) == (7, "3 older: ?roadmap history M1 2")
    second = text_of(await two.world.do("history", two.bristol, two.tom, page=2)).split("\n")
    assert second[-1] == "Monday, 1 March, 10:00: Ana Reis put it on the roadmap"
    assert text_of(await two.world.do("history", two.porto, two.ana, page=3)) == "Nothing has been written down about M1 yet."


@pytest.mark.parametrize("deed", Deed)
@pytest.mark.parametrize("locale", ["en", "pt", "de", "ja"])
async def test_every_change_has_words(two: TwoRooms, deed: Deed, locale: str) -> None:
    """Whatever can be written down can be read"""
    world = two.world
    change = Change(LATER, LATER, two.ana.id, two.tom.id, "21", "22")
    await world.database.write(History().note, 1, Entry(NINE, two.ana.id, two.tom.id, "porto", deed, change))
    call, wanted = world.call(two.porto, two.ana), ShortId(Prefix.MILESTONE, 1)
    record = await world.database.read(world.roadmap.records.page, call, wanted, "Europe/Lisbon", 1)
    assert "Ana Reis" in STRINGS.say(record.lines[0], locale)


async def test_what_follows_stops_when_it_is_done(two: TwoRooms) -> None:
    """H3: done, given up or promised anew, nobody hears that it is open; opened again, what is still to come comes"""
    end = datetime(2027, 4, 6, tzinfo=UTC)
    for act in (two.world.done, two.world.cancel):
        await act(two.porto, two.ana)
        await act(two.bristol, two.tom)
    two.world.cards.shown.clear()
    assert await two.world.until(end) == []


async def test_what_follows_stops_with_a_promise(two: TwoRooms) -> None:
    """Only the other city's own part is still asked for"""
    await two.world.do("promise", two.porto, two.ana, until=Moment(datetime(2027, 4, 30, 12), "Europe/Lisbon"))  # noqa: DTZ001
    heard = await two.world.until(datetime(2027, 4, 6, tzinfo=UTC))
    porto = [post_text(post, "en") for _, post in heard if post.room == two.porto.ref]
    assert len(porto) == 1
    assert porto[0][0].startswith("M1 Lista: Porto's and Bristol's parts are both still open")
