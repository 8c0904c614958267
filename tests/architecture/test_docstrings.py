"""What a test proves and what a public name promises is written down where it stands."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[2]

Documented: TypeAlias = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def _trees(*folders: str) -> Iterator[tuple[Path, ast.Module]]:
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path.relative_to(ROOT), ast.parse(path.read_text(encoding="utf-8"))


def _public(node: Documented, name: str) -> Iterator[tuple[str, Documented]]:
    """Yield a node and what is public in it; functions within functions are nobody else's business."""
    yield name, node
    if isinstance(node, ast.Module | ast.ClassDef):
        for child in node.body:
            if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not child.name.startswith("_"):
                yield from _public(child, f"{name} {child.name}")


def test_every_test_says_what_it_proves() -> None:
    """Each test function has a docstring: the requirement it proves."""
    tests = [
        (f"{path} {node.name}", node)
        for path, tree in _trees("tests")
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")
    ]
    assert len(tests) > 100
    assert [name for name, node in tests if not (ast.get_docstring(node) or "").strip()] == []


def test_no_two_tests_of_a_module_share_a_name() -> None:
    """A test is not lost because another one of the same name comes after it."""
    twice = []
    for path, tree in _trees("tests"):
        names = [node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
        twice += [f"{path} {name}" for name in set(names) if names.count(name) > 1]
    assert twice == []


def test_test_modules_have_names_of_their_own() -> None:
    """Folders of tests are no packages, so a name of a module is there once in the whole tree."""
    names = [path.name for path, _ in _trees("tests") if path.name.startswith("test_")]
    assert [name for name in set(names) if names.count(name) > 1] == []


def test_every_public_name_says_what_it_promises() -> None:
    """Each module and each public class, function and method of the program has a docstring."""
    found = [one for path, tree in _trees("bot", "commands") for one in _public(tree, str(path))]
    assert len(found) > 500
    assert [name for name, node in found if not (ast.get_docstring(node) or "").strip()] == []
