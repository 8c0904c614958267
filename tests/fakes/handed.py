"""Files as people see them in a chat: handed out by the bot, and shared by them."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from aiohttp import ClientSession
from nio.crypto.attachments import decrypt_attachment, encrypt_attachment

from bot.demo.cipher import EncryptingAccount

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.demo.account import Account, Event


@dataclass(frozen=True, slots=True)
class Handed:
    """A file of the bot's as somebody gets it.

    Args:
        name: What it is called.
        media_type: What it is said to be, without parameters.
        content: What it holds.
        alt: What is said to whoever does not see it.
    """

    name: str
    media_type: str
    content: bytes = field(repr=False)
    alt: str = ""


async def opened(account: Account, event: Event) -> Handed:
    """Return the file of a Matrix message as somebody's client opens it."""
    content = event["content"]
    sealed = content.get("file")
    assert bool(sealed) == isinstance(account, EncryptingAccount)
    place = (sealed or content)["url"].removeprefix("mxc://")
    headers = {"Authorization": f"Bearer {account.credentials.access_token}"}
    url = f"{account._url}/_matrix/client/v1/media/download/{place}"
    async with ClientSession() as session, session.get(url, headers=headers) as response:
        assert response.ok
        held = await response.read()
    if sealed:
        held = decrypt_attachment(held, sealed["key"]["k"], sealed["hashes"]["sha256"], sealed["iv"])
    assert content["info"]["size"] == len(held)
    assert content["m.mentions"] == {}
    alt = content["body"] if content["msgtype"] == "m.image" else ""
    assert alt or content["body"] == content["filename"]
    return Handed(content["filename"], content["info"]["mimetype"], held, alt)


async def share(account: Account, room: str, name: str, held: bytes, caption: str = "") -> str:
    """Share a file in a Matrix room, encrypted where somebody's client encrypts; return the message's key."""
    content: dict[str, Any] = {"msgtype": "m.file", "body": caption or name, "filename": name}
    content["info"] = {"mimetype": "text/plain", "size": len(held)}
    if isinstance(account, EncryptingAccount):
        held, key = await asyncio.to_thread(encrypt_attachment, held)
        content["file"] = {**key, "url": await _upload(account, held)}
    else:
        content["url"] = await _upload(account, held)
    return await account.send_event(room, "m.room.message", content)


async def _upload(account: Account, held: bytes) -> str:
    headers = {"Authorization": f"Bearer {account.credentials.access_token}", "Content-Type": "text/plain"}
    async with ClientSession() as session:
        url = f"{account._url}/_matrix/media/v3/upload?filename={quote('a.txt')}"
        async with session.post(url, data=held, headers=headers) as response:
            answer: Mapping[str, str] = await response.json()
            return answer["content_uri"]
