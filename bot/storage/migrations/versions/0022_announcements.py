"""Announcements, each city's yes, and the messages in which it is asked for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.storage.schema import Instant

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    op.create_table(
        "announcement",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=10), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("city_id", sa.String(length=40), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("closes_at", Instant(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("closed_at", Instant(), nullable=True),
        sa.Column("event_number", sa.Integer(), nullable=True),
        sa.Column("hurried_at", Instant(), nullable=True),
        sa.Column("hurried_by_id", sa.Integer(), nullable=True),
        sa.Column("hurried_by", sa.String(length=200), nullable=True),
        sa.Column("reason", sa.String(length=300), nullable=True),
        sa.Column("without", sa.String(length=400), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_announcement")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("announcement", schema=None) as batch_op:
        batch_op.create_index("ix_announcement_state", ["state"], unique=False)
        batch_op.create_index("ix_announcement_closed_at", ["closed_at"], unique=False)
        batch_op.create_index("ix_announcement_author_id", ["author_id"], unique=False)
        batch_op.create_index("ix_announcement_hurried_by_id", ["hurried_by_id"], unique=False)
    of_announcement = ["announcement_number"], ["announcement.number"]
    op.create_table(
        "announcement_key",
        sa.Column("announcement_number", sa.Integer(), nullable=False),
        sa.Column("city_id", sa.String(length=40), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("approved_at", Instant(), nullable=True),
        sa.Column("approved_by_id", sa.Integer(), nullable=True),
        sa.Column("approved_by", sa.String(length=200), nullable=True),
        sa.ForeignKeyConstraint(*of_announcement, name=op.f("fk_announcement_key_announcement_number"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("announcement_number", "city_id", name=op.f("pk_announcement_key")),
    )
    with op.batch_alter_table("announcement_key", schema=None) as batch_op:
        batch_op.create_index("ix_announcement_key_approved_by_id", ["approved_by_id"], unique=False)
    op.create_table(
        "announcement_card",
        sa.Column("announcement_number", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("outbox_row", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(*of_announcement, name=op.f("fk_announcement_card_announcement_number"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("announcement_number", "room_id", name=op.f("pk_announcement_card")),
    )
