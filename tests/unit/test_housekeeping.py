"""What is old is swept out, chore by chore."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete

from bot.core.due import Due
from bot.delivery.due import DueWork, StoredAgenda
from bot.delivery.housekeeping import HANDLED, SENT_BODIES, SENT_MESSAGES, Housekeeping, Sweep
from bot.delivery.table import due_table
from bot.platforms.console.clock import NoAlarm
from bot.storage.unit import connection
from tests.fakes.clock import FakeClock
from tests.fakes.database import FailingDatabase, database_in
from tests.fakes.front_desk import event, front_desk
from tests.fakes.loop import pass_seconds, simulated
from tests.fakes.post_office import post_office

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pytest

    from bot.core.transaction import Transaction

A_SECOND = timedelta(seconds=1)


@simulated
async def test_sent_words_go_after_a_day_and_the_row_after_more_than_a_year(data_dir: Path) -> None:
    """For a day a sent message keeps its words, for more than a year its id; one that is not sent yet keeps both"""
    async with post_office(data_dir) as office:
        await office.say("sent")
        await pass_seconds(1)
        office.sender.hold("open")
        await office.say("open")
        keeping = Housekeeping(office.database, office.clock, ())
        seen = []
        for step in (SENT_BODIES, A_SECOND, SENT_MESSAGES - SENT_BODIES - A_SECOND, A_SECOND):
            office.clock.advance(step)
            await keeping.run()
            seen.append([(row["state"], row["body"] is None) for row in await office.rows()])
        kept, erased, waits = ("sent", False), ("sent", True), ("open", False)
        assert seen == [[kept, waits], [erased, waits], [erased, waits], [waits]]


@simulated
async def test_handled_events_go_after_a_month(data_dir: Path) -> None:
    """For a month the id of a handled event is known, so that it never counts again; one that is open stays"""
    async with front_desk(data_dir) as desk:
        await desk.receive(event("handled"))
        await pass_seconds(1)
        desk.inbox.abandon()
        await desk.receive(event("open"), event("open too"))
        desk.inbox.abandon()
        keeping = Housekeeping(desk.database, desk.clock, ())
        desk.clock.advance(HANDLED)
        await keeping.run()
        assert [row["event"] for row in await desk.rows()] == ["handled", "open", "open too"]
        desk.clock.advance(A_SECOND)
        await keeping.run()
        assert [row["event"] for row in await desk.rows()] == ["open", "open too"]


@simulated
async def test_done_steps_go_after_a_month(data_dir: Path) -> None:
    """For a month a step that was done is known, so that planning anew does not do it again"""
    async with database_in(data_dir) as database:
        clock = FakeClock()

        def nothing(tx: Transaction, due: Sequence[Due], now: datetime) -> None:
            """Be quick."""

        await database.write(StoredAgenda(NoAlarm()).plan, "reminder", "R1", [Due("reminder", "R1", "due", clock.now())])
        await DueWork(database, clock, {"reminder": nothing}).run()
        keeping = Housekeeping(database, clock, ())
        counts = []
        for step in (HANDLED, A_SECOND):
            clock.advance(step)
            await keeping.run()
            counts.append(await database.write(lambda tx: connection(tx).execute(due_table.select()).all()))
        assert [len(rows) for rows in counts] == [1, 0]


@simulated
async def test_features_have_their_own_chores(data_dir: Path) -> None:
    """A feature's chore is told the moment before which things are old"""
    asked: list[datetime] = []
    async with database_in(data_dir) as database:
        clock = FakeClock()

        def chore(tx: Transaction, before: datetime) -> int:
            del tx
            asked.append(before)
            return 0

        await Housekeeping(database, clock, [Sweep("lapsed", timedelta(hours=2), chore)]).run()
        assert asked == [clock.now() - timedelta(hours=2)]


@simulated
async def test_a_chore_that_fails_keeps_no_other_from_being_done(data_dir: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Each chore has its own transaction; whatever fails is logged and tried again next time"""
    done: list[str] = []
    async with database_in(data_dir) as database:
        failing = FailingDatabase(database)

        def bad(tx: Transaction, before: datetime) -> int:
            connection(tx).execute(delete(due_table).where(due_table.c.done_at < before))
            raise ZeroDivisionError

        def good(tx: Transaction, before: datetime) -> int:
            del tx, before
            done.append("good")
            return 3

        keeping = Housekeeping(failing, FakeClock(), [Sweep("bad", timedelta(0), bad), Sweep("good", timedelta(0), good)])
        failing.fail(2)
        await keeping.run()
    assert done == ["good"]
    assert [getattr(record, "chore", None) for record in caplog.records if record.levelname == "ERROR"] == [
        "sent bodies",
        "done steps",
        "bad",
    ]
