"""Files that follow their message on a real Synapse, in plain and encrypted rooms, over a connection that loses answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.core.attachment import Attachment, Picture
from bot.core.clock import SystemClock
from bot.core.ids import RandomIds
from bot.core.outbox import Lane, Post
from bot.core.ref import RoomRef
from bot.core.reply import Reply, Said
from bot.core.wire import Act, Outgoing
from bot.delivery.acknowledging import Pace
from bot.delivery.dispatcher import Dispatcher
from bot.delivery.outbox import StoredOutbox
from bot.dispatch.composing import Composer
from bot.platforms.matrix.decoder import MatrixDecoder
from tests.fakes.database import sqlite_database
from tests.fakes.draughtsman import PNG, FakeDraughtsman, sheet
from tests.fakes.encryption import knows
from tests.fakes.handed import Handed, opened
from tests.fakes.inbox import FakeInbox, reading
from tests.fakes.proxy import Proxy
from tests.fakes.rooms import by
from tests.fakes.strings import FakeStrings

if TYPE_CHECKING:
    from pathlib import Path

    from aiohttp import web

    from bot.demo.homeserver import Homeserver
    from bot.platforms.matrix.option import MatrixOptions
    from tests.conftest import Accounts

PLAN = Attachment("plan.yaml", "application/yaml", "name: Austausch 夏祭り\n")
JUNE = Picture("june.png", (Said("19 June: Sommerfest"),), sheet())


class LostAnswers:
    """Carries out the first two writes of each kind, and cuts the connection before the answer.

    Args:
        proxy: Whose rule it is.
    """

    def __init__(self, proxy: Proxy) -> None:
        """Begin with none lost."""
        self._proxy = proxy
        self.lost: list[str] = []

    async def __call__(self, request: web.Request) -> web.StreamResponse:
        """Answer one request."""
        answer = await self._proxy.forward(request)
        kind = next((kind for kind in ("/media/v3/upload", "/send/m.room.") if kind in request.path), None)
        if kind is not None and self.lost.count(kind) < 2:
            self.lost.append(kind)
            assert request.transport is not None
            request.transport.close()
        return answer


@pytest.mark.parametrize("encrypts", [False, True])
async def test_a_lost_answer_leaves_no_second_file(
    account: Accounts, matrix_options: MatrixOptions, homeserver: Homeserver, tmp_path: Path, *, encrypts: bool
) -> None:
    """Words, file and picture arrive in this order and once each though answers to uploads and messages are lost"""
    ana = await account("ana", encrypts=encrypts)
    room = await ana.create_room("Porto", [matrix_options.user_id])
    inbox = FakeInbox(MatrixDecoder(matrix_options.user_id, matrix_options.invites))
    there = RoomRef("matrix", room)
    async with (
        Proxy(homeserver.url) as proxy,
        sqlite_database(tmp_path) as database,
        reading(replace(matrix_options, homeserver=proxy.url), inbox) as platform,
    ):
        await platform.sender.send(Outgoing(RandomIds().row(0), there, Act.JOIN))
        await ana.wait_for(room, lambda event: event.get("state_key") == matrix_options.user_id)
        if encrypts:
            await knows(ana, room, matrix_options.user_id)
        proxy.rule = rule = LostAnswers(proxy)
        clock, senders = SystemClock(), {"matrix": platform.sender}
        dispatcher = Dispatcher(database, senders, clock, Pace("me", 0), pytest.fail, FakeDraughtsman())
        outbox = StoredOutbox(Composer(FakeStrings()), dispatcher, clock, RandomIds(), {"matrix": platform.capabilities})
        says = Reply((Said("here"),), attachments=(PLAN, JUNE))
        await database.write(outbox.post, Post(there, says, ("en",), Lane.REPLY, alone=True))
        await ana.wait_for(room, lambda event: event["content"].get("filename") == "june.png", seconds=60)
        await database.write(outbox.post, Post(there, Reply((Said("the end"),)), ("en",), Lane.REPLY))
        await ana.wait_for(room, by(matrix_options.user_id, "the end"))
        await dispatcher.close(5)
    assert rule.lost.count("/media/v3/upload") == 2
    said = [
        event for event in ana.events(room) if event["sender"] == matrix_options.user_id and event["type"] == "m.room.message"
    ]
    assert [event["content"]["body"] for event in said] == ["here", "plan.yaml", "19 June: Sommerfest", "the end"]
    assert [await opened(ana, event) for event in said[1:3]] == [
        Handed("plan.yaml", "application/yaml", PLAN.text.encode()),
        Handed("june.png", "image/png", PNG, "19 June: Sommerfest"),
    ]
