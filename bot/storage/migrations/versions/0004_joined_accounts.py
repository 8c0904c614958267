"""Accounts that are joined: what each is called, codes, and codes that were none."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.storage.schema import Instant

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    op.create_table(
        "join_code",
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("apart", sa.Boolean(), nullable=False),
        sa.Column("other_platform", sa.String(length=20), nullable=True),
        sa.Column("other_key", sa.String(length=255), nullable=True),
        sa.Column("other_room_id", sa.Integer(), nullable=True),
        sa.Column("other_apart", sa.Boolean(), nullable=False),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["other_room_id"], ["room.id"], name=op.f("fk_join_code_other_room_id")),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_join_code_room_id")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_join_code")),
    )
    op.create_table(
        "join_guess",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_join_guess")),
    )
    with op.batch_alter_table("join_guess", schema=None) as batch_op:
        batch_op.create_index("ix_join_guess_platform_key", ["platform", "key"], unique=False)

    with op.batch_alter_table("account", schema=None) as batch_op:
        batch_op.add_column(sa.Column("name", sa.String(length=200), nullable=True))
