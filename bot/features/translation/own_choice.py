"""What everybody chooses for themselves in a room: that no machine translates what they write there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.errors import Conflict
from bot.core.phrase import Phrase
from bot.core.reply import Reply

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.core.person import Person, Room
    from bot.core.ref import PersonRef
    from bot.core.transaction import Transaction
    from bot.features.translation.left_out_store import LeftOutStore


class OwnChoices:
    """Notes what people choose for themselves; nobody else can choose it for them.

    Args:
        left_out: Remembers who is left out.
        call_off: Takes somebody's words in a room back from engines.
    """

    def __init__(self, left_out: LeftOutStore, call_off: Callable[[int, PersonRef], None]) -> None:
        """Take both."""
        self._left_out = left_out
        self._call_off = call_off

    def leave_out(self, tx: Transaction, room: Room, asker: Person, now: datetime) -> Reply:
        """Have nothing that somebody writes in a room translated from now on, nor what waits for it.

        Raises:
            Conflict: It is a talk of two, from which nothing is passed on.
        """
        _require_room(room)
        new = self._left_out.add(tx, room.id, asker.ref, now)
        tx.after_commit(lambda: self._call_off(room.id, asker.ref))
        said = Phrase("translation-me-off", {"prefix": room.prefix})
        return Reply((said,), undo="translate me on" if new else None)

    def take_in(self, tx: Transaction, room: Room, asker: Person) -> Reply:
        """Let what somebody writes in a room be translated again.

        Raises:
            Conflict: It is a talk of two, from which nothing is passed on.
        """
        _require_room(room)
        changed = self._left_out.remove(tx, room.id, asker.ref)
        return Reply((Phrase("translation-me-on"),), undo="translate me off" if changed else None)


def _require_room(room: Room) -> None:
    if room.direct:
        raise Conflict(Phrase("translation-me-where"))
