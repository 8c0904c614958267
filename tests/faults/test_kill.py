"""The bot is killed while people write; afterwards everything has been done, and nothing twice."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

import pytest

from bot.storage.sqlite import FILE_NAME
from tests.fakes.process import eventually
from tests.fakes.proxy import Proxy, SlowWrites
from tests.fakes.rooms import bodies, by, linked_rooms, new_room, ringing, until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable

    from bot.demo.account import Account, Event
    from bot.demo.homeserver import Homeserver
    from tests.conftest import Accounts, Bots
    from tests.fakes.process import MatrixBot

KILLS = 20
REMINDERS = 40
LONGEST_LIFE_SECONDS = 3.0
SEED = "jumelage"
_TOKEN = re.compile(r"\b[ctr]\d{4}\b")


@dataclass
class Load:
    """What people write before and while the bot is killed; every message holds a token of its own.

    Args:
        people: Who writes in which room.
    """

    people: list[tuple[Account, str]]
    random: Random = field(default_factory=lambda: Random(SEED))  # noqa: S311 - the same moments at every run
    said: dict[str, list[str]] = field(default_factory=lambda: {"c": [], "t": [], "r": []})

    async def say(self, letter: str, words: str) -> None:
        """Have somebody write somewhere, with the next token of a kind at the end."""
        account, room = self.random.choice(self.people)
        token = f"{letter}{len(self.said[letter]):04}"
        await account.send(room, words + token)
        self.said[letter].append(token)

    async def set_reminders(self) -> None:
        """Set reminders that come up one after the other while the bot is killed again and again."""
        now = datetime.now(UTC)
        for _ in range(REMINDERS):
            due = now + timedelta(seconds=self.random.uniform(10, 10 + KILLS * LONGEST_LIFE_SECONDS / 2))
            await self.say("r", f"!remind add {due:%Y-%m-%dT%H:%M:%SZ} ")

    @asynccontextmanager
    async def going_on(self) -> AsyncIterator[None]:
        """Write commands, and talk for the other room, for as long as the block lasts."""
        stop = asyncio.Event()

        async def write_on() -> None:
            while not stop.is_set():
                await self.say("c", "!ping ")
                await self.say("t", "")
                await asyncio.sleep(self.random.uniform(0.05, 0.3))

        writing = asyncio.create_task(write_on())
        try:
            yield
        finally:
            stop.set()
            await writing

    def expected(self) -> dict[str, Counter[str]]:
        """Return how often each token is to be seen as what."""
        commands, talk, reminders = (Counter(self.said[letter]) for letter in "ctr")
        return {"answers": commands, "relays": talk, "confirmations": reminders, "reminders": reminders}


def _fresh(events: Iterable[Event]) -> list[Event]:
    return [event for event in events if event["content"].get("m.relates_to", {}).get("rel_type") != "m.replace"]


def _tokens(texts: Iterable[str], letter: str) -> Counter[str]:
    return Counter(token for text in texts for token in _TOKEN.findall(text) if token.startswith(letter))


def _seen(watcher: Account, rooms: Iterable[str], bot: str) -> dict[str, Counter[str]]:
    """Return how often each token was seen as what."""
    events = [event for room in rooms for event in _fresh(watcher.events(room))]
    loud = bodies(ringing(events, bot), bot)
    quiet = bodies([event for event in events if event["content"].get("msgtype") == "m.notice"], bot)
    return {
        "answers": _tokens(quiet, "c"),
        "relays": _tokens(loud, "t"),
        "confirmations": _tokens(quiet, "r"),
        "reminders": _tokens(loud, "r"),
    }


@pytest.mark.parametrize("encrypts", [False, True])
async def test_twenty_kills_lose_and_repeat_nothing(account: Accounts, bots: Bots, encrypts: bool) -> None:
    """Killed at 20 random moments, the bot answers each command, passes on each message and gives each reminder once.

    In plain rooms as in encrypted ones.
    """
    ana, tom = await account("ana", encrypts=encrypts), await account("tom", encrypts=encrypts)
    bot = bots(ana)
    await bot.start()
    rooms = await linked_rooms(ana, bot, tom)
    load = Load([(person, room) for person in (ana, tom) for room in rooms])

    def wrong() -> dict[str, list[str]]:
        expected, seen = load.expected(), _seen(ana, rooms, bot.user_id)
        lost = {f"{kind} lost": sorted(expected[kind] - seen[kind]) for kind in expected}
        return lost | {f"{kind} repeated": sorted(seen[kind] - expected[kind]) for kind in expected}

    await load.set_reminders()
    await until(ana, lambda: not wrong()["confirmations lost"])
    async with load.going_on():
        await _kill_again_and_again(bot, Random(SEED))  # noqa: S311 - the same moments at every run
    await bot.start()
    with suppress(TimeoutError):
        await until(ana, lambda: not any(wrong().values()), 60)
    assert await bot.stop() == 0
    mark = await ana.send(rooms[0], "the end")
    await ana.wait_for(rooms[0], lambda event: event["event_id"] == mark)
    assert not {what: tokens for what, tokens in wrong().items() if tokens}
    assert len(load.said["c"]) > 2 * KILLS


async def _kill_again_and_again(bot: MatrixBot, random: Random) -> None:
    await bot.kill()
    for _ in range(KILLS):
        await bot.spawn()
        await asyncio.sleep(random.uniform(0.3, LONGEST_LIFE_SECONDS))  # from the first import to the midst of its work
        await bot.kill()


@pytest.mark.parametrize("encrypts", [False, True])
async def test_a_kill_between_acceptance_and_acknowledgement(
    database_place: str,  # first, so that it is cleared when the bot is gone
    account: Accounts,
    bots: Bots,
    homeserver: Homeserver,
    encrypts: bool,
) -> None:
    """An answer that the server has taken, of which the killed bot never heard, is sent again and seen once.

    In a plain room as in an encrypted one, where it is encrypted anew; with either database.
    """
    ana = await account("ana", encrypts=encrypts)
    async with Proxy(homeserver.url) as proxy:
        bot = bots(ana, url=proxy.url)
        bot.give_database(database_place)
        await bot.start()
        room = await new_room(ana, bot, "porto")
        proxy.rule = SlowWrites(proxy, answers=True)
        await ana.send(room, "!ping c0001")
        await ana.wait_for(room, by(bot.user_id, "pong c0001"))
        await bot.kill()
        proxy.rule = proxy.forward
        tries = _writes(proxy)
        await bot.start()

        async def sent_again() -> bool:
            return bool(set(tries) & set(_writes(proxy)[len(tries) :]))

        await eventually(sent_again)
        await ana.send(room, "!ping c0002")
        await ana.wait_for(room, by(bot.user_id, "pong c0002"))
    assert _tokens(bodies(ana.events(room), bot.user_id), "c") == Counter(["c0001", "c0002"])
    assert (bot.data / FILE_NAME).exists() == (database_place == "sqlite")


def _writes(proxy: Proxy) -> list[str]:
    return [asked.path for asked in proxy.asked if "/send/" in asked.path]
