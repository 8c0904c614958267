"""When the program says that it is ready: as long as its networks answer and its database can be written."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from bot.main.program import SYNC_SILENCE_SECONDS, _not_ready
from tests.fakes.database import sqlite_database
from tests.fakes.loop import pass_seconds, simulated

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.main.house import House
    from bot.platforms.matrix.platform import MatrixPlatform


@dataclass
class FakePlatform:
    """A network of which only the last answer counts.

    Args:
        progressed_at: When it came.
    """

    progressed_at: float | None
    name: str = "matrix"


@asynccontextmanager
async def house(folder: Path) -> AsyncIterator[House]:
    """Open a database, which is all of a house that counts here."""
    async with sqlite_database(folder) as database:
        yield cast("House", SimpleNamespace(database=database))


async def missing(house: House, platform: FakePlatform) -> list[str]:
    return await _not_ready(house, [cast("MatrixPlatform", platform)])


@simulated
async def test_a_network_that_has_not_answered_yet_is_not_ready(tmp_path: Path) -> None:
    """Before the first answer of its network the program is not ready, and says which one is missing."""
    async with house(tmp_path) as built:
        assert await missing(built, FakePlatform(None)) == ["matrix"]


@simulated
async def test_a_network_silent_for_too_long_is_not_ready(tmp_path: Path) -> None:
    """While answers come the program is ready; after long silence no more, and with the next answer again."""
    async with house(tmp_path) as built:
        platform = FakePlatform(asyncio.get_running_loop().time())
        await pass_seconds(SYNC_SILENCE_SECONDS - 1)
        assert await missing(built, platform) == []
        await pass_seconds(2)
        assert await missing(built, platform) == ["matrix"]
        platform.progressed_at = asyncio.get_running_loop().time()
        assert await missing(built, platform) == []


@simulated
async def test_a_database_that_cannot_be_written_is_not_ready(tmp_path: Path) -> None:
    """Where nothing can be stored the program is not ready, however well its networks are."""
    async with house(tmp_path) as built:
        platform = FakePlatform(asyncio.get_running_loop().time())
        await built.database.close()
        assert await missing(built, platform) == ["database"]
