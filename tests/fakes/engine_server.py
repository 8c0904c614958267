"""Servers of translation services on this machine: they answer as the real ones do, unless a line says how to misbehave.

A line comes back in capitals. A word in it makes the server fail; `FAULTS` says how and what an engine has to make of that.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final
from xml.etree.ElementTree import fromstring, tostring

from aiohttp import web

from bot.core.errors import BadTranslation, EngineBusy, EngineError
from bot.engines.deep_translator import google

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping, Sequence
    from xml.etree.ElementTree import Element

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
_HUGE: Final = f"<div class='result-container'>{'x' * 3_000_000}</div>"
"""A translation of a line, were there no end to what is read, to services of each kind."""
_BODIES: Final[Mapping[str, bytes]] = {
    "garbage": b"<p>Sorry</p>",
    "nested": b"[" * 100_000,
    "halved": b'{"translatedText": ["\xff\xfe\xfd"]}',
    "wrapped": b'[["text"]]',
    "huge": json.dumps({"translatedText": ["W", _HUGE], "translations": [{"text": "W"}, {"text": _HUGE}]}).encode(),
}
_STATUSES: Final = ("403", "429", "500", "503")


@dataclass(frozen=True, slots=True)
class Seen:
    """A request as it came.

    Args:
        method: Of HTTP.
        address: Path and query.
        headers: Names in any case.
        body: Its JSON, if there was one.
    """

    method: str
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
        used: Characters that DeepL says were used.
        most_glossaries: So many glossaries DeepL keeps.
        names: Glossaries with their names.
        glossaries: What is in them, by direction.
    """

    seen: list[Seen] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    release: asyncio.Event = field(default_factory=asyncio.Event)
    queueing: asyncio.Queue[str] = field(default_factory=asyncio.Queue)
    turns: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(0))
    languages: Sequence[str] = ("de", "en", "ja", "pt")
    url: str = ""
    used: int = 0
    most_glossaries: int = 1000
    names: dict[str, str] = field(default_factory=dict)
    glossaries: dict[str, dict[tuple[str, str], dict[str, str]]] = field(default_factory=dict)

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

    async def deepl(self, request: web.Request) -> web.StreamResponse:
        """Answer as DeepL does: what it is given has to be XML, and what is in ``x`` stays."""
        body = await self._note(request)
        texts = [fromstring(f"<r>{text}</r>") for text in body["text"]]  # noqa: S314 - our own engine's
        glossary = body.get("glossary_id")
        direction = (body["source_lang"].lower(), body["target_lang"].lower()[:2])
        if glossary is not None and direction not in self.glossaries.get(glossary, {}):
            return web.json_response({"message": "Glossary not found"}, status=404)
        terms = self.glossaries[glossary][direction] if glossary else {}
        return await self._answered(
            request,
            ["".join(text.itertext()) for text in texts],
            lambda said: web.json_response({"translations": [{"text": text} for text in said]}),
            lambda place: _in_capitals(texts[place], terms),
        )

    async def deepl_usage(self, request: web.Request) -> web.StreamResponse:
        """Say how many characters are left."""
        await self._note(request)
        return web.json_response({"character_count": self.used, "character_limit": 500_000})

    async def deepl_glossaries(self, request: web.Request) -> web.StreamResponse:
        """Name all glossaries, or keep one more."""
        body = await self._note(request)
        if request.method == "GET":
            rows = [{"glossary_id": key, "name": name, "dictionaries": []} for key, name in self.names.items()]
            return web.json_response({"glossaries": rows})
        if len(self.names) >= self.most_glossaries:
            return web.json_response({"message": "Quota exceeded"}, status=456)
        key = f"glossary-{len(self.seen)}"
        self.names[key] = body["name"]
        self.glossaries[key] = {}
        for dictionary in body["dictionaries"]:
            self._keep(key, dictionary)
        return web.json_response({"glossary_id": key, "name": body["name"]}, status=201)

    async def deepl_glossary(self, request: web.Request) -> web.StreamResponse:
        """Delete a glossary."""
        await self._note(request)
        self.names.pop(request.match_info["key"])
        self.glossaries.pop(request.match_info["key"], None)
        return web.Response(status=204)

    async def deepl_dictionary(self, request: web.Request) -> web.StreamResponse:
        """Replace a dictionary, or keep one more."""
        body = await self._note(request)
        key = request.match_info["key"]
        if key not in self.glossaries:
            return web.json_response({"message": "Glossary not found"}, status=404)
        self._keep(key, body)
        return web.json_response({})

    def _keep(self, key: str, dictionary: Mapping[str, str]) -> None:
        if dictionary["entries_format"] != "tsv":
            raise web.HTTPBadRequest
        rows = [row.split("\t") for row in dictionary["entries"].split("\n")]
        direction = (dictionary["source_lang"], dictionary["target_lang"])
        self.glossaries[key][direction] = {term: becomes for term, becomes in rows}  # noqa: C416 - each row has two

    async def libre_languages(self, request: web.Request) -> web.StreamResponse:
        """Say what LibreTranslate has."""
        await self._note(request)
        return web.json_response([{"code": code, "name": code, "targets": list(self.languages)} for code in self.languages])

    async def _note(self, request: web.Request) -> Any:  # noqa: ANN401 - any JSON
        body = await request.json() if request.can_read_body else None
        self.seen.append(Seen(request.method, request.path_qs, request.headers, body))
        return body

    async def _answered(
        self,
        request: web.Request,
        lines: list[str],
        answer: Callable[[list[Any]], web.Response],
        say: Callable[[int], str] | None = None,
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
        return await self._odd(request, text) or answer(self._said(lines, text, say or (lambda place: lines[place].upper())))

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
    def _said(lines: list[str], text: str, say: Callable[[int], str]) -> list[Any]:
        said: list[Any] = []
        for place, line in enumerate(lines):
            said.append(next((odd for word, odd in _SAID.items() if word in line), None) or say(place))
        if "few" in text:
            return said[1:]
        if "many" in text:
            return [*said, "more"]
        return [17] * len(said) if "numbers" in text else said


def _in_capitals(text: Element, terms: Mapping[str, str]) -> str:
    """Return a text of XML in capitals, with terms replaced, and with what is in ``x`` as it was."""

    def said(words: str | None) -> str:
        made = (words or "").upper()
        for term, becomes in terms.items():
            made = made.replace(term.upper(), becomes)
        return made

    text.text = said(text.text)
    for inner in text:
        inner.tail = said(inner.tail)
    return tostring(text, encoding="unicode").removeprefix("<r>").removesuffix("</r>")


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
    application.router.add_post("/v2/translate", made.deepl)
    application.router.add_get("/v2/usage", made.deepl_usage)
    application.router.add_route("*", "/v3/glossaries", made.deepl_glossaries)
    application.router.add_delete("/v3/glossaries/{key}", made.deepl_glossary)
    application.router.add_put("/v3/glossaries/{key}/dictionaries", made.deepl_dictionary)
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
