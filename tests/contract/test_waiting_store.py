"""What every database must do for what waits: a file for a yes, and what it changed for an undo."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.ref import PersonRef
from bot.features.translation.waiting_store import Waiting, WaitingStore
from bot.storage.personal import Whose, erase_left
from tests.fakes.database import database_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database, Transaction

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
STORE = WaitingStore()
ANA, TOM = PersonRef("console", "ana"), PersonRef("matrix", "@tom:example.org")
HERE, THERE = 1, 2


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open an empty database of each kind."""
    async with database_in(data_dir) as opened:
        yield opened


async def test_what_waits_belongs_to_somebody_somewhere(database: Database) -> None:
    """Only the same account takes it up, in the same room, for what it is, and once"""
    value = [["Partnerstadt 姉妹都市", 1]]
    number = await database.write(STORE.wait, Waiting.IMPORT, (ANA, HERE), value, NOW)
    for what, whose in (
        (Waiting.UNDO, (ANA, HERE)),
        (Waiting.IMPORT, (TOM, HERE)),
        (Waiting.IMPORT, (PersonRef("matrix", "ana"), HERE)),
        (Waiting.IMPORT, (ANA, THERE)),
    ):
        assert await database.write(STORE.take, what, whose, number) is None
    assert await database.write(STORE.take, Waiting.IMPORT, (ANA, HERE), number + 1) is None
    assert await database.write(STORE.take, Waiting.IMPORT, (ANA, HERE), number) == value
    assert await database.write(STORE.take, Waiting.IMPORT, (ANA, HERE), number) is None


async def test_a_later_file_takes_the_place_of_an_earlier_one(database: Database) -> None:
    """What was handed in before by the same person in the same room waits no more

    What can be taken back stays, and so does a file of another kind.
    """
    undo = await database.write(STORE.wait, Waiting.UNDO, (ANA, HERE), ["undo"], NOW)
    others = await database.write(STORE.wait, Waiting.IMPORT, (TOM, HERE), ["theirs"], NOW)
    pairs = await database.write(STORE.wait, Waiting.PAIRS, (ANA, HERE), ["pairs"], NOW)
    first = await database.write(STORE.wait, Waiting.IMPORT, (ANA, HERE), ["first"], NOW)
    second = await database.write(STORE.wait, Waiting.IMPORT, (ANA, HERE), ["second"], NOW)
    assert await database.write(STORE.take, Waiting.IMPORT, (ANA, HERE), first) is None
    assert await database.write(STORE.take, Waiting.IMPORT, (ANA, HERE), second) == ["second"]
    assert await database.write(STORE.take, Waiting.IMPORT, (TOM, HERE), others) == ["theirs"]
    assert await database.write(STORE.take, Waiting.UNDO, (ANA, HERE), undo) == ["undo"]
    assert await database.write(STORE.take, Waiting.PAIRS, (ANA, HERE), pairs) == ["pairs"]


async def test_what_nobody_asks_for_is_forgotten(database: Database) -> None:
    """What waits longer than it may goes; what came at that moment stays"""
    await database.write(STORE.wait, Waiting.UNDO, (ANA, HERE), [1], NOW)
    await database.write(STORE.wait, Waiting.UNDO, (ANA, HERE), [2], NOW + timedelta(seconds=1))
    assert await database.write(STORE.forget, NOW + timedelta(seconds=1)) == 1
    assert await database.write(STORE.forget, NOW + timedelta(seconds=1)) == 0


async def test_what_waits_goes_with_whoever_it_belongs_to(database: Database) -> None:
    """A file goes with whoever handed it in, and what can be taken back with whoever is named in it"""

    def forget(tx: Transaction) -> list[object]:
        whose = [(Waiting.PAIRS, ANA, ["words"]), (Waiting.PAIRS_UNDO, TOM, [["Ana Sousa"]]), (Waiting.PAIRS, TOM, ["words"])]
        numbers = [STORE.wait(tx, what, (account, HERE), value, NOW) for what, account, value in whose]
        erase_left(tx, Whose(3, "Ana Sousa", (ANA,)))
        return [
            STORE.take(tx, what, (account, HERE), number) for number, (what, account, _) in zip(numbers, whose, strict=True)
        ]

    assert await database.write(forget) == [None, None, ["words"]]
