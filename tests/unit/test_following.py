"""What was passed on follows its original: edits, removals, replies, reactions, pictures, and corrections that are kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.message import File, FileKind, Upload
from bot.core.outbox import Translation
from bot.core.ref import MessageRef
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.people_world import posted
from tests.fakes.translation_world import TranslationWorld, translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.person import Person, Room

ANA = "translation-who(author=Ana Sousa, city=Porto)"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[TranslationWorld]:
    """Open a world in which Porto's words are translated."""
    async with translation_world(tmp_path, (PORTO, BRISTOL, LINDENAU)) as opened:
        yield opened


class Pair:
    """Two connected rooms with somebody in each."""

    def __init__(self, porto: Room, bristol: Room, ana: Person, grace: Person) -> None:
        """Keep the four."""
        self.porto, self.bristol, self.ana, self.grace = porto, bristol, ana, grace


@pytest.fixture
async def pair(world: TranslationWorld) -> Pair:
    """Connect Porto and Bristol, both translated."""
    porto, bristol = await world.people.linked_rooms(PORTO, BRISTOL)
    ana, grace = await world.people.add_person("Ana Sousa", PORTO), await world.people.add_person("Grace Hill", BRISTOL)
    await world.translate(porto, bristol)
    return Pair(await world.people.again(porto), await world.people.again(bristol), ana, grace)


def sent(world: TranslationWorld, key: str) -> MessageRef:
    """Let the last post have become a message of the network."""
    message = MessageRef("console", key)
    world.people.outbox.sent[message] = f"row{len(world.people.outbox.posts)}"
    return message


async def test_an_edit_follows(world: TranslationWorld, pair: Pair) -> None:
    """Other words are translated anew into the same message; nothing new is posted"""
    text = world.text(pair.porto, pair.ana, "Bom dia")
    await world.said(text, pair.ana)
    ((row, post),) = await world.edit(text, pair.ana, "Bom dia dia")
    assert (row, posted(post)) == ("row1", [f"translation-head(who={ANA})", "good morning morning", "> Bom dia dia"])
    assert post.translation == Translation("pt", "en", "good morning morning", "fake")
    assert len(world.people.outbox.posts) == 1


async def test_nobody_else_edits(world: TranslationWorld, pair: Pair) -> None:
    """An edit by somebody else than the author, or of a message that was not passed on, changes nothing"""
    text = world.text(pair.porto, pair.ana, "Bom dia")
    await world.said(text, pair.ana)
    assert await world.edit(text, await world.people.add_person("Eva", PORTO), "Nada") == []
    assert await world.edit(world.text(pair.porto, pair.ana, "!ping"), pair.ana, "Bom dia") == []


async def test_an_edit_while_the_engine_fails(world: TranslationWorld, pair: Pair) -> None:
    """The new words arrive as they were written, so that the old translation never stands for them"""
    text = world.text(pair.porto, pair.ana, "Bom dia")
    await world.said(text, pair.ana)
    world.engine.broken = True
    ((_, post),) = await world.edit(text, pair.ana, "Boa noite")
    assert posted(post) == [f"translation-head-plain(who={ANA})", "Boa noite"]


async def test_a_removal_follows(world: TranslationWorld, pair: Pair) -> None:
    """A message that is taken back is taken back in every room, and nothing of it is kept"""
    text = world.text(pair.porto, pair.ana, "Bom dia")
    await world.said(text, pair.ana)
    await world.delete(pair.porto, text.message, pair.ana)
    assert world.people.outbox.redacted == ["row1"]
    assert await world.people.database.read(world.store.of, text.message) == []
    assert await world.edit(text, pair.ana, "Olá") == []


@pytest.mark.parametrize("removed", [True, False])
async def test_memory_follows(world: TranslationWorld, pair: Pair, removed: bool) -> None:
    """Of a message that is removed or changed no line is remembered: the same words of somebody else are translated anew"""
    text = world.text(pair.porto, pair.ana, "Bom dia")
    await world.said(text, pair.ana)
    await world.say(pair.porto, pair.ana, "Bom dia")
    assert world.engine.lines == ["Bom dia"]
    if removed:
        await world.delete(pair.porto, text.message, pair.ana)
    else:
        await world.edit(text, pair.ana, "Bom")
    await world.say(pair.porto, pair.ana, "Bom dia")
    assert world.engine.lines[-1] == "Bom dia"
    assert world.engine.lines.count("Bom dia") == 2


