"""The `Draughtsman` port: a process of its own draws, so that neither the event loop nor the memory of the bot feels it.

It is started with the first picture and ends some minutes after the last. matplotlib is imported there and nowhere else.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import struct
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from bot.core.drawing import packed
from bot.core.errors import NotDrawn

if TYPE_CHECKING:
    from asyncio import TimerHandle
    from asyncio.subprocess import Process

    from bot.core.drawing import Drawing

LENGTH = struct.Struct(">I")
"""How long the next piece is."""
_LIBRARY = "matplotlib"
_PROGRAM = ("-m", "bot.drawing.worker")
_ROOT = Path(__file__).parents[2]
_LARGEST_BYTES = 16 * 2**20
_BROKEN = (OSError, asyncio.IncompleteReadError, TimeoutError, ValueError)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class DrawingOptions:
    """How pictures are drawn.

    Args:
        timeout_seconds: So long one picture may take, the start of the process included.
        idle_seconds: So long after a picture the process stays, since another one often follows.
    """

    timeout_seconds: float = 20
    idle_seconds: float = 180


class ProcessDraughtsman:
    """Draws in another process, one picture after the other.

    Args:
        options: How.
        program: What is run with this Python; another one in tests.
    """

    def __init__(self, options: DrawingOptions | None = None, program: tuple[str, ...] = _PROGRAM) -> None:
        """Start nothing yet."""
        self._options = options or DrawingOptions()
        self._program = program
        self._lock = asyncio.Lock()
        self._process: Process | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._idle: TimerHandle | None = None
        self._said = frozenset[str]()
        self._closed = False

    async def draw(self, drawing: Drawing) -> bytes:
        """Return a picture as PNG; where the process has died or hangs, a fresh one tries once more.

        Raises:
            NotDrawn: matplotlib is not installed, or it failed twice, or this drawing cannot be drawn.
        """
        if find_spec(_LIBRARY) is None:
            raise NotDrawn("matplotlib is not installed")
        asked = json.dumps(packed(drawing)).encode()
        async with self._lock:
            for _ in range(2):
                try:
                    return await self._within(asked)
                except _BROKEN:
                    await self._end()
        raise NotDrawn("the process that draws does not answer")

    async def close(self) -> None:
        """End the process, also in the middle of a picture."""
        self._closed = True
        self._kill()
        async with self._lock:
            await self._end()

    async def _within(self, asked: bytes) -> bytes:
        if self._closed:
            raise NotDrawn("the bot is being stopped")
        if self._idle is not None:
            self._idle.cancel()
        try:
            async with asyncio.timeout(self._options.timeout_seconds):
                answer, picture = await self._through(asked)
        except asyncio.CancelledError:
            self._kill()  # half an answer would be taken for the next one's
            raise
        self._idle = asyncio.get_running_loop().call_later(self._options.idle_seconds, self._kill)
        self._tell(answer.get("missing", ()))
        if "fault" in answer:
            raise NotDrawn(f"drawing failed: {answer['fault']}")
        return picture

    async def _through(self, asked: bytes) -> tuple[dict[str, list[str]], bytes]:
        process = self._process
        if process is None or process.returncode is not None:
            await self._end()
            process = await self._start()
        if process.stdin is None or process.stdout is None:  # pragma: no cover - both were asked for
            raise NotDrawn("a process without ends")
        process.stdin.write(LENGTH.pack(len(asked)) + asked)
        await process.stdin.drain()
        answer = await _piece(process.stdout)
        return json.loads(answer), await _piece(process.stdout)

    async def _start(self) -> Process:
        self._folder = tempfile.TemporaryDirectory(prefix="jumelage-")
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            *self._program,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            # matplotlib keeps a list of fonts; a fresh folder each time finds those that were installed meanwhile.
            # Numpy would take memory for a thread of each core, and pictures need none.
            env={
                "PATH": os.defpath,
                "PYTHONPATH": str(_ROOT),
                "MPLCONFIGDIR": self._folder.name,
                "LC_ALL": "C.UTF-8",
                "OPENBLAS_NUM_THREADS": "1",
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

    def _tell(self, missing: list[str] | tuple[str, ...]) -> None:
        """Say once which packages of fonts are missing."""
        new = set(missing) - self._said
        if new:
            self._said |= new
            _log.warning("pictures show boxes in place of some characters: install %s", ", ".join(sorted(new)))


async def _piece(stream: asyncio.StreamReader) -> bytes:
    (length,) = LENGTH.unpack(await stream.readexactly(LENGTH.size))
    if length > _LARGEST_BYTES:
        raise ValueError("too long for a picture")
    return await stream.readexactly(length)
