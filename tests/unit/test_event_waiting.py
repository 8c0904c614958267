"""A full event: who waits for a place, who moves up, and what they hear (conversation 11, story 3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import Conflict
from bot.core.outbox import Kind, Lane
from bot.core.reply import Announcement
from bot.features.events.model import Coming, Counts
from tests.fakes.directory import BRISTOL, LINDENAU, MINASAKI, PORTO
from tests.fakes.event_world import WISH, EventWorld, card_text, event_world, said

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.outbox import Post
    from bot.core.person import Room
    from bot.features.events.model import Event

YES, NO, MAYBE = Coming.YES, Coming.NO, Coming.MAYBE


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[EventWorld]:
    """Open a world with a room of Bristol."""
    async with event_world(tmp_path) as opened:
        opened.directory.add_room(BRISTOL)
        yield opened


async def full(world: EventWorld, limit: int) -> tuple[Event, Room]:
    """Add an event with so many places."""
    room = world.directory.rooms[1]
    return await world.add(replace(WISH, limit=limit), room), room


def news(world: EventWorld) -> list[Post]:
    """Return the messages that ring."""
    return [post for post in world.cards.shown.values() if isinstance(post.says, Announcement)]


async def test_the_forty_first_waits_and_moves_up(world: EventWorld) -> None:
    """Of 41 who say yes, 40 have a place and one is first on the list; when one withdraws, that one is in and told once"""
    event, room = await full(world, 40)
    people = world.people(41)
    positions = [(await world.says(event, room, person, YES)).position for person in people]
    assert positions == [*[None] * 40, 1]
    assert await world.counts(event, room) == Counts(yes=40, waiting=1)
    assert card_text(world.cards.now("card1"))[3].endswith("40 places · yes 40, no 0, maybe 0 · waiting list 1")
    assert news(world) == []
    await world.withdraws(event, people[0])
    assert await world.counts(event, room) == Counts(yes=40)
    (told,) = news(world)
    assert card_text(told) == [
        "guest40, a place has become free: you are signed up for E1 Vindima. If you cannot come, answer: no"
    ]
    await world.withdraws(event, people[0])
    assert len(news(world)) == 1


async def test_moving_up_rings_for_one_person_in_their_language(world: EventWorld) -> None:
    """The message goes where they signed up, names and rings for them alone, and they can answer it with no"""
    world.directory.partners = (LINDENAU, MINASAKI)
    lindenau, minasaki = world.directory.add_room(LINDENAU, link=1), world.directory.add_room(MINASAKI, link=1)
    event = await world.add(replace(WISH, title="夏祭り", limit=1), lindenau)
    anke, tanaka = world.directory.add_person("Anke", LINDENAU), world.directory.add_person("田中", MINASAKI)
    await world.says(event, lindenau, anke, YES)
    await world.says(event, minasaki, tanaka, YES)
    await world.says(event, lindenau, anke, NO)
    (told,) = news(world)
    says = told.says
    assert isinstance(says, Announcement)
    assert (told.room, told.locales, told.lane, told.kind) == (minasaki.ref, ("ja",), Lane.REMINDER, Kind.ANNOUNCEMENT)
    assert says.mentions == (tanaka.ref,)
    assert card_text(told) == [
        "田中さん、E1 夏祭りに空きが出て、参加が確定しました。ご都合が悪い場合は「いいえ」と返信してください。"
    ]
    (button,) = says.reply.buttons
    assert (button.call, button.undo, button.word) == ("event rsvp E1 no", "event rsvp E1 none --was no", "answer-no")
    assert (says.reply.lasting, says.reply.seeded) == (True, False)


async def test_the_list_is_served_in_order(world: EventWorld) -> None:
    """Whoever has waited longest comes in first, and nobody is told of places further down"""
    event, room = await full(world, 1)
    people = world.people(4)
    assert [(await world.says(event, room, person, YES)).position for person in people] == [None, 1, 2, 3]
    await world.withdraws(event, people[2])
    await world.says(event, room, people[0], MAYBE)
    assert [card_text(post)[0].partition(",")[0] for post in news(world)] == ["guest1"]
    assert (await world.says(event, room, people[3], YES)).position == 1


@pytest.mark.parametrize("leaves", [NO, MAYBE, None])
async def test_every_way_of_leaving_frees_a_place(world: EventWorld, leaves: Coming | None) -> None:
    """No, maybe and withdrawing all let the next one in"""
    event, room = await full(world, 1)
    first, second = world.people(2)
    await world.says(event, room, first, YES)
    await world.says(event, room, second, YES)
    if leaves:
        await world.says(event, room, first, leaves)
    else:
        await world.withdraws(event, first, YES)
    assert (await world.counts(event, room)).yes == 1
    assert len(news(world)) == 1


async def test_forgetting_somebody_frees_their_place(world: EventWorld) -> None:
    """Erasing a person lets the next one in"""
    event, room = await full(world, 1)
    first, second = world.people(2)
    await world.says(event, room, first, YES)
    await world.says(event, room, second, YES)
    await world.database.write(world.events.forget, first.id)
    assert await world.counts(event, room) == Counts(yes=1)
    assert len(news(world)) == 1


async def test_whoever_leaves_the_list_is_not_called(world: EventWorld) -> None:
    """A no takes somebody off the list; a yes again goes to its end"""
    event, room = await full(world, 1)
    one, two, three = world.people(3)
    for person in (one, two, three):
        await world.says(event, room, person, YES)
    await world.says(event, room, two, NO)
    assert (await world.says(event, room, two, YES)).position == 2
    await world.withdraws(event, one)
    assert card_text(news(world)[0])[0].startswith("guest2,")


async def test_more_places_let_several_in_with_one_message(world: EventWorld) -> None:
    """Raising the limit lets in as many as fit, told together by name; lifting it lets everybody in"""
    event, room = await full(world, 1)
    people = world.people(5)
    for person in people:
        await world.says(event, room, person, YES)
    await world.limit(event, 3)
    assert await world.counts(event, room) == Counts(yes=3, waiting=2)
    (told,) = news(world)
    assert card_text(told) == [
        "Places have become free, so these are signed up for E1 Vindima. Whoever cannot come, answer: no",
        "guest1, guest2",
    ]
    assert isinstance(told.says, Announcement)
    assert told.says.mentions == (people[1].ref, people[2].ref)
    await world.limit(event, None)
    assert await world.counts(event, room) == Counts(yes=5)
    assert len(news(world)) == 2


async def test_fewer_places_throw_nobody_out(world: EventWorld) -> None:
    """Whoever has a place keeps it; the next one waits until enough have left"""
    event, room = await full(world, 3)
    people = world.people(4)
    for person in people[:3]:
        await world.says(event, room, person, YES)
    await world.limit(event, 2)
    assert await world.counts(event, room) == Counts(yes=3)
    assert (await world.says(event, room, people[3], YES)).position == 1
    await world.withdraws(event, people[0])
    assert await world.counts(event, room) == Counts(yes=2, waiting=1)
    await world.withdraws(event, people[1])
    assert await world.counts(event, room) == Counts(yes=2)


async def test_a_group_counts_whole(world: EventWorld) -> None:
    """A yes for three takes three places; one that does not fit whole waits whole, and nobody passes it"""
    event, room = await full(world, 4)
    one, group, late = world.people(3)
    await world.says(event, room, one, YES, 2)
    assert (await world.says(event, room, group, YES, 3)).position == 1
    assert (await world.says(event, room, late, YES)).position == 2
    assert await world.counts(event, room) == Counts(yes=2, waiting=4)
    await world.says(event, room, one, YES, 1)
    assert await world.counts(event, room) == Counts(yes=4, waiting=1)
    assert card_text(news(world)[0])[0].startswith("guest1,")


async def test_a_group_can_grow_and_shrink(world: EventWorld) -> None:
    """More places are given if there are; if not, what one has stays; fewer free the rest; the same again changes nothing"""
    event, room = await full(world, 4)
    one, two = world.people(2)
    await world.says(event, room, one, YES, 2)
    await world.says(event, room, one, YES, 3)
    await world.says(event, room, two, YES)
    with pytest.raises(Conflict) as refused:
        await world.says(event, room, one, YES, 4)
    assert said(refused.value) == (
        "E1 has no place left. Your sign-up for 3 still holds.",
        "E1 já não tem lugares livres. A inscrição para 3 mantém-se.",
    )
    edits = len(world.cards.refreshed)
    assert not (await world.says(event, room, one, YES)).changed
    assert not (await world.says(event, room, one, YES, 3)).changed
    assert len(world.cards.refreshed) == edits
    await world.says(event, room, one, YES, 1)
    assert await world.counts(event, room) == Counts(yes=2)


async def test_who_waits_and_brings_fewer_keeps_their_turn(world: EventWorld) -> None:
    """A smaller group stays where it stands and comes in if it now fits; a larger one goes to the end"""
    event, room = await full(world, 3)
    one, two, three = world.people(3)
    await world.says(event, room, one, YES, 2)
    await world.says(event, room, two, YES, 2)
    assert (await world.says(event, room, three, YES)).position == 2
    assert (await world.says(event, room, two, YES, 3)).position == 1, "the one who waited behind fits now, and is in"
    assert await world.counts(event, room) == Counts(yes=3, waiting=3)
    await world.withdraws(event, one)
    assert (await world.says(event, room, two, YES, 2)).position is None
    assert await world.counts(event, room) == Counts(yes=3)


async def test_a_group_larger_than_the_event_is_refused(world: EventWorld) -> None:
    """It would wait for ever; if the limit is lowered under it, it holds up nobody"""
    event, room = await full(world, 3)
    one, group, late = world.people(3)
    with pytest.raises(Conflict) as refused:
        await world.says(event, room, group, YES, 4)
    assert said(refused.value) == ("E1 has 3 places in all.", "E1 tem ao todo 3 lugares.")
    await world.says(event, room, one, YES)
    await world.says(event, room, group, YES, 3)
    await world.limit(event, 2)
    assert (await world.says(event, room, late, YES)).position is None
    assert await world.counts(event, room) == Counts(yes=2, waiting=3)


async def test_nobody_moves_up_once_it_is_over_or_off(world: EventWorld) -> None:
    """After the end of an event, or when it is cancelled, a free place is no news"""
    event, room = await full(world, 1)
    first, second = world.people(2)
    await world.says(event, room, first, YES)
    await world.says(event, room, second, YES)
    world.clock.set(datetime(2027, 6, 19, 21, 0, tzinfo=UTC))
    await world.withdraws(event, first)
    assert news(world) == []
    assert await world.counts(event, room) == Counts(waiting=1)


async def test_no_and_maybe_need_no_place(world: EventWorld) -> None:
    """A full event still takes them; a stranger who has to wait is entered like anybody else"""
    event, room = await full(world, 1)
    tom, zoe = world.people(2)
    await world.says(event, room, tom, YES)
    await world.says(event, room, zoe, MAYBE)
    await world.says(event, room, world.directory.stranger("Sam"), YES)
    assert await world.counts(event, room) == Counts(yes=1, maybe=1, waiting=1)
    assert [person.name for person in world.directory.people.values()] == ["guest0", "guest1", "Sam"]


async def test_in_a_room_that_was_left_nobody_is_called(world: EventWorld) -> None:
    """Whoever signed up in a room the bot is not in any more has the place all the same"""
    porto, bristol = world.directory.add_room(PORTO, link=1), world.directory.add_room(BRISTOL, link=1)
    event = await world.add(replace(WISH, limit=1), porto)
    first, second = world.people(2)
    await world.says(event, porto, first, YES)
    await world.says(event, bristol, second, YES)
    world.directory.change_room(replace(bristol, active=False))
    await world.withdraws(event, first)
    assert news(world) == []
    assert await world.counts(event, porto) == Counts(yes=1)


async def test_moving_up_at_night_is_told_in_the_morning(world: EventWorld) -> None:
    """The place is theirs at once; the phone rings at seven, and not at all for whoever has said no by then"""
    event, room = await full(world, 1)
    first, second, third = world.people(3)
    for person in (first, second, third):
        await world.says(event, room, person, YES)
    world.clock.set(datetime(2027, 6, 1, 1, tzinfo=UTC))
    await world.withdraws(event, first)
    await world.withdraws(event, second)
    assert await world.counts(event, room) == Counts(yes=1)
    assert news(world) == []
    world.clock.set(datetime(2027, 6, 1, 6, tzinfo=UTC))
    await world.do_due()
    (told,) = news(world)
    assert card_text(told)[0].startswith("guest2, a place has become free")
    await world.do_due()
    assert len(news(world)) == 1


async def test_moving_up_within_a_day_of_the_start_is_told_at_night(world: EventWorld) -> None:
    """They might have to get up for it"""
    event, room = await full(world, 1)
    first, second = world.people(2)
    await world.says(event, room, first, YES)
    await world.says(event, room, second, YES)
    world.clock.set(datetime(2027, 6, 19, 1, tzinfo=UTC))
    await world.withdraws(event, first)
    assert len(news(world)) == 1
