"""How far a machine's words for a title can be trusted."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    with op.batch_alter_table("title", schema=None) as batch_op:
        batch_op.add_column(sa.Column("grade", sa.String(10), nullable=True))
