"""Which morning message said what, so that it can be kept true: tables and the only SQL that touches them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
)

from bot.features.roadmap.step import Step
from bot.storage.schema import METADATA, Instant
from bot.storage.unit import connection

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.transaction import Transaction

morning_table = Table(
    "morning",
    METADATA,
    Column("row", String(24), primary_key=True),
    Column("room_id", Integer, nullable=False),
    Column("city_id", String(40), nullable=False),
    Column("said_at", Instant, nullable=False),
    Index("ix_morning_said_at", "said_at"),
)
line_table = Table(
    "morning_line",
    METADATA,
    Column("row", String(24), ForeignKey("morning.row", ondelete="CASCADE"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("subject", String(40), nullable=False),
    Column("step", String(80), nullable=False),
    Column("meant_at", Instant, nullable=False),
    PrimaryKeyConstraint("row", "position"),
    Index("ix_morning_line_subject", "subject"),
)

_NEWEST = (
    select(morning_table.c.room_id, func.max(morning_table.c.said_at).label("said_at"))
    .join(line_table, line_table.c.row == morning_table.c.row)
    .where(line_table.c.subject == bindparam("subject"))
    .group_by(morning_table.c.room_id)
    .subquery()
)
_ABOUT = (
    select(morning_table)
    .join(line_table, line_table.c.row == morning_table.c.row)
    .join(_NEWEST, (_NEWEST.c.room_id == morning_table.c.room_id) & (_NEWEST.c.said_at == morning_table.c.said_at))
    .where(line_table.c.subject == bindparam("subject"))
    .order_by(morning_table.c.row)
    .distinct()
)
_LINES = select(line_table).where(line_table.c.row == bindparam("of")).order_by(line_table.c.position)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing of a morning.

    Args:
        subject: What it is about: ``M7``, or the id of the city.
        step: What came up.
        meant_at: When it was to be said.
    """

    subject: str
    step: Step
    meant_at: datetime


@dataclass(frozen=True, slots=True)
class Morning:
    """What is said to a city in one message.

    Args:
        room: Number of the room.
        city: Id of the city.
        said_at: When.
        lines: In the order in which they came up.
    """

    room: int
    city: str
    said_at: datetime
    lines: tuple[Line, ...]


class MorningStore:
    """Morning messages by their outbox row."""

    def put(self, tx: Transaction, row: str, morning: Morning) -> None:
        """Remember what a message says."""
        head = {"row": row, "room_id": morning.room, "city_id": morning.city, "said_at": morning.said_at}
        connection(tx).execute(insert(morning_table), head)
        lines = [
            {"row": row, "position": place, "subject": line.subject, "step": str(line.step), "meant_at": line.meant_at}
            for place, line in enumerate(morning.lines)
        ]
        connection(tx).execute(insert(line_table), lines)

    def about(self, tx: Transaction, subject: str) -> list[tuple[str, Morning]]:
        """Return the newest message of each room that spoke of a subject, with its row."""
        found = connection(tx).execute(_ABOUT, {"subject": subject}).all()
        return [(head.row, Morning(head.room_id, head.city_id, head.said_at, self._lines(tx, head.row))) for head in found]

    def forget(self, tx: Transaction, before: datetime) -> int:
        """Leave messages of before an instant as they are from now on; return how many."""
        old = select(morning_table.c.row).where(morning_table.c.said_at < before)
        connection(tx).execute(delete(line_table).where(line_table.c.row.in_(old)))
        return connection(tx).execute(delete(morning_table).where(morning_table.c.said_at < before)).rowcount

    def _lines(self, tx: Transaction, row: str) -> tuple[Line, ...]:
        found = connection(tx).execute(_LINES, {"of": row})
        return tuple(Line(line.subject, Step.read(line.step), line.meant_at) for line in found)
