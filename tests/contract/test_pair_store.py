"""What every database must do for corrections in files: what goes out of a room, what comes in and what is taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.ref import MessageRef, PersonRef, RoomRef
from bot.core.rendition import Standing
from bot.features.people.store import CityStore, RoomStore
from bot.features.translation.memory.model import Pair
from bot.features.translation.memory.store import Giver, PairStore
from bot.features.translation.memory_store import Correction, MemoryStore, Rendered, digest_of
from bot.features.translation.store import Origin, PassedOn
from bot.storage.personal import Whose, counts_of, erase_left
from bot.storage.schema import Kept
from tests.fakes.database import database_in
from tests.fakes.directory import BRISTOL, PORTO

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database, Transaction

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)
STORE, MEMORY = PairStore(), MemoryStore()
HERE, THERE, ELSEWHERE = 1, 2, 3
ANA, GRACE, TOM = PersonRef("console", "ana"), PersonRef("console", "grace"), PersonRef("matrix", "@tom:example.org")
M1 = MessageRef("console", "m1")
BOM = PassedOn("row1", HERE, "Ana", "", "pt", "en", "Bom dia", Origin(M1, THERE, ANA))
GIVER = Giver("Tom Reed", TOM, LATER)
PAIR = Pair("pt", "en", "Bom dia", "Good morning")
NEW = Pair("pt", "en", "Olá", "Hello", Standing.REVIEWED)


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open a database of each kind with three rooms, and one correction in the first."""
    async with database_in(data_dir) as opened:
        await opened.write(CityStore().sync, [PORTO, BRISTOL])
        for key in ("here", "there", "elsewhere"):
            await opened.write(lambda tx, key: RoomStore().add(tx, RoomRef("console", key), "!", direct=False), key)
        await opened.write(MEMORY.put, BOM, Correction("Good day", "Grace Hill", GRACE), NOW)
        yield opened


async def test_what_goes_out_of_a_room(database: Database) -> None:
    """What was put right there, and in connected rooms of what was written there; nothing of what stood elsewhere alone"""
    kept = Pair("pt", "en", "Bom dia", "Good day", at=NOW)
    await database.write(MEMORY.put, replace(BOM, room=ELSEWHERE, original="Adeus"), Correction("Bye", "Grace", GRACE), NOW)
    for room, near, found in (
        (HERE, [], [kept]),
        (HERE, [THERE, ELSEWHERE], [kept]),
        (THERE, [HERE], [kept]),
        (THERE, [], []),
        (THERE, [HERE, ELSEWHERE], [kept, Pair("pt", "en", "Adeus", "Bye", at=NOW)]),
        (ELSEWHERE, [HERE, THERE], [Pair("pt", "en", "Adeus", "Bye", at=NOW)]),
    ):
        assert await database.read(STORE.handed_out, room, near) == found


async def test_each_original_goes_out_once(database: Database) -> None:
    """With the newest words; of a correction whose original is not kept the place is empty"""
    other = replace(BOM, room=ELSEWHERE)
    await database.write(MEMORY.put, other, Correction("Morning", "Grace", GRACE, Standing.REVIEWED), LATER)
    what = Rendered(HERE, "pt", "en", digest_of("Olá"), Origin(M1, THERE, ANA))
    await database.write(MEMORY.keep, what, Correction("Hello", "Grace", GRACE), NOW)
    found = await database.read(STORE.handed_out, THERE, [HERE, ELSEWHERE])
    assert found == [
        Pair("pt", "en", "Bom dia", "Morning", Standing.REVIEWED, LATER),
        Pair("pt", "en", "", "Hello", at=NOW),
    ]


async def test_what_comes_in_is_used(database: Database) -> None:
    """For the very same words, in the name of whoever gave it, in the place of what was there; and it can be like something"""
    await database.write(STORE.take_in, HERE, [PAIR, NEW], GIVER)
    for original, text, standing in (("Bom  dia", "Good morning", Standing.CORRECTED), ("Olá", "Hello", Standing.REVIEWED)):
        known = await database.read(MEMORY.get, [HERE, THERE], original, "pt", "en")
        assert known is not None
        assert (known.text, known.by, known.account, known.standing) == (text, "Tom Reed", TOM, standing)
    assert await database.read(MEMORY.get, [THERE], "Olá", "pt", "en") is None
    assert len(await database.read(STORE.known, HERE)) == 2
    assert {one.original for one in await database.read(MEMORY.several, HERE, ("pt", "en"), 9)} == {"Bom dia", "Olá"}


