"""Events stay in step with the calendars of the servers that show them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.outbox import Lane
from bot.core.person import Role
from bot.features.events.model import Coming
from bot.features.events.span import AllDay
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.event_world import WISH, EventWorld, event_world, hours

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person, Room
    from bot.features.events.model import Draft, Event

SUNDAY = hours("2027-06-20T15:00", "2027-06-20T23:00")


@pytest.fixture
async def world(data_dir: Path) -> AsyncIterator[EventWorld]:
    """Open a world with a channel on Porto's server."""
    async with event_world(data_dir) as opened:
        opened.directory.add_room(PORTO, link=1, platform="discord", space="porto")
        yield opened


def porto(world: EventWorld) -> Room:
    """Return Porto's channel."""
    return world.directory.rooms[1]


def planner(world: EventWorld) -> Person:
    """Return somebody who may change Porto's events."""
    return world.directory.add_person("Ana", PORTO, Role.COORDINATOR)


async def restore(world: EventWorld, event: Event) -> None:
    """Have an event take place after all."""
    asker = world.directory.stranger("Ana")
    await world.database.write(world.events.restore, replace(event, cancelled=True), asker)


def entered(world: EventWorld) -> dict[str, list[datetime]]:
    """Return when each entry begins, after each change of it, without those that were called off."""
    kept = {row: said for row, said in world.cards.scheduled.items() if row not in world.cards.called_off}
    return {row: [occasion.starts for _, occasion in said] for row, said in kept.items()}


async def test_an_event_is_entered_when_it_is_added(world: EventWorld) -> None:
    """One entry, in the languages of the channel, that waits for nothing else and no longer than until it begins"""
    await world.add(WISH, porto(world))
    ((post, occasion),) = world.cards.scheduled["occasion1"]
    assert (post.room, post.locales, post.lane) == (porto(world).ref, ("pt",), Lane.CALENDAR)
    assert post.not_after == occasion.starts
    assert (occasion.title, occasion.place) == ("E1 Vindima", "Praça da Ribeira")


async def test_a_server_has_one_entry_however_many_channels_show_it(world: EventWorld) -> None:
    """Two channels of one server and one of another, all linked: two entries"""
    world.directory.add_room(BRISTOL, link=1, platform="discord", space="porto")
    world.directory.add_room(BRISTOL, link=1, platform="discord", space="bristol")
    world.directory.add_room(BRISTOL, link=1, platform="matrix")
    await world.add(WISH, porto(world))
    rooms = [said[0][0].room for said in world.cards.scheduled.values()]
    assert rooms == [world.directory.rooms[1].ref, world.directory.rooms[3].ref]


async def test_networks_without_calendars_are_left_alone(world: EventWorld) -> None:
    """Where no calendar takes the event, nothing is kept of it, and moving and cancelling change nothing"""
    world.cards.calendars = False
    event = await world.add(WISH, porto(world))
    assert await world.move(event, SUNDAY)
    await world.cancel(replace(event, draft=replace(event.draft, span=SUNDAY)))
    assert (world.cards.scheduled, world.cards.called_off) == ({}, [])


async def test_a_moved_event_moves_its_entry(world: EventWorld) -> None:
    """The entry gets the new time, in the same row"""
    event = await world.add(WISH, porto(world))
    await world.move(event, SUNDAY)
    assert entered(world) == {"occasion1": [WISH.span.begins_at, SUNDAY.begins_at]}


async def test_answers_do_not_touch_the_calendar(world: EventWorld) -> None:
    """Who comes, and how many may, is nothing a calendar knows"""
    event = await world.add(WISH, porto(world))
    await world.says(event, porto(world), world.directory.stranger("Tom"), Coming.YES)
    await world.limit(event, 50)
    assert entered(world) == {"occasion1": [WISH.span.begins_at]}


async def test_a_cancelled_event_is_called_off_and_comes_back_as_another(world: EventWorld) -> None:
    """What was called off stays so; an event that takes place after all is entered anew, and moved under its new row"""
    event = await world.add(WISH, porto(world))
    await world.cancel(event)
    assert world.cards.called_off == ["occasion1"]
    await restore(world, event)
    await world.move(event, SUNDAY)
    assert entered(world) == {"occasion2": [WISH.span.begins_at, SUNDAY.begins_at]}


