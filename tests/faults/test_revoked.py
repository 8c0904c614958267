"""The bot's account is taken from it: it ends with exit code 3, keeps what waits, and goes on with a new token."""

from __future__ import annotations

from typing import TYPE_CHECKING

import aiohttp

from bot.delivery.life import EXIT_REFUSED
from tests.fakes.proxy import Proxy, SlowWrites
from tests.fakes.rooms import bodies, by, new_room

if TYPE_CHECKING:
    from bot.demo.account import Credentials
    from bot.demo.homeserver import Homeserver
    from tests.conftest import Accounts, Bots


async def _log_out(homeserver: Homeserver, token: str) -> None:
    async with aiohttp.ClientSession(homeserver.url, headers={"Authorization": f"Bearer {token}"}) as session:
        (await session.post("/_matrix/client/v3/logout")).raise_for_status()


async def _log_in(homeserver: Homeserver, who: Credentials) -> str:
    body = {"type": "m.login.password", "identifier": {"type": "m.id.user", "user": who.user_id}, "password": who.password}
    async with aiohttp.ClientSession(homeserver.url) as session:
        answer = await session.post("/_matrix/client/v3/login", json=body)
        answer.raise_for_status()
        return str((await answer.json())["access_token"])


async def test_a_token_revoked_meanwhile_is_refused_at_the_start(account: Accounts, bots: Bots, homeserver: Homeserver) -> None:
    """Started with a token that is no longer good, the bot ends with exit code 3 after a single request or two."""
    ana = await account("ana")
    async with Proxy(homeserver.url) as proxy:
        bot = bots(ana, url=proxy.url)
        await bot.start()
        assert await bot.stop() == 0
        await _log_out(homeserver, bot.credentials.access_token)
        asked = len(proxy.asked)
        await bot.spawn()
        assert await bot.ended() == EXIT_REFUSED
        assert len(proxy.asked) - asked <= 2


async def test_what_waited_is_sent_with_the_new_token(account: Accounts, bots: Bots, homeserver: Homeserver) -> None:
    """A token revoked while answers wait loses none of them: with a new token they are given, once."""
    ana = await account("ana")
    async with Proxy(homeserver.url) as proxy:
        bot = bots(ana, url=proxy.url)
        await bot.start()
        room = await new_room(ana, bot, "porto")
        proxy.rule = waiting = SlowWrites(proxy)
        await ana.send(room, "!ping meanwhile")
        await waiting.begun.wait()
        await _log_out(homeserver, bot.credentials.access_token)
        assert await bot.ended() == EXIT_REFUSED
        proxy.rule = proxy.forward
        bot.give_token(await _log_in(homeserver, bot.credentials))
        await bot.start()
        await ana.wait_for(room, by(bot.user_id, "pong meanwhile"))
        assert await bot.stop() == 0
    assert bodies(ana.events(room), bot.user_id).count("pong meanwhile") == 1
