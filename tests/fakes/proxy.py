"""What may stand between the bot and its homeserver: passes everything on, and does what a test wants instead."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from aiohttp import ClientSession, ClientTimeout, web
from yarl import URL

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from types import TracebackType

_HOST = "127.0.0.1"
_MOST_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that came.

    Args:
        method: Of HTTP.
        path: Without the query.
        query: By name.
    """

    method: str
    path: str
    query: Mapping[str, str]


class Proxy:
    """A homeserver's address with a rule of the test before it.

    Args:
        target: The homeserver's own address; empty where the rule answers everything.

    Attributes:
        asked: Every request that came, in order.
        rule: Answers a request; passes it on with :meth:`forward` where nothing is to go wrong.
    """

    def __init__(self, target: str = "") -> None:
        """Pass everything on."""
        self._target = target
        self.asked: list[Asked] = []
        self.rule: Callable[[web.Request], Awaitable[web.StreamResponse]] = self.forward

    async def __aenter__(self) -> Self:
        """Listen."""
        self._session = ClientSession(timeout=ClientTimeout(total=60))
        app = web.Application(client_max_size=_MOST_BYTES)
        app.router.add_route("*", "/{path:.*}", self._answer)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, _HOST, 0).start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        await self._runner.cleanup()
        await self._session.close()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://{_HOST}:{self._runner.addresses[0][1]}"

    async def forward(self, request: web.Request) -> web.StreamResponse:
        """Pass a request on and its answer back."""
        kept = {name: request.headers[name] for name in ("Authorization", "Content-Type") if name in request.headers}
        address = URL(self._target + request.raw_path, encoded=True)
        body = await request.read()
        async with self._session.request(request.method, address, data=body, headers=kept) as answer:
            return web.Response(status=answer.status, body=await answer.read(), content_type=answer.content_type)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(Asked(request.method, request.path, dict(request.query)))
        return await self.rule(request)


class SlowWrites:
    """A rule that keeps messages back on their way to the homeserver, or its answers on their way to the bot.

    Args:
        proxy: Whose rule it is.
        seconds: For how long; ``None`` for ever.
        answers: The homeserver gets the message at once; only the answer is kept back.
    """

    def __init__(self, proxy: Proxy, seconds: float | None = None, *, answers: bool = False) -> None:
        """Begin with no message kept back."""
        self._proxy = proxy
        self._seconds = seconds
        self._answers = answers
        self.begun = asyncio.Event()

    async def __call__(self, request: web.Request) -> web.StreamResponse:
        """Answer one request."""
        if "/send/" not in request.path:
            return await self._proxy.forward(request)
        if not self._answers:
            await self._wait()
        answer = await self._proxy.forward(request)
        if self._answers:
            await self._wait()
        return answer

    async def _wait(self) -> None:
        self.begun.set()
        await (asyncio.Event().wait() if self._seconds is None else asyncio.sleep(self._seconds))
