"""Messages read again: whatever a server says of one, and servers that say nothing."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from aiohttp import web

from bot.core.errors import TransientError
from bot.core.message import Author, Quoted
from bot.core.ref import MessageRef, PersonRef, RoomRef
from bot.platforms.discord.reading import DiscordMessages
from bot.platforms.discord.rest import Rest
from bot.platforms.matrix.decoder import MatrixDecoder
from bot.platforms.matrix.option import MatrixOptions
from bot.platforms.matrix.reading import MatrixMessages
from bot.platforms.matrix.session import make_client
from tests.fakes.proxy import Proxy

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

US, ANA = "@jumelage:example.org", "@ana:example.org"
ROOM, EVENT = RoomRef("matrix", "!room:example.org"), MessageRef("matrix", "$event")
SAID = {"type": "m.room.message", "event_id": "$event", "sender": ANA, "content": {"msgtype": "m.text", "body": "Bom dia"}}


def newer(sender: str = ANA, target: str = "$event") -> dict[str, object]:
    """Return an edit of a message."""
    relation = {"rel_type": "m.replace", "event_id": target}
    content = {
        "msgtype": "m.text",
        "body": "* Boa",
        "m.new_content": {"msgtype": "m.text", "body": "Boa"},
        "m.relates_to": relation,
    }
    return {"type": "m.room.message", "event_id": "$edit", "sender": sender, "content": content}


def edited(edit: object) -> dict[str, object]:
    """Return the message as a homeserver hands it out with its newest edit."""
    return {**SAID, "unsigned": {"m.relations": {"m.replace": edit}}}


@asynccontextmanager
async def matrix(folder: Path, answer: object, status: int = 200) -> AsyncIterator[MatrixMessages]:
    """Make what reads messages, before a homeserver that always answers the same."""

    async def rule(request: web.Request) -> web.StreamResponse:
        del request
        return web.json_response(answer, status=status)

    async with Proxy() as proxy:
        proxy.rule = rule
        client = make_client(MatrixOptions(proxy.url, US, folder / "session.json", pickle_key="a key"))
        client.restore_login(US, "DEVICE", "a-token")
        yield MatrixMessages(client, MatrixDecoder(US, ()))
        await client.close()


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        (SAID, "Bom dia"),
        (edited(newer()), "Boa"),
        (edited(newer(sender="@eva:example.org")), "Bom dia"),
        (edited(newer(target="$other")), "Bom dia"),
        (edited([]), "Bom dia"),
        ({**SAID, "unsigned": []}, "Bom dia"),
        ({**SAID, "sender": US}, None),
        ({**SAID, "content": {}}, None),
        ({**SAID, "content": {"msgtype": "m.text", "body": " "}}, None),
        ({**SAID, "type": "m.room.encrypted", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}, None),
        ([], None),
        ({}, None),
    ],
)
async def test_whatever_a_homeserver_says(tmp_path: Path, answer: object, text: str | None) -> None:
    """The newest words of the author, if they are words; nobody else's edit, nothing of ours, nothing without a key"""
    async with matrix(tmp_path, answer) as messages:
        found = await messages.read(ROOM, EVENT)
        assert (found.text if found else None) == text


@pytest.mark.parametrize(("kind", "root"), [("m.thread", MessageRef("matrix", "$root")), ("m.reference", None)])
async def test_the_thread_of_what_is_read(tmp_path: Path, kind: str, root: MessageRef | None) -> None:
    """A message in a thread comes with its root, whatever an edit says; another relation is no thread"""
    content = {"msgtype": "m.text", "body": "Bom dia", "m.relates_to": {"rel_type": kind, "event_id": "$root"}}
    async with matrix(tmp_path, {**edited(newer()), "content": content}) as messages:
        assert await messages.read(ROOM, EVENT) == Quoted(Author(PersonRef("matrix", ANA), "ana"), "Boa", root)


@pytest.mark.parametrize("status", [500, 429])
async def test_a_homeserver_that_does_not_answer(tmp_path: Path, status: int) -> None:
    """It may be asked later"""
    async with matrix(tmp_path, {"errcode": "M_LIMIT_EXCEEDED" if status == 429 else "M_UNKNOWN"}, status) as messages:
        with pytest.raises(TransientError):
            await messages.read(ROOM, EVENT)


class Answering(Rest):
    """Discord, answering always the same.

    Args:
        answer: What it says.
    """

    def __init__(self, answer: object) -> None:
        """Keep the answer."""
        super().__init__()
        self._answer = answer

    async def call(self, *_: object, **__: object) -> object:
        """Say it."""
        return self._answer


AUTHOR = {"id": "7", "username": "ana", "global_name": "Ana Sousa"}


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        ({"type": 0, "content": "Bom dia <@7>", "author": AUTHOR, "mentions": [AUTHOR]}, "Bom dia @Ana Sousa"),
        ({"type": 19, "content": "Bom dia", "author": AUTHOR}, "Bom dia"),
        ({"type": 0, "content": "", "author": AUTHOR, "message_snapshots": [{"message": {"content": "Boa"}}]}, "Boa"),
        ({"type": 0, "content": "Bom dia", "author": {**AUTHOR, "bot": True}}, None),
        ({"type": 0, "content": "Bom dia", "author": AUTHOR, "webhook_id": "9"}, None),
        ({"type": 7, "content": "Bom dia", "author": AUTHOR}, None),
        ({"type": 0, "content": "", "author": AUTHOR}, None),
        ({"type": 0, "author": []}, None),
        ([], None),
    ],
)
async def test_whatever_discord_says(answer: object, text: str | None) -> None:
    """What a person wrote or has forwarded, people in it by name; nothing of a program, of a webhook or of Discord itself"""
    found = await DiscordMessages(Answering(answer)).read(RoomRef("discord", "1"), MessageRef("discord", "2"))
    assert (found.text if isinstance(found, Quoted) else None) == text
