"""Reminders on Discord: the real bot as its own process, and our fake of Discord on the wire."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.fakes.discord_town import PATIENCE_SECONDS, discord_town

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fakes.discord import Message
    from tests.fakes.discord_town import DiscordTown


async def rung(town: DiscordTown) -> Message:
    """Have a reminder set for a moment from now; return the message that says it."""
    soon = datetime.now(UTC) + timedelta(seconds=3)
    await town.does("remind add", due=soon.strftime("%Y-%m-%dT%H:%M:%SZ"), text="Encomendar o autocarro")
    await town.sees(lambda: any("⏰" in text for text in town.channel.texts), "the reminder never came")
    return next(message for message in town.channel.messages.values() if "⏰" in message.content)


@pytest.mark.parametrize(("label", "line"), [("Concluído", "Concluído por ana, "), ("Amanhã às 9", "Outra vez: ")])
async def test_after_a_tap_the_buttons_go(tmp_path: Path, label: str, line: str) -> None:
    """The line says who and when, and nobody is pinged by that; taken back, it can be tapped again (conversation 29)"""
    async with discord_town(tmp_path / "bot") as town:
        message = await rung(town)
        assert list(message.buttons) == ["Concluído", "Amanhã às 9", "Outro dia"]
        assert message.pinged.users == (town.ana.user,)
        await town.ana.tap(message, label).answered(PATIENCE_SECONDS)
        await town.sees(lambda: not message.buttons, "the buttons stay")
        assert not message.pinged
        last = message.content.splitlines()[-1]
        assert last.startswith(line)
        assert "ana" in last
        assert last.endswith("Desfazer: /remind reopen reminder:R1")
        await town.does("remind reopen", reminder="R1")
        await town.sees(lambda: len(message.buttons) == 3, "the buttons do not come back")
        assert (message.content.splitlines()[-1], bool(message.pinged)) == ("Para ana", False)
