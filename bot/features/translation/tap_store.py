"""Reactions that were passed on, so that each is shown once and goes when the last person has taken theirs back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, Index, PrimaryKeyConstraint, String, Table, delete, insert, select

from bot.storage.schema import METADATA, Instant
from bot.storage.unit import connection

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction

passed_tap_table = Table(
    "passed_tap",
    METADATA,
    Column("platform", String(20), nullable=False),
    Column("reaction", String(255), nullable=False),
    Column("about", String(400), nullable=False),
    Column("row", String(24), nullable=False),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("platform", "reaction", "row"),
    Index("ix_passed_tap_about", "about"),
    Index("ix_passed_tap_row", "row"),
)


class TapStore:
    """Which reaction of the bot stands for which reactions of people."""

    def row(self, tx: Transaction, about: str) -> str | None:
        """Return the bot's reaction to a message with an emoji.

        Args:
            tx: Open.
            about: The message and the emoji.
        """
        found = select(passed_tap_table.c.row).where(passed_tap_table.c.about == about).limit(1)
        return connection(tx).execute(found).scalar()

    def put(self, tx: Transaction, reaction: MessageRef, about: str, row: str, at: datetime) -> None:
        """Remember that a reaction of the bot stands for one of a person."""
        values = {"platform": reaction.platform, "reaction": reaction.key, "about": about, "row": row, "at": at}
        connection(tx).execute(insert(passed_tap_table).values(values))

    def take(self, tx: Transaction, reaction: MessageRef) -> list[str]:
        """Forget a person's reaction; return the reactions of the bot that stand for nobody's any more."""
        table = passed_tap_table
        theirs = (table.c.platform == reaction.platform) & (table.c.reaction == reaction.key)
        rows = list(connection(tx).execute(select(table.c.row).where(theirs)).scalars())
        connection(tx).execute(delete(table).where(theirs))
        left = set(connection(tx).execute(select(table.c.row).where(table.c.row.in_(rows))).scalars())
        return [row for row in rows if row not in left]

    def forget(self, tx: Transaction, before: datetime) -> int:
        """Delete what was remembered before a moment; return how many."""
        return connection(tx).execute(delete(passed_tap_table).where(passed_tap_table.c.at < before)).rowcount
