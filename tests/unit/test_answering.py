"""Answers in other words, and what can be taken back: from what people say to what runs."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.person import Role
from bot.core.reply import Ask, Button, Reply, Said
from bot.features.people.store import RoomStore
from tests.fakes.database import sqlite_database
from tests.fakes.directory import BRISTOL
from tests.fakes.talk_stage import PROMISE, TalkStage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

COORDINATES = (Role.COORDINATOR,)


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[TalkStage]:
    """Open a stage."""
    async with sqlite_database(tmp_path) as database:
        made = TalkStage(database)
        await database.write(lambda tx: RoomStore().add(tx, made.room.ref, "!", direct=False))
        yield made


# Answers in other words


async def test_a_reply_to_a_card_is_read_as_its_option(stage: TalkStage) -> None:
    """At any time, from anybody; a date that is none is told, since it is meant as one"""
    row = await stage.show(Reply((Said("card"),), lasting=True, ask=PROMISE))
    stage.clock.advance(timedelta(days=1))
    await stage.says(stage.tom, "12.3. 15:00", row)
    await stage.says(stage.grace, "13.3. 16:00", row)
    assert stage.deeds.done == ["M7 until 12.03. 15:00", "M7 until 13.03. 16:00"]
    assert stage.ear.heard == []


@pytest.mark.parametrize("text", ["What is this about?", "", "Thursday perhaps"])
async def test_other_replies_to_a_card_are_talk(stage: TalkStage, text: str) -> None:
    """What cannot be read as the option is said among people"""
    row = await stage.show(Reply((Said("card"),), lasting=True, ask=PROMISE))
    await stage.says(stage.tom, text, row)
    assert (stage.deeds.done, stage.ear.heard) == ([], [text])


async def test_without_a_reply_a_card_hears_nothing(stage: TalkStage) -> None:
    """A date said in the room is for the people in it"""
    await stage.show(Reply((Said("card"),), lasting=True, ask=PROMISE))
    await stage.says(stage.tom, "12.3. 15:00")
    assert (stage.deeds.done, stage.ear.heard) == ([], ["12.3. 15:00"])


async def test_a_cards_own_words_come_first(stage: TalkStage) -> None:
    """A word of a button is that button, even where any words could be the option"""
    button = Button("👍", "paint red", word="answer-yes")
    row = await stage.show(Reply((Said("card"),), buttons=(button,), lasting=True, ask=Ask("name", "who")))
    await stage.says(stage.tom, "Yes!", row)
    await stage.says(stage.tom, "Ana Sousa", row)
    assert stage.deeds.done == ["paint red", "name Ana Sousa"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Better: Ana Sousa", "Ana Sousa"),
        ("better\u00a0:Ana: Sousa", "Ana: Sousa"),
        ("ｂｅｔｔｅｒ： 「Ａｎａ」！", "「Ａｎａ」！"),
        ("better to say nothing", None),
        ("betterment: Ana", None),
        ("better:", None),
    ],
)
async def test_a_word_with_a_colon_begins_other_words(stage: TalkStage, text: str, name: str | None) -> None:
    """What follows is taken as it was typed; a sentence that only begins with the word is talk"""
    better = Ask("name", "who", "translation-correction-words", colon=True)
    row = await stage.show(Reply((Said("card"),), lasting=True, ask=better))
    await stage.says(stage.tom, text, row)
    assert (stage.deeds.done, stage.ear.heard) == (([f"name {name}"], []) if name else ([], [text]))


async def test_a_question_takes_the_next_words(stage: TalkStage) -> None:
    """From the person asked, within two minutes, without a reply; and only once"""
    await stage.says(stage.tom, "!ask")
    await stage.says(stage.grace, "12.3. 15:00")
    await stage.says(stage.tom, "12.3. 15:00")
    await stage.says(stage.tom, "12.3. 16:00")
    assert stage.deeds.done == ["M7 until 12.03. 15:00"]
    assert stage.ear.heard == ["12.3. 15:00", "12.3. 16:00"]


async def test_after_a_question_talk_is_still_talk(stage: TalkStage) -> None:
    """What the asked person says and cannot be read is not held against them; a reply that cannot be read is told"""
    await stage.says(stage.tom, "!ask")
    await stage.says(stage.tom, "Thank you!")
    assert (stage.ear.heard, stage.said) == (["Thank you!"], ["until when?"])
    await stage.says(stage.tom, "some day", "row1")
    assert (stage.deeds.done, stage.said) == ([], ["until when?", "dispatch-misread"])


async def test_a_question_may_be_answered_by_its_words(stage: TalkStage) -> None:
    """A word of the question's button, or a reply after the two minutes"""
    await stage.says(stage.tom, "!ask")
    await stage.says(stage.tom, "yes")
    await stage.says(stage.tom, "!ask")
    stage.clock.advance(timedelta(minutes=10))
    await stage.says(stage.tom, "12.3. 15:00", "row2")
    assert stage.deeds.done == ["name yes", "M7 until 12.03. 15:00"]


