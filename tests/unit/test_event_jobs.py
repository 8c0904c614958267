"""What comes up for events: reminders for those who come, late or not at all, and what follows the end."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update

from bot.core.errors import Conflict, NotPermitted
from bot.core.person import Role
from bot.core.reply import Announcement
from bot.features.events.listing import figures
from bot.features.events.model import Coming, Draft, Event, EventHeld, EventKind
from bot.features.events.span import AllDay
from bot.features.events.store import EventStore
from bot.features.events.table import event_table
from bot.storage.unit import connection
from tests.fakes.directory import BRISTOL, LINDENAU, MINASAKI, PORTO
from tests.fakes.event_world import WISH, EventWorld, card_text, event_world, hours, lines

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.outbox import Post
    from bot.core.person import Person
    from bot.core.transaction import Transaction

FESTIVAL = replace(WISH, kind=EventKind.FESTIVAL)
DAY_BEFORE = datetime(2027, 6, 18, 13, tzinfo=UTC)
HOUR_BEFORE = datetime(2027, 6, 19, 12, tzinfo=UTC)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[EventWorld]:
    """Open a world with linked rooms of Porto and Bristol, whose clocks agree."""
    async with event_world(tmp_path) as opened:
        opened.directory.add_room(PORTO, link=1)
        opened.directory.add_room(BRISTOL, link=1)
        yield opened


def rung(world: EventWorld) -> list[Post]:
    """Return the messages that ring."""
    return [post for post in world.cards.shown.values() if isinstance(post.says, Announcement)]


async def comes(world: EventWorld, event: Event, room: int, name: str, coming: Coming = Coming.YES) -> Person:
    """Have somebody of Bristol answer in a room."""
    person = world.directory.add_person(name, BRISTOL)
    await world.says(event, world.directory.rooms[room], person, coming)
    return person


async def at(world: EventWorld, moment: datetime) -> None:
    """Let a moment come, and do what has come up."""
    world.clock.set(moment)
    await world.do_due()


async def test_those_who_come_are_reminded_where_they_signed_up(world: EventWorld) -> None:
    """A day and an hour before: one message a room with the names of who said yes or maybe; it says how to say no"""
    event = await world.add(WISH, world.directory.rooms[1])
    tom = await comes(world, event, 2, "Tom")
    eva = await comes(world, event, 2, "Eva", Coming.MAYBE)
    await comes(world, event, 2, "Joe", Coming.NO)
    await at(world, DAY_BEFORE)
    (post,) = rung(world)
    assert card_text(post) == [
        "⏰ E1 Vindima: Saturday, 19 June 2027, 14:00 to 22:00",
        "Praça da Ribeira",
        "If you cannot come: 👎 or answer: no",
        "Tom, Eva",
    ]
    assert isinstance(post.says, Announcement)
    assert post.says.mentions == (tom.ref, eva.ref)
    await at(world, HOUR_BEFORE)
    assert len(rung(world)) == 2


async def test_nobody_who_waits_is_reminded(world: EventWorld) -> None:
    """A waiting list is no sign-up; a room without sign-ups hears nothing"""
    event = await world.add(replace(WISH, limit=1), world.directory.rooms[1])
    await comes(world, event, 2, "Tom")
    await comes(world, event, 1, "Eva")
    await at(world, DAY_BEFORE)
    assert [post.room.key for post in rung(world)] == ["bristol"]


async def test_reminders_can_be_chosen_or_left_out(world: EventWorld) -> None:
    """Two days before alone, and never; changed later, the new choice counts"""
    chosen = await world.add(replace(WISH, leads=(2880,)), world.directory.rooms[1])
    never = await world.add(replace(WISH, leads=()), world.directory.rooms[1])
    for event in (chosen, never):
        await comes(world, event, 1, f"Tom{event.number}")
    await at(world, datetime(2027, 6, 17, 13, tzinfo=UTC))
    assert len(rung(world)) == 1
    await world.edit(never, replace(never.draft, leads=(60,)))
    await at(world, DAY_BEFORE)
    await at(world, HOUR_BEFORE)
    assert [card_text(post)[0][:5] for post in rung(world)] == ["⏰ E1 ", "⏰ E2 "]


async def test_reminders_follow_a_move(world: EventWorld) -> None:
    """At the old times nothing is said"""
    event = await world.add(WISH, world.directory.rooms[1])
    await comes(world, event, 1, "Tom")
    await world.move(event, hours("2027-06-20T14:00"))
    told = len(rung(world))
    await at(world, DAY_BEFORE)
    await at(world, HOUR_BEFORE)
    assert len(rung(world)) == told
    await at(world, HOUR_BEFORE + timedelta(days=1))
    assert len(rung(world)) == told + 1


async def test_what_is_off_is_not_reminded_of(world: EventWorld) -> None:
    """Neither what was cancelled nor what was put off"""
    for change in (world.cancel, world.postpone):
        event = await world.add(WISH, world.directory.rooms[1])
        await comes(world, event, 1, f"Tom{event.number}")
        await change(event)
        assert world.agenda.planned["event", event.id] == []


async def test_a_late_reminder_says_so_once(world: EventWorld) -> None:
    """After an outage of hours both missed ones are one message with how late it is, and only while the event is to come"""
    event = await world.add(WISH, world.directory.rooms[1])
    await comes(world, event, 2, "Tom")
    await at(world, HOUR_BEFORE + timedelta(minutes=40))
    (post,) = rung(world)
    assert card_text(post)[0] == ("⏰ E1 Vindima: Saturday, 19 June 2027, 14:00 to 22:00 (40 minutes late: I was out of reach)")


async def test_a_late_reminder_waits_for_the_morning(world: EventWorld) -> None:
    """At night nobody's phone rings for what is late anyway: at seven it comes once, whatever was edited in between"""
    event = await world.add(replace(WISH, leads=(3 * 1440,)), world.directory.rooms[1])
    await comes(world, event, 2, "Tom")
    await at(world, datetime(2027, 6, 16, 23, tzinfo=UTC))
    await world.edit(event, replace(event.draft, title="Baile", leads=(3 * 1440,)))
    assert rung(world) == []
    await at(world, datetime(2027, 6, 17, 6, tzinfo=UTC))
    (post,) = rung(world)
    assert card_text(post)[0].endswith("(17 hours late: I was out of reach)")
    await at(world, datetime(2027, 6, 17, 7, tzinfo=UTC))
    assert len(rung(world)) == 1


