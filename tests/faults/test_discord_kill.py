"""The bot is killed while Discord has its message and it has not heard so: everything stands there, and nothing twice."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.fakes.discord_network import RunningClock
from tests.fakes.discord_town import PATIENCE_SECONDS, discord_town

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.fakes.discord import Person
    from tests.fakes.discord.faults import Hold
    from tests.fakes.discord_town import DiscordTown

KILLS = 20
OWN, RELAYED = r"^/channels/\d+/messages$", r"^/webhooks/\d+/[^/]+$"
SAME = "the same words"
_TOKEN = re.compile(rf"\b[ct]\d{{4}}\b|{SAME}")


@dataclass
class Load:
    """What Ana writes; every message holds a token of its own, but for some that say the same.

    Args:
        town: Where.
        there: Ana in the channel that is linked with hers.
    """

    town: DiscordTown
    there: Person
    asked: list[str] = field(default_factory=list)
    passed_on: list[str] = field(default_factory=list)

    def ask(self) -> None:
        """Ask the bot something that it answers in the channel."""
        self.asked.append(f"c{len(self.asked):04}")
        self.town.ana.type(f"{self.town.fake.bot.mention} ping {self.asked[-1]}")

    def talk(self, *others: str) -> None:
        """Write something that is passed on, and more of it."""
        for text in (f"t{len(self.passed_on):04}", *others):
            self.passed_on.append(text)
            self.town.ana.type(text)

    def answers(self) -> Counter[str]:
        """Return how often each question was answered."""
        texts = [message.content for message in self.town.channel.messages.values() if message.author is self.town.fake.bot]
        return _tokens(texts)

    def relays(self) -> Counter[str]:
        """Return how often each message was passed on."""
        return _tokens([message.content for message in self.there.channel.messages.values() if message.webhook])

    def wrong(self) -> dict[str, Counter[str]]:
        """Return what is missing and what is there too often."""
        asked, passed_on, answers, relays = Counter(self.asked), Counter(self.passed_on), self.answers(), self.relays()
        found = {
            "answers lost": asked - answers,
            "answers repeated": answers - asked,
            "relays lost": passed_on - relays,
            "relays repeated": relays - passed_on,
        }
        return {what: tokens for what, tokens in found.items() if tokens}

    async def arrives(self) -> None:
        """Wait until nothing is missing."""
        await self.town.fake.until(lambda: not any("lost" in what for what in self.wrong()), PATIENCE_SECONDS, "lost")


def _tokens(texts: Sequence[str]) -> Counter[str]:
    return Counter(token for text in texts for token in _TOKEN.findall(text))


async def test_twenty_kills_between_writing_and_recording(tmp_path: Path) -> None:
    """Killed 20 times while Discord has its messages and their answers are on the way, the bot loses and repeats none.

    Neither what it says itself nor what it passes on, which has no key; not even of several messages that say the same.
    """
    async with discord_town(tmp_path / "bot", relay=True, clock=RunningClock()) as town:
        load = Load(town, await town.linked_channel("bristol", "bristol"))
        for number in range(KILLS):
            await load.arrives()
            held = [town.fake.hold("POST", path, applied=number % 4 != 3) for path in (OWN, RELAYED)]
            load.ask()
            load.talk(SAME, SAME)
            await _kill_while(town, held)
            load.ask()
            load.talk()
            await town.bot.spawn()
        await load.arrives()
        assert await town.bot.stop() == 0
        assert load.wrong() == {}
        assert load.relays()[SAME] == 2 * KILLS


async def _kill_while(town: DiscordTown, held: Sequence[Hold]) -> None:
    """Kill the bot once all of what is held back has come."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        for each in held:
            await each.arrived.wait()
    await town.bot.kill()
    town.fake.heal()
