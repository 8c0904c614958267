"""Tables of delivery: what came in, where reading goes on, what goes out, what comes up."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, PrimaryKeyConstraint, String, Table, Text, UniqueConstraint, text

from bot.storage.schema import METADATA, Erase, Instant, place, words

inbox_table = Table(
    "inbox",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("platform", String(20), nullable=False),
    Column("account", String(255), nullable=False),
    Column("event", String(255), nullable=False),
    Column("room", String(255), nullable=False, info=place("platform", once="handled_at")),
    Column("body", Text, info=words(Erase.CLEAR, once="handled_at")),
    Column("received_at", Instant, nullable=False),
    Column("handled_at", Instant),
    UniqueConstraint("platform", "account", "event"),
    Index("ix_inbox_open", "id", sqlite_where=text("handled_at IS NULL"), postgresql_where=text("handled_at IS NULL")),
)
position_table = Table(
    "position",
    METADATA,
    Column("platform", String(20), nullable=False),
    Column("account", String(255), nullable=False),
    Column("token", Text, nullable=False),
    PrimaryKeyConstraint("platform", "account"),
)
outbox_table = Table(
    "outbox",
    METADATA,
    Column("sequence", Integer, primary_key=True),
    Column("id", String(24), nullable=False, unique=True),
    Column("platform", String(20), nullable=False),
    Column("room", String(255), nullable=False, info=place("platform", once="done_at")),
    Column("lane", Integer, nullable=False),
    Column("act", String(10), nullable=False),
    Column("target_row", String(24)),
    Column("thread_row", String(24)),
    Column("target", String(255)),
    Column("body", Text, info=words(Erase.CLEAR, once="done_at")),
    Column("alone", Boolean, nullable=False),
    Column("not_after", Instant),
    Column("state", String(12), nullable=False),
    Column("owner", String(24)),
    Column("attempt", Integer, nullable=False),
    Column("leased_at", Instant),
    Column("remote", String(255)),
    Column("created_at", Instant, nullable=False),
    Column("done_at", Instant),
    Column("fault", String(100)),
    Index("ix_outbox_open", "sequence", sqlite_where=text("state = 'open'"), postgresql_where=text("state = 'open'")),
    Index("ix_outbox_remote", "platform", "remote"),
    Index("ix_outbox_files", "target_row", sqlite_where=text("act = 'enclose'"), postgresql_where=text("act = 'enclose'")),
    sqlite_autoincrement=True,
)
due_table = Table(
    "due",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("subject", String(40), nullable=False),
    Column("step", String(80), nullable=False),
    Column("at", Instant, nullable=False),
    Column("done_at", Instant),
    Column("fault", String(100)),
    UniqueConstraint("kind", "subject", "step"),
    Index("ix_due_open", "at", sqlite_where=text("done_at IS NULL"), postgresql_where=text("done_at IS NULL")),
    # What is done is found without looking at what is to come, however much that is.
    Index("ix_due_done", "done_at", sqlite_where=text("done_at IS NOT NULL"), postgresql_where=text("done_at IS NOT NULL")),
)
