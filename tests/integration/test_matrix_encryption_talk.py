"""Pitfalls of encrypted rooms, numbered as in the project's reference; here those of what is said in them.

Against a real Synapse, through the real matrix-nio on both sides; faults come from a proxy before the homeserver.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from aiohttp import web
from nio.event_builders import ToDeviceMessage

from bot.core.errors import TransientError
from bot.core.message import Deleted, Edited, Joined, Reacted, Text, Undecipherable
from bot.core.ref import MessageRef, RoomRef
from bot.core.wire import Act
from bot.platforms.matrix.decoder import MatrixDecoder
from bot.platforms.matrix.platform import MatrixPlatform
from tests.fakes.encryption import deny_keys, encrypting, knows, message, secret_room, texts
from tests.fakes.inbox import FakeInbox, reading
from tests.fakes.proxy import Proxy
from tests.fakes.rooms import bodies, by, new_room

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.demo.account import Account, Event
    from bot.demo.homeserver import Homeserver
    from bot.platforms.matrix.option import MatrixOptions
    from tests.conftest import Accounts, Bots


MEGOLM = "m.megolm.v1.aes-sha2"


def inbox_of(options: MatrixOptions) -> FakeInbox:
    return FakeInbox(MatrixDecoder(options.user_id, options.invites))


async def nowhere() -> set[str]:
    return set()


async def server_sees(witness: Account, room: str, sender: str, count: int) -> list[Event]:
    """Return somebody's events as the homeserver has them, once there are so many."""
    kinds = {"m.room.encrypted", "m.room.message", "m.reaction", "m.room.redaction"}

    def found() -> list[Event]:
        return [event for event in witness.events(room) if event["sender"] == sender and event["type"] in kinds]

    await witness.wait_for(room, lambda _: len(found()) >= count)
    return found()


async def test_pitfall_22_nothing_is_written_before_keys_are_exchanged(
    account: Accounts, matrix_options: MatrixOptions
) -> None:
    """What is to be written before the first sync waits, is not refused for good, and can be read once it is sent."""
    ana = await account("ana", encrypts=True)
    inbox = inbox_of(matrix_options)
    async with reading(matrix_options, inbox) as platform:
        room = await secret_room(ana, platform, matrix_options.user_id, inbox)
    early = message(room, "was early")
    unread = MatrixPlatform(matrix_options, nowhere)
    await unread.log_in()
    with pytest.raises(TransientError):
        await unread.sender.send(early)
    await unread.close()
    async with reading(matrix_options, inbox, [room]) as platform:
        await platform.sender.send(early)
        await ana.wait_for(room, by(matrix_options.user_id, "was early"))


class KeyFaultRule:
    """Fails each kind of request that has to do with keys, in one way or another, before it lets it pass.

    Args:
        forward: Passes on.
    """

    def __init__(self, forward: Callable[[web.Request], Awaitable[web.StreamResponse]]) -> None:
        """Begin with nothing failed."""
        self._forward = forward
        self.faults = {"/keys/query": 1, "/keys/claim": 2, "/sendToDevice/": 3}

    async def __call__(self, request: web.Request) -> web.StreamResponse:
        """Answer one request."""
        kind = next((part for part in self.faults if part in request.path), None)
        if kind is None or not self.faults[kind]:
            return await self._forward(request)
        self.faults[kind] -= 1
        if self.faults[kind] == 0 and request.transport is not None:
            request.transport.close()
        if self.faults[kind] == 1:
            body = {"errcode": "M_LIMIT_EXCEEDED", "error": "Too Many Requests", "retry_after_ms": 10}
            return web.json_response(body, status=429)
        return web.json_response({"errcode": "M_UNKNOWN", "error": "not now"}, status=500)


