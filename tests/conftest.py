"""Rules that hold for every test, and what tests of several levels need: a real homeserver, people on it, the bot."""

from __future__ import annotations

import asyncio
import os
from contextlib import AsyncExitStack
from itertools import count
from typing import TYPE_CHECKING, Protocol, TypeVar

import pytest
from hypothesis import settings

from bot.demo.account import Account
from bot.demo.cipher import EncryptingAccount
from bot.demo.homeserver import Homeserver
from bot.demo.synapse_env import synapse_python
from bot.platforms.matrix.option import MatrixOptions
from bot.storage.postgresql_engine import Link, in_transaction
from bot.storage.schema import METADATA
from tests.fakes.database import POSTGRESQL
from tests.fakes.postgres import PostgresServer
from tests.fakes.process import MatrixBot

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Generator, Iterator
    from pathlib import Path

_SERIAL = count(1)

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)


def pytest_configure(config: pytest.Config) -> None:
    """Let no law fail because the machine was busy, and no skipped test pass unseen where ``CI`` is ``true``."""
    settings.register_profile("untimed", settings.default, deadline=None)
    settings.load_profile("untimed")
    if os.environ.get("CI") == "true":
        config.pluginmanager.register(_NoSkips())


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give all tests that need a homeserver to the same worker, so that there is one of each kind at most."""
    for item in items:
        if isinstance(item, pytest.Function) and any(name.startswith("homeserver") for name in item.fixturenames):
            item.add_marker(pytest.mark.xdist_group("synapse"))


class _NoSkips:
    """Turns each skipped test, and each module that skips itself, into a failure."""

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_makereport(self) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Judge a test."""
        return _failed_if_skipped((yield))

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_make_collect_report(self) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        """Judge a module."""
        return _failed_if_skipped((yield))


def _failed_if_skipped(report: Report) -> Report:
    if report.skipped:
        report.outcome = "failed"
        report.longrepr = f"skipped, which CI does not allow: {report.longrepr}"
    return report


class Accounts(Protocol):
    """Makes a new account, already connected.

    Args:
        name: The beginning of its user id; a number makes it unique.
        on: The homeserver; the one without limits when left out.
        admin: Whether it may use the server's admin API.
        encrypts: Whether its client can, and makes rooms encrypted.
    """

    async def __call__(
        self, name: str, *, on: Homeserver | None = None, admin: bool = False, encrypts: bool = False
    ) -> Account:
        """Register and connect."""
        ...


class Bots(Protocol):
    """Makes a bot with an account of its own, not started yet, and ends it after the test.

    Args:
        admins: Accounts that may do everything.
        on: The homeserver; the one without limits when left out.
        url: What the bot takes for the homeserver's address, if there is something in between.
        by_password: The bot has to log in.
    """

    def __call__(
        self, *admins: Account, on: Homeserver | None = None, url: str | None = None, by_password: bool = False
    ) -> MatrixBot:
        """Register and configure."""
        ...


@pytest.fixture(scope="session")
def homeserver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Homeserver]:
    """A Synapse without rate limits, shared by all tests of a run."""
    with Homeserver(tmp_path_factory.mktemp("synapse"), synapse_python()) as server:
        yield server


@pytest.fixture(scope="session")
def homeserver_default_limits(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Homeserver]:
    """A Synapse with the rate limits it comes with."""
    with Homeserver(tmp_path_factory.mktemp("synapse-limits"), synapse_python(), limits="default") as server:
        yield server


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A PostgreSQL for all tests of a worker."""
    with PostgresServer() as server:
        yield server


@pytest.fixture(scope="session")
def postgres_bare(postgres: PostgresServer) -> str:
    """The address of a database for tests that begin with nothing; use `postgres_url`."""
    return postgres.new_database()


@pytest.fixture(scope="session")
def postgres_tables(postgres: PostgresServer) -> str:
    """The address of a database with all declared tables; use `data_dir`."""
    from bot.main import wiring

    assert wiring  # all tables are declared once the composition root is there
    url = postgres.new_database()
    asyncio.run(in_transaction(Link(url), METADATA.create_all))
    return url


@pytest.fixture
def postgres_url(postgres: PostgresServer, postgres_bare: str) -> Iterator[str]:
    """The address of an empty database."""
    yield postgres_bare
    postgres.clear(postgres_bare)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_place(request: pytest.FixtureRequest) -> str:
    """What a configuration says under ``database``: a whole bot is run over both, each without a schema at first."""
    return "sqlite" if request.param == "sqlite" else str(request.getfixturevalue("postgres_url"))


@pytest.fixture(params=["sqlite", "postgresql"])
def data_dir(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """A folder in which `database_in` opens SQLite, then PostgreSQL: what uses it is run over both."""
    if request.param == "sqlite":
        yield tmp_path
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    url: str = request.getfixturevalue("postgres_tables")
    (tmp_path / POSTGRESQL).write_text(url)
    yield tmp_path
    server.empty(url, METADATA.tables)


@pytest.fixture
async def account(homeserver: Homeserver) -> AsyncIterator[Accounts]:
    """Make accounts for one test and disconnect them afterwards."""
    async with AsyncExitStack() as stack:

        async def connect(name: str, *, on: Homeserver | None = None, admin: bool = False, encrypts: bool = False) -> Account:
            server = on or homeserver
            credentials = server.register(f"{name}-{next(_SERIAL)}", admin=admin)
            made = EncryptingAccount(server.url, credentials) if encrypts else Account(server.url, credentials)
            return await stack.enter_async_context(made)

        yield connect


@pytest.fixture
def matrix_options(homeserver: Homeserver, tmp_path: Path) -> MatrixOptions:
    """An account for tests that use the Matrix adapter without the rest of the bot."""
    who = homeserver.register(f"jumelage-{next(_SERIAL)}")
    session = tmp_path / "matrix-session.json"
    return MatrixOptions(
        homeserver.url, who.user_id, session, ("@*:example.org",), access_token=who.access_token, pickle_key="a key"
    )


@pytest.fixture
async def bots(homeserver: Homeserver, tmp_path: Path) -> AsyncIterator[Bots]:
    """Make bots for one test; those that still run afterwards are killed."""
    made: list[MatrixBot] = []

    def make(*admins: Account, on: Homeserver | None = None, url: str | None = None, by_password: bool = False) -> MatrixBot:
        server = on or homeserver
        name = f"jumelage-{next(_SERIAL)}"
        names = [admin.user_id for admin in admins]
        made.append(MatrixBot(tmp_path / name, url or server.url, server.register(name), names, by_password=by_password))
        return made[-1]

    yield make
    for bot in made:
        await bot.kill()
