"""The tables of the glossary and the only SQL that touches them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, Integer, String, Table, Text, bindparam, delete, func, insert, select, update

from bot.features.translation.glossary.model import Concept, Entry
from bot.storage.schema import METADATA, Erase, Instant, Kept, of_account, words
from bot.storage.unit import connection
from bot.storage.upsert import insert_new

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Row

    from bot.core.ref import PersonRef
    from bot.core.transaction import Transaction

concept_table = Table(
    "glossary_concept",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("words", Text, nullable=False, info=words(lasting=True)),
    Column("stays", Text, nullable=False, info=words(lasting=True)),
    Column("note", Text, nullable=False, info=words(Erase.CLEAR, lasting=True)),
    Column("by_platform", String(20)),
    Column("by_key", String(255), info=of_account("by_platform", Kept.GLOSSARY, Erase.CLEAR)),
    Column("at", Instant, nullable=False),
    sqlite_autoincrement=True,
)
revision_table = Table(
    "glossary_revision",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("number", Integer, nullable=False),
)
_ALL = select(concept_table).order_by(concept_table.c.id)
_ONE = select(concept_table).where(concept_table.c.id == bindparam("number"))
_REVISION = select(revision_table.c.number)


class GlossaryStore:
    """Keeps concepts, and counts their changes."""

    def all(self, tx: Transaction) -> list[Concept]:
        """Return every concept, the oldest first."""
        return [_concept(row) for row in connection(tx).execute(_ALL)]

    def get(self, tx: Transaction, number: int) -> Concept | None:
        """Return a concept by its number."""
        row = connection(tx).execute(_ONE, {"number": number}).first()
        return None if row is None else _concept(row)

    def count(self, tx: Transaction) -> int:
        """Return how many concepts there are."""
        return int(connection(tx).execute(select(func.count()).select_from(concept_table)).scalar_one())

    def add(self, tx: Transaction, entries: Sequence[Entry], by: PersonRef, at: datetime) -> list[int]:
        """Enter concepts; return their numbers in the same order. None is ever given out twice."""
        if not entries:
            return []
        who: dict[str, object] = {"by_platform": by.platform, "by_key": by.key, "at": at}
        ordered = insert(concept_table).returning(concept_table.c.id, sort_by_parameter_order=True)
        return list(connection(tx).execute(ordered, [_values(entry) | who for entry in entries]).scalars())

    def restore(self, tx: Transaction, number: int, entry: Entry, by: PersonRef, at: datetime) -> None:
        """Enter a concept again under the number it had."""
        who = {"by_platform": by.platform, "by_key": by.key, "at": at}
        connection(tx).execute(insert(concept_table).values(id=number, **_values(entry), **who))

    def change(self, tx: Transaction, number: int, entry: Entry) -> None:
        """Have a concept say something else."""
        connection(tx).execute(update(concept_table).where(concept_table.c.id == number).values(_values(entry)))

    def remove(self, tx: Transaction, number: int) -> None:
        """Delete a concept."""
        connection(tx).execute(delete(concept_table).where(concept_table.c.id == number))

    def revision(self, tx: Transaction) -> int:
        """Return how often the glossary has changed."""
        return connection(tx).execute(_REVISION).scalar() or 0

    def changed(self, tx: Transaction) -> None:
        """Count one more change."""
        insert_new(connection(tx), revision_table, {"id": 1, "number": 0}, revision_table.c.id)
        connection(tx).execute(update(revision_table).values(number=revision_table.c.number + 1))


def _values(entry: Entry) -> dict[str, object]:
    said = json.dumps(dict(sorted(entry.words.items())), ensure_ascii=False)
    return {"words": said, "stays": entry.stays, "note": entry.note}


def _concept(row: Row[Any]) -> Concept:
    return Concept(row.id, Entry(json.loads(row.words), row.stays, row.note))
