"""Finding a time and public holidays on Discord: the real bot as its own process, and our fake of Discord on the wire."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from tests.fakes.discord_town import PATIENCE_SECONDS, discord_town

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fakes.discord.message import Message
    from tests.fakes.discord_town import DiscordTown


def slots(count: int) -> str:
    """Return so many mornings from in twenty days on."""
    first = datetime.now(UTC) + timedelta(days=20)
    return ", ".join(f"{first + timedelta(days=number):%Y-%m-%d} 09:00" for number in range(count))


def line(card: Message, number: int) -> str:
    """Return the line of a number in a message."""
    return next(one for one in words(card).splitlines() if one.startswith(f"{number} "))


def words(message: Message) -> str:
    """Return what a message says, framed or not."""
    return message.content or str(message.embeds[0]["description"])


async def begun(town: DiscordTown, count: int) -> Message:
    """Begin a search and return its card."""
    await town.does("poll add", title="Reunion", slots=slots(count))
    await town.sees(lambda: town.cards)
    return town.card


async def shows(town: DiscordTown, number: int, counted: str) -> None:
    """Wait until the line of a slot says something."""
    await town.sees(lambda: counted in line(town.card, number), f"the card never says {counted}")


async def test_a_slot_is_tapped_to_yes_if_need_be_and_no(tmp_path: Path) -> None:
    """Each of up to five slots has a button; each tap is answered privately and counted on the card; one says none of them"""
    async with discord_town(tmp_path / "bot") as town:
        card = await begun(town, 4)
        for told, counted in (("yes 2;", "sim 1"), ("need be 2;", "se for preciso 1"), ("no 2.", "não 1")):
            answer = await town.ana.tap(card, "2️⃣").answered(PATIENCE_SECONDS)
            assert told in answer.content
            await shows(town, 2, counted)
        none = await town.ana.tap(card, "Não").answered(PATIENCE_SECONDS)
        assert none.content == "T1: yes –; if need be –; no 1, 2, 3 and 4."


async def test_many_slots_are_chosen_from_a_list(tmp_path: Path) -> None:
    """With more than five, those chosen are yes and the rest no"""
    async with discord_town(tmp_path / "bot") as town:
        card = await begun(town, 7)
        answer = await town.ana.choose(card, "choose", "1", "3").answered(PATIENCE_SECONDS)
        assert answer.content == "T1: yes 1 and 3; if need be –; no 2, 4, 5, 6 and 7."
        await shows(town, 3, "sim 1")


async def test_public_holidays_are_chosen_from_a_list(tmp_path: Path) -> None:
    """What is chosen is entered; the rest is not"""
    async with discord_town(tmp_path / "bot") as town:
        year = datetime.now(UTC).year + 1
        proposed = await town.ana.run("city holidays", year=year).answered(PATIENCE_SECONDS)
        first, second, third = (line(proposed, number).partition(" ")[2] for number in (1, 2, 3))
        done = await town.ana.choose(proposed, "choose", "2", "3").answered(PATIENCE_SECONDS)
        assert done.content.startswith("Porto is closed: ")
        left = await town.ana.run("city holidays", year=year).answered(PATIENCE_SECONDS)
        assert line(left, 1).endswith(first)
        assert second not in words(left)
        assert third not in words(left)
