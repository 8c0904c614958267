"""The table of the dates of series."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, DateTime, ForeignKey, Index, Integer, PrimaryKeyConstraint, String, Table

from bot.storage.schema import METADATA, Instant

occurrence_table = Table(
    "event_occurrence",
    METADATA,
    Column("event_number", Integer, ForeignKey("event.number", ondelete="CASCADE"), nullable=False),
    # The wall time at home that the rule says; it names the date, wherever it has been moved.
    Column("original_wall", DateTime, nullable=False),
    Column("skipped", Boolean, nullable=False, server_default="0"),
    # It comes after the end of the series; kept, since the end can be taken back.
    Column("ended", Boolean, nullable=False, server_default="0"),
    # When it takes place, as in the table of events.
    Column("starts_wall", DateTime, nullable=False),
    Column("starts_zone", String(60), nullable=False),
    Column("starts_fold", Integer, nullable=False),
    Column("starts_utc", Instant, nullable=False),
    Column("ends_wall", DateTime),
    Column("ends_zone", String(60)),
    Column("ends_fold", Integer),
    Column("over_utc", Instant, nullable=False),
    Column("all_day", Boolean, nullable=False, server_default="0"),
    PrimaryKeyConstraint("event_number", "original_wall"),
    # What is on in a time is found in the index alone; what comes after it, mostly most of the dates, is not looked at.
    Index("ix_event_occurrence_starts_utc", "event_number", "starts_utc", "over_utc", "ended"),
)
