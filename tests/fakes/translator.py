"""A translation server of the operator's own, as LibreTranslate is one, that says what it is told and can be slow or broken."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@dataclass
class Translator:
    """What it knows.

    Args:
        book: Translations, by target language and line; any other line comes back with its target before it.
        seconds: How long each request takes.
        broken: It answers nothing but faults.
        lines: Every line it was given.
        url: Where it listens.
    """

    book: dict[tuple[str, str], str] = field(default_factory=dict)
    seconds: float = 0.0
    broken: bool = False
    lines: list[str] = field(default_factory=list)
    url: str = ""

    def settings(self, country: str | None = None) -> dict[str, Any]:
        """Return it as a configuration has it under ``translation``.

        Args:
            country: Of the company that runs it, if it is an outside one.
        """
        return {"engines": ["libretranslate"], "libretranslate": {"url": self.url} | ({"country": country} if country else {})}

    async def answer(self, request: web.Request) -> web.Response:
        """Translate lines."""
        asked = await request.json()
        self.lines += asked["q"]
        await asyncio.sleep(self.seconds)
        if self.broken:
            return web.Response(status=500)
        said = [self.book.get((asked["target"], line), f"{asked['target']} {line}") for line in asked["q"]]
        return web.json_response({"translatedText": said})

    async def languages(self, request: web.Request) -> web.Response:
        """Say what it has."""
        del request
        if self.broken:
            return web.Response(status=500)
        return web.json_response([{"code": code, "name": code, "targets": []} for code in ("de", "en", "es", "fr", "ja", "pt")])


@asynccontextmanager
async def translator() -> AsyncIterator[Translator]:
    """Let one listen on this machine."""
    made = Translator()
    application = web.Application()
    application.router.add_post("/translate", made.answer)
    application.router.add_get("/languages", made.languages)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    made.url = f"http://{host}:{port}"
    try:
        yield made
    finally:
        await runner.cleanup()
