"""Whatever people type, the database can keep it or they are told what would fit: with every command, on both databases."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.dispatch.every import EveryKind
from bot.dispatch.kind import (
    ChoiceKind,
    CityKind,
    ListKind,
    LocaleKind,
    MomentKind,
    NumberKind,
    PersonKind,
    RestKind,
    ShortIdKind,
    SwitchKind,
    TextKind,
    ZoneKind,
)
from bot.i18n import COMPLETE_LOCALES
from bot.main.console import ScriptProgram
from bot.settings import load
from docs.generate import every_command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.dispatch.definition import Command
    from bot.dispatch.kind import Kind

ROOT = Path(__file__).parents[2]
LENGTHS = (3000, 501, 256, 201, 200, 101, 61, 41, 21)
COMMANDS = {command.name: command for command in every_command()}


@dataclass(frozen=True)
class Filled:
    """Options of a command filled with the largest values.

    Args:
        length: Of free texts.
    """

    length: int

    def line(self, command: Command, *, every: bool) -> str:
        """Return a line with the needed options, or with every one."""
        wanted = [option for option in command.options if option.required or every]
        named = [f"--{option.name} {self._value(option.kind)}" for option in wanted if not option.rest]
        rest = [self._value(option.kind) for option in wanted if option.rest]
        return " ".join(["!" + command.name, *named, *rest])

    def _value(self, kind: Kind) -> str:
        match kind:
            case ListKind(item=item):
                return ",".join([self._value(item)] * 30)
            case NumberKind(limits=limits):
                return str(limits.most)
            case ShortIdKind(prefixes=prefixes):
                return f"{next(iter(prefixes), 'E')}999999999"
            case ChoiceKind():
                return str(next(iter(kind.choices)))
            case TextKind() | RestKind() | PersonKind():
                return "ã" * self.length
            case _:
                return _SMALL.get(type(kind), "2027-06-19")  # the rest are dates of some form


_SMALL = {
    SwitchKind: "on",
    MomentKind: "2027-06-19T14:00",
    CityKind: "porto",
    LocaleKind: "pt",
    EveryKind: "day",
    ZoneKind: "America/Argentina/ComodRivadavia",
}


@pytest.fixture
def config(database_place: str, tmp_path: Path) -> Path:
    """The configuration of two cities on the console, on each database."""
    text = (ROOT / "config" / "two-cities-console.yaml").read_text(encoding="utf-8")
    file = tmp_path / "config.yaml"
    text = text.replace("../data/two-cities-console", "data")
    file.write_text(f"database: {database_place}\n{text}", encoding="utf-8")
    return file


def lines() -> Iterator[str]:
    """Return a line for each command, way of filling it and length; a command without a text has but one length."""
    for command in COMMANDS.values():
        yield from dict.fromkeys(Filled(length).line(command, every=every) for length in LENGTHS for every in (True, False))


def test_no_command_breaks_the_database(config: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Texts of every length around those of columns, the largest numbers and long lists: nothing is a fault of ours"""
    script, out = config.with_name("in.jsonl"), config.with_name("out.jsonl")
    said = [
        {
            "at": f"2027-03-01T{10 + number // 3600:02}:{number // 60 % 60:02}:{number % 60:02}Z",
            "room": "porto",
            "from": "kim",
            "text": line,
        }
        for number, line in enumerate(lines())
    ]
    script.write_text("\n".join(map(json.dumps, said)), encoding="utf-8")
    assert ScriptProgram(load(config, {}, COMPLETE_LOCALES), script, out).run() == 0
    faults = [record for record in caplog.records if record.levelname in {"ERROR", "CRITICAL"}]
    assert not faults, faults[0].getMessage() + str(faults[0].exc_info)
    assert out.read_text(encoding="utf-8").count("\n") >= len(said) / 2
