"""The inbox: *receive* stores a batch and its position, *handle* does each event once, in order, room by room.

A second queue for each room takes what needs a slow engine, so that a command is answered while a translation is being made;
a third what somebody has asked for alone, so that no message is passed on later for it. What is left of an event after that
has a queue of its own.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from sqlalchemy import bindparam, select, update

from bot.core.errors import StorageError, TransientError, UserError, fault_code
from bot.core.wire import RawEvent
from bot.delivery.border import fitting
from bot.delivery.table import inbox_table, position_table
from bot.storage.unit import connection
from bot.storage.upsert import insert_new, put

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from bot.core.clock import Clock
    from bot.core.message import Incoming
    from bot.core.transaction import Database, Transaction
    from bot.core.wire import Decoder, Handler, Work

P = ParamSpec("P")
T = TypeVar("T")

_log = logging.getLogger(__name__)

_FIRST_PAUSE_SECONDS = 0.5
_LONGEST_PAUSE_SECONDS = 30.0

_HANDLED = update(inbox_table).where(inbox_table.c.id == bindparam("row")).values(handled_at=bindparam("at"), body=None)


@dataclass(frozen=True, slots=True)
class _Row:
    id: int
    platform: str
    event: RawEvent


@dataclass(frozen=True, slots=True)
class _Batch:
    platform: str
    account: str
    events: Sequence[RawEvent]
    position: str | None
    at: datetime


class StoredInbox:
    """The `Inbox` port over the inbox table.

    Args:
        database: For both steps.
        clock: When things were received and handled.
        handler: Does what an event asks for.
        decoders: One for each network.
    """

    def __init__(self, database: Database, clock: Clock, handler: Handler, decoders: Mapping[str, Decoder]) -> None:
        """Begin with nothing in hand."""
        self._database = database
        self._clock = clock
        self._handler = handler
        self._decoders = decoders
        self.handled_count = 0
        self._first = _Queues(self._handle)
        self._later = _Queues(self._complete)

    async def start(self) -> None:
        """Take up what was received and not handled before the last stop."""
        for row in await self._database.read(_unhandled):
            self._first.put(_lane(row), row)

    async def receive(self, platform: str, account: str, events: Sequence[RawEvent], position: str | None) -> None:
        """Store a batch and the position after it, then have it handled; see `Inbox.receive`."""
        batch = _Batch(platform, account, events, position, self._clock.now())
        if len(events) == 1 and self._first.is_free((platform, events[0].room)) and await self._at_once(batch):
            return
        rows = await self._database.write(_store, batch)
        for row in rows:
            self._first.put(_lane(row), row)

    async def _at_once(self, batch: _Batch) -> bool:
        """Take both steps of a lone event of a quiet room in one transaction: the common case, at half its cost.

        Returns:
            Whether that went well. If not, nothing is stored, and the steps are taken one by one, which tells what is wrong.
        """
        try:
            done = await self._database.write(self._both_steps, batch)
        except Exception:  # noqa: BLE001 - whatever it was, it comes again in the slower way and is dealt with there
            return False
        if done is not None:
            self._taken(*done)
        return True

    def _both_steps(self, tx: Transaction, batch: _Batch) -> tuple[_Row, Work | None] | None:
        rows = _store(tx, batch)
        return (rows[0], self._first_step(tx, rows[0], self._decoded(rows[0]))) if rows else None

    async def position(self, platform: str, account: str) -> str | None:
        """Return where an account goes on reading."""
        return await self._database.read(_position, platform, account)

    def idle(self) -> bool:
        """Tell whether everything received has been handled."""
        return self._first.idle() and self._later.idle()

    def waiting_count(self) -> int:
        """Return how many events wait, for the metrics page."""
        return self._first.count() + self._later.count()

    async def close(self, seconds: float) -> None:
        """Finish the events under way, then stop; the rest is taken up at the next start.

        Args:
            seconds: How long to wait at most.
        """
        await self._first.close(seconds)
        await self._later.close(seconds)

    def abandon(self) -> None:
        """Stop at once, like a crash."""
        self._first.abandon()
        self._later.abandon()

    async def _handle(self, row: _Row) -> None:
        incoming = self._decoded(row)
        try:
            work = await self._write(self._first_step, row, incoming)
        except Exception as fault:  # noqa: BLE001 - whatever a handler raises, the rest must go on
            await self._fail(row, incoming, fault)
            return
        self._taken(row, work)

    def _taken(self, row: _Row, work: Work | None) -> None:
        self.handled_count += 1
        if work is not None:
            self._later.put((_lane(row), work.aside), (row, work))

    async def _write(self, act: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a writing transaction until the database has taken it."""
        return await _until_done(lambda: self._database.write(act, *args, **kwargs), (StorageError, TransientError))

    def _decoded(self, row: _Row) -> Incoming | None:
        try:
            incoming = self._decoders[row.platform].decode(row.event)
            return None if incoming is None else fitting(incoming)
        except Exception:  # noqa: BLE001 - decoders promise not to raise; one that does must not stop the rest of its room
            _log.exception("an event could not be read and is given up", extra={"row": row.id})
            return None

    def _first_step(self, tx: Transaction, row: _Row, incoming: Incoming | None) -> Work | None:
        work = None if incoming is None else self._handler.handle(tx, incoming)
        if work is None:
            self._mark(tx, row)
        return work

    async def _complete(self, entry: tuple[_Row, Work]) -> None:
        row, work = entry
        try:
            await _until_done(work.prepare, (StorageError,))
            rest = await self._write(self._last_step, row, work)
        except Exception as fault:  # noqa: BLE001 - one event must not stop the rest of its room
            if work.aside:
                # Whoever asked for it waits for an answer.
                await self._fail(row, self._decoded(row), fault)
                return
            _log.exception("an event could not be completed and is given up", extra={"row": row.id})
            await self._write(self._mark, row)
            return
        if rest is not None:
            self._later.put((_lane(row), row.id), (row, rest))

    def _last_step(self, tx: Transaction, row: _Row, work: Work) -> Work | None:
        rest = work.finish(tx)
        if rest is None:
            self._mark(tx, row)
        return rest

    async def _fail(self, row: _Row, incoming: Incoming | None, fault: Exception) -> None:
        if not isinstance(fault, UserError):
            _log.error("a handler failed", exc_info=fault, extra={"row": row.id, "code": fault_code(row.event.key)})
        try:
            await self._write(self._tell, row, incoming, fault)
        except Exception:  # noqa: BLE001 - one event must not stop the rest of its room
            _log.exception("telling of a fault failed", extra={"row": row.id})
            await self._write(self._mark, row)

    def _tell(self, tx: Transaction, row: _Row, incoming: Incoming | None, fault: Exception) -> None:
        if incoming is not None:
            self._handler.fail(tx, incoming, fault)
        self._mark(tx, row)

    def _mark(self, tx: Transaction, row: _Row) -> None:
        connection(tx).execute(_HANDLED, {"row": row.id, "at": self._clock.now()})


