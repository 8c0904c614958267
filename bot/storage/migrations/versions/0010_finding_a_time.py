"""Searches for a time: their slots, cards, answers, and who is asked."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.storage.schema import Instant

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    op.create_table(
        "poll",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("lasts_minutes", sa.Integer(), nullable=False),
        sa.Column("closes_wall", sa.DateTime(), nullable=False),
        sa.Column("closes_zone", sa.String(length=60), nullable=False),
        sa.Column("closes_fold", sa.Integer(), nullable=False),
        sa.Column("roles", sa.String(length=200), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("city_id", sa.String(length=40), nullable=True),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("event_number", sa.Integer(), nullable=True),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_poll")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("poll", schema=None) as batch_op:
        batch_op.create_index("ix_poll_ended_at", ["ended_at"], unique=False)
        batch_op.create_index("ix_poll_author_id", ["author_id"], unique=False)
    op.create_table(
        "poll_slot",
        sa.Column("poll_number", sa.Integer(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("starts_wall", sa.DateTime(), nullable=False),
        sa.Column("starts_zone", sa.String(length=60), nullable=False),
        sa.Column("starts_fold", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["poll_number"], ["poll.number"], name=op.f("fk_poll_slot_poll_number"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("poll_number", "slot", name=op.f("pk_poll_slot")),
    )
    op.create_table(
        "poll_card",
        sa.Column("poll_number", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("outbox_row", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(["poll_number"], ["poll.number"], name=op.f("fk_poll_card_poll_number"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("poll_number", "room_id", name=op.f("pk_poll_card")),
    )
    with op.batch_alter_table("poll_card", schema=None) as batch_op:
        batch_op.create_index("ix_poll_card_room_id", ["room_id"], unique=False)
    op.create_table(
        "poll_answer",
        sa.Column("poll_number", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("mark", sa.String(length=5), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("said_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["poll_number"], ["poll.number"], name=op.f("fk_poll_answer_poll_number"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("poll_number", "person_id", "slot", name=op.f("pk_poll_answer")),
    )
    with op.batch_alter_table("poll_answer", schema=None) as batch_op:
        batch_op.create_index("ix_poll_answer_person_id", ["person_id"], unique=False)
    op.create_table(
        "poll_asked",
        sa.Column("poll_number", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["poll_number"], ["poll.number"], name=op.f("fk_poll_asked_poll_number"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("poll_number", "person_id", name=op.f("pk_poll_asked")),
    )
    with op.batch_alter_table("poll_asked", schema=None) as batch_op:
        batch_op.create_index("ix_poll_asked_person_id", ["person_id"], unique=False)
