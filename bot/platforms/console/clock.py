"""The simulated clock of a script."""

from __future__ import annotations

from datetime import UTC, datetime


class SimulatedClock:
    """The `Clock` port; it stands still until the script moves it."""

    def __init__(self, now: datetime = datetime(2027, 1, 1, tzinfo=UTC)) -> None:
        """Begin somewhere; the script's first line moves it."""
        self._now = now

    def now(self) -> datetime:
        """Return the moment the script is at."""
        return self._now

    def move_to(self, moment: datetime) -> None:
        """Go on to a moment; never back."""
        self._now = max(self._now, moment)


class NoAlarm:
    """Never rings: the script looks for due work itself."""

    def ring_by(self, moment: datetime) -> None:
        """Do nothing."""
