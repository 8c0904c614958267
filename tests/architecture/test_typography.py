"""French is set as French people set it: with no-break spaces before its high signs, so that no line begins with one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from fluent.syntax import FluentParser, ast

import bot

ROOT: Final = Path(bot.__path__[0])
HIGH_SIGN: Final = re.compile(r"(?P<space>.?)(?P<sign>[:;?!])(?=\s|$)")
NO_BREAK: Final = {":": "\u00a0", ";": "\u202f", "?": "\u202f", "!": "\u202f"}
NAMES_THE_SIGNS: Final = "people-prefix-odd"
TYPED: Final = re.compile(r"answer-.*|.*-words")


def _said(path: Path) -> list[tuple[str, str]]:
    """Return what is said, not typed, with ``{}`` where something else is put in."""
    messages = [entry for entry in FluentParser().parse(path.read_text("utf-8")).body if isinstance(entry, ast.Message)]
    return [
        (message.id.name, text)
        for message in messages
        if message.value and not TYPED.fullmatch(message.id.name) and message.id.name != NAMES_THE_SIGNS
        for text in _texts(message.value)
    ]


def _texts(pattern: ast.Pattern) -> list[str]:
    """Return the text of a pattern, and of each variant inside it."""
    inner = [
        text
        for part in pattern.elements
        if isinstance(part, ast.Placeable) and isinstance(part.expression, ast.SelectExpression)
        for variant in part.expression.variants
        for text in _texts(variant.value)
    ]
    return ["".join(part.value if isinstance(part, ast.TextElement) else "{}" for part in pattern.elements), *inner]


def _faults(text: str) -> list[str]:
    return [found[0] for found in HIGH_SIGN.finditer(text) if found["space"] != NO_BREAK[found["sign"]]]


def test_a_plain_space_is_noticed() -> None:
    """The check itself tells the three spaces apart."""
    assert _faults("Oui\u202f? Non\u00a0: bon\u202f; « !help »") == []
    assert _faults("Oui ? Non: bon") == [" ?", "n:"]


def test_french_high_signs_stand_off_by_a_space_that_does_not_break() -> None:
    """Before a colon stands a no-break space, before a semicolon, a question mark and an exclamation mark a narrow one."""
    paths = sorted(ROOT.rglob("strings/fr.ftl"))
    assert paths
    assert [(name, found) for path in paths for name, text in _said(path) for found in _faults(text)] == []
