"""What things are called in other languages, as a test says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from bot.core.person import Room
    from bot.core.rendition import Rendition
    from bot.core.transaction import Transaction


@dataclass
class FakeTitles:
    """The ``Titles`` ports of events and roadmap in memory."""

    known: dict[str, dict[str, Rendition]] = field(default_factory=dict)
    forgotten: list[str] = field(default_factory=list)
    outdated: list[tuple[str, ...]] = field(default_factory=list)
    asked: list[tuple[str, str, int]] = field(default_factory=list)
    stay: list[tuple[str, ...]] = field(default_factory=list)

    def ask(self, tx: Transaction, subject: str, text: str, room: Room, stay: Collection[str] = ()) -> None:
        """Keep what was asked for."""
        self.asked.append((subject, text, room.id))
        self.stay.append(tuple(stay))

    def outdate(self, tx: Transaction, subjects: Collection[str]) -> None:
        """Note what may not fit any more."""
        self.outdated.append(tuple(subjects))

    def forget(self, tx: Transaction, subject: str) -> None:
        """Forget what the test said, and note that."""
        self.known.pop(subject, None)
        self.forgotten.append(subject)

    def of(self, tx: Transaction, subject: str) -> Mapping[str, Rendition]:
        """Return what the test said."""
        return self.known.get(subject, {})

    def several(self, tx: Transaction, subjects: Collection[str]) -> Mapping[str, Mapping[str, Rendition]]:
        """Return what the test said, of several things."""
        return {subject: self.known[subject] for subject in subjects if subject in self.known}
