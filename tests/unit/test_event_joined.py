"""Two persons who are one have one sign-up for an event: counts, waiting list and cards stay right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.core.reply import Announcement
from bot.features.events.model import Coming, Counts
from bot.storage.personal import repoint
from tests.fakes.directory import BRISTOL
from tests.fakes.event_world import WISH, EventWorld, card_text, event_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person, Room
    from bot.core.transaction import Transaction
    from bot.features.events.model import Event

YES, NO, MAYBE = Coming.YES, Coming.NO, Coming.MAYBE


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[EventWorld]:
    """Open a world with a room of Bristol."""
    async with event_world(tmp_path) as opened:
        opened.directory.add_room(BRISTOL)
        yield opened


async def held(world: EventWorld, limit: int | None) -> tuple[Event, Room]:
    """Add an event with so many places."""
    room = world.directory.rooms[1]
    return await world.add(replace(WISH, limit=limit), room), room


async def join(world: EventWorld, kept: Person, gone: Person) -> None:
    """Make one person of two, as far as events are concerned, and then everywhere."""

    def act(tx: Transaction) -> None:
        world.events.join(tx, kept.id, gone.id)
        repoint(tx, gone.id, kept.id)

    await world.database.write(act)


def called(world: EventWorld) -> list[str]:
    """Return who was told that they have come in."""
    news = [post for post in world.cards.shown.values() if isinstance(post.says, Announcement)]
    return [card_text(post)[0].partition(",")[0] for post in news]


@pytest.mark.parametrize(
    ("own", "other", "counts"),
    [
        (YES, YES, Counts(yes=1)),
        (YES, NO, Counts(yes=1)),
        (NO, YES, Counts(no=1)),
        (MAYBE, YES, Counts(maybe=1)),
    ],
)
async def test_one_of_two_words_counts(world: EventWorld, own: Coming, other: Coming, counts: Counts) -> None:
    """What the one who is kept has said holds, and the card counts one person"""
    event, room = await held(world, None)
    kept, gone = world.people(2)
    await world.says(event, room, gone, other)
    await world.says(event, room, kept, own)
    await join(world, kept, gone)
    assert await world.counts(event, room) == counts
    assert f"yes {counts.yes}, no {counts.no}, maybe {counts.maybe}" in card_text(world.cards.now("card1"))[3]
    assert (await world.says(event, room, kept, own)).changed is False


async def test_who_alone_has_signed_up_stays(world: EventWorld) -> None:
    """Where one of both has said something it is the person's, and no card changes; events of others are left alone"""
    event, room = await held(world, None)
    kept, gone, other = world.people(3)
    await world.says(event, room, gone, YES, 3)
    await world.says(event, room, other, YES)
    edits = len(world.cards.refreshed)
    await join(world, kept, gone)
    assert len(world.cards.refreshed) == edits
    assert await world.counts(event, room) == Counts(yes=4)
    before = (await world.says(event, room, kept, NO)).before
    assert before is not None
    assert (before.coming, before.places) == (YES, 3)


async def test_a_place_becomes_free(world: EventWorld) -> None:
    """Both had a place: the one that is one too many goes to whoever waits, and they are told"""
    event, room = await held(world, 2)
    kept, gone, waits = world.people(3)
    for person in (kept, gone, waits):
        await world.says(event, room, person, YES)
    await join(world, kept, gone)
    assert await world.counts(event, room) == Counts(yes=2)
    assert called(world) == [waits.name]


@pytest.mark.parametrize("swapped", [False, True])
async def test_nobody_loses_a_place_by_being_joined(world: EventWorld, *, swapped: bool) -> None:
    """One has a place and the other waits: the person has the place, whichever of both is kept, and the list is shorter"""
    event, room = await held(world, 1)
    first, second, last = world.people(3)
    for person in (first, second, last):
        await world.says(event, room, person, YES)
    kept, gone = (second, first) if swapped else (first, second)
    await join(world, kept, gone)
    assert await world.counts(event, room) == Counts(yes=1, waiting=1)
    assert (await world.says(event, room, kept, YES)).position is None
    assert (await world.says(event, room, last, YES)).position == 1
    assert called(world) == []


@pytest.mark.parametrize("swapped", [False, True])
async def test_the_earlier_number_of_the_list_counts(world: EventWorld, *, swapped: bool) -> None:
    """Both wait: the person stands where the earlier one stood, and everybody behind moves up by one"""
    event, room = await held(world, 1)
    has, early, between, late = world.people(4)
    for person in (has, early, between, late):
        await world.says(event, room, person, YES)
    kept, gone = (late, early) if swapped else (early, late)
    await join(world, kept, gone)
    assert await world.counts(event, room) == Counts(yes=1, waiting=2)
    assert (await world.says(event, room, kept, YES)).position == 1
    assert (await world.says(event, room, between, YES)).position == 2
