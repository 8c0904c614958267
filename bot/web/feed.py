"""`/calendar/….ics`: what calendar programs subscribe to. The address is the secret, so it stands in no log and no answer."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import re
from collections import OrderedDict
from typing import TYPE_CHECKING, Final, Protocol

from aiohttp import web

from bot.core.errors import BotError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.features.feeds.page import Fetched

_log = logging.getLogger(__name__)

PATH: Final = "/calendar/{token}.ics"
_TOKEN = re.compile(r"[0-9a-v]{40,80}")
_SHUTDOWN_SECONDS = 1.0
_MAX_AGE_SECONDS = 900
_MOST_AT_ONCE = 2
"""So many calendars are made at a time; the others wait."""
_MOST_WAITING = 50
_PATIENCE_SECONDS = 30.0
_MOST_A_MINUTE = 60
_MOST_ADDRESSES = 10_000
_MOST_CONNECTIONS = 200
_LONGEST_SECONDS = 60.0
"""A connection lives for so long, or up to twice as long: whoever never ends a request keeps no place for ever."""
_LOOPBACK = frozenset({"127.0.0.1", "::1"})
_CLOSED: Final[Mapping[str, str]] = {
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'",
}


class Feeds(Protocol):
    """Knows what is found at an address."""

    async def fetch(self, token: str, language: str | None) -> Fetched:
        """Return what is found at an address.

        Args:
            token: Its secret part.
            language: The language that was asked for.
        """
        ...


class Pace:
    """Counts how often somebody asks within a minute; the longest silent are forgotten first.

    Whoever asks for a feed that was found before is counted by that feed. So programs whose requests come from one place, such
    as a server in front on another machine, do not use up what the others may ask, and whoever guesses does not either.
    """

    def __init__(self) -> None:
        """Begin with nobody."""
        self._asked: OrderedDict[str, tuple[int, int]] = OrderedDict()
        self._found: OrderedDict[str, None] = OrderedDict()

    def counted_by(self, peer: str, feed: str) -> str:
        """Return by what somebody is counted who asks for a feed, of which it takes no secret but a digest."""
        return feed if feed in self._found else peer

    def found(self, feed: str) -> None:
        """Remember that there is such a feed."""
        self._found[feed] = None
        self._found.move_to_end(feed)
        if len(self._found) > _MOST_ADDRESSES:
            self._found.popitem(last=False)

    def allows(self, peer: str, seconds: float) -> bool:
        """Tell whether somebody may ask once more.

        Args:
            peer: By what they are counted.
            seconds: The present moment on a clock that only runs forward.
        """
        minute = int(seconds // 60)
        last, count = self._asked.pop(peer, (minute, 0))
        count = count + 1 if last == minute else 1
        self._asked[peer] = (minute, count)
        if len(self._asked) > _MOST_ADDRESSES:
            self._asked.popitem(last=False)
        return count <= _MOST_A_MINUTE


class _Turned(asyncio.Protocol):
    """A connection for which there is no place."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """End it."""
        transport.close()


class Door:
    """Lets connections in, not too many at a time and none for ever, so that the program keeps its own.

    Args:
        server: What answers.
        most: So many at a time.
        longest_seconds: See `_LONGEST_SECONDS`.
    """

    def __init__(self, server: web.Server, most: int = _MOST_CONNECTIONS, longest_seconds: float = _LONGEST_SECONDS) -> None:
        """Stay closed."""
        self._server, self._most, self._longest = server, most, longest_seconds
        self._seen: set[object] = set()
        self._listening: asyncio.Server | None = None
        self._timer: asyncio.TimerHandle | None = None

    async def open(self, host: str, port: int) -> int:
        """Listen; return the port."""
        loop = asyncio.get_running_loop()
        self._listening = await loop.create_server(self._entered, host, port)
        self._timer = loop.call_later(self._longest, self._sweep)
        return int(self._listening.sockets[0].getsockname()[1])

    def close(self) -> None:
        """Let nobody in any more."""
        if self._timer is not None:
            self._timer.cancel()
        if self._listening is not None:
            self._listening.close()

    def _entered(self) -> asyncio.Protocol:
        return self._server() if len(self._server.connections) < self._most else _Turned()

    def _sweep(self) -> None:
        """End what was here the last time already."""
        for connection in self._server.connections:
            if connection in self._seen:
                connection.force_close()
        self._seen = set(self._server.connections)
        self._timer = asyncio.get_running_loop().call_later(self._longest, self._sweep)


class FeedServer:
    """Serves feeds on an address of its own, meant to stand behind a server with a certificate.

    Args:
        host: Address to listen on.
        port: TCP port; 0 for any free one.
        feeds: What is found there.

    Attributes:
        port: The port listened on.
    """

    def __init__(self, host: str, port: int, feeds: Feeds) -> None:
        """Prepare without listening."""
        self._host = host
        self.port = port
        self._feeds = feeds
        self._pace = Pace()
        self._making = asyncio.Semaphore(_MOST_AT_ONCE)
        self._under_way = 0
        self._runner: web.AppRunner | None = None
        self._door: Door | None = None

    async def start(self) -> None:
        """Listen.

        Raises:
            OSError: The address is taken.
        """
        app = web.Application(client_max_size=1024)
        app.router.add_get(PATH, self._calendar)
        # No log of requests: their paths are secrets. What is no request at all would only fill the log.
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=_SHUTDOWN_SECONDS, logger=_silent())
        await self._runner.setup()
        if self._runner.server is None:  # pragma: no cover - it is there once all is set up
            raise AssertionError
        self._door = Door(self._runner.server)
        self.port = await self._door.open(self._host, self.port)

    async def close(self) -> None:
        """Stop listening."""
        if self._door is not None:
            self._door.close()
        if self._runner is not None:
            await self._runner.cleanup()

    async def _calendar(self, request: web.Request) -> web.Response:
        feed = hashlib.sha256(request.match_info["token"].encode(errors="replace")).hexdigest()
        if not self._pace.allows(self._pace.counted_by(_peer(request), feed), asyncio.get_running_loop().time()):
            return _refusal(429)
        if self._under_way >= _MOST_WAITING:
            return _refusal(503)
        self._under_way += 1
        try:
            found = await self._found(request)
        except (BotError, TimeoutError) as fault:
            _log.warning("a calendar could not be made", extra={"fault": type(fault).__name__})
            return _refusal(503)
        except Exception:  # noqa: BLE001 - a defect; whoever asks may come again
            _log.exception("a calendar could not be made")
            return _refusal(503)
        finally:
            self._under_way -= 1
        if found.text is None:
            return web.Response(status=410 if found.gone else 404, text="", headers=_CLOSED)
        self._pace.found(feed)
        return _answer(request, found.text, found.tag)

    async def _found(self, request: web.Request) -> Fetched:
        token = request.match_info["token"]
        if _TOKEN.fullmatch(token) is None:
            token = ""  # asked for all the same, so that no answer comes sooner than another
        async with asyncio.timeout(_PATIENCE_SECONDS), self._making:
            return await self._feeds.fetch(token, request.query.get("lang"))


def _silent() -> logging.Logger:
    """Return where what aiohttp says goes: it would write an error with a trace for every line that is no request."""
    log = logging.getLogger("bot.web.feed.requests")
    log.setLevel(logging.CRITICAL + 1)
    return log


def _answer(request: web.Request, text: str, tag: str) -> web.Response:
    headers = {**_CLOSED, "Cache-Control": f"private, max-age={_MAX_AGE_SECONDS}", "ETag": f'"{tag}"'}
    known = request.if_none_match or ()
    if any(one.value in {tag, "*"} for one in known):
        return web.Response(status=304, headers=headers)
    headers["Content-Disposition"] = 'inline; filename="calendar.ics"'
    return web.Response(body=text.encode(), headers=headers, content_type="text/calendar", charset="utf-8")


def _refusal(status: int) -> web.Response:
    return web.Response(status=status, text="", headers={**_CLOSED, "Retry-After": "60"})


def _peer(request: web.Request) -> str:
    """Return who asks; a server on this machine that passes requests on says for whom, last of all."""
    peer = request.remote or ""
    passed_on = request.headers.get("X-Forwarded-For", "") if peer in _LOOPBACK else ""
    return passed_on.rpartition(",")[2].strip()[:64] or peer
