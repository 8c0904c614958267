"""What an operator types, what is printed, and the exit code that scripts rely on."""

from __future__ import annotations

import json
import logging
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from bot.__main__ import DONE, FAILED, WRONG, main
from bot.storage.migrations import HEAD
from bot.storage.sqlite import FILE_NAME, LOCK_NAME, locked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PORTO = {"id": "porto", "name": "Porto", "language": "pt", "zone": "Europe/Lisbon", "country": "PT"}
BRISTOL = {"id": "bristol", "name": "Bristol", "language": "en", "zone": "Europe/London", "country": "GB"}
KIM = {"id": "kim", "name": "Kim", "city": "porto", "language": "en", "roles": ["coordinator"]}
CONSOLE = {"rooms": [{"id": "porto", "city": "porto", "language": "en"}], "people": [KIM]}
MATRIX = {"homeserver": "https://matrix.example.org", "user_id": "@jumelage:example.org"}
VERBS = ("run", "console", "check", "migrate", "backup", "restore", "export")


@pytest.fixture(autouse=True)
def _own_surroundings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Read no secrets of the developer's, and leave the logs of the test run as they were."""
    for name in ("JUMELAGE_MATRIX_ACCESS_TOKEN", "JUMELAGE_MATRIX_PASSWORD", "JUMELAGE_PICKLE_KEY"):
        monkeypatch.delenv(name, raising=False)
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


class Shell:
    """Runs the command line with a configuration of its own.

    Args:
        folder: Holds the configuration and the data.
        capsys: Catches what is printed.
    """

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Write a configuration of two cities on the console."""
        self.folder = folder
        self.config = folder / "jumelage.yaml"
        self.database = folder / "data" / FILE_NAME
        self._capsys = capsys
        self.out = self.err = ""
        self.configure()

    def configure(self, **changed: object) -> None:
        """Write the configuration; JSON is YAML too."""
        settings: dict[str, Any] = {
            "data_dir": "data",
            "partners": [PORTO, BRISTOL],
            "admins": ["console:kim"],
            "platforms": {"console": CONSOLE},
            "translation": {"engines": []},
            **changed,
        }
        self.config.write_text(json.dumps(settings), encoding="utf-8")

    def __call__(self, verb: str, *arguments: object) -> int:
        """Run a verb with the configuration; keep what it prints."""
        code = main([verb, "--config", str(self.config), *map(str, arguments)])
        self.out, self.err = self._capsys.readouterr()
        return code


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    """A shell in an empty folder."""
    return Shell(tmp_path, capsys)


def cities(database: Path) -> list[str]:
    """Return the cities in a database."""
    with closing(sqlite3.connect(database)) as opened:
        return [str(row[0]) for row in opened.execute("SELECT name FROM city ORDER BY position")]


@pytest.mark.parametrize(
    "arguments", [[], ["dance"], ["check"], ["run"], ["backup", "--config", "x"], ["check", "--script", "x"]]
)
def test_wrong_arguments_are_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown verb, a missing or a foreign option ends with 2 and the usage, before anything is read."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == WRONG
    assert "usage: python -m bot" in capsys.readouterr().err


def test_help_names_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever asks for help reads all that can be typed and what it does, and that is no fault."""
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == DONE
    shown = capsys.readouterr().out
    assert all(f"\n    {verb} " in shown for verb in (*VERBS, "demo"))


def test_check_says_that_all_is_right(shell: Shell) -> None:
    """A right configuration ends with 0; nothing is made on the disk."""
    shell.configure(partners=[BRISTOL], platforms={"console": {"rooms": [], "people": []}})
    assert shell("check") == DONE
    assert (shell.out, shell.err) == ("The configuration is right.\n", "")
    assert [path.name for path in shell.folder.iterdir()] == [shell.config.name]


