"""A message that somebody picks out to read it: by a reply with the command, or by an emoji; one answer for everybody."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.engine import Place
from bot.core.message import Author, Quoted, Written
from bot.core.ref import MessageRef
from bot.core.reply import Later, Reply
from bot.features.translation.on_demand import SIGN
from bot.features.translation.setting_store import TranslationMode
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.people_world import answered, posted
from tests.fakes.translation_world import PlacedEngine, TranslationWorld, translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.outbox import Post
    from bot.core.person import Person, Room

OLD = MessageRef("console", "old")
"""Written long ago in the school's room; nothing of it is kept."""
ROOT = MessageRef("console", "root")
MADE = ["translation-asked(source=pt)", "good morning", "translation-asked-how"]


class Scene:
    """A school's room of two languages that reads itself on asking; Grace reads English there, Ana Portuguese."""

    def __init__(self, world: TranslationWorld, room: Room, ana: Person, grace: Person) -> None:
        """Keep who and where."""
        self.world, self.room, self.ana, self.grace = world, room, ana, grace
        self.outbox = world.people.outbox
        self.writes("Bom dia")

    def writes(self, words: str, message: MessageRef = OLD, room: Room | None = None) -> None:
        """Let a message of Ana's say something on the network."""
        author = Author(self.ana.ref, self.ana.name)
        self.world.messages.written[(room or self.room).ref, message.key] = Quoted(author, words)

    async def taps(self, message: MessageRef = OLD, person: Person | None = None, room: Room | None = None) -> list[Post]:
        """Have somebody put the sign to a message; return what the bot posted then."""
        before = len(self.outbox.posts)
        await self.world.react(room or self.room, message, person or self.grace, SIGN)
        return list(self.outbox.posts.values())[before:]

    async def asks(
        self, message: MessageRef = OLD, target: str = "en", room: Room | None = None, person: Person | None = None
    ) -> list[str]:
        """Have somebody answer a message with the command; return the lines of the answer."""
        where = await self.world.people.again(room or self.room)
        reader = self.world.reader(where, person or self.grace, apart=False)
        answer = await self.world.people.database.write(self.world.on_demand.pick, message, target, reader)
        if not isinstance(answer, Later):
            return answered(answer)
        before = len(self.outbox.posts)
        await self.world.done(answer.work)
        (post,) = list(self.outbox.posts.values())[before:]
        return posted(post)

    def stands(self, row: str) -> list[str]:
        """Return what a message of the bot says in the end."""
        return posted(dict(self.outbox.edits).get(row, self.outbox.posts[row]))


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Open the school's room."""
    async with translation_world(tmp_path, (PORTO, BRISTOL, LINDENAU)) as world:
        world.detector.known.update({"Bom dia": "pt", "Bom": "pt", "Good morning": "en"})
        room = await world.people.add_room("school", shared=True, languages="pt,en")
        await world.people.database.write(world.kept.settings.set_mode, room.id, TranslationMode.ASKED)
        ana = await world.people.add_person("Ana Sousa", PORTO)
        grace = await world.people.add_person("Grace Hill", BRISTOL)
        yield Scene(world, room, ana, grace)


async def test_an_emoji_has_a_message_translated(scene: Scene) -> None:
    """In the language of whoever put it, as a quiet reply to the message, which is read again for that"""
    (answer,) = await scene.taps()
    assert (posted(answer), answer.reply_to, answer.locales) == (MADE, OLD, ("en",))
    assert isinstance(answer.says, Reply)
    assert not answer.private


async def test_the_same_is_typed_as_a_reply(scene: Scene) -> None:
    """The translation hangs below the message, so that everybody finds it; in another language, if one is named"""
    assert await scene.asks() == MADE
    assert scene.outbox.posts["row1"].reply_to == OLD
    scene.writes("Good morning", MessageRef("console", "english"))
    assert (await scene.asks(MessageRef("console", "english"), "pt"))[1] == "bom dia"


async def test_signs_that_no_database_stores(scene: Scene) -> None:
    """A message that is read again is given to no engine with them, as what comes in by itself"""
    scene.writes("Bom\0 di\ud800a")
    scene.world.detector.known["Bom dia"] = "pt"
    (answer,) = await scene.taps()
    assert posted(answer)[1] == "good morning"


