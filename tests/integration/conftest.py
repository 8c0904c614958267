"""A real homeserver and people on it, for the tests of this folder."""

from __future__ import annotations

from contextlib import AsyncExitStack
from itertools import count
from typing import TYPE_CHECKING, Protocol

import pytest

from bot.demo.account import Account
from bot.demo.homeserver import Homeserver
from bot.demo.synapse_env import synapse_python

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

_SERIAL = count(1)


class Accounts(Protocol):
    """Makes a new account, already connected.

    Args:
        name: The beginning of its user id; a number makes it unique.
        on: The homeserver; the one without limits when left out.
        admin: Whether it may use the server's admin API.
    """

    async def __call__(self, name: str, *, on: Homeserver | None = None, admin: bool = False) -> Account:
        """Register and connect."""
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


@pytest.fixture
async def account(homeserver: Homeserver) -> AsyncIterator[Accounts]:
    """Make accounts for one test and disconnect them afterwards."""
    async with AsyncExitStack() as stack:

        async def connect(name: str, *, on: Homeserver | None = None, admin: bool = False) -> Account:
            server = on or homeserver
            credentials = server.register(f"{name}-{next(_SERIAL)}", admin=admin)
            return await stack.enter_async_context(Account(server.url, credentials))

        yield connect
