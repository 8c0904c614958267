"""The console for a person, as a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.fakes.process import BRISTOL, PORTO

if TYPE_CHECKING:
    from pathlib import Path


def talk(folder: Path, *typed: str) -> str:
    """Type lines; return what was printed."""
    config = folder / "jumelage.yaml"
    room, person = {"id": "porto", "city": "porto", "language": "en"}, {"id": "ana", "name": "Ana", "city": "porto"}
    console = {"rooms": [room], "people": [{**person, "language": "en"}]}
    config.write_text(json.dumps({"data_dir": "data", "partners": [PORTO, BRISTOL], "platforms": {"console": console}}))
    command = [sys.executable, "-m", "bot", "console", "--config", str(config)]
    done = subprocess.run(  # noqa: S603 - every part stands in this file
        command, input="\n".join((*typed, "/quit", "")), capture_output=True, text=True, timeout=60, check=True
    )
    return done.stdout


def test_a_second_session_is_answered_like_the_first(tmp_path: Path) -> None:
    """What is typed is answered, also when the program is started again over the same data."""
    for words in ("first", "second"):
        assert f"pong {words}" in talk(tmp_path, f"!ping {words}")
