"""Events as nobody sends them by accident: whatever a member or another homeserver sends, the bot goes on."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from aiohttp import web

from bot.core.clock import SystemClock
from bot.core.message import Text
from bot.core.ref import RoomRef
from bot.core.wire import Act, Outgoing
from bot.delivery.inbox import StoredInbox
from bot.platforms.matrix.decoder import MatrixDecoder
from tests.fakes.database import sqlite_database
from tests.fakes.handler import FakeHandler
from tests.fakes.inbox import FakeInbox, reading
from tests.fakes.proxy import Proxy
from tests.fakes.rooms import bodies, by, new_room

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.demo.account import Account, Event
    from bot.demo.homeserver import Homeserver
    from bot.platforms.matrix.option import MatrixOptions
    from bot.platforms.matrix.platform import MatrixPlatform
    from tests.conftest import Accounts, Bots

SECRET = "words-of-ana"
CONTENTS: list[Event] = [
    {},
    {"msgtype": "m.text"},
    {"msgtype": ["m.text"], "body": SECRET},
    {"msgtype": {"m": "text"}, "body": SECRET},
    {"msgtype": "m.text", "body": {"ping": SECRET}},
    {"msgtype": "m.text", "body": None},
    {"msgtype": "m.text", "body": SECRET, "m.mentions": [SECRET]},
    {"msgtype": "m.text", "body": SECRET, "m.mentions": {"user_ids": {"a": 1}}},
    {"msgtype": "m.text", "body": SECRET, "m.relates_to": "x"},
    {"msgtype": "m.text", "body": SECRET, "m.relates_to": {"m.in_reply_to": [1]}},
    {"msgtype": "m.text", "body": SECRET, "m.relates_to": {"rel_type": "m.replace", "event_id": "$x"}, "m.new_content": 7},
    {"msgtype": "m.text", "body": "!ping " + "x" * 40_000},
    {"msgtype": "m.text", "body": "!ping \u0000\u202e"},
    {"msgtype": "m.text", "body": "> <@x:example.org> " + SECRET + "\n\n!ping quoted"},
    {"msgtype": "m.image", "body": "!ping pictured " + SECRET, "url": 5},
]

RELATIONS: list[Event] = [
    {},
    {"rel_type": "m.annotation", "event_id": "$x", "key": SECRET},
    {"rel_type": "m.annotation", "event_id": "$x", "key": [SECRET]},
    {"rel_type": "m.annotation"},
]


class Meddling:
    """A homeserver that puts odd events before each message.

    Args:
        proxy: Whose rule it is.
        odd: Makes them from a good one.
    """

    def __init__(self, proxy: Proxy, odd: Callable[[Event], list[Event]]) -> None:
        """Begin with none added."""
        self._proxy = proxy
        self._odd = odd
        self.added = 0

    async def __call__(self, request: web.Request) -> web.StreamResponse:
        """Answer one request."""
        answer = await self._proxy.forward(request)
        if not request.path.endswith("/sync") or not isinstance(answer, web.Response):
            return answer
        sync = json.loads(str(answer.text))
        for room in sync.get("rooms", {}).get("join", {}).values():
            told = room["timeline"]["events"]
            odd = [odd for good in told if good["type"] == "m.room.message" for odd in self._odd(good)]
            self.added += len(odd)
            room["timeline"]["events"] = odd + told
        return web.json_response(sync)


async def test_odd_contents_stop_nothing_and_are_not_logged(account: Accounts, bots: Bots, homeserver: Homeserver) -> None:
    """After every odd content another homeserver lets pass, a command is answered; neither failures nor words are logged."""
    ana = await account("ana")
    async with Proxy(homeserver.url) as proxy:
        proxy.rule = meddling = Meddling(proxy, _odd_contents)
        bot = bots(ana, url=proxy.url)
        await bot.start()
        room = await new_room(ana, bot, "porto")
        await ana.send(room, "!ping the end")
        await ana.wait_for(room, by(bot.user_id, "pong the end"))
        assert await bot.stop() == 0
    assert meddling.added >= len(CONTENTS) + len(RELATIONS)
    assert [line for line in bot.logs() if line["level"] == "error"] == []
    assert SECRET not in json.dumps(bot.logs())
    assert not any(body.startswith("pong pictured") for body in bodies(ana.events(room), bot.user_id))


def _odd_contents(good: Event) -> list[Event]:
    """Return events whose form is right and whose content is not."""
    messages = [("m.room.message", content) for content in CONTENTS]
    reactions = [("m.reaction", {"m.relates_to": relation}) for relation in RELATIONS]
    odd = enumerate([*messages, *reactions])
    return [{**good, "event_id": f"$odd{number}", "type": kind, "content": content} for number, (kind, content) in odd]


def _odd_events(good: Event) -> list[Event]:
    """Return events that resemble a good one in all but one way."""
    keys = ("event_id", "sender", "type", "origin_server_ts", "content")
    without = [{key: value for key, value in good.items() if key != left_out} for left_out in keys]
    strange = [{**good, "event_id": f"$odd{number}", key: 5} for number, key in enumerate(keys)]
    halves = [
        {**good, "event_id": "$half", "content": {"msgtype": "m.text", "body": "half \ud83d"}},
        {**good, "event_id": "$\ud83d"},
        {**good, "event_id": "$sender", "sender": "@\ud83d:example.org"},
        {**good, "event_id": "$" + "x" * 300},
    ]
    member = {**good, "type": "m.room.member", "state_key": good["sender"]}
    states = [
        {**member, "content": {"membership": "join", "displayname": 5}},
        {**member, "content": {"membership": []}},
        {**member, "state_key": 5},
        {**good, "type": "m.room.name", "state_key": "", "content": {"name": {}}},
    ]
    return [*without, *strange, *halves, *states]


class Nonsense:
    """A homeserver whose next answer to a sync is none.

    Args:
        proxy: Whose rule it is.
        body: What it says instead.
    """

    def __init__(self, proxy: Proxy, body: bytes) -> None:
        """Begin with the nonsense still to be said."""
        self._proxy = proxy
        self._left = [body]

    async def __call__(self, request: web.Request) -> web.StreamResponse:
        """Answer one request."""
        if request.path.endswith("/sync") and self._left:
            return web.Response(body=self._left.pop(), content_type="application/json")
        return await self._proxy.forward(request)


async def _join(ana: Account, platform: MatrixPlatform, user_id: str) -> str:
    room = await ana.create_room("Porto", [user_id])
    await platform.sender.send(Outgoing("x" * 24, RoomRef("matrix", room), Act.JOIN))
    return room


async def test_odd_events_of_a_homeserver_stop_nothing(
    account: Accounts, matrix_options: MatrixOptions, homeserver: Homeserver, tmp_path: Path
) -> None:
    """Events without an id, a sender or a form, or with half a character, are passed over; what follows them is handled."""
    ana = await account("ana")
    decoder = MatrixDecoder(matrix_options.user_id, matrix_options.invites)
    handler = FakeHandler()
    async with Proxy(homeserver.url) as proxy, sqlite_database(tmp_path) as database:
        proxy.rule = meddling = Meddling(proxy, _odd_events)
        inbox = StoredInbox(database, SystemClock(), handler, {"matrix": decoder})
        async with reading(replace(matrix_options, homeserver=proxy.url), inbox) as platform:
            room = await _join(ana, platform, matrix_options.user_id)
            for words in ("first", "second"):
                await ana.send(room, words)
                await handler.hear_all({words})
        await inbox.close(1)
    assert meddling.added > 20


@pytest.mark.parametrize("body", [b"<html>", b"[]", b"{}", b'{"next_batch": 5}', b'{"next_batch": "x", "rooms": []}'])
async def test_an_answer_that_is_none_is_asked_for_again(
    account: Accounts, matrix_options: MatrixOptions, homeserver: Homeserver, body: bytes
) -> None:
    """When the server answers a sync with something else altogether, the bot asks again and misses nothing."""
    ana = await account("ana")
    inbox = FakeInbox(MatrixDecoder(matrix_options.user_id, matrix_options.invites))
    async with Proxy(homeserver.url) as proxy, reading(replace(matrix_options, homeserver=proxy.url), inbox) as platform:
        proxy.rule = Nonsense(proxy, body)
        room = await _join(ana, platform, matrix_options.user_id)
        await ana.send(room, "hello")
        (text,) = await inbox.wait_for(Text)
    assert (text.text, text.room.key) == ("hello", room)
