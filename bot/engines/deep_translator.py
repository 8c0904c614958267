"""The package ``deep-translator``: translation services of others, for pairs that nothing on the operator's machines has.

The package has no time-outs, and an object shared by two calls gives one person's words to another; so each call gets an
object of its own in a small pool of threads, a time-out inside (for the connection) and one outside (for whoever waits). Some
of its errors hold the key or the whole text: nothing of them but their type is passed on.
"""

from __future__ import annotations

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from itertools import permutations
from typing import TYPE_CHECKING, Any, Protocol

from bot.core.engine import Grade, Place
from bot.core.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

_CONNECTION_SECONDS = 10.0
_MOST_WAITING = 20
_MOST_LONGER = 4
_ALLOWANCE_CHARACTERS = 40
_ERROR_PAGE = re.compile(r"Error [45]\d\d\b|^<!doctype|^<html", re.IGNORECASE)
"""Google's error page comes back as if it were the translation."""
_COST_HERE, _COST_AWAY = 1.2, 4.0
"""Words leave the operator's machines only where nothing on them can translate a pair, not even by a detour."""


class Service(Protocol):
    """An object of the package, made for one call."""

    def translate(self, text: str) -> str | None:
        """Return the text in the other language."""
        ...


@dataclass(frozen=True, slots=True)
class Backend:
    """One service behind the package.

    Args:
        name: As in consent lines.
        place: Where words go.
        country: ISO 3166 code of the company's country; ``None`` for the operator's own server.
        make: Makes the object for a source and a target language.
    """

    name: str
    place: Place
    country: str | None
    make: Callable[[str, str], Service]


def available() -> bool:
    """Tell whether the package is installed, without loading it."""
    return find_spec("deep_translator") is not None


def google() -> Backend:
    """Return Google's public page. It refuses often; nothing is paid and nothing promised."""

    def make(source: str, target: str) -> Service:
        from deep_translator import google as module

        _give_timeouts(module)
        made: Service = module.GoogleTranslator(source=source, target=target)
        return made

    return Backend("google-translate", Place.THIRD_PARTY, "US", make)


def libretranslate(url: str, key: str | None, country: str | None) -> Backend:
    """Return a server with LibreTranslate.

    Args:
        url: Of the server.
        key: If it wants one.
        country: Where the company is that runs it; ``None`` for the operator's own.
    """

    def make(source: str, target: str) -> Service:
        from deep_translator import libre as module

        _give_timeouts(module)
        # Without a key it refuses to begin, and without the last stroke it takes its own server for an empty account.
        address = url.rstrip("/") + "/"
        made: Service = module.LibreTranslator(source=source, target=target, api_key=key or "none", custom_url=address)
        return made

    return Backend("libretranslate", Place.OWN_SERVER if country is None else Place.THIRD_PARTY, country, make)


class DeepTranslatorEngine:
    """Translates with one service.

    Args:
        backend: Which.
        languages: Locale codes; every pair of two is offered.
        timeout_seconds: How long a line may take, waiting for a free thread included.
        threads: How many lines are on their way at the same time.
    """

    def __init__(self, backend: Backend, languages: Collection[str], timeout_seconds: float = 20.0, threads: int = 2) -> None:
        """Load nothing yet."""
        self._backend = backend
        self._pairs = frozenset(permutations(languages, 2))
        self._timeout_seconds = timeout_seconds
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="deep-translator")
        self._waiting_count = 0

    @property
    def name(self) -> str:
        """The service."""
        return self._backend.name

    @property
    def place(self) -> Place:
        """Where words go."""
        return self._backend.place

    @property
    def country(self) -> str | None:
        """Where the company is."""
        return self._backend.country

    @property
    def metered(self) -> bool:
        """It costs money or somebody's patience, but for the operator's own server."""
        return self.place is Place.THIRD_PARTY

    @property
    def takes_terms(self) -> bool:
        """The package knows of no glossaries."""
        return False

    def pairs(self) -> Collection[tuple[str, str]]:
        """Return every pair of the languages."""
        return self._pairs

    def grade(self, source: str, target: str) -> Grade:  # noqa: ARG002 - the services do not say
        """Return that its output can be trusted."""
        return Grade.GOOD

    def cost(self, source: str, target: str) -> float:  # noqa: ARG002 - the services do not say
        """Return that it is for what nothing else can do; see `bot.core.engine.Engine.cost`."""
        return _COST_AWAY if self.place is Place.THIRD_PARTY else _COST_HERE

    def variety(self, target: str) -> str:
        """Return the language itself: the services do not say."""
        return target

    async def health(self) -> None:
        """Look whether it still takes work; what the service does shows only when it is asked for something.

        Raises:
            EngineError: Too many lines wait.
        """
        if self._waiting_count >= _MOST_WAITING:
            raise EngineError(f"{self.name} has too much to do")

    async def translate(self, texts: Sequence[str], source: str, target: str, _terms: Mapping[str, str], /) -> list[str]:
        """Translate lines.

        Raises:
            EngineError: The pair is unknown, too many wait, time is up, the service failed or answered nonsense, or the engine
                is closed.
        """
        if (source, target) not in self._pairs:
            raise EngineError(f"{self.name} has no pair {source} to {target}")
        return list(await asyncio.gather(*(self._line(text, source, target) for text in texts)))

    async def _line(self, line: str, source: str, target: str) -> str:
        if not any(sign.isalpha() for sign in line):
            return line
        if self._waiting_count >= _MOST_WAITING:
            raise EngineError(f"{self.name} has too much to do")
        self._waiting_count += 1
        try:
            return self._checked(line, await self._asked(line, source, target))
        finally:
            self._waiting_count -= 1

    async def close(self) -> None:
        """Forget what waits and end the threads; one that still waits for an answer ends with its connection's time-out."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def _asked(self, line: str, source: str, target: str) -> str | None:
        try:
            job = self._threads.submit(self._in_thread, line, source, target)
        except RuntimeError:
            raise EngineError(f"{self.name} is closed") from None
        try:
            return await asyncio.wait_for(asyncio.wrap_future(job), self._timeout_seconds)
        except TimeoutError:
            raise EngineError(f"{self.name} took too long") from None

    def _in_thread(self, line: str, source: str, target: str) -> str | None:
        try:
            return self._backend.make(source, target).translate(line)
        except Exception as fault:  # noqa: BLE001 - the package's errors have no common root
            kind = type(fault).__name__
        # Outside the handler, so that an error which may hold the key or the text is no cause of ours.
        raise EngineError(f"{self.name} failed with {kind}")

    def _checked(self, line: str, output: str | None) -> str:
        longest = _MOST_LONGER * len(line) + _ALLOWANCE_CHARACTERS
        if not isinstance(output, str) or not output.strip() or len(output) > longest or _ERROR_PAGE.search(output):
            raise EngineError(f"{self.name} answered nonsense")
        return output.strip()


def _give_timeouts(module: Any) -> None:  # noqa: ANN401 - a module without types
    """Have a module of the package call the network with a time-out and without following it elsewhere."""
    if not isinstance(module.requests, _Timed):
        module.requests = _Timed(module.requests)


class _Timed:
    """Stands for ``requests`` in a module of the package."""

    def __init__(self, requests: Any) -> None:  # noqa: ANN401 - a module without types
        options = {"timeout": _CONNECTION_SECONDS, "allow_redirects": False}
        self.get = partial(requests.get, **options)
        self.post = partial(requests.post, **options)
