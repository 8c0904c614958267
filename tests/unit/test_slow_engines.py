"""An engine that is slow and does not fail: the original arrives on time, the translation takes its place."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.core.message import Author
from bot.core.person import Role
from bot.core.ref import MessageRef
from bot.features.translation.consent import Consent
from bot.features.translation.memory_store import digest_of
from bot.features.translation.overdue import Overdue
from bot.features.translation.under_way_store import Wording
from tests.fakes.directory import BRISTOL, PORTO
from tests.fakes.people_world import posted
from tests.fakes.translation_world import TranslationWorld, translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.message import Text
    from bot.core.person import Person, Room
    from bot.core.wire import Work

ANA = "translation-who(author=Ana Sousa, city=Porto)"
TRANSLATED = [f"translation-head(who={ANA})", "good morning", "> Bom dia"]


class Scene:
    """Porto and Bristol are connected; the engine answers only when the gate is opened, and nobody waits for it."""

    def __init__(self, world: TranslationWorld, porto: Room, bristol: Room, ana: Person) -> None:
        """Keep who and where."""
        self.world, self.porto, self.bristol, self.ana = world, porto, bristol, ana
        self.outbox, self.gate = world.people.outbox, asyncio.Event()
        world.engine.gate = self.gate

    async def begins(self, text: Text) -> Work | None:
        """Let a message be passed on as far as it goes without the engine; return what is left."""
        work = await self.world.heard(text, self.ana)
        return None if work is None else await self.world.begun(work)

    async def changed(self, text: Text, words: str) -> Work | None:
        """Let a message be given other words, as far as that goes without the engine; return what is left."""
        work = await self.world.edit_work(text, self.ana, words)
        return None if work is None else await self.world.begun(work)

    async def comes(self, *rest: Work | None) -> None:
        """Let the engine answer, and what is left come to its end."""
        self.gate.set()
        for work in rest:
            await self.world.done(work)

    async def put_right(self, words: str) -> None:
        """Let Grace give better words for the first message."""
        self.outbox.sent[MessageRef("console", "b1")] = "row1"
        grace = await self.world.people.add_person("Grace Hill", BRISTOL)
        text = self.world.text(self.bristol, grace, f"better: {words}", MessageRef("console", "b1"))
        await self.world.said(text, grace)

    def says(self, words: str) -> Text:
        """Return a message of Ana's."""
        return self.world.text(self.porto, self.ana, words)

    def stands(self, row: str = "row1") -> list[str]:
        """Return what a message of the bot says in the end."""
        return posted(dict(self.outbox.edits).get(row, self.outbox.posts[row]))


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Let Porto's words be translated."""
    async with translation_world(tmp_path) as world:
        porto, bristol = await world.people.linked_rooms(PORTO, BRISTOL)
        await world.translate(porto)
        world.patience_seconds = 0.0
        world.__post_init__()
        yield Scene(world, await world.people.again(porto), bristol, await world.people.add_person("Ana Sousa", PORTO))


async def test_the_original_does_not_wait(scene: Scene) -> None:
    """It goes out and says that the translation follows, which then takes its place in the same message"""
    rest = await scene.begins(scene.says("Bom dia"))
    assert scene.stands() == [f"translation-head-waiting(who={ANA})", "Bom dia"]
    assert isinstance(rest, Overdue)
    await scene.comes(rest)
    assert scene.stands() == TRANSLATED
    assert len(scene.outbox.posts) == 1


async def test_order_is_kept(scene: Scene) -> None:
    """Messages arrive in the order in which they were written, whichever translation comes first"""
    first, second = [await scene.begins(scene.says(words)) for words in ("Bom", "dia")]
    await scene.comes(second, first)
    assert [posted(post)[1] for post in scene.outbox.posts.values()] == ["Bom", "dia"]
    assert [scene.stands(row)[1] for row in ("row1", "row2")] == ["good", "morning"]


async def test_what_needs_no_engine_promises_nothing(scene: Scene) -> None:
    """Words that somebody has put right, and rooms that read the author's language, wait for nothing"""
    text = scene.says("Bom dia")
    await scene.comes(await scene.begins(text))
    scene.gate.clear()
    await scene.put_right("Hello")
    await scene.begins(scene.says("Bom dia"))
    assert scene.stands("row2")[:2] == [f"translation-head-corrected(by=Grace Hill, who={ANA})", "Hello"]


async def test_a_removal_overtakes_the_engine(scene: Scene) -> None:
    """What is removed meanwhile is removed over there, and the translation is put nowhere"""
    text = scene.says("Bom dia")
    rest = await scene.begins(text)
    await scene.world.delete(scene.porto, text.message, scene.ana)
    await scene.comes(rest)
    assert (scene.outbox.redacted, scene.outbox.edits, len(scene.outbox.posts)) == (["row1"], [], 1)
    wording = Wording(text.message, scene.ana.ref, digest_of("Bom dia"))
    assert not await scene.world.people.database.read(scene.world.kept.under_way.is_wanted, wording)


@pytest.mark.parametrize("late_first", [True, False])
async def test_newer_words_overtake_the_engine(scene: Scene, late_first: bool) -> None:
    """What is changed meanwhile stands in its newer words, whichever translation comes first"""
    text = scene.says("Bom dia")
    first = await scene.begins(text)
    second = await scene.changed(text, "Bom")
    assert scene.stands() == [f"translation-head-waiting(who={ANA})", "Bom"]
    await scene.comes(*((first, second) if late_first else (second, first)))
    assert scene.stands() == [f"translation-head(who={ANA})", "good", "> Bom"]
    assert len(scene.outbox.posts) == 1


