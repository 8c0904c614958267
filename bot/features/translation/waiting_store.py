"""What waits a while for a word of whoever it belongs to: files for a yes, and what they changed for an undo."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, Index, Integer, String, Table, Text, delete, insert, select

from bot.storage.schema import METADATA, Instant, Kept, of_account, words
from bot.storage.unit import connection

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from bot.core.ref import PersonRef
    from bot.core.transaction import Transaction

waiting_table = Table(
    "translation_waiting",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("what", String(10), nullable=False),
    Column("platform", String(20), nullable=False),
    Column("person_key", String(255), nullable=False, info=of_account("platform", Kept.QUESTION)),
    Column("room_id", Integer, nullable=False),
    Column("text", Text, nullable=False, info=words()),
    Column("at", Instant, nullable=False),
    Index("ix_translation_waiting_at", "at"),
    sqlite_autoincrement=True,
)


class Waiting(StrEnum):
    """What it is that waits."""

    IMPORT = "import"
    """Entries of a glossary that were handed in, for a yes."""
    UNDO = "undo"
    """Steps of the glossary that can be taken back."""
    PAIRS = "pairs"
    """Translations that were handed in, for a yes."""
    PAIRS_UNDO = "pairs-undo"
    """What was kept before translations were taken in."""


_FOR_A_YES = frozenset({Waiting.IMPORT, Waiting.PAIRS})


class WaitingStore:
    """Keeps values until they are asked for."""

    def wait(self, tx: Transaction, what: Waiting, whose: tuple[PersonRef, int], value: object, at: datetime) -> int:
        """Keep a value until it is asked for; what was handed in takes the place of an earlier one of its kind.

        Args:
            tx: Open.
            what: It is.
            whose: The account and the number of the room.
            value: Plain, for JSON.
            at: Now.

        Returns:
            Its number.
        """
        account, room = whose
        if what in _FOR_A_YES:
            connection(tx).execute(delete(waiting_table).where(*_theirs(what, account, room)))
        values = {"what": what.value, "platform": account.platform, "person_key": account.key, "room_id": room, "at": at}
        text = json.dumps(value, ensure_ascii=False)
        kept = insert(waiting_table).values(**values, text=text).returning(waiting_table.c.id)
        return int(connection(tx).execute(kept).scalar_one())

    def take(self, tx: Transaction, what: Waiting, whose: tuple[PersonRef, int], number: int) -> Any | None:  # noqa: ANN401 - plain values
        """Return what waits under a number for somebody in a room, and forget it; ``None`` if it waits no more."""
        at = (waiting_table.c.id == number, *_theirs(what, *whose))
        found = connection(tx).execute(select(waiting_table.c.text).where(*at)).scalar()
        connection(tx).execute(delete(waiting_table).where(*at))
        return None if found is None else json.loads(found)

    def forget(self, tx: Transaction, before: datetime) -> int:
        """Forget what nobody has asked for; return how many."""
        return connection(tx).execute(delete(waiting_table).where(waiting_table.c.at < before)).rowcount


def _theirs(what: Waiting, account: PersonRef, room: int) -> tuple[ColumnElement[bool], ...]:
    table = waiting_table.c
    return table.what == what.value, table.platform == account.platform, table.person_key == account.key, table.room_id == room
