"""Translating a message for whoever asks, on Discord: the real bot as its own process, our fake of Discord on the wire."""

from __future__ import annotations

import re
import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final

import pytest

from tests.fakes.discord import DiscordServer, Permission, Person
from tests.fakes.process import BRISTOL, PORTO, BotProcess, discord_settings
from tests.fakes.translator import Translator, translator

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping
    from pathlib import Path

    from tests.fakes.discord import Message

PATIENCE_SECONDS: Final = 20.0
MINASAKI: Final[Mapping[str, str]] = {
    "id": "minasaki",
    "name": "Minasaki",
    "language": "ja",
    "zone": "Asia/Tokyo",
    "country": "JP",
}
SAID: Final = "Bom dia a todos, o autocarro parte às nove."
READ: Final[Mapping[str, str]] = {
    "en": "Good morning everybody, the bus leaves at nine.",
    "ja": "皆さん、おはようございます。バスは九時に出発します。",
}


class Server:
    """A server of Minasaki on which the bot cannot read along; Rui writes Portuguese there.

    Args:
        fake: Discord.
        folder: For the bot.
        engine: Translates.
        country: Of the company that runs the engine, if it is an outside one.
    """

    def __init__(self, fake: DiscordServer, folder: Path, engine: Translator, country: str | None = None) -> None:
        """Build it; nothing runs yet."""
        self.fake, self.engine = fake, engine
        self.guild = fake.add_guild("Minasaki", locale="ja")
        self.channel = self.guild.add_channel("general")
        team = self.guild.add_role("team", Permission.ADMINISTRATOR)
        self.keiko = self.guild.add_member(fake.add_user("keiko", locale="ja"), [team], nick="Keiko Mori").at(self.channel)
        self.tom, self.rui = (self.somebody(name, locale) for name, locale in (("tom", "en-GB"), ("rui", "pt-BR")))
        settings = discord_settings(fake.url, self.guild.id)
        secrets = {"JUMELAGE_DISCORD_TOKEN": fake.token}
        partners = (PORTO, BRISTOL, MINASAKI)
        self.bot = BotProcess(folder, settings, secrets, [f"discord:{self.keiko.user.id}"], partners)
        self.bot.give({"translation": engine.settings(country)})
        for target, words in READ.items():
            engine.book[target, SAID] = words

    def somebody(self, name: str, locale: str) -> Person:
        """Return somebody new."""
        return self.guild.add_member(self.fake.add_user(name, locale=locale), nick=name.title()).at(self.channel)

    async def set_up(self) -> None:
        """Start the bot and say whose server it is."""
        await self.bot.start()
        await self.fake.until(lambda: self.fake.command_syncs, PATIENCE_SECONDS)
        await self.does(self.keiko, "room city", city="minasaki")

    async def does(self, who: Person, name: str, **options: object) -> str:
        """Have somebody use a command; return what they alone see."""
        return (await who.run(name, **options).answered(PATIENCE_SECONDS)).content

    async def read(self, who: Person, message: Message) -> Message:
        """Have somebody choose "Translate" in the menu of a message; return the answer, which nobody else sees."""
        answer = await who.use_message_menu("Translate", message).answered(PATIENCE_SECONDS)
        assert answer.is_ephemeral
        assert (answer.pinged.users, answer.pinged.everyone) == ((), False)
        return answer

    async def improve(self, who: Person, answer: Message, label: str, words: str) -> Message:
        """Have somebody send off better words in the form under a translation; return what they read then."""
        opener = who.tap(answer, label)
        await opener.opened(PATIENCE_SECONDS)
        done = who.submit(opener, {"text": words})
        return await done.answered(PATIENCE_SECONDS)


@asynccontextmanager
async def server_in(folder: Path, *, reads: bool = False, country: str | None = None) -> AsyncIterator[Server]:
    """Open the server; in the end nobody has asked Discord for anything unknown.

    Args:
        folder: For the bot.
        reads: The operator has ticked Message Content.
        country: Of the company that runs the engine, if it is an outside one.
    """
    async with translator() as engine, DiscordServer(allow_message_content=reads) as fake:
        made = Server(fake, folder / "bot", engine, country)
        try:
            await made.set_up()
            yield made
        finally:
            await made.bot.kill()
        assert fake.unknown_routes == [], fake.unknown_routes


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[Server]:
    """Open the server with an engine of the operator's own."""
    async with server_in(tmp_path) as made:
        yield made


