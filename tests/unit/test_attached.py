"""A text handed to a command: typed below it, in a file beside it, or in the file of the message it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.attachment import MOST_BYTES
from bot.core.errors import PlatformError, TransientError
from bot.core.message import Asked, Author, File, FileKind
from bot.core.ref import MessageRef
from bot.dispatch.tokens import LONGEST
from bot.platforms.matrix.decoder import MOST_CHARACTERS
from tests.fakes.apart_stage import apart_stage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.fakes.apart_stage import ApartStage
    from tests.fakes.talk_stage import TalkStage

PLAN = "name: Austausch 夏祭り\n  days:\n    - 9\n"


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[ApartStage]:
    """Open an empty room."""
    async with apart_stage(tmp_path) as opened:
        yield opened


@pytest.fixture
def stage(scene: ApartStage) -> TalkStage:
    """The room itself."""
    return scene.stage


async def test_a_file_with_the_command_as_its_caption(stage: TalkStage) -> None:
    """The text of the file is taken in after the transaction, and only then answered"""
    await stage.shares(stage.tom, PLAN.encode(), "!take in")
    assert (stage.deeds.done, stage.said, stage.ear.heard) == ([], [], [])
    await stage.works_off()
    assert (stage.deeds.done, stage.said) == ([PLAN], ["taken in"])


async def test_the_file_of_the_message_that_is_answered(stage: TalkStage) -> None:
    """A file shared before is read once somebody answers its message with the command"""
    await stage.shares(stage.grace, PLAN.encode(), "our plan")
    assert stage.ear.heard == ["plan.yaml"]
    await stage.says(stage.tom, "!take in", reply_to="shared0")
    await stage.works_off()
    assert stage.deeds.done == [PLAN]


async def test_text_on_the_lines_below(stage: TalkStage) -> None:
    """What is typed below the command keeps its lines and their indentation, and needs no file"""
    await stage.says(stage.tom, f"!take in\n{PLAN}")
    assert (stage.deeds.done, stage.works) == ([PLAN.strip()], [])


@pytest.mark.parametrize(
    "text", ["---\nname: x", '{"name": "x"}', '"name": "x', "— one\n— two", "text: x\nname: y", "=1+1,b\nc,d"]
)
async def test_text_of_any_form(stage: TalkStage, text: str) -> None:
    """What looks like an option, a quotation or a form is taken as it stands"""
    await stage.says(stage.tom, f"!take in\n{text}")
    assert stage.deeds.done == [text]


async def test_text_that_may_have_been_cut(stage: TalkStage) -> None:
    """Text longer than lines may be is refused as a whole: half a plan must not be taken for a whole one"""
    assert LONGEST < MOST_CHARACTERS
    await stage.says(stage.tom, "!take in\n" + "x" * LONGEST)
    assert (stage.deeds.done, stage.said) == ([], ["dispatch-too-long"])


async def test_text_shown_letter_by_letter(stage: TalkStage) -> None:
    """The signs with which chats show text letter by letter are no part of it"""
    await stage.says(stage.tom, f"!take in\n```yaml\n{PLAN}```")
    assert stage.deeds.done == [PLAN.rstrip("\n")]


async def test_a_file_goes_before_words_beside_it(stage: TalkStage) -> None:
    """Whoever sends a file means the file, whatever else they write"""
    await stage.shares(stage.tom, PLAN.encode(), "!take in please")
    await stage.works_off()
    assert stage.deeds.done == [PLAN]


async def test_a_file_given_by_the_networks_own_means(scene: ApartStage) -> None:
    """A command used with a file in its options reads it, and whoever asked is answered alone"""
    stage, file = scene.stage, File(FileKind.FILE, "plan.yaml", "h")
    stage.files.held["h"] = PLAN.encode()
    asked = Asked(stage.room.ref, MessageRef("console", "waiting"), Author(stage.tom.ref, "Tom"), "take in", {}, file=file)
    work = await scene.uses(asked)
    assert work is not None
    await work.prepare()
    await stage.database.write(work.finish)
    assert stage.deeds.done == [PLAN]
    assert [post.private for post in stage.outbox.posts.values()] == [True]


async def test_neither_text_nor_file(stage: TalkStage) -> None:
    """Whoever gives neither hears how to"""
    await stage.says(stage.tom, "!take in")
    assert stage.said == ["dispatch-file-wanted"]


@pytest.mark.parametrize("caption", ["!paint red", "!name Ana", "look at this", "!take", ""])
async def test_no_other_command_runs_from_a_caption(stage: TalkStage, caption: str) -> None:
    """A caption that is another command, or none, is talk as before"""
    await stage.shares(stage.tom, b"x", caption)
    assert (stage.deeds.done, stage.works, stage.ear.heard) == ([], [], ["plan.yaml"])


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\xef\xbb\xbf" + PLAN.encode(), PLAN),
        (PLAN.encode("utf-16"), PLAN),
        (b"BEGIN:VCALENDAR\r\n", "BEGIN:VCALENDAR\r\n"),
    ],
)
async def test_texts_as_programs_save_them(stage: TalkStage, content: bytes, text: str) -> None:
    """The marks that programs set before a text are no part of it, and line ends stay"""
    await stage.shares(stage.tom, content, "!take in")
    await stage.works_off()
    assert stage.deeds.done == [text]


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\0\0", b"Verg\xfctung", b"a\0b", b"\xff\xfe\x00"])
async def test_a_file_that_is_no_text(stage: TalkStage, content: bytes) -> None:
    """What is no text in a form that knows all languages is told so, and nothing is done"""
    await stage.shares(stage.tom, content, "!take in")
    await stage.works_off()
    assert (stage.deeds.done, stage.said) == ([], ["dispatch-file-no-text"])


async def test_a_file_that_is_too_long(stage: TalkStage) -> None:
    """What is longer than the limit is told so, with the limit"""
    await stage.shares(stage.tom, b"x" * (MOST_BYTES + 1), "!take in")
    await stage.works_off()
    assert (stage.deeds.done, stage.said) == ([], ["dispatch-file-too-large"])


@pytest.mark.parametrize("fault", [TransientError("away"), PlatformError("M_NOT_FOUND"), LookupError("a defect")])
async def test_a_file_that_cannot_be_fetched(stage: TalkStage, fault: Exception) -> None:
    """A network that does not hand the file out is told of, and nothing is done"""
    stage.files.faults = [fault]
    await stage.shares(stage.tom, b"x", "!take in")
    await stage.works_off()
    assert (stage.deeds.done, stage.said) == ([], ["dispatch-file-not-now"])


async def test_an_answer_to_a_message_without_a_file(stage: TalkStage) -> None:
    """Where the message answered has no file, that is said"""
    await stage.says(stage.tom, "!take in", reply_to="just words")
    await stage.works_off()
    assert stage.said == ["dispatch-file-none"]


async def test_what_must_not_be_in_a_chat_is_not_taken_in(stage: TalkStage) -> None:
    """A file is looked at like a message: what belongs on paper is refused and handed to nobody"""
    await stage.shares(stage.tom, b"notes: peanut allergy", "!take in")
    await stage.works_off()
    assert (stage.deeds.done, stage.said) == ([], ["paper-form"])


@pytest.mark.parametrize(("content", "said"), [(b"conflict", "dried"), (b"defect", "dispatch-my-fault")])
async def test_what_cannot_be_taken_in_is_told(stage: TalkStage, content: bytes, said: str) -> None:
    """A refusal says why, and a defect says that it is ours"""
    await stage.shares(stage.tom, content, "!take in")
    await stage.works_off()
    assert (stage.deeds.done, stage.said) == ([], [said])


async def test_what_a_file_did_can_be_taken_back(stage: TalkStage) -> None:
    """`!undo` takes back what was taken in from a file"""
    await stage.shares(stage.tom, b"x", "!take in")
    await stage.works_off()
    await stage.says(stage.tom, "!undo")
    assert stage.deeds.done == ["x", "unpaint file"]
