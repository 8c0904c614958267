"""The gateway: websockets over which the bot is told what happens."""

from __future__ import annotations

import asyncio
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from aiohttp import web

from tests.fakes.discord.connection import Connection
from tests.fakes.discord.event_faults import EventFaults
from tests.fakes.discord.session import GUILD_MEMBERS, GUILD_PRESENCES, MESSAGE_CONTENT, Session

if TYPE_CHECKING:
    from tests.fakes.discord.server import DiscordServer
    from tests.fakes.discord.wire import Json

HEARTBEAT: Final = 1
IDENTIFY: Final = 2
RESUME: Final = 6
RECONNECT: Final = 7
REQUEST_MEMBERS: Final = 8
INVALID_SESSION: Final = 9
HEARTBEAT_ACK: Final = 11

UNKNOWN_ERROR: Final = 4000
NOT_AUTHENTICATED: Final = 4003
AUTHENTICATION_FAILED: Final = 4004
DISALLOWED_INTENTS: Final = 4014


class Gateway:
    """Everything that listens.

    Args:
        server: Says who may come in, and what there is.

    Attributes:
        sessions: Bots that have come in and may resume, by id.
        faults: What goes wrong with events.
        identified: How often a bot came in anew.
        resumed: How often one resumed.
        heartbeat_seconds: How often a bot is to send its heartbeat.
        turn_away: How many more of those that resume it sends away when they have.
    """

    def __init__(self, server: DiscordServer) -> None:
        """Begin with nobody there."""
        self._server = server
        self._serial = count(1)
        self._connections: list[Connection] = []
        self.sessions: dict[str, Session] = {}
        self.faults = EventFaults()
        self.identified = 0
        self.resumed = 0
        self.turn_away = 0
        self.heartbeat_seconds = 41.25

    @property
    def connected(self) -> bool:
        """Whether a bot listens now."""
        return any(session.connection for session in self.sessions.values())

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Take a websocket."""
        socket = web.WebSocketResponse(timeout=1.0)
        await socket.prepare(request)
        connection = Connection(self, socket, compressed=request.query.get("compress") == "zlib-stream")
        self._connections.append(connection)
        await connection.run()
        return socket

    def tell(self, event: str, data: Json) -> None:
        """Tell every bot that has come in."""
        for name, said in self.faults.passed(event, data):
            for session in self.sessions.values():
                session.tell(name, said)

    def hear(self, connection: Connection, operation: int, said: Any) -> None:  # noqa: ANN401 - as it comes
        """Answer what a bot said."""
        if operation == HEARTBEAT:
            connection.send({"op": HEARTBEAT_ACK})
        elif operation == IDENTIFY:
            self._identify(connection, said)
        elif operation == RESUME:
            self._resume(connection, said)
        elif connection.session is None:
            connection.close(NOT_AUTHENTICATED)
        elif operation == REQUEST_MEMBERS:
            self._send_members(connection.session, said)
        self._server.touch()

    def left(self, connection: Connection) -> None:
        """Forget a websocket."""
        if connection in self._connections:
            self._connections.remove(connection)
        self._server.touch()

    async def close(self, code: int) -> None:
        """Close every websocket with a code, and wait until each is."""
        gone = list(self._connections)
        self.close_soon(code)
        for connection in gone:
            await connection.closed.wait()

    def close_soon(self, code: int) -> None:
        """Close every websocket with a code."""
        for connection in self._connections:
            connection.close(code)

    async def ask_reconnect(self) -> None:
        """Ask every bot to connect anew, and wait until it has left."""
        await self._say_and_leave({"op": RECONNECT, "d": None})

    async def invalidate(self, *, resumable: bool) -> None:
        """Tell every bot that its session is over, or that it must resume, and wait until it has left."""
        if not resumable:
            self.sessions = {which: one for which, one in self.sessions.items() if one.connection}
        gone = list(self.sessions)
        await self._say_and_leave({"op": INVALID_SESSION, "d": resumable})
        for which in gone if not resumable else ():
            self.sessions.pop(which, None)

    async def _say_and_leave(self, frame: Json) -> None:
        there = list(self._connections)
        for connection in there:
            connection.send(frame)
        for connection in there:
            await asyncio.wait_for(connection.closed.wait(), 5)

    def _identify(self, connection: Connection, said: Json) -> None:
        intents = int(said["intents"])
        if not self._server.accepts(said["token"]):
            connection.close(AUTHENTICATION_FAILED)
        elif intents & self._forbidden():
            connection.close(DISALLOWED_INTENTS)
        else:
            self._welcome(connection, intents)

    def _forbidden(self) -> int:
        forbidden = 0 if self._server.allow_message_content else MESSAGE_CONTENT
        return forbidden | (0 if self._server.allow_members else GUILD_MEMBERS) | GUILD_PRESENCES

    def _welcome(self, connection: Connection, intents: int) -> None:
        # A process that was killed never comes back to its session; what is connected stays.
        self.sessions = {which: one for which, one in self.sessions.items() if one.connection}
        server = self._server
        session = Session(f"{next(self._serial):032x}", intents, server.bot.id)
        self.sessions[session.which] = session
        self._attach(session, connection)
        self.identified += 1
        session.tell("READY", self._ready(session))
        for guild in [guild for guild in server.guilds.values() if not guild.unavailable]:
            created = guild.creation(all_members=bool(intents & GUILD_MEMBERS))
            session.tell("GUILD_CREATE", {**created, "unavailable": False})

    def _ready(self, session: Session) -> Json:
        server = self._server
        return {
            "v": 10,
            "user": {**server.bot.payload(), "verified": True, "mfa_enabled": False, "email": None, "flags": 0},
            "guilds": [{"id": str(which), "unavailable": True} for which in server.guilds],
            "session_id": session.which,
            "resume_gateway_url": server.gateway_url,
            "application": {"id": str(server.application_id), "flags": 0},
            "private_channels": [],
        }

    def _resume(self, connection: Connection, said: Json) -> None:
        session = self.sessions.get(said["session_id"] or "")
        if not self._server.accepts(said["token"]):
            connection.close(AUTHENTICATION_FAILED)
        elif session is None or said["seq"] is None or said["seq"] > len(session.sent):
            connection.send({"op": INVALID_SESSION, "d": False})
        else:
            self._attach(session, connection)
            self.resumed += 1
            session.replay(said["seq"])
            if self.turn_away:
                self.turn_away -= 1
                connection.close(UNKNOWN_ERROR)

    def _attach(self, session: Session, connection: Connection) -> None:
        if session.connection:
            session.connection.close(UNKNOWN_ERROR)
        session.connection, connection.session = connection, session

    def _send_members(self, session: Session, said: Json) -> None:
        guild = self._server.guilds[int(said["guild_id"])]
        wanted = {int(one) for one in _listed(said.get("user_ids"))}
        query = said.get("query")
        found = [
            member
            for member in guild.members.values()
            if member.user.id in wanted or (query is not None and member.user.name.startswith(query))
        ]
        chunk = {"guild_id": str(guild.id), "chunk_index": 0, "chunk_count": 1, "nonce": said.get("nonce")}
        session.tell("GUILD_MEMBERS_CHUNK", {**chunk, "members": [member.payload() for member in found]})


def _listed(value: object) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
