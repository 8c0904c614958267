"""Words that somebody puts into a form under a message of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.message import Author, Filled
from bot.core.ref import MessageRef
from tests.fakes.apart_stage import ApartStage, apart_stage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

WAITING = MessageRef("console", "waiting")


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[ApartStage]:
    """Open an empty room."""
    async with apart_stage(tmp_path) as opened:
        yield opened


async def test_what_is_no_question_goes_where_talk_goes(scene: ApartStage) -> None:
    """Words for a message that asks nothing are for whoever has shown it, with the language of the answer"""
    tom = Author(scene.tom.person, scene.tom.name, language="en")
    await scene.uses(Filled(scene.stage.room.ref, WAITING, tom, MessageRef("console", "form"), "better words"))
    assert (scene.stage.ear.heard, scene.stage.said) == (["better words (en)"], [])


async def test_an_answer_to_a_question_stays_one(scene: ApartStage) -> None:
    """Where something is asked, the words answer it"""
    await scene.stage.says(scene.stage.tom, "!name")
    await scene.uses(Filled(scene.stage.room.ref, WAITING, scene.tom, scene.newest(), "Ana"))
    assert (scene.stage.ear.heard, scene.stage.deeds.done) == ([], ["name Ana"])


async def test_what_means_nothing_any_more(scene: ApartStage) -> None:
    """Whoever waits for an answer hears that it can no longer be answered"""
    await scene.uses(Filled(scene.stage.room.ref, WAITING, scene.tom, MessageRef("console", "old"), "Ana"))
    assert scene.stage.said == ["dispatch-lapsed"]