async def test_a_reply_stays_a_reply(world: TranslationWorld, pair: Pair) -> None:
    """Who answers what was passed on answers the original over there, and who answers the original the copy here"""
    original = world.text(pair.porto, pair.ana, "Bom dia")
    await world.said(original, pair.ana)
    copy = sent(world, "copy")
    (back,) = await world.said(world.text(pair.bristol, pair.grace, "Good morning", copy), pair.grace)
    assert (back.room, back.reply_to, back.reply_to_row) == (pair.porto.ref, original.message, None)
    (forth,) = await world.said(world.text(pair.porto, pair.ana, "Dia", original.message), pair.ana)
    assert (forth.room, forth.reply_to, forth.reply_to_row) == (pair.bristol.ref, None, "row1")


async def test_a_reply_among_three_rooms(world: TranslationWorld) -> None:
    """A reply in a third room answers the original where it was written and the copy elsewhere"""
    porto, bristol, lindenau = await world.people.linked_rooms(PORTO, BRISTOL, LINDENAU)
    ana, grace = await world.people.add_person("Ana Sousa", PORTO), await world.people.add_person("Grace Hill", BRISTOL)
    original = world.text(porto, ana, "Bom dia")
    await world.said(original, ana)
    copy = MessageRef("console", "copy")
    world.people.outbox.sent[copy] = "row1"
    posts = {post.room: post for post in await world.said(world.text(bristol, grace, "Good morning", copy), grace)}
    assert (posts[porto.ref].reply_to, posts[porto.ref].reply_to_row) == (original.message, None)
    assert (posts[lindenau.ref].reply_to, posts[lindenau.ref].reply_to_row) == (None, "row2")


async def test_a_reply_to_something_else(world: TranslationWorld, pair: Pair) -> None:
    """A reply to what was not passed on, or to a copy in another room, is passed on as an ordinary message"""
    await world.said(world.text(pair.porto, pair.ana, "Bom dia"), pair.ana)
    copy = sent(world, "copy")
    for answered in (MessageRef("console", "old"), copy):
        (post,) = await world.said(world.text(pair.porto, pair.ana, "Dia", answered), pair.ana)
        assert (post.reply_to, post.reply_to_row) == (None, None)


async def test_a_reaction_is_shown_once(world: TranslationWorld, pair: Pair) -> None:
    """One emoji of several people is one over there, on the copy as on the original, and goes with the last of them"""
    original = world.text(pair.porto, pair.ana, "Bom dia")
    await world.said(original, pair.ana)
    copy, outbox = sent(world, "copy"), world.people.outbox
    eva = await world.people.add_person("Eva", PORTO)
    first = await world.react(pair.porto, original.message, pair.ana, "🎉")
    second = await world.react(pair.porto, original.message, eva, "🎉")
    await world.react(pair.bristol, copy, pair.grace, "❤")
    assert outbox.taps == {"tap1": ("row1", "🎉")}
    assert outbox.reactions == [(pair.porto.ref, original.message, "❤")]
    await world.delete(pair.porto, first, pair.ana)
    assert outbox.redacted == []
    await world.delete(pair.porto, second, eva)
    assert outbox.redacted == ["tap1"]


@pytest.mark.parametrize(
    "text",
    [
        "Grace is a fool, call +44 7700 900123 " * 10,
        *("ok", "no", "+1", "7", "ª", "é", "恵子", "!", "?!", "", " ", "👍 ok", "x👍", "👍👍", "👍 ", "👍\n", "🄰🄱🄲", "🇵🇹🇬🇧"),
        *("mxc://example.org/party", ":party:", "<:party:123>", "a\u20e3", "\u200d", "\ufe0f", "\u20e3", "👍" + "\u0301" * 50),
        "👍" + "\u200d👍" * 30,
        "🏴" + "\U000e0061" * 40,
    ],
)
async def test_only_an_emoji_is_passed_on(world: TranslationWorld, pair: Pair, text: str) -> None:
    """Words, numbers, custom pictures, several signs in a row: whatever is no single emoji is shown nowhere else"""
    original = world.text(pair.porto, pair.ana, "Bom dia")
    await world.said(original, pair.ana)
    await world.react(pair.bristol, sent(world, "copy"), pair.grace, text)
    await world.react(pair.porto, original.message, pair.ana, text)
    assert (world.people.outbox.taps, world.people.outbox.reactions) == ({}, [])


