"""What can be taken back by one word: for ten minutes, by whoever did it, where it was done (conversation, Form 4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.ref import PersonRef
    from bot.core.transaction import Transaction

UNDO_LIFE = timedelta(minutes=10)
"""For so long something can be taken back."""
FINAL = ""
"""In place of a command that takes something back: it was done, and there is no way back."""


@dataclass(frozen=True, slots=True)
class Undo:
    """Something that was done and how it is taken back.

    Args:
        person: The account that did it.
        room: Number of the room.
        call: The command that takes it back, as typed, without the prefix; or `FINAL`.
        done_at: When it was done, UTC.
    """

    person: PersonRef
    room: int
    call: str
    done_at: datetime


class Undos(Protocol):
    """Remembers over restarts what can be taken back."""

    def put(self, tx: Transaction, undo: Undo) -> None:
        """Remember something."""
        ...

    def take(self, tx: Transaction, person: PersonRef, room: int, since: datetime) -> Undo | None:
        """Return and forget the newest thing that somebody did in a room.

        Args:
            tx: The transaction.
            person: The account.
            room: Number of the room.
            since: What was done then or before counts no more.
        """
        ...
