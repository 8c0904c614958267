"""Does what comes up for searches for a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.ids import parse_short_id
from bot.features.polls.schedule import CLOSE, TELL

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.due import Due
    from bot.core.transaction import Transaction
    from bot.features.polls.ending import Ending, Lapsed


class PollJob:
    """The `Job` of searches for a time.

    Args:
        ending: Does it.
    """

    def __init__(self, ending: Ending) -> None:
        """Take it."""
        self._ending = ending

    def __call__(self, tx: Transaction, due: Sequence[Due], now: datetime) -> None:
        """Ask those who are silent, and close what is over; what was missed meanwhile is done once."""
        del now
        lapsed: list[Lapsed | None] = []
        # What is over is closed first: nobody is asked any more.
        for one in sorted(due, key=lambda step: (step.step != CLOSE, step.at)):
            wanted = parse_short_id(one.subject)
            if wanted is None:
                continue
            if one.step == CLOSE:
                lapsed.append(self._ending.lapse(tx, wanted.number, one.at))
            elif one.step.startswith(TELL):
                _, slot, room, *_ = one.step.split(":")
                lapsed.append(self._ending.tell_later(tx, wanted.number, int(slot), int(room), one.at))
            else:
                self._ending.nudge(tx, wanted.number, one.step.partition(":")[2])
        self._ending.tell_lapsed(tx, [one for one in lapsed if one is not None])
