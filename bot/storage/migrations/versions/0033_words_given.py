"""In which message the words were given that a translation reads."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    for table in ("passed_on", "translation_shown"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(sa.Column("given_platform", sa.String(20), nullable=True))
            batch_op.add_column(sa.Column("given_key", sa.String(255), nullable=True))
            batch_op.create_index(f"ix_{table}_given", ["given_platform", "given_key"])
