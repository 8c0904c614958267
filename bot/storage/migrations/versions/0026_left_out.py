"""Who has chosen that no machine translates what they write in a room."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.storage.schema import Instant

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    op.create_table(
        "translation_left_out",
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("account_key", sa.String(length=255), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_translation_left_out_room_id")),
        sa.PrimaryKeyConstraint("room_id", "platform", "account_key", name=op.f("pk_translation_left_out")),
    )
