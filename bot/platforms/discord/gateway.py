"""Keeps the connection over which Discord tells what happens.

The library's own way to do so ends with an AttributeError if the very first connection fails, and when Discord was away for a
while it pauses for up to a quarter of an hour, in which the bot would hear nothing.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

from aiohttp import ClientError
from discord import ConnectionClosed, HTTPException, PrivilegedIntentsRequired
from discord.gateway import DiscordWebSocket, ReconnectWebSocket

if TYPE_CHECKING:
    from discord import Client

_log = logging.getLogger(__name__)

_CONNECT_SECONDS = 60.0
_FIRST_PAUSE_SECONDS = 1.0
_LONGEST_PAUSE_SECONDS = 30.0
_LONGEST_TURNED_AWAY_SECONDS = 120.0
"""Discord lets a bot begin a thousand sessions a day, and then none till the next."""
_MOST_DOUBLINGS = 10
_LASTING_SECONDS = 60.0
"""A session that was good for so long has nothing to do with the trouble before it."""
_TRIES_TO_RESUME = 3
"""Where the session was; then it is tried where sessions begin, since that place may be gone for good."""
_IN_ORDER, _NOT_TICKED = 1000, 4014


class Reader:
    """Reads what Discord tells, in one session for as long as it lasts.

    Args:
        client: Logged in.
    """

    def __init__(self, client: Client) -> None:
        """Know of no session yet."""
        self._client = client
        self._socket: DiscordWebSocket | None = None
        self._failures = self._turned_away = 0
        self._welcomed_at: float | None = None

    async def run(self) -> None:
        """Read until the client is closed.

        Raises:
            PrivilegedIntentsRequired: We ask for something that the operator has not allowed.
            ConnectionClosed: Discord does not let us in.
        """
        while not self._client.is_closed():
            try:
                await self._read()
            except ReconnectWebSocket as end:
                self._client.dispatch("disconnect")
                await self._again(end, turned_away=True)
            except ConnectionClosed as closed:
                self._client.dispatch("disconnect")
                await self._judge(closed)
            except (OSError, ClientError, HTTPException, TimeoutError) as fault:
                self._client.dispatch("disconnect")
                await self._again(fault, turned_away=False)

    def welcome(self, *, anew: bool) -> None:
        """Take note that Discord lets us in.

        Args:
            anew: A session begins; else one goes on.
        """
        self._welcomed_at = asyncio.get_running_loop().time()
        if anew:
            self._turned_away = 0

    async def _read(self) -> None:
        self._welcomed_at = None
        opening = DiscordWebSocket.from_client(self._client, initial=self._socket is None, **self._session())
        self._client.ws = self._socket = await asyncio.wait_for(opening, _CONNECT_SECONDS)
        while True:
            await self._socket.poll_event()

    def _session(self) -> dict[str, Any]:
        """Return which session to go on with, if there is one and Discord has not sent us away from it again and again."""
        last = self._socket
        if last is None or last.session_id is None or self._turned_away > _TRIES_TO_RESUME:
            return {}
        place = {"gateway": last.gateway} if self._failures < _TRIES_TO_RESUME else {}
        return {"resume": True, "session": last.session_id, "sequence": last.sequence, **place}

    async def _judge(self, closed: ConnectionClosed) -> None:
        """Go on only if there is a chance that it helps."""
        if closed.code == _NOT_TICKED:
            raise PrivilegedIntentsRequired(closed.shard_id) from closed
        if closed.code != _IN_ORDER:
            await self._client.close()
            raise closed
        await self._again(closed, turned_away=True)

    async def _again(self, fault: Exception, *, turned_away: bool) -> None:
        """Wait for the next try.

        Args:
            fault: Why there is one.
            turned_away: Discord itself ended the connection, as it does now and then: the first time it is tried again at once.
        """
        if self._lasted():
            self._failures = self._turned_away = 0
        doublings = min(self._failures - turned_away, _MOST_DOUBLINGS)
        longest = _LONGEST_TURNED_AWAY_SECONDS if turned_away else _LONGEST_PAUSE_SECONDS
        seconds = min(_FIRST_PAUSE_SECONDS * 2**doublings, longest) if doublings >= 0 else 0.0
        self._failures += 1
        self._turned_away += turned_away
        if seconds:
            extra = {"fault": type(fault).__name__, "pause_seconds": seconds}
            _log.warning("Discord cannot be heard; trying again", extra=extra)
        await asyncio.sleep(seconds)

    def _lasted(self) -> bool:
        welcomed_at = self._welcomed_at
        return welcomed_at is not None and asyncio.get_running_loop().time() - welcomed_at >= _LASTING_SECONDS
