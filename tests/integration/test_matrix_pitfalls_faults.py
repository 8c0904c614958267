"""Pitfalls of a Matrix account, numbered as in the project's reference; here those of faults, rooms, errors and limits.

Against a real Synapse, through the real matrix-nio; faults that Synapse does not have come from a proxy before it.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import aiohttp
import pytest
from aiohttp import web

from bot.core.clock import SystemClock
from bot.core.document import Document, Line, Span
from bot.core.errors import Limited, PlatformError
from bot.core.ids import RandomIds
from bot.core.message import Invited
from bot.core.outbox import Lane
from bot.core.ref import RoomRef
from bot.core.wire import Act, Outgoing
from bot.delivery import outbox_store
from bot.delivery.acknowledging import Pace
from bot.delivery.dispatcher import Dispatcher
from bot.delivery.life import EXIT_REFUSED
from bot.delivery.outbox_store import Item
from bot.platforms.matrix.decoder import MatrixDecoder
from tests.fakes.database import sqlite_database
from tests.fakes.inbox import FakeInbox, reading
from tests.fakes.proxy import Proxy
from tests.fakes.rooms import bodies, by, linked_rooms, new_room

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from bot.core.transaction import Transaction
    from bot.demo.homeserver import Homeserver
    from bot.platforms.matrix.option import MatrixOptions
    from bot.platforms.matrix.sender import MatrixSender
    from tests.conftest import Accounts, Bots


def message(room: str, text: str) -> Outgoing:
    words = Document((Line((Span(text),)),))
    return Outgoing(RandomIds().row(0), RoomRef("matrix", room), Act.SEND, words)


def decoder(options: MatrixOptions) -> MatrixDecoder:
    return MatrixDecoder(options.user_id, options.invites)


async def log_out(url: str, token: str) -> None:
    async with aiohttp.ClientSession(url, headers={"Authorization": f"Bearer {token}"}) as session:
        answer = await session.post("/_matrix/client/v3/logout")
        answer.raise_for_status()


async def test_pitfall_09_a_dead_token_ends_the_program_at_once(account: Accounts, bots: Bots, homeserver: Homeserver) -> None:
    """When the token is revoked while the bot runs, it ends with exit code 3 after a handful of requests."""
    ana = await account("ana")
    async with Proxy(homeserver.url) as proxy:
        bot = bots(ana, url=proxy.url)
        await bot.start()
        room = await new_room(ana, bot, "porto")
        asked = len(proxy.asked)
        await log_out(homeserver.url, bot.credentials.access_token)
        await ana.send(room, "!ping")
        assert await bot.ended() == EXIT_REFUSED
        assert len(proxy.asked) - asked <= 5
    refusals = [line for line in bot.logs() if line["level"] == "error"]
    assert [(line["event"], line["reason"]) for line in refusals] == [("the account is refused", "M_UNKNOWN_TOKEN")]


async def test_pitfall_10_an_absent_homeserver_is_asked_less_and_less(
    account: Accounts, bots: Bots, homeserver: Homeserver
) -> None:
    """While the homeserver is away the bot asks at growing intervals; then it answers what was written meanwhile."""
    ana = await account("ana")
    away = AwayRule()
    async with Proxy(homeserver.url) as proxy:
        bot = bots(ana, url=proxy.url)
        await bot.start()
        room = await new_room(ana, bot, "porto")
        proxy.rule = away
        await ana.send(room, "!ping meanwhile")
        times = await away.times(3)
        proxy.rule = proxy.forward
        await ana.wait_for(room, by(bot.user_id, "pong meanwhile"))
        assert await bot.stop() == 0
    first, second = (after - before for before, after in pairwise(times))
    assert 0.5 < first < second


class AwayRule:
    """Answers as a server in front of a homeserver does that is not there."""

    def __init__(self) -> None:
        """Begin with nothing asked."""
        self._asked: asyncio.Queue[float] = asyncio.Queue()

    async def __call__(self, request: web.Request) -> web.StreamResponse:
        """Answer with somebody else's page."""
        if request.path.endswith("/sync"):
            self._asked.put_nowait(asyncio.get_running_loop().time())
        return web.Response(status=502, text="<html><body>Bad Gateway</body></html>", content_type="text/html")

    async def times(self, count: int) -> list[float]:
        """Return when the first so many syncs came."""
        async with asyncio.timeout(30):
            return [await self._asked.get() for _ in range(count)]


