"""Corrections that are kept: the same words are put right by themselves the next time."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text, delete, insert, select

from bot.core.ref import PersonRef
from bot.storage.schema import METADATA, Instant, Kept, name_of, of_account, words
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from bot.core.ref import MessageRef
    from bot.core.transaction import Transaction
    from bot.features.translation.store import Origin, PassedOn

correction_table = Table(
    "correction",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("room_id", Integer, ForeignKey("room.id"), nullable=False),
    Column("source", String(10), nullable=False),
    Column("target", String(10), nullable=False),
    Column("key", String(64), nullable=False),
    Column("text", Text, nullable=False, info=words(lasting=True)),
    Column("by", String(200), nullable=False, info=name_of("by_key")),
    Column("by_platform", String(20), nullable=False),
    Column("by_key", String(255), nullable=False, info=of_account("by_platform", Kept.CORRECTION)),
    Column("origin_platform", String(20), nullable=False),
    Column("origin_key", String(255), nullable=False),
    Column("writer_key", String(255), nullable=False, info=of_account("origin_platform", Kept.CORRECTION)),
    Column("at", Instant, nullable=False),
    Index("ix_correction_key", "key"),
    Index("ix_correction_origin", "origin_platform", "origin_key"),
)


@dataclass(frozen=True, slots=True)
class Correction:
    """Words that somebody has put right.

    Args:
        text: In the target language.
        by: Who did it, as shown.
        account: From which account.
    """

    text: str
    by: str
    account: PersonRef


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

    Of the original nothing is kept but a digest by which it is known again.
    """

    def put(self, tx: Transaction, passed: PassedOn, correction: Correction, at: datetime) -> None:
        """Keep a correction of something that was passed on; an older one of the same words there goes."""
        if passed.origin is not None:
            digest = digest_of(passed.original)
            self.keep(tx, Rendered(passed.room, passed.source, passed.target, digest, passed.origin), correction, at)

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
            "by": correction.by,
        }
        whose = {"origin_platform": origin.message.platform, "origin_key": origin.message.key, "writer_key": origin.writer.key}
        whose |= {"by_platform": correction.account.platform, "by_key": correction.account.key}
        connection(tx).execute(insert(table).values(**values, **whose, at=at))

    def get(self, tx: Transaction, rooms: Collection[int], original: str, source: str, target: str) -> Correction | None:
        """Return what the same words became the last time they were put right in one of some rooms."""
        table = correction_table
        same = (table.c.key == digest_of(original)) & (table.c.source == source) & (table.c.target == target)
        there = select(table).where(same, table.c.room_id.in_(rooms)).order_by(table.c.id.desc())
        found = connection(tx).execute(there).first()
        return None if found is None else Correction(found.text, found.by, PersonRef(found.by_platform, found.by_key))

    def forget_origin(self, tx: Transaction, message: MessageRef) -> None:
        """Delete what was kept of a message; its author has taken it back."""
        table = correction_table
        theirs = (table.c.origin_platform == message.platform) & (table.c.origin_key == message.key)
        connection(tx).execute(delete(table).where(theirs))

    def forget_person(self, tx: Transaction, account: PersonRef) -> None:
        """Delete what somebody has put right, and what was kept of their own words."""
        table = correction_table
        written = (table.c.origin_platform == account.platform) & (table.c.writer_key == account.key)
        put_right = (table.c.by_platform == account.platform) & (table.c.by_key == account.key)
        connection(tx).execute(delete(table).where(written | put_right))


def digest_of(original: str) -> str:
    """Return the digest of a text in one spelling."""
    plain = " ".join(unicodedata.normalize("NFC", original).split())
    return sha256(plain.encode()).hexdigest()
