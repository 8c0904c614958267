"""Who stands for words in other languages, and names in them that stay."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.storage.schema import Instant

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    with op.batch_alter_table("title", schema=None) as batch_op:
        batch_op.add_column(sa.Column("corrected_at", Instant(), nullable=True))
        batch_op.add_column(sa.Column("corrector_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("corrector", sa.String(length=200), nullable=True))
        batch_op.add_column(sa.Column("reviewed_at", Instant(), nullable=True))
        batch_op.add_column(sa.Column("reviewer_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("reviewer", sa.String(length=200), nullable=True))
        batch_op.add_column(sa.Column("outdated", sa.Boolean(), server_default="0", nullable=False))
        batch_op.create_index("ix_title_corrector_id", ["corrector_id"], unique=False)
        batch_op.create_index("ix_title_reviewer_id", ["reviewer_id"], unique=False)
    with op.batch_alter_table("title_wish", schema=None) as batch_op:
        batch_op.add_column(sa.Column("stay", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("expressly", sa.Boolean(), server_default="0", nullable=False))
