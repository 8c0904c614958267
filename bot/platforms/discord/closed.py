"""Where Discord has refused us: nothing more is asked there until permissions change, or for an hour.

Too many refusals would lock the whole machine out (Discord, Topics, Rate Limits, Invalid Requests).
"""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.core.errors import PlatformError
from bot.platforms.discord.fault import NO_ACCESS, NO_PERMISSION, UNKNOWN_CHANNEL

if TYPE_CHECKING:
    from collections.abc import Iterator

CLOSED_SECONDS = 3600.0
"""A time-out that somebody gives the bot ends without Discord telling so."""
_NOT_THERE_FOR_US = frozenset({NO_ACCESS, UNKNOWN_CHANNEL})


class Closed:
    """Remembers refusals: of a whole channel, or of one way to write in it."""

    def __init__(self) -> None:
        """Know of none."""
        self._refused: dict[tuple[str, str], tuple[str, float]] = {}

    @contextmanager
    def guarding(self, channel: str, way: str = "") -> Iterator[None]:
        """Do something in a channel, unless that was refused before.

        Args:
            channel: Where.
            way: What needs a permission of its own; empty for what is refused, if at all, for reasons of its own.

        Raises:
            PlatformError: It was, or is now; the message is Discord's number for the reason.
        """
        code = self._code(channel, "") or self._code(channel, way)
        if code is not None:
            raise PlatformError(code)
        try:
            yield
        except PlatformError as fault:
            if str(fault) in _NOT_THERE_FOR_US:
                self._close(channel, "", str(fault))
            elif str(fault) == NO_PERMISSION and way:
                self._close(channel, way, NO_PERMISSION)
            raise

    def _code(self, channel: str, way: str) -> str | None:
        code, until = self._refused.get((channel, way), ("", 0.0))
        return code if asyncio.get_running_loop().time() < until else None

    def _close(self, channel: str, way: str, code: str) -> None:
        self._refused[channel, way] = code, asyncio.get_running_loop().time() + CLOSED_SECONDS

    def clear(self) -> None:
        """Permissions have changed: try again what was refused."""
        self._refused.clear()
