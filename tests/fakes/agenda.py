"""An agenda that keeps what was planned."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.due import Due
    from bot.core.transaction import Transaction


@dataclass
class FakeAgenda:
    """The `Agenda` port in memory."""

    planned: dict[tuple[str, str], list[Due]] = field(default_factory=dict)

    def plan(self, tx: Transaction, kind: str, subject: str, steps: Sequence[Due]) -> None:
        """Replace a subject's steps."""
        self.planned[kind, subject] = list(steps)

    def add(self, tx: Transaction, steps: Sequence[Due]) -> None:
        """Keep steps of new subjects."""
        for step in steps:
            self.planned.setdefault((step.kind, step.subject), []).append(step)

    def waiting(self, tx: Transaction, kind: str, subject: str) -> list[Due]:
        """Return a subject's steps, the next first."""
        return sorted(self.planned.get((kind, subject), []), key=lambda step: step.at)

    def subjects(self, tx: Transaction, kind: str, first: datetime, last: datetime) -> list[str]:
        """Return the subjects of a kind with a step from one instant to another."""
        return [
            subject for (of, subject), steps in self.planned.items() if of == kind and any(first <= s.at <= last for s in steps)
        ]