async def test_typed_in_a_thread(scene: Scene) -> None:
    """The answer goes into the thread of whoever has asked, below the message, whether there is a translation or not"""
    reader = replace(scene.world.reader(scene.room, scene.grace, apart=False), message=MessageRef("console", "asks", "root"))
    for broken in (True, False):
        scene.world.engine.broken = broken
        answer = await scene.world.people.database.write(scene.world.on_demand.pick, OLD, "en", reader)
        assert isinstance(answer, Later)
        await scene.world.done(answer.work)
    failed, made = scene.outbox.posts.values()
    assert (failed.thread, failed.reply_to) == (ROOT, reader.message)
    assert (made.thread, made.reply_to) == (ROOT, OLD)


async def test_tapped_in_a_thread(scene: Scene) -> None:
    """An emoji is answered in the thread in which its message is read again"""
    written = scene.world.messages.written
    written[scene.room.ref, OLD.key] = replace(written[scene.room.ref, OLD.key], thread=ROOT)
    (answer,) = await scene.taps()
    assert (answer.reply_to, answer.reply_to and answer.reply_to.root) == (OLD, ROOT)


async def test_tapped_in_a_thread_that_was_passed_on(scene: Scene) -> None:
    """What was passed on tells the thread, passed on or not, without the network being asked"""
    world, reader = scene.world, replace(scene.grace, language="en")
    porto, lindenau = await world.people.linked_rooms(PORTO, LINDENAU)
    root = world.text(porto, scene.ana, "Bom")
    await world.said(root, scene.ana)
    copy = MessageRef("console", "copy of the root")
    scene.outbox.sent[copy] = "row1"
    over_there = world.text(lindenau, scene.ana, "Bom dia", thread=copy)
    unknown = world.text(lindenau, scene.ana, "Bom dia", thread=MessageRef("console", "older"))
    inside = world.text(porto, scene.ana, "Bom dia", thread=root.message)
    for text in (over_there, unknown, inside):
        await world.said(text, scene.ana)
    row = list(scene.outbox.posts)[-1]
    scene.outbox.posts[row] = replace(scene.outbox.posts[row], thread=copy)
    mirror = MessageRef("console", "inside")
    scene.outbox.sent[mirror] = row
    taps = [(over_there.message, lindenau), (unknown.message, lindenau), (inside.message, porto), (mirror, lindenau)]
    answers = [(await scene.taps(message, room=room, person=reader))[0].reply_to for message, room in taps]
    assert answers == [over_there.message, unknown.message, inside.message, mirror]
    assert [answer.thread for answer in answers if answer is not None] == [copy.key, "older", root.message.key, copy.key]
    assert world.messages.asked == []


async def test_the_thread_of_what_was_edited(scene: Scene) -> None:
    """Other words for a message leave it in its thread, also where its edit does not name that"""
    world, reader = scene.world, replace(scene.grace, language="en")
    porto, _ = await world.people.linked_rooms(PORTO, LINDENAU)
    text = world.text(porto, scene.ana, "Bom dia", thread=ROOT)
    await world.said(text, scene.ana)
    plain = replace(text, message=MessageRef("console", text.message.key))
    await world.edit(plain, scene.ana, "Bom dia dia")
    (answer,) = await scene.taps(plain.message, room=porto, person=reader)
    assert (answer.reply_to and answer.reply_to.root) == ROOT


async def test_there_is_one_answer_in_each_language(scene: Scene) -> None:
    """However many ask: an emoji is silent then, a line hears that it stands there already"""
    await scene.taps()
    assert await scene.taps(person=scene.ana) == []
    assert await scene.asks() == ["translation-asked-stands"]
    assert len(scene.world.engine.lines) == 1


async def test_two_who_ask_at_once_get_one_answer(scene: Scene) -> None:
    """The second one finds the first one's answer when its own is ready"""
    works = [await scene.world.reaction_work(scene.room, OLD, scene.grace, SIGN) for _ in range(2)]
    for work in works:
        assert work is not None
        await work.prepare()
    for work in works:
        assert work is not None
        await scene.world.people.database.write(work.finish)
    assert len(scene.outbox.posts) == 1


async def test_who_reads_that_language_means_another_one(scene: Scene) -> None:
    """Ana reads Portuguese; if she puts the sign to a Portuguese message she can only mean the room's other language"""
    (answer,) = await scene.taps(person=scene.ana)
    assert posted(answer)[1] == "good morning"


async def test_where_all_read_it_an_emoji_says_nothing(scene: Scene) -> None:
    """In a room of one language a tap on a message in it is no question"""
    porto = await scene.world.people.add_room("porto", PORTO)
    scene.writes("Bom dia", room=porto)
    assert await scene.taps(person=scene.ana, room=porto) == []


