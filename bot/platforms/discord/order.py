"""What is heard is taken one after the other, each thing until it is safe: Discord tells nothing twice."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from bot.core.errors import BotError, StorageError, TransientError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection, Iterable

    Act = Callable[[], Awaitable[None]]

_log = logging.getLogger(__name__)

_FIRST_PAUSE_SECONDS = 0.5
_LONGEST_PAUSE_SECONDS = 30.0


class InOrder:
    """Takes things in the order in which they came.

    All that comes may be held back for a while, and longer what comes in single rooms, until what came there before it has been
    looked up. Other rooms wait for none of them.
    """

    def __init__(self) -> None:
        """Begin held back."""
        self._waiting: asyncio.Queue[Act] = asyncio.Queue()
        self._held: list[tuple[Act, int]] | None = []
        self._late: dict[int, list[Act]] = {}
        self._holds = 0

    def put(self, act: Act, room: int = 0) -> None:
        """Have something done when its turn comes.

        Args:
            act: Does it.
            room: Where it came; 0 if in none.
        """
        if self._held is not None:
            self._held.append((act, room))
        elif room in self._late:
            self._late[room].append(act)
        else:
            self._waiting.put_nowait(act)

    def hold(self) -> int:
        """Begin nothing of what comes from now on; return the number by which this is ended."""
        self._held = [] if self._held is None else self._held
        self._holds += 1
        return self._holds

    def release(self, hold: int, late: Collection[int] = ()) -> None:
        """Go on, unless it was held back anew meanwhile.

        Args:
            hold: What `hold` returned.
            late: Rooms where what comes waits on, each for `go_on`.
        """
        if hold != self._holds or self._held is None:
            return
        held, self._held = self._held, None
        self.delay(late)
        for room in self._late.keys() - set(late):
            self.go_on(room)
        for act, room in held:
            self.put(act, room)

    def delay(self, rooms: Iterable[int]) -> None:
        """Let what comes in rooms from now on wait for `go_on`."""
        for room in rooms:
            self._late.setdefault(room, [])

    def go_on(self, room: int) -> None:
        """Take in their turn what has waited in a room, and what comes there from now on."""
        for act in self._late.pop(room, ()):
            self._waiting.put_nowait(act)

    async def run(self) -> None:
        """Do one thing after the other until cancelled."""
        while True:
            await until_done(await self._waiting.get())


async def until_done(act: Act) -> None:
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
