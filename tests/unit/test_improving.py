"""Better words for a translation that somebody has asked for: by a form or a reply, kept, and put right wherever it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.message import Written
from bot.core.outbox import Lane, Post, Translation
from bot.core.ref import MessageRef, PersonRef
from bot.core.reply import Reply
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.people_world import posted
from tests.fakes.translation_world import PlacedEngine, TranslationWorld, translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person, Room

HOW = "translation-asked-how"
SAID = MessageRef("console", "m70")
PICKED = Written(SAID, PersonRef("console", "ana"))
CORRECTED = "translation-asked-corrected(by=Grace Hill, source=pt)"


class Scene:
    """Bristol and Porto, connected; Grace of Bristol reads "Bom dia" on demand."""

    def __init__(self, world: TranslationWorld, porto: Room, bristol: Room, grace: Person) -> None:
        """Keep who and where."""
        self.world, self.porto, self.bristol, self.grace = world, porto, bristol, grace
        self.outbox = world.people.outbox

    async def reads(self, room: Room | None = None, *, apart: bool = True, about: Written | None = PICKED) -> MessageRef:
        """Have Grace ask; return the message that answers her."""
        reader = self.world.reader(room or self.bristol, self.grace, apart=apart)
        assert isinstance(await self.world.asked("Bom dia", "en", reader, about), Post)
        return self.newest()

    def newest(self) -> MessageRef:
        """Let the newest thing that was posted become a message."""
        row = list(self.outbox.posts)[-1]
        message = MessageRef("console", f"sent {row}")
        self.outbox.sent[message] = row
        return message

    async def fill(self, target: MessageRef, words: str, room: Room | None = None) -> bool:
        """Have Grace fill in the form under a message."""
        return await self.world.fill(room or self.bristol, self.grace, target, words)

    async def reply(self, target: MessageRef, words: str, room: Room | None = None) -> bool:
        """Have Grace reply; return whether that was meant for the bot."""
        text = self.world.text(room or self.bristol, self.grace, words, target)
        return await self.world.heard(text, self.grace) is None

    def last(self) -> list[str]:
        """Return the lines of what was posted last."""
        return posted(list(self.outbox.posts.values())[-1])


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Connect the two rooms."""
    async with translation_world(tmp_path) as world:
        porto, bristol = await world.people.linked_rooms(PORTO, BRISTOL)
        yield Scene(world, porto, bristol, await world.people.add_person("Grace Hill", BRISTOL))


async def test_a_form_puts_it_right(scene: Scene) -> None:
    """Whoever filled it in alone reads the better words with their name, can better them again, and nobody else hears of it"""
    shown = await scene.reads()
    assert await scene.fill(shown, "  Hello,\nall ")
    post = list(scene.outbox.posts.values())[-1]
    assert posted(post) == [CORRECTED, "Hello,", "all", "translation-improved", HOW]
    assert (post.private, post.alone, post.lane) == (True, True, Lane.REPLY)
    assert isinstance(post.says, Reply)
    assert post.says.wording is not None
    assert post.says.wording.text == "Hello,\nall"
    assert await scene.fill(scene.newest(), "Hello!")
    assert scene.last()[1] == "Hello!"
    assert (scene.outbox.edits, len(scene.outbox.posts)) == ([], 3)


async def test_the_next_time_it_is_read_so(scene: Scene) -> None:
    """The same words are put right by themselves, without an engine, on demand and when they are passed on"""
    await scene.fill(await scene.reads(), "Hello, all")
    lines = list(scene.world.engine.lines)
    await scene.reads(about=None)
    assert scene.last() == [CORRECTED, "Hello, all"]
    await scene.world.translate(scene.porto)
    (relay,) = await scene.world.say(scene.porto, await scene.world.people.who("Ana"), "Bom dia")
    assert posted(relay)[1] == "Hello, all"
    assert scene.world.engine.lines == lines


async def test_only_in_the_rooms_that_are_connected(scene: Scene) -> None:
    """What is put right here changes nothing in a room that is not connected"""
    await scene.fill(await scene.reads(), "Hello, all")
    await scene.reads(await scene.world.people.add_room("elsewhere", BRISTOL))
    assert scene.last()[1] == "good morning"


@pytest.mark.parametrize("typed", ["better: Hello, all", "melhor： Hello, all"])
async def test_a_reply_puts_it_right(scene: Scene, typed: str) -> None:
    """Where everybody sees the answer, a reply does the same: the answer itself is edited, and nothing new is posted"""
    shown = await scene.reads(apart=False, about=None)
    assert await scene.reply(shown, typed)
    ((row, post),) = scene.outbox.edits
    assert (row, posted(post), post.locales) == ("row1", [CORRECTED, "Hello, all", HOW], ("en",))
    assert len(scene.outbox.posts) == 1


async def test_a_reply_without_words(scene: Scene) -> None:
    """Whoever forgets the words is told where they belong"""
    shown = await scene.reads(apart=False)
    assert await scene.reply(shown, "better:")
    assert (scene.last(), scene.outbox.edits) == (["translation-correction-empty"], [])


@pytest.mark.parametrize("typed", ["Thank you", "original", "it is better: so"])
async def test_any_other_reply_is_talk(scene: Scene, typed: str) -> None:
    """A reply that begins otherwise is passed on like any message"""
    shown = await scene.reads(apart=False)
    assert not await scene.reply(shown, typed)


