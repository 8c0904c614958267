"""The `Draughtsman` port: a process of its own draws, so that neither the event loop nor the memory of the bot feels it.

It is started with the first picture and ends some minutes after the last. matplotlib is imported there and nowhere else.
"""

from __future__ import annotations

import json
import logging
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from bot.core.drawing import packed
from bot.core.errors import NotDrawn
from bot.process.kept import KeptOptions, KeptProcess, NoAnswer, Refused

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.core.drawing import Drawing

_LIBRARY = "matplotlib"
_PROGRAM = ("-m", "bot.drawing.worker")
# Numpy would take memory for a thread of each core, and pictures need none.
OPTIONS: Final = KeptOptions(timeout_seconds=20, idle_seconds=180, environ={"OPENBLAS_NUM_THREADS": "1"})
_log = logging.getLogger(__name__)


class ProcessDraughtsman:
    """Draws in another process, one picture after the other.

    Args:
        options: How the process is kept.
        program: What is run with this Python; another one in tests.
    """

    def __init__(self, options: KeptOptions = OPTIONS, program: tuple[str, ...] = _PROGRAM) -> None:
        """Start nothing yet."""
        self._kept = KeptProcess(program, options)
        self._said = frozenset[str]()

    async def draw(self, drawing: Drawing) -> bytes:
        """Return a picture as PNG; where the process has died or hangs, a fresh one tries once more.

        Raises:
            NotDrawn: matplotlib is not installed, or it failed twice, or this drawing cannot be drawn.
        """
        if find_spec(_LIBRARY) is None:
            raise NotDrawn("matplotlib is not installed")
        try:
            answer = await self._kept.ask(json.dumps(packed(drawing)).encode())
        except Refused as fault:
            raise NotDrawn(f"drawing failed: {fault}") from None
        except NoAnswer as fault:
            raise NotDrawn(str(fault)) from None
        missing, _, picture = answer.partition(b"\n")
        self._tell(json.loads(missing))
        return picture

    async def close(self) -> None:
        """End the process, also in the middle of a picture."""
        await self._kept.close()

    def _tell(self, missing: Collection[str]) -> None:
        """Say once which packages of fonts are missing."""
        new = set(missing) - self._said
        if new:
            self._said |= new
            _log.warning("pictures show boxes in place of some characters: install %s", ", ".join(sorted(new)))
