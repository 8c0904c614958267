"""An agenda that only gathers: to plan many things at once, or to see what would come up."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from bot.features.roadmap.step import Step

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.core.due import Due
    from bot.core.transaction import Transaction


class GatheringAgenda:
    """An `Agenda` in memory."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._steps: dict[str, list[Due]] = {}

    def plan(self, tx: Transaction, kind: str, subject: str, steps: Sequence[Due]) -> None:
        """Replace the steps of a subject."""
        del tx, kind
        self._steps[subject] = list(steps)

    def add(self, tx: Transaction, steps: Sequence[Due]) -> None:
        """Plan steps of subjects that have none yet."""
        del tx
        for step in steps:
            self._steps.setdefault(step.subject, []).append(step)

    def waiting(self, tx: Transaction, kind: str, subject: str) -> list[Due]:
        """Return the steps of a subject, the next first."""
        del tx, kind
        return sorted(self._steps.get(subject, ()), key=lambda due: due.at)

    def subjects(self, tx: Transaction, kind: str, first: datetime, last: datetime) -> list[str]:
        """Return the subjects with a step from one instant to another, both included."""
        del tx, kind
        return [subject for subject, dues in self._steps.items() if any(first <= due.at <= last for due in dues)]

    def all(self) -> list[Due]:
        """Return everything, the next first."""
        return sorted((due for dues in self._steps.values() for due in dues), key=lambda due: due.at)

    def mornings(self, last: datetime, most: int) -> list[tuple[datetime, str, list[Due]]]:
        """Return what comes up together in a city, in order.

        Args:
            last: Until then.
            most: So many steps at most.
        """
        found: Mapping[tuple[datetime, str], list[Due]] = defaultdict(list)
        for due in self.all()[:most]:
            if due.at <= last:
                found[due.at, Step.read(due.step).city].append(due)
        return [(at, city, dues) for (at, city), dues in found.items()]
