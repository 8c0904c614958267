"""The noise budget of a normal week, over the same conversation that `test_transcripts.py` compares word for word."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.core.outbox import Kind
from bot.core.wire import Act
from tests.dialogue.stage import play
from tests.dialogue.transcript import read

if TYPE_CHECKING:
    from bot.platforms.console.world import Line

WEEK = Path(__file__).parent / "transcripts" / "40-normal-week.en.txt"
MONDAY = datetime(2027, 3, 15, tzinfo=UTC)
MOST = 6


async def test_a_normal_week_is_quiet(tmp_path: Path) -> None:
    """With 3 events, 12 sign-ups and 6 open dates, one late, no room hears more than 6 messages it has not asked for"""
    transcript = read(_text(WEEK))
    said = [step.script.record for step in transcript.steps if step.script.at >= MONDAY]
    signed_up = [record for record in said if "react" in record or "reply" in record]
    added = [record for record in said if record.get("text", "").startswith(("!event add", "!evento novo"))]
    assert (len(signed_up), len(added)) == (12, 3)
    lines = [line for done in await play(transcript, tmp_path) for line in done if line.at >= MONDAY]
    unasked = Counter(line.room for line in lines if _is_unasked(line))
    assert set(unasked) == {"porto", "bristol"}
    assert max(unasked.values()) <= MOST


def _is_unasked(line: Line) -> bool:
    """Tell whether a message is new, answers nobody and is not what people say to one another."""
    out = line.outgoing
    return out.act is Act.SEND and out.reply_to is None and out.kind is not Kind.RELAY


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")
