"""What is done with servers once Discord has told of them: when a session begins, and when one is there again."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from bot.platforms.discord.order import until_done

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping

    import discord

    from bot.platforms.discord.catching_up import CatchingUp
    from bot.platforms.discord.client import DiscordClient, Ears

    Rooms = Mapping[str, str | None]

_BEGINNING = 0
"""Among what is missing: all that is not known yet while a session begins."""


class Servers:
    """Introduces the bot on servers, and has looked up what happened there while it was away.

    Args:
        client: Knows the servers, and holds what comes.
        ears: Take arrivals and departures.
        catching_up: Reads up what people wrote.
        known_rooms: Returns the keys of the rooms the bot is known to be in, with their servers.
        look_up: Finds out what became of our events in the calendar of a server, or of all.
    """

    def __init__(
        self,
        client: DiscordClient,
        ears: Ears,
        catching_up: CatchingUp,
        known_rooms: Callable[[], Awaitable[Rooms]],
        look_up: Callable[[str | None], Awaitable[None]],
    ) -> None:
        """Wait for a session."""
        self._client = client
        self._ears = ears
        self._catching_up = catching_up
        self._known_rooms = known_rooms
        self._look_up = look_up
        self._session = 0
        self._listed = False
        self._under_way: set[asyncio.Task[None]] = set()

    def begin(self) -> None:
        """A session begins: Discord tells of the servers next, and what comes waits for that."""
        self.stop()
        self._listed = False
        self._session = self._client.heard.hold()
        self._catching_up.missing.add(_BEGINNING)

    async def listed(self) -> None:
        """Discord has told of all servers that are well: take up what has changed, and go on."""
        self._listed = True
        session = self._session
        await until_done(partial(self._take_up_all, session))
        self._client.heard.release(session)  # whatever went wrong

    def available(self, guild: discord.Guild) -> None:
        """A server that was not well is there again, or late: what comes there waits for what was missed there."""
        if self._listed:
            self._client.heard.delay(channel.id for channel in guild.channels)
            self._start(until_done(partial(self._take_up, guild)))

    def unavailable(self, guild: discord.Guild) -> None:
        """A server is not well: what is said there may be missing."""
        self._catching_up.missing.add(guild.id)

    def arrived(self, guild: discord.Guild) -> None:
        """We are on a server. Nobody waits until one that is not to be served is left."""
        arrival = partial(self._ears.arrived, guild)
        if guild.id in self._client.options.guilds:
            self._client.heard.put(arrival)
        else:
            self._start(until_done(arrival))

    def departed(self, guild: int) -> None:
        """We are on a server no more."""
        self._catching_up.missing.discard(guild)
        self._client.heard.put(partial(self._ears.departed, guild))

    def stop(self) -> None:
        """Leave off what is under way."""
        for task in self._under_way:
            task.cancel()
        self._catching_up.stop()

    async def _take_up_all(self, session: int) -> None:
        known, since = await self._known_rooms(), await self._catching_up.since()
        guilds = self._client.guilds
        here = {str(guild.id) for guild in guilds}
        for space in {space for space in known.values() if space is not None} - here:
            self.departed(int(space))
        there = {str(guild.id) for guild in guilds if not guild.unavailable}
        rooms = self._readable(known, {None, *there})
        for guild in guilds:
            if not guild.unavailable:
                self.arrived(guild)
        self._catching_up.missing.clear()
        self._catching_up.missing.update(guild.id for guild in guilds if guild.unavailable)
        self._client.heard.release(session, rooms)
        self._catching_up.begin(rooms, since)
        self._client.look_up_calendars(partial(self._look_up, None))

    async def _take_up(self, guild: discord.Guild) -> None:
        known, since = await self._known_rooms(), await self._catching_up.since()
        rooms = self._readable(known, {str(guild.id)})
        self.arrived(guild)
        for channel in guild.channels:
            if channel.id not in rooms:
                self._client.heard.go_on(channel.id)
        self._catching_up.begin(rooms, since)
        self._catching_up.missing.discard(guild.id)
        self._client.look_up_calendars(partial(self._look_up, str(guild.id)))

    def _readable(self, known: Rooms, spaces: Iterable[str | None]) -> dict[int, int | None]:
        """Return the rooms that can be read up now: none where the bot does not read what people write."""
        if not self._client.options.relay:
            return {}
        return {int(key): None if space is None else int(space) for key, space in known.items() if space in spaces}

    def _start(self, act: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(act)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
