"""In which thread a message that was passed on was written, and what stands below what it has become."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    with op.batch_alter_table("passed_on", schema=None) as batch_op:
        batch_op.add_column(sa.Column("origin_thread", sa.String(255), nullable=True))
        batch_op.add_column(sa.Column("below", sa.Boolean(), nullable=False, server_default=sa.false()))
