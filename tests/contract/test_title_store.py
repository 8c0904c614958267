"""What every database must do for titles and texts in other languages."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.core.engine import Grade
from bot.core.ref import PersonRef
from bot.core.rendition import By, Rendition, Standing
from bot.features.translation.title_store import TitleStore, Wish
from bot.storage.personal import Whose, counts_of, erase_left, repoint
from bot.storage.schema import Kept
from tests.fakes.database import database_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
STORE = TitleStore()
YUKI, KEN = By(7, "Yuki Hara", NOW), By(8, "Ken Abe", NOW)
WISH = Wish("E1", 3, "de", "ja", "Sommerfest\nmit «Lied»", ("Marktplatz", "Kapelle Lindenklang"), expressly=True)


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open an empty database of each kind."""
    async with database_in(data_dir) as opened:
        yield opened


async def made(database: Database, wish: Wish, words: str | None, grade: Grade = Grade.GOOD) -> bool:
    """Have a machine make something of the oldest wish; return whether it was still wished for."""
    await database.write(STORE.wish, [wish])
    found = await database.read(STORE.next)
    assert found is not None
    rendition = None if words is None else Rendition(words, grade=grade)
    return await database.write(STORE.settle, found[0], found[1], rendition)


async def test_a_wish_comes_back_as_it_was_noted(database: Database) -> None:
    """Lines, names that stay and whether it was asked for survive; the oldest comes first; all are known by their subject"""
    await database.write(STORE.wish, [WISH, Wish("E1", 3, "de", "es", "Fest"), Wish("E2", 3, "de", "ja", "Fest")])
    found = await database.read(STORE.next)
    assert found is not None
    assert found[1] == WISH
    assert await database.read(STORE.wished, "E1") == {"ja", "es"}
    assert await database.write(STORE.settle, *found, None)
    assert not await database.write(STORE.settle, *found, Rendition("夏祭り"))
    assert await database.read(STORE.wished, "E1") == {"es"}
    assert await database.read(STORE.of, "E1") == {}


async def test_words_go_their_way(database: Database) -> None:
    """Made by a machine, corrected, approved, outdated, approved again, and open again as they were"""
    assert await made(database, WISH, "夏祭り")
    seen = [(await database.read(STORE.of, "E1"))["ja"]]
    for act in (
        lambda tx: STORE.correct(tx, "E1", "ja", "夏まつり", KEN),
        lambda tx: STORE.review(tx, "E1", "ja", YUKI),
        lambda tx: STORE.outdate(tx, ["E1", "E2"]),
        lambda tx: STORE.review(tx, "E1", "ja", YUKI),
        lambda tx: STORE.reopen(tx, "E1", "ja", outdated=True),
        lambda tx: STORE.reopen(tx, "E1", "ja", outdated=False),
    ):
        await database.write(act)
        seen.append((await database.read(STORE.of, "E1"))["ja"])
    assert seen == [
        Rendition("夏祭り"),
        Rendition("夏まつり", Standing.CORRECTED, "Ken Abe"),
        Rendition("夏まつり", Standing.REVIEWED, "Yuki Hara"),
        Rendition("夏まつり", Standing.OUTDATED),
        Rendition("夏まつり", Standing.REVIEWED, "Yuki Hara"),
        Rendition("夏まつり", Standing.OUTDATED),
        Rendition("夏まつり", Standing.CORRECTED, "Ken Abe"),
    ]


async def test_how_rough_a_machines_words_are(database: Database) -> None:
    """It is kept while the words are the machine's, also while somebody approves them, and goes with their first correction"""
    assert await made(database, WISH, "夏祭り", Grade.GIST)
    rough = Rendition("夏祭り", grade=Grade.GIST)
    assert await database.read(STORE.of, "E1") == {"ja": rough}
    await database.write(STORE.review, "E1", "ja", YUKI)
    await database.write(STORE.reopen, "E1", "ja", outdated=False)
    assert await database.read(STORE.several, ["E1"]) == {"E1": {"ja": rough}}
    await database.write(STORE.correct, "E1", "ja", "夏まつり", KEN)
    assert await database.read(STORE.of, "E1") == {"ja": Rendition("夏まつり", Standing.CORRECTED, "Ken Abe")}


async def test_a_machine_takes_nothing_from_people(database: Database) -> None:
    """What arrives after somebody has written is dropped; what a machine made is forgotten or outdated, as it should be"""
    await database.write(STORE.correct, "E1", "ja", "夏まつり", KEN)
    assert await made(database, WISH, "夏祭り")
    assert await made(database, Wish("E1", 3, "de", "es", "Fest"), "fiesta")
    assert await database.write(STORE.outdate, ["E1"]) == 1
    assert (await database.read(STORE.of, "E1"))["es"] == Rendition("fiesta")
    await database.write(STORE.wish, [WISH])
    await database.write(STORE.forget_machine, "E1")
    assert await database.read(STORE.of, "E1") == {"ja": Rendition("夏まつり", Standing.OUTDATED)}
    assert await database.read(STORE.wished, "E1") == set()


async def test_languages_and_things_are_apart(database: Database) -> None:
    """One language is dropped with its wish, another stays; a whole thing is forgotten, its neighbour is not"""
    for subject, code in (("E1", "ja"), ("E1", "es"), ("E1/about", "ja")):
        await database.write(STORE.correct, subject, code, f"{subject} {code}", KEN)
    await database.write(STORE.wish, [WISH, Wish("E1", 3, "de", "es", "Fest")])
    await database.write(STORE.drop, "E1", "ja")
    assert await database.read(STORE.wished, "E1") == {"es"}
    assert set(await database.read(STORE.of, "E1")) == {"es"}
    await database.write(STORE.forget, "E1")
    found = await database.read(STORE.several, ["E1", "E1/about", "E2"])
    assert {subject: set(codes) for subject, codes in found.items()} == {"E1/about": {"ja"}}
    assert await database.read(STORE.next) is None


async def test_whoever_is_forgotten_stands_for_nothing_by_name(database: Database) -> None:
    """The words and that they were approved stay, the name goes, of each for themselves; joined persons keep both"""
    await database.write(STORE.correct, "E1", "ja", "夏まつり", KEN)
    await database.write(STORE.review, "E1", "ja", YUKI)
    await database.write(STORE.correct, "E2", "ja", "海びらき", KEN)
    whose = Whose(7, "Yuki Hara", (PersonRef("console", "yuki"),))
    assert (await database.read(counts_of, whose))[Kept.CORRECTION] == 1
    await database.write(erase_left, whose)
    assert await database.read(STORE.of, "E1") == {"ja": Rendition("夏まつり", Standing.REVIEWED)}
    await database.write(STORE.reopen, "E1", "ja", outdated=False)
    assert await database.read(STORE.of, "E1") == {"ja": Rendition("夏まつり", Standing.CORRECTED, "Ken Abe")}
    await database.write(repoint, 8, 9)
    ken = Whose(9, "Ken Abe", (PersonRef("console", "ken"),))
    assert (await database.read(counts_of, ken))[Kept.CORRECTION] == 2
    await database.write(erase_left, ken)
    assert await database.read(STORE.of, "E2") == {"ja": Rendition("海びらき", Standing.CORRECTED)}
