"""Corrections that came in a file and are of no message, and one table for all that waits for a yes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.storage.schema import Instant

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    with op.batch_alter_table("correction", schema=None) as batch_op:
        batch_op.add_column(sa.Column("origin_room_id", sa.Integer(), nullable=True))
        batch_op.alter_column("origin_platform", existing_type=sa.String(length=20), nullable=True)
        batch_op.alter_column("origin_key", existing_type=sa.String(length=255), nullable=True)
        batch_op.alter_column("writer_key", existing_type=sa.String(length=255), nullable=True)
    op.drop_table("glossary_waiting")  # questions of an hour at most; whoever is concerned is told to hand the file in again
    op.create_table(
        "translation_waiting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=10), nullable=False),
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("person_key", sa.String(length=255), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_translation_waiting")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("translation_waiting", schema=None) as batch_op:
        batch_op.create_index("ix_translation_waiting_at", ["at"], unique=False)
