"""Which words of a message are the newest while it is passed on, and which rooms have heard of a fault."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.storage.schema import Instant

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    with op.batch_alter_table("under_way", schema=None) as batch_op:
        batch_op.add_column(sa.Column("digest", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("writer_key", sa.String(length=255), nullable=True))
    op.create_table(
        "translation_fault",
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("told_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_translation_fault_room_id")),
        sa.PrimaryKeyConstraint("room_id", name=op.f("pk_translation_fault")),
    )
