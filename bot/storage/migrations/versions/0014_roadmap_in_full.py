"""What a template says of a date, waivers, tick lists, proposed dates, and what the history tells of them."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from bot.storage.schema import Instant

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_ROOMS = sa.text(
    "UPDATE milestone_side SET room_id = (SELECT m.room_id FROM milestone m WHERE m.id = milestone_side.milestone_id)"
)
_STILL_OPEN = sa.text(
    "UPDATE milestone_side SET open_due_at ="
    " (SELECT m.due_at FROM milestone m WHERE m.id = milestone_side.milestone_id AND m.cancelled_at IS NULL)"
    " WHERE milestone_id IN (SELECT s.milestone_id FROM milestone_side s WHERE s.done_at IS NULL)"
)


def _milestone() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("plan_id", sa.Integer(), nullable=True),
        sa.Column("key", sa.String(length=60), nullable=True),
        sa.Column("role_key", sa.String(length=40), nullable=True),
        sa.Column("level", sa.String(length=10), nullable=True),
        sa.Column("track", sa.String(length=20), nullable=True),
        sa.Column("gate", sa.Boolean(), nullable=True),
        sa.Column("per", sa.String(length=20), nullable=True),
        sa.Column("expected", sa.Integer(), nullable=True),
        sa.Column("details", sa.Text(), nullable=True),
        sa.Column("proposed_wall", sa.DateTime(), nullable=True),
        sa.Column("proposed_zone", sa.String(length=60), nullable=True),
        sa.Column("proposed_fold", sa.Integer(), nullable=True),
        sa.Column("proposed_city_id", sa.String(length=40), nullable=True),
        sa.Column("proposed_at", Instant(), nullable=True),
        sa.Column("proposed_by_id", sa.Integer(), nullable=True),
    )


def _side() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("waived_at", Instant(), nullable=True),
        sa.Column("waived_reason", sa.String(length=200), nullable=True),
        sa.Column("waived_by_id", sa.Integer(), nullable=True),
        sa.Column("checked", sa.String(length=200), nullable=True),
        sa.Column("ticked", sa.Integer(), nullable=True),
        sa.Column("agreed_at", Instant(), nullable=True),
        sa.Column("thawed_at", Instant(), nullable=True),
        sa.Column("open_due_at", Instant(), nullable=True),
        sa.Column("room_id", sa.Integer(), nullable=True),
    )


def _history() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("before_wall", sa.DateTime(), nullable=True),
        sa.Column("before_zone", sa.String(length=60), nullable=True),
        sa.Column("before_fold", sa.Integer(), nullable=True),
        sa.Column("from_id", sa.Integer(), nullable=True),
        sa.Column("to_id", sa.Integer(), nullable=True),
        sa.Column("from_words", sa.String(length=200), nullable=True),
        sa.Column("to_words", sa.String(length=200), nullable=True),
    )


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    with op.batch_alter_table("milestone", schema=None) as batch_op:
        for column in _milestone():
            batch_op.add_column(column)
        batch_op.create_index("ix_milestone_plan_id", ["plan_id", "due_at"], unique=False)
        batch_op.create_index("ix_milestone_due_at", ["due_at"], unique=False)
        batch_op.create_index("ix_milestone_gate", ["gate", "plan_id"], unique=False)
    with op.batch_alter_table("milestone_side", schema=None) as batch_op:
        for column in _side():
            batch_op.add_column(column)
        batch_op.drop_index("ix_milestone_side_city_id")
        batch_op.create_index("ix_milestone_side_city_id", ["city_id", "open_due_at", "milestone_id"], unique=False)
        batch_op.create_index("ix_milestone_side_room_id", ["room_id", "open_due_at", "milestone_id"], unique=False)
        batch_op.create_index("ix_milestone_side_person_id", ["person_id"], unique=False)
        batch_op.create_index("ix_milestone_side_promised_wall", ["promised_wall"], unique=False)
    with op.batch_alter_table("milestone_history", schema=None) as batch_op:
        for column in _history():
            batch_op.add_column(column)
    op.create_table(
        "milestone_tick",
        sa.Column("milestone_id", sa.Integer(), nullable=False),
        sa.Column("city_id", sa.String(length=40), nullable=False),
        sa.Column("code", sa.String(length=6), nullable=False),
        sa.ForeignKeyConstraint(
            ["milestone_id"], ["milestone.id"], name=op.f("fk_milestone_tick_milestone_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("milestone_id", "city_id", "code", name=op.f("pk_milestone_tick")),
    )
    op.execute(_STILL_OPEN)
    op.execute(_ROOMS)
