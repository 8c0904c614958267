"""What people wrote in linked channels while the bot was away."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import discord

from bot.core.errors import PlatformError, TransientError
from bot.platforms.discord.event import is_said, message_row
from bot.platforms.discord.fault import faults
from bot.platforms.discord.key import made_at, snowflake_at
from bot.platforms.discord.option import PLATFORM

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.core.wire import Inbox, RawEvent

_log = logging.getLogger(__name__)

MOST = 500
"""Of one channel; of more the oldest are left out."""
LONGEST = timedelta(days=7)
"""Older talk is passed on no more; the inbox knows for longer what it has had."""
_AGAIN_SECONDS = 2.0
_OVERLAP = timedelta(minutes=1)
"""Channels are read side by side, so one may lag behind the newest message; what comes twice counts once."""


async def catch_up(client: discord.Client, inbox: Inbox, channels: Iterable[str], user: int) -> None:
    """Put into the inbox what was written in channels since the last message that was received.

    Args:
        client: Connected; what comes by itself is held back meanwhile.
        inbox: Knows where reading goes on.
        channels: Keys of the channels.
        user: Our id.
    """
    begun = datetime.now(UTC) - _OVERLAP
    position = await inbox.position(PLATFORM, str(user))
    if position is not None:
        after = max(made_at(int(position)) - _OVERLAP, begun - LONGEST)
        for key in channels:
            rows = await _since(client, client.get_channel(int(key)), after, user)
            if rows:
                await inbox.receive(PLATFORM, str(user), rows, None)
    if not client.is_closed() and (position is None or made_at(int(position)) < begun):
        # Else the same would be read at each start until somebody writes, and repeated once the inbox has forgotten it.
        await inbox.receive(PLATFORM, str(user), [], str(snowflake_at(begun)))


async def _since(client: discord.Client, channel: object, after: datetime, user: int) -> list[RawEvent]:
    """Return what people wrote in a channel, oldest first; nothing if we may not read it. Asks until there is an answer."""
    while isinstance(channel, discord.abc.Messageable) and not client.is_closed():
        try:
            return await _rows(channel, discord.Object(snowflake_at(after)), user)
        except TransientError as fault:
            _log.warning("what was written meanwhile cannot be read yet; trying again", extra={"fault": str(fault)})
            await asyncio.sleep(_AGAIN_SECONDS)
        except PlatformError as fault:
            _log.warning("what was written meanwhile cannot be read", extra={"fault": str(fault)})
            break
    return []


async def _rows(channel: discord.abc.Messageable, after: discord.Object, user: int) -> list[RawEvent]:
    with faults():
        found = [message async for message in channel.history(limit=MOST, after=after, oldest_first=False)]
    rows = (message_row(message, user) for message in reversed(found) if is_said(message))
    return [row for row in rows if row is not None]
