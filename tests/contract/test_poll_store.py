"""What every database must do for searches for a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.moment import Readings
from bot.core.person import Role, Room
from bot.core.ref import PersonRef, RoomRef
from bot.features.polls.model import Answer, Card, Mark, State
from bot.features.polls.store import PollStore
from bot.storage.personal import Whose, counts_of, erase_left
from bot.storage.schema import Kept
from tests.fakes.database import database_in
from tests.fakes.poll_world import SLOTS, WISH

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database, Transaction
    from bot.features.polls.model import Poll

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
ROOM = Room(7, RoomRef("console", "porto"), "porto")
STORE = PollStore()
ASKED = replace(WISH, roles=(Role.COORDINATOR, Role.CRISIS_OFFICER), people=(4, 9))


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open an empty database of each kind."""
    async with database_in(data_dir) as opened:
        yield opened


def add(tx: Transaction, *rooms: int) -> Poll:
    """Enter a search with a card in each of the rooms."""
    poll = STORE.add(tx, ASKED, ROOM, "porto", 3, NOW)
    for room in rooms:
        STORE.add_card(tx, poll.number, Card(room, f"row{room}"))
    return poll


async def test_a_search_comes_back_as_it_was_entered(database: Database) -> None:
    """Title, slots with zone and fold, length, end, roles and people survive; so does what nobody said"""
    _, second = Readings.of(datetime(2027, 10, 31, 2, 30), "Europe/Berlin")  # noqa: DTZ001 - wall time
    wish = replace(ASKED, title="委員会 «Água»", slots=(*SLOTS, second), closes=second)
    entered = await database.write(STORE.add, wish, ROOM, "porto", 3, NOW)
    assert await database.read(STORE.get, entered.number) == entered
    assert entered.wish == wish
    plain = await database.write(STORE.add, WISH, ROOM, None, 3, NOW)
    assert await database.read(STORE.get, plain.number) == plain


async def test_it_is_found_where_it_is_shown(database: Database) -> None:
    """By its number in a room with a card; open ones as a list; not elsewhere"""
    one, two = await database.write(add, 7, 8), await database.write(add, 8)
    assert await database.read(STORE.find, one.number, [7]) == one
    assert await database.read(STORE.find, two.number, [7]) is None
    assert [poll.number for poll in await database.read(STORE.open_in, [8, 7])] == [one.number, two.number]
    await database.write(STORE.put_state, one, State.PICKED, 5, NOW)
    assert await database.write(STORE.hold, one.number) == replace(one, state=State.PICKED, event=5)
    assert await database.read(STORE.open_in, [7]) == []
    assert [poll.number for poll in await database.read(STORE.open)] == [two.number]
    assert await database.read(STORE.cards, one.number) == [Card(7, "row7"), Card(8, "row8")]


async def test_an_answer_takes_the_place_of_the_one_before(database: Database) -> None:
    """All that one person says is replaced together; others keep theirs"""
    poll = await database.write(add, 7)
    await database.write(STORE.put_answers, poll.number, 1, 7, {1: Mark.YES, 2: Mark.NO}, NOW)
    await database.write(STORE.put_answers, poll.number, 2, 8, {3: Mark.MAYBE}, NOW + timedelta(minutes=1))
    await database.write(STORE.put_answers, poll.number, 1, 7, {2: Mark.MAYBE}, NOW + timedelta(minutes=2))
    assert await database.read(STORE.answers, poll.number) == [Answer(2, 8, 3, Mark.MAYBE), Answer(1, 7, 2, Mark.MAYBE)]
    assert await database.read(STORE.answered_by, 1) == [poll.number]
    await database.write(STORE.put_answers, poll.number, 1, 7, {}, NOW)
    assert await database.read(STORE.answered_by, 1) == []


async def test_what_names_somebody_can_be_forgotten(database: Database) -> None:
    """It is counted for whoever asks, and gone once they are forgotten, by the feature or by the house"""
    poll = await database.write(add, 7)
    await database.write(STORE.put_answers, poll.number, 4, 7, {1: Mark.YES}, NOW)
    whose = Whose(4, "Tom", (PersonRef("console", "tom"),))
    assert (await database.read(counts_of, whose))[Kept.POLL] == 2
    await database.write(STORE.forget, 4)
    assert (await database.read(counts_of, whose))[Kept.POLL] == 0
    await database.write(erase_left, replace(whose, person=3))
    kept = await database.read(STORE.get, poll.number)
    assert kept is not None
    assert (kept.author, kept.wish.people) == (None, (9,))


async def test_what_ended_before_goes_with_all_that_was_said(database: Database) -> None:
    """Slots, cards, answers and questions go with it; what is open or ended later stays; its number is not used again"""
    one, two, three = [await database.write(add, 7) for _ in range(3)]
    await database.write(STORE.put_answers, three.number, 4, 7, {1: Mark.YES}, NOW)
    await database.write(STORE.put_state, one, State.CLOSED, None, NOW + timedelta(days=1))
    await database.write(STORE.put_state, three, State.CLOSED, None, NOW)
    assert await database.write(STORE.erase_before, NOW + timedelta(hours=1)) == 1
    assert await database.read(STORE.get, three.number) is None
    assert await database.read(STORE.answers, three.number) == []
    assert await database.read(STORE.get, two.number) == two
    assert (await database.write(add)).number > three.number
