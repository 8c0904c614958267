"""SQL of the outbox: put, claim, acknowledge, look up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, insert, select, update

from bot.core.outbox import Lane
from bot.core.ref import MessageRef, RoomRef
from bot.core.wire import Act, Outgoing
from bot.delivery.border import storable_key
from bot.delivery.codec import decode, encode
from bot.delivery.table import outbox_table as table
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import RowMapping

    from bot.core.transaction import Transaction

CLAIM_LIMIT = 100
_LONGEST_FAULT = 100


@dataclass(slots=True)
class Item:
    """An outbox row in the hands of this process.

    Args:
        outgoing: What is to be written; its target may become known only later.
        lane: Its lane.
        sequence: Order within room and lane.
        attempt: Of the claim; fences the acknowledgement.
        alone: Waits for nothing else in its lane.
        target_row: Row of the message it concerns.
        thread_row: Row of the message at the root of the thread it goes into.
        not_after: From then on it is dropped.
        first_tried: When an earlier process claimed it, whose outcome is unknown.
    """

    outgoing: Outgoing
    lane: Lane | int
    sequence: int
    attempt: int = 1
    alone: bool = False
    target_row: str | None = None
    thread_row: str | None = None
    not_after: datetime | None = None
    first_tried: datetime | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row.

    Args:
        item: The row.
        state: ``sent``, ``failed``, ``expired``, ``superseded`` or ``cancelled``.
        remote: The network's id when sent.
        fault: A short code when failed.
    """

    item: Item
    state: str
    remote: str | None = None
    fault: str | None = None


_PUT = insert(table).returning(table.c.sequence)
_ACK = (
    update(table)
    .where(table.c.id == bindparam("row"), table.c.owner == bindparam("by"), table.c.attempt == bindparam("tried"))
    .values(
        state=bindparam("new_state"),
        remote=bindparam("new_remote"),
        done_at=bindparam("new_done_at"),
        fault=bindparam("new_fault"),
    )
)
# A message that was given another sense, as a question that became its answer, is that of the newest row.
_ROW_OF = (
    select(table.c.id)
    .where(table.c.platform == bindparam("platform"), table.c.remote == bindparam("remote"))
    .order_by(table.c.sequence.desc())
    .limit(1)
)
_OPEN = table.c.state == "open"


def put(tx: Transaction, item: Item, owner: str, now: datetime) -> None:
    """Insert a row, already leased to this process; sets ``item.sequence``."""
    outgoing = item.outgoing
    values = {
        "id": outgoing.id,
        "platform": outgoing.room.platform,
        "room": outgoing.room.key,
        "lane": int(item.lane),
        "act": outgoing.act.value,
        "target_row": item.target_row,
        "thread_row": item.thread_row,
        "target": outgoing.target.key if outgoing.target else None,
        "body": encode(outgoing),
        "alone": item.alone,
        "not_after": item.not_after,
        "state": "open",
        "owner": owner,
        "attempt": item.attempt,
        "leased_at": now,
        "created_at": now,
    }
    item.sequence = connection(tx).execute(_PUT, values).scalar_one()


def rewrite(tx: Transaction, item: Item, owner: str) -> None:
    """Store what is to be sent in another form, unless the row has gone to another owner since."""
    ours = (table.c.id == item.outgoing.id) & (table.c.owner == owner) & (table.c.attempt == item.attempt)
    connection(tx).execute(update(table).where(ours).values(body=encode(item.outgoing)))


def acknowledge(tx: Transaction, outcomes: Sequence[Outcome], owner: str, now: datetime) -> None:
    """Write what became of rows; a row that has gone to another owner since stays as it is.

    What a message said goes with it, when its removal is done.
    """
    rows = [
        {
            "row": outcome.item.outgoing.id,
            "by": owner,
            "tried": outcome.item.attempt,
            "new_state": outcome.state,
            "new_remote": outcome.remote if outcome.remote is None or storable_key(outcome.remote) else None,
            "new_done_at": now,
            "new_fault": outcome.fault and outcome.fault[:_LONGEST_FAULT],
        }
        for outcome in outcomes
    ]
    connection(tx).execute(_ACK, rows)
    removed = [outcome.item.target_row for outcome in outcomes if outcome.item.outgoing.act is Act.REDACT]
    if removed:
        _erase(tx, [row for row in removed if row is not None])


def _erase(tx: Transaction, rows: Sequence[str]) -> None:
    """Erase what messages said that are removed, and what edits gave them to say."""
    edits = table.c.target_row.in_(rows) & (table.c.act == Act.EDIT.value)
    done = (table.c.state != "open") & table.c.body.is_not(None)
    connection(tx).execute(update(table).where(done, table.c.id.in_(rows) | edits).values(body=None))


