"""What every database must do for announcements."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.ref import PersonRef
from bot.core.rendition import By
from bot.features.announcements.model import Announcement, Card, Hurry, Key, State
from bot.features.announcements.store import AnnouncementStore
from bot.storage.personal import Whose, counts_of, erase_left, repoint
from bot.storage.schema import Kept
from tests.fakes.database import database_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
STORE = AnnouncementStore()
KEYS = (Key("porto", 3), Key("bristol", 5), Key("minasaki", 3))
DRAFT = Announcement(0, "Olá!\n«Água» 夏祭り", "pt", 3, "porto", 7, NOW + timedelta(days=3), KEYS, event=12)
GRACE = By(8, "Grace Hill", NOW)


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open an empty database of each kind."""
    async with database_in(data_dir) as opened:
        yield opened


async def test_a_draft_comes_back_as_it_was_entered(database: Database) -> None:
    """Words with their lines, language, room, city, author, time, event, and the cities in their order; numbers never twice"""
    first = await database.write(STORE.add, DRAFT)
    assert first == replace(DRAFT, number=first.number)
    assert await database.read(STORE.get, first.number) == first
    await database.write(STORE.erase, [first.number])
    second = await database.write(STORE.add, replace(DRAFT, author=None, event=None, keys=()))
    assert second.number > first.number
    assert await database.read(STORE.get, first.number) is None
    assert await database.read(STORE.get, second.number) == second


async def test_each_citys_yes_is_its_own(database: Database) -> None:
    """With who and when; taken away of some cities alone; other announcements keep theirs"""
    one, two = await database.write(STORE.add, DRAFT), await database.write(STORE.add, DRAFT)
    for number, city in ((one.number, "bristol"), (one.number, "porto"), (two.number, "porto")):
        await database.write(STORE.approve, number, city, GRACE)
    await database.write(STORE.void, one.number, ["porto", "minasaki"])
    found = await database.write(STORE.hold, one.number)
    assert found.keys == (KEYS[0], Key("bristol", 5, NOW, 8, "Grace Hill"), KEYS[2])
    assert [key.city for key in found.missing] == ["porto", "minasaki"]
    other = await database.read(STORE.get, two.number)
    assert other is not None
    assert [key.given for key in other.keys] == [True, False, False]


async def test_its_life_is_kept(database: Database) -> None:
    """Words, state, until when, since when, and that it did not wait"""
    draft = await database.write(STORE.add, DRAFT)
    hurry = Hurry(NOW, "Chuva", 8, "Grace Hill", ("porto", "minasaki"))
    await database.write(STORE.put_text, draft.number, "Adeus")
    await database.write(STORE.put_hurry, draft.number, hurry)
    await database.write(STORE.put_state, draft.number, State.SENT, NOW, NOW + timedelta(days=9))
    expected = replace(draft, text="Adeus", hurry=hurry, state=State.SENT, closed_at=NOW, closes_at=NOW + timedelta(days=9))
    assert await database.read(STORE.get, draft.number) == expected
    await database.write(STORE.put_state, draft.number, State.DRAFT, None)
    assert await database.read(STORE.get, draft.number) == replace(expected, state=State.DRAFT, closed_at=None)


async def test_lists_and_what_is_over(database: Database) -> None:
    """Drafts and what was closed since a moment, the newest first; what was closed before one, to be removed"""
    numbers = [(await database.write(STORE.add, DRAFT)).number for _ in range(3)]
    for number, days in ((numbers[0], 5), (numbers[1], 1)):
        await database.write(STORE.put_state, number, State.LAPSED, NOW - timedelta(days=days))
    recent = await database.read(STORE.recent, NOW - timedelta(days=2))
    assert [found.number for found in recent] == [numbers[2], numbers[1]]
    assert await database.read(STORE.closed_before, NOW - timedelta(days=2)) == [numbers[0]]
    await database.write(STORE.put_card, numbers[0], Card(3, "row1"))
    await database.write(STORE.erase, [numbers[0]])
    assert await database.read(STORE.cards, numbers[0]) == []


async def test_a_room_has_one_question(database: Database) -> None:
    """A newer one takes its place; it can be forgotten"""
    draft = await database.write(STORE.add, DRAFT)
    for card in (Card(5, "row1"), Card(3, "row2"), Card(5, "row3")):
        await database.write(STORE.put_card, draft.number, card)
    assert await database.read(STORE.cards, draft.number) == [Card(3, "row2"), Card(5, "row3")]
    await database.write(STORE.drop_card, draft.number, 5)
    assert await database.read(STORE.cards, draft.number) == [Card(3, "row2")]


async def test_whoever_is_forgotten_is_named_nowhere(database: Database) -> None:
    """What they drafted, said yes to and sent stays, nobody's; a reason that names them goes; joined persons keep both"""
    draft = await database.write(STORE.add, DRAFT)
    await database.write(STORE.approve, draft.number, "porto", By(7, "Ana Lima", NOW))
    await database.write(STORE.approve, draft.number, "bristol", GRACE)
    await database.write(STORE.put_hurry, draft.number, Hurry(NOW, "Ana Lima adoeceu", 8, "Grace Hill", ("minasaki",)))
    ana = Whose(7, "Ana Lima", (PersonRef("console", "ana"),))
    assert (await database.read(counts_of, ana))[Kept.ANNOUNCEMENT] == 2
    await database.write(erase_left, ana)
    found = await database.read(STORE.get, draft.number)
    assert found is not None
    assert (found.author, found.keys[0]) == (None, Key("porto", 3, NOW))
    assert found.hurry == Hurry(NOW, "", 8, "Grace Hill", ("minasaki",))
    await database.write(repoint, 8, 9)
    await database.write(erase_left, Whose(9, "Grace Hill", (PersonRef("console", "grace"),)))
    found = await database.read(STORE.get, draft.number)
    assert found is not None
    assert found.keys[1] == Key("bristol", 5, NOW)
    assert found.hurry == Hurry(NOW, "", None, "", ("minasaki",))
