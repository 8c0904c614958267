"""Sends outbox rows: in order per room and lane, each until its fate is known, acknowledged in batches.

In the single process rows come here from memory as soon as they are saved; the claim serves the start, when rows of a process
that is gone are taken over. A row is *sent* when the network's id of it is stored.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict, deque
from dataclasses import dataclass, replace
from math import inf
from typing import TYPE_CHECKING

from bot.core.errors import AccountRefused, Limited, PlatformError, StorageError, TransientError
from bot.core.ref import MessageRef
from bot.core.wire import Act
from bot.delivery import outbox_store as store
from bot.delivery.acknowledging import Acknowledging, Pace
from bot.delivery.enclosing import Enclosing
from bot.delivery.gate import Gate
from bot.delivery.outbox import with_target, with_thread
from bot.delivery.outbox_store import Item, Outcome
from bot.delivery.recent import REMEMBERED_ROWS, Recent

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping
    from typing import Any

    from bot.core.clock import Clock
    from bot.core.drawing import Draughtsman
    from bot.core.ref import RoomRef
    from bot.core.transaction import Database
    from bot.core.wire import Outgoing, Sender

_log = logging.getLogger(__name__)

ALONE_AT_ONCE = 10
"""How many answers to single questions may be under way in one room."""
FILES_WAIT_SECONDS = 3600.0
"""So long a file is tried: where a server takes words and no files, what is said later must not wait for ever."""
_FIRST_PAUSE_SECONDS = 0.5
_LONGEST_PAUSE_SECONDS = 60.0
"""So soon what waited leaves once a homeserver that was away for long is back."""


@dataclass(slots=True)
class Tally:
    """Counts since the start, for the metrics page."""

    sent: int = 0
    failed: int = 0
    retried: int = 0


class Dispatcher:
    """Carries rows out; the `Carrier` of the outbox.

    Args:
        database: For claims and acknowledgements.
        senders: One for each network.
        clock: For ``not_after`` and acknowledgements.
        pace: How to work.
        on_refused: Called once when our account is refused.
        draughtsman: Draws pictures, if anything does.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - whoever draws is often not there
        self,
        database: Database,
        senders: Mapping[str, Sender],
        clock: Clock,
        pace: Pace,
        on_refused: Callable[[], None],
        draughtsman: Draughtsman | None = None,
    ) -> None:
        """Begin with nothing in hand."""
        self._database = database
        self._senders = senders
        self._clock = clock
        self._on_refused = on_refused
        self.owner = pace.owner
        self.tally = Tally()
        self.gates = {platform: Gate() for platform in senders}
        self._queues: dict[tuple[RoomRef, int], deque[Item]] = {}
        self._alone: dict[RoomRef, asyncio.Semaphore] = {}
        self._waiting: dict[str, list[Item]] = {}
        self._held: dict[str, Item] = {}
        self._newest_edit: OrderedDict[str, int] = OrderedDict()
        self._edited: OrderedDict[MessageRef, float] = OrderedDict()
        self._dropped: set[str] = set()
        self._recent = Recent()
        self._acknowledging = Acknowledging(database, clock, pace, self._spawn)
        self._enclosing = Enclosing(draughtsman)
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopped = False

    async def start(self) -> None:
        """Take over what an earlier process left open."""
        while items := await self._database.write(store.claim, self.owner):
            for item in items:
                self.take(item)

    async def close(self, seconds: float) -> None:
        """Let what is being sent come to its end, then stop; the rest stays open for the next start.

        Args:
            seconds: How long to wait at most.
        """
        self._stop()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        self.abandon()
        await self._acknowledging.write()

    def _stop(self) -> None:
        """Begin nothing new; what has not been tried stays open for the next start."""
        self._stopped = True
        for queue in self._queues.values():
            queue.clear()
        self._waiting.clear()

    def abandon(self) -> None:
        """Stop at once, like a crash."""
        self._stopped = True
        for task in self._tasks:
            task.cancel()

    def idle(self) -> bool:
        """Tell whether nothing is in hand."""
        return not self._tasks and self._acknowledging.idle()

    def open_count(self) -> int:
        """Return how many rows are in hand, for the metrics page."""
        return len(self._held)

    # What the outbox asks

    def take(self, item: Item) -> None:
        """Send a row when its turn comes; once stopped, leave it to the next start."""
        if self._stopped:
            return
        self._held[item.outgoing.id] = item
        target_row = item.target_row
        if item.outgoing.act is Act.EDIT and target_row is not None:
            self._note_edit(target_row, item.sequence)
        if item.outgoing.act is not Act.SEND and item.outgoing.target is None and target_row is not None:
            remote = self.remote_of(target_row)
            if remote is not None:
                item.outgoing = with_target(item.outgoing, remote)
            elif not self._follows(item, target_row):
                self._wait_for_target(item, target_row)
                return
        self._enqueue(item)

    def forget_room(self, room: RoomRef) -> None:
        """Drop what waits for a room; its rows are cancelled already."""
        held = (item.outgoing for item in self._held.values())
        self._dropped.update(outgoing.id for outgoing in held if outgoing.room == room and outgoing.act is not Act.LEAVE)

    def remote_of(self, row: str) -> str | None:
        """Return the network's id of a row sent a moment ago."""
        return self._recent.remote_of(row)

    def row_of(self, message: MessageRef) -> str | None:
        """Return the row that became a message a moment ago."""
        return self._recent.row_of(message)

    def gave_up(self, row: str) -> bool:
        """Tell whether a row was given up a moment ago."""
        return self._recent.gave_up(row)

    # Order

    def _note_edit(self, target_row: str, sequence: int) -> None:
        self._newest_edit[target_row] = sequence
        self._newest_edit.move_to_end(target_row)
        if len(self._newest_edit) > REMEMBERED_ROWS:
            self._newest_edit.popitem(last=False)

    def _follows(self, item: Item, target_row: str) -> bool:
        """Tell whether a file comes right behind its message in their lane, which brings them in this order by itself."""
        message = self._held.get(target_row)
        return item.outgoing.act is Act.ENCLOSE and message is not None and not message.alone

    def _wait_for_target(self, item: Item, target_row: str) -> None:
        if target_row in self._held:
            self._waiting.setdefault(target_row, []).append(item)
        else:
            self._settle(item, "cancelled", fault="target was never sent")

    def _enqueue(self, item: Item) -> None:
        if item.alone:
            self._spawn(self._carry_alone(item))
            return
        place = (item.outgoing.room, int(item.lane))
        queue = self._queues.get(place)
        if queue is None:
            queue = self._queues[place] = deque()
            queue.append(item)
            self._spawn(self._drain(place, queue))
        else:
            queue.append(item)

    async def _drain(self, place: tuple[RoomRef, int], queue: deque[Item]) -> None:
        try:
            while queue:
                await self._carry(queue.popleft())
        finally:
            self._queues.pop(place, None)

    async def _carry_alone(self, item: Item) -> None:
        width = self._alone.setdefault(item.outgoing.room, asyncio.Semaphore(ALONE_AT_ONCE))
        async with width:
            await self._carry(item)

    # One row

    async def _carry(self, item: Item) -> None:
        """Try until the row's fate is known."""
        await self._prepare(item)
        pause = _FIRST_PAUSE_SECONDS
        give_up_at = asyncio.get_running_loop().time() + FILES_WAIT_SECONDS if item.outgoing.act is Act.ENCLOSE else inf
        while True:
            try:
                await self._pass(item)
            except Limited as limit:
                self.tally.retried += 1
                if not limit.whole_account:
                    await asyncio.sleep(limit.retry_after_seconds or pause)
            except TransientError as fault:
                self.tally.retried += 1
                if asyncio.get_running_loop().time() > give_up_at:
                    self._settle(item, "failed", fault=str(fault))
                    return
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE_SECONDS)
            except AccountRefused:
                self._refused()
                return
            except PlatformError as fault:
                self._settle(item, "failed", fault=str(fault))
                return
            except Exception as fault:  # noqa: BLE001 - a defect of ours or of a library stops neither lane nor program
                _log.exception("a row could not be sent", extra={"row": item.outgoing.id})
                self._settle(item, "failed", fault=type(fault).__name__)
                return
            else:
                return

    async def _prepare(self, item: Item) -> None:
        await self._wait_to_edit(item)
        if self._verdict(item) is None:
            item.outgoing = await self._enclosing.made(item.outgoing)

    async def _wait_to_edit(self, item: Item) -> None:
        """Wait a moment if the same message was edited just now: newer words may come meanwhile, and these need not be sent."""
        target = item.outgoing.target if item.outgoing.act is Act.EDIT else None
        edited_at = None if target is None else self._edited.get(target)
        if edited_at is None or self._verdict(item) is not None:
            return
        seconds = self._senders[item.outgoing.room.platform].edit_seconds
        await asyncio.sleep(edited_at + seconds - asyncio.get_running_loop().time())

    def _note_edited(self, item: Item) -> None:
        """Remember when a message was edited, on networks where another edit of it waits."""
        target = item.outgoing.target if item.outgoing.act is Act.EDIT else None
        if target is None or not self._senders[item.outgoing.room.platform].edit_seconds:
            return
        self._edited[target] = asyncio.get_running_loop().time()
        self._edited.move_to_end(target)
        if len(self._edited) > REMEMBERED_ROWS:
            self._edited.popitem(last=False)

    async def _pass(self, item: Item) -> None:
        """Wait for one's turn and send, unless there is no reason to any more by then."""
        gate = self.gates[item.outgoing.room.platform]
        async with gate.passing(int(item.lane), item.sequence):
            verdict = self._verdict(item)
            if verdict is not None:
                self._settle(item, verdict)
                return
            try:
                remote = await self._try(item)
            except Limited as limit:
                if limit.whole_account:
                    gate.limited(limit.retry_after_seconds)
                raise
            gate.succeeded()
        self._sent(item, remote)

    async def _try(self, item: Item) -> str:
        self._aim_answer(item)
        sender, outgoing = self._senders[item.outgoing.room.platform], item.outgoing
        tried_at = self._clock.now()
        if item.first_tried is not None and tried_at - item.first_tried > sender.remembers(outgoing):
            for found in await sender.find(outgoing, item.first_tried):
                if await self._is_unknown(MessageRef(outgoing.room.platform, found)):
                    return found
        try:
            return await sender.send(await self._deposited(item, sender))
        except Limited:
            raise
        except TransientError:
            # Whether it has arrived is not known: if this goes on for long, it has to be looked for.
            item.first_tried = item.first_tried or tried_at
            raise

    async def _deposited(self, item: Item, sender: Sender) -> Outgoing:
        """Return a write whose file is where the network keeps files, if that is a place of its own; that is noted first."""
        file = await sender.deposit(item.outgoing) if item.outgoing.enclosures else None
        if file is not None:
            item.outgoing = replace(item.outgoing, file=file, attachments=(), enclosures=())
            try:
                await self._database.write(store.rewrite, item, self.owner)
            except StorageError as fault:
                raise TransientError("where a file is could not be noted") from fault
        return item.outgoing

    async def _is_unknown(self, message: MessageRef) -> bool:
        """Tell whether no row of ours is known to have become a message."""
        return self.row_of(message) is None and await self._database.read(store.row_of, message) is None

    def _aim_answer(self, item: Item) -> None:
        """Let a message answer another of ours, or go into its thread, if that has arrived: its lane has sent it before."""
        if item.outgoing.act is Act.SEND and item.outgoing.reply_to is None and item.target_row is not None:
            remote = self.remote_of(item.target_row)
            if remote is not None:
                item.outgoing = with_target(item.outgoing, remote)
        if item.thread_row is not None and item.outgoing.thread is None:
            item.outgoing = with_thread(item.outgoing, self.remote_of(item.thread_row))

    def _refused(self) -> None:
        """Stop, so that nothing overtakes the row that was refused; all of it is taken up at the next start."""
        if not self._stopped:
            self._stop()
            self._on_refused()

    def _verdict(self, item: Item) -> str | None:
        if item.outgoing.id in self._dropped or self._is_missing(item):
            return "cancelled"
        if item.not_after is not None and self._clock.now() > item.not_after:
            return "expired"
        if item.outgoing.act is Act.EDIT and item.sequence < self._newest_edit.get(item.target_row or "", 0):
            return "superseded"
        return None

    def _is_missing(self, item: Item) -> bool:
        """Tell whether a file cannot be sent: its message was not, or nothing can be made of it."""
        outgoing = item.outgoing
        if outgoing.act is not Act.ENCLOSE:
            return False
        arrived = outgoing.target is not None or self.remote_of(item.target_row or "") is not None
        return not arrived or not (outgoing.attachments or outgoing.file)

    def _sent(self, item: Item, remote: str) -> None:
        self.tally.sent += 1
        self._note_edited(item)
        row = item.outgoing.id
        if remote:
            self._recent.note_sent(row, MessageRef(item.outgoing.room.platform, remote))
        self._settle(item, "sent", remote=remote or None)

    def _settle(self, item: Item, state: str, remote: str | None = None, fault: str | None = None) -> None:
        row = item.outgoing.id
        if state == "failed":
            self.tally.failed += 1
            _log.warning("outbox row failed", extra={"row": row, "fault": fault})
        if state != "sent":
            self._recent.note_given_up(row)
        self._held.pop(row, None)
        self._dropped.discard(row)
        self._release(row, remote)
        self._acknowledging.add(Outcome(item, state, remote, fault))

    def _release(self, row: str, remote: str | None) -> None:
        """What waited for this row can go now, or never."""
        for item in self._waiting.pop(row, ()):
            if remote is None:
                self._settle(item, "cancelled", fault="target was never sent")
            else:
                item.outgoing = with_target(item.outgoing, remote)
                self._enqueue(item)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._finished)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            _log.error("a sending task ended unexpectedly", exc_info=task.exception())
