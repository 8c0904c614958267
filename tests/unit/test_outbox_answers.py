"""Messages that answer messages of ours, reactions under them, and what is shared with words, on their way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.errors import PlatformError
from bot.core.message import File, FileKind
from bot.core.outbox import Lane
from bot.core.ref import MessageRef
from bot.core.wire import Act
from tests.fakes.loop import pass_seconds, simulated
from tests.fakes.post_office import NETWORK, post, post_office

if TYPE_CHECKING:
    from pathlib import Path


@simulated
async def test_an_answer_names_a_message_that_is_still_on_its_way(data_dir: Path) -> None:
    """What answers a message of ours is sent after it and names it, also when a crash comes between"""
    for crash in (False, True):
        async with post_office(data_dir / str(crash)) as office:
            office.sender.hold("copy")
            (row,) = await office.put(post("copy", Lane.RELAY))
            await office.put(post("answer", Lane.RELAY, reply_to_row=row), post("next", Lane.RELAY))
            await pass_seconds(1)
            assert office.sender.said == []
            if crash:
                await office.restart()
            office.sender.release("copy")
            await pass_seconds(1)
            assert office.sender.said == ["copy", "answer", "next"]
            assert [done.reply_to for done in office.sender.arrived] == [None, MessageRef(NETWORK, "$1"), None]


@simulated
async def test_an_answer_to_something_sent_long_ago(data_dir: Path) -> None:
    """What answers a message of ours names it after a restart too"""
    async with post_office(data_dir) as office:
        (row,) = await office.put(post("copy", Lane.RELAY))
        await pass_seconds(1)
        await office.restart()
        await office.put(post("answer", Lane.RELAY, reply_to_row=row))
        await pass_seconds(1)
        assert office.sender.arrived[1].reply_to == MessageRef(NETWORK, "$1")


@simulated
async def test_an_answer_to_what_never_arrived(data_dir: Path) -> None:
    """When the message answered was refused for good, the answer is sent all the same and answers nothing"""
    async with post_office(data_dir) as office:
        office.sender.faults["copy"].append(PlatformError("M_FORBIDDEN"))
        (row,) = await office.put(post("copy", Lane.RELAY))
        await office.put(post("answer", Lane.RELAY, reply_to_row=row))
        await pass_seconds(1)
        assert office.sender.said == ["answer"]
        assert office.sender.arrived[0].reply_to is None


@simulated
async def test_a_reaction_of_ours_can_be_taken_back(data_dir: Path) -> None:
    """An emoji under a message of ours or of somebody else is put there after it, and removed by its row"""
    async with post_office(data_dir) as office:
        (row,) = await office.put(post("copy", Lane.RELAY))
        tap = await office.database.write(office.outbox.react_to, row, "🎉")
        room = office.sender.arrived[0].room if office.sender.arrived else post("").room
        other = await office.database.write(office.outbox.react, room, MessageRef(NETWORK, "$theirs"), "❤")
        await pass_seconds(1)
        for reaction in (tap, other):
            await office.database.write(office.outbox.redact, reaction)
        await pass_seconds(1)
        put = {done.emoji: (done.target, done.id) for done in office.sender.arrived if done.act is Act.REACT}
        assert {emoji: target for emoji, (target, _) in put.items()} == {
            "🎉": MessageRef(NETWORK, "$1"),
            "❤": MessageRef(NETWORK, "$theirs"),
        }
        assert len([done for done in office.sender.arrived if done.act is Act.REDACT]) == 2


@simulated
async def test_a_reaction_to_nothing(data_dir: Path) -> None:
    """An emoji for a message that is not ours, or was swept out, is put nowhere"""
    async with post_office(data_dir) as office:
        assert await office.database.write(office.outbox.react_to, "unknown", "🎉") == ""
        await pass_seconds(1)
        assert office.sender.arrived == []


@simulated
async def test_what_is_shared_survives_a_crash(data_dir: Path) -> None:
    """A picture that goes with words is the same before and after a crash"""
    picture = File(FileKind.IMAGE, "praia.jpg", '{"url": "mxc://example.org/a"}')
    async with post_office(data_dir) as office:
        office.sender.hold("head")
        await office.put(post("head", Lane.RELAY, file=picture))
        await office.restart()
        office.sender.release("head")
        await pass_seconds(1)
        assert office.sender.arrived[0].file == picture
