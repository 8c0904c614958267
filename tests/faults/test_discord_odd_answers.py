"""Answers that Discord itself would not give, from something on the way to it: no message is lost or said twice for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fakes.discord_network import identify_at_once
from tests.fakes.discord_office import discord_office

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.fakes.discord_office import DiscordOffice

MESSAGES = r"^/channels/\d+/messages$"
WEBHOOK = r"^/webhooks/\d+/[^/]+$"
WAYS = [pytest.param("say", MESSAGES, id="own"), pytest.param("pass_on", WEBHOOK, id="relayed")]

PAGE = "<html><body>Something is wrong.</body></html>"
JSON = {"Content-Type": "application/json"}
VIA = {"Via": "1.1 google"}
ODD = [
    pytest.param(429, PAGE, VIA, id="a limit as a page"),
    pytest.param(429, '{"message": "Slow down."}', JSON | VIA, id="a limit without an end"),
    pytest.param(429, '{"retry_after": "soon"}', JSON | VIA, id="a limit in words"),
    pytest.param(429, '["Slow down."]', JSON | VIA, id="a limit as a list"),
    pytest.param(429, '{"retry_after": ', JSON | VIA, id="half a limit"),
    pytest.param(429, '{"retry_after": NaN}', JSON | VIA, id="a limit that is no number"),
    pytest.param(429, PAGE, VIA | {"Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"}, id="a limit with a date"),
    pytest.param(429, PAGE, {"Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"}, id="a ban with a date"),
    pytest.param(408, "", {}, id="a time-out"),
    pytest.param(403, PAGE, {}, id="refused by something on the way"),
    pytest.param(403, '{"error": "blocked"}', JSON, id="refused without a sentence"),
    pytest.param(401, PAGE, {}, id="a page that asks to log in"),
    pytest.param(502, '{"message": ', JSON, id="half a fault"),
    pytest.param(200, '{"id": ', JSON, id="half an answer"),
    pytest.param(200, PAGE, {}, id="a page for an answer"),
]
UNCLEAR = [param for param in ODD if param.values[0] in {408, 502, 200}]
"""It is not known whether the message has arrived."""


@pytest.fixture
async def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[DiscordOffice]:
    """An outbox with two channels behind it; a limit that names no end does not last long."""
    identify_at_once(monkeypatch)
    for name in ("_UNSAID_WAIT_SECONDS", "_BANNED_WAIT_SECONDS"):
        monkeypatch.setattr(f"bot.platforms.discord.fault.{name}", 0.1)
    async with discord_office(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize(("status", "body", "headers"), ODD)
@pytest.mark.parametrize(("way", "route"), WAYS)
async def test_an_odd_answer_loses_nothing(  # noqa: PLR0913, PLR0917 - one answer
    office: DiscordOffice, way: str, route: str, status: int, body: str, headers: dict[str, str]
) -> None:
    """Something on the way answers in Discord's place: the message is sent all the same, once, what follows behind it."""
    office.fake.answer_next("POST", route, status, body, headers)
    await getattr(office, way)("one", "two")
    assert await office.fates() == ["sent", "sent"]
    assert office.channel.texts == ["one", "two"]


@pytest.mark.parametrize(("status", "body", "headers"), UNCLEAR)
@pytest.mark.parametrize(("way", "route"), WAYS)
async def test_an_odd_answer_doubles_nothing(  # noqa: PLR0913, PLR0917 - one answer
    office: DiscordOffice, way: str, route: str, status: int, body: str, headers: dict[str, str]
) -> None:
    """Discord has taken the message, and its answer is lost on the way: the message stands there once."""
    office.fake.answer_next("POST", route, status, body, headers, applied=True)
    await getattr(office, way)("one", "two")
    assert await office.fates() == ["sent", "sent"]
    assert office.channel.texts == ["one", "two"]


@pytest.mark.parametrize("code", [0, 50001, 50013])
async def test_discord_s_own_refusal_is_final(office: DiscordOffice, code: int) -> None:
    """A message that Discord itself refuses, whatever number it gives for that, fails and is not sent again."""
    office.fake.fail_next("POST", MESSAGES, 403, code=code)
    await office.say("one")
    assert await office.fates() == [str(code or 403)]
    assert len(office.fake.made("POST", MESSAGES)) == 1