async def test_pitfall_22_a_key_that_was_not_passed_on_does_not_count(
    account: Accounts, matrix_options: MatrixOptions, homeserver: Homeserver
) -> None:
    """While the exchange of keys fails, nothing leaves and nothing hangs; then everything can be read by everybody."""
    ana, tom = await account("ana", encrypts=True), await account("tom", encrypts=True)
    inbox = inbox_of(matrix_options)
    async with Proxy(homeserver.url) as proxy, reading(replace(matrix_options, homeserver=proxy.url), inbox) as platform:
        room = await secret_room(ana, platform, matrix_options.user_id, inbox)
        await ana.invite(room, tom.user_id)
        await tom.join(room)
        proxy.rule = rule = KeyFaultRule(proxy.forward)
        sent = [message(room, f"n{number}") for number in range(3)]
        async with asyncio.timeout(20):
            await asyncio.gather(*(patiently(platform, one) for one in sent))
        for person in (ana, tom):
            for number in range(3):
                await person.wait_for(room, by(matrix_options.user_id, f"n{number}"))
    assert not any(rule.faults[kind] for kind in ("/keys/claim", "/sendToDevice/"))


async def patiently(platform: MatrixPlatform, outgoing: object) -> None:
    """Send as the dispatcher does: until it is done."""
    while True:
        try:
            await platform.sender.send(outgoing)  # type: ignore[arg-type] # it is one
        except TransientError:
            await asyncio.sleep(0.05)
        else:
            return


async def test_pitfall_22_who_leaves_reads_no_more_and_who_comes_reads_at_once(
    account: Accounts, matrix_options: MatrixOptions
) -> None:
    """After somebody has left, what follows is not for them; somebody who comes reads the next message."""
    ana, tom, max_ = [await account(name, encrypts=True) for name in ("ana", "tom", "max")]
    inbox = inbox_of(matrix_options)
    async with reading(matrix_options, inbox) as platform:
        room = await secret_room(ana, platform, matrix_options.user_id, inbox)
        for person in (tom, max_):
            await ana.invite(room, person.user_id)
        await tom.join(room)
        await platform.sender.send(message(room, "for Ana and Tom"))
        await tom.wait_for(room, by(matrix_options.user_id, "for Ana and Tom"))
        key = platform._client.olm.outbound_group_sessions[room].id
        await ana.kick(room, tom.user_id)
        await max_.join(room)
        await ana.send(room, "they have gone and come")
        await texts(inbox, 1)
        await platform.sender.send(message(room, "for Ana and Max"))
        await max_.wait_for(room, by(matrix_options.user_id, "for Ana and Max"))
        session = platform._client.olm.outbound_group_sessions[room]
    assert session.id != key
    assert {user for user, _ in session.users_shared_with} == {ana.user_id, max_.user_id}


async def test_pitfall_23_a_room_is_told_once_that_something_could_not_be_read(account: Accounts, bots: Bots) -> None:
    """Messages without a key are told of once, with what helps; not for each, and not again after a restart."""
    ana = await account("ana", encrypts=True)
    bot = bots(ana)
    await bot.start()
    room = await new_room(ana, bot, "bristol")
    deny_keys(ana, bot.user_id)
    encrypting(ana).client.invalidate_outbound_session(room)
    await ana.send(room, "!ping one")
    await ana.send(room, "!ping two")
    told = await ana.wait_for(room, by(bot.user_id, "could not read"))
    assert "Please send it again" in told["content"]["body"]
    await bot.stop()
    await bot.start()
    await ana.send(room, "!ping three")
    await asyncio.sleep(0)
    deny_keys(ana, bot.user_id, denied=False)
    encrypting(ana).client.invalidate_outbound_session(room)
    await ana.send(room, "!ping four")
    await ana.wait_for(room, by(bot.user_id, "pong four"))
    assert len([body for body in bodies(ana.events(room), bot.user_id) if "could not read" in body]) == 1
    assert not any("pong three" in body for body in bodies(ana.events(room), bot.user_id))


