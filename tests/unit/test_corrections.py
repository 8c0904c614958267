"""A reply to a passed-on message may better it or ask for the original; any other reply is talk."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.outbox import Kind, Lane, Translation
from bot.core.ref import MessageRef
from bot.core.reply import Announcement
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.people_world import posted
from tests.fakes.translation_world import TranslationWorld, translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person, Room

RELAY = MessageRef("console", "relay")


class Scene:
    """A message of Ana in Porto has been passed on to Bristol, where it is read as `RELAY`."""

    def __init__(self, world: TranslationWorld, porto: Room, bristol: Room, grace: Person) -> None:
        """Keep who and where."""
        self.world, self.porto, self.bristol, self.grace = world, porto, bristol, grace
        self.outbox = world.people.outbox

    async def reply(self, words: str, room: Room | None = None, to: MessageRef | None = RELAY) -> bool:
        """Let Grace answer; return whether it was meant for the bot."""
        text = self.world.text(room or self.bristol, self.grace, words, to)
        return await self.world.heard(text, self.grace) is None


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Pass a message on."""
    async with translation_world(tmp_path) as world:
        porto, bristol = await world.people.linked_rooms(PORTO, BRISTOL)
        await world.translate(porto)
        await world.say(porto, await world.people.add_person("Ana Sousa", PORTO), "Bom dia")
        world.people.outbox.sent[RELAY] = "row1"
        yield Scene(world, porto, bristol, await world.people.add_person("Grace Hill", BRISTOL))


@pytest.mark.parametrize(
    "typed",
    [
        "better: Hello, all: yes",
        "Better : Hello, all: yes",
        "BETTER：Hello, all: yes",
        "correction: Hello, all: yes",
        "melhor: Hello, all: yes",
        "Melhor：  Hello, all: yes ",
        "correção: Hello, all: yes",
    ],
)
async def test_a_better_wording_edits_the_message(scene: Scene, typed: str) -> None:
    """In the words of every catalogue: the message itself is put right, says by whom, and nothing new is posted"""
    assert await scene.reply(typed)
    ((row, post),) = scene.outbox.edits
    who = "translation-who(author=Ana Sousa, city=Porto)"
    assert row == "row1"
    assert posted(post) == [f"translation-head-corrected(by=Grace Hill, who={who})", "Hello, all: yes", "> Bom dia"]
    assert post.translation == Translation("pt", "en", "Hello, all: yes", "corrected")
    assert (post.room, post.locales, post.kind) == (scene.bristol.ref, ("en",), Kind.RELAY)
    assert isinstance(post.says, Announcement)
    assert post.says.mentions == ()
    assert len(scene.outbox.posts) == 1


@pytest.mark.parametrize("typed", ["original", "Original", " ORIGINAL! ", "original?"])
async def test_the_original_is_shown_on_asking(scene: Scene, typed: str) -> None:
    """The whole original comes as a quiet reply to whoever asked; the message stays as it is"""
    assert await scene.reply(typed)
    asked, shown = scene.outbox.posts.values()
    assert posted(shown) == ["translation-original-of(author=Ana Sousa)", "> Bom dia"]
    assert (shown.room, shown.lane, shown.kind, shown.alone) == (scene.bristol.ref, Lane.REPLY, Kind.REPLY, True)
    assert shown.reply_to == MessageRef("console", "m2")
    assert not isinstance(shown.says, Announcement)
    assert isinstance(asked.says, Announcement)
    assert scene.outbox.edits == []


@pytest.mark.parametrize(
    "typed", ["Thank you", "better", "It is better: much", "the original", "originals", "better late: than never"]
)
async def test_any_other_reply_is_talk(scene: Scene, typed: str) -> None:
    """A reply that neither corrects nor asks is passed on like any message"""
    assert not await scene.reply(typed)
    assert (scene.outbox.edits, len(scene.outbox.posts)) == ([], 1)


@pytest.mark.parametrize("typed", ["better: Hello", "original"])
async def test_only_replies_to_what_was_passed_on(scene: Scene, typed: str) -> None:
    """Without a reply, or in reply to a person or to another message of the bot, the same words are talk"""
    scene.outbox.sent[MessageRef("console", "card")] = "row99"
    for to in (None, MessageRef("console", "person"), MessageRef("console", "card")):
        assert not await scene.reply(typed, to=to)
    assert (scene.outbox.edits, len(scene.outbox.posts)) == ([], 1)


@pytest.mark.parametrize("typed", ["better: Hello", "original"])
async def test_only_where_it_was_passed_on(scene: Scene, typed: str) -> None:
    """A reply from another room neither changes the message nor gets to see its original"""
    elsewhere = await scene.world.people.add_room("elsewhere", BRISTOL)
    await scene.reply(typed, room=elsewhere)
    assert (scene.outbox.edits, len(scene.outbox.posts)) == ([], 1)


async def test_after_a_day_it_is_forgotten(scene: Scene) -> None:
    """Once what was passed on has been swept out, a correction is talk"""
    before = scene.world.people.clock.now() + timedelta(seconds=1)
    assert await scene.world.people.database.write(scene.world.store.forget, before) == 1
    assert not await scene.reply("better: Hello")
    assert scene.outbox.edits == []


