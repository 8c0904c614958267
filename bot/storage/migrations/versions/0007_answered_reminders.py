"""Who wishes to be reminded of a date later, and which message said a reminder last."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.storage.schema import Instant

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    with op.batch_alter_table("milestone_side", schema=None) as batch_op:
        batch_op.add_column(sa.Column("again_by_id", sa.Integer(), nullable=True))

    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.add_column(sa.Column("rung_row", sa.String(length=24), nullable=True))
        batch_op.add_column(sa.Column("rung_due_at", Instant(), nullable=True))
        batch_op.add_column(sa.Column("rung_at", Instant(), nullable=True))
        batch_op.add_column(sa.Column("rung_answer", sa.String(length=10), nullable=True))
