"""A language by private message: asked for in a room that allows it, read where nobody else reads along, ended by itself."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import Conflict, NotPermitted
from bot.core.outbox import Lane
from bot.core.ref import MessageRef
from bot.core.reply import Reply
from bot.features.translation.own_choice import OwnChoices
from tests.fakes.directory import BRISTOL
from tests.fakes.people_world import answered, posted, refused
from tests.fakes.private_talk import private_talk
from tests.fakes.translation_world import TranslationWorld, translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.outbox import Post
    from bot.core.person import Person, Room

ROOM = "translation-private-room(city=Porto)"
ANA = f"translation-who-in(room={ROOM}, who=translation-who(author=Ana Sousa, city=Porto))"
READ = [f"translation-head(who={ANA})", "good morning", "> Bom dia"]
ENDED = [f"translation-private-ended(room={ROOM})"]
UP_TO = "translation-up-to(city=[Porto], people=[Ana Sousa], prefix=!)"
NOT_HERE = f"translation-private-not-here(who={UP_TO})"


class Scene:
    """Porto's room is translated and allows it; Ana and Tom are in it, and Tom has a private room with the bot."""

    def __init__(self, world: TranslationWorld, rooms: tuple[Room, Room], people: tuple[Person, Person]) -> None:
        """Keep who and where."""
        self.world, self.outbox, self.members = world, world.people.outbox, world.people.members
        self.porto, self.talk = rooms
        self.ana, self.tom = people

    async def here(self) -> Reply:
        """Let Tom say that his private room is the place."""
        now, talk = self.world.people.clock.now(), await self.world.people.again(self.talk)
        return await self.world.people.database.write(self.world.wishes.here, talk, self.tom, now)

    async def asks(self, language: str = "en") -> Reply:
        """Let Tom ask for a language in Porto's room."""
        now, room = self.world.people.clock.now(), await self.world.people.again(self.porto)
        return await self.world.people.database.write(self.world.wishes.ask, room, self.tom, language, now)

    async def stops(self, room: Room) -> Reply:
        """Let Tom end it."""
        return await self.world.people.database.write(self.world.wishes.stop, room, self.tom)

    async def allows(self, person: Person, *, allowed: bool = True) -> Reply:
        """Let somebody allow it in Porto's room, or not."""
        choices, room = self.world.choices, await self.world.people.again(self.porto)
        return await self.world.people.database.write(lambda tx: choices.set_private(tx, room, person, allowed=allowed))

    async def says(self, words: str = "Bom dia", person: Person | None = None) -> list[Post]:
        """Let somebody say something in Porto's room; return what the bot posted then."""
        return await self.world.say(self.porto, person or self.ana, words)

    async def gets(self) -> bool:
        """Tell whether Tom gets anything in private."""
        return bool(await self.world.people.database.read(self.world.kept.private.of_account, self.tom.ref))


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Have Tom ask for English."""
    async with translation_world(tmp_path) as world:
        opened = Scene(world, *await private_talk(world))
        await opened.asks()
        yield opened


async def test_others_words_come_in_private(scene: Scene) -> None:
    """In the language asked for, with author and room, the original below; quietly, and nothing appears in the room"""
    (post,) = await scene.says()
    assert (post.room, post.locales, post.lane, posted(post)) == (scene.talk.ref, ("en",), Lane.CHATTER, READ)
    assert isinstance(post.says, Reply)


async def test_what_needs_no_translation_does_not_come(scene: Scene) -> None:
    """Words in that language, one's own, and what nothing could translate are read where they were written"""
    assert await scene.says("Good morning", replace(scene.ana, language="en")) == []
    assert await scene.says(person=scene.tom) == []
    scene.world.engine.broken = True
    assert [post.room for post in await scene.says()] == [scene.porto.ref]  # the room hears that it does not work


async def test_better_words_given_in_private_stay_there(scene: Scene) -> None:
    """They change the copy that was answered, and are put into no room in which nobody could see them being given"""
    world, people = scene.world, scene.world.people
    link = await people.database.write(people.stores.links.create, people.clock.now())
    await people.database.write(people.stores.rooms.change, scene.porto.id, {"link_id": link})
    bristol = await people.add_room("bristol", BRISTOL, link_id=link)
    posts = {post.room: row for row, post in scene.outbox.posts.items()} if await scene.says() else {}
    scene.outbox.sent[MessageRef("console", "copy")] = posts[scene.talk.ref]
    await world.said(world.text(scene.talk, scene.tom, "better: Go home", MessageRef("console", "copy")), scene.tom)
    assert posted(dict(scene.outbox.edits)[posts[scene.talk.ref]])[1] == "Go home"
    again = {post.room: posted(post)[1] for post in await scene.says()}
    assert again == {bristol.ref: "good morning", scene.talk.ref: "good morning"}


