"""In which message a correction was given, so that it goes when that is removed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    with op.batch_alter_table("correction", schema=None) as batch_op:
        batch_op.add_column(sa.Column("given_platform", sa.String(20), nullable=True))
        batch_op.add_column(sa.Column("given_key", sa.String(255), nullable=True))
        batch_op.create_index("ix_correction_given", ["given_platform", "given_key"])
