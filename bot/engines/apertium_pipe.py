r"""One direction of Apertium as a pipe that is kept running: about 4 ms a line instead of 400 for a fresh start.

Every program of a direction understands ``-z``: it answers whenever a NUL comes and waits for more. What Apertium takes for
markup has to be escaped: a lone ``[`` would hang the pipe, ``]`` end it, and ``$ < @ \ {`` swallow the message.
"""

from __future__ import annotations

import asyncio
import os
import re
import shlex
import signal
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.core.errors import EngineError

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from pathlib import Path

_TOKEN = re.compile(r"\bXQZ[A-Z]+\b")
_SPECIAL = re.compile(r"([\[\]{}?^$@\\/<>])")
_ESCAPED = re.compile(r"\\(.)|\[<(XQZ[A-Z]+)>\]", re.DOTALL)
"""A sign, or a token; read from the left, since an escaped backslash may stand before a token."""
_END = ".[]"
"""A full stop that is taken off again, so that the last words are translated as the end of a sentence."""
_LONGEST_ANSWER_BYTES = 2**20


def escape(text: str) -> str:
    """Return a text in which nothing is markup but its tokens; NUL, which ends a message, is left out.

    A token becomes a superblank, which the rules take for space: it moves with its neighbours and
    costs less than a strange word would.
    """
    return _TOKEN.sub(r"[<\g<0>>]", _SPECIAL.sub(r"\\\1", text.replace("\0", " ")))


def unescape(text: str) -> str:
    """Return a text as people read it, with its tokens."""
    return _ESCAPED.sub(lambda found: found[1] or found[2], text)


def pipeline(mode: str) -> str:
    """Return the shell line of a direction's programs, all waiting for more after each message.

    Args:
        mode: What stands in the direction's ``.mode`` file: programs parted by ``|``; ``$1`` is the place of the option that
            marks unknown words (``-n``: do not), ``$2`` that of one for the tagger.
    """
    commands = (shlex.split(part.replace("$1", "-n").replace("$2", "")) for part in mode.strip().split("|"))
    return " | ".join(shlex.join([program, "-z", *options]) for program, *options in commands)


class ApertiumPipe:
    """One direction. Messages go through one after the other.

    Args:
        mode: The direction's ``.mode`` file.
        timeout_seconds: How long one line may take.
    """

    def __init__(self, mode: Path, timeout_seconds: float) -> None:
        """Start nothing yet."""
        self._mode = mode
        self._timeout_seconds = timeout_seconds
        self._lock = asyncio.Lock()
        self._process: Process | None = None

    async def translate(self, line: str) -> str:
        """Translate one line; after a failure once more in a fresh pipe.

        Raises:
            EngineError: It failed twice.
        """
        async with self._lock:
            for _ in range(2):
                try:
                    return await asyncio.wait_for(self._through(line), self._timeout_seconds)
                except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, TimeoutError):
                    await self._end()
                except asyncio.CancelledError:
                    # The answer that nobody has read would come back for the next line.
                    await self._end()
                    raise
        raise EngineError("an apertium pipe does not answer")

    async def close(self) -> None:
        """End every program of the pipe."""
        async with self._lock:
            await self._end()

    async def _through(self, line: str) -> str:
        process = self._process or await self._start()
        if process.stdin is None or process.stdout is None:  # pragma: no cover - both were asked for
            raise EngineError("an apertium pipe without ends")
        process.stdin.write((escape(line) + _END).encode(errors="replace") + b"\0")
        await process.stdin.drain()
        answer = (await process.stdout.readuntil(b"\0"))[:-1].decode(errors="replace")
        return " ".join(unescape(answer.replace(_END, "").replace("[]", "")).split())

    async def _start(self) -> Process:
        line = next(row for row in self._mode.read_text("utf-8").splitlines() if row.strip() and not row.startswith("#"))
        self._process = await asyncio.create_subprocess_exec(
            "/bin/sh",
            "-c",
            pipeline(line),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={"LC_ALL": "C.UTF-8", "PATH": os.defpath},
            limit=_LONGEST_ANSWER_BYTES,
            # A group of its own: ended as a whole, and not ended by a Ctrl-C that is meant for the bot.
            start_new_session=True,
        )
        return self._process

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.communicate()
