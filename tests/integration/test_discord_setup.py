"""Coming onto a server of Discord's and setting it up, with the real bot: one message, lists, a check, and who may what."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.fakes.discord import Permission, Person
from tests.fakes.discord_town import PATIENCE_SECONDS, DiscordTown, discord_town
from tests.fakes.weekend import SATURDAY

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[DiscordTown]:
    """A server that is Porto's, with the bot."""
    async with discord_town(tmp_path / "bot") as opened:
        yield opened


async def test_one_message_on_joining_names_the_command(town: DiscordTown) -> None:
    """On joining, the server's channel hears once who the bot is and what to type, the server's own language first"""
    (hello,) = [text for text in town.channel.texts if "/setup" in text]
    assert hello.startswith("Sou o Jumelage")
    assert "Setup takes two minutes: /setup" in hello
    await town.bot.stop()
    await town.bot.start()
    assert "pong" in await town.does("ping")
    assert len([text for text in town.channel.texts if "/setup" in text]) == 1


async def test_setting_up_turns_one_message_into_the_next(town: DiscordTown) -> None:
    """Each choice changes the message that only the asker sees; another channel becomes the one for events"""
    events, role = town.guild.add_channel("eventos"), town.guild.add_role("equipa", Permission.MANAGE_EVENTS)
    panel = await town.ana.run("setup").answered(PATIENCE_SECONDS)
    assert panel.is_ephemeral
    town.ana.choose(panel, "menu1", "en")
    await town.sees(lambda: "Languages: English" in panel.content)
    town.ana.choose(panel, "menu3", events)
    await town.sees(lambda: "I speak in: #eventos" in panel.content)
    town.ana.tap(panel, "Next")
    await town.sees(lambda: "step 2 of 2" in panel.content)
    town.ana.choose(panel, "menu0", role)
    await town.sees(lambda: "equipa" in panel.content)
    town.ana.tap(panel, "Check")
    await town.sees(lambda: "All is as it should be" in panel.content)
    assert "Porto 13" in panel.content
    assert await town.does("event add", title="Festa", starts=f"{SATURDAY}T14:00") == "Done, in #eventos."
    await town.sees(lambda: any(message.embeds for message in events.messages.values()))
    assert town.cards == []


async def test_the_check_names_each_missing_permission_and_channel(town: DiscordTown) -> None:
    """What the bot may not do is named with the channel, in the words of the server settings"""
    town.channel.deny(Permission.EMBED_LINKS | Permission.ATTACH_FILES, to=town.guild.bot.user)
    said = await town.does("setup", step=3)
    assert "Missing in #geral: Embed Links and Attach Files." in said.replace("\\", "")
    assert "All is as it should be" not in said


async def test_a_role_only_narrows(town: DiscordTown) -> None:
    """Once a role is chosen, a command for coordinators needs it as well; having the role alone gives no right"""
    manages, team = town.guild.add_role("gere", Permission.MANAGE_EVENTS), town.guild.add_role("equipa", Permission.NOTHING)
    with_both = town.guild.add_member(town.fake.add_user("rui", locale="en-GB"), [manages, team]).at(town.channel)
    without = town.guild.add_member(town.fake.add_user("eva", locale="en-GB"), [manages]).at(town.channel)
    await town.does("setup", group=str(team.id))

    async def adds(person: Person) -> str:
        return (await person.run("event add", title="Festa", starts=f"{SATURDAY}T14:00").answered(PATIENCE_SECONDS)).content

    assert "members with the role chosen in /setup" in await adds(without)
    assert "Done." in await adds(with_both)
    await town.does("role grant", person=town.ana.user.mention, role="coordinator", city="porto")
    await town.does("ping")  # from now on they go by their name
    assert "ana" in (await adds(with_both)).casefold()
    assert not town.guild.add_member(town.fake.add_user("kim"), [team]).at(town.channel).may_see("event add")


