"""An offer: an answer of the bot that asks nothing, and that a reply in words can change for a week."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.prompt import Prompt
from bot.core.ref import PersonRef
from bot.dispatch.posting import OFFER_LIFE
from bot.features.dialogue.store import PromptStore
from bot.features.people.store import RoomStore
from tests.fakes.database import database_in
from tests.fakes.talk_stage import NOW, PROMISE, TalkStage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[TalkStage]:
    """Open a stage on which Tom has just been offered something."""
    async with database_in(tmp_path) as database:
        made = TalkStage(database)
        await database.write(lambda tx: RoomStore().add(tx, made.room.ref, "!", direct=False))
        await made.says(made.tom, "!offer")
        yield made


async def test_what_is_said_next_is_talk(stage: TalkStage) -> None:
    """Nobody was asked anything: neither thanks nor a date is an answer unless it is a reply"""
    for text in ("Thanks!", "12.3. 15:00"):
        await stage.says(stage.tom, text)
    assert (stage.deeds.done, stage.ear.heard) == ([], ["Thanks!", "12.3. 15:00"])


async def test_a_reply_that_can_be_read_changes_it(stage: TalkStage) -> None:
    """As often as one likes, by anybody who may; a reply that cannot be read is talk"""
    for text in ("12.3. 15:00", "Thanks!", "13.3. 16:00"):
        await stage.says(stage.tom, text, "row1")
    await stage.says(stage.grace, "14.3. 17:00", "row1")
    assert stage.deeds.done == ["M7 until 12.03. 15:00", "M7 until 13.03. 16:00", "M7 until 14.03. 17:00"]
    assert stage.ear.heard == ["Thanks!"]


async def test_an_offer_lapses(stage: TalkStage) -> None:
    """After a week the same reply is talk"""
    stage.clock.advance(OFFER_LIFE - timedelta(seconds=1))
    await stage.says(stage.tom, "29.3. 15:00", "row1")
    stage.clock.advance(timedelta(seconds=1))
    await stage.says(stage.tom, "30.3. 15:00", "row1")
    assert (stage.deeds.done, stage.ear.heard) == (["M7 until 29.03. 15:00"], ["30.3. 15:00"])


async def test_an_offer_closes_no_question(stage: TalkStage) -> None:
    """A question to the same person still waits, and its bare answer counts"""
    await stage.says(stage.tom, "!ask")
    await stage.says(stage.grace, "!offer")
    await stage.says(stage.tom, "yes")
    assert stage.deeds.done == ["name yes"]


async def test_nobody_looks_through_offers(tmp_path: Path) -> None:
    """However many there are, what waits for an answer in a room are its questions alone"""
    store = PromptStore()
    async with database_in(tmp_path) as database:
        stage = TalkStage(database)
        await database.write(lambda tx: RoomStore().add(tx, stage.room.ref, "!", direct=False))
        later = NOW + timedelta(days=7)
        offer = Prompt("row1", 1, None, lapses_at=later, ask=PROMISE, stays=True)
        question = Prompt("row2", 1, PersonRef("console", "tom"), lapses_at=later, ask=PROMISE)
        for prompt in (offer, question):
            await database.write(store.put, prompt)
        assert await database.read(store.waiting, 1, NOW) == [question]
        assert await database.read(store.of_row, "row1", NOW) == offer
