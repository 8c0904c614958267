"""What people say of themselves in their profile on the homeserver."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING
from urllib.parse import quote
from zoneinfo import available_timezones

from aiohttp import ClientError

if TYPE_CHECKING:
    from nio import AsyncClient

_FOUND = 200
_SECONDS = 2.0


class MatrixProfiles:
    """Reads the profile field ``m.tz`` (client-server specification 1.16), once for each person.

    Args:
        client: Logged in.
    """

    def __init__(self, client: AsyncClient) -> None:
        """Begin without knowing anybody."""
        self._client = client
        self._zones: dict[str, str | None] = {}

    async def zone(self, user_id: str) -> str | None:
        """Return the IANA zone in somebody's profile; ``None`` if there is none or it cannot be had quickly."""
        if user_id not in self._zones:
            self._zones[user_id] = await self._read(user_id)
        return self._zones[user_id]

    async def _read(self, user_id: str) -> str | None:
        path = f"/_matrix/client/v3/profile/{quote(user_id, safe='')}/m.tz"
        headers = {"Authorization": f"Bearer {self._client.access_token}"}
        try:
            async with asyncio.timeout(_SECONDS):
                transport = await self._client.send("GET", path, headers=headers)
                if transport.status != _FOUND:
                    return None
                zone = json.loads(await transport.read()).get("m.tz")
        except (ClientError, TimeoutError, OSError, ValueError, AttributeError):
            return None
        return zone if isinstance(zone, str) and zone in available_timezones() else None