async def test_a_crash_in_between_doubles_nothing(scene: Scene) -> None:
    """A message that is taken up again at the next start finds what has become of it, and only changes that"""
    text = scene.says("Bom dia")
    await scene.begins(text)
    again = await scene.begins(text)
    assert len(scene.outbox.posts) == 1
    await scene.comes(again)
    assert scene.stands() == TRANSLATED
    assert len(scene.outbox.posts) == 1


async def test_newer_words_outlive_a_crash(scene: Scene) -> None:
    """A message that is taken up again after it was changed leaves the newer words alone"""
    text = scene.says("Bom dia")
    await scene.begins(text)
    await scene.comes(await scene.changed(text, "Bom"))
    scene.gate.clear()
    await scene.comes(await scene.begins(text))
    assert scene.stands() == [f"translation-head(who={ANA})", "good", "> Bom"]


async def test_within_a_room_nothing_is_said_twice(scene: Scene) -> None:
    """Where the original stands there already, the translation comes when it is there, once, also after a crash"""
    room = await scene.world.people.add_room("school", PORTO, languages="pt,en", translates=True)
    text = scene.world.text(room, scene.ana, "Bom dia")
    assert await scene.begins(text) is not None
    assert scene.outbox.posts == {}
    rest = await scene.begins(text)
    await scene.comes(rest)
    (post,) = scene.outbox.posts.values()
    assert (posted(post), post.reply_to) == (TRANSLATED[:2], text.message)


async def test_within_a_room_newer_words_count(scene: Scene) -> None:
    """A message that is changed before its translation has come is translated in its newer words alone"""
    room = await scene.world.people.add_room("school", PORTO, languages="pt,en", translates=True)
    text = scene.world.text(room, scene.ana, "Bom dia")
    first, second = await scene.begins(text), await scene.changed(text, "Bom")
    await scene.comes(first, second)
    (post,) = scene.outbox.posts.values()
    assert posted(post)[1] == "good"


async def test_switched_off_means_at_once(scene: Scene) -> None:
    """What an engine still has when translation is switched off is not shown, and nothing is promised any more"""
    rest = await scene.begins(scene.says("Bom dia"))
    people = scene.world.people
    await people.database.write(people.stores.rooms.change, scene.porto.id, {"translates": False})
    await scene.comes(rest)
    assert scene.stands() == [f"translation-head-plain(who={ANA})", "Bom dia"]


async def test_switched_off_means_at_once_for_engines_too(scene: Scene) -> None:
    """No engine is given a word any more of what waits for one, and nothing of it is promised or told of as a fault"""
    world = scene.world
    rest = await scene.begins(scene.says("Bom dia"))
    grace = await world.people.add_person("Grace Hill", PORTO, Role.COORDINATOR)
    consent = Consent(
        world.people.directory, world.people.stores.rooms, world.kept, world.passing_on.languages, world.readers.end_all
    )
    await world.people.database.write(consent.switch_off, scene.porto, grace, world.people.clock.now())
    await scene.comes(rest)
    assert world.engine.lines == []
    assert scene.stands() == [f"translation-head-plain(who={ANA})", "Bom dia"]
    assert len(scene.outbox.posts) == 1


async def test_somebody_is_faster_than_the_engine(scene: Scene) -> None:
    """Better words that somebody gives while the engine works stay"""
    rest = await scene.begins(scene.says("Bom dia"))
    await scene.put_right("Hello")
    await scene.comes(rest)
    assert scene.stands()[:2] == [f"translation-head-corrected(by=Grace Hill, who={ANA})", "Hello"]


@pytest.mark.parametrize("fault", ["fails", "breaks", "never answers"])
async def test_an_engine_that_fails_late(scene: Scene, fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The original stays, nothing is promised any more, and the room hears of it"""
    rest = await scene.begins(scene.says("Bom dia"))
    if fault == "never answers":
        monkeypatch.setattr("bot.features.translation.overdue.LONGEST_SECONDS", 0.0)
        await scene.world.done(rest)
    else:
        scene.world.engine.broken = fault == "fails"
        if fault == "breaks":
            monkeypatch.setattr(scene.world.engine, "line", None)
        await scene.comes(rest)
    assert scene.stands() == [f"translation-head-plain(who={ANA})", "Bom dia"]
    assert posted(scene.outbox.posts["row2"]) == ["translation-not-now"]


async def test_a_stop_waits_for_no_engine(scene: Scene) -> None:
    """When the program stops, what an engine still has is let go"""
    rest = await scene.begins(scene.says("Bom dia"))
    assert isinstance(rest, Overdue)
    waiting = asyncio.get_running_loop().create_task(rest.prepare())
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.wait([waiting, rest.slow])
    assert rest.slow.cancelled()


async def test_the_edit_of_another_counts_for_nothing(scene: Scene) -> None:
    """Somebody else's words come neither before an engine nor into the message, however early they come"""
    text = scene.says("Bom dia")
    rest = await scene.begins(text)
    eva = await scene.world.people.add_person("Eva", PORTO)
    assert await scene.world.edit_work(text, eva, "Nada", Author(eva.ref, "Eva")) is None
    await scene.comes(rest)
    assert scene.stands() == TRANSLATED
