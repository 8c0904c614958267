"""In which thread a room reads itself on a day."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    with op.batch_alter_table("translation_setting", schema=None) as batch_op:
        batch_op.add_column(sa.Column("thread_day", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("thread_row", sa.String(length=24), nullable=True))
