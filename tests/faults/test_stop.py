"""The bot is told to stop while it has much to do: it ends soon, in order, and the next start does the rest."""

from __future__ import annotations

import asyncio
import re
import signal
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.fakes.proxy import Proxy, SlowWrites
from tests.fakes.rooms import bodies, new_room, until

if TYPE_CHECKING:
    from bot.demo.account import Account
    from bot.demo.homeserver import Homeserver
    from tests.conftest import Accounts, Bots

QUESTIONS = 60
STOP_SECONDS = 10.0
_TOKEN = re.compile(r"\bq\d\d\b")


async def _ask_much(ana: Account, room: str) -> None:
    await asyncio.gather(*(ana.send(room, f"!ping q{number:02}") for number in range(QUESTIONS)))


@pytest.mark.parametrize("signals", [1, 2])
async def test_a_stop_during_many_sends_loses_and_repeats_nothing(
    account: Accounts, bots: Bots, homeserver: Homeserver, signals: int
) -> None:
    """Told to stop during many sends, once or twice, the bot ends within ten seconds with 0; the next start does the rest."""
    ana = await account("ana")
    async with Proxy(homeserver.url) as proxy:
        bot = bots(ana, url=proxy.url)
        await bot.start()
        room = await new_room(ana, bot, "porto")

        def answered() -> Counter[str]:
            return Counter(_TOKEN.findall("\n".join(bodies(ana.events(room), bot.user_id))))

        proxy.rule = SlowWrites(proxy, 2.0)
        await _ask_much(ana, room)
        await until(ana, lambda: bool(answered()))
        for _ in range(signals):
            bot.signal(signal.SIGTERM)
        assert await bot.ended(STOP_SECONDS) == 0
        assert answered().total() < QUESTIONS
        proxy.rule = proxy.forward
        await bot.start()
        await until(ana, lambda: len(answered()) == QUESTIONS)
        assert await bot.stop() == 0
        assert answered().total() == QUESTIONS
    assert [line for line in bot.logs() if line["level"] == "error"] == []


async def test_a_stop_does_not_wait_for_a_silent_server(account: Accounts, bots: Bots, homeserver: Homeserver) -> None:
    """Told to stop while the server does not answer, the bot ends within ten seconds with 0; nothing is lost or repeated."""
    ana = await account("ana")
    async with Proxy(homeserver.url) as proxy:
        bot = bots(ana, url=proxy.url)
        await bot.start()
        room = await new_room(ana, bot, "porto")
        proxy.rule = silent = SlowWrites(proxy)
        await ana.send(room, "!ping q00")
        await silent.begun.wait()
        bot.signal(signal.SIGTERM)
        assert await bot.ended(STOP_SECONDS) == 0
        proxy.rule = proxy.forward
        await bot.start()
        await until(ana, lambda: "pong q00" in bodies(ana.events(room), bot.user_id))
        assert await bot.stop() == 0
    assert bodies(ana.events(room), bot.user_id).count("pong q00") == 1
