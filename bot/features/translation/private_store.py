"""Who gets what is written in a room translated in private, and which private talk with the bot is whose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Column, ForeignKey, Integer, PrimaryKeyConstraint, String, Table, delete, select, update

from bot.core.ref import PersonRef
from bot.storage.schema import METADATA, Instant, Kept, of_account
from bot.storage.unit import connection
from bot.storage.upsert import put

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from bot.core.transaction import Transaction

private_table = Table(
    "translation_private",
    METADATA,
    Column("room_id", Integer, ForeignKey("room.id"), nullable=False),
    Column("platform", String(20), nullable=False),
    Column("account_key", String(255), nullable=False, info=of_account("platform", Kept.AGREED)),
    Column("language", String(10), nullable=False),
    Column("talk_id", Integer, ForeignKey("room.id"), nullable=False),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("room_id", "platform", "account_key"),
)
talk_table = Table(
    "translation_talk",
    METADATA,
    Column("platform", String(20), nullable=False),
    Column("account_key", String(255), nullable=False, info=of_account("platform", Kept.AGREED)),
    Column("talk_id", Integer, ForeignKey("room.id"), nullable=False),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("platform", "account_key"),
)


@dataclass(frozen=True, slots=True)
class PrivateReader:
    """Somebody who gets what others write in a room translated in private.

    Args:
        room: Number of the room.
        account: Who.
        language: Locale code of the language they have asked for.
        talk: Number of their private room with the bot.
    """

    room: int
    account: PersonRef
    language: str
    talk: int


class PrivateStore:
    """Keeps it until somebody ends it."""

    def put(self, tx: Transaction, reader: PrivateReader, at: datetime) -> None:
        """Remember somebody's language in a room; an earlier one gives way."""
        account = reader.account
        values = {"room_id": reader.room, "platform": account.platform, "account_key": account.key}
        values |= {"language": reader.language, "talk_id": reader.talk, "at": at}
        put(connection(tx), private_table, ("room_id", "platform", "account_key"), values)

    def get(self, tx: Transaction, room: int, account: PersonRef) -> PrivateReader | None:
        """Return what somebody gets of a room, if they get anything."""
        return next((one for one in self.of_room(tx, room) if one.account == account), None)

    def of_room(self, tx: Transaction, room: int) -> list[PrivateReader]:
        """Return everybody who gets something of a room, the first to ask first."""
        return self._readers(tx, private_table.c.room_id == room)

    def of_account(self, tx: Transaction, account: PersonRef) -> list[PrivateReader]:
        """Return all that somebody gets."""
        theirs = (private_table.c.platform == account.platform) & (private_table.c.account_key == account.key)
        return self._readers(tx, theirs)

    def drop(self, tx: Transaction, reader: PrivateReader) -> None:
        """Forget what somebody gets of a room."""
        table, account = private_table, reader.account
        theirs = (table.c.platform == account.platform) & (table.c.account_key == account.key)
        connection(tx).execute(delete(table).where(table.c.room_id == reader.room, theirs))

    def note_talk(self, tx: Transaction, account: PersonRef, talk: int, at: datetime) -> None:
        """Remember which private room somebody has with the bot; what they get already comes there from now on."""
        values = {"platform": account.platform, "account_key": account.key, "talk_id": talk, "at": at}
        put(connection(tx), talk_table, ("platform", "account_key"), values)
        theirs = (private_table.c.platform == account.platform) & (private_table.c.account_key == account.key)
        connection(tx).execute(update(private_table).where(theirs).values(talk_id=talk))

    def talk(self, tx: Transaction, account: PersonRef) -> int | None:
        """Return the number of somebody's private room with the bot, if they have told of it."""
        table = talk_table
        theirs = (table.c.platform == account.platform) & (table.c.account_key == account.key)
        return connection(tx).execute(select(table.c.talk_id).where(theirs)).scalar()

    def _readers(self, tx: Transaction, at: ColumnElement[bool]) -> list[PrivateReader]:
        table = private_table
        found = select(table).where(at).order_by(table.c.at, table.c.room_id, table.c.account_key)
        return [
            PrivateReader(row.room_id, PersonRef(row.platform, row.account_key), row.language, row.talk_id)
            for row in connection(tx).execute(found)
        ]