def test_check_prints_warnings(shell: Shell) -> None:
    """What is allowed yet may surprise is printed with its path, and is no failure."""
    shell.configure(admins=[], platforms={"matrix": MATRIX})
    shell.config.with_name("token").write_text("an invented secret\n")
    shell.configure(admins=[], platforms={"matrix": {**MATRIX, "access_token_file": "token"}})
    assert shell("check") == DONE
    lines = shell.out.splitlines()
    assert lines[-1] == "The configuration is right."
    assert all(line.startswith("warning  ") for line in lines[:-1])
    assert [line.split()[1] for line in lines[:-1]] == ["admins:", "platforms.matrix.invites:", "translation.engines:"]
    assert "invented" not in shell.out


def test_check_tells_the_faults_of_templates(shell: Shell) -> None:
    """Plan templates of the operator's own are looked over as well; every fault is printed with its file and path."""
    folder = shell.folder / "templates"
    folder.mkdir()
    (folder / "ours.yaml").write_text("schema: plan-template/1\nid: ours\n", encoding="utf-8")
    shell.configure(templates_dir="templates")
    assert shell("check") == WRONG
    assert "fault    ours.yaml: anchors: missing" in shell.err.splitlines()


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_tells_every_fault_of_the_configuration(shell: Shell, verb: str, tmp_path: Path) -> None:
    """All faults are printed at once on standard error, each with its line and path; the exit code is 2 and nothing is made."""
    shell.configure(partners=[{**PORTO, "zone": "Europe/Porto"}, {**BRISTOL, "country": "UK"}], admins=["kim"], colour="blue")
    more = {"backup": ["--to", tmp_path / "out"], "export": ["--to", tmp_path / "out"], "restore": ["--from", tmp_path]}
    assert shell(verb, *more.get(verb, [])) == WRONG
    faults = shell.err.splitlines()
    assert shell.out == ""
    assert all(fault.startswith("fault    line 1: ") for fault in faults)
    paths = {fault.removeprefix("fault    line 1: ").split(": ")[0] for fault in faults}
    assert paths == {"partners.0.zone", "partners.1.country", "admins.0", "colour"}
    assert not (shell.folder / "data").exists()


def test_a_missing_configuration_is_told(shell: Shell) -> None:
    """A file that is not there is named."""
    shell.config.unlink()
    assert shell("check") == WRONG
    assert str(shell.config) in shell.err


@pytest.mark.parametrize(
    ("verb", "platforms", "path"),
    [("run", {"console": CONSOLE}, "platforms"), ("console", {"discord": {"guilds": [1]}}, "platforms.console")],
)
def test_a_verb_says_which_platform_it_needs(shell: Shell, verb: str, platforms: dict[str, object], path: str) -> None:
    """Who runs without a network, or talks without a console, reads which group of keys is missing."""
    shell.configure(platforms=platforms)
    assert shell(verb) == WRONG
    assert shell.err.startswith(f"fault    {path}: ")


def test_a_script_goes_in_and_its_answers_come_out(shell: Shell) -> None:
    """A conversation is played at its own pace; what leaves the bot is written as JSON lines, the same at every run."""
    script = shell.folder / "in.jsonl"
    said = [
        {"at": "2027-03-01T10:00:00Z", "room": "porto", "from": "kim", "text": "!ping hello", "id": "q1"},
        {"at": "2027-03-01T10:00:05Z", "room": "porto", "from": "kim", "text": "!remind add 2027-03-01T12:00 Bus"},
        {"at": "2027-03-01T13:00:00Z", "do": "advance"},
    ]
    script.write_text("".join(json.dumps(line) + "\n" for line in said), encoding="utf-8")
    runs = []
    for number in (1, 2):
        shell.configure(data_dir=f"data-{number}")
        out = shell.folder / f"out-{number}.jsonl"
        assert shell("console", "--script", script, "--out", out) == DONE
        runs.append(out.read_text(encoding="utf-8"))
    lines = [json.loads(line) for line in runs[0].splitlines()]
    (pong,) = (line for line in lines if "pong hello" in line.get("text", ""))
    (rung,) = (line for line in lines if line.get("text", "").startswith("⏰"))
    assert pong["room"] == "porto"
    assert rung["at"].startswith("2027-03-01T12:00:00")
    assert runs[0] == runs[1]


