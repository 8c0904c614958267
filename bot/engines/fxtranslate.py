"""The package ``fxtranslate``: Firefox's translation models on this machine, which the operator puts into a folder.

The package keeps the interpreter to itself while it translates, an object of it may be used in one thread alone, and what it
cannot bear ends in a panic, which is no `Exception`. So it runs in a process of its own (`bot.engines.fxtranslate_worker`),
which is started with the first line and ends when nobody has needed it for a while. It never fetches a model by itself.
"""

from __future__ import annotations

import json
import logging
import re
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from bot.core.engine import Grade, Place
from bot.core.errors import BadTranslation, EngineError
from bot.engines.piece import parts
from bot.process.kept import KeptOptions, KeptProcess, NoAnswer, Refused

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

_PROGRAM = ("-m", "bot.engines.fxtranslate_worker")
_DIRECTION = re.compile(r"([a-z]{2,3})-([a-z]{2,3})")
OPTIONS: Final = KeptOptions(timeout_seconds=20, idle_seconds=600)
"""One sentence takes a fiftieth of a second, with loading its model half a second."""
_MOST_MODELS = 4
_log = logging.getLogger(__name__)


def available() -> bool:
    """Tell whether the package is installed, without loading it."""
    return find_spec("fxtranslate") is not None


class FxtranslateEngine:
    """Translates with the models of a folder.

    Args:
        models: The folder: ``en-de`` in it holds ``model.….bin``, ``vocab.….spm`` (or ``srcvocab.….spm`` and
            ``trgvocab.….spm``) and, if there is one, ``lex.….bin``.
        options: How its process is kept.
        program: What runs there; another one in tests.
    """

    def __init__(self, models: Path, options: KeptOptions = OPTIONS, program: tuple[str, ...] = _PROGRAM) -> None:
        """Look which directions there are; nothing is started."""
        self._directions = _directions(models)
        self._kept = KeptProcess(program, options)

    @property
    def name(self) -> str:
        """As in the configuration."""
        return "fxtranslate"

    @property
    def place(self) -> Place:
        """Words stay on this machine."""
        return Place.HERE

    @property
    def country(self) -> None:
        """No outside company."""
        return

    @property
    def process(self) -> Process | None:
        """Its process, if it was started; see `bot.process.kept.KeptProcess.process`."""
        return self._kept.process

    @property
    def metered(self) -> bool:
        """It costs nothing."""
        return False

    @property
    def takes_terms(self) -> bool:
        """It knows of no glossary."""
        return False

    def pairs(self) -> Collection[tuple[str, str]]:
        """Return the directions of the folder."""
        return self._directions.keys()

    def grade(self, source: str, target: str) -> Grade:  # noqa: ARG002 - Mozilla publishes what has passed its measurements
        """Return that its output can be trusted."""
        return Grade.GOOD

    def cost(self, source: str, target: str) -> float:  # noqa: ARG002 - all pairs are equally good
        """Return that little is lost."""
        return 1.0

    def variety(self, target: str) -> str:
        """Return that its Portuguese is Brazilian."""
        return "pt-BR" if target == "pt" else target

    async def health(self) -> None:
        """Look whether the models are still there.

        Raises:
            EngineError: One of them is not, or the package is missing.
        """
        files = [file for direction in self._directions.values() for file in direction if file is not None]
        if not available() or not all(file.is_file() for file in files):
            raise EngineError("fxtranslate has lost a model")

    async def translate(self, texts: Sequence[str], source: str, target: str, _terms: Mapping[str, str], /) -> list[str]:
        """Translate lines of any length, one after the other; what has no letters comes back as it is.

        Raises:
            EngineError: The pair has no model, the process failed twice, the package failed or gave nothing back, or the engine
                is closed.
        """
        if (source, target) not in self._directions:
            raise EngineError(f"fxtranslate has no pair {source} to {target}")
        files = [str(file) if file else None for file in self._directions[source, target]]
        return [await self._line(text, files) for text in texts]

    async def close(self) -> None:
        """End the process."""
        await self._kept.close()

    async def _line(self, line: str, files: Sequence[str | None]) -> str:
        made = ""
        for part in parts(line):
            made += part.before + (await self._words(part.words, files) if part.words else "") + part.after
        return made

    async def _words(self, words: str, files: Sequence[str | None]) -> str:
        question = json.dumps({"files": files, "most": _MOST_MODELS, "words": words}).encode()
        try:
            output = (await self._kept.ask(question)).decode().strip()
        except (NoAnswer, Refused) as fault:
            raise EngineError(f"fxtranslate failed: {fault}") from None
        if not output:
            raise BadTranslation("fxtranslate gave nothing back")
        return output


_Files = tuple["Path", "Path", "Path", "Path | None"]
"""Model, vocabulary of the source, that of the target, and which words may become which."""


def _directions(folder: Path) -> dict[tuple[str, str], _Files]:
    """Return the files of each direction; a folder with files missing is told of in the log and left out."""
    found: dict[tuple[str, str], _Files] = {}
    for place in sorted(folder.glob("*-*")):
        match = _DIRECTION.fullmatch(place.name)
        if match is None:
            continue
        model, vocabulary = _file(place, "model.*.bin"), _file(place, "vocab.*.spm")
        source, target = _file(place, "srcvocab.*.spm") or vocabulary, _file(place, "trgvocab.*.spm") or vocabulary
        if model and source and target:
            found[match[1], match[2]] = model, source, target, _file(place, "lex.*.bin")
        else:
            _log.warning("the translation model %s is not complete and is passed over", place)
    if not found:
        _log.warning("there is no translation model in %s", folder)
    return found


def _file(folder: Path, pattern: str) -> Path | None:
    return next(iter(sorted(folder.glob(pattern))), None)
