"""The tables of events."""

from __future__ import annotations

from typing import Any

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
)

from bot.features.events.model import LONGEST, LONGEST_LINK
from bot.storage.schema import METADATA, Instant, Kept, of_person


def _span() -> tuple[Column[Any], ...]:
    """Return the columns for when something takes place: of whole days, the midnights that begin the first and the last."""
    return (
        Column("starts_wall", DateTime, nullable=False),
        Column("starts_zone", String(60), nullable=False),
        Column("starts_fold", Integer, nullable=False),
        Column("starts_utc", Instant, nullable=False),
        Column("ends_wall", DateTime),
        Column("ends_zone", String(60)),
        Column("ends_fold", Integer),
        Column("over_utc", Instant, nullable=False),
        Column("all_day", Boolean, nullable=False, server_default="0"),
    )


event_table = Table(
    "event",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("title", String(LONGEST), nullable=False),
    *_span(),
    Column("kind", String(20)),
    Column("place", String(LONGEST)),
    Column("places", Integer),
    Column("room_id", Integer, nullable=False),
    Column("city_id", String(40)),
    Column("created_at", Instant, nullable=False),
    Column("cancelled_at", Instant),
    # Of a series: its rule as RFC 5545 writes it, and which of its dates stands here now.
    Column("rule", String(200)),
    Column("shown_wall", DateTime),
    # Grows with each change of time or state, so that calendar programs know which is the newer (RFC 5545, 3.8.7.4).
    Column("sequence", Integer, nullable=False, server_default="0"),
    Column("changed_at", Instant),
    Column("postponed_at", Instant),
    Column("link", String(LONGEST_LINK)),
    Column("about", Text),
    Column("organiser", String(20)),
    Column("track", String(20)),
    # Minutes before the start, parted by commas; nothing for what is usual, empty for never.
    Column("leads", String(60)),
    Column("visitors", Integer),
    # What comes up for it stands on the agenda.
    Column("planned", Boolean, nullable=False, server_default="0"),
    Index("ix_event_over_utc", "over_utc"),
    Index("ix_event_postponed_at", "postponed_at"),
    Index("ix_event_planned", "planned"),
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
event_entry_table = Table(
    "event_entry",
    METADATA,
    Column("event_number", Integer, ForeignKey("event.number", ondelete="CASCADE"), nullable=False),
    # One room for each server in whose calendar the event stands.
    Column("room_id", Integer, nullable=False),
    Column("outbox_row", String(24), nullable=False),
    PrimaryKeyConstraint("event_number", "room_id"),
    Index("ix_event_entry_outbox_row", "outbox_row"),
)
sign_up_table = Table(
    "event_sign_up",
    METADATA,
    Column("event_number", Integer, ForeignKey("event.number", ondelete="CASCADE"), nullable=False),
    Column("person_id", Integer, nullable=False, info=of_person(Kept.SIGN_UP)),
    Column("room_id", Integer, nullable=False),
    Column("coming", String(5), nullable=False),
    Column("said_at", Instant, nullable=False),
    Column("places", Integer, nullable=False, server_default="1"),
    # Where it stands on the waiting list; nothing for whoever has a place or does not say yes.
    Column("queued", Integer),
    # Of participants, parted by commas; nobody stands behind a code here.
    Column("codes", String(600)),
    # When the event was put off before which it was said.
    Column("lapsed_at", Instant),
    # When whoever came in from the waiting list at night is told so; nothing once they are.
    Column("tell_at", Instant),
    PrimaryKeyConstraint("event_number", "person_id"),
    Index("ix_event_sign_up_person_id", "person_id"),
)
# What a room knows of an event, or of one date of a series, until it hears of a change in the morning.
event_told_table = Table(
    "event_told",
    METADATA,
    Column("event_number", Integer, ForeignKey("event.number", ondelete="CASCADE"), nullable=False),
    Column("room_id", Integer, nullable=False),
    # Which date of a series, by the wall time that its rule says; empty for the whole of an event.
    Column("date", String(19), nullable=False),
    *_span(),
    Column("place", String(LONGEST)),
    Column("cancelled", Boolean, nullable=False),
    Column("postponed", Boolean, nullable=False),
    Column("tell_at", Instant, nullable=False),
    PrimaryKeyConstraint("event_number", "room_id", "date"),
)
