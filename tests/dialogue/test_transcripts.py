"""Conversations, each in a file of its own: the whole bot says exactly what stands there. The form: `transcript.py`."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.main.wiring import catalogue
from tests.dialogue.stage import play
from tests.dialogue.transcript import read
from tests.fakes.discord_taken import assert_taken_whole

if TYPE_CHECKING:
    from bot.core.phrase import Strings

FILES = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))


@pytest.fixture(scope="module")
def strings() -> Strings:
    """Return the catalogues, loaded once for all conversations."""
    return catalogue()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
async def test_conversation(file: Path, tmp_path: Path, strings: Strings) -> None:
    """The first comment of each transcript is its requirement; the bot does what stands there, no more and no less.

    The same words, without what is used under them, would be taken by Discord as well, and shown uncut.
    """
    text = _text(file)
    transcript = read(text)
    assert transcript.head[0].startswith("# ")
    played = await play(transcript, tmp_path, strings)
    assert transcript.render(played) == text
    for line in chain.from_iterable(played):
        assert_taken_whole(line.outgoing)


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")