def test_a_script_with_faults_is_told_line_by_line(shell: Shell) -> None:
    """Each line that cannot be played is named, and nothing is played."""
    script, out = shell.folder / "in.jsonl", shell.folder / "out.jsonl"
    script.write_text('{"at": "2027-03-01T10:00:00Z", "do": "dance"}\nno json\n')
    assert shell("console", "--script", script, "--out", out) == WRONG
    assert [fault.split(":")[0] for fault in shell.err.splitlines()] == ["fault    line 1", "fault    line 2"]
    assert not out.exists()


@pytest.mark.parametrize("given", [["--script"], ["--out"]])
def test_a_script_and_its_output_belong_together(shell: Shell, given: list[str]) -> None:
    """One without the other is told."""
    assert shell("console", *given, shell.folder / "x.jsonl") == WRONG
    assert "--script and --out belong together" in shell.err


@pytest.mark.parametrize("missing", ["in", "nowhere/out"])
def test_a_script_that_cannot_be_read_or_written_is_told(shell: Shell, missing: str) -> None:
    """A script that is not there, or a place that cannot be written to, ends with 1 and is named."""
    script, out = shell.folder / "in.jsonl", shell.folder / "nowhere" / "out.jsonl"
    if missing != "in":
        script.write_text("")
    assert shell("console", "--script", script, "--out", out) == FAILED
    assert f"{missing}.jsonl" in shell.err
    assert "Traceback" not in shell.err


@pytest.mark.parametrize("verb", ["backup", "export"])
def test_a_target_that_is_no_folder_is_told(shell: Shell, verb: str) -> None:
    """A file in the place of the folder to write to is left as it is and named."""
    shell("migrate")
    target = shell.folder / "letter"
    target.write_text("Dear Tom")
    assert shell(verb, "--to", target) == FAILED
    assert str(target) in shell.err
    assert target.read_text() == "Dear Tom"


def test_a_database_goes_round(shell: Shell) -> None:
    """Migrate, backup, restore and export work one after the other without a bot, each telling what it did."""
    assert shell("migrate") == DONE
    assert shell.out == f"The database is at schema {HEAD}.\n"
    with closing(sqlite3.connect(shell.database)) as opened, opened:
        opened.execute("INSERT INTO city VALUES ('porto', 'Porto', 'pt', 'Europe/Lisbon', 'PT', 0, 1)")
    copy, out = shell.folder / "copy", shell.folder / "out"
    assert shell("backup", "--to", copy) == DONE
    assert shell.out == f"Written: {copy / FILE_NAME}\n"
    with closing(sqlite3.connect(shell.database)) as opened, opened:
        opened.execute("DELETE FROM city")
    assert shell("restore", "--from", copy) == DONE
    assert shell.out.startswith("Restored.")
    assert cities(shell.database) == ["Porto"]
    assert shell("export", "--to", out) == DONE
    assert shell.out == f"Written: {out}\n"
    assert json.loads((out / "city.jsonl").read_text())["name"] == "Porto"
    assert shell.err == ""


@pytest.mark.parametrize("verb", ["backup", "export"])
def test_without_a_database_it_fails(shell: Shell, verb: str) -> None:
    """What cannot be done ends with 1 and a sentence on standard error."""
    assert shell(verb, "--to", shell.folder / "out") == FAILED
    assert (shell.out, shell.err) == ("", "The database cannot be used: there is no database yet\n")


@pytest.mark.parametrize("verb", ["migrate", "restore", "console"])
def test_a_bot_that_runs_is_left_alone(shell: Shell, verb: str) -> None:
    """While a bot has the folder, what would change its database ends with 1 and says why."""
    shell("migrate")
    shell("backup", "--to", shell.folder / "copy")
    script = shell.folder / "in.jsonl"
    script.write_text("")
    more = {"restore": ["--from", shell.folder / "copy"], "console": ["--script", script, "--out", shell.folder / "out.jsonl"]}
    with closing(locked(shell.database.with_name(LOCK_NAME))):
        assert shell(verb, *more.get(verb, [])) == FAILED
    assert "another process is using this data_dir" in shell.err
