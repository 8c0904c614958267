"""The package deep-translator behind our port, against a server of our own on this machine that can misbehave."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from inspect import signature
from typing import TYPE_CHECKING, Any

import pytest
import requests
from aiohttp import web

from bot.core.engine import Grade, Place
from bot.core.errors import EngineError
from bot.engines.deep_translator import Backend, DeepTranslatorEngine, Service, google, libretranslate
from tests.fakes.engine import line_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

LANGUAGES = ("en", "de", "ja", "pt")
SECRET = "key-4711"  # nobody's


class Server:
    """Answers as Google's page and as LibreTranslate do: every line in capitals, unless the line says how to misbehave."""

    def __init__(self) -> None:
        """Begin without requests."""
        self.lines: list[str] = []
        self.release = asyncio.Event()
        self.queueing: asyncio.Queue[str] = asyncio.Queue()
        self.turns = asyncio.Semaphore(0)
        self.url = ""

    async def start(self) -> web.AppRunner:
        """Listen on this machine."""
        application = web.Application()
        application.router.add_get("/m", self._google)
        application.router.add_post("/translate", self._libre)
        runner = web.AppRunner(application, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        return runner

    async def _google(self, request: web.Request) -> web.Response:
        line, fault = await self._taken(request)
        said = fault or f'<div class="result-container">{line.upper()}</div>'
        return web.Response(text=f"<html><body>{said}</body></html>", content_type="text/html", status=self._status(line))

    async def _libre(self, request: web.Request) -> web.Response:
        line, fault = await self._taken(request)
        if fault:
            return web.Response(text=fault)
        return web.json_response({"translatedText": line.upper()}, status=self._status(line))

    async def _taken(self, request: web.Request) -> tuple[str, str]:
        line = request.query["q"]
        self.lines.append(line)
        if "hang" in line:
            await self.release.wait()
        if "turn" in line:
            self.queueing.put_nowait(line)
            await self.turns.acquire()
        if "elsewhere" in line:
            raise web.HTTPFound(f"{self.url}/m?q=followed&sl=de&tl=en")
        if "page" in line:
            return line, '<div class="result-container">Error 500 (Server Error)!!1500.</div>'
        if "huge" in line:
            return line, f'<div class="result-container">{"x" * 100_000}</div>'
        return line, "<p>nothing</p>" if "nothing" in line else ""

    @staticmethod
    def _status(line: str) -> int:
        return next((status for status in (403, 429, 500, 503) if str(status) in line), 200)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    """Return a server that listens."""
    made = Server()
    runner = await made.start()
    yield made
    made.release.set()
    await runner.cleanup()


def google_at(server: Server) -> Backend:
    """Return Google's page at our own address: everything but the address is the real thing."""
    real = google()

    def make(source: str, target: str) -> Service:
        made = real.make(source, target)
        made._base_url = f"{server.url}/m"  # type: ignore[attr-defined] # the package has no option for it
        return made

    return replace(real, make=make)


def libre_at(server: Server) -> Backend:
    """Return LibreTranslate at our own address."""
    return libretranslate(server.url, SECRET, None)


@dataclass
class Noting:
    """Notes what an object of the package was given.

    Args:
        real: The object.
    """

    real: Service
    lines: list[str] = field(default_factory=list)

    def translate(self, text: str) -> str | None:
        """Have it translated."""
        self.lines.append(text)
        return self.real.translate(text)


def said_by(fault: BaseException | None) -> str:
    """Return the words of an error and of all that a log would show as its causes."""
    words = ""
    while fault is not None:
        words += f"{fault!r} {fault.__notes__ if hasattr(fault, '__notes__') else ''}"
        fault = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
    return words


BACKENDS = [google_at, libre_at]


@pytest.fixture(params=BACKENDS)
async def engine(request: pytest.FixtureRequest, server: Server) -> AsyncIterator[DeepTranslatorEngine]:
    """Open an engine on either service."""
    make: Callable[[Server], Backend] = request.param
    made = DeepTranslatorEngine(make(server), LANGUAGES, timeout_seconds=10.0)
    yield made
    await made.close()


async def test_a_line_is_translated(engine: DeepTranslatorEngine) -> None:
    """A line goes to the service and comes back, in every pair of the languages"""
    assert await line_of(engine, "guten Morgen", "de", "ja") == "GUTEN MORGEN"
    assert len(engine.pairs()) == 12
    assert engine.grade("de", "ja") is Grade.GOOD


async def test_lines_at_the_same_time(engine: DeepTranslatorEngine) -> None:
    """Lines on their way together never get one another's answers: each call has an object of its own"""
    lines = [f"Zeile {chr(65 + number)}" for number in range(16)]
    assert await asyncio.gather(*(line_of(engine, line, "de", "en") for line in lines)) == [line.upper() for line in lines]


@pytest.mark.parametrize("make", BACKENDS)
async def test_an_object_for_each_call(server: Server, make: Callable[[Server], Backend]) -> None:
    """Each line, at the same time as others or after them, is given to an object that no other line was given to"""
    backend = make(server)
    made: list[Noting] = []

    def noting(source: str, target: str) -> Service:
        made.append(Noting(backend.make(source, target)))
        return made[-1]

    engine = DeepTranslatorEngine(replace(backend, make=noting), LANGUAGES, timeout_seconds=10.0)
    await asyncio.gather(*(line_of(engine, f"Zeile {sign}", "de", "en") for sign in "ABCD"))
    await line_of(engine, "Zeile E", "de", "en")
    assert sorted(line for noted in made for line in noted.lines) == [f"Zeile {sign}" for sign in "ABCDE"]
    assert [len(noted.lines) for noted in made] == [1] * 5
    assert len({id(noted.real) for noted in made}) == 5
    await engine.close()


@pytest.mark.parametrize("fault", ["429", "500", "503", "403", "page", "huge", "nothing", "elsewhere"])
async def test_a_service_that_fails(engine: DeepTranslatorEngine, server: Server, fault: str) -> None:
    """Refusals, error pages, nonsense and redirections are no translation, and nothing of the line or the key is told"""
    with pytest.raises(EngineError) as told:
        await line_of(engine, f"Geheimnis {fault}", "de", "en")
    words = said_by(told.value)
    assert "Geheimnis" not in words
    assert SECRET not in words
    assert "followed" not in server.lines


async def test_a_service_that_hangs(server: Server) -> None:
    """Whoever waits is told in time though the connection still hangs, and other lines are not held up by it"""
    engine = DeepTranslatorEngine(google_at(server), LANGUAGES, timeout_seconds=0.3)
    with pytest.raises(EngineError):
        await line_of(engine, "hang", "de", "en")
    assert await line_of(engine, "weiter", "de", "en") == "WEITER"
    server.release.set()
    await engine.close()


@pytest.mark.parametrize(("make", "module"), [(google_at, "google"), (libre_at, "libre")])
async def test_a_connection_that_hangs_is_given_up(
    server: Server, make: Callable[[Server], Backend], module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The thread itself gives up a server that takes a line and never answers, and is free for the next line"""
    engine = DeepTranslatorEngine(make(server), LANGUAGES, timeout_seconds=10.0, threads=1)
    with monkeypatch.context() as hasty:
        hasty.setattr("bot.engines.deep_translator._CONNECTION_SECONDS", 0.2)
        hasty.setattr(f"deep_translator.{module}.requests", requests)  # as the package comes, whatever ran before
        with pytest.raises(EngineError, match="failed with ReadTimeout"):
            await line_of(engine, "hang", "de", "en")
    assert not server.release.is_set()
    assert await line_of(engine, "weiter", "de", "en") == "WEITER"
    await engine.close()


async def test_every_request_has_a_time_out(engine: DeepTranslatorEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    """The HTTP library is told how long it may wait, and that is less than the engine waits if nothing else is said"""
    handed: list[float | None] = []
    really_send = requests.Session.send

    def send(
        by: requests.Session,
        sent: requests.PreparedRequest,
        **options: Any,  # noqa: ANN401 - whatever else it is told
    ) -> requests.Response:
        handed.append(options["timeout"])
        return really_send(by, sent, **options)

    monkeypatch.setattr(requests.Session, "send", send)
    await line_of(engine, "Hallo", "de", "en")
    usual = signature(DeepTranslatorEngine).parameters["timeout_seconds"].default
    assert [seconds is not None and 0 < seconds < usual for seconds in handed] == [True]


@pytest.mark.parametrize("threads", [1, 3])
async def test_no_more_on_their_way_than_threads(server: Server, threads: int) -> None:
    """As many lines as there are threads are on their way at once; one more waits until one of them is back"""
    engine = DeepTranslatorEngine(google_at(server), LANGUAGES, timeout_seconds=60.0, threads=threads)
    other = DeepTranslatorEngine(libre_at(server), LANGUAGES)
    lines = [f"turn {number}" for number in range(threads + 1)]
    waiting = [asyncio.ensure_future(line_of(engine, line, "de", "en")) for line in lines]
    async with asyncio.timeout(10):
        assert {await server.queueing.get() for _ in range(threads)} == set(lines[:threads])
        for _ in range(10):
            await line_of(other, "the same way, begun later", "de", "en")
        assert server.queueing.empty()
        server.turns.release()
        assert await server.queueing.get() == lines[-1]
        for _ in range(threads):
            server.turns.release()
        assert await asyncio.gather(*waiting) == [line.upper() for line in lines]
    await engine.close()
    await other.close()


async def test_too_much_at_once(server: Server) -> None:
    """When too many lines wait, more are refused at once instead of waiting in vain"""
    engine = DeepTranslatorEngine(google_at(server), LANGUAGES, timeout_seconds=10.0)
    waiting = [asyncio.ensure_future(line_of(engine, f"hang {number}", "de", "en")) for number in range(20)]
    await asyncio.sleep(0)
    with pytest.raises(EngineError, match="too much"):
        await line_of(engine, "noch eine", "de", "en")
    server.release.set()
    assert all(line.startswith("HANG") for line in await asyncio.gather(*waiting))
    await engine.close()


async def test_nothing_to_translate(engine: DeepTranslatorEngine, server: Server) -> None:
    """What has no letters never leaves the house, and an unknown pair is refused before anything is sent"""
    assert await line_of(engine, "10:30 😀", "de", "en") == "10:30 😀"
    with pytest.raises(EngineError):
        await line_of(engine, "Geheim", "de", "tlh")
    assert server.lines == []


async def test_closed(engine: DeepTranslatorEngine) -> None:
    """After closing it refuses, and closing again does no harm"""
    await engine.close()
    await engine.close()
    with pytest.raises(EngineError):
        await line_of(engine, "Hallo", "de", "en")


def test_where_words_go(server: Server) -> None:
    """Consent lines can name the company and its country; a server of the operator is no outside company"""
    named = [
        DeepTranslatorEngine(backend, LANGUAGES)
        for backend in (google(), libretranslate(server.url, None, None), libretranslate(server.url, None, "FR"))
    ]
    assert [(engine.name, engine.place, engine.country) for engine in named] == [
        ("google-translate", Place.THIRD_PARTY, "US"),
        ("libretranslate", Place.OWN_SERVER, None),
        ("libretranslate", Place.THIRD_PARTY, "FR"),
    ]
    assert named[0].cost("de", "en") > named[1].cost("de", "en")
