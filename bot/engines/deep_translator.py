"""The package ``deep-translator``: Google's public page, for pairs that nothing else has.

The package has no time-outs, and an object shared by two calls gives one person's words to another; so each call gets an
object of its own in a small pool of threads, a time-out inside (for the connection) and one outside (for whoever waits). Some
of its errors hold the whole text: nothing of them but their type is passed on.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from itertools import permutations
from typing import TYPE_CHECKING, Any, Final, Protocol

from bot.core.engine import OUTSIDE_COST, Grade, Place
from bot.core.errors import EngineBusy, EngineError
from bot.engines.json_service import MOST_BYTES, wanted_seconds
from bot.engines.lines import Batch, in_batches

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

GOOGLE: Final = "google-translate"
_CONNECTION_SECONDS = 10.0
_BATCH = Batch(lines=5, characters=5000, longest=4900)
"""Lines that are sent one by one, but wait together; the page takes fewer than 5,000 characters."""
_TOO_MANY, _SERVER_FAULT = 429, 500
_PASSING = frozenset({"ConnectTimeout", "ConnectionError", "ProtocolError", "ReadTimeout", "ReadTimeoutError"})
"""What the HTTP library says of a network that may be back in a moment."""


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
        country: ISO 3166 code of the company's country.
        make: Makes the object for a source and a target language.
    """

    name: str
    country: str
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

    return Backend(GOOGLE, "US", make)


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
        self._closed = False

    @property
    def name(self) -> str:
        """The service."""
        return self._backend.name

    @property
    def place(self) -> Place:
        """Words go to a company."""
        return Place.THIRD_PARTY

    @property
    def country(self) -> str:
        """Where the company is."""
        return self._backend.country

    @property
    def metered(self) -> bool:
        """It costs somebody's patience."""
        return True

    @property
    def takes_terms(self) -> bool:
        """The package knows of no glossaries."""
        return False

    def pairs(self) -> Collection[tuple[str, str]]:
        """Return every pair of the languages."""
        return self._pairs

    def grade(self, source: str, target: str) -> Grade:  # noqa: ARG002 - the service does not say
        """Return that its output can be trusted."""
        return Grade.GOOD

    def cost(self, source: str, target: str) -> float:  # noqa: ARG002 - the service does not say
        """Return that it is for what nothing else can do; see `bot.core.engine.Engine.cost`."""
        return OUTSIDE_COST + 1.0

    def variety(self, target: str) -> str:
        """Return the language itself: the service does not say."""
        return target

    async def health(self) -> None:
        """Do nothing: what the service does shows only when it is given something.

        Raises:
            EngineError: This is closed.
        """
        if self._closed:
            raise EngineError(f"{self.name} is closed")

    async def translate(self, texts: Sequence[str], source: str, target: str, _terms: Mapping[str, str], /) -> list[str]:
        """Translate lines.

        Raises:
            EngineBusy: The service has too much to do, or does not answer in time.
            BadTranslation: A line is too long, or what came back for one is no translation of it.
            EngineError: The pair is unknown, the service failed or answered nonsense, or the engine is closed.
        """
        if (source, target) not in self._pairs:
            raise EngineError(f"{self.name} has no pair {source} to {target}")

        async def ask(lines: Sequence[str]) -> object:
            return list(await asyncio.gather(*(self._asked(line, source, target) for line in lines)))

        return await in_batches(self.name, texts, _BATCH, ask)

    async def close(self) -> None:
        """Forget what waits and end the threads; one that still waits for an answer ends with its connection's time-out."""
        self._closed = True
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def _asked(self, line: str, source: str, target: str) -> str | None:
        try:
            job = self._threads.submit(self._in_thread, line, source, target)
        except RuntimeError:
            raise EngineError(f"{self.name} is closed") from None
        try:
            return await asyncio.wait_for(asyncio.wrap_future(job), self._timeout_seconds)
        except TimeoutError:
            raise EngineBusy(f"{self.name} took too long") from None

    def _in_thread(self, line: str, source: str, target: str) -> str | None:
        try:
            return self._backend.make(source, target).translate(line)
        except EngineError as fault:
            kind = fault
        except Exception as error:  # noqa: BLE001 - the package's errors have no common root
            said = f"{self.name} failed with {type(error).__name__}"
            kind = EngineBusy(said) if type(error).__name__ in _PASSING else EngineError(said)
        # Outside the handler, so that an error which may hold the text is no cause of ours.
        raise kind


def _give_timeouts(module: Any) -> None:  # noqa: ANN401 - a module without types
    """Have a module of the package call the network with a time-out and an end, and without following it elsewhere."""
    if not isinstance(module.requests, _Timed):
        module.requests = _Timed(module.requests)


class _Timed:
    """Stands for ``requests`` in a module of the package."""

    def __init__(self, requests: Any) -> None:  # noqa: ANN401 - a module without types
        self._get = partial(requests.get, timeout=_CONNECTION_SECONDS, allow_redirects=False, stream=True)

    def get(self, url: str, **options: Any) -> Any:  # noqa: ANN401 - a module without types
        """Ask for a page that is not too long."""
        with self._get(url, **options) as response:
            status = response.status_code
            if status == _TOO_MANY or status >= _SERVER_FAULT:
                raise EngineBusy(f"{GOOGLE} is busy: {status}", wanted_seconds(response.headers.get("Retry-After")))
            response._content = response.raw.read(MOST_BYTES + 1, decode_content=True)  # noqa: SLF001 - as the library fills it
            if len(response.content) > MOST_BYTES:
                raise EngineError(f"{GOOGLE} does not come to an end")
            return response
