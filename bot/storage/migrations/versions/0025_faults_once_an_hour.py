"""Of which fault of translation a room has heard, also after it was over; what it heard before is forgotten."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    op.execute("DELETE FROM translation_fault")
    with op.batch_alter_table("translation_fault", schema=None) as batch_op:
        batch_op.add_column(sa.Column("over", sa.Boolean(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("source", sa.String(length=10), nullable=False))
        batch_op.add_column(sa.Column("target", sa.String(length=10), nullable=False))
