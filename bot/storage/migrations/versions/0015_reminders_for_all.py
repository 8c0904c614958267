"""Reminders for everybody, about a message, and until they are done."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.add_column(sa.Column("whom", sa.String(length=10), server_default="author", nullable=False))
        batch_op.add_column(sa.Column("about_key", sa.String(length=255), nullable=True))
        batch_op.add_column(sa.Column("insists", sa.Boolean(), server_default="0", nullable=False))
