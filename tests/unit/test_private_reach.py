"""Who is out of a room reads no more of it, whatever the bot has given them before; what is encrypted stays so."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.engine import Place
from bot.core.errors import Conflict
from bot.core.message import Author, Quoted
from bot.core.ref import MessageRef, PersonRef
from bot.core.reply import Later, Reply
from bot.features.translation.private import MOST_READERS
from bot.features.translation.private_store import PrivateReader
from tests.fakes.directory import BRISTOL
from tests.fakes.people_world import answered, posted, refused
from tests.fakes.private_talk import private_talk
from tests.fakes.translation_world import PlacedEngine, TranslationWorld, translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.message import Text
    from bot.core.outbox import Post
    from bot.core.person import Person, Room
    from bot.core.reply import Answer

COPY = MessageRef("console", "copy")


class Scene:
    """Tom reads Porto's room in private, in English; he can have a copy translated into Spanish as well."""

    def __init__(self, world: TranslationWorld, rooms: tuple[Room, Room], people: tuple[Person, Person]) -> None:
        """Keep who and where."""
        self.world, self.outbox, self.members = world, world.people.outbox, world.people.members
        self.porto, self.talk = rooms
        self.ana, self.tom = people

    async def said(self, words: str = "Bom dia") -> Text:
        """Let Ana say something; Tom's copy of it is `COPY`."""
        text = self.world.text(self.porto, self.ana, words)
        (post,) = await self.world.said(text, self.ana)
        self.outbox.sent[COPY] = next(row for row, one in self.outbox.posts.items() if one is post)
        return text

    async def picks(self, room: Room, person: Person, message: MessageRef = COPY) -> Answer | list[Post]:
        """Let somebody have a copy translated into Spanish; return the refusal, or what was posted."""
        reader = self.world.reader(await self.world.people.again(room), person, "en", apart=False)
        answer = await self.world.people.database.write(self.world.on_demand.pick, message, "es", reader)
        if not isinstance(answer, Later):
            return answer
        before = len(self.outbox.posts)
        await self.world.done(answer.work)
        return list(self.outbox.posts.values())[before:]

    async def lose(self) -> None:
        """Let Tom be thrown out of the room."""
        self.members.there[self.porto.ref].discard(self.tom.ref)
        await self.world.say(self.porto, self.ana, "Bom dia dia")

    async def change(self, room: Room, **values: object) -> None:
        """Set a room."""
        await self.world.people.database.write(self.world.people.stores.rooms.change, room.id, values)

    async def asks(self, language: str = "en") -> Reply:
        """Let Tom ask for a language."""
        room, now = await self.world.people.again(self.porto), self.world.people.clock.now()
        return await self.world.people.database.write(self.world.wishes.ask, room, self.tom, language, now)

    async def read_in_private(self) -> list[str]:
        """Let Ana say something; return the private rooms in which it is read."""
        posts = await self.world.say(self.porto, self.ana, "Bom dia")
        return [post.room.key for post in posts if post.room != self.porto.ref]


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Have Tom ask for English."""
    async with translation_world(tmp_path) as world:
        world.engine = PlacedEngine(pairs=(("en", "pt"), ("pt", "en"), ("pt", "es"), ("en", "es")))
        world.__post_init__()
        opened = Scene(world, *await private_talk(world))
        await opened.asks()
        yield opened


async def test_an_answer_follows_its_message_while_it_may_be_read(scene: Scene) -> None:
    """What somebody had translated of a copy in private says the new words when its author changes them"""
    text = await scene.said()
    assert isinstance(await scene.picks(scene.talk, scene.tom), list)
    edits = await scene.world.edit(text, scene.ana, "Bom dia dia")
    assert [post.room for _, post in edits] == [scene.talk.ref, scene.talk.ref]


async def test_an_answer_says_nothing_new_to_who_is_out(scene: Scene) -> None:
    """Whoever has been thrown out reads no later words of the room, not in what they had translated before either"""
    text = await scene.said()
    await scene.picks(scene.talk, scene.tom)
    await scene.lose()
    assert await scene.world.edit(text, scene.ana, "Bom Bom dia") == []


async def test_an_answer_says_nothing_new_beyond_a_link_that_is_gone(scene: Scene) -> None:
    """Nor does a room whose link with it was broken"""
    people = scene.world.people
    link = await people.database.write(people.stores.links.create, people.clock.now())
    await scene.change(scene.porto, link_id=link)
    bristol = await people.add_room("bristol", BRISTOL, link_id=link)
    text = scene.world.text(scene.porto, scene.ana, "Bom dia")
    await scene.world.said(text, scene.ana)
    copies = {post.room: row for row, post in scene.outbox.posts.items()}
    scene.outbox.sent[COPY] = copies[bristol.ref]
    assert isinstance(await scene.picks(bristol, scene.tom), list)
    await scene.change(scene.porto, link_id=None)
    await scene.change(bristol, link_id=None)
    edits = await scene.world.edit(text, scene.ana, "Bom Bom dia")
    assert [post.room for _, post in edits] == [scene.talk.ref]


@pytest.mark.parametrize("stays", [True, False])
async def test_the_bot_reads_a_room_only_for_who_may(scene: Scene, stays: bool) -> None:
    """Words that were erased here are read again in their room for whoever is still there, and for nobody else"""
    text = await scene.said()
    if not stays:
        await scene.lose()
    store, now = scene.world.store, scene.world.people.clock.now()
    await scene.world.people.database.write(store.erase_words, now + timedelta(days=2))
    said = Quoted(Author(scene.ana.ref, "Ana Sousa"), "Bom dia")
    scene.world.messages.written[(scene.porto.ref, text.message.key)] = said
    found = await scene.picks(scene.talk, scene.tom)
    assert len(scene.world.messages.asked) == int(stays)
    assert isinstance(found, list) == stays
    assert isinstance(found, list) or answered(found) == ["translation-asked-gone"]


async def test_encrypted_words_go_to_no_open_talk(scene: Scene) -> None:
    """Asked for in an encrypted room, or begun before it was: words are sent only to a private room that is encrypted too"""
    await scene.change(scene.porto, encrypted=True)
    assert await scene.read_in_private() == ["private:tom"]  # that it has ended
    assert posted(list(scene.outbox.posts.values())[-1])[0].startswith("translation-private-ended")
    with pytest.raises(Conflict) as conflict:
        await scene.asks()
    assert refused(conflict.value) == "translation-private-unencrypted(prefix=!)"
    await scene.change(scene.talk, encrypted=True)
    await scene.asks()
    assert await scene.read_in_private() == ["private:tom"]


async def test_switched_on_anew_it_is_allowed_anew(scene: Scene) -> None:
    """Each time a room's words begin to be translated, whether somebody may have them in private is decided again"""
    await scene.change(scene.porto, translates=False)
    link = await scene.world.people.database.write(scene.world.people.stores.links.create, scene.world.people.clock.now())
    await scene.change(scene.porto, link_id=link)
    await scene.world.people.add_room("bristol", BRISTOL, link_id=link)
    await scene.world.switch_on(await scene.world.people.again(scene.porto), scene.ana)
    assert not (await scene.world.people.database.read(scene.world.kept.settings.of, scene.porto.id)).private
    assert await scene.read_in_private() == ["bristol"]


