"""Who gets what is written in a room translated in private, and whether a room allows it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.storage.schema import Instant

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    op.create_table(
        "translation_private",
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("account_key", sa.String(length=255), nullable=False),
        sa.Column("language", sa.String(length=10), nullable=False),
        sa.Column("talk_id", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_translation_private_room_id")),
        sa.ForeignKeyConstraint(["talk_id"], ["room.id"], name=op.f("fk_translation_private_talk_id")),
        sa.PrimaryKeyConstraint("room_id", "platform", "account_key", name=op.f("pk_translation_private")),
    )
    op.create_table(
        "translation_talk",
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("account_key", sa.String(length=255), nullable=False),
        sa.Column("talk_id", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["talk_id"], ["room.id"], name=op.f("fk_translation_talk_talk_id")),
        sa.PrimaryKeyConstraint("platform", "account_key", name=op.f("pk_translation_talk")),
    )
    with op.batch_alter_table("translation_setting", schema=None) as batch_op:
        batch_op.add_column(sa.Column("private", sa.Boolean(), server_default="0", nullable=False))