async def test_what_was_passed_on_is_known_for_a_day(scene: Scene) -> None:
    """While its words are kept the network is not asked; afterwards it is, where the message was written"""
    porto, lindenau = await scene.world.people.linked_rooms(PORTO, LINDENAU)
    text = scene.world.text(porto, scene.ana, "Bom dia")
    await scene.world.said(text, scene.ana)
    copy = MessageRef("console", "copy")
    scene.outbox.sent[copy] = "row1"
    assert (await scene.asks(copy, "en", lindenau))[1] == "good morning"
    assert scene.world.messages.asked == []
    assert (await scene.asks(text.message, "en", porto))[1] == "good morning"
    assert scene.world.messages.asked == []
    await scene.world.people.database.write(
        scene.world.store.erase_words, scene.world.people.clock.now() + timedelta(seconds=1)
    )
    scene.writes("Bom", text.message, porto)
    scene.world.people.clock.advance(timedelta(days=2))
    await scene.world.people.database.write(scene.world.shown.forget, scene.world.people.clock.now())
    assert (await scene.asks(copy, "en", lindenau))[1] == "good"
    assert scene.world.messages.asked == [text.message.key]


async def test_a_room_that_reads_itself_by_replies_answers_already(scene: Scene) -> None:
    """The reply with the translation is the answer"""
    await scene.world.people.database.write(scene.world.kept.settings.set_mode, scene.room.id, TranslationMode.REPLY)
    await scene.world.translate(scene.room)
    text = scene.world.text(await scene.world.people.again(scene.room), scene.ana, "Bom dia")
    await scene.world.said(text, scene.ana)
    assert await scene.taps(text.message) == []


async def test_an_answer_follows_an_edit(scene: Scene) -> None:
    """Other words of its author are translated anew into the same answer; anybody else's count for nothing"""
    await scene.taps()
    text = scene.world.text(scene.room, scene.ana, "Bom dia")
    text = type(text)(text.room, OLD, text.author, text.text)
    await scene.world.edit(text, scene.grace, "Good")
    assert scene.outbox.edits == []
    await scene.world.edit(text, scene.ana, "Bom")
    assert scene.stands("row1")[1] == "good"
    assert len(scene.outbox.posts) == 1
    scene.world.engine.broken = True
    await scene.world.edit(text, scene.ana, "dia")
    assert scene.stands("row1") == ["translation-asked-outdated"]
    scene.world.engine.broken = False
    assert len(await scene.taps()) == 1


async def test_an_edit_of_what_was_shown_and_passed_on(scene: Scene) -> None:
    """Both follow, each in its own message"""
    porto, bristol = await scene.world.people.linked_rooms(PORTO, BRISTOL)
    await scene.world.translate(porto)
    text = scene.world.text(porto, scene.ana, "Bom dia")
    await scene.world.said(text, scene.ana)
    await scene.asks(text.message, "en", porto)
    await scene.world.edit(text, scene.ana, "Bom")
    assert [scene.stands(row)[1] for row in ("row1", "row2")] == ["good", "good"]
    assert bristol


@pytest.mark.parametrize("late_first", [True, False])
async def test_what_is_passed_on_waits_for_no_answer(scene: Scene, late_first: bool) -> None:
    """While an engine hangs an edit is passed on as ever; the answers follow it aside, in the author's newest words"""
    scene.world.patience_seconds = 0.0
    scene.world.__post_init__()
    porto, _ = await scene.world.people.linked_rooms(PORTO, BRISTOL)
    await scene.world.translate(porto)
    text = scene.world.text(porto, scene.ana, "Bom dia")
    await scene.world.said(text, scene.ana)
    await scene.asks(text.message, "en", porto)
    scene.world.engine.gate = asyncio.Event()
    works = [await scene.world.edit_work(text, scene.ana, words) for words in ("Dia", "Bom")]
    assert await scene.world.edit_work(text, scene.grace, "Dia") is None
    rests = [await scene.world.begun(work) for work in works if work is not None]
    assert scene.stands("row1")[1] == "Bom"
    scene.world.engine.gate.set()
    for rest in rests if late_first else reversed(rests):
        assert rest is not None
        answers = await scene.world.begun(rest)
        assert answers is not None
        assert answers.aside
        await scene.world.done(answers)
    assert [scene.stands(row)[1] for row in ("row1", "row2")] == ["good", "good"]


async def test_an_answer_goes_with_its_message(scene: Scene) -> None:
    """It is removed with it, and what is still being translated is not shown any more"""
    await scene.taps()
    await scene.world.delete(scene.room, OLD, scene.ana)
    assert scene.outbox.redacted == ["row1"]
    late = MessageRef("console", "late")
    scene.writes("Bom", late)
    work = await scene.world.reaction_work(scene.room, late, scene.grace, SIGN)
    assert work is not None
    await work.prepare()
    await scene.world.delete(scene.room, late, scene.ana)
    await scene.world.people.database.write(work.finish)
    assert len(scene.outbox.posts) == 1


