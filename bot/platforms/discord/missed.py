"""What people wrote in linked channels while the bot was away."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

import discord

from bot.core.errors import BotError
from bot.platforms.discord.event import message_row
from bot.platforms.discord.fault import faults
from bot.platforms.discord.key import made_at, snowflake_at
from bot.platforms.discord.option import PLATFORM

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.core.wire import Inbox, RawEvent

_log = logging.getLogger(__name__)

MOST = 500
"""Of one channel; of more the oldest are left out."""
_OVERLAP = timedelta(minutes=1)
"""Channels are read side by side, so one may lag behind the newest message; what comes twice counts once."""


async def catch_up(client: discord.Client, inbox: Inbox, channels: Iterable[str], user: int) -> None:
    """Put into the inbox what was written in channels since the last message that was received.

    Args:
        client: Connected.
        inbox: Knows where reading goes on.
        channels: Keys of the channels.
        user: Our id.
    """
    position = await inbox.position(PLATFORM, str(user))
    if position is None:
        return
    after = discord.Object(snowflake_at(made_at(int(position)) - _OVERLAP))
    for key in channels:
        channel = client.get_channel(int(key))
        if isinstance(channel, discord.TextChannel):
            rows = await _since(channel, after, user)
            if rows:
                await inbox.receive(PLATFORM, str(user), rows, None)


async def _since(channel: discord.TextChannel, after: discord.Object, user: int) -> list[RawEvent]:
    try:
        with faults():
            found = [message async for message in channel.history(limit=MOST, after=after, oldest_first=True)]
    except BotError as fault:
        _log.warning("what was written meanwhile cannot be read", extra={"fault": str(fault)})
        return []
    people = (message for message in found if not message.author.bot and message.webhook_id is None)
    return [row for row in (message_row(message, user) for message in people) if row is not None]
