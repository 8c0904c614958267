"""Rooms that are channels of a server, one of which stands for it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    with op.batch_alter_table("room", schema=None) as batch_op:
        batch_op.add_column(sa.Column("space", sa.String(length=255), nullable=True))
        batch_op.add_column(sa.Column("home", sa.Boolean(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("gate", sa.String(length=255), nullable=True))
        batch_op.add_column(sa.Column("pupils", sa.String(length=255), nullable=True))
