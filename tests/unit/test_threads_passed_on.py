"""What is said in a thread stands in the thread of the same message in each connected room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.message import File, FileKind, Upload
from bot.core.ref import MessageRef
from tests.fakes.directory import BRISTOL, LINDENAU, PORTO
from tests.fakes.translation_world import TranslationWorld, translation_world

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.outbox import Post
    from bot.core.person import Person, Room
    from bot.core.ref import RoomRef


class Three:
    """Three connected rooms, and somebody who writes in the first."""

    def __init__(self, world: TranslationWorld, rooms: list[Room], ana: Person) -> None:
        """Keep them."""
        self.world, self.ana = world, ana
        self.porto, self.bristol, self.lindenau = rooms

    async def says(self, room: Room, words: str, thread: MessageRef | None = None) -> dict[RoomRef, Post]:
        """Have her write in a room; return what is posted in the others."""
        text = self.world.text(room, self.ana, words, thread=thread)
        return {post.room: post for post in await self.world.said(text, self.ana)}

    def sent(self, number: int) -> MessageRef:
        """Let a row have become a message."""
        message = MessageRef("console", f"copy{number}")
        self.world.people.outbox.sent[message] = f"row{number}"
        return message


@pytest.fixture
async def three(tmp_path: Path) -> AsyncIterator[Three]:
    """Connect three rooms."""
    async with translation_world(tmp_path, (PORTO, BRISTOL, LINDENAU)) as world:
        rooms = await world.people.linked_rooms(PORTO, BRISTOL, LINDENAU)
        yield Three(world, list(rooms), await world.people.add_person("Ana Sousa", PORTO))


def threads(posts: dict[RoomRef, Post], *rooms: Room) -> list[tuple[MessageRef | None, str | None]]:
    """Return in which thread something stands in each room: of somebody's message, or of a row of ours."""
    return [(posts[room.ref].thread, posts[room.ref].thread_row) for room in rooms]


async def test_a_thread_on_an_original(three: Three) -> None:
    """What is said in the thread of a message goes into the thread of each copy of it, sent yet or not."""
    root = three.world.text(three.porto, three.ana, "Quem traz bolo?")
    await three.world.said(root, three.ana)
    posts = await three.says(three.porto, "Eu", root.message)
    assert threads(posts, three.bristol, three.lindenau) == [(None, "row1"), (None, "row2")]


async def test_a_thread_on_what_is_only_on_its_way(three: Three) -> None:
    """What is said before the root has arrived stands in its thread all the same, and so does a reply"""
    root = three.world.text(three.porto, three.ana, "Quem traz bolo?")
    first = await three.world.heard(root, three.ana)
    second = await three.world.heard(three.world.text(three.porto, three.ana, "Eu", thread=root.message), three.ana)
    third = await three.world.heard(three.world.text(three.porto, three.ana, "Eu", root.message), three.ana)
    for work in (first, second, third):
        await three.world.done(work)
    posts = list(three.world.people.outbox.posts.values())
    assert [(post.thread_row, post.reply_to_row) for post in posts] == [(None, None)] * 2 + [
        ("row1", None),
        ("row2", None),
        (None, "row1"),
        (None, "row2"),
    ]


async def test_a_thread_on_a_copy(three: Three) -> None:
    """What is said in the thread of a copy goes into that of the original where it was written, and of the other copies."""
    root = three.world.text(three.porto, three.ana, "Quem traz bolo?")
    await three.world.said(root, three.ana)
    posts = await three.says(three.bristol, "I do", three.sent(1))
    assert threads(posts, three.porto, three.lindenau) == [(root.message, None), (None, "row2")]


async def test_a_reply_in_a_thread(three: Three) -> None:
    """A reply in a thread answers the same message there, in the same thread."""
    root = three.world.text(three.porto, three.ana, "Quem traz bolo?")
    await three.world.said(root, three.ana)
    first = three.world.text(three.porto, three.ana, "Eu", thread=root.message)
    await three.world.said(first, three.ana)
    reply = three.world.text(three.porto, three.ana, "Obrigada", first.message, root.message)
    posts = {post.room: post for post in await three.world.said(reply, three.ana)}
    assert (posts[three.bristol.ref].thread_row, posts[three.bristol.ref].reply_to_row) == ("row1", "row3")


async def test_a_picture_in_a_thread(three: Three) -> None:
    """Pictures go into the thread like words."""
    root = three.world.text(three.porto, three.ana, "Quem traz bolo?")
    await three.world.said(root, three.ana)
    shared = three.world.text(three.porto, three.ana, "", thread=root.message)
    picture = File(FileKind.IMAGE, "bolo.jpg", "handle")
    upload = Upload(shared.room, shared.message, shared.author, picture, "O bolo")
    posts = {post.room: post for post in await three.world.share(upload, three.ana)}
    assert threads(posts, three.bristol, three.lindenau) == [(None, "row1"), (None, "row2")]


@pytest.mark.parametrize("kind", ["older", "of another room", "forgotten"])
async def test_a_thread_on_something_else(three: Three, kind: str) -> None:
    """Where the root was never passed on, or is not known any more, the words are passed on in the room itself."""
    root = three.world.text(three.porto, three.ana, "Quem traz bolo?")
    await three.world.said(root, three.ana)
    thread = {"older": MessageRef("console", "old"), "of another room": three.sent(1), "forgotten": root.message}[kind]
    if kind == "forgotten":
        await three.world.delete(three.porto, root.message, three.ana)
    posts = await three.says(three.porto, "Eu", thread)
    assert threads(posts, three.bristol, three.lindenau) == [(None, None), (None, None)]


async def test_a_translation_beside_its_original_in_a_thread(three: Three) -> None:
    """In a room of several languages the translation of what is said in a thread answers it there."""
    world = three.world
    both = await world.people.add_room("s", shared=True, languages="pt,en", translates=True)
    world.detector.known["Bom dia"] = "pt"
    text = world.text(both, three.ana, "Bom dia", thread=MessageRef("console", "root"))
    (post,) = await world.said(text, three.ana)
    assert (post.reply_to, post.reply_to and post.reply_to.root) == (text.message, MessageRef("console", "root"))


async def test_an_edit_in_a_thread(three: Three) -> None:
    """Other words for what was said in a thread change it where it stands."""
    root = three.world.text(three.porto, three.ana, "Quem traz bolo?")
    await three.world.said(root, three.ana)
    said = three.world.text(three.porto, three.ana, "Eu", thread=root.message)
    await three.world.said(said, three.ana)
    await three.world.edit(said, three.ana, "Eu não")
    assert sorted(row for row, _ in three.world.people.outbox.edits) == ["row3", "row4"]
