"""Putting an event off, and asking again for its new date; what changes at night is told in the morning (house rule H12)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import Conflict, NotPermitted
from bot.core.person import Role
from bot.core.reply import Announcement
from bot.features.events.model import Coming, Counts, Draft
from tests.fakes.directory import LINDENAU, MINASAKI
from tests.fakes.event_world import EventWorld, card_text, event_world, hours, said

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.outbox import Post
    from bot.core.person import Person
    from bot.features.events.model import Event

BERLIN = "Europe/Berlin"
AFTERNOON = hours("2027-06-19T14:00", "2027-06-19T22:00", BERLIN)
NEXT_WEEK = hours("2027-06-26T14:00", "2027-06-26T22:00", BERLIN)
EVENING = datetime(2027, 3, 1, 16, tzinfo=UTC)
"""17:00 in Lindenau, 1:00 in Minasaki."""
MORNING = datetime(2027, 3, 1, 22, tzinfo=UTC)
"""23:00 in Lindenau, 7:00 in Minasaki."""


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[EventWorld]:
    """Open a world with linked rooms of Lindenau and Minasaki."""
    async with event_world(tmp_path) as opened:
        opened.directory.partners = (LINDENAU, MINASAKI)
        opened.directory.add_room(LINDENAU, link=1)
        opened.directory.add_room(MINASAKI, link=1)
        yield opened


async def expected(world: EventWorld, limit: int | None = None) -> tuple[Event, Person, Person]:
    """Add an event for which Anke and Mr Tanaka have signed up."""
    lindenau, minasaki = world.directory.rooms.values()
    event = await world.add(Draft("Sommerfest", AFTERNOON, "Marktplatz", limit), lindenau)
    anke, tanaka = world.directory.add_person("Anke Brandt", LINDENAU), world.directory.add_person("田中", MINASAKI)
    await world.says(event, lindenau, anke, Coming.YES)
    await world.says(event, minasaki, tanaka, Coming.YES)
    return event, anke, tanaka


def news(world: EventWorld, city: str | None = None) -> list[Post]:
    """Return the messages that ring, of all rooms or of one."""
    rung = [post for post in world.cards.shown.values() if isinstance(post.says, Announcement)]
    return [post for post in rung if city in {None, post.room.key}]


async def test_those_who_signed_up_are_told_and_nothing_comes_up_any_more(world: EventWorld) -> None:
    """Each room is told with the time that was, the card shows no time, nothing stands on the agenda"""
    event, anke, _ = await expected(world)
    await world.postpone(event)
    here, there = news(world)
    assert card_text(here) == [
        (
            "E1 Sommerfest ist aufgeschoben und findet zu dieser Zeit nicht statt. "
            "Sobald es einen neuen Termin gibt, frage ich Sie noch einmal."
        ),
        "Lindenau: Samstag, 19. Juni 2027, 14:00 bis 22:00",
        "Minasaki: 2027年6月19日(土) 21:00 から 6月20日(日) 5:00 まで（夜間）",
        "Anke Brandt",
    ]
    assert card_text(there)[0].startswith("E1 Sommerfest は延期になり、この日時には行われません。")
    assert isinstance(here.says, Announcement)
    assert here.says.mentions == (anke.ref,)
    assert card_text(world.cards.now("card1")) == [
        "E1 Sommerfest · aufgeschoben",
        "Einen neuen Termin gibt es noch nicht. Sobald es ihn gibt, werden alle Angemeldeten neu gefragt.",
    ]
    assert world.agenda.planned["event", "E1"] == []
    assert world.cards.called_off == []


async def test_nobody_signs_up_for_what_has_no_date(world: EventWorld) -> None:
    """Whoever tries is told why, whoever puts it off twice as well; withdrawing is always possible"""
    event, anke, _ = await expected(world)
    await world.postpone(event)
    with pytest.raises(Conflict) as refused:
        await world.says(event, world.directory.rooms[1], anke, Coming.YES)
    assert said(refused.value)[0] == "E1 Sommerfest is put off, and has no new date yet."
    with pytest.raises(Conflict):
        await world.postpone(event)
    await world.withdraws(event, anke)
    await world.move(event, NEXT_WEEK)
    assert [post.room.key for post in news(world)[2:]] == ["minasaki"]


async def test_a_new_date_asks_everyone_again(world: EventWorld) -> None:
    """Old answers count no more; who had signed up is asked with the new time and answers with a tap; it stands in lists"""
    event, anke, tanaka = await expected(world)
    await world.postpone(event)
    listed = await world.database.read(world.events.coming, world.directory.rooms[1])
    assert [one.postponed for one in listed] == [True]
    assert await world.move(event, NEXT_WEEK)
    asked = news(world, "minasaki")[-1]
    assert card_text(asked) == [
        (
            "E1 Sommerfest の新しい日程が決まりました。参加されますか。以前のお返事は引き継がれません。"
            "👍 はい・👎 いいえ・🤔 未定、または「はい」と返信"
        ),
        "Lindenau: Samstag, 26. Juni 2027, 14:00 bis 22:00",
        "Minasaki: 2027年6月26日(土) 21:00 から 6月27日(日) 5:00 まで（夜間）",
        "田中さん",
    ]
    assert isinstance(asked.says, Announcement)
    assert [button.call for button in asked.says.reply.buttons] == [f"event rsvp E1 {word}" for word in ("yes", "no", "maybe")]
    assert await world.counts(event, world.directory.rooms[1]) == Counts()
    answered = await world.says(event, world.directory.rooms[2], tanaka, Coming.YES)
    assert answered.before is None
    assert await world.counts(event, world.directory.rooms[1]) == Counts(yes=1)
    moved_again = replace(NEXT_WEEK, starts=hours("2027-06-26T15:00", zone=BERLIN).starts)
    await world.move(event, moved_again)
    here, there = news(world)[-2:]
    assert "hat einen neuen Termin" in card_text(here)[0]
    assert "開始時刻" in card_text(there)[0] or "変わりました" in card_text(there)[0]
    assert anke.name in card_text(here)[-1]


async def test_taken_back_it_is_as_it_was(world: EventWorld) -> None:
    """An event that takes place after all has the sign-ups it had, its reminders, and says so"""
    event, _, _ = await expected(world)
    planned = world.agenda.planned["event", "E1"]
    await world.postpone(event)
    await world.restore(event)
    assert await world.counts(event, world.directory.rooms[1]) == Counts(yes=2)
    assert world.agenda.planned["event", "E1"] == planned
    assert "findet doch statt" in card_text(news(world, "lindenau")[-1])[0]


async def test_a_place_is_taken_anew(world: EventWorld) -> None:
    """With few places, the first to answer the new question have them, whatever they had said before"""
    event, anke, tanaka = await expected(world, limit=1)
    await world.postpone(event)
    await world.move(event, NEXT_WEEK)
    first = await world.says(event, world.directory.rooms[2], tanaka, Coming.YES)
    second = await world.says(event, world.directory.rooms[1], anke, Coming.YES)
    assert (first.position, second.position) == (None, 1)


async def test_a_leader_answers_for_the_same_group(world: EventWorld) -> None:
    """Saying yes again is meant for as many as before"""
    lindenau = world.directory.rooms[1]
    event = await world.add(Draft("Sommerfest", AFTERNOON), lindenau)
    anke = world.directory.add_person("Anke", LINDENAU)
    await world.says(event, lindenau, anke, Coming.YES, 12)
    await world.postpone(event)
    await world.move(event, NEXT_WEEK)
    await world.says(event, lindenau, anke, Coming.YES)
    assert await world.counts(event, lindenau) == Counts(yes=12)


async def test_putting_off_is_up_to_those_who_plan(world: EventWorld) -> None:
    """Nobody else does"""
    anke = world.directory.add_person("Anke Brandt", LINDENAU, Role.COORDINATOR)
    event = await world.add(Draft("Sommerfest", AFTERNOON), world.directory.rooms[1], anke)
    with pytest.raises(NotPermitted):
        await world.postpone(event, world.directory.add_person("田中", MINASAKI, Role.TEACHER))


async def test_at_night_it_waits_for_the_morning(world: EventWorld) -> None:
    """A move at 1:00 in Minasaki is told there at 7:00, in Lindenau at once; every card is right at once"""
    event, _, _ = await expected(world)
    world.clock.set(EVENING)
    await world.move(event, NEXT_WEEK)
    assert [post.room.key for post in news(world)] == ["lindenau"]
    assert "2027年6月26日(土)" in card_text(world.cards.now("card2"))[2]
    assert [step.at for step in world.agenda.planned["event", "E1"] if step.step.startswith("tell:")] == [MORNING]
    world.clock.set(MORNING)
    await world.do_due()
    (told,) = news(world, "minasaki")
    assert "新：2027年6月26日(土) 21:00（旧 2027年6月19日(土) 21:00）" in card_text(told)[0]
    await world.do_due()
    assert len(news(world)) == 2


async def test_several_changes_of_a_night_are_one_message(world: EventWorld) -> None:
    """In the morning the room hears what is different from what it knew: the first old time, the last new one, the place"""
    event, _, _ = await expected(world)
    world.clock.set(EVENING)
    await world.move(event, hours("2027-06-19T15:00", "2027-06-19T23:00", BERLIN))
    await world.edit(event, replace(event.draft, place="Rathaus"))
    await world.move(event, NEXT_WEEK)
    world.clock.set(MORNING)
    await world.do_due()
    (told,) = news(world, "minasaki")
    assert "（旧 2027年6月19日(土) 21:00）" in card_text(told)[0]
    assert card_text(told)[1] == "E1 Sommerfest の場所が変わりました。新：Rathaus（旧：Marktplatz）"


async def test_what_was_taken_back_at_night_is_never_said(world: EventWorld) -> None:
    """Moved there and back, or called off and on again, before anybody woke: nobody hears of it"""
    event, _, _ = await expected(world)
    world.clock.set(EVENING)
    await world.move(event, NEXT_WEEK)
    await world.move(event, AFTERNOON)
    await world.cancel(event)
    await world.restore(event)
    world.clock.set(MORNING)
    await world.do_due()
    assert news(world, "minasaki") == []
    assert len(news(world, "lindenau")) == 4


async def test_what_begins_within_a_day_does_not_wait(world: EventWorld) -> None:
    """A change less than 24 hours before the start, the old one or the new, is told at night as well"""
    event, _, _ = await expected(world)
    world.clock.set(datetime(2027, 6, 18, 16, tzinfo=UTC))
    await world.cancel(event)
    assert [post.room.key for post in news(world)] == ["lindenau", "minasaki"]


async def test_an_urgent_change_says_what_was_still_to_be_said(world: EventWorld) -> None:
    """A message that waits for the morning is said with the one that does not, and not again"""
    event, _, _ = await expected(world)
    world.clock.set(datetime(2027, 6, 17, 16, tzinfo=UTC))
    await world.move(event, hours("2027-06-19T16:00", "2027-06-19T23:00", BERLIN))
    world.clock.set(datetime(2027, 6, 17, 17, tzinfo=UTC))
    await world.move(event, hours("2027-06-18T18:00", "2027-06-18T23:00", BERLIN))
    (told,) = news(world, "minasaki")
    assert "新：6月19日(土) 1:00 から 6:00 まで（旧 21:00 から 6月20日(日) 5:00 まで）" in card_text(told)[0]
    world.clock.set(datetime(2027, 6, 17, 22, tzinfo=UTC))
    await world.do_due()
    assert [card_text(post)[0][:1] for post in news(world, "minasaki")[1:]] == ["⏰"]


async def test_of_two_accounts_the_answer_that_counts_is_kept(world: EventWorld) -> None:
    """Whoever is joined with another keeps what was said for the new date, not what lapsed"""
    event, anke, tanaka = await expected(world)
    await world.postpone(event)
    await world.move(event, NEXT_WEEK)
    await world.says(event, world.directory.rooms[2], tanaka, Coming.YES)
    await world.database.write(world.events.join, anke.id, tanaka.id)
    assert await world.counts(event, world.directory.rooms[1]) == Counts(yes=1)


async def test_several_days_with_hours(world: EventWorld) -> None:
    """An event from Friday evening to Sunday noon is told, moved and over as one"""
    weekend = hours("2027-06-18T18:00", "2027-06-20T12:00", BERLIN)
    event, _, _ = await expected(world)
    await world.move(event, weekend)
    assert "Minasaki: 2027年6月19日(土) 1:00 から 6月20日(日) 19:00 まで（夜間）" in card_text(world.cards.now("card1"))
    last = [step.step.partition(":")[0] for step in world.agenda.planned["event", "E1"]][-1]
    assert last == "held"
    assert world.agenda.planned["event", "E1"][-1].at == weekend.over_at
