"""Who wishes to be reminded of a date of the roadmap later."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    with op.batch_alter_table("milestone_side", schema=None) as batch_op:
        batch_op.add_column(sa.Column("again_by_id", sa.Integer(), nullable=True))
