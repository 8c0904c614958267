"""What people do with an event in a server's calendar, by the network's own means."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.core.message import Interested, Rescheduled, Unscheduled
    from bot.core.transaction import Transaction
    from bot.features.events.port import Accounts, Rows
    from bot.features.events.service import Events


class Interest:
    """Reads interest as maybe, for which nobody is answered, and asks what becomes of an event whose entry was moved.

    Args:
        events: What one can do with events.
        rows: Knows our own entries.
        accounts: Knows who somebody is.
    """

    def __init__(self, events: Events, rows: Rows, accounts: Accounts) -> None:
        """Take the ports."""
        self._events = events
        self._rows = rows
        self._accounts = accounts

    def interested(self, tx: Transaction, interest: Interested) -> None:
        """Take it as a maybe of somebody who has not answered yet, or take such a maybe back."""
        row = self._rows.row_of(tx, interest.occasion)
        if row is None:
            return
        if interest.on:
            self._events.interested(tx, row, self._accounts.person(tx, interest.author))
        else:
            self._events.not_interested(tx, row, self._accounts.known(tx, interest.author))

    def unscheduled(self, tx: Transaction, removal: Unscheduled) -> None:
        """Forget an entry that is there no more."""
        row = self._rows.row_of(tx, removal.occasion)
        if row is not None:
            self._events.unscheduled(tx, row)

    def rescheduled(self, tx: Transaction, change: Rescheduled) -> None:
        """Ask whether an event shall move, whose entry was moved."""
        row = self._rows.row_of(tx, change.occasion)
        if row is not None:
            self._events.rescheduled(tx, row, change.starts)