async def test_pitfall_11_rooms_without_a_domain_in_their_id_work(account: Accounts, bots: Bots) -> None:
    """Room ids are opaque: rooms of the newest version, whose ids have no domain, can be named, linked and written to."""
    ana = await account("ana")
    bot = bots(ana)
    await bot.start()
    porto, bristol = await linked_rooms(ana, bot)
    await ana.send(porto, "Bom dia")
    relayed = await ana.wait_for(bristol, by(bot.user_id, "Bom dia"))
    assert ":" not in porto + bristol
    assert relayed["content"]["m.mentions"] == {}


async def test_pitfall_12_each_invitation_comes_once(account: Accounts, matrix_options: MatrixOptions) -> None:
    """An invitation of ours is told of once, with who sent it and whether they may; those of others are not told of at all."""
    ana, max_, tom = await account("ana"), await account("max"), await account("tom")
    options = replace(matrix_options, invites=(ana.user_id,))
    inbox = FakeInbox(decoder(options))
    async with reading(options, inbox):
        porto = await ana.create_room("Porto", [tom.user_id, options.user_id])
        bristol = await max_.create_room("Bristol", [options.user_id])
        await inbox.wait_for(Invited, 2)
    london = await ana.create_room("London", [options.user_id, tom.user_id])
    async with reading(options, inbox):
        came = await inbox.wait_for(Invited, 3)
    assert [(one.room.key, one.author.person.key, one.allowed) for one in came] == [
        (porto, ana.user_id, True),
        (bristol, max_.user_id, False),
        (london, ana.user_id, True),
    ]


async def test_pitfall_12_a_bot_invited_while_it_was_down_comes_and_greets_once(account: Accounts, bots: Bots) -> None:
    """An invitation made while the bot was down is accepted at its start, and the room is greeted once."""
    ana = await account("ana")
    bot = bots(ana)
    await bot.start()
    await bot.kill()
    room = await ana.create_room("Porto", [bot.user_id])
    await bot.start()
    await ana.wait_for(room, by(bot.user_id))
    await ana.send(room, "!ping")
    await ana.wait_for(room, by(bot.user_id, "pong"))
    greeting, pong = bodies(ana.events(room), bot.user_id)
    assert "Jumelage" in greeting
    assert pong.startswith("pong")


async def test_pitfall_13_who_made_a_room_has_no_say_by_that(account: Accounts, bots: Bots) -> None:
    """The infinite power of a room's creator gives no right with us, and an admin of ours needs no power in the room."""
    ana, tom = await account("ana"), await account("tom")
    bot = bots(ana)
    await bot.start()
    room = await new_room(tom, bot, "bristol", ana)
    seen = len(tom.events(room))
    await tom.send(room, f"!role grant {tom.user_id} coordinator bristol")
    await tom.wait_for(room, by(bot.user_id), start=seen)
    await ana.send(room, f"!role grant {tom.user_id} coordinator bristol")
    await tom.wait_for(room, by(bot.user_id, "coordinator of Bristol"), start=seen)
    refused, granted = bodies(tom.events(room)[seen:], bot.user_id)
    assert "coordinator of Bristol" not in refused
    assert "coordinator of Bristol" in granted


async def test_pitfall_14_what_a_server_refuses_is_raised(account: Accounts, matrix_options: MatrixOptions) -> None:
    """A write that the server refuses for good raises its code: nothing counts as sent without the id of its event."""
    ana = await account("ana")
    room = await ana.create_room("Porto", [matrix_options.user_id])
    inbox = FakeInbox(decoder(matrix_options))
    async with reading(matrix_options, inbox) as platform:
        with pytest.raises(PlatformError, match="M_FORBIDDEN"):
            await platform.sender.send(message(room, "from outside"))
        await platform.sender.send(replace(message(room, ""), act=Act.JOIN))
        await platform.sender.send(message(room, "from inside"))
        huge = replace(message(room, ""), mentions=tuple(f"@person-{number}:example.org" for number in range(4000)))
        with pytest.raises(PlatformError, match="M_TOO_LARGE"):
            await platform.sender.send(huge)
        await ana.kick(room, matrix_options.user_id)
        with pytest.raises(PlatformError, match="M_FORBIDDEN"):
            await platform.sender.send(message(room, "after the kick"))
    assert bodies(ana.events(room), matrix_options.user_id) == ["from inside"]


