"""The tables of the roadmap and the only SQL that touches them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import (
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from bot.core.moment import Moment
from bot.core.person import Role
from bot.features.roadmap.model import Milestone, Posted, Side, Wish
from bot.storage.schema import METADATA, Instant
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, RowMapping

    from bot.core.transaction import Transaction

milestone_table = Table(
    "milestone",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("title", String(200), nullable=False),
    Column("due_wall", DateTime, nullable=False),
    Column("due_zone", String(60), nullable=False),
    Column("due_fold", Integer, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("role", String(20), nullable=False),
    Column("days", Text, nullable=False),
    Column("room_id", Integer, nullable=False),
    Column("cancelled_at", Instant),
    Index("ix_milestone_room_id", "room_id"),
    sqlite_autoincrement=True,
)
side_table = Table(
    "milestone_side",
    METADATA,
    Column("milestone_id", Integer, ForeignKey("milestone.id", ondelete="CASCADE"), nullable=False),
    Column("city_id", String(40), nullable=False),
    Column("position", Integer, nullable=False),
    Column("done_at", Instant),
    PrimaryKeyConstraint("milestone_id", "city_id"),
    Index("ix_milestone_side_city_id", "city_id"),
)
post_table = Table(
    "milestone_post",
    METADATA,
    Column("milestone_id", Integer, ForeignKey("milestone.id", ondelete="CASCADE"), nullable=False),
    Column("room_id", Integer, nullable=False),
    Column("about", String(40), nullable=False),
    Column("row", String(24), nullable=False),
    PrimaryKeyConstraint("milestone_id", "room_id", "about"),
)

_ADD = insert(milestone_table).returning(milestone_table.c.id)
_ALL = (
    select(milestone_table, side_table.c.city_id, side_table.c.done_at)
    .join(side_table, side_table.c.milestone_id == milestone_table.c.id)
    .order_by(milestone_table.c.due_at, milestone_table.c.id, side_table.c.position)
)
_DONE = (
    update(side_table)
    .where(side_table.c.milestone_id == bindparam("number"), side_table.c.city_id == bindparam("city"))
    .values(done_at=bindparam("at"))
)
_CANCEL = update(milestone_table).where(milestone_table.c.id == bindparam("number")).values(cancelled_at=bindparam("at"))
_POSTS = (
    select(post_table)
    .where(post_table.c.milestone_id == bindparam("number"))
    .order_by(post_table.c.room_id, post_table.c.about)
)
_DROP_POST = delete(post_table).where(
    post_table.c.milestone_id == bindparam("number"),
    post_table.c.room_id == bindparam("room"),
    post_table.c.about == bindparam("of"),
)


class RoadmapStore:
    """What stands on the roadmap, and the messages that show it."""

    def add(self, tx: Transaction, wish: Wish, cities: Sequence[str], room: int) -> Milestone:
        """Enter a wish with a part for each city; return it with its number."""
        due = {"due_wall": wish.due.wall, "due_zone": wish.due.zone, "due_fold": wish.due.fold, "due_at": wish.due.at}
        days = ",".join(str(n) for n in wish.days)
        values = {"title": wish.title, "role": wish.role.value, "days": days, "room_id": room, **due}
        number = int(connection(tx).execute(_ADD, values).scalar_one())
        sides = [{"milestone_id": number, "city_id": city, "position": place} for place, city in enumerate(cities)]
        connection(tx).execute(insert(side_table), sides)
        return Milestone(number, wish, room, tuple(Side(city) for city in cities))

    def get(self, tx: Transaction, number: int) -> Milestone | None:
        """Return a milestone by number."""
        return next(iter(self._load(tx, milestone_table.c.id == number)), None)

    def open(self, tx: Transaction, cities: Collection[str], room: int | None = None) -> list[Milestone]:
        """Return what is still to be done by anyone and concerns one of the cities or was added in a room, the next first."""
        sides, number = side_table.alias(), milestone_table.c.id
        theirs = select(sides.c.milestone_id).where(sides.c.city_id.in_(cities))
        undone = select(sides.c.milestone_id).where(sides.c.done_at.is_(None))
        concerned = number.in_(theirs) | (milestone_table.c.room_id == room)
        return self._load(tx, milestone_table.c.cancelled_at.is_(None) & number.in_(undone) & concerned)

    def upcoming(self, tx: Transaction, city: str, after: datetime) -> list[Milestone]:
        """Return what concerns a city and is due after an instant, whatever its state, the next first."""
        sides = side_table.alias()
        theirs = select(sides.c.milestone_id).where(sides.c.city_id == city)
        return self._load(tx, milestone_table.c.id.in_(theirs) & (milestone_table.c.due_at > after))

    def set_done(self, tx: Transaction, number: int, city: str, at: datetime | None) -> None:
        """Call a city's part done, or open again with ``None``."""
        connection(tx).execute(_DONE, {"number": number, "city": city, "at": at})

    def set_cancelled(self, tx: Transaction, number: int, at: datetime | None) -> None:
        """Give a milestone up, or take it up again with ``None``."""
        connection(tx).execute(_CANCEL, {"number": number, "at": at})

    def put_post(self, tx: Transaction, number: int, posted: Posted) -> None:
        """Remember a message; an older one about the same in the same room is left as it is from now on."""
        connection(tx).execute(_DROP_POST, {"number": number, "room": posted.room, "of": posted.about})
        values = {"milestone_id": number, "room_id": posted.room, "about": posted.about, "row": posted.row}
        connection(tx).execute(insert(post_table), values)

    def posts(self, tx: Transaction, number: int) -> list[Posted]:
        """Return the messages that are kept up to date."""
        return [Posted(row.room_id, row.about, row.row) for row in connection(tx).execute(_POSTS, {"number": number})]

    def _load(self, tx: Transaction, wanted: ColumnElement[bool]) -> list[Milestone]:
        found: dict[int, Milestone] = {}
        for row in connection(tx).execute(_ALL.where(wanted)).mappings():
            known = found.get(row["id"])
            sides = (*(known.sides if known else ()), Side(row["city_id"], row["done_at"]))
            found[row["id"]] = _milestone(row, sides)
        return list(found.values())


def _milestone(row: RowMapping, sides: tuple[Side, ...]) -> Milestone:
    wish = Wish(
        title=row["title"],
        due=Moment(row["due_wall"], row["due_zone"], row["due_fold"]),
        role=Role(row["role"]),
        days=tuple(int(n) for n in row["days"].split(",") if n),
    )
    return Milestone(row["id"], wish, row["room_id"], sides, row["cancelled_at"])
