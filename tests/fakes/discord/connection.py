"""A websocket between the gateway and a bot."""

from __future__ import annotations

import asyncio
import json
import zlib
from typing import TYPE_CHECKING, Final

from aiohttp import WSMsgType, web

if TYPE_CHECKING:
    from tests.fakes.discord.gateway import Gateway
    from tests.fakes.discord.session import Session
    from tests.fakes.discord.wire import Json

HELLO: Final = 10
DECODE_ERROR: Final = 4002


class Connection:
    """A websocket of the bot. What is sent goes out in order, without anybody waiting for it.

    Args:
        gateway: Answers what the bot says.
        socket: Open.
        compressed: Whether the bot wants one zlib stream instead of text.
    """

    def __init__(self, gateway: Gateway, socket: web.WebSocketResponse, *, compressed: bool) -> None:
        """Begin with nothing sent."""
        self._gateway = gateway
        self._socket = socket
        self._zlib = zlib.compressobj() if compressed else None
        self._out: asyncio.Queue[Json | int] = asyncio.Queue()
        self._closing = False
        self.closed = asyncio.Event()
        self.session: Session | None = None

    def send(self, frame: Json) -> None:
        """Send a frame after those before it."""
        self._out.put_nowait(frame)

    def close(self, code: int) -> None:
        """Close with a code after everything that was sent before."""
        self._out.put_nowait(code)

    async def run(self) -> None:
        """Talk with the bot until the websocket is closed."""
        self.send({"op": HELLO, "d": {"heartbeat_interval": int(self._gateway.heartbeat_seconds * 1000)}})
        writing = asyncio.create_task(self._write())
        try:
            async for incoming in self._socket:
                if incoming.type is WSMsgType.TEXT:
                    self._hear(incoming.data)
        finally:
            if not self._closing:
                writing.cancel()
            await asyncio.gather(writing, return_exceptions=True)
            self._detach()
            self.closed.set()
            self._gateway.left(self)

    def _hear(self, text: str) -> None:
        try:
            frame = json.loads(text)
            self._gateway.hear(self, frame["op"], frame.get("d"))
        except (ValueError, KeyError, TypeError):
            self.close(DECODE_ERROR)

    async def _write(self) -> None:
        while True:
            frame = await self._out.get()
            try:
                if isinstance(frame, int):
                    await self._shut(frame)
                    return
                await self._put(json.dumps({"s": None, "t": None, **frame}))
            except ConnectionError:
                return

    async def _put(self, text: str) -> None:
        if self._zlib is None:
            await self._socket.send_str(text)
        else:
            await self._socket.send_bytes(self._zlib.compress(text.encode()) + self._zlib.flush(zlib.Z_SYNC_FLUSH))

    async def _shut(self, code: int) -> None:
        self._closing = True
        self._detach()
        await self._socket.close(code=code)

    def _detach(self) -> None:
        """Keep what comes from now on for the time the bot resumes."""
        if self.session and self.session.connection is self:
            self.session.connection = None
