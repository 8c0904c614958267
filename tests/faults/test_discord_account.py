"""The operator's part of Discord is not as it should be: the bot says so, and does what it can all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.delivery.life import EXIT_REFUSED
from bot.platforms.discord.platform import NOT_TICKED
from tests.fakes.discord import DiscordServer
from tests.fakes.discord.session import DIRECT_MESSAGES, GUILD_MESSAGES, GUILD_SCHEDULED_EVENTS, GUILDS, MESSAGE_CONTENT
from tests.fakes.discord_town import PATIENCE_SECONDS, discord_town
from tests.fakes.process import BotProcess, discord_settings
from tests.fakes.weekend import SATURDAY

if TYPE_CHECKING:
    from pathlib import Path

TOKEN = "JUMELAGE_DISCORD_TOKEN"
CARDS = r"^/channels/\d+/messages$"


async def test_a_bad_token_is_refused_at_the_start(tmp_path: Path) -> None:
    """Started with a token that Discord does not know, the bot ends with exit code 3 after a single request."""
    async with DiscordServer() as fake:
        guild = fake.add_guild("Porto")
        bot = BotProcess(tmp_path / "bot", discord_settings(fake.url, guild.id), {TOKEN: f"{fake.token}x"})
        await bot.spawn()
        assert await bot.ended() == EXIT_REFUSED
        assert len(fake.calls) == 1
        assert fake.token not in "".join(bot.log_tail())


async def test_a_token_revoked_meanwhile_ends_the_bot(tmp_path: Path) -> None:
    """Its token is revoked while it runs: the bot ends with exit code 3, and gives what waited with a new token, once."""
    async with discord_town(tmp_path / "bot") as town:
        fake, bot = town.fake, town.bot
        waiting = fake.hold("POST", CARDS, applied=False)
        town.ana.run("event add", title="Vindima", starts=f"{SATURDAY}T14:00")
        await waiting.arrived.wait()
        fake.revoke()
        waiting.set()
        assert await bot.ended() == EXIT_REFUSED
        assert not any(message.embeds for message in town.channel.messages.values())
        fake.renew_token()
        bot._secrets[TOKEN] = fake.token
        await bot.start()
        await town.sees(lambda: any(message.embeds for message in town.channel.messages.values()))
        assert await bot.stop() == 0
        assert sum("Vindima" in message.text for message in town.channel.messages.values()) == 1


async def test_without_links_nobody_is_read(tmp_path: Path) -> None:
    """Where no channels may be linked the bot asks for servers and their calendars, and for nothing that people write."""
    async with discord_town(tmp_path / "bot", ticked=False) as town:
        (session,) = town.fake.gateway.sessions.values()
        assert session.intents == GUILDS | GUILD_SCHEDULED_EVENTS
        assert "pong" in await town.does("ping")


async def test_links_need_message_content(tmp_path: Path) -> None:
    """Where channels may be linked the bot asks for what people write, and for nothing that tells of people."""
    async with discord_town(tmp_path / "bot", relay=True) as town:
        (session,) = town.fake.gateway.sessions.values()
        needed = MESSAGE_CONTENT | GUILD_MESSAGES | DIRECT_MESSAGES
        assert session.intents & needed == needed
        assert "pong" in await town.does("ping")


async def test_message_content_not_ticked(tmp_path: Path) -> None:
    """The operator has not ticked Message Content: the bot starts, logs what to tick where, and does all but read."""
    async with discord_town(tmp_path / "bot", relay=True, ticked=False) as town:
        (session,) = town.fake.gateway.sessions.values()
        assert not session.intents & MESSAGE_CONTENT
        assert [line["event"] for line in town.bot.logs()].count(NOT_TICKED) == 1
        await town.does("event add", title="Vindima", starts=f"{SATURDAY}T14:00")
        await town.ana.tap(town.card, "Sim").answered(PATIENCE_SECONDS)
        await town.shows("sim 1")
        assert await town.bot.readiness() == 200
        assert await town.bot.stop() == 0
