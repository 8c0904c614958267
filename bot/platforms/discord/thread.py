"""Threads: to Discord each is a channel of its own, to people it hangs on a message of the channel they are in.

The id of a thread is that of the message it was started from (Discord, Topics, Threads). Threads that hang on no message,
private ones and those of forums are places of their own, with which the bot has nothing to do.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.errors import AccountRefused, PlatformError
from bot.platforms.discord.key import MessageKey

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from bot.platforms.discord.rest import Rest

_MESSAGE = "/channels/{channel_id}/messages/{message_id}"
_REMEMBERED = 2000


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said.

    Args:
        channel: Its id.
        thread: Id of the thread of the channel, where it is said in one.
        known: The bot has to do with the channel.
    """

    channel: int
    thread: int | None = None
    known: bool = True

    def key(self, message: int) -> str:
        """Return the key of a message that stands here."""
        return str(MessageKey(str(message), None if self.thread is None else str(self.thread)))


class Threads:
    """Tells to which channel a thread belongs, for channels that the bot has to do with.

    Args:
        rest: Knows threads that are open, and which messages there are.
        known_rooms: Returns the keys of the rooms the bot is known to be in, with their servers.
    """

    def __init__(self, rest: Rest, known_rooms: Callable[[], Awaitable[Mapping[str, str | None]]]) -> None:
        """Know of none."""
        self._rest = rest
        self._known_rooms = known_rooms
        self._parents: OrderedDict[int, int | None] = OrderedDict()

    async def place(self, channel: int) -> Place:
        """Return where something is said, by the id that Discord gives: of a channel, or of a thread.

        Raises:
            TransientError: Discord does not say now whether the thread hangs on a message.
        """
        known = await self._known_rooms()
        if str(channel) in known:
            return Place(channel)
        parent = self._parent(channel)
        if parent is None or str(parent) not in known:
            return Place(channel, known=False)
        if channel not in self._parents:
            self._remember(channel, parent if await self._stands(channel, parent) else None)
        return self.held(channel)

    def held(self, channel: int) -> Place:
        """Return the same as far as it is known already, a channel as one that the bot has nothing to do with."""
        parent = self._parents.get(channel)
        return Place(channel, known=False) if parent is None else Place(parent, channel)

    def lost(self, message: int) -> None:
        """Take note that a message is gone: its thread hangs on nothing any more."""
        if message in self._parents:
            self._parents[message] = None

    def _parent(self, channel: int) -> int | None:
        # A thread that has been closed meanwhile is no longer held.
        return self._rest.parent_of(channel) or self._parents.get(channel)

    def _remember(self, thread: int, parent: int | None) -> None:
        self._parents[thread] = parent
        if len(self._parents) > _REMEMBERED:
            self._parents.popitem(last=False)

    async def _stands(self, message: int, channel: int) -> bool:
        """Tell whether a message stands in a channel."""
        try:
            await self._rest.call("GET", _MESSAGE, channel_id=str(channel), message_id=str(message))
        except AccountRefused:
            raise
        except PlatformError:
            return False
        return True