async def test_what_a_channel_knows_is_told_to_those_who_can_read_it(town: DiscordTown) -> None:
    """Whoever cannot read the server's home is told, elsewhere on the server, nothing of it; a role that opens it counts"""
    elsewhere, staff = town.guild.add_channel("cantina"), town.guild.add_role("equipa", Permission.NOTHING)
    await town.does("event add", title="Festa", starts=f"{SATURDAY}T14:00")
    town.channel.deny(Permission.VIEW_CHANNEL, to=town.guild.everyone)
    town.channel.deny(Permission.NOTHING, Permission.VIEW_CHANNEL, to=staff)
    town.channel.deny(Permission.NOTHING, Permission.VIEW_CHANNEL, to=town.guild.bot.user)
    eva, rui = (
        town.guild.add_member(town.fake.add_user(name, locale="en-GB"), roles)
        for name, roles in (("eva", []), ("rui", [staff]))
    )
    outside, inside = eva.at(elsewhere), rui.at(elsewhere)
    for name, options in (("events list", {}), ("events who", {"event": "E1"}), ("role list", {})):
        said = await outside.run(name, **options).answered(PATIENCE_SECONDS)
        assert said.content.startswith("That is told only to those who can read the channel"), name
    assert await outside.complete("rsvp", "event", "", answer="yes").suggested() == []
    assert (await outside.run("ping").answered(PATIENCE_SECONDS)).content == "pong"
    assert "Festa" in (await inside.run("events list").answered(PATIENCE_SECONDS)).content
    assert [one["value"] for one in await inside.complete("rsvp", "event", "", answer="yes").suggested()] == ["E1"]
    town.channel.deny(Permission.NOTHING, Permission.VIEW_CHANNEL, to=eva.user)
    assert "Festa" in (await outside.run("events list").answered(PATIENCE_SECONDS)).content


async def test_no_private_talk_with_pupils(town: DiscordTown) -> None:
    """Whoever has the role of pupils on a server is asked, in a private talk, to come where others read along"""
    pupils = town.guild.add_role("alunos", Permission.NOTHING)
    kai = town.fake.add_user("kai", locale="en-GB")
    town.guild.add_member(kai, [pupils])
    await town.does("setup", pupils=str(pupils.id))
    alone = await kai.in_private().run("ping").answered(PATIENCE_SECONDS)
    assert "I do not talk with pupils in private" in alone.content
    there = await kai.at(town.channel).run("ping").answered(PATIENCE_SECONDS)
    assert there.content == "pong"
    tom = town.fake.add_user("tom", locale="en-GB")
    town.guild.add_member(tom)
    assert (await tom.in_private().run("ping").answered(PATIENCE_SECONDS)).content == "pong"


async def test_a_stranger_gets_nothing_in_private(town: DiscordTown) -> None:
    """Anybody can begin a private talk with a bot: whoever is on none of its servers is told so, and proposed nothing"""
    stranger = town.fake.add_user("mallory", locale="de").in_private()
    for name in ("ping", "role list"):
        said = await stranger.run(name).answered(PATIENCE_SECONDS)
        assert said.content.startswith("Ich antworte nur Mitgliedern")
        assert said.is_ephemeral
    assert await stranger.complete("person city", "city", "po").suggested() == []
    ana = town.ana.user.in_private()
    assert {"name": "porto Porto", "value": "porto"} in await ana.complete("person city", "city", "po").suggested()


async def test_what_is_for_coordinators_is_done_on_the_server(tmp_path: Path) -> None:
    """In a private talk no server's roles count, so commands for coordinators are not offered there, nor read as a line"""
    async with discord_town(tmp_path / "bot", relay=True) as town:
        tom = town.guild.add_member(town.fake.add_user("tom", locale="en-GB")).at(town.channel).user.in_private()
        assert tom.may_see("ping")
        assert [name for name in ("event add", "room city", "setup") if tom.may_see(name)] == []
        tom.type("/setup --city porto")
        await town.sees(lambda: any("not in private" in text for text in tom.channel.texts))


