"""The corrections of a room, many at once: what goes out, what is there, what is taken in and taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, delete, insert, or_, select, update

from bot.core.rendition import Standing
from bot.features.translation.memory.model import Pair
from bot.features.translation.memory_store import correction_table
from bot.storage.unit import connection

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import ColumnElement, CursorResult, Row

    from bot.core.ref import PersonRef
    from bot.core.transaction import Transaction
    from bot.features.translation.memory.model import Place

_WORDS = ("text", "original", "standing", "by", "by_platform", "by_key", "at", "given_platform", "given_key")
"""What of a correction is another when it is put right anew. Whose message the original was stays, so that it goes with it."""
_ORIGIN = ("origin_platform", "origin_key", "origin_room_id", "writer_key")
"""Whose message the original was."""


@dataclass(frozen=True, slots=True)
class Giver:
    """Who has handed translations in, and when.

    Args:
        name: As shown.
        account: Which account.
        at: When.
    """

    name: str
    account: PersonRef
    at: datetime


class PairStore:
    """Reads and writes whole rooms of corrections."""

    def handed_out(self, tx: Transaction, room: int, near: Collection[int]) -> list[Pair]:
        """Return what was put right in a room, and in others of what was written in it; the oldest first.

        See `known`. Where an original is not kept, it is empty.
        """
        return list(self.known(tx, room, near).values())

    def known(self, tx: Transaction, room: int, near: Collection[int] = ()) -> dict[Place, Pair]:
        """Return what was put right in a room, and in others of what was written in it, by what it is known again.

        Args:
            tx: Open.
            room: Number of the room.
            near: Numbers of the rooms connected with it.

        Returns:
            Each original once, with the newest words for it; the oldest first.
        """
        return {(row.key, row.source, row.target): _pair(row) for row in _rows(tx, room, near)}

    def take_in(
        self, tx: Transaction, room: int, pairs: Sequence[Pair], by: Giver, near: Collection[int] = ()
    ) -> list[list[object]]:
        """Keep translations that somebody has handed in, in the place of what there was of the same texts.

        Args:
            tx: Open.
            room: Number of the room.
            pairs: The translations.
            by: Who has handed them in.
            near: Numbers of the rooms connected with it. What takes the place of words there goes with their message, too.

        Returns:
            How that is taken back: for each its place and what stood there, in plain values.
        """
        steps: list[list[object]] = []
        new: list[dict[str, object]] = []
        origins = {
            (row.key, row.source, row.target): {name: getattr(row, name) for name in _ORIGIN}
            for row in _rows(tx, room, near)
            if row.origin_key is not None
        }
        who = {"by": by.name, "by_platform": by.account.platform, "by_key": by.account.key, "at": by.at}
        who |= {"given_platform": None, "given_key": None}  # no message says what a file does
        for pair in pairs:
            said = {"text": pair.text, "original": pair.original, "standing": pair.standing.value} | who
            before = connection(tx).execute(select(correction_table).where(_at(room, pair.place))).first()
            steps.append([*pair.place, None if before is None else _plain(before)])
            if before is None:
                key, source, target = pair.place
                new.append({"room_id": room, "key": key, "source": source, "target": target, **said})
                new[-1].update(origins.get(pair.place) or dict.fromkeys(_ORIGIN))
            else:
                connection(tx).execute(update(correction_table).where(_at(room, pair.place)).values(said))
        if new:
            connection(tx).execute(insert(correction_table), new)
        return steps

    def take_back(self, tx: Transaction, room: int, steps: Sequence[Sequence[Any]], by: tuple[PersonRef, datetime]) -> int:
        """Put back what stood in some places before `take_in`, unless somebody has put it right since; return in how many."""
        table, (account, at) = correction_table.c, by
        theirs = (table.by_platform == account.platform) & (table.by_key == account.key) & (table.at == at)
        done = 0
        for key, source, target, before in steps:
            still = _at(room, (key, source, target)) & theirs
            back = delete(correction_table) if before is None else update(correction_table).values(_values(before))
            done += connection(tx).execute(back.where(still)).rowcount
        return done


def _rows(tx: Transaction, room: int, near: Collection[int]) -> CursorResult[Any]:
    """Return what was put right in a room, and in others of what was written in it; the oldest first."""
    table = correction_table.c
    there = or_(table.room_id == room, and_(table.room_id.in_(near), table.origin_room_id == room))
    return connection(tx).execute(select(correction_table).where(there).order_by(table.at, table.id))


def _at(room: int, place: Place) -> ColumnElement[bool]:
    key, source, target = place
    table = correction_table.c
    return (table.room_id == room) & (table.key == key) & (table.source == source) & (table.target == target)


def _pair(row: Row[Any]) -> Pair:
    return Pair(row.source, row.target, row.original or "", row.text, Standing(row.standing), row.at)


def _plain(row: Row[Any]) -> list[object]:
    values = [getattr(row, name) for name in _WORDS]
    return [one.isoformat() if isinstance(one, datetime) else one for one in values]


def _values(before: Sequence[Any]) -> dict[str, object]:
    values = dict(zip(_WORDS, before, strict=True))
    return values | {"at": datetime.fromisoformat(values["at"])}