async def test_a_correction_goes_with_its_message(scene: Scene) -> None:
    """Whoever removes the message with their better words takes them back: the original is read again, and later too"""
    reply = scene.world.text(scene.bristol, scene.grace, "better: Bad words", RELAY)
    await scene.world.said(reply, scene.grace)
    await scene.world.delete(scene.bristol, reply.message, scene.grace)
    row, post = scene.outbox.edits[-1]
    who = "translation-who(author=Ana Sousa, city=Porto)"
    assert (row, posted(post)) == ("row1", [f"translation-head-plain(who={who})", "Bom dia"])
    (again,) = await scene.world.say(scene.porto, await scene.world.people.who("Ana Sousa"), "Bom dia")
    assert posted(again)[1] == "good morning"


async def test_a_reply_with_better_words_is_edited(scene: Scene) -> None:
    """Its author's new words stand wherever the first ones stood, and later too; a removal takes these back as well"""
    reply = scene.world.text(scene.bristol, scene.grace, "better: Helo", RELAY)
    await scene.world.said(reply, scene.grace)
    ((row, post),) = await scene.world.edit(reply, scene.grace, "Better: Hello")
    assert (row, posted(post)[1:]) == ("row1", ["Hello", "> Bom dia"])
    ana = await scene.world.people.who("Ana Sousa")
    (again,) = await scene.world.say(scene.porto, ana, "Bom dia")
    assert posted(again)[1] == "Hello"
    edits = await scene.world.edit(reply, scene.grace, "better: Good day to all")
    assert [(row, posted(post)[1]) for row, post in edits] == [("row1", "Good day to all"), ("row2", "Good day to all")]
    await scene.world.delete(scene.bristol, reply.message, scene.grace)
    (last,) = await scene.world.say(scene.porto, ana, "Bom dia")
    assert posted(last)[1] == "good morning"


@pytest.mark.parametrize("words", ["Hello", "better:", "thanks", ""])
async def test_an_edit_without_better_words_changes_nothing(scene: Scene, words: str) -> None:
    """Whoever wants to take better words back removes the reply"""
    reply = scene.world.text(scene.bristol, scene.grace, "better: Hello", RELAY)
    await scene.world.said(reply, scene.grace)
    assert await scene.world.edit(reply, scene.grace, words) == []


async def test_nobody_edits_the_better_words_of_others(scene: Scene) -> None:
    """An edit that names somebody else's reply changes nothing, nor does one of a reply whose words were put right since"""
    reply = scene.world.text(scene.bristol, scene.grace, "better: Hello", RELAY)
    await scene.world.said(reply, scene.grace)
    eve = await scene.world.people.add_person("Eve", BRISTOL)
    assert await scene.world.edit(reply, eve, "better: Nonsense") == []
    await scene.reply("better: Good day")
    assert await scene.world.edit(reply, scene.grace, "better: Hello again") == []


async def test_the_same_words_given_elsewhere_stay(scene: Scene) -> None:
    """Better words that others have given for something else, or in rooms that are not connected, are their own"""
    world = scene.world
    link = await world.people.database.write(world.people.stores.links.create, world.people.clock.now())
    other = await world.people.add_room("other-porto", PORTO, link_id=link)
    there = await world.people.add_room("other-bristol", BRISTOL, link_id=link)
    await world.translate(other)
    await world.say(other, await world.people.who("Ana Sousa"), "Bom dia")
    copy = MessageRef("console", "elsewhere")
    scene.outbox.sent[copy] = next(row for row, post in scene.outbox.posts.items() if post.room == there.ref)
    await scene.reply("better: Hi", there, copy)
    reply = world.text(scene.bristol, scene.grace, "better: Hi", RELAY)
    await world.said(reply, scene.grace)
    before = len(scene.outbox.edits)
    await world.delete(scene.bristol, reply.message, scene.grace)
    assert [row for row, _ in scene.outbox.edits[before:]] == ["row1"]
    assert scene.outbox.redacted == []


async def test_after_a_day_the_message_goes(scene: Scene) -> None:
    """Where the original is not kept any more, what shows the words that somebody has taken back is removed"""
    reply = scene.world.text(scene.bristol, scene.grace, "better: Bad words", RELAY)
    await scene.world.said(reply, scene.grace)
    later = scene.world.people.clock.now() + timedelta(days=2)
    await scene.world.people.database.write(scene.world.store.erase_words, later)
    await scene.world.delete(scene.bristol, reply.message, scene.grace)
    assert scene.outbox.redacted == ["row1"]


async def test_another_message_takes_no_correction_along(scene: Scene) -> None:
    """What somebody else gave stays when a message is removed"""
    await scene.reply("better: Hello")
    other = scene.world.text(scene.bristol, scene.grace, "Thanks")
    await scene.world.said(other, scene.grace)
    await scene.world.delete(scene.bristol, other.message, scene.grace)
    assert posted(scene.outbox.edits[-1][1])[1] == "Hello"


async def test_a_correction_can_be_corrected(scene: Scene) -> None:
    """The last wording stands; author and original stay those of the message"""
    await scene.reply("better: Hello")
    await scene.reply("better: Good day")
    assert [(row, posted(post)[1:]) for row, post in scene.outbox.edits] == [
        ("row1", ["Hello", "> Bom dia"]),
        ("row1", ["Good day", "> Bom dia"]),
    ]