async def test_a_form_asks_for_what_was_left_out(town: DiscordTown) -> None:
    """A command without its options opens a form of four lines; a doubtful date is asked for with buttons, for one alone"""
    asked = town.ana.run("event add")
    window = await asked.opened()
    assert len(window["components"]) == 4
    question = await town.ana.submit(asked, {"title": "Concert", "starts": "next Friday 15:00"}).answered(PATIENCE_SECONDS)
    assert question.is_ephemeral
    assert len(question.buttons) == 2
    town.ana.tap(question, next(iter(question.buttons)))
    await town.sees(lambda: town.cards and "Concert" in town.card.embeds[0]["title"])
    await town.sees(lambda: question.content.startswith("Done."))
    assert not question.buttons


async def test_a_form_is_read_like_a_line(town: DiscordTown) -> None:
    """From when to when may stand in one line of the form, as it may in text"""
    asked = town.ana.run("event add")
    await asked.opened()
    await town.ana.submit(asked, {"title": "Festa", "starts": f"{SATURDAY:%d.%m.%Y} 14:00-22:00"}).answered(PATIENCE_SECONDS)
    await town.sees(lambda: town.cards and "22:00" in town.card.embeds[0]["description"])


async def test_values_are_proposed_by_name(town: DiscordTown) -> None:
    """Events, zones and cities are found by what people call them; what is chosen is what would be typed"""
    await town.does("event add", title="Festa de verão", starts=f"{SATURDAY}T14:00")
    proposed = await town.ana.complete("rsvp", "event", "verão", answer="yes").suggested()
    assert proposed == [{"name": "E1 Festa de verão", "value": "E1"}]
    assert {"name": "porto Porto", "value": "porto"} in await town.ana.complete("person city", "city", "po").suggested()
    zones = await town.ana.complete("person zone", "zone", "tokyo").suggested()
    assert [zone["value"] for zone in zones] == ["Asia/Tokyo"]


async def test_the_language_is_the_servers_in_public_and_ones_own_in_private(town: DiscordTown) -> None:
    """A card speaks the server's language; an answer that one sees alone speaks that of one's client, or one's own choice"""
    keiko = town.guild.add_member(town.fake.add_user("keiko", locale="ja")).at(town.channel)
    await town.does("event add", title="Festa", starts=f"{SATURDAY}T14:00")
    await town.sees(lambda: town.cards)
    assert f"sábado, {SATURDAY.day} de junho" in town.card.embeds[0]["description"]
    assert "お申し込みを受け付けました" in (await keiko.tap(town.card, "Sim").answered(PATIENCE_SECONDS)).content
    await keiko.run("language", language="de").answered(PATIENCE_SECONDS)
    assert "Sie sind angemeldet" in (await keiko.tap(town.card, "Sim").answered(PATIENCE_SECONDS)).content


async def test_what_stood_on_a_server_stands_again_when_the_bot_is_back(town: DiscordTown) -> None:
    """Removed and added again, the bot finds the server's home and settings where they were, and greets nobody anew"""
    events = town.guild.add_channel("eventos")
    await town.does("setup", channel=str(events.id))
    town.fake.remove_guild(town.guild)
    town.fake.clock.advance(timedelta(minutes=1))
    town.fake.return_to(town.guild)
    await town.sees(lambda: any("back" in text or "volta" in text for text in events.texts), "nobody was told")
    assert len([text for text in town.channel.texts if "/setup" in text]) == 1
    await town.does("event add", title="Festa", starts=f"{SATURDAY}T14:00")
    await town.sees(lambda: any(message.embeds for message in events.messages.values()))


async def test_the_role_narrows_what_is_typed_as_well(tmp_path: Path) -> None:
    """Where people's lines are read, a command for coordinators needs the role too; other channels are none of ours"""
    async with discord_town(tmp_path / "bot", relay=True) as town:
        team = town.guild.add_role("equipa", Permission.NOTHING)
        eva = town.somebody("eva")
        await town.does("setup", group=str(team.id))
        eva.type(f'/event add "Festa" {SATURDAY}T14:00')
        await town.sees(
            lambda: any("role chosen in /setup" in text or "cargo escolhido" in text for text in town.channel.texts)
        )
        other = town.guild.add_channel("conversa")
        eva.user.at(other).type("Leon has diabetes")
        eva.type("/ping last")
        await town.sees(lambda: any("pong last" in text for text in town.channel.texts))
        assert other.texts == ["Leon has diabetes"]
        assert town.cards == []
