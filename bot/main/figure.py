"""The figures of the metrics page: of what comes in and goes out, and of the engines."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.delivery.delivery import Delivery
    from bot.engines.guarded import GuardedEngine


class Figures:
    """Asks for all figures at the moment they are wanted.

    Args:
        delivery: Inbox and outbox.
        engines: Which translate.
    """

    def __init__(self, delivery: Delivery, engines: Sequence[GuardedEngine]) -> None:
        """Keep what is to be asked."""
        self._delivery = delivery
        self._engines = engines

    def counters(self) -> Mapping[str, float]:
        """Return what only grows, by name and unit."""
        return self._delivery.counters()

    def gauges(self) -> Mapping[str, float]:
        """Return what goes up and down."""
        resting = sum(engine.resting for engine in self._engines)
        return {**self._delivery.gauges(), "engines_resting": resting}

    def labelled(self) -> Mapping[tuple[str, ...], Mapping[tuple[str, ...], float]]:
        """Return what the engines have done: calls by what became of them, the time they took, their characters."""
        engines = {engine.name: engine.tally for engine in self._engines}
        return {
            ("engine_calls", "engine", "outcome"): {
                (name, outcome): calls for name, tally in engines.items() for outcome, calls in tally.calls.items()
            },
            ("engine_seconds", "engine"): {(name,): tally.seconds for name, tally in engines.items()},
            ("engine_characters", "engine"): {(name,): tally.characters for name, tally in engines.items()},
        }