async def test_edits_and_removals_follow(scene: Scene) -> None:
    """Like every copy"""
    text = scene.world.text(scene.porto, scene.ana, "Bom")
    await scene.world.said(text, scene.ana)
    ((row, edited),) = await scene.world.edit(text, scene.ana, "Bom dia")
    assert (row, posted(edited)) == ("row1", READ)
    await scene.world.delete(scene.porto, text.message, scene.ana)
    assert scene.outbox.redacted == ["row1"]


async def test_answers_hang_together(scene: Scene) -> None:
    """A reply in the room answers the copy in the private room"""
    text = scene.world.text(scene.porto, scene.ana, "Bom dia")
    await scene.world.said(text, scene.ana)
    (reply,) = await scene.world.said(scene.world.text(scene.porto, scene.ana, "Bom dia", text.message), scene.ana)
    assert reply.reply_to_row == "row1"


async def test_a_slow_engine_sends_when_it_is_done(scene: Scene) -> None:
    """There is nothing to be read meanwhile, since the original stands in the room"""
    scene.world.engine.gate = asyncio.Event()
    scene.world.patience_seconds = 0.0
    scene.world.__post_init__()
    work = await scene.world.heard(scene.world.text(scene.porto, scene.ana, "Bom dia"), scene.ana)
    assert work is not None
    rest = await scene.world.begun(work)
    assert scene.outbox.posts == {}
    scene.world.engine.gate.set()
    await scene.world.done(rest)
    assert [posted(post) for post in scene.outbox.posts.values()] == [READ]


async def test_whoever_is_left_out_is_not_read_in_private_either(scene: Scene) -> None:
    """Their words go to no engine"""
    choices = OwnChoices(scene.world.kept.left_out, scene.world.passing_on.languages.translator.call_off)
    now = scene.world.people.clock.now()
    await scene.world.people.database.write(choices.leave_out, scene.porto, scene.ana, now)
    assert await scene.says() == []
    assert scene.world.engine.lines == []


async def test_it_ends_when_they_leave_the_room(scene: Scene) -> None:
    """They are told in private, once, and get nothing of what is said from then on"""
    scene.members.there[scene.porto.ref].discard(scene.tom.ref)
    assert [posted(post) for post in await scene.says()] == [ENDED]
    assert await scene.says() == []
    assert not await scene.gets()


async def test_it_ends_while_an_engine_works(scene: Scene) -> None:
    """Who is in the room is looked at again before anything is shown"""
    work = await scene.world.heard(scene.world.text(scene.porto, scene.ana, "Bom dia"), scene.ana)
    assert work is not None
    await work.prepare()
    scene.members.there[scene.porto.ref].discard(scene.tom.ref)
    await scene.world.people.database.write(work.finish)
    assert [posted(post) for post in scene.outbox.posts.values()] == [ENDED]


async def test_it_ends_when_somebody_else_reads_along(scene: Scene) -> None:
    """Where another has come into the private room nothing is said any more, not even that it ends"""
    scene.members.there[scene.talk.ref].add(scene.ana.ref)
    assert await scene.says() == []
    assert not await scene.gets()


async def test_it_ends_when_somebody_is_asked_in(scene: Scene) -> None:
    """Whoever is invited into the private room could read along at any time"""
    scene.members.invited[scene.porto.ref] = {scene.ana.ref}
    assert [posted(post) for post in await scene.says()] == [READ]
    scene.members.invited[scene.talk.ref] = {scene.ana.ref}
    assert await scene.says() == []
    assert not await scene.gets()


@pytest.mark.parametrize("gone", [{"active": False}, {"direct": False}])
async def test_it_ends_with_the_private_room(scene: Scene, gone: dict[str, object]) -> None:
    """Without a word where there is none any more"""
    await scene.world.people.database.write(scene.world.people.stores.rooms.change, scene.talk.id, gone)
    assert await scene.says() == []
    assert not await scene.gets()


async def test_nothing_comes_while_nobody_can_tell(scene: Scene) -> None:
    """Right after a start, say: it does not end, and goes on when that is known"""
    there = scene.members.there.pop(scene.porto.ref)
    assert await scene.says() == []
    scene.members.there[scene.porto.ref] = there
    assert [posted(post) for post in await scene.says()] == [READ]


