"""What happens when people sign up for events, change their minds or are forgotten."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import Conflict
from bot.core.outbox import Lane
from bot.features.events.model import Coming, Counts
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.event_world import WISH, EventWorld, card_text, event_world, said

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[EventWorld]:
    """Open an empty world: Porto and Bristol, 1 March 2027."""
    async with event_world(tmp_path) as opened:
        yield opened


async def test_signing_up_edits_every_card_and_posts_nothing(world: EventWorld) -> None:
    """Whoever signs up in one room is counted on the cards of all rooms; there is no new message"""
    porto, bristol = world.directory.add_room(PORTO, link=1), world.directory.add_room(BRISTOL, link=1)
    event = await world.add(WISH, porto)
    await world.says(event, bristol, world.directory.add_person("Tom", BRISTOL), Coming.YES)
    await world.says(event, porto, world.directory.add_person("Rui", PORTO), Coming.MAYBE)
    assert len(world.cards.shown) == 2
    assert [row for row, _ in world.cards.refreshed] == ["card1", "card2"] * 2
    assert card_text(world.cards.now("card1"))[3] == "Praça da Ribeira · 40 lugares · sim 1, não 0, talvez 1"
    assert card_text(world.cards.now("card2"))[3] == "Praça da Ribeira · 40 places · yes 1, no 0, maybe 1"
    assert {post.lane for _, post in world.cards.refreshed} == {Lane.CHATTER}


async def test_the_same_answer_twice_changes_nothing(world: EventWorld) -> None:
    """Somebody who says yes in both rooms, or twice in one, counts once, and no card is edited for it"""
    porto, bristol = world.directory.add_room(PORTO, link=1), world.directory.add_room(BRISTOL, link=1)
    event = await world.add(WISH, porto)
    rui = world.directory.add_person("Rui", PORTO)
    await world.says(event, porto, rui, Coming.YES)
    edits = len(world.cards.refreshed)
    await world.says(event, bristol, rui, Coming.YES)
    await world.says(event, porto, rui, Coming.YES)
    assert len(world.cards.refreshed) == edits
    assert await world.counts(event, porto) == Counts(yes=1)


async def test_another_answer_takes_the_place_of_the_first(world: EventWorld) -> None:
    """Nobody is counted under two answers"""
    room = world.directory.add_room(PORTO)
    event = await world.add(WISH, room)
    rui = world.directory.add_person("Rui", PORTO)
    for coming in (Coming.YES, Coming.NO, Coming.MAYBE):
        await world.says(event, room, rui, coming)
    assert await world.counts(event, room) == Counts(maybe=1)


async def test_somebody_new_can_sign_up(world: EventWorld) -> None:
    """No account, role or setting is needed first; they are entered as of the room's city"""
    room = world.directory.add_room(BRISTOL)
    event = await world.add(WISH, room)
    await world.says(event, room, world.directory.stranger("Tom"), Coming.YES)
    assert [(person.name, person.city) for person in world.directory.people.values()] == [("Tom", "bristol")]
    assert await world.counts(event, room) == Counts(yes=1)


async def test_withdrawing_counts_down_again(world: EventWorld) -> None:
    """Taking one's answer back leaves no trace of it; doing so without an answer does nothing"""
    room = world.directory.add_room(PORTO)
    event = await world.add(WISH, room)
    rui = world.directory.add_person("Rui", PORTO)
    await world.says(event, room, rui, Coming.YES)
    await world.withdraws(event, rui)
    assert await world.counts(event, room) == Counts()
    edits = len(world.cards.refreshed)
    await world.withdraws(event, rui)
    await world.withdraws(event, world.directory.stranger("Tom"))
    assert len(world.cards.refreshed) == edits
    assert [person.name for person in world.directory.people.values()] == ["Rui"]


async def test_taking_away_an_old_reaction_keeps_the_newer_answer(world: EventWorld) -> None:
    """Whoever taps 👍, then 👎, and only then removes the 👍, has said no"""
    room = world.directory.add_room(PORTO)
    event = await world.add(WISH, room)
    rui = world.directory.add_person("Rui", PORTO)
    await world.says(event, room, rui, Coming.YES)
    await world.says(event, room, rui, Coming.NO)
    await world.withdraws(event, rui, Coming.YES)
    assert await world.counts(event, room) == Counts(no=1)
    await world.withdraws(event, rui, Coming.NO)
    assert await world.counts(event, room) == Counts()


async def test_what_is_over_takes_no_answers(world: EventWorld) -> None:
    """Once an event has ended nobody can sign up or call it off, but still withdraw"""
    room = world.directory.add_room(BRISTOL)
    event = await world.add(WISH, room)
    tom = world.directory.add_person("Tom", BRISTOL)
    await world.says(event, room, tom, Coming.YES)
    world.clock.set(datetime(2027, 6, 19, 20, 59, tzinfo=UTC))
    await world.says(event, room, tom, Coming.MAYBE)
    world.clock.set(datetime(2027, 6, 19, 21, 0, tzinfo=UTC))
    with pytest.raises(Conflict) as refused:
        await world.says(event, room, tom, Coming.YES)
    assert said(refused.value) == ("E1 Vindima is over.", "E1 Vindima já terminou.")
    with pytest.raises(Conflict):
        await world.cancel(event)
    await world.withdraws(event, tom)
    assert await world.counts(event, room) == Counts()


async def test_who_is_forgotten_is_no_longer_counted(world: EventWorld) -> None:
    """Erasing a person takes their sign-ups off every card, and leaves those of others"""
    room = world.directory.add_room(BRISTOL)
    one, two = await world.add(WISH, room), await world.add(WISH, room)
    tom, zoe = world.people(2)
    for event in (one, two):
        await world.says(event, room, tom, Coming.YES)
    await world.says(two, room, zoe, Coming.YES)
    await world.database.write(world.events.forget, tom.id)
    assert card_text(world.cards.now("card1"))[3].endswith("yes 0, no 0, maybe 0")
    assert card_text(world.cards.now("card2"))[3].endswith("yes 1, no 0, maybe 0")
    edits = len(world.cards.refreshed)
    await world.database.write(world.events.forget, tom.id)
    assert len(world.cards.refreshed) == edits
