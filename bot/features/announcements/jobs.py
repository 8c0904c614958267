"""Does what comes up for announcements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.core.ids import parse_short_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.due import Due
    from bot.core.transaction import Transaction
    from bot.features.announcements.releasing import Releasing


class AnnouncementJob:
    """The `Job` of announcements: the time for a yes is over.

    Args:
        releasing: Does it.
    """

    def __init__(self, releasing: Releasing) -> None:
        """Take it."""
        self._releasing = releasing

    def __call__(self, tx: Transaction, due: Sequence[Due], now: datetime) -> None:
        """End what is over, each once, however late."""
        del now
        for one in due:
            wanted = parse_short_id(one.subject)
            if wanted is not None:
                self._releasing.lapse(tx, wanted.number)