@pytest.mark.parametrize(
    "emoji",
    [
        *(
            "👍",
            "👍🏽",
            "❤",
            "❤️",
            "✅",
            "☑",
            "☎️",
            "‼",
            "⁉️",
            "©",
            "™",
            "ℹ",
            "↔",
            "⤴",
            "⏰",
            "Ⓜ",
            "▶️",
            "⭐",
            "〰",
            "㊗️",
            "🀄",
            "🃏",
        ),
        *("7⃣", "7️⃣", "#⃣", "🅰", "🔟", "🆗", "💯", "🫠", "🫨", "🇵🇹", "🇯🇵", "👨‍👩‍👧‍👦", "👩🏽‍🚒", "🏳️‍🌈", "❤️‍🔥", "🧑🏻‍❤️‍💋‍🧑🏿"),
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    ],
)
async def test_every_emoji_is_passed_on(world: TranslationWorld, pair: Pair, emoji: str) -> None:
    """With or without skin tone, joined ones, keycaps, and flags, those of parts of a country among them"""
    original = world.text(pair.porto, pair.ana, "Bom dia")
    await world.said(original, pair.ana)
    await world.react(pair.porto, original.message, pair.ana, emoji)
    assert world.people.outbox.taps == {"tap1": ("row1", emoji)}


async def test_a_reaction_to_what_is_only_on_its_way(world: TranslationWorld, pair: Pair) -> None:
    """It is shown when the message has arrived, unless it was taken back before that"""
    text = world.text(pair.porto, pair.ana, "Bom dia")
    message = await world.heard(text, pair.ana)
    reactions = [MessageRef("console", key) for key in ("kept", "gone")]
    emojis = ("❤", "👍")
    taps = [
        await world.reaction_work(pair.porto, text.message, pair.ana, emoji, reaction)
        for emoji, reaction in zip(emojis, reactions, strict=True)
    ]
    await world.delete(pair.porto, reactions[1], pair.ana)
    for work in (message, *taps):
        await world.done(work)
    assert list(world.people.outbox.taps.values()) == [("row1", "❤")]


async def test_reactions_to_other_messages(world: TranslationWorld, pair: Pair) -> None:
    """Emoji on messages that were not passed on, or in rooms no longer connected, go nowhere"""
    original = world.text(pair.porto, pair.ana, "Bom dia")
    await world.said(original, pair.ana)
    await world.react(pair.porto, MessageRef("console", "other"), pair.ana, "🎉")
    await world.people.database.write(world.people.stores.rooms.change, pair.porto.id, {"link_id": None})
    await world.react(await world.people.again(pair.porto), original.message, pair.ana, "🎉")
    assert (world.people.outbox.taps, world.people.outbox.reactions) == ({}, [])


async def test_what_stands_in_another_room_is_not_named(world: TranslationWorld) -> None:
    """Who names the original in another room than their own neither answers it nor puts an emoji to its copies"""
    porto, bristol, _ = await world.people.linked_rooms(PORTO, BRISTOL, LINDENAU)
    ana, grace = await world.people.add_person("Ana Sousa", PORTO), await world.people.add_person("Grace Hill", BRISTOL)
    original = world.text(porto, ana, "Bom dia")
    await world.said(original, ana)
    await world.react(bristol, original.message, grace, "🎉")
    posts = await world.said(world.text(bristol, grace, "Good morning", original.message), grace)
    assert (world.people.outbox.taps, world.people.outbox.reactions) == ({}, [])
    assert [(post.reply_to, post.reply_to_row) for post in posts] == [(None, None)] * 2


def upload(world: TranslationWorld, pair: Pair, file: File, caption: str = "") -> Upload:
    """Return a file that Ana shares."""
    text = world.text(pair.porto, pair.ana, caption)
    return Upload(text.room, text.message, text.author, file, caption)


async def test_a_picture_goes_along(world: TranslationWorld, pair: Pair) -> None:
    """A picture is shown again with its author and its translated caption; the bot never opens it"""
    picture = File(FileKind.IMAGE, "praia.jpg", "mxc://example.org/a")
    (post,) = await world.share(upload(world, pair, picture, "Bom dia"), pair.ana)
    assert (post.room, post.file) == (pair.bristol.ref, picture)
    assert posted(post) == [f"translation-head(who={ANA})", "good morning", "> Bom dia"]


