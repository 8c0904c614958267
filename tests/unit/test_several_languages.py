"""A connected room of several languages reads each message in all of them: the further ones stand below the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.message import File, FileKind, Upload
from bot.core.ref import MessageRef
from bot.core.reply import Reply
from bot.features.translation.setting_store import TranslationMode
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.people_world import posted
from tests.fakes.translation_world import PlacedEngine, TranslationWorld, translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.message import Text
    from bot.core.person import Person, Room

WHO = "translation-who(author=Grace Hill, city=Bristol)"
PAIRS = [("en", "pt"), ("pt", "en"), ("en", "de"), ("pt", "de"), ("de", "en"), ("de", "pt")]


class Scene:
    """Porto, whose room reads German and Portuguese, is connected with Bristol; Grace writes there."""

    def __init__(self, world: TranslationWorld, porto: Room, bristol: Room, grace: Person) -> None:
        """Keep the four."""
        self.world, self.porto, self.bristol, self.grace = world, porto, bristol, grace
        self.outbox = world.people.outbox

    async def says(self, words: str = "Good morning", room: Room | None = None, person: Person | None = None) -> Text:
        """Have somebody write; return the message."""
        text = self.world.text(room or self.bristol, person or self.grace, words)
        await self.world.said(text, person or self.grace)
        return text

    def reads(self) -> dict[str, list[str]]:
        """Return what Porto reads, by row: as it was posted, and what it has become."""
        found = {row: posted(post) for row, post in self.outbox.posts.items() if post.room == self.porto.ref}
        return found | {row: posted(post) for row, post in self.outbox.edits if row in found}


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Connect the two, with translation switched on in both."""
    async with translation_world(tmp_path, (PORTO, BRISTOL, LINDENAU)) as world:
        world.engine = PlacedEngine(pairs=PAIRS)
        world.__post_init__()
        porto, bristol = await world.people.linked_rooms(PORTO, BRISTOL)
        await world.people.database.write(world.people.stores.rooms.change, porto.id, {"languages": "de,pt"})
        grace = await world.people.add_person("Grace Hill", BRISTOL)
        await world.translate(porto, bristol)
        yield Scene(world, await world.people.again(porto), await world.people.again(bristol), grace)


async def test_each_language_is_read(scene: Scene) -> None:
    """The first language as in any room, with the original; the other quietly below that, without it"""
    await scene.says()
    first, below = scene.outbox.posts.values()
    assert (first.locales, posted(first)) == (("de",), [f"translation-head(who={WHO})", "bom dia", "> Good morning"])
    assert (below.locales, posted(below)) == (("pt",), [f"translation-head(who={WHO})", "bom dia"])
    assert (below.reply_to_row, isinstance(below.says, Reply)) == ("row1", True)


async def test_the_hours_stand_once(scene: Scene) -> None:
    """What the clocks of both cities show stands below the first language alone, also after somebody has put the other right"""
    lindenau = await scene.world.people.add_room("lindenau", LINDENAU, link_id=scene.porto.link)
    await scene.world.people.database.write(scene.world.people.stores.rooms.change, scene.porto.id, {"languages": "en,pt"})
    await scene.world.people.database.write(scene.world.people.stores.rooms.change, scene.bristol.id, {"link_id": None})
    await scene.world.translate(lindenau)
    room, anke = await scene.world.people.again(lindenau), await scene.world.people.add_person("Anke Brandt", LINDENAU)
    await scene.says("Telefonieren wir am Donnerstag um 9 Uhr?", room, anke)
    below = MessageRef("console", "below")
    scene.outbox.sent[below] = "row2"
    ana = await scene.world.people.add_person("Ana Sousa", PORTO)
    await scene.world.said(scene.world.text(scene.porto, ana, "melhor: Quinta?", below), ana)
    first, other = (posted(dict(scene.outbox.edits).get(row, post)) for row, post in scene.outbox.posts.items())
    assert [" = " in line for line in first] == [False, False, False, True]
    assert other[1:] == ["Quinta?"]


async def test_what_is_understood_stands_as_it_was_written(scene: Scene) -> None:
    """What is in one of the room's languages is not translated into that, only into the other, from what was written"""
    world = scene.world
    world.detector.known["Bom dia"] = "pt"
    await scene.says("Bom dia")
    first, below = (posted(post) for post in scene.outbox.posts.values())
    assert first == [f"translation-head-plain(who={WHO})", "Bom dia"]
    assert below == [f"translation-head(who={WHO})", "good morning"]


