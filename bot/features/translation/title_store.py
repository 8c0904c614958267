"""What titles are called in other languages, and which are still to be translated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Column, Index, Integer, PrimaryKeyConstraint, String, Table, Text, delete, insert, select

from bot.storage.schema import METADATA
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from bot.core.transaction import Transaction

title_table = Table(
    "title",
    METADATA,
    Column("subject", String(20), nullable=False),
    Column("language", String(10), nullable=False),
    Column("words", Text, nullable=False),
    PrimaryKeyConstraint("subject", "language"),
)
title_wish_table = Table(
    "title_wish",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("subject", String(20), nullable=False),
    Column("room_id", Integer, nullable=False),
    Column("source", String(10), nullable=False),
    Column("target", String(10), nullable=False),
    Column("text", Text, nullable=False),
    Index("ix_title_wish_subject", "subject"),
)


@dataclass(frozen=True, slots=True)
class Wish:
    """A title that is to be translated.

    Args:
        subject: Short id of what is called so: ``E12``.
        room: Number of the room whose words these are.
        source: Language it is in.
        target: Language wanted.
        text: The title.
    """

    subject: str
    room: int
    source: str
    target: str
    text: str


class TitleStore:
    """Titles in other languages."""

    def of(self, tx: Transaction, subject: str) -> dict[str, str]:
        """Return what something is called, by language."""
        found = select(title_table.c.language, title_table.c.words).where(title_table.c.subject == subject)
        return {row.language: row.words for row in connection(tx).execute(found)}

    def several(self, tx: Transaction, subjects: Collection[str]) -> dict[str, dict[str, str]]:
        """Return what several things are called, by thing and language."""
        found: dict[str, dict[str, str]] = {}
        for row in connection(tx).execute(select(title_table).where(title_table.c.subject.in_(subjects))):
            found.setdefault(row.subject, {})[row.language] = row.words
        return found

    def wish(self, tx: Transaction, wishes: Iterable[Wish]) -> None:
        """Note that titles are to be translated."""
        rows = [
            {"subject": one.subject, "room_id": one.room, "source": one.source, "target": one.target, "text": one.text}
            for one in wishes
        ]
        if rows:
            connection(tx).execute(insert(title_wish_table), rows)

    def next(self, tx: Transaction) -> tuple[int, Wish] | None:
        """Return the oldest wish with its number."""
        row = connection(tx).execute(select(title_wish_table).order_by(title_wish_table.c.id).limit(1)).first()
        return None if row is None else (row.id, Wish(row.subject, row.room_id, row.source, row.target, row.text))

    def settle(self, tx: Transaction, number: int, wish: Wish, words: str | None) -> bool:
        """Take a wish off; keep the words, if there are any. Return whether it was still wished for."""
        same = (title_wish_table.c.id == number) & (title_wish_table.c.subject == wish.subject)
        same &= (title_wish_table.c.target == wish.target) & (title_wish_table.c.text == wish.text)
        wished = connection(tx).execute(delete(title_wish_table).where(same)).rowcount > 0
        if wished and words is not None and wish.target not in self.of(tx, wish.subject):
            values = {"subject": wish.subject, "language": wish.target, "words": words}
            connection(tx).execute(insert(title_table).values(values))
        return wished

    def forget(self, tx: Transaction, subject: str) -> None:
        """Forget what something was called, and that it was to be translated."""
        for table in (title_table, title_wish_table):
            connection(tx).execute(delete(table).where(table.c.subject == subject))
