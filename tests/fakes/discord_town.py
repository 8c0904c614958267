"""A server on our fake of Discord that has been set up for Porto, and the real bot in it as its own process."""

from __future__ import annotations

import re
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from tests.fakes.clock import FakeClock
from tests.fakes.discord import Channel, DiscordServer, Guild, Permission, Person, ScheduledEvent, User
from tests.fakes.process import BotProcess, discord_settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from tests.fakes.discord import Message

PATIENCE_SECONDS: Final = 20.0


@dataclass(frozen=True)
class DiscordTown:
    """The server, its people and the bot.

    Args:
        fake: Discord.
        guild: The server.
        ana: In its first channel; may do everything.
        bot: Runs.
    """

    fake: DiscordServer
    guild: Guild
    ana: Person
    bot: BotProcess

    @property
    def channel(self) -> Channel:
        """Its first channel."""
        return self.ana.channel

    @property
    def entries(self) -> list[ScheduledEvent]:
        """All that stands in the server's calendar, or has stood there."""
        return list(self.guild.events.values())

    @property
    def cards(self) -> list[Message]:
        """The cards in the first channel, in order."""
        return [message for message in self.channel.messages.values() if message.embeds]

    @property
    def card(self) -> Message:
        """The card that was put up last in the first channel."""
        return self.cards[-1]

    def somebody(self, name: str) -> Person:
        """Return somebody new in the first channel."""
        return self.guild.add_member(self.fake.add_user(name, locale="en-GB"), nick=name.title()).at(self.channel)

    async def does(self, name: str, /, **options: object) -> str:
        """Have Ana use a command; return what she alone sees."""
        return (await self.ana.run(name, **options).answered(PATIENCE_SECONDS)).content

    async def sees(self, holds: Callable[[], object], why: str = "") -> None:
        """Wait until something holds."""
        await self.fake.until(holds, PATIENCE_SECONDS, why)

    async def shows(self, words: str) -> None:
        """Wait until the last line of the newest card says something: the counts of the answers."""
        await self.sees(lambda: words in self.card.embeds[0]["description"].splitlines()[-1], f"the card never says {words}")

    async def linked_channel(self, name: str, city: str) -> Person:
        """Make a channel of the same server for a city and link it with the first one; return Ana in it."""
        there = self.ana.user.at(self.guild.add_channel(name))
        await there.run("room city", city=city).answered(PATIENCE_SECONDS)
        (code,) = re.findall("[0-9]{4}", await self.does("room link"))
        await there.run("room link", room=code).answered(PATIENCE_SECONDS)
        await self.does("room accept")
        await self.sees(lambda: any("Porto" in text for text in there.channel.texts), "the channels were not linked")
        return there


@asynccontextmanager
async def discord_town(
    folder: Path, *, relay: bool = False, ticked: bool = True, clock: FakeClock | None = None
) -> AsyncIterator[DiscordTown]:
    """Open the server and start the bot; in the end nobody has asked Discord for anything unknown.

    Args:
        folder: For the bot.
        relay: Channels may be linked: the bot asks to read what people write.
        ticked: Whether the operator allows that in Discord's portal.
        clock: Of the fake.
    """
    # What stands on the server was made some minutes ago by the bot's clock, which tells the real time.
    told = clock or FakeClock(datetime.now(UTC) - timedelta(minutes=5))
    async with DiscordServer(told, allow_message_content=ticked) as fake:
        guild = fake.add_guild("Porto", locale="pt-BR")
        channel = guild.add_channel("geral")
        team = guild.add_role("team", Permission.ADMINISTRATOR)
        ana: User = fake.add_user("ana", locale="en-GB")
        person = guild.add_member(ana, [team]).at(channel)
        secrets = {"JUMELAGE_DISCORD_TOKEN": fake.token}
        bot = BotProcess(folder, discord_settings(fake.url, guild.id, relay=relay), secrets, [f"discord:{ana.id}"])
        try:
            await bot.start()
            town = DiscordTown(fake, guild, person, bot)
            await town.sees(lambda: fake.command_syncs, "no commands were published")
            await town.does("room city", city="porto")
            # The words for all come after those for Ana alone; a fault that is meant for a later message is not to strike them.
            await town.sees(lambda: any("Porto" in text for text in channel.texts), "the room's city was not told")
            yield town
        finally:
            await bot.kill()
        assert fake.unknown_routes == [], fake.unknown_routes
