"""Which translations somebody was shown on asking, so that they can be put right; of the words nothing is kept but a digest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, delete, insert, select, update

from bot.core.ref import MessageRef, PersonRef
from bot.features.translation.given import given_columns, given_of, given_values, is_given_in
from bot.features.translation.memory_store import Rendered
from bot.features.translation.store import Origin
from bot.storage.schema import METADATA, Instant, Kept, of_account
from bot.storage.unit import connection

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Row

    from bot.core.transaction import Transaction

translation_shown_table = Table(
    "translation_shown",
    METADATA,
    Column("row", String(24), primary_key=True),
    Column("room_id", Integer, ForeignKey("room.id"), nullable=False),
    Column("source", String(10), nullable=False),
    Column("target", String(10), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("locale", String(10), nullable=False),
    Column("private", Boolean, nullable=False),
    Column("origin_platform", String(20), nullable=False),
    Column("origin_key", String(255), nullable=False),
    Column("origin_room_id", Integer, nullable=False),
    Column("writer_key", String(255), nullable=False, info=of_account("origin_platform", Kept.TRANSLATED)),
    Column("at", Instant, nullable=False),
    *given_columns("translation_shown"),
    Index("ix_translation_shown_origin", "origin_platform", "origin_key"),
    Index("ix_translation_shown_at", "at"),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A translation that somebody was shown on asking.

    Args:
        row: The outbox row of the answer.
        what: What was translated.
        locale: The language in which the answer speaks.
        private: Nobody but whoever asked sees it.
        given_in: The message in which somebody gave the words that it shows, if they did.
    """

    row: str
    what: Rendered
    locale: str
    private: bool
    given_in: MessageRef | None = None


class ShownStore:
    """Keeps what was shown for as long as it can be put right."""

    def put(self, tx: Transaction, shown: Shown, at: datetime) -> None:
        """Remember a translation."""
        what, origin = shown.what, shown.what.origin
        values = {"row": shown.row, "room_id": what.room, "source": what.source, "target": what.target}
        values |= {"digest": what.digest, "locale": shown.locale, "private": shown.private, "writer_key": origin.writer.key}
        values |= {"origin_platform": origin.message.platform, "origin_key": origin.message.key, "origin_room_id": origin.room}
        connection(tx).execute(insert(translation_shown_table).values(**values, **given_values(shown.given_in), at=at))

    def get(self, tx: Transaction, row: str) -> Shown | None:
        """Return a translation by the row of the answer, unless it was too long ago."""
        table = translation_shown_table
        found = connection(tx).execute(select(table).where(table.c.row == row)).first()
        return None if found is None else _shown(found)

    def of(self, tx: Transaction, message: MessageRef) -> list[Shown]:
        """Return what was shown of a message."""
        table = translation_shown_table
        theirs = (table.c.origin_platform == message.platform) & (table.c.origin_key == message.key)
        return [_shown(found) for found in connection(tx).execute(select(table).where(theirs).order_by(table.c.row))]

    def given(self, tx: Transaction, message: MessageRef) -> list[Shown]:
        """Return what shows the better words that somebody gave in a message."""
        table = translation_shown_table
        found = select(table).where(is_given_in(table, message)).order_by(table.c.row)
        return [_shown(row) for row in connection(tx).execute(found)]

    def change(self, tx: Transaction, row: str, what: Rendered, given_in: MessageRef | None) -> None:
        """Remember that an answer shows other words now: of its message, or better ones."""
        table = translation_shown_table
        values = given_values(given_in) | {"source": what.source, "target": what.target, "digest": what.digest}
        connection(tx).execute(update(table).where(table.c.row == row).values(values))

    def drop(self, tx: Transaction, row: str) -> None:
        """Forget what an answer has shown."""
        table = translation_shown_table
        connection(tx).execute(delete(table).where(table.c.row == row))

    def take(self, tx: Transaction, message: MessageRef) -> list[str]:
        """Forget what was shown of a message; return the rows of the answers that everybody sees."""
        table = translation_shown_table
        theirs = (table.c.origin_platform == message.platform) & (table.c.origin_key == message.key)
        rows = select(table.c.row).where(theirs, table.c.private.is_(False))
        found = list(connection(tx).execute(rows).scalars())
        connection(tx).execute(delete(table).where(theirs))
        return found

    def forget(self, tx: Transaction, before: datetime) -> int:
        """Delete what was shown before a moment; return how many."""
        return connection(tx).execute(delete(translation_shown_table).where(translation_shown_table.c.at < before)).rowcount

    def forget_writer(self, tx: Transaction, writer: PersonRef) -> None:
        """Delete what was shown of somebody's words."""
        table = translation_shown_table
        theirs = (table.c.origin_platform == writer.platform) & (table.c.writer_key == writer.key)
        connection(tx).execute(delete(table).where(theirs))


def _shown(found: Row[tuple[object, ...]]) -> Shown:
    row = found._mapping  # noqa: SLF001 - SQLAlchemy's public name for a row's columns
    message = MessageRef(row["origin_platform"], row["origin_key"])
    origin = Origin(message, row["origin_room_id"], PersonRef(row["origin_platform"], row["writer_key"]))
    what = Rendered(row["room_id"], row["source"], row["target"], row["digest"], origin)
    return Shown(row["row"], what, row["locale"], row["private"], given_of(row))
