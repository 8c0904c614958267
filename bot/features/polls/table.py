"""The tables of searches for a time."""

from __future__ import annotations

from sqlalchemy import Column, DateTime, ForeignKey, Index, Integer, PrimaryKeyConstraint, String, Table

from bot.features.polls.model import LONGEST
from bot.storage.schema import METADATA, Erase, Instant, Kept, of_person

poll_table = Table(
    "poll",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("title", String(LONGEST), nullable=False),
    Column("lasts_minutes", Integer, nullable=False),
    Column("closes_wall", DateTime, nullable=False),
    Column("closes_zone", String(60), nullable=False),
    Column("closes_fold", Integer, nullable=False),
    Column("roles", String(200), nullable=False),
    Column("room_id", Integer, nullable=False),
    Column("city_id", String(40)),
    Column("author_id", Integer, info=of_person(Kept.POLL, Erase.CLEAR)),
    Column("created_at", Instant, nullable=False),
    Column("state", String(10), nullable=False),
    Column("event_number", Integer),
    # When it was closed or picked; what was closed long ago goes.
    Column("ended_at", Instant),
    Index("ix_poll_ended_at", "ended_at"),
    Index("ix_poll_author_id", "author_id"),
    # Numbers are never used twice, not even that of the newest.
    sqlite_autoincrement=True,
)
poll_slot_table = Table(
    "poll_slot",
    METADATA,
    Column("poll_number", Integer, ForeignKey("poll.number", ondelete="CASCADE"), nullable=False),
    Column("slot", Integer, nullable=False),
    Column("starts_wall", DateTime, nullable=False),
    Column("starts_zone", String(60), nullable=False),
    Column("starts_fold", Integer, nullable=False),
    PrimaryKeyConstraint("poll_number", "slot"),
)
poll_card_table = Table(
    "poll_card",
    METADATA,
    Column("poll_number", Integer, ForeignKey("poll.number", ondelete="CASCADE"), nullable=False),
    Column("room_id", Integer, nullable=False),
    Column("outbox_row", String(24), nullable=False),
    PrimaryKeyConstraint("poll_number", "room_id"),
    Index("ix_poll_card_room_id", "room_id"),
)
poll_answer_table = Table(
    "poll_answer",
    METADATA,
    Column("poll_number", Integer, ForeignKey("poll.number", ondelete="CASCADE"), nullable=False),
    Column("person_id", Integer, nullable=False, info=of_person(Kept.POLL)),
    Column("slot", Integer, nullable=False),
    Column("mark", String(5), nullable=False),
    Column("room_id", Integer, nullable=False),
    Column("said_at", Instant, nullable=False),
    PrimaryKeyConstraint("poll_number", "person_id", "slot"),
    Index("ix_poll_answer_person_id", "person_id"),
)
poll_asked_table = Table(
    "poll_asked",
    METADATA,
    Column("poll_number", Integer, ForeignKey("poll.number", ondelete="CASCADE"), nullable=False),
    Column("person_id", Integer, nullable=False, info=of_person(Kept.POLL)),
    PrimaryKeyConstraint("poll_number", "person_id"),
    Index("ix_poll_asked_person_id", "person_id"),
)
