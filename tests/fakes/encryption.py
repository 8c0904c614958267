"""What tests of encrypted rooms need: the bot in such a room, people with several devices, and messages it has no key for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import aiohttp

from bot.core.document import Document, Line, Span
from bot.core.ids import RandomIds
from bot.core.message import Joined, Text
from bot.core.ref import RoomRef
from bot.core.wire import Act, Outgoing
from bot.demo.cipher import EncryptingAccount

if TYPE_CHECKING:
    from bot.demo.account import Account, Credentials
    from bot.platforms.matrix.platform import MatrixPlatform
    from tests.fakes.inbox import FakeInbox


def message(room: str, text: str) -> Outgoing:
    """Return a message to be sent."""
    return Outgoing(RandomIds().row(0), RoomRef("matrix", room), Act.SEND, Document((Line((Span(text),)),)))


def encrypting(account: Account) -> EncryptingAccount:
    """Return an account as one that encrypts, which it must be."""
    assert isinstance(account, EncryptingAccount)
    return account


async def secret_room(host: Account, platform: MatrixPlatform, user_id: str, inbox: FakeInbox) -> str:
    """Make an encrypted room and have the account under test come in; return its id once both know of each other."""
    room = await host.create_room("Porto", [user_id])
    seen = len(inbox.of(Joined))
    await platform.sender.send(replace(message(room, ""), act=Act.JOIN))
    joined = await inbox.wait_for(Joined, seen + 1)
    assert joined[-1] == Joined(RoomRef("matrix", room), encrypted=True)
    await knows(host, room, user_id)
    return room


async def knows(person: Account, room: str, user_id: str) -> None:
    """Wait until a person has seen somebody come in, and has their devices."""
    await person.wait_for(room, lambda event: event.get("state_key") == user_id and event["content"]["membership"] == "join")
    client = encrypting(person).client
    if client.should_query_keys:
        await client.keys_query()


async def new_device(url: str, who: Credentials) -> Credentials:
    """Log somebody in once more."""
    body = {"type": "m.login.password", "identifier": {"type": "m.id.user", "user": who.user_id}, "password": who.password}
    async with aiohttp.ClientSession(url) as session, session.post("/_matrix/client/v3/login", json=body) as response:
        response.raise_for_status()
        answer = await response.json()
    return replace(who, device_id=str(answer["device_id"]), access_token=str(answer["access_token"]))


def deny_keys(person: Account, user_id: str, *, denied: bool = True) -> None:
    """Have a person's client leave out somebody's devices, or no longer leave them out."""
    client = encrypting(person).client
    for device in client.device_store.active_user_devices(user_id):
        if denied:
            client.blacklist_device(device)
        else:
            client.unblacklist_device(device)


async def texts(inbox: FakeInbox, count: int) -> list[str]:
    """Return the words read so far, once there are so many messages."""
    return [text.text for text in await inbox.wait_for(Text, count)]


def devices_seen(person: Account, user_id: str) -> set[str]:
    """Return the devices a person's client knows of somebody."""
    return {device.id for device in encrypting(person).client.device_store.active_user_devices(user_id)}
