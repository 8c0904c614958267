"""Due work: rows that come up at their moment. Nobody is chosen and nothing worded before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.core.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Due:
    """One piece of due work, unique by its first three fields.

    Args:
        kind: Which job does it: ``reminder``.
        subject: What it is about: ``R12``.
        step: Which of the subject's steps: ``due``, ``porto:2027-03-30``.
        at: When, aware.
    """

    kind: str
    subject: str
    step: str
    at: datetime


class Job(Protocol):
    """Does the due work of one kind, inside the transaction that marks it done."""

    def __call__(self, tx: Transaction, due: Sequence[Due], now: datetime) -> None:
        """Do all of ``due``, which came up together, in order of their moments."""
        ...


class Agenda(Protocol):
    """Where features put due work."""

    def plan(self, tx: Transaction, kind: str, subject: str, steps: Sequence[Due]) -> None:
        """Replace the open steps of a subject. Steps already done stay done and are not planned again."""
        ...

    def add(self, tx: Transaction, steps: Sequence[Due]) -> None:
        """Plan steps of subjects for which nothing has been planned yet, all at once."""
        ...

    def waiting(self, tx: Transaction, kind: str, subject: str) -> list[Due]:
        """Return the open steps of a subject, the next first."""
        ...

    def subjects(self, tx: Transaction, kind: str, first: datetime, last: datetime) -> list[str]:
        """Return the subjects of a kind with an open step from one instant to another, both included, each once."""
        ...
