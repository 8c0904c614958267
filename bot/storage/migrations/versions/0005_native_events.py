"""Events that stand in the calendars of servers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    op.create_table(
        "event_entry",
        sa.Column("event_number", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("outbox_row", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_number"], ["event.number"], name=op.f("fk_event_entry_event_number"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event_number", "room_id", name=op.f("pk_event_entry")),
    )
    with op.batch_alter_table("event_entry", schema=None) as batch_op:
        batch_op.create_index("ix_event_entry_outbox_row", ["outbox_row"], unique=False)
