"""The repository holds what it should and nothing of the machine it was written on."""

from __future__ import annotations

import subprocess
from fnmatch import fnmatch
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
TOP: Final = (
    "bot commands config docs tests .ci Dockerfile Makefile pyproject.toml requirements.lock .dockerignore .gitignore"
    " CHANGELOG.md CONTRIBUTING.md LICENSE NOTICE README.md"
)
# Put together here, so that this file does not hold them itself.
HOSTS: Final = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("crates", "io"),
        ("rubygems", "org"),
        ("anaconda", "org"),
        ("proxy", "golang", "org"),
    )
)
MACHINE: Final = tuple(f"/{folder}/" for folder in ("root", "work", "home", "Users"))


def _tracked() -> list[str]:
    """Return the tracked files that are there; without a history, all that is not ignored."""
    if (ROOT / ".git").exists():
        done = subprocess.run(["git", "ls-files", "-z"], capture_output=True, text=True, cwd=ROOT, check=True)  # noqa: S607 - git of the path
        names = done.stdout.split("\0")
    else:
        names = [path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*")]
        ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
        patterns = [pattern.rstrip("/") for pattern in ignored]
        names = [name for name in names if not any(fnmatch(part, one) for part in name.split("/") for one in patterns)]
    return [name for name in names if name and (ROOT / name).is_file()]


def _texts() -> list[tuple[str, list[str]]]:
    texts = []
    for name in _tracked():
        content = (ROOT / name).read_bytes()
        if b"\0" not in content:
            texts.append((name, content.decode("utf-8").splitlines()))
    return texts


def _holding(parts: tuple[str, ...]) -> list[str]:
    return [
        f"{name}:{number} {part}"
        for name, lines in _texts()
        for number, line in enumerate(lines, start=1)
        for part in parts
        if part in line
    ]


def test_the_top_is_short() -> None:
    """Whoever opens the repository sees these files and folders, and no others."""
    assert {name.split("/")[0] for name in _tracked()} == set(TOP.split())


def test_no_package_registry_is_named() -> None:
    """Where packages come from is for the machine to say, not for a file here."""
    assert _holding(HOSTS) == []


def test_no_path_of_a_machine_is_named() -> None:
    """Nothing points into somebody's own folders."""
    assert _holding(MACHINE) == []


def test_texts_are_utf_8_and_end_in_a_line() -> None:
    """Every text is UTF-8 with plain line ends, the last line included."""
    faults = []
    for name in _tracked():
        content = (ROOT / name).read_bytes()
        if b"\0" not in content and content and (b"\r" in content or not content.endswith(b"\n")):
            faults.append(name)
    assert faults == []


def test_python_stands_where_it_belongs() -> None:
    """Each Python file is of the program, of its commands, of its tests or of its documents."""
    homes = {name.split("/")[0] for name in _tracked() if name.endswith(".py")}
    assert homes <= {"bot", "commands", "tests", "docs"}