async def test_the_menu_of_a_message(server: Server) -> None:
    """Without Message Content, and nothing switched on: everybody reads a message in the language of their app, they alone"""
    assert all(person.may_see("Translate") for person in (server.keiko, server.tom, server.rui))
    message = server.rui.type(SAID)
    assert (await server.read(server.tom, message)).content == f"Machine translation · original: Portuguese\n{READ['en']}"
    assert (await server.read(server.keiko, message)).content == f"機械翻訳（参考訳）・原文：ポルトガル語\n{READ['ja']}"
    assert (await server.read(server.rui, message)).content == "Isto já está em português."
    assert SAID in server.channel.texts
    assert not any(READ[language] in text for text in server.channel.texts for language in ("en", "ja"))
    menu = next(one for one in server.fake.commands.of(None) if one["type"] == 3)
    assert menu["name_localizations"]["de"] == "Übersetzen"
    assert menu["name_localizations"]["ja"] == "翻訳"


async def test_a_language_chosen_with_the_bot_goes_before_that_of_the_app(server: Server) -> None:
    """Whoever has told the bot a language reads that one"""
    await server.does(server.tom, "language", language="ja")
    answer = await server.read(server.tom, server.rui.type(SAID))
    assert answer.content.splitlines()[-1] == READ["ja"]


async def test_the_slash_command(server: Server) -> None:
    """Words that are typed are translated as well, into a language of one's choice"""
    message = await server.tom.run("translate", text=SAID, to="ja").answered(PATIENCE_SECONDS)
    assert message.is_ephemeral
    assert message.content == f"Machine translation, not always exact · original: Portuguese\n{READ['ja']}"


async def test_better_words(server: Server) -> None:
    """The form holds the translation; what is sent off is read at once, and by everybody the next time, also after a restart"""
    said = server.rui.type(SAID)
    answer = await server.read(server.tom, said)
    await server.bot.stop()
    await server.bot.start()
    opener = server.tom.tap(answer, "Improve")
    modal = await opener.opened(PATIENCE_SECONDS)
    assert modal["title"] == "Improve"
    assert modal["components"][0]["components"][0]["value"] == READ["en"]
    better = await server.tom.submit(opener, {"text": "Good morning!\nThe bus leaves at nine."}).answered(PATIENCE_SECONDS)
    head = "Corrected (Tom) · original: Portuguese"
    noted = "Noted: the next time the same words are translated like this."
    assert better.content == f"{head}\nGood morning!\nThe bus leaves at nine.\n{noted}"
    asked = len(server.engine.lines)
    other = server.somebody("grace", "en-US")
    assert (await server.read(other, said)).content == f"{head}\nGood morning!\nThe bus leaves at nine."
    assert len(server.engine.lines) == asked
    again = await server.improve(server.tom, better, "Improve", "Good morning, all. The bus leaves at nine.")
    assert again.content.splitlines()[1] == "Good morning, all. The bus leaves at nine."


async def test_a_slow_engine(server: Server) -> None:
    """Whoever asks is answered in time that it takes a while, and reads it when it is there; others are served meanwhile"""
    server.engine.seconds = 5.0
    message = server.rui.type(SAID)
    began = time.monotonic()
    slow = server.tom.use_message_menu("Translate", message)
    await slow.acknowledged()
    assert time.monotonic() - began < 2
    assert "pong" in await server.does(server.keiko, "ping")
    assert time.monotonic() - began < 5
    assert (await slow.answered(PATIENCE_SECONDS)).content.splitlines()[-1] == READ["en"]


async def test_a_broken_engine(server: Server) -> None:
    """One line says that it does not work now, and no form is offered"""
    server.engine.broken = True
    answer = await server.read(server.tom, server.rui.type(SAID))
    assert (answer.content, answer.components) == ("I cannot translate at the moment. Please try again later.", [])


