"""What people do with events in servers' calendars becomes inbox rows, also what they did while the bot was away."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import discord

from bot.core.errors import PlatformError
from bot.platforms.discord.event import Press, interest_row, rescheduled_row, unscheduled_row
from bot.platforms.discord.key import OccasionKey, Serial, occasion_key_of, snowflake_made_at
from bot.platforms.discord.membership import MEMBER
from bot.platforms.discord.option import PLATFORM

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping, Sequence

    from bot.core.wire import Inbox, RawEvent
    from bot.platforms.discord.rest import Rest

_log = logging.getLogger(__name__)

_INTERESTED = "/guilds/{guild_id}/scheduled-events/{event_id}/users?limit=100&with_member=true&after={after}"
_PAGE = 100
_SETTLED = timedelta(minutes=1)
"""What was made more recently may not have been told to us yet."""
ENDED = frozenset({discord.EventStatus.canceled, discord.EventStatus.completed})


class Calendars:
    """Puts what comes of servers' calendars into the inbox.

    Args:
        rest: For names, and for who is interested.
        inbox: Stores what comes.
        known_rooms: Returns the keys of the rooms the bot is known to be in, with their servers.
        is_ours: Tells whether the bot itself has lately let an event begin at a moment.
    """

    def __init__(
        self,
        rest: Rest,
        inbox: Inbox,
        known_rooms: Callable[[], Awaitable[Mapping[str, str | None]]],
        is_ours: Callable[[int, datetime], bool],
    ) -> None:
        """Take what it needs."""
        self._is_ours = is_ours
        self._rest = rest
        self._inbox = inbox
        self._known_rooms = known_rooms
        self.user = 0
        self._serial = Serial()

    async def interest(self, press: Press) -> None:
        """Take an interest in an event, or its end. Discord names people by their ids alone.

        Raises:
            TransientError: Discord cannot say now who it is.
            PlatformError: It never will: they have left the server.
        """
        channel = await self._channel_of(press.guild)
        if channel is None:
            return
        member: Mapping[str, Any] = {}
        if press.on:
            member = await self._rest.call("GET", MEMBER, guild_id=str(press.guild), user_id=str(press.user))
        await self._receive([interest_row(press, _name(member, member.get("user", {})), channel, self._serial.next())])

    async def unscheduled(self, guild: int, event: int) -> None:
        """Take that an event stands in a server's calendar no more."""
        channel = await self._channel_of(guild)
        if channel is not None:
            await self._receive([unscheduled_row(guild, event, channel)])

    async def rescheduled(self, guild: int, event: int, starts: datetime) -> None:
        """Take that somebody else has moved an event in a server's calendar."""
        channel = None if self._is_ours(event, starts) else await self._channel_of(guild)
        if channel is not None:
            await self._receive([rescheduled_row(OccasionKey(str(guild), str(event)), starts, channel, self._serial.next())])

    async def look_up(self, client: discord.Client, entries: Iterable[str], server: str | None = None) -> None:
        """Find out what happened to entries of ours while we were away: which are gone, and who is interested now.

        Who took an interest back meanwhile is not found out: Discord does not say who was interested before.

        Args:
            client: Has been told of all servers that are well.
            entries: Keys of those to come.
            server: Whose entries are meant; those of all when left out.

        Raises:
            TransientError: Discord cannot say now.
        """
        for entry in filter(None, map(occasion_key_of, entries)):
            guild = client.get_guild(int(entry.server))
            if guild is None or guild.unavailable or server not in (None, entry.server):
                continue
            try:
                await self._look_up_entry(guild, entry)
            except PlatformError as fault:
                _log.warning("what became of an event cannot be found out", extra={"fault": str(fault)})

    async def _look_up_entry(self, guild: discord.Guild, entry: OccasionKey) -> None:
        event = guild.get_scheduled_event(int(entry.id))
        if event is not None and event.status not in ENDED:
            await self._look_up_interest(entry)
        elif datetime.now(UTC) - snowflake_made_at(int(entry.id)) > _SETTLED:
            await self.unscheduled(guild.id, int(entry.id))

    async def _look_up_interest(self, entry: OccasionKey) -> None:
        channel = await self._channel_of(int(entry.server))
        if channel is None:
            return
        async for user, name in self._interested(entry):
            press = Press(int(entry.server), int(entry.id), user, on=True)
            await self._receive([interest_row(press, name, channel, self._serial.next())])

    async def _interested(self, entry: OccasionKey) -> AsyncIterator[tuple[int, str]]:
        """Yield whoever is interested in an event, with what they are called on its server."""
        after, page = "0", _PAGE
        while page == _PAGE:
            found = await self._rest.call("GET", _INTERESTED, guild_id=entry.server, event_id=entry.id, after=after)
            page = len(found)
            for one in found:
                after = str(one["user"]["id"])
                if int(after) != self.user:
                    yield int(after), _name(one.get("member") or {}, one["user"])

    async def _channel_of(self, guild: int) -> str | None:
        """Return always the same of a server's channels that we know, so that what happens in its calendar stays in order."""
        known = await self._known_rooms()
        return min((channel for channel, space in known.items() if space == str(guild)), key=int, default=None)

    async def _receive(self, rows: Sequence[RawEvent]) -> None:
        await self._inbox.receive(PLATFORM, str(self.user), rows, None)


def _name(member: Mapping[str, Any], user: Mapping[str, Any]) -> str:
    """Return what somebody is called on a server; nothing of nobody."""
    return str(member.get("nick") or user.get("global_name") or user.get("username") or "")
