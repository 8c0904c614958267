"""Story ST3 (1, 3, the move of 4) with Lindenau on Matrix, and Minasaki and San Jacinto each on a server of Discord's.

What is played here is the part of the networks; reminders and what follows the end: `tests/dialogue/test_story_st3.py`.
"""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING, Final

import pytest

from bot.core.clock import SystemClock
from bot.core.quiet import waking
from tests.fakes.discord import DiscordServer, Permission, Person
from tests.fakes.process import MatrixBot, discord_settings
from tests.fakes.rooms import by
from tests.fakes.weekend import SATURDAY, SUNDAY

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.demo.account import Account, Event
    from bot.demo.homeserver import Homeserver
    from tests.conftest import Accounts
    from tests.fakes.discord import Message

PARTNERS: Final = [
    {"id": "lindenau", "name": "Lindenau", "language": "de", "zone": "Europe/Berlin", "country": "DE"},
    {"id": "minasaki", "name": "Minasaki", "language": "ja", "zone": "Asia/Tokyo", "country": "JP"},
    {"id": "sanjacinto", "name": "San Jacinto", "language": "es", "zone": "America/Mexico_City", "country": "MX"},
]
PLACES: Final = 40
PATIENCE_SECONDS: Final = 40.0


class City:
    """A city's server with one channel and somebody who sets it up.

    Args:
        fake: Discord.
        name: Of the server.
        locale: Of its people.
    """

    def __init__(self, fake: DiscordServer, name: str, locale: str) -> None:
        """Build it."""
        self._fake, self._locale = fake, locale
        self.guild = fake.add_guild(name, locale=locale)
        self.channel = self.guild.add_channel("general")
        self._role = self.guild.add_role("coordination", Permission.MANAGE_EVENTS)
        self.lead = self.add("lead")

    def add(self, name: str) -> Person:
        """Add somebody; whoever leads may use what is for coordinators."""
        user = self._fake.add_user(f"{self.guild.name}-{name}".lower().replace(" ", "-"), locale=self._locale)
        self.guild.add_member(user, roles=[self._role] if name == "lead" else [])
        return user.at(self.channel)

    async def card(self) -> Message:
        """Wait for the card of the festival."""

        def found() -> list[Message]:
            return [one for one in self.channel.messages.values() if one.embeds and "Sommerfest" in one.embeds[0]["title"]]

        await self._fake.until(found, PATIENCE_SECONDS)
        return found()[0]

    async def said(self, *parts: str) -> Message:
        """Wait for a message that is no card and holds all parts."""

        def found() -> list[Message]:
            return [one for one in self.channel.messages.values() if all(part in one.text for part in parts) and not one.embeds]

        await self._fake.until(found, PATIENCE_SECONDS, f"{self.guild.name}: {parts}")
        return found()[-1]


class Festival:
    """Three linked rooms, and the festival announced by Anke.

    Args:
        fake: Discord.
        anke: On Matrix.
        homeserver: Hers.
        folder: For the bot.
    """

    def __init__(self, fake: DiscordServer, anke: Account, homeserver: Homeserver, folder: Path) -> None:
        """Build the servers; nothing runs yet."""
        self.fake, self.anke = fake, anke
        self.minasaki, self.jacinto = City(fake, "Minasaki", "ja"), City(fake, "San Jacinto", "es-ES")
        settings = discord_settings(fake.url, self.minasaki.guild.id, self.jacinto.guild.id, relay=True)
        others = [(settings, {"JUMELAGE_DISCORD_TOKEN": fake.token})]
        account = homeserver.register(f"jumelage-{folder.parent.name}")
        self.bot = MatrixBot(folder, homeserver.url, account, others=others)
        leads = [f"discord:{city.lead.user.id}" for city in (self.minasaki, self.jacinto)]
        self.bot.give({"partners": PARTNERS, "admins": [f"matrix:{anke.user_id}", *leads], "default_language": "de"})
        self.room, self.card = "", ""

    async def announce(self) -> None:
        """Set all up, link the three rooms, and add the festival."""
        await self.bot.start()
        await self.fake.until(lambda: self.fake.command_syncs, PATIENCE_SECONDS)
        self.room = await self.anke.create_room("Lindenau", [self.bot.user_id])
        await self.anke.wait_for(self.room, by(self.bot.user_id))
        await self._asked("!room city lindenau", "Lindenau")
        for city, name in ((self.minasaki, "minasaki"), (self.jacinto, "sanjacinto")):
            await city.lead.run("setup", city=name).answered(PATIENCE_SECONDS)
            offered = await city.lead.run("room link").answered(PATIENCE_SECONDS)
            code = re.findall(r"\b[0-9]{4}\b", offered.content)[0]
            seen = len(self.anke.events(self.room))
            question = await self._asked(f"!room link {code}", "👍")
            await self.anke.react(self.room, question, "👍")
            await self.anke.wait_for(self.room, by(self.bot.user_id, "Verbunden"), start=seen)
        self.card = await self._asked(
            f"!event add Sommerfest {SATURDAY}T14:00 --end 22:00 --place Marktplatz --limit {PLACES}", "E1 Sommerfest"
        )

    async def anke_reads(self, *parts: str) -> None:
        """Wait until the card in her room has been changed into one that holds all parts."""

        def fits(event: Event) -> bool:
            relation = {"rel_type": "m.replace", "event_id": self.card}
            return by(self.bot.user_id, *parts)(event) and event["content"].get("m.relates_to") == relation

        await self.anke.wait_for(self.room, fits, seconds=PATIENCE_SECONDS)

    async def _asked(self, text: str, part: str) -> str:
        seen = len(self.anke.events(self.room))
        await self.anke.send(self.room, text)
        return str((await self.anke.wait_for(self.room, by(self.bot.user_id, part), start=seen))["event_id"])