async def test_pitfall_23_a_key_that_comes_a_moment_later_is_waited_for(
    account: Accounts, matrix_options: MatrixOptions
) -> None:
    """A message whose key comes after it, as between homeservers, is read as if nothing had been; the key is asked for."""
    ana = await account("ana", encrypts=True)
    client = encrypting(ana).client
    inbox = inbox_of(matrix_options)
    async with reading(matrix_options, inbox) as platform:
        room = await secret_room(ana, platform, matrix_options.user_id, inbox)
        deny_keys(ana, matrix_options.user_id)
        client.olm.create_outbound_group_session(room)
        session = client.olm.outbound_group_sessions[room]
        key = {"room_id": room, "session_id": session.id, "session_key": session.session_key}
        await ana.send(room, "the key comes later")
        await ana.send(room, "to see that it was not read")
        await give_key(ana, matrix_options.user_id, key)
        assert await texts(inbox, 2) == ["the key comes later", "to see that it was not read"]
    assert not inbox.of(Undecipherable)


async def give_key(person: Account, user_id: str, key: dict[str, str]) -> None:
    """Send a room's key to somebody's only device."""
    client = encrypting(person).client
    (device,) = client.device_store.active_user_devices(user_id)
    await client.keys_claim({user_id: [device.id]})
    session = client.olm.session_store.get(device.curve25519)
    sealed = client.olm._olm_encrypt(session, device, "m.room_key", {"algorithm": MEGOLM, **key})
    await client.to_device(ToDeviceMessage("m.room.encrypted", user_id, device.id, sealed))


async def test_pitfall_24_reactions_hold_nothing_but_their_sign(account: Accounts, matrix_options: MatrixOptions) -> None:
    """In an encrypted room the homeserver sees of a message its relation only, and of a reaction the emoji and its target."""
    ana, witness = await account("ana", encrypts=True), await account("witness")
    inbox = inbox_of(matrix_options)
    async with reading(matrix_options, inbox) as platform:
        room = await secret_room(ana, platform, matrix_options.user_id, inbox)
        await ana.invite(room, witness.user_id)
        await witness.join(room)
        sent = message(room, "very private")
        key = MessageRef("matrix", await platform.sender.send(sent))
        await platform.sender.send(replace(message(room, "more private"), act=Act.EDIT, target=key))
        await platform.sender.send(replace(message(room, "an answer"), reply_to=key))
        reaction = replace(message(room, "not shown"), act=Act.REACT, target=key, emoji="✅")
        await platform.sender.send(reaction)
        seen = await server_sees(witness, room, matrix_options.user_id, 4)
    *sealed, tapped = (event["content"] for event in seen)
    assert tapped == {"m.relates_to": {"rel_type": "m.annotation", "event_id": key.key, "key": "✅"}}
    assert [content.get("m.relates_to") for content in sealed] == [
        None,
        {"rel_type": "m.replace", "event_id": key.key},
        {"m.in_reply_to": {"event_id": key.key}},
    ]
    public = {"algorithm", "sender_key", "ciphertext", "session_id", "device_id", "m.relates_to"}
    assert all(content.keys() <= public for content in sealed)
    assert not any("private" in str(event) for event in seen)


async def test_what_people_do_in_an_encrypted_room_is_understood(account: Accounts, matrix_options: MatrixOptions) -> None:
    """Words, answers, edits, taps and removals come as in any other room, also those of a long absence."""
    ana = await account("ana", encrypts=True)
    inbox = inbox_of(matrix_options)
    async with reading(matrix_options, inbox) as platform:
        room = await secret_room(ana, platform, matrix_options.user_id, inbox)
        await ana.send(room, "here")
        await texts(inbox, 1)
    first = await ana.send(room, "first")
    answer = await ana.send(room, "an answer", reply_to=first)
    edit = await ana.edit(room, first, "first, in other words")
    tap = await ana.react(room, first, "👍")
    await ana.redact(room, answer)
    for number in range(110):
        await ana.send(room, f"n{number}")
    async with reading(matrix_options, inbox, [room]):
        await texts(inbox, 2 + 110)
    place, author = RoomRef("matrix", room), inbox.of(Text)[0].author
    said = [text.text for text in inbox.of(Text)]
    assert said[1:] == ["first", *(f"n{number}" for number in range(110))]
    before, after = MessageRef("matrix", first), MessageRef("matrix", edit)
    assert inbox.of(Edited) == [Edited(place, before, author, "first, in other words", after)]
    assert inbox.of(Reacted) == [Reacted(place, MessageRef("matrix", tap), author, MessageRef("matrix", first), "👍")]
    assert inbox.of(Deleted) == [Deleted(place, MessageRef("matrix", answer), author)]
    assert not inbox.of(Undecipherable)


