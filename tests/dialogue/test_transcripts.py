"""Conversations, each in a file of its own: the whole bot says exactly what stands there. The form: `transcript.py`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.main.wiring import catalogue
from tests.dialogue.stage import play
from tests.dialogue.transcript import read

if TYPE_CHECKING:
    from bot.core.phrase import Strings

FILES = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))


@pytest.fixture(scope="module")
def strings() -> Strings:
    """Return the catalogues, loaded once for all conversations."""
    return catalogue()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
async def test_conversation(file: Path, tmp_path: Path, strings: Strings) -> None:
    """The first comment of each transcript is its requirement; the bot does what stands there, no more and no less."""
    text = _text(file)
    transcript = read(text)
    assert transcript.head[0].startswith("# ")
    assert transcript.render(await play(transcript, tmp_path, strings)) == text


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")
