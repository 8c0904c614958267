"""How each room is translated."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import Boolean, Column, Date, ForeignKey, Integer, PrimaryKeyConstraint, String, Table, select

from bot.storage.schema import METADATA, Erase, Instant, Kept, name_of, of_account
from bot.storage.unit import connection
from bot.storage.upsert import put

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.core.ref import PersonRef
    from bot.core.transaction import Transaction

setting_table = Table(
    "translation_setting",
    METADATA,
    Column("room_id", Integer, ForeignKey("room.id"), nullable=False),
    Column("mode", String(10), nullable=False, server_default="reply"),
    Column("times", Boolean, nullable=False, server_default="1"),
    Column("sealed", Boolean, nullable=False, server_default="0"),
    Column("switched_at", Instant),
    Column("by", String(200), info=name_of("by_key")),
    Column("by_platform", String(20)),
    Column("by_key", String(255), info=of_account("by_platform", Kept.AGREED, Erase.CLEAR)),
    Column("private", Boolean, nullable=False, server_default="0"),
    Column("thread_day", Date),
    Column("thread_row", String(24)),
    PrimaryKeyConstraint("room_id"),
)


class TranslationMode(StrEnum):
    """How a room of several languages reads itself."""

    REPLY = "reply"
    """A quiet reply to each message."""
    THREAD = "thread"
    """All of a day in one thread."""
    ASKED = "asked"
    """On asking alone."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a room is translated.

    Args:
        mode: How it reads itself, if it has several languages.
        times: A message that names one day and hour ends with that moment in both cities.
        sealed: Its words are never translated by a machine.
        switched_at: When translation was last switched on, off or for good.
        by: Who did it, as shown; empty once they are forgotten.
        private: Whoever is in it may have what others write translated in private.
    """

    mode: TranslationMode = TranslationMode.REPLY
    times: bool = True
    sealed: bool = False
    switched_at: datetime | None = None
    by: str = ""
    private: bool = False


@dataclass(frozen=True, slots=True)
class Switch:
    """Somebody has switched something.

    Args:
        at: When.
        by: Who, as shown.
        account: From which account.
    """

    at: datetime
    by: str
    account: PersonRef


@dataclass(frozen=True, slots=True)
class DayThread:
    """The thread in which a room reads itself on one day.

    Args:
        day: In the room's city.
        row: Outbox row of the message at its root.
    """

    day: date
    row: str


class SettingStore:
    """Keeps what rooms have chosen; a room that has chosen nothing is as `Setting` begins."""

    def of(self, tx: Transaction, room: int) -> Setting:
        """Return how a room is translated."""
        row = connection(tx).execute(select(setting_table).where(setting_table.c.room_id == room)).first()
        if row is None:
            return Setting()
        return Setting(TranslationMode(row.mode), row.times, row.sealed, row.switched_at, row.by or "", row.private)

    def set_mode(self, tx: Transaction, room: int, mode: TranslationMode) -> None:
        """Choose how a room reads itself."""
        self._put(tx, room, {"mode": mode.value})

    def set_times(self, tx: Transaction, room: int, *, shown: bool) -> None:
        """Choose whether a room is shown the hours of both cities."""
        self._put(tx, room, {"times": shown})

    def set_private(self, tx: Transaction, room: int, *, allowed: bool) -> None:
        """Choose whether people may have a room translated in private."""
        self._put(tx, room, {"private": allowed})

    def thread(self, tx: Transaction, room: int) -> DayThread | None:
        """Return the latest thread of a day in a room, if there was one."""
        row = connection(tx).execute(select(setting_table).where(setting_table.c.room_id == room)).first()
        return DayThread(row.thread_day, row.thread_row) if row is not None and row.thread_row else None

    def set_thread(self, tx: Transaction, room: int, thread: DayThread) -> None:
        """Remember the thread of a day in a room."""
        self._put(tx, room, {"thread_day": thread.day, "thread_row": thread.row})

    def seal(self, tx: Transaction, room: int, *, sealed: bool) -> None:
        """Choose whether a room's words are never translated."""
        self._put(tx, room, {"sealed": sealed})

    def note(self, tx: Transaction, room: int, switch: Switch) -> None:
        """Remember who has switched translation, and when."""
        who = {"by": switch.by, "by_platform": switch.account.platform, "by_key": switch.account.key}
        self._put(tx, room, {"switched_at": switch.at, **who})

    def _put(self, tx: Transaction, room: int, values: dict[str, object]) -> None:
        put(connection(tx), setting_table, ("room_id",), {"room_id": room, **values})
