"""The tables of what stands on the roadmap."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, DateTime, ForeignKey, Index, Integer, PrimaryKeyConstraint, String, Table, Text

from bot.storage.schema import METADATA, Erase, Instant, Kept, of_person, words

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
    Column("plan_id", Integer),
    Column("key", String(60)),
    Column("role_key", String(40)),
    Column("level", String(10)),
    Column("track", String(20)),
    Column("gate", Boolean),
    Column("per", String(20)),
    Column("expected", Integer),
    Column("details", Text),
    Column("proposed_wall", DateTime),
    Column("proposed_zone", String(60)),
    Column("proposed_fold", Integer),
    Column("proposed_city_id", String(40)),
    Column("proposed_at", Instant),
    Column("proposed_by_id", Integer, info=of_person(Kept.ROADMAP, Erase.CLEAR)),
    Index("ix_milestone_room_id", "room_id"),
    Index("ix_milestone_plan_id", "plan_id", "due_at"),
    Index("ix_milestone_due_at", "due_at"),
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
    Column("waived_at", Instant),
    Column("waived_reason", String(200), info=words(Erase.CLEAR)),
    Column("waived_by_id", Integer, info=of_person(Kept.ROADMAP, Erase.CLEAR)),
    Column("checked", String(200)),
    Column("ticked", Integer),
    Column("agreed_at", Instant),
    # The moment of the whole, while any part of it is open: so a city's list is read in order, a page at a time.
    Column("open_due_at", Instant),
    PrimaryKeyConstraint("milestone_id", "city_id"),
    Index("ix_milestone_side_city_id", "city_id", "open_due_at", "milestone_id"),
    Index("ix_milestone_side_person_id", "person_id"),
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
tick_table = Table(
    "milestone_tick",
    METADATA,
    Column("milestone_id", Integer, ForeignKey("milestone.id", ondelete="CASCADE"), nullable=False),
    Column("city_id", String(40), nullable=False),
    Column("code", String(6), nullable=False),
    PrimaryKeyConstraint("milestone_id", "city_id", "code"),
)
