"""The history of one thing on the roadmap, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.moment import moment_of
from bot.core.phrase import Form, Phrase, When
from bot.features.roadmap.history import Deed

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
        change = entry.change
        for name, moment in (("until", change.until), ("before", change.before)):
            if moment is not None:
                said[name] = When(moment.seen_from(zone), Form.DAY_TIME)
        if entry.what is Deed.ASSIGNED:
            giver = Phrase("roadmap-history-role") if change.old else self._name(tx, change.giver)
            said |= {"giver": giver, "taker": self._name(tx, change.taker)}
        said |= {"old": _word(change.old), "new": _word(change.new)}
        return Phrase(f"roadmap-history-{entry.what.value}", said)

    def _name(self, tx: Transaction, number: int | None) -> Arg:
        """Return somebody's name; if they have had themselves forgotten, that it was somebody."""
        person = None if number is None else self._directory.person_numbered(tx, number)
        return Phrase("roadmap-history-somebody") if person is None else person.name

    def _who(self, tx: Transaction, entry: Entry) -> Arg:
        person = None if entry.person is None else self._directory.person_numbered(tx, entry.person)
        if person is None:
            return Phrase("roadmap-history-somebody")
        holder = None if entry.acting_for is None else self._directory.person_numbered(tx, entry.acting_for)
        if holder is None or holder.id == person.id:
            return person.name
        return Phrase("roadmap-history-for", {"person": person.name, "holder": holder.name})


def _word(text: str) -> Arg:
    """Return a role by its name, anything else as it stands."""
    return Phrase(ROLES[text]) if text in ROLES else text


ROLES = {
    "coordinator": "roadmap-role-coordinator",
    "teacher": "roadmap-role-teacher",
    "chair": "roadmap-role-chair",
    "mayor": "roadmap-role-mayor",
    "crisis-officer": "roadmap-role-crisis-officer",
}
"""What roles are called in a history."""