async def test_a_card_changes_its_meaning(stage: TalkStage) -> None:
    """With other words a card gets another meaning, none, and one again"""
    row = await stage.show(Reply((Said("card"),), lasting=True, ask=PROMISE))
    for ask in (Ask("name", "who"), None, PROMISE):
        await stage.refresh(row, Reply((Said("new"),), lasting=True, ask=ask))
        await stage.says(stage.tom, "12.3. 15:00", row)
    assert stage.deeds.done == ["name 12.3. 15:00", "M7 until 12.03. 15:00"]
    assert stage.ear.heard == ["12.3. 15:00"]


# Taking back


async def test_the_newest_is_taken_back_first(stage: TalkStage) -> None:
    """Then the one before, whatever the answer was; the taking back itself is not taken back; then there is nothing left"""
    for colour in ("red", "quiet", "loud"):
        await stage.says(stage.tom, f"!paint {colour}")
    stage.deeds.done.clear()
    for _ in range(4):
        await stage.says(stage.tom, "!undo")
    assert stage.deeds.done == ["unpaint loud", "unpaint quiet", "unpaint red"]
    assert stage.said[:2] == ["loud", "no longer loud"]
    # What has no words of its own is named: it may be longer ago than one thinks.
    assert sorted(stage.said[2:]) == ["dispatch-undo-nothing", "dispatch-undone"]
    assert [emoji for _, _, emoji in stage.outbox.reactions] == ["✅"] * 2


async def test_only_ones_own_and_for_ten_minutes(stage: TalkStage) -> None:
    """What others did stays theirs; after ten minutes it is done"""
    await stage.says(stage.tom, "!paint red")
    await stage.says(stage.grace, "!undo")
    stage.clock.advance(timedelta(minutes=10))
    await stage.says(stage.tom, "!undo")
    assert stage.deeds.done == ["paint red"]
    assert stage.said == ["dispatch-undo-nothing"] * 2


async def test_rights_are_those_of_now(stage: TalkStage) -> None:
    """Whoever may no longer do it, may not by taking back; the one before is next"""
    await stage.says(stage.tom, "!paint red")
    await stage.says(stage.tom, "!reign")
    assert stage.deeds.done == ["paint red", "reign"]
    stage.directory.add_person("Anna", BRISTOL, *COORDINATES)
    await stage.says(stage.tom, "!undo")
    await stage.says(stage.tom, "!undo")
    assert stage.deeds.done == ["paint red", "reign", "unpaint red"]
    assert stage.said == ["dispatch-undo-not", "dispatch-undone"]


async def test_what_has_gone_its_own_way(stage: TalkStage) -> None:
    """What can no longer be taken back is said, and is not tried again"""
    await stage.says(stage.tom, "!paint red")
    stage.deeds.closed = True
    await stage.says(stage.tom, "!undo")
    await stage.says(stage.tom, "!undo")
    assert stage.said == ["dispatch-undo-not", "dispatch-undo-nothing"]
    assert stage.deeds.done == ["paint red", "unpaint red"]


async def test_a_tap_is_taken_back_by_removing_it(stage: TalkStage) -> None:
    """Not a second time by the word; a tap that cannot be removed with effect is taken back by the word"""
    kept = Button("✅", "paint red", undo="unpaint red")
    row = await stage.show(Reply((Said("card"),), buttons=(kept, Button("👍", "paint blue")), lasting=True))
    reaction = await stage.taps(stage.tom, row, "✅")
    await stage.says(stage.tom, "!undo")
    await stage.takes_back(reaction)
    await stage.says(stage.tom, "!undo")
    assert stage.deeds.done == ["paint red", "unpaint red"]
    await stage.taps(stage.tom, row, "👍")
    await stage.says(stage.tom, "!undo")
    assert stage.deeds.done == ["paint red", "unpaint red", "paint blue", "unpaint blue"]


# Proposals


async def test_only_what_the_asker_may_do_is_proposed(stage: TalkStage) -> None:
    """Whoever may not use a command is not pointed to it"""
    await stage.says(stage.tom, "!idle")
    stage.directory.add_person("Anna", BRISTOL, *COORDINATES)
    await stage.says(stage.tom, "!idle")
    await stage.says(stage.directory.people[3], "!idle")
    assert stage.said == ["reign-now", "wait", "reign-now"]
