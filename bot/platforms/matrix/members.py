"""Who is in a room, as the homeserver has told in its syncs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.ref import PersonRef
from bot.platforms.matrix.option import PLATFORM

if TYPE_CHECKING:
    from bot.core.ref import RoomRef
    from bot.platforms.matrix.client import WaryClient


class MatrixMembers:
    """The `Members` port for Matrix.

    Our filter asks for every member of every room, and after a restart for all of them anew; so who is not listed is not there.

    Args:
        client: Logged in.
    """

    def __init__(self, client: WaryClient) -> None:
        """Take the client."""
        self._client = client

    def of(self, room: RoomRef, *, invited: bool) -> frozenset[PersonRef] | None:
        """Return everybody in a room but the bot; see `Members.of`."""
        known, us = self._client.rooms.get(room.key), self._client.user_id
        if known is None or us not in known.users:
            return None
        there = known.users.keys() if invited else known.users.keys() - known.invited_users.keys()
        return frozenset(PersonRef(PLATFORM, user) for user in there - {us})
