"""Messages that are just being passed on, so that one which is removed or changed meanwhile arrives as it is in the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Boolean, Column, PrimaryKeyConstraint, String, Table, delete, or_, select, update

from bot.storage.schema import METADATA, Instant, Kept, of_account
from bot.storage.unit import connection
from bot.storage.upsert import insert_new

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from bot.core.ref import MessageRef, PersonRef
    from bot.core.transaction import Transaction

under_way_table = Table(
    "under_way",
    METADATA,
    Column("platform", String(20), nullable=False),
    Column("message", String(255), nullable=False),
    Column("taken_back", Boolean, nullable=False),
    Column("at", Instant, nullable=False),
    Column("digest", String(64)),
    Column("writer_key", String(255), info=of_account("platform", Kept.PASSED_ON)),
    PrimaryKeyConstraint("platform", "message"),
)


@dataclass(frozen=True, slots=True)
class Wording:
    """Words of a message that are passed on.

    Args:
        message: Which message.
        writer: Who wrote it.
        digest: By which these words are known among those it has had.
    """

    message: MessageRef
    writer: PersonRef
    digest: str


class UnderWayStore:
    """Knows what has set out and not arrived, whose it is, and by a digest which of its words are the newest."""

    def set_out(self, tx: Transaction, words: Wording, at: datetime) -> bool:
        """Note that a message is about to be passed on; tell whether it still may be.

        After a crash it sets out again, and may have been taken back or changed meanwhile.
        """
        message = words.message
        if insert_new(connection(tx), under_way_table, _values(words, at), under_way_table.c.message) is not None:
            return True
        return not connection(tx).execute(select(under_way_table.c.taken_back).where(_is(message))).scalar()

    def change(self, tx: Transaction, words: Wording, at: datetime) -> None:
        """Note that a message sets out once more, with newer words."""
        if not self.set_out(tx, words, at):
            return
        newer = update(under_way_table).where(_is(words.message)).values(digest=words.digest, at=at)
        connection(tx).execute(newer)

    def has(self, tx: Transaction, message: MessageRef, writer: PersonRef | None = None) -> bool:
        """Tell whether a message, perhaps only if it is somebody's, has set out and not arrived, and not been taken back."""
        those = _is(message) & under_way_table.c.taken_back.is_(False)
        if writer is not None:
            those &= under_way_table.c.writer_key == writer.key
        return connection(tx).execute(select(under_way_table.c.at).where(those)).first() is not None

    def take_back(self, tx: Transaction, message: MessageRef) -> None:
        """Remember that a message was removed, if it is under way."""
        connection(tx).execute(update(under_way_table).where(_is(message)).values(taken_back=True))

    def is_wanted(self, tx: Transaction, words: Wording) -> bool:
        """Tell whether these words of a message are still under way: neither taken back nor overtaken by newer ones."""
        found = connection(tx).execute(select(under_way_table).where(_is(words.message))).first()
        return found is not None and not found.taken_back and found.digest == words.digest

    def arrive(self, tx: Transaction, words: Wording) -> bool:
        """Forget that these words of a message were under way, and tell whether the message was not taken back.

        Newer words stay under way.
        """
        taken_back = connection(tx).execute(select(under_way_table.c.taken_back).where(_is(words.message))).scalar()
        own = or_(under_way_table.c.digest == words.digest, under_way_table.c.digest.is_(None))
        connection(tx).execute(delete(under_way_table).where(_is(words.message), own))
        return not taken_back

    def forget(self, tx: Transaction, before: datetime) -> int:
        """Delete what never arrived; return how many."""
        return connection(tx).execute(delete(under_way_table).where(under_way_table.c.at < before)).rowcount


def _values(words: Wording, at: datetime) -> dict[str, object]:
    message = words.message
    whose = {"platform": message.platform, "message": message.key, "writer_key": words.writer.key}
    return whose | {"digest": words.digest, "taken_back": False, "at": at}


def _is(message: MessageRef) -> ColumnElement[bool]:
    return (under_way_table.c.platform == message.platform) & (under_way_table.c.message == message.key)
