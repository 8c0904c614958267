"""The package deep-translator behind our port, against a server of our own on this machine that can misbehave."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from aiohttp import web

from bot.core.engine import Grade, Place
from bot.core.errors import EngineError
from bot.engines.deep_translator import Backend, DeepTranslatorEngine, Service, google, libretranslate

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
    assert await engine.translate("guten Morgen", "de", "ja") == "GUTEN MORGEN"
    assert len(engine.pairs()) == 12
    assert engine.grade("de", "ja") is Grade.GOOD


async def test_lines_at_the_same_time(engine: DeepTranslatorEngine) -> None:
    """Lines on their way together never get one another's answers: each call has an object of its own"""
    lines = [f"Zeile {chr(65 + number)}" for number in range(16)]
    assert await asyncio.gather(*(engine.translate(line, "de", "en") for line in lines)) == [line.upper() for line in lines]


@pytest.mark.parametrize("fault", ["429", "500", "503", "403", "page", "huge", "nothing", "elsewhere"])
async def test_a_service_that_fails(engine: DeepTranslatorEngine, server: Server, fault: str) -> None:
    """Refusals, error pages, nonsense and redirections are no translation, and nothing of the line or the key is told"""
    with pytest.raises(EngineError) as told:
        await engine.translate(f"Geheimnis {fault}", "de", "en")
    words = said_by(told.value)
    assert "Geheimnis" not in words
    assert SECRET not in words
    assert "followed" not in server.lines


async def test_a_service_that_hangs(server: Server) -> None:
    """Whoever waits is told in time though the connection still hangs, and other lines are not held up by it"""
    engine = DeepTranslatorEngine(google_at(server), LANGUAGES, timeout_seconds=0.3)
    with pytest.raises(EngineError):
        await engine.translate("hang", "de", "en")
    assert await engine.translate("weiter", "de", "en") == "WEITER"
    server.release.set()
    await engine.close()


async def test_too_much_at_once(server: Server) -> None:
    """When too many lines wait, more are refused at once instead of waiting in vain"""
    engine = DeepTranslatorEngine(google_at(server), LANGUAGES, timeout_seconds=10.0)
    waiting = [asyncio.ensure_future(engine.translate(f"hang {number}", "de", "en")) for number in range(20)]
    await asyncio.sleep(0)
    with pytest.raises(EngineError, match="too much"):
        await engine.translate("noch eine", "de", "en")
    server.release.set()
    assert all(line.startswith("HANG") for line in await asyncio.gather(*waiting))
    await engine.close()


async def test_nothing_to_translate(engine: DeepTranslatorEngine, server: Server) -> None:
    """What has no letters never leaves the house, and an unknown pair is refused before anything is sent"""
    assert await engine.translate("10:30 😀", "de", "en") == "10:30 😀"
    with pytest.raises(EngineError):
        await engine.translate("Geheim", "de", "tlh")
    assert server.lines == []


async def test_closed(engine: DeepTranslatorEngine) -> None:
    """After closing it refuses, and closing again does no harm"""
    await engine.close()
    await engine.close()
    with pytest.raises(EngineError):
        await engine.translate("Hallo", "de", "en")


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
