"""Reading a tree of plain values with a list of all faults, each with its path."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.core.phrase import Listed, Phrase

if TYPE_CHECKING:
    from collections.abc import Collection

MISSING: Final = object()
"""In the place of a value that is not there."""
LONGEST: Final = 200
"""So many characters a text may have."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is wrong.

    Args:
        path: Where: ``milestones.3.anchor``.
        words: What.
    """

    path: str
    words: Phrase

    def phrase(self) -> Phrase:
        """Return it as one line."""
        return Phrase("plan-fault", {"path": self.path or "-", "words": self.words})


@dataclass(slots=True)
class Node:
    """A value in a tree, with where it stands.

    Args:
        value: A dict, list, text, number, boolean, ``None``, or `MISSING`.
        path: Keys and places, parted by dots.
        faults: Takes every fault found; shared by all nodes of a tree.
    """

    value: object
    path: str = ""
    faults: list[Fault] = field(default_factory=list)

    def fault(self, words: Phrase) -> None:
        """Note that something is wrong here."""
        self.faults.append(Fault(self.path, words))

    def knows(self, *keys: str) -> bool:
        """Note every key that is none of these; tell whether this is a group of keys at all."""
        if not isinstance(self.value, dict):
            self.fault(_missing() if self.value is MISSING else Phrase("plan-fault-no-group"))
            return False
        for key in self.value:
            if key not in keys:
                self.at(key).fault(Phrase("plan-fault-unknown-key", {"known": ", ".join(keys)}))
        return True

    def has(self, key: str) -> bool:
        """Tell whether a key is there and not empty."""
        return isinstance(self.value, dict) and self.value.get(key) is not None

    def at(self, key: str) -> Node:
        """Return what stands at a key."""
        found = self.value.get(key, MISSING) if isinstance(self.value, dict) else MISSING
        return Node(MISSING if found is None else found, f"{self.path}.{key}" if self.path else key, self.faults)

    def rows(self) -> list[Node]:
        """Return the entries of a list; none where it is not there."""
        if self.value is MISSING:
            return []
        if not isinstance(self.value, list):
            self.fault(Phrase("plan-fault-no-list"))
            return []
        return [Node(row, f"{self.path}.{place}", self.faults) for place, row in enumerate(self.value)]

    def pairs(self) -> dict[str, Node]:
        """Return the entries of a group of keys; none where it is not there."""
        if self.value is MISSING:
            return {}
        if not isinstance(self.value, dict):
            self.fault(Phrase("plan-fault-no-group"))
            return {}
        return {key: self.at(key) for key in self.value}

    def text(self, longest: int = LONGEST) -> str:
        """Return a text of one line."""
        if not isinstance(self.value, str):
            self.fault(_missing() if self.value is MISSING else Phrase("plan-fault-no-text"))
            return ""
        if not 0 < len(self.value.strip()) <= longest:
            self.fault(Phrase("plan-fault-length", {"most": str(longest)}))
        return " ".join(self.value.split())

    def texts(self) -> tuple[str, ...]:
        """Return a list of texts."""
        return tuple(row.text() for row in self.rows())

    def whole(self, least: int, most: int) -> int:
        """Return a whole number between two, both included."""
        if self.value is MISSING:
            self.fault(_missing())
        elif isinstance(self.value, bool) or not isinstance(self.value, int) or not least <= self.value <= most:
            self.fault(Phrase("plan-fault-number", {"least": str(least), "most": str(most)}))
        else:
            return self.value
        return least

    def switch(self) -> bool:
        """Return yes or no; no where it is not there."""
        if self.value is not MISSING and not isinstance(self.value, bool):
            self.fault(Phrase("plan-fault-no-switch"))
        return self.value is True

    def among(self, known: Collection[str]) -> str:
        """Return one of some texts."""
        found = self.text()
        if found and found not in known:
            self.fault(Phrase("plan-fault-not-among", {"text": found, "known": Listed(tuple(known), either=True)}))
        return found

    def clock(self) -> time:
        """Return a time of day: ``17:00``."""
        found = self.text()
        try:
            return datetime.strptime(found, "%H:%M").time()  # noqa: DTZ007 - a time of day has no zone
        except ValueError:
            if found:
                self.fault(Phrase("plan-fault-clock"))
            return time()

    def day(self) -> date:
        """Return a day: ``2027-10-09``."""
        found = self.text()
        try:
            return date.fromisoformat(found)
        except ValueError:
            if found:
                self.fault(Phrase("plan-fault-day"))
            return date(2000, 1, 1)

    def zone(self) -> str:
        """Return an IANA zone."""
        found = self.text()
        try:
            ZoneInfo(found or "UTC")
        except (ZoneInfoNotFoundError, ValueError, OSError):
            self.fault(Phrase("plan-fault-zone", {"text": found}))
        return found


def _missing() -> Phrase:
    return Phrase("plan-fault-missing")
