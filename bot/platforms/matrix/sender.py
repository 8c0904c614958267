"""Outbox rows as Matrix requests."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import quote

from nio import JoinResponse, MessageDirection, RoomLeaveResponse, RoomMessagesResponse, RoomRedactResponse, RoomSendResponse

from bot.core.errors import PlatformError, TransientError
from bot.core.wire import Act
from bot.platforms.matrix.fault import ask, checked, network_faults
from bot.platforms.matrix.media import MatrixMedia
from bot.platforms.matrix.rendering import Content, content_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.message import File
    from bot.core.wire import Outgoing
    from bot.platforms.matrix.key_exchange import KeyExchange

KEYS_KEPT = timedelta(hours=23)
"""Synapse forgets transaction ids after a day: an older try has to be looked for before sending again."""
_NO_SUCH_RELATION = frozenset({"M_UNKNOWN", "M_INVALID_PARAM", "M_BAD_JSON"})
"""Codes of servers that take no message for a thread; Synapse says nothing closer."""
_PAGES = 10
_PAGE = 100


class MatrixSender:
    """The `Sender` port for Matrix.

    The row id is the transaction id: Synapse answers a repeated request with the same event for 24 hours, as long as the device
    stays the same.

    Args:
        keys: Of the client that is logged in.
    """

    edit_seconds = 0.0

    def __init__(self, keys: KeyExchange) -> None:
        """Take the client and what its messages are encrypted with."""
        self._keys = keys
        self._client = keys.client
        self._media = MatrixMedia(keys.client)

    async def deposit(self, outgoing: Outgoing) -> File | None:
        """Put a file into the media repository; see `Sender.deposit`."""
        if not self._client.logged_in:
            raise TransientError("not logged in yet")
        sealed = await self._is_sealed(outgoing.room.key)
        return await self._media.upload(outgoing.enclosures[0], sealed=sealed)

    async def send(self, outgoing: Outgoing) -> str:
        """Do one write; see `Sender.send`."""
        if not self._client.logged_in:
            raise TransientError("not logged in yet")
        with network_faults():
            match outgoing.act:
                case Act.SEND | Act.EDIT | Act.ENCLOSE:
                    return await self._say(outgoing)
                case Act.REACT:
                    return await self._react(outgoing)
                case Act.REDACT:
                    return await self._redact(outgoing)
                case Act.JOIN:
                    checked(await self._client.join(outgoing.room.key), JoinResponse)
                case Act.LEAVE:
                    await self._leave(outgoing)
        return ""

    async def _say(self, outgoing: Outgoing) -> str:
        """Send a message; what cannot stand in its thread, since the root is gone or stands in a thread itself, in the room."""
        if not self._keys.ready:
            raise TransientError("keys are not published yet")
        try:
            return await self._send(outgoing)
        except PlatformError as fault:
            if outgoing.thread is None or str(fault) not in _NO_SUCH_RELATION:
                raise
        return await self._send(replace(outgoing, thread=None, reply_to=outgoing.reply_to or outgoing.thread))

    async def _send(self, outgoing: Outgoing) -> str:
        """Send a message, encrypted where its room is."""
        sealed = await self._is_sealed(outgoing.room.key)
        if sealed:
            await self._keys.share(self._client.rooms[outgoing.room.key])
        return await self._put(outgoing, "m.room.message", content_of(outgoing, sealed=sealed), sealed=sealed)

    async def _is_sealed(self, room: str) -> bool:
        """Tell whether what is said in a room is encrypted.

        Raises:
            TransientError: It is, and its members are not known yet.
        """
        known = self._client.rooms.get(room)
        if known is None:
            await self._refuse_encrypted(room)
        return known is not None and known.encrypted

    async def _refuse_encrypted(self, room: str) -> None:
        """Put a message off that is for a room the sync does not show yet, unless all may read it there."""
        path = f"rooms/{quote(room, safe='')}/state/m.room.encryption"
        if await ask(self._client, "GET", path) is not None:
            raise TransientError("the members of a room are not known yet")

    async def _put(self, outgoing: Outgoing, kind: str, content: Content, *, sealed: bool = False) -> str:
        response = await self._client.put(outgoing.room.key, kind, content, outgoing.id, sealed=sealed)
        return str(checked(response, RoomSendResponse).event_id)

    async def _react(self, outgoing: Outgoing) -> str:
        if outgoing.target is None:
            raise PlatformError("no target")
        relation = {"rel_type": "m.annotation", "event_id": outgoing.target.key, "key": outgoing.emoji}
        try:
            # Never encrypted, in no room: nothing private may be in the key (matrix pitfall 24).
            return await self._put(outgoing, "m.reaction", {"m.relates_to": relation})
        except PlatformError as fault:
            if str(fault) == "M_DUPLICATE_ANNOTATION":
                return ""  # it is there already, which is all we wanted
            raise

    async def _redact(self, outgoing: Outgoing) -> str:
        if outgoing.target is None:
            raise PlatformError("no target")
        response = await self._client.room_redact(outgoing.room.key, outgoing.target.key, tx_id=outgoing.id)
        return str(checked(response, RoomRedactResponse).event_id)

    async def _leave(self, outgoing: Outgoing) -> None:
        """Leave with a reason, which matrix-nio's own call cannot carry."""
        reason = outgoing.document.text if outgoing.document else ""
        path = f"/_matrix/client/v3/rooms/{quote(outgoing.room.key, safe='')}/leave"
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self._client.access_token}"}
        transport = await self._client.send("POST", path, json.dumps({"reason": reason}), headers)
        response = await self._client.create_matrix_response(RoomLeaveResponse, transport)
        checked(response, RoomLeaveResponse)

    def remembers(self, outgoing: Outgoing) -> timedelta:
        """Return for how long a transaction id is known; see `Sender.remembers`."""
        del outgoing
        return KEYS_KEPT

    async def find(self, outgoing: Outgoing, since: datetime) -> Sequence[str]:
        """Look in the room's recent history for the event of a transaction id; see `Sender.find`."""
        start = ""
        oldest_ms = since.timestamp() * 1000
        with network_faults():
            for _ in range(_PAGES):
                response = await self._client.room_messages(
                    outgoing.room.key, start, direction=MessageDirection.back, limit=_PAGE
                )
                page = checked(response, RoomMessagesResponse)
                for event in page.chunk:
                    if event.source.get("unsigned", {}).get("transaction_id") == outgoing.id:
                        return [str(event.event_id)]
                if not page.end or not page.chunk or page.chunk[-1].server_timestamp < oldest_ms:
                    return []
                start = page.end
        return []