async def test_what_was_removed_by_hand_comes_back_only_with_a_move(world: EventWorld) -> None:
    """Somebody removes the entry: changes of other things leave it at that, a move enters the event anew"""
    event = await world.add(WISH, porto(world))
    await world.database.write(world.events.unscheduled, "occasion1")
    await world.limit(event, 50)
    assert len(world.cards.scheduled) == 1
    await world.move(event, SUNDAY)
    assert entered(world) == {"occasion1": [WISH.span.begins_at], "occasion2": [SUNDAY.begins_at]}


async def test_what_could_not_be_entered_is_kept_under_its_new_row(world: EventWorld) -> None:
    """Once the bot may, a move enters what it might not before, and later changes are about that entry"""
    event = await world.add(WISH, porto(world))
    world.cards.failed.add("occasion1")
    await world.move(event, SUNDAY)
    await world.move(event, WISH.span)
    assert entered(world)["occasion2"] == [SUNDAY.begins_at, WISH.span.begins_at]


async def test_what_has_begun_is_not_entered(world: EventWorld) -> None:
    """An event of today, which began at midnight, has its card and no entry; moved to tomorrow it gets one"""
    today, tomorrow = (AllDay(day, day, PORTO.zone) for day in (date(2027, 3, 1), date(2027, 3, 2)))
    event = await world.add(replace(WISH, span=today), porto(world))
    assert world.cards.scheduled == {}
    await world.move(event, tomorrow)
    assert entered(world) == {"occasion1": [tomorrow.begins_at]}


async def test_an_entry_that_has_begun_cannot_be_moved(world: EventWorld) -> None:
    """An event that is going on is moved: the entry ends, and another begins at the new time"""
    event = await world.add(WISH, porto(world))
    world.clock.set(WISH.span.begins_at + timedelta(minutes=5))
    await world.move(event, SUNDAY)
    assert world.cards.called_off == ["occasion1"]
    assert entered(world) == {"occasion2": [SUNDAY.begins_at]}


async def test_an_event_moved_to_today_leaves_the_calendar(world: EventWorld) -> None:
    """Whole days that have begun cannot be entered: the entry at the old time is called off, not left to mislead"""
    event = await world.add(WISH, porto(world))
    await world.move(event, AllDay(date(2027, 3, 1), date(2027, 3, 1), PORTO.zone))
    assert (world.cards.called_off, entered(world)) == (["occasion1"], {})


async def test_an_event_restored_once_it_has_begun_is_not_entered(world: EventWorld) -> None:
    """Nothing can begin in the past"""
    event = await world.add(WISH, porto(world))
    await world.cancel(event)
    world.clock.set(datetime(2027, 6, 19, 14, tzinfo=UTC))
    await restore(world, event)
    assert entered(world) == {}


async def test_a_server_the_bot_has_left_is_left_alone(world: EventWorld) -> None:
    """Nothing is moved where the bot is no more"""
    event = await world.add(WISH, porto(world))
    world.directory.change_room(replace(porto(world), active=False))
    await world.move(event, SUNDAY)
    assert entered(world) == {"occasion1": [WISH.span.begins_at]}


async def other_channel(world: EventWorld, wish: Draft) -> Event:
    """Add an event that two channels of one server show."""
    world.directory.add_room(BRISTOL, link=1, platform="discord", space="porto")
    return await world.add(wish, porto(world))


async def test_another_channel_of_the_server_stands_in(world: EventWorld) -> None:
    """The channel for which the entry was made is gone: the entry is moved through the other one, not made twice"""
    event = await other_channel(world, WISH)
    world.directory.change_room(replace(porto(world), active=False))
    await world.move(event, SUNDAY)
    said = world.cards.scheduled["occasion1"]
    assert [post.room.key for post, _ in said] == ["porto", "bristol"]
    assert len(world.cards.scheduled) == 1
