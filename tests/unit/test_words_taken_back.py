"""Better words that were taken back stand nowhere any more; what was passed on is changed only where it was written."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.message import Author, Quoted
from bot.core.ref import MessageRef
from bot.features.translation.on_demand import SIGN
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.people_world import posted
from tests.fakes.translation_world import PlacedEngine, TranslationWorld, translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.message import Text
    from bot.core.person import Person, Room

BAD = "Bad words"


class Scene:
    """Ana writes in Porto, and Bristol and another room read it; Grace gives bad words in Bristol."""

    def __init__(self, world: TranslationWorld, rooms: list[Room], ana: Person, grace: Person) -> None:
        """Keep who and where."""
        self.world, self.ana, self.grace = world, ana, grace
        self.porto, self.bristol, self.other = rooms
        self.outbox = world.people.outbox

    async def says(self, words: str = "Bom dia") -> Text:
        """Have Ana write; what it becomes in a room is the message ``<message> in <room>`` from then on."""
        text = self.world.text(self.porto, self.ana, words)
        before = len(self.outbox.posts)
        await self.world.said(text, self.ana)
        for row in list(self.outbox.posts)[before:]:
            self.outbox.sent[MessageRef("console", f"{text.message.key} in {self.outbox.posts[row].room.key}")] = row
        return text

    def copy(self, text: Text, room: Room) -> MessageRef:
        """Return what a message has become in a room."""
        return MessageRef("console", f"{text.message.key} in {room.ref.key}")

    async def betters(self, text: Text, words: str = BAD, person: Person | None = None) -> Text:
        """Have somebody in Bristol give better words; return the message."""
        reply = self.world.text(self.bristol, person or self.grace, f"better: {words}", self.copy(text, self.bristol))
        await self.world.said(reply, person or self.grace)
        return reply

    async def removes(self, reply: Text) -> None:
        """Have Grace take her words back."""
        await self.world.delete(self.bristol, reply.message, self.grace)

    def wrote(self, room: Room) -> MessageRef:
        """Return a message that Ana wrote in a room before the bot was there."""
        old = MessageRef("console", "old")
        self.world.messages.written[room.ref, old.key] = Quoted(Author(self.ana.ref, self.ana.name), "Bom dia")
        return old

    @property
    def standing(self) -> list[str]:
        """What stands in all rooms in the end, as one text for each message."""
        found = {row: "\n".join(posted(post)) for row, post in self.outbox.posts.items()}
        found |= {row: "\n".join(posted(post)) for row, post in self.outbox.edits}
        return [text for row, text in found.items() if row not in self.outbox.redacted]


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Connect three rooms, with translation switched on in the one in which Ana writes."""
    async with translation_world(tmp_path, (PORTO, BRISTOL, LINDENAU)) as world:
        world.detector.known.update({"Bom dia": "pt", "Dia dia": "pt", "Dia bom": "pt"})
        rooms = await world.people.linked_rooms(PORTO, BRISTOL, BRISTOL)
        ana, grace = await world.people.add_person("Ana Sousa", PORTO), await world.people.add_person("Grace Hill", BRISTOL)
        world.engine = PlacedEngine(pairs=[("pt", "en"), ("en", "pt"), ("pt", "de")])
        world.__post_init__()
        await world.translate(rooms[0])
        yield Scene(world, [await world.people.again(room) for room in rooms], ana, replace(grace, language="en"))


async def test_where_the_same_was_said_again(scene: Scene) -> None:
    """Also what read them by itself, though the message for which they were given is gone"""
    first = await scene.says()
    reply = await scene.betters(first)
    await scene.says()
    await scene.world.delete(scene.porto, first.message, scene.ana)
    await scene.removes(reply)
    assert not any(BAD in text for text in scene.standing)


async def test_where_somebody_has_given_others_since(scene: Scene) -> None:
    """Better words for the same, given for another message, leave what was given before to whoever gave it"""
    reply = await scene.betters(await scene.says())
    await scene.betters(await scene.says(), "Good day", scene.ana)
    await scene.removes(reply)
    assert not any(BAD in text for text in scene.standing)
    assert sum("Good day" in text for text in scene.standing) == 1


async def test_where_somebody_has_asked(scene: Scene) -> None:
    """An answer on asking that shows them is removed, whatever message it is for"""
    reply = await scene.betters(await scene.says())
    await scene.world.react(scene.bristol, scene.wrote(scene.bristol), scene.grace, SIGN)
    assert sum(BAD in text for text in scene.standing) == 2
    await scene.removes(reply)
    assert not any(BAD in text for text in scene.standing)


async def test_where_a_room_is_connected_no_longer(scene: Scene) -> None:
    """An edit changes nothing there; a removal takes them away all the same"""
    reply = await scene.betters(await scene.says())
    await scene.says()
    await scene.world.people.database.write(scene.world.people.stores.rooms.change, scene.other.id, {"link_id": None})
    await scene.world.edit(reply, scene.grace, "better: Good day")
    assert sum("Good day" in text for text in scene.standing) == 2
    await scene.removes(reply)
    assert not any(words in text for text in scene.standing for words in (BAD, "Good day"))


