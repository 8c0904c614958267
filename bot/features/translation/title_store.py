"""What titles and texts are in other languages, who stands for that, and which are still to be translated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import (
    Boolean,
    Column,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    delete,
    false,
    insert,
    or_,
    select,
    true,
    update,
)

from bot.core.engine import Grade
from bot.core.rendition import By, Rendition, Standing
from bot.storage.schema import METADATA, Erase, Instant, Kept, name_of, of_person
from bot.storage.unit import connection
from bot.storage.upsert import put

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sqlalchemy import ColumnElement, RowMapping

    from bot.core.transaction import Transaction

title_table = Table(
    "title",
    METADATA,
    Column("subject", String(20), nullable=False),
    Column("language", String(10), nullable=False),
    Column("words", Text, nullable=False),
    # How far a machine's words can be trusted, while they are its; empty: like the best.
    Column("grade", String(10)),
    # When somebody wrote or corrected the words, and when somebody approved them; both empty for a machine's.
    Column("corrected_at", Instant),
    Column("corrector_id", Integer, info=of_person(Kept.CORRECTION, Erase.CLEAR)),
    Column("corrector", String(200), info=name_of("corrector_id")),
    Column("reviewed_at", Instant),
    Column("reviewer_id", Integer, info=of_person(Kept.CORRECTION, Erase.CLEAR)),
    Column("reviewer", String(200), info=name_of("reviewer_id")),
    Column("outdated", Boolean, nullable=False, server_default=false()),
    PrimaryKeyConstraint("subject", "language"),
    Index("ix_title_corrector_id", "corrector_id"),
    Index("ix_title_reviewer_id", "reviewer_id"),
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
    # Names in the text that stay, one a line.
    Column("stay", Text),
    Column("expressly", Boolean, nullable=False, server_default=false()),
    Index("ix_title_wish_subject", "subject"),
)
_BY_PEOPLE = or_(title_table.c.corrected_at.is_not(None), title_table.c.reviewed_at.is_not(None))


@dataclass(frozen=True, slots=True)
class Wish:
    """Words that are to be translated.

    Args:
        subject: Short id of what they belong to: ``E12``.
        room: Number of the room whose words these are.
        source: Language they are in.
        target: Language wanted.
        text: The words.
        stay: Names in them that are the same in every language.
        expressly: Somebody has asked for the translation itself, so that engines in the house need no room's yes.
    """

    subject: str
    room: int
    source: str
    target: str
    text: str
    stay: tuple[str, ...] = ()
    expressly: bool = False


class TitleStore:
    """Titles and texts in other languages."""

    def of(self, tx: Transaction, subject: str) -> dict[str, Rendition]:
        """Return what something is called, by language."""
        found = select(title_table).where(title_table.c.subject == subject).order_by(title_table.c.language)
        return {row["language"]: _rendition(row) for row in connection(tx).execute(found).mappings()}

    def several(self, tx: Transaction, subjects: Collection[str]) -> dict[str, dict[str, Rendition]]:
        """Return what several things are called, by thing and language."""
        found: dict[str, dict[str, Rendition]] = {}
        for row in connection(tx).execute(select(title_table).where(title_table.c.subject.in_(subjects))).mappings():
            found.setdefault(row["subject"], {})[row["language"]] = _rendition(row)
        return found

    def wish(self, tx: Transaction, wishes: Iterable[Wish]) -> None:
        """Note that words are to be translated."""
        rows = [
            {
                "subject": one.subject,
                "room_id": one.room,
                "source": one.source,
                "target": one.target,
                "text": one.text,
                "stay": "\n".join(one.stay) or None,
                "expressly": one.expressly,
            }
            for one in wishes
        ]
        if rows:
            connection(tx).execute(insert(title_wish_table), rows)

    def wished(self, tx: Transaction, subject: str) -> set[str]:
        """Return the languages into which something is still to be translated."""
        found = select(title_wish_table.c.target).where(title_wish_table.c.subject == subject)
        return set(connection(tx).execute(found).scalars())

    def next(self, tx: Transaction) -> tuple[int, Wish] | None:
        """Return the oldest wish with its number."""
        row = connection(tx).execute(select(title_wish_table).order_by(title_wish_table.c.id).limit(1)).mappings().first()
        return None if row is None else (row["id"], _wish(row))

    def settle(self, tx: Transaction, number: int, wish: Wish, made: Rendition | None) -> bool:
        """Take a wish off; keep a machine's words, if there are any. Return whether it was still wished for."""
        same = (title_wish_table.c.id == number) & (title_wish_table.c.subject == wish.subject)
        same &= (title_wish_table.c.target == wish.target) & (title_wish_table.c.text == wish.text)
        wished = connection(tx).execute(delete(title_wish_table).where(same)).rowcount > 0
        if wished and made is not None and wish.target not in self.of(tx, wish.subject):
            values = {"subject": wish.subject, "language": wish.target, "words": made.words, "grade": made.grade.value}
            connection(tx).execute(insert(title_table).values(values))
        return wished

    def correct(self, tx: Transaction, subject: str, language: str, words: str, by: By) -> None:
        """Put somebody's words in the place of what there was."""
        values: dict[str, object] = {"subject": subject, "language": language, "words": words, "grade": None}
        values |= {"corrected_at": by.at, "corrector_id": by.person, "corrector": by.name}
        values |= {"reviewed_at": None, "reviewer_id": None, "reviewer": None, "outdated": False}
        put(connection(tx), title_table, ("subject", "language"), values)

    def review(self, tx: Transaction, subject: str, language: str, by: By) -> None:
        """Note who has approved words as they are now."""
        values = {"reviewed_at": by.at, "reviewer_id": by.person, "reviewer": by.name, "outdated": False}
        connection(tx).execute(update(title_table).where(_is(subject, language)).values(values))

    def reopen(self, tx: Transaction, subject: str, language: str, *, outdated: bool) -> None:
        """Note that nobody has approved words; they may be outdated, as they were before."""
        values = {"reviewed_at": None, "reviewer_id": None, "reviewer": None, "outdated": outdated}
        connection(tx).execute(update(title_table).where(_is(subject, language)).values(values))

    def outdate(self, tx: Transaction, subjects: Collection[str]) -> int:
        """Note that what people have written or approved may not fit any more; return how much that is."""
        theirs = title_table.c.subject.in_(subjects) & _BY_PEOPLE
        return connection(tx).execute(update(title_table).where(theirs).values(outdated=true())).rowcount

    def drop(self, tx: Transaction, subject: str, language: str) -> None:
        """Forget what something is called in one language."""
        connection(tx).execute(delete(title_table).where(_is(subject, language)))
        wished = (title_wish_table.c.subject == subject) & (title_wish_table.c.target == language)
        connection(tx).execute(delete(title_wish_table).where(wished))

    def forget_machine(self, tx: Transaction, subject: str) -> None:
        """Forget what a machine has made of something, and that it was to be translated."""
        connection(tx).execute(delete(title_table).where(title_table.c.subject == subject, ~_BY_PEOPLE))
        connection(tx).execute(delete(title_wish_table).where(title_wish_table.c.subject == subject))

    def forget(self, tx: Transaction, subject: str) -> None:
        """Forget what something was called, and that it was to be translated."""
        for table in (title_table, title_wish_table):
            connection(tx).execute(delete(table).where(table.c.subject == subject))


def _is(subject: str, language: str) -> ColumnElement[bool]:
    return (title_table.c.subject == subject) & (title_table.c.language == language)


def _rendition(row: RowMapping) -> Rendition:
    if row["outdated"]:
        return Rendition(row["words"], Standing.OUTDATED)
    if row["reviewed_at"] is not None:
        return Rendition(row["words"], Standing.REVIEWED, row["reviewer"] or "")
    if row["corrected_at"] is not None:
        return Rendition(row["words"], Standing.CORRECTED, row["corrector"] or "")
    return Rendition(row["words"], grade=Grade(row["grade"] or Grade.GOOD))


def _wish(row: RowMapping) -> Wish:
    stay = tuple((row["stay"] or "").splitlines())
    return Wish(row["subject"], row["room_id"], row["source"], row["target"], row["text"], stay, row["expressly"])