async def test_what_was_passed_on_is_put_right(scene: Scene) -> None:
    """The copies of the message in the connected rooms are edited, with their author, the original and who put it right"""
    await scene.world.translate(scene.porto)
    await scene.world.say(scene.porto, await scene.world.people.add_person("Ana Sousa", PORTO), "Bom dia")
    said = Written(MessageRef("console", "m1"), PersonRef("console", "ana"))
    shown = await scene.reads(scene.porto, about=said)
    assert await scene.fill(shown, "Hello, all", scene.porto)
    ((row, post),) = scene.outbox.edits
    who = "translation-who(author=Ana Sousa, city=Porto)"
    assert posted(post) == [f"translation-head-corrected(by=Grace Hill, who={who})", "Hello, all", "> Bom dia"]
    assert (row, post.room, post.translation) == ("row1", scene.bristol.ref, Translation("pt", "en", "Hello, all", "corrected"))


async def test_it_can_be_asked_for_on_the_copy(scene: Scene) -> None:
    """Whoever reads the copy can put it right there in the same way"""
    await scene.world.translate(scene.porto)
    await scene.world.say(scene.porto, await scene.world.people.add_person("Ana Sousa", PORTO), "Bom dia")
    copy = Written(scene.newest(), PersonRef("console", "hook"))
    assert await scene.fill(await scene.reads(about=copy), "Hello, all")
    assert [(row, posted(post)[1]) for row, post in scene.outbox.edits] == [("row1", "Hello, all")]


async def test_what_was_passed_on_untranslated(scene: Scene) -> None:
    """A copy that nothing has translated gets the words in the room's own language, like one corrected by a reply"""
    await scene.world.say(scene.porto, await scene.world.people.add_person("Ana Sousa", PORTO), "Bom dia")
    copy = Written(scene.newest(), PersonRef("console", "hook"))
    assert await scene.fill(await scene.reads(about=copy), "Hello, all")
    assert [posted(post)[1] for _, post in scene.outbox.edits] == ["Hello, all"]


async def test_a_room_that_is_no_longer_connected_is_left_alone(scene: Scene) -> None:
    """Nobody changes what stands in a room that does not read along any more"""
    await scene.world.translate(scene.porto)
    await scene.world.say(scene.porto, await scene.world.people.add_person("Ana Sousa", PORTO), "Bom dia")
    said = Written(MessageRef("console", "m1"), PersonRef("console", "ana"))
    shown = await scene.reads(scene.porto, about=said)
    await scene.world.people.database.write(scene.world.people.stores.rooms.change, scene.bristol.id, {"link_id": None})
    assert await scene.fill(shown, "Hello, all", scene.porto)
    assert scene.outbox.edits == []


async def test_another_language_is_another_matter(scene: Scene) -> None:
    """Words in one language put nothing right that is read in another"""
    scene.world.engine = PlacedEngine(pairs=[("pt", "en"), ("pt", "de")])
    scene.world.__post_init__()
    await scene.world.translate(scene.porto)
    await scene.world.say(scene.porto, await scene.world.people.add_person("Ana Sousa", PORTO), "Bom dia")
    said = Written(MessageRef("console", "m1"), PersonRef("console", "ana"))
    await scene.world.asked("Bom dia", "de", scene.world.reader(scene.porto, scene.grace, "de"), said)
    assert await scene.fill(scene.newest(), "Guten Morgen", scene.porto)
    assert scene.outbox.edits == []
    await scene.reads()
    assert scene.last()[1] == "good morning"


@pytest.mark.parametrize("words", ["", " \n "])
async def test_nothing_filled_in(scene: Scene, words: str) -> None:
    """An empty form changes nothing"""
    assert not await scene.fill(await scene.reads(), words)
    await scene.reads()
    assert scene.last()[1] == "good morning"


async def test_what_is_none_of_it(scene: Scene) -> None:
    """A form under anything else of ours, or in another room, means nothing"""
    shown = await scene.reads()
    elsewhere = await scene.world.people.add_room("elsewhere", BRISTOL)
    assert not await scene.fill(shown, "Hello", elsewhere)
    assert not await scene.fill(MessageRef("console", "card"), "Hello")
    assert len(scene.outbox.posts) == 1


async def test_after_a_day_it_is_forgotten(scene: Scene) -> None:
    """Of what was shown nothing is left then, and it can no longer be put right"""
    shown = await scene.reads()
    before = scene.world.people.clock.now() + timedelta(seconds=1)
    assert await scene.world.people.database.write(scene.world.shown.forget, before) == 1
    assert not await scene.fill(shown, "Hello")


async def test_who_takes_the_message_back_takes_all_of_it(scene: Scene) -> None:
    """The answers that everybody sees go with it, and so does what somebody has made of it"""
    private = await scene.reads()
    await scene.reads(apart=False)
    await scene.fill(private, "Hello, all")
    await scene.world.delete(scene.bristol, SAID, scene.grace)
    assert scene.outbox.redacted == ["row2"]
    assert not await scene.fill(private, "Hello again")
    await scene.reads()
    assert scene.last() == ["translation-asked-gone"]
    await scene.reads(about=replace(PICKED, message=MessageRef("console", "another")))
    assert scene.last()[1] == "good morning"


async def test_typed_words_are_their_writers(scene: Scene) -> None:
    """What was typed to be translated belongs to whoever typed it: it goes when they take the line back"""
    shown = await scene.reads(apart=False, about=None)
    await scene.reply(shown, "better: Hello, all")
    line = scene.outbox.posts["row1"].reply_to
    assert line is not None
    await scene.world.delete(scene.bristol, line, scene.grace)
    assert scene.outbox.redacted == ["row1"]
    await scene.reads()
    assert scene.last()[1] == "good morning"
