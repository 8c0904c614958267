"""The tables of the first house."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.storage.schema import Instant

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward; there is no way back but a backup."""
    op.create_table(
        "city",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("language", sa.String(length=10), nullable=False),
        sa.Column("zone", sa.String(length=60), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_city")),
    )
    op.create_table(
        "due",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.Column("step", sa.String(length=80), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("done_at", Instant(), nullable=True),
        sa.Column("fault", sa.String(length=100), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_due")),
        sa.UniqueConstraint("kind", "subject", "step", name=op.f("uq_due_kind_subject_step")),
    )
    with op.batch_alter_table("due", schema=None) as batch_op:
        batch_op.create_index(
            "ix_due_open",
            ["at"],
            unique=False,
            sqlite_where=sa.text("done_at IS NULL"),
            postgresql_where=sa.text("done_at IS NULL"),
        )

    op.create_table(
        "event",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("starts_wall", sa.DateTime(), nullable=False),
        sa.Column("starts_zone", sa.String(length=60), nullable=False),
        sa.Column("starts_fold", sa.Integer(), nullable=False),
        sa.Column("starts_utc", Instant(), nullable=False),
        sa.Column("ends_wall", sa.DateTime(), nullable=True),
        sa.Column("ends_zone", sa.String(length=60), nullable=True),
        sa.Column("ends_fold", sa.Integer(), nullable=True),
        sa.Column("over_utc", Instant(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=True),
        sa.Column("places", sa.Integer(), nullable=True),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("city_id", sa.String(length=40), nullable=True),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("cancelled_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_event")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.create_index("ix_event_over_utc", ["over_utc"], unique=False)

    op.create_table(
        "inbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("account", sa.String(length=255), nullable=False),
        sa.Column("event", sa.String(length=255), nullable=False),
        sa.Column("room", sa.String(length=255), nullable=False),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("received_at", Instant(), nullable=False),
        sa.Column("handled_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("platform", "account", "event", name=op.f("uq_inbox_platform_account_event")),
    )
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.create_index(
            "ix_inbox_open",
            ["id"],
            unique=False,
            sqlite_where=sa.text("handled_at IS NULL"),
            postgresql_where=sa.text("handled_at IS NULL"),
        )

    op.create_table(
        "link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link")),
    )
    op.create_table(
        "milestone",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("due_wall", sa.DateTime(), nullable=False),
        sa.Column("due_zone", sa.String(length=60), nullable=False),
        sa.Column("due_fold", sa.Integer(), nullable=False),
        sa.Column("due_at", Instant(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("days", sa.Text(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("cancelled_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_milestone")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("milestone", schema=None) as batch_op:
        batch_op.create_index("ix_milestone_room_id", ["room_id"], unique=False)

    op.create_table(
        "outbox",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=24), nullable=False),
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("room", sa.String(length=255), nullable=False),
        sa.Column("lane", sa.Integer(), nullable=False),
        sa.Column("act", sa.String(length=10), nullable=False),
        sa.Column("target_row", sa.String(length=24), nullable=True),
        sa.Column("target", sa.String(length=255), nullable=True),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("alone", sa.Boolean(), nullable=False),
        sa.Column("not_after", Instant(), nullable=True),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("owner", sa.String(length=24), nullable=True),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("leased_at", Instant(), nullable=True),
        sa.Column("remote", sa.String(length=255), nullable=True),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("done_at", Instant(), nullable=True),
        sa.Column("fault", sa.String(length=100), nullable=True),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_outbox")),
        sa.UniqueConstraint("id", name=op.f("uq_outbox_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index(
            "ix_outbox_open",
            ["sequence"],
            unique=False,
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        )
        batch_op.create_index("ix_outbox_remote", ["platform", "remote"], unique=False)

    op.create_table(
        "position",
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("account", sa.String(length=255), nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("platform", "account", name=op.f("pk_position")),
    )
    op.create_table(
        "reminder",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("due_wall", sa.DateTime(), nullable=False),
        sa.Column("due_zone", sa.String(length=60), nullable=False),
        sa.Column("due_fold", sa.Integer(), nullable=False),
        sa.Column("due_at", Instant(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("changed_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.create_index("ix_reminder_person_id", ["person_id"], unique=False)
        batch_op.create_index("ix_reminder_room_id_state", ["room_id", "state"], unique=False)

    op.create_table(
        "closed_day",
        sa.Column("city_id", sa.String(length=40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("label", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["city_id"], ["city.id"], name=op.f("fk_closed_day_city_id")),
        sa.PrimaryKeyConstraint("city_id", "day", name=op.f("pk_closed_day")),
    )
    op.create_table(
        "event_card",
        sa.Column("event_number", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("outbox_row", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_number"], ["event.number"], name=op.f("fk_event_card_event_number"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event_number", "room_id", name=op.f("pk_event_card")),
    )
    with op.batch_alter_table("event_card", schema=None) as batch_op:
        batch_op.create_index("ix_event_card_room_id", ["room_id"], unique=False)

    op.create_table(
        "event_sign_up",
        sa.Column("event_number", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("coming", sa.String(length=5), nullable=False),
        sa.Column("said_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_number"], ["event.number"], name=op.f("fk_event_sign_up_event_number"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event_number", "person_id", name=op.f("pk_event_sign_up")),
    )
    with op.batch_alter_table("event_sign_up", schema=None) as batch_op:
        batch_op.create_index("ix_event_sign_up_person_id", ["person_id"], unique=False)

    op.create_table(
        "milestone_post",
        sa.Column("milestone_id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("about", sa.String(length=40), nullable=False),
        sa.Column("row", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(
            ["milestone_id"], ["milestone.id"], name=op.f("fk_milestone_post_milestone_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("milestone_id", "room_id", "about", name=op.f("pk_milestone_post")),
    )
    op.create_table(
        "milestone_side",
        sa.Column("milestone_id", sa.Integer(), nullable=False),
        sa.Column("city_id", sa.String(length=40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("done_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["milestone_id"], ["milestone.id"], name=op.f("fk_milestone_side_milestone_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("milestone_id", "city_id", name=op.f("pk_milestone_side")),
    )
    with op.batch_alter_table("milestone_side", schema=None) as batch_op:
        batch_op.create_index("ix_milestone_side_city_id", ["city_id"], unique=False)

    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=10), nullable=True),
        sa.Column("zone", sa.String(length=60), nullable=True),
        sa.Column("city_id", sa.String(length=40), nullable=True),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("called_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["city_id"], ["city.id"], name=op.f("fk_person_city_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_table(
        "room",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("city_id", sa.String(length=40), nullable=True),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("languages", sa.String(length=60), nullable=False),
        sa.Column("prefix", sa.String(length=5), nullable=False),
        sa.Column("translates", sa.Boolean(), nullable=False),
        sa.Column("link_id", sa.Integer(), nullable=True),
        sa.Column("direct", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("greeted_at", Instant(), nullable=True),
        sa.Column("left_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["city_id"], ["city.id"], name=op.f("fk_room_city_id")),
        sa.ForeignKeyConstraint(["link_id"], ["link.id"], name=op.f("fk_room_link_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room")),
        sa.UniqueConstraint("platform", "key", name=op.f("uq_room_platform_key")),
    )
    op.create_table(
        "account",
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_account_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("platform", "key", name=op.f("pk_account")),
    )
    with op.batch_alter_table("account", schema=None) as batch_op:
        batch_op.create_index("ix_account_person_id", ["person_id"], unique=False)

    op.create_table(
        "link_code",
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_link_code_person_id")),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_link_code_room_id")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_link_code")),
    )
    op.create_table(
        "link_wish",
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("from_room_id", sa.Integer(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["from_room_id"], ["room.id"], name=op.f("fk_link_wish_from_room_id")),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_link_wish_room_id")),
        sa.PrimaryKeyConstraint("room_id", name=op.f("pk_link_wish")),
    )
    op.create_table(
        "passed_on",
        sa.Column("row", sa.String(length=24), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("author", sa.String(length=200), nullable=False),
        sa.Column("city", sa.String(length=100), nullable=False),
        sa.Column("source", sa.String(length=10), nullable=False),
        sa.Column("target", sa.String(length=10), nullable=False),
        sa.Column("original", sa.Text(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_passed_on_room_id")),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_passed_on")),
    )
    op.create_table(
        "prompt",
        sa.Column("row", sa.String(length=24), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("asked_platform", sa.String(length=20), nullable=True),
        sa.Column("asked_key", sa.String(length=255), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("lapses_at", Instant(), nullable=True),
        sa.Column("bare_until", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_prompt_room_id")),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_prompt")),
    )
    with op.batch_alter_table("prompt", schema=None) as batch_op:
        batch_op.create_index("ix_prompt_lapses_at", ["lapses_at"], unique=False)
        batch_op.create_index("ix_prompt_room_id_bare_until", ["room_id", "bare_until"], unique=False)

    op.create_table(
        "role_held",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("city_id", sa.String(length=40), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("granted_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["city_id"], ["city.id"], name=op.f("fk_role_held_city_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_role_held_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role_held")),
        sa.UniqueConstraint("person_id", "city_id", "role", name=op.f("uq_role_held_person_id_city_id_role")),
    )
    with op.batch_alter_table("role_held", schema=None) as batch_op:
        batch_op.create_index("ix_role_held_city_id_role", ["city_id", "role"], unique=False)

    op.create_table(
        "tap",
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("reaction", sa.String(length=255), nullable=False),
        sa.Column("person_key", sa.String(length=255), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("undo", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_tap_room_id")),
        sa.PrimaryKeyConstraint("platform", "reaction", name=op.f("pk_tap")),
    )
    op.create_table(
        "translation_agreed",
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("city_id", sa.String(length=40), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["city_id"], ["city.id"], name=op.f("fk_translation_agreed_city_id")),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_translation_agreed_room_id")),
        sa.PrimaryKeyConstraint("room_id", "city_id", name=op.f("pk_translation_agreed")),
    )
    op.create_table(
        "translation_allowed",
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("engine", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_translation_allowed_room_id")),
        sa.PrimaryKeyConstraint("room_id", "engine", name=op.f("pk_translation_allowed")),
    )
    op.create_table(
        "translation_told",
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=10), nullable=False),
        sa.Column("target", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_translation_told_room_id")),
        sa.PrimaryKeyConstraint("room_id", "source", "target", name=op.f("pk_translation_told")),
    )
