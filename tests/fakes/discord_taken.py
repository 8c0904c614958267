"""Whether Discord takes one of our messages, and shows all of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.core.outbox import Kind
from bot.platforms.discord.markup import units
from bot.platforms.discord.payload import WHOLE, message_of, relayed
from tests.fakes.discord.limits import check_message

if TYPE_CHECKING:
    from bot.core.wire import Outgoing
    from bot.platforms.discord.payload import Payload

EMBED_UNITS: Final = 6000


def assert_taken(payload: Payload) -> None:
    """Check a message against all that Discord limits, counted in its apps' units."""
    body = payload.body
    check_message({**body, "nonce": "x" * 24})
    assert units(body["content"]) <= 2000
    for embed in body.get("embeds", ()):
        assert units(embed["title"]) <= 256
        assert units(embed["description"]) <= 4096
    assert sum(units(text) for embed in body.get("embeds", ()) for text in embed.values()) <= EMBED_UNITS
    for component in (each for row in body.get("components", ()) for each in row["components"]):
        assert 1 <= units(component.get("label", "x")) <= 80
        assert units(component.get("placeholder", "")) <= 150
        assert all(1 <= units(option["label"]) <= 100 for option in component.get("options", ()))


def assert_taken_whole(outgoing: Outgoing) -> None:
    """Check what the bot says on another network: in a channel, for one alone or passed on, Discord takes it uncut."""
    if outgoing.document is None:
        return
    passed_on = outgoing.kind is Kind.RELAY
    for payload in (relayed(outgoing, None),) if passed_on else map(message_of, (outgoing, replace(outgoing, private=True))):
        assert_taken(payload)
        assert WHOLE not in {file.name for file in payload.files}, outgoing.document.text
