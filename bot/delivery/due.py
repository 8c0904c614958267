"""Due work in the database: planned in the caller's transaction, done once when its moment has come."""

from __future__ import annotations

import logging
from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from sqlalchemy import bindparam, delete, insert, select, update

from bot.core.due import Due
from bot.delivery.table import due_table as table
from bot.storage.fault import may_pass
from bot.storage.unit import connection, savepoint

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.core.clock import Clock
    from bot.core.due import Job
    from bot.core.transaction import Database, Transaction

_log = logging.getLogger(__name__)

BATCH = 100
"""Rows done in one transaction, so that a storm never holds the database for long."""

_OPEN = table.c.done_at.is_(None)
_NEXT = select(table.c.at).where(_OPEN).order_by(table.c.at).limit(1)
_DONE = update(table).where(table.c.id == bindparam("row")).values(done_at=bindparam("now"), fault=bindparam("why"))


class Alarm(Protocol):
    """Wakes the due work up."""

    def ring_by(self, moment: datetime) -> None:
        """Make sure to wake up at a moment, or before."""
        ...


class StoredAgenda:
    """The `Agenda` port over the due table.

    Args:
        alarm: Told of every new moment once it is saved.
    """

    def __init__(self, alarm: Alarm) -> None:
        """Take the alarm."""
        self._alarm = alarm

    def plan(self, tx: Transaction, kind: str, subject: str, steps: Sequence[Due]) -> None:
        """Replace the open steps of a subject; steps already done are not planned again."""
        of_subject = (table.c.kind == kind) & (table.c.subject == subject)
        connection(tx).execute(delete(table).where(of_subject & _OPEN))
        done = set(connection(tx).execute(select(table.c.step).where(of_subject)).scalars())
        self.add(tx, [step for step in steps if step.step not in done])

    def add(self, tx: Transaction, steps: Sequence[Due]) -> None:
        """Plan steps of subjects for which nothing has been planned yet, all at once."""
        if not steps:
            return
        rows = [{"kind": step.kind, "subject": step.subject, "step": step.step, "at": step.at} for step in steps]
        connection(tx).execute(insert(table), rows)
        first = min(step.at for step in steps)
        tx.after_commit(lambda: self._alarm.ring_by(first))

    def waiting(self, tx: Transaction, kind: str, subject: str) -> list[Due]:
        """Return the open steps of a subject, the next first."""
        found = select(table).where(table.c.kind == kind, table.c.subject == subject, _OPEN).order_by(table.c.at, table.c.id)
        return [Due(row.kind, row.subject, row.step, row.at) for row in connection(tx).execute(found)]

    def subjects(self, tx: Transaction, kind: str, first: datetime, last: datetime) -> list[str]:
        """Return the subjects of a kind with an open step from one instant to another, both included, each once."""
        found = select(table.c.subject).where(table.c.kind == kind, _OPEN, table.c.at.between(first, last)).distinct()
        return list(connection(tx).execute(found.order_by(table.c.subject)).scalars())


class DueWork:
    """Does due work, kind by kind.

    Args:
        database: Where it is planned.
        clock: Says what is due.
        jobs: One for each kind.
    """

    def __init__(self, database: Database, clock: Clock, jobs: Mapping[str, Job]) -> None:
        """Take the jobs."""
        self._database = database
        self._clock = clock
        self._jobs = jobs

    async def next_at(self) -> datetime | None:
        """Return the moment of the next open step."""
        return await self._database.read(_next)

    async def run(self) -> None:
        """Do all that is due now, in transactions of at most `BATCH` rows.

        Raises:
            StorageError: The database failed; what it failed at is still open and is done at the next call.
        """
        while await self._database.write(self._do_batch):
            pass

    def _do_batch(self, tx: Transaction) -> int:
        now = self._clock.now()
        found = select(table).where(_OPEN, table.c.at <= now).order_by(table.c.kind, table.c.at, table.c.id).limit(BATCH)
        found = found.with_for_update(skip_locked=True)  # passes over what another process is doing; SQLite has one only
        rows = [(row.id, Due(row.kind, row.subject, row.step, row.at)) for row in connection(tx).execute(found)]
        for kind, group in groupby(rows, key=lambda row: row[1].kind):
            self._do_kind(tx, kind, list(group), now)
        return len(rows)

    def _do_kind(self, tx: Transaction, kind: str, rows: Sequence[tuple[int, Due]], now: datetime) -> None:
        """Do rows together; if that fails, one by one, so that a bad one stops no other."""
        fault = self._attempt(tx, kind, rows, now)
        if fault is not None and len(rows) == 1:
            self._mark(tx, rows, now, fault)
        elif fault is not None:
            for row in rows:
                self._do_kind(tx, kind, [row], now)

    def _attempt(self, tx: Transaction, kind: str, rows: Sequence[tuple[int, Due]], now: datetime) -> str | None:
        try:
            with savepoint(tx):
                # Marked before it is done: a job may plan what its subject does next, which must not touch this row.
                self._mark(tx, rows, now, None)
                self._jobs[kind](tx, [due for _, due in rows], now)
        except Exception as fault:
            if may_pass(fault):
                raise  # not the step's doing: nothing of the whole transaction counts, and all of it comes again
            _log.exception("due work failed", extra={"kind": kind, "count": len(rows)})
            return type(fault).__name__
        return None

    def _mark(self, tx: Transaction, rows: Sequence[tuple[int, Due]], now: datetime, fault: str | None) -> None:
        connection(tx).execute(_DONE, [{"row": row, "now": now, "why": fault} for row, _ in rows])


def _next(tx: Transaction) -> datetime | None:
    return connection(tx).execute(_NEXT).scalar()


def forget_done(tx: Transaction, before: datetime) -> int:
    """Delete steps done before a moment; return how many."""
    return connection(tx).execute(delete(table).where(table.c.done_at < before)).rowcount