async def _until_done(act: Callable[[], Awaitable[T]], passing: tuple[type[Exception], ...]) -> T:
    """Do something again while it fails for reasons that pass: the database is away."""
    pause = _FIRST_PAUSE_SECONDS
    while True:
        try:
            return await act()
        except passing:
            _log.exception("an event could not be handled; trying again")
        await asyncio.sleep(pause)
        pause = min(pause * 2, _LONGEST_PAUSE_SECONDS)


def _lane(row: _Row) -> tuple[str, str]:
    return (row.platform, row.event.room)


def _store(tx: Transaction, batch: _Batch) -> list[_Row]:
    rows = []
    whose = {"platform": batch.platform, "account": batch.account}
    for event in batch.events:
        values = {**whose, "event": event.key, "room": event.room, "body": event.body, "received_at": batch.at}
        number = insert_new(connection(tx), inbox_table, values, inbox_table.c.id)
        if number is not None:
            rows.append(_Row(number, batch.platform, event))
    if batch.position is not None:
        put(connection(tx), position_table, tuple(whose), {**whose, "token": batch.position})
    return rows


def _position(tx: Transaction, platform: str, account: str) -> str | None:
    at = (position_table.c.platform == platform) & (position_table.c.account == account)
    return connection(tx).execute(select(position_table.c.token).where(at)).scalar()


def _unhandled(tx: Transaction) -> list[_Row]:
    found = select(inbox_table).where(inbox_table.c.handled_at.is_(None)).order_by(inbox_table.c.id)
    return [_Row(row.id, row.platform, RawEvent(row.event, row.room, row.body)) for row in connection(tx).execute(found)]


class _Queues:
    """One worker for each key that has something to do, in order."""

    def __init__(self, act: Callable[[Any], Coroutine[Any, Any, None]]) -> None:
        self._act = act
        self._queues: dict[object, deque[Any]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def put(self, key: object, entry: object) -> None:
        queue = self._queues.get(key)
        if queue is not None:
            queue.append(entry)
            return
        queue = self._queues[key] = deque([entry])
        task = asyncio.get_running_loop().create_task(self._work(key, queue))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work(self, key: object, queue: deque[Any]) -> None:
        try:
            while queue:
                await self._try(queue.popleft())
        finally:
            self._queues.pop(key, None)

    async def _try(self, entry: object) -> None:
        try:
            await self._act(entry)
        except Exception:  # noqa: BLE001 - what waits behind it must not be forgotten
            _log.exception("an event is left to the next start")

    def is_free(self, key: object) -> bool:
        return key not in self._queues

    def idle(self) -> bool:
        return not self._tasks

    def count(self) -> int:
        return sum(len(queue) for queue in self._queues.values())

    async def close(self, seconds: float) -> None:
        for queue in self._queues.values():
            queue.clear()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        self.abandon()

    def abandon(self) -> None:
        for task in self._tasks:
            task.cancel()
