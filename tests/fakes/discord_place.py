"""A channel of Discord that is linked, with a bot that tries again soon, for tests of what goes wrong there."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final

from bot.core.errors import StorageError
from bot.core.message import Text
from bot.platforms.discord.decoder import DiscordDecoder
from tests.fakes.discord import DiscordServer
from tests.fakes.discord.people import Member
from tests.fakes.discord_network import DiscordNetwork, RunningClock, identify_at_once, reading_discord
from tests.fakes.inbox import FakeInbox

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping, Sequence
    from pathlib import Path

    import pytest

    from bot.core.wire import RawEvent
    from tests.fakes.discord import Channel, Guild, Person

ENDLESS_POLL: Final[Mapping[str, object]] = {
    "question": {"text": "When?"},
    "answers": [],
    "expiry": None,
    "allow_multiselect": False,
    "layout_type": 1,
}
"""Of which the library makes no message."""
_SOON_SECONDS = 0.05


class TroubledInbox(FakeInbox):
    """An inbox whose database fails as often as it is told."""

    failures = 0

    async def receive(self, platform: str, account: str, events: Sequence[RawEvent], position: str | None) -> None:
        """Keep a batch, or fail."""
        if self.failures:
            self.failures -= 1
            raise StorageError("told to fail")
        await super().receive(platform, account, events, position)


class Place:
    """A channel that is linked, and the bot that reads it, one process after the other.

    Args:
        fake: Discord.
        folder: For the bot.
    """

    def __init__(self, fake: DiscordServer, folder: Path) -> None:
        """Build the channel; nothing is connected."""
        self.fake = fake
        self.inbox = TroubledInbox(DiscordDecoder())
        self.network = DiscordNetwork(fake, self.inbox)
        self.folder = folder

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[None]:
        """Connect for as long as the block lasts."""
        async with reading_discord(self.network, self.network.options(self.folder)):
            yield

    async def start_once(self) -> None:
        """Run a bot until it knows from when on to read."""
        async with self.reading():
            await self.inbox.wait_for_position()

    def write(self, *texts: str) -> None:
        """Have Ana write."""
        for text in texts:
            self.network.ana.type(text)

    def elsewhere(self, guild: Guild | None = None) -> Person:
        """Return Ana in another channel that the bot knows.

        Args:
            guild: Where; the same server when left out.
        """
        guild = guild or self.network.guild
        channel = guild.add_channel("outro")
        self.network.rooms[str(channel.id)] = str(guild.id)
        guild.members.setdefault(self.network.ana.user.id, Member(guild, self.network.ana.user, self.fake.clock.now()))
        return self.network.ana.user.at(channel)

    def asked(self, channel: Channel) -> int:
        """Return how often what was missed in a channel was asked for."""
        return len(self.fake.made("GET", f"^/channels/{channel.id}/messages"))

    async def heard(self, count: int) -> list[str]:
        """Wait for so many texts; return all there are."""
        return [text.text for text in await self.inbox.wait_for(Text, count)]


def impatient_place(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Return a channel without a bot yet, whose bot makes short pauses.

    Args:
        folder: For the bot.
        monkeypatch: Shortens them.
    """
    identify_at_once(monkeypatch)
    for module in ("order", "gateway", "catching_up"):
        monkeypatch.setattr(f"bot.platforms.discord.{module}._FIRST_PAUSE_SECONDS", _SOON_SECONDS)
    return Place(DiscordServer(RunningClock(), allow_message_content=True), folder)