async def test_a_late_reminder_that_waits_is_void_once_the_event_has_moved(world: EventWorld) -> None:
    """The move is told by itself, and the new time has reminders of its own"""
    event = await world.add(WISH, world.directory.rooms[1])
    await comes(world, event, 2, "Tom")
    await at(world, DAY_BEFORE + timedelta(hours=9))
    assert rung(world) == []
    await world.move(event, hours("2027-07-20T14:00"))
    told = len(rung(world))
    await at(world, datetime(2027, 6, 19, 6, tzinfo=UTC))
    assert len(rung(world)) == told


async def test_a_late_reminder_cannot_wait_for_what_begins_before_the_morning(world: EventWorld) -> None:
    """Whoever has to leave at five is reminded at night"""
    event = await world.add(replace(WISH, span=hours("2027-06-19T05:00")), world.directory.rooms[1])
    await comes(world, event, 2, "Tom")
    await at(world, datetime(2027, 6, 19, 1, tzinfo=UTC))
    assert len(rung(world)) == 1


@pytest.mark.parametrize("moment", [WISH.span.begins_at, WISH.span.begins_at + timedelta(hours=5)])
async def test_a_reminder_after_the_start_is_none(world: EventWorld, moment: datetime) -> None:
    """Whoever came knows, and whoever did not need not be told"""
    event = await world.add(WISH, world.directory.rooms[1])
    await comes(world, event, 2, "Tom")
    await at(world, moment)
    assert rung(world) == []