async def test_a_message_that_holds_everything(server: Server) -> None:
    """Calls to everybody, to people and to roles call nobody, and signs of markup are read as signs"""
    role = server.guild.add_role("pais", mentionable=True)
    said = server.rui.type(
        f"Olá @everyone @here <@{server.keiko.user.id}> <@&{role.id}> **negrito** `x` [a](https://example.org)"
    )
    answer = await server.read(server.tom, said)
    assert "@everyone" not in answer.content
    shown = answer.content.replace("\u200b", "").splitlines()[-1]
    assert shown == "en Olá @everyone @here @keiko @pais negrito \\`x\\` \\[a\\](https://example.org)"


async def test_what_must_not_be_in_a_chat(server: Server) -> None:
    """A message about somebody's health is shown to no engine: whoever asks reads where it belongs, in their language"""
    before = len(server.engine.lines)
    message = server.rui.type("O Leon tem asma")
    assert (await server.read(server.tom, message)).content.startswith("This concerns somebody personally")
    assert (await server.read(server.keiko, message)).content.startswith("個人に関わる")
    typed = await server.tom.run("translate", text="Leon has asthma", to="pt").answered(PATIENCE_SECONDS)
    assert typed.content.startswith("This concerns somebody personally")
    answer = await server.read(server.tom, server.rui.type(SAID))
    told = await server.improve(server.tom, answer, "Improve", "Leon has asthma")
    assert told.content.startswith("This concerns somebody personally")
    assert len(server.engine.lines) == before + 1
    assert not message.deleted


async def test_a_picture(server: Server) -> None:
    """Where there are no words, one line says so"""
    message = server.rui.type("", files={"praia.jpg": b"\xff\xd8"})
    assert (await server.read(server.tom, message)).content == "There are no words in this message."


async def test_an_outside_company(tmp_path: Path) -> None:
    """Words go to it only from a channel that has said yes; else it is said what would be needed and who can"""
    async with server_in(tmp_path, country="DE") as server:
        said = server.rui.type(SAID)
        refused = (await server.read(server.tom, said)).content
        assert refused.splitlines()[0].startswith("For Portuguese to English these words would go to libretranslate (Germany)")
        asked = (await server.read(server.keiko, said)).content
        assert asked.splitlines()[1] == "同意する場合：/room translate on:True"
        assert server.engine.lines == []
        await server.does(server.keiko, "room translate", on=True)
        await server.does(server.keiko, "room agree")
        assert (await server.read(server.tom, said)).content.splitlines()[-1] == READ["en"]
        # A channel that nobody has set up has said no yes.
        elsewhere = server.guild.add_channel("elsewhere")
        there = server.rui.user.at(elsewhere).type(SAID)
        assert (await server.read(server.tom.user.at(elsewhere), there)).content == refused
        assert len(server.engine.lines) == 1


async def test_a_message_that_was_passed_on(tmp_path: Path) -> None:
    """In linked channels the copy, which a webhook has said, is read from its original, and put right for everybody"""
    async with server_in(tmp_path, reads=True) as server:
        server.bot.give({"platforms": discord_settings(server.fake.url, server.guild.id, relay=True)})
        await server.bot.stop()
        await server.bot.start()
        there = server.guild.add_channel("porto")
        keiko = server.keiko.user.at(there)
        await server.does(keiko, "room city", city="porto")
        await server.does(keiko, "room language", languages="pt")
        (code,) = re.findall("[0-9]{4}", await server.does(keiko, "room link"))
        await server.does(server.keiko, "room link", room=code)
        await server.does(keiko, "room accept")
        await server.does(keiko, "room translate", on=True)
        original = server.rui.user.at(there).type(SAID)
        await server.fake.until(lambda: any(READ["ja"] in text for text in server.channel.texts), PATIENCE_SECONDS)
        copy = next(one for one in server.channel.messages.values() if READ["ja"] in one.content)
        assert copy.webhook is not None
        answer = await server.read(server.tom, copy)
        assert answer.content == f"Machine translation · original: Portuguese\n{READ['en']}"
        answer = await server.read(server.rui, copy)
        assert answer.content.splitlines()[-1].endswith(SAID)
        answer = await server.read(server.keiko, copy)
        await server.improve(server.keiko, answer, "改善する", "皆さん、おはようございます。バスは9時に出ます。")
        await server.fake.until(lambda: "バスは9時に出ます" in copy.content, PATIENCE_SECONDS)
        assert "訂正済み（Keiko Mori）" in copy.content
        assert original.content == SAID
