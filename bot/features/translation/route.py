"""Which engine translates a pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.core.engine import Engine


class Routes:
    """Engines in order of preference.

    Args:
        engines: The first that knows a pair translates it.
    """

    def __init__(self, engines: Sequence[Engine]) -> None:
        """Look the pairs up once."""
        self._engine: dict[tuple[str, str], Engine] = {}
        for engine in reversed(engines):
            self._engine.update(dict.fromkeys(engine.pairs(), engine))

    def engine(self, source: str, target: str) -> Engine | None:
        """Return the engine of a pair, or ``None`` if nothing translates it."""
        return self._engine.get((source, target))

    def pairs(self) -> Collection[tuple[str, str]]:
        """Return all pairs that something translates."""
        return self._engine.keys()
