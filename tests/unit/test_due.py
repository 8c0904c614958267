"""What is planned is done once, when its moment has come, whatever else goes wrong."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import insert, select, text

from bot.core.due import Due
from bot.core.errors import StorageError
from bot.delivery.due import BATCH, DueWork, StoredAgenda, forget_done
from bot.delivery.table import due_table
from bot.storage.unit import connection
from tests.fakes.clock import FakeClock
from tests.fakes.database import FailingDatabase, database_in
from tests.fakes.loop import pass_seconds, simulated
from tests.fakes.post_office import PostOffice, post

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from pathlib import Path

    from bot.core.transaction import Transaction

MONDAY = datetime(2027, 3, 1, 9, tzinfo=UTC)


def due(step: str, at: datetime = MONDAY, subject: str = "R1", kind: str = "reminder") -> Due:
    """Return a piece of work."""
    return Due(kind, subject, step, at)


@dataclass
class RememberingAlarm:
    """The `Alarm` port; keeps what it was told."""

    moments: list[datetime] = field(default_factory=list)

    def ring_by(self, moment: datetime) -> None:
        """Keep a moment."""
        self.moments.append(moment)


@dataclass
class Morning:
    """Agenda and due work over a real database.

    Args:
        database: With all tables.
        done: What the jobs were given, call by call.
        broken: Steps at which a job breaks, after it has said something.
    """

    database: FailingDatabase
    clock: FakeClock = field(default_factory=lambda: FakeClock(MONDAY))
    alarm: RememberingAlarm = field(default_factory=RememberingAlarm)
    done: list[list[str]] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Hire one job for two kinds."""
        self.office = PostOffice(self.database)
        self.agenda = StoredAgenda(self.alarm)
        self.work = DueWork(self.database, self.clock, {"reminder": self._do, "roadmap": self._do})

    def _do(self, tx: Transaction, due: Sequence[Due], now: datetime) -> None:
        assert now == self.clock.now()
        self.done.append([each.step for each in due])
        for each in due:
            self.office.outbox.post(tx, post(f"{each.subject} {each.step}"))
            if each.step in self.broken:
                raise ZeroDivisionError(each.step)

    async def plan(self, *steps: Due, subject: str = "R1", kind: str = "reminder") -> None:
        """Replace what is planned."""
        await self.database.write(self.agenda.plan, kind, subject, steps)

    async def said(self) -> list[str]:
        """Return what has reached people, in order."""
        await pass_seconds(5)
        return self.office.sender.said

    async def table(self) -> list[tuple[str, bool, str | None]]:
        """Return each step, whether it is done, and what went wrong."""
        found = select(due_table).order_by(due_table.c.id)
        rows = await self.database.read(lambda tx: list(connection(tx).execute(found)))
        return [(row.step, row.done_at is not None, row.fault) for row in rows]


@asynccontextmanager
async def morning(folder: Path) -> AsyncIterator[Morning]:
    """Begin a Monday at nine with nothing planned."""
    async with database_in(folder) as database:
        begun = Morning(FailingDatabase(database))
        yield begun
        begun.office.dispatcher.abandon()
        await pass_seconds(0)


@simulated
async def test_work_is_done_once_when_it_is_due(data_dir: Path) -> None:
    """Nothing is done before its moment, at that very moment it is, and never again"""
    async with morning(data_dir) as day:
        await day.plan(due("nine"), due("ten", MONDAY + timedelta(hours=1)))
        day.clock.set(MONDAY - timedelta(seconds=1))
        await day.work.run()
        assert day.done == []
        day.clock.set(MONDAY)
        await day.work.run()
        await day.work.run()
        assert day.done == [["nine"]]
        day.clock.advance(timedelta(days=1))
        await day.work.run()
        assert day.done == [["nine"], ["ten"]]
        assert await day.said() == ["R1 nine", "R1 ten"]


@simulated
async def test_steps_of_many_subjects_are_planned_at_once(data_dir: Path) -> None:
    """Steps added together for new subjects come up like any other, and nothing is added where there are none"""
    async with morning(data_dir) as day:
        steps = [due("nine", subject="M1", kind="roadmap"), due("nine", subject="M2", kind="roadmap")]
        await day.database.write(day.agenda.add, steps)
        await day.database.write(day.agenda.add, [])
        await day.work.run()
        assert day.done == [["nine", "nine"]]


