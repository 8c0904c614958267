"""Messages that go into the thread of another message, on their way out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.core.errors import PlatformError
from bot.core.outbox import Lane
from bot.core.phrase import Phrase
from bot.core.ref import MessageRef
from bot.core.reply import Reply, Said
from bot.core.wire import Act, Capabilities, Outgoing
from bot.delivery.codec import decode, encode
from tests.fakes.loop import pass_seconds, simulated
from tests.fakes.post_office import NETWORK, PORTO, post, post_office
from tests.unit.test_outbox_files import PLAN

if TYPE_CHECKING:
    from pathlib import Path

THREADS = Capabilities(threads=True)
ROOT = MessageRef(NETWORK, "$root")


@simulated
async def test_a_message_goes_into_a_thread_that_is_still_on_its_way(data_dir: Path) -> None:
    """What goes into the thread of a message of ours is sent after that and names it, also when a crash comes between"""
    for crash in (False, True):
        async with post_office(data_dir / str(crash), THREADS) as office:
            office.sender.hold("root")
            (row,) = await office.put(post("root", Lane.RELAY))
            await office.put(post("within", Lane.RELAY, thread_row=row), post("next", Lane.RELAY))
            await pass_seconds(1)
            assert office.sender.said == []
            if crash:
                await office.restart()
            office.sender.release("root")
            await pass_seconds(1)
            assert office.sender.said == ["root", "within", "next"]
            assert [done.thread for done in office.sender.arrived] == [None, MessageRef(NETWORK, "$1"), None]


@simulated
async def test_a_thread_and_an_answer_in_it(data_dir: Path) -> None:
    """A message names both the root of its thread and what it answers there, each sent long ago or just before"""
    async with post_office(data_dir, THREADS) as office:
        (root,) = await office.put(post("root", Lane.RELAY))
        await pass_seconds(1)
        await office.restart()
        (first,) = await office.put(post("first", Lane.RELAY, thread_row=root))
        await office.put(post("second", Lane.RELAY, thread_row=root, reply_to_row=first))
        await pass_seconds(1)
        named = [(done.thread, done.reply_to) for done in office.sender.arrived]
        assert named[1:] == [(MessageRef(NETWORK, "$1"), None), (MessageRef(NETWORK, "$1"), MessageRef(NETWORK, "$2"))]


@simulated
async def test_a_thread_of_what_never_arrived(data_dir: Path) -> None:
    """When the root was refused for good, what should go into its thread is said in the room"""
    async with post_office(data_dir, THREADS) as office:
        office.sender.faults["root"].append(PlatformError("M_FORBIDDEN"))
        (row,) = await office.put(post("root", Lane.RELAY))
        await office.put(post("within", Lane.RELAY, thread_row=row))
        await pass_seconds(1)
        assert [(done.thread, done.document and done.document.text) for done in office.sender.arrived] == [(None, "within")]


@simulated
async def test_without_threads_there_is_the_room(data_dir: Path) -> None:
    """Where a network has no threads, the message is said in the room, as before"""
    async with post_office(data_dir) as office:
        (row,) = await office.put(post("root"))
        answered = MessageRef(NETWORK, "$5", thread="$root")
        await office.put(post("one", thread=ROOT), post("two", thread_row=row), post("three", reply_to=answered))
        await pass_seconds(1)
        assert [(done.thread, done.thread_title) for done in office.sender.arrived] == [(None, "")] * 4
        assert office.sender.arrived[-1].reply_to == answered


@simulated
async def test_an_answer_stays_in_the_thread(data_dir: Path) -> None:
    """What answers somebody in a thread goes into it; a thread that is given goes before"""
    async with post_office(data_dir, THREADS) as office:
        answered = MessageRef(NETWORK, "$5", thread="$root")
        await office.put(post("one", reply_to=answered), post("two", reply_to=answered, thread=MessageRef(NETWORK, "$other")))
        await pass_seconds(1)
        assert [done.thread for done in office.sender.arrived] == [ROOT, MessageRef(NETWORK, "$other")]


@simulated
async def test_a_thread_has_a_title(data_dir: Path) -> None:
    """What a new thread is called is said in the first language of the message, in one line; else it has a plain word"""
    async with post_office(data_dir, THREADS) as office:
        title = Phrase("cake", {"who": "Ana\nSousa"})
        await office.put(
            post("one", thread=ROOT, thread_title=title), post("two", thread=ROOT), post("three", thread_title=title)
        )
        await pass_seconds(1)
        titles = [done.thread_title for done in office.sender.arrived]
        assert titles[1:] == ["dispatch-thread-title", ""]
        assert titles[0].startswith("cake")
        assert "\n" not in titles[0]


@simulated
async def test_files_follow_into_the_thread(data_dir: Path) -> None:
    """Where files are messages of their own, those of a message in a thread stand there too"""
    async with post_office(data_dir, Capabilities(files=True, apart=True, threads=True)) as office:
        (row,) = await office.put(post("root"))
        says = Reply((Said("plan"),), attachments=(PLAN,))
        await office.put(replace(post("plan", thread=ROOT), says=says), replace(post("plan", thread_row=row), says=says))
        await pass_seconds(1)
        files = [done.thread for done in office.sender.arrived if done.act is Act.ENCLOSE]
        assert files == [ROOT, MessageRef(NETWORK, "$1")]


@simulated
async def test_which_thread_a_message_of_ours_stands_in(data_dir: Path) -> None:
    """The root of a message's thread is known while its words are, whoever wrote the root; of other messages there is none"""
    async with post_office(data_dir, THREADS) as office:
        root, theirs = await office.put(post("root"), post("within", thread=ROOT))
        await pass_seconds(1)
        (ours,) = await office.put(post("within ours", thread_row=root))
        await pass_seconds(1)
        found = [await office.database.read(office.outbox.thread_of, row) for row in (root, theirs, ours, "unknown")]
        assert found == [None, ROOT, MessageRef(NETWORK, "$1"), None]


@pytest.mark.parametrize("thread", [None, ROOT])
def test_a_thread_is_kept(thread: MessageRef | None) -> None:
    """A row holds the root and the title of the thread its message goes into"""
    outgoing = Outgoing("row", PORTO, Act.SEND, thread=thread, thread_title="Cake" if thread else "")
    assert decode("row", PORTO, Act.SEND, None, encode(outgoing)) == outgoing
