"""Somebody with accounts on several networks is named in each room by their account there, and rings there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.due import Due
from bot.core.moment import moment_of
from bot.core.person import Person, Room, mentioned
from bot.core.phrase import Mention, Phrase
from bot.core.ref import PersonRef, RoomRef
from bot.core.reply import Announcement
from bot.features.events.model import Coming
from bot.features.reminders.model import Reminder
from bot.features.roadmap.point import Point, rings_for
from tests.fakes.database import sqlite_database
from tests.fakes.directory import BRISTOL
from tests.fakes.event_world import WISH, EventWorld, event_world, hours
from tests.fakes.reminder_world import STORE, ReminderWorld

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.outbox import Post

MATRIX, OLD, DISCORD = PersonRef("matrix", "@ana:a.org"), PersonRef("matrix", "@ana:b.org"), PersonRef("discord", "4711")
ANA = Person(1, DISCORD, "Ana Sousa", accounts=(DISCORD, MATRIX, OLD))
YES, NO = Coming.YES, Coming.NO


def rung(post: Post) -> tuple[PersonRef, ...]:
    """Return for whom a message rings."""
    assert isinstance(post.says, Announcement)
    return post.says.mentions


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[EventWorld]:
    """Open a world with a room of Bristol on Matrix."""
    async with event_world(tmp_path) as opened:
        opened.directory.add_room(BRISTOL, platform="matrix")
        yield opened


@pytest.mark.parametrize(
    ("platform", "named", "every"),
    [("discord", DISCORD, (DISCORD,)), ("matrix", MATRIX, (MATRIX, OLD)), ("console", None, ())],
)
def test_accounts_on_a_network(platform: str, named: PersonRef | None, every: tuple[PersonRef, ...]) -> None:
    """One account names somebody on a network, all of them there ring; where they have none nothing does"""
    assert (ANA.on(platform), ANA.accounts_on(platform)) == (named, every)


def test_the_account_one_speaks_from_comes_first() -> None:
    """Of several accounts of one network the one in use is the one; how somebody was looked up makes nobody else of them"""
    speaking = replace(ANA, ref=OLD)
    assert (speaking.on("matrix"), speaking.accounts_on("matrix")) == (OLD, (OLD, MATRIX))
    assert replace(speaking, accounts=()) == speaking


def test_the_roadmap_names_and_rings_by_the_rooms_network() -> None:
    """Each room gets the accounts of its network, once, and where there is none the bare name"""
    rooms = {platform: Room(1, RoomRef(platform, "r")) for platform in ("matrix", "discord", "console")}
    points = [Point((), Phrase("x"), (ANA,)), Point((), Phrase("x"), (ANA,))]
    assert {name: rings_for(points, room) for name, room in rooms.items()} == {
        "matrix": (MATRIX, OLD),
        "discord": (DISCORD,),
        "console": (),
    }
    assert mentioned(ANA, rooms["matrix"]) == Mention(MATRIX, "Ana Sousa")
    assert mentioned(ANA, rooms["console"]) == "Ana Sousa"


async def test_a_reminder_rings_where_it_was_set(tmp_path: Path) -> None:
    """Set in a room of Matrix it rings for the account there, though another account of the person comes first"""
    async with sqlite_database(tmp_path) as database:
        world = ReminderWorld(database)
        room = world.directory.add_room(BRISTOL, platform="matrix")
        tom = world.directory.add_person("Tom Hill", BRISTOL, platform="matrix")
        world.directory.add_account(tom, "discord", "4711")
        moment = moment_of(datetime(2027, 3, 12, 15, tzinfo=UTC), "Europe/London")
        reminder = await database.write(STORE.add, Reminder(0, room.id, tom.id, moment, "Book the bus"))
        due = Due("reminder", reminder.id, "due", reminder.due.at)
        await database.write(world.job, [due], moment.at)
        (post,) = world.outbox.posts.values()
        assert rung(post) == (tom.ref,)


async def test_news_of_an_event_ring_where_people_signed_up(world: EventWorld) -> None:
    """Moved, everybody is named and rung for by their account on the room's network"""
    room = world.directory.rooms[1]
    event = await world.add(WISH, room)
    tom = world.directory.add_person("Tom", BRISTOL, platform="matrix")
    await world.says(event, room, tom, YES)
    world.directory.add_account(tom, "discord", "4711")
    await world.move(event, hours("2027-06-19T15:00", "2027-06-19T23:00"))
    assert [rung(post) for post in world.cards.shown.values() if isinstance(post.says, Announcement)] == [(tom.ref,)]


@pytest.mark.parametrize(("platform", "alone"), [("discord", True), ("matrix", False)])
async def test_who_moves_up_answers_from_any_account(world: EventWorld, platform: str, *, alone: bool) -> None:
    """With one account in the room's network that one is asked; with two there, either may answer"""
    room = world.directory.rooms[1]
    event = await world.add(replace(WISH, limit=1), room)
    tom, zoe = (world.directory.add_person(name, BRISTOL, platform="matrix") for name in ("Tom", "Zoe"))
    await world.says(event, room, tom, YES)
    await world.says(event, room, zoe, YES)
    both = world.directory.add_account(zoe, platform, "4711").accounts_on("matrix")
    await world.says(event, room, tom, NO)
    row, post = next((row, post) for row, post in world.cards.shown.items() if isinstance(post.says, Announcement))
    assert rung(post) == both
    assert world.cards.asked[row] == (zoe.ref if alone else None)
