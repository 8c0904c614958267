"""How the bot asks things of Discord: knowing what it did itself, and within the limits that Discord announces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.message import Deleted
from tests.fakes.discord_network import identify_at_once
from tests.fakes.discord_office import discord_office

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.fakes.discord_office import DiscordOffice

NO_PERMISSION = "50013"


@pytest.fixture
async def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[DiscordOffice]:
    """An outbox with two channels behind it."""
    identify_at_once(monkeypatch)
    async with discord_office(tmp_path) as opened:
        yield opened


# Removals


async def test_a_refused_removal_is_heard_when_somebody_else_does_it(office: DiscordOffice) -> None:
    """The bot may not remove a message; when its writer removes it later, the bot hears of it, so that copies go as well."""
    message = office.network.ana.type("one")
    await office.remove_others(message)
    assert await office.fates() == [NO_PERMISSION]
    office.network.ana.delete(message)
    (deleted,) = await office.network.inbox.wait_for(Deleted)
    assert deleted.message == office.network.ref(message)


async def test_a_removal_of_unknown_outcome_stays_ours(office: DiscordOffice) -> None:
    """A message is removed and the answer is lost: that it is gone is not heard as somebody else's doing, however late."""
    (row,) = await office.say("one")
    await office.arrived(1)
    office.fake.reorder_events(lambda event, _: event == "MESSAGE_DELETE")
    office.fake.fail_next("DELETE", "/messages/", 502, applied=True)
    await office.remove(row)
    assert await office.fates() == ["sent", "sent"]
    for text in ("two", "three"):
        await office.network.hear(text)
    assert office.network.inbox.of(Deleted) == []
