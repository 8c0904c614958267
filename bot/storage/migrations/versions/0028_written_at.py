"""When a message that was passed on was written, so that other words for it are read from the same day."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.storage.schema import Instant

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    with op.batch_alter_table("passed_on", schema=None) as batch_op:
        batch_op.add_column(sa.Column("written_at", Instant(), nullable=True))