async def test_another_private_room_takes_over(scene: Scene) -> None:
    """Said in a new private room, "here" counts for what somebody gets already"""
    new = await scene.world.people.add_room("private:tom2", direct=True)
    scene.members.there[new.ref] = {scene.tom.ref}
    await scene.world.people.database.write(scene.world.wishes.here, new, scene.tom, scene.world.people.clock.now())
    assert await scene.read_in_private() == ["private:tom2"]


async def test_a_language_whose_engine_was_not_agreed_to(scene: Scene) -> None:
    """What only an engine translates that the room has not agreed to is refused with that reason, not promised"""
    world = scene.world
    far = PlacedEngine(Place.THIRD_PARTY, pairs=(("pt", "ja"),))
    far.called = "faraway"
    world.engines = [world.engine, far]
    world.__post_init__()
    with pytest.raises(Conflict) as conflict:
        await scene.asks("ja")
    why = "translation-asked-outside(count=1, engine=[faraway], source=pt, target=ja)"
    assert refused(conflict.value).startswith(
        "translation-private-not-agreed(who=translation-up-to(city=[Porto], people=[Ana Sousa]"
    )
    assert why in refused(conflict.value)
    assert await scene.read_in_private() == ["private:tom"]  # what holds goes on


async def test_a_room_full_of_readers(scene: Scene) -> None:
    """So many read a room in private and no more; whoever does already can still take another language"""
    keep, now = scene.world.kept.private.put, scene.world.people.clock.now()
    for number in range(MOST_READERS - 1):
        reader = PrivateReader(scene.porto.id, PersonRef("console", f"p{number}"), "en", scene.talk.id)
        await scene.world.people.database.write(keep, reader, now)
    await scene.asks("es")
    await scene.world.people.database.write(scene.world.wishes.stop, scene.porto, scene.tom)
    await scene.world.people.database.write(keep, replace(reader, account=PersonRef("console", "last")), now)
    with pytest.raises(Conflict) as conflict:
        await scene.asks()
    assert refused(conflict.value) == f"translation-private-full(most={MOST_READERS})"


async def test_who_cannot_be_known_loses_the_former_words(scene: Scene) -> None:
    """While nobody can tell whether somebody is still in the room, what was changed is taken from them, not left as it was"""
    text = await scene.said()
    del scene.members.there[scene.porto.ref]
    assert await scene.world.edit(text, scene.ana, "Bom Bom dia") == []
    assert scene.outbox.redacted == [scene.outbox.sent[COPY]]


async def test_better_words_keep_their_place(scene: Scene) -> None:
    """A copy that was put right in private still says of which room it is, and rings nobody"""
    await scene.said()
    text = scene.world.text(scene.talk, scene.tom, "better: Go home", COPY)
    await scene.world.said(text, scene.tom)
    ((_, post),) = scene.outbox.edits
    assert "translation-private-room(city=Porto)" in posted(post)[0]
    assert isinstance(post.says, Reply)


async def test_a_fault_in_private_is_no_fault_of_the_room(scene: Scene) -> None:
    """Where only a private reader's language fails, the rooms, which read all of it, hear of no fault"""
    world, people = scene.world, scene.world.people
    house, broken = PlacedEngine(pairs=(("pt", "en"),)), PlacedEngine(pairs=(("pt", "es"),))
    broken.called, broken.broken = "broken", True
    world.engines = [house, broken]
    world.__post_init__()
    link = await people.database.write(people.stores.links.create, people.clock.now())
    await scene.change(scene.porto, link_id=link)
    bristol = await people.add_room("bristol", BRISTOL, link_id=link)
    await scene.asks("es")
    assert [post.room for post in await world.say(scene.porto, scene.ana, "Bom dia")] == [bristol.ref]
