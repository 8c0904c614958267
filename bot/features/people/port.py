"""What people need of the rest of the house."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from bot.core.outbox import Post
    from bot.core.person import Person, Room
    from bot.core.ref import PersonRef
    from bot.core.transaction import Transaction


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


class Cards(Protocol):
    """Says something that can be answered."""

    def show(self, tx: Transaction, post: Post, asked: PersonRef | None = None, patience: timedelta | None = None) -> str:
        """Post a message and remember its buttons and numbers.

        Args:
            tx: The transaction.
            post: What to say.
            asked: The only account whose answer counts; ``None`` for everyone's.
            patience: How long an answer counts; by default as for any question.

        Returns:
            The outbox row.
        """
        ...