def claim(tx: Transaction, owner: str) -> list[Item]:
    """Take over open rows of owners that are gone, oldest first, at most `CLAIM_LIMIT`.

    Rows whose target has failed for good are cancelled; rows that wait for a target still open are taken too, since the
    target is taken before them.
    """
    found = select(table).where(_OPEN, table.c.owner.is_distinct_from(owner)).order_by(table.c.sequence).limit(CLAIM_LIMIT)
    found = found.with_for_update(skip_locked=True)  # what another process is just taking is passed over; SQLite has one only
    items = [_item(tx, row) for row in connection(tx).execute(found).mappings().all()]
    for item in items:
        # `leased_at` stays what it was at first: that old may a try of unknown outcome be.
        taken = {"owner": owner, "attempt": item.attempt}
        connection(tx).execute(update(table).where(table.c.id == item.outgoing.id).values(taken))
    return items


def _item(tx: Transaction, row: RowMapping) -> Item:
    target = row["target"]
    if target is None and row["target_row"] is not None:
        target = remote_of(tx, row["target_row"])
    room, act = RoomRef(row["platform"], row["room"]), Act(row["act"])
    outgoing = decode(row["id"], room, act, None if act is Act.SEND else target, row["body"])
    if act is Act.SEND and target is not None:
        outgoing = replace(outgoing, reply_to=MessageRef(room.platform, target))
    return Item(
        outgoing=_threaded(tx, outgoing, row["thread_row"]),
        lane=row["lane"],
        sequence=row["sequence"],
        attempt=row["attempt"] + 1,
        alone=row["alone"],
        target_row=row["target_row"],
        thread_row=row["thread_row"],
        not_after=row["not_after"],
        first_tried=row["leased_at"],
    )


def _threaded(tx: Transaction, outgoing: Outgoing, thread_row: str | None) -> Outgoing:
    """Return a write with the root of its thread, if that is a message of ours that has been sent."""
    root = None if thread_row is None else remote_of(tx, thread_row)
    return outgoing if root is None else replace(outgoing, thread=MessageRef(outgoing.room.platform, root))


def remote_of(tx: Transaction, row: str) -> str | None:
    """Return the network's id of a sent row."""
    return connection(tx).execute(select(table.c.remote).where(table.c.id == row)).scalar()


def row_of(tx: Transaction, message: MessageRef) -> str | None:
    """Return the row that became a message."""
    return connection(tx).execute(_ROW_OF, {"platform": message.platform, "remote": message.key}).scalar()


def message_of(tx: Transaction, row: str) -> Outgoing | None:
    """Return what a row says, or ``None`` once its words were erased."""
    found = connection(tx).execute(select(table).where(table.c.id == row)).mappings().first()
    if found is None or found["body"] is None:
        return None
    room = RoomRef(found["platform"], found["room"])
    return _threaded(tx, decode(row, room, Act(found["act"]), found["target"], found["body"]), found["thread_row"])


def files_of(tx: Transaction, row: str) -> list[str]:
    """Return the rows of the files that follow a message."""
    follow = (table.c.target_row == row) & (table.c.act == Act.ENCLOSE.value)
    return list(connection(tx).execute(select(table.c.id).where(follow).order_by(table.c.sequence)).scalars())


def room_of(tx: Transaction, row: str) -> RoomRef | None:
    """Return the room of a row, or ``None`` once the row was swept out."""
    found = connection(tx).execute(select(table.c.platform, table.c.room).where(table.c.id == row)).first()
    return None if found is None else RoomRef(found.platform, found.room)


def lane_after(tx: Transaction, row: str) -> Lane:
    """Return the lane in which the removal of what a row has done follows it."""
    act = connection(tx).execute(select(table.c.act).where(table.c.id == row)).scalar()
    return Lane.CALENDAR if act == Act.SCHEDULE.value else Lane.REPLY


def is_given_up(tx: Transaction, row: str) -> bool:
    """Tell whether a row was not sent and never will be."""
    state = connection(tx).execute(select(table.c.state).where(table.c.id == row)).scalar()
    return state is not None and state not in {"open", "sent"}


def cancel_room(tx: Transaction, room: RoomRef, now: datetime) -> None:
    """Cancel all open rows of a room but the one that leaves it."""
    at = _OPEN & (table.c.platform == room.platform) & (table.c.room == room.key) & (table.c.act != Act.LEAVE.value)
    connection(tx).execute(update(table).where(at).values(state="cancelled", done_at=now, body=None))


def erase_bodies(tx: Transaction, before: datetime) -> int:
    """Erase the bodies of rows that were done before a moment; return how many."""
    at = (table.c.state != "open") & (table.c.done_at < before) & table.c.body.is_not(None)
    return connection(tx).execute(update(table).where(at).values(body=None)).rowcount
