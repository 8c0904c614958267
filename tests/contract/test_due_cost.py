"""A million reminders of the years to come cost nothing today: no statement of due work looks at rows it has no use for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event, text

from bot.core.due import Due
from bot.delivery.due import DueWork, StoredAgenda, _next, forget_done
from bot.platforms.console.clock import NoAlarm
from bot.storage.unit import connection
from tests.fakes.clock import FakeClock
from tests.fakes.database import database_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from bot.core.transaction import Database, Transaction

NOW = datetime(2027, 3, 1, 10, tzinfo=UTC)
LATER = NOW + timedelta(days=400)


def plan(tx: Transaction) -> None:
    """Plan a reminder anew."""
    StoredAgenda(NoAlarm()).plan(tx, "reminder", "R1", [Due("reminder", "R1", "ring", LATER)])


def do_batch(database: Database) -> Callable[[Transaction], object]:
    """Return what is done when a moment has come."""
    return DueWork(database, FakeClock(NOW), {})._do_batch


def tidy(tx: Transaction) -> None:
    """Forget what was done long ago."""
    forget_done(tx, NOW)


def looked_at(tx: Transaction, act: Callable[[Transaction], object]) -> list[str]:
    """Do something, then return how the database found the rows for it."""
    opened = connection(tx)
    done: list[tuple[str, Any]] = []

    def note(*call: Any) -> None:  # noqa: ANN401 - whatever SQLAlchemy tells
        done.append((call[2], call[3]))

    event.listen(opened, "before_cursor_execute", note)
    act(tx)
    event.remove(opened, "before_cursor_execute", note)
    if opened.dialect.name == "postgresql":
        opened.execute(text("SET LOCAL enable_seqscan = off"))  # for a table with one row it would be the best way
    explain = "EXPLAIN QUERY PLAN" if opened.dialect.name == "sqlite" else "EXPLAIN"
    found = (opened.exec_driver_sql(f"{explain} {statement}", values) for statement, values in done if values)
    return [str(row[-1]) for rows in found for row in rows]


@pytest.fixture
async def database(data_dir: Path) -> AsyncIterator[Database]:
    """A database of each kind with one reminder in it."""
    async with database_in(data_dir) as opened:
        await opened.write(plan)
        yield opened


@pytest.mark.parametrize("what", ["plan", "next", "do", "tidy"])
async def test_only_what_is_needed_is_looked_at(database: Database, what: str) -> None:
    """Planning, looking for the next moment, doing what is due and tidying up each use an index"""
    act = {"plan": plan, "next": _next, "do": do_batch(database), "tidy": tidy}[what]
    steps = await database.write(looked_at, act)
    assert any("index" in step.lower() for step in steps), steps
    assert not [step for step in steps if step.startswith("SCAN") and "INDEX" not in step]
    assert not [step for step in steps if "Seq Scan" in step]
