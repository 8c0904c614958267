"""What was missed is heard before what comes: channel by channel, so that none waits for another."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from bot.core.errors import AccountRefused, Limited, PlatformError, TransientError
from bot.platforms.discord.key import snowflake_at, snowflake_made_at
from bot.platforms.discord.missed import LONGEST, History
from bot.platforms.discord.option import PLATFORM
from bot.platforms.discord.order import until_done

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    import discord

    from bot.core.wire import Inbox, RawEvent
    from bot.platforms.discord.client import DiscordClient

    _Read = Callable[[], Awaitable[Sequence[discord.Message]]]

_log = logging.getLogger(__name__)

_OVERLAP = timedelta(minutes=1)
"""Channels are told of side by side, so one may lag behind the newest message; what comes twice counts once."""
_FIRST_PAUSE_SECONDS = 1.0
_LONGEST_PAUSE_SECONDS = 60.0
SILENT_SECONDS = 600.0
"""How long a channel is silent because what was missed there cannot be read. The next session tries again."""


class HeldPosition:
    """An inbox whose position stays where it is for as long as something before it is missing.

    Args:
        inbox: Stores.

    Attributes:
        missing: Ids of channels and servers of which not all has been heard; 0 while a session begins.
        unsafe: Ids of messages that have been heard and not stored yet.
    """

    def __init__(self, inbox: Inbox) -> None:
        """Miss nothing yet."""
        self._inbox = inbox
        self.missing: set[int] = set()
        self.unsafe: set[int] = set()

    async def receive(self, platform: str, account: str, events: Sequence[RawEvent], position: str | None) -> None:
        """Store a batch; see `Inbox.receive`."""
        await self._inbox.receive(platform, account, events, None if self.missing or self.unsafe else position)

    async def position(self, platform: str, account: str) -> str | None:
        """Return where an account goes on reading."""
        return await self._inbox.position(platform, account)


class CatchingUp:
    """Reads up channels, while what comes there by itself waits.

    Args:
        client: Holds what comes by itself.
        inbox: Its position says where reading goes on.
        take: Takes a message like one that comes by itself.

    Attributes:
        missing: Of the inbox.
    """

    def __init__(self, client: DiscordClient, inbox: HeldPosition, take: Callable[[discord.Message], Awaitable[None]]) -> None:
        """Take what it needs."""
        self._client = client
        self._inbox = inbox
        self.missing = inbox.missing
        self._take = take
        self._reading: set[asyncio.Task[None]] = set()

    async def since(self) -> datetime | None:
        """Return from when on channels have to be read up; ``None`` if nothing was ever heard."""
        position = await self._inbox.position(PLATFORM, self._account)
        return None if position is None else max(snowflake_made_at(int(position)) - _OVERLAP, _now() - LONGEST)

    def begin(self, channels: Mapping[int, int | None], since: datetime | None) -> None:
        """Begin to read up channels, in which what comes by itself waits already.

        Args:
            channels: Ids, with those of their servers.
            since: From when on.
        """
        if not self._client.options.relay:
            return  # nothing was heard so far either
        begun, history = _now() - _OVERLAP, History(self._client)
        self.missing.update(channels)
        for channel, server in channels.items():
            read = None if since is None else partial(history.read, channel, server, snowflake_at(since))
            task = asyncio.get_running_loop().create_task(self._catch_up(channel, read, begun))
            self._reading.add(task)
            task.add_done_callback(self._reading.discard)
        self._client.heard.put(partial(self._go_forward, begun))

    def stop(self) -> None:
        """Read no more."""
        for task in self._reading:
            task.cancel()

    async def _catch_up(self, channel: int, read: _Read | None, begun: datetime) -> None:
        messages = () if read is None else await _patiently(read)
        for message in messages or ():
            await until_done(partial(self._take, message))
        self._client.heard.go_on(channel)
        if messages is not None:
            self._client.heard.put(partial(self._caught_up, channel, begun))

    async def _caught_up(self, channel: int, begun: datetime) -> None:
        """Take note that nothing of a channel is missing, once what waited there is safe as well."""
        self.missing.discard(channel)
        await self._go_forward(begun)

    async def _go_forward(self, begun: datetime) -> None:
        """Store where reading goes on, if nothing is missing.

        Else the same would be read at each start until somebody writes, and repeated once the inbox has forgotten it.
        """
        position = await self._inbox.position(PLATFORM, self._account)
        if not self.missing and (position is None or snowflake_made_at(int(position)) < begun):
            await self._inbox.receive(PLATFORM, self._account, [], str(snowflake_at(begun)))

    @property
    def _account(self) -> str:
        return str(self._client.user.id if self._client.user is not None else 0)


async def _patiently(read: _Read) -> Sequence[discord.Message] | None:
    """Return what was missed in a channel: nothing where we may not read; ``None`` if it could not be found out."""
    now, pause = asyncio.get_running_loop().time, _FIRST_PAUSE_SECONDS
    ends_at = now() + SILENT_SECONDS
    while True:
        try:
            return await read()
        except AccountRefused:
            return None  # whoever listens finds that out as well
        except PlatformError as fault:
            _log.warning("what was written meanwhile cannot be read", extra={"fault": str(fault)})
            return ()
        except TransientError as fault:
            asked_to_wait = fault.retry_after_seconds if isinstance(fault, Limited) else None
            seconds, why = asked_to_wait or pause, str(fault)
        except Exception as fault:  # noqa: BLE001 - one odd answer must not silence the channel
            seconds, why = SILENT_SECONDS, type(fault).__name__
        if now() + seconds >= ends_at:
            _log.error("what was written meanwhile cannot be read in this session", extra={"fault": why})
            return None
        _log.warning("what was written meanwhile cannot be read yet; trying again", extra={"fault": why})
        await asyncio.sleep(seconds)
        pause = min(pause * 2, _LONGEST_PAUSE_SECONDS)


def _now() -> datetime:
    return datetime.now(UTC)