@pytest.mark.parametrize(
    ("words", "away", "answer"),
    [
        (None, False, "translation-asked-gone"),
        ("Bom dia", True, "translation-asked-not-read"),
        ("Leon has asthma", False, "safeguarding-health"),
    ],
)
async def test_what_cannot_be_read(scene: Scene, words: str | None, away: bool, answer: str) -> None:
    """Whoever typed hears why: gone, not to be had now, or nothing for a chat; an emoji is silent, and no engine sees a word"""
    scene.world.messages.written.clear()
    scene.world.messages.away = away
    if words is not None:
        scene.writes(words)
    assert await scene.asks() == [answer]
    before = len(scene.outbox.posts)
    await scene.taps()
    assert (len(scene.outbox.posts), scene.world.engine.lines) == (before, [])


async def test_the_bots_own_words(scene: Scene) -> None:
    """What the bot has said by itself is in everybody's language already, and no message of another room is read"""
    scene.outbox.sent[MessageRef("console", "ours")] = "row9"
    assert await scene.asks(MessageRef("console", "ours")) == ["translation-asked-nothing"]
    porto, lindenau = await scene.world.people.linked_rooms(PORTO, LINDENAU)
    text = scene.world.text(porto, scene.ana, "Bom dia")
    await scene.world.said(text, scene.ana)
    scene.outbox.sent[MessageRef("console", "copy")] = "row1"
    assert await scene.asks(MessageRef("console", "copy"), room=porto) == ["translation-asked-nothing"]
    assert await scene.asks(text.message, room=lindenau) == ["translation-asked-gone"]


async def test_a_sealed_room_says_so_once(scene: Scene) -> None:
    """Whoever types hears it each time; emojis bring one line, once"""
    await scene.world.people.database.write(lambda tx: scene.world.kept.settings.seal(tx, scene.room.id, sealed=True))
    assert await scene.asks() == ["translation-asked-sealed"]
    scene.outbox.posts.clear()
    for _ in range(2):
        await scene.taps()
    (told,) = scene.outbox.posts.values()
    assert "translation-asked-sealed" in posted(told)[0]
    assert scene.world.engine.lines == []


async def test_a_form_says_so_once(scene: Scene) -> None:
    """A text that no machine may translate is named as such to whoever types, each time, and to whoever taps, once"""
    scene.writes(f"{scene.world.form} Bom dia")
    assert await scene.asks() == ["translation-asked-form"]
    scene.outbox.posts.clear()
    for _ in range(2):
        await scene.taps()
    (told,) = scene.outbox.posts.values()
    assert "translation-asked-form" in posted(told)[0]
    assert scene.world.engine.lines == []


async def test_an_emoji_that_nothing_can_be_done_about(scene: Scene) -> None:
    """A company that was not agreed to, and an engine that fails, are said once to the room, and once when it is over"""
    scene.world.engine = PlacedEngine(Place.THIRD_PARTY)
    (told,) = await scene.taps()
    assert "translation-not-agreed" in posted(told)[0]
    assert await scene.taps() == []
    scene.world.engine = PlacedEngine()
    scene.world.engine.broken = True
    (down,) = await scene.taps()
    assert "translation-not-now" in posted(down)[0]
    assert await scene.taps() == []
    scene.world.engine.broken = False
    answer, *over = await scene.taps()
    assert posted(answer)[1] == "good morning"
    assert len(over) == 2


async def test_a_yes_that_is_taken_back_meanwhile(scene: Scene) -> None:
    """What a company has made of words after its yes was taken back is not shown; asked later, it gets no word"""
    scene.world.engine = PlacedEngine(Place.THIRD_PARTY)
    kept, write = scene.world.kept, scene.world.people.database.write
    await scene.world.translate(scene.room)
    await write(kept.consents.allow, scene.room.id, "fake")
    reader = scene.world.reader(await scene.world.people.again(scene.room), scene.grace, apart=False)
    answer = await write(scene.world.on_demand.pick, OLD, "en", reader)
    assert isinstance(answer, Later)
    await answer.work.prepare()
    await write(kept.consents.disagree, scene.room.id)
    await write(answer.work.finish)
    assert posted(scene.outbox.posts["row1"]) == ["translation-asked-nothing"]
    queued = await write(scene.world.on_demand.ask, "Bom dia", "en", reader, Written(OLD, scene.ana.ref))
    assert isinstance(queued, Reply)
    assert len(scene.world.engine.lines) == 1