async def test_pitfall_14_a_limit_is_raised_with_the_servers_wish(
    account: Accounts, homeserver_default_limits: Homeserver, tmp_path: Path, matrix_options: MatrixOptions
) -> None:
    """More messages than the server allows raise how long it asks us to wait, at once: neither waited for nor dropped."""
    ana = await account("ana", on=homeserver_default_limits)
    who = homeserver_default_limits.register("limited")
    options = replace(
        matrix_options,
        homeserver=homeserver_default_limits.url,
        user_id=who.user_id,
        access_token=who.access_token,
        session_file=tmp_path / "limited.json",
    )
    async with reading(options, FakeInbox(decoder(options))) as platform:
        room = await ana.create_room("Porto", [who.user_id])
        await platform.sender.send(replace(message(room, ""), act=Act.JOIN))
        with pytest.raises(Limited) as limit:
            await flood(platform.sender, room)
    assert limit.value.retry_after_seconds is not None
    assert 0 < limit.value.retry_after_seconds < 10


async def flood(sender: MatrixSender, room: str) -> None:
    for number in range(20):
        await sender.send(message(room, f"n{number}"))


async def test_pitfall_15_order_is_kept_when_the_server_limits_us(
    account: Accounts, matrix_options: MatrixOptions, homeserver: Homeserver, tmp_path: Path
) -> None:
    """What waits for the server's permission, or is sent again after a cut connection, leaves in order and once."""
    ana = await account("ana")
    words = [f"n{number}" for number in range(24)]
    async with Proxy(homeserver.url) as proxy, sqlite_database(tmp_path) as database:
        options = replace(matrix_options, homeserver=proxy.url)
        async with reading(options, FakeInbox(decoder(options))) as platform:
            room = await ana.create_room("Porto", [options.user_id])
            await platform.sender.send(replace(message(room, ""), act=Act.JOIN))
            limits = LimitRule(proxy.forward)
            proxy.rule = limits
            dispatcher = Dispatcher(database, {"matrix": platform.sender}, SystemClock(), Pace("me", 0), pytest.fail)
            await database.write(put_all, dispatcher, [message(room, text) for text in words])
            await ana.wait_for(room, by(options.user_id, words[-1]))
            await dispatcher.close(5)
    assert bodies(ana.events(room), options.user_id) == words
    assert limits.count > len(words)


class LimitRule:
    """Limits every third write, in one way or another, and cuts the connection of others that have been carried out."""

    def __init__(self, forward: Callable[[web.Request], Awaitable[web.StreamResponse]]) -> None:
        """Take what passes on."""
        self._forward = forward
        self.count = 0

    async def __call__(self, request: web.Request) -> web.StreamResponse:
        """Answer one request."""
        if "/send/" not in request.path:
            return await self._forward(request)
        self.count += 1
        if self.count % 6 == 1:
            body = {"errcode": "M_LIMIT_EXCEEDED", "error": "Too Many Requests", "retry_after_ms": 30}
            return web.json_response(body, status=429)
        if self.count % 6 == 3:
            return web.json_response({"errcode": "M_LIMIT_EXCEEDED", "error": "x", "retry_after_ms": 0}, status=429)
        answer = await self._forward(request)
        if self.count % 6 == 5 and request.transport is not None:
            request.transport.close()
        return answer


def put_all(tx: Transaction, dispatcher: Dispatcher, messages: list[Outgoing]) -> None:
    """Put messages into one lane, as the outbox does."""
    for outgoing in messages:
        item = Item(outgoing, Lane.RELAY, 0)
        outbox_store.put(tx, item, dispatcher.owner, SystemClock().now())
        tx.after_commit(lambda item=item: dispatcher.take(item))  # type: ignore[misc]


async def test_pitfall_16_the_password_is_used_once(account: Accounts, bots: Bots, homeserver: Homeserver) -> None:
    """Log-ins are limited hard: the bot logs in at its very first start and stays the same device from then on."""
    ana = await account("ana")
    async with Proxy(homeserver.url) as proxy:
        bot = bots(ana, url=proxy.url, by_password=True)
        for _ in range(3):
            await bot.start()
            assert await bot.stop() == 0
        logins = [asked for asked in proxy.asked if asked.path.endswith("/login") and asked.method == "POST"]
    session = bot.data / "matrix-session.json"
    assert len(logins) == 1
    assert session.stat().st_mode & 0o777 == 0o600
