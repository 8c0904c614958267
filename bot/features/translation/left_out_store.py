"""Who has chosen that no machine translates what they write in a room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, ForeignKey, Integer, PrimaryKeyConstraint, String, Table, delete, func, select

from bot.storage.schema import METADATA, Instant, Kept, of_account
from bot.storage.unit import connection
from bot.storage.upsert import insert_new

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from bot.core.ref import PersonRef
    from bot.core.transaction import Transaction

left_out_table = Table(
    "translation_left_out",
    METADATA,
    Column("room_id", Integer, ForeignKey("room.id"), nullable=False),
    Column("platform", String(20), nullable=False),
    Column("account_key", String(255), nullable=False, info=of_account("platform", Kept.AGREED)),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("room_id", "platform", "account_key"),
)


class LeftOutStore:
    """Keeps everybody's choice, for each room by itself; whoever has chosen nothing is not left out."""

    def add(self, tx: Transaction, room: int, account: PersonRef, at: datetime) -> bool:
        """Leave somebody out in a room; tell whether they were not before."""
        values = {"room_id": room, "platform": account.platform, "account_key": account.key, "at": at}
        return insert_new(connection(tx), left_out_table, values, left_out_table.c.room_id) is not None

    def remove(self, tx: Transaction, room: int, account: PersonRef) -> bool:
        """Leave somebody out no longer; tell whether they were."""
        return bool(connection(tx).execute(delete(left_out_table).where(_is(room, account))).rowcount)

    def has(self, tx: Transaction, room: int, account: PersonRef) -> bool:
        """Tell whether somebody is left out in a room."""
        found = select(left_out_table.c.room_id).where(_is(room, account))
        return connection(tx).execute(found).first() is not None

    def count(self, tx: Transaction, room: int) -> int:
        """Return how many are left out in a room."""
        found = select(func.count()).select_from(left_out_table).where(left_out_table.c.room_id == room)
        return connection(tx).execute(found).scalar_one()


def _is(room: int, account: PersonRef) -> ColumnElement[bool]:
    table = left_out_table
    theirs = (table.c.platform == account.platform) & (table.c.account_key == account.key)
    return (table.c.room_id == room) & theirs
