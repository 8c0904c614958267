"""What people say of themselves in their profile on the homeserver."""

from __future__ import annotations

import asyncio
import json
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote
from zoneinfo import available_timezones

from aiohttp import ClientError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from nio import AsyncClient

MOST_KNOWN = 1000
"""So many people are remembered; of more, those asked about last."""
ANSWER_SECONDS = 24 * 3600.0
"""So long an answer counts, whatever it is."""
FAILURE_SECONDS = 5 * 60.0
"""So long nobody is asked about again whose homeserver did not answer."""
PATIENCE_SECONDS = 2.0
"""So long the reading of messages waits for all of them together."""
_FOUND = 200
_TOO_MANY = 429
_SERVER_FAULT = 500


class _Known(NamedTuple):
    zone: str | None
    until: float


class MatrixProfiles:
    """Reads the profile field ``m.tz`` (client-server specification 1.16).

    Args:
        client: Logged in.
    """

    def __init__(self, client: AsyncClient) -> None:
        """Begin without knowing anybody."""
        self._client = client
        self._known: dict[str, _Known] = {}

    async def zones(self, user_ids: Iterable[str]) -> Mapping[str, str | None]:
        """Return the IANA zones in profiles, all looked up at once.

        Args:
            user_ids: Whose.

        Returns:
            By user id; ``None`` if there is no zone in the profile or it cannot be had quickly.
        """
        now = asyncio.get_running_loop().time()
        wanted = list(dict.fromkeys(user_ids))
        zones = {user: known.zone for user in wanted if (known := self._known.get(user)) is not None and known.until > now}
        strangers = [user for user in wanted if user not in zones]
        for user, found in zip(strangers, await asyncio.gather(*map(self._look_up, strangers)), strict=True):
            zones[user] = found.zone
            self._keep(user, found)
        return zones

    def _keep(self, user_id: str, found: _Known) -> None:
        self._known.pop(user_id, None)
        self._known[user_id] = found
        if len(self._known) > MOST_KNOWN:
            del self._known[next(iter(self._known))]

    async def _look_up(self, user_id: str) -> _Known:
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                zone = await self._read(user_id)
        except (ClientError, TimeoutError, OSError):
            return _Known(None, loop.time() + FAILURE_SECONDS)
        return _Known(zone, loop.time() + ANSWER_SECONDS)

    async def _read(self, user_id: str) -> str | None:
        """Return the zone, if there is one.

        Raises:
            ClientError: A homeserver failed, or wants to be left alone for a while.
        """
        path = f"/_matrix/client/v3/profile/{quote(user_id, safe='')}/m.tz"
        headers = {"Authorization": f"Bearer {self._client.access_token}"}
        transport = await self._client.send("GET", path, headers=headers)
        if transport.status == _TOO_MANY or transport.status >= _SERVER_FAULT:
            raise ClientError(transport.status)
        if transport.status != _FOUND:
            return None
        try:
            zone = json.loads(await transport.read()).get("m.tz")
        except (ValueError, AttributeError):
            return None
        return zone if isinstance(zone, str) and zone in _all_zones() else None


@cache
def _all_zones() -> frozenset[str]:
    """Return all names of zones; found once, when first asked for, since that reads many files."""
    return frozenset(available_timezones())