@simulated
async def test_what_is_due_together_is_done_together(data_dir: Path) -> None:
    """A job gets all that has come up of its kind at once, in the order of the moments"""
    async with morning(data_dir) as day:
        await day.plan(due("late", MONDAY - timedelta(hours=1)), due("earlier", MONDAY - timedelta(hours=2)))
        await day.plan(due("other", subject="M7", kind="roadmap"), subject="M7", kind="roadmap")
        await day.work.run()
        assert day.done == [["earlier", "late"], ["other"]]


@simulated
async def test_a_storm_comes_in_batches(data_dir: Path) -> None:
    """Thousands of rows due in one second are done in transactions of a hundred, each once"""
    async with morning(data_dir) as day:
        steps = [f"{number:03}" for number in range(BATCH * 2 + 50)]
        await day.plan(*(due(step) for step in steps))
        await day.work.run()
        assert [len(call) for call in day.done] == [100, 100, 50]
        assert await day.said() == [f"R1 {step}" for step in steps]


@simulated
async def test_a_bad_step_stops_no_other(data_dir: Path) -> None:
    """Where one of several breaks its job, the others are done, nothing is said twice, and the bad one is not tried for ever"""
    async with morning(data_dir) as day:
        day.broken.add("bad")
        await day.plan(due("first"), due("bad"), due("last"))
        await day.work.run()
        await day.work.run()
        assert await day.said() == ["R1 first", "R1 last"]
        assert await day.table() == [("first", True, None), ("bad", True, "ZeroDivisionError"), ("last", True, None)]


@simulated
async def test_a_kind_nobody_does_stops_no_other(data_dir: Path) -> None:
    """Work of a kind that a newer or older program knew is noted as failed, and the rest is done"""
    async with morning(data_dir) as day:
        await day.plan(due("strange", kind="horoscope"), kind="horoscope")
        await day.plan(due("nine"))
        await day.work.run()
        assert day.done == [["nine"]]
        assert ("strange", True, "KeyError") in await day.table()


@simulated
async def test_a_failing_database_undoes_all_of_a_batch(data_dir: Path) -> None:
    """If the database fails nothing counts as done and nothing is said; the next try does all of it"""
    async with morning(data_dir) as day:
        await day.plan(due("nine"))
        day.database.fail(1)
        with pytest.raises(StorageError):
            await day.work.run()
        assert await day.said() == []
        await day.work.run()
        assert await day.said() == ["R1 nine"]


@simulated
async def test_a_database_that_fails_inside_a_job_loses_nothing(data_dir: Path) -> None:
    """A full disk that a job meets is no fault of its step: all stays open, and is done once there is room"""
    async with morning(data_dir) as day:
        full = [True]

        def do(tx: Transaction, due: Sequence[Due], now: datetime) -> None:
            day._do(tx, due, now)
            if full:
                fill_the_disk(tx)

        work = DueWork(day.database, day.clock, {"reminder": do})
        await day.plan(due("first"), due("second"))
        with pytest.raises(StorageError):
            await work.run()
        assert await day.said() == []
        assert await day.table() == [("first", False, None), ("second", False, None)]
        full.clear()
        await day.database.write(make_room)
        await work.run()
        assert await day.said() == ["R1 first", "R1 second"]
        assert await day.table() == [("first", True, None), ("second", True, None)]


@simulated
async def test_what_a_job_may_not_ask_of_a_database_stops_no_other(data_dir: Path) -> None:
    """A statement that the database refuses at every try, such as one that breaks a rule of a table, is the step's own fault"""
    async with morning(data_dir) as day:

        def do(tx: Transaction, due: Sequence[Due], now: datetime) -> None:
            del now
            if any(each.step == "bad" for each in due):
                values = {"kind": None, "subject": "R1", "step": "x", "at": MONDAY}
                connection(tx).execute(insert(due_table), values)

        await day.plan(due("good"), due("bad"))
        await DueWork(day.database, day.clock, {"reminder": do}).run()
        assert await day.table() == [("good", True, None), ("bad", True, "IntegrityError")]


