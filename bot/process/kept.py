"""A process that is kept: it answers one question after the other, and ends when nobody has asked it anything for a while.

What holds the interpreter for long, takes much memory or may crash runs there (`bot.process.serving`), so that neither the
event loop nor the memory of the bot feels it.
"""

from __future__ import annotations

import asyncio
import os
import signal
import struct
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asyncio import TimerHandle
    from asyncio.subprocess import Process
    from collections.abc import Mapping

LENGTH = struct.Struct(">I")
"""How long the next question or answer is."""
DONE, FAILED = b"+", b"-"
"""How an answer begins."""
_ROOT = Path(__file__).parents[2]
_LARGEST_BYTES = 16 * 2**20
_BROKEN = (OSError, asyncio.IncompleteReadError, TimeoutError, ValueError)


class NoAnswer(Exception):
    """The process failed twice, or is not to be started any more."""


class Refused(Exception):
    """The process answers that it cannot, and why: the name of a fault, nothing of what it was asked."""


@dataclass(frozen=True, slots=True)
class KeptOptions:
    """How a process is kept.

    Args:
        timeout_seconds: So long one answer may take, the start of the process included.
        idle_seconds: So long after an answer the process stays, since another question often follows.
        environ: What else stands in its environment.
    """

    timeout_seconds: float
    idle_seconds: float
    environ: Mapping[str, str] = field(default_factory=dict)


class KeptProcess:
    """Asks another process, one question after the other.

    Args:
        program: What is run with this Python: ``-m`` and a module that serves.
        options: How it is kept.
    """

    def __init__(self, program: tuple[str, ...], options: KeptOptions) -> None:
        """Start nothing yet."""
        self._program = program
        self._options = options
        self._lock = asyncio.Lock()
        self._process: Process | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._idle: TimerHandle | None = None
        self._closed = False

    @property
    def process(self) -> Process | None:
        """The process, if one was started and is not known to have failed; it may have ended since it was idle."""
        return self._process

    async def ask(self, question: bytes) -> bytes:
        """Return the answer to a question; where the process has died or hangs, a fresh one is asked once more.

        Raises:
            Refused: It answers that it cannot.
            NoAnswer: It failed twice, or is closed.
        """
        async with self._lock:
            for _ in range(2):
                try:
                    return await self._within(question)
                except _BROKEN:
                    await self._end()
        raise NoAnswer("a process of our own does not answer")

    async def close(self) -> None:
        """End the process, also in the middle of an answer."""
        self._closed = True
        self._kill()
        async with self._lock:
            await self._end()

    async def _within(self, question: bytes) -> bytes:
        if self._closed:
            raise NoAnswer("the bot is being stopped")
        if self._idle is not None:
            self._idle.cancel()
        try:
            async with asyncio.timeout(self._options.timeout_seconds):
                answer = await self._through(question)
        except asyncio.CancelledError:
            self._kill()  # half an answer would be taken for the next one's
            raise
        self._idle = asyncio.get_running_loop().call_later(self._options.idle_seconds, self._kill)
        if answer[:1] == FAILED:
            raise Refused(answer[1:].decode(errors="replace"))
        return answer[1:]

    async def _through(self, question: bytes) -> bytes:
        process = self._process
        if process is None or process.returncode is not None:
            await self._end()
            process = await self._start()
        if process.stdin is None or process.stdout is None:  # pragma: no cover - both were asked for
            raise NoAnswer("a process without ends")
        process.stdin.write(LENGTH.pack(len(question)) + question)
        await process.stdin.drain()
        (length,) = LENGTH.unpack(await process.stdout.readexactly(LENGTH.size))
        if length > _LARGEST_BYTES:
            raise ValueError("too long for an answer")
        answer = await process.stdout.readexactly(length)
        if answer[:1] not in {DONE, FAILED}:
            raise ValueError("no answer")
        return answer

    async def _start(self) -> Process:
        # A fresh folder each time: libraries find no settings of the user in it, and leave nothing behind.
        self._folder = tempfile.TemporaryDirectory(prefix="jumelage-")
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            *self._program,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={
                "PATH": os.defpath,
                "PYTHONPATH": str(_ROOT),
                "HOME": self._folder.name,
                "TMPDIR": self._folder.name,
                "LC_ALL": "C.UTF-8",
                **self._options.environ,
            },
            # A group of its own: not ended by a Ctrl-C that is meant for the bot.
            start_new_session=True,
        )
        return self._process

    async def _end(self) -> None:
        self._kill()
        process, self._process = self._process, None
        if process is not None:
            await process.communicate()
        folder, self._folder = self._folder, None
        if folder is not None:
            folder.cleanup()

    def _kill(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
        if self._process is not None and self._process.returncode is None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
