"""What people wrote in a channel while the bot was away, as Discord's archive has it."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import discord
from discord.http import Route

from bot.core.errors import AccountRefused, PlatformError
from bot.platforms.discord.event import is_said
from bot.platforms.discord.fault import faults

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aiohttp import ClientResponse

    from bot.platforms.discord.client import DiscordClient

_log = logging.getLogger(__name__)

MOST = 500
"""Of one channel; of more the oldest are left out."""
LONGEST = timedelta(days=7)
"""Older talk is passed on no more; the inbox knows for longer what it has had."""
_PAGE = 100
_AT_ONCE = 4
"""So many requests are made side by side: fewer than Discord allows in a second."""
_TIMEOUT_SECONDS = 30.0
_TOO_MANY, _SERVER_FAULT = 429, 500


class History:
    """Reads channels, also those that the library does not hold, as it is with private talks.

    Args:
        client: Logged in.
    """

    def __init__(self, client: DiscordClient) -> None:
        """Know nobody yet."""
        self._client = client
        self._few = asyncio.Semaphore(_AT_ONCE)
        self._members: dict[tuple[int, int], Mapping[str, Any]] = {}

    async def read(self, channel: int, server: int | None, after: int) -> Sequence[discord.Message]:
        """Return what people wrote in a channel and in its open threads, oldest first.

        Args:
            channel: Where.
            server: Of the channel; ``None`` for a private talk.
            after: Id that what counts comes after.

        Raises:
            Limited: We have to wait.
            TransientError: Discord cannot say now.
            PlatformError: We may not read there.
        """
        found = await self._read(channel, server, after)
        for thread in self._threads(channel, server, after):
            try:
                found += await self._read(thread, server, after)
            except AccountRefused:
                raise
            except PlatformError:
                continue  # it has been removed or closed to us just now
        return [await self._with_member(message) for message in sorted(found, key=lambda one: one.id) if is_said(message)]

    def _threads(self, channel: int, server: int | None, after: int) -> list[int]:
        """Return the ids of the open threads of a channel in which something was said."""
        guild = self._client.get_guild(server) if server is not None else None
        of_channel = [one for one in (guild.threads if guild is not None else ()) if one.parent_id == channel]
        return [one.id for one in of_channel if not one.is_private() and (one.last_message_id or 0) > after]

    async def _read(self, channel: int, server: int | None, after: int) -> list[discord.Message]:
        found: list[dict[str, Any]] = []
        page, before = _PAGE, dict[str, object]()
        while page == _PAGE and len(found) < MOST:
            told = await self._get("/channels/{channel_id}/messages", {"limit": _PAGE, **before}, channel_id=channel)
            new = [one for one in told if int(one["id"]) > after]
            found += new
            page, before = len(new), {"before": told[-1]["id"]} if told else {}
        messages = [self._understood(data, channel, server) for data in reversed(found[:MOST])]
        return [message for message in messages if message is not None]

    def _understood(self, data: Any, channel: int, server: int | None) -> discord.Message | None:  # noqa: ANN401 - JSON
        try:
            return self._client.archived(data, channel, server)
        except Exception as fault:  # noqa: BLE001 - one odd message must not keep back the others
            # What people wrote may stand in the fault's words.
            _log.error("a message that was missed cannot be read and is left out", extra={"fault": type(fault).__name__})
            return None

    async def _with_member(self, message: discord.Message) -> discord.Message:
        """Say of a message's author what they are on the server: in archives Discord leaves that out."""
        server, user = message.guild, message.author.id
        if server is None:
            return message
        if (server.id, user) not in self._members:
            try:
                told = await self._get("/guilds/{guild_id}/members/{user_id}", {}, guild_id=server.id, user_id=user)
            except AccountRefused:
                raise
            except PlatformError:
                told = {}  # they have left
            self._members[server.id, user] = told
        member = self._members[server.id, user]
        if member:
            message.author = self._client.member(member, server)
        return message

    async def _get(self, path: str, params: Mapping[str, object], **where: int) -> Any:  # noqa: ANN401 - JSON
        route = Route("GET", path, **{name: str(value) for name, value in where.items()})
        with faults():
            async with self._few, asyncio.timeout(_TIMEOUT_SECONDS):
                return await self._client.http.request(route, params=params, raise_for_status=_at_once)


async def _at_once(response: ClientResponse) -> None:
    """Leave the library no answer after which it would wait, and others with it."""
    if response.status == _TOO_MANY or response.status >= _SERVER_FAULT:
        response.release()
        raise discord.HTTPException(response, None)