@simulated
async def test_a_value_that_cannot_be_stored_stops_no_other(data_dir: Path) -> None:
    """What not even leaves for the database because it never fits is the step's own fault too"""
    async with morning(data_dir) as day:

        def do(tx: Transaction, due: Sequence[Due], now: datetime) -> None:
            del due, now
            connection(tx).execute(text("UPDATE due SET id = :number WHERE id = 0"), {"number": 2**80})

        await day.plan(due("bad"))
        await DueWork(day.database, day.clock, {"reminder": do}).run()
        ((step, done, fault),) = await day.table()
        assert (step, done) == ("bad", True)
        assert fault is not None


@simulated
@pytest.mark.parametrize("fault", [TimeoutError(), ConnectionResetError(), StorageError("away")])
async def test_a_database_that_takes_too_long_loses_nothing(data_dir: Path, fault: Exception) -> None:
    """A statement that was given up after a while, or met a broken connection, is tried again with all that was due"""
    async with morning(data_dir) as day:
        failing = [fault]

        def do(tx: Transaction, due: Sequence[Due], now: datetime) -> None:
            if failing:
                raise failing.pop()
            day._do(tx, due, now)

        work = DueWork(day.database, day.clock, {"reminder": do})
        await day.plan(due("first"), due("second"))
        with pytest.raises((StorageError, OSError)):
            await work.run()
        assert [done for _, done, _ in await day.table()] == [False, False]
        await work.run()
        assert await day.said() == ["R1 first", "R1 second"]


def fill_the_disk(tx: Transaction) -> None:
    """Meet a full disk: SQLite really, PostgreSQL by its word for it."""
    opened = connection(tx)
    if opened.dialect.name == "postgresql":
        opened.execute(text("DO $$ BEGIN RAISE EXCEPTION 'full' USING ERRCODE = 'disk_full'; END $$"))
    opened.execute(text("PRAGMA max_page_count = 1"))  # no fewer than there are
    opened.execute(text("INSERT INTO position (platform, account, token) VALUES ('x', 'y', hex(zeroblob(1000000)))"))


def make_room(tx: Transaction) -> None:
    """Give SQLite its disk back."""
    if connection(tx).dialect.name == "sqlite":
        connection(tx).execute(text("PRAGMA max_page_count = 1000000"))


@simulated
async def test_planning_anew_replaces_what_is_open(data_dir: Path) -> None:
    """What is planned anew takes the place of the subject's open steps and leaves other subjects and kinds alone"""
    async with morning(data_dir) as day:
        tomorrow = MONDAY + timedelta(days=1)
        await day.plan(due("a", tomorrow), due("b", tomorrow))
        await day.plan(due("x", tomorrow, "R2"), subject="R2")
        await day.plan(due("y", tomorrow, kind="roadmap"), kind="roadmap")
        await day.plan(due("b", MONDAY), due("c", tomorrow))
        assert sorted(step for step, *_ in await day.table()) == ["b", "c", "x", "y"]
        await day.work.run()
        assert day.done == [["b"]]
        await day.plan()
        assert sorted(step for step, done, _ in await day.table() if not done) == ["x", "y"]


@simulated
async def test_what_is_done_is_not_planned_again(data_dir: Path) -> None:
    """A step that was done stays done, also when it is planned for a later moment"""
    async with morning(data_dir) as day:
        await day.plan(due("a"))
        await day.work.run()
        await day.plan(due("a", MONDAY + timedelta(days=1)), due("b", MONDAY + timedelta(days=1)))
        day.clock.advance(timedelta(days=2))
        await day.work.run()
        assert day.done == [["a"], ["b"]]


@simulated
async def test_the_next_moment_is_known(data_dir: Path) -> None:
    """The earliest open step says when to wake up, overdue or not; with none there is no need to"""
    async with morning(data_dir) as day:
        assert await day.work.next_at() is None
        await day.plan(due("late", MONDAY - timedelta(days=1)), due("soon", MONDAY + timedelta(seconds=1)))
        assert await day.work.next_at() == MONDAY - timedelta(days=1)
        await day.work.run()
        assert await day.work.next_at() == MONDAY + timedelta(seconds=1)


