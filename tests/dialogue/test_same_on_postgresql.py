"""The bot says the same on PostgreSQL: some conversations, chosen for how much they store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.main.wiring import catalogue
from tests.dialogue.stage import play
from tests.dialogue.transcript import read
from tests.fakes.database import POSTGRESQL

if TYPE_CHECKING:
    from bot.core.phrase import Strings

TRANSCRIPTS = Path(__file__).parent / "transcripts"
PLAYED = (
    "05-translate.pt",
    "10-card.en",
    "13-remind.en",
    "16-roadmap.en",
    "30-plan.en",
    "37-finding-a-time.en",
    "40-normal-week.en",
    "51-series.en",
    "60-calendar.en",
    "60-event-full.en",
)


@pytest.fixture(scope="module")
def strings() -> Strings:
    """Return the catalogues, loaded once for all conversations."""
    return catalogue()


@pytest.mark.parametrize("name", PLAYED)
async def test_conversation_on_postgresql(name: str, postgres_url: str, tmp_path: Path, strings: Strings) -> None:
    """A conversation is word for word the one of its transcript, which is played on SQLite elsewhere"""
    (tmp_path / POSTGRESQL).write_text(postgres_url)
    text = _text(name)
    transcript = read(text)
    assert transcript.render(await play(transcript, tmp_path, strings)) == text


def _text(name: str) -> str:
    return (TRANSCRIPTS / f"{name}.txt").read_text(encoding="utf-8")
