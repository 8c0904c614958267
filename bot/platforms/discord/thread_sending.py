"""Writes into threads: one is begun where there is none yet, and opened again where it was closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from bot.core.errors import AccountRefused, PlatformError
from bot.platforms.discord.fault import (
    HAS_THREAD,
    NO_ACCESS,
    NO_PERMISSION,
    THREAD_ARCHIVED,
    THREAD_LOCKED,
    UNKNOWN_CHANNEL,
)
from bot.platforms.discord.key import MessageKey, message_key_of
from bot.platforms.discord.markup import shortened

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.core.wire import Outgoing
    from bot.platforms.discord.closed import Closed
    from bot.platforms.discord.rest import Rest

T = TypeVar("T")

LONGEST_NAME = 100
_THREADS = "/channels/{channel_id}/messages/{message_id}/threads"
_CHANNEL = "/channels/{channel_id}"
_KEPT_OUT = frozenset({NO_ACCESS, NO_PERMISSION, THREAD_ARCHIVED, THREAD_LOCKED})


def thread_of(outgoing: Outgoing) -> str | None:
    """Return the id of the thread a message goes into: that of its root, or of the thread in which the root itself stands."""
    if outgoing.thread is None:
        return None
    root = message_key_of(outgoing.thread.key)
    return root.thread or root.message


class ThreadSending:
    """Says things in threads.

    Args:
        rest: Requests.
        closed: Where we are refused.
    """

    def __init__(self, rest: Rest, closed: Closed) -> None:
        """Take both."""
        self._rest = rest
        self._closed = closed

    async def say(self, outgoing: Outgoing, way: str, write: Callable[[str], Awaitable[str]]) -> str | None:
        """Say something in its thread, which begins with it if need be.

        Args:
            outgoing: The message.
            way: What needs a permission of its own, see `Closed`.
            write: Writes it into a thread, by the thread's id, and returns the id of the message.

        Returns:
            The key of the message; ``None`` if it goes into no thread, or if that cannot be had: its root is gone, somebody has
            removed or locked it, or we may not.

        Raises:
            Limited: We have to wait.
            TransientError: It may work later.
            PlatformError: It will never work, in whatever place.
        """
        thread = thread_of(outgoing)
        if thread is None:
            return None
        try:
            said = await self._tried(thread, way, write)
            if said is None and await self._begun(outgoing.room.key, thread, outgoing.thread_title):
                said = await self._tried(thread, way, write)
        except PlatformError as fault:
            if str(fault) not in _KEPT_OUT:
                raise
            return None
        return None if said is None else str(MessageKey(said, thread))

    async def _tried(self, thread: str, way: str, write: Callable[[str], Awaitable[str]]) -> str | None:
        """Write into a thread; return nothing if there is none."""
        with self._closed.guarding(thread, way):
            try:
                return await write(thread)
            except PlatformError as fault:
                if str(fault) != UNKNOWN_CHANNEL:
                    raise
        return None

    async def _begun(self, channel: str, root: str, title: str) -> bool:
        """Begin the thread of a message; one that is there already, as after a crash, is as good."""
        name = shortened(title, LONGEST_NAME) or "…"
        try:
            with self._closed.guarding(channel, "thread"):
                await self._rest.call("POST", _THREADS, {"name": name}, channel_id=channel, message_id=root)
        except AccountRefused:
            raise
        except PlatformError as fault:
            return str(fault) == HAS_THREAD
        return True

    async def opened(self, thread: str | None, act: Callable[[], Awaitable[T]]) -> T:
        """Do something to a message that stands, which asks for a thread that is open.

        Args:
            thread: The thread in which it stands, if it does.
            act: Does it.
        """
        try:
            return await act()
        except PlatformError as fault:
            if thread is None or str(fault) != THREAD_ARCHIVED:
                raise
        await self._rest.call("PATCH", _CHANNEL, {"archived": False}, channel_id=thread)
        return await act()
