"""The tables of codes that join two accounts, and the only SQL that touches them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Row, String, Table, delete, insert, select, update

from bot.core.ref import PersonRef
from bot.features.people.model import CODE_LIFE, JoinRequest
from bot.features.people.store import room_table
from bot.storage.schema import METADATA, Instant, Kept, of_account
from bot.storage.unit import connection

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from bot.core.transaction import Transaction
    from bot.features.people.port import Asking

join_code_table = Table(
    "join_code",
    METADATA,
    Column("code", String(8), primary_key=True),
    Column("platform", String(20), nullable=False),
    Column("key", String(255), nullable=False, info=of_account("platform", Kept.QUESTION)),
    Column("room_id", Integer, ForeignKey(room_table.c.id), nullable=False),
    Column("apart", Boolean, nullable=False),
    # Once it has been used; then it is a code no more, and the questions that follow are open.
    Column("other_platform", String(20)),
    Column("other_key", String(255), info=of_account("other_platform", Kept.QUESTION)),
    Column("other_room_id", Integer, ForeignKey(room_table.c.id)),
    Column("other_apart", Boolean, nullable=False),
    Column("agreed", Boolean, nullable=False),
    Column("expires_at", Instant, nullable=False),
)
join_guess_table = Table(
    "join_guess",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("platform", String(20), nullable=False),
    Column("key", String(255), nullable=False, info=of_account("platform", Kept.STEP)),
    Column("at", Instant, nullable=False),
    Index("ix_join_guess_platform_key", "platform", "key"),
)

_CODE = join_code_table.c
_GUESS = join_guess_table.c


def _request(row: Row[tuple[object, ...]]) -> JoinRequest:
    found = row._mapping  # noqa: SLF001 - SQLAlchemy's public name for a row's columns
    other = None if found["other_key"] is None else PersonRef(found["other_platform"], found["other_key"])
    return JoinRequest(
        code=found["code"],
        account=PersonRef(found["platform"], found["key"]),
        room=found["room_id"],
        apart=found["apart"],
        other=other,
        other_room=found["other_room_id"],
        other_apart=found["other_apart"],
        agreed=found["agreed"],
    )


def _from(account: PersonRef) -> ColumnElement[bool]:
    return (_CODE.platform == account.platform) & (_CODE.key == account.key)


def _used_by(account: PersonRef) -> ColumnElement[bool]:
    return (_CODE.other_platform == account.platform) & (_CODE.other_key == account.key)


class JoinStore:
    """Codes, the questions that follow when one is used, and codes that were none; each account has part in one at most."""

    def put(self, tx: Transaction, request: JoinRequest, expires_at: datetime) -> None:
        """Keep a code; whatever else was open about the account goes, and so does a lapsed one with the same digits."""
        account = request.account
        gone = _from(account) | _used_by(account) | (_CODE.code == request.code)
        connection(tx).execute(delete(join_code_table).where(gone))
        values = {"code": request.code, "platform": account.platform, "key": account.key, "room_id": request.room}
        values |= {"apart": request.apart, "other_apart": False, "agreed": False, "expires_at": expires_at}
        connection(tx).execute(insert(join_code_table).values(values))

    def is_taken(self, tx: Transaction, code: str, now: datetime) -> bool:
        """Tell whether a code, used or not, still stands for something."""
        found = select(_CODE.code).where(_CODE.code == code, _CODE.expires_at > now)
        return connection(tx).execute(found).first() is not None

    def find(self, tx: Transaction, code: str, now: datetime) -> JoinRequest | None:
        """Return what a code stands for that nobody has used; it lapses, and with the room it was asked for in."""
        found = select(join_code_table).join(room_table, room_table.c.id == _CODE.room_id)
        fresh = (_CODE.code == code) & _CODE.other_key.is_(None) & (_CODE.expires_at > now) & room_table.c.active
        row = connection(tx).execute(found.where(fresh)).first()
        return None if row is None else _request(row)

    def use(self, tx: Transaction, code: str, asking: Asking, expires_at: datetime) -> None:
        """Note which account has used a code, and where; whatever else was open about that account goes."""
        other = asking.asker.ref
        connection(tx).execute(delete(join_code_table).where(_from(other) | _used_by(other)))
        values = {"other_platform": other.platform, "other_key": other.key, "other_room_id": asking.room.id}
        values |= {"other_apart": asking.apart, "expires_at": expires_at}
        connection(tx).execute(update(join_code_table).where(_CODE.code == code).values(values))

    def agree(self, tx: Transaction, code: str, expires_at: datetime) -> None:
        """Note that the account that has used a code says yes; now it is for the first one to say so."""
        agreed = update(join_code_table).where(_CODE.code == code).values(agreed=True, expires_at=expires_at)
        connection(tx).execute(agreed)

    def question_to(self, tx: Transaction, account: PersonRef, now: datetime) -> JoinRequest | None:
        """Return what waits for an account's yes, unless it was too long ago."""
        asked = (_used_by(account) & ~_CODE.agreed) | (_from(account) & _CODE.agreed)
        row = connection(tx).execute(select(join_code_table).where(asked, _CODE.expires_at > now)).first()
        return None if row is None else _request(row)

    def drop(self, tx: Transaction, code: str) -> None:
        """Forget a code and what follows from it."""
        connection(tx).execute(delete(join_code_table).where(_CODE.code == code))

    def put_guess(self, tx: Transaction, account: PersonRef, at: datetime) -> None:
        """Remember that an account has tried a code that is none."""
        values = {"platform": account.platform, "key": account.key, "at": at}
        connection(tx).execute(insert(join_guess_table).values(values))

    def guesses(self, tx: Transaction, account: PersonRef, since: datetime) -> list[datetime]:
        """Return when an account has tried codes that are none, after an instant, the last one first."""
        theirs = (_GUESS.platform == account.platform) & (_GUESS.key == account.key) & (_GUESS.at > since)
        return list(connection(tx).execute(select(_GUESS.at).where(theirs).order_by(_GUESS.at.desc())).scalars())

    def forget(self, tx: Transaction, before: datetime) -> int:
        """Forget what had lapsed at an instant, and what had been tried too long before to count; return how much that was."""
        lapsed = connection(tx).execute(delete(join_code_table).where(_CODE.expires_at <= before)).rowcount
        return lapsed + connection(tx).execute(delete(join_guess_table).where(_GUESS.at <= before - CODE_LIFE)).rowcount
