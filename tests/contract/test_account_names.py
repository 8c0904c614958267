"""What every database must do for the names that accounts of one person have."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.person import Person
from bot.core.ref import PersonRef
from bot.features.people.person_store import PersonStore
from bot.main import wiring
from tests.fakes.database import database_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database

assert wiring  # all tables are declared once the composition root is there
PERSONS = PersonStore()
NOW = datetime(2027, 3, 1, 10, tzinfo=UTC)
ANA, THERE = PersonRef("matrix", "@ana:x"), PersonRef("discord", "@ana:x")


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open an empty database of each kind."""
    async with database_in(data_dir) as opened:
        yield opened


async def pair(database: Database) -> tuple[Person, Person]:
    """Enter two persons, one on each network."""
    numbers = [
        await database.write(PERSONS.add, account, name, NOW) for account, name in ((ANA, "Ana Sousa"), (THERE, "ana_s"))
    ]
    await database.write(PERSONS.change, numbers[1], {"language": "de", "zone": "Asia/Tokyo"})
    await database.write(PERSONS.change, numbers[0], {"language": "pt"})
    kept, gone = [await database.read(PERSONS.get, number) for number in numbers]
    assert kept is not None
    assert gone is not None
    return kept, gone


async def test_each_account_keeps_its_name(database: Database) -> None:
    """Joined, accounts are called as before; a new name is the account's and the person's; all of them are known"""
    kept, gone = await pair(database)
    assert await database.read(PERSONS.names_of, kept.id) == ["Ana Sousa"]
    await database.write(PERSONS.join, kept, gone)
    found = await database.read(PERSONS.find, ANA)
    assert found == Person(kept.id, ANA, "Ana Sousa", "pt", "Asia/Tokyo")
    await database.write(PERSONS.rename, kept.id, ANA, "Ana Martins")
    await database.write(PERSONS.change, kept.id, {"name": "Ana"})
    assert await database.read(PERSONS.names_of, kept.id) == ["Ana", "Ana Martins"]
    assert sorted(await database.read(PERSONS.names)) == ["Ana", "Ana Martins", "ana_s"]
    for name in ("Ana", "ana martins", "Martins"):
        assert [one.id for one in await database.read(PERSONS.called, name)] == [kept.id]
    assert await database.read(PERSONS.called, "Sousa") == []


async def test_a_name_of_one_account_is_the_persons(database: Database) -> None:
    """Whoever has one account has one name, whatever becomes of it"""
    kept, _ = await pair(database)
    await database.write(PERSONS.rename, kept.id, ANA, "Ana Martins")
    assert await database.read(PERSONS.names_of, kept.id) == ["Ana Martins"]
    found = await database.read(PERSONS.find, ANA)
    assert found is not None
    assert found.name == "Ana Martins"
