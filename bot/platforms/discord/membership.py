"""Who speaks in private is a member where? Such a talk does not tell, so Discord is asked."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from typing import TYPE_CHECKING

from bot.core.errors import AccountRefused, PlatformError, TransientError

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.platforms.discord.rest import Rest

MEMBER = "/guilds/{guild_id}/members/{user_id}"
_REMEMBERED, _REMEMBERED_SECONDS = 1_000, 60.0
PATIENCE_SECONDS = 1.5
"""Discord waits three seconds for proposals, and others wait in the queue."""


class Membership:
    """Tells the roles of people on the servers that are served.

    Args:
        rest: Requests.
        guilds: The servers that are served.
    """

    def __init__(self, rest: Rest, guilds: Collection[int]) -> None:
        """Know of nobody."""
        self._rest = rest
        self._guilds = guilds
        self._known: OrderedDict[int, tuple[float, Sequence[str] | None]] = OrderedDict()

    async def groups(self, user: int) -> Sequence[str] | None:
        """Return the roles that somebody has on our servers; ``None`` for whoever is on none of them.

        Raises:
            TransientError: Discord does not say now.
        """
        now = asyncio.get_running_loop().time()
        while self._known and next(iter(self._known.values()))[0] <= now:
            self._known.popitem(last=False)
        until, groups = self._known.get(user, (now, None))
        if until <= now:
            groups = await self._asked(user)
            self._known[user] = now + _REMEMBERED_SECONDS, groups
            if len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        return groups

    async def soon(self, user: int) -> Sequence[str] | None:
        """Return the same while somebody types; ``None`` also if it takes too long to find out."""
        try:
            return await asyncio.wait_for(self.groups(user), PATIENCE_SECONDS)
        except (TimeoutError, TransientError, AccountRefused):
            return None

    async def _asked(self, user: int) -> Sequence[str] | None:
        here = [guild for guild in self._guilds if self._rest.is_on(guild)]
        found = [groups for groups in await asyncio.gather(*(self._on(guild, user) for guild in here)) if groups is not None]
        return [group for groups in found for group in groups] if found else None

    async def _on(self, guild: int, user: int) -> Sequence[str] | None:
        try:
            member = await self._rest.call("GET", MEMBER, guild_id=str(guild), user_id=str(user))
        except AccountRefused:
            raise
        except PlatformError:
            return None  # no member there
        return [str(role) for role in member.get("roles", ())]
