"""What is asked in a thread is answered in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.message import Asked, Tapped
from bot.core.ref import MessageRef, RoomRef
from bot.core.reply import Button, Reply, Said
from bot.features.people.store import RoomStore
from tests.fakes.apart_stage import apart_stage
from tests.fakes.database import sqlite_database
from tests.fakes.directory import BRISTOL
from tests.fakes.talk_stage import TalkStage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

ROOT = MessageRef("console", "root")


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[TalkStage]:
    """Open a stage."""
    async with sqlite_database(tmp_path) as database:
        made = TalkStage(database)
        await database.write(lambda tx: RoomStore().add(tx, made.room.ref, "!", direct=False))
        yield made


def threads(stage: TalkStage) -> list[MessageRef | None]:
    """Return the thread of each thing the bot has said."""
    return [post.thread for post in stage.outbox.posts.values()]


@pytest.mark.parametrize(
    "line", ["!idle", "!ask", "!meet", "!paint loud", "!promse", "!promise M7 31.2.", "!meet Nobody 12.3. 15:00"]
)
async def test_an_answer_stands_where_it_was_asked(stage: TalkStage, line: str) -> None:
    """Answers, questions, announcements and errors go into the thread of the command; in the room they stand in the room."""
    await stage.says(stage.tom, line, thread="root")
    await stage.says(stage.tom, line)
    assert threads(stage) == [ROOT, None]


async def test_a_question_in_a_thread_can_be_answered_there(stage: TalkStage) -> None:
    """A bare answer in the thread counts like one in the room, and so does a reply; what follows goes there as well."""
    await stage.says(stage.tom, "!meet", thread="root")
    await stage.says(stage.tom, "Ana 31.2. 15:00", thread="root")
    await stage.says(stage.tom, "!ask", thread="root")
    await stage.says(stage.tom, "12.3. 15:00", list(stage.outbox.posts)[-1], thread="root")
    assert stage.deeds.done == ["M7 until 12.03. 15:00"]
    assert set(threads(stage)) == {ROOT}


async def test_a_tap_in_a_thread_is_answered_there(stage: TalkStage) -> None:
    """What comes of a tap on a question goes into the thread in which it was asked, also if it cannot be done."""
    await stage.says(stage.tom, "!doubt", thread="root")
    await stage.taps(stage.tom, list(stage.outbox.posts)[-1], "👍")
    await stage.says(stage.tom, "!doubt", thread="root")
    await stage.taps(stage.tom, list(stage.outbox.posts)[-1], "👎")
    assert stage.said == ["loud or not?", "loud", "loud or not?", "up-to-others"]
    assert threads(stage) == [ROOT] * 4


async def test_a_file_in_a_thread_is_answered_there(stage: TalkStage) -> None:
    """What a command says of a file that came with it in a thread stands in the thread."""
    await stage.shares(stage.tom, b"words", "!take in", thread="root")
    await stage.works_off()
    assert (stage.said, threads(stage)) == (["taken in"], [ROOT])


async def test_a_thread_of_another_room_is_none_of_this(stage: TalkStage) -> None:
    """Where another room stands for the place in which somebody asks, what is answered there is in none of its threads."""
    elsewhere = stage.directory.add_room(BRISTOL)
    stage.directory.stand_in = stage.room
    del stage.directory.rooms[elsewhere.id]
    await stage.says(stage.tom, "!ask", room=elsewhere, mentioned=True, thread="root", space="server")
    (post,) = stage.outbox.posts.values()
    assert (post.room, post.thread, post.reply_to and post.reply_to.root) == (stage.room.ref, None, None)


async def test_what_is_for_everyone_stands_in_the_thread(data_dir: Path) -> None:
    """A command of the network's own, used in a thread, says there what is for everyone; one alone sees that it is done."""
    async with apart_stage(data_dir) as stage:
        waiting = MessageRef("console", "interaction", thread="root")
        await stage.uses(Asked(stage.stage.room.ref, waiting, stage.tom, "shout", {}))
        posts = {post.private: (post.thread, post.reply_to) for post in stage.stage.outbox.posts.values()}
        assert posts[False] == (ROOT, None)
        assert posts[True][1] == waiting


async def test_used_in_a_thread_elsewhere(data_dir: Path) -> None:
    """What is used in a thread of a channel for which the room only stands goes into no thread of the room."""
    async with apart_stage(data_dir) as stage:
        stage.stage.directory.stand_in = stage.stage.room
        waiting = MessageRef("console", "interaction", thread="root")
        await stage.uses(Asked(RoomRef("console", "other"), waiting, stage.tom, "shout", {}))
        posts = {post.private: (post.thread, post.reply_to) for post in stage.stage.outbox.posts.values()}
        assert posts[False] == (None, None)
        assert posts[True][1] == waiting


async def test_a_button_in_a_thread(data_dir: Path) -> None:
    """A button of the network's own under a message in a thread says there what is for everyone, too."""
    async with apart_stage(data_dir) as stage:
        waiting = MessageRef("console", "interaction", thread="root")
        await stage.stage.show(Reply((Said("card"),), buttons=(Button("👍", "shout"),), lasting=True))
        await stage.uses(Tapped(stage.stage.room.ref, waiting, stage.tom, stage.newest(), "👍"))
        assert [post.thread for post in stage.stage.outbox.posts.values() if not post.private] == [None, ROOT]
