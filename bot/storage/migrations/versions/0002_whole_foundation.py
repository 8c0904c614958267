"""Corrections, mornings, titles, undo, history, and what translation passed on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.storage.schema import Instant

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=10), nullable=False),
        sa.Column("target", sa.String(length=10), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=200), nullable=False),
        sa.Column("by_platform", sa.String(length=20), nullable=False),
        sa.Column("by_key", sa.String(length=255), nullable=False),
        sa.Column("origin_platform", sa.String(length=20), nullable=False),
        sa.Column("origin_key", sa.String(length=255), nullable=False),
        sa.Column("writer_key", sa.String(length=255), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_correction_room_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
    )
    with op.batch_alter_table("correction", schema=None) as batch_op:
        batch_op.create_index("ix_correction_key", ["key"], unique=False)
        batch_op.create_index("ix_correction_origin", ["origin_platform", "origin_key"], unique=False)

    op.create_table(
        "morning",
        sa.Column("row", sa.String(length=24), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("city_id", sa.String(length=40), nullable=False),
        sa.Column("said_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_morning")),
    )
    with op.batch_alter_table("morning", schema=None) as batch_op:
        batch_op.create_index("ix_morning_said_at", ["said_at"], unique=False)

    op.create_table(
        "passed_tap",
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("reaction", sa.String(length=255), nullable=False),
        sa.Column("about", sa.String(length=400), nullable=False),
        sa.Column("row", sa.String(length=24), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("platform", "reaction", "row", name=op.f("pk_passed_tap")),
    )
    with op.batch_alter_table("passed_tap", schema=None) as batch_op:
        batch_op.create_index("ix_passed_tap_about", ["about"], unique=False)
        batch_op.create_index("ix_passed_tap_row", ["row"], unique=False)

    op.create_table(
        "title",
        sa.Column("subject", sa.String(length=20), nullable=False),
        sa.Column("language", sa.String(length=10), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("subject", "language", name=op.f("pk_title")),
    )
    op.create_table(
        "title_wish",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=20), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=10), nullable=False),
        sa.Column("target", sa.String(length=10), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_title_wish")),
    )
    with op.batch_alter_table("title_wish", schema=None) as batch_op:
        batch_op.create_index("ix_title_wish_subject", ["subject"], unique=False)

    op.create_table(
        "under_way",
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("message", sa.String(length=255), nullable=False),
        sa.Column("taken_back", sa.Boolean(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("platform", "message", name=op.f("pk_under_way")),
    )

    op.create_table(
        "milestone_history",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("milestone_id", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("for_id", sa.Integer(), nullable=True),
        sa.Column("city_id", sa.String(length=40), nullable=False),
        sa.Column("what", sa.String(length=20), nullable=False),
        sa.Column("until_wall", sa.DateTime(), nullable=True),
        sa.Column("until_zone", sa.String(length=60), nullable=True),
        sa.Column("until_fold", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["milestone_id"], ["milestone.id"], name=op.f("fk_milestone_history_milestone_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_milestone_history")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("milestone_history", schema=None) as batch_op:
        batch_op.create_index("ix_milestone_history_milestone_id", ["milestone_id"], unique=False)

    op.create_table(
        "morning_line",
        sa.Column("row", sa.String(length=24), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.Column("step", sa.String(length=80), nullable=False),
        sa.Column("meant_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["row"], ["morning.row"], name=op.f("fk_morning_line_row"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("row", "position", name=op.f("pk_morning_line")),
    )
    with op.batch_alter_table("morning_line", schema=None) as batch_op:
        batch_op.create_index("ix_morning_line_subject", ["subject"], unique=False)

    op.create_table(
        "undo",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("person_key", sa.String(length=255), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("call", sa.String(length=500), nullable=False),
        sa.Column("done_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_undo_room_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_undo")),
    )
    with op.batch_alter_table("undo", schema=None) as batch_op:
        batch_op.create_index("ix_undo_done_at", ["done_at"], unique=False)
        batch_op.create_index("ix_undo_room_id_person_key", ["room_id", "person_key"], unique=False)

    with op.batch_alter_table("due", schema=None) as batch_op:
        batch_op.create_index(
            "ix_due_done",
            ["done_at"],
            unique=False,
            sqlite_where=sa.text("done_at IS NOT NULL"),
            postgresql_where=sa.text("done_at IS NOT NULL"),
        )

    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.add_column(sa.Column("all_day", sa.Boolean(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("kind", sa.String(length=20), nullable=True))

    with op.batch_alter_table("event_sign_up", schema=None) as batch_op:
        batch_op.add_column(sa.Column("places", sa.Integer(), server_default="1", nullable=False))
        batch_op.add_column(sa.Column("queued", sa.Integer(), nullable=True))

    with op.batch_alter_table("milestone_side", schema=None) as batch_op:
        batch_op.add_column(sa.Column("done_by_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("done_for_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("done_tapped", sa.Boolean(), nullable=True))
        batch_op.add_column(sa.Column("person_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("promised_wall", sa.DateTime(), nullable=True))
        batch_op.add_column(sa.Column("promised_zone", sa.String(length=60), nullable=True))
        batch_op.add_column(sa.Column("promised_fold", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("promised_at", Instant(), nullable=True))
        batch_op.add_column(sa.Column("again_at", Instant(), nullable=True))
        batch_op.add_column(sa.Column("again_tapped", sa.Boolean(), nullable=True))

    with op.batch_alter_table("passed_on", schema=None) as batch_op:
        batch_op.add_column(sa.Column("origin_platform", sa.String(length=20), nullable=True))
        batch_op.add_column(sa.Column("origin_key", sa.String(length=255), nullable=True))
        batch_op.add_column(sa.Column("origin_room_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("writer_key", sa.String(length=255), nullable=True))
        batch_op.add_column(sa.Column("file", sa.Text(), nullable=True))
        batch_op.create_index("ix_passed_on_at", ["at"], unique=False)
        batch_op.create_index("ix_passed_on_origin", ["origin_platform", "origin_key"], unique=False)

    with op.batch_alter_table("prompt", schema=None) as batch_op:
        batch_op.add_column(sa.Column("stays", sa.Boolean(), server_default="0", nullable=False))

    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.add_column(sa.Column("said", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("every", sa.String(length=10), nullable=True))
        batch_op.add_column(sa.Column("first_wall", sa.DateTime(), nullable=True))
        batch_op.add_column(sa.Column("until_day", sa.Date(), nullable=True))

    with op.batch_alter_table("role_held", schema=None) as batch_op:
        batch_op.add_column(sa.Column("capacity", sa.String(length=20), server_default="holder", nullable=False))
        batch_op.add_column(sa.Column("starts_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("ends_on", sa.Date(), nullable=True))
        batch_op.drop_constraint(batch_op.f("uq_role_held_person_id_city_id_role"), type_="unique")

    with op.batch_alter_table("room", schema=None) as batch_op:
        batch_op.add_column(sa.Column("encrypted", sa.Boolean(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("undecipherable_told_at", Instant(), nullable=True))
