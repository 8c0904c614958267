"""Modules know only what lies below them, and importing them does nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[2]
LEFT_OUT: Final = frozenset(
    {
        "bot.storage.migrations.env",
        *(f"bot.drawing.{name}" for name in ("canvas", "font", "line", "month", "picture", "week")),
    }
)
"""Alembic runs the one with a connection at hand, so it cannot be imported alone. The others import matplotlib, which makes a
list of the system's fonts at once; only the process that draws ever does that (`tests/unit/test_drawing_process.py`)."""
IMPORT_ALL: Final = """
import importlib, json, os, sys, threading

seen = {"written": [], "network": [], "processes": [], "asked": [], "failed": {}}

def watch(event, args):
    if event == "open":
        path, mode, flags = args
        if (mode and set(mode) & set("wax+")) or (flags or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            seen["written"].append(str(path))
    elif event.startswith("socket."):
        seen["network"].append(event)
    elif event in ("subprocess.Popen", "os.fork", "os.posix_spawn", "os.mkdir"):
        seen["processes"].append(event)

real = os._Environ.__getitem__

def ask(self, key):
    frame = sys._getframe(1)
    while frame.f_globals.get("__name__") in ("os", "_collections_abc"):
        frame = frame.f_back
    if frame.f_globals.get("__name__", "").partition(".")[0] in ("bot", "commands"):
        seen["asked"].append(str(key))
    return real(self, key)

import nio  # its crypto library runs a program to look at the interpreter: not our doing

os._Environ.__getitem__ = ask
sys.addaudithook(watch)
for name in json.loads(sys.stdin.read()):
    try:
        importlib.import_module(name)
    except BaseException as fault:
        seen["failed"][name] = repr(fault)
seen["threads"] = threading.active_count()
print(json.dumps(seen))
"""
CHECK_CONTRACTS: Final = """
import sys
from importlinter.cli import lint_imports
sys.exit(lint_imports(no_cache=True, no_logo=True))
"""
AUDIOOP = "ignore:'audioop' is deprecated and slated for removal in Python 3.13:DeprecationWarning"
"""discord.py looks for a module that Python is about to lose; from 3.13 on it comes from elsewhere."""


def _modules() -> Iterator[str]:
    for package in ("bot", "commands"):
        for path in sorted((ROOT / package).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            if name not in LEFT_OUT and all(part.isidentifier() for part in parts):
                yield name


@pytest.fixture(scope="module", name="effects")
def _effects(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Import every module in one fresh interpreter and return what that did."""
    folder = tmp_path_factory.mktemp("nowhere")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(folder)}
    done = subprocess.run(  # noqa: S603 - our own lines
        [sys.executable, "-B", "-W", "error", "-W", AUDIOOP, "-c", IMPORT_ALL],
        input=json.dumps(list(_modules())),
        capture_output=True,
        text=True,
        cwd=folder,
        env=environment,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    effects: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    effects["printed"] = [*done.stdout.splitlines()[:-1], *done.stderr.splitlines()]
    effects["left"] = [str(path) for path in folder.rglob("*")]
    return effects


def test_every_module_can_be_imported(effects: dict[str, Any]) -> None:
    """Each module stands on its own in a fresh interpreter, with every warning an error."""
    assert len(list(_modules())) > 100
    assert effects["failed"] == {}


@pytest.mark.parametrize("effect", ["written", "network", "processes", "printed", "left"])
def test_importing_does_nothing(effects: dict[str, Any], effect: str) -> None:
    """Importing opens no file for writing and no socket, starts no process, prints nothing and leaves nothing behind."""
    assert effects[effect] == []


def test_importing_starts_no_thread(effects: dict[str, Any]) -> None:
    """After every import there is the one thread there was."""
    assert effects["threads"] == 1


def test_importing_reads_no_environment(effects: dict[str, Any]) -> None:
    """What the environment says is asked when the program runs, not before."""
    assert effects["asked"] == []


def test_the_layers_are_kept() -> None:
    """Imports go downwards, features and commands are strangers to one another, libraries stay in their adapters."""
    done = subprocess.run([sys.executable, "-c", CHECK_CONTRACTS], capture_output=True, text=True, cwd=ROOT, check=False)  # noqa: S603 - our own lines
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Contracts: 9 kept, 0 broken." in done.stdout
