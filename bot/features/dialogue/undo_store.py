"""What can be taken back; the port `bot.core.undo.Undos` over its table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, bindparam, delete, insert, select

from bot.core.undo import FINAL, Undo
from bot.storage.naming import Naming
from bot.storage.schema import METADATA, Instant, Kept, of_account, words
from bot.storage.unit import connection

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.ref import PersonRef
    from bot.core.transaction import Transaction

LONGEST = 500
"""A longer command is not remembered: no inverse of ours comes near."""

undo_table = Table(
    "undo",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("platform", String(20), nullable=False),
    Column("person_key", String(255), nullable=False, info=of_account("platform", Kept.STEP)),
    Column("room_id", Integer, ForeignKey("room.id"), nullable=False),
    Column("call", String(LONGEST), nullable=False, info=words(seeks=Naming.concerns)),
    Column("done_at", Instant, nullable=False),
    Index("ix_undo_room_id_person_key", "room_id", "person_key"),
    Index("ix_undo_done_at", "done_at"),
)

_NEWEST = (
    select(undo_table)
    .where(
        undo_table.c.room_id == bindparam("room"),
        undo_table.c.platform == bindparam("platform"),
        undo_table.c.person_key == bindparam("person"),
        undo_table.c.done_at > bindparam("since"),
    )
    .order_by(undo_table.c.id.desc())
    .limit(1)
)


class UndoStore:
    """The `Undos` port over the undo table."""

    def put(self, tx: Transaction, undo: Undo) -> None:
        """Remember something; a way back that is too long is none, lest the thing before it were taken back instead."""
        call = undo.call if len(undo.call) <= LONGEST else FINAL
        who = {"platform": undo.person.platform, "person_key": undo.person.key, "room_id": undo.room}
        connection(tx).execute(insert(undo_table).values(**who, call=call, done_at=undo.done_at))

    def take(self, tx: Transaction, person: PersonRef, room: int, since: datetime) -> Undo | None:
        """Return and forget the newest thing that somebody did in a room, see `Undos.take`."""
        asked = {"room": room, "platform": person.platform, "person": person.key, "since": since}
        found = connection(tx).execute(_NEWEST, asked).first()
        if found is None:
            return None
        connection(tx).execute(delete(undo_table).where(undo_table.c.id == found.id))
        return Undo(person, room, found.call, found.done_at)

    def forget_old(self, tx: Transaction, before: datetime) -> int:
        """Delete what can no longer be taken back; return how many."""
        return connection(tx).execute(delete(undo_table).where(undo_table.c.done_at <= before)).rowcount

    def forget_person(self, tx: Transaction, person: PersonRef) -> None:
        """Delete what somebody could take back."""
        theirs = (undo_table.c.platform == person.platform) & (undo_table.c.person_key == person.key)
        connection(tx).execute(delete(undo_table).where(theirs))
