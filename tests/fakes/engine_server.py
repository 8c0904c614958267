"""Servers of translation services on this machine: they answer as the real ones do, unless a line says how to misbehave.

A line comes back in capitals. A word in it makes the server fail; `FAULTS` says how and what an engine has to make of that.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from aiohttp import web

from bot.core.errors import BadTranslation, EngineBusy, EngineError
from bot.engines.deep_translator import google

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping, Sequence

    from bot.engines.deep_translator import Backend, Service

WAIT_SECONDS: Final = 7
FAULTS: Final[Mapping[str, type[EngineError]]] = {
    "429": EngineBusy,
    "500": EngineBusy,
    "503": EngineBusy,
    "later": EngineBusy,  # 429, and when to come back
    "cut": EngineBusy,  # the connection, in the middle of the answer
    "403": EngineError,
    "elsewhere": EngineError,  # a redirection
    "garbage": EngineError,  # no JSON, or a page with something else on it
    "huge": EngineError,  # an answer of three megabytes
    "page": EngineError,  # Google's page that says what is wrong, as if it were the translation
    "markup": EngineError,  # any page, the same
    "nothing": BadTranslation,  # an empty text
    "lengthy": BadTranslation,  # a text far too long
}
JSON_FAULTS: Final[Mapping[str, type[EngineError]]] = {
    "nested": EngineError,  # a hundred thousand brackets
    "halved": EngineError,  # signs that are no UTF-8
    "wrapped": EngineError,  # a list where an object should be
    "few": EngineError,  # fewer texts than lines
    "many": EngineError,  # more texts than lines
    "numbers": EngineError,  # no texts
}
_SAID: Final[Mapping[str, str]] = {
    "page": "Error 500 (Server Error)!!1500.That’s an error.",
    "markup": "<!DOCTYPE html><title>Sorry</title>",
    "nothing": " ",
    "lengthy": "x" * 10_000,
}
_BODIES: Final[Mapping[str, bytes]] = {
    "garbage": b"<p>Sorry</p>",
    "nested": b"[" * 100_000,
    "halved": b'{"translatedText": ["\xff\xfe\xfd"]}',
    "wrapped": b'[["text"]]',
    "huge": json.dumps(["x" * 3_000_000]).encode(),
}
_STATUSES: Final = ("403", "429", "500", "503")


@dataclass(frozen=True, slots=True)
class Seen:
    """A request as it came.

    Args:
        address: Path and query.
        headers: Names in any case.
        body: Its JSON, if there was one.
    """

    address: str
    headers: Mapping[str, str]
    body: Any


@dataclass
class EngineServer:
    """What has come, and what is held back.

    Args:
        seen: Every request.
        lines: Every line.
        release: Set it to let go what hangs.
        languages: What it says it has.
        url: Where it listens.
    """

    seen: list[Seen] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    release: asyncio.Event = field(default_factory=asyncio.Event)
    queueing: asyncio.Queue[str] = field(default_factory=asyncio.Queue)
    turns: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(0))
    languages: Sequence[str] = ("de", "en", "ja", "pt")
    url: str = ""

    async def google(self, request: web.Request) -> web.StreamResponse:
        """Answer as Google's public page does."""
        await self._note(request)

        def page(said: list[Any]) -> web.Response:
            text = str(said[0]).replace("<", "&lt;")
            return web.Response(text=f'<html><body><div class="result-container">{text}</div></body></html>')

        return await self._answered(request, [request.query["q"]], page)

    async def libre(self, request: web.Request) -> web.StreamResponse:
        """Answer as LibreTranslate does."""
        body = await self._note(request)
        return await self._answered(request, body["q"], lambda said: web.json_response({"translatedText": said}))

    async def libre_languages(self, request: web.Request) -> web.StreamResponse:
        """Say what LibreTranslate has."""
        await self._note(request)
        return web.json_response([{"code": code, "name": code, "targets": list(self.languages)} for code in self.languages])

    async def _note(self, request: web.Request) -> Any:  # noqa: ANN401 - any JSON
        body = await request.json() if request.can_read_body else None
        self.seen.append(Seen(request.path_qs, request.headers, body))
        return body

    async def _answered(
        self, request: web.Request, lines: list[str], answer: Callable[[list[Any]], web.Response]
    ) -> web.StreamResponse:
        self.lines += lines
        await asyncio.sleep(0)
        text = " ".join(lines)
        if "hang" in text:
            await self.release.wait()
        if "turn" in text:
            self.queueing.put_nowait(text)
            await self.turns.acquire()
        if "elsewhere" in text:
            raise web.HTTPFound(f"{self.url}/elsewhere")
        if "later" in text:
            return web.Response(status=429, headers={"Retry-After": str(WAIT_SECONDS)})
        for status in _STATUSES:
            if status in text:
                return web.Response(status=int(status), text=f"no to {text}")
        return await self._odd(request, text) or answer(self._said(lines, text))

    async def _odd(self, request: web.Request, text: str) -> web.StreamResponse | None:
        if "cut" in text:
            begun = web.StreamResponse(headers={"Content-Length": "1000"})
            await begun.prepare(request)
            await begun.write(b"{")
            if request.transport is not None:
                request.transport.close()
            return begun
        body = next((body for word, body in _BODIES.items() if word in text), None)
        return None if body is None else web.Response(body=body, content_type="application/json")

    @staticmethod
    def _said(lines: list[str], text: str) -> list[Any]:
        said: list[Any] = [next((said for word, said in _SAID.items() if word in line), line.upper()) for line in lines]
        if "few" in text:
            return said[1:]
        if "many" in text:
            return [*said, "more"]
        return [17] * len(said) if "numbers" in text else said


def google_at(server: EngineServer) -> Backend:
    """Return Google's page at our own address: everything but the address is the real thing."""
    real = google()

    def make(source: str, target: str) -> Service:
        made = real.make(source, target)
        made._base_url = f"{server.url}/m"  # type: ignore[attr-defined] # the package has no option for it
        return made

    return replace(real, make=make)


@asynccontextmanager
async def engine_server() -> AsyncIterator[EngineServer]:
    """Let one listen on this machine."""
    made = EngineServer()
    application = web.Application(client_max_size=4 * 1024 * 1024)
    application.router.add_get("/m", made.google)
    application.router.add_post("/translate", made.libre)
    application.router.add_get("/languages", made.libre_languages)
    runner = web.AppRunner(application, shutdown_timeout=0.1, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    made.url = f"http://{host}:{port}"
    try:
        yield made
    finally:
        made.release.set()
        await runner.cleanup()
