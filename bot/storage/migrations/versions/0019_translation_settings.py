"""How rooms are translated, and who has agreed to it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.storage.schema import Instant

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    op.create_table(
        "translation_setting",
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("mode", sa.String(length=10), server_default="reply", nullable=False),
        sa.Column("times", sa.Boolean(), server_default="1", nullable=False),
        sa.Column("sealed", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("switched_at", Instant(), nullable=True),
        sa.Column("by", sa.String(length=200), nullable=True),
        sa.Column("by_platform", sa.String(length=20), nullable=True),
        sa.Column("by_key", sa.String(length=255), nullable=True),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_translation_setting_room_id")),
        sa.PrimaryKeyConstraint("room_id", name=op.f("pk_translation_setting")),
    )
    with op.batch_alter_table("translation_agreed", schema=None) as batch_op:
        batch_op.add_column(sa.Column("shared", sa.Boolean(), server_default="1", nullable=False))
        batch_op.add_column(sa.Column("by", sa.String(length=200), nullable=True))
        batch_op.add_column(sa.Column("by_platform", sa.String(length=20), nullable=True))
        batch_op.add_column(sa.Column("by_key", sa.String(length=255), nullable=True))
