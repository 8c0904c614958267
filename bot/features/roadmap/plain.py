"""What stands for parts of the house that are not there: nobody is assigned anything in a plan, and no track is paused."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.core.person import Duty
    from bot.core.track import Track
    from bot.core.transaction import Transaction


class NoAssignments:
    """The ``Assignments`` port without plans."""

    def of(self, tx: Transaction, plan: int, role_key: str, city: str) -> Duty | None:  # noqa: ARG002 - a port
        """Return that nobody was assigned."""
        return None


class NoPauses:
    """The ``Tracks`` port without pauses."""

    def frozen(self, tx: Transaction, city: str, track: Track) -> bool:  # noqa: ARG002 - a port
        """Return that nothing is paused."""
        return False
