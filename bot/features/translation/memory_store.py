"""Corrections that are kept: the same words are put right by themselves the next time."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text, delete, func, insert, select

from bot.core.folding import stream_safe
from bot.core.ref import MessageRef, PersonRef
from bot.core.rendition import Standing
from bot.features.translation.given import given_columns, given_of, given_values, is_given_in
from bot.features.translation.store import Origin
from bot.storage.schema import METADATA, Erase, Instant, Kept, name_of, of_account, words
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import Row

    from bot.core.transaction import Transaction
    from bot.features.translation.store import PassedOn

LONGEST_COMPARED = 500
"""So many characters. Nobody finds what is different in a longer text, and comparing them takes long."""

correction_table = Table(
    "correction",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("room_id", Integer, ForeignKey("room.id"), nullable=False),
    Column("source", String(10), nullable=False),
    Column("target", String(10), nullable=False),
    Column("key", String(64), nullable=False),
    Column("text", Text, nullable=False, info=words(lasting=True)),
    Column("original", Text, info=words(Erase.CLEAR, lasting=True)),
    Column("standing", String(10), nullable=False, server_default="corrected"),
    Column("by", String(200), nullable=False, info=name_of("by_key")),
    Column("by_platform", String(20), nullable=False),
    Column("by_key", String(255), nullable=False, info=of_account("by_platform", Kept.CORRECTION)),
    Column("origin_platform", String(20)),
    Column("origin_key", String(255)),
    Column("origin_room_id", Integer),
    Column("writer_key", String(255), info=of_account("origin_platform", Kept.CORRECTION)),
    Column("at", Instant, nullable=False),
    Index("ix_correction_key", "key"),
    Index("ix_correction_origin", "origin_platform", "origin_key"),
    *given_columns("correction"),
)


@dataclass(frozen=True, slots=True)
class Correction:
    """Words that somebody has put right.

    Args:
        text: In the target language.
        by: Who did it, as shown.
        account: From which account.
        standing: They have put them right, or approved them.
        original: The words that they are a translation of, where these are kept.
        given_in: The message that says them; with it they go.
    """

    text: str
    by: str
    account: PersonRef
    standing: Standing = Standing.CORRECTED
    original: str = ""
    given_in: MessageRef | None = None


@dataclass(frozen=True, slots=True)
class Rendered:
    """Words as they were translated somewhere.

    Args:
        room: Number of the room in which that is read.
        source: Language they were written in.
        target: Language they are read in.
        digest: By which the original is known again, see `digest_of`.
        origin: The message that says them.
    """

    room: int
    source: str
    target: str
    digest: str
    origin: Origin


class MemoryStore:
    """Keeps corrections, each for the room it was made in and those connected with it.

    By a digest the original is known again. Its words are kept only where somebody has put right what they were passed on as,
    so that the better words can be proposed for something very like them. What came in a file has its words and is of no
    message, see `bot.features.translation.memory`.
    """

    def put(self, tx: Transaction, passed: PassedOn, correction: Correction, at: datetime, *, whole: bool = True) -> None:
        """Keep a correction of something that was passed on; an older one of the same words there goes.

        Args:
            tx: Open.
            passed: What was passed on.
            correction: The better words.
            at: When.
            whole: The words of the original may be kept.
        """
        if passed.origin is not None:
            digest = digest_of(passed.original)
            what = Rendered(passed.room, passed.source, passed.target, digest, passed.origin)
            self.keep(tx, what, replace(correction, original=passed.original if whole else ""), at)

    def keep(self, tx: Transaction, what: Rendered, correction: Correction, at: datetime) -> None:
        """Keep a correction of words that were translated; an older one of the same words there goes."""
        origin, table = what.origin, correction_table
        same = (table.c.key == what.digest) & (table.c.source == what.source) & (table.c.target == what.target)
        connection(tx).execute(delete(table).where(same, table.c.room_id == what.room))
        values = {
            "room_id": what.room,
            "source": what.source,
            "target": what.target,
            "key": what.digest,
            "text": correction.text,
            "original": correction.original or None,
            "standing": correction.standing.value,
            "by": correction.by,
        }
        whose: dict[str, object] = {"origin_platform": origin.message.platform, "origin_key": origin.message.key}
        whose |= {"origin_room_id": origin.room, "writer_key": origin.writer.key}
        whose |= {"by_platform": correction.account.platform, "by_key": correction.account.key}
        connection(tx).execute(insert(table).values(**values, **whose, **given_values(correction.given_in), at=at))

    def get(self, tx: Transaction, rooms: Collection[int], original: str, source: str, target: str) -> Correction | None:
        """Return what the same words became the last time they were put right in one of some rooms."""
        table = correction_table
        same = (table.c.key == digest_of(original)) & (table.c.source == source) & (table.c.target == target)
        there = select(table).where(same, table.c.room_id.in_(rooms)).order_by(table.c.at.desc(), table.c.id.desc())
        found = connection(tx).execute(there).first()
        return None if found is None else _correction(found)

    def several(self, tx: Transaction, room: int, pair: tuple[str, str], most: int) -> list[Correction]:
        """Return the newest corrections that were made in a room, of which the original is kept and can be compared.

        Args:
            tx: Open.
            room: Number of the room.
            pair: Source and target language.
            most: No more than so many.
        """
        table = correction_table
        there = (table.c.room_id == room) & (table.c.source == pair[0]) & (table.c.target == pair[1])
        kept = table.c.original.is_not(None) & (func.length(table.c.original) <= LONGEST_COMPARED)
        found = select(table).where(there, kept).order_by(table.c.id.desc()).limit(most)
        return [_correction(row) for row in connection(tx).execute(found)]

    def forget_origin(self, tx: Transaction, message: MessageRef) -> None:
        """Delete what was kept of a message; its author has taken it back."""
        table = correction_table
        theirs = (table.c.origin_platform == message.platform) & (table.c.origin_key == message.key)
        connection(tx).execute(delete(table).where(theirs))

    def given(self, tx: Transaction, message: MessageRef) -> list[tuple[Rendered, Correction]]:
        """Return what somebody put right in a message, with the better words."""
        found = select(correction_table).where(is_given_in(correction_table, message))
        return [(_rendered(row), _correction(row)) for row in connection(tx).execute(found)]

    def take_given(self, tx: Transaction, message: MessageRef) -> list[tuple[Rendered, Correction]]:
        """Forget what somebody put right in a message that is gone; return what that was of, with the better words."""
        found = self.given(tx, message)
        if found:
            connection(tx).execute(delete(correction_table).where(is_given_in(correction_table, message)))
        return found

    def texts_by(self, tx: Transaction, account: PersonRef) -> list[str]:
        """Return the better words that somebody has given."""
        table = correction_table
        theirs = (table.c.by_platform == account.platform) & (table.c.by_key == account.key)
        return list(connection(tx).execute(select(table.c.text).where(theirs)).scalars())

    def forget_person(self, tx: Transaction, account: PersonRef) -> None:
        """Delete what somebody has put right, and what was kept of their own words."""
        table = correction_table
        written = (table.c.origin_platform == account.platform) & (table.c.writer_key == account.key)
        put_right = (table.c.by_platform == account.platform) & (table.c.by_key == account.key)
        connection(tx).execute(delete(table).where(written | put_right))


def _correction(found: Row[tuple[object, ...]]) -> Correction:
    row = found._mapping  # noqa: SLF001 - SQLAlchemy's public name for a row's columns
    account = PersonRef(row["by_platform"], row["by_key"])
    return Correction(row["text"], row["by"], account, Standing(row["standing"]), row["original"] or "", given_of(row))


def _rendered(found: Row[tuple[object, ...]]) -> Rendered:
    row = found._mapping  # noqa: SLF001 - SQLAlchemy's public name for a row's columns
    message = MessageRef(row["origin_platform"], row["origin_key"])
    origin = Origin(message, row["origin_room_id"], PersonRef(row["origin_platform"], row["writer_key"]))
    return Rendered(row["room_id"], row["source"], row["target"], row["key"], origin)


def digest_of(original: str) -> str:
    """Return the digest of a text in one spelling."""
    plain = " ".join(unicodedata.normalize("NFC", stream_safe(original)).split())
    return sha256(plain.encode()).hexdigest()
