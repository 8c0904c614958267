"""Apertium: rule-based translation between related languages on this machine, with the pairs that Debian installs.

A direction is a pipe of 7 to 16 small programs and 38 to 164 MB. Pipes are started when first needed; only a few are kept, and
one that nobody has needed for a while is ended.
"""

from __future__ import annotations

import asyncio
import re
from collections import OrderedDict
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.core.engine import Grade, Place
from bot.core.errors import BadTranslation, EngineError
from bot.engines.apertium_pipe import ApertiumPipe

if TYPE_CHECKING:
    from asyncio import TimerHandle
    from collections.abc import Collection, Mapping, Sequence

MODES = Path("/usr/share/apertium/modes")
"""Where Debian's packages put a file for each direction."""
_NAME = re.compile(r"([a-z]{2,3})-([a-z]{2,3})\.mode")
_CODES: Mapping[str, str] = MappingProxyType(
    {
        "eng": "en",
        "spa": "es",
        "por": "pt",
        "fra": "fr",
        "cat": "ca",
        "ita": "it",
        "glg": "gl",
        "oci": "oc",
        "deu": "de",
        "swe": "sv",
        "dan": "da",
        "nob": "nb",
        "nno": "nn",
        "rus": "ru",
        "ukr": "uk",
        "ron": "ro",
    }
)
"""Languages whose files have names of three letters."""
_COSTS: Mapping[frozenset[str], float] = MappingProxyType(
    {
        frozenset({"es", "ca"}): 1.0,
        frozenset({"es", "pt"}): 1.5,
        frozenset({"pt", "ca"}): 1.5,
        frozenset({"es", "it"}): 1.6,
        frozenset({"fr", "ca"}): 1.8,
        frozenset({"fr", "es"}): 3.2,
        frozenset({"en", "es"}): 4.0,
        frozenset({"en", "ca"}): 4.0,
    }
)
"""What a direction loses, measured on 400 sentences each: by way of Portuguese or Catalan much is better than straight on."""
_COST = 2.0
_FAIR = frozenset({"es", "ca"})


class ApertiumEngine:
    """Translates with the pairs that are installed.

    Args:
        modes: Folder of the ``.mode`` files.
        timeout_seconds: How long one line may take.
        most_pipes: So many directions are kept running.
        idle_seconds: A direction nobody needs for so long is ended.
    """

    def __init__(
        self, modes: Path = MODES, timeout_seconds: float = 5.0, most_pipes: int = 4, idle_seconds: float = 600.0
    ) -> None:
        """Look which pairs there are; nothing is started."""
        self._modes = _modes(modes)
        self._timeout_seconds = timeout_seconds
        self._most_pipes = most_pipes
        self._idle_seconds = idle_seconds
        self._pipes: OrderedDict[tuple[str, str], ApertiumPipe] = OrderedDict()
        self._timers: dict[tuple[str, str], TimerHandle] = {}
        self._ending: set[asyncio.Task[None]] = set()
        self._closed = False

    @property
    def name(self) -> str:
        """As in the configuration."""
        return "apertium"

    @property
    def place(self) -> Place:
        """Words stay on this machine."""
        return Place.HERE

    @property
    def country(self) -> None:
        """No outside company."""
        return

    @property
    def running_count(self) -> int:
        """How many directions are kept at this moment."""
        return len(self._pipes)

    @property
    def metered(self) -> bool:
        """It costs nothing."""
        return False

    @property
    def takes_terms(self) -> bool:
        """It knows of no glossary."""
        return False

    def pairs(self) -> Collection[tuple[str, str]]:
        """Return the directions that are installed."""
        return self._modes.keys()

    def grade(self, source: str, target: str) -> Grade:
        """Return that its output is the gist, but between Spanish and Catalan."""
        return Grade.FAIR if {source, target} == _FAIR else Grade.GIST

    def cost(self, source: str, target: str) -> float:
        """Return how much is lost; see `bot.core.engine.Engine.cost`."""
        return _COSTS.get(frozenset({source, target}), _COST)

    def variety(self, target: str) -> str:
        """Return the language itself."""
        return target

    async def health(self) -> None:
        """Look whether the pairs are still installed.

        Raises:
            EngineError: One of them is not, or the engine is closed.
        """
        if self._closed or not all(path.is_file() for path in self._modes.values()):
            raise EngineError("apertium has lost a pair")

    async def translate(self, texts: Sequence[str], source: str, target: str, _terms: Mapping[str, str], /) -> list[str]:
        """Translate lines of any length, one after the other.

        Raises:
            EngineError: The pair is not installed, the pipe failed twice, it gave nothing back, or the engine is closed.
        """
        return [await self._line(text, source, target) for text in texts]

    async def _line(self, line: str, source: str, target: str) -> str:
        if self._closed or (source, target) not in self._modes:
            raise EngineError(f"apertium has no pair {source} to {target}")
        if not line.strip():
            return line
        output = await self._pipe((source, target)).translate(line)
        if not output:
            raise BadTranslation("apertium gave nothing back")
        return output

    async def close(self) -> None:
        """End every pipe."""
        self._closed = True
        for pair in list(self._pipes):
            self._drop(pair)
        await asyncio.gather(*self._ending)

    def _pipe(self, pair: tuple[str, str]) -> ApertiumPipe:
        """Return the pipe of a direction; the one that has been idle longest makes room."""
        if pair not in self._pipes:
            if len(self._pipes) >= self._most_pipes:
                self._drop(next(iter(self._pipes)))
            self._pipes[pair] = ApertiumPipe(self._modes[pair], self._timeout_seconds)
        self._pipes.move_to_end(pair)
        if pair in self._timers:
            self._timers[pair].cancel()
        self._timers[pair] = asyncio.get_running_loop().call_later(self._idle_seconds, self._drop, pair)
        return self._pipes[pair]

    def _drop(self, pair: tuple[str, str]) -> None:
        timer, pipe = self._timers.pop(pair, None), self._pipes.pop(pair, None)
        if timer is not None:
            timer.cancel()
        if pipe is not None:
            # It first finishes what it is at.
            task = asyncio.get_running_loop().create_task(pipe.close())
            self._ending.add(task)
            task.add_done_callback(self._ending.discard)


def installed(modes: Path = MODES) -> bool:
    """Tell whether any pair is installed."""
    return bool(_modes(modes))


def _modes(folder: Path) -> dict[tuple[str, str], Path]:
    """Return the file of each direction; those of varieties and old spellings have longer names and are left out."""
    found: dict[tuple[str, str], Path] = {}
    for path in sorted(folder.glob("*.mode")):
        match = _NAME.fullmatch(path.name)
        if match is not None:
            found[_CODES.get(match[1], match[1]), _CODES.get(match[2], match[2])] = path
    return found
