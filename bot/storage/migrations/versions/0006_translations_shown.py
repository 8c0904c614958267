"""Translations that somebody was shown on asking, so that they can be put right."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.storage.schema import Instant

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    op.create_table(
        "translation_shown",
        sa.Column("row", sa.String(length=24), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=10), nullable=False),
        sa.Column("target", sa.String(length=10), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("locale", sa.String(length=10), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("origin_platform", sa.String(length=20), nullable=False),
        sa.Column("origin_key", sa.String(length=255), nullable=False),
        sa.Column("origin_room_id", sa.Integer(), nullable=False),
        sa.Column("writer_key", sa.String(length=255), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_translation_shown_room_id")),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_translation_shown")),
    )
    with op.batch_alter_table("translation_shown", schema=None) as batch_op:
        batch_op.create_index("ix_translation_shown_at", ["at"], unique=False)
        batch_op.create_index("ix_translation_shown_origin", ["origin_platform", "origin_key"], unique=False)
