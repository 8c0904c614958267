"""The lines that the bot's sentences propose can be used on Discord, whatever the language."""

from __future__ import annotations

import re
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import pytest
from fluent.syntax import FluentParser, ast

import bot
from bot.core.document import Document, Line, Span
from bot.core.ref import RoomRef
from bot.core.wire import Act, Outgoing
from bot.dispatch.grammar import Grammar
from bot.dispatch.spelling import Spelling
from bot.i18n import COMPLETE_LOCALES
from bot.main.wiring import catalogue
from docs.generate import every_command

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT: Final = Path(bot.__path__[0])
COMMANDS: Final = every_command()
SPELLING: Final = Spelling(Grammar(COMMANDS, catalogue()))
NAMED: Final = re.compile(
    rf"(?<![\w-])(?:{'|'.join({option.name for command in COMMANDS for option in command.options})}):(?=\S)"
)
IDS: Final[Mapping[str, str]] = MappingProxyType({"events": "E12", "roadmap": "M7", "reminders": "R5"})
HOLDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "prefix": "/",
        "there": "/",
        "page": "2",
        "code": "4711",
        "example": "19.6. 14:00",
        "end": "2027-03-31",
        "typed": "Ana coordinator porto",
        "role": "coordinator",
        "city": "porto",
        "verb": "move",
        "other": "en",
        "line": '/event add "Big party" 19.6. 14:00 --place Park',
        "lines": "/help event add, /help roadmap",
    }
)
"""What variables hold where a line is made of them."""


def _phrases(locale: str) -> Iterator[tuple[str, str]]:
    """Yield every phrase of a language with something in its variables."""
    for path in sorted(ROOT.rglob(f"strings/{locale}.ftl")):
        known = {**HOLDS, "id": IDS.get(path.parents[1].name, "E12")}
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, ast.Message) and entry.value is not None and not entry.id.name.endswith("-words"):
                yield entry.id.name, _said(entry.value, known)


def _said(pattern: ast.Pattern, known: Mapping[str, str]) -> str:
    return "".join(
        part.value if isinstance(part, ast.TextElement) else _value(part.expression, known) for part in pattern.elements
    )


def _value(node: ast.Placeable | ast.InlineExpression | ast.SelectExpression, known: Mapping[str, str]) -> str:
    match node:
        case ast.SelectExpression(variants=[*_, last]):
            return _said(last.value, known)
        case ast.StringLiteral(value=text):
            return str(text)
        case ast.VariableReference(id=name) | ast.MessageReference(id=name):
            return known.get(name.name, "Words")
    return "Words"


def _spelled(text: str) -> str:
    document = Document(tuple(Line((Span(line),)) for line in text.split("\n")))
    said = SPELLING.spelled(Outgoing("row", RoomRef("discord", "1"), Act.SEND, document)).document
    return said.text if said is not None else ""


def _named(locale: str) -> dict[str, list[str]]:
    """Return the names of options that each phrase says on Discord."""
    return {name: sorted(NAMED.findall(_spelled(text))) for name, text in _phrases(locale)}


def test_lines_are_found() -> None:
    """In English a line has the options that its writer meant; without one, the test below would prove nothing."""
    named = _named("en")
    assert named["event-how-typed"] == ["answer:", "event:"]
    assert named["reminder-until-alone"] == ["due:", "every:", "text:"]
    assert named["people-link-unknown"] == ["room:"]
    assert named["dispatch-up-to-group"] == []
    assert sum(map(bool, named.values())) > 40


@pytest.mark.parametrize("locale", [locale for locale in COMPLETE_LOCALES if locale != "en"])
def test_a_line_is_the_same_in_every_language(locale: str) -> None:
    """No word of a sentence is taken for an option: nothing stands behind a command but its options, or a sign that ends it."""
    english, other = _named("en"), _named(locale)
    assert {name: found for name, found in other.items() if found != english[name]} == {}
