"""Messages read again, one at a time, when somebody asks for one: as they stand now, in the clear where there is a key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from nio import Event, MegolmEvent
from nio.exceptions import EncryptionError, LocalProtocolError

from bot.core.errors import AccountRefused, PlatformError, TransientError
from bot.core.message import Edited, Quoted, Text, Upload
from bot.core.wire import RawEvent
from bot.platforms.matrix.decoder import wrap
from bot.platforms.matrix.fault import ask

if TYPE_CHECKING:
    from bot.core.message import Incoming
    from bot.core.ref import MessageRef, RoomRef
    from bot.platforms.matrix.client import WaryClient
    from bot.platforms.matrix.decoder import MatrixDecoder


class MatrixMessages:
    """The `Messages` port for Matrix.

    Args:
        client: Logged in.
        decoder: Understands events.
    """

    def __init__(self, client: WaryClient, decoder: MatrixDecoder) -> None:
        """Take both."""
        self._client = client
        self._decoder = decoder

    async def read(self, room: RoomRef, message: MessageRef) -> Quoted | None:
        """Return what a message says; see `Messages.read`."""
        source = await stored(self._client, room, message)
        said = self._understood(room, source)
        if source is None or not isinstance(said, Text | Upload):
            return None
        text = said.text if isinstance(said, Text) else said.caption
        newer = self._understood(room, self._newer(source))
        if isinstance(newer, Edited) and newer.author.person == said.author.person and newer.message == message:
            text = newer.text
        return Quoted(said.author, text, said.thread) if text.strip() else None

    def _understood(self, room: RoomRef, source: dict[str, Any] | None) -> Incoming | None:
        event = in_the_clear(self._client, room, source)
        if event is None:
            return None
        known = self._client.rooms.get(room.key)
        member = known.users.get(str(event.get("sender"))) if known is not None else None
        name = None if member is None else member.display_name
        return self._decoder.decode(RawEvent("", room.key, wrap(event, name, direct=False, zone=None)))

    def _newer(self, source: dict[str, Any]) -> dict[str, Any] | None:
        """Return the newest edit of an event, which the homeserver hands along (client-server API 1.11, 11.6.3)."""
        found: object = source
        for name in ("unsigned", "m.relations", "m.replace"):
            found = found.get(name) if isinstance(found, dict) else None
        return found if isinstance(found, dict) else None


async def stored(client: WaryClient, room: RoomRef, message: MessageRef) -> dict[str, Any] | None:
    """Return an event as the homeserver keeps it; ``None`` if it is not in the room, or we may not see it.

    Raises:
        TransientError: The homeserver cannot be asked.
    """
    path = f"rooms/{quote(room.key, safe='')}/event/{quote(message.key, safe='')}"
    try:
        return await ask(client, "GET", path)
    except AccountRefused as fault:
        raise TransientError("not logged in any more") from fault
    except PlatformError:
        return None


def in_the_clear(client: WaryClient, room: RoomRef, source: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return an event in the clear; ``None`` if there is no key for it."""
    event = None if source is None else Event.parse_event(source)
    if not isinstance(event, MegolmEvent):
        return source
    event.room_id = room.key
    try:
        found: dict[str, Any] = client.decrypt_event(event).source
    except (EncryptionError, LocalProtocolError):
        return None
    return found
