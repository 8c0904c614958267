"""Writes to Matrix that never reach the network."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from bot.core.document import Document
from bot.core.errors import PlatformError, TransientError
from bot.core.ref import MessageRef, RoomRef
from bot.core.wire import Act, Outgoing
from bot.platforms.matrix.key_exchange import KeyExchange
from bot.platforms.matrix.option import MatrixOptions
from bot.platforms.matrix.sender import MatrixSender
from bot.platforms.matrix.session import make_client

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


async def nothing() -> None:
    """Take note of nothing."""


@asynccontextmanager
async def sender(folder: Path, token: str = "") -> AsyncIterator[MatrixSender]:
    """Make a sender; nothing listens where it would write to."""
    options = MatrixOptions("http://127.0.0.1:9", "@jumelage:example.org", folder / "session.json", pickle_key="a key")
    client = make_client(options)
    client.access_token = token
    yield MatrixSender(KeyExchange(client, nothing, lambda: None))
    await client.close()


@pytest.mark.parametrize("act", list(Act))
async def test_what_is_sent_before_the_log_in_is_tried_again(tmp_path: Path, act: Act) -> None:
    """What an earlier process left is taken up at once; until the account is logged in it is put off, never refused."""
    outgoing = Outgoing("row", RoomRef("matrix", "!room"), act, Document(()), target=MessageRef("matrix", "$1"), emoji="✅")
    async with sender(tmp_path) as unready:
        with pytest.raises(TransientError):
            await unready.send(outgoing)


@pytest.mark.parametrize("act", [act for act in Act if act is not Act.SCHEDULE])
async def test_an_unreachable_server_is_tried_again(tmp_path: Path, act: Act) -> None:
    """Where nothing listens a write is put off."""
    outgoing = Outgoing("row", RoomRef("matrix", "!room"), act, Document(()), target=MessageRef("matrix", "$1"), emoji="✅")
    async with sender(tmp_path, token="a-token") as alone:
        with pytest.raises(TransientError):
            await alone.send(outgoing)


@pytest.mark.parametrize("act", [Act.REACT, Act.REDACT])
async def test_a_write_about_nothing_is_refused(tmp_path: Path, act: Act) -> None:
    """A reaction or removal whose message is not known can never succeed, and is told so at once."""
    async with sender(tmp_path, token="a-token") as ready:
        with pytest.raises(PlatformError):
            await ready.send(Outgoing("row", RoomRef("matrix", "!room"), act))
