"""Tables of events and the only SQL that touches them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import (
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Row,
    String,
    Table,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)

from bot.core.moment import Moment
from bot.features.events.model import LONGEST, Card, Coming, Counts, Draft, Event, SignUp, last_moment
from bot.storage.schema import METADATA, Instant
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from bot.core.person import Room
    from bot.core.transaction import Transaction

event_table = Table(
    "event",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("title", String(LONGEST), nullable=False),
    Column("starts_wall", DateTime, nullable=False),
    Column("starts_zone", String(60), nullable=False),
    Column("starts_fold", Integer, nullable=False),
    Column("starts_utc", Instant, nullable=False),
    Column("ends_wall", DateTime),
    Column("ends_zone", String(60)),
    Column("ends_fold", Integer),
    Column("over_utc", Instant, nullable=False),
    Column("place", String(LONGEST)),
    Column("places", Integer),
    Column("room_id", Integer, nullable=False),
    Column("city_id", String(40)),
    Column("created_at", Instant, nullable=False),
    Column("cancelled_at", Instant),
    Index("ix_event_over_utc", "over_utc"),
    # Numbers are never used twice, not even that of the newest event.
    sqlite_autoincrement=True,
)
event_card_table = Table(
    "event_card",
    METADATA,
    Column("event_number", Integer, ForeignKey("event.number", ondelete="CASCADE"), nullable=False),
    Column("room_id", Integer, nullable=False),
    Column("outbox_row", String(24), nullable=False),
    PrimaryKeyConstraint("event_number", "room_id"),
    Index("ix_event_card_room_id", "room_id"),
)
sign_up_table = Table(
    "event_sign_up",
    METADATA,
    Column("event_number", Integer, ForeignKey("event.number", ondelete="CASCADE"), nullable=False),
    Column("person_id", Integer, nullable=False),
    Column("room_id", Integer, nullable=False),
    Column("coming", String(5), nullable=False),
    Column("said_at", Instant, nullable=False),
    PrimaryKeyConstraint("event_number", "person_id"),
    Index("ix_event_sign_up_person_id", "person_id"),
)

_SHOWN_IN = exists().where(
    event_card_table.c.event_number == event_table.c.number,
    event_card_table.c.room_id.in_(bindparam("rooms", expanding=True)),
)
_FIND = select(event_table).where(event_table.c.number == bindparam("number"), _SHOWN_IN)
_COMING = (
    select(event_table)
    .where(_SHOWN_IN, event_table.c.cancelled_at.is_(None), event_table.c.over_utc > bindparam("now"))
    .order_by(event_table.c.starts_utc, event_table.c.number)
)
_CARDS = (
    select(event_card_table).where(event_card_table.c.event_number == bindparam("number")).order_by(event_card_table.c.room_id)
)
_COUNTS = (
    select(sign_up_table.c.coming, func.count().label("people"))
    .where(sign_up_table.c.event_number == bindparam("number"))
    .group_by(sign_up_table.c.coming)
)
_SIGN_UPS = (
    select(sign_up_table)
    .where(sign_up_table.c.event_number == bindparam("number"))
    .order_by(sign_up_table.c.said_at, sign_up_table.c.person_id)
)


def _event(row: Row[tuple[object, ...]]) -> Event:
    found = row._mapping  # noqa: SLF001 - SQLAlchemy's public name for a row's columns
    starts = Moment(found["starts_wall"], found["starts_zone"], found["starts_fold"])
    ends = None if found["ends_wall"] is None else Moment(found["ends_wall"], found["ends_zone"], found["ends_fold"])
    draft = Draft(found["title"], starts, ends, found["place"], found["places"])
    return Event(found["number"], draft, found["room_id"], found["city_id"], cancelled=found["cancelled_at"] is not None)


def _values(draft: Draft) -> dict[str, object]:
    values: dict[str, object] = {"title": draft.title, "place": draft.place, "places": draft.limit}
    values |= {"starts_wall": draft.starts.wall, "starts_zone": draft.starts.zone, "starts_fold": draft.starts.fold}
    if draft.ends is not None:
        values |= {"ends_wall": draft.ends.wall, "ends_zone": draft.ends.zone, "ends_fold": draft.ends.fold}
    return values | {"starts_utc": draft.starts.at, "over_utc": last_moment(draft).at}


class EventStore:
    """Events, their cards and who signed up."""

    def add(self, tx: Transaction, draft: Draft, room: Room, city: str | None, at: datetime) -> Event:
        """Enter an event; its number has never been used before."""
        values = _values(draft) | {"room_id": room.id, "city_id": city, "created_at": at}
        added = insert(event_table).values(values).returning(event_table.c.number)
        return Event(int(connection(tx).execute(added).scalar_one()), draft, room.id, city)

    def find(self, tx: Transaction, number: int, rooms: Collection[int]) -> Event | None:
        """Return an event that has a card in one of the rooms."""
        row = connection(tx).execute(_FIND, {"number": number, "rooms": list(rooms)}).first()
        return None if row is None else _event(row)

    def coming(self, tx: Transaction, rooms: Collection[int], now: datetime) -> list[Event]:
        """Return the events with a card in one of the rooms that are neither over nor cancelled, by their start."""
        return [_event(row) for row in connection(tx).execute(_COMING, {"rooms": list(rooms), "now": now})]

    def cancel(self, tx: Transaction, number: int, at: datetime) -> None:
        """Enter that an event will not take place."""
        connection(tx).execute(update(event_table).where(event_table.c.number == number).values(cancelled_at=at))

    def add_card(self, tx: Transaction, number: int, card: Card) -> None:
        """Remember a message that shows an event."""
        values = {"event_number": number, "room_id": card.room, "outbox_row": card.row}
        connection(tx).execute(insert(event_card_table).values(values))

    def cards(self, tx: Transaction, number: int) -> list[Card]:
        """Return the messages that show an event."""
        return [Card(row.room_id, row.outbox_row) for row in connection(tx).execute(_CARDS, {"number": number})]

    def sign_up(self, tx: Transaction, number: int, person: int) -> SignUp | None:
        """Return what somebody said last."""
        at = (sign_up_table.c.event_number == number) & (sign_up_table.c.person_id == person)
        row = connection(tx).execute(select(sign_up_table).where(at)).first()
        return None if row is None else SignUp(row.person_id, row.room_id, Coming(row.coming))

    def put_sign_up(self, tx: Transaction, number: int, said: SignUp, at: datetime) -> None:
        """Put what somebody says now in the place of what they said before."""
        self.drop_sign_up(tx, number, said.person)
        values = {"event_number": number, "person_id": said.person, "room_id": said.room}
        connection(tx).execute(insert(sign_up_table).values(values | {"coming": said.coming.value, "said_at": at}))

    def drop_sign_up(self, tx: Transaction, number: int, person: int) -> None:
        """Forget what somebody said about an event."""
        at = (sign_up_table.c.event_number == number) & (sign_up_table.c.person_id == person)
        connection(tx).execute(delete(sign_up_table).where(at))

    def sign_ups(self, tx: Transaction, number: int) -> list[SignUp]:
        """Return what everyone said, in the order in which they said it."""
        rows = connection(tx).execute(_SIGN_UPS, {"number": number})
        return [SignUp(row.person_id, row.room_id, Coming(row.coming)) for row in rows]

    def counts(self, tx: Transaction, number: int) -> Counts:
        """Return how many said what."""
        found = {row.coming: row.people for row in connection(tx).execute(_COUNTS, {"number": number})}
        return Counts(*(found.get(coming.value, 0) for coming in (Coming.YES, Coming.NO, Coming.MAYBE)))

    def forget(self, tx: Transaction, person: int) -> list[Event]:
        """Forget all that somebody said; return the events concerned."""
        mine = select(sign_up_table.c.event_number).where(sign_up_table.c.person_id == person)
        found = select(event_table).where(event_table.c.number.in_(mine)).order_by(event_table.c.number)
        events = [_event(row) for row in connection(tx).execute(found)]
        connection(tx).execute(delete(sign_up_table).where(sign_up_table.c.person_id == person))
        return events
