"""Moving from SQLite to PostgreSQL keeps every row and every number, or moves nothing."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import text

from bot.__main__ import DONE, FAILED, WRONG, main
from bot.storage.postgresql import PostgresDatabase
from bot.storage.postgresql_engine import Link, in_transaction
from bot.storage.schema import METADATA
from bot.storage.sqlite import FILE_NAME, LOCK_NAME, locked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

ROOT = Path(__file__).parents[2]
DAY = "2027-03-01T10:{:02}:00Z"


@pytest.fixture(autouse=True)
def _logs_as_they_were() -> Iterator[None]:
    """The command line sets up logs."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


class Shell:
    """Two cities on the console, whose database is in a folder of its own.

    Args:
        folder: For configuration, data and scripts.
        capsys: Catches what is printed.
    """

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Write the configuration."""
        folder.mkdir()
        self.folder = folder
        self.data = folder / "data"
        self._config = folder / "config.yaml"
        self._capsys = capsys
        self.out = self.err = ""
        example = (ROOT / "config" / "two-cities-console.yaml").read_text(encoding="utf-8")
        self._config.write_text(example.replace("../data/two-cities-console", "data"), encoding="utf-8")

    def use(self, place: str) -> None:
        """Name another database in the configuration."""
        self._config.write_text(f"database: {place}\n{self._config.read_text(encoding='utf-8')}", encoding="utf-8")

    def __call__(self, verb: str, *arguments: object) -> int:
        """Run a verb; keep what it prints."""
        code = main([verb, "--config", str(self._config), *map(str, arguments)])
        self.out, self.err = self._capsys.readouterr()
        return code

    def play(self, name: str, *lines: dict[str, Any]) -> list[dict[str, Any]]:
        """Play lines from minute to minute; return what leaves the bot."""
        script, out = self.folder / f"{name}.in.jsonl", self.folder / f"{name}.out.jsonl"
        script.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
        assert self("console", "--script", script, "--out", out) == DONE, self.err
        # By what a deployment's events are known in calendars, no other deployment's are.
        said = re.sub(r"(?<=@)[0-9a-z-]+\.[0-9a-z.-]+", "here", out.read_text(encoding="utf-8"))
        return [json.loads(line) for line in said.splitlines()]


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    """A configuration without a database yet."""
    return Shell(tmp_path / "one", capsys)


def query(url: str, statement: str) -> Any:  # noqa: ANN401 - of any type
    """Return what is in a PostgreSQL database."""
    return asyncio.run(in_transaction(Link(url), lambda opened: [tuple(row) for row in opened.execute(text(statement))]))


def run(url: str, *statements: str) -> None:
    """Change a PostgreSQL database."""

    def act(opened: Connection) -> None:
        for statement in statements:
            opened.execute(text(statement))

    asyncio.run(in_transaction(Link(url), act))


def says(minute: int, person: str, line: str, room: str = "porto") -> dict[str, Any]:
    """Return a line of a script."""
    return {"at": DAY.format(minute), "room": room, "from": person, "text": line, "id": f"m{minute}"}


BEFORE = (
    says(1, "ana", '!event add "Festa «Água»" 2027-06-19T14:00'),
    says(2, "ana", "!remind add 2027-03-01T10:30 森さんに電話"),
    says(3, "ana", "!remind add 2027-03-01T10:40 olá"),
    says(4, "ana", "!remind cancel R2"),
    says(5, "rui", "!ping olá"),
)
AFTER = (
    says(21, "ana", "!event show E1"),
    says(22, "ana", "!remind list"),
    {"at": DAY.format(35), "do": "advance"},
    says(36, "ana", "!remind add 2027-03-02T10:40 outra vez"),
    says(37, "ana", '!event add "Outra" 2027-06-20T14:00'),
)


def test_a_conversation_goes_on_after_the_move(
    shell: Shell, postgres_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is said after the move is, word for word and number for number, what would have been said without it"""
    unmoved = Shell(tmp_path / "two", capsys)
    assert shell.play("before", *BEFORE) == unmoved.play("before", *BEFORE)
    assert shell("move", "--to", postgres_url) == DONE
    assert shell.out.splitlines()[-1] == f"database: {postgres_url}"
    shell.use(postgres_url)
    said = shell.play("after", *AFTER)
    assert said == unmoved.play("after", *AFTER)
    assert "森さんに電話" in str(said)
    assert "R3" in str(said)


