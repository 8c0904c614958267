"""A clock that tests set."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class FakeClock:
    """The `Clock` port, standing still until moved."""

    def __init__(self, now: datetime = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)) -> None:
        """Begin at a moment of the stories' first day."""
        self._now = now

    def now(self) -> datetime:
        """Return the moment set last."""
        return self._now

    def set(self, now: datetime) -> None:
        """Move to a moment."""
        self._now = now

    def advance(self, step: timedelta) -> None:
        """Move on."""
        self._now += step
