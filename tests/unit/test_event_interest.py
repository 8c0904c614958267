"""Interest that people show in a server's calendar counts as maybe."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.message import Author, Interested, Rescheduled, Unscheduled
from bot.core.ref import MessageRef, PersonRef
from bot.core.reply import Reply
from bot.features.events.interest import Interest
from bot.features.events.model import Coming, Counts
from tests.fakes.directory import PORTO
from tests.fakes.event_world import WISH, EventWorld, event_world, hours
from tests.fakes.outbox import FakeOutbox
from tests.fakes.people_world import posted

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.outbox import Post
    from bot.core.person import Room
    from bot.features.events.model import Event

ENTRY = MessageRef("discord", "event:1:2")
TOM = PersonRef("discord", "tom")


@dataclass
class Calendar:
    """An event in the calendar of Porto's server, and what people do with it there."""

    world: EventWorld
    event: Event
    outbox: FakeOutbox = field(default_factory=lambda: FakeOutbox(sent={ENTRY: "occasion1"}))

    @property
    def room(self) -> Room:
        """The channel that shows its card."""
        return self.world.directory.rooms[1]

    @property
    def interest(self) -> Interest:
        """What is under test."""
        return Interest(self.world.events, self.outbox, self.world.directory)

    async def press(self, *, on: bool = True, entry: MessageRef = ENTRY) -> None:
        """Have Tom show interest, or take it back."""
        author = Author(TOM, "Tom" if on else "")
        await self.world.database.write(self.interest.interested, Interested(self.room.ref, entry, author, on))

    async def counts(self) -> Counts:
        """Return what the card counts."""
        return await self.world.counts(self.event, self.room)


@pytest.fixture
async def calendar(data_dir: Path) -> AsyncIterator[Calendar]:
    """Open a world with an event in it."""
    async with event_world(data_dir) as world:
        room = world.directory.add_room(PORTO, platform="discord", space="porto")
        yield Calendar(world, await world.add(WISH, room))


async def test_interest_is_a_maybe(calendar: Calendar) -> None:
    """It counts once however often it is said, the card shows it, and whoever was nobody is known by name from then on"""
    for _ in range(2):
        await calendar.press()
    assert await calendar.counts() == Counts(maybe=1)
    assert len(calendar.world.cards.refreshed) == 1
    assert [person.name for person in calendar.world.directory.people.values()] == ["Tom"]
    assert len(calendar.world.cards.shown) == 1  # the card; nobody is answered


async def test_interest_taken_back_withdraws_it(calendar: Calendar) -> None:
    """Without that press nothing is left of the answer, and the name stays as it was"""
    await calendar.press()
    await calendar.press(on=False)
    assert await calendar.counts() == Counts()
    assert [person.name for person in calendar.world.directory.people.values()] == ["Tom"]


@pytest.mark.parametrize(("said", "counts"), [(Coming.YES, Counts(yes=1)), (Coming.NO, Counts(no=1))])
async def test_a_yes_or_no_stays(calendar: Calendar, said: Coming, counts: Counts) -> None:
    """Whoever has answered keeps that, whether they show interest afterwards or take it back"""
    tom = calendar.world.directory.add_person("Tom", PORTO, platform="discord")
    await calendar.world.says(calendar.event, calendar.room, tom, said)
    for on in (True, False):
        await calendar.press(on=on)
        assert await calendar.counts() == counts


async def test_an_answer_counts_more_than_interest(calendar: Calendar) -> None:
    """Interested first, yes afterwards: taking the interest back leaves the yes"""
    await calendar.press()
    tom = next(iter(calendar.world.directory.people.values()))
    await calendar.world.says(calendar.event, calendar.room, tom, Coming.YES)
    await calendar.press(on=False)
    assert await calendar.counts() == Counts(yes=1)


async def test_interest_in_what_is_off_or_over_is_nothing(calendar: Calendar) -> None:
    """Late presses for a cancelled event, and for one that is over, change nothing and disturb nobody"""
    other = await calendar.world.add(WISH, calendar.room)
    calendar.outbox.sent[MessageRef("discord", "event:1:3")] = "occasion2"
    await calendar.world.cancel(other)
    calendar.world.clock.set(WISH.span.over_at)
    await calendar.press()
    await calendar.press(entry=MessageRef("discord", "event:1:3"))
    assert await calendar.counts() == await calendar.world.counts(other, calendar.room) == Counts()


async def test_entries_of_others_are_none_of_ours(calendar: Calendar) -> None:
    """Interest in an event that people made there themselves is not looked at"""
    await calendar.press(entry=MessageRef("discord", "event:1:99"))
    assert await calendar.counts() == Counts()
    assert calendar.world.directory.people == {}


async def test_an_entry_removed_by_hand_is_forgotten(calendar: Calendar) -> None:
    """It counts nobody any more, and the event is entered again once it is moved; a stranger's entry is nothing to us"""
    for entry in (ENTRY, MessageRef("discord", "event:1:99")):
        await calendar.world.database.write(calendar.interest.unscheduled, Unscheduled(calendar.room.ref, entry))
    await calendar.press()
    assert await calendar.counts() == Counts()
    await calendar.world.move(calendar.event, hours("2027-06-20T15:00"))
    assert list(calendar.world.cards.scheduled) == ["occasion1", "occasion2"]


async def moved_on_discord(calendar: Calendar, starts: str, entry: MessageRef = ENTRY) -> list[Post]:
    """Have somebody move an entry by hand; return what is said because of it."""
    before = len(calendar.world.cards.shown)
    change = Rescheduled(calendar.room.ref, entry, datetime.fromisoformat(starts))
    await calendar.world.database.write(calendar.interest.rescheduled, change)
    return list(calendar.world.cards.shown.values())[before:]


async def test_an_entry_moved_by_hand_is_asked_about(calendar: Calendar) -> None:
    """The room is asked with both times; what is tapped moves the event, or leaves it and puts the entry right"""
    (asked,) = await moved_on_discord(calendar, "2027-06-20T15:00:00+00:00")
    assert isinstance(asked.says, Reply)
    assert posted(asked)[0].startswith("event-occasion-moved(")
    assert [button.call for button in asked.says.buttons] == [
        "event move E1 2027-06-20T16:00:00+01:00 --zone Europe/Lisbon",
        "event move E1 2027-06-19T14:00:00+01:00 --zone Europe/Lisbon",
    ]
    kept = calendar.world.cards.scheduled["occasion1"]
    await calendar.world.move(calendar.event, WISH.span)
    assert (len(kept), kept[-1]) == (2, kept[0])


async def test_our_own_moves_are_not_asked_about(calendar: Calendar) -> None:
    """What the entry says as the event does is nothing to ask about, nor is what is over, off, or a stranger's"""
    assert await moved_on_discord(calendar, WISH.span.begins_at.isoformat()) == []
    assert await moved_on_discord(calendar, "2020-01-01T00:00:00+00:00") == []
    assert await moved_on_discord(calendar, "2027-06-20T15:00:00+00:00", MessageRef("discord", "event:1:99")) == []
    await calendar.world.cancel(calendar.event)
    assert await moved_on_discord(calendar, "2027-06-20T15:00:00+00:00") == []
