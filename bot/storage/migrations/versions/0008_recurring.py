"""Events that recur, each date of theirs, and reminders that recur by the same rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa
from alembic import op

from bot.storage.schema import Instant

if TYPE_CHECKING:
    from datetime import date, datetime

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.add_column(sa.Column("rule", sa.String(length=200), nullable=True))
        batch_op.add_column(sa.Column("shown_wall", sa.DateTime(), nullable=True))

    op.create_table(
        "event_occurrence",
        sa.Column("event_number", sa.Integer(), nullable=False),
        sa.Column("original_wall", sa.DateTime(), nullable=False),
        sa.Column("skipped", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("ended", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("starts_wall", sa.DateTime(), nullable=False),
        sa.Column("starts_zone", sa.String(length=60), nullable=False),
        sa.Column("starts_fold", sa.Integer(), nullable=False),
        sa.Column("starts_utc", Instant(), nullable=False),
        sa.Column("ends_wall", sa.DateTime(), nullable=True),
        sa.Column("ends_zone", sa.String(length=60), nullable=True),
        sa.Column("ends_fold", sa.Integer(), nullable=True),
        sa.Column("over_utc", Instant(), nullable=False),
        sa.Column("all_day", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["event_number"], ["event.number"], name=op.f("fk_event_occurrence_event_number"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event_number", "original_wall", name=op.f("pk_event_occurrence")),
    )
    with op.batch_alter_table("event_occurrence", schema=None) as batch_op:
        batch_op.create_index(
            "ix_event_occurrence_starts_utc", ["event_number", "starts_utc", "over_utc", "ended"], unique=False
        )

    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.add_column(sa.Column("rule", sa.String(length=200), nullable=True))
    _write_rules()
    # Not in a batch: SQLite would make the table anew, and forget which numbers have been used.
    op.drop_column("reminder", "until_day")
    op.drop_column("reminder", "every")


def _write_rules() -> None:
    table = sa.table(
        "reminder",
        sa.column("id", sa.Integer()),
        sa.column("every", sa.String()),
        sa.column("first_wall", sa.DateTime()),
        sa.column("until_day", sa.Date()),
        sa.column("rule", sa.String()),
    )
    found = op.get_bind().execute(sa.select(table).where(table.c.every.is_not(None))).all()
    for row in found:
        rule = _rule(row.every, row.first_wall, row.until_day)
        op.get_bind().execute(sa.update(table).where(table.c.id == row.id).values(rule=rule))


def _rule(every: str, first: datetime, until: date | None) -> str | None:
    days = list(range(min(first.day, 28), first.day + 1))
    of_month = "BYMONTHDAY=" + ",".join(map(str, days)) + (";BYSETPOS=-1" if len(days) > 1 else "")
    rules = {
        "day": "FREQ=DAILY",
        "weekday": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        "week": "FREQ=WEEKLY;BYDAY=" + ("MO", "TU", "WE", "TH", "FR", "SA", "SU")[first.weekday()],
        "month": f"FREQ=MONTHLY;{of_month}",
        "year": f"FREQ=YEARLY;BYMONTH={first.month};{of_month}",
    }
    ends = "" if until is None else f";UNTIL={until:%Y%m%d}"
    return rules[every] + ends if every in rules else None
