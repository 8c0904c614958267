"""A command that is chosen in the menu of a message."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.core.message import Asked, Written
from bot.core.ref import MessageRef, PersonRef, RoomRef
from tests.fakes.apart_stage import ApartStage, apart_stage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

WAITING = MessageRef("console", "waiting")
PICKED = Written(MessageRef("console", "m7"), PersonRef("console", "grace"))


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[ApartStage]:
    """Open an empty room."""
    async with apart_stage(tmp_path) as opened:
        yield opened


def chosen(scene: ApartStage, words: str) -> Asked:
    """Return what Tom's choice comes to on a message of Grace's."""
    given = {"where": words} if words else {}
    return Asked(scene.stage.room.ref, WAITING, scene.tom, "look", given, about=PICKED)


async def test_its_words_are_those_of_a_line(scene: ApartStage) -> None:
    """What the message says is the option's text as if it had been typed; which message it was is told beside it"""
    assert await scene.uses(chosen(scene, "far away")) is not None
    await scene.stage.says(scene.stage.tom, "!look far away")
    picked, typed = scene.stage.deeds.calls
    assert (picked.about, picked.apart, picked.message) == (PICKED, True, WAITING)
    assert replace(picked, about=None, apart=False, message=typed.message) == typed


async def test_a_message_without_words(scene: ApartStage) -> None:
    """A picture alone is no question what was meant: one line says that there is nothing in it"""
    assert await scene.uses(chosen(scene, "")) is None
    assert scene.stage.said == ["dispatch-empty-message"]
    assert not any(post.words_label for post in scene.stage.outbox.posts.values())


async def test_where_another_room_stands_for_the_channel(scene: ApartStage) -> None:
    """What is asked in a channel of which nothing is known says so: what holds for the server's room may not hold there"""
    stage = scene.stage
    stage.directory.stand_in = stage.room
    await scene.uses(replace(chosen(scene, "far"), room=RoomRef("console", "elsewhere")))
    await scene.uses(chosen(scene, "far"))
    assert [(call.room, call.elsewhere) for call in stage.deeds.calls] == [(stage.room, True), (stage.room, False)]