async def test_a_picture_without_words(world: TranslationWorld, pair: Pair) -> None:
    """A picture without a caption goes along with its author's name, and no engine is asked"""
    picture = File(FileKind.IMAGE, "praia.jpg", "mxc://example.org/a")
    (post,) = await world.share(upload(world, pair, picture), pair.ana)
    assert (post.file, posted(post)) == (picture, [f"translation-head-plain(who={ANA})"])
    assert (world.engine.lines, post.translation) == ([], None)


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (File(FileKind.STICKER, "Olá"), "translation-shared(kind=translation-kind-sticker, name=Olá)"),
        (File(FileKind.POLL, "Quando?"), "translation-shared(kind=translation-kind-poll, name=Quando?)"),
        (File(FileKind.AUDIO, ""), "translation-shared-bare(kind=translation-kind-audio)"),
    ],
)
async def test_what_cannot_be_shown_is_named(world: TranslationWorld, pair: Pair, file: File, words: str) -> None:
    """Stickers, polls and whatever else cannot be shown again are said to be there"""
    (post,) = await world.share(upload(world, pair, file), pair.ana)
    assert (post.file, posted(post)) == (None, [f"translation-head-plain(who={ANA})", words])


async def test_a_named_file_stays_named(world: TranslationWorld, pair: Pair) -> None:
    """What cannot be shown is named below its caption still when that is put right, and when it is changed"""
    named = "translation-shared(kind=translation-kind-audio, name=hino.ogg)"
    said = upload(world, pair, File(FileKind.AUDIO, "hino.ogg"), "Bom dia")
    (post,) = await world.share(said, pair.ana)
    assert (post.file, posted(post)[-1]) == (None, named)
    await world.heard(world.text(pair.bristol, pair.grace, "better: Good day", sent(world, "copy")), pair.grace)
    ((_, post),) = world.people.outbox.edits
    assert (posted(post)[1], posted(post)[-1]) == ("Good day", named)
    text = replace(world.text(pair.porto, pair.ana, ""), message=said.message)
    ((_, post),) = await world.edit(text, pair.ana, "Bom dia dia")
    assert named in posted(post)


async def test_a_caption_that_is_a_form(world: TranslationWorld, pair: Pair) -> None:
    """The picture of a form goes along with its words as they are, and the head says that no machine translated them"""
    picture = File(FileKind.IMAGE, "formulário.jpg", "mxc://example.org/a")
    (post,) = await world.share(upload(world, pair, picture, f"{world.form} o dia"), pair.ana)
    assert (post.file, posted(post)) == (picture, [f"translation-head-sealed(who={ANA})", f"{world.form} o dia"])
    assert (world.engine.lines, post.translation) == ([], None)


async def test_a_poll_is_for_no_machine(world: TranslationWorld, pair: Pair) -> None:
    """A poll of the network's own is named with its question as it is, whatever that is: no engine sees it"""
    (post,) = await world.share(upload(world, pair, File(FileKind.POLL, f"{world.form} o dia?")), pair.ana)
    assert posted(post)[1] == f"translation-shared(kind=translation-kind-poll, name={world.form} o dia?)"
    assert (world.engine.lines, post.translation) == ([], None)


async def test_a_caption_never_runs(world: TranslationWorld, pair: Pair) -> None:
    """A caption that looks like a command is words like any other"""
    picture = File(FileKind.IMAGE, "praia.jpg", "mxc://example.org/a")
    (post,) = await world.share(upload(world, pair, picture, "!room unlink"), pair.ana)
    assert "!room unlink" in posted(post)[-1]


async def test_a_correction_is_kept(world: TranslationWorld, pair: Pair) -> None:
    """The same words are put right by themselves the next time, with the name of who corrected them, by no engine"""
    await world.said(world.text(pair.porto, pair.ana, "Bom  dia"), pair.ana)
    copy = sent(world, "copy")
    assert await world.said(world.text(pair.bristol, pair.grace, "better: Morning all", copy), pair.grace) == []
    world.engine.lines.clear()
    (post,) = await world.said(world.text(pair.porto, pair.ana, "Bom dia"), pair.ana)
    assert posted(post) == [f"translation-head-corrected(by=Grace Hill, who={ANA})", "Morning all", "> Bom dia"]
    assert post.translation == Translation("pt", "en", "Morning all", "corrected")
    assert world.engine.lines == []


