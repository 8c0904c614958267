"""The table of reminders and the only SQL that touches it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Index,
    Integer,
    Row,
    String,
    Table,
    Text,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from bot.core.moment import Moment
from bot.core.recurrence import parse_rrule, to_rrule
from bot.features.reminders.model import Answer, Reminder, Repeat, Rung, State, Whom
from bot.storage.schema import METADATA, Instant, Kept, of_person
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from sqlalchemy import RowMapping

    from bot.core.transaction import Transaction

reminder_table = Table(
    "reminder",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("room_id", Integer, nullable=False),
    Column("person_id", Integer, nullable=False, info=of_person(Kept.REMINDER)),
    Column("text", Text),
    Column("due_wall", DateTime, nullable=False),
    Column("due_zone", String(60), nullable=False),
    Column("due_fold", Integer, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("state", String(10), nullable=False),
    Column("changed_at", Instant),
    Column("said", Integer, nullable=False, server_default="0"),
    # Of one that recurs: its rule as RFC 5545 writes it, and the wall time of the first one in the same zone.
    Column("rule", String(200)),
    Column("first_wall", DateTime),
    Column("whom", String(10), nullable=False, server_default=Whom.AUTHOR.value),
    # The message it is about, on the network of the room.
    Column("about_key", String(255)),
    Column("insists", Boolean, nullable=False, server_default="0"),
    # The message that said it last.
    Column("rung_row", String(24)),
    Column("rung_due_at", Instant),
    Column("rung_at", Instant),
    Column("rung_answer", String(10)),
    Index("ix_reminder_room_id_state", "room_id", "state"),
    Index("ix_reminder_person_id", "person_id"),
    sqlite_autoincrement=True,
)

_ADD = insert(reminder_table).returning(reminder_table.c.id)
_GET = select(reminder_table).where(reminder_table.c.id == bindparam("number"))
_IN_ROOM = (reminder_table.c.room_id == bindparam("room")) & (reminder_table.c.state == bindparam("of_state"))
_OF_ROOM = select(reminder_table).where(_IN_ROOM).order_by(reminder_table.c.due_at, reminder_table.c.id)
_COUNT = select(func.count()).select_from(reminder_table).where(_IN_ROOM)
_CHANGE = (
    update(reminder_table)
    .where(reminder_table.c.id == bindparam("number"))
    .values(state=bindparam("to_state"), changed_at=bindparam("at"))
)
_CHANGE_AND_ERASE = _CHANGE.values(text=None)
_DELIVER = _CHANGE.values(
    said=reminder_table.c.said + 1,
    **{name: bindparam(name) for name in ("rung_row", "rung_due_at", "rung_at", "rung_answer")},
)


def _reminder(row: Row[tuple[object, ...]]) -> Reminder:
    found = row._mapping  # noqa: SLF001 - SQLAlchemy's public name for a row's columns
    return Reminder(
        number=found["id"],
        room=found["room_id"],
        author=found["person_id"],
        due=Moment(found["due_wall"], found["due_zone"], found["due_fold"]),
        text=found["text"],
        state=State(found["state"]),
        repeat=_repeat(found),
        said=found["said"],
        rung=_rung(found),
        whom=Whom(found["whom"]),
        about=found["about_key"],
        insists=bool(found["insists"]),
    )


def _repeat(found: RowMapping) -> Repeat | None:
    return None if found["rule"] is None else Repeat(parse_rrule(found["rule"]), found["first_wall"])


def _rung(found: RowMapping) -> Rung | None:
    if found["rung_row"] is None:
        return None
    answer = found["rung_answer"]
    return Rung(found["rung_row"], found["rung_due_at"], found["rung_at"], None if answer is None else Answer(answer))


def _rung_values(rung: Rung | None) -> dict[str, object]:
    return {
        "rung_row": rung.row if rung else None,
        "rung_due_at": rung.due_at if rung else None,
        "rung_at": rung.at if rung else None,
        "rung_answer": rung.answer.value if rung and rung.answer else None,
    }


def _values(due: Moment, repeat: Repeat | None) -> dict[str, object]:
    when = {"due_wall": due.wall, "due_zone": due.zone, "due_fold": due.fold, "due_at": due.at}
    if repeat is None:
        return {**when, "rule": None, "first_wall": None}
    return {**when, "rule": to_rrule(repeat.rule), "first_wall": repeat.first}


class ReminderStore:
    """Reminders."""

    def add(self, tx: Transaction, new: Reminder) -> Reminder:
        """Enter a new reminder and return it with its number."""
        values = {"room_id": new.room, "person_id": new.author, "text": new.text, "state": new.state.value}
        values |= {"whom": new.whom.value, "about_key": new.about, "insists": new.insists}
        number = int(connection(tx).execute(_ADD, values | _values(new.due, new.repeat)).scalar_one())
        return replace(new, number=number)

    def get(self, tx: Transaction, number: int) -> Reminder | None:
        """Return a reminder by number."""
        row = connection(tx).execute(_GET, {"number": number}).first()
        return None if row is None else _reminder(row)

    def of_room(self, tx: Transaction, room: int, state: State = State.OPEN) -> list[Reminder]:
        """Return the reminders of a room in one state, the next one first."""
        return [_reminder(row) for row in connection(tx).execute(_OF_ROOM, {"room": room, "of_state": state.value})]

    def page(self, tx: Transaction, room: int, skipped: int, most: int) -> list[Reminder]:
        """Return some of the open reminders of a room, the next one first.

        Args:
            tx: Open.
            room: Number of the room.
            skipped: So many are left out at the beginning.
            most: No more than so many are returned.
        """
        found = _OF_ROOM.offset(skipped).limit(most)
        return [_reminder(row) for row in connection(tx).execute(found, {"room": room, "of_state": State.OPEN.value})]

    def count(self, tx: Transaction, room: int) -> int:
        """Return how many open reminders a room has."""
        return int(connection(tx).execute(_COUNT, {"room": room, "of_state": State.OPEN.value}).scalar_one())

    def change(self, tx: Transaction, numbers: Collection[int], state: State, at: datetime) -> None:
        """Put reminders into another state; the words of those that are cancelled are erased."""
        if numbers:
            statement = _CHANGE_AND_ERASE if state is State.CANCELLED else _CHANGE
            values = [{"number": number, "to_state": state.value, "at": at} for number in numbers]
            connection(tx).execute(statement, values)

    def deliver(self, tx: Transaction, reminders: Collection[Reminder], at: datetime) -> None:
        """Note that reminders have been said, by which messages, and are not to be said again."""
        if reminders:
            delivered = {"to_state": State.DELIVERED.value, "at": at}
            values = [{"number": one.number, **delivered, **_rung_values(one.rung)} for one in reminders]
            connection(tx).execute(_DELIVER, values)

    def put(self, tx: Transaction, reminder: Reminder, at: datetime) -> None:
        """Enter what a reminder is now: when it comes, how it recurs, how often and where it has been said, and its state."""
        values = {**_values(reminder.due, reminder.repeat), "said": reminder.said, "state": reminder.state.value}
        values |= _rung_values(reminder.rung)
        row = update(reminder_table).where(reminder_table.c.id == reminder.number)
        connection(tx).execute(row.values(values | {"changed_at": at}))

    def erase_words(self, tx: Transaction, states: Sequence[State], before: datetime) -> int:
        """Erase the words of what came into one of these states before an instant; return of how many."""
        wanted = reminder_table.c.state.in_([state.value for state in states]) & reminder_table.c.text.is_not(None)
        erased = update(reminder_table).where(wanted, reminder_table.c.changed_at < before).values(text=None)
        return connection(tx).execute(erased).rowcount

    def erase_of(self, tx: Transaction, author: int) -> list[int]:
        """Remove everything somebody has set; return the numbers of what was removed."""
        gone = delete(reminder_table).where(reminder_table.c.person_id == author).returning(reminder_table.c.id)
        return sorted(connection(tx).execute(gone).scalars())

    def erase_before(self, tx: Transaction, states: Sequence[State], before: datetime) -> int:
        """Remove what came into one of these states before an instant; return how many went."""
        wanted = reminder_table.c.state.in_([state.value for state in states])
        return connection(tx).execute(delete(reminder_table).where(wanted, reminder_table.c.changed_at < before)).rowcount
