"""The webhooks through which people of other rooms speak under their own names: one of ours in each channel."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.core.errors import PlatformError
from bot.platforms.discord.fault import UNKNOWN_WEBHOOK, WEBHOOK_OVER

if TYPE_CHECKING:
    from bot.platforms.discord.rest import Rest

NAME = "Jumelage"


@dataclass(frozen=True, slots=True)
class Webhook:
    """One webhook.

    Args:
        id: Public.
        token: Whoever has it can write there; never logged.
    """

    id: str
    token: str = field(repr=False)


class Webhooks:
    """Finds or makes the webhook of a channel.

    Args:
        rest: Requests.
    """

    def __init__(self, rest: Rest) -> None:
        """Know of none."""
        self._rest = rest
        self._known: dict[str, Webhook] = {}
        self._seeking: dict[str, asyncio.Lock] = {}
        self.application = ""

    async def of(self, channel: str) -> Webhook:
        """Return our webhook of a channel, made if there is none.

        Raises:
            PlatformError: We may not have one there.
        """
        async with self._seeking.setdefault(channel, asyncio.Lock()):
            if channel not in self._known:
                self._known[channel] = await self._find(channel) or await self._make(channel)
            return self._known[channel]

    async def existing(self, channel: str) -> Webhook:
        """Return our webhook of a channel, without which nothing that was said through it can be changed.

        Raises:
            PlatformError: There is none any more, or we may not know.
        """
        async with self._seeking.setdefault(channel, asyncio.Lock()):
            found = self._known.get(channel) or await self._find(channel)
            if found is None:
                raise PlatformError(UNKNOWN_WEBHOOK)
            self._known[channel] = found
            return found

    def forget(self, channel: str) -> None:
        """Somebody has removed it: the next time another one is made."""
        self._known.pop(channel, None)

    async def _find(self, channel: str) -> Webhook | None:
        """Return one of our own; those of others are not ours to use."""
        for found in await self._rest.call("GET", "/channels/{channel_id}/webhooks", channel_id=channel):
            if found.get("application_id") == self.application and found.get("token"):
                return Webhook(str(found["id"]), found["token"])
        return None

    async def _make(self, channel: str) -> Webhook:
        made = await self._rest.call("POST", "/channels/{channel_id}/webhooks", {"name": NAME}, channel_id=channel)
        return Webhook(str(made["id"]), made["token"])


def in_thread(thread: str | None) -> dict[str, str]:
    """Return what has to stand behind the question mark of a request about a message in a thread."""
    return {} if thread is None else {"thread_id": thread}


def is_gone(fault: PlatformError) -> bool:
    """Tell whether a webhook is there no more, or has another token."""
    return str(fault) in {UNKNOWN_WEBHOOK, WEBHOOK_OVER}
