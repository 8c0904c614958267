"""A command whose answer takes long: what remains to be done is handed on, so that no transaction is open meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.message import Asked, Filled
from bot.core.ref import MessageRef
from tests.fakes.apart_stage import ApartStage, apart_stage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[ApartStage]:
    """Open an empty room."""
    async with apart_stage(tmp_path) as opened:
        yield opened


async def test_a_line_hands_on_what_remains(scene: ApartStage) -> None:
    """Nothing is done and nothing said inside the transaction in which the line is understood"""
    await scene.stage.says(scene.stage.tom, "!look far")
    (work,) = scene.stage.works
    assert (scene.stage.deeds.done, scene.stage.outbox.posts) == ([], {})
    await work.prepare()
    await scene.stage.database.write(work.finish)
    assert scene.stage.deeds.done == ["looked far", "said far"]


async def test_an_answer_to_a_question_hands_it_on_too(scene: ApartStage) -> None:
    """What was left out is asked for, and the answer leads to the same work"""
    await scene.stage.says(scene.stage.tom, "!look")
    assert (scene.stage.said, scene.stage.works) == (["dispatch-ask-one"], [])
    await scene.stage.says(scene.stage.tom, "near")
    assert len(scene.stage.works) == 1


async def test_a_command_and_a_form_of_the_network_hand_it_on(scene: ApartStage) -> None:
    """Asked for by the network's own means, it is the same work"""
    room, answer = scene.stage.room.ref, MessageRef("console", "waiting")
    assert await scene.uses(Asked(room, answer, scene.tom, "look", {"where": "far"})) is not None
    assert await scene.uses(Asked(room, answer, scene.tom, "look", {})) is None
    work = await scene.uses(Filled(room, answer, scene.tom, scene.newest(), "near"))
    assert work is not None
    await work.prepare()
    assert scene.stage.deeds.done == ["looked near"]


async def test_what_takes_long_is_nothing_to_take_back(scene: ApartStage) -> None:
    """It answers a question and changes nothing: `!undo` finds nothing"""
    await scene.stage.says(scene.stage.tom, "!look far")
    await scene.stage.says(scene.stage.tom, "!undo")
    assert scene.stage.said == ["dispatch-undo-nothing"]