async def test_after_the_words_are_erased(scene: Scene) -> None:
    """What reads them is removed, since its original can be shown no more"""
    reply = await scene.betters(await scene.says())
    await scene.says()
    later = scene.world.people.clock.now() + timedelta(days=2)
    await scene.world.people.database.write(scene.world.store.erase_words, later)
    await scene.removes(reply)
    assert not any(BAD in text for text in scene.standing)


async def test_while_something_is_on_its_way(scene: Scene) -> None:
    """What would have read them, and arrives after they were taken back, does not"""
    first = await scene.says()
    reply = await scene.betters(first)
    works = [
        await scene.world.heard(scene.world.text(scene.porto, scene.ana, "Bom dia"), scene.ana),
        await scene.world.reaction_work(scene.porto, first.message, scene.grace, SIGN),
    ]
    for work in works:
        assert work is not None
        await work.prepare()
    await scene.removes(reply)
    for work in works:
        assert work is not None
        await scene.world.people.database.write(work.finish)
    assert not any(BAD in text for text in scene.standing)


async def test_nobody_edits_from_another_room(scene: Scene) -> None:
    """An edit that comes from elsewhere than the message changes neither better words nor what was passed on or asked for"""
    text = await scene.says()
    reply = await scene.betters(text)
    await scene.world.react(scene.porto, text.message, scene.grace, SIGN)
    elsewhere = await scene.world.people.add_room("elsewhere", BRISTOL)
    before = scene.standing
    for written, author, words in ((reply, scene.grace, "better: Insult"), (text, scene.ana, "Insulto")):
        for room in (elsewhere, scene.other):
            moved = replace(written, room=room.ref)
            assert await scene.world.edit(moved, author, words) == []
    assert scene.standing == before


async def test_an_answer_is_given_once_while_its_message_stands(scene: Scene) -> None:
    """Whoever asks again is read nothing again; after days an answer still goes with its message"""
    old = scene.wrote(scene.porto)
    for _ in range(3):
        await scene.world.react(scene.porto, old, scene.grace, SIGN)
    assert len(scene.world.messages.asked) == 1
    await scene.world.delete(scene.porto, old, scene.ana)
    assert scene.standing == []


async def test_an_answer_that_somebody_removed_is_given_again(scene: Scene) -> None:
    """Where a moderator has removed it, nothing stands there that would make another one needless"""
    old = scene.wrote(scene.porto)
    answer = MessageRef("console", "answer")
    for _ in range(2):
        await scene.world.react(scene.porto, old, scene.grace, SIGN)
        scene.outbox.sent[answer] = list(scene.outbox.posts)[-1]
        await scene.world.delete(scene.porto, answer, scene.ana)
    assert len(scene.outbox.posts) == 2


async def test_an_edit_while_somebody_is_answered(scene: Scene) -> None:
    """Who has asked for words that were changed meanwhile is not shown the old ones; a line hears that"""
    text = await scene.says()
    work = await scene.world.reaction_work(scene.porto, text.message, scene.grace, SIGN)
    assert work is not None
    await work.prepare()
    await scene.world.edit(text, scene.ana, "Dia dia")
    posts = len(scene.outbox.posts)
    await scene.world.people.database.write(work.finish)
    assert len(scene.outbox.posts) == posts


async def test_a_room_that_is_connected_no_longer_reads_nothing(scene: Scene) -> None:
    """An answer to what was written there is not given any more when the rooms part before the engine is done"""
    text = await scene.says()
    reader = replace(scene.ana, language="de")
    work = await scene.world.reaction_work(scene.bristol, scene.copy(text, scene.bristol), reader, SIGN)
    assert work is not None
    await work.prepare()
    await scene.world.people.database.write(scene.world.people.stores.rooms.change, scene.bristol.id, {"link_id": None})
    posts = len(scene.outbox.posts)
    await scene.world.people.database.write(work.finish)
    assert len(scene.outbox.posts) == posts


async def test_an_answer_that_was_removed_stays_removed(scene: Scene) -> None:
    """Other words for its message do not bring it back"""
    text = await scene.says()
    await scene.world.react(scene.porto, text.message, scene.grace, SIGN)
    answer = list(scene.outbox.posts)[-1]
    message = MessageRef("console", "answer")
    scene.outbox.sent[message] = answer
    reply = scene.world.text(scene.porto, scene.grace, f"better: {BAD}", message)
    await scene.world.said(reply, scene.grace)
    work = await scene.world.edit_work(text, scene.ana, "Dia bom")
    assert work is not None
    await work.prepare()
    await scene.world.delete(scene.porto, reply.message, scene.grace)
    before = len([row for row, _ in scene.outbox.edits if row == answer])
    await scene.world.people.database.write(work.finish)
    assert len([row for row, _ in scene.outbox.edits if row == answer]) == before
