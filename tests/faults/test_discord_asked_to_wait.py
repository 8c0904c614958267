"""Discord asks to wait: what it means waits for so long, and nothing else does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.ref import RoomRef
from bot.delivery.gate import WIDEST
from bot.platforms.discord.option import PLATFORM
from tests.fakes.discord_network import identify_at_once
from tests.fakes.discord_office import discord_office, post, relay

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.fakes.discord_office import DiscordOffice

MESSAGES = r"^/channels/\d+/messages$"
WEBHOOK = r"^/webhooks/\d+/[^/]+$"
PASSED_ON = r"^/webhooks/\d+/[^/]+/messages/\d+$"
WAYS = [pytest.param("say", MESSAGES, id="own"), pytest.param("pass_on", WEBHOOK, id="relayed")]
HEADERS = {"Content-Type": "application/json", "Via": "1.1 google"}
EVERYWHERE = [
    pytest.param('{"retry_after": 45, "global": true}', {}, id="in the body"),
    pytest.param('{"retry_after": 45}', {"X-RateLimit-Scope": "global"}, id="by its scope"),
    pytest.param('{"retry_after": 45}', {"X-RateLimit-Global": "true"}, id="by its header"),
]


@pytest.fixture
async def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[DiscordOffice]:
    """An outbox with two channels behind it."""
    identify_at_once(monkeypatch)
    async with discord_office(tmp_path) as opened:
        yield opened


async def test_limited_webhooks_keep_nothing_else_back(office: DiscordOffice) -> None:
    """Nothing can be passed on into as many channels as may be written to at once: what the bot itself says is not held up."""
    channels = [office.network.guild.add_channel(f"linked-{number}") for number in range(WIDEST)]
    office.fake.fail_next("POST", WEBHOOK, 429, times=None, retry_after=25.0)
    await office.put(*(relay("one", RoomRef(PLATFORM, str(channel.id))) for channel in channels))
    await office.until(lambda: len(office.fake.made("POST", WEBHOOK)) == WIDEST)
    await office.say("two")
    await office.arrived(1)
    assert office.dispatcher.gates["discord"].limited_count == 0
    assert len(office.fake.made("POST", WEBHOOK)) == WIDEST


async def test_a_limited_webhook_is_waited_for(office: DiscordOffice) -> None:
    """A webhook is limited for a moment: what is passed on waits for so long and arrives once, in order."""
    office.fake.fail_next("POST", WEBHOOK, 429, retry_after=0.2)
    await office.pass_on("one", "two")
    assert await office.fates() == ["sent", "sent"]
    assert office.channel.texts == ["one", "two"]
    assert office.dispatcher.tally.retried == 1


@pytest.mark.parametrize("method", ["GET", "PATCH"])
async def test_a_limited_edit_keeps_nothing_else_back(office: DiscordOffice, method: str) -> None:
    """An edit of what was passed on is limited: while it waits it holds no place, and new messages are passed on."""
    (row,) = await office.pass_on("one")
    await office.arrived(1)
    office.fake.fail_next(method, PASSED_ON, 429, times=None, retry_after=25.0)
    await office.edit(row, relay("one!", office.room))
    await office.until(lambda: office.dispatcher.tally.retried)
    assert office.dispatcher.gates["discord"]._inside == 0
    await office.put(relay("two", office.other_room))
    await office.arrived(1, office.other)


@pytest.mark.parametrize(("body", "headers"), EVERYWHERE)
@pytest.mark.parametrize(("way", "route"), WAYS)
async def test_a_long_limit_of_the_account_pauses_all(
    office: DiscordOffice, way: str, route: str, body: str, headers: dict[str, str]
) -> None:
    """All of the account is asked to wait for long: on no route is anything asked meanwhile."""
    office.fake.answer_next("POST", route, 429, body, HEADERS | headers)
    await getattr(office, way)("one")
    assert await office.is_silent_once_limited()


async def test_a_limited_acknowledgement_is_given_all_the_same(office: DiscordOffice) -> None:
    """The acknowledgement of a command is limited for a moment: it is given after that, and whoever asked is answered."""
    office.fake.fail_next("POST", "^/interactions/", 429, retry_after=0.05)
    waiting = await office.network.ask()
    await office.put(post("pong", office.room, private=True, reply_to=waiting, alone=True))
    assert (await office.network.asked.answered()).content == "pong"
