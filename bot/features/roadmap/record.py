"""The history of one thing on the roadmap, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.core.phrase import Form, Phrase, When

if TYPE_CHECKING:
    from bot.core.ids import ShortId
    from bot.core.phrase import Arg
    from bot.core.transaction import Transaction
    from bot.features.roadmap.access import Access
    from bot.features.roadmap.history import Entry, History
    from bot.features.roadmap.port import Asking, Directory

PAGE = 6
"""So many changes are shown at once."""


@dataclass(frozen=True, slots=True)
class Record:
    """Some changes of one thing.

    Args:
        lines: The newest first.
        more: So many are older.
    """

    lines: tuple[Phrase, ...]
    more: int


class Records:
    """Reads histories.

    Args:
        history: Of all changes.
        access: What is seen where.
        directory: For names.
    """

    def __init__(self, history: History, access: Access, directory: Directory) -> None:
        """Take the parts."""
        self._history = history
        self._access = access
        self._directory = directory

    def page(self, tx: Transaction, asking: Asking, wanted: ShortId, zone: str, number: int) -> Record:
        """Return who changed what and when.

        Args:
            tx: Open.
            asking: Who asks where.
            wanted: Which thing.
            zone: Of the reader.
            number: Of the page, from 1.

        Raises:
            NotFound: There is none of this number that concerns the room.
        """
        milestone = self._access.find(tx, asking, wanted)
        skip = (number - 1) * PAGE
        found = self._history.page(tx, milestone.number, PAGE, skip)
        more = max(0, self._history.count(tx, milestone.number) - skip - len(found))
        return Record(tuple(self._line(tx, entry, zone) for entry in found), more)

    def _line(self, tx: Transaction, entry: Entry, zone: str) -> Phrase:
        city = self._directory.city(entry.city)
        said: dict[str, Arg] = {
            "when": When(moment_of(entry.at, zone), Form.DAY_TIME),
            "person": self._who(tx, entry),
            "city": city.name if city else entry.city,
        }
        if entry.change.until is not None:
            said["until"] = When(entry.change.until.seen_from(zone), Form.DAY_TIME)
        return Phrase(f"roadmap-history-{entry.what.value}", said)

    def _who(self, tx: Transaction, entry: Entry) -> Arg:
        person = None if entry.person is None else self._directory.person_numbered(tx, entry.person)
        if person is None:
            return Phrase("roadmap-history-somebody")
        holder = None if entry.acting_for is None else self._directory.person_numbered(tx, entry.acting_for)
        if holder is None or holder.id == person.id:
            return person.name
        return Phrase("roadmap-history-for", {"person": person.name, "holder": holder.name})
