"""What the bot proposes on Discord can be used on Discord, with the real bot: names, examples, and forms filled in again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.fakes.discord_town import PATIENCE_SECONDS, DiscordTown, discord_town

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
    said = await town.does("event add", title="Feira do livro", starts="31.6.2027 15:00", zone="Europe/Berlin")
    assert said.endswith("/event add title:Feira do livro starts:30.6.2027 15:00 zone:Europe/Berlin")
    options = dict(re.findall(r"([a-z]+):(.+?)(?= [a-z]+:|$)", said.rpartition("/event add ")[2]))
    await town.does("event add", **options)
    await town.sees(lambda: town.cards and "Feira do livro" in town.card.embeds[0]["title"])
    shown = await town.does("events show", event="E1")
    assert "/rsvp event:E1 answer:yes (or: no, maybe)" in shown
    assert re.search(r"/person join code:[0-9]{6}\n", await town.does("person join"))


async def test_the_help_names_options_as_they_are_given(town: DiscordTown) -> None:
    """About one command one learns what it wants and what else it takes, by the names that its options have there"""
    said = await town.does("help", topic="event add")
    assert "/event add title:Title starts:When · also: end:, place:, limit:, kind:, zone:" in said
    assert "Example: /event add title:Sommerfest starts:19.6. 14:00 place:Marktplatz" in said
    said = await town.does("help", topic="rsvp")
    assert "/rsvp event:Event answer:Answer · also: places:" in said
    assert "was:" not in said
    assert "--" not in said
