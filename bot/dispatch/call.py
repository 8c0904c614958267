"""What a command's handler is told: data only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.message import File, Written
    from bot.core.person import Person, Room
    from bot.core.ref import MessageRef


@dataclass(frozen=True, slots=True)
class Call:
    """One use of a command.

    Args:
        room: Where it was asked.
        asker: Who asked; roles as they are in this moment.
        locale: The asker's language.
        zone: IANA zone in which the asker's dates are meant; UTC while it is not known.
        at: The present moment, UTC.
        message: What was written or tapped; ``None`` for calls no message stands behind.
        zone_known: The zone is more than a stopgap.
        apart: The asker waits for an answer that nobody else sees; there is always one.
        about: The message on which it was used.
        elsewhere: It was asked in a place of which nothing is known; `room` only stands for that.
        attached: The file that came with it, for a command that takes one.
        answers: The message it answers, of the same place.
        thread: The message at the root of the thread in which it was asked.
    """

    room: Room
    asker: Person
    locale: str
    zone: str
    at: datetime
    message: MessageRef | None = None
    zone_known: bool = True
    apart: bool = False
    about: Written | None = None
    elsewhere: bool = False
    attached: File | None = None
    answers: MessageRef | None = None
    thread: MessageRef | None = None

    def from_elsewhere(self) -> Call:
        """Return the same for a place that `room` only stands for: its threads are none of the room's."""
        message = None if self.message is None else replace(self.message, thread=None)
        return replace(self, elsewhere=True, message=message, thread=None)