async def test_a_day_late_is_too_late(world: EventWorld) -> None:
    """A reminder of three days before that is late by a day is not sent; the next one is"""
    event = await world.add(replace(WISH, leads=(3 * 1440, 60)), world.directory.rooms[1])
    await comes(world, event, 2, "Tom")
    await at(world, datetime(2027, 6, 17, 13, tzinfo=UTC))
    assert rung(world) == []
    await at(world, HOUR_BEFORE)
    assert len(rung(world)) == 1


async def test_whole_days_are_announced_by_each_citys_clock(world: EventWorld) -> None:
    """At nine of the day before in each city, and not again"""
    world.directory.partners = (LINDENAU, MINASAKI)
    here, there = world.directory.add_room(LINDENAU, link=2), world.directory.add_room(MINASAKI, link=2)
    event = await world.add(Draft("Sommerfest", AllDay(date(2027, 6, 19), date(2027, 6, 19), LINDENAU.zone)), here)
    for room in (here, there):
        await comes(world, event, room.id, f"Tom{room.id}")
    await at(world, datetime(2027, 6, 18, 0, tzinfo=UTC))
    assert [post.room.key for post in rung(world)] == ["minasaki"]
    await at(world, datetime(2027, 6, 18, 7, tzinfo=UTC))
    assert [post.room.key for post in rung(world)] == ["minasaki", "lindenau"]
    await at(world, datetime(2027, 6, 19, 6, tzinfo=UTC))
    assert len(rung(world)) == 2


async def test_events_of_an_earlier_release_are_planned_at_the_next_start(world: EventWorld) -> None:
    """What was entered before there were reminders gets its own; only once"""
    store = EventStore()

    def enter(tx: Transaction) -> None:
        store.add(tx, WISH, world.directory.rooms[1], "porto", world.clock.now())
        connection(tx).execute(update(event_table).values(planned=False))

    await world.database.write(enter)
    await world.database.write(world.events.ensure)
    assert [step.at for step in world.agenda.planned["event", "E1"]][:2] == [DAY_BEFORE, HOUR_BEFORE]
    world.agenda.planned.clear()
    await world.database.write(world.events.ensure)
    assert world.agenda.planned == {}


async def test_the_end_is_a_fact(world: EventWorld) -> None:
    """Other parts are told what was held, where and by whom; of what was cancelled nothing"""
    facts: list[EventHeld] = []
    world.bus.subscribe(EventHeld, lambda _, fact: facts.append(fact))
    await world.cancel(await world.add(WISH, world.directory.rooms[1]))
    await world.add(FESTIVAL, world.directory.rooms[1])
    await at(world, datetime(2027, 6, 19, 21, tzinfo=UTC))
    assert facts == [EventHeld(2, "Vindima", "porto", ("porto", "bristol"), EventKind.FESTIVAL, FESTIVAL.span.over_at)]


async def test_the_city_is_asked_how_many_came(world: EventWorld) -> None:
    """In the morning after an evening; not if somebody has said so, nor for calls and meetings"""
    call = await world.add(replace(WISH, kind=EventKind.ONLINE_CALL), world.directory.rooms[1])
    await world.add(FESTIVAL, world.directory.rooms[1])
    counted = await world.add(FESTIVAL, world.directory.rooms[1])
    await at(world, datetime(2027, 6, 19, 21, tzinfo=UTC))
    await world.database.write(world.events.held.count, counted, 90, world.directory.stranger("Ana"))
    before = len(world.cards.shown)
    await at(world, datetime(2027, 6, 20, 8, tzinfo=UTC))
    (asked,) = list(world.cards.shown.values())[before:]
    assert asked.room.key == "porto"
    assert card_text(asked) == ["E2 Vindima terminou. Quantas pessoas vieram? Responda com um número."]
    assert not isinstance(asked.says, Announcement)
    assert asked.says.ask is not None
    assert (asked.says.ask.call, asked.says.ask.option) == ("event attendance E2", "visitors")
    assert not any(step.step.startswith("count") for step in world.agenda.planned["event", call.id])