async def test_the_newest_words_count(database: Database) -> None:
    """What came in later goes before an older correction in a connected room, and the other way round"""
    await database.write(
        MEMORY.put, replace(BOM, room=THERE), Correction("Morning", "Grace", GRACE), NOW + timedelta(seconds=1)
    )
    await database.write(STORE.take_in, HERE, [PAIR], GIVER)
    found = await database.read(MEMORY.get, [HERE, THERE], "Bom dia", "pt", "en")
    assert found is not None
    assert found.text == "Good morning"


async def test_what_came_in_is_taken_back(database: Database) -> None:
    """What was there before is there again, whoever it was from; what somebody has put right since stays"""
    before = await database.read(STORE.known, HERE)
    steps = await database.write(STORE.take_in, HERE, [PAIR, NEW, replace(NEW, original="Sim", text="Yes")], GIVER)
    await database.write(MEMORY.put, replace(BOM, original="Sim"), Correction("Yes!", "Grace", GRACE), LATER)
    assert await database.write(STORE.take_back, HERE, steps, (ANA, LATER)) == 0
    assert await database.write(STORE.take_back, THERE, steps, (TOM, LATER)) == 0
    assert await database.write(STORE.take_back, HERE, steps, (TOM, NOW)) == 0
    assert await database.write(STORE.take_back, HERE, steps, (TOM, LATER)) == 2
    known = await database.read(STORE.known, HERE)
    assert known.pop((digest_of("Sim"), "pt", "en")).text == "Yes!"
    assert known == before
    found = await database.read(MEMORY.get, [HERE], "Bom dia", "pt", "en")
    assert found is not None
    assert (found.by, found.account) == ("Grace Hill", GRACE)


async def test_what_takes_the_place_of_words_elsewhere_goes_with_their_message(database: Database) -> None:
    """Handed in where the words were written, in the place of what a connected room has made of them"""
    await database.write(STORE.take_in, THERE, [PAIR, NEW], GIVER, [HERE])
    assert [one.text for one in await database.read(STORE.handed_out, THERE, [HERE])] == ["Good morning", "Hello"]
    await database.write(MEMORY.forget_origin, M1)
    assert [one.text for one in await database.read(STORE.handed_out, THERE, [HERE])] == ["Hello"]


async def test_a_removed_message_takes_its_words_along(database: Database) -> None:
    """Also where a file has put other words for them; taking the file back does not bring them back"""
    steps = await database.write(STORE.take_in, HERE, [PAIR, NEW], GIVER)
    await database.write(MEMORY.forget_origin, M1)
    assert [one.original for one in (await database.read(STORE.known, HERE)).values()] == ["Olá"]
    assert await database.write(STORE.take_back, HERE, steps, (TOM, LATER)) == 1
    assert await database.read(STORE.known, HERE) == {}


async def test_what_came_in_is_forgotten_with_whoever_gave_it(database: Database) -> None:
    """And what names somebody goes with them, whoever gave it"""

    def forget(tx: Transaction) -> tuple[int, list[str]]:
        named = [NEW, replace(NEW, original="Rui", text="Grace Hill says so")]
        STORE.take_in(tx, HERE, named, Giver("Ana Sousa", ANA, LATER))
        count = counts_of(tx, Whose(3, "Ana Sousa", (ANA,)))[Kept.CORRECTION]
        erase_left(tx, Whose(4, "Grace Hill", (GRACE,)))
        left = [one.original for one in STORE.known(tx, HERE).values()]
        erase_left(tx, Whose(3, "Ana Sousa", (ANA,)))
        return count, [*left, *(one.original for one in STORE.known(tx, HERE).values())]

    assert await database.write(forget) == (3, ["Olá"])


async def test_what_was_given_in_a_message_goes_with_it(database: Database) -> None:
    """What was put right in a message is found by it and forgotten, and nothing else is"""
    given, other = MessageRef("console", "better"), MessageRef("console", "other")
    for place, message in ((HERE, given), (THERE, other)):
        better = Correction(f"Good day {place}", "Grace Hill", GRACE, given_in=message)
        await database.write(MEMORY.put, replace(BOM, room=place), better, NOW)
    known = await database.read(MEMORY.given, given)
    ((what, better),) = await database.write(MEMORY.take_given, given)
    assert known == [(what, better)]
    assert (what.room, what.target, what.origin) == (HERE, "en", BOM.origin)
    assert (better.text, better.account) == (f"Good day {HERE}", GRACE)
    assert await database.write(MEMORY.take_given, given) == []
    kept = await database.read(MEMORY.get, [HERE, THERE], "Bom dia", "pt", "en")
    assert kept is not None
    assert kept.text == f"Good day {THERE}"