@simulated
async def test_the_alarm_hears_of_the_first_new_moment(data_dir: Path) -> None:
    """Once a plan is saved the alarm is told of its earliest step, and of nothing if the plan is undone or empty"""
    async with morning(data_dir) as day:
        soon, later = MONDAY + timedelta(minutes=1), MONDAY + timedelta(minutes=2)
        await day.plan(due("later", later), due("soon", soon))
        await day.plan()

        def undone(tx: Transaction) -> None:
            day.agenda.plan(tx, "reminder", "R1", [due("never", MONDAY)])
            raise LookupError

        with pytest.raises(LookupError):
            await day.database.write(undone)
        await pass_seconds(0)
        assert day.alarm.moments == [soon]


@simulated
async def test_what_a_bad_step_had_planned_does_not_ring(data_dir: Path) -> None:
    """What a job planned before it broke is undone with everything else of it"""
    async with morning(data_dir) as day:

        def plans_and_breaks(tx: Transaction, due: Sequence[Due], now: datetime) -> None:
            day.agenda.plan(tx, "roadmap", "M1", [Due("roadmap", "M1", "never", now + timedelta(seconds=1))])
            raise ZeroDivisionError(due)

        await day.plan(due("bad"))
        day.alarm.moments.clear()
        await DueWork(day.database, day.clock, {"reminder": plans_and_breaks}).run()
        await pass_seconds(0)
        assert day.alarm.moments == []
        assert await day.table() == [("bad", True, "ZeroDivisionError")]


@simulated
async def test_a_crash_between_batches_does_each_once(data_dir: Path) -> None:
    """Whichever of many transactions fails, the steps of the others are not done again"""
    async with morning(data_dir) as day:
        steps = [f"{number:03}" for number in range(BATCH + 50)]
        await day.plan(*(due(step) for step in steps))
        await day.database.write(day.work._do_batch)
        day.database.fail(1)
        with pytest.raises(StorageError):
            await day.work.run()
        await day.work.run()
        assert await day.said() == [f"R1 {step}" for step in steps]


@simulated
async def test_done_steps_are_forgotten_after_a_while(data_dir: Path) -> None:
    """What was done long ago is swept out; what is open stays however old it is"""
    async with morning(data_dir) as day:
        await day.plan(due("done"))
        await day.work.run()
        await day.plan(due("open", MONDAY - timedelta(days=90)), subject="R2")
        assert await day.database.write(forget_done, MONDAY) == 0
        assert await day.database.write(forget_done, MONDAY + timedelta(seconds=1)) == 1
        assert await day.table() == [("open", False, None)]


async def test_a_job_may_plan_what_its_subject_does_next(data_dir: Path) -> None:
    """Planning anew inside the job neither undoes the step that is being done nor marks the next one done"""
    async with database_in(data_dir) as database:
        agenda, clock = StoredAgenda(RememberingAlarm()), FakeClock(MONDAY)
        seen: list[str] = []

        def do(tx: Transaction, due: Sequence[Due], now: datetime) -> None:
            seen.extend(step.step for step in due)
            agenda.plan(tx, "daily", "porto", [Due("daily", "porto", f"after {now:%d}", now + timedelta(days=1))])

        work = DueWork(database, clock, {"daily": do})
        await database.write(agenda.plan, "daily", "porto", [Due("daily", "porto", "first", MONDAY)])
        for _ in range(3):
            await work.run()
            waiting = await database.read(agenda.waiting, "daily", "porto")
            assert [step.at for step in waiting] == [clock.now() + timedelta(days=1)]
            clock.advance(timedelta(days=1))
        assert seen == ["first", "after 01", "after 02"]


async def test_open_steps_can_be_asked_for(data_dir: Path) -> None:
    """The next first, of one subject and kind; what is done is not waiting"""
    async with database_in(data_dir) as database:
        agenda = StoredAgenda(RememberingAlarm())
        work = DueWork(database, FakeClock(MONDAY), {"reminder": _do_nothing})
        later = [due("b", MONDAY + timedelta(hours=2)), due("a", MONDAY + timedelta(hours=1)), due("now")]
        await database.write(agenda.plan, "reminder", "R1", later)
        await database.write(agenda.plan, "reminder", "R2", [due("other", MONDAY + timedelta(hours=3), subject="R2")])
        await work.run()
        assert await database.read(agenda.waiting, "reminder", "R1") == [later[1], later[0]]
        assert await database.read(agenda.waiting, "roadmap", "R1") == []


def _do_nothing(tx: Transaction, due: Sequence[Due], now: datetime) -> None:
    del tx, due, now
