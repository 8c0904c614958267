"""A server that is asked in JSON over HTTP, with an end to everything; what it answers is looked at before it is believed.

Errors say which engine and what kind of fault, never an address, a key or a text: those of the library may hold all three.
"""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Final

import aiohttp

from bot.core.errors import EngineBusy, EngineError

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_BYTES: Final = 2 * 1024 * 1024
"""A longer answer is not read to its end."""
_REQUEST_SECONDS = 20.0
_CONNECT_SECONDS = 5.0
_MOST_CONNECTIONS = 4
_CHUNK_BYTES = 64 * 1024
_TOO_MANY, _SERVER_FAULT, _REDIRECTION, _REFUSAL = 429, 500, 300, 400


class Refused(EngineError):
    """The server will not do what it was asked.

    Args:
        name: Of the engine.
        status: HTTP status.
    """

    def __init__(self, name: str, status: int) -> None:
        """Keep the status."""
        super().__init__(f"{name} refused with {status}")
        self.status = status


class JsonService:
    """Asks one server.

    Args:
        name: Of the engine.
        url: Address of the server, without the last stroke.
        headers: Sent with each request; a key belongs here, since addresses end up in logs.
        request_seconds: How long one request may take.
    """

    def __init__(
        self, name: str, url: str, headers: Mapping[str, str] | None = None, request_seconds: float = _REQUEST_SECONDS
    ) -> None:
        """Connect to nothing yet."""
        self._name = name
        self._url = url
        # What comes is never unpacked: a few bytes could become gigabytes.
        self._headers = {"Accept-Encoding": "identity", **(headers or {})}
        self._timeout = aiohttp.ClientTimeout(total=request_seconds, connect=_CONNECT_SECONDS)
        self._session: aiohttp.ClientSession | None = None
        self._closed = False

    async def ask(self, method: str, path: str, body: object = None) -> object:
        """Send a request and return the JSON of the answer.

        Args:
            method: Of HTTP.
            path: With its first stroke; nothing of people's in it.
            body: Sent as JSON; nothing is sent for ``None``.

        Returns:
            What the server says; ``None`` for an empty answer.

        Raises:
            EngineBusy: Too many requests, a fault of the server, no answer in time, or the connection broke.
            Refused: The server says no.
            EngineError: The answer is too long, leads elsewhere or is no JSON, or this is closed.
        """
        if self._closed:
            raise EngineError(f"{self._name} is closed")
        if self._session is None:
            self._session = self._connected()
        fault: EngineError
        try:
            return _decoded(await self._exchanged(self._session, method, path, body))
        except EngineError:
            raise
        except aiohttp.ClientSSLError as error:
            fault = EngineError(f"{self._name} failed with {type(error).__name__}")
        except (aiohttp.ClientConnectionError, aiohttp.ClientPayloadError, TimeoutError) as error:
            fault = EngineBusy(f"{self._name} failed with {type(error).__name__}")
        except (aiohttp.ClientError, OSError, ValueError, RecursionError, RuntimeError) as error:
            fault = EngineError(f"{self._name} failed with {type(error).__name__}")
        # Outside the handler, so that an error which may hold the text is no cause of ours.
        raise fault

    async def close(self) -> None:
        """Break what is under way off."""
        self._closed = True
        if self._session is not None:
            await self._session.close()

    def _connected(self) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=_MOST_CONNECTIONS),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers=self._headers,
            timeout=self._timeout,
            auto_decompress=False,
            json_serialize=partial(json.dumps, ensure_ascii=False),
        )

    async def _exchanged(self, session: aiohttp.ClientSession, method: str, path: str, body: object) -> bytes:
        async with session.request(method, self._url + path, json=body, allow_redirects=False) as response:
            status = response.status
            if status == _TOO_MANY or status >= _SERVER_FAULT:
                raise EngineBusy(f"{self._name} is busy: {status}", wanted_seconds(response.headers.get("Retry-After")))
            if status >= _REFUSAL:
                raise Refused(self._name, status)
            if status >= _REDIRECTION:
                raise EngineError(f"{self._name} leads elsewhere")
            answer = bytearray()
            async for chunk in response.content.iter_chunked(_CHUNK_BYTES):
                answer += chunk
                if len(answer) > MOST_BYTES:
                    raise EngineError(f"{self._name} does not come to an end")
            return bytes(answer)


def _decoded(answer: bytes) -> object:
    return json.loads(answer) if answer else None


def wanted_seconds(retry_after: str | None) -> float | None:
    """Return how long a server wants to be left alone.

    Args:
        retry_after: The header of that name (RFC 9110, 10.2.3); of its two forms the date counts as no wish, since none of the
            services here uses it.
    """
    if retry_after is None or not (retry_after.isascii() and retry_after.isdigit()):
        return None
    return float(retry_after[:9])
