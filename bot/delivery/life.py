"""The life of the program: start in order, run until told to stop, stop in order within ten seconds."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from typing import TYPE_CHECKING, Protocol

from bot.core.errors import AccountRefused, TransientError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from bot.core.wire import Inbox

_log = logging.getLogger(__name__)

STOP_SECONDS = 4.0
"""How long what is under way may take to end; two parts one after the other stay under ten seconds."""
EXIT_DONE = 0
EXIT_FAILED = 1
EXIT_REFUSED = 3
_FIRST_PAUSE_SECONDS = 1.0
_LONGEST_PAUSE_SECONDS = 60.0


class Platform(Protocol):
    """A chat network that is read."""

    @property
    def name(self) -> str:
        """The network."""
        ...

    async def log_in(self) -> None:
        """Become the account."""
        ...

    async def run(self, inbox: Inbox, on_ready: Callable[[], None]) -> None:
        """Read until cancelled."""
        ...

    async def close(self) -> None:
        """Close the connections."""
        ...


class Part(Protocol):
    """Something that is started before the networks are read and stopped after."""

    async def start(self) -> None:
        """Begin."""
        ...

    async def stop(self) -> None:
        """End."""
        ...


class Life:
    """Runs parts and networks.

    Args:
        parts: Started in order, stopped in the opposite order.
        platforms: Read while all parts run.
        inbox: Takes what is read.
        on_ready: Called once every network has answered.
    """

    def __init__(
        self, parts: Sequence[Part], platforms: Sequence[Platform], inbox: Inbox, on_ready: Callable[[], None]
    ) -> None:
        """Prepare without starting anything."""
        self._parts = parts
        self._platforms = platforms
        self._inbox = inbox
        self._on_ready = on_ready
        self._stop = asyncio.Event()
        self._refused = False
        self._waiting = {platform.name for platform in platforms}

    def refuse(self) -> None:
        """An account is refused: stop, and say so to whoever started the program."""
        self._refused = True
        self._stop.set()

    async def run(self) -> int:
        """Run until SIGTERM, SIGINT or a refused account.

        Returns:
            The exit code.
        """
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, self._stop.set)
        started: list[Part] = []
        try:
            for part in self._parts:
                await part.start()
                started.append(part)
            await self._read()
        finally:
            for part in reversed(started):
                await part.stop()
            # Last, since what is under way is still being sent while the parts stop.
            for platform in self._platforms:
                await platform.close()
        return EXIT_REFUSED if self._refused else EXIT_DONE

    async def _read(self) -> None:
        readers = [asyncio.create_task(self._reader(platform)) for platform in self._platforms]
        if not readers:
            self._on_ready()
        stopping = asyncio.create_task(self._stop.wait())
        try:
            await asyncio.wait([stopping, *readers], return_when=asyncio.FIRST_COMPLETED)
            failed = next((task for task in readers if task.done()), None)
            if failed is not None and not self._stop.is_set():
                failed.result()
        finally:
            for task in [stopping, *readers]:
                task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.gather(*readers, return_exceptions=True)

    async def _reader(self, platform: Platform) -> None:
        try:
            await _patiently(platform.log_in)
            await platform.run(self._inbox, lambda: self._answered(platform.name))
        except AccountRefused as refusal:
            _log.error("the account is refused", extra={"platform": platform.name, "reason": str(refusal)})
            self.refuse()
            await self._stop.wait()

    def _answered(self, name: str) -> None:
        self._waiting.discard(name)
        if not self._waiting:
            self._on_ready()


async def _patiently(act: Callable[[], Awaitable[None]]) -> None:
    """Try until the network is there."""
    pause = _FIRST_PAUSE_SECONDS
    while True:
        try:
            await act()
        except TransientError as fault:
            _log.warning("not reachable yet; trying again", extra={"fault": str(fault), "pause_seconds": pause})
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE_SECONDS)
        else:
            return
