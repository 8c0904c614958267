"""What every database must do for codes that join accounts, and for the names of accounts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.person import Person, Room
from bot.core.ref import PersonRef, RoomRef
from bot.dispatch.call import Call
from bot.features.people.join_store import JoinStore
from bot.features.people.model import CODE_LIFE, JoinRequest
from bot.features.people.store import RoomStore
from tests.fakes.database import database_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database

JOINS, ROOMS = JoinStore(), RoomStore()
NOW = datetime(2027, 3, 1, 10, tzinfo=UTC)
LATER = NOW + CODE_LIFE
ANA, THERE, EVA = PersonRef("matrix", "@ana:x"), PersonRef("discord", "@ana:x"), PersonRef("matrix", "@eva:x")
REQUEST = JoinRequest("482913", ANA, 1)


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open a database of each kind with two rooms."""
    async with database_in(data_dir) as opened:
        for key in ("r1", "r2"):
            room = await opened.write(lambda tx, key: ROOMS.add(tx, RoomRef("matrix", key), "!", direct=True), key)
            assert room.id in {1, 2}
        yield opened


def asking(account: PersonRef, *, apart: bool = False) -> Call:
    """Return a call from an account in the second room."""
    return Call(Room(2, RoomRef("matrix", "r2")), Person(0, account, "Ana"), "en", "Etc/UTC", NOW, apart=apart)


async def test_a_code_stands_for_the_account_that_asked(database: Database) -> None:
    """Found until its last second, and only while the bot is in the room; its digits are taken for as long"""
    await database.write(JOINS.put, REQUEST, LATER)
    for code, now, found in (
        ("482913", LATER - timedelta(seconds=1), REQUEST),
        ("482913", LATER, None),
        ("482914", NOW, None),
    ):
        assert await database.read(JOINS.find, code, now) == found
        assert await database.read(JOINS.is_taken, code, now) is (found is not None)
    await database.write(ROOMS.change, 1, {"active": False})
    assert await database.read(JOINS.find, "482913", NOW) is None


async def test_a_used_code_is_a_question(database: Database) -> None:
    """First to the account that has used it, then, once that has agreed, to the one that asked; to nobody else, nor too late"""
    await database.write(JOINS.put, REQUEST, LATER)
    assert await database.read(JOINS.question_to, ANA, NOW) is None
    await database.write(JOINS.use, "482913", asking(THERE, apart=True), LATER + CODE_LIFE)
    used = replace(REQUEST, other=THERE, other_room=2, other_apart=True)
    assert await database.read(JOINS.find, "482913", NOW) is None
    assert await database.read(JOINS.is_taken, "482913", LATER) is True
    asked = [await database.read(JOINS.question_to, account, LATER) for account in (ANA, THERE, EVA)]
    assert asked == [None, used, None]
    assert await database.read(JOINS.question_to, THERE, LATER + CODE_LIFE) is None
    await database.write(JOINS.agree, "482913", LATER)
    asked = [await database.read(JOINS.question_to, account, NOW) for account in (ANA, THERE, EVA)]
    assert asked == [replace(used, agreed=True), None, None]
    await database.write(JOINS.drop, "482913")
    assert await database.read(JOINS.question_to, ANA, NOW) is None


async def test_an_account_has_part_in_one_at_most(database: Database) -> None:
    """A fresh code puts an older one out of use, and whatever the account was asked; so does using somebody's code"""
    await database.write(JOINS.put, REQUEST, LATER)
    await database.write(JOINS.put, JoinRequest("222222", ANA, 2), LATER)
    assert await database.read(JOINS.find, "482913", NOW) is None
    await database.write(JOINS.put, JoinRequest("333333", THERE, 2), LATER)
    await database.write(JOINS.use, "222222", asking(THERE), LATER)
    assert await database.read(JOINS.find, "333333", NOW) is None
    await database.write(JOINS.put, JoinRequest("444444", THERE, 2), LATER)
    assert await database.read(JOINS.question_to, THERE, NOW) is None
    fresh = JoinRequest("444444", EVA, 2, apart=True)
    await database.write(JOINS.put, fresh, LATER)
    assert await database.read(JOINS.find, "444444", NOW) == fresh


async def test_guesses_are_counted_by_account(database: Database) -> None:
    """The last one first; those of another account, also of the same address on another network, do not count"""
    for account, minutes in ((ANA, 1), (ANA, 3), (ANA, 2), (THERE, 4)):
        await database.write(JOINS.put_guess, account, NOW + timedelta(minutes=minutes))
    tried = await database.read(JOINS.guesses, ANA, NOW + timedelta(minutes=1))
    assert tried == [NOW + timedelta(minutes=3), NOW + timedelta(minutes=2)]


async def test_what_is_over_is_forgotten(database: Database) -> None:
    """Codes when they lapse, guesses once they count no more"""
    await database.write(JOINS.put, REQUEST, LATER)
    await database.write(JOINS.put, JoinRequest("222222", EVA, 2), LATER + timedelta(seconds=1))
    for seconds in (0, 1):
        await database.write(JOINS.put_guess, ANA, NOW + timedelta(seconds=seconds))
    assert await database.write(JOINS.forget, LATER) == 2
    assert await database.read(JOINS.find, "482913", NOW) is None
    assert await database.read(JOINS.find, "222222", NOW) is not None
    assert len(await database.read(JOINS.guesses, ANA, NOW - CODE_LIFE)) == 1
