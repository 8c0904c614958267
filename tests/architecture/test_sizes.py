"""Nothing grows until nobody can see it whole, and nothing hides behind an empty name."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[2]
MOST_LINES: Final = 400
MOST_ARGUMENTS: Final = 5
EXEMPT_FROM_LENGTH: Final = "bot/storage/migrations/versions/"
"""Written by Alembic, table by table, and never changed again."""
REASONED: Final = re.compile(r"# noqa: [A-Z0-9, ]*PLR0913[A-Z0-9, ]* - \w+")
EMPTY_CLASS: Final = re.compile(r"(?:Bot|Manager|Helper|Util)s?$")
"""`BotError` is the root of our errors; a class that *is* a Bot would be all things to everybody."""
EMPTY_MODULE: Final = re.compile(r"_*(?:utils?|utilit\w+|helpers?|common|misc|managers?|stuff)")


def _sources() -> Iterator[tuple[str, str]]:
    for package in ("bot", "commands"):
        for path in sorted((ROOT / package).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def _classes() -> Iterator[tuple[str, ast.ClassDef, list[str]]]:
    for name, source in _sources():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ClassDef):
                yield name, node, source.splitlines()


def _arguments(function: ast.FunctionDef) -> int:
    given = function.args
    return len(given.posonlyargs) + len(given.args) + len(given.kwonlyargs) - 1


def test_modules_can_be_read_whole() -> None:
    """No module has more than 400 lines."""
    long = {name: source.count("\n") for name, source in _sources() if source.count("\n") > MOST_LINES}
    assert [name for name in long if not name.startswith(EXEMPT_FROM_LENGTH)] == []


def test_constructors_take_few_things() -> None:
    """A class is made from at most five things; where more are needed the reason stands beside it."""
    faults = []
    for name, node, lines in _classes():
        for child in node.body:
            if isinstance(child, ast.FunctionDef) and child.name == "__init__" and _arguments(child) > MOST_ARGUMENTS:
                signature = "\n".join(lines[child.lineno - 1 : child.body[0].lineno])
                if not REASONED.search(signature):
                    faults.append(f"{name}:{child.lineno} {node.name} takes {_arguments(child)}")
    assert faults == []


def test_no_class_is_everything() -> None:
    """No class is called a Bot, a Manager or a Helper: its name says what it is."""
    assert [f"{name} {node.name}" for name, node, _ in _classes() if EMPTY_CLASS.search(node.name)] == []


def test_no_module_is_a_drawer() -> None:
    """No module or folder is called utils, helpers or common: its name says what is in it."""
    parts = {(name, part) for name, _ in _sources() for part in name.removesuffix(".py").split("/")}
    assert [name for name, part in parts if EMPTY_MODULE.fullmatch(part)] == []