async def test_a_correction_counts_where_it_was_made(world: TranslationWorld, pair: Pair) -> None:
    """In the rooms connected with the one where somebody put it right, and nowhere else"""
    await world.said(world.text(pair.porto, pair.ana, "Bom dia"), pair.ana)
    await world.said(world.text(pair.bristol, pair.grace, "better: Get lost", sent(world, "copy")), pair.grace)
    link = await world.people.database.write(world.people.stores.links.create, world.people.clock.now())
    other = await world.people.add_room("o", PORTO, link_id=link, translates=True)
    await world.people.add_room("p", BRISTOL, link_id=link)
    alone = await world.people.add_room("s", shared=True, languages="pt,en", translates=True)
    world.detector.known["Bom dia"] = "pt"
    for room, said in ((other, "good morning"), (alone, "good morning"), (pair.porto, "Get lost")):
        (post,) = await world.said(world.text(room, pair.ana, "Bom dia"), pair.ana)
        assert posted(post)[1] == said


async def test_a_room_keeps_its_own_corrections(world: TranslationWorld, pair: Pair) -> None:
    """Where two rooms have put the same words right, each in its time, the newer wording counts once they are connected"""
    link = await world.people.database.write(world.people.stores.links.create, world.people.clock.now())
    third = await world.people.add_room("third", BRISTOL, link_id=link)
    other = await world.people.add_room("other", PORTO, link_id=link, translates=True)
    for number, (room, better) in enumerate(((pair.bristol, "Morning"), (third, "Hello"))):
        home = pair.porto if room is pair.bristol else other
        await world.said(world.text(home, pair.ana, "Bom dia"), pair.ana)
        await world.said(world.text(room, pair.grace, f"better: {better}", sent(world, f"copy {number}")), pair.grace)
    for room, said in ((pair.porto, "Morning"), (other, "Hello")):
        assert posted((await world.said(world.text(room, pair.ana, "Bom dia"), pair.ana))[0])[1] == said
    await world.people.database.write(world.people.stores.rooms.change, third.id, {"link_id": pair.porto.link})
    posts = await world.said(world.text(pair.porto, pair.ana, "Bom dia"), pair.ana)
    assert [posted(post)[1] for post in posts] == ["Hello", "Hello"]


async def test_a_correction_goes_with_its_original(world: TranslationWorld, pair: Pair) -> None:
    """When the author takes the message back, or either person is forgotten, nothing of the correction is kept"""
    for forget in ("original", "writer", "corrector"):
        text = world.text(pair.porto, pair.ana, "Bom dia")
        await world.said(text, pair.ana)
        copy = sent(world, f"copy {forget}")
        await world.said(world.text(pair.bristol, pair.grace, "better: Morning", copy), pair.grace)
        if forget == "original":
            await world.delete(pair.porto, text.message, pair.ana)
        else:
            person = pair.ana if forget == "writer" else pair.grace
            await world.people.database.write(world.memory.forget_person, person.ref)
        (post,) = await world.said(world.text(pair.porto, pair.ana, "Bom dia"), pair.ana)
        assert posted(post)[0] == f"translation-head(who={ANA})"


async def test_an_empty_correction(world: TranslationWorld, pair: Pair) -> None:
    """Who writes only the word for a correction is told where the better words go"""
    await world.said(world.text(pair.porto, pair.ana, "Bom dia"), pair.ana)
    copy = sent(world, "copy")
    (post,) = await world.said(world.text(pair.bristol, pair.grace, "better:", copy), pair.grace)
    assert (post.room, posted(post)) == (pair.bristol.ref, ["translation-correction-empty"])


async def test_words_are_erased_after_a_day(world: TranslationWorld, pair: Pair) -> None:
    """After a day only what belongs together is known: a removal still follows; whoever needs the words hears that they went"""
    text = world.text(pair.porto, pair.ana, "Bom dia")
    await world.said(text, pair.ana)
    copy = sent(world, "copy")
    later = world.people.clock.now() + timedelta(seconds=1)
    assert await world.people.database.write(world.store.erase_words, later) == 1
    (kept,) = await world.people.database.read(world.store.of, text.message)
    assert (kept.original, kept.author, kept.city) == ("", "", "")
    for words in ("better: Morning", "original", "suggest"):
        (post,) = await world.said(world.text(pair.bristol, pair.grace, words, copy), pair.grace)
        assert (post.room, posted(post)) == (pair.bristol.ref, ["translation-words-erased(prefix=!)"])
    await world.delete(pair.porto, text.message, pair.ana)
    assert world.people.outbox.redacted == ["row1"]
