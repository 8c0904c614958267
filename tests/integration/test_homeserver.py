"""The throw-away homeserver and the people on it are what the other tests take them for."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.demo.account import Account, Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.demo.account import Event
    from bot.demo.homeserver import Homeserver
    from tests.conftest import Accounts

# Synapse's own limit: a burst of ten, then 0.2 messages a second.
BURST = 10


def says(body: str) -> Callable[[Event], bool]:
    return lambda event: event["content"].get("body") == body


def has_id(event_id: str) -> Callable[[Event], bool]:
    return lambda event: event["event_id"] == event_id


def has_membership(person: Account, membership: str) -> Callable[[Event], bool]:
    return lambda event: event.get("state_key") == person.user_id and event["content"]["membership"] == membership


def bodies(events: list[Event]) -> list[str]:
    return [event["content"]["body"] for event in events if event["type"] == "m.room.message"]


async def shared_room(owner: Account, *guests: Account) -> str:
    room = await owner.create_room("Porto – Bristol", [guest.user_id for guest in guests])
    for guest in guests:
        await guest.join(room)
    return room


async def chat(speaker: Account, room: str, times: int) -> None:
    for _ in range(times):
        await speaker.send(room, "olá")


async def test_two_accounts_read_each_other(account: Accounts) -> None:
    """What one person writes, answers and mentions is read by the other just so."""
    ana, tom = await account("ana"), await account("tom")
    room = await shared_room(ana, tom)
    question = await ana.send(room, "Quando chegam?", mentions=[tom.user_id])
    asked = await tom.wait_for(room, has_id(question))
    answer = await tom.send(room, "On Friday.", reply_to=question)
    answered = await ana.wait_for(room, has_id(answer))
    assert asked["content"] == {"msgtype": "m.text", "body": "Quando chegam?", "m.mentions": {"user_ids": [tom.user_id]}}
    assert answered["content"]["m.relates_to"] == {"m.in_reply_to": {"event_id": question}}
    assert answered["content"]["m.mentions"] == {}


async def test_reaction_edit_and_removal_arrive(account: Accounts) -> None:
    """A reaction, its removal and an edit reach the other person, each naming what it is about."""
    ana, tom = await account("ana"), await account("tom")
    room = await shared_room(ana, tom)
    message = await ana.send(room, "Sábado às 9")
    edit = await tom.wait_for(room, has_id(await ana.edit(room, message, "Sábado às 10")))
    reaction = await ana.wait_for(room, has_id(await tom.react(room, message, "✅")))
    removal = await ana.wait_for(room, has_id(await tom.redact(room, reaction["event_id"])))
    assert edit["content"]["m.new_content"]["body"] == "Sábado às 10"
    assert edit["content"]["m.relates_to"] == {"rel_type": "m.replace", "event_id": message}
    assert reaction["content"]["m.relates_to"] == {"rel_type": "m.annotation", "event_id": message, "key": "✅"}
    assert removal["type"] == "m.room.redaction"
    assert removal["content"]["redacts"] == reaction["event_id"]


async def test_a_person_comes_by_invitation_and_leaves(account: Accounts) -> None:
    """Whoever is invited later may come in and go again, and the others see both."""
    ana, tom = await account("ana"), await account("tom")
    room = await ana.create_room("Porto", direct=True)
    await ana.invite(room, tom.user_id)
    await tom.join(room)
    await tom.leave(room)
    left = await ana.wait_for(room, has_membership(tom, "leave"))
    seen = [event["content"]["membership"] for event in ana.events(room) if event.get("state_key") == tom.user_id]
    assert left["sender"] == tom.user_id
    assert seen == ["invite", "join", "leave"]


async def test_a_removed_person_sees_it_and_may_write_no_more(account: Accounts) -> None:
    """Whoever is removed from a room finds that in the room's last event, and is refused afterwards."""
    ana, tom = await account("ana"), await account("tom")
    room = await shared_room(ana, tom)
    await ana.kick(room, tom.user_id)
    await tom.wait_for(room, has_membership(tom, "leave"))
    with pytest.raises(Refusal, match="403 M_FORBIDDEN"):
        await tom.send(room, "?")


async def test_profile_holds_name_and_zone(account: Accounts) -> None:
    """A person's shown name and time zone can be set; the name shows in rooms made afterwards."""
    ana = await account("ana")
    await ana.set_profile("displayname", "Ana Sousa")
    await ana.set_profile("m.tz", "Europe/Lisbon")
    room = await ana.create_room("Porto")
    joined = await ana.wait_for(room, lambda event: event.get("state_key") == ana.user_id)
    assert joined["content"]["displayname"] == "Ana Sousa"


async def test_nothing_is_missed_in_a_burst(account: Accounts, homeserver: Homeserver) -> None:
    """A person whose client takes one event at a time still sees every message of a burst, in order and once."""
    ana = await account("ana")
    room = await ana.create_room("Porto")
    said = [f"n{number}" for number in range(40)]
    async with Account(homeserver.url, ana.credentials, page=1) as phone:
        await phone.wait_for(room, lambda _: True)
        await asyncio.gather(*(ana.send(room, body) for body in said))
        for body in said:
            await ana.wait_for(room, says(body))
            await phone.wait_for(room, says(body))
        assert sorted(bodies(phone.events(room))) == sorted(said)
        assert bodies(phone.events(room)) == bodies(ana.events(room))


async def test_waiting_ends_with_what_was_seen_instead(account: Accounts) -> None:
    """Waiting for what does not come ends in time and tells what came."""
    ana = await account("ana")
    room = await ana.create_room("Porto")
    await ana.wait_for(room, has_id(await ana.send(room, "Bom dia")))
    with pytest.raises(TimeoutError, match="Bom dia"):
        await ana.wait_for(room, says("Boa noite"), seconds=0.1)


async def test_restart_keeps_data_and_connections_recover(account: Accounts, homeserver: Homeserver) -> None:
    """After a restart of the server accounts, rooms and messages are there, and waiting people go on reading."""
    ana, tom = await account("ana"), await account("tom")
    room = await shared_room(ana, tom)
    before = await ana.send(room, "antes")
    await tom.wait_for(room, has_id(before))
    await asyncio.to_thread(homeserver.restart)
    await tom.wait_for(room, has_id(await ana.send(room, "depois", reply_to=before)))
    assert bodies(tom.events(room)) == ["antes", "depois"]


async def test_default_limits_hold_until_lifted(account: Accounts, homeserver_default_limits: Homeserver) -> None:
    """With default limits more than a burst of ten messages is refused until an administrator lifts the limit."""
    ana = await account("ana", on=homeserver_default_limits)
    admin = await account("admin", on=homeserver_default_limits, admin=True)
    room = await ana.create_room("Porto")
    with pytest.raises(Refusal, match="429 M_LIMIT_EXCEEDED"):
        await chat(ana, room, BURST + 2)
    await admin.override_ratelimit(ana.user_id)
    await chat(ana, room, BURST + 2)
