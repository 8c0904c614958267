"""The installed program as the container image runs it: from a wheel, without privileges, in a read-only tree.

Takes the steps of the Dockerfile without a container engine. Third-party libraries are borrowed from the environment that
runs the tests, since installing them again proves nothing new and takes minutes.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

pytestmark = pytest.mark.xdist_group("container")  # one installation serves all

ROOT = Path(__file__).parents[2]
SHIPPED = ("bot", "commands", "config")
LIBRARIES = Path(sysconfig.get_paths()["purelib"])
NOBODY = 65534

CONFIG = """
data_dir: ./data
database: sqlite
default_language: en
partners:
  - {id: porto, name: Porto, language: pt, zone: Europe/Lisbon, country: PT}
  - {id: bristol, name: Bristol, language: en, zone: Europe/London, country: GB}
admins: ["console:tom"]
platforms:
  console:
    rooms: [{id: harbour, city: bristol, language: en}]
    people: [{id: tom, name: Tom, city: bristol, language: en, zone: Europe/London, roles: []}]
"""
SCRIPT = {"at": "2027-03-17T08:00:00Z", "room": "harbour", "from": "tom", "text": "!ping read-only", "id": "m1"}


@dataclass(frozen=True, slots=True)
class Container:
    """An installed program and the one folder it may write to."""

    wheel: Path
    app: Path
    data: Path

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the installed interpreter in the data folder, as nobody."""
        command = [*_as_nobody(), str(self.app / "bin" / "python"), *arguments]
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.data), "PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run(  # noqa: S603 - every part stands in this file
            command, cwd=self.data, env=environment, capture_output=True, text=True, timeout=120, check=False
        )


def _as_nobody() -> Sequence[str]:
    """Return what to put before a command so that root's privileges are dropped; nothing for other users."""
    if os.geteuid() != 0:
        return ()
    options = [f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--no-new-privs"]
    # Root's own interpreter may stand in a closed home; nobody may then read everything, but write no more than before.
    kept = "-all" if _open_to_all(Path(sys.executable).resolve()) and _open_to_all(LIBRARIES) else "-all,+dac_read_search"
    return ("setpriv", *options, f"--inh-caps={kept}", f"--ambient-caps={kept}", f"--bounding-set={kept}")


def _open_to_all(path: Path) -> bool:
    return all(folder.stat().st_mode & 0o001 for folder in path.parents)


def _run(*command: str | Path) -> None:
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - every part stands in this file


def _pip(*arguments: str | Path) -> None:
    _run(sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments)


def _build(folder: Path) -> Path:
    """Build the wheel from a copy, so that nothing is left in the tree."""
    source = folder / "source"
    for name in SHIPPED:
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, source)
    _pip("wheel", "--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", folder, source)
    return next(folder.glob("*.whl"))


def _install(wheel: Path, app: Path) -> None:
    _run(sys.executable, "-m", "venv", "--without-pip", app)
    _pip("--python", app / "bin" / "python", "install", "--no-deps", "--no-index", wheel)
    (next(app.glob("lib/python*/site-packages")) / "libraries.pth").write_text(f"{LIBRARIES}\n")


@pytest.fixture(scope="module")
def container() -> Iterator[Container]:
    """Install as the image does; nothing but the data folder is writable."""
    with tempfile.TemporaryDirectory(prefix="jumelage-container-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        container = Container(_build(folder), folder / "app", folder / "data")
        _install(container.wheel, container.app)
        _run("chmod", "-R", "a-w", container.app)
        container.data.mkdir(mode=0o700)
        (container.data / "jumelage.yaml").write_text(CONFIG)
        (container.data / "in.jsonl").write_text(json.dumps(SCRIPT) + "\n")
        if os.geteuid() == 0:
            _run("chown", "-R", f"{NOBODY}:{NOBODY}", container.data)
        yield container
        _run("chmod", "-R", "u+w", container.app)


def test_wheel_holds_all_that_stands_in_the_tree(container: Container) -> None:
    """Strings, migrations, templates and lock files are in the wheel: every file of the packages is, but caches."""
    files = {path for name in SHIPPED for path in (ROOT / name).rglob("*") if path.is_file()}
    expected = {str(path.relative_to(ROOT)) for path in files if "__pycache__" not in path.parts}
    with zipfile.ZipFile(container.wheel) as wheel:
        assert expected <= set(wheel.namelist())
    assert {"bot/__main__.py", "config/example.yaml"} <= expected


def test_wheel_holds_licence_and_notice(container: Container) -> None:
    """Whoever gets the wheel gets the licence and the notice with it."""
    with zipfile.ZipFile(container.wheel) as wheel:
        names = {name.rpartition("/")[2] for name in wheel.namelist() if ".dist-info/licenses/" in name}
    assert names == {"LICENSE", "NOTICE"}


def test_the_tree_is_read_only(container: Container) -> None:
    """The running program is the installed one, and can write neither to it nor beside it."""
    code = "import bot, pathlib; here = pathlib.Path(bot.__file__).parent; print(here); (here / 'x').write_text('x')"
    done = container.run("-c", code)
    assert Path(done.stdout.strip()).is_relative_to(container.app)
    assert "PermissionError" in done.stderr


def test_check_accepts_the_configuration(container: Container) -> None:
    """``check`` ends with 0 where only the data folder is writable."""
    done = container.run("-m", "bot", "check", "--config", "jumelage.yaml")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_bot_starts_and_answers(container: Container) -> None:
    """The bot makes its database, starts and answers, writing to the data folder only."""
    done = container.run("-m", "bot", "console", "--config", "jumelage.yaml", "--script", "in.jsonl", "--out", "out.jsonl")
    assert done.returncode == 0, done.stdout + done.stderr
    sent = [json.loads(line) for line in (container.data / "out.jsonl").read_text().splitlines()]
    replies = [line["text"] for line in sent if line["kind"] == "reply" and line["in_reply_to"] == "m1"]
    assert [text.startswith("pong read-only") for text in replies] == [True]
    assert (container.data / "data").is_dir()
