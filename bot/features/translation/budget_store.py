"""What was given to engines that cost something; of the words nothing is kept but how many characters they had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    and_,
    case,
    delete,
    false,
    func,
    insert,
    select,
    update,
)

from bot.features.translation.budget import Used
from bot.storage.schema import METADATA, Erase, Kept, of_account
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from sqlalchemy import ColumnElement

    from bot.core.ref import PersonRef
    from bot.core.transaction import Transaction
    from bot.features.translation.budget import Entry

spent_table = Table(
    "translation_spent",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("day", Date, nullable=False),
    Column("room_id", Integer, nullable=False),
    Column("platform", String(20)),
    Column("account_key", String(255), info=of_account("platform", Kept.TRANSLATED, Erase.CLEAR)),
    Column("subject", String(255), nullable=False),
    Column("target", String(10), nullable=False),
    Column("engine", String(60), nullable=False),
    Column("characters", Integer, nullable=False),
    Column("micros", Integer, nullable=False),
    Column("settled", Boolean, nullable=False),
    Column("work", Integer, nullable=False, server_default="0"),
    Index("ix_translation_spent_day", "day"),
    Index("ix_translation_spent_subject", "subject"),
)
over_table = Table(
    "translation_over",
    METADATA,
    Column("room_id", Integer, ForeignKey("room.id"), nullable=False),
    Column("day", Date, nullable=False),
    PrimaryKeyConstraint("room_id", "day"),
)


class BudgetStore:
    """Keeps what was set aside and what was given away."""

    def put(self, tx: Transaction, entry: Entry) -> None:
        """Note what an engine is given."""
        payer, account = entry.share.payer, entry.share.payer.account
        values = {"day": entry.day, "room_id": payer.room, "subject": payer.subject}
        values |= {"platform": account.platform if account else None, "account_key": account.key if account else None}
        values |= {"target": entry.share.target, "engine": entry.engine, "settled": entry.settled, "work": entry.share.work}
        values |= {"characters": entry.characters, "micros": entry.micros}
        connection(tx).execute(insert(spent_table).values(values))

    def release(self, tx: Transaction, subject: str, target: str, but: Collection[int]) -> None:
        """Forget what was set aside for something and not settled, but by some works."""
        table = spent_table
        same = (table.c.subject == subject) & (table.c.target == target) & table.c.settled.is_(False)
        connection(tx).execute(delete(table).where(same, table.c.work.not_in(but)))

    def used(self, tx: Transaction, day: date, room: int, account: PersonRef | None) -> Used:
        """Return what a day has taken, of it a room's and a person's."""
        table = spent_table
        theirs: ColumnElement[bool] = false()
        if account is not None:
            theirs = and_(table.c.platform == account.platform, table.c.account_key == account.key)
        sums = [func.sum(case((which, table.c.characters), else_=0)) for which in (theirs, table.c.room_id == room)]
        total = (*sums, func.sum(table.c.characters), func.sum(table.c.micros))
        found = connection(tx).execute(select(*total).where(table.c.day == day)).one()
        return Used(*(int(number or 0) for number in found))

    def tell_once(self, tx: Transaction, room: int, day: date) -> bool:
        """Tell whether a room has yet to hear that a day is used up, and remember that it has now."""
        same = (over_table.c.room_id == room) & (over_table.c.day == day)
        if connection(tx).execute(select(over_table.c.day).where(same)).first() is not None:
            return False
        connection(tx).execute(insert(over_table).values(room_id=room, day=day))
        return True

    def forget(self, tx: Transaction, before: datetime) -> int:
        """Delete what was given before the day of a moment; return how many."""
        connection(tx).execute(delete(over_table).where(over_table.c.day < before.date()))
        return connection(tx).execute(delete(spent_table).where(spent_table.c.day < before.date())).rowcount

    def forget_person(self, tx: Transaction, account: PersonRef) -> None:
        """Forget whose words were given; how many they were stays."""
        table = spent_table
        theirs = (table.c.platform == account.platform) & (table.c.account_key == account.key)
        connection(tx).execute(update(table).where(theirs).values(account_key=None))
