"""Events with link, description, organiser, track and reminders; put off, counted, and told of in the morning."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa
from alembic import op

from bot.storage.schema import Instant

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.add_column(sa.Column("postponed_at", Instant(), nullable=True))
        batch_op.add_column(sa.Column("link", sa.String(length=500), nullable=True))
        batch_op.add_column(sa.Column("about", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("organiser", sa.String(length=20), nullable=True))
        batch_op.add_column(sa.Column("track", sa.String(length=20), nullable=True))
        batch_op.add_column(sa.Column("leads", sa.String(length=60), nullable=True))
        batch_op.add_column(sa.Column("visitors", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("planned", sa.Boolean(), server_default="0", nullable=False))
        batch_op.create_index("ix_event_postponed_at", ["postponed_at"], unique=False)
        batch_op.create_index("ix_event_planned", ["planned"], unique=False)

    with op.batch_alter_table("event_sign_up", schema=None) as batch_op:
        batch_op.add_column(sa.Column("codes", sa.String(length=600), nullable=True))
        batch_op.add_column(sa.Column("lapsed_at", Instant(), nullable=True))
        batch_op.add_column(sa.Column("tell_at", Instant(), nullable=True))

    op.create_table(
        "event_told",
        sa.Column("event_number", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("date", sa.String(length=19), nullable=False),
        sa.Column("starts_wall", sa.DateTime(), nullable=False),
        sa.Column("starts_zone", sa.String(length=60), nullable=False),
        sa.Column("starts_fold", sa.Integer(), nullable=False),
        sa.Column("starts_utc", Instant(), nullable=False),
        sa.Column("ends_wall", sa.DateTime(), nullable=True),
        sa.Column("ends_zone", sa.String(length=60), nullable=True),
        sa.Column("ends_fold", sa.Integer(), nullable=True),
        sa.Column("over_utc", Instant(), nullable=False),
        sa.Column("all_day", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("place", sa.String(length=200), nullable=True),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.Column("postponed", sa.Boolean(), nullable=False),
        sa.Column("tell_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_number"], ["event.number"], name=op.f("fk_event_told_event_number"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event_number", "room_id", "date", name=op.f("pk_event_told")),
    )
    _end_after_an_hour()


def _end_after_an_hour() -> None:
    """What nobody gave an end is over an hour after its start now; so far it was over at once."""
    event = sa.table(
        "event",
        sa.column("number", sa.Integer),
        sa.column("starts_utc", Instant()),
        sa.column("over_utc", Instant()),
        sa.column("ends_wall", sa.DateTime),
    )
    bind = op.get_bind()
    for row in bind.execute(sa.select(event.c.number, event.c.starts_utc).where(event.c.ends_wall.is_(None))).all():
        over = sa.update(event).where(event.c.number == row.number).values(over_utc=row.starts_utc + timedelta(hours=1))
        bind.execute(over)