@pytest.fixture
async def festival(account: Accounts, homeserver: Homeserver, tmp_path: Path) -> AsyncIterator[Festival]:
    """The festival, announced."""
    async with DiscordServer(allow_message_content=True) as fake:
        made = Festival(fake, await account("anke"), homeserver, tmp_path / "bot")
        try:
            await made.announce()
            yield made
        finally:
            await made.bot.kill()


async def test_each_city_reads_its_own_time_and_the_forty_first_waits(festival: Festival) -> None:
    """ST3 1, 3 and of 4 the move: times by every city's clock, 40 of 41 come in, one moves up once, all hear the new time

    Where it is night while this runs nobody is rung up (house rule H12), so that whoever moves up hears of it in the morning.
    """
    minasaki, jacinto = festival.minasaki, festival.jacinto
    card, theirs = await minasaki.card(), await jacinto.card()
    assert f"Minasaki: {SATURDAY.year}年6月{SATURDAY.day}日(土) 21:00 から 6月{SUNDAY.day}日(日) 5:00 まで（夜間）" in card.text
    assert f"San Jacinto: sábado, {SATURDAY.day} de junio de {SATURDAY.year}, 6:00 a 14:00" in theirs.text

    lucia = jacinto.add("lucia")
    assert f"plaza 1 de {PLACES}" in (await lucia.tap(theirs, "Sí").answered(PATIENCE_SECONDS)).content
    *people, first, last = [minasaki.add(f"p{number}") for number in range(PLACES)]
    came_in = await asyncio.gather(*(person.tap(card, "はい").answered(PATIENCE_SECONDS) for person in (first, *people)))
    assert all("お申し込みを受け付けました" in answer.content for answer in came_in)
    waiting = await last.tap(card, "はい").answered(PATIENCE_SECONDS)
    assert "キャンセル待ち1番目" in waiting.content
    await first.tap(card, "いいえ").answered(PATIENCE_SECONDS)
    by_day = waking(SystemClock().now(), "Asia/Tokyo") is None
    if by_day:
        moved_up = await minasaki.said(last.user.mention, "参加が確定しました")
        assert moved_up.pinged.users == (last.user,)
    await festival.fake.until(lambda: f"はい {PLACES}、いいえ 1" in card.text, PATIENCE_SECONDS)
    await festival.fake.until(lambda: f"sí {PLACES}, no 1" in theirs.text, PATIENCE_SECONDS)
    await festival.anke_reads(f"{PLACES} Plätze · ja {PLACES}, nein 1, vielleicht 0")

    await festival.anke.send(festival.room, f"!event move E1 {SATURDAY:%d.%m.%Y} 15:00")
    now = SystemClock().now()
    if by_day:
        news = await minasaki.said("E1", "22:00（旧 21:00）")
        assert set(news.pinged.users) == {person.user for person in (*people, last)}
    if waking(now, "America/Mexico_City") is None:
        over_there = await jacinto.said("E1", "7:00 (antes 6:00)")
        assert over_there.pinged.users == (lucia.user,)
    await festival.fake.until(lambda: f"{SATURDAY.year}年6月{SATURDAY.day}日(土) 22:00" in card.text, PATIENCE_SECONDS)
    await festival.fake.until(
        lambda: f"San Jacinto: sábado, {SATURDAY.day} de junio de {SATURDAY.year}, 7:00 a 15:00" in theirs.text,
        PATIENCE_SECONDS,
    )
    await festival.anke_reads(
        f"Lindenau: Samstag, {SATURDAY.day}. Juni {SATURDAY.year}, 15:00 bis 23:00", f"ja {PLACES}, nein 1"
    )
    confirmed = [one for one in minasaki.channel.messages.values() if "参加が確定しました" in one.text]
    assert len(confirmed) == by_day
    assert festival.fake.unknown_routes == []
