"""What is heard is taken one after the other, each thing until it is safe: Discord tells nothing twice."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from bot.core.errors import BotError, StorageError, TransientError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

_log = logging.getLogger(__name__)

_FIRST_PAUSE_SECONDS = 0.5
_LONGEST_PAUSE_SECONDS = 30.0


class InOrder:
    """Takes things in the order in which they came; may be held back while what came before them is being looked up."""

    def __init__(self) -> None:
        """Begin held back."""
        self._waiting: asyncio.Queue[Callable[[], Awaitable[None]]] = asyncio.Queue()
        self._free = asyncio.Event()
        self._holds = 0

    def put(self, act: Callable[[], Awaitable[None]]) -> None:
        """Have something done when its turn comes."""
        self._waiting.put_nowait(act)

    def hold(self) -> int:
        """Begin nothing new; return the number by which this is ended."""
        self._free.clear()
        self._holds += 1
        return self._holds

    def release(self, hold: int) -> None:
        """Go on, unless it was held back anew meanwhile."""
        if hold == self._holds:
            self._free.set()

    async def run(self) -> None:
        """Do one thing after the other until cancelled."""
        while True:
            act = await self._waiting.get()
            await self._free.wait()
            await until_done(act)


async def until_done(act: Callable[[], Awaitable[None]]) -> None:
    """Do something, again and again if it only cannot be done now."""
    pause = _FIRST_PAUSE_SECONDS
    while True:
        try:
            await act()
        except (StorageError, TransientError):
            _log.exception("something heard could not be taken; trying again")
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE_SECONDS)
        except BotError as fault:
            _log.warning("something heard is given up", extra={"fault": str(fault)})
            return
        except Exception:  # noqa: BLE001 - one odd thing must not stop all that comes after it
            _log.exception("something heard is given up")
            return
        else:
            return