async def test_a_count_needs_an_event_that_was_held(world: EventWorld) -> None:
    """Nobody counts visitors of what has not begun or was cancelled; counting is up to the event's city"""
    ana = world.directory.add_person("Ana", PORTO, Role.COORDINATOR)
    event = await world.add(FESTIVAL, world.directory.rooms[1], ana)
    for asker, refusal in ((ana, Conflict), (world.directory.add_person("Tom", BRISTOL), NotPermitted)):
        with pytest.raises(refusal):
            await world.database.write(world.events.held.count, event, 5, asker)
    await world.cancel(event, ana)
    world.clock.set(datetime(2027, 6, 20, tzinfo=UTC))
    with pytest.raises(Conflict):
        await world.database.write(world.events.held.count, event, 5, ana)


async def test_the_figures_of_a_year_name_nobody(world: EventWorld) -> None:
    """How many were held by kind and city, how many came and how many had signed up; cancelled and future ones do not count"""
    room = world.directory.rooms[1]
    first, second = await world.add(FESTIVAL, room), await world.add(WISH, room)
    await world.cancel(await world.add(FESTIVAL, room))
    await world.add(replace(FESTIVAL, span=hours("2027-12-24T18:00")), room)
    await world.says(first, room, world.directory.add_person("Tom", BRISTOL), Coming.YES, 3)
    await world.says(second, room, world.directory.add_person("Eva", BRISTOL), Coming.NO)
    world.clock.set(datetime(2027, 7, 1, tzinfo=UTC))
    await world.database.write(world.events.held.count, first, 180, world.directory.stranger("Ana"))
    found = await world.database.read(world.events.held.figures, 2027, room)
    assert lines(figures(2027, *found).blocks, "en") == [
        "2027: 2 events, 180 visitors (counted at 1), 3 people signed up",
        "festival 1 and other 1",
        "Porto 2",
    ]
    assert lines(figures(2026, *await world.database.read(world.events.held.figures, 2026, room)).blocks, "de") == [
        "2026 hat bisher keine Veranstaltung stattgefunden."
    ]


async def test_the_figures_are_those_of_the_rooms_cities(world: EventWorld) -> None:
    """A room counts what its own cities have held, with what they hold in a shared room, and nothing of anybody else"""
    world.directory.partners = (PORTO, BRISTOL, LINDENAU)
    shared, alone = world.directory.add_room(), world.directory.add_room(LINDENAU)
    world.directory.change_room(replace(shared, shared=True))
    for room in (world.directory.rooms[1], world.directory.rooms[2], shared, alone):
        await world.add(FESTIVAL, room)
    world.clock.set(datetime(2027, 7, 1, tzinfo=UTC))
    counted = {}
    for room in world.directory.rooms.values():
        found, _ = await world.database.read(world.events.held.figures, 2027, room)
        counted[room.ref.key] = found.cities
    assert counted["porto"] == counted["bristol"] == {None: 1, "porto": 1, "bristol": 1}
    assert counted["lindenau"] == {None: 1, "lindenau": 1}
    assert counted[shared.ref.key] == {None: 1, "porto": 1, "bristol": 1, "lindenau": 1}


async def test_many_late_reminders_are_one_message_a_room(world: EventWorld) -> None:
    """After an outage a room hears of all events it missed at once, with how late; in time each comes by itself"""
    events = [await world.add(replace(WISH, title=title), world.directory.rooms[1]) for title in ("Vindima", "Baile", "Feira")]
    tom = await comes(world, events[0], 2, "Tom")
    for event in events[1:]:
        await world.says(event, world.directory.rooms[2], tom, Coming.YES)
    await at(world, DAY_BEFORE + timedelta(hours=2))
    (post,) = rung(world)
    assert card_text(post) == [
        "I was out of reach; these reminders come up to 2 hours after their time.",
        "⏰ E1 Vindima: Saturday, 19 June 2027, 14:00 to 22:00",
        "⏰ E2 Baile: Saturday, 19 June 2027, 14:00 to 22:00",
        "⏰ E3 Feira: Saturday, 19 June 2027, 14:00 to 22:00",
        "If you cannot come, type for instance: !event answer E1 no",
        "Tom",
    ]
    assert isinstance(post.says, Announcement)
    assert post.says.mentions == (tom.ref,)
    await at(world, HOUR_BEFORE)
    assert len(rung(world)) == 4
