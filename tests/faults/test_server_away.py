"""The homeserver is stopped and comes back: what waited arrives, in order and once."""

from __future__ import annotations

import asyncio
import re
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from tests.fakes.process import eventually
from tests.fakes.rooms import bodies, by, new_room, ringing, until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.demo.account import Account
    from bot.demo.homeserver import Homeserver
    from tests.conftest import Accounts, Bots
    from tests.fakes.process import MatrixBot

REMINDERS = 3
_TOKEN = re.compile(r"\br\d\b")


@asynccontextmanager
async def away(homeserver: Homeserver) -> AsyncIterator[None]:
    """Keep the homeserver down for as long as the block lasts."""
    await asyncio.to_thread(homeserver.stop)
    try:
        yield
    finally:
        await asyncio.to_thread(homeserver.start)


async def _room_with_reminders(ana: Account, bot: MatrixBot, seconds: float) -> str:
    """Make a room with reminders that come up one a second, the first after so many seconds."""
    room = await new_room(ana, bot, "bristol")
    first = datetime.now(UTC) + timedelta(seconds=seconds)
    for number in range(REMINDERS):
        await ana.send(room, f"!remind add {first + timedelta(seconds=number):%Y-%m-%dT%H:%M:%SZ} r{number}")
    await until(ana, lambda: sum(map(by(bot.user_id, "!remind cancel"), ana.events(room))) == REMINDERS)
    return room


def _given(ana: Account, room: str, bot: MatrixBot) -> list[str]:
    """Return the reminders given, in order; several may stand in one message."""
    return _TOKEN.findall("\n".join(bodies(ringing(ana.events(room), bot.user_id), bot.user_id)))


async def test_what_came_up_while_the_server_was_away_arrives_in_order(
    account: Accounts, bots: Bots, homeserver: Homeserver
) -> None:
    """Reminders that come up while the homeserver is away wait for it, and leave in order and once when it is back."""
    ana = await account("ana")
    bot = bots(ana)
    await bot.start()
    room = await _room_with_reminders(ana, bot, 4)
    async with away(homeserver):

        async def all_wait() -> bool:
            return await bot.metric("messages_waiting") >= REMINDERS

        await eventually(all_wait)
    await until(ana, lambda: len(_given(ana, room, bot)) >= REMINDERS)
    await ana.send(room, "!ping")
    await ana.wait_for(room, by(bot.user_id, "pong"))
    assert _given(ana, room, bot) == ["r0", "r1", "r2"]
    assert await bot.readiness() == 200


async def test_a_bot_started_before_its_server_is_not_ready_until_it_answers(
    account: Accounts, bots: Bots, homeserver: Homeserver
) -> None:
    """A bot whose homeserver is away says that it is not ready; once the server is back it is ready and does what was due."""
    ana = await account("ana")
    bot = bots(ana)
    await bot.start()
    room = await _room_with_reminders(ana, bot, 4)
    await bot.kill()
    async with away(homeserver):
        await bot.spawn()

        async def refuses() -> bool:
            return await bot.readiness() == 503

        await eventually(refuses)
    await bot.ready()
    assert await bot.readiness() == 200
    await until(ana, lambda: len(_given(ana, room, bot)) >= REMINDERS)
    assert _given(ana, room, bot) == ["r0", "r1", "r2"]
