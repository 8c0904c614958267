"""What people need of the rest of the house."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from bot.core.person import Person, Room


class Asking(Protocol):
    """Who asks, where and when."""

    @property
    def room(self) -> Room:
        """Where it was asked."""
        ...

    @property
    def asker(self) -> Person:
        """Who asked."""
        ...

    @property
    def at(self) -> datetime:
        """The present moment, UTC."""
        ...

    @property
    def apart(self) -> bool:
        """Nobody but the asker sees the answer."""
        ...
