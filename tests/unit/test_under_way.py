"""What becomes of a message that is removed or changed while it is still being translated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.message import Author, Deleted, Edited, File, FileKind, Upload
from bot.features.translation.memory_store import digest_of
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


class Scene:
    """Ana has written "Bom dia" in Porto, and nothing of it has arrived in Bristol yet."""

    def __init__(self, world: TranslationWorld, porto: Room, ana: Person, text: Text) -> None:
        """Keep who and where."""
        self.world, self.porto, self.ana, self.text = world, porto, ana, text
        self.author = Author(ana.ref, ana.name)
        self.wording = Wording(text.message, ana.ref, digest_of(text.text))
        self.outbox, self.store = world.people.outbox, world.people.database

    async def heard(self) -> Work | None:
        """Let the message be listened to, for the first time or after a crash."""
        return await self.world.heard(self.text, self.ana)

    async def edited(self, words: str, author: Author | None = None) -> Work | None:
        """Let it be given other words."""
        edit = Edited(self.text.room, self.text.message, author or self.author, words)
        return await self.store.write(self.world.talk.edited, edit, self.porto, self.ana)

    async def deleted(self) -> None:
        """Let it be removed."""
        await self.store.write(self.world.talk.deleted, Deleted(self.text.room, self.text.message, self.author))

    async def finish(self, *works: Work | None) -> None:
        """Let what remains to be done come to its end."""
        for work in works:
            await self.world.done(work)

    def shown(self) -> list[str]:
        """Return what Bristol sees in the end."""
        (row,) = self.outbox.posts
        return posted(dict(self.outbox.edits).get(row, self.outbox.posts[row]))

    async def nothing_is_kept(self) -> bool:
        """Tell whether neither copy nor note of it is left."""
        copies = await self.store.read(self.world.store.of, self.text.message)
        return not copies and not await self.store.read(self.world.kept.under_way.is_wanted, self.wording)


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Connect Porto and Bristol."""
    async with translation_world(tmp_path) as world:
        porto, _ = await world.people.linked_rooms(PORTO, BRISTOL)
        await world.translate(porto)
        ana = await world.people.add_person("Ana Sousa", PORTO)
        yield Scene(world, await world.people.again(porto), ana, world.text(porto, ana, "Bom dia"))


async def test_a_removal_overtakes_the_translation(scene: Scene) -> None:
    """What is taken back before it was passed on arrives nowhere, before and after the engine has had it"""
    work = await scene.heard()
    await scene.deleted()
    await scene.finish(work)
    assert (scene.outbox.posts, scene.outbox.redacted) == ({}, [])
    assert await scene.nothing_is_kept()


async def test_a_removal_counts_after_a_crash(scene: Scene) -> None:
    """A message that is taken up again at the next start, and was taken back before, is not even translated"""
    await scene.heard()
    await scene.deleted()
    assert await scene.heard() is None
    assert (scene.outbox.posts, scene.world.engine.lines) == ({}, [])


async def test_an_edit_overtakes_the_translation(scene: Scene) -> None:
    """The other room reads the newer words in the end, translated, in one message"""
    first, second = await scene.heard(), await scene.edited("Bom dia dia")
    await scene.finish(first, second)
    assert scene.shown() == [f"translation-head(who={ANA})", "good morning morning", "> Bom dia dia"]


async def test_an_edit_counts_after_a_crash(scene: Scene) -> None:
    """Both are taken up again in their order, and the newer words stand"""
    await scene.heard()
    await scene.edited("Bom dia dia")
    first, second = await scene.heard(), await scene.edited("Bom dia dia")
    await scene.finish(first, second)
    assert scene.shown()[1] == "good morning morning"
    assert len(scene.outbox.posts) == 1


async def test_a_removal_overtakes_an_edit(scene: Scene) -> None:
    """Words that are still being translated anew are not put into a message that has been taken back meanwhile"""
    await scene.finish(await scene.heard())
    second = await scene.edited("Bom dia dia")
    await scene.deleted()
    await scene.finish(second)
    assert (len(scene.outbox.posts), scene.outbox.redacted, scene.outbox.edits) == (1, ["row1"], [])
    assert await scene.nothing_is_kept()


async def test_both_are_taken_back(scene: Scene) -> None:
    """A message that was changed and then removed, all before it was passed on, arrives in no wording"""
    first, second = await scene.heard(), await scene.edited("Bom dia dia")
    await scene.deleted()
    await scene.finish(first, second)
    assert (scene.outbox.posts, scene.outbox.edits) == ({}, [])
    assert await scene.nothing_is_kept()


async def test_nobody_else_changes_it_meanwhile(scene: Scene) -> None:
    """An edit by somebody else than the author counts for nothing, however early it comes"""
    eva = await scene.world.people.add_person("Eva", PORTO)
    first, second = await scene.heard(), await scene.edited("Nada", Author(eva.ref, "Eva"))
    await scene.finish(first, second)
    assert scene.shown()[1] == "good morning"


async def test_what_was_not_passed_on_is_not_translated(scene: Scene) -> None:
    """An edit of a message that is not on its way, a command for example, is shown to no engine"""
    assert await scene.edited("Bom dia") is None
    await scene.finish(await scene.heard())
    await scene.deleted()
    assert await scene.edited("Bom dia") is None


async def test_a_new_caption_keeps_its_picture(scene: Scene) -> None:
    """A picture whose caption is changed or emptied at once is still shown, with the newer words"""
    picture = File(FileKind.IMAGE, "praia.jpg", "mxc://example.org/a")
    upload = Upload(scene.text.room, scene.text.message, scene.author, picture, "Bom dia")
    for words, shown in (("Bom", "good"), ("", f"translation-head-plain(who={ANA})")):
        scene.outbox.posts.clear()
        first = await scene.store.write(scene.world.talk.shared, upload, scene.porto, scene.ana)
        await scene.finish(first, await scene.edited(words))
        (_, post) = scene.outbox.edits[-1]
        assert shown in posted(post)
        assert post.file == picture
        await scene.deleted()
