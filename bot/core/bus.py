"""A small bus: features publish frozen facts, others subscribe; all in the publisher's transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.core.transaction import Transaction

F = TypeVar("F")


class Bus:
    """Passes facts on, synchronously, to subscribers in the order of their subscription."""

    def __init__(self) -> None:
        """Begin with no subscriber."""
        self._subscribers: dict[type, list[Callable[[Transaction, Any], None]]] = {}

    def subscribe(self, fact: type[F], act: Callable[[Transaction, F], None]) -> None:
        """Have ``act`` called with every fact of this very type."""
        self._subscribers.setdefault(fact, []).append(act)

    def publish(self, tx: Transaction, fact: object) -> None:
        """Tell every subscriber; whatever one raises undoes the whole transaction."""
        for act in self._subscribers.get(type(fact), ()):
            act(tx, fact)
