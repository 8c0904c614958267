"""How the bot asks things of Discord: knowing what it did itself, and within the limits that Discord announces."""

from __future__ import annotations

from datetime import timedelta
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
MESSAGES = r"^/channels/\d+/messages$"
WEBHOOK = r"^/webhooks/\d+/[^/]+$"
LATER = timedelta(minutes=20)
EMOJI = ["👍", "❤️", "#️⃣"]


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


# Nonces


async def test_a_message_is_looked_for_long_before_its_nonce_is_forgotten(office: DiscordOffice) -> None:
    """A message of unknown outcome is looked for after two minutes less what the library may keep it back for, and found."""
    office.fake.reset_next("POST", MESSAGES, applied=True)
    await office.say("one")
    await office.until(lambda: office.dispatcher.tally.retried)
    office.clock.advance(timedelta(seconds=115))
    assert await office.fates() == ["sent"]
    assert len(office.fake.made("GET", MESSAGES)) == 1
    assert len(office.fake.made("POST", MESSAGES)) == 1
    assert office.channel.texts == ["one"]


# Announced limits


async def test_looking_keeps_to_the_limit(office: DiscordOffice) -> None:
    """What is looked for side by side in a channel's history, since different moments, counts towards its one limit."""
    held = []
    for way, route in (("say", MESSAGES), ("pass_on", WEBHOOK)):
        held.append(office.fake.hold("POST", route))
        await getattr(office, way)(way)
        await held[-1].arrived.wait()
        office.clock.advance(LATER)
    await office.crash()
    office.fake.heal()
    office.fake.limit("GET /channels/{channel}/messages", 1, 0.2)
    await office.start()
    assert await office.fates() == ["sent"] * 2
    assert len(office.fake.made("GET", MESSAGES)) == 2
    assert office.fake.times_limited == 0


async def test_reactions_keep_to_the_limit(office: DiscordOffice) -> None:
    """Reactions with different emoji, put and taken back, count towards the one limit of each that Discord announces."""
    office.fake.limit("PUT /channels/{channel}/messages/{message}/reactions/{emoji}/@me", 1, 0.2)
    office.fake.limit("DELETE /channels/{channel}/messages/{message}/reactions/{emoji}/{user}", 1, 0.2)
    message = office.network.ana.type("one")
    react, target = office.outbox.react, office.network.ref(message)
    rows = [await office.database.write(react, office.room, target, emoji) for emoji in EMOJI]
    await office.settled()
    assert set(message.reactions) == set(EMOJI)
    for row in rows:
        await office.remove(row)
    assert await office.fates() == ["sent"] * 6
    assert message.reactions == {}
    assert office.fake.times_limited == 0
