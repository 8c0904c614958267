"""What can go wrong with calls of the REST interface, before or after they have had their effect."""

from __future__ import annotations

import asyncio
import json
import re
import socket
import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeVar

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.fakes.discord.rest import Asked
    from tests.fakes.discord.wire import Json

_RESET: Final = struct.pack("ii", 1, 0)
"""Lets closing a socket reset the connection: linger, for no time."""

MESSAGES: Final = {
    401: (0, "401: Unauthorized"),
    403: (50013, "Missing Permissions"),
    404: (0, "404: Not Found"),
    429: (0, "You are being rate limited."),
}


def answer(body: object, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """Return an answer whose content type is the plain one that clients compare with."""
    return web.Response(
        body=json.dumps(body).encode(), status=status, headers={"Content-Type": "application/json", **(headers or {})}
    )


@dataclass(eq=False)
class Fault:
    """Something that goes wrong with certain calls.

    Args:
        method: Of HTTP.
        path: A pattern to be found in the path below ``/api/v10``.
        times: With how many of them; ``None`` for all.
        after: How many go well before.
        applied: Whether the call has its effect first.
    """

    method: str
    path: str
    times: int | None = 1
    after: int = 0
    applied: bool = False

    def strikes(self, asked: Asked) -> bool:
        """Return whether it goes wrong with this call, and count that it did."""
        if self.times == 0 or asked.method != self.method or not re.search(self.path, asked.path):
            return False
        if self.after:
            self.after -= 1
            return False
        if self.times is not None:
            self.times -= 1
        return True

    async def strike(self, request: web.Request) -> web.Response | None:
        """Let it go wrong; an answer takes the place of the right one."""
        raise NotImplementedError


@dataclass(eq=False)
class Failure(Fault):
    """An answer that is an error.

    Args:
        status: Of HTTP.
        via: Whether it comes from Discord itself and not from Cloudflare before it.
        retry_after: For 429, in seconds.
        code: Discord's own, where it is not the usual one.
    """

    status: int = 502
    via: bool = True
    retry_after: float = 0.05
    code: int | None = None

    async def strike(self, request: web.Request) -> web.Response | None:
        """Answer with the error."""
        headers = {"Via": "1.1 google"} if self.via else {}
        if self.status >= 500 or not self.via:
            return web.Response(status=self.status, text=f"error code: {self.status}", headers=headers)
        code, message = MESSAGES.get(self.status, (0, "Bad Request"))
        body: Json = {"message": message, "code": code if self.code is None else self.code}
        if self.status == 429:
            body = {"message": message, "retry_after": self.retry_after, "global": False}
            headers |= {"Retry-After": str(self.retry_after), "X-RateLimit-Scope": "shared"}
        return answer(body, self.status, headers)


@dataclass(eq=False)
class Oddity(Fault):
    """An answer that Discord itself would not give.

    Args:
        status: Of HTTP.
        body: As it comes.
        headers: Of the answer; without a content type it is a page.
    """

    status: int = 502
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)

    async def strike(self, request: web.Request) -> web.Response | None:
        """Answer so."""
        headers = {"Content-Type": "text/html", **self.headers}
        return web.Response(body=self.body.encode(), status=self.status, headers=headers)


@dataclass(eq=False)
class Reset(Fault):
    """A connection that is reset instead of an answer."""

    async def strike(self, request: web.Request) -> web.Response | None:
        """Reset the connection."""
        reset(request)
        return web.Response(status=500)


@dataclass(eq=False)
class Hold(Fault):
    """An answer that waits until a test lets it go, or a call that waits to have its effect.

    Attributes:
        arrived: Set when the first call has come, and has had its effect where it is to.
    """

    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    _released: asyncio.Event = field(default_factory=asyncio.Event)

    def set(self) -> None:
        """Let the calls through, those that wait and those to come."""
        self._released.set()

    async def strike(self, request: web.Request) -> web.Response | None:
        """Wait."""
        self.arrived.set()
        await self._released.wait()
        return None


@dataclass(eq=False)
class Delay(Fault):
    """A call that takes long.

    Args:
        seconds: How long, in real time.
    """

    seconds: float = 0.0

    async def strike(self, request: web.Request) -> web.Response | None:
        """Take that long."""
        await asyncio.sleep(self.seconds)
        return None


_F = TypeVar("_F", bound=Fault)


class CallFaults:
    """What tests have asked for; without that every call goes well."""

    def __init__(self) -> None:
        """Begin with nothing going wrong."""
        self._faults: list[Fault] = []

    def fail_next(  # noqa: PLR0913 - each is one thing a test may say of a failure
        self,
        method: str,
        path: str,
        status: int = 502,
        times: int | None = 1,
        *,
        applied: bool = False,
        after: int = 0,
        via: bool = True,
        retry_after: float = 0.05,
        code: int | None = None,
    ) -> Failure:
        """Let the next calls be answered with an error.

        Args:
            method: Of HTTP.
            path: A pattern to be found in the path below ``/api/v10``.
            status: Of HTTP.
            times: How many calls; ``None`` for all to come.
            applied: Whether they have their effect all the same.
            after: How many go well before.
            via: Whether the answer is Discord's own; without it a 429 is Cloudflare's.
            retry_after: For 429, in seconds.
            code: Discord's own, where it is not the usual one.
        """
        return self._add(Failure(method, path, times, after, applied, status, via, retry_after, code))

    def answer_next(  # noqa: PLR0913, PLR0917 - each is one thing a test may say of an answer
        self,
        method: str,
        path: str,
        status: int,
        body: str = "",
        headers: Mapping[str, str] | None = None,
        times: int | None = 1,
        *,
        applied: bool = False,
    ) -> Oddity:
        """Let the next calls be answered with just this, after they have had their effect or instead."""
        return self._add(Oddity(method, path, times, 0, applied, status, body, headers or {}))

    def reset_next(self, method: str, path: str, times: int | None = 1, *, applied: bool = False, after: int = 0) -> Reset:
        """Let the connection of the next calls be reset, before or after they have their effect."""
        return self._add(Reset(method, path, times, after, applied))

    def hold(self, method: str, path: str, times: int | None = 1, *, applied: bool = True, after: int = 0) -> Hold:
        """Keep back the next calls, or only their answers, until `Hold.set` is called."""
        return self._add(Hold(method, path, times, after, applied))

    def delay(self, method: str, path: str, seconds: float, times: int | None = 1, *, applied: bool = False) -> Delay:
        """Let the next calls take long, before or after they have their effect."""
        return self._add(Delay(method, path, times, 0, applied, seconds))

    def clear(self) -> None:
        """Let everything go well again, what waits included."""
        for fault in self._faults:
            if isinstance(fault, Hold):
                fault.set()
        self._faults.clear()

    def striking(self, asked: Asked) -> list[Fault]:
        """Return what goes wrong with a call, and count that it did."""
        return [fault for fault in self._faults if fault.strikes(asked)]

    def _add(self, fault: _F) -> _F:
        self._faults.append(fault)
        return fault


def reset(request: web.Request) -> None:
    """Reset the connection a request came over."""
    if request.transport is None:
        return
    wire = request.transport.get_extra_info("socket")
    if wire is not None:
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
    request.transport.abort()
