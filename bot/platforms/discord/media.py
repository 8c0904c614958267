"""Files that people share on Discord, read when a command asks for one.

They lie on Discord's own servers for files, at addresses that are signed and good for a day; no other address is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import ClientError, ClientSession, ClientTimeout
from yarl import URL

from bot.core.attachment import at_most
from bot.core.errors import Limited, PlatformError, TooLarge, TransientError
from bot.core.message import File, FileKind
from bot.platforms.discord.event import file_in
from bot.platforms.discord.reading import stored

if TYPE_CHECKING:
    from bot.core.ref import MessageRef, RoomRef
    from bot.platforms.discord.rest import Rest

_HOSTS = frozenset({"cdn.discordapp.com", "media.discordapp.net"})
_SECONDS = 20.0
_OK, _TOO_MANY, _SERVER_FAULT = 200, 429, 500
_CHUNK = 16_384


class DiscordMedia:
    """The `Attachments` port for Discord.

    Args:
        rest: For messages; files themselves are asked for without the token.
        api: Address of a stand-in on this machine, which has files too.
    """

    def __init__(self, rest: Rest, api: str | None = None) -> None:
        """Take both."""
        self._rest = rest
        self._stand_in = URL(api) if api is not None else None

    async def shared_in(self, room: RoomRef, message: MessageRef) -> File | None:
        """Return the file of a message; see `Attachments.shared_in`."""
        found = await stored(self._rest, room, message)
        if found is None:
            return None
        shared = file_in(found.get("attachments", ()))
        return None if shared is None else File(FileKind(shared["kind"]), shared["name"], shared["url"])

    async def fetch(self, file: File, most_bytes: int) -> bytes:
        """Return what a file holds; see `Attachments.fetch`."""
        address = URL(file.handle.partition("\n")[0])  # of several files shared at once the first
        if not self._is_discords(address):
            raise PlatformError("no file of Discord's")
        # As it comes: what is packed could grow without end.
        session = ClientSession(timeout=ClientTimeout(total=_SECONDS), auto_decompress=False)
        headers = {"Accept-Encoding": "identity"}
        try:
            async with session, session.get(address, headers=headers, allow_redirects=False) as answer:
                _check(answer.status)
                if (answer.content_length or 0) > most_bytes:
                    raise TooLarge("too large")
                return await at_most(answer.content.iter_chunked(_CHUNK), most_bytes)
        except (ClientError, TimeoutError, OSError) as fault:
            raise TransientError("Discord is not reachable") from fault

    def _is_discords(self, address: URL) -> bool:
        if self._stand_in is not None and address.authority == self._stand_in.authority:
            return address.scheme == self._stand_in.scheme
        return address.scheme == "https" and address.authority in _HOSTS


def _check(status: int) -> None:
    if status == _TOO_MANY:
        raise Limited(None)
    if status >= _SERVER_FAULT:
        raise TransientError(f"Discord answered {status}")
    if status != _OK:
        raise PlatformError(f"Discord answered {status}")