async def test_a_room_that_wants_it_on_asking(scene: Scene) -> None:
    """Where a room is translated on asking alone, nothing stands below; nor where the author's room is not translated"""
    settings = scene.world.kept.settings
    await scene.world.people.database.write(settings.set_mode, scene.porto.id, TranslationMode.ASKED)
    await scene.says()
    assert len(scene.outbox.posts) == 1
    await scene.world.people.database.write(settings.set_mode, scene.porto.id, TranslationMode.REPLY)
    await scene.world.people.database.write(scene.world.people.stores.rooms.change, scene.bristol.id, {"translates": False})
    scene.bristol = await scene.world.people.again(scene.bristol)
    await scene.says()
    assert len(scene.outbox.posts) == 2


async def test_what_cannot_be_translated_stands_once(scene: Scene) -> None:
    """Where nothing was made of it in the other language, nothing stands below"""
    scene.world.engine.broken = True
    await scene.says()
    assert [rows[-1] for rows in scene.reads().values()] == ["Good morning"]


async def test_an_edit_follows_in_both(scene: Scene) -> None:
    """Other words take the place of the first ones in each language; written in one of them, the other stands below"""
    text = await scene.says()
    await scene.world.edit(text, scene.grace, "Good good")
    assert [rows[1] for rows in scene.reads().values()] == ["bom bom", "bom bom"]
    scene.world.detector.known["Bom dia"] = "pt"
    await scene.world.edit(text, scene.grace, "Bom dia")
    assert [rows[1] for rows in scene.reads().values()] == ["Bom dia", "good morning"]
    assert [post.locales for row, post in scene.outbox.edits if row == "row2"][-1] == ("de",)


async def test_a_removal_takes_both_back(scene: Scene) -> None:
    """Nothing is left of what its author has removed"""
    text = await scene.says()
    await scene.world.delete(scene.bristol, text.message, scene.grace)
    assert sorted(scene.outbox.redacted) == ["row1", "row2"]


async def test_each_language_is_put_right_for_itself(scene: Scene) -> None:
    """Better words for what stands below change that alone, and the same words are read so from then on"""
    await scene.says()
    ana = await scene.world.people.add_person("Ana Sousa", PORTO)
    below = MessageRef("console", "below")
    scene.outbox.sent[below] = "row2"
    await scene.world.said(scene.world.text(scene.porto, ana, "melhor: Olá", below), ana)
    assert [rows[1] for rows in scene.reads().values()] == ["bom dia", "Olá"]
    await scene.says()
    assert [rows[1] for rows in scene.reads().values()] == ["bom dia", "Olá", "bom dia", "Olá"]


async def test_a_reply_to_either_answers_the_message(scene: Scene) -> None:
    """Who answers what stands below answers the message where it was written; its reactions are shown on the first alone"""
    text = await scene.says()
    ana = await scene.world.people.add_person("Ana Sousa", PORTO)
    for key, row in (("first", "row1"), ("below", "row2")):
        copy = MessageRef("console", key)
        scene.outbox.sent[copy] = row
        await scene.world.said(scene.world.text(scene.porto, ana, "Bom dia", copy), ana)
        assert [post.reply_to for post in scene.outbox.posts.values() if post.room == scene.bristol.ref][-1] == text.message
    await scene.world.said(scene.world.text(scene.bristol, scene.grace, "Good good", text.message), scene.grace)
    answers = [post.reply_to_row for post in scene.outbox.posts.values() if post.room == scene.porto.ref][-2:]
    assert answers[0] == "row1"
    before = len(scene.outbox.taps)
    await scene.world.react(scene.bristol, text.message, scene.grace, "\U0001f44d")
    assert len(scene.outbox.taps) == before + 1


async def test_a_caption_stands_below_its_picture(scene: Scene) -> None:
    """The picture is shown once, its caption read in both languages; a picture without words stands alone"""
    for caption in ("Good morning", ""):
        text = scene.world.text(scene.bristol, scene.grace, caption)
        file = File(FileKind.IMAGE, "beach.jpg", "mxc://x")
        await scene.world.share(Upload(text.room, text.message, text.author, file, caption), scene.grace)
    files = [post.file is not None for post in scene.outbox.posts.values()]
    assert files == [True, False, True]