async def test_a_row_is_one_event_however_it_was_encrypted(account: Accounts, matrix_options: MatrixOptions) -> None:
    """Sent again by a restarted bot, with another key, a message is the same event, is read once, and can be found."""
    ana = await account("ana", encrypts=True)
    inbox = inbox_of(matrix_options)
    since = datetime.now(UTC)
    async with reading(matrix_options, inbox) as platform:
        room = await secret_room(ana, platform, matrix_options.user_id, inbox)
        sent = message(room, "once")
        first = await platform.sender.send(sent)
    async with reading(matrix_options, inbox, [room]) as platform:
        assert await platform.sender.send(sent) == first
        assert await platform.sender.find(sent, since) == [first]
        assert await platform.sender.find(message(room, "never"), since) == []
        await platform.sender.send(message(room, "the end"))
        await ana.wait_for(room, by(matrix_options.user_id, "the end"))
    assert bodies(ana.events(room), matrix_options.user_id) == ["once", "the end"]


async def test_a_room_that_becomes_encrypted_is_written_to_in_secret(account: Accounts, matrix_options: MatrixOptions) -> None:
    """When encryption is switched on in a room, the bot hears of it, and its next message is encrypted."""
    ana = await account("ana", encrypts=True)
    inbox = inbox_of(matrix_options)
    async with reading(matrix_options, inbox) as platform:
        room = await ana.create_room("Porto", [matrix_options.user_id], encrypted=False)
        await platform.sender.send(replace(message(room, ""), act=Act.JOIN))
        await inbox.wait_for(Joined)
        await knows(ana, room, matrix_options.user_id)
        await switch_encryption_on(ana, room)
        assert (await inbox.wait_for(Joined, 2))[1] == Joined(RoomRef("matrix", room), encrypted=True)
        await platform.sender.send(message(room, "in secret"))
        await ana.wait_for(room, by(matrix_options.user_id, "in secret"))
        assert platform._client.olm.outbound_group_sessions[room].message_count == 1


async def switch_encryption_on(host: Account, room: str) -> None:
    """Make a room encrypted from now on."""
    content = {"algorithm": MEGOLM}
    await host._call("PUT", "rooms", room, "state", "m.room.encryption", "", body=content)


async def test_a_key_store_that_cannot_be_written_loses_nothing(account: Accounts, matrix_options: MatrixOptions) -> None:
    """While the disk is full, keys that come are not half taken: once it is not, they are read, and outlive a restart."""
    ana, tom = await account("ana", encrypts=True), await account("tom", encrypts=True)
    inbox = inbox_of(matrix_options)
    async with reading(matrix_options, inbox) as platform:
        room = await secret_room(ana, platform, matrix_options.user_id, inbox)
        await ana.invite(room, tom.user_id)
        await tom.join(room)
        database = platform._client.store.database
        database.execute_sql("PRAGMA query_only = ON")
        await tom.send(room, "with a new key")
        with pytest.raises(TransientError):
            await platform.sender.send(message(room, "an answer"))
        await asyncio.sleep(0.5)
        assert not inbox.of(Text)
        database.execute_sql("PRAGMA query_only = OFF")
        assert await texts(inbox, 1) == ["with a new key"]
    async with reading(matrix_options, inbox, [room]) as platform:
        await tom.send(room, "with the same key")
        assert (await texts(inbox, 2))[1] == "with the same key"
    assert not inbox.of(Undecipherable)
