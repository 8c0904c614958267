"""What stands on the roadmap, each city's part, and the cards that show it: tables and the only SQL that touches them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import (
    Boolean,
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
    or_,
    select,
    update,
)

from bot.core.moment import Moment
from bot.core.person import Role
from bot.features.roadmap.model import Again, Hand, Milestone, Posted, Promise, Side, Wish
from bot.storage.schema import METADATA, Erase, Instant, Kept, of_person
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
    Column("done_by_id", Integer, info=of_person(Kept.ROADMAP, Erase.CLEAR)),
    Column("done_for_id", Integer, info=of_person(Kept.ROADMAP, Erase.CLEAR)),
    Column("done_tapped", Boolean),
    Column("person_id", Integer, info=of_person(Kept.ROADMAP, Erase.CLEAR)),
    Column("promised_wall", DateTime),
    Column("promised_zone", String(60)),
    Column("promised_fold", Integer),
    Column("promised_at", Instant),
    Column("again_at", Instant),
    Column("again_tapped", Boolean),
    Column("again_by_id", Integer, info=of_person(Kept.ROADMAP, Erase.CLEAR)),
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
    select(milestone_table, *(column for column in side_table.c if column.name not in {"milestone_id", "position"}))
    .join(side_table, side_table.c.milestone_id == milestone_table.c.id)
    .order_by(milestone_table.c.due_at, milestone_table.c.id, side_table.c.position)
)
_PUT_SIDE = update(side_table).where(
    side_table.c.milestone_id == bindparam("number"), side_table.c.city_id == bindparam("city")
)
_CANCEL = update(milestone_table).where(milestone_table.c.id == bindparam("number")).values(cancelled_at=bindparam("at"))
# Messages with a city in this column show reminders of earlier versions, which are left as they are.
_OF_CARDS = (post_table.c.milestone_id == bindparam("number")) & (post_table.c.about == "")
_POSTS = select(post_table).where(_OF_CARDS).order_by(post_table.c.room_id)
_DROP_POST = delete(post_table).where(_OF_CARDS, post_table.c.room_id == bindparam("room"))


class RoadmapStore:
    """What stands on the roadmap, and the cards that show it."""

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

    def numbered(self, tx: Transaction, numbers: Collection[int]) -> list[Milestone]:
        """Return milestones by their numbers, the next first."""
        return self._load(tx, milestone_table.c.id.in_(numbers)) if numbers else []

    def open(self, tx: Transaction, cities: Collection[str], room: int | None = None) -> list[Milestone]:
        """Return what is still to be done by anyone and concerns one of the cities or was added in a room, the next first."""
        concerned = _of(cities) | (milestone_table.c.room_id == room)
        return self._load(tx, _undone() & concerned)

    def alive(self, tx: Transaction, city: str, after: datetime) -> list[Milestone]:
        """Return what concerns a city and is due after an instant, in any state, or is still to be done; the next first."""
        return self._load(tx, _of([city]) & (_undone() | (milestone_table.c.due_at > after)))

    def done_between(self, tx: Transaction, city: str, since: datetime, until: datetime) -> list[Milestone]:
        """Return what a city has still to do while another called its part done from an instant on, before another."""
        sides, own, number = side_table.alias(), side_table.alias(), milestone_table.c.id
        lately = (sides.c.done_at >= since) & (sides.c.done_at < until) & (sides.c.city_id != city)
        theirs = select(sides.c.milestone_id).where(lately)
        open_here = select(own.c.milestone_id).where(own.c.city_id == city, own.c.done_at.is_(None))
        return self._load(tx, number.in_(theirs) & number.in_(open_here) & milestone_table.c.cancelled_at.is_(None))

    def put_side(self, tx: Transaction, number: int, side: Side) -> None:
        """Keep a city's part as it is now."""
        connection(tx).execute(_PUT_SIDE.values(_side_values(side)), {"number": number, "city": side.city})

    def set_cancelled(self, tx: Transaction, number: int, at: datetime | None) -> None:
        """Give a milestone up, or take it up again with ``None``."""
        connection(tx).execute(_CANCEL, {"number": number, "at": at})

    def put_post(self, tx: Transaction, number: int, posted: Posted) -> None:
        """Remember a card; an older one in the same room is left as it is from now on."""
        connection(tx).execute(_DROP_POST, {"number": number, "room": posted.room})
        values = {"milestone_id": number, "room_id": posted.room, "about": "", "row": posted.row}
        connection(tx).execute(insert(post_table), values)

    def posts(self, tx: Transaction, number: int) -> list[Posted]:
        """Return the cards that are kept up to date."""
        return [Posted(row.room_id, row.row) for row in connection(tx).execute(_POSTS, {"number": number})]

    def forget(self, tx: Transaction, person: int) -> list[int]:
        """Forget who did what where it was this person; return the numbers of the milestones that showed it."""
        return self.hand_over(tx, person, None)

    def hand_over(self, tx: Transaction, person: int, to: int | None) -> list[int]:
        """Put somebody else, or nobody, in a person's place; return the numbers of the milestones that showed them."""
        columns = (side_table.c.done_by_id, side_table.c.done_for_id, side_table.c.person_id, side_table.c.again_by_id)
        theirs = or_(*(column == person for column in columns))
        numbers = connection(tx).execute(select(side_table.c.milestone_id).where(theirs)).scalars()
        found = list(dict.fromkeys(numbers))
        for column in columns:
            connection(tx).execute(update(side_table).where(column == person).values({column.name: to}))
        return found

    def _load(self, tx: Transaction, wanted: ColumnElement[bool]) -> list[Milestone]:
        found: dict[int, Milestone] = {}
        for row in connection(tx).execute(_ALL.where(wanted)).mappings():
            known = found.get(row["id"])
            found[row["id"]] = _milestone(row, (*(known.sides if known else ()), _side(row)))
        return list(found.values())


