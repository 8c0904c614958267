"""The tables of feeds and of calendars handed in, and the only SQL that touches them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Row,
    String,
    Table,
    Text,
    UniqueConstraint,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from bot.features.feeds.model import Feed, FeedScope
from bot.storage.schema import METADATA, Instant, Kept, of_person, words
from bot.storage.unit import connection
from bot.storage.upsert import insert_new

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from sqlalchemy import ColumnElement

    from bot.core.transaction import Transaction

feed_table = Table(
    "calendar_feed",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("digest", String(64), nullable=False),
    Column("person_id", Integer, nullable=False, info=of_person(Kept.FEED)),
    Column("scope", String(4), nullable=False),
    Column("room_id", Integer),
    Column("city_id", String(40)),
    Column("locale", String(10), nullable=False),
    Column("alarms", Boolean, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("fetched_on", Date),
    Column("revoked_at", Instant),
    UniqueConstraint("digest"),
    Index("ix_calendar_feed_person_id", "person_id"),
    sqlite_autoincrement=True,
)
identity_table = Table(
    "calendar_identity",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("domain", String(40), nullable=False),
)
import_table = Table(
    "calendar_import",
    METADATA,
    Column("digest", String(64), nullable=False),
    Column("room_id", Integer, nullable=False),
    Column("event_number", Integer, nullable=False),
    PrimaryKeyConstraint("digest", "room_id"),
)
draft_table = Table(
    "calendar_draft",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("person_id", Integer, nullable=False, info=of_person(Kept.QUESTION)),
    Column("room_id", Integer, nullable=False),
    Column("text", Text, nullable=False, info=words()),
    Column("made_at", Instant, nullable=False),
    sqlite_autoincrement=True,
)


class FeedStore:
    """Feeds."""

    def add(self, tx: Transaction, feed: Feed) -> int:
        """Keep a feed; return its number."""
        values = {
            "digest": feed.digest,
            "person_id": feed.person,
            "scope": feed.scope.value,
            "room_id": feed.room,
            "city_id": feed.city,
            "locale": feed.locale,
            "alarms": feed.alarms,
            "made_at": feed.made_at,
        }
        return int(connection(tx).execute(insert(feed_table).values(values).returning(feed_table.c.id)).scalar_one())

    def get(self, tx: Transaction, number: int) -> Feed | None:
        """Return a feed by number."""
        return self._one(tx, feed_table.c.id == number)

    def of_digest(self, tx: Transaction, digest: str) -> Feed | None:
        """Return the feed of an address."""
        return self._one(tx, feed_table.c.digest == digest)

    def alive(self, tx: Transaction, person: int, cities: Collection[str] = ()) -> list[Feed]:
        """Return the feeds of somebody, and those about some cities, that have not been withdrawn; the newest first."""
        concerned = or_(feed_table.c.person_id == person, feed_table.c.city_id.in_(cities))
        found = select(feed_table).where(concerned, feed_table.c.revoked_at.is_(None)).order_by(feed_table.c.id.desc())
        return [_feed(row) for row in connection(tx).execute(found)]

    def count(self, tx: Transaction, person: int) -> int:
        """Return how many feeds somebody has."""
        theirs = (feed_table.c.person_id == person) & feed_table.c.revoked_at.is_(None)
        return int(connection(tx).execute(select(func.count()).select_from(feed_table).where(theirs)).scalar_one())

    def revoke(self, tx: Transaction, number: int, at: datetime) -> None:
        """Withdraw a feed for good."""
        connection(tx).execute(update(feed_table).where(feed_table.c.id == number).values(revoked_at=at))

    def fetched(self, tx: Transaction, number: int, day: date) -> None:
        """Note the last day on which a feed was fetched."""
        connection(tx).execute(update(feed_table).where(feed_table.c.id == number).values(fetched_on=day))

    def forget_revoked(self, tx: Transaction, before: datetime) -> int:
        """Forget feeds that were withdrawn before an instant; return how many."""
        return connection(tx).execute(delete(feed_table).where(feed_table.c.revoked_at < before)).rowcount

    def _one(self, tx: Transaction, at: ColumnElement[bool]) -> Feed | None:
        row = connection(tx).execute(select(feed_table).where(at)).first()
        return None if row is None else _feed(row)


class IdentityStore:
    """What stands behind the ids of this deployment in calendars, where things of several deployments come together."""

    def settle(self, tx: Transaction, fresh: str) -> str:
        """Return it; at the very first start it is what is given, and that is kept for good."""
        insert_new(connection(tx), identity_table, {"id": 1, "domain": fresh}, identity_table.c.id)
        return str(connection(tx).execute(select(identity_table.c.domain)).scalar_one())


class ImportStore:
    """Calendars that are handed in: until somebody has said yes, and afterwards which event came from which entry."""

    def put_draft(self, tx: Transaction, person: int, room: int, text: str, at: datetime) -> int:
        """Keep a calendar until it is said whether it is wanted, in the place of an earlier one; return its number."""
        earlier = (draft_table.c.person_id == person) & (draft_table.c.room_id == room)
        connection(tx).execute(delete(draft_table).where(earlier))
        values = {"person_id": person, "room_id": room, "text": text, "made_at": at}
        return int(connection(tx).execute(insert(draft_table).values(values).returning(draft_table.c.id)).scalar_one())

    def take_draft(self, tx: Transaction, number: int, person: int, room: int) -> str | None:
        """Return somebody's calendar and forget it."""
        at = (draft_table.c.id == number) & (draft_table.c.person_id == person) & (draft_table.c.room_id == room)
        found: str | None = connection(tx).execute(select(draft_table.c.text).where(at)).scalar()
        connection(tx).execute(delete(draft_table).where(at))
        return found

    def forget_drafts(self, tx: Transaction, before: datetime) -> int:
        """Forget calendars about which nobody has said anything; return how many."""
        return connection(tx).execute(delete(draft_table).where(draft_table.c.made_at < before)).rowcount

    def event_of(self, tx: Transaction, digest: str, room: int) -> int | None:
        """Return the number of the event that came from an entry."""
        at = (import_table.c.digest == digest) & (import_table.c.room_id == room)
        found: int | None = connection(tx).execute(select(import_table.c.event_number).where(at)).scalar()
        return found

    def put_event(self, tx: Transaction, digest: str, room: int, number: int) -> None:
        """Remember which event came from an entry."""
        at = (import_table.c.digest == digest) & (import_table.c.room_id == room)
        connection(tx).execute(delete(import_table).where(at))
        connection(tx).execute(insert(import_table).values(digest=digest, room_id=room, event_number=number))


def _feed(row: Row[tuple[object, ...]]) -> Feed:
    found = row._mapping  # noqa: SLF001 - SQLAlchemy's public name for a row's columns
    return Feed(
        number=found["id"],
        digest=found["digest"],
        person=found["person_id"],
        scope=FeedScope(found["scope"]),
        room=found["room_id"],
        city=found["city_id"],
        locale=found["locale"],
        alarms=bool(found["alarms"]),
        made_at=found["made_at"],
        fetched_on=found["fetched_on"],
        revoked_at=found["revoked_at"],
    )
