"""Cards on Discord: the real bot as its own process, and our fake of Discord on the wire."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fakes.discord_town import PATIENCE_SECONDS, discord_town

if TYPE_CHECKING:
    from pathlib import Path


async def test_a_card_can_be_tapped_again_and_again(tmp_path: Path) -> None:
    """A card that was edited is still the card: whoever has said yes can say no, and hears that it counts"""
    async with discord_town(tmp_path / "bot") as town:
        await town.does("event add", title="Vindima", starts="2027-06-19T14:00")
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
        await town.does("event add", title="Festa", starts="2027-06-19T14:00")
        await town.sees(lambda: town.cards)
        answer = await town.ana.tap(town.card, "Sim").answered(PATIENCE_SECONDS)
        assert [file["filename"] for file in answer.attachments] == ["E1.ics"]
        assert town.card.attachments == []
        declined = await town.ana.tap(town.card, "Não").answered(PATIENCE_SECONDS)
        assert declined.attachments == []
