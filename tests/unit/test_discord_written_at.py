"""When a message on Discord was written, which its id says."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from bot.core.message import Edited, Text, Upload
from bot.core.wire import RawEvent
from bot.platforms.discord.decoder import DiscordDecoder
from bot.platforms.discord.key import snowflake_at

WRITTEN = datetime(2027, 3, 1, 10, 4, tzinfo=UTC)
AUTHOR = {"id": "7", "name": "Ana", "groups": []}


@pytest.mark.parametrize("thread", ["", "12/"])
@pytest.mark.parametrize("what", ["text", "file", "edit"])
def test_when_it_was_written(what: str, thread: str) -> None:
    """A message, a file and other words for either come with the time of the message itself, in a thread as well"""
    kept: dict[str, object] = {"what": "edit" if what == "edit" else "text", "text": "Olá"}
    kept |= {"message": f"{thread}{snowflake_at(WRITTEN)}", "author": AUTHOR, "addressed": False, "space": "1"}
    kept |= {"file": {"kind": "image", "name": "a.jpg", "url": "https://cdn.example/a"}} if what == "file" else {}
    heard = DiscordDecoder().decode(RawEvent("1", "9", json.dumps(kept)))
    assert isinstance(heard, Text | Upload | Edited)
    assert (type(heard), heard.written_at) == ({"text": Text, "file": Upload, "edit": Edited}[what], WRITTEN)