async def test_it_ends_when_the_room_forbids_it(scene: Scene) -> None:
    """At once; whoever had it is told, and it begins anew only if they ask anew"""
    answer = await scene.allows(scene.ana, allowed=False)
    assert (answered(answer), answer.undo) == (["translation-private-forbidden(prefix=!)"], "room translate private on")
    assert [posted(post) for post in scene.outbox.posts.values()] == [ENDED]
    await scene.allows(scene.ana)
    assert await scene.says() == []


async def test_it_ends_when_translation_is_switched_off(scene: Scene) -> None:
    """Off or sealed is off for everybody"""
    await scene.world.switch_off(scene.porto, scene.ana)
    assert [posted(post) for post in scene.outbox.posts.values()] == [ENDED]
    assert not await scene.gets()


async def test_they_end_it_themselves(scene: Scene) -> None:
    """In the room, where that is taken back by asking again, or in private; the answer names the room"""
    stopped = await scene.stops(scene.porto)
    assert (answered(stopped), stopped.undo) == (ENDED, "translate me en")
    assert answered(await scene.stops(scene.porto)) == ["translation-private-none"]
    await scene.asks()
    stopped = await scene.stops(scene.talk)
    assert (answered(stopped), stopped.undo) == (ENDED, None)
    assert await scene.says() == []


async def test_asking_says_what_happens(scene: Scene) -> None:
    """A second language takes the place of the first, and what was before is how it is taken back"""
    answer = await scene.asks("pt")
    assert answered(answer) == ["translation-private-on(language=pt, prefix=!)"]
    assert answer.undo == "translate me en"
    await scene.stops(scene.porto)
    assert (await scene.asks()).undo == "translate me stop"


async def test_only_a_room_that_allows_it(scene: Scene) -> None:
    """Else it is said whose matter that is; so it is where nothing is translated"""
    await scene.allows(scene.ana, allowed=False)
    with pytest.raises(Conflict) as fault:
        await scene.asks()
    assert refused(fault.value) == NOT_HERE
    await scene.allows(scene.ana)
    await scene.world.switch_off(scene.porto, scene.ana)
    with pytest.raises(Conflict) as fault:
        await scene.asks()
    assert refused(fault.value) == NOT_HERE


async def test_only_its_coordinators_allow_it(scene: Scene) -> None:
    """Like everything that concerns all in a room"""
    with pytest.raises(NotPermitted):
        await scene.allows(scene.tom)


@pytest.mark.parametrize("there", [None, "ana"])
async def test_only_where_it_is_known_who_is_there(scene: Scene, there: str | None) -> None:
    """A network that does not tell who is in a room, or somebody who is not, gets a line that says so"""
    scene.members.there.pop(scene.porto.ref)
    if there is not None:
        scene.members.there[scene.porto.ref] = {scene.ana.ref}
    with pytest.raises(Conflict) as fault:
        await scene.asks()
    assert refused(fault.value) == "translation-private-unknown"


async def test_the_bot_begins_no_private_talk(scene: Scene) -> None:
    """Whoever has not told of a private room, or has one no longer, is told how"""
    scene.members.there[scene.talk.ref].add(scene.ana.ref)
    with pytest.raises(Conflict) as fault:
        await scene.asks()
    assert refused(fault.value) == "translation-private-first(prefix=!)"
    with pytest.raises(Conflict) as fault:
        await scene.here()
    assert refused(fault.value) == "translation-private-here"
    scene.members.there[scene.talk.ref] = {scene.tom.ref}
    assert answered(await scene.here()) == ["translation-private-noted(prefix=!)"]
    scene.tom = replace(scene.ana)
    with pytest.raises(Conflict) as fault:
        await scene.asks()
    assert refused(fault.value) == "translation-private-first(prefix=!)"


async def test_nothing_is_asked_for_in_private(scene: Scene) -> None:
    """A private room is not one to be translated, and a room is no private one"""
    scene.porto = scene.talk
    with pytest.raises(Conflict) as fault:
        await scene.asks()
    assert refused(fault.value) == "translation-me-where"


async def test_a_language_that_nothing_translates(scene: Scene) -> None:
    """Is said at once"""
    with pytest.raises(Conflict) as fault:
        await scene.asks("ja")
    assert refused(fault.value) == "translation-no-route(source=pt, target=ja)"


async def test_the_room_sees_that_it_is_allowed(scene: Scene) -> None:
    """In the state of its translation, without a word of who has asked"""
    status, room = scene.world.status, await scene.world.people.again(scene.porto)
    lines = answered(await scene.world.people.database.read(status.show, room, scene.tom, "Europe/Lisbon"))
    assert "translation-status-private" in lines
