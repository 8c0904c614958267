"""What is no answer: a line to the bot by name, a reply that names another room, words under a message that asks nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.ref import MessageRef
from bot.core.reply import Button, Reply, Said
from bot.features.people.store import RoomStore
from tests.fakes.database import database_in
from tests.fakes.directory import BRISTOL
from tests.fakes.talk_stage import PROMISE, TalkStage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

CARD = Reply((Said("a card"),), buttons=(Button("👍", "name yes", word="answer-yes"),), ask=PROMISE, lasting=True)


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[TalkStage]:
    """Open a stage with two rooms."""
    async with database_in(tmp_path) as database:
        made = TalkStage(database)
        await database.write(lambda tx: RoomStore().add(tx, made.room.ref, "!", direct=False))
        yield made


async def test_another_rooms_message_is_not_answered(stage: TalkStage) -> None:
    """Networks do not check what a reply or a reaction names: nobody answers a card from a room it does not stand in"""
    row = await stage.show(CARD)
    other = stage.directory.add_room(BRISTOL)
    await stage.says(stage.tom, "12.3. 15:00", row, room=other)
    await stage.taps(stage.tom, row, "👍", other)
    assert stage.deeds.done == []
    await stage.taps(stage.tom, row, "👍")
    assert stage.deeds.done == ["name yes"]


@pytest.mark.parametrize("text", ["Jumelage, 12.3. 15:00", "Jumelage: what about lunch?", "@jumelage yes or no?"])
async def test_a_line_by_name_is_for_the_bot(stage: TalkStage, text: str) -> None:
    """While a question waits, a line to the bot by name is read as such, and the question waits for a reply"""
    await stage.says(stage.tom, "!ask")
    await stage.says(stage.tom, text)
    assert (stage.deeds.done, stage.said[-1]) == ([], "dispatch-unknown")
    await stage.says(stage.tom, "12.3. 15:00", "row1")
    assert stage.deeds.done == ["M7 until 12.03. 15:00"]


async def test_a_form_takes_no_line_by_name(stage: TalkStage) -> None:
    """A form takes any words, but not those that are said to the bot"""
    await stage.says(stage.tom, "!name")
    await stage.says(stage.tom, "Jumelage, what about lunch?")
    assert (stage.deeds.done, stage.said[-1]) == ([], "dispatch-unknown")
    await stage.says(stage.tom, "!name")
    await stage.says(stage.tom, "Jumelage Reed")
    assert stage.deeds.done == ["name Jumelage Reed"]


async def test_an_exact_answer_by_name_counts(stage: TalkStage) -> None:
    """The question's own words are an answer with the name in front of them as well"""
    await stage.says(stage.tom, "!ask")
    await stage.says(stage.tom, "Jumelage, yes!")
    assert stage.deeds.done == ["name yes"]


async def test_a_reply_mentions_nobody(stage: TalkStage) -> None:
    """Clients mention whose message is replied to: talk in reply to a card or to what was passed on is talk all the same"""
    row = await stage.show(CARD)
    await stage.says(stage.tom, "How nice, I am looking forward to it", row, mentioned=True)
    await stage.says(stage.tom, "Jumelage, how nice", row, mentioned=True)
    assert (stage.ear.heard, stage.said[-1]) == (["How nice, I am looking forward to it"], "dispatch-unknown")


@pytest.mark.parametrize("text", ["Yes, thanks!", "yes thank you", "YES"])
async def test_thanks_may_follow(stage: TalkStage, text: str) -> None:
    """Thanks behind an answer change nothing"""
    await stage.says(stage.tom, text, await stage.show(CARD))
    assert stage.deeds.done == ["name yes"]


@pytest.mark.parametrize(
    ("text", "said"),
    [("Done!", "dispatch-stray-done"), ("done by Ana", "dispatch-stray-done"), ("Yes", "dispatch-stray")],
)
async def test_an_answer_to_what_asks_nothing(stage: TalkStage, text: str, said: str) -> None:
    """It is never passed on (conversation, Form 3), and whoever wrote it reads how it can be said"""
    row = await stage.show(Reply((Said("good morning"),)))
    await stage.says(stage.tom, text, row)
    assert (stage.ear.heard, stage.said[-1]) == ([], said)


async def test_an_answer_with_more_words_than_asked_for(stage: TalkStage) -> None:
    """Under a card that can be answered, its words are named"""
    await stage.says(stage.tom, "yes, but later", await stage.show(CARD))
    assert (stage.deeds.done, stage.ear.heard, stage.said[-1]) == ([], [], "dispatch-stray-only")


async def test_thanks_are_answered_by_silence(stage: TalkStage) -> None:
    """Whoever says yes and thanks to a message that asks nothing wants nothing"""
    row = await stage.show(Reply((Said("noted"),)))
    before = len(stage.said)
    await stage.says(stage.tom, "yes, thanks", row)
    assert (stage.ear.heard, len(stage.said)) == ([], before)


@pytest.mark.parametrize("text", ["Done by Ana who called yesterday", "Great, well done!", "yesterday"])
async def test_talk_in_reply_is_talk(stage: TalkStage, text: str) -> None:
    """What is longer, or begins with no answer, is for people"""
    await stage.says(stage.tom, text, await stage.show(Reply((Said("good morning"),))))
    assert stage.ear.heard == [text]


async def test_an_answer_to_people_is_talk(stage: TalkStage) -> None:
    """What was passed on was said by somebody, who is to read the answer; so is a reply to a person's own message"""
    row = await stage.show(Reply((Said("Ana (Porto): bus ordered?"),)))
    stage.ear.copies.add(MessageRef("console", row))
    await stage.says(stage.tom, "Done!", row)
    await stage.says(stage.tom, "Yes", "somebody's")
    assert stage.ear.heard == ["Done!", "Yes"]


async def test_an_answer_to_people_in_a_private_talk(stage: TalkStage) -> None:
    """Where every word is for the bot, a reply to what was passed on is for whoever takes better words; nothing else is"""
    private = stage.directory.add_room(direct=True)
    row = await stage.show(Reply((Said("Ana (Porto), room of Porto: bus ordered?"),)))
    stage.ear.copies.add(MessageRef("console", row))
    await stage.says(stage.tom, "better: Is the bus ordered?", row, room=private)
    assert stage.ear.heard == ["better: Is the bus ordered?"]
    await stage.says(stage.tom, "better: Is the bus ordered?", room=private)
    assert (stage.ear.heard, stage.said[-1][:16]) == (["better: Is the bus ordered?"], "dispatch-unknown")
