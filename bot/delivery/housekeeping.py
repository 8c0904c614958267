"""What is swept out regularly: sent bodies after a day, lapsed questions, rows that nothing asks for any more."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from sqlalchemy import delete

from bot.core.wire import Act
from bot.delivery import outbox_store
from bot.delivery.due import forget_done
from bot.delivery.table import inbox_table, outbox_table
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from bot.core.clock import Clock
    from bot.core.transaction import Database, Transaction

_log = logging.getLogger(__name__)

SENT_BODIES = timedelta(hours=24)
"""How long the words of a sent message are kept: so long can a passed-on message be corrected."""
HANDLED = timedelta(days=30)
"""How long the bare ids of what was handled are kept, so that an old position never repeats anything."""
SENT_MESSAGES = timedelta(days=400)
"""How long a message of ours is known as ours: the card of a visit announced a year ahead can be tapped until it is over."""


class Chore(Protocol):
    """Deletes what is older than a moment."""

    def __call__(self, tx: Transaction, before: datetime, /) -> int:
        """Return how many rows went."""
        ...


@dataclass(frozen=True, slots=True)
class Sweep:
    """One chore and how old things may get.

    Args:
        name: For the log.
        age: What is older goes.
        chore: Does it.
    """

    name: str
    age: timedelta
    chore: Chore


class Housekeeping:
    """Does all chores.

    Args:
        database: Where.
        clock: For what is old.
        sweeps: Of the features.
    """

    def __init__(self, database: Database, clock: Clock, sweeps: Sequence[Sweep]) -> None:
        """Add delivery's own chores to those of the features."""
        self._database = database
        self._clock = clock
        self._sweeps = (
            Sweep("sent bodies", SENT_BODIES, outbox_store.erase_bodies),
            Sweep("done steps", HANDLED, forget_done),
            Sweep("handled events", HANDLED, _forget_handled),
            Sweep("other writes", HANDLED, _forget_writes),
            Sweep("sent messages", SENT_MESSAGES, _forget_messages),
            *sweeps,
        )

    async def run(self) -> None:
        """Do every chore in a transaction of its own; one that fails is tried again next time."""
        for sweep in self._sweeps:
            try:
                count = await self._database.write(sweep.chore, self._clock.now() - sweep.age)
            except Exception:  # noqa: BLE001 - one chore must not keep the others from being done
                _log.exception("housekeeping failed", extra={"chore": sweep.name})
            else:
                if count:
                    _log.info("swept out", extra={"chore": sweep.name, "rows": count})


def _forget_handled(tx: Transaction, before: datetime) -> int:
    return connection(tx).execute(delete(inbox_table).where(inbox_table.c.handled_at < before)).rowcount


def _forget_writes(tx: Transaction, before: datetime) -> int:
    """Edits, reactions and removals: nobody can answer them."""
    others = outbox_table.c.act.not_in((Act.SEND.value, Act.SCHEDULE.value, Act.ENCLOSE.value))
    return connection(tx).execute(delete(outbox_table).where(_done(before), others)).rowcount


def _forget_messages(tx: Transaction, before: datetime) -> int:
    return connection(tx).execute(delete(outbox_table).where(_done(before))).rowcount


def _done(before: datetime) -> ColumnElement[bool]:
    return (outbox_table.c.state != "open") & (outbox_table.c.done_at < before)
