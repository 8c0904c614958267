"""The files that follow a message are found by it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index(
            "ix_outbox_files",
            ["target_row"],
            unique=False,
            sqlite_where=sa.text("act = 'enclose'"),
            postgresql_where=sa.text("act = 'enclose'"),
        )