def _of(cities: Collection[str]) -> ColumnElement[bool]:
    sides = side_table.alias()
    return milestone_table.c.id.in_(select(sides.c.milestone_id).where(sides.c.city_id.in_(cities)))


def _undone() -> ColumnElement[bool]:
    sides = side_table.alias()
    undone = select(sides.c.milestone_id).where(sides.c.done_at.is_(None))
    return milestone_table.c.cancelled_at.is_(None) & milestone_table.c.id.in_(undone)


def _side_values(side: Side) -> dict[str, object]:
    hand, promise, again = side.hand, side.promise, side.again
    return {
        "done_at": side.done_at,
        "done_by_id": hand.person if hand else None,
        "done_for_id": hand.acting_for if hand else None,
        "done_tapped": hand.tapped if hand else None,
        "person_id": side.person,
        "promised_wall": promise.until.wall if promise else None,
        "promised_zone": promise.until.zone if promise else None,
        "promised_fold": promise.until.fold if promise else None,
        "promised_at": promise.given_at if promise else None,
        "again_at": again.at if again else None,
        "again_tapped": again.tapped if again else None,
        "again_by_id": again.by if again else None,
    }


def _side(row: RowMapping) -> Side:
    hand = promise = again = None
    if row["done_by_id"] is not None:
        hand = Hand(row["done_by_id"], row["done_for_id"], bool(row["done_tapped"]))
    if row["promised_at"] is not None:
        until = Moment(row["promised_wall"], row["promised_zone"], row["promised_fold"])
        promise = Promise(until, row["promised_at"])
    if row["again_at"] is not None:
        again = Again(row["again_at"], bool(row["again_tapped"]), row["again_by_id"])
    return Side(row["city_id"], row["done_at"], hand, row["person_id"], promise, again)


def _milestone(row: RowMapping, sides: tuple[Side, ...]) -> Milestone:
    wish = Wish(
        title=row["title"],
        due=Moment(row["due_wall"], row["due_zone"], row["due_fold"]),
        role=Role(row["role"]),
        days=tuple(int(n) for n in row["days"].split(",") if n),
    )
    return Milestone(row["id"], wish, row["room_id"], sides, row["cancelled_at"])
