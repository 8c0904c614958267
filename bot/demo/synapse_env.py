"""Where Synapse is installed: once for all checkouts, in a virtual environment in the user's cache.

``python -m bot.demo.synapse_env`` installs it where it is missing and prints its interpreter.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
import subprocess
import sys
import venv
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

from bot.core.errors import PlatformError

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOCK = "synapse-requirements.lock"
_OVERRIDE = "JUMELAGE_SYNAPSE_PYTHON"


def synapse_python() -> Path:
    """Return an interpreter that has Synapse, installing it first where there is none (one to two minutes).

    ``JUMELAGE_SYNAPSE_PYTHON`` names another one, which is taken as it is. Processes that ask at the same time wait for
    the one that installs.

    Raises:
        PlatformError: It could not be installed.
    """
    chosen = os.environ.get(_OVERRIDE)
    if chosen:
        return Path(chosen)
    with as_file(files("config") / _LOCK) as lock:
        return _installed(_folder(lock), lock)


def _folder(lock: Path) -> Path:
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    match = re.search(r"^matrix-synapse==(\S+)", lock.read_text(), re.MULTILINE)
    version = match[1] if match else "unknown"
    return cache / "jumelage" / f"synapse-{version}-py{sys.version_info.major}.{sys.version_info.minor}"


def _installed(folder: Path, lock: Path) -> Path:
    """Return the interpreter in ``folder``, which holds exactly what the lock file names."""
    python = folder / "bin" / "python"
    # Written last: what was broken off in the middle, or belongs to an older lock file, is made anew.
    stamp = folder / "installed"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    with _alone(folder.with_name(f"{folder.name}.lock")):
        if not stamp.exists() or stamp.read_text() != wanted:
            _install(folder, python, lock)
            stamp.write_text(wanted)
    return python


def _install(folder: Path, python: Path, lock: Path) -> None:
    command = [
        str(python),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--require-hashes",
        "--only-binary=:all:",
        "--requirement",
        str(lock),
    ]
    try:
        venv.create(folder, clear=True, symlinks=True, with_pip=True)
        subprocess.run(command, check=True, stdout=sys.stderr)  # noqa: S603 - no part comes from outside
    except subprocess.CalledProcessError as error:
        raise PlatformError("synapse-not-installed") from error


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Keep every other process out until the block ends, also when it ends by a crash."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


if __name__ == "__main__":
    print(synapse_python())
