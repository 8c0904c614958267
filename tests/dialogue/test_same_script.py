"""A script gives the same output at every run."""

from __future__ import annotations

import json
from pathlib import Path

from bot.i18n import COMPLETE_LOCALES
from bot.main.console import ScriptProgram
from bot.settings import load
from tests.dialogue.transcript import read

ROOT = Path(__file__).parents[2]
WEEK = Path(__file__).parent / "transcripts" / "40-normal-week.en.txt"


def test_the_same_script_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    """A week of talk, events, sign-ups and reminders, with a crash in the middle, played twice from nothing: no byte differs"""
    outputs = [_played(tmp_path / run) for run in ("first", "second")]
    assert outputs[0] == outputs[1]
    assert outputs[0].count(b"\n") > len(read(WEEK.read_text(encoding="utf-8")).steps)


def _played(folder: Path) -> bytes:
    folder.mkdir()
    text = (ROOT / "config" / "two-cities-console.yaml").read_text(encoding="utf-8")
    (folder / "config.yaml").write_text(text.replace("../data/two-cities-console", "data"), encoding="utf-8")
    script, out = folder / "in.jsonl", folder / "out.jsonl"
    script.write_text("\n".join(map(json.dumps, _script())), encoding="utf-8")
    assert ScriptProgram(load(folder / "config.yaml", {}, COMPLETE_LOCALES), script, out).run() == 0
    return out.read_bytes()


def _script() -> list[dict[str, object]]:
    steps = read(WEEK.read_text(encoding="utf-8")).steps
    lines: list[dict[str, object]] = [{"at": step.script.at.isoformat(), **step.script.record} for step in steps]
    middle = len(lines) // 2
    moment = lines[middle]["at"]
    return [*lines[:middle], {"at": moment, "do": "stop"}, {"at": moment, "do": "start"}, *lines[middle:]]
