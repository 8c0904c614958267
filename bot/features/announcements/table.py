"""The tables of announcements."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, PrimaryKeyConstraint, String, Table, Text

from bot.features.announcements.model import LONGEST_REASON
from bot.storage.schema import METADATA, Erase, Instant, Kept, name_of, of_person, words

announcement_table = Table(
    "announcement",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("language", String(10), nullable=False),
    Column("room_id", Integer, nullable=False),
    Column("city_id", String(40), nullable=False),
    Column("author_id", Integer, info=of_person(Kept.ANNOUNCEMENT, Erase.CLEAR)),
    Column("closes_at", Instant, nullable=False),
    Column("state", String(10), nullable=False),
    # What was closed long ago goes.
    Column("closed_at", Instant),
    Column("event_number", Integer),
    # It went out without the yes of some cities: when, why, and who saw to it.
    Column("hurried_at", Instant),
    Column("hurried_by_id", Integer, info=of_person(Kept.ANNOUNCEMENT, Erase.CLEAR)),
    Column("hurried_by", String(200), info=name_of("hurried_by_id")),
    Column("reason", String(LONGEST_REASON), info=words(Erase.CLEAR)),
    Column("without", String(400)),
    Index("ix_announcement_state", "state"),
    Index("ix_announcement_closed_at", "closed_at"),
    Index("ix_announcement_author_id", "author_id"),
    Index("ix_announcement_hurried_by_id", "hurried_by_id"),
    # Numbers are never used twice, not even that of the newest.
    sqlite_autoincrement=True,
)
announcement_key_table = Table(
    "announcement_key",
    METADATA,
    Column("announcement_number", Integer, ForeignKey("announcement.number", ondelete="CASCADE"), nullable=False),
    Column("city_id", String(40), nullable=False),
    Column("place", Integer, nullable=False),
    Column("room_id", Integer, nullable=False),
    Column("approved_at", Instant),
    Column("approved_by_id", Integer, info=of_person(Kept.ANNOUNCEMENT, Erase.CLEAR)),
    Column("approved_by", String(200), info=name_of("approved_by_id")),
    PrimaryKeyConstraint("announcement_number", "city_id"),
    Index("ix_announcement_key_approved_by_id", "approved_by_id"),
)
announcement_card_table = Table(
    "announcement_card",
    METADATA,
    Column("announcement_number", Integer, ForeignKey("announcement.number", ondelete="CASCADE"), nullable=False),
    Column("room_id", Integer, nullable=False),
    Column("outbox_row", String(24), nullable=False),
    PrimaryKeyConstraint("announcement_number", "room_id"),
)
