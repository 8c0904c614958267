"""Files in the homeserver's media repository: put there, and read from there when a command asks for one.

Only our own homeserver is asked, which fetches from others what it does not have; no address that somebody else gives is
followed. Endpoints are those of the client-server API 1.11, which wants the token for downloads too.
"""

from __future__ import annotations

import asyncio
import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from aiohttp import ClientSession, ClientTimeout
from nio.crypto.attachments import decrypt_attachment, encrypt_attachment
from nio.exceptions import EncryptionError

from bot.core.attachment import at_most
from bot.core.errors import Limited, PlatformError, TooLarge, TransientError
from bot.core.message import File, FileKind
from bot.platforms.matrix.attachment import file_of, handle_of, is_file
from bot.platforms.matrix.fault import answer_of, network_faults
from bot.platforms.matrix.reading import in_the_clear, stored

if TYPE_CHECKING:
    from bot.core.attachment import Enclosure
    from bot.core.ref import MessageRef, RoomRef
    from bot.platforms.matrix.client import WaryClient

_SECONDS = 20.0
_PLACE = re.compile(r"mxc://([A-Za-z0-9.:\[\]-]{1,255})/([A-Za-z0-9_-]{1,255})")
_OK, _TOO_MANY, _SERVER_FAULT = 200, 429, 500
_NO_UPLOADS = frozenset({403, 404, 405, 413})
"""What stands before a homeserver answers so without its codes, where it lets no files through or none of this size."""
_CHUNK = 16_384
_UNSEEN = "application/octet-stream"
"""What an encrypted file is said to be, so that the homeserver does not learn what it is."""


class MatrixMedia:
    """The `Attachments` port for Matrix, and the way to hand files out.

    Args:
        client: Logged in.
    """

    def __init__(self, client: WaryClient) -> None:
        """Take the client."""
        self._client = client

    async def upload(self, enclosure: Enclosure, *, sealed: bool) -> File:
        """Put a file into the media repository.

        Args:
            enclosure: The file.
            sealed: It is for an encrypted room, so it is encrypted, and its name kept back.

        Returns:
            The file with its handle, which holds the key of an encrypted one.

        Raises:
            Limited: The homeserver asks us to wait.
            TransientError: It cannot be reached or is not well.
            PlatformError: It refuses.
        """
        content, kind, name, key = enclosure.content, enclosure.media_type, f"?filename={quote(enclosure.name)}", None
        if sealed:
            content, key = await asyncio.to_thread(encrypt_attachment, content)
            kind, name = _UNSEEN, ""
        headers = {"Content-Type": kind, "Authorization": f"Bearer {self._client.access_token}"}
        with network_faults():
            transport = await self._client.send("POST", f"/_matrix/media/v3/upload{name}", content, headers)
            if transport.status in _NO_UPLOADS:
                raise PlatformError(f"homeserver answered {transport.status}")
            answer = await answer_of(self._client, transport)
        place = answer.get("content_uri")
        if not isinstance(place, str) or _PLACE.fullmatch(place) is None:
            raise TransientError("the homeserver has not said where it keeps a file")
        picture = enclosure.media_type.startswith("image/")
        handle = handle_of(_shown(enclosure, picture=picture), {**key, "url": place} if key else place)
        return File(FileKind.IMAGE if picture else FileKind.FILE, enclosure.name, handle)

    async def shared_in(self, room: RoomRef, message: MessageRef) -> File | None:
        """Return the file of a message; see `Attachments.shared_in`."""
        source = await stored(self._client, room, message)
        content = (in_the_clear(self._client, room, source) or {}).get("content")
        return file_of(content) if isinstance(content, dict) and is_file(content) else None

    async def fetch(self, file: File, most_bytes: int) -> bytes:
        """Return what a file holds; see `Attachments.fetch`."""
        kept = json.loads(file.handle)
        key = kept.get("file")
        place = _PLACE.fullmatch(str((key or kept).get("url")))
        if place is None:
            raise PlatformError("no file of a media repository")
        size = kept.get("info", {}).get("size")
        if isinstance(size, int) and size > most_bytes:
            raise TooLarge("too large")
        content = await self._download(place[1], place[2], most_bytes)
        return content if key is None else await asyncio.to_thread(_opened, content, key)

    async def _download(self, server: str, media: str, most_bytes: int) -> bytes:
        path = f"/_matrix/client/v1/media/download/{quote(server, safe='')}/{media}"
        headers = {"Authorization": f"Bearer {self._client.access_token}", "Accept-Encoding": "identity"}
        # As it comes: what is packed could grow without end.
        session = ClientSession(timeout=ClientTimeout(total=_SECONDS), auto_decompress=False)
        with network_faults():
            async with session, session.get(self._client.homeserver + path, headers=headers, allow_redirects=False) as answer:
                _check(answer.status)
                if (answer.content_length or 0) > most_bytes:
                    raise TooLarge("too large")
                return await at_most(answer.content.iter_chunked(_CHUNK), most_bytes)


def _shown(enclosure: Enclosure, *, picture: bool) -> dict[str, object]:
    """Return what is said of a file in its message."""
    info: dict[str, object] = {"mimetype": enclosure.media_type.partition(";")[0], "size": len(enclosure.content)}
    if picture:
        width, height = _size(enclosure.content)
        info |= {"w": width, "h": height}
    return {"msgtype": "m.image" if picture else "m.file", "info": info}


def _size(png: bytes) -> tuple[int, int]:
    """Return width and height of a picture, which stand at the same place in each (PNG, 11.2.2)."""
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


def _check(status: int) -> None:
    if status == _TOO_MANY:
        raise Limited(None)
    if status >= _SERVER_FAULT:
        raise TransientError(f"homeserver answered {status}")
    if status != _OK:
        raise PlatformError(f"homeserver answered {status}")


def _opened(content: bytes, key: dict[str, Any]) -> bytes:
    """Return an encrypted file in the clear.

    Raises:
        PlatformError: It is not what its sender encrypted.
    """
    try:
        return bytes(decrypt_attachment(content, key["key"]["k"], key["hashes"]["sha256"], key["iv"]))
    except (EncryptionError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as fault:
        raise PlatformError("an encrypted file cannot be opened") from fault
