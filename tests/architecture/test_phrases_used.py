"""What the program says is in the catalogues, and what is in the catalogues is said."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from bot.core.engine import Place
from bot.core.person import Role
from bot.main.wiring import CATALOGUES

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[2]
SAYING: Final = frozenset({"Phrase", "say", "words"})
"""Calls whose first argument is the id of a message."""
BEGINS_AN_ID: Final = re.compile(r"[a-z]{4}")
"""What varies from the first letter on could be anything."""


def _trees() -> Iterator[tuple[str, ast.Module]]:
    for package in ("bot", "commands"):
        for path in sorted((ROOT / package).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def _catalogue() -> dict[str, fluent.Message | fluent.Term]:
    found: dict[str, fluent.Message | fluent.Term] = {}
    for path in sorted((ROOT / "bot").rglob("strings/en.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, fluent.Message | fluent.Term):
                found[entry.id.name] = entry
    return found


def _ids() -> set[str]:
    """Return what can be said: each message, and each attribute by its full name."""
    return {
        name
        for message, entry in _catalogue().items()
        for name in (message, *(f"{message}.{attribute.id.name}" for attribute in entry.attributes))
    }


def _pattern(node: ast.expr) -> re.Pattern[str] | None:
    """Return what an id written as text, with or without variable parts, can be; ``None`` if it is not written there."""
    match node:
        case ast.Constant(value=str(text)):
            return re.compile(re.escape(text))
        case ast.JoinedStr(values=parts):
            return re.compile("".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".*" for part in parts))
    return None


def _branches(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.IfExp):
        yield from _branches(node.body)
        yield from _branches(node.orelse)
    else:
        yield node


def _said() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield each id the program says, with the place where it does."""
    for path, tree in _trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            for one in (*(node.args[:1] if name in SAYING else ()), *(one.value for one in node.keywords if one.arg == "word")):
                for branch in _branches(one):
                    if (pattern := _pattern(branch)) is not None:
                        yield f"{path}:{node.lineno}", pattern


def _documentation(tree: ast.Module) -> set[int]:
    return {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }


def _written() -> Iterator[re.Pattern[str]]:
    """Yield each text in the program that an id can be made of, wherever it stands but in documentation."""
    for _, tree in _trees():
        documentation = _documentation(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant | ast.JoinedStr) and id(node) not in documentation:
                pattern = _pattern(node)
                if pattern is not None and BEGINS_AN_ID.match(pattern.pattern):
                    yield pattern


def _quoted(node: object) -> Iterator[str]:
    """Yield the messages and terms that others are made of."""
    if isinstance(node, list):
        for part in node:
            yield from _quoted(part)
    elif isinstance(node, fluent.MessageReference | fluent.TermReference):
        yield node.id.name
    elif isinstance(node, fluent.BaseNode):
        yield from _quoted(list(vars(node).values()))


def _commands() -> Iterator[str]:
    """Yield the ids of all commands, read from their declarations."""
    for _, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "command":
                (name,) = (one.value for one in node.args[:1] if isinstance(one, ast.Constant))
                yield "cmd-" + str(name).replace(" ", "-")


def test_what_is_said_is_in_the_catalogue() -> None:
    """Each id in the program is one of the English catalogue; where a part of it varies, at least one fits."""
    ids, said = _ids(), list(_said())
    assert len(said) > 100
    assert [f"{place} {one.pattern}" for place, one in said if not any(one.fullmatch(known) for known in ids)] == []


@pytest.mark.parametrize(
    ("beginning", "values"),
    [
        ("translation-on-", [place.value for place in Place]),
        ("choice-role-", [role.value for role in Role]),
        ("option-month-", [str(number) for number in range(1, 13)]),
        ("answer-", ["yes", "no", "maybe"]),
    ],
)
def test_every_value_has_its_words(beginning: str, values: list[str]) -> None:
    """Where an id ends in the value of a list, there are words for each value."""
    assert {beginning + value for value in values} <= _ids()


def test_every_command_is_described() -> None:
    """Each command has its line in the help, and each such line is of a command there is."""
    described = {name for name in _catalogue() if name.startswith("cmd-")}
    assert described == set(_commands())


def test_what_is_in_the_catalogue_is_said() -> None:
    """No phrase is left over: each is said by the program, is part of one that is, or describes a command."""
    catalogue = _catalogue()
    used = {name for entry in catalogue.values() for name in _quoted(entry)} | set(_commands())
    written = list(_written())
    assert [name for name in catalogue if name not in used and not any(one.fullmatch(name) for one in written)] == []


def test_every_catalogue_is_loaded() -> None:
    """Each folder of phrases is named where the program is put together."""
    folders = {
        path.parents[1].relative_to(ROOT).as_posix().replace("/", ".") for path in (ROOT / "bot").rglob("strings/en.ftl")
    }
    assert folders == set(CATALOGUES)
