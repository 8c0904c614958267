"""What was passed on, so that it follows its original and can be put right."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    Row,
    String,
    Table,
    Text,
    delete,
    false,
    select,
    update,
)

from bot.core.message import File, FileKind
from bot.core.ref import MessageRef, PersonRef
from bot.core.rendition import Standing
from bot.features.translation.given import given_columns, given_of, given_values, is_given_in
from bot.storage.schema import METADATA, Erase, Instant, Kept, name_of, of_account, words
from bot.storage.unit import connection
from bot.storage.upsert import put

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bot.core.transaction import Transaction
    from bot.features.translation.memory_store import Correction

passed_on_table = Table(
    "passed_on",
    METADATA,
    Column("row", String(24), primary_key=True),
    Column("room_id", Integer, ForeignKey("room.id"), nullable=False),
    # It stands below what the message has become in that room, in another language of the room.
    Column("below", Boolean, nullable=False, server_default=false()),
    Column("author", String(200), nullable=False, info=name_of("writer_key")),
    Column("city", String(100), nullable=False),
    Column("source", String(10), nullable=False),
    Column("target", String(10), nullable=False),
    Column("original", Text, nullable=False, info=words(Erase.CLEAR)),
    Column("at", Instant, nullable=False),
    Column("origin_platform", String(20)),
    Column("origin_key", String(255)),
    # Key of the message at the root of the thread in which it was written.
    Column("origin_thread", String(255)),
    Column("origin_room_id", Integer),
    Column("writer_key", String(255), info=of_account("origin_platform", Kept.PASSED_ON)),
    Column("file", Text),
    Column("text", Text, info=words(Erase.CLEAR)),
    Column("standing", String(10)),
    Column("written_at", Instant),
    Index("ix_passed_on_origin", "origin_platform", "origin_key"),
    Index("ix_passed_on_at", "at"),
    *given_columns("passed_on"),
)


@dataclass(frozen=True, slots=True)
class Origin:
    """The message that was passed on.

    Args:
        message: As its author wrote it.
        room: Number of its room.
        writer: The account that wrote it: nobody else can change what was passed on.
    """

    message: MessageRef
    room: int
    writer: PersonRef


@dataclass(frozen=True, slots=True)
class Saying:
    """What somebody said, as far as it takes to know which hour they mean.

    Args:
        text: As written.
        language: It was written in.
        city: Name of the author's city, or empty.
        written_at: When, UTC, if that is known.
    """

    text: str
    language: str
    city: str
    written_at: datetime | None


@dataclass(frozen=True, slots=True)
class PassedOn:
    """A message that was passed on.

    Args:
        row: The outbox row it became.
        room: Number of the room it was passed on to.
        author: Who wrote it, as shown.
        city: Name of the author's city, or empty.
        source: Language it was written in.
        target: Language it was passed on in; equal to ``source`` if it was not translated.
        original: As written; empty once the words were erased: it can be corrected no more.
        origin: Where it came from.
        file: What was shared with it; it is shown there if it has a handle, else named.
        text: What it was translated as; empty if it was not, or the words were erased.
        standing: How far the translation can be trusted, if it is one.
        written_at: When the original was written, UTC, if that is known.
        below: It stands below what the message has become in that room, for those there who read another language.
        given_in: The message in which somebody gave the words that it reads, if they did.
    """

    row: str
    room: int
    author: str
    city: str
    source: str
    target: str
    original: str
    origin: Origin | None = None
    file: File | None = None
    text: str = ""
    standing: Standing | None = None
    written_at: datetime | None = None
    below: bool = False
    given_in: MessageRef | None = None

    @property
    def saying(self) -> Saying:
        """What its author said."""
        return Saying(self.original, self.source, self.city, self.written_at)


class TranslationStore:
    """Keeps what can still be corrected."""

    def put(self, tx: Transaction, passed: PassedOn, at: datetime) -> None:
        """Remember a message that was passed on, or what it has become since."""
        origin = passed.origin
        values = {
            "row": passed.row,
            "room_id": passed.room,
            "below": passed.below,
            "author": passed.author,
            "city": passed.city,
            "source": passed.source,
            "target": passed.target,
            "original": passed.original,
            "at": at,
            "origin_platform": origin.message.platform if origin else None,
            "origin_key": origin.message.key if origin else None,
            "origin_room_id": origin.room if origin else None,
            "writer_key": origin.writer.key if origin else None,
            "file": json.dumps(astuple(passed.file)) if passed.file else None,
            "text": passed.text or None,
            "standing": passed.standing.value if passed.standing else None,
            **given_values(passed.given_in),
        }
        # Other words for it do not always say when and in which thread it was written.
        known = {"written_at": passed.written_at, "origin_thread": origin.message.thread if origin else None}
        values |= {name: value for name, value in known.items() if value is not None}
        put(connection(tx), passed_on_table, ("row",), values)

    def improve(self, tx: Transaction, row: str, target: str, correction: Correction) -> None:
        """Remember that somebody has given better words, or stands for them, in a language."""
        values = given_values(correction.given_in)
        values |= {"target": target, "text": correction.text, "standing": correction.standing.value}
        connection(tx).execute(update(passed_on_table).where(passed_on_table.c.row == row).values(values))

    def get(self, tx: Transaction, row: str) -> PassedOn | None:
        """Return a message that was passed on, unless it was too long ago."""
        found = connection(tx).execute(select(passed_on_table).where(passed_on_table.c.row == row)).first()
        return None if found is None else _passed_on(found)

    def of(self, tx: Transaction, message: MessageRef) -> list[PassedOn]:
        """Return what became of a message in all rooms it was passed on to."""
        at = (passed_on_table.c.origin_platform == message.platform) & (passed_on_table.c.origin_key == message.key)
        found = select(passed_on_table).where(at).order_by(passed_on_table.c.row)
        return [_passed_on(row) for row in connection(tx).execute(found)]

    def given(self, tx: Transaction, message: MessageRef) -> list[PassedOn]:
        """Return what reads the better words that somebody gave in a message."""
        table = passed_on_table
        found = select(table).where(is_given_in(table, message)).order_by(table.c.at, table.c.row)
        return [_passed_on(row) for row in connection(tx).execute(found)]

    def written_at(self, tx: Transaction, message: MessageRef) -> datetime | None:
        """Return when a message that was passed on was written, if that is known."""
        return next((passed.written_at for passed in self.of(tx, message) if passed.written_at is not None), None)

    def drop(self, tx: Transaction, row: str) -> None:
        """Forget a message that was passed on."""
        connection(tx).execute(delete(passed_on_table).where(passed_on_table.c.row == row))

    def erase_words(self, tx: Transaction, before: datetime) -> int:
        """Erase the words of what was passed on before a moment, and leave what belongs together; return how many."""
        old = (passed_on_table.c.at < before) & (passed_on_table.c.original != "")
        return (
            connection(tx)
            .execute(update(passed_on_table).where(old).values(original="", author="", city="", file=None, text=None))
            .rowcount
        )

    def forget(self, tx: Transaction, before: datetime) -> int:
        """Delete what was passed on before a moment; return how many."""
        return connection(tx).execute(delete(passed_on_table).where(passed_on_table.c.at < before)).rowcount

    def forget_texts(self, tx: Transaction, texts: Iterable[str]) -> None:
        """Erase what messages that were passed on say by now, where that is one of some texts."""
        for text in texts:
            connection(tx).execute(update(passed_on_table).where(passed_on_table.c.text == text).values(text=None))

    def forget_writer(self, tx: Transaction, writer: PersonRef) -> None:
        """Delete everything that somebody wrote and that was passed on."""
        theirs = (passed_on_table.c.origin_platform == writer.platform) & (passed_on_table.c.writer_key == writer.key)
        connection(tx).execute(delete(passed_on_table).where(theirs))


def _passed_on(row: Row[tuple[object, ...]]) -> PassedOn:
    found = row._mapping  # noqa: SLF001 - SQLAlchemy's public name for a row's columns
    origin = None
    if found["origin_platform"] is not None:
        platform = found["origin_platform"]
        message = MessageRef(platform, found["origin_key"], found["origin_thread"])
        origin = Origin(message, found["origin_room_id"], PersonRef(platform, found["writer_key"]))
    return PassedOn(
        found["row"],
        found["room_id"],
        found["author"],
        found["city"],
        found["source"],
        found["target"],
        found["original"],
        origin,
        None if found["file"] is None else _file(*json.loads(found["file"])),
        found["text"] or "",
        Standing(found["standing"]) if found["standing"] else None,
        found["written_at"],
        found["below"],
        given_of(found),
    )


def _file(kind: str, name: str, handle: str) -> File:
    return File(FileKind(kind), name, handle)
