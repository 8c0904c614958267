"""What the bot proposes on Discord can be used on Discord, with the real bot: names, examples, and forms filled in again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.fakes.discord import Permission
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


async def test_help_offers_what_is_published(town: DiscordTown) -> None:
    """The list under the help has the commands by the names under which people find them, as the help itself has"""
    said = await town.ana.run("help").answered(PATIENCE_SECONDS)
    (menu,) = said.selects.values()
    labels = [option["label"] for option in menu["options"]]
    names = re.findall(r"(?m)^[0-9] .*: /([a-z ]+)$", "\n".join((said.content, *labels)))
    assert len(names) == 2 * len(labels) > 0
    assert [name for name in names if not town.ana.may_see(name)] == []


async def test_the_right_line_can_be_used(town: DiscordTown) -> None:
    """What was misread is answered with a line in the form of Discord's commands: each value behind its option's name"""
    said = await town.does("event add", title="Feira do livro", starts=f"31.6.{SATURDAY.year} 15:00", zone="Europe/Berlin")
    assert said.endswith(f"/event add title:Feira do livro starts:30.6.{SATURDAY.year} 15:00 zone:Europe/Berlin")
    options = dict(re.findall(r"([a-z]+):(.+?)(?= [a-z]+:|$)", said.rpartition("/event add ")[2]))
    await town.does("event add", **options)
    await town.sees(lambda: town.cards and "Feira do livro" in town.card.embeds[0]["title"])
    shown = await town.does("events show", event="E1")
    assert "/rsvp event:E1 answer:yes (or: no, maybe)" in shown
    assert re.search(r"/person join code:[0-9]{6}\n", await town.does("person join"))


async def test_the_help_names_options_as_they_are_given(town: DiscordTown) -> None:
    """About one command one learns what it wants and what else it takes, by the names that its options have there"""
    said = await town.does("help", topic="event add")
    assert "/event add title:Title starts:When · also: end:, place:, limit:, kind:, " in said
    assert "Example: /event add title:Sommerfest starts:19.6. 14:00 place:Marktplatz" in said
    said = await town.does("help", topic="rsvp")
    assert "/rsvp event:Event answer:Answer · also: places:" in said
    assert "was:" not in said
    assert "--" not in said


async def test_a_form_shows_what_can_be_filled_in(town: DiscordTown) -> None:
    """In an empty line stands an example in the reader's language; the card's form is called like its button"""
    keiko = town.guild.add_member(town.fake.add_user("keiko", locale="ja")).at(town.channel)
    asked = town.ana.run("event add")
    lines = [row["components"][0] for row in (await asked.opened())["components"]]
    assert [line["placeholder"] for line in lines] == ["Summer festival", "19 June 14:00-22:00", "Market square", "40"]
    await town.ana.submit(asked, {line["custom_id"]: line["placeholder"] for line in lines}).answered(PATIENCE_SECONDS)
    await town.sees(lambda: town.cards and "Summer festival" in town.card.embeds[0]["title"])
    several = keiko.tap(town.card, "Para várias pessoas")
    window = await several.opened()
    (line,) = (row["components"][0] for row in window["components"])
    assert (window["title"], line["label"]) == ("Para várias pessoas", "Para várias pessoas")
    assert line["placeholder"] == "はい、3名"
    await keiko.submit(several, {"text": line["placeholder"]}).answered(PATIENCE_SECONDS)
    await town.shows("sim 3")


async def test_a_form_is_filled_in_again(town: DiscordTown) -> None:
    """What did not fit stands in the form again, for whoever filled it in; the form turns into its answer"""
    asked = town.ana.run("event add", kind="festival")
    await asked.opened()
    filled_in = {"title": "Feira", "starts": "31.6. 15:00", "place": "Praça", "limit": "40"}
    refused = await town.ana.submit(asked, filled_in).answered(PATIENCE_SECONDS)
    assert "There is no 31 June" in refused.content
    for _ in range(2):
        again = town.ana.tap(refused, "Fill in again")
        window = await again.opened()
        lines = [row["components"][0] for row in window["components"]]
        assert {line["custom_id"]: line["value"] for line in lines} == filled_in
        await town.bot.stop()
        await town.bot.start()
    again = town.ana.tap(refused, "Fill in again")
    await again.opened()
    town.ana.submit(again, {"starts": "30.6. 15:00"})
    await town.sees(lambda: town.cards and "Feira" in town.card.embeds[0]["title"])
    await town.sees(lambda: refused.content.startswith("Done.") and not refused.buttons)
    assert "Praça" in town.card.embeds[0]["description"]


async def test_what_others_may_do_is_not_filled_in_again(town: DiscordTown) -> None:
    """Whoever may not do something is told who can; there is no form for it"""
    team = town.guild.add_role("equipa", Permission.MANAGE_EVENTS)
    eva = town.guild.add_member(town.fake.add_user("eva", locale="en-GB"), [team]).at(town.channel)
    await town.does("setup", group=str(town.guild.add_role("mesa", Permission.NOTHING).id))
    refused = await eva.run("event add", title="Feira", starts="31.6. 15:00").answered(PATIENCE_SECONDS)
    assert "role chosen in /setup" in refused.content
    assert not refused.buttons
