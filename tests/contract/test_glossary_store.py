"""What every database must do for the glossary: concepts and their revision."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.ref import PersonRef
from bot.features.translation.glossary.model import Concept, Entry
from bot.features.translation.glossary.store import GlossaryStore
from bot.storage.personal import Whose, counts_of, erase_left
from bot.storage.schema import Kept
from tests.fakes.database import database_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database, Transaction

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
STORE = GlossaryStore()
ANA, TOM = PersonRef("console", "ana"), PersonRef("matrix", "@tom:example.org")
TOWN = Entry({"de": "Partnerstadt", "ja": "姉妹都市"}, "", "signed")
BAND = Entry({}, "Kapelle Lindenklang")


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open an empty database of each kind."""
    async with database_in(data_dir) as opened:
        yield opened


async def test_concepts_come_back_as_they_were_entered(database: Database) -> None:
    """Words by language, names and notes, in any script, in the order of their numbers"""
    assert await database.write(STORE.add, [TOWN, BAND], ANA, NOW) == [1, 2]
    assert await database.write(STORE.add, [], ANA, NOW) == []
    assert await database.read(STORE.all) == [Concept(1, TOWN), Concept(2, BAND)]
    assert await database.read(STORE.get, 2) == Concept(2, BAND)
    assert await database.read(STORE.get, 3) is None
    assert await database.read(STORE.count) == 2


async def test_many_concepts_keep_their_order(database: Database) -> None:
    """Numbers are given in the order in which entries were handed over, however many there are"""
    entries = [Entry({"en": f"word {number}", "de": f"Wort {number}"}) for number in range(2000)]
    numbers = await database.write(STORE.add, entries, ANA, NOW)
    assert numbers == list(range(1, 2001))
    assert [one.entry for one in await database.read(STORE.all)] == entries


async def test_a_number_is_never_given_twice(database: Database) -> None:
    """Not even that of the newest concept, once it is gone; taken back, it has its own again, and the next one another"""
    await database.write(STORE.add, [TOWN, BAND], ANA, NOW)
    await database.write(STORE.remove, 2)
    assert await database.write(STORE.add, [BAND], ANA, NOW) == [3]
    await database.write(STORE.restore, 2, BAND, ANA, NOW)
    assert await database.write(STORE.add, [TOWN], ANA, NOW) == [4]
    assert [one.number for one in await database.read(STORE.all)] == [1, 2, 3, 4]


async def test_a_concept_says_something_else(database: Database) -> None:
    """What is changed is changed as a whole, and nothing beside it"""
    await database.write(STORE.add, [TOWN, BAND], ANA, NOW)
    await database.write(STORE.change, 1, Entry({"de": "Stadt", "es": "ciudad"}))
    assert await database.read(STORE.all) == [Concept(1, Entry({"de": "Stadt", "es": "ciudad"})), Concept(2, BAND)]


async def test_changes_are_counted(database: Database) -> None:
    """The number goes up with each change that is saved"""
    assert await database.read(STORE.revision) == 0
    for wanted in (1, 2):
        await database.write(STORE.changed)
        assert await database.read(STORE.revision) == wanted


async def test_whoever_entered_it_is_erased_and_the_words_stay(database: Database) -> None:
    """The words belong to the partnership: who entered them goes"""

    def forget(tx: Transaction) -> tuple[int, list[Concept]]:
        STORE.add(tx, [TOWN], ANA, NOW)
        STORE.add(tx, [BAND], TOM, NOW)
        whose = Whose(3, "Ana Sousa", (ANA,))
        before = counts_of(tx, whose)[Kept.GLOSSARY]
        erase_left(tx, whose)
        assert counts_of(tx, whose)[Kept.GLOSSARY] == 0
        assert counts_of(tx, Whose(4, "Tom Reed", (TOM,)))[Kept.GLOSSARY] == 1
        return before, STORE.all(tx)

    assert await database.write(forget) == (1, [Concept(1, TOWN), Concept(2, BAND)])


async def test_an_entry_that_names_somebody_goes_with_them(database: Database) -> None:
    """A name that stays goes when its owner is forgotten; where only the note names them, the note goes"""

    def forget(tx: Transaction) -> list[Concept]:
        STORE.add(tx, [Entry({}, "Ana Sousa"), Entry({"de": "Chor von Ana Sousa", "en": "choir"}), BAND], TOM, NOW)
        STORE.add(tx, [Entry(TOWN.words, "", "Ask Ana Sousa")], TOM, NOW)
        erase_left(tx, Whose(3, "Ana Sousa", (ANA,)))
        return STORE.all(tx)

    assert await database.write(forget) == [Concept(3, BAND), Concept(4, Entry(TOWN.words))]
