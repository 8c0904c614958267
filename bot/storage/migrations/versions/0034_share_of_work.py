"""Which work has set aside what translation engines may be given."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    with op.batch_alter_table("translation_spent", schema=None) as batch_op:
        batch_op.add_column(sa.Column("work", sa.Integer(), nullable=False, server_default="0"))
