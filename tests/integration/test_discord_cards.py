"""Cards on Discord: the real bot as its own process, and our fake of Discord on the wire."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from tests.fakes.discord_town import PATIENCE_SECONDS, discord_town
from tests.fakes.weekend import SATURDAY

if TYPE_CHECKING:
    from pathlib import Path

CROWD: Final = 30
FEW: Final = 4


async def test_a_card_can_be_tapped_again_and_again(tmp_path: Path) -> None:
    """A card that was edited is still the card: whoever has said yes can say no, and hears that it counts"""
    async with discord_town(tmp_path / "bot") as town:
        await town.does("event add", title="Vindima", starts=f"{SATURDAY}T14:00")
        for label, told, line in (
            ("Sim", "signed up", "sim 1"),
            ("Não", "not coming", "não 1"),
            ("Talvez", "maybe", "talvez 1"),
        ):
            answer = await town.ana.tap(town.card, label).answered()
            assert told in answer.content
            await town.shows(line)


async def test_signing_up_brings_the_event_as_a_file(tmp_path: Path) -> None:
    """Whoever says yes gets the event for their own calendar, seen by them alone; the card itself carries none"""
    async with discord_town(tmp_path / "bot") as town:
        await town.does("event add", title="Festa", starts=f"{SATURDAY}T14:00")
        await town.sees(lambda: town.cards)
        answer = await town.ana.tap(town.card, "Sim").answered(PATIENCE_SECONDS)
        assert [file["filename"] for file in answer.attachments] == ["E1.ics"]
        assert town.card.attachments == []
        declined = await town.ana.tap(town.card, "Não").answered(PATIENCE_SECONDS)
        assert declined.attachments == []


async def test_a_crowd_taps_one_card(tmp_path: Path) -> None:
    """All are answered and counted; the card is edited a few times at most, so that Discord never has to ask us to wait"""
    async with discord_town(tmp_path / "bot") as town:
        await town.does("event add", title="Festa", starts=f"{SATURDAY}T14:00")
        await town.sees(lambda: town.cards)
        town.fake.limit_as_usual()
        people = [town.somebody(f"guest{number}") for number in range(CROWD)]
        tapped = [person.tap(town.card, "Sim") for person in people]
        answers = await asyncio.gather(*(tap.answered(PATIENCE_SECONDS) for tap in tapped))
        assert all("signed up" in answer.content for answer in answers)
        await town.shows(f"sim {CROWD}, não 0")
        edits = town.fake.made("PATCH", f"^/channels/{town.channel.id}/messages/{town.card.id}$")
        assert 1 <= len(edits) <= FEW
        assert town.fake.times_limited == 0
