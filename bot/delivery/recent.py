"""What rows have become a moment ago: known before it is stored, and without asking the database."""

from __future__ import annotations

from collections import OrderedDict, deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.core.ref import MessageRef

REMEMBERED_ROWS = 2000


class Recent:
    """The last rows that were sent or given up."""

    def __init__(self) -> None:
        """Begin with none."""
        self._remote: OrderedDict[str, MessageRef] = OrderedDict()
        self._row: dict[MessageRef, str] = {}
        self._given_up: deque[str] = deque(maxlen=REMEMBERED_ROWS)

    def note_sent(self, row: str, message: MessageRef) -> None:
        """Remember what a row has become."""
        self._remote[row] = message
        self._row[message] = row
        while len(self._remote) > REMEMBERED_ROWS:
            _, oldest = self._remote.popitem(last=False)
            self._row.pop(oldest, None)

    def note_given_up(self, row: str) -> None:
        """Remember that nothing has come of a row."""
        self._given_up.append(row)

    def remote_of(self, row: str) -> str | None:
        """Return the network's id of a row sent a moment ago."""
        sent = self._remote.get(row)
        return None if sent is None else sent.key

    def row_of(self, message: MessageRef) -> str | None:
        """Return the row that became a message a moment ago."""
        return self._row.get(message)

    def gave_up(self, row: str) -> bool:
        """Tell whether a row was given up a moment ago."""
        return row in self._given_up