def test_every_row_is_counted(shell: Shell, postgres_url: str) -> None:
    """The operator sees how many rows each table has; both sides have the same, and the old database is as it was"""
    shell.play("before", *BEFORE)
    assert shell("move", "--to", postgres_url) == DONE
    shown = dict(line.split() for line in shell.out.splitlines()[: len(METADATA.tables)])
    assert set(shown) == set(METADATA.tables)
    with closing(sqlite3.connect(shell.data / FILE_NAME)) as source:
        for table, rows in shown.items():
            counted = f'SELECT count(*) FROM "{table}"'  # noqa: S608 - our own tables
            assert source.execute(counted).fetchone() == query(postgres_url, counted)[0] == (int(rows),)
    assert int(shown["reminder"]) == 2


def test_what_does_not_fit_is_cut_and_told(shell: Shell, postgres_url: str) -> None:
    """SQLite minds neither the length of a text nor the sign NUL; PostgreSQL does"""
    shell("migrate")
    with closing(sqlite3.connect(shell.data / FILE_NAME)) as source, source:
        source.execute("INSERT INTO person (name, created_at) VALUES (?, '2027-03-01 10:00:00')", ("A\0" + "b" * 300,))
    assert shell("move", "--to", postgres_url) == DONE
    assert "1 cut to fit" in shell.out
    assert query(postgres_url, "SELECT name FROM person") == [("A" + "b" * 199,)]


def test_a_database_in_use_is_not_moved_into(shell: Shell, postgres_url: str) -> None:
    """What is in the new database already is never mixed with what is moved, nor twice"""
    shell("migrate")
    assert shell("move", "--to", postgres_url) == DONE
    run(postgres_url, "INSERT INTO link (created_at) VALUES (now())")
    assert shell("move", "--to", postgres_url) == FAILED
    assert "not empty" in shell.err


def test_the_database_of_something_else_is_not_moved_into(shell: Shell, postgres_url: str) -> None:
    """A database with other tables is left alone"""
    shell("migrate")
    run(postgres_url, "CREATE TABLE theirs (id INTEGER)")
    assert shell("move", "--to", postgres_url) == FAILED
    assert "something else" in shell.err


def test_what_cannot_be_moved(shell: Shell, postgres_url: str) -> None:
    """Without a database, while a bot runs, or into nowhere, nothing is moved, and the operator reads why"""
    assert shell("move", "--to", postgres_url) == FAILED
    assert "no SQLite database" in shell.err
    shell("migrate")
    with closing(locked(shell.data / LOCK_NAME)):
        assert shell("move", "--to", postgres_url) == FAILED
    assert "another process" in shell.err
    assert shell("move", "--to", "postgresql://jumelage@127.0.0.1:1/none") == FAILED
    assert "cannot be reached" in shell.err


async def test_a_bot_on_the_new_database_is_left_alone(shell: Shell, postgres_url: str, tmp_path: Path) -> None:
    """A database on which a bot runs is not moved into, even if it is empty"""
    shell("migrate")
    database = PostgresDatabase(postgres_url, tmp_path / "other")
    await database.open(METADATA.create_all)
    assert await asyncio.to_thread(shell, "move", "--to", postgres_url) == FAILED
    assert "another process" in shell.err
    await database.close()


@pytest.mark.parametrize("to", ["sqlite", "mysql://db/jumelage", "postgresql://me:hunter2@db/jumelage"])
def test_an_address_that_is_none(shell: Shell, to: str) -> None:
    """A wrong address is a fault of the arguments, and a password in it is not repeated"""
    assert shell("move", "--to", to) == WRONG
    assert shell.err.startswith("fault    --to: ")
    assert "hunter2" not in shell.err


def test_only_sqlite_is_moved(shell: Shell, postgres_url: str) -> None:
    """A configuration that names PostgreSQL has nothing to move"""
    shell.use(postgres_url)
    assert shell("move", "--to", postgres_url) == WRONG
    assert "database: names PostgreSQL already" in shell.err


def test_a_count_that_differs_moves_nothing(shell: Shell, postgres_url: str) -> None:
    """If the new database does not hold every row in the end, nothing of the move is kept"""
    shell.play("before", *BEFORE)
    assert shell("move", "--to", postgres_url) == DONE
    tables = ", ".join(f'"{table}"' for table in METADATA.tables)
    loses = "CREATE RULE loses AS ON INSERT TO reminder DO INSTEAD NOTHING"
    run(postgres_url, f"TRUNCATE {tables}", loses)
    assert shell("move", "--to", postgres_url) == FAILED
    assert "reminder has 2 rows here and 0 there" in shell.err
    assert query(postgres_url, "SELECT count(*) FROM city") == [(0,)]
