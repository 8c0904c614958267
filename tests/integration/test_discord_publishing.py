"""Publishing the commands on Discord, which counts how often that is done: the real bot, and our fake on the wire."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fakes.discord_town import discord_town

if TYPE_CHECKING:
    from pathlib import Path


async def test_commands_are_published_only_when_they_have_changed(tmp_path: Path) -> None:
    """A restart leaves the list on Discord as it is; where another one was set last, it is set, once, and remembered"""
    async with discord_town(tmp_path / "bot") as town:
        remembered = town.bot.data / "discord-commands"
        await town.bot.stop()
        mark = remembered.read_text(encoding="ascii")
        await town.bot.start()
        assert await town.does("ping") == "pong"
        assert town.fake.command_syncs == 1

        await town.bot.stop()
        remembered.write_text(f"{mark[:-1]}-", encoding="ascii")
        await town.bot.start()
        await town.sees(lambda: town.fake.command_syncs > 1, "the changed list was not published")
        assert await town.does("ping") == "pong"
        await town.bot.stop()
        assert remembered.read_text(encoding="ascii") == mark
        await town.bot.start()
        assert await town.does("ping") == "pong"
        assert town.fake.command_syncs == 2
