"""What every database must do for reminders."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.moment import Moment, Readings
from bot.features.reminders.model import Answer, Reminder, Rung, State
from bot.features.reminders.store import ReminderStore
from tests.fakes.database import database_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.transaction import Database, Transaction

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
STORE = ReminderStore()


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """Open an empty database of each kind."""
    async with database_in(data_dir) as opened:
        yield opened


def due(day: int, zone: str = "Europe/Berlin") -> Moment:
    """Return 15:00 of a day of March 2027."""
    return Moment(datetime(2027, 3, day, 15), zone)  # noqa: DTZ001 - wall time


def add(tx: Transaction, *days: int, room: int = 1, author: int = 1) -> list[Reminder]:
    """Enter a reminder for each day."""
    return [STORE.add(tx, Reminder(0, room, author, due(day), f"day {day}")) for day in days]


async def test_a_reminder_comes_back_as_it_was_entered(database: Database) -> None:
    """Room, author, text and the moment with seconds, zone and fold survive"""
    _, second = Readings.of(datetime(2027, 10, 31, 2, 30, 5), "Europe/Berlin")  # noqa: DTZ001 - wall time
    entered = await database.write(STORE.add, Reminder(0, 7, 9, second, "バス \N{BUS} «já»\nzwei"))
    assert entered == Reminder(1, 7, 9, second, "バス \N{BUS} «já»\nzwei", State.OPEN)
    assert await database.read(STORE.get, 1) == entered
    assert second.fold == 1


async def test_the_message_that_said_it_is_kept(database: Database) -> None:
    """By its row, with when it was due and said and what was answered; one not said by a message of its own has none"""
    first, second, third = await database.write(add, 1, 2, 3)
    rung = Rung("row1", due(1).at, NOW)
    await database.write(STORE.deliver, [replace(first, rung=rung), second], NOW)
    await database.write(STORE.put, replace(third, rung=replace(rung, answer=Answer.LATER)), NOW)
    kept = [await database.read(STORE.get, number) for number in (1, 2, 3)]
    assert [(one.state, one.said, one.rung) for one in kept if one] == [
        (State.DELIVERED, 1, rung),
        (State.DELIVERED, 1, None),
        (State.OPEN, 0, Rung("row1", due(1).at, NOW, Answer.LATER)),
    ]


async def test_an_unknown_number_is_nothing(database: Database) -> None:
    """A number nobody has been given finds nothing"""
    assert await database.read(STORE.get, 1) is None


async def test_numbers_are_never_used_twice(database: Database) -> None:
    """After the last reminder has been removed, its number stays gone"""
    await database.write(add, 1, 2)
    assert await database.write(STORE.erase_of, 1) == [1, 2]
    (new,) = await database.write(add, 3)
    assert new.number == 3


async def test_a_rooms_open_reminders_come_by_their_moment(database: Database) -> None:
    """Neither other rooms nor other states are listed, zones do not disturb the order, pages and the count agree"""
    await database.write(add, 20, 12, 15)
    await database.write(STORE.add, Reminder(0, 1, 1, due(12, "Asia/Tokyo"), "earlier"))
    await database.write(add, 1, room=2)
    await database.write(STORE.change, [3], State.DELIVERED, NOW)
    assert [found.number for found in await database.read(STORE.of_room, 1)] == [4, 2, 1]
    assert [found.number for found in await database.read(STORE.page, 1, 1, 1)] == [2]
    assert await database.read(STORE.count, 1) == 3
    assert [found.number for found in await database.read(STORE.of_room, 1, State.DELIVERED)] == [3]


@pytest.mark.parametrize(
    ("state", "text"),
    [
        (State.DELIVERED, "day 1"),
        (State.DONE, "day 1"),
        (State.CANCELLED, None),
        (State.SUSPENDED, "day 1"),
        (State.OPEN, "day 1"),
    ],
)
async def test_words_are_kept_only_as_long_as_needed(database: Database, state: State, text: str | None) -> None:
    """Whoever cancels erases the words; whatever may come again keeps them"""
    await database.write(add, 1, 2)
    await database.write(STORE.change, [1], state, NOW)
    changed, other = await database.read(STORE.get, 1), await database.read(STORE.get, 2)
    assert changed is not None
    assert (changed.state, changed.text) == (state, text)
    assert other is not None
    assert other.text == "day 2"


async def test_changing_nothing_changes_nothing(database: Database) -> None:
    """An empty list of numbers is allowed and touches no row"""
    await database.write(add, 1)
    await database.write(STORE.change, [], State.CANCELLED, NOW)
    assert await database.read(STORE.count, 1) == 1


async def test_only_the_authors_rows_are_erased(database: Database) -> None:
    """Forgetting somebody removes all their rows in every state and room, and nobody else's"""
    await database.write(add, 1, 2)
    await database.write(add, 3, room=2)
    await database.write(add, 4, author=2)
    await database.write(STORE.change, [1], State.DELIVERED, NOW)
    assert await database.write(STORE.erase_of, 1) == [1, 2, 3]
    assert [found.number for found in await database.read(STORE.of_room, 1)] == [4]


async def test_old_rows_are_erased_by_state_and_age(database: Database) -> None:
    """Only rows that came into one of the named states before the instant go"""
    await database.write(add, 1, 2, 3, 4)
    await database.write(STORE.change, [1, 2], State.DELIVERED, NOW)
    await database.write(STORE.change, [2], State.DELIVERED, NOW + timedelta(seconds=1))
    await database.write(STORE.change, [3], State.SUSPENDED, NOW)
    await database.write(STORE.erase_before, (State.DELIVERED, State.CANCELLED), NOW + timedelta(seconds=1))
    found = [await database.read(STORE.get, number) for number in (1, 2, 3, 4)]
    assert [reminder.number for reminder in found if reminder] == [2, 3, 4]
