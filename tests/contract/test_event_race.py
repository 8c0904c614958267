"""Two people want the last place in the same instant, in two rooms, through the real inbox: over every database."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest

from bot.core.ids import Prefix, ShortId
from bot.core.message import Author, Text
from bot.core.phrase import Phrase
from bot.core.ref import MessageRef, PersonRef, RoomRef
from bot.core.reply import Acknowledgement, Reply
from bot.core.wire import RawEvent
from bot.delivery.inbox import StoredInbox
from bot.dispatch.call import Call
from bot.features.events.model import Coming, Counts
from commands.signup import SignUpCommands
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.event_world import WISH, EventWorld, event_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.message import Incoming
    from bot.core.person import Person, Room
    from bot.core.reply import Answer
    from bot.core.transaction import Transaction

NETWORK = "console"
ROUNDS = 8
"""So often two people try; each time one of them has to be the first."""


class TapDecoder:
    """Takes an event's body for the name of who says yes."""

    def decode(self, event: RawEvent) -> Incoming | None:
        """Return a text."""
        author = Author(PersonRef(NETWORK, event.body), event.body)
        return Text(RoomRef(NETWORK, event.room), MessageRef(NETWORK, event.key), author, "yes")


@dataclass
class YesHandler:
    """The `Handler` port: whoever says anything says yes to one event.

    Args:
        world: Where.
        wanted: Number of the event.
        answers: What each was answered, once it was saved.
        saved: Released once for each of these.
    """

    world: EventWorld
    wanted: int
    answers: dict[str, Answer] = field(default_factory=dict)
    saved: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(0))

    def handle(self, tx: Transaction, incoming: Incoming) -> None:
        """Sign somebody up."""
        assert isinstance(incoming, Text)
        directory = self.world.directory
        room, asker = directory.room_of(tx, incoming.room), directory.person(tx, incoming.author)
        assert room is not None
        call = Call(room, asker, "en", PORTO.zone, self.world.clock.now(), incoming.message)
        commands = SignUpCommands(self.world.events)
        answer = commands.rsvp(tx, call, event=ShortId(Prefix.EVENT, self.wanted), answer=Coming.YES)
        tx.after_commit(lambda: self._keep(asker.name, answer))

    def _keep(self, name: str, answer: Answer) -> None:
        self.answers[name] = answer
        self.saved.release()

    def fail(self, tx: Transaction, incoming: Incoming, fault: Exception) -> None:
        """Nothing may fail here."""
        raise AssertionError(fault)


@pytest.fixture
async def world(data_dir: Path) -> AsyncIterator[EventWorld]:
    """Open a world with two linked rooms, over each database."""
    async with event_world(data_dir) as opened:
        opened.directory.add_room(PORTO, link=1)
        opened.directory.add_room(BRISTOL, link=1)
        yield opened


async def race(world: EventWorld, one: Person, other: Person) -> tuple[Counts, dict[str, Answer]]:
    """Have two people say yes to an event with one place at once; return what the card counts and what they hear."""
    event = await world.add(replace(WISH, limit=1), world.directory.rooms[1])
    handler = YesHandler(world, event.number)
    inbox = StoredInbox(world.database, world.clock, handler, {NETWORK: TapDecoder()})
    said = [RawEvent(f"{event.id}-{who.name}", room.ref.key, who.name) for who, room in _places(world, one, other)]
    await asyncio.gather(*(inbox.receive(NETWORK, "@jumelage", [yes], None) for yes in said))
    async with asyncio.timeout(20):
        await asyncio.gather(*(handler.saved.acquire() for _ in said))
    inbox.abandon()
    return await world.counts(event, world.directory.rooms[1]), handler.answers


def _places(world: EventWorld, *people: Person) -> list[tuple[Person, Room]]:
    return list(zip(people, world.directory.rooms.values(), strict=True))


async def test_two_people_one_place(world: EventWorld) -> None:
    """However close together two yeses come, one person is in and the other is first on the waiting list and told so"""
    rui, tom = world.directory.add_person("rui", PORTO), world.directory.add_person("tom", BRISTOL)
    for _ in range(ROUNDS):
        counts, answers = await race(world, rui, tom)
        assert counts == Counts(yes=1, waiting=1)
        assert sorted(type(answer).__name__ for answer in answers.values()) == ["Acknowledgement", "Reply"]
        (waits,) = (answer for answer in answers.values() if isinstance(answer, Reply))
        assert [block.args["position"] for block in waits.blocks if isinstance(block, Phrase)] == [1]
        assert any(isinstance(answer, Acknowledgement) for answer in answers.values())
